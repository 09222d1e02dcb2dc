"""The words by which lines of layout and labels of turns are known; they stand in `layout.toml`.

What a line is is told before the language of its text is known, so the words of all languages count at once.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from summarizer.languages.language import KNOWN
from summarizer.languages.loading import read_part
from summarizer.languages.phrases import any_of


@dataclass(frozen=True, eq=False)
class LayoutWords:
    """Words and phrases in lower case, in the notation of `phrases`; what for, the English data says."""

    answered_opens: frozenset[str]
    pictures: frozenset[str]
    byline_links: frozenset[str]
    by: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    at: frozenset[str]
    name_links: frozenset[str]
    talking: frozenset[str]
    oneself: frozenset[str]
    hearers: frozenset[str]
    salutations: frozenset[str]
    calls: tuple[str, ...]
    rights: tuple[str, ...]
    elsewhere: tuple[str, ...]
    answered_ends: tuple[str, ...]
    answered_instead: tuple[str, ...]
    captions: tuple[str, ...]
    sides: tuple[str, ...]
    bylines: tuple[str, ...]
    published: tuple[str, ...]
    heard: tuple[str, ...]
    dropped_titles: frozenset[str] = frozenset()
    kept_titles: frozenset[str] = frozenset()
    interview_sides: frozenset[str] = frozenset()
    buttons: tuple[str, ...] = ()
    reading_times: tuple[str, ...] = ()
    disclaimers: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    rolls: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    closings: tuple[str, ...] = ()


@cache
def layout_words(code: str) -> LayoutWords:
    """Return the words of one language."""
    return read_part(code, "layout", LayoutWords)


@cache
def all_words() -> dict[str, frozenset[str]]:
    """Return what is in the entries of all languages together, by the name of the entry."""
    return {
        field.name: frozenset().union(*(getattr(layout_words(code), field.name) for code in KNOWN))
        for field in fields(LayoutWords)
    }


def phrases_of(entry: str) -> str:
    """Return the pattern of text that is in an entry of any language, in lower case."""
    return any_of(all_words()[entry])
