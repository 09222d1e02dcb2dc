"""Whether the dates of a statement are the source's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.results import Reason, ReasonCode
from summarizer.source.document import NumberKind, NumberMention
from summarizer.verifying.checking.dates import date_parts, dates_of, months_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.verifying.checking.comparison import Comparison


def dates_near(near: list[NumberMention], held: Comparison) -> frozenset[str]:
    """Return the days, months and years near, for a statement that has a date."""
    dated = any(mention.kind is NumberKind.DATE for mention in held.statement.numbers)
    return frozenset(_all(dates_of(near, held.index.document.text))) if dated else frozenset()


def is_dated_elsewhere(mention: NumberMention, here: frozenset[str], held: Comparison) -> bool:
    """Whether a date stands `here` in other words, or elsewhere (a dateline) with none of its kind here."""
    if mention.kind is not NumberKind.DATE:
        return False
    ours = held.statement
    parts, every = date_parts(mention, ours.text), _all(dates_of(ours.numbers, ours.text))
    about = [word for word in ours.words if mention.span.contains(word)]
    sentence = held.sentence_about(*about) if about else held.evidence[0]
    rivals = {_sort(part) for part in _all(dates_of(sentence.numbers, sentence.text)) - every}
    there = _all(held.index.dates)
    return parts <= here or (parts <= there and not {*map(_sort, parts - here)} & rivals)


def date_findings(held: Comparison) -> Iterator[Reason]:
    """Yield each month that the text does not name, and each day that it has in other months only."""
    for date in dates_of(held.statement.numbers, held.statement.text):
        days = [part for part in date if _sort(part) == "day"]
        months = [part for part in date if _sort(part) == "month"]
        if not (days and months):
            continue
        others = [there for there in held.index.dates if there.issuperset(days)]
        if others and not any(date & there >= {*days, *months} or not _has_month(there) for there in others):
            yield Reason(code=ReasonCode.NUMBER, statement=f"{months[0]} {days[0]}")
    for month in months_in(held.statement.text) - held.index.months:
        yield Reason(code=ReasonCode.NUMBER, statement=month)


def _has_month(date: frozenset[str]) -> bool:
    return any(_sort(part) == "month" for part in date)


def _all(dates: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*dates)


def _sort(part: str) -> str:
    """Return whether a part of a date is a year, a month or a day."""
    return "month" if part[0].isalpha() else "year" if len(part) > 2 else "day"
