"""The dates of a text: those that it gives, means without their month, or has and the sources lack."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.verifying.checking.dates import MONTHS, date_parts, dates_of, merged_dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.source.document import NumberMention

_THE_DAY = re.compile(r"\bthe (\d{1,2})(?:st|nd|rd|th)\b")
_DAY_BEFORE = re.compile(r"\byesterday\b", re.IGNORECASE)
_LEAP = 2000  # a year that has every day
_YEAR = 4  # digits


def foreign_dates(
    text: str, numbers: Iterable[NumberMention], theirs: frozenset[frozenset[str]]
) -> Iterator[str]:
    """Yield the dates of a sentence with a day and a month that the sources, with `theirs`, nowhere give."""
    for mention in merged_dates(numbers, text):
        if mention.kind is NumberKind.DATE:
            parts = {part for part in date_parts(mention, text) if len(part) <= 3}
            if len(parts) == 2 and not any(parts <= date for date in theirs):
                yield mention.text


def all_dates(numbers: Iterable[NumberMention], text: str) -> frozenset[frozenset[str]]:
    """Return the dates of a text, each by its day, month and year."""
    return frozenset(dates_of(merged_dates(numbers, text), text))


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
