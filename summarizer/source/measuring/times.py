"""The times that a sentence names: "in the third quarter", "a year earlier", "last March"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.source.document import Span
from summarizer.source.measuring.lexicon import TIMES, Tag
from summarizer.source.speech.cues import ENGLISH

if TYPE_CHECKING:
    from summarizer.source.measuring.passages import Stretch
    from summarizer.source.measuring.tagging import Word

_NAMED = re.compile(r"<(\w+)>")


def _patterns() -> dict[str, str]:
    """Return the patterns of times, each with those before it that it names."""
    found: dict[str, str] = {}
    for name, lines in TIMES.items():
        pattern = "|".join(line for line in lines.splitlines() if line)
        found[name] = f"(?:{_NAMED.sub(lambda named: found[named[1]], pattern)})"
    return found


_PATTERNS = _patterns()
_TIME, _DESCRIBING, _VERBAL = (re.compile(_PATTERNS[name]) for name in ("time", "describing", "verbal"))
_GAP = re.compile(r"\s")
_REACH = 3  # words between a cue of speech and the time of speaking


@lru_cache(maxsize=16)
def times_of(stretch: Stretch) -> tuple[Span, ...]:
    """Return the times that a stretch names, without those at which somebody spoke."""
    found = []
    # Every other letter is one in lower case too.
    plain = _GAP.sub(" ", stretch.text.replace("İ", "I").lower())
    for match in _TIME.finditer(plain):
        outer = _DESCRIBING.match(match[0])
        start = match.start() + (outer.end() if outer else 0)
        span = Span(stretch.start + start, stretch.start + match.end())
        first = bisect_left(stretch.words, span.start, key=_start)
        before = stretch.words[max(0, first - _REACH) : first]
        verbal = _VERBAL.search(stretch.text, start, match.end()) is not None
        if not (verbal or any(word.tag is Tag.VERB and word.low in ENGLISH for word in before)):
            found.append(span)
    return tuple(found)


def _start(piece: Span | Word) -> int:
    return piece.start
