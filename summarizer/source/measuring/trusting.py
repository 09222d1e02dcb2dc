"""Whether what a rule found is a noun phrase, and whether a number hangs on its verb without detours."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages import language_of
from summarizer.source.document import NumberKind
from summarizer.source.measuring import lexicon
from summarizer.source.measuring.lexicon import Tag
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.numbers.units import is_unit
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.source.vocabulary.wordnet import lemmas, wordnet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.measuring.passages import Passage
    from summarizer.source.measuring.phrases import Phrase
    from summarizer.source.measuring.tagging import Word


class Finding(NamedTuple):
    """What a number may measure: by which rule, whether that may be told, and is surely a noun."""

    phrase: Phrase
    way: str
    sure: bool
    named: bool = False


_MOVES = language_of("en").numbers.up | language_of("en").numbers.down
_SENSES = 30  # of a word in one part of speech that are counted
_ORDERS = 3  # times as many senses as a verb that a word has which is hardly a noun
_OF_A_UNIT = 2  # senses of a noun that is hardly anything but a unit: "millilitre", not "stone"
_CUT = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_TYING = frozenset("-‑–'’")
_BETWEEN = frozenset(
    "in on at over during since".split()
)  # what says where and when, between verb and number


def is_noun_phrase(passage: Passage, phrase: Phrase) -> bool:
    """Whether a phrase ends in a noun and begins with no verb that was taken for one."""
    of = next((i for i in range(*phrase) if passage.low(i) == "of"), phrase.last)
    words = passage.words[phrase.first : of]
    head, before = words[-1], passage.words[phrase.first - 1] if phrase.first else None
    if before is not None and before.text in _TYING and before.end == words[0].start:
        return False  # "16 fighter" of "an F-16 fighter"
    if all(word.number is not None for word in words):
        return False
    if len(words) > 1 and _is_saying_how(f"{words[-2].low}_{head.low}"):
        return False
    named = any(word.is_capital for word in words[phrase.first == 0 :])
    if head.text.islower() and not named and not is_mostly_noun(head.low):
        return False
    if words[0].low.endswith("ed") and words[0].text.islower() and not _senses(words[0].low, "a"):
        return passage.tag(phrase.first - 1) is not Tag.NUMBER  # "the 75-year-old presented a show"
    alone = len(words) == 1 and passage.tag(phrase.first - 1) is not Tag.DETERMINER
    return not (alone and head.low.endswith(("ing", "ed")) and head.text.islower())


def _goes_on_acting(words: Sequence[Word]) -> bool:
    """Whether a participle behind a noun tells what that does: "the town REGISTERING growth"."""
    return any(
        word.text.islower()
        and word.low.endswith("ing")
        and before.low.isalpha()
        and ((_senses(word.low, "v") and not _senses(word.low, "n")) or _moves(word.low))
        and _senses(before.low, "n") > _senses(before.low, "a")
        for before, word in pairwise(words)
    )


@lru_cache(maxsize=1 << 10)
def _moves(low: str) -> bool:
    """Whether a participle is one of rising or falling, which hardly anything is called by."""
    bases = {f"{base.removesuffix('e')}ed" for part, base in lemmas(low) if part == "v"} | {low}
    return not bases.isdisjoint(_MOVES)


def is_thing(passage: Passage, phrase: Phrase) -> bool:
    """Whether a phrase may have a number: no verb begins a sentence in it, stands in it or ends it.

    Nor is it a unit, or a name that is cut.
    """
    first, head = passage.words[phrase.first], passage.words[phrase.last - 1]
    if len(head.text) == 1 and not head.text.isdecimal():
        return False  # "(n = 40)", "R: $9"
    tied = passage.words[phrase.last] if phrase.last < len(passage.words) else None
    if tied is not None and tied.text in _TYING and tied.text not in "'’" and tied.start == head.end:
        return False  # "68 billion crowns of MEDIUM- and long-term debt"
    if _CUT.fullmatch(head.text) and passage.low(phrase.last) == ".":
        return not passage.low(phrase.last + 1)[:1].isalpha() and passage.low(phrase.last + 1) not in _TYING
    if passage.tag(phrase.first - 1) is Tag.MARK and first.is_capital and _is_order(first.low):
        return False
    if _shares_a_noun(passage, phrase) or any("/" in word.text for word in passage.words[slice(*phrase)]):
        return False  # "30 dlrs 750/750 a/c Lund"
    acts = passage.tag(phrase.last) is Tag.TO and is_plural(head.low) and head.low[:-1] in lexicon.BASES
    verbal = head.text.islower() and not _senses(head.low, "n") and _senses(head.low, "v") > 0
    unit = is_unit(head.low) and _senses(head.low, "n") <= _OF_A_UNIT
    told = any(_acts_on(passage, at) for at in range(phrase.first + 1, phrase.last - 1))
    told = told or _goes_on_acting(passage.words[slice(*phrase)])
    return not (acts or verbal or unit or told)


def _shares_a_noun(passage: Passage, phrase: Phrase) -> bool:
    """Whether the noun that a phrase describes stands further on: "CAR and boat sales"."""
    joined = passage.low(phrase.last) in {"and", "or"} and passage.tag(phrase.last + 1) is Tag.NOUN
    many = (
        passage.tag(at) is Tag.NOUN and is_plural(passage.low(at))
        for at in range(phrase.last + 1, phrase.last + 4)
    )
    return joined and not is_plural(passage.low(phrase.last - 1)) and any(many)


@lru_cache(maxsize=1 << 10)
def _is_order(low: str) -> bool:
    """Whether a word that begins a sentence rather orders or describes: "Save $5", "Originally $5"."""
    nouns = _senses(low, "n")
    acts = _senses(low, "v") > _ORDERS * nouns and (low.endswith("ed") or not _senses(low, "a"))
    return acts or (nouns == 0 and _senses(low, "r") > 0)


def _acts_on(passage: Passage, index: int) -> bool:
    """Whether a word is rather the verb of a plural before it: "manufacturers INCREASE efficiency"."""
    low = passage.low(index)
    before = passage.low(index - 1)
    acting = sort_of(before) in {Sort.PERSON, Sort.GROUP} and _senses(low, "v") > 0  # "executives RISK jail"
    return is_plural(before) and passage.words[index].text.islower() and (acting or low in lexicon.BASES)


@lru_cache(maxsize=1 << 10)
def _is_saying_how(pair: str) -> bool:
    """Whether two words tell how, and no thing: "60 % pro forma"."""
    return not _senses(pair, "n") and (_senses(pair, "a") + _senses(pair, "r")) > 0


@lru_cache(maxsize=1 << 12)
def is_mostly_noun(low: str) -> bool:
    """Whether WordNet knows a word in lower case as a noun at least as well as otherwise, or not at all."""
    nouns, described = _senses(low, "n"), max(_senses(low, "a"), _senses(low, "r"))
    return nouns >= described and (nouns > 0 or not _senses(low, "v"))


def _senses(low: str, part: str) -> int:
    known = wordnet()
    base = known.base(part, low)
    return len(known.senses(part, base, _SENSES)) if base else 0


def is_straight(passage: Passage, verb: int, at: int) -> bool:
    """Whether a number follows a verb at once, or after what says where and when, but no other thing."""
    index = verb + 1
    while passage.tag(index) in {Tag.VERB, Tag.TO}:
        index += 1
    if passage.low(index - 1) in lexicon.BE and passage.tag(index) is Tag.NOUN:
        index += not is_mostly_noun(passage.low(index))  # "was wrong by"
    while index < at:
        tag, after = passage.tag(index), passage.tag(index + 1)
        if tag is Tag.PREPOSITION and passage.low(index) in _BETWEEN and after is not Tag.NUMBER:
            index = _past_phrase(passage, index + 1)
            continue
        hanging = tag is Tag.PREPOSITION and (index + 1 == at or after in _SMALL)
        if not (hanging or tag in _SMALL or (tag is Tag.NOUN and _is_when(passage, index))):
            return False
        index += 1
    return True


_SMALL = {Tag.ADVERB, Tag.DETERMINER, Tag.NUMBER}


def _is_when(passage: Passage, index: int) -> bool:
    """Whether a noun is a date or a time: "ended 2019 at", "last year"."""
    number = passage.number(index)
    return passage.low(index) in lexicon.TIME_NOUNS if number is None else number.kind is NumberKind.DATE


def _past_phrase(passage: Passage, index: int) -> int:
    while passage.tag(index) in {Tag.DETERMINER, Tag.ADVERB}:
        index += 1
    while passage.tag(index) is Tag.NOUN:
        index += 1
    return index
