"""The words of a stretch of text that say something, each by a key that its inflected forms share."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.source.speech import words
from summarizer.source.speech.german.lexicon import WORDS as GERMAN

WORD = re.compile(r"\w+(?:[.,:’']\w+)*")
_STEM = 6  # letters; cutting words there joins most inflections, in any language that inflects at the end
_SAYING = "said says sagte".split()
_LITTLE = frozenset(
    (
        *words.DETERMINERS,
        *words.PREPOSITIONS,
        *words.CONNECTORS,
        *words.SUBORDINATORS,
        *words.PRONOUNS,
        *words.OBJECT_PRONOUNS,
        *words.AUXILIARIES,
        *words.NEGATIONS,
        *words.RELATIVES,
        *GERMAN.english,
        *_SAYING,
        *"there been up out off down".split(),
    )
)


def keys(text: str) -> tuple[str, ...]:
    """Return the keys of the content words of `text` in order; figures and codes are keys as they stand."""
    return tuple(filter(None, map(key, WORD.findall(text))))


@lru_cache(maxsize=1 << 13)
def key(word: str) -> str:
    """Return the key of a word, or nothing for a word that says nothing by itself."""
    low = word.lower()
    if low in _LITTLE:
        return ""
    bare = low.split("’")[0].split("'")[0]
    return bare[:_STEM] if bare.isalpha() else low
