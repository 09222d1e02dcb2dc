"""A statement beside the sentences that it is held against, and the aligning of their words."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.results import Reason, ReasonCode
from summarizer.source.document import Span
from summarizer.verifying.checking.lexicon import STRONG_HEDGES
from summarizer.verifying.checking.readings import Reading, keys_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.verifying.checking.evidence import EvidenceIndex
    from summarizer.verifying.checking.sayings import Saying
    from summarizer.verifying.checking.words import Word

_AROUND = 6


@dataclass(frozen=True)
class Comparison:
    """A statement, the sentences found for it (the best first), and the text that they come from."""

    statement: Reading
    evidence: tuple[Reading, ...]
    index: EvidenceIndex = field(repr=False)
    sayings: tuple[Saying, ...] = ()

    @cached_property
    def asserted(self) -> tuple[Word, ...]:
        """The words of the statement but those that only say who speaks."""
        left_out = [span for saying in self.sayings for span in saying.attribution]
        return tuple(
            word
            for word in self.statement.words
            if word.low in STRONG_HEDGES or not any(span.contains(word) for span in left_out)
        )

    @cached_property
    def evidence_keys(self) -> frozenset[str]:
        """The keys of all content words of the evidence."""
        return frozenset().union(*(reading.keys for reading in self.evidence))

    @cached_property
    def wanted(self) -> frozenset[str]:
        """The keys of all content words and numbers of the statement, but of those that say who speaks."""
        return keys_of(self.asserted, self.statement.numbers)

    def weigh(self, keys: Iterable[str]) -> float:
        """Return how much some of the statement's words weigh together, in whatever order they come."""
        return math.fsum(map(self.index.weight, keys))

    def coverage(self, keys: frozenset[str]) -> float:
        """Return the weighted share of the statement's content words that are among `keys`."""
        return self.weigh(self.wanted & keys) / (self.weigh(self.wanted) or 1)

    def sentence_about(self, *about: Word) -> Reading:
        """Return the sentence of the evidence that has most of what stands around words of the statement."""
        beside = self.beside(*about)
        return max(self.evidence, key=lambda sentence: self.weigh(beside & sentence.keys))

    def beside(self, *about: Word) -> frozenset[str]:
        """Return the keys of what stands around words of the statement that follow one another."""
        words = self.statement.words
        first, last = words.index(about[0]), words.index(about[-1])
        span = Span(words[max(0, first - _AROUND)].start, words[min(len(words) - 1, last + _AROUND)].end)
        numbers = [mention for mention in self.statement.numbers if span.contains(mention.span)]
        return keys_of([word for word in words if span.contains(word) and word not in about], numbers)

    def best_for(self, wanted: str) -> Reading | None:
        """Return the first, and so the best, sentence of the evidence that has a word."""
        return next((reading for reading in self.evidence if wanted in reading.keys), None)


def finding(code: ReasonCode, ours: Iterable[Word], theirs: Iterable[Word] = ()) -> Reason:
    """Return a reason that shows words of the statement and the place of words of the source."""
    there = sorted(word.span for word in theirs)
    source = Span(there[0].start, there[-1].end) if there else None
    return Reason(code=code, statement=" ".join(word.text for word in ours) or None, source=source)
