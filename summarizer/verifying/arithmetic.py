"""Figures of one sentence held against each other: a change against its two ends, parts against their total.

A figure stands for all values that round to it ("$56m" for 55.5 to 56.5 million), so only a difference that
no rounding explains is a mismatch.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.coverage import Remark, RemarkKind
from summarizer.results import Text
from summarizer.source.document import Direction, Document, NumberKind, NumberMention, Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


_LONGEST = 60  # numbers of a sentence that are looked at
_FIGURE = re.compile(r"\d[\d.,]*")
_SOME = r"(?:\s+(?:about|around|some|just|nearly|almost|roughly|only|a|an|the|its|their|revised))*\s*$"
_WHEN = r"(?:\s+(?:in|during|over|for|this|last)\s(?:[^;:.,\d]|\b\d{4}\b){0,25}?)?"
_WORDS = r"(?:[^;:.\d]|\b\d{4}\b)"
_TO = re.compile(rf"^{_WHEN}\s*,?\s*(?:to(?:\s+reach|\s+stand\s+at)?|reaching){_SOME}", re.IGNORECASE)
_FROM = re.compile(rf"^{_WORDS}{{0,60}}?\bfrom{_SOME}", re.IGNORECASE)
_UP_FROM = re.compile(
    rf"^{_WORDS}{{0,30}}?(?:\bfrom|\bon|\bthan|compared (?:with|to)|\bagainst){_SOME}", re.IGNORECASE
)
_AFTER_LEVEL = re.compile(
    r"^\s*,\s*(?:which (?:is|was)\s+)?(?:up|down|a rise of|an increase of|a fall of|a drop of|a decline of"
    r"|a decrease of|a gain of|a jump of)(?:\s+(?:by|about|some|nearly|almost|roughly))*\s*$",
    re.IGNORECASE,
)
_OPENS = re.compile(r"^[\w\s'’-]{0,40}(?::|\(|\s[—–-]|—)(?:\s*(?:namely|of them|of whom))?\s*$")
_LISTS = re.compile(r"^(?:[\w\s'’-]{0,30},|[\w\s'’-]{0,30}?,? and)\s*$")
_CLOSES = re.compile(r"^\s*(?:[).,;!?—–]|- |$)")


class _Range(NamedTuple):
    low: Decimal
    high: Decimal

    def meets(self, other: _Range) -> bool:
        return self.low <= other.high and other.low <= self.high


def remarks(document: Document) -> tuple[Remark, ...]:
    """Return the mismatches of every sentence of a document, in text order."""
    found: list[Remark] = []
    for sentence in document.sentences:
        if numbers := document.numbers_in(sentence.span):
            found += mismatches(document.text, numbers, sentence.span.end)
    return tuple(found)


def mismatches(text: str, numbers: Sequence[NumberMention], end: int) -> Iterator[Remark]:
    """Yield the figures among `numbers`, those of one sentence in text order, that do not fit each other.

    `end` is where the sentence ends in `text`. Serves a statement as well as a sentence of a source.
    """
    quantities = [number for number in numbers if number.kind.is_quantity][:_LONGEST]
    for at in range(len(quantities)):
        yield from _change(text, quantities[at : at + 3])
        yield from _total(text, quantities[at:], end)


def _gap(text: str, one: NumberMention, other: NumberMention) -> str:
    """Return what stands between two numbers, without the unit and qualifier of either."""
    shared = one.unit_span is not None and one.unit_span.end > other.span.start  # "from 40 to 30 tonnes"
    start = one.span.end if one.unit_span is None or shared else max(one.span.end, one.unit_span.end)
    qualified = other.qualifier_span.start if other.qualifier_span else other.span.start
    return text[start : max(start, min(other.span.start, qualified))]


def _change(text: str, numbers: Sequence[NumberMention]) -> Iterator[Remark]:
    """Read "rose 12 % to $56m from $50m", the same with a range, and "$56m, up 12 % from $50m"."""
    if len(numbers) > 1 and numbers[1].value is None and _is_change(numbers[0]):
        yield from _held_over_range(text, *numbers[:2])
    if len(numbers) < 3:
        return
    first, second, third = numbers
    gaps = _gap(text, first, second), _gap(text, second, third)
    if _TO.match(gaps[0]) and _FROM.match(gaps[1]) and _is_change(first):
        yield from _held(numbers, change=first, new=second, old=third)
    elif _is_bare_from(gaps[0]) and _TO.match(gaps[1]) and _is_change(first):
        yield from _held(numbers, change=first, new=third, old=second)
    elif _AFTER_LEVEL.match(gaps[0]) and _UP_FROM.match(gaps[1]) and _is_change(second):
        yield from _held(numbers, change=second, new=first, old=third)


def _is_bare_from(gap: str) -> bool:
    return _FROM.match(gap) is not None and len(gap.split()) <= 2


def _is_change(number: NumberMention) -> bool:
    return number.direction is not Direction.NONE and number.value is not None


def _held_over_range(text: str, change: NumberMention, ends: NumberMention) -> Iterator[Remark]:
    """Hold a change against "from $50m to $56m", which the reader of numbers takes as one range."""
    gap = _gap(text, change, ends)
    told = ends.text.lower().startswith("from") or _is_bare_from(gap)
    if not told or ends.low is None or ends.high is None or not _FIGURE.search(ends.text):
        return
    up = change.direction is Direction.UP
    figures = _FIGURE.findall(ends.text)
    low, high = _around(ends.low, figures[0]), _around(ends.high, figures[-1])
    new, old = (high, low) if up else (low, high)
    ended = (ends.high, ends.low) if up else (ends.low, ends.high)
    yield from _compared((change, ends), change, (new, old), ended)


def _held(
    numbers: Sequence[NumberMention], change: NumberMention, new: NumberMention, old: NumberMention
) -> Iterator[Remark]:
    if new.value is None or old.value is None or not _alike(new, old):
        return
    around = _around(new.value, _written(new)), _around(old.value, _written(old))
    if not {new.qualifier, old.qualifier} - {Qualifier.EXACT, Qualifier.ABOUT}:
        yield from _compared(numbers, change, around, (new.value, old.value), new)


def _alike(one: NumberMention, other: NumberMention) -> bool:
    """Whether two levels have one unit; a bare number after one with a unit takes that over."""
    if one.currency or other.currency:
        return one.currency == other.currency and one.unit == other.unit
    if NumberKind.NUMBER in {one.kind, other.kind}:
        return {one.kind, other.kind} <= {NumberKind.NUMBER, NumberKind.COUNT}
    return one.kind is other.kind and one.unit == other.unit


def _compared(
    numbers: Sequence[NumberMention],
    change: NumberMention,
    around: tuple[_Range, _Range],
    ends: tuple[Decimal, Decimal],
    level: NumberMention | None = None,
) -> Iterator[Remark]:
    """Compare a change with the difference of its ends, in percent or in their own unit."""
    assert change.value is not None
    level = level or numbers[-1]
    stated, (new, old), sign = abs(change.value), around, 1 if change.direction is Direction.UP else -1
    if change.unit == "percent" and level.kind is not NumberKind.PERCENT:
        if old.low <= 0:
            return
        possible = _Range(100 * (new.low / old.high - 1), 100 * (new.high / old.low - 1))
        computed = 100 * (ends[0] / ends[1] - 1)
    elif _same_scale(change, level):
        possible = _Range(new.low - old.high, new.high - old.low)
        computed = ends[0] - ends[1]
    else:
        return
    if not possible.meets(_signed(_around(stated, _written(change)), sign)):
        yield _remark(RemarkKind.CHANGE, numbers, stated * sign, computed)


def _same_scale(change: NumberMention, level: NumberMention) -> bool:
    if change.kind is NumberKind.PERCENT:
        return change.unit == "percentage point" and level.kind is NumberKind.PERCENT
    return change.kind is level.kind and change.unit == level.unit and change.currency == level.currency


def _signed(around: _Range, sign: int) -> _Range:
    return around if sign > 0 else _Range(-around.high, -around.low)


def _written(number: NumberMention) -> str:
    found = _FIGURE.search(number.text)
    return found.group() if found else ""


def _around(value: Decimal, figure: str) -> _Range:
    """Return the values that round to a figure as it is written: half a unit of its last digit either way."""
    digits = figure.rstrip(".,")
    if not digits or not value:
        return _Range(value, value)
    whole, mark, decimals = digits.rpartition(".")
    shown = Decimal(digits.replace(",", "")) if digits.count(".") <= 1 else Decimal(0)
    last = Decimal(1).scaleb(-len(decimals)) if mark and whole else _last_digit(digits)
    half = abs(value / shown) * last / 2 if shown else Decimal(0)
    return _Range(value - half, value + half)


def _last_digit(digits: str) -> Decimal:
    """Return the worth of the last digit of a whole number that is not a zero, at most a hundredth of it."""
    plain = digits.replace(",", "")
    zeros = min(len(plain) - len(plain.rstrip("0")), max(0, len(plain) - 2))
    return Decimal(1).scaleb(zeros)


def _total(text: str, numbers: Sequence[NumberMention], end: int) -> Iterator[Remark]:
    """Read "fourteen people: eight men and five women": a total, and right after it all its parts."""
    total = numbers[0]
    if total.kind is not NumberKind.COUNT or total.value is None or len(numbers) < 3:
        return
    if total.qualifier is not Qualifier.EXACT or not _OPENS.match(_gap(text, total, numbers[1])):
        return
    parts = _listed(text, numbers[1:])
    values = [part.value for part in parts if part.value is not None and part.qualifier is Qualifier.EXACT]
    if len(parts) < 2 or len(values) < len(parts) or not _is_whole(text, parts[-1], end):
        return
    computed = sum(values, Decimal(0))
    if computed != total.value and max(values) < total.value:
        yield _remark(RemarkKind.TOTAL, (total, *parts), total.value, computed)


def _listed(text: str, numbers: Sequence[NumberMention]) -> list[NumberMention]:
    """Return the counts at the start that are listed with commas and an "and" before the last one."""
    parts = [numbers[0]] if numbers[0].kind is NumberKind.COUNT else []
    for one, other in pairwise(numbers):
        gap = _gap(text, one, other)
        if (
            not parts
            or other.kind not in {NumberKind.COUNT, NumberKind.NUMBER}
            or not _LISTS.match(gap or ",")
        ):
            return []
        parts.append(other)
        if gap.rstrip().endswith("and"):
            return parts
    return []


def _is_whole(text: str, last: NumberMention, end: int) -> bool:
    start = max(last.span.end, last.unit_span.end if last.unit_span else 0)
    return _CLOSES.match(text[start : max(start, min(end, start + 4))]) is not None


def _remark(kind: RemarkKind, numbers: Sequence[NumberMention], stated: Decimal, computed: Decimal) -> Remark:
    figures = tuple(Text(span=number.span, text=number.text) for number in numbers)
    return Remark(kind=kind, figures=figures, stated=stated, computed=round(computed, 2).normalize() + 0)
