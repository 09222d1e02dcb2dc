"""Pieces copied from different sentences and joined into one that nobody wrote.

A summary may well take up two sentences. But where a run of words copied from one is followed at once by a
run copied from another, and no sentence has the words on both sides of the joint, the statement says of one
thing what the text says of another. A free wording has no such runs, and is not held to this.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.results import Reason, ReasonCode
from summarizer.verifying.checking.comparison import Comparison, finding
from summarizer.verifying.checking.evidence import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.verifying.checking.words import Word

_SHORTEST = 2
_COPIED_RUN = 3
_COPIED = 0.8


@dataclass(frozen=True, slots=True)
class Run:
    """Words `start` to `end` of the statement, which stand so in the sentences `sources` of the evidence."""

    start: int
    end: int
    sources: frozenset[int]


def joining_findings(held: Comparison) -> Iterator[Reason]:
    """Yield each joint of a copied statement whose two sides no sentence of the evidence has together."""
    if copied_share(held) < _COPIED:
        return
    words = held.asserted
    telling = [run for run in _runs(held) if any(word.is_content for word in words[run.start : run.end])]
    for left, right in pairwise(run for run in telling if run.end - run.start >= _SHORTEST):
        if right.start - left.end > 1 or left.sources & right.sources:
            continue
        sides = [
            _last_content(words[left.start : left.end]),
            _last_content(words[right.start : right.end][::-1]),
        ]
        if not any({key(side) for side in sides} <= sentence.keys for sentence in held.evidence):
            yield finding(ReasonCode.JOINED, words[left.start : right.end])


def copied_share(held: Comparison) -> float:
    """Return the share of the statement's words that lie in runs of three or more of the evidence's."""
    lengths = (run.end - run.start for run in _runs(held))
    return sum(length for length in lengths if length >= _COPIED_RUN) / max(1, len(held.asserted))


def _runs(held: Comparison) -> Iterator[Run]:
    """Yield the longest runs of the statement's words that stand in some sentence, from left to right."""
    ours = [word.low for word in held.asserted]
    theirs = [[word.low for word in sentence.words] for sentence in held.evidence]
    start = 0
    while start < len(ours):
        lengths = [_longest(ours[start:], sentence) for sentence in theirs]
        length = max(lengths, default=0)
        if length:
            yield Run(
                start, start + length, frozenset(n for n, found in enumerate(lengths) if found == length)
            )
        start += max(1, length)


def _longest(ours: list[str], sentence: list[str]) -> int:
    """Return how many of the first words of `ours` stand together somewhere in a sentence."""
    longest = 0
    for place, word in enumerate(sentence):
        if word == ours[0]:
            pairs = enumerate(zip(ours, sentence[place:], strict=False))
            same = next(
                (n for n, (one, other) in pairs if one != other), min(len(ours), len(sentence) - place)
            )
            longest = max(longest, same)
    return longest


def _last_content(words: tuple[Word, ...]) -> Word:
    return next(word for word in reversed(words) if word.is_content)
