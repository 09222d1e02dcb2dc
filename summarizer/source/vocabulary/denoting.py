"""What a noun stands for: somebody, several who act together, words, or a thing."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from summarizer.source.vocabulary.wordnet import lemmas, wordnet

_SENSES = 2  # a rarer sense is seldom the one meant
_STEPS = 12  # to the most general sense


class Sort(StrEnum):
    """What a noun stands for, as far as WordNet tells."""

    PERSON = "person"
    GROUP = "group"
    WORDS = "words"
    THING = "thing"
    UNKNOWN = "unknown"


_OF = {
    Sort.PERSON: ("person", "people"),
    Sort.GROUP: ("organization", "gathering", "body"),
    Sort.WORDS: ("message", "document", "publication", "communication"),
}


_LEADING = ("leader", "administrator", "executive", "official", "head")


@lru_cache(maxsize=1 << 12)
def sort_of(low: str) -> Sort:
    """Return what a noun in lower case stands for by its two commonest senses, the first sort that fits."""
    bases = [base for part, base in lemmas(low) if part == "n"]
    if not bases:
        return Sort.UNKNOWN
    above = _above(bases[0])
    return next((sort for sort, kinds in _kinds().items() if above & kinds), Sort.THING)


@lru_cache(maxsize=1 << 12)
def is_office(low: str) -> bool:
    """Whether a noun in lower case is one for somebody who leads or governs, which few are of anything."""
    bases = [base for part, base in lemmas(low) if part == "n"]
    return bool(bases) and bool(_above(bases[0]) & _offices())


@lru_cache(maxsize=1)
def _offices() -> frozenset[str]:
    known = wordnet()
    return frozenset(sense for word in _LEADING for sense in known.senses("n", word, _SENSES))


def _above(base: str) -> frozenset[str]:
    found = new = set(wordnet().senses("n", base, _SENSES))
    for _ in range(_STEPS):
        new = {general for sense in new for general in wordnet().general(sense)} - found
        found = found | new
    return frozenset(found)


@lru_cache(maxsize=1)
def _kinds() -> dict[Sort, frozenset[str]]:
    return {
        sort: frozenset(sense for word in words for sense in wordnet().senses("n", word, _SENSES))
        for sort, words in _OF.items()
    }
