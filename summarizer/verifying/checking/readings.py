"""A sentence, or a statement, with its words and numbers; and all the words of a text, each once."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import Document, NumberKind, NumberMention, Span
from summarizer.source.numbers import read_numbers
from summarizer.source.sentences import read_paragraphs
from summarizer.verifying.checking.words import Spellings, Word, key_of, spelling_of, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


_TO = re.compile(r"\s*(?:,\s*)?(?:to|auf)\s*", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|von)\s+$", re.IGNORECASE)


def key(word: Word) -> str:
    """Return what two words must share to count as the same: the stem, or the family it belongs to."""
    return key_of(word.stem)


@dataclass(frozen=True)
class Reading:
    """A sentence (or a statement) with its words and numbers; `number` is its place in the text."""

    text: str
    span: Span
    number: int
    words: tuple[Word, ...]
    numbers: tuple[NumberMention, ...]

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of the numbers and of the words that say something by themselves."""
        return keys_of(self.words, self.numbers)

    @cached_property
    def lows(self) -> frozenset[str]:
        """Its words in lower case, each once."""
        return frozenset(word.low for word in self.words)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its words, each once."""
        return frozenset(word.stem for word in self.words)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The places of its sentences, of which a statement may have several."""
        return tuple(
            sentence.span for paragraph in read_paragraphs(self.text) for sentence in paragraph.sentences
        )

    @cached_property
    def sums(self) -> dict[tuple[NumberKind, str | None], Decimal]:
        """What its numbers of one sort come to."""
        return _sums_of(self.numbers)

    @cached_property
    def ends(self) -> tuple[Decimal, Decimal, int] | None:
        """The two ends of "from A to B" in it, and where A stands."""
        return _ends_of(self)


def keys_of(words: Iterable[Word], numbers: Iterable[NumberMention]) -> frozenset[str]:
    """Return the keys of content words and the values of numbers ("#4.2")."""
    return frozenset(key(word) for word in words if word.is_content) | values_in(numbers)


def values_in(numbers: Iterable[NumberMention]) -> set[str]:
    """Return the values of those numbers that are quantities ("#4.2")."""
    counted = (mention for mention in numbers if mention.kind.is_quantity)
    return {f"#{value.normalize()}" for mention in counted for value in mention.values}


def _sums_of(numbers: Iterable[NumberMention]) -> dict[tuple[NumberKind, str | None], Decimal]:
    """Return what numbers of one kind and currency come to, where there are several; no shares are added."""
    parts: dict[tuple[NumberKind, str | None], list[Decimal]] = {}
    for number in numbers:
        is_part = number.kind.is_quantity and number.kind is not NumberKind.PERCENT
        if is_part and number.value is not None:
            parts.setdefault((number.kind, number.currency), []).append(number.value)
    return {sort: sum(values, Decimal(0)) for sort, values in parts.items() if len(values) > 1}


def _ends_of(reading: Reading) -> tuple[Decimal, Decimal, int] | None:
    """Return the two ends of "from A to B" in a sentence, and where A stands."""
    for one in reading.numbers:
        before = reading.text[max(0, one.span.start - 8) : one.span.start]
        if one.low is not None and one.high is not None and _FROM.search(before):
            return one.low, one.high, one.span.start
    for one, other in pairwise(reading.numbers):
        before = reading.text[max(0, one.span.start - 8) : one.span.start]
        between = reading.text[one.span.end : other.span.start]
        if (
            _FROM.search(before)
            and _TO.fullmatch(between)
            and one.value is not None
            and other.value is not None
        ):
            return one.value, other.value, one.span.start
    return None


@lru_cache(maxsize=1 << 8)
def read_statement(statement: str, language: str) -> Reading:
    """Read a statement as if it were one sentence of a text in `language`."""
    words = tuple(words_in(statement, language=language))
    return Reading(statement, Span(0, len(statement)), 0, words, read_numbers(statement, language))


class Vocabulary(NamedTuple):
    """The stems of a text, those of words with a capital within a sentence, and the places of each key.

    Places are the numbers of sentences, from 0, in order.
    """

    stems: frozenset[str]
    capitals: frozenset[str]
    places: Mapping[str, list[int]]


def vocabulary_of(document: Document) -> Vocabulary:
    """Return the vocabulary of a document; linear in the text."""
    stems: dict[str, str] = {}
    spelled: dict[str, list[int]] = {}
    places: dict[str, list[int]] = {}
    inside: set[str] = set()
    closed: dict[str, str] = {}  # stems of words that say nothing by themselves: nobody asks where they are
    cut = Spellings()
    for number, sentence in enumerate(document.sentences):
        spellings = cut.of(sentence.span.of(document.text))
        inside.update(spellings[1:])
        for spelling in set(spellings).difference(closed):
            if spelling in spelled:
                spelled[spelling].append(number)
            elif (word := spelling_of(spelling, document.language)).is_content:
                stems[spelling], spelled[spelling] = word.stem, [number]
            else:
                closed[spelling] = word.stem
        for value in values_in(document.numbers_in(sentence.span)):
            places.setdefault(value, []).append(number)
    content: dict[str, list[list[int]]] = defaultdict(list)
    for spelling, stem in stems.items():
        content[key_of(stem)].append(spelled[spelling])
    places |= {key: _merged(each) for key, each in content.items()}
    named = (stem for spelling, stem in stems.items() if spelling in inside and spelling[0].isupper())
    return Vocabulary(frozenset((*stems.values(), *closed.values())), frozenset(named), places)


def _merged(each: list[list[int]]) -> list[int]:
    return each[0] if len(each) == 1 else sorted(set().union(*each))
