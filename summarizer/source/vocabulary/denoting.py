"""What a noun stands for: somebody, several who act together, words, or a thing."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from summarizer.source.vocabulary.wordnet import lemmas, wordnet

_SENSES = 2  # a rarer sense is seldom the one meant
_MORE_SENSES = 4  # of what may be meant all the same
_ALL_SENSES = 6  # of the word for whatever is abstract, the last of which is meant
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
    Sex.FEMALE: tuple("woman girl mother daughter sister wife aunt niece grandmother queen".split()),
    Sex.MALE: tuple("man boy father son brother husband uncle nephew grandfather king".split()),
}
_ENDINGS = {Sex.FEMALE: "woman", Sex.MALE: "man"}
_LEADING = ("leader", "administrator", "executive", "official", "head")
_WRITING = ("writer", "editor", "reporter")
_INVENTED = ("movie", "fiction", "drama", "dream")
_DRILLS = ("drill", "exercise", "practice")  # words that share one sense
_TIMES = ("time_period", "time_unit", "clock_time")
_MEASURES = ("amount", "quantity", "magnitude", "magnitude_relation", "cost", "income")
_GUIDES = ("law", "rule", "standard", "map", "scale", "measuring_instrument", "custom")
_WORK = ("occupation",)
_PLACES = ("location",)
_INSTITUTIONS = ("facility", "institution", "building")
_MATERIALS = ("matter", "substance", "food", "drug")
_LIVING = ("animal", "plant_life", "solid_food")
_OF = {
    Sort.PERSON: ("person", "people"),
    Sort.GROUP: ("organization", "gathering", "body"),
    Sort.WORDS: ("message", "document", "publication", "communication"),
}


@lru_cache(maxsize=1 << 12)
def sort_of(low: str) -> Sort:
    """Return what a noun in lower case stands for by its two commonest senses, the first sort that fits."""
    if not _nouns(low):
        return Sort.UNKNOWN
    above = _generally(low)
    return next((sort for sort, kinds in _kinds().items() if above & kinds), Sort.THING)


@lru_cache(maxsize=1 << 12)
def is_office(low: str) -> bool:
    """Whether a noun in lower case is one for somebody who leads or governs, which few are of anything."""
    return not _generally(low).isdisjoint(_senses_of(_LEADING, _SENSES))


@lru_cache(maxsize=1 << 10)
def is_invention(low: str) -> bool:
    """Whether a noun in lower case stands for a film, a novel, a play or a dream, where all is made up."""
    return any(_above(base) & _senses_of(_INVENTED, 1) for base in _nouns(low))


@lru_cache(maxsize=1 << 10)
def is_writer(low: str) -> bool:
    """Whether a noun in lower case is one for somebody who writes or edits: a reporter, a columnist."""
    return not _generally(low).isdisjoint(_senses_of(_WRITING, 1))


@lru_cache(maxsize=1 << 12)
def is_time(low: str) -> bool:
    """Whether a noun in lower case is a time by its commonest sense: a month, a day, a season."""
    return not _generally(low, 1).isdisjoint(_senses_of(_TIMES, 1))


@lru_cache(maxsize=1 << 10)
def is_work(noun: str) -> bool:
    """Whether a noun in lower case and the singular is what people are employed in, as a job is."""
    return not _generally(noun).isdisjoint(_senses_of(_WORK, 1))


@lru_cache(maxsize=1 << 12)
def is_measure(low: str) -> bool:
    """Whether a noun in lower case is a number, an amount or a price of something."""
    return not _generally(low).isdisjoint(_senses_of(_MEASURES, 1))


@lru_cache(maxsize=1 << 12)
def is_abstract(low: str) -> bool:
    """Whether a noun in lower case is nothing that can be touched: a loss, a theft, a growth."""
    return not _generally(low).isdisjoint(_senses_of(("abstraction",), _ALL_SENSES))


@lru_cache(maxsize=1 << 12)
def is_guide(low: str) -> bool:
    """Whether a noun in lower case is what things are judged or done by: a law, a rule, a scale, a map."""
    return not _generally(low).isdisjoint(_senses_of(_GUIDES, _SENSES))


@lru_cache(maxsize=1 << 12)
def is_collection(low: str) -> bool:
    """Whether a noun in lower case is several things taken as one: a chain, a fleet, a crowd."""
    return not _generally(low).isdisjoint(_senses_of(("group",), 1))


@lru_cache(maxsize=1 << 12)
def is_material(low: str) -> bool:
    """Whether a noun in lower case is what is weighed: a substance, food."""
    return not _generally(low).isdisjoint(_senses_of(_MATERIALS, 1))


@lru_cache(maxsize=1 << 10)
def is_weighable(low: str) -> bool:
    """Whether a noun in lower case is a substance, food, an animal or a plant by a common sense."""
    return not is_measure(low) and not _generally(low).isdisjoint(_senses_of((*_MATERIALS, *_LIVING), 1))


@lru_cache(maxsize=1 << 12)
def is_place(low: str) -> bool:
    """Whether a name in lower case, its words joined by "_", is a place's by its commonest sense."""
    return not _generally(low, 1).isdisjoint(_senses_of(_PLACES, 1))


@lru_cache(maxsize=1 << 12)
def is_institution(low: str) -> bool:
    """Whether a noun in lower case is where somebody is taken or held: a hospital, a prison, a court."""
    return not _generally(low).isdisjoint(_senses_of(_INSTITUTIONS, _SENSES))


@lru_cache(maxsize=1 << 12)
def is_kind_of(general: str, special: str) -> bool:
    """Whether a noun, by its commonest sense, names whatever a more special one may name."""
    kinds, things = _nouns(general)[:1], _nouns(special)[:1]
    return kinds != things and not kinds_of(special).isdisjoint(first_sense(general))


def kinds_of(low: str) -> frozenset[str]:
    """Return the senses of which a noun in lower case is a kind, its own among them."""
    return _generally(low)


def first_sense(low: str) -> frozenset[str]:
    """Return the commonest sense of a noun in lower case."""
    return _senses_of(_nouns(low)[:1], 1)


@lru_cache(maxsize=1 << 12)
def kinds_above(low: str) -> frozenset[str]:
    """Return the senses one step more general than the commonest sense of a noun in lower case."""
    return frozenset(kind for sense in first_sense(low) for kind in wordnet().general(sense))


@lru_cache(maxsize=1 << 12)
def is_person(low: str) -> bool:
    """Whether a noun in lower case names somebody by its commonest sense."""
    return not _generally(low, 1).isdisjoint(_kinds()[Sort.PERSON])


@lru_cache(maxsize=1 << 12)
def may_be_person(low: str) -> bool:
    """Whether a noun in lower case names somebody by one of its commoner senses, or is not known."""
    return not _nouns(low) or not _generally(low, _MORE_SENSES).isdisjoint(_kinds()[Sort.PERSON])


@lru_cache(maxsize=1 << 12)
def is_rehearsal(low: str) -> bool:
    """Whether a noun in lower case may stand for a drill, in which what is told is only played."""
    drill = frozenset.intersection(*(_senses_of((word,), _MORE_SENSES) for word in _DRILLS))
    return not _generally(low, _MORE_SENSES).isdisjoint(drill)


@lru_cache(maxsize=1 << 12)
def sex_of(low: str) -> Sex | None:
    """Return of which sex somebody is whom a noun in lower case names, None where it does not say."""
    found = [sex for sex in Sex if _generally(low, 1) & _senses_of(_KIN[sex], 1)]
    found = found or [sex for sex, ending in _ENDINGS.items() if _is_made(low, ending)][:1]
    return found[0] if len(found) == 1 else None


def _is_made(noun: str, ending: str) -> bool:
    """Whether a noun is a word and an ending: "policeman", and not "German"."""
    return noun.endswith(ending) and bool(lemmas(noun.removesuffix(ending)))


def is_of_either(low: str) -> bool:
    """Whether a noun in lower case that ends like a man's is another word for a woman too: "chairman"."""
    return low.endswith("man") and first_sense(low) == first_sense(f"{low.removesuffix('man')}woman")


def is_singular(low: str) -> bool:
    """Whether a noun in lower case stands for one; one that is nobody's plural."""
    return all(base == low for base in _nouns(low)) and low != "people"


def _nouns(low: str) -> tuple[str, ...]:
    return tuple(base for part, base in lemmas(low) if part == "n")


@lru_cache(maxsize=1 << 12)
def _generally(low: str, senses: int = _SENSES) -> frozenset[str]:
    """Return the commonest senses of a noun with all that are more general; none where it is no noun."""
    return frozenset(sense for base in _nouns(low)[:1] for sense in _above(base, senses))


@lru_cache(maxsize=1 << 12)
def _senses_of(words: tuple[str, ...], senses: int) -> frozenset[str]:
    return frozenset(sense for word in words for sense in wordnet().senses("n", word, senses))


@lru_cache(maxsize=1 << 12)
def _above(base: str, senses: int = _SENSES) -> frozenset[str]:
    general = wordnet().general
    found = new = frozenset(wordnet().senses("n", base, senses))
    for _ in range(_STEPS):
        new = frozenset([above for sense in new for above in general(sense)]) - found
        if not new:
            break
        found |= new
    return found


@lru_cache(maxsize=1)
def _kinds() -> dict[Sort, frozenset[str]]:
    return {sort: _senses_of(words, _SENSES) for sort, words in _OF.items()}
