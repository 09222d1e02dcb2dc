"""Which words of a source carry a word of a statement, whatever stands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.results import Relation
from summarizer.source.document import NumberKind, NumberMention, Qualifier
from summarizer.source.syntax.quantifying import is_part_of_them
from summarizer.source.vocabulary import are_opposite, is_general, is_synonym
from summarizer.source.vocabulary.denoting import is_measure
from summarizer.verifying.checking.dates import date_parts
from summarizer.verifying.checking.numbers import differ
from summarizer.verifying.checking.proving.aged import is_aged
from summarizer.verifying.checking.proving.carried import Place
from summarizer.verifying.checking.proving.extents import quantifiers
from summarizer.verifying.checking.proving.grammar import ELLIPTIC, FIRST, PAIRED, PRONOUNS, REFLEXIVE, bases
from summarizer.verifying.checking.proving.naming import (
    is_named,
    is_part_of_place,
    is_pronoun_for,
    is_same_person,
    left_out,
    namings,
)
from summarizer.verifying.checking.proving.pairing import last_pair, stands_alone
from summarizer.verifying.checking.proving.relating import (
    PACELESS,
    TAKING_UP,
    goes_the_same_way,
    relate_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.proving.passage import Passage
    from summarizer.verifying.checking.proving.passages import Passages

MOST_MENTIONS = 12
_STANDING_IN = PRONOUNS - FIRST
_NO_DEGREES = frozenset({"further", "later", "earlier"})
_NOT_QUITE = frozenset({"almost", "nearly", "just under", "not quite"})
_COUNTS = frozenset({NumberKind.NUMBER, NumberKind.COUNT})
_BARE = _COUNTS | {NumberKind.AGE, NumberKind.SCORE}


class Matching:
    """The words of the source that carry each word of a statement by itself; each pair is asked once."""

    def __init__(self, statement: Passage, passages: Passages, numbers: tuple[int, ...]) -> None:
        """Take a statement and the numbers of the sentences that may carry it, the best first."""
        self._statement = statement
        self._passages = passages
        self._numbers = numbers
        self._relations: dict[tuple[int, int, int], Relation | None] = {}
        self._alike: dict[tuple[int, int], tuple[int, ...]] = {}
        self._near: dict[tuple[int, int], Sequence[Node]] = {}

    def places(self, node: Node) -> Iterator[tuple[Place, Relation]]:
        """Yield the words of the source that carry a word of the statement, whatever stands around them."""
        found = 0
        for number in self._numbers:
            passage = self._passages.at(number)
            for word in self.alike(node, Place(passage, number, 0)):
                place = Place(passage, number, word)
                if (relation := self.related(node, place)) is not None:
                    yield place, relation
                    found += 1
                    if found >= MOST_MENTIONS:
                        return

    def related(self, node: Node, place: Place) -> Relation | None:
        """Return how a word of the source carries a word of the statement, None if it does not."""
        key = (node.number, place.sentence, place.word)
        if key not in self._relations:
            self._relations[key] = self._related(node, place)
        return self._relations[key]

    def alike(self, node: Node, place: Place) -> tuple[int, ...]:
        """Return the words of the sentence of a place that carry a word of the statement, in order."""
        key = (node.number, place.sentence)
        if key not in self._alike:
            self._alike[key] = tuple(
                other.number
                for other in self.near(node, place.passage)
                if self.related(node, Place(place.passage, place.sentence, other.number)) is not None
            )
        return self._alike[key]

    def near(self, node: Node, passage: Passage) -> Sequence[Node]:
        """Return the words of a sentence that may carry a word of the statement, as far as these tell."""
        key = (node.number, passage.number)
        if key not in self._near:
            nodes = passage.tree.nodes
            is_apart = node.number in self._statement.quantity_at or node.number in self._statement.phrasal
            if not is_apart and self._statement.has_figure(node) and passage.counted_alone:
                is_apart = True
            self._near[key] = nodes if is_apart else passage.offers.near_in_meaning(node)
        return self._near[key]

    def _related(self, node: Node, place: Place) -> Relation | None:
        other = place.node
        if place.passage.excludes(other) and not self._statement.excludes(node):
            return None
        if node.low in PRONOUNS:
            return self._pronoun(node, place)
        if other.relation == "aux" and node.is_verb and node.relation not in {"aux", "aux:pass", "cop"}:
            return None  # who has slid has nothing
        if (relation := relate(self._statement, node, place.passage, other)) is not None:
            is_other = _has_a_rival(relation, node, other, place.passage)
            return None if is_other or is_part_of_place(self._statement, node, place) else relation
        if self._takes_up(node, place):
            return Relation.PRONOUN
        if are_opposite(node.low, other.low):
            return Relation.OPPOSITE
        if goes_the_same_way(node.low, other.low) and self._is_measured(node, place):
            return Relation.SYNONYM
        return None

    def _is_measured(self, node: Node, place: Place) -> bool:
        """Whether two verbs of going up or down tell by how much, or that one measure did, at no pace."""
        ours, theirs = self._statement.has_figure(node), place.passage.has_figure(place.node)
        if ours or theirs:
            return ours and theirs
        measure = _measure_of(self._statement.tree, node)
        is_paceless = bool(measure) and not PACELESS.isdisjoint(bases(node))
        return is_paceless and measure == _measure_of(place.passage.tree, place.node)

    def _takes_up(self, node: Node, place: Place) -> bool:
        """Whether a pronoun, "the company" or "the animals" takes up what a word of the statement names."""
        passage, other = place.passage, place.node
        if not (node.is_noun or other.low in TAKING_UP or other.number in passage.counted_alone):
            return False
        if other.low in REFLEXIVE:
            return False  # whom it means stands right before it
        if is_part_of_them(passage.tree.nodes, other.number):
            return relate(self._statement, node, passage, taken_up(passage, other)) is not None
        if (counted := passage.counted_alone.get(other.number)) is not None:
            is_of_so_many = self._statement.has_figure(node) and not quantifiers(self._statement.tree, node)
            return is_of_so_many and relate(self._statement, node, passage, counted) is not None
        if other.low in ELLIPTIC:
            noun = left_out(passage, other)
            return noun is not None and noun.low == node.low
        if (meant := self._of_two(passage, other)) is not None:
            return any(relate(self._statement, node, meant[0], one) is not None for one in namings(*meant))
        if other.low in _STANDING_IN:
            may_mean = is_pronoun_for(other, node)
        else:
            is_noun = (other.is_noun and not other.is_name) or is_aged(other)
            may_mean = is_noun and passage.is_definite(other)
        if not (may_mean and node.is_noun and self._passages.may_name(passage, node.low)):
            return False
        mentions = self._passages.mentions(passage, other)[:MOST_MENTIONS]
        return any(is_named(node, *mention) for mention in mentions)

    def _of_two(self, passage: Passage, node: Node) -> tuple[Passage, Node] | None:
        """Return which of two things "the latter" takes up, with its sentence, None for none."""
        if node.low not in PAIRED or not stands_alone(passage.tree.nodes, node):
            return None
        before = [self._passages.at(passage.number - 1)] if passage.number else []
        for there in (passage, *before):
            until = node.number if there is passage else len(there.tree.nodes)
            if pair := last_pair(there.tree, until):
                return there, pair[PAIRED[node.low]]
        return None

    def _pronoun(self, node: Node, place: Place) -> Relation | None:
        other = place.node
        if other.low in PRONOUNS:
            return Relation.PRONOUN if is_same_person(node, other) else None
        return Relation.PRONOUN if other.is_noun and is_pronoun_for(node, other) else None


def _has_a_rival(relation: Relation, node: Node, other: Node, passage: Passage) -> bool:
    """Whether the sentence has the very word of the statement beside a like one: a tax is no levy there."""
    if relation not in {Relation.SYNONYM, Relation.GENERAL} or not node.is_noun:
        return False
    return any(one.low == node.low and one is not other for one in passage.tree.nodes)


def _measure_of(tree: Tree, verb: Node) -> str:
    """Return the price, number or amount of which a verb without an object tells, "" for none."""
    subject = tree.child(verb, "nsubj")
    is_told = subject is not None and is_measure(subject.low) and tree.child(verb, "obj") is None
    return subject.low if subject is not None and is_told else ""


def taken_up(passage: Passage, which: Node) -> Node:
    """Return the noun that the clause of a relative pronoun describes."""
    return passage.tree.nodes[passage.tree.nodes[which.head].head]


def relate(ours: Passage, one: Node, theirs: Passage, other: Node) -> Relation | None:
    """Return how a word of the source carries a word of the statement, None if it does not."""
    ours_number, theirs_number = ours.quantity_at.get(one.number), theirs.quantity_at.get(other.number)
    if ours_number is not None and ours_number.kind is not NumberKind.ORDINAL:
        if _is_difference(ours, one) != _is_difference(theirs, other):
            return None
        if not _may_be_so_old(ours, one, theirs_number):
            return None
        if ours_number.kind not in _COUNTS and other.number in theirs.counted_alone:
            return None  # of things, and of no pounds or weeks
        return _same_number(ours, ours_number, theirs, theirs_number)
    verb, its = ours.phrasal.get(one.number), theirs.phrasal.get(other.number)
    if verb is None and its is None:
        return relate_words(one, other)
    if (verb and theirs.has_particle(other, verb)) or (its and ours.has_particle(one, its)):
        return Relation.INFLECTION
    return _relate_phrasal(verb or one.low, its or other.low) if one.is_verb and other.is_verb else None


def _is_below(mention: NumberMention, text: str) -> bool:
    """Whether a figure is said not to be reached: "almost 500"."""
    return mention.qualifier_span is not None and mention.qualifier_span.of(text).lower() in _NOT_QUITE


def _may_be_below(one: NumberMention, other: NumberMention) -> bool:
    if one.value is None or other.value is None or one.value == other.value:
        return other.qualifier is Qualifier.ABOUT
    return other.value < one.value and other.qualifier not in {Qualifier.MORE_THAN, Qualifier.AT_LEAST}


def _is_difference(passage: Passage, figure: Node) -> bool:
    """Whether a figure says by how much something is more: "four more than Sweden", "two years older"."""
    after = passage.tree.nodes[figure.number + 1 : figure.number + 2]
    return any(node.tag in {"JJR", "RBR"} and node.low not in _NO_DEGREES for node in after)


def _may_be_so_old(ours: Passage, figure: Node, theirs: NumberMention | None) -> bool:
    """Whether "Orr is 12" may be said by a figure: by no twelve years, pounds or per cent of something."""
    is_bare = ours.tree.child(figure, "cop") is not None and ours.quantity_at[figure.number].unit is None
    return not is_bare or theirs is None or theirs.kind in _BARE


def _relate_phrasal(one: str, other: str) -> Relation | None:
    """Return how verbs, of which one has a particle, carry each other: to put off is to postpone."""
    if are_opposite(one.partition("_")[0], other.partition("_")[0]):
        return None  # to push down, to pull down
    if is_synonym(one, other, "v"):
        return Relation.SYNONYM
    return Relation.GENERAL if is_general(one, other, "v") else None


def _same_number(
    ours: Passage, one: NumberMention, theirs: Passage, other: NumberMention | None
) -> Relation | None:
    if other is None:
        return None
    if one.kind is NumberKind.DATE or other.kind is NumberKind.DATE:
        said = date_parts(one, ours.tree.text) <= date_parts(other, theirs.tree.text)
        return Relation.DATE if said else None
    if other.kind is NumberKind.ORDINAL or differ(one, other) is not None:
        return None
    if _is_below(one, ours.tree.text) and not _may_be_below(one, other):
        return None
    return Relation.SAME if one.text == other.text else Relation.NUMBER
