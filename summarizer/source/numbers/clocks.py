"""Times of day in figures: "4:39", "1:36.6", "7 a.m.", "15h30", "von 9 bis 11 Uhr"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.dates import Label

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens

_ZONES = frozenset("gmt est edt pst pdt cst et bst cet utc ut uhr".split())
_CLOCK_PART = re.compile(r"\d{1,2}(?:\.\d+)?")


def clock(tokens: Tokens, index: int) -> Label | None:
    """Read "4:39", "1:36.6", "7 a.m.", "11pm"."""
    last = index + 1
    while (
        tokens.lows[last] == ":"
        and tokens.glued(last)
        and tokens.glued(last + 1)
        and _CLOCK_PART.fullmatch(tokens.lows[last + 1])
    ):
        last += 2
    zone = tokens.lows[last]
    if last == index + 1 and _opens_hours(tokens, index):
        return Label(NumberKind.TIME, index, last)
    if last == index + 1 and not (zone in tokens.language.clock and _is_hour(tokens, index, last)):
        return None
    minutes = tokens.lows[last + 1].isdecimal() and len(tokens.lows[last + 1]) == 2
    if last == index + 1 and cued_hour(tokens, index) and minutes:
        return Label(NumberKind.TIME, index, last + 2)
    named = zone in tokens.language.clock or zone in _ZONES
    if last == index + 3 and not named and _parts_score(tokens, index):
        return None
    alone = zone in tokens.language.hours_alone
    if last == index + 1 and tokens.language.clock_after and not (alone or cued_hour(tokens, index)):
        return None
    return Label(NumberKind.TIME, index, last + 1 if named else last)


def _opens_hours(tokens: Tokens, index: int) -> bool:
    """Whether an hour begins a span whose end alone has the word for it: "von 9 bis 11 Uhr"."""
    language = tokens.language
    linked = (
        tokens.lows[index + 1] in language.to or tokens.lows[index + 1] in language.joins
    ) or tokens.is_hyphen(index + 1)
    told = language.nouns_in_capitals and linked and tokens.lows[index + 3] in language.clock
    return told and _is_hour(tokens, index, index + 1) and _is_hour(tokens, index + 2, index + 3)


def _parts_score(tokens: Tokens, index: int) -> bool:
    """Whether the language parts the sides of a score by a colon, and nothing before these tells a time."""
    language = tokens.language
    dated = tokens.is_figure(index - 1)  # "am 20.04.2018 16:22"
    return ":" in language.against and not dated and tokens.lows[index - 1] not in language.clock_cues


def cued_hour(tokens: Tokens, index: int) -> bool:
    """Whether a figure stands where the language tells the hour: "à 22 h", "DE 9 h à 18 h"."""
    language = tokens.language
    spans = tokens.lows[index + 1] in language.clock and tokens.lows[index + 2] in language.to
    ranging = spans and tokens.is_figure(index + 3) and tokens.lows[index + 4] in language.clock
    if ranging and tokens.lows[index - 1] in language.ranging:
        return True
    written = (
        tokens.glued(index + 1) and tokens.lows[index + 1] in language.clock
    )  # "15h", unlike "15 heures"
    if written and language.lasting and tokens.lows[index - 1] not in language.lasting:
        return True
    return any(tokens.reads(index - len(words), words) for words in language.clock_after)


def _is_hour(tokens: Tokens, index: int, after: int) -> bool:
    """Whether the figure is an hour, and "am" not a verb ("at 5 am I late?")."""
    hour = re.fullmatch(r"(\d{1,2})(?:\.\d\d)?", tokens.lows[index])
    return hour is not None and int(hour[1]) <= 24 and tokens.raws[after] not in {"Am", "Pm"}
