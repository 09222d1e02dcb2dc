"""The subject of a number's clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.measuring import lexicon
from summarizer.source.measuring.lexicon import Tag
from summarizer.source.measuring.lists import list_before
from summarizer.source.measuring.phrases import (
    Phrase,
    before_determiner,
    ending,
    group_start,
    is_inside,
    is_participle,
    starting,
    verb_before,
    with_of,
)
from summarizer.source.numbers.plurals import is_plural

if TYPE_CHECKING:
    from summarizer.source.measuring.passages import Passage

_LONGEST_FRONT = 12  # words from a number that leads a clause to the comma before its subject
_FARTHEST = 60  # words from a pronoun to what it stands for


def subject(passage: Passage, at: int) -> Phrase | None:
    """Return the subject of the clause that holds word `at`."""
    verb = verb_before(passage, at)
    found = None
    while verb is not None:
        there = passage.low(verb - 1) == "there" and passage.low(verb) not in lexicon.BE
        if passage.tag(verb - 1) is Tag.PRONOUN and not there:
            return None if _is_price(passage, verb) else _antecedent(passage, verb - 1)
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
            phrase = subject_of(passage, group_start(passage, index))
            if phrase is not None and _may_stand_for(passage, low, phrase):
                return phrase
    return None


def _is_price(passage: Passage, verb: int) -> bool:
    """Whether "it" is what has a price, and so nobody who says so: "the fund says IT WOULD COST $4m"."""
    while passage.tag(verb + 1) in {Tag.VERB, Tag.ADVERB}:
        verb += 1
    return passage.low(verb) in {"cost", "costs", "costing"}


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


def subject_of(passage: Passage, verb: int) -> Phrase | None:
    """Return the noun phrase that a verb group says something of; None for a pronoun."""
    end = _past_insertions(passage, verb)
    if end and passage.tag(end - 1) is Tag.RELATIVE:
        return _related(passage, end - 1)
    several = None if _is_of_one(passage.low(verb)) else list_before(passage, verb)
    if several is not None and passage.tag(several.first - 1) is not Tag.PREPOSITION:
        return _bare(passage, several)
    outer = _chain(passage, several.first) if several is not None else None
    if several is not None and outer is not None and passage.low(several.first - 1) == "of":
        return Phrase(outer.first, several.last)  # "prices of wheat, barley and oats"
    found = outer or _chain(passage, end)
    acts = -1 if found is None else before_determiner(passage, found.first - 1)
    if is_participle(passage, acts) and passage.tag(acts - 1) is Tag.NOUN:
        return ending(passage, acts)  # "FIRMS reporting an increase in orders fell"
    if passage.tag(acts) is Tag.VERB and passage.tag(acts - 1) is Tag.RELATIVE:
        return None  # "rates for those who meet THE STANDARDS would fall"
    before = acts
    if passage.low(before) == "which" and passage.tag(before - 1) is not Tag.PREPOSITION:
        return _related(passage, before)
    return found


def _is_of_one(low: str) -> bool:
    """Whether a verb says something of one thing alone: "is", "rises"."""
    return low in {"is", "was", "has"} or (low.endswith("s") and low[:-1] in lexicon.BASES)


def _bare(passage: Passage, phrase: Phrase) -> Phrase:
    """Return a phrase without the determiner that it begins with."""
    first = phrase.first
    while passage.tag(first) is Tag.DETERMINER:
        first += 1
    return Phrase(first, phrase.last)


def _related(passage: Passage, relative: int) -> Phrase | None:
    """Return what a relative clause tells of: "that" never tells of a name or a noun without an article."""
    end = relative - (passage.low(relative - 1) == ",")
    if (near := _nearest(passage, relative, end)) is not None:
        return near
    found = _chain(passage, end)
    if (
        found is None
        or passage.low(relative) != "that"
        or passage.tag(found.first - 1) is not Tag.PREPOSITION
    ):
        return found
    return ending(passage, found.first - 1) or found


def _nearest(passage: Passage, relative: int, end: int) -> Phrase | None:
    """Return the thing with "a" that "that" tells of: "sent it to A MILL that costs $4m"."""
    phrase = ending(passage, end)
    if phrase is None or passage.low(relative) != "that" or passage.low(phrase.first - 1) not in {"a", "an"}:
        return None
    before = phrase.first - 2
    return phrase if passage.tag(before) is Tag.PREPOSITION and passage.low(before) != "of" else None


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
    return is_inside(passage, index) or (passage.low(index) == "and" and _joins(passage, index))


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
