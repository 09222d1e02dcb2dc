"""What a figure is of: a measure in another unit, what it leaves to the one before it, and dates."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind, NumberMention
from summarizer.verifying.checking.dates import MONTHS, date_parts, dates_of, merged_dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


# What one of a unit is in the first of its line, as the International System has it.
_SYSTEMS = """
metre=1 millimetre=.001 centimetre=.01 kilometre=1000 inch=.0254 foot=.3048 yard=.9144 mile=1609.344
second=1 minute=60 hour=3600 night=86400 day=86400 week=604800 fortnight=1209600 month=2629746 \
quarter=7889238 year=31556952 decade=315569520 century=3155695200
kilogram=1 gram=.001 tonne=1000 ton=1000 pound-mass=.45359237 pound=.45359237 ounce=.0283495 stone=6.35029
litre=1 millilitre=.001 centilitre=.01 hectolitre=100 pint=.568261 gallon=4.54609 barrel=158.987
square-metre=1 square-kilometre=1000000 hectare=10000 acre=4046.86 square-foot=.092903 square-mile=2589988
"""
_NEAR = Decimal("0.1")  # of the value: a converted figure is a rounded one
_THE_DAY = re.compile(r"\bthe (\d{1,2})(?:st|nd|rd|th)\b")
_DAY_BEFORE = re.compile(r"\byesterday\b", re.IGNORECASE)
_LEAP = 2000  # a year that has every day
_YEAR = 4  # digits


def _factors() -> dict[str, tuple[int, Decimal]]:
    found = {}
    for number, line in enumerate(_SYSTEMS.strip().splitlines()):
        for entry in line.split():
            name, factor = entry.split("=")
            found[name] = found[name.replace("-", " ")] = (number, Decimal(factor))
    return found


_FACTORS = _factors()


def may_be_converted(said: NumberMention, there: NumberMention) -> bool:
    """Whether one figure may be the other, or one end of it, in another unit; of unknown units, always."""
    if said.value is None or said.unit == there.unit or said.kind is not there.kind:
        return False
    ours, theirs = _in_base(said.unit), _in_base(there.unit)
    if ours is None or theirs is None:
        return True
    if ours[0] != theirs[0]:
        return False
    wanted = said.value * ours[1]
    return any(abs(value * theirs[1] - wanted) <= _NEAR * abs(wanted) for value in there.values)


def in_unit_of(said: NumberMention, given: Iterable[NumberMention]) -> Iterator[NumberMention]:
    """Yield figures, those that measure the same as another in its unit: 40 centimetres as 0.4 metres."""
    ours = _in_base(said.unit)
    for there in given:
        theirs = _in_base(there.unit) if ours is not None and there.unit != said.unit else None
        if ours is None or theirs is None or ours[0] != theirs[0] or there.value is None:
            yield there
        else:
            value = there.value * theirs[1] / ours[1]
            yield replace(there, kind=said.kind, unit=said.unit, value=value)


def _in_base(unit: str | None) -> tuple[tuple[int, ...], Decimal] | None:
    """Return what a unit measures and how much one is; of "mile per hour", of both."""
    parts = [_FACTORS.get(part) for part in (unit or "").split(" per ")]
    known = [part for part in parts if part is not None]
    if len(known) != len(parts):
        return None
    factor = known[0][1]
    for _, below in known[1:]:
        factor /= below
    return tuple(system for system, _ in known), factor


_RELATIVE = {NumberKind.PERCENT, NumberKind.FRACTION, NumberKind.MULTIPLE, NumberKind.RATIO}

_AGAINST = re.compile(r"\b(?:instead of|rather than|after|against|from|than|to|as)(?: the| its| their)? $")

_SCALE = re.compile(r"[mb]illion\b")

_END = re.compile(r"[.!?;:]\s")

_MOST = 4  # figures before a bare one that it may go on from

_NEXT = 3  # words between two

_FAR = 500  # characters: so far a sum of millions is still one of the money before it


def completed(numbers: Iterable[NumberMention], text: str) -> Iterator[NumberMention]:
    """Yield the numbers of a text, a bare one in the sort of the one that it goes on from."""
    before: list[NumberMention] = []
    for number in numbers:
        made = number
        if number.kind is NumberKind.NUMBER and number.unit is None:
            other = next((n for n in reversed(before[-_MOST:]) if _goes_on(number, n, text)), None)
            made = _like(number, other) if other is not None else number
        before += [made] * (made.kind.is_quantity and made.kind not in _RELATIVE)
        yield made


def _goes_on(number: NumberMention, other: NumberMention, text: str) -> bool:
    """Whether a bare number is held against another, or is told in millions after so much money.

    Of a span of time only the next number may be one too: "reached 7.90 in 47 years, and came down to 6.10".
    """
    between = text[other.span.end : number.span.start]
    near = other.kind is not NumberKind.DURATION or (len(between.split()) <= _NEXT and "from" not in between)
    if _AGAINST.search(between) and not _END.search(between):
        return near
    return other.kind is NumberKind.MONEY and _SCALE.search(number.text) is not None and len(between) <= _FAR


def _like(number: NumberMention, other: NumberMention) -> NumberMention:
    return replace(number, kind=other.kind, unit=other.unit, currency=other.currency)


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
