"""What times, ordinals, scores and identifiers share with other ways to write them."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.source.document import NumberKind, NumberMention

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()

_CLOCK = re.compile(r"(\d\d?)(?:[:.](\d\d))?\s?(?:([ap])\.?\s?m\b\.?)?")
_NOON = 12
_SEASON = re.compile(r"\b(\d\d)(\d\d)\s?[-–/]\s?\1?(\d\d)\b")


def plain_form(mention: NumberMention) -> str:
    """Return what an ordinal, date, time, score or identifier shares with other ways to write it."""
    low = mention.text.lower()
    if mention.kind is NumberKind.TIME and (clock := _CLOCK.fullmatch(low)) is not None:
        return _time_of_day(clock)
    return _plain_form(low, mention.kind is NumberKind.SCORE)


def _time_of_day(clock: re.Match[str]) -> str:
    """Return a time by its minute of the day; where no half of the day is told, as it is written."""
    hour, minute, half = int(clock[1]), int(clock[2] or 0), clock[3]
    if half is None and not (clock[1].startswith("0") or hour > _NOON):
        return f"{hour} {minute:02}"
    of_day = hour if half is None else hour % _NOON + _NOON * (half == "p")
    return f"minute {60 * of_day + minute}"


@lru_cache(maxsize=1 << 12)
def _plain_form(low: str, is_score: bool) -> str:  # noqa: FBT001 - it is part of a key
    for place, word in enumerate(_ORDINALS, start=1):
        if low == word:
            return str(place)
    quarter = re.fullmatch(r"q?([1-4])q?", low)
    if quarter:
        return quarter[1]
    if low[0].isdigit():
        low = _SEASON.sub(r"\1\2 \3", low)  # "2018–2019" is "2018–19"
        low = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", low)
    return re.sub(r"\D+", "-", low) if is_score else re.sub(r"[\s.,–—−-]+", " ", low)
