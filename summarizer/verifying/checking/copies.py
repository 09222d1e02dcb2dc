"""A statement that keeps close to one sentence of the source: every word that was changed in it counts.

Free wordings are judged by what they have in common with the evidence; in a near copy the differences
themselves can be read, and none that turns the meaning may pass.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from summarizer.results import Reason, ReasonCode
from summarizer.verifying.checking.comparison import Comparison, Difference, differences, finding
from summarizer.verifying.checking.evidence import key
from summarizer.verifying.checking.lexicon import (
    CONTRARIES,
    FALLING,
    HEDGES,
    NEGATORS,
    NUMBER_WORDS,
    QUANTIFIERS,
    RISING,
    STRONG_HEDGES,
    UNITS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.verifying.checking.evidence import Reading
    from summarizer.verifying.checking.words import Word

_CLOSE = 0.7
_FIRM = 4
_LONGEST_TURN = 4
_LONGEST_FIGURE = 2


def difference_findings(held: Comparison) -> Iterator[Reason]:
    """Yield each difference to a close sentence that turns its meaning."""
    for sentence in held.evidence:
        close = held.coverage(sentence.keys) >= _CLOSE
        found = differences(held.asserted, sentence.words)
        firm = [difference for difference in found if close or difference.common >= _FIRM]
        yield from _all_turns(firm, sentence)


def _all_turns(found: list[Difference], sentence: Reading) -> Iterator[Reason]:
    """Yield what turns the meaning; a negation that only moved within the sentence does not."""
    ours = [word for difference in found for word in difference.statement]
    theirs = [
        word for difference in found if len(difference.source) <= _LONGEST_TURN for word in difference.source
    ]
    moved = _negators(ours) == _negators(theirs)
    for difference in found:
        yield from (
            reason
            for reason in _turns(difference, sentence)
            if not (moved and reason.code is ReasonCode.NEGATION)
        )


def _turns(difference: Difference, sentence: Reading) -> Iterator[Reason]:
    ours, theirs = difference.statement, difference.source
    if max(len(ours), len(theirs)) <= _LONGEST_TURN:  # longer is a clause left out, with its negation
        if _negated(ours) != _negated(theirs) and not _explained(ours, theirs):
            yield finding(ReasonCode.NEGATION, ours, theirs)
        if _hedged(theirs, STRONG_HEDGES) and not _hedged(ours, HEDGES):
            yield finding(ReasonCode.MODALITY, ours, theirs)
    if _quantity(ours) != _quantity(theirs) and _quantity(ours) and _quantity(theirs):
        yield finding(ReasonCode.QUANTIFIER, ours, theirs)
    if ours and theirs:
        yield from _replaced(ours, theirs)
        begins = theirs[0] is sentence.words[0]  # a capital there may be no name
        if _other_name(ours, theirs) and not (begins and len(_leading_name(theirs)) == 1):
            yield finding(ReasonCode.NAME, ours, theirs)


def _replaced(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> Iterator[Reason]:
    for one, other in ((RISING, FALLING), (FALLING, RISING)):
        if max(len(ours), len(theirs)) <= _LONGEST_TURN and (
            _has(ours, one - other)
            and _has(theirs, other - one)
            and not _has(ours, other)
            and not _has(theirs, one)
        ):
            yield finding(ReasonCode.DIRECTION, ours, theirs)
    if len(ours) <= _LONGEST_TURN and _explained(ours, theirs):
        yield finding(ReasonCode.CONTRAST, ours, theirs)
    if max(len(ours), len(theirs)) <= _LONGEST_FIGURE:
        yield from _other_figure(ours, theirs)


def _negators(words: Sequence[Word]) -> int:
    return sum(word.low in NEGATORS for word in words)


def _negated(words: Sequence[Word]) -> bool:
    return _negators(words) % 2 == 1


def _explained(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> bool:
    """Whether a negation was put into another word: "not approve", "reject"; "not all", "some"."""
    return any(CONTRARIES.get(word.stem, frozenset()) & {there.stem for there in theirs} for word in ours)


def _hedged(words: tuple[Word, ...], hedges: frozenset[str]) -> bool:
    return any(word.low in hedges and not word.is_capital for word in words)


def _quantity(words: tuple[Word, ...]) -> frozenset[int]:
    return frozenset(place for place, group in enumerate(QUANTIFIERS) for word in words if word.low in group)


def _has(words: tuple[Word, ...], stems: frozenset[str]) -> bool:
    return any(word.stem in stems for word in words)


def _other_figure(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> Iterator[Reason]:
    """Yield a number or unit that stands where the source has another."""
    mine, other = _digits(ours), _digits(theirs)
    if mine and other and mine != other and not _is_short_year(mine, other):
        yield finding(ReasonCode.NUMBER, ours, theirs)
    one, another = ({key(word) for word in words if word.stem in UNITS} for words in (ours, theirs))
    if one and another and one.isdisjoint(another):
        yield finding(ReasonCode.UNIT, ours, theirs)


def _is_short_year(one: str, other: str) -> bool:
    """Whether one is the end of the other, as in "2018–19": what they count is compared as numbers."""
    return sorted(map(len, (one, other))) == [2, 4] and one[-2:] == other[-2:]


def _digits(words: tuple[Word, ...]) -> str:
    """Return the digits of the figures and number words among some words."""
    return "".join(str(NUMBER_WORDS.get(word.low, re.sub(r"\D", "", word.low))) for word in words)


def _other_name(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> bool:
    """Whether one name stands where the source has another, and neither is a part of the other."""
    mine, other = _leading_name(ours), _leading_name(theirs)
    return bool(mine and other) and len(ours) <= len(mine) + 1 and not mine & {word.low for word in theirs}


def _leading_name(words: tuple[Word, ...]) -> frozenset[str]:
    name = takewhile(lambda word: word.is_capital and word.is_content and word.low not in NUMBER_WORDS, words)
    return frozenset(word.low for word in name)
