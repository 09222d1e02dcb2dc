"""The time that a number refers to: "in the third quarter", "a year earlier", "last March"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.source.document import Span
from summarizer.source.measuring.lexicon import Tag
from summarizer.source.speech.cues import ENGLISH

if TYPE_CHECKING:
    from summarizer.source.document import NumberMention
    from summarizer.source.measuring.passages import Passage, Stretch
    from summarizer.source.measuring.tagging import Word

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:\.|(?=\ \d)))"
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_ONE = r"(?:year|quarter|month|week|day|season|decade|half|century|spring|summer|autumn|winter|fall)"
_PERIOD = rf"(?:{_ONE}s?|halves|centuries)"
_YEAR = r"(?:fiscal\ |financial\ )?(?:1[5-9]|20|21)\d\d(?:s|[-–/]\d\d)?"
_DAY = (
    rf"(?:{_MONTH}\ \d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\ [12]\d{{3}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\ {_MONTH}(?:\ [12]\d{{3}})?)"
)
_DATE = rf"(?:{_DAY}|{_MONTH}(?:\ [12]\d{{3}})?)"
_NTH = r"(?:first|second|third|fourth|final|last|latest|previous|same|current|past|next|coming|fiscal|full)"
# The year of a part of one: "the same quarter LAST YEAR", "the first half OF 2019".
_WHOSE = (
    rf"(?:\ of\ {_YEAR}|(?:\ of|\ in)?\ (?:last|this|next|the\ previous)\ year"
    r"|\ a\ year\ (?:ago|earlier|before))"
)
_SOME = r"(?:a|one|two|three|four|five|six|nine|ten|twelve|several|\d{1,3})"
_BEFORE_ANY = r"(?:as\ of|in|on|since|during|for|by|until|till|through|at|before|after|from|of)"
_BEFORE_YEAR = r"(?:as\ of|in|since|during|for|by|until|till|through|before|after)"
_PART = r"(?:the\ |early\ |late\ |mid-?|(?:the\ )?(?:end|start|beginning|middle|close)\ of\ (?:the\ )?)"
_TIME = re.compile(
    rf"""\b(?:
      (?:between|from)\ (?:{_DATE},?\ (?:and|to|until)\ {_DATE}|{_YEAR}\ (?:and|to|until)\ {_YEAR})
    | (?:{_BEFORE_ANY}\ )?{_PART}*(?:(?:last|this|next)\ (?:{_MONTH}|{_WEEKDAY})|{_DAY}|{_WEEKDAY})
    | {_BEFORE_ANY}\ {_PART}*{_DATE}(?:\ {_PERIOD})?
    | {_BEFORE_YEAR}\ {_PART}*{_YEAR}
    | (?:{_BEFORE_ANY}\ )?(?:the\ )?(?:{_NTH}\ )+(?:[a-z]+\ ){{0,2}}?{_PERIOD}{_WHOSE}?
    | (?:{_BEFORE_ANY}\ )?(?:last|this|next)\ (?:{_ONE}|time)
    | (?:in|for|during|over|by)\ the\ (?:end\ of\ the\ )?(?:{_SOME}\ )?{_PERIOD}
      (?:\ (?:to|through|ended|ending|of)\ {_DATE}|{_WHOSE})?
    | {_SOME}\ {_PERIOD}\ (?:ago|earlier|before|later)
    | yesterday | today | tomorrow | tonight | currently
    )\b(?!['’]s)""",
    re.VERBOSE,
)
# What begins a time that only describes what comes after it: "during THE June 2004 protests".
_DESCRIBING = re.compile(
    rf"(?:(?:in|for|during|on|at|of)\ )?the\ (?={_MONTH}(?:\ [12]\d{{3}})?$)", re.VERBOSE
)
_REACH = 3  # words between a cue of speech and the time of speaking
_BEGIN_CLAUSES = frozenset("after before since until as".split())
_ENDS = {Tag.SUBORDINATOR, Tag.RELATIVE}


def time_in(passage: Passage | None, number: NumberMention) -> Span | None:
    """Return the time that `number` refers to, with its preposition, where its own clause says it.

    A time right after the number is its own; else one before it in the clause, if it belongs to no other
    number. The time at which somebody spoke ("said on Tuesday") is none.
    """
    if passage is None:
        return None
    times = _times(passage.stretch)
    at = bisect_left(times, number.span.end, key=_start)
    if at < len(times) and _follows(passage, times[at]):
        return times[at]
    for time in reversed(times[:at]):
        if time.end <= number.span.start:
            if _is_apart(passage, time):
                return None  # and so is every time before it
            if _leads(passage, time):
                return time
    return None


@lru_cache(maxsize=16)
def _times(stretch: Stretch) -> tuple[Span, ...]:
    found = []
    plain = stretch.text.replace("İ", "I").lower()  # every other letter is one in lower case too
    for match in _TIME.finditer(plain):
        outer = _DESCRIBING.match(match[0])
        start = match.start() + (outer.end() if outer else 0)
        span = Span(stretch.start + start, stretch.start + match.end())
        first = bisect_left(stretch.words, span.start, key=_start)
        before = stretch.words[max(0, first - _REACH) : first]
        if not any(word.tag is Tag.VERB and word.low in ENGLISH for word in before):
            found.append(span)
    return tuple(found)


def _follows(passage: Passage, time: Span) -> bool:
    """Whether nothing between the number and the time begins another clause or is another number."""
    between = passage.words[passage.at + 1 : bisect_left(passage.words, time.start, key=_start)]
    return not any(
        word.tag in {Tag.NUMBER, Tag.VERB, *_ENDS} or word.low in {",", ";", ":"} for word in between
    )


def _is_apart(passage: Passage, time: Span) -> bool:
    """Whether another clause begins between a time and the number behind it."""
    between = passage.words[bisect_left(passage.words, time.end, key=_start) : passage.at]
    if any(word.tag is Tag.SUBORDINATOR or word.low in {";", ":"} for word in between):
        return True
    if _is_aside(passage, time) and any(word.low == "," for word in between):
        return True
    return any(one.low == "," and two.low in _BEGIN_CLAUSES for one, two in pairwise(between))


def _is_aside(passage: Passage, time: Span) -> bool:
    """Whether a time stands in a relative clause between commas: ", who joined in 2021, said that …"."""
    first = bisect_left(passage.words, time.start, key=_start)
    comma = next((n for n in range(first - 1, -1, -1) if passage.low(n) == ","), None)
    return comma is not None and passage.tag(comma + 1) is Tag.RELATIVE


def _leads(passage: Passage, time: Span) -> bool:
    """Whether a time before the number belongs to no number before it."""
    for index in range(bisect_right(passage.words, time.start, key=_end) - 1, -1, -1):
        word = passage.words[index]
        if word.tag is Tag.NUMBER:
            return False
        if word.tag is Tag.VERB or word.low in {";", ",", "and"}:
            return True
    return True


def _start(piece: Span | Word) -> int:
    return piece.start


def _end(word: Word) -> int:
    return word.end
