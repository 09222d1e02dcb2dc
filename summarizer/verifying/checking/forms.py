"""What dates, times, ordinals, scores and identifiers share with other ways to write them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind

if TYPE_CHECKING:
    from summarizer.source.document import NumberMention

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH_BEFORE = re.compile(r"\b(?:" + "|".join(_MONTHS) + r")[a-z]*\.?\s+$", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-([0-3]\d)")
_SEASON = re.compile(r"\b(\d\d)(\d\d)\s?[-–/]\s?\1?(\d\d)\b")


def plain_form(mention: NumberMention) -> str:
    """Return what an ordinal, date, time, score or identifier shares with other ways to write it."""
    low = mention.text.lower()
    for place, word in enumerate(_ORDINALS, start=1):
        if low == word:
            return str(place)
    quarter = re.fullmatch(r"q?([1-4])q?", low)
    if quarter:
        return quarter[1]
    if low[0].isdigit():
        low = _SEASON.sub(r"\1\2 \3", low)  # "2018–2019" is "2018–19"
        low = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", low)
    return (
        re.sub(r"[\s.,–—−-]+", " ", low) if mention.kind is not NumberKind.SCORE else re.sub(r"\D+", "-", low)
    )


def date_parts(mention: NumberMention, text: str) -> frozenset[str]:
    """Return the day, month and year of a date of `text`, in no order: "9 November 2018" is "Nov. 9, 2018"."""
    start, end = mention.span.start, mention.span.end
    found = _MONTH_BEFORE.search(text, max(0, start - 12), start)
    words = f"{found[0] if found else ''} {text[start:end]}".lower()
    if iso := _ISO.match(words.strip()):
        return frozenset({iso[1], _MONTHS[int(iso[2]) - 1], str(int(iso[3]))})
    parts = re.findall(r"\d+s?|[^\W\d_]{3,}", re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", words))
    return frozenset(part if part[0].isdigit() else part[:3] for part in parts)
