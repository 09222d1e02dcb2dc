"""Alignments that cannot all hold together: figures that changed places, two words carried by one."""

from __future__ import annotations

from itertools import chain, combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.verifying.checking.proving.carried import Carried, Place
    from summarizer.verifying.checking.proving.passages import Passage


def tangled(carried: Carried, statement: Passage) -> frozenset[int]:
    """Return the words of a statement that are carried one by one, but not all together."""
    found = (_exchanged(carried, statement), _doubled(carried, statement), _crossed(carried))
    return frozenset(chain.from_iterable(found))


def _exchanged(carried: Carried, statement: Passage) -> Iterator[int]:
    """Yield the figures that stand in another order than in the source, and in other surroundings."""
    figures = [(n, place) for n, place, _ in carried.pairs if n in statement.quantity_at]
    for (one, first), (two, second) in combinations(figures, 2):
        if first.sentence != second.sentence or (one < two) == (first.word < second.word):
            continue
        for number, place in ((one, first), (two, second)):
            if not _is_beside_the_same(number, place, statement):
                yield number


def _is_beside_the_same(number: int, place: Place, statement: Passage) -> bool:
    ours, theirs = statement.tree.nodes, place.passage.tree.nodes
    return any(
        0 <= number + step < len(ours)
        and 0 <= place.word + step < len(theirs)
        and ours[number + step].low == theirs[place.word + step].low
        and ours[number + step].low[0].isalnum()
        for step in (-1, 1)
    )


def _doubled(carried: Carried, statement: Passage) -> Iterator[int]:
    """Yield the words that are joined to another, and carried by the same word as that one."""
    at = {number: (place.sentence, place.word) for number, place, _ in carried.pairs}
    for number, place in at.items():
        node = statement.tree.nodes[number]
        if node.relation == "conj" and not node.is_name and at.get(node.head) == place:
            yield number


def _crossed(carried: Carried) -> Iterator[int]:
    """Yield the figures that the source shares out otherwise: "40 in Corby and 60 in Halden"."""
    for number, place, _ in carried.pairs:
        words = {other.word for _, other, _ in carried.pairs if other.sentence == place.sentence}
        for one, other in place.passage.shared_out:
            for piece, rival in ((one, other), (other, one)):
                told = words & rival.words and not words & rival.figures
                if told and place.word in piece.figures:
                    yield number
