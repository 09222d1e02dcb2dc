"""The English words that tell where a noun phrase begins and ends."""

from __future__ import annotations

from enum import Enum

from summarizer.languages import language_of
from summarizer.languages.en.measure_words import EnglishMeasures
from summarizer.languages.loading import read_part

_NUMBERS = language_of("en").numbers
_WORDS = read_part("en", "measures", EnglishMeasures)


class Tag(Enum):
    """What part a word plays; `NOUN` is whatever may stand inside a noun phrase."""

    NOUN = "noun"
    NUMBER = "number"
    VERB = "verb"
    TO = "to before a verb"
    PREPOSITION = "preposition"
    DETERMINER = "determiner"
    PRONOUN = "pronoun"
    RELATIVE = "relative"
    SUBORDINATOR = "subordinator"
    CONJUNCTION = "conjunction"
    ADVERB = "adverb"
    MARK = "mark"

    __hash__ = object.__hash__  # each is there once; the hash of its name asks Python code


PREPOSITIONS = _WORDS.prepositions
DETERMINERS = _WORDS.determiners
PRONOUNS = _WORDS.pronouns
RELATIVES = _WORDS.relatives
SUBORDINATORS = _WORDS.subordinators
CONJUNCTIONS = _WORDS.conjunctions
AUXILIARIES = _WORDS.auxiliaries
BE = _WORDS.be
THIRD_PERSONS = _WORDS.third_persons
# Prepositions that begin a clause before a verb with a subject of its own: "after sales fell".
CLAUSAL = _WORDS.clausal
ADVERBS = _WORDS.adverbs
# Words after a number that say how it is meant, not what it is of.
AFTER_NUMBER = _WORDS.after_number
# Heads that say how a number is taken, and leave open what it is of.
EMPTY_HEADS = _WORDS.empty_heads
TIME_NOUNS = _WORDS.time_nouns
TIMES = _WORDS.times
_REGULAR = _WORDS.regular
_IRREGULAR = {verb: pasts for verb, *pasts in map(str.split, _WORDS.irregular)}


def _forms(base: str) -> tuple[str, str, str]:
    """Return the third person, the past and the participle in -ing of a regular verb."""
    stem = base.removesuffix("e")
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    if len(base) <= 4 and base[-1] in "bdgmnpt" and base[-2] in "aeiou" and base[-3] not in "aeiou":
        return third, base + base[-1] + "ed", base + base[-1] + "ing"
    return third, stem + "ed", stem + "ing"


def _sure_verbs() -> frozenset[str]:
    """Take pasts that are no nouns as well: "rose", "sold", "gained"."""
    regular = {_forms(base)[1] for base in _REGULAR}
    irregular = {past for pasts in _IRREGULAR.values() for past in pasts}
    return frozenset(regular | irregular) - {"left", "thought", "lay", "saw", "felt", "found", "bore", "set"}


SURE_VERBS = (
    _sure_verbs() | {_forms(base)[0] for base in _WORDS.never_nouns} | {"found", "thought", "slashed"}
)
# Pasts that are no participles: a clause that has one needs no other verb.
PASTS = frozenset(pasts[0] for pasts in _IRREGULAR.values() if len(pasts) == 2)
# Forms that may be nouns as well: "gains", "cost", "falls".
MAYBE_VERBS = (
    (
        frozenset(form for base in _REGULAR | frozenset(_IRREGULAR) for form in (base, _forms(base)[0]))
        | {"left", "lay", "saw", "felt"}
        | {word for word in _NUMBERS.up | _NUMBERS.down if not word.endswith(("ing", "er"))}
    )
    - {"up", "down"}
    - SURE_VERBS
)
BASES = _REGULAR | frozenset(_IRREGULAR)
UNCHANGED = frozenset("hit cut put set shut cost shed let beat".split())
# Verbs whose object does what the infinitive after it says: "expected the firm to lose".
OBJECT_ACTS = frozenset(
    form
    for base in "expect allow help want ask cause force enable order require tell urge lead project".split()
    for form in (base, *_forms(base), "led", "told")
)
