"""The times that a sentence names: "in the third quarter", "a year earlier", "last March"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.source.document import Span
from summarizer.source.measuring.lexicon import Tag
from summarizer.source.speech.cues import ENGLISH

if TYPE_CHECKING:
    from summarizer.source.measuring.passages import Stretch
    from summarizer.source.measuring.tagging import Word

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:\.|(?=\ \d)))"
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_ONE = r"(?:year|quarter|month|week|day|season|decade|half|century|spring|summer|autumn|winter|fall)"
_PERIOD = rf"(?:{_ONE}s?|halves|centuries)"
_YEAR = r"(?:fiscal\ |financial\ )?(?:1[5-9]|20|21)\d\d(?:s|[-–/]\d\d?)?"
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
_BEFORE_ANY = r"(?:as\ of|in|on|since|during|for|by|until|till|through|at|before|after|from|of|over)"
_BEFORE_YEAR = r"(?:as\ of|in|since|during|for|by|until|till|through|before|after)"
_PART = r"(?:the\ |early\ |late\ |mid-?|(?:the\ )?(?:end|start|beginning|middle|close)\ of\ (?:the\ )?)"
_TIME = re.compile(
    rf"""\b(?:(?:earlier|later|early|late)\ (?=in\ |on\ |this\ |last\ |next\ ))?(?:
      (?:between|from)\ (?:(?:{_DATE}|\d{{1,2}}(?:st|nd|rd|th)?),?\ (?:and|to|until)\ {_DATE}
        |{_YEAR}\ (?:and|to|until)\ {_YEAR})
    | (?:{_BEFORE_ANY}\ )?{_PART}*(?:(?:last|this|next)\ (?:{_MONTH}|{_WEEKDAY})|{_DAY}|{_WEEKDAY})
    | {_BEFORE_ANY}\ {_PART}*{_DATE}(?:\ {_PERIOD})?
    | {_BEFORE_YEAR}\ {_PART}*{_YEAR}(?:(?:,\ {_YEAR})*,?\ (?:and|or)\ {_YEAR})?
    | (?:{_BEFORE_ANY}\ )?(?:the\ )?(?:{_NTH}\ )+(?:[a-z]+\ ){{0,2}}?{_PERIOD}{_WHOSE}?
    | (?:{_BEFORE_ANY}\ )?{_PART}*(?:last|this|next)\ (?:{_ONE}|time)
    | (?:in|for|during|over|by)\ the\ (?:end\ of\ the\ )?(?:{_SOME}\ )?{_PERIOD}
      (?:\ (?:to|through|ended|ending|of)\ {_DATE}|{_WHOSE})?
    | {_SOME}\ {_PERIOD}\ (?:ago|earlier|before|later)
    | yesterday | today | tomorrow | tonight | currently
    )\b(?!['’]s|[-‑][a-z])""",
    re.VERBOSE,
)
# What begins a time that only describes what comes after it: "during THE June 2004 protests".
_DESCRIBING = re.compile(
    rf"(?:(?:in|for|during|on|at|of)\ )?the\ (?={_MONTH}(?:\ [12]\d{{3}})?$)", re.VERBOSE
)
_GAP = re.compile(r"\s")
_REACH = 3  # words between a cue of speech and the time of speaking
_VERBAL_MONTHS = re.compile(r"\b(?:may|march)\b")  # without a capital these are verbs


@lru_cache(maxsize=16)
def times_of(stretch: Stretch) -> tuple[Span, ...]:
    """Return the times that a stretch names, without those at which somebody spoke."""
    found = []
    plain = _GAP.sub(
        " ", stretch.text.replace("İ", "I").lower()
    )  # every other letter is one in lower case too
    for match in _TIME.finditer(plain):
        outer = _DESCRIBING.match(match[0])
        start = match.start() + (outer.end() if outer else 0)
        span = Span(stretch.start + start, stretch.start + match.end())
        first = bisect_left(stretch.words, span.start, key=_start)
        before = stretch.words[max(0, first - _REACH) : first]
        verbal = _VERBAL_MONTHS.search(stretch.text, start, match.end()) is not None
        if not (verbal or any(word.tag is Tag.VERB and word.low in ENGLISH for word in before)):
            found.append(span)
    return tuple(found)


def _start(piece: Span | Word) -> int:
    return piece.start
