"""One deed told from its other side: who bought from somebody was sold something by them.

After the converses of Lyons, "Semantics" (1977, 9.1). Which verbs are, and who stands where, is data of the
language.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.results import Relation
from summarizer.verifying.checking.proving.agreeing import agrees
from summarizer.verifying.checking.proving.carried import Carried, Place, Wanted
from summarizer.verifying.checking.proving.edges import AGENT, PATIENT, RECIPIENT, Edge
from summarizer.verifying.checking.proving.grammar import bases
from summarizer.verifying.checking.proving.signs import sign_of
from summarizer.verifying.checking.turning import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.passage import Passage
    from summarizer.verifying.checking.proving.prover import Prover

_CORE = frozenset({AGENT, PATIENT})


@dataclass(frozen=True, slots=True)
class Side:
    """Verbs that tell a deed from one side, and which of its parts, by number, stands in which role."""

    verbs: frozenset[str]
    slots: Mapping[str, str]

    def role_of(self, slot: str) -> str | None:
        """Return the role of a part, None where this side does not tell it."""
        return next((role for role, other in self.slots.items() if other == slot), None)


def conversed(node: Node, prover: Prover) -> Iterator[tuple[Place, Carried]]:
    """Yield the places, with how far they carry a clause, that tell its deed from the other side."""
    for ours, theirs in _sides_of(_lemmas(prover.statement, node)):
        for number in prover.numbers:
            passage = prover.passages.at(number)
            for word in passage.tree.nodes:
                place = Place(passage, number, word.number)
                is_other = not theirs.verbs.isdisjoint(_lemmas(passage, word)) and _tells(theirs, place)
                if is_other and _is_said_alike(prover.statement, node, place):
                    yield place, _carry(node, place, (ours, theirs), prover)


def _lemmas(passage: Passage, node: Node) -> frozenset[str]:
    """Return the lemmas of a verb, with its particle where it says something else with it."""
    if not node.is_verb:
        return frozenset()
    whole = passage.phrasal.get(node.number)
    return frozenset(bases(node)) if whole is None else frozenset({whole})


def _tells(side: Side, place: Place) -> bool:
    """Whether a verb is told of nothing else than a side has roles for: who loses jobs is not beaten."""
    passage = place.passage
    return not passage.excludes(place.node) and all(
        edge.role in side.slots or edge.role not in _CORE or edge.dependent in passage.quantity_at
        for edge in passage.below.get(place.word, ())
    )


def _is_said_alike(statement: Passage, node: Node, place: Place) -> bool:
    denied = sign_of(statement.tree, node).denied, sign_of(place.passage.tree, place.node).denied
    return denied[0] == denied[1] and agrees(statement, node, place)


def _carry(node: Node, place: Place, sides: tuple[Side, Side], prover: Prover) -> Carried:
    found = Carried(((node.number, place, Relation.CONVERSE),), frozenset())
    for wanted in prover.governed(node):
        edge = _moved(wanted.edge, *sides, is_figure=wanted.node.number in prover.statement.quantity_at)
        if edge is None:
            found += Carried((), prover.all_below(wanted.node))
        else:
            found += prover.governs(Wanted(wanted.node, edge), place, Relation.CONVERSE)
    return found


def _moved(edge: Edge, ours: Side, theirs: Side, *, is_figure: bool) -> Edge | None:
    """Return the edge that tells on the other side what one tells on this, None for none."""
    named = "to" if edge.role == RECIPIENT else edge.role if edge.role in _CORE else edge.case or edge.role
    slot = ours.slots.get(named)
    if slot is None:
        return edge if is_figure or edge.role not in _CORE else None
    role = theirs.role_of(slot)
    if role is None:
        return None
    is_core = role in _CORE
    return Edge(edge.head, edge.dependent, role if is_core else f"at {role}", "" if is_core else role)


@lru_cache(maxsize=1 << 10)
def _sides_of(verbs: frozenset[str]) -> tuple[tuple[Side, Side], ...]:
    return tuple(pair for pair in _pairs() if not pair[0].verbs.isdisjoint(verbs))


@lru_cache(maxsize=1)
def _pairs() -> tuple[tuple[Side, Side], ...]:
    """Return what a statement may tell with what tells it in a source."""
    found: list[tuple[Side, Side]] = []
    for line in ENGLISH.converses:
        first, sign, second = line.partition("/" if "/" in line else ">")
        one, other = _side(first), _side(second)
        found.append((other, one))
        if sign == "/":
            found.append((one, other))
    return tuple(found)


def _side(text: str) -> Side:
    words = text.split()
    roles = dict(word.split(":") for word in words if ":" in word)
    return Side(frozenset(word for word in words if ":" not in word), roles)
