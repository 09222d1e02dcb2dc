"""What a sentence that is not parsed still holds without.

Where no parse tells what rests on what, hardly anything may be left out of a sentence: what is said with "it
is feared that", "almost", "against" or "for those under twelve" does not hold without them. What may go is a
link to the sentence before, what stands in brackets, a name or a clause between commas that tells more of the
thing before it, a day or a season, what a figure is compared with, and a clause that is joined at the end.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.languages.cldr import day_names, month_names
from summarizer.source.document import NumberKind
from summarizer.verifying.checking.lexicon import CONDITIONS, EXCLUSIVE, NEGATORS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.verifying.checking.proving.wording import Wording
    from summarizer.verifying.checking.words import Word

_TURNING = NEGATORS | CONDITIONS | EXCLUSIVE | {"unless", "never", "no", "nobody", "nothing", "neither"}


def may_go(sentence: Wording) -> Iterator[range]:
    """Yield the stretches of words, by their numbers, that a statement may leave out as a whole."""
    yield from _links(sentence)
    yield from _bracketed(sentence)
    yield from _compared(sentence)
    if sentence.lows.isdisjoint(_TURNING):
        yield from times(sentence)
    yield from _joined(sentence)
    yield from _between_commas(sentence)


def _links(sentence: Wording) -> Iterator[range]:
    count = 0
    while count < len(sentence.words) and sentence.words[count].low in sentence.known.links:
        count += 1
    yield range(count)


def _bracketed(sentence: Wording) -> Iterator[range]:
    start = None
    for number in range(len(sentence.words) + 1):
        gap = sentence.gap(number)
        if start is not None and ")" in gap:
            yield range(start, number)
            start = None
        if gap.rstrip().endswith("("):
            start = number


def _compared(sentence: Wording) -> Iterator[range]:
    """Yield what a figure is compared with, from the words that lead it in."""
    text, words = sentence.reading.text, sentence.words
    for stretch in sentence.compared:
        inside = sentence.numbers_in(stretch)
        for start in range(inside.start):
            lead = text[words[start].start : words[inside.start].start].strip().lower()
            if lead in sentence.known.references:
                yield range(start, inside.stop)


def times(sentence: Wording) -> Iterator[range]:
    """Yield the days, months, years and seasons, with the little words that only say that it was then."""
    known, last = sentence.known, 0
    for number in range(len(sentence.words)):
        if number < last or not _is_of_time(sentence, number):
            continue
        led = sentence.led(_begin_of_time(sentence, number))
        last = _end_of_time(sentence, number)
        if known.times.union(sentence.articles).issuperset(sentence.lows_at(led)):
            yield range(led.start, last)
    yield from _ago(sentence)


def _ago(sentence: Wording) -> Iterator[range]:
    """Yield how long ago something was: "vor zehn Jahren", "il y a dix ans"."""
    text, words = sentence.reading.text, sentence.words
    for mention in sentence.reading.numbers:
        inside = sentence.numbers_in(mention.span)
        for phrase in sentence.known.ago:
            start = inside.start - len(phrase.split())
            if mention.unit in _LASTING and start >= 0:
                lead = " ".join(text[words[start].start : words[inside.start].start].lower().split())
                yield from [range(start, inside.stop)] * (lead == phrase)


_LASTING = frozenset({"year", "month", "week", "day", "hour", "minute"})


def _begin_of_time(sentence: Wording, number: int) -> int:
    while number and sentence.words[number - 1].low in sentence.known.deictic:
        number -= 1
    return number


def _end_of_time(sentence: Wording, number: int) -> int:
    """Return where a time ends whose first word is given: "lundi 5 mai", "au COURS de l'HIVER"."""
    last = number + 1
    behind = sentence.known.of | sentence.articles
    while last < len(sentence.words) and sentence.words[last].low in sentence.known.deictic:
        last += 1
    for place in range(last, len(sentence.words)):
        if _is_of_time(sentence, place):
            last = place + 1
        elif sentence.words[place].low not in behind:
            break
    return last


def _is_of_time(sentence: Wording, number: int) -> bool:
    word = sentence.words[number]
    if any(
        mention.kind is NumberKind.DATE and mention.span.contains(word)
        for mention in sentence.reading.numbers
    ):
        return True
    return word.low in sentence.known.seasons or word.low.startswith(_calendar(sentence.language))


@cache
def _calendar(language: str) -> tuple[str, ...]:
    return tuple(name for name in day_names(language) | month_names(language) if len(name) > _SHORT)


_SHORT = 4  # of a name of a month: "mars" begins other words


def _joined(sentence: Wording) -> Iterator[range]:
    """Yield the clause that a word for "and" or "but" joins at the end."""
    end = len(sentence.words)
    for number in range(1, end):
        tail = range(number, end)
        is_whole = not any(mark in sentence.gap(place) for place in tail[1:] for mark in ",;:–—(")
        lows = {sentence.words[place].low for place in tail}
        if sentence.words[number].low in sentence.known.joining and is_whole and lows.isdisjoint(_TURNING):
            yield tail


def _between_commas(sentence: Wording) -> Iterator[range]:
    """Yield a name, or a clause of one's own, that tells more of the thing before it."""
    known, count = sentence.known, len(sentence.words)
    ends = [n for n in range(1, count) if "," in sentence.gap(n)] + [count]
    for start, end in pairwise(ends):
        part = sentence.words[start:end]
        lows = {word.low for word in part}
        before = {word.low for word in sentence.words[:start]}
        is_reason = part[0].low in known.reasons and end == count and before.isdisjoint(_TURNING)
        if _is_name(sentence, part) or part[0].low in known.relatives or lows & known.parts or is_reason:
            yield range(start, end)


def _is_name(sentence: Wording, part: Sequence[Word]) -> bool:
    """Whether words are a name, an age or an office: no verb is among them."""
    little = {word.low for word in part if not word.is_content and not sentence.is_figure(word)}
    return little <= sentence.articles | sentence.known.of and all(
        word.is_capital or sentence.is_figure(word) or not word.is_content for word in part
    )
