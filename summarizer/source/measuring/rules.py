"""Where in its sentence a number says what it measures: one rule for each way of saying it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.source.document import NumberKind
from summarizer.source.measuring import lexicon
from summarizer.source.measuring.lexicon import Tag
from summarizer.source.measuring.passages import english_passage
from summarizer.source.measuring.phrases import (
    Phrase,
    after_fronted,
    ending,
    is_counted,
    is_empty,
    is_predicate,
    is_time,
    object_before,
    starting,
    subject,
    with_of,
)
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.speech.cues import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Document, NumberMention, Span
    from summarizer.source.measuring.passages import Passage


_NUMBERS = language_of("en").numbers


def settled_measure(document: Document, number: NumberMention) -> Span | None:
    """Return the place that says what `number` measures, None where syntax tells nothing.

    Of a count that is whose the things are, where that is said, else the things that are counted.
    """
    return measure_in(english_passage(document, number), number)


def measure_in(passage: Passage | None, number: NumberMention) -> Span | None:
    """Return what `settled_measure` does, for the words around the number as `english_passage` gives them."""
    if passage is not None:
        for phrase in _phrases(passage, passage.at):
            span = passage.span(*phrase)
            if not span.overlaps(number.span) and not is_time(passage, phrase):
                return span
    return number.unit_span if number.kind is NumberKind.COUNT else None


def _phrases(passage: Passage, at: int, depth: int = 0) -> Iterator[Phrase]:
    number = passage.words[at].number
    assert number is not None
    left = _left(passage, at)
    if number.kind is NumberKind.DURATION and passage.low(at + 1) in _SINCE_WHEN:
        return
    if number.kind is NumberKind.COUNT:
        yield from _of_a_count(passage, at, left, depth)
        return
    if not depth and (earlier := _carried_on(passage, left)) is not None:
        yield from _phrases(passage, earlier, depth + 1)
    moved = passage.low(left) in {"to", "by"}
    if moved and (phrase := object_before(passage, left)) and not is_empty(passage, phrase):
        yield phrase
    yield from _after(passage, at + 1)
    yield from _before(passage, left, depth)
    yield from _beside(passage, at, left)
    if passage.low(at + 1) in _LINKING and (phrase := starting(passage, at + 2)):
        yield phrase


def _carried_on(passage: Passage, left: int) -> int | None:
    """Return the number whose rise or fall goes on to another: "a fine of $40, rising to $90"."""
    verb = passage.low(left - 1)
    moves = verb.endswith("ing") and verb in _NUMBERS.up | _NUMBERS.down
    if passage.low(left) != "to" or not moves or passage.low(left - 2) != ",":
        return None
    return left - 3 if passage.tag(left - 3) is Tag.NUMBER else None


def _of_a_count(passage: Passage, at: int, left: int, depth: int) -> Iterator[Phrase]:
    """Read whose the things counted are; where they are the subject themselves, they are all there is."""
    if phrase := _compounded(passage, at):
        yield phrase
    counted = _counted(passage, at)
    if counted is None or not _acts(passage, left, counted):
        yield from _before(passage, left, depth)
        yield from _beside(passage, at, left)
    if counted:
        yield with_of(passage, counted)


def _counted(passage: Passage, at: int) -> Phrase | None:
    """Return the things counted, as they were read with the number; else the noun phrase after it."""
    number = passage.number(at)
    unit = number.unit_span if number else None
    if unit is None or unit.start < passage.words[at].end:
        return starting(passage, at + 1)
    inside = [i for i in range(at + 1, min(at + _FARTHEST, len(passage.words))) if _within(passage, i, unit)]
    return Phrase(inside[0], inside[-1] + 1) if inside else None


def _within(passage: Passage, index: int, span: Span) -> bool:
    return span.start <= passage.words[index].start < span.end


def _acts(passage: Passage, left: int, counted: Phrase) -> bool:
    """Whether the things counted are the subject of a clause that begins with their number."""
    begins = passage.tag(left) in _BEGINNINGS or passage.low(left) in ENGLISH
    return begins and passage.tag(counted.last) is Tag.VERB


def _compounded(passage: Passage, at: int) -> Phrase | None:
    """Return "report" of "12-page report" and of "12 page report": the things counted describe it."""
    counted = _counted(passage, at)
    if passage.low(at + 1) in {"-", "‑"}:
        return starting(passage, counted.last if counted else at + 2) or starting(passage, at + 2)
    number = passage.number(at)
    if counted is None or number is None or number.value == 1 or is_plural(passage.low(counted.last - 1)):
        return None
    return starting(passage, counted.last) if passage.tag(counted.last) is Tag.NOUN else None


def _left(passage: Passage, at: int) -> int:
    """Return the index of the word that the number hangs on: over "about", "no more than" and "the"."""
    number = passage.words[at].number
    assert number is not None
    qualifier = number.qualifier_span
    index = at - 1
    while passage.tag(index) in {Tag.ADVERB, Tag.DETERMINER} or (
        qualifier is not None and index >= 0 and passage.words[index].start >= qualifier.start
    ):
        index -= 1
    return index


def _after(passage: Passage, at: int) -> Iterator[Phrase]:
    """Read "of the deal", "contract" and "in gains" after a number."""
    if passage.low(at) in {")", "-", "‑", "–"}:
        at += 1 + (passage.low(at + 1) in _DIMENSIONS)
    if passage.low(at) in {"more", "fewer", "less"} and passage.tag(at + 1) is Tag.NOUN:
        at += 1
    if passage.low(at) == "of" and (phrase := starting(passage, at + 1)):
        yield with_of(passage, phrase)
    if passage.tag(at) is Tag.NOUN and (phrase := starting(passage, at)) and not _tells_how(passage, phrase):
        yield with_of(passage, phrase)
    if passage.low(at) == "in" and passage.tag(at + 1) is Tag.NOUN and passage.low(at + 1).endswith("s"):
        phrase = starting(passage, at + 1)
        if phrase and not passage.words[at + 1].is_capital:
            yield phrase


def _tells_how(passage: Passage, phrase: Phrase) -> bool:
    """Whether what follows a number is no noun: "higher", "year-on-year", "owned"."""
    low = passage.low(phrase.first)
    alone = phrase.last == phrase.first + 1
    return low in lexicon.AFTER_NUMBER or "-on-" in low or "-over-" in low or (alone and low.endswith("ed"))


def _before(passage: Passage, left: int, depth: int) -> Iterator[Phrase]:
    """Read "base price:", "a fine of" and "(" before a number."""
    low = passage.low(left)
    if low in {":", "="} and (phrase := ending(passage, left)):
        yield phrase
    if low == "of" and (phrase := ending(passage, left)) and not is_empty(passage, phrase):
        yield phrase
    if low in _IN_LISTS:
        before = _number_before(passage, left)
        if before is not None and not depth:
            yield from _phrases(passage, before, depth + 1)
    if low == "(" and (phrase := ending(passage, left)):
        yield phrase
    if low == "," and (phrase := _apposed(passage, left)):
        yield phrase
    if passage.tag(left) is Tag.NOUN and (phrase := ending(passage, left + 1)):
        yield from _named(passage, phrase)


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


def _is_aside(passage: Passage, phrase: Phrase, at: int) -> bool:
    """Whether a number right after a comma tells of the phrase before it: "Ada Crewe, 62,"."""
    number = passage.number(at)
    if number is None or number.kind in {NumberKind.COUNT, NumberKind.DURATION}:
        return False
    if number.kind is NumberKind.NUMBER:
        return passage.low(at + 1) == ","
    if number.kind is NumberKind.AGE:
        return True
    return passage.tag(_before_phrase(passage, phrase)) not in {Tag.PREPOSITION, Tag.NUMBER}


def _named(passage: Passage, phrase: Phrase) -> Iterator[Phrase]:
    """Read "a trench 3 m" and "the fee $40", but not the one who gets it: "gave the port $3m"."""
    number = passage.number(phrase.last)
    if number is None or number.kind in _NEVER_APPOSED:
        return
    if number.kind in _SIZES:
        yield phrase
        return
    gets = passage.tag(_before_phrase(passage, phrase)) is Tag.VERB and number.kind is NumberKind.MONEY
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


_LINKING = frozenset("in for on to among from against".split())
_FARTHEST = 12  # words from a number to the end of what it counts
_BEGINNINGS = {Tag.CONJUNCTION, Tag.MARK, Tag.SUBORDINATOR, Tag.RELATIVE}
_DIMENSIONS = frozenset("long wide tall high deep thick old".split())
_SINCE_WHEN = frozenset("ago earlier later before after since".split())
_NEVER_APPOSED = frozenset({NumberKind.COUNT, NumberKind.DURATION})
_SIZES = frozenset({NumberKind.LENGTH, NumberKind.AREA, NumberKind.VOLUME, NumberKind.MASS, NumberKind.POWER})
_IN_LISTS = frozenset({"(", ")", ",", ";", "and", "or", "/", "to", "from", "at", "-", "–"})


def _beside(passage: Passage, at: int, left: int) -> Iterator[Phrase]:
    """Read the object before "to", "by", "for" and "at", and the subject of the clause."""
    number = passage.number(at)
    lasting = number is not None and number.kind is NumberKind.DURATION  # "in two years" tells when
    tied = passage.tag(left) is Tag.PREPOSITION
    moved = passage.low(left) in {"to", "by", "from", "at"}
    counted = number is not None and number.kind is NumberKind.COUNT
    phrase = object_before(passage, left) if tied and (moved or not counted) else None
    if phrase and not is_empty(passage, phrase):
        yield phrase
    near = _near(passage, left) if tied and not lasting else None
    nested = near is not None and passage.tag(_before_phrase(passage, near)) is Tag.PREPOSITION
    if near and not nested:
        yield near
    if phrase := after_fronted(passage, at, left) or subject(passage, at):
        yield phrase
    if near and nested:
        yield near


def _before_phrase(passage: Passage, phrase: Phrase) -> int:
    """Return the index of the word before a noun phrase and its determiner."""
    index = phrase.first - 1
    while passage.tag(index) in {Tag.DETERMINER, Tag.ADVERB}:
        index -= 1
    return index


def _near(passage: Passage, preposition: int) -> Phrase | None:
    phrase = ending(passage, preposition)
    if phrase is None or is_empty(passage, phrase) or is_counted(passage, phrase):
        return None
    return None if is_predicate(passage, _before_phrase(passage, phrase)) else phrase
