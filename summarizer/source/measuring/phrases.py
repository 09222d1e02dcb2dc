"""Noun phrases beside a word, and the verb that governs it."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import NumberKind
from summarizer.source.measuring import lexicon
from summarizer.source.measuring.lexicon import Tag
from summarizer.source.vocabulary.wordnet import lemmas, wordnet

if TYPE_CHECKING:
    from summarizer.source.measuring.passages import Passage
    from summarizer.source.measuring.tagging import Word

_LONGEST = 8
_SENSES, _VERBAL = 30, 3  # times as many senses as a noun that a word has which is hardly one
_MOST_LINKS = 8  # prepositions between a verb and the one that its object stands before
_BEFORE_YEARS = frozenset("in by since until during".split())


class Phrase(NamedTuple):
    """Words `first` to `last` (excluded) of a passage."""

    first: int
    last: int


def ending(passage: Passage, last: int) -> Phrase | None:
    """Return the noun phrase that ends before word `last`, without its determiner."""
    first = last
    while first > 0 and last - first < _LONGEST and is_inside(passage, first - 1):
        first -= 1
    return _trimmed(passage, first, last)


def starting(passage: Passage, first: int) -> Phrase | None:
    """Return the noun phrase that starts at word `first`, its determiner left out."""
    while passage.tag(first) in {Tag.DETERMINER, Tag.ADVERB}:
        first += 1
    last = first
    while last - first < _LONGEST and is_inside(passage, last):
        last += 1
    return _trimmed(passage, first, last)


def with_of(passage: Passage, phrase: Phrase) -> Phrase:
    """Return the phrase with what "of" adds to it, where the whole stays short."""
    if passage.low(phrase.last) != "of":
        return phrase
    more = starting(passage, phrase.last + 1)
    if more is None or more.last - phrase.first > _LONGEST + 2 or is_time(passage, more):
        return phrase
    deed = more.last > more.first + 1 and _is_deed(passage.low(more.first))  # "charged the men of SENDING it"
    if deed or passage.low(more.last) in {"'s", "'"}:
        return phrase  # "the record of Ada Crewe's previous film"
    return Phrase(phrase.first, more.last)


def object_before(passage: Passage, preposition: int) -> Phrase | None:
    """Return the object of a verb that stands before a preposition: put THE PRICE of fish AT."""
    phrase = ending(passage, preposition)
    for _ in range(_MOST_LINKS):
        if phrase is None or is_counted(passage, phrase):
            return None
        index = before_determiner(passage, phrase.first - 1)
        if passage.tag(index) is Tag.VERB:
            return None if is_predicate(passage, index) else phrase
        if passage.tag(index) is not Tag.PREPOSITION:
            return None
        outer = ending(passage, index)
        phrase = outer and with_of(passage, outer)
    return None


def is_predicate(passage: Passage, verb: int) -> bool:
    """Whether what follows a verb is said of its subject, not done to it; "there was" has none."""
    group = group_start(passage, verb)
    return passage.low(verb) in lexicon.BE and passage.low(group - 1) != "there"


def is_counted(passage: Passage, phrase: Phrase) -> bool:
    """Whether a phrase is what a number before it counts."""
    number = passage.number(phrase.first - 1)
    return number is not None and number.kind is NumberKind.COUNT


def before_determiner(passage: Passage, index: int) -> int:
    """Return the nearest word up to `index` that only counts or determines nothing."""
    while passage.tag(index) in {Tag.DETERMINER, Tag.ADVERB, Tag.NUMBER}:
        index -= 1
    return index


def verb_before(passage: Passage, at: int) -> int | None:
    """Return the first word of the verb group that governs word `at`, in the same clause."""
    depth = 0
    turns = passage.stretch.turns
    for index in reversed(turns[: bisect_left(turns, at)]):
        low, tag = passage.low(index), passage.tag(index)
        depth += (low == ")") - (low == "(")
        if depth > 0:
            continue
        if low in {";", "…"} or (tag is Tag.SUBORDINATOR and not is_participle(passage, index + 1)):
            return None
        if tag is Tag.VERB:
            return group_start(passage, index)
    return None


def is_participle(passage: Passage, index: int) -> bool:
    """Whether a word is a participle in -ing."""
    return passage.tag(index) is Tag.VERB and passage.low(index).endswith("ing")


def group_start(passage: Passage, verb: int) -> int:
    """Return the first word of the verbs that a verb ends: "HAS not been sold"."""
    while verb and passage.tag(verb - 1) in {Tag.VERB, Tag.ADVERB, Tag.TO}:
        verb -= 1
    return verb


def is_inside(passage: Passage, index: int) -> bool:
    """Whether a word may stand in a noun phrase, also the hyphen of "first-degree"."""
    noun = passage.tag(index) is Tag.NOUN
    return noun or (
        passage.low(index) in {"-", "‑"}
        and passage.tag(index - 1) is passage.tag(index + 1) is Tag.NOUN
        and passage.words[index - 1].end + 1 == passage.words[index + 1].start
    )


def _trimmed(passage: Passage, first: int, last: int) -> Phrase | None:
    """Cut off what belongs to no noun phrase: a possessive ending in front, a mark behind."""
    while first < last and passage.low(first) in {"'s", "'", "&"}:
        first += 1
    while last > first and passage.low(last - 1) in {"'s", "'", "&", "aged"}:
        last -= 1
    while last > first + 1 and _describes_only(passage.words[last - 1]):
        last -= 1  # "subsidies REGARDLESS of"
    if last > first + 1 and passage.low(last) == "to" and "a" in _parts(passage.low(last - 1)):
        last -= 1  # "fuel PRIOR to the strike"
    if passage.tag(first - 1) is Tag.MARK and passage.low(first).endswith("ing") and last > first + 1:
        first += "n" not in _parts(passage.low(first)) or _is_deed(
            passage.low(first)
        )  # ", CARRYING interest of"
    year = passage.number(first) if passage.low(first - 1) in _BEFORE_YEARS else None
    first += (
        year is not None and year.kind is NumberKind.DATE and last > first + 1
    )  # "by 2031 RENTS may fall"
    return Phrase(first, last) if first < last else None


def _describes_only(word: Word) -> bool:
    """Whether a word is no noun, as far as WordNet knows it, and so ends no noun phrase."""
    parts = _parts(word.low) if word.text.islower() and word.number is None else frozenset()
    return bool(parts) and "n" not in parts


@lru_cache(maxsize=1 << 10)
def _is_deed(low: str) -> bool:
    """Whether a word in -ing is far rather a verb than a noun: "sending", not "mining"."""
    known = wordnet()
    senses = {part: len(known.senses(part, base, _SENSES)) for part, base in lemmas(low)}
    return low.endswith("ing") and "a" not in senses and senses.get("v", 0) > _VERBAL * senses.get("n", 0)


@lru_cache(maxsize=1 << 12)
def _parts(low: str) -> frozenset[str]:
    return frozenset(part for part, _ in lemmas(low))


def is_time(passage: Passage, phrase: Phrase) -> bool:
    """Whether a phrase names a time: "last year", "March"."""
    low = passage.low(phrase.last - 1)
    number = passage.number(phrase.last - 1)
    dated = number is not None and number.kind in {NumberKind.DATE, NumberKind.TIME}
    return low in lexicon.TIME_NOUNS or is_over_time(low) or dated


def is_over_time(low: str) -> bool:
    """Whether a word says over which time something goes: "year-on-year", "year-to-date"."""
    first, *rest = low.split("-")
    return first in lexicon.TIME_NOUNS and not {"on", "over", "to", "by"}.isdisjoint(rest)


def is_empty(passage: Passage, phrase: Phrase) -> bool:
    """Whether a phrase says how a number is taken, and not of what: "a total"."""
    return all(passage.low(index) in lexicon.EMPTY_HEADS or passage.number(index) for index in range(*phrase))
