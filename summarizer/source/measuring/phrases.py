"""Noun phrases beside a word, and the subject of a number's clause."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import NumberKind
from summarizer.source.measuring import lexicon
from summarizer.source.measuring.lexicon import Tag
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.vocabulary.wordnet import lemmas

if TYPE_CHECKING:
    from summarizer.source.measuring.passages import Passage
    from summarizer.source.measuring.tagging import Word

_LONGEST = 8
_LONGEST_FRONT = 12  # words from a number that leads a clause to the comma before its subject
_MOST_LINKS = 8  # prepositions between a verb and the one that its object stands before
_BEFORE_YEARS = frozenset("in by since until during".split())
_FARTHEST = 60  # words from a pronoun to what it stands for


class Phrase(NamedTuple):
    """Words `first` to `last` (excluded) of a passage."""

    first: int
    last: int


def ending(passage: Passage, last: int) -> Phrase | None:
    """Return the noun phrase that ends before word `last`, without its determiner."""
    first = last
    while first > 0 and last - first < _LONGEST and _inside(passage, first - 1):
        first -= 1
    return _trimmed(passage, first, last)


def starting(passage: Passage, first: int) -> Phrase | None:
    """Return the noun phrase that starts at word `first`, its determiner left out."""
    while passage.tag(first) in {Tag.DETERMINER, Tag.ADVERB}:
        first += 1
    last = first
    while last - first < _LONGEST and _inside(passage, last):
        last += 1
    return _trimmed(passage, first, last)


def with_of(passage: Passage, phrase: Phrase) -> Phrase:
    """Return the phrase with what "of" adds to it, where the whole stays short."""
    if passage.low(phrase.last) != "of":
        return phrase
    more = starting(passage, phrase.last + 1)
    if more is None or more.last - phrase.first > _LONGEST + 2 or is_time(passage, more):
        return phrase
    return Phrase(phrase.first, more.last)


def object_before(passage: Passage, preposition: int) -> Phrase | None:
    """Return the object of a verb that stands before a preposition: put THE PRICE of fish AT."""
    phrase = ending(passage, preposition)
    for _ in range(_MOST_LINKS):
        if phrase is None or is_counted(passage, phrase):
            return None
        index = _before_determiner(passage, phrase.first - 1)
        if passage.tag(index) is Tag.VERB:
            return None if is_predicate(passage, index) else phrase
        if passage.tag(index) is not Tag.PREPOSITION:
            return None
        outer = ending(passage, index)
        phrase = outer and with_of(passage, outer)
    return None


def is_predicate(passage: Passage, verb: int) -> bool:
    """Whether what follows a verb is said of its subject, not done to it; "there was" has none."""
    group = _group_start(passage, verb)
    return passage.low(verb) in lexicon.BE and passage.low(group - 1) != "there"


def is_counted(passage: Passage, phrase: Phrase) -> bool:
    """Whether a phrase is what a number before it counts."""
    number = passage.number(phrase.first - 1)
    return number is not None and number.kind is NumberKind.COUNT


def _before_determiner(passage: Passage, index: int) -> int:
    while passage.tag(index) in {Tag.DETERMINER, Tag.ADVERB, Tag.NUMBER}:
        index -= 1
    return index


def subject(passage: Passage, at: int) -> Phrase | None:
    """Return the subject of the clause that holds word `at`."""
    verb = verb_before(passage, at)
    found = None
    while verb is not None:
        there = passage.low(verb - 1) == "there" and passage.low(verb) not in lexicon.BE
        if passage.tag(verb - 1) is Tag.PRONOUN and not there:
            return _antecedent(passage, verb - 1)
        outer = verb_before(passage, verb)
        found = subject_of(passage, verb - there) or found
        if found is not None and (outer is None or not _is_borrowed(passage, verb, outer)):
            return found
        verb = outer
    return found


def after_fronted(passage: Passage, at: int, left: int) -> Phrase | None:
    """Return the subject of a clause that a number with its preposition leads: "In two years, rents rose"."""
    if passage.tag(left) is not Tag.PREPOSITION or passage.tag(left - 1) is not Tag.MARK:
        return None
    for index in range(at + 1, at + _LONGEST_FRONT):
        if passage.low(index) == ",":
            return starting(passage, index + 1)
        if passage.tag(index) not in {Tag.NOUN, Tag.PREPOSITION, Tag.DETERMINER}:
            return None
    return None


def _antecedent(passage: Passage, pronoun: int) -> Phrase | None:
    """Return the nearest subject before "it", "he", "she" or "they" that it can stand for."""
    low = passage.low(pronoun)
    if low not in lexicon.THIRD_PERSONS:
        return None
    for index in range(pronoun - 1, max(0, pronoun - _FARTHEST), -1):
        if passage.tag(index) is Tag.VERB and passage.tag(index - 1) is not Tag.VERB:
            phrase = subject_of(passage, _group_start(passage, index))
            if phrase is not None and _may_stand_for(passage, low, phrase):
                return phrase
    return None


def _may_stand_for(passage: Passage, pronoun: str, phrase: Phrase) -> bool:
    """Whether a pronoun fits a phrase in number: a name may be a firm's, whatever its ending."""
    last = passage.words[phrase.last - 1]
    if last.is_capital:
        return True
    return is_plural(passage.low(phrase.first + _simple(passage, phrase) - 1)) == (pronoun == "they")


def _simple(passage: Passage, phrase: Phrase) -> int:
    """Return the length of a phrase without what "of" adds to it."""
    return next(
        (i - phrase.first for i in range(*phrase) if passage.low(i) == "of"), phrase.last - phrase.first
    )


def _is_borrowed(passage: Passage, verb: int, outer: int) -> bool:
    """Whether a verb without a subject of its own takes that of the one before it: "sold it TO RAISE"."""
    if passage.tag(verb) is Tag.TO:
        group = verb
        while group > outer and passage.tag(group - 1) is not Tag.VERB:
            group -= 1
        return passage.low(group - 1) not in lexicon.OBJECT_ACTS
    return is_participle(passage, verb)


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
            return _group_start(passage, index)
    return None


def is_participle(passage: Passage, index: int) -> bool:
    """Whether a word is a participle in -ing."""
    return passage.tag(index) is Tag.VERB and passage.low(index).endswith("ing")


def _group_start(passage: Passage, verb: int) -> int:
    while verb and passage.tag(verb - 1) in {Tag.VERB, Tag.ADVERB, Tag.TO}:
        verb -= 1
    return verb


def subject_of(passage: Passage, verb: int) -> Phrase | None:
    """Return the noun phrase that a verb group says something of; None for a pronoun."""
    end = _past_insertions(passage, verb)
    if end and passage.tag(end - 1) is Tag.RELATIVE:
        return _related(passage, end - 1)
    found = _chain(passage, end)
    acts = -1 if found is None else _before_determiner(passage, found.first - 1)
    if is_participle(passage, acts) and passage.tag(acts - 1) is Tag.NOUN:
        return ending(passage, acts)  # "FIRMS reporting an increase in orders fell"
    before = -1 if found is None else _before_determiner(passage, found.first - 1)
    if passage.low(before) == "which" and passage.tag(before - 1) is not Tag.PREPOSITION:
        return _related(passage, before)
    return found


def _related(passage: Passage, relative: int) -> Phrase | None:
    """Return what a relative clause tells of: "that" never tells of a name or a noun without an article."""
    end = relative - (passage.low(relative - 1) == ",")
    found = _chain(passage, end)
    if (
        found is None
        or passage.low(relative) != "that"
        or passage.tag(found.first - 1) is not Tag.PREPOSITION
    ):
        return found
    return ending(passage, found.first - 1) or found


def _chain(passage: Passage, end: int) -> Phrase | None:
    first = end
    while first and _in_chain(passage, first - 1):
        first -= 1
    return _head(passage, first, end)


def _past_insertions(passage: Passage, end: int) -> int:
    """Step left over "(…)" and over ", the biggest of them," before a verb."""
    if passage.low(end - 1) == ")":
        return _opening(passage, end - 1, "(")
    if passage.low(end - 1) == ",":
        comma = _opening(passage, end - 1, ",")
        return comma or end
    return end


def _opening(passage: Passage, closing: int, mark: str) -> int:
    for index in range(closing - 1, max(-1, closing - 14), -1):
        if passage.low(index) == mark:
            return index
    return 0


def _in_chain(passage: Passage, index: int) -> bool:
    """Whether a word may be part of a subject with its "of", "for" and "in"."""
    if passage.tag(index) in {Tag.PREPOSITION, Tag.DETERMINER, Tag.NUMBER, Tag.ADVERB}:
        return passage.low(index) not in lexicon.CLAUSAL
    return _inside(passage, index) or (passage.low(index) == "and" and _joins(passage, index))


def _joins(passage: Passage, index: int) -> bool:
    return passage.tag(index - 1) is Tag.NOUN and passage.tag(index + 1) in {Tag.NOUN, Tag.DETERMINER}


def _head(passage: Passage, first: int, end: int) -> Phrase | None:
    """Return the first noun phrase of a chain that does not hang on a preposition, else the last."""
    while first < end and passage.tag(first) in {Tag.ADVERB, Tag.NUMBER}:
        first += 1
    if first >= end:
        return None
    if passage.tag(first) is Tag.PREPOSITION:
        return ending(passage, end)
    phrase = starting(passage, first)
    return None if phrase is None or phrase.last > end else with_of(passage, phrase)


def _inside(passage: Passage, index: int) -> bool:
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
    year = passage.number(first) if passage.low(first - 1) in _BEFORE_YEARS else None
    first += (
        year is not None and year.kind is NumberKind.DATE and last > first + 1
    )  # "by 2031 RENTS may fall"
    return Phrase(first, last) if first < last else None


def _describes_only(word: Word) -> bool:
    """Whether a word is no noun, as far as WordNet knows it, and so ends no noun phrase."""
    parts = _parts(word.low) if word.text.islower() and word.number is None else frozenset()
    return bool(parts) and "n" not in parts


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
