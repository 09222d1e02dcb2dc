"""The lemma of a French or Spanish word, by the dictionary of simplemma."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1 << 12)
def lemma_of(low: str, code: str) -> str:
    """Return the lemma of a word in lower case; the word itself where none is known."""
    from simplemma import lemmatize

    return lemmatize(low, lang=code).lower()
