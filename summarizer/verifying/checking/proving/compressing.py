"""A proof by compression: the statement is a sentence of the source with stretches left out, in its order.

What may be left out without turning the meaning is told by its form alone, so that this proof holds where a
parser errs: asides between commas or brackets, attributes before a noun, phrases that a preposition leads in,
adverbs. Never a negation, a word that makes less of the rest, a verb, or the head of what is kept. After
Knight and Marcu, "Summarization beyond sentence extraction" (2002), as a test instead of a generator.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summarizer.results import Relation
from summarizer.verifying.checking.proving.agreeing import is_one_of_several, is_several_of_one, is_timely
from summarizer.verifying.checking.proving.carried import Carried, Place
from summarizer.verifying.checking.proving.edges import like_case
from summarizer.verifying.checking.proving.extents import is_of_all, quantifiers, restricting, says_as_many
from summarizer.verifying.checking.proving.gaps import (
    HAVE,
    IN_NOUN_PHRASE,
    RELATIVE,
    is_told_outright,
    may_begin,
    may_end,
    reachable,
)
from summarizer.verifying.checking.proving.grammar import NEARBY_CASES, SUBJECTS
from summarizer.verifying.checking.proving.hanging import MARGIN
from summarizer.verifying.checking.proving.signs import picks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.passage import Passage
    from summarizer.verifying.checking.proving.prover import Prover

_BE = frozenset("is are was were be been being 's 're get got".split())
_IS, _WAS = frozenset("is are 's 're".split()), frozenset("was were".split())


def compress(ours: Sequence[Node], source: Passage, prover: Prover) -> Carried | None:
    """Return the proof of words of a statement by leaving out from one sentence, None if there is none."""
    statement = prover.statement
    ours = [
        node
        for node in ours
        if (_counts(node) or node.number in statement.quantity_at) and not statement.qualifies(node)
    ]
    if not ours:
        return None
    ways: list[dict[int, tuple[int, Relation]]] = []
    for step, node in enumerate(ours):
        if step:
            spared = between(statement, ours[step - 1], node)
            found = dict(_onward(node, ways[-1], source, prover, spared))
        else:
            found = dict(_openings(ours, source, prover))
        if not found:
            return None
        ways.append(found)
    return _traced(ours, ways, source, prover)


def _traced(
    ours: Sequence[Node], ways: Sequence[dict[int, tuple[int, Relation]]], source: Passage, prover: Prover
) -> Carried | None:
    theirs = source.tree.nodes
    last = next((place for place in sorted(ways[-1]) if may_end(place, theirs)), None)
    if last is None:
        return None
    pairs = []
    for node, found in zip(reversed(ours), reversed(ways), strict=True):
        before, relation = found[last]
        if prover.says_something(node):
            pairs.append((node.number, Place(source, source.number, last), relation))
        last = before
    carried = Carried(tuple(reversed(pairs)), frozenset())
    return None if _has_lost_its_subject(carried, source, prover) else carried


def _has_lost_its_subject(carried: Carried, source: Passage, prover: Prover) -> bool:
    """Whether a verb is told of another thing: that the minister crashed, whose plane did."""
    at = {number: place.node for number, place, _ in carried.pairs}
    kept, tree = {node.number for node in at.values()}, prover.statement.tree
    for number, node in at.items():
        ours, theirs = (t.child(n, *SUBJECTS) for t, n in ((tree, tree.nodes[number]), (source.tree, node)))
        if ours is None or theirs is None or not (theirs.is_noun and ours.number in at):
            continue
        if (
            theirs.number not in kept
            and at[ours.number].number < node.number
            and at[ours.number].relation == "obj"
        ):
            return True
    return False


def _counts(node: Node) -> bool:
    return node.low[0].isalnum() and node.low not in {"a", "an", "the", "that"} and node.tag != "POS"


def between(statement: Passage, before: Node, node: Node) -> frozenset[str]:
    """Return the words and marks of a statement between two that are held against the source."""
    return frozenset(n.low for n in statement.tree.nodes[before.number + 1 : node.number])


def opens_relative(ours: Sequence[Node], other: Node, source: Passage, prover: Prover) -> bool:
    """Whether a statement tells of a thing what a relative clause tells of it: "a school that has cost …"."""
    nodes = source.tree.nodes
    start = next((n.number for n in nodes[other.number + 1 :] if n.tag in RELATIVE), None)
    verb = next((place for place, node in enumerate(ours) if node.is_verb or node.tag == "MD"), 0)
    if start is None or verb == 0 or not is_told_outright(nodes[: other.number]):
        return False
    if not all(node.tag.startswith(IN_NOUN_PHRASE) for node in nodes[other.number : start]):
        return False
    thing = nodes[other.number : start]
    return all(any(carries(node, n, source, prover) for n in thing) for node in ours[:verb]) and any(
        carries(ours[verb], n, source, prover) for n in nodes[start + 1 : start + 3]
    )


def _openings(
    ours: Sequence[Node], source: Passage, prover: Prover
) -> Iterator[tuple[int, tuple[int, Relation]]]:
    """Yield the places of the first word."""
    theirs = source.tree.nodes
    for other in _alike(ours[0], source, prover, 0):
        if may_begin(theirs[: other.number], ours[0], source) or opens_relative(ours, other, source, prover):
            relation = carries(ours[0], other, source, prover)
            if relation is not None and _same_surroundings(ours[0], other, prover.statement, source):
                yield other.number, (-1, relation)


def _onward(
    node: Node,
    before: dict[int, tuple[int, Relation]],
    source: Passage,
    prover: Prover,
    spared: frozenset[str],
) -> Iterator[tuple[int, tuple[int, Relation]]]:
    """Yield the places of a word that those of the word before lead to.

    What lies between is looked at first: whether a word is carried may take the reading of other sentences.
    """
    for other in _alike(node, source, prover, min(before) + 1):
        place = reachable(before, other, source, spared)
        if place is None:
            continue
        relation = carries(node, other, source, prover)
        if relation is not None and _same_surroundings(node, other, prover.statement, source):
            yield other.number, (place, relation)


def _alike(node: Node, source: Passage, prover: Prover, first: int) -> Sequence[Node]:
    """Return the words of a sentence, from one on, that may carry a word where only words are left out."""
    if not prover.says_something(node):
        alike = (other for other in source.tree.nodes[first:] if other.low in _serving(node.low))
        return [other for other in alike if carries(node, other, source, prover)]
    return [other for other in prover.words.near(node, source) if other.number >= first]


@cache
def _serving(low: str) -> frozenset[str]:
    """Return the little words that may stand for one."""
    return frozenset({low}).union(*(group for group in (*NEARBY_CASES, HAVE, _BE) if low in group))


def carries(node: Node, other: Node, source: Passage, prover: Prover) -> Relation | None:
    """Return by which relation one word carries another where only words are left out."""
    if prover.says_something(node):
        if other.tag == "PRP$" and node.relation != "nmod:poss":
            return None  # his cousin is not he
        relation = prover.words.related(node, Place(source, source.number, other.number))
        return None if relation in {Relation.OPPOSITE, Relation.DERIVATION} else relation
    if {node.low, other.low} == MARGIN and node.number + 1 in prover.statement.quantity_at:
        return None
    if node.low == other.low or (like_case(node.low, other.low) and node.tag in {"IN", "TO"}):
        return Relation.SAME
    if node.low in _IS and other.low in _WAS and node.relation == "cop":
        return None
    both_have, both_be = {node.low, other.low} <= HAVE, {node.low, other.low} <= _BE
    return Relation.INFLECTION if both_have or both_be else None


def _same_surroundings(node: Node, other: Node, statement: Passage, source: Passage) -> bool:
    """Whether a noun is of as many on both sides, and a verb neither denied nor passive on one side alone."""
    if picks(statement.tree, node, source.tree, other):
        return False
    if not (node.is_noun and other.is_noun):
        return is_timely(statement, node, Place(source, source.number, other.number))
    place = Place(source, source.number, other.number)
    if is_one_of_several(statement.tree, node, other) or is_several_of_one(statement, node, place):
        return False
    is_figure = node.number in statement.quantity_at
    kept, had = restricting(statement.tree, node), restricting(source.tree, other)
    if not is_figure and len(had) > len(kept) and is_of_all(statement.tree, node):
        return False
    ours, theirs = quantifiers(statement.tree, node), quantifiers(source.tree, other)
    return says_as_many(ours, theirs)
