"""Choose the sentences that together carry most of a text's news, each cut to what carries it."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.selecting.cutting import Cutter
from summarizer.selecting.naming import Resolver
from summarizer.source.salience.keys import keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Document, Sentence, Span
    from summarizer.source.salience.scoring import Salience, Scored

_FEWEST_NEW = 0.34  # of a sentence's weight; what tells less news was told already
_DANGLING = 0.5  # what a sentence is worth whose first word needs another sentence to be understood


@dataclass(frozen=True, slots=True)
class Extract:
    """A sentence as a claim: `text` is its own words, cut, with what a pronoun stands for in brackets.

    `evidence` is the sentence, and where a name in brackets was taken from another, that one too. `whole`
    is the sentence as it stands, `again` are those elsewhere that tell of the same.
    """

    text: str
    whole: str
    sentence: Sentence
    evidence: tuple[Span, ...]
    salience: float
    again: tuple[Span, ...] = ()


class Selection:
    """Chooses extracts of one document, the most telling first; what was told is not told again."""

    def __init__(self, document: Document, salience: Salience) -> None:
        """Choose from the sentences that `salience` scored."""
        self._salience = salience
        self._cutter = Cutter(document)
        self._resolver = Resolver(document)
        self._seen: set[str] = set()
        self._echoed: set[int] = set()
        self._rows = {row.told.sentence.id: row for row in salience.scored if row.told.tells}
        self._dangling = {
            id_ for id_, row in self._rows.items() if self._resolver.dangles(row.told.sentence, row.told.head)
        }
        self._waiting = [
            (-self._value(row), number) for number, row in enumerate(salience.scored) if row.told.tells
        ]
        heapq.heapify(self._waiting)

    def extracts(self) -> Iterator[Extract]:
        """Yield extracts as long as there is news, the one that adds most first.

        What a sentence adds can only shrink while others are chosen, so the best of a heap whose value is
        still what it was is the best of all.
        """
        while self._waiting:
            value, number = heapq.heappop(self._waiting)
            if self._is_echo(number):
                continue
            row = self._salience.scored[number]
            now = -self._value(row)
            if self._waiting and now > self._waiting[0][0]:
                if not self._is_told(row):
                    heapq.heappush(self._waiting, (now, number))
                continue
            if value < 0 and not self._is_told(row):
                extract = self._extract(row)
                self._seen.update(keys(extract.text))
                self._echoed.update((number, *row.again))
                yield extract

    def extract_of(self, sentence: Sentence) -> Extract | None:
        """Return a sentence as an extract, chosen or not; None if it can tell nothing by itself."""
        row = self._rows.get(sentence.id)
        return self._extract(row) if row is not None else None

    def _extract(self, row: Scored) -> Extract:
        told = row.told
        pieces = self._cutter.pieces(told.sentence, row.weights)
        text, named = self._resolver.worded(pieces)
        evidence = (told.sentence.span, *(span for span in named if span != told.sentence.span))
        again = tuple(self._salience.scored[number].told.sentence.span for number in row.again)
        return Extract(text, told.text, told.sentence, evidence, self._salience.of(told.sentence), again)

    def _value(self, row: Scored) -> float:
        value = row.value(frozenset(row.told.keys) - self._seen, row.told.words)
        return value * _DANGLING if row.told.sentence.id in self._dangling else value

    def _is_echo(self, number: int) -> bool:
        """Whether a sentence tells of what a chosen one tells of."""
        again = self._salience.scored[number].again
        return number in self._echoed or not self._echoed.isdisjoint(again)

    def _is_told(self, row: Scored) -> bool:
        own = frozenset(row.told.keys)
        total = sum(row.weights.get(word, 0.0) for word in own)
        return sum(row.weights.get(word, 0.0) for word in own - self._seen) < _FEWEST_NEW * total
