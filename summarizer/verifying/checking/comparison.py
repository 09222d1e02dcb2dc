"""A statement beside the sentences that it is held against, and the aligning of their words."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.results import Reason, ReasonCode
from summarizer.verifying.checking.evidence import EvidenceIndex, Reading, key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.verifying.checking.words import Word


@dataclass(frozen=True)
class Comparison:
    """A statement, the sentences found for it (the best first), and the text that they come from."""

    statement: Reading
    evidence: tuple[Reading, ...]
    index: EvidenceIndex = field(repr=False)
    speaker: str | None = None

    @cached_property
    def evidence_keys(self) -> frozenset[str]:
        """The keys of all content words of the evidence."""
        return frozenset().union(*(reading.keys for reading in self.evidence))

    @cached_property
    def wanted(self) -> frozenset[str]:
        """The keys of all content words of the statement."""
        return self.statement.keys

    def weigh(self, keys: Iterable[str]) -> float:
        """Return how much some of the statement's words weigh together."""
        return sum(self.index.weight(word) for word in keys)

    def coverage(self, keys: frozenset[str]) -> float:
        """Return the weighted share of the statement's content words that are among `keys`."""
        return self.weigh(self.wanted & keys) / (self.weigh(self.wanted) or 1)

    def best_for(self, wanted: str) -> Reading | None:
        """Return the first, and so the best, sentence of the evidence that has a word."""
        return next((reading for reading in self.evidence if wanted in reading.keys), None)


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the statement that stand where a sentence of the evidence has other words, or none."""

    statement: tuple[Word, ...]
    source: tuple[Word, ...]


def differences(statement: Reading, sentence: Reading) -> list[Difference]:
    """Return how a statement differs from a sentence, word by word, within the stretch that they share."""
    ours, theirs = statement.words, sentence.words
    matcher = SequenceMatcher(None, [key(w) for w in ours], [key(w) for w in theirs], autojunk=False)
    codes = matcher.get_opcodes()
    while codes and codes[0][0] == "insert":
        codes = codes[1:]
    while codes and codes[-1][0] == "insert":
        codes = codes[:-1]
    return [Difference(ours[a:b], theirs[c:d]) for kind, a, b, c, d in codes if kind != "equal"]


def finding(code: ReasonCode, ours: Iterable[Word], theirs: Iterable[Word] = ()) -> Reason:
    """Return a reason that shows words of the statement and the place of words of the source."""
    there = sorted(word.span for word in theirs)
    source = type(there[0])(there[0].start, there[-1].end) if there else None
    return Reason(code=code, statement=" ".join(word.text for word in ours) or None, source=source)
