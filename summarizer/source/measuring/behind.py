"""What stands behind a number and is measured by it: "40 % OF THE DEAL", "a $9m CONTRACT", "2 % IN GAINS"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.measuring import lexicon
from summarizer.source.measuring.counting import counted_of
from summarizer.source.measuring.hanging import left_of, past_restated
from summarizer.source.measuring.lexicon import Tag
from summarizer.source.measuring.lists import with_list
from summarizer.source.measuring.phrases import Phrase, ending, is_over_time, starting, with_of
from summarizer.source.measuring.trusting import Finding
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.speech.cues import ENGLISH
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.source.vocabulary.wordnet import lemmas

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import NumberMention
    from summarizer.source.measuring.passages import Passage

_VERSUS = frozenset("vs versus".split())
_SOME = frozenset("another other some".split())  # which do not tell that a noun follows
_SHORTEST = 3  # letters of an abbreviation
_DIMENSIONS = frozenset("long wide tall high deep thick old".split())
_EACH = frozenset("hourly daily weekly monthly yearly".split())
_RESTATED = frozenset(
    {NumberKind.MONEY, NumberKind.LENGTH, NumberKind.AREA, NumberKind.MASS, NumberKind.VOLUME}
)
# Kinds whose unit is in the singular where the number describes what follows: "a nine-mile walk".
_PLURAL = frozenset(NumberKind) - {NumberKind.MONEY, NumberKind.PERCENT, NumberKind.COUNT, NumberKind.NUMBER}
_PLURAL_UNIT = re.compile(r"feet|[a-z]*[aeiou][a-z]+s$")


def after(passage: Passage, at: int) -> Iterator[Finding]:
    """Read "of the deal", "contract" and "in gains" after a number."""
    number = passage.words[at].number
    assert number is not None
    plural = number.kind in _PLURAL and _PLURAL_UNIT.search(passage.low(at)) is not None
    described = ending(passage, at)  # "a POTENTIAL $40 fine"
    before = (described.first if described else at) - 1
    given = passage.tag(before) is Tag.DETERMINER and passage.low(before) not in _SOME
    bare = number.kind is NumberKind.NUMBER
    if number.kind is NumberKind.AGE and passage.low(at).endswith("'s"):
        return  # "the 40-year-old's boat" is of any age
    counted = counted_of(passage, at) if number.kind is NumberKind.COUNT else None
    at = counted.last if counted else past_restated(passage, at + 1)
    if passage.low(at) in {")", "-", "‑", "–"} and passage.words[at].start == passage.words[at - 1].end:
        plural = plural or (passage.low(at) == ")" and number.kind not in _RESTATED)
        at += 1 + (passage.low(at + 1) in _DIMENSIONS)
    if passage.low(at) in {"more", "fewer", "less"} and passage.tag(at + 1) is Tag.NOUN:
        at += 1
    at += passage.low(at) in _EACH and passage.tag(at + 1) is Tag.NOUN  # "a $9 monthly fee"
    at += passage.low(at) in {"'", "’"} and passage.low(at + 1) == "worth"
    at += passage.low(at) == "worth"  # "$5,000 worth of boats"
    if passage.low(at) == "of" and (phrase := starting(passage, at + 1)):
        some = passage.low(at + 1) in {"those", "these"}
        whole = with_of(passage, phrase)
        listed = with_list(passage, whole)
        whole = listed if passage.tag(listed.last) in _GOING_ON else whole
        yield Finding(_without_deed(passage, whole), "of", sure=True, named=not some)
    phrase = starting(passage, at) if passage.tag(at) is Tag.NOUN else None
    told = phrase is None or _tells_how(passage, phrase) or _is_whoever_acts(passage, phrase)
    if phrase and not (told or _is_done(passage, phrase, number)):
        many = is_plural(passage.low(phrase.last - 1))
        phrase = _owner(passage, phrase) if number.kind is NumberKind.AGE else phrase
        plural = plural or _is_short_name(passage, phrase) or number.kind is NumberKind.FRACTION
        plural = plural or not (given or _is_bought(passage, passage.at, phrase, number))
        yield Finding(with_of(passage, phrase), "after", sure=many if bare else not plural, named=given)
    if passage.low(at) == "in" and passage.tag(at + 1) is Tag.NOUN and passage.low(at + 1).endswith("s"):
        phrase = starting(passage, at + 1)
        if phrase and not passage.words[at + 1].is_capital:
            yield Finding(phrase, "in", sure=True)


_GOING_ON = {Tag.VERB, Tag.MARK}


def _without_deed(passage: Passage, phrase: Phrase) -> Phrase:
    """Leave out the only verb of a clause with "that", at its end: "found that 40 % of boats LEAK"."""
    last, turns = phrase.last - 1, passage.stretch.turns
    ends = passage.tag(phrase.last) is Tag.MARK and last > phrase.first and is_plural(passage.low(last - 1))
    acts = (
        ends and not passage.words[last].is_capital and ("v", passage.low(last)) in lemmas(passage.low(last))
    )
    started = passage.tag(left_of(passage, passage.at)) in {Tag.SUBORDINATOR, Tag.RELATIVE}
    has_verb = any(passage.at < turn < phrase.last for turn in turns)
    return Phrase(phrase.first, last) if acts and started and not has_verb else phrase


def _is_done(passage: Passage, phrase: Phrase, number: NumberMention) -> bool:
    """Whether a share does what follows, or is so many times that: "10 percent VOTING by proxy"."""
    low, alone = passage.low(phrase.first), phrase.last == phrase.first + 1
    acts = alone and low.endswith("ing") and passage.tag(phrase.last) is Tag.PREPOSITION
    if number.kind is NumberKind.MULTIPLE:
        return passage.low(left_of(passage, passage.at)) in lexicon.BE  # "debt was 1.8x EARNINGS"
    return number.kind is NumberKind.PERCENT and acts and passage.low(phrase.last) != "of"


def _is_bought(passage: Passage, at: int, phrase: Phrase, number: NumberMention) -> bool:
    """Whether a noun behind a number without an article is of it, not "signals" of "to 4 pct signals …".

    The unit of a rate is told what it is per: "5 units per kilogram BODY WEIGHT".
    """
    if passage.low(left_of(passage, at)) in _VERSUS:
        return False  # a table: "2.30 vs 2.90 dlrs Final dividend …"
    left = passage.tag(left_of(passage, at))
    hangs = left is Tag.PREPOSITION and phrase.last == phrase.first + 1
    begins = left in {Tag.MARK, Tag.CONJUNCTION} and not is_plural(
        passage.low(phrase.first)
    )  # "30 % WANT mills"
    acts = (hangs or begins) and any(part == "v" for part, _ in lemmas(passage.low(phrase.first)))
    return not acts and number.kind is not NumberKind.RATE


def _owner(passage: Passage, phrase: Phrase) -> Phrase:
    """Return whose the thing is, as people have ages: "the 34-year-old OXLEY KEEPER'S last match"."""
    owner = next((at for at in range(*phrase) if passage.low(at) in {"'s", "’s"}), phrase.last)
    return Phrase(phrase.first, owner) if owner > phrase.first else phrase


def _is_whoever_acts(passage: Passage, phrase: Phrase) -> bool:
    """Whether a clause without a pronoun tells of the number: "the $9m MINISTERS hope to save"."""
    verb = phrase.last == phrase.first + 1 and any(
        part == "v" for part, _ in lemmas(passage.low(phrase.first))
    )
    if verb and passage.tag(phrase.last) is Tag.TO:
        return True  # "another 11 % plan to leave"
    if passage.low(phrase.last) in ENGLISH and passage.words[phrase.last - 1].is_capital:
        return True  # "a rate of 8 % Fenby said"
    acts = passage.tag(phrase.last) is Tag.VERB and passage.low(phrase.last) not in lexicon.BE
    acts = acts and not passage.words[phrase.last - 1].is_capital
    return acts and sort_of(passage.low(phrase.last - 1)) in {Sort.PERSON, Sort.GROUP}


def _is_short_name(passage: Passage, phrase: Phrase) -> bool:
    """Whether initials follow, of a currency or cut off: "$38,000 U.S.", "1 % U.S. growth"."""
    text = passage.words[phrase.first].text
    return phrase.last == phrase.first + 1 and text.isupper() and len(text) <= _SHORTEST


def _tells_how(passage: Passage, phrase: Phrase) -> bool:
    """Whether what follows a number is no noun: "higher", "year-on-year", "owned"."""
    low = passage.low(phrase.first)
    alone = phrase.last == phrase.first + 1
    if alone and passage.low(phrase.last) == "than":
        return True  # "13 % greater than"
    return low in lexicon.AFTER_NUMBER or is_over_time(low) or (alone and low.endswith("ed"))
