"""A name made of two people's: the given name of one, the surname of another."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.desk.findings import Code
from summarizer.desk.pointing import Pointed
from summarizer.source.document import Span
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.given import is_mans
from summarizer.verifying.checking.lexicon import CALENDAR, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.sources import Sources

_CAPITAL = r"[A-ZÀ-Þ][^\W\d_]+(?:['’-][A-ZÀ-Þ][^\W\d_]+)*"
_PAIR = re.compile(rf"(?<![\w-])(?=({_CAPITAL}) ({_CAPITAL})(?![\w-]))")


def mixed(text: str, span: Span, sources: Sources) -> Iterator[Pointed]:
    """Find a name whose two words the sources have in the names of two people, and never together."""
    for pair in _PAIR.finditer(text, span.start, span.end):
        first, last = pair.groups()
        if not _is_given(first):
            continue
        others = _beside(sources.joined.text, rf"\b{re.escape(first)}\b(?: ({_CAPITAL}))?")
        owners = _beside(sources.joined.text, rf"(?:({_CAPITAL}) )?(?<![\w-]){re.escape(last)}\b")
        if last in others or first in owners or None in others or not others:
            continue  # where the given name stands alone, it may be anybody's
        if owner := next((name for name in owners if name is not None and _is_given(name)), None):
            both = f"{first} {next(iter(others))}” and “{owner} {last}"
            place = Span(pair.start(1), pair.end(2))
            yield Pointed(Code.NAME, place, f"“{first} {last}”: the sources have “{both}”")
            return


@lru_cache(maxsize=256)  # a draft names the same few people again and again
def _beside(text: str, pattern: str) -> dict[str | None, None]:
    """Return what stands beside a word wherever it stands, None for nothing with a capital, in order."""
    return dict.fromkeys(found[1] for found in re.finditer(pattern, text))


def _is_given(word: str) -> bool:
    """Whether a word may be a given name: one of the census, or no word at all."""
    low = word.casefold()
    return low not in TITLES | CALENDAR and (is_mans(low) is not None or not lemmas(low))
