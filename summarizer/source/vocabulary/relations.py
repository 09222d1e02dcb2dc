"""How two words are related: by a shared sense, by a more general one, by contrast, by derivation."""

from __future__ import annotations

from functools import lru_cache

from summarizer.source.vocabulary.wordnet import lemmas, wordnet

_SYNONYM_SENSES = 3  # a rarer sense is seldom the one meant
_GENERAL_SENSES = 2
_GENERAL_STEPS = 2


@lru_cache(maxsize=1 << 13)
def _senses(low: str, part: str, most: int) -> frozenset[str]:
    return frozenset(
        sense for p, base in lemmas(low) if p == part for sense in wordnet().senses(p, base, most)
    )


@lru_cache(maxsize=1 << 12)
def _above(low: str, part: str) -> frozenset[str]:
    found: set[str] = set()
    new = set(_senses(low, part, _GENERAL_SENSES))
    for _ in range(_GENERAL_STEPS):
        new = {general for sense in new for general in wordnet().general(sense)}
        found |= new
    return frozenset(found)


def phrasal(verb: str, particle: str) -> str | None:
    """Return the lemma of a verb (in lower case) with a particle, "put_off", None where there is no such."""
    bases = (base for part, base in lemmas(verb) if part == "v")
    return next((f"{base}_{particle}" for base in bases if lemmas(f"{base}_{particle}")), None)


def says_of_object(verb: str) -> bool:
    """Whether a verb (in lower case) may say something of its object, or give it: "let her go"."""
    return any(part == "v" and wordnet().says_of_object(base) for part, base in lemmas(verb))


def is_synonym(one: str, other: str, part: str) -> bool:
    """Whether two words (in lower case) share one of their commonest senses as this part of speech."""
    return not _senses(one, part, _SYNONYM_SENSES).isdisjoint(_senses(other, part, _SYNONYM_SENSES))


def is_general(general: str, special: str, part: str) -> bool:
    """Whether `general` is a more general word for `special`: "vessel" for "ferry".

    Of adjectives WordNet only knows which are similar: "red" and "blue" are, to "chromatic".
    """
    if part == "a":
        return False
    return not _senses(general, part, _GENERAL_SENSES).isdisjoint(_above(special, part))


def may_name_one(one: str, other: str) -> bool:
    """Whether two nouns (in lower case) may be for one thing: synonyms, or one the more general word."""
    return is_synonym(one, other, "n") or is_general(one, other, "n") or is_general(other, one, "n")


@lru_cache(maxsize=1 << 12)
def _related(low: str, opposite: bool) -> frozenset[str]:  # noqa: FBT001 - which of two tables
    known = wordnet()
    pairs = known.opposites if opposite else known.derived
    return frozenset(found for part, base in lemmas(low) for found in pairs(part, base))


@lru_cache(maxsize=1 << 12)
def bases(low: str) -> frozenset[str]:
    """Return the dictionary forms of a word in lower case, whatever part of speech it is."""
    return frozenset(base for _, base in lemmas(low))


@lru_cache(maxsize=1 << 12)
def _keys(low: str) -> frozenset[str]:
    return frozenset(f"{part} {base}" for part, base in lemmas(low))


def derived(low: str) -> frozenset[str]:
    """Return the words that a word (in lower case) is derived from, or that are derived from it."""
    return frozenset(found.split(" ", 1)[1] for found in _related(low, opposite=False))


def is_derived(one: str, other: str) -> bool:
    """Whether one word is derived from the other, or both are the same word as two parts of speech."""
    return not (
        _related(one, opposite=False).isdisjoint(_keys(other)) and bases(one).isdisjoint(bases(other))
    )


def are_opposite(one: str, other: str) -> bool:
    """Whether two words are opposites, themselves or by a synonym of one of them."""
    opposites = _related(one, opposite=True)
    if not opposites.isdisjoint(_keys(other)):
        return True
    return any(is_synonym(found[2:], other, found[0]) for found in opposites)


def sought(low: str) -> frozenset[str]:
    """Return what a word (in lower case) asks of another: none that offers nothing of it has to do with it.

    That holds for synonyms, what a word is more general than, derivations and opposites.
    """
    opposites = _related(low, opposite=True)
    theirs = (_senses(found[2:], found[0], _SYNONYM_SENSES) for found in opposites)
    return _own(low).union(_related(low, opposite=False), opposites, *theirs)


def offered(low: str) -> frozenset[str]:
    """Return what a word (in lower case) has for those that ask; see `sought`."""
    return _own(low).union(_keys(low), *(_above(low, part) for part, _ in lemmas(low)))


def _own(low: str) -> frozenset[str]:
    return bases(low).union(*(_senses(low, part, _SYNONYM_SENSES) for part, _ in lemmas(low)))
