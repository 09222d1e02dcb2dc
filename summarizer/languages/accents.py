"""Words as they are written where accents are not to be had: "dolares", "cinquieme"."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.languages.number_words import NumberWords

# Of these an accent tells one word from another: "ano" is no year.
_KEPT = frozenset(("units", "function_words", "year_cues", "to", "ranging"))


def without_accents(words: NumberWords) -> NumberWords:
    """Return `words` with each of their entries also as it is written without accents."""
    bare = {
        field.name: _bare(getattr(words, field.name), words.without_accents)
        for field in fields(words)
        if field.name not in _KEPT
    }
    for way in ("up", "down"):  # "le double" is no "doublé"
        bare[way] -= frozenset(words.multiples) - getattr(words, way)
    return replace(words, **{name: entry for name, entry in bare.items() if entry is not None})


def _bare(entry: Any, spelt: Callable[[str], str]) -> Any:
    if isinstance(entry, frozenset):
        return entry | frozenset(map(spelt, entry))
    if isinstance(entry, dict) and all(
        isinstance(key, str) and not isinstance(value, tuple) for key, value in entry.items()
    ):
        return {spelt(word): value for word, value in entry.items()} | entry
    return None
