"""The rules of Recognizers-Text (https://github.com/microsoft/Recognizers-Text), by what a document tests.

Its recognizers know one sort of number each: `number`, `percent`, `range`, `ordinal`, `age`, `currency`,
`dimension` and `temperature`. Values are text, a range is an interval: "[10,20)" for "10 to 20", "(30,)" for
"over 30". The recognizer of numbers takes every run of digits for one, within dates and addresses too.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.evaluation.cases import QuantityRow
from summarizer.source.document import NumberKind, NumberMention, Qualifier, Span
from summarizer.source.numbers.currencies import is_currency

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NAMING = frozenset({NumberKind.DATE, NumberKind.TIME, NumberKind.IDENTIFIER})
_NUMBERS_APART = frozenset(
    {NumberKind.COUNT, NumberKind.MONEY, NumberKind.PERCENT, NumberKind.NUMBER, NumberKind.FRACTION}
)
_KINDS = {
    "age": frozenset({NumberKind.AGE}),
    "currency": frozenset({NumberKind.MONEY, NumberKind.RATE}),
    "temperature": frozenset({NumberKind.TEMPERATURE}),
    "dimension": frozenset(
        {
            NumberKind.LENGTH, NumberKind.AREA, NumberKind.VOLUME, NumberKind.MASS, NumberKind.SPEED,
            NumberKind.DATA, NumberKind.POWER, NumberKind.ENERGY, NumberKind.MEASURE, NumberKind.RATE,
        }
    ),
}  # fmt: skip


def recognizers_rows(text: str, numbers: Sequence[NumberMention], counts: str) -> Iterator[QuantityRow]:
    """Yield the rows of the recognizer that `counts` names; of one not known, those of the numbers."""
    if counts in _KINDS:
        return _measured(numbers, counts)
    if counts == "range":
        return _intervals(text, numbers)
    if counts == "percent":
        percents = (m for m in numbers if m.unit == "percent" and m.value is not None)
        return (_row(m.span, f"{_number(m.value)}%") for m in percents)
    if counts == "ordinal":
        ordinals = (m for m in numbers if m.kind is NumberKind.ORDINAL)
        return (_row(m.span, _place(value)) for m in ordinals for value in _values(m))
    return _plain(text, numbers)


def _row(span: Span, value: str, unit: str | None = None) -> QuantityRow:
    """Return a row whose value is a number where `value` is a plain one, as it is in the gold."""
    plain = re.fullmatch(r"-?[\d.]+(?:E[+-]?\d+)?", value)
    return QuantityRow(
        span=span,
        values=(Decimal(value),) if plain else (),
        notation=None if plain else value,
        unit=unit,
    )


def _number(value: Decimal | None) -> str:
    """Write a number with 15 digits, as .NET does."""
    return "" if value is None else f"{float(value):.15G}"


def _place(value: Decimal) -> str:
    """Write a place; one from the end as a distance from the last: the penultimate is "end-1"."""
    return _number(value) if value > 0 else f"end{int(value) + 1:+d}"


# A point between two runs is of decimals; several part an address: "10.20.30.40" is four numbers.
_DIGITS = re.compile(r"(?<![\d.])\d+\.\d+(?![\d.])|\d+")


def _plain(text: str, numbers: Sequence[NumberMention]) -> Iterator[QuantityRow]:
    for mention in numbers:
        if mention.kind in _NAMING:
            yield from _runs(text, mention)
        elif mention.kind not in {NumberKind.ORDINAL, NumberKind.MULTIPLE} and not _glued(text, mention):
            for value in _values(mention):
                yield _row(mention.span, _number(value))


def _runs(text: str, mention: NumberMention) -> Iterator[QuantityRow]:
    """Yield the runs of digits, where no letter stands beside them."""
    start, end = mention.span.start, mention.span.end
    if not re.search(r"[^\W\d]", text[max(0, start - 1) : end + 1]):
        for run in _DIGITS.finditer(mention.text):
            yield _row(Span(start + run.start(), start + run.end()), _number(Decimal(run[0])))


def _glued(text: str, mention: NumberMention) -> bool:
    """Whether the unit is written to the digits: "29km" is no number there."""
    unit = mention.unit_span
    inside = unit is not None and mention.span.contains(unit) and mention.kind not in _NUMBERS_APART
    return unit is not None and inside and text[unit.start - 1].isdigit()


def _values(mention: NumberMention) -> tuple[Decimal, ...]:
    values = (mention.value,) if mention.value is not None else (mention.low, mention.high)
    return tuple(value for value in values if value is not None)


def _measured(numbers: Sequence[NumberMention], counts: str) -> Iterator[QuantityRow]:
    for mention in numbers:
        if mention.kind in _KINDS[counts] and _fits(mention, counts):
            for value in _values(mention)[-1:]:  # of a range the end that the unit stands with
                yield _row(mention.span, _number(value), _unit(mention))


def _fits(mention: NumberMention, counts: str) -> bool:
    is_money = is_currency((mention.unit or "").partition(" per ")[0])
    if mention.kind is NumberKind.RATE:
        return is_money is (counts == "currency")
    return True


# The names that it has for units of ours, beside the American spelling.
_NAMES = {
    "year of age": "year", "tonne": "ton", "pound-mass": "pound", "pound sterling": "pound",
    "costa rican colon": "costa rican colón",
}  # fmt: skip


def _unit(mention: NumberMention) -> str:
    unit = mention.unit or ""
    if mention.kind is NumberKind.AGE and mention.unit_span is None:
        return "age"  # "of age 87"
    if mention.currency == "CHF" and re.search(r"(?<!swiss )francs?\b", mention.text.lower()):
        return "franc"
    if mention.currency == "GBP" and "GBP" in mention.text.upper():
        return "british pound"
    if mention.kind is NumberKind.RATE and not unit.startswith(("mile ", "bit ", "revolution ")):
        unit = unit.partition(" per ")[0]
    return _NAMES.get(unit, unit.replace("metre", "meter").replace("litre", "liter"))


_ABOVE = {Qualifier.MORE_THAN: "(", Qualifier.AT_LEAST: "["}
_BELOW = {Qualifier.LESS_THAN: ")", Qualifier.AT_MOST: "]"}
_BOTH = re.compile(r"\W*(?:and|but)?\W*")


def _intervals(text: str, numbers: Sequence[NumberMention]) -> Iterator[QuantityRow]:
    """Yield ranges and bounds; a lower and an upper bound side by side are one."""
    bounds = [m for m in numbers if m.value is None or m.qualifier is not Qualifier.EXACT or _equal(text, m)]
    at = 0
    while at < len(bounds):
        both = _two_bounds(text, bounds[at], bounds[at + 1]) if at + 1 < len(bounds) else None
        if both is None:
            yield from _interval(bounds[at])
        else:
            yield both
        at += 1 if both is None else 2


_EQUAL = re.compile(r"\bequal(?:s|l?ing)?(?: to)? $", re.IGNORECASE)


def _equal(text: str, mention: NumberMention) -> bool:
    start = mention.span.start
    return mention.kind.is_quantity and _EQUAL.search(text[max(0, start - 13) : start]) is not None


def _interval(mention: NumberMention) -> Iterator[QuantityRow]:
    if mention.value is None:
        if mention.low is not None and mention.high is not None:
            yield _row(mention.span, f"[{_number(mention.low)},{_number(mention.high)})")
    elif mention.qualifier in _ABOVE:
        yield _row(mention.span, f"{_ABOVE[mention.qualifier]}{_number(mention.value)},)")
    elif mention.qualifier in _BELOW:
        yield _row(mention.span, f"(,{_number(mention.value)}{_BELOW[mention.qualifier]}")
    elif mention.qualifier is Qualifier.EXACT:
        yield _row(mention.span, f"[{_number(mention.value)},{_number(mention.value)}]")


def _two_bounds(text: str, one: NumberMention, other: NumberMention) -> QuantityRow | None:
    low, high = (one, other) if one.qualifier in _ABOVE else (other, one)
    if low.value is None or high.value is None or low.qualifier not in _ABOVE or high.qualifier not in _BELOW:
        return None
    first, last = _whole(one), _whole(other)
    if low.value >= high.value or not _BOTH.fullmatch(text[first.end : last.start]):
        return None
    value = f"{_ABOVE[low.qualifier]}{_number(low.value)},{_number(high.value)}{_BELOW[high.qualifier]}"
    return _row(Span(first.start, last.end), value)


def _whole(mention: NumberMention) -> Span:
    """Return the place of a number with the words that qualify it."""
    said = mention.qualifier_span or mention.span
    return Span(min(said.start, mention.span.start), max(said.end, mention.span.end))
