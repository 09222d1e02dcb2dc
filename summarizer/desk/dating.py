"""Dates of a draft that stand where its sources have others: another year or month, the wrong side of one."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from summarizer.desk.dates import other_month
from summarizer.desk.findings import Code, Pointed
from summarizer.source.document import NumberKind
from summarizer.verifying.checking.dates import date_parts, merged_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.source.document import NumberMention, Span

_MOSTLY = 3  # of the words that nothing carries, a date may be one of so many
_YEAR = 4  # digits


def other_times(held: Held) -> Iterator[Pointed]:
    """Find a date where the evidence has another, and a month where it, carrying nearly all else, has."""
    yield from _other_dates(held)
    if held.evidence is None or len(held.bare) > _MOSTLY:
        return
    there = held.evidence.of(held.sources.joined.text)
    month = other_month(held.sentence, there)
    said = next((words for words in held.bare if month and words.casefold().startswith(month)), None)
    if said is not None:
        yield Pointed(Code.DATE, held.place(said), f"“{said}”: a source has another month", held.best)


def _other_dates(held: Held) -> Iterator[Pointed]:
    """Find a date made of two of the sources, or a year that none has, where close evidence has its own."""
    ours = _dates(held.sentence, held.numbers)
    for words, parts in ours:
        if any(parts <= there for there in held.sources.dates) or held.is_quoted(words):
            continue
        rest = frozenset().union(*(other for _, other in ours if other is not parts))
        for span in filter(held.is_close, held.support.evidence):
            rival = next((date for date in _given(held, span) if _is_rival(held, parts, date, span)), None)
            if rival is not None and not rival & rest:
                message = f"“{words}”: a source has another date"
                yield Pointed(Code.DATE, held.place(words), message, held.sources.cite(span))
                return


def _is_rival(held: Held, parts: frozenset[str], date: frozenset[str], span: Span) -> bool:
    """Whether a date has another year, or month, with the rest of one; a year may be reckoned from it."""
    years, theirs = (frozenset(p for p in d if _is_year(p)) for d in (parts, date))
    if not years or not theirs or years & theirs:
        return bool(years & theirs) and _has_month(parts - date) and _has_month(date - parts)
    if parts - years:
        return bool(parts & date)
    values = {n.value for n in held.numbers_in(span)}
    return all(abs(int(a) - int(b)) not in values for a, b in product(years, theirs))


def _given(held: Held, span: Span) -> list[frozenset[str]]:
    return [parts for _, parts in _dates(held.sources.joined.text, held.numbers_in(span))]


def _dates(text: str, numbers: tuple[NumberMention, ...]) -> list[tuple[str, frozenset[str]]]:
    """Return the dates of a text, in words and by their parts."""
    dates = (n for n in merged_dates(numbers, text) if n.kind is NumberKind.DATE)
    return [(mention.text, date_parts(mention, text)) for mention in dates]


def _is_year(part: str) -> bool:
    return len(part) == _YEAR and part.isdigit()


def _has_month(parts: frozenset[str]) -> bool:
    return any(part[0].isalpha() for part in parts)
