"""Where a stretch of text may begin and end: never inside a word, a number or a negation."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.source.document import Span

# Scripts written without spaces: any character may end a word there.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_NUMBER_WORD = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand"
    r"|million|billion|half|a|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\w+zig|hundert|tausend))$",
    re.IGNORECASE,
)
_NUMBER_GOES_ON = re.compile(
    r"[.,]\d|['’\u00a0\u202f]\d{3}|[-–/]\d|\s*[%‰°]|[\s-]*(?:per\s?cent(?:age)?|prozent|hundred|thousand|million|billion|trillion"
    r"|quadrillion|hundert|tausend|million(?:en)?|milliarden?|billionen?|mio|mrd|mln|mn|bn|tn|dozen|bps|pp"
    r"|basis\s+points?|percentage\s+points?)\b",
    re.IGNORECASE,
)
_NUMBER_BEGAN = re.compile(
    r"(?:\d[.,'’]|\d[\u00a0\u202f]|(?<![\w)])[-−–+±]|\d[-–/]|[$€£¥₹]\s?|\b(?:minus|plus|negative)\s+)$",
    re.IGNORECASE,
)
_SCALE_BEGAN = re.compile(r"\d[\s-]*$|\d[.,]\d+[\s-]*$")
_NEGATION_GOES_ON = re.compile(r"['’]t\b|-(?:free|less|proof)\b", re.IGNORECASE)
_NEGATION_BEGAN = re.compile(
    r"\b(?:non|un|anti|ex|pseudo|quasi|counter|de|dis|nicht|pre|post|sub|semi|near|so-called)[-‐‑–]$",
    re.IGNORECASE,
)
_SCALE_FIRST = re.compile(r"(?:million|billion|trillion|thousand|hundred|percent|per cent|%)", re.IGNORECASE)


def cuts(text: str, span: Span) -> bool:
    """Whether `span` begins or ends in the middle of a word, a number or a negated word of `text`."""
    return _cuts_at_start(text, span.start) or _cuts_at_end(text, span)


def _cuts_at_start(text: str, start: int) -> bool:
    if start == 0 or start >= len(text):
        return False
    first, before = text[start], text[max(0, start - 16) : start]
    if _is_wordlike(first) and _is_wordlike(before[-1]):
        return not (_UNSPACED.match(first) or _UNSPACED.match(before[-1]))
    if first.isdigit():
        return bool(_NUMBER_BEGAN.search(before))
    if first.isalpha() and _NEGATION_BEGAN.search(before):
        return True
    return bool(_SCALE_FIRST.match(text, start) and _SCALE_BEGAN.search(before))


def _cuts_at_end(text: str, span: Span) -> bool:
    if span.end >= len(text) or not span.end:
        return False
    last, after = text[span.end - 1], text[span.end : span.end + 24]
    if unicodedata.combining(after[0]):
        return True
    if _is_wordlike(last) and _is_wordlike(after[0]):
        return not (_UNSPACED.match(last) or _UNSPACED.match(after[0]))
    if not _is_wordlike(last) and last not in "$€£¥":
        return False
    if last in "$€£¥" or _NEGATION_GOES_ON.match(after):
        return True
    words = text[max(span.start, span.end - 16) : span.end]
    return bool(_NUMBER_WORD.search(words) and _NUMBER_GOES_ON.match(after))


def _is_wordlike(character: str) -> bool:
    return character.isalnum() or character == "_" or unicodedata.combining(character) > 0
