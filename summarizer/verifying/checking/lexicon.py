"""The words that turn a sentence: negators, hedges, quantifiers, directions, contraries; and a few families.

English, with the closed classes of German, from the data of both. The lists are short on purpose: a word that
is not there can still make a statement unsupported by being nowhere in the evidence.
"""

from __future__ import annotations

from summarizer.languages import language_of
from summarizer.languages.turning_words import ENGLISH, GERMAN
from summarizer.verifying.checking.stems import stem


def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(stem(word, language) for word in words for language in ("en", "de"))


FUNCTION_WORDS = ENGLISH.function_words | GERMAN.function_words
NEGATORS = ENGLISH.negators | GERMAN.negators
DENIERS = _stems(ENGLISH.deniers)
STRONG_HEDGES = ENGLISH.strong_hedges | GERMAN.strong_hedges
CONDITIONS = ENGLISH.conditions | GERMAN.conditions
# Those that a statement may not add: they make less of what the source asserts.
ADDED_HEDGES = STRONG_HEDGES - ENGLISH.asserting - GERMAN.asserting
HEDGES = STRONG_HEDGES | ENGLISH.hedges | GERMAN.hedges
UNIVERSAL = ENGLISH.universal | GERMAN.universal
MAJORITY = ENGLISH.majority | GERMAN.majority
PARTIAL = ENGLISH.partial | GERMAN.partial
EXCLUSIVE = ENGLISH.exclusive | GERMAN.exclusive
QUANTIFIERS = (UNIVERSAL, MAJORITY, PARTIAL, EXCLUSIVE)
RISING = _stems(ENGLISH.rising | GERMAN.rising)
FALLING = _stems(ENGLISH.falling | GERMAN.falling)


def _contraries() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in ENGLISH.contraries:
        one, other = (side.split() for side in line.split("/"))
        for left, right in ((one, other), (other, one)):
            for word in left:
                found.setdefault(stem(word), set()).update(map(stem, right))
    return {word: frozenset(others) for word, others in found.items()}


CONTRARIES = _contraries()
FAMILY_OF = {stem(word): stem(line.split()[0]) for line in ENGLISH.families for word in line.split()}
UNITS = _stems(ENGLISH.units | GERMAN.units)
NUMBER_WORDS = frozenset().union(
    *(language_of(code).numbers.small.keys() | language_of(code).numbers.tens for code in ("en", "de"))
)
CALENDAR = ENGLISH.calendar | GERMAN.calendar
TITLES = ENGLISH.titles | GERMAN.titles
