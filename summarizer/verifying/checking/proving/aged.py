"""Whom "the 34-year-old" means, as far as a text tells how old somebody is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.entities import Entity
    from summarizer.verifying.checking.proving.passage import Passage

_OLD = "-year-old"


def is_aged(node: Node) -> bool:
    """Whether a word is a noun such as "34-year-old": somebody, as "he" is."""
    return node.low.endswith(_OLD) and node.relation != "amod"


def of_age(
    asked: tuple[Passage, Node],
    passages: Iterable[Passage],
    known: Mapping[tuple[int, int], Entity],
    options: Sequence[Entity],
) -> list[Entity]:
    """Return who may be of an age: the one who is told to be in `passages`, or of whom no other is told.

    `known` are those whom words stand for, by the numbers of sentence and word.
    """
    figure = asked[0].quantity_at.get(asked[1].number)
    told = [
        (passage.quantity_at[number].value, known.get((passage.number, bearer)))
        for passage in passages
        for number, bearers in passage.ages.items()
        for bearer in bearers
    ]
    same = [one for value, one in told if one and one in options and figure and value == figure.value]
    others = [one for _, one in told]
    if same:
        return same if all(one is same[0] for one in same) else []
    return [one for one in options if one not in others]
