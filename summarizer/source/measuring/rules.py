"""Where in its sentence a number says what it measures: one rule for each way of saying it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.source.document import NumberKind
from summarizer.source.measuring.behind import after
from summarizer.source.measuring.counting import acts, counted_of, of_a_count
from summarizer.source.measuring.hanging import before_phrase, beside, left_of, what_moved
from summarizer.source.measuring.lexicon import Tag
from summarizer.source.measuring.phrases import (
    Phrase,
    ending,
    is_counted,
    is_empty,
    object_before,
    starting,
)
from summarizer.source.measuring.trusting import Finding
from summarizer.source.vocabulary.denoting import Sort, is_abstract, is_measure, sort_of
from summarizer.source.vocabulary.wordnet import lemmas, wordnet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import NumberMention
    from summarizer.source.measuring.passages import Passage

_NUMBERS = language_of("en").numbers
_LINKING = frozenset("in for on to among from against".split())
_PLACING = frozenset("in to for from on".split())
_LIKE_MEASURES = frozenset({"point"})  # counts that measure: "the index rose 40 points"
_BOUNDING = frozenset("near above below over under up down".split())  # between a noun and its number
_SO_MANY = frozenset("many much".split())  # "ten times as many mills"
_WHICH = frozenset("last next past previous coming following within".split())
_SINCE_WHEN = frozenset("ago earlier later before after since".split())
_NEVER_APPOSED = frozenset({NumberKind.COUNT, NumberKind.DURATION})
_SIZES = frozenset({NumberKind.LENGTH, NumberKind.AREA, NumberKind.VOLUME, NumberKind.MASS, NumberKind.POWER})
_IN_LISTS = frozenset({"(", ")", ",", ";", "and", "or", "/", "to", "from", "at", "-", "–"})


def counts_things(number: NumberMention) -> bool:
    """Whether a number counts things, and measures nothing by them: "the index rose 40 points"."""
    return number.kind is NumberKind.COUNT and number.unit not in _LIKE_MEASURES


def _counts(passage: Passage, at: int) -> bool:
    number = passage.number(at)
    return number is not None and counts_things(number)


def whose(passage: Passage, at: int) -> Iterator[Finding]:
    """Read what a count hangs on, unless the things counted act themselves: "Two ferries sank"."""
    left, counted = left_of(passage, at), counted_of(passage, at)
    if counted is None or not acts(passage, left, counted):
        yield from _before(passage, at, left, 0)
        yield from beside(passage, at, left)


def findings_at(passage: Passage, at: int, depth: int = 0) -> Iterator[Finding]:
    """Yield what the number at a word may measure, the likeliest first."""
    number = passage.words[at].number
    assert number is not None
    left = left_of(passage, at)
    compared = number.kind is NumberKind.MULTIPLE and passage.low(at + 2) in _SO_MANY
    if compared or (number.kind is NumberKind.DURATION and passage.low(at + 1) in _SINCE_WHEN):
        return
    if counts_things(number):
        yield from of_a_count(passage, at, left)
        return
    if not depth and (earlier := _carried_on(passage, left)) is not None:
        yield from findings_at(passage, earlier, depth + 1)
    if (phrase := what_moved(passage, left)) is not None:
        yield Finding(phrase, "moved", sure=True)
    moved = passage.low(left) in {"to", "by"}
    if moved and (phrase := object_before(passage, left)) and not is_empty(passage, phrase):
        yield Finding(phrase, "moved", sure=True)
    yield from after(passage, at)
    yield from _before(passage, at, left, depth)
    yield from beside(passage, at, left)
    if passage.low(at + 1) in _LINKING and (phrase := starting(passage, at + 2)):
        yield Finding(phrase, "linked", sure=False)


def tells_when(passage: Passage, number: NumberMention) -> bool:
    """Whether a duration is a time: "the last three years", "within three days of the vote"."""
    around = range(left_of(passage, passage.at), passage.at)
    return number.kind is NumberKind.DURATION and any(passage.low(i) in _WHICH for i in around)


def _carried_on(passage: Passage, left: int) -> int | None:
    """Return the number whose rise or fall goes on to another: "a fine of $40, rising to $90"."""
    verb = passage.low(left - 1)
    moves = verb.endswith("ing") and verb in _NUMBERS.up | _NUMBERS.down
    if passage.low(left) != "to" or not moves or passage.low(left - 2) != ",":
        return None
    return left - 3 if passage.tag(left - 3) is Tag.NUMBER else None


def _before(passage: Passage, at: int, left: int, depth: int) -> Iterator[Finding]:
    """Read "base price:", "a fine of", "(" and "a trench" before a number."""
    low, number = passage.low(left), passage.words[at].number
    assert number is not None
    if low in {":", "="} and (phrase := ending(passage, left)):
        yield Finding(phrase, "colon", sure=number.unit is not None or passage.tag(at + 1) is Tag.MARK)
    phrase = _outermost(passage, left) if low == "of" and not _ends_preposition(passage, left) else None
    if phrase and not (is_empty(passage, phrase) or _loses_it(passage, phrase)):
        given = passage.tag(phrase.first - 1) is Tag.DETERMINER
        describes = number.kind is NumberKind.NUMBER or "-" in passage.low(
            at
        )  # "an offering of 9-year notes"
        describes = describes and passage.tag(at + 1) is Tag.NOUN
        parted = (
            passage.tag(before_phrase(passage, phrase)) is Tag.CONJUNCTION
        )  # "cuts in tax and RENT of $4m"
        yield Finding(phrase, "of before", sure=not (describes or parted), named=given)
    if low in _IN_LISTS and not depth and (before := _number_before(passage, left)) is not None:
        alike = _are_alike(passage, before, at) or (low == "(" and not _counts(passage, before))
        yield from (
            finding._replace(sure=finding.sure and alike) for finding in findings_at(passage, before, 1)
        )
    if low == "(" and (phrase := ending(passage, left)):
        yield Finding(phrase, "bracket", sure=_is_told_in_brackets(passage, phrase, number))
    if low == "," and (phrase := _apposed(passage, left)):
        phrase = _past_deed(passage, phrase)
        listed = Tag.VERB not in passage.stretch.tags and number.kind is not NumberKind.AGE
        # No "Quill 7, unlocked, 32GB" is told of being unlocked.
        yield Finding(phrase, "comma", sure=passage.low(phrase.first - 1) != "(" and not listed)
    if passage.tag(left) is Tag.NOUN and (phrase := ending(passage, left + 1)):
        attributive = passage.low(at + 1) in {"-", "‑"} or "-" in passage.low(at)
        attributive = attributive or passage.low(left) in {"'s", "’s", "'", "’"}  # "the tour's £5m costs"
        yield from (
            Finding(found, "before", sure=not attributive) for found in _named(passage, phrase, number)
        )


def _is_told_in_brackets(passage: Passage, phrase: Phrase, number: NumberMention) -> bool:
    """Whether what stands before a bracket is measured there, and no place, time or deed."""
    before = before_phrase(passage, phrase)
    placed = passage.low(before) in _LINKING or passage.tag(phrase.first - 1) is Tag.NUMBER
    share = number.kind is NumberKind.PERCENT
    of_it = passage.low(before) in {"of", ""} or passage.tag(before) is Tag.MARK or before < 0
    return not placed and not is_counted(passage, phrase) and (of_it or not share)


def _ends_preposition(passage: Passage, of: int) -> bool:
    """Whether "of" is the end of a preposition of three words: "in lieu of $9m", "in front of 400"."""
    noun = passage.low(of - 1)
    if passage.low(of - 2) != "in":
        return False
    known = wordnet()
    stands_for = not set(known.senses("n", "stead", 1)).isdisjoint(known.senses("n", noun, _ALL_SENSES))
    return stands_for or any(part == "r" for part, _ in lemmas(f"in_{noun}"))


_ALL_SENSES = 20
_TAKING = frozenset("rob defraud cheat deprive strip relieve swindle bilk".split())


def _loses_it(passage: Passage, phrase: Phrase) -> bool:
    """Whether a sum is taken from somebody: "robbed the bank of $9m"."""
    return any(base in _TAKING for _, base in lemmas(passage.low(before_phrase(passage, phrase))))


def _outermost(passage: Passage, preposition: int) -> Phrase | None:
    """Return "growth" of "growth in the town of 2 %": a number is of what the place belongs to."""
    phrase = ending(passage, preposition)
    if phrase is None:
        return None
    before = before_phrase(passage, phrase)
    if passage.low(before) == "of" and ending(passage, before) is not None:
        whole = _outermost(passage, before)  # "gains on the sale of land of £4m"
        return phrase if whole is not None and is_empty(passage, whole) else whole
    if passage.tag(before) is Tag.PREPOSITION and passage.low(before) in _PLACING:
        outer = ending(passage, before)
        reached = (
            passage.low(before) == "to" and outer and passage.low(before_phrase(passage, outer)) == "from"
        )
        if outer is None and passage.low(before) == "on" and passage.tag(before - 1) is not Tag.NUMBER:
            return None  # "an impact on ore of 4 % and ON OIL of 3 %"
        own = outer and passage.low(before) == "for" and _has_its_own(passage, phrase, outer)
        return outer if outer and not (reached or own or is_counted(passage, outer)) else phrase
    return phrase


def _has_its_own(passage: Passage, inner: Phrase, outer: Phrase) -> bool:
    """Whether a sum is of what something is for: "punished for A LOSS of $9m", "a fee for repairs of $9m"."""
    low = _head_of(passage, inner)
    return is_abstract(low) and sort_of(low) is Sort.THING and not is_measure(_head_of(passage, outer))


def _head_of(passage: Passage, phrase: Phrase) -> str:
    of = next((i for i in range(*phrase) if passage.low(i) == "of"), phrase.last)
    return passage.low(of - 1)


def _are_alike(passage: Passage, one: int, other: int) -> bool:
    """Whether two numbers of a list are of one thing: of one kind, or "$4m, or 3 %", "$4m, up 3 %"."""
    first, second = passage.words[one].number, passage.words[other].number
    assert first is not None
    assert second is not None
    moved = not {"or", "up", "down"}.isdisjoint(passage.low(i) for i in range(one + 1, other))
    return moved or first.kind is second.kind or second.kind is NumberKind.NUMBER


def _apposed(passage: Passage, comma: int) -> Phrase | None:
    """Read "the firm, down 4 %" and "the grant that the port gets, $3m, ends"."""
    if passage.low(comma + 1) in {"up", "down"}:
        return ending(passage, comma)
    if (phrase := ending(passage, comma)) and _is_aside(passage, phrase, comma + 1):
        return phrase
    number = next((i for i in range(comma + 1, len(passage.words)) if passage.tag(i) is Tag.NUMBER), comma)
    if passage.low(number + 1) != ",":
        return None
    for index in range(comma - 1, 0, -1):
        if passage.tag(index) is Tag.RELATIVE:
            return ending(passage, index)
        if passage.tag(index) in {Tag.MARK, Tag.NUMBER}:
            break
    return None


def _past_deed(passage: Passage, phrase: Phrase) -> Phrase:
    """Return a name without what is done to it: "convicting ORR, 51,", "to extradite ORR, 51"."""
    first = passage.words[phrase.first]
    named = phrase.last - phrase.first > 1 and passage.words[phrase.first + 1].is_capital
    acts = first.text.islower() and {part for part, _ in lemmas(first.low)} == {"v"}
    return Phrase(phrase.first + 1, phrase.last) if named and acts else phrase


def _is_aside(passage: Passage, phrase: Phrase, at: int) -> bool:
    """Whether a number right after a comma tells of the phrase before it: "Ada Crewe, 62,"."""
    number = passage.number(at)
    if number is None or number.kind in {NumberKind.COUNT, NumberKind.DURATION}:
        return False
    if number.kind is NumberKind.NUMBER:
        return passage.low(at + 1) == ","
    if number.kind is NumberKind.AGE:
        return True
    return passage.tag(before_phrase(passage, phrase)) not in {Tag.PREPOSITION, Tag.NUMBER}


def _named(passage: Passage, phrase: Phrase, number: NumberMention) -> Iterator[Phrase]:
    """Read "a trench 3 m" and "the fee $40", but not the one who gets it: "gave the port $3m"."""
    apart = passage.number(phrase.last) is None and passage.low(phrase.last) not in _BOUNDING
    if apart or number.kind in _NEVER_APPOSED:
        return
    if number.kind in _SIZES:
        yield phrase
        return
    gets = passage.tag(before_phrase(passage, phrase)) is Tag.VERB and number.kind is NumberKind.MONEY
    if not gets and passage.low(phrase.first - 1) not in {"a", "an"}:
        yield phrase


def _number_before(passage: Passage, left: int) -> int | None:
    """Return the first number of the list that a number stands in: "18 m (59 ft)", "4.2, 4.4 and 4.6"."""
    found, index = None, left
    while index >= 0 and (passage.low(index) in _IN_LISTS or passage.tag(index) is Tag.NUMBER):
        if passage.tag(index) is Tag.NUMBER:
            found = index
        index -= 1
    return found
