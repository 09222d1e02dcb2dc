"""A sentence that is not parsed, as its words: which say something, and which little ones lead them in.

A thing that "of" leads in belongs to the thing right before it ("der Sohn des Lehrers"), and articles that
tell who does something ("der Hund") are not those of whom it is done to ("den Hund").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, takewhile
from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.verifying.checking.proving.bearers import Bearer, Bearers, bearers_of
from summarizer.verifying.checking.references import references
from summarizer.verifying.checking.words import Word, is_question

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.languages.relating_words import RelatingWords
    from summarizer.source.document import Span
    from summarizer.verifying.checking.evidence import EvidenceIndex
    from summarizer.verifying.checking.readings import Reading

_MARKS = ",;:–—"


@dataclass(frozen=True, eq=False)
class Wording:
    """The words of a sentence of a text, or of a statement on it, known by their numbers from 0."""

    reading: Reading
    index: EvidenceIndex

    @property
    def language(self) -> str:
        """The language of the text."""
        return self.index.document.language

    @property
    def bearers(self) -> Bearers:
        """The persons of the text."""
        return bearers_of(self.index, self.known)

    @cached_property
    def pronoun(self) -> Bearer | None:
        """Whom the pronoun means that it begins with."""
        return self.bearers.meant_by(self.reading)

    @property
    def words(self) -> Sequence[Word]:
        """All words of it."""
        return self.reading.words

    @cached_property
    def known(self) -> RelatingWords:
        """The words of the language that tell what belongs to what."""
        return language_of(self.language).relating

    @property
    def articles(self) -> frozenset[str]:
        """The articles that do not tell by their form who does what."""
        return self.known.articles

    @cached_property
    def lows(self) -> frozenset[str]:
        """All words in lower case."""
        return frozenset(word.low for word in self.words)

    @property
    def asks(self) -> bool:
        """Whether it is a question, which says nothing."""
        return is_question(self.reading.span.of(self.reading.text))

    @cached_property
    def _figures(self) -> frozenset[int]:
        spans = [mention.span for mention in self.reading.numbers]
        return frozenset(word.start for word in self.words if any(span.overlaps(word.span) for span in spans))

    def is_figure(self, word: Word) -> bool:
        """Whether a word is one of a figure."""
        return word.start in self._figures

    def says_something(self, word: Word) -> bool:
        """Whether a word says something by itself, or when and how sure a thing is; a figure is none."""
        return (word.is_content or word.low in self.known.auxiliaries) and not self.is_figure(word)

    def is_little(self, number: int) -> bool:
        """Whether a word only leads in another."""
        word = self.words[number]
        return not self.says_something(word) and not self.is_figure(word)

    def led(self, number: int) -> range:
        """Return the numbers of the little words right before a word."""
        count = sum(1 for _ in takewhile(self.is_little, range(number - 1, -1, -1)))
        return range(number - count, number)

    def lows_at(self, numbers: Iterable[int]) -> list[str]:
        """Return some words in lower case."""
        return [self.words[number].low for number in numbers]

    def numbers_in(self, span: Span) -> range:
        """Return the numbers of the words that a stretch has a part of."""
        inside = [number for number, word in enumerate(self.words) if span.overlaps(word.span)]
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    @cached_property
    def compared(self) -> tuple[Span, ...]:
        """The stretches that tell what a figure is compared with."""
        reading = self.reading
        return references(reading.text, reading.span.end, reading.numbers, self.language)

    def gap(self, number: int) -> str:
        """Return what stands between a word and the one before it, before the first and behind the last."""
        span = self.reading.span
        start = self.words[number - 1].end if number else span.start
        end = self.words[number].start if number < len(self.words) else span.end
        return self.reading.text[start:end]

    @cached_property
    def parts(self) -> Sequence[int]:
        """The part of the sentence that each word stands in; marks and words for "and" begin another."""
        begin = (
            number > 0
            and (any(mark in self.gap(number) for mark in _MARKS) or word.low in self.known.joining)
            for number, word in enumerate(self.words)
        )
        return tuple(accumulate(begin))


def is_anothers(
    word: Word, at: Mapping[Word, Word], sides: tuple[Reading, Reading], words: RelatingWords
) -> bool:
    """Whether a word belongs to one thing in a statement and to another one in the source.

    `at` are the words of the source that carry those of the statement, `sides` statement and sentence.
    """
    statement, sentence = sides
    ours, theirs = _owned(word, statement, words), _owned(at[word], sentence, words)
    if not ours and not theirs:
        return False
    if ours and theirs:
        stems = {one.stem for one in theirs}
        return not any(one.stem in stems or at.get(one) in theirs for one in ours)
    return bool(ours) or any(one in theirs for one in at.values())


def _owned(word: Word, reading: Reading, words: RelatingWords) -> Sequence[Word]:
    """Return the words right before a word of the thing that it belongs to; none where it belongs to none."""
    place = reading.words.index(word)
    first = _start(reading.words, place)
    led = {one.low for one in reading.words[first:place]}
    if not led & words.of or not first:
        return ()
    if words.subjects and not reading.words[first - 1].is_capital:
        return ()  # a German verb, behind which the subject stands
    before = first
    while before and reading.words[before - 1].is_content:
        before -= 1
    return reading.words[before:first]


def _start(words: Sequence[Word], place: int) -> int:
    """Return where the little words before a word begin."""
    while place and not words[place - 1].is_content:
        place -= 1
    return place


def is_other_role(word: Word, other: Word, sides: tuple[Reading, Reading], words: RelatingWords) -> bool:
    """Whether an article tells that a thing does something, and on the other side that it is done to it."""
    ours, theirs = (_articles(one, side) for one, side in zip((word, other), sides, strict=True))
    return any(
        one & words.subjects and two & words.objects and not one & two
        for one, two in ((ours, theirs), (theirs, ours))
    )


def _articles(word: Word, reading: Reading) -> frozenset[str]:
    place = reading.words.index(word)
    return frozenset(one.low for one in reading.words[_start(reading.words, place) : place])
