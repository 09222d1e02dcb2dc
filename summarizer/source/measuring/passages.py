"""The words around a number, each with the part it plays; other numbers are folded to one word each."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import NumberKind, NumberMention, Span
from summarizer.source.foreign import is_foreign
from summarizer.source.measuring.lexicon import Tag
from summarizer.source.measuring.tagging import Word, tag_of, tagged

if TYPE_CHECKING:
    from summarizer.source.document import Document

_LONGEST = 1000  # characters of a sentence that is read whole
_STEP = 250  # a longer one is read in windows that overlap, so that numbers side by side share theirs
_CROWD = 80  # numbers in a stretch: more than that is a table or a list, which has no syntax
_TURNING = frozenset("( ) ; …".split())
_TURNING_TAGS = frozenset((Tag.VERB, Tag.SUBORDINATOR))
# The first look skips what a wrong decoding puts before a number with a sign: "Â£40".
_TOKEN = re.compile(r"(?!Â\Z)[^\W_]+(?:(?:['’](?!s\b)|[-‑.&/@])[^\W_]+)*|['’]s?(?![^\W_])|--+|\.\.+|[^\w\s]")


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """A sentence, or a part of a long one: its words, and its characters from `start` on.

    `lows` and `tags` are the words in lower case and the parts they play, `turns` the numbers of those at
    which a clause may begin or end, or has its verb.
    """

    start: int
    text: str
    words: tuple[Word, ...]
    lows: tuple[str, ...]
    tags: tuple[Tag, ...]
    turns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text seen from one of its numbers, which is `words[at]`."""

    stretch: Stretch
    at: int

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the stretch."""
        return self.stretch.words

    def low(self, index: int) -> str:
        """Return the word in lower case, or "" beyond either end."""
        lows = self.stretch.lows
        return lows[index] if 0 <= index < len(lows) else ""

    def tag(self, index: int) -> Tag:
        """Return the part that a word plays; beyond either end a mark."""
        tags = self.stretch.tags
        return tags[index] if 0 <= index < len(tags) else Tag.MARK

    def number(self, index: int) -> NumberMention | None:
        """Return the number that a word is, if it is one."""
        return self.words[index].number if 0 <= index < len(self.words) else None

    def span(self, first: int, last: int) -> Span:
        """Return the place of words `first` (included) to `last` (excluded)."""
        return Span(self.words[first].start, self.words[last - 1].end)


def passage_of(document: Document, number: NumberMention) -> Passage | None:
    """Return the words around `number`, within its sentence; the cost is bounded however long that is.

    None where no words say what it measures: a sentence of marks and figures, or so many numbers side by side
    that it is a table.
    """
    window = _window(document.sentence_at(number.span).span, number.span)
    stretch = _stretch(_Itself(document), *window)
    if stretch is None:
        return None
    return Passage(stretch, bisect_left(stretch.words, number.span.start, key=_word_start))


def english_passage(document: Document, number: NumberMention) -> Passage | None:
    """Return the words around `number` where the rules of measures know the language, else None."""
    english = document.language == "en" and not is_foreign(document.blocks, number.span)
    return passage_of(document, number) if english else None


def _window(sentence: Span, number: Span) -> tuple[int, int]:
    if sentence.end - sentence.start <= _LONGEST and sentence.contains(number):
        return sentence.start, sentence.end
    middle = number.start - number.start % _STEP
    start = max(sentence.start, middle - 2 * _STEP)
    end = min(sentence.end, middle + 2 * _STEP)
    return min(start, number.start), max(end, number.end)


class _Itself(NamedTuple):
    """A document, told apart by what it is kept as: comparing all of two documents takes too long."""

    document: Document

    def __hash__(self) -> int:
        return id(self.document)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.document is other.document


@lru_cache(maxsize=16)
def _stretch(itself: _Itself, start: int, end: int) -> Stretch | None:
    numbers, text = itself.document.numbers_in(Span(start, end)), itself.document.text[start:end]
    if len(numbers) > _CROWD:
        return None
    raw = _raw_words(start, text, numbers)
    if all(map(_says_nothing, raw)):
        return None
    words = tagged(raw)
    lows, tags = tuple([word.low for word in words]), tuple([word.tag for word in words])
    turns = tuple([i for i, low in enumerate(lows) if low in _TURNING or tags[i] in _TURNING_TAGS])
    return Stretch(start, text, words, lows, tags, turns)


def _raw_words(offset: int, text: str, numbers: tuple[NumberMention, ...]) -> list[Word]:
    words: list[Word] = []
    at = 0
    for number in numbers:
        start, end = number.span.start - offset, min(len(text), _end(number) - offset)
        words += _plain(offset, text, at, start)
        said = text[start:end]
        words.append(Word(offset + start, offset + end, said, said.lower(), Tag.NUMBER, number))
        at = end
    return words + _plain(offset, text, at, len(text))


def _says_nothing(word: Word) -> bool:
    return word.tag is Tag.MARK or (word.number is not None and word.number.kind.is_quantity)


def _word_start(word: Word) -> int:
    return word.start


def _end(number: NumberMention) -> int:
    """Where a number ends with its unit; what is counted is a noun phrase of its own."""
    unit = number.unit_span
    if unit is None or number.kind is NumberKind.COUNT or unit.start > number.span.end + 2:
        return number.span.end
    return max(number.span.end, unit.end)


def _plain(offset: int, text: str, start: int, end: int) -> list[Word]:
    return [
        Word(offset + match.start(), offset + match.end(), *_spelling(match[0]))
        for match in _TOKEN.finditer(text, start, end)
    ]


@lru_cache(maxsize=1 << 13)
def _spelling(word: str) -> tuple[str, str, Tag]:
    low = word.lower().replace("’", "'")
    return word, low, tag_of(low, word)
