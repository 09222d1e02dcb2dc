"""Whether the words of a statement stand together in the text, and not merely somewhere in it.

Two ways of going wrong are looked for. A statement whose words are scattered over the text, or not in it, has no
evidence. And a statement copied almost word for word may join pieces of different sentences into one that nobody
wrote; a free wording is not held to this.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.results import Reason, ReasonCode
from summarizer.verifying.checking.comparison import Comparison, finding
from summarizer.verifying.checking.evidence import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.verifying.checking.evidence import Reading
    from summarizer.verifying.checking.words import Word

_LEAST_COVERAGE = 0.3
_LEAST_TOGETHER = 0.6
_MORE_FOR_COPIES = 0.2
_LEAST_IN_ONE = 0.95
_COPIED = 0.8
_RUN = 3
_REACH = 8
_SENTENCE = re.compile(r"(?<=[.!?])['\"”’]?\s+(?=[\"“‘']?[^\Wa-z\d_])")
_BREAK = re.compile(
    r"[,;:.!?()–—\"“”]|\b(?:and|but|or|while|which|who|that|after|before|when|where|because|although|as|including)\b",
    re.IGNORECASE,
)


def coverage_findings(held: Comparison) -> Iterator[Reason]:
    """Yield a finding for each sentence of the statement whose words the text does not have in one place.

    The more of a statement is copied, the more of its words must stand together; of a copy, all in one sentence.
    """
    if held.coverage(held.evidence_keys) < _LEAST_COVERAGE:
        yield Reason(code=ReasonCode.NOT_IN_TEXT, statement=held.statement.text)
    copied = _copied_share(held)
    for part in _sentences(held.statement):
        known = frozenset(word for word in part if word in held.index)
        if not known:
            continue
        if _together(known, held, beside=1) < _LEAST_TOGETHER + _MORE_FOR_COPIES * copied:
            yield Reason(code=ReasonCode.NO_EVIDENCE, statement=held.statement.text)
        elif copied >= _COPIED and _together(known, held, beside=0) < _LEAST_IN_ONE:
            yield Reason(code=ReasonCode.JOINED, statement=held.statement.text)


def _sentences(statement: Reading) -> Iterator[frozenset[str]]:
    """Yield the keys of the words of each sentence of a statement; numbers are held to more than this."""
    ends = [found.end() for found in _SENTENCE.finditer(statement.text)]
    for start, end in pairwise([0, *ends, len(statement.text) + 1]):
        words = [word for word in statement.words if start <= word.start < end]
        yield frozenset(key(word) for word in words if word.is_content)


def _together(known: frozenset[str], held: Comparison, beside: int) -> float:
    """Return the weighted share of some words that one sentence has, with so many on either side of it."""
    best = 0.0
    for sentence in held.index.find(known)[:4]:
        others = held.index.around(sentence.number, beside, beside)
        best = max(best, held.weigh(known & sentence.keys.union(*(reading.keys for reading in others))))
    return best / held.weigh(known)


def joining_findings(held: Comparison) -> Iterator[Reason]:
    """Yield each pair of neighbours in a copied statement that no sentence of the evidence has together."""
    if _copied_share(held) < _COPIED:
        return
    content = [word for word in held.statement.words if word.is_content and key(word) in held.evidence_keys]
    for left, right in pairwise(content):
        parted = _BREAK.search(held.statement.text, left.end, right.start)
        if key(left) != key(right) and not parted and not any(_near(left, right, r) for r in held.evidence):
            yield finding(ReasonCode.JOINED, [left, right])


def _copied_share(held: Comparison) -> float:
    """Return the share of the statement's words that lie in runs of three or more of the evidence's."""
    runs = {run for reading in held.evidence for _, run in _runs(reading.words)}
    copied = {
        place for start, run in _runs(held.statement.words) if run in runs for place in range(start, start + _RUN)
    }
    return len(copied) / max(1, len(held.statement.words))


def _runs(words: tuple[Word, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    lows = [word.low for word in words]
    for start in range(len(lows) - _RUN + 1):
        yield start, tuple(lows[start : start + _RUN])


def _near(left: Word, right: Word, sentence: Reading) -> bool:
    keys = [key(word) for word in sentence.words]
    ours = [place for place, word in enumerate(keys) if word == key(left)]
    theirs = [place for place, word in enumerate(keys) if word == key(right)]
    return any(abs(a - b) <= _REACH for a in ours for b in theirs)
