"""The quantities and dates of a text, each with what makes another one the same, and what a rival of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.figuring import is_rounded, sort_of
from summarizer.source.document import NumberKind
from summarizer.verifying.checking.dates import date_parts, merged_dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.source.document import NumberMention


class Figure(NamedTuple):
    """A figure or a date: what another must share to be a rival of it, and what to be the same."""

    mention: NumberMention
    sort: tuple[object, ...]
    value: object

    def is_same(self, other: Figure) -> bool:
        """Whether two figures may be one: equal, rounded, or one date with and without its year."""
        if isinstance(self.value, frozenset) and isinstance(other.value, frozenset):
            return self.value <= other.value or other.value <= self.value
        value, units = other.mention.value, {self.mention.unit, other.mention.unit}
        measured = self.mention.kind is other.mention.kind is not NumberKind.COUNT
        if measured and len(units) == 2 and None not in units:
            return False
        rounded = self.sort == other.sort and value is not None and is_rounded(self.mention, value)
        return self.value == other.value or rounded

    def is_very_same(self, other: Figure) -> bool:
        """Whether two figures are one of one sort: three months are not three years."""
        return self.is_same(other) and self.sort == other.sort

    def is_rival(self, other: Figure) -> bool:
        """Whether another is of the same sort and of the same things, but not the same."""
        units = {self.mention.unit, other.mention.unit}
        return self.sort == other.sort and (None in units or len(units) == 1) and not self.is_same(other)


def figures_of(numbers: Iterable[NumberMention], text: str) -> Iterator[Figure]:
    """Yield the quantities and dates of a text."""
    for mention in merged_dates(numbers, text):
        if mention.kind is NumberKind.ORDINAL and mention.value is not None:
            yield Figure(mention, (mention.kind,), mention.value)
        elif mention.kind is NumberKind.DATE and (parts := date_parts(mention, text)):
            yield Figure(mention, (mention.kind, *sorted(map(_part, parts))), parts)
        elif mention.kind.is_quantity and mention.value is not None:
            yield Figure(mention, sort_of(mention), mention.value)


def _part(part: str) -> str:
    return "month" if part[0].isalpha() else "year" if len(part) > 2 else "day"
