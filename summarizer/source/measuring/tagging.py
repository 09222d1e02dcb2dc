"""The part that each word plays, by a word list and its neighbours; no parser."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from summarizer.source.document import NumberKind, NumberMention
from summarizer.source.measuring import lexicon
from summarizer.source.measuring.lexicon import Tag
from summarizer.source.speech.cues import ENGLISH
from summarizer.source.vocabulary.wordnet import lemmas

_NAMES = {NumberKind.IDENTIFIER, NumberKind.DATE, NumberKind.ORDINAL}


class Word(NamedTuple):
    """A word, a mark or a whole number with its unit, and the part that it plays."""

    start: int
    end: int
    text: str
    low: str
    tag: Tag
    number: NumberMention | None = None

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


def tag_of(low: str, word: str) -> Tag:
    """Return the part that a word plays by itself; `tagged` settles what depends on its neighbours."""
    if not word[0].isalnum():
        return Tag.NOUN if low in {"'s", "'", "&"} else Tag.MARK
    if "'" in low:
        stem, _, ending = low.partition("'")
        if ending == "t" and stem.endswith("n"):
            return Tag.VERB
        if stem in lexicon.PRONOUNS or stem in _CONTRACTED:
            return Tag.PRONOUN
    for tag, known in _BY_WORD:
        if low in known:
            return tag
    if low.endswith("ly") and len(low) > 4 and not word[0].isupper() and _is_adverb(low):
        return Tag.ADVERB
    return Tag.NOUN


@lru_cache(maxsize=1 << 10)
def _is_adverb(low: str) -> bool:
    """Whether a word in "ly" is more than a noun, as far as WordNet knows: not so a rally, a supply."""
    return {part for part, _ in lemmas(low)} - {"v"} != {"n"}


_CONTRACTED = frozenset("that here what".split())
_BY_WORD = (
    (Tag.VERB, lexicon.AUXILIARIES | lexicon.SURE_VERBS),
    (Tag.SUBORDINATOR, lexicon.SUBORDINATORS),
    (Tag.PREPOSITION, lexicon.PREPOSITIONS - {"as", "about", "around", "over", "out", "off"}),
    (Tag.CONJUNCTION, lexicon.CONJUNCTIONS),
    (Tag.RELATIVE, lexicon.RELATIVES - {"that"}),
    (Tag.DETERMINER, lexicon.DETERMINERS),
    (Tag.PRONOUN, lexicon.PRONOUNS),
    (Tag.ADVERB, lexicon.ADVERBS),
    (Tag.PREPOSITION, lexicon.PREPOSITIONS),
)


def tagged(words: list[Word]) -> tuple[Word, ...]:
    """Settle what depends on the neighbours, from left to right, and then what depends on a verb to come."""
    done: list[Word] = []
    for index, word in enumerate(words):
        after = words[index + 1] if index + 1 < len(words) else None
        tag = _settled(_governing(done), word, after)
        done.append(word if tag is word.tag else word._replace(tag=tag))
    return tuple(_with_one_verb(done))


def _governing(done: list[Word]) -> Word | None:
    """Return the word before; of "will eventually" the modal, as an adverb tells nothing of what follows."""
    adverb = len(done) > 1 and done[-1].tag is Tag.ADVERB
    governs = adverb and (done[-2].low in _MODALS | _SUBJECTS or done[-2].tag is Tag.TO)
    return done[-2] if governs else done[-1] if done else None


def _with_one_verb(words: list[Word]) -> list[Word]:
    """Take "prices" in "bread prices in the city rose" for a noun: its clause has another, sure verb."""
    verb_follows = False
    for index in range(len(words) - 1, 0, -1):
        word, before = words[index], words[index - 1]
        if word.tag in _CLAUSE_ENDS:
            verb_follows = False
        elif word.tag is Tag.VERB and verb_follows and _is_doubtful(before, word):
            words[index] = word._replace(tag=Tag.NOUN)
        elif word.tag is Tag.VERB:
            if before.low == "to" and before.tag is Tag.PREPOSITION:
                words[index - 1] = before._replace(tag=Tag.TO)
            verb_follows = word.low in lexicon.PASTS or word.low in _FINITE
    return words


def _is_doubtful(before: Word, word: Word) -> bool:
    """Whether a word that was taken for a verb may be a noun, and introduces no clause of its own."""
    return word.low in lexicon.MAYBE_VERBS and word.low not in ENGLISH and before.tag is Tag.NOUN


_CLAUSE_ENDS = {Tag.MARK, Tag.CONJUNCTION, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.TO, Tag.PRONOUN}
_MODALS = frozenset("will would can could may might must should shall won't can't cannot".split())
_SUBJECTS = frozenset("i we they he she".split())  # "we now EXPECT sales of"
_OBJECTS = {Tag.NUMBER, Tag.DETERMINER, Tag.PRONOUN}
_FINITE = frozenset("is was are were has had have will would can could may might must should".split())


def _settled(before: Word | None, word: Word, after: Word | None) -> Tag:
    """Return the part that a word plays beside its neighbours."""
    if word.tag is Tag.NUMBER:
        return Tag.NOUN if _is_name(before, word, after) else Tag.NUMBER
    if before is not None and word.is_capital and _is_in_a_name(before, word):
        return Tag.NOUN
    if word.low in _AS and before is not None and before.low == "as":
        return Tag.ADVERB
    if after is not None and _is_noun_before(word, after):
        return Tag.NOUN
    if word.tag is Tag.VERB and word.low in lexicon.SURE_VERBS and _in_noun_phrase(before, after):
        return Tag.NOUN
    if word.low == "'s" and after is not None and after.tag is Tag.NUMBER:
        return Tag.VERB
    if word.low == "to" and after is not None and _is_infinitive(after):
        return Tag.TO
    if word.low == "that":
        return _that(before, after)
    if word.tag is Tag.NOUN and word.text[0].isalpha() and _is_verb(before, word, after):
        return Tag.VERB
    return word.tag


_SMALL_IN_NAMES = frozenset("of in on at for with by from to as".split())


def _is_in_a_name(before: Word, word: Word) -> bool:
    """Whether a word with a capital is no preposition and no verb: "Fort WORTH", "in MAY"."""
    worth = word.tag is Tag.PREPOSITION and before.is_capital and word.low not in _SMALL_IN_NAMES
    return worth or (word.text == "May" and before.tag is not Tag.MARK)


def _is_noun_before(word: Word, after: Word) -> bool:
    """Whether what follows makes a noun of a word: "its WORTH of", "the average WEEKLY benefit"."""
    if word.low in {"worth", "like"}:
        return after.low == "of"
    return word.tag is Tag.ADVERB and after.tag is Tag.NOUN and _is_period(word.low)


@lru_cache(maxsize=1 << 10)
def _is_period(low: str) -> bool:
    """Whether an adverb in "ly" is an adjective and a noun as well, as those of a period are."""
    return low.endswith("ly") and {"n", "a"} <= {part for part, _ in lemmas(low)}


_AS = frozenset("high low much many long little few far".split())


def _is_name(before: Word | None, word: Word, after: Word | None) -> bool:
    """Whether a number is part of a name or of a time: "the Harbour 40 rose", "the 2019 list"."""
    if word.number is None or word.number.kind in _NAMES:
        return True
    plain = word.number.kind in {NumberKind.NUMBER, NumberKind.COUNT} and word.text.isdecimal()
    noun = before is not None and before.tag is Tag.NOUN
    return (
        plain and noun and after is not None and (after.tag is Tag.VERB or after.low in lexicon.MAYBE_VERBS)
    )


def _in_noun_phrase(before: Word | None, after: Word | None) -> bool:
    """Whether a past form is an adjective: "the combined sales", "300 recorded songs"."""
    starts = before is not None and before.tag in {Tag.DETERMINER, Tag.NUMBER, Tag.PREPOSITION}
    return starts and after is not None and after.tag is Tag.NOUN


def _is_infinitive(after: Word) -> bool:
    return after.low in {"be", "have", "do"} or (after.low in lexicon.MAYBE_VERBS and not after.is_capital)


def _that(before: Word | None, after: Word | None) -> Tag:
    if before is not None and before.tag is Tag.NOUN:
        return Tag.RELATIVE
    plural = after is not None and _is_plural(after)  # "and that sales fell"
    if before is not None and (before.tag is Tag.VERB or (before.tag is Tag.CONJUNCTION and plural)):
        return Tag.SUBORDINATOR
    if after is not None and after.low in lexicon.MAYBE_VERBS and after.low.endswith("s"):
        return Tag.RELATIVE
    return Tag.DETERMINER if after is not None and after.tag is Tag.NOUN else Tag.RELATIVE


def _is_verb(before: Word | None, word: Word, after: Word | None) -> bool:
    """Whether a word that may be a noun is a verb here."""
    if before is None:
        return word.low in lexicon.MAYBE_VERBS and after is not None and after.tag is Tag.DETERMINER
    if word.is_capital:
        return False
    told = _told_by_word_before(before, word, after)
    return _told_by_form(before, word, after) if told is None else told


def _told_by_word_before(before: Word, word: Word, after: Word | None) -> bool | None:
    """Tell a verb by "to", "will" or a pronoun before it, a noun by "the"; None where that does not tell."""
    if word.low.endswith("ing") and len(word.low) > 4 and before.tag is not Tag.DETERMINER:
        goes_on = after is not None and after.tag is Tag.PREPOSITION and after.low != "of"
        if (_is_plural(before) or (goes_on and before.tag is Tag.NOUN)) and not _is_noun(word.low):
            return True  # "tokens remaining unique", "trade resulting from it"
        return before.tag is Tag.VERB or (after is not None and after.low != "of" and after.tag in _AFTER_ING)
    if before.tag in {Tag.PRONOUN, Tag.TO} or before.low in _MODALS:
        return True
    if before.low == "to" and before.tag is Tag.PREPOSITION:
        return after is not None and after.tag in _OBJECTS and not _is_plural(word)
    if before.tag is Tag.RELATIVE and after is not None and after.tag is not Tag.NOUN:
        return True
    if before.tag is Tag.NUMBER and after is not None and after.tag is Tag.DETERMINER:
        return word.low in lexicon.MAYBE_VERBS
    if before.tag in {Tag.DETERMINER, Tag.PREPOSITION, Tag.NUMBER} or before.low in {"'s", "'"}:
        return False
    if before.low in lexicon.AUXILIARIES:
        return word.low.endswith(("ing", "ed", "en")) or word.low in lexicon.MAYBE_VERBS
    return None


def _told_by_form(before: Word, word: Word, after: Word | None) -> bool:
    """Tell a verb by its ending and by what follows it."""
    takes = after is not None and after.low != "of" and (after.tag in _AFTER_VERB or after.is_capital)
    if word.low in lexicon.MAYBE_VERBS:
        return takes and _agrees(before, word)
    if word.low.endswith("ed") and len(word.low) > 4 and not _is_seed(word.low):
        return takes or _is_plural(before) or (before.is_capital and after is not None and after.is_capital)
    if word.low.endswith("s") and _acts_alone(word.low):
        return True
    # No noun phrase goes on after its noun with "the" or "it".
    presents = _is_plural(word) != _is_plural(before) and _may_act(word.low)
    return presents and after is not None and after.tag in {Tag.DETERMINER, Tag.PRONOUN}


@lru_cache(maxsize=1 << 12)
def _acts_alone(low: str) -> bool:
    """Whether a word is a verb and nothing else: "suggests"."""
    return {part for part, _ in lemmas(low)} == {"v"}


@lru_cache(maxsize=1 << 10)
def _is_noun(low: str) -> bool:
    """Whether WordNet knows a word as a noun."""
    return any(part == "n" for part, _ in lemmas(low))


@lru_cache(maxsize=1 << 10)
def _is_seed(low: str) -> bool:
    """Whether a word in "ed" is no past, as far as WordNet tells: "rapeseed", "airspeed"."""
    return low.endswith(("eed", "hed")) and not any(part == "v" for part, _ in lemmas(low))


@lru_cache(maxsize=1 << 10)
def _may_act(low: str) -> bool:
    """Whether WordNet knows a word in its base form, or that of "he", as a verb."""
    return any(part == "v" and base in {low, low[:-1], low[:-2]} for part, base in lemmas(low))


_PLURALS = frozenset("people police children men women data media".split())


def _agrees(before: Word, word: Word) -> bool:
    """Whether a present form fits the noun before it: "prices rise", "the price rises"."""
    if before.tag is not Tag.NOUN or word.low in lexicon.UNCHANGED:
        return True
    if word.low in lexicon.BASES:
        return _is_plural(before) or before.low in _PLURALS
    return not word.low.endswith("s") or before.is_capital or not _is_plural(before)


def _is_plural(word: Word) -> bool:
    return word.tag is Tag.NOUN and word.low.endswith("s") and not word.low.endswith(("ss", "us", "is"))


_AFTER_ING = {Tag.NUMBER, Tag.DETERMINER, Tag.ADVERB, Tag.PRONOUN}
_AFTER_VERB = {Tag.NUMBER, Tag.PREPOSITION, Tag.DETERMINER, Tag.ADVERB, Tag.TO, Tag.PRONOUN}
