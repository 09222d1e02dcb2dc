"""Where the source speaks of some, or of several, of what the statement speaks of as one or as all.

What each of two did they did not do together, sales of small boats are not sales of boats, and one of the
largest ports is not the largest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.syntax.quantifying import OF, WHOLE
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import is_measure, is_time
from summarizer.verifying.checking.lexicon import CALENDAR, FALLING, RISING
from summarizer.verifying.checking.proving.edges import case_of
from summarizer.verifying.checking.proving.grammar import PRIVATIVE, RECIPROCAL, SUBJECTS, bases
from summarizer.verifying.checking.proving.leaving import Left, Rule
from summarizer.verifying.checking.stems import stem

if TYPE_CHECKING:
    from summarizer.source.syntax import Node

_OF_A_KIND = frozenset({"amod", "nmod", "acl", "compound"})
_WHERE = frozenset("among in at for within of".split())
_EACH = frozenset({"each", "apiece", "respectively"})
_TIMES = frozenset("twice thrice half times third quarter".split())
_FLOATING = frozenset({"appos", "advmod", "obl:unmarked", "obl:npmod", "obl:tmod", "nmod:unmarked", "dep"})
_TOGETHER = frozenset(
    "together jointly collectively combined between-them in-all in-total among-them in-combination".split()
)


def _is_owned(left: Left) -> bool:
    """Whether the source speaks of known things: "the firm's Welsh shops", "the new boats of Kent"."""
    if left.node.tag != "NNS":
        return False
    kinds = [below for below in left.below() if below.relation in _OF_A_KIND]
    dropped = [below for below in kinds if below.low not in PRIVATIVE and left.drops(below)]
    is_known = left.node.relation in SUBJECTS and any(below.low == "the" for below in left.below())
    is_known = is_known and any(below.relation == "nmod" and below not in dropped for below in kinds)
    is_owned = any(below.relation == "nmod:poss" for below in left.below())
    return bool(dropped) and (is_owned or is_known)


def _is_share_of_change(left: Left) -> bool:
    """Whether something changed so much only somewhere or for some: "cut deaths among the old by half"."""
    is_change = left.node.is_verb and stem(left.node.low) in RISING | FALLING
    if not is_change or not any(map(left.is_amount, left.below())):
        return False
    return any(
        below.relation in {"obl", "nmod"}
        and case_of(left.tree, below) in _WHERE
        and not (is_time(below.low) or below.low in CALENDAR)
        and below.number not in left.passage.quantity_at
        and left.drops(below)
        and not left.is_beside_the_point(below)
        for below in left.below()
    )


def _is_told_of_each(left: Left) -> bool:
    """Whether what is left out says that each of several did it: "won a prize each"."""
    behind = (*left.below(), *(n for b in left.below() if b.relation == "obj" for n in left.tree.below(b)))
    is_of_each = any(one.low in _EACH and one.relation in _FLOATING and left.drops(one) for one in behind)
    ours = left.statement.tree
    return is_of_each and any(
        one.tag in {"NNS", "NNPS"} or ours.child(one, "conj") is not None
        for one in ours.below(left.said)
        if one.relation in SUBJECTS
    )


def _is_told_of_both(left: Left) -> bool:
    """Whether several did it together, and the statement leaves out one of them."""
    below = left.below()
    subjects = [one for one in below if one.relation in SUBJECTS]
    several = [one for noun in subjects for one in left.tree.below(noun) if one.relation == "conj"]
    if not several:
        return False
    lows = {f"{case_of(left.tree, one)}-{one.low}".strip("-") for one in (*below, *several)}
    lows |= bases(left.node) & RECIPROCAL
    lows |= {n.low for one in (*subjects, *several) for n in left.tree.below(one) if n.relation == "advmod"}
    return bool(lows & (_TOGETHER | RECIPROCAL)) and any(left.drops(one) for one in (*subjects, *several))


def _is_a_part(left: Left) -> bool:
    """Whether the source speaks of a share of what the statement speaks of as a whole."""
    if not (left.node.is_noun or left.node.tag == "PRP"):
        return False
    for below in left.below():
        if below.relation in {WHOLE, OF} and any(
            other.relation == "nummod" and left.drops(other) for other in left.below()
        ):
            return True
        if below.relation == "nummod" and left.is_share(below):
            return left.drops(below)
    return False


def _is_measured(left: Left) -> bool:
    """Whether the source measures some of what the statement measures all of: "sales of small bells"."""
    above = left.tree.above(left.node)
    if above is None or left.node.relation != "nmod" or left.is_known(left.node):
        return False
    if not is_measure(above.low):
        return False
    return any(below.relation in _OF_A_KIND and left.drops(below) for below in left.below())


def _is_multiplied(left: Left) -> bool:
    """Whether what is left out multiplies what the statement calls equal: "twice as old", "as old"."""
    at, nodes = left.node.number, left.tree.nodes
    if at < 2 or nodes[at - 1].low != "as" or not left.has("as"):
        return False
    before = nodes[at - 2]
    is_figure = before.number in left.passage.quantity_at or before.low in _TIMES
    return is_figure and left.drops(before)


def _is_one_among(left: Left) -> bool:
    """Whether the source calls something one of the largest, and the statement the largest."""
    inside = (left.node, *left.below())
    best = next((n for n in inside if is_superlative(n)), None)
    if best is None or (left.has("of") and left.has("one")):
        return False
    nodes, at = left.tree.nodes, best.number
    while at and nodes[at - 1].tag.startswith(("DT", "JJ", "RB", "CD", "PRP$")):
        at -= 1
    if at and nodes[at - 1].low == "among":
        return not left.has("among")
    return at > 1 and nodes[at - 1].low == "of" and nodes[at - 2].tag in {"CD", "DT"}


def is_superlative(node: Node) -> bool:
    """Whether a word is the highest degree of an adjective."""
    bases = (base for part, base in lemmas(node.low) if part == "a" and node.low.endswith("est"))
    return node.tag == "JJS" or any(base != node.low for base in bases)


OF_SOME = (
    Rule(_is_share_of_change, "VB", above=True),
    Rule(_is_owned, "NNS", above=True),
    Rule(_is_told_of_each, words=_EACH, above=True),
    Rule(_is_told_of_both, above=True),
    Rule(_is_a_part, ("NN", "PRP"), above=True),
    Rule(_is_measured, above=True),
    Rule(_is_multiplied, words={"as"}),
    Rule(_is_one_among, words={"of", "among"}),
)
