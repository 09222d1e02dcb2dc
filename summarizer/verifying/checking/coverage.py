"""Whether the words of a statement stand together in the text, and not merely somewhere in it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.results import Reason, ReasonCode
from summarizer.verifying.checking.evidence import key
from summarizer.verifying.checking.joints import copied_share
from summarizer.verifying.checking.lexicon import CALENDAR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.verifying.checking.comparison import Comparison

_LEAST_COVERAGE = 0.25
_LEAST_TOLD = 0.6
_LEAST_TOGETHER = 0.35
_MORE_FOR_COPIES = 0.5
_COPIED = 0.8
_LEAST_OF_COPY = 0.75
_CLAUSE = re.compile(
    r"(?<=[.!?])['\"”’]?\s+(?=[\"“‘']?[^\Wa-z\d_])|[;,]\s+(?:and|but|while|whereas|und|aber|während)\b"
)


def coverage_findings(held: Comparison) -> Iterator[Reason]:
    """Yield a finding for each clause of the statement whose words the text does not have in one place.

    The more of a statement is copied, the more of its words must stand together; of a copy, most in one
    sentence.
    """
    if held.coverage(held.evidence_keys) < _LEAST_COVERAGE:
        yield Reason(code=ReasonCode.NOT_IN_TEXT, statement=held.statement.text)
    if _told(held) < _LEAST_TOLD:
        yield Reason(code=ReasonCode.NO_EVIDENCE, statement=held.statement.text)
    copied = copied_share(held)
    for part in _clauses(held):
        known = frozenset(word for word in part if word in held.index)
        if not known:
            continue
        if _together(known, held, beside=1) < _LEAST_TOGETHER + _MORE_FOR_COPIES * copied:
            yield Reason(code=ReasonCode.NO_EVIDENCE, statement=held.statement.text)
        elif copied >= _COPIED and _together(known, held, beside=0) < _LEAST_OF_COPY:
            yield Reason(code=ReasonCode.JOINED, statement=held.statement.text)


def _told(held: Comparison) -> float:
    """Return the share of the content words of a statement that stand in its evidence or right beside it."""
    wanted = [key(word) for word in held.asserted if word.is_content]
    beside = (held.index.around(sentence.number, 1, 1) for sentence in held.evidence)
    there = held.evidence_keys.union(*(reading.keys for readings in beside for reading in readings))
    return sum(word in there for word in wanted) / (len(wanted) or 1)


def _clauses(held: Comparison) -> Iterator[frozenset[str]]:
    """Yield the keys of the words of each clause that could stand alone."""
    text = held.statement.text
    ends = [found.end() for found in _CLAUSE.finditer(text)]
    for start, end in pairwise([0, *ends, len(text) + 1]):
        words = [word for word in held.asserted if start <= word.start < end]
        yield frozenset(key(word) for word in words if word.is_content and word.low not in CALENDAR)


def _together(known: frozenset[str], held: Comparison, beside: int) -> float:
    """Return the weighted share of some words that one sentence has, with so many on either side of it."""
    best = 0.0
    for sentence in held.index.find(known)[:4]:
        others = held.index.around(sentence.number, beside, beside)
        best = max(best, held.weigh(known & sentence.keys.union(*(reading.keys for reading in others))))
    return best / held.weigh(known)
