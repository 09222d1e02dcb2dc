"""A proof: every word of a statement that says something, aligned with a place of the source.

What a word governs in the statement, the aligned word must govern in the source, in the same role; and it
must say so under the same sign (`frames`). Names and pronouns may be taken up from other sentences.
"""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from summarizer.results import ReasonCode, Relation
from summarizer.source.syntax.quantifying import OF, WHOLE, is_part_of_them
from summarizer.verifying.checking.lexicon import FUNCTION_WORDS
from summarizer.verifying.checking.proving.agreeing import agrees, is_other_side, rival, says_less, turned
from summarizer.verifying.checking.proving.carried import Carried, Conflict, Place, Wanted
from summarizer.verifying.checking.proving.edges import AND, ASIDE, CLAUSE, CORE, COUNT, Edge, is_function
from summarizer.verifying.checking.proving.grammar import NEGATORS, bases
from summarizer.verifying.checking.proving.matching import MOST_MENTIONS, Matching, taken_up
from summarizer.verifying.checking.proving.naming import namings
from summarizer.verifying.checking.proving.renaming import (
    by_another_name,
    by_nobody,
    by_part_of_name,
    elsewhere,
    of_who_is_told,
)
from summarizer.verifying.checking.proving.seeking import dependents
from summarizer.verifying.checking.proving.signs import is_act, is_only_named, said_instead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import NumberMention
    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.passage import Passage
    from summarizer.verifying.checking.proving.passages import Passages

_MOST_PAIRS = 500  # of a word and a place that are held against each other; what is left then is missing
_HELPING, _MEANING = frozenset({"aux", "aux:pass", "cop", "discourse"}), ("NN", "VB", "JJ")
_AUXILIARIES = frozenset("be have do get let go use need dare keep".split())


class Prover:
    """Carries the words of one statement by those of one text."""

    def __init__(
        self,
        statement: Passage,
        passages: Passages,
        numbers: tuple[int, ...],
        derived: tuple[NumberMention, ...] = (),
    ) -> None:
        """Take a statement and the numbers of the sentences that may carry it, the best first.

        `derived` are its figures that follow from those of the source.
        """
        self.statement = statement
        self._tree = statement.tree
        self.passages = passages
        self.numbers = numbers
        self.words = Matching(statement, passages, numbers)
        self._derived = derived
        self._known: dict[tuple[int, int, int], Carried] = {}
        self._saying = frozenset(node.number for node in statement.tree.nodes if _says(node, statement))
        self._under_way: set[tuple[int, int, int]] = set()

    def content(self) -> list[Node]:
        """Return the words of the statement that say something and have to be aligned."""
        return [node for node in self._tree.nodes if self.says_something(node)]

    def says_something(self, node: Node) -> bool:
        """Whether a word has to be aligned by itself; others only serve one that has."""
        return node.number in self._saying

    def carry(self, node: Node, place: Place) -> Carried:
        """Return how far a word and all that it governs are carried by a word of the source."""
        key = (node.number, place.sentence, place.word)
        if key in self._under_way:
            return Carried((), frozenset())
        if key not in self._known:
            if len(self._known) + len(self._under_way) >= _MOST_PAIRS:
                return Carried((), self.all_below(node))
            self._under_way.add(key)
            self._known[key] = self._carry(node, place)
            self._under_way.discard(key)
        return self._known[key]

    def _carry(self, node: Node, place: Place) -> Carried:
        relation = self.words.related(node, place)
        if relation is None or not agrees(self.statement, node, place):
            return Carried((), self.all_below(node))
        if relation is Relation.OPPOSITE and (
            says_less(self.statement, node, place) or is_other_side(self.statement, node, place)
        ):
            return Carried((), self.all_below(node))
        told = Relation.DERIVATION if is_act(node, place) else relation  # "the arrest" and "arrested"
        if told is Relation.DERIVATION and is_only_named(node, place):
            return Carried((), self.all_below(node))
        if (code := turned(self.statement, node, place, relation)) is not None:
            found = Carried((), frozenset(), conflicts=(Conflict(node.number, place, code),))
        else:
            found = Carried(((node.number, place, relation),), frozenset())
        for wanted in self.governed(node):
            if relation is Relation.PRONOUN and wanted.node.is_name and node.is_name:
                found += elsewhere(self, wanted.node, Carried((), self.all_below(wanted.node)))
                continue
            found += self.said_of(node, wanted, place, told)
        return _instead(found, node, place, relation) if code is ReasonCode.NEGATION else found

    def said_of(self, node: Node, wanted: Wanted, place: Place, relation: Relation) -> Carried:
        """Carry what is said of a thing where it is said, be it at another place that names the thing."""
        if wanted.edge.role == COUNT and place.word in place.passage.counted_alone:
            return self.carry(wanted.node, place)
        here = self.governs(wanted, place, relation)
        if not here.cost or not node.is_noun:
            return here
        if wanted.node.relation == WHOLE and is_part_of_them(place.passage.tree.nodes, place.word):
            return self._counted(wanted, place, relation)
        for passage, noun in self.passages.mentions(place.passage, place.node)[:MOST_MENTIONS]:
            describes = wanted.edge.role not in CORE
            for named in sorted(namings(passage, noun) if describes else {noun}, key=attrgetter("number")):
                there = self.governs(wanted, Place(passage, passage.number, named.number), relation)
                if there.cost < here.cost:
                    here = there
        return here

    def _counted(self, wanted: Wanted, place: Place, relation: Relation) -> Carried:
        """Carry the 14 of "six of the 14 cows" by "14 cows, six of which"."""
        noun = taken_up(place.passage, place.node)
        named = Wanted(wanted.node, Edge(wanted.edge.head, wanted.edge.dependent, COUNT))
        return self.governs(named, Place(place.passage, place.sentence, noun.number), relation)

    def all_below(self, node: Node) -> frozenset[int]:
        """Return the numbers of a word and of all below it that say something."""
        found = {node.number} if self.says_something(node) else set()
        for below in self._tree.below(node):
            found |= self.all_below(below)
        return frozenset(found)

    def governed(self, node: Node) -> list[Wanted]:
        """Return what a word governs: what depends on it, and what is joined to that by "and"."""
        found = []
        for below in self._hanging(node):
            edge = self.statement.basic[below.number]
            if edge is None or edge.role == ASIDE:
                continue
            if edge.role == AND and self.is_clause(below):
                continue  # a predicate of its own
            found.append(Wanted(below, replace(edge, head=node.number)))
            found += self._joined(below, edge)
        return found

    def _hanging(self, node: Node) -> Iterator[Node]:
        """Yield the words below one that say something, and those of a mark or of the "less" of a figure."""
        for below in self._tree.below(node):
            if self.says_something(below):
                yield below
            elif self.statement.qualifies(below) or not below.low[0].isalnum():
                yield from self._hanging(below)

    def _joined(self, node: Node, edge: Edge) -> list[Wanted]:
        if edge.role in {AND, CLAUSE} and self.is_clause(node):
            return [
                Wanted(other, Edge(edge.head, other.number, edge.role, edge.case))
                for other in self._tree.below(node)
                if other.relation == "conj"
            ]
        return []

    def is_clause(self, node: Node) -> bool:
        """Whether a word is the predicate of a clause."""
        return node.is_verb or self._tree.child(node, "cop", "nsubj", "nsubj:pass") is not None

    def governs(self, wanted: Wanted, place: Place, relation: Relation) -> Carried:
        """Return how far what a word governs is carried by what its place in the source governs."""
        found = dependents(
            self.statement,
            wanted,
            place,
            self.words.alike(wanted.node, place),
            derived=relation is Relation.DERIVATION,
        )
        options = [
            self.carry(wanted.node, other)
            for other in dict.fromkeys(found)
            if self.words.related(wanted.node, other) is not None
        ]
        if not options and (named := by_part_of_name(self, wanted, place)) is not None:
            return named
        if not options and (renamed := by_another_name(self, wanted, place, relation)) is not None:
            return renamed
        if not options and (follows := self._follows(wanted.node, place)) is not None:
            return follows
        if not options and (meant := by_nobody(self, wanted, place) or of_who_is_told(self, wanted, place)):
            return meant
        if not options:
            return self._without(wanted, place)
        best = min(options, key=lambda carried: carried.cost)
        if best.missing and wanted.node.is_noun:
            best = elsewhere(self, wanted.node, best)
        return best

    def _without(self, wanted: Wanted, place: Place) -> Carried:
        """Return what is missing, and the figure or name that the source has instead."""
        missing = self.all_below(wanted.node)
        conflict = rival(self.statement, wanted, place)
        if conflict is None:
            return Carried((), missing)
        return Carried((), missing - {wanted.node.number}, conflicts=(conflict,))

    def _follows(self, node: Node, place: Place) -> Carried | None:
        """Carry a figure that the source does not state, but that its figures give."""
        mention = self.statement.quantity_at.get(node.number)
        if mention is None or mention not in self._derived:
            return None
        return Carried(((node.number, place, Relation.NUMBER),), frozenset())


def _instead(found: Carried, node: Node, place: Place, relation: Relation) -> Carried:
    """Carry a verb that is denied of one thing and told of another, where the statement tells it of that."""
    told = said_instead(place.passage.tree, place.node)
    words = [other.word for _, other, _ in found.pairs]
    if told.isdisjoint(words) or any(place.word < word < min(told) for word in words):
        return found
    others = tuple(conflict for conflict in found.conflicts if conflict.number != node.number)
    return replace(found, pairs=((node.number, place, relation), *found.pairs), conflicts=others)


def _is_misread(node: Node) -> bool:
    """Whether a word that a parser takes for an auxiliary or an interjection has a meaning of its own."""
    if node.relation not in _HELPING or not (node.tag.startswith(_MEANING) or node.relation == "discourse"):
        return False
    return node.low not in FUNCTION_WORDS and bases(node).isdisjoint(_AUXILIARIES)


def _says(node: Node, statement: Passage) -> bool:
    if node.number in statement.quantity_at:
        return True
    if not node.low[0].isalnum() or node.low in NEGATORS:
        return False
    if is_function(node) and not _is_misread(node):
        return False
    if statement.qualifies(node) or node.relation == OF:
        return False
    if node.low == "one" and node.number and statement.tree.nodes[node.number - 1].low == "no":
        return False  # "no one" is nobody
    if node.relation == "compound:prt" and node.head in statement.phrasal:
        return False  # what the verb says with it is one word
    return node.tag not in {"WDT", "WP", "WP$", "EX"} and node.low != "that"
