"""The words that a quotation may not leave out or be cut at; they stand in `quoting.toml`.

A quotation is held against a text whose language need not be known, so the words of all languages count.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from summarizer.languages.language import KNOWN
from summarizer.languages.loading import read_part
from summarizer.languages.phrases import any_of


@dataclass(frozen=True, eq=False)
class QuotingWords:
    """Phrases in lower case, in the notation of `phrases`; what each is for stands in the English data."""

    denying: tuple[str, ...]
    conditions: tuple[str, ...]
    saying: tuple[str, ...]
    persons: tuple[str, ...]
    shares: tuple[str, ...]


@cache
def quoting_words(entry: str) -> str:
    """Return the pattern of text that is in an entry of any language, in lower case."""
    parts = [getattr(read_part(code, "quoting", QuotingWords), entry) for code in KNOWN]
    return any_of({phrase for part in parts for phrase in part})
