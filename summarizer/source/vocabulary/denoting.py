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


class Sex(StrEnum):
    """Of which sex somebody is."""

    FEMALE = "female"
    MALE = "male"


_KIN = {
    Sex.FEMALE: "woman girl mother daughter sister wife aunt niece grandmother queen chairwoman".split(),
    Sex.MALE: "man boy father son brother husband uncle nephew grandfather king".split(),
}
_ENDINGS = {Sex.FEMALE: "woman", Sex.MALE: "man"}
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


@lru_cache(maxsize=1 << 10)
def is_invention(low: str) -> bool:
    """Whether a noun in lower case stands for a film, a novel, a play or a dream, where all is made up."""
    return any(_above(base) & _inventions() for part, base in lemmas(low) if part == "n")


@lru_cache(maxsize=1 << 12)
def is_time(low: str) -> bool:
    """Whether a noun in lower case is a time by its commonest sense: a month, a day, a season."""
    bases = [base for part, base in lemmas(low) if part == "n"]
    times = set(wordnet().senses("n", "time_period", 1)) | set(wordnet().senses("n", "time_unit", 1))
    return bool(bases) and not times.isdisjoint(_above(bases[0], 1))


@lru_cache(maxsize=1 << 14)
def is_kind_of(general: str, special: str) -> bool:
    """Whether a noun, by its commonest sense, names whatever a more special one may name."""
    kinds, things = ([base for part, base in lemmas(low) if part == "n"] for low in (general, special))
    if not kinds or not things or kinds[0] == things[0]:
        return False
    return not _above(things[0]).isdisjoint(wordnet().senses("n", kinds[0], 1))


@lru_cache(maxsize=1 << 12)
def is_person(low: str) -> bool:
    """Whether a noun in lower case names somebody by its commonest sense."""
    bases = [base for part, base in lemmas(low) if part == "n"]
    return bool(bases) and not _kinds()[Sort.PERSON].isdisjoint(_above(bases[0], 1))


@lru_cache(maxsize=1 << 12)
def sex_of(low: str) -> Sex | None:
    """Return of which sex somebody is whom a noun in lower case names, None where it does not say."""
    bases = [base for part, base in lemmas(low) if part == "n"]
    found = [sex for sex in Sex if bases and _above(bases[0], 1) & _first_senses(sex)]
    found = found or [sex for sex, ending in _ENDINGS.items() if _is_made(low, ending)][:1]
    return found[0] if len(found) == 1 else None


def _is_made(noun: str, ending: str) -> bool:
    """Whether a noun is a word and an ending: "policeman", and not "German"."""
    return noun.endswith(ending) and bool(lemmas(noun.removesuffix(ending)))


def is_singular(low: str) -> bool:
    """Whether a noun in lower case stands for one; one that is nobody's plural."""
    return all(base == low for part, base in lemmas(low) if part == "n") and low != "people"


@lru_cache(maxsize=2)
def _first_senses(sex: Sex) -> frozenset[str]:
    return frozenset(sense for word in _KIN[sex] for sense in wordnet().senses("n", word, 1))


def _above(base: str, senses: int = _SENSES) -> frozenset[str]:
    found = new = set(wordnet().senses("n", base, senses))
    for _ in range(_STEPS):
        new = {general for sense in new for general in wordnet().general(sense)} - found
        found = found | new
    return frozenset(found)


@lru_cache(maxsize=1)
def _inventions() -> frozenset[str]:
    return frozenset(wordnet().senses("n", word, 1)[0] for word in ("movie", "fiction", "drama", "dream"))


@lru_cache(maxsize=1)
def _kinds() -> dict[Sort, frozenset[str]]:
    return {
        sort: frozenset(sense for word in words for sense in wordnet().senses("n", word, _SENSES))
        for sort, words in _OF.items()
    }
