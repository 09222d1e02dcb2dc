"""What may not be dropped: under a negation a statement with fewer words says more, and not less.

"The mayor did not resign on Monday" is no proof that she did not resign. After MacCartney and Manning,
"Natural logic for textual inference" (2007): a negation turns round what may be left out. Nor may the time of
what was, where a statement says that it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.vocabulary.denoting import is_time
from summarizer.verifying.checking.lexicon import CALENDAR
from summarizer.verifying.checking.proving.edges import case_of, is_function
from summarizer.verifying.checking.proving.entities import is_quoted
from summarizer.verifying.checking.proving.extents import is_scarce
from summarizer.verifying.checking.proving.grammar import CONCESSIVE, NEGATORS, PRONOUNS, SAYING, bases
from summarizer.verifying.checking.proving.ruling import forbids
from summarizer.verifying.checking.proving.signs import sign_of
from summarizer.verifying.checking.proving.undoing import is_undone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.proving.leaving import Left

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
_ASIDE = frozenset("appos parataxis discourse vocative list conj nmod:desc flat compound:prt".split())
_FRONTED = frozenset("obl obl:unmarked advmod advcl obl:tmod".split())
_REASONS = frozenset("because since as while although though whereas".split())  # told beside the denial
_LIGHT = (
    NEGATORS | PRONOUNS | frozenset("yet either also too ever even any one anyone anything again".split())
)

_TURNING = frozenset({"few", "only"})
_ENDING = frozenset({"until", "till", "before"})  # what was not so until then was so afterwards
_FROM = frozenset({"to", "from"})
_FORBIDDEN = frozenset({"nsubj", "nsubj:pass", "csubj", "advcl"})  # of a passive


def is_overstated(left: Left) -> bool:
    """Whether the source denies a word only together with others, which the statement leaves out.

    Who declined to comment on a matter declined to comment: that much may go where the statement says so too.
    """
    if is_undone(left.statement.tree, left.said):
        return False
    return not all(map(left.keeps, _denied_with(left.tree, left.node)))


def _denied_with(tree: Tree, node: Node) -> Iterator[Node]:
    """Yield the words below a denied one that are denied with it."""
    sign = sign_of(tree, node)
    if not (sign.denied or sign.downtoners & _TURNING):
        yield from _forbidden_with(tree, node)
        return
    turning = NEGATORS | _TURNING
    start = min((b.number for b in tree.below(node) if b.low in turning), default=node.number)
    is_said = is_quoted(tree, node)
    for below in tree.below(node):
        if is_said and not is_quoted(tree, below):
            continue  # who says so
        is_each = any(b.low == "neither" for b in tree.below(below))  # of whom each is told
        is_outside = below.relation in _SUBJECTS and (is_each or not is_scarce(tree, below))
        is_fronted = below.relation in _FRONTED and below.number < start
        if not is_outside and not (is_fronted and case_of(tree, below) not in _ENDING):
            yield from _restricting(tree, below, node)


def _forbidden_with(tree: Tree, node: Node) -> Iterator[Node]:
    """Yield the words below what a verb forbids, which are forbidden with it: "sales of raw milk"."""
    if not forbids(node):
        return
    is_passive = tree.child(node, "aux:pass", "cop") is not None
    for below in tree.below(node):
        is_what = below.relation in (_FORBIDDEN if is_passive else {"obj"})
        is_whom = below.relation == "obl" and case_of(tree, below) in _FROM
        if is_what or (is_whom and not (is_time(below.low) or below.low in CALENDAR)):
            yield from _restricting(tree, below, node)
            of = (one for one in tree.below(below) if one.relation == "nmod")
            yield from (word for one in of for word in _restricting(tree, one, below))


def _restricting(tree: Tree, node: Node, above: Node) -> Iterator[Node]:
    """Yield a word and what describes it, without what stands aside or is only a part of a name."""
    if is_function(node) or node.relation in _ASIDE or not node.low[0].isalnum():
        return
    if (node.is_name and above.is_name) or _is_set_off(tree, node):
        return
    if case_of(tree, node) in CONCESSIVE:
        return
    is_reason = not _REASONS.isdisjoint(case_of(tree, node).split("-"))
    if node.relation == "advcl" and (is_reason or bases(node) & SAYING):
        return
    if node.low not in _LIGHT and not node.tag.startswith("W"):
        yield node
    is_known = any(below.low == "the" or below.tag == "PRP$" for below in tree.below(node))
    for below in tree.below(node):
        if below.relation not in _SUBJECTS and not (is_known and _only_describes(below, node)):
            yield from _restricting(tree, below, node)


def _only_describes(below: Node, noun: Node) -> bool:
    """Whether "the old ferry" without a word is still the same one, and "the first crash" is not."""
    if below.relation == "nummod" or below.tag == "JJS":
        return False
    return not (noun.tag == "NNS" and below.relation.startswith(("acl", "amod")))


def _is_set_off(tree: Tree, node: Node) -> bool:
    """Whether a comma stands before a phrase, which then only adds something."""
    first = node
    while below := next((b for b in tree.below(first) if b.number < first.number), None):
        first = below
    return first.low == "," or (first.number > 0 and tree.nodes[first.number - 1].low == ",")
