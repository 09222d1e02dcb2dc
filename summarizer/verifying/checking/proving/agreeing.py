"""Whether a word is said alike: under the same sign, of as many, and with no other in its place."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.results import ReasonCode, Relation
from summarizer.source.document import NumberKind
from summarizer.source.numbers.settling import may_be_one
from summarizer.source.vocabulary import lemmas
from summarizer.verifying.checking.numbers import differ
from summarizer.verifying.checking.proving.carried import Conflict, Place, Wanted
from summarizer.verifying.checking.proving.edges import IS, is_same_role
from summarizer.verifying.checking.proving.extents import is_of_all, quantifiers, restricting, says_as_many
from summarizer.verifying.checking.proving.grammar import (
    BYGONE,
    MINDING,
    PRONOUNS,
    REFUSING,
    SAYING,
    UNIVERSAL,
    bases,
)
from summarizer.verifying.checking.proving.relating import relate_words
from summarizer.verifying.checking.proving.signs import (
    allows,
    is_bygone,
    is_over,
    is_past,
    is_present,
    is_under_way,
    picks,
    privatives,
    sign_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.proving.passage import Passage

_ROUND = frozenset({"almost"})
_TELLING = ("NN", "JJ", "CD")
_THE = frozenset({"the", "this", "that"})
_ONE = _THE | {"a", "an", "one"}
_MORE = frozenset({"another", "other", "more"})  # beside a figure they only say that it is not the first
_PARTED = re.compile(r"\d, \d{3}\b|\d\.\s\d")  # "56, 000" and "102. 5" of a text cut into words


def agrees(statement: Passage, node: Node, place: Place) -> bool:
    """Whether a word is said under the same sign on both sides, and with the same quantifier."""
    theirs_tree, other = place.passage.tree, place.node
    ours, theirs = sign_of(statement.tree, node), sign_of(theirs_tree, other)
    if node.number in statement.quantity_at and place.word in place.passage.quantity_at:
        theirs = replace(theirs, downtoners=theirs.downtoners - _ROUND)  # figures are compared by themselves
    if not allows(ours, theirs) or picks(statement.tree, node, theirs_tree, other):
        return False
    if not is_timely(statement, node, place):
        return False
    if _case_of_being(statement.tree, node) != _case_of_being(theirs_tree, other):
        return False
    is_called = statement.tree.child(node, "cop") is not None and statement.tree.child(node, "case") is None
    if (
        is_called
        and node.number not in statement.quantity_at
        and (_is_like(place) or place.node.low in PRONOUNS)
    ):
        return False
    return not (node.is_noun and other.is_noun) or _same_extent(statement, node, place)


def _case_of_being(tree: Tree, node: Node) -> bool:
    """Whether something is said to be in, among or with a thing, and not to be it."""
    return tree.child(node, "cop") is not None and tree.child(node, "case") is not None


def _is_like(place: Place) -> bool:
    """Whether something is compared with a thing, or done with it, and not called it: "looks like a fake".

    A thing that has a name beside it is called that: "told the chairman, Ann Orr".
    """
    node, passage = place.node, place.passage
    case = passage.tree.child(node, "case")
    is_named = any(edge.role == IS for edge in passage.below.get(node.number, ()))
    return node.is_noun and node.relation == "obl" and case is not None and case.low != "as" and not is_named


def is_timely(statement: Passage, node: Node, place: Place) -> bool:
    """Whether a statement tells no past as present, and as done nothing that is or was only under way."""
    ours, theirs, other = statement.tree, place.passage.tree, place.node
    if is_present(ours, node) and is_past(theirs, other) and not _is_shifted(theirs, other):
        return False
    if is_present(ours, node) and is_over(theirs, other):
        return False
    if not is_under_way(theirs, other) or not node.is_verb or is_under_way(ours, node):
        return True
    return is_present(ours, node) and not is_past(theirs, other)


def _is_shifted(tree: Tree, node: Node) -> bool:
    """Whether what somebody has in mind is told in the past only because it is told by a verb in the past.

    "She said she hoped to win" may have been "I hope to win" (Quirk et al., 1985, 14.31: backshift).
    """
    first, above = node, tree.above(node)
    while first.relation == "conj" and above is not None:
        first, above = above, tree.above(above)
    is_told = above is not None and above.tag == "VBD" and bool(bases(above) & SAYING)
    return is_told and first.relation == "ccomp" and not MINDING.isdisjoint(bases(node))


def turned(statement: Passage, node: Node, place: Place, relation: Relation) -> ReasonCode | None:
    """Return how the source says the contrary: by the opposite word, or by a negation."""
    ours, theirs = sign_of(statement.tree, node), sign_of(place.passage.tree, place.node)
    if (ours.denied == theirs.denied) != (relation is Relation.OPPOSITE):
        return None
    return ReasonCode.CONTRAST if relation is Relation.OPPOSITE else ReasonCode.NEGATION


def says_less(statement: Passage, node: Node, place: Place) -> bool:
    """Whether the opposite of a word is denied: who did not deny it has not admitted it.

    What is unlawful, though, is not lawful: there the opposite is the negation itself.
    """
    one, other = sorted((node.low, place.node.low), key=len)
    if other in {prefix + one for prefix in ("un", "in", "il", "im", "ir", "non", "non-", "dis")}:
        return False
    ours, theirs = sign_of(statement.tree, node).denied, sign_of(place.passage.tree, place.node).denied
    if ours and not theirs and _excludes_contrary(statement.tree, node, place.node):
        return False
    return ours != theirs


def _excludes_contrary(tree: Tree, node: Node, other: Node) -> bool:
    """Whether what a word says is not so where its contrary is: what was rejected was not accepted.

    Who sold something may have bought it as well.
    """
    is_state = node.tag == other.tag == "JJ" and tree.child(node, "cop") is not None
    return is_state or not REFUSING.isdisjoint(bases(other))


def is_other_side(statement: Passage, node: Node, place: Place) -> bool:
    """Whether the opposite word does not deny a statement: both stand there, or it is told from another side.

    "The farm uses less than the mill" and "the mill uses more than the farm" say the same, and of two banks
    "the north bank sank" says nothing against "the south bank stood".
    """
    nodes = place.passage.tree.nodes
    if any(other.low == node.low for other in nodes):
        return True
    ours, theirs = _sides(statement.tree.nodes, node), _sides(nodes, place.node)
    return bool(ours[0] & theirs[1]) and bool(ours[1] & theirs[0])


def _sides(nodes: Sequence[Node], middle: Node) -> tuple[set[str], set[str]]:
    """Return the words that stand only before a word, and those that stand only behind it."""
    before = {node.low for node in nodes[: middle.number] if node.tag.startswith(_TELLING)}
    after = {node.low for node in nodes[middle.number + 1 :] if node.tag.startswith(_TELLING)}
    return before - after, after - before


def _same_extent(statement: Passage, node: Node, place: Place) -> bool:
    ours, theirs = quantifiers(statement.tree, node), quantifiers(place.passage.tree, place.node)
    is_figure = node.number in statement.quantity_at
    if is_one_of_several(statement.tree, node, place.node):
        return False
    if not is_figure and is_several_of_one(statement, node, place):
        return False
    if _is_a_share(place.passage, place.node) and not _is_a_share(statement, node):
        return False
    if not says_as_many(ours, theirs - _MORE if is_figure else theirs):
        return False
    if not is_figure and is_of_all(statement.tree, node) and _is_of_some(statement, node, place):
        return False
    taken = privatives(place.passage.tree, place.node)
    taken -= BYGONE if is_bygone(statement.tree, node) else set()
    return taken <= privatives(statement.tree, node)


def is_one_of_several(tree: Tree, node: Node, other: Node) -> bool:
    """Whether a statement speaks of the one where the source has several: "both banks", "the bank"."""
    is_the = any(below.low in _THE for below in tree.below(node))
    return is_the and node.tag == "NN" and other.tag == "NNS" and not node.low.endswith("s")


def is_several_of_one(statement: Passage, node: Node, place: Place) -> bool:
    """Whether a statement speaks of several where the source has one: "the minister", "ministers".

    Every minister is several, and so is what holds of the kind: "the swift eats on the wing".
    """
    other, below = place.node, place.passage.tree.below(place.node)
    if (node.tag, other.tag) != ("NNS", "NN") or node.low == other.low:
        return False
    if ("n", other.low) not in lemmas(node.low):
        return False
    is_one = any(b.low in _ONE or b.tag == "PRP$" or b.relation == "nmod:poss" for b in below)
    return (
        is_one and not quantifiers(place.passage.tree, other) & UNIVERSAL and not statement.has_figure(node)
    )


def _is_a_share(passage: Passage, noun: Node) -> bool:
    """Whether a fraction stands right before a noun phrase, as which word it was parsed: "half the pool"."""
    before, nodes = noun.number - 1, passage.tree.nodes
    while (
        before >= 0
        and nodes[before].tag.startswith(("DT", "PRP$", "JJ", "NN"))
        and nodes[before].low != "half"
    ):
        before -= 1
    if before < 0:
        return False
    mention = passage.quantity_at.get(before)
    return nodes[before].low == "half" if mention is None else mention.kind is NumberKind.FRACTION


def _is_of_some(statement: Passage, node: Node, place: Place) -> bool:
    """Whether the source restricts a noun by more than the statement says of it: "boats that sank" sank.

    What restricts it may stand anywhere in the clause of the statement: "examined samples from six farms".
    """
    above = statement.tree.above(node)
    beside = () if above is None else (above, *statement.tree.below(above))
    near = (*beside, *statement.tree.below(node))
    return any(
        all(relate_words(one, n) is None for one in near) for n in restricting(place.passage.tree, place.node)
    )


def is_rival(statement: Passage, node: Node, place: Place) -> bool:
    """Whether a word of the source stands for what a word of the statement stands for: a name, a figure."""
    ours = statement.quantity_at.get(node.number)
    theirs = place.passage.quantity_at.get(place.word)
    if ours is None or theirs is None:
        return node.is_name and place.node.is_name and ours is theirs is None
    is_left_open = may_be_one(ours, theirs) and ours.values == theirs.values
    return ours.kind is theirs.kind and not is_left_open


def rival_code(statement: Passage, node: Node, place: Place) -> ReasonCode:
    """Return in what respect a rival differs."""
    ours = statement.quantity_at.get(node.number)
    theirs = place.passage.quantity_at.get(place.word)
    if ours is None or theirs is None:
        return ReasonCode.NAME
    return differ(ours, theirs) or ReasonCode.NUMBER


def rival(statement: Passage, wanted: Wanted, place: Place) -> Conflict | None:
    """Return the figure or name that the source has in the place of another, None if there is none."""
    if _is_told_apart(statement, wanted.node, place):
        return None
    for edge in place.passage.below.get(place.word, ()):
        other = Place(place.passage, place.sentence, edge.dependent)
        if _is_wider(statement, wanted.node, other.node):
            continue
        if is_same_role(wanted.edge, edge, derived=False) and is_rival(statement, wanted.node, other):
            return Conflict(wanted.node.number, other, rival_code(statement, wanted.node, other))
    return None


def _is_told_apart(statement: Passage, node: Node, place: Place) -> bool:
    """Whether a sentence gives a word to a clause without a verb, its figures in pieces or in a row."""
    if node.number in statement.quantity_at and _PARTED.search(place.passage.sentence):
        return True
    nodes, gap = place.passage.tree.nodes, place.passage.gapped
    if any(other.low == "respectively" for other in nodes):
        return True
    return any(relate_words(node, nodes[number]) is not None for number in gap)


def _is_wider(statement: Passage, node: Node, other: Node) -> bool:
    """Whether one of two dates is a bare year: none is in the place of a day."""
    mention = statement.quantity_at.get(node.number)
    is_date = mention is not None and mention.kind is NumberKind.DATE
    return is_date and node.low.isdigit() != other.low.isdigit()
