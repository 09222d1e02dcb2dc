"""The quantities and dates of a text, each with what makes another one the same, and what a rival of it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.figuring import is_rounded, sort_of
from summarizer.source.document import NumberKind
from summarizer.verifying.checking.dates import MONTHS, date_parts, merged_dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.source.document import NumberMention


_THE_DAY = re.compile(r"\bthe (\d{1,2})(?:st|nd|rd|th)\b")
_DAY_BEFORE = re.compile(r"\byesterday\b", re.IGNORECASE)
_LEAP = 2000  # a year that has every day
_YEAR = 4  # digits


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


def implied_dates(numbers: Iterable[NumberMention], text: str) -> frozenset[frozenset[str]]:
    """Return what days a text may mean without their month: "the 21st", "yesterday" of any of its dates.

    They may only keep a date of a draft from being one that no source gives.
    """
    full = [(m.span.start, parts) for m in merged_dates(numbers, text) if (parts := _day_and_month(m, text))]
    found = set()
    for day in _THE_DAY.finditer(text):
        months = [month for start, (_, month) in full if start < day.start()]
        found |= {frozenset({day[1], month}) for month in months[-1:]}
    if _DAY_BEFORE.search(text):
        found |= {frozenset(_before(*parts)) for _, parts in full}
    return frozenset(found)


def _day_and_month(mention: NumberMention, text: str) -> tuple[str, str] | None:
    if mention.kind is not NumberKind.DATE:
        return None
    parts = date_parts(mention, text)
    day = next((part for part in parts if part.isdigit() and len(part) < _YEAR), None)
    month = next((part for part in parts if part in MONTHS), None)
    return None if day is None or month is None else (day, month)


def _before(day: str, month: str) -> tuple[str, str]:
    """Return the day before one."""
    try:
        before = date(_LEAP, MONTHS.index(month) + 1, int(day)) - timedelta(days=1)
    except ValueError:  # "31 February"
        return day, month
    return str(before.day), MONTHS[before.month - 1]
