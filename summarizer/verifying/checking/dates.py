"""The dates of a text, each by its day, month and year."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind, NumberMention, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?:Jan(?:uary?|\.)?|Feb(?:ruary?|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|März|Mai|Juni|Juli|Oktober|Dezember)\b"
)
_ENGLISH = {"mär": "mar", "mai": "may", "okt": "oct", "dez": "dec"}
# "May" and "March" are words of other sorts too: a month is one where a date has its place.
_BEFORE = (
    r"(?i:in|of|on|by|from|to|until|since|before|after|last|next|this|early|late|mid|and|im|bis|seit|anfang|ende"
    r"|mitte)"
)
_NAMED = re.compile(rf"\b{_MONTH}")
_DATED_BEFORE = re.compile(rf"(?:\d\.?|\b{_BEFORE})[\s-]+\Z")
_DATED_BEHIND = re.compile(r"\.?\s(?=\d)")
_LONGEST_MONTH = 12
_LONGEST_BEFORE = 24
_BETWEEN = re.compile(r",?\s+")
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\.?\s+$")
_ISO = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-([0-3]\d)")


def months_in(text: str) -> frozenset[str]:
    """Return the months that a text names, each by three letters, "mar" for March and for März."""
    return frozenset(_month(found[0]) for found in _NAMED.finditer(text) if _is_dated(found))


def month_of(word: str) -> str | None:
    """Return the month that a word names, by three letters; None for other words."""
    return _month(word) if _NAMED.fullmatch(word) else None


def _is_dated(month: re.Match[str]) -> bool:
    text, start, end = month.string, *month.span()
    before = _DATED_BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start)
    return before is not None or _DATED_BEHIND.match(text, end) is not None


def date_parts(mention: NumberMention, text: str) -> frozenset[str]:
    """Return day, month and year of a date of `text`, in no order: "9 November 2018" is "Nov. 9, 2018"."""
    start = mention.span.start
    before = _MONTH_BEFORE.search(text, max(0, start - 12), start)
    words = f"{before[0] if before else ''} {mention.text}"
    if iso := _ISO.match(mention.text):
        return frozenset({iso[1], MONTHS[int(iso[2]) - 1], str(int(iso[3]))})
    parts = re.findall(r"\d+s?|[^\W\d_]{3,}", re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", words))
    return frozenset(part if part[0].isdigit() else _month(part) for part in parts)


def merged_dates(mentions: Iterable[NumberMention], text: str) -> list[NumberMention]:
    """Return the numbers with the pieces of each date made one: "March 6, 2019" of "6" and "2019"."""
    found: list[NumberMention] = []
    for mention in mentions:
        if mention.kind is not NumberKind.DATE:
            found.append(mention)
            continue
        start, last = mention.span.start, found[-1] if found else None
        if (
            last is not None
            and last.kind is NumberKind.DATE
            and _BETWEEN.fullmatch(text, last.span.end, start)
        ):
            start = last.span.start
            found.pop()
        elif before := _MONTH_BEFORE.search(text, max(0, start - _LONGEST_MONTH), start):
            start = before.start()
        span = Span(start, mention.span.end)
        found.append(replace(mention, span=span, text=span.of(text)))
    return found


def dates_of(mentions: Iterable[NumberMention], text: str) -> list[frozenset[str]]:
    """Return the parts of each date among the numbers of a text."""
    return [date_parts(mention, text) for mention in mentions if mention.kind is NumberKind.DATE]


def _month(word: str) -> str:
    low = word.lower()[:3]
    return _ENGLISH.get(low, low)
