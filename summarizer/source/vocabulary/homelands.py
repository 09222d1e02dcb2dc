"""By which words one place or body is called: "the United States", "US", "America" and "American"."""

from __future__ import annotations

from functools import lru_cache

from summarizer.source.vocabulary.denoting import is_person
from summarizer.source.vocabulary.given import is_mans
from summarizer.source.vocabulary.wordnet import lemmas, wordnet

_SENSES = 2  # of initials
_MORE_SENSES = 3  # of what a name begins with
_REGIONS = ("north", "bay")  # what they are kinds of: points of the compass, bodies of water


@lru_cache(maxsize=1 << 10)
def senses_of_name(name: str) -> frozenset[str]:
    """Return what a name, as written, is of; of initials what it may be. Nothing where it is somebody's."""
    lemma = name.replace(".", "").replace(" ", "_").lower()
    if is_person(lemma):
        return frozenset()
    return frozenset(wordnet().senses("n", lemma, _SENSES if name.isupper() else 1))


@lru_cache(maxsize=1 << 10)
def senses_of_adjective(low: str) -> frozenset[str]:
    """Return of what an adjective in lower case says that something is of it: "American", of America."""
    nouns = (one[2:] for one in wordnet().derived("a", low) if one.startswith("n "))
    found = (wordnet().senses("n", noun, 1) for noun in nouns if noun != low and not is_person(noun))
    return frozenset(sense for senses in found for sense in senses)


@lru_cache(maxsize=1 << 10)
def names_another_place(first: str, second: str) -> bool:
    """Whether two words in lower case name another place than the second alone: "North Korea", "Lake Orr"."""
    alone, both = senses_of_name(second), senses_of_name(f"{first} {second}")
    if both and alone:
        return alone.isdisjoint(both)
    if is_mans(first) is not None:
        return False
    parts = {part for part, _ in lemmas(first)}
    is_adjective = bool(parts) and parts <= {"a", "r"}  # "Democratic Republic", "New York"
    return is_adjective or not _kinds(first, _MORE_SENSES).isdisjoint(_regions())


@lru_cache(maxsize=1)
def _regions() -> frozenset[str]:
    return frozenset(kind for word in _REGIONS for kind in _kinds(word, 1))


def _kinds(noun: str, most: int) -> frozenset[str]:
    """Return what a noun is a kind of, one step up, by so many of its commonest senses."""
    known = wordnet()
    return frozenset(kind for sense in known.senses("n", noun, most) for kind in known.general(sense))
