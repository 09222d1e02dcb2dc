"""Which languages numbers are read in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.numbers.english import ENGLISH

if TYPE_CHECKING:
    from summarizer.source.numbers.language import Language


READ = frozenset(("en", "de"))  # ISO 639-1 codes of the languages whose own words and marks are known


def language_of(code: str) -> Language:
    """Return the words of a language by its ISO 639-1 code, English for one that is not known."""
    if code == "de":
        from summarizer.source.numbers.german import GERMAN

        return GERMAN
    return ENGLISH
