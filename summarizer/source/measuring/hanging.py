"""What a number hangs on in its clause: an object with a preposition, or the subject of its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.source.document import NumberKind
from summarizer.source.measuring import lexicon
from summarizer.source.measuring.lexicon import Tag
from summarizer.source.measuring.phrases import (
    Phrase,
    ending,
    is_counted,
    is_empty,
    is_predicate,
    object_before,
    verb_before,
)
from summarizer.source.measuring.subjects import after_fronted, subject, subject_of
from summarizer.source.measuring.trusting import Finding, is_straight
from summarizer.source.numbers.particles import is_deed_of
from summarizer.source.speech.cues import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import NumberMention
    from summarizer.source.measuring.passages import Passage

_NUMBERS = language_of("en").numbers
_MOVES = _NUMBERS.up | _NUMBERS.down
_PRICING = frozenset("to by from at for of".split())
_AT_ONCE = frozenset({NumberKind.DURATION, NumberKind.SCORE})  # kinds that hang on a verb right before them
_AGING = lexicon.BE | frozenset("at turn turns turned become became".split())
_COMPARING = frozenset("compare compares compared".split())
_OF_A_MIND = frozenset(
    {("communicate", 2), ("think", 2), ("expect", 1), ("judge", 1), ("express", 2), ("predict", 1)}
    | {("calculate", 1), ("state", 1)}
)  # with how many of their senses
_HAVING = frozenset("has have had".split())
_FRONTED = frozenset("in on at under inside among behind".split())
_BOUNDING = frozenset("near above below between under over".split())


def left_of(passage: Passage, at: int) -> int:
    """Return the index of the word that the number hangs on: over "about", "no more than" and "the"."""
    number = passage.words[at].number
    assert number is not None
    qualifier = number.qualifier_span
    index = at - 1
    while passage.tag(index) in {Tag.ADVERB, Tag.DETERMINER} or (
        qualifier is not None
        and index >= 0
        and passage.words[index].start >= qualifier.start
        and passage.tag(index) not in {Tag.NUMBER, Tag.MARK}
        and not (passage.low(index) == "of" and passage.words[index].start >= qualifier.end)
    ):
        index -= 1
    return index


def beside(passage: Passage, at: int, left: int) -> Iterator[Finding]:
    """Read the object before "to", "by", "for" and "at", and the subject of the clause."""
    number = passage.words[at].number
    assert number is not None
    lasting = number.kind is NumberKind.DURATION  # "in two years" tells when
    tied = passage.tag(left) is Tag.PREPOSITION
    phrase = object_before(passage, left) if tied else None
    if phrase and not is_empty(passage, phrase):
        yield Finding(phrase, "object", sure=not lasting and passage.low(left) in _PRICING)
    near = _near(passage, left) if tied and not lasting else None
    nested = near is not None and passage.tag(before_phrase(passage, near)) is Tag.PREPOSITION
    bounded = passage.low(left) in _BOUNDING
    if near and (bounded or not nested):
        free = passage.low(left) in _PRICING and not _hangs(passage, near)
        yield Finding(near, "near", sure=bounded or free)
    if phrase := after_fronted(passage, at, left) or subject(passage, at):
        given = passage.tag(phrase.first - 1) is Tag.DETERMINER
        yield Finding(phrase, "subject", sure=_is_told_of(passage, number, phrase, at), named=given)
    if near and nested:
        yield Finding(near, "nested", sure=False)


def _is_somebodys(passage: Passage, number: NumberMention, phrase: Phrase, verb: int) -> bool:
    """Whether a bare whole number is of what is left out, and a name or "who" only has it."""
    value = number.value
    whole = number.kind is NumberKind.NUMBER and value is not None and value == value.to_integral_value()
    has = passage.low(left_of(passage, passage.at)) in _HAVING
    named = (has and passage.words[phrase.last - 1].is_capital) or passage.low(verb - 1) == "who"
    return whole and named and passage.low(verb) not in lexicon.BE


def _hangs(passage: Passage, phrase: Phrase) -> bool:
    """Whether a phrase is rather a part of what has a price: "a laptop WITH 512GB STORAGE for $800"."""
    before = before_phrase(passage, phrase)
    counted = passage.tag(before) is Tag.NUMBER and passage.tag(before - 1) is Tag.PREPOSITION
    return counted or passage.tag(before) is Tag.CONJUNCTION


def _is_told_of(passage: Passage, number: NumberMention, phrase: Phrase, at: int) -> bool:
    """Whether a subject is what the number measures: nothing else stands between its verb and the number."""
    verb = verb_before(passage, at)
    if verb is not None and passage.low(verb) in _COMPARING:
        return False
    if verb is None:
        lasting = number.kind is NumberKind.DURATION  # "For 26 years, Ada Crewe …"
        return lasting and passage.low(left_of(passage, at)) == "for"
    left = left_of(passage, at)
    if number.kind in _AT_ONCE and passage.tag(left) is not Tag.VERB:
        return False
    if passage.low(left) == "among" or _is_somebodys(passage, number, phrase, verb):
        return False  # "Ada Crewe was among the 300", "Ada Crewe had 15"
    if number.kind is NumberKind.AGE and passage.low(left) not in _AGING:
        return False  # "her brother met the 30-year-old"
    fronted = (
        passage.tag(verb - 1) is not Tag.RELATIVE and passage.low(before_phrase(passage, phrase)) in _FRONTED
    )
    if passage.low(at + 1) == "the" or fronted:
        return False  # "brought to 40 the number of dead", "in the garage was $7m"
    meant = passage.tag(verb - 1) is Tag.PRONOUN and passage.low(verb - 1) in {"it", "they", "there"}
    own = subject_of(passage, verb - (passage.low(verb - 1) == "there"))
    straight = is_straight(passage, verb, _before_whom(passage, number, at))
    outer = verb_before(passage, verb) if own is None and not meant else None
    if outer is not None and passage.tag(verb - 1) is Tag.CONJUNCTION:  # "it cost $4m and took a year"
        own = subject_of(passage, outer)
    elif outer is not None and passage.tag(verb) is Tag.TO:
        own, straight = subject_of(passage, outer), straight and is_straight(passage, outer, verb)
    return (own == phrase or meant) and straight


def is_foretold(passage: Passage) -> bool:
    """Whether a subject says or expects the number right behind its verb: "analysts were expecting $4m"."""
    verb = verb_before(passage, passage.at)
    if verb is None or passage.tag(left_of(passage, passage.at)) is not Tag.VERB:
        return False
    last = verb
    while passage.tag(last + 1) in {Tag.VERB, Tag.ADVERB, Tag.TO}:
        last += 1  # "hopes TO RAISE $4m"
    passive = any(passage.low(at) in lexicon.BE for at in range(verb, last))
    low = passage.low(last)
    tells = low in ENGLISH and low not in _MOVES and is_deed_of(low, _OF_A_MIND)
    return tells and not (passive and not passage.low(last).endswith("ing"))


def _before_whom(passage: Passage, number: NumberMention, at: int) -> int:
    """Return where a sum's clause ends before the one who gets it: "the fines brought THE PORT $4m"."""
    left = left_of(passage, at)
    phrase = ending(passage, left + 1) if number.kind is NumberKind.MONEY else None
    if phrase is None or phrase.last != left + 1 or passage.tag(phrase.first - 1) is not Tag.DETERMINER:
        return at
    return phrase.first if passage.tag(before_phrase(passage, phrase)) is Tag.VERB else at


def before_phrase(passage: Passage, phrase: Phrase) -> int:
    """Return the index of the word before a noun phrase and its determiner."""
    index = phrase.first - 1
    while passage.tag(index) in {Tag.DETERMINER, Tag.ADVERB}:
        index -= 1
    return index


def _near(passage: Passage, preposition: int) -> Phrase | None:
    phrase = ending(passage, preposition)
    if phrase is None or is_empty(passage, phrase) or is_counted(passage, phrase):
        return None
    return None if is_predicate(passage, before_phrase(passage, phrase)) else phrase


def past_restated(passage: Passage, at: int) -> int:
    """Pass over a bracket that says the number before it again: "an $11bn (£5.7bn) fraud"."""
    last = at + 1
    while passage.number(last) is not None and passage.low(last + 1) in {";", ","}:
        last += 2
    says = passage.low(at) == "(" and passage.number(last) is not None and passage.low(last + 1) == ")"
    return last + 2 if says and passage.tag(last + 2) is Tag.NOUN else at


def what_moved(passage: Passage, to: int) -> Phrase | None:
    """Return "profits" of "an 11 % rise in profits to $9m": the level is of them, and not of the rise."""
    phrase = ending(passage, to) if passage.low(to) == "to" else None
    before = before_phrase(passage, phrase) if phrase is not None else 0
    is_noun = passage.tag(before - 1) is Tag.NOUN and passage.low(before - 1) in _MOVES
    return phrase if is_noun and passage.low(before) == "in" else None
