"""Whether what a source says leaves room for a statement, though it says another figure or another sign."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.results import ReasonCode
from summarizer.source.document import Qualifier
from summarizer.source.numbers.sizes import measured_as

if TYPE_CHECKING:
    from summarizer.results import Reason
    from summarizer.source.document import NumberMention
    from summarizer.verifying.checking.comparison import Comparison

_NEAR = Decimal("0.1")  # of a figure: more than this away is not about so much, however round it is
_LOWER = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST})
_UPPER = frozenset({Qualifier.LESS_THAN, Qualifier.AT_MOST})
_EXCLUDING = frozenset("unlike except excluding bar".split())


def leaves_room(reason: Reason, held: Comparison) -> bool:
    """Whether a statement may be so beside what the source has: more than 60 are more than 50 as well."""
    if reason.source is None:
        return True
    if reason.code is ReasonCode.NEGATION:
        words = {w.low for one in held.evidence if one.span.contains(reason.source) for w in one.words}
        return not words.isdisjoint(_EXCLUDING)
    ours = next((one for one in held.statement.numbers if one.text == reason.statement), None)
    every = (one for reading in held.evidence for one in reading.numbers)
    theirs = next((one for one in every if one.span == reason.source), None)
    return (
        reason.code is ReasonCode.NUMBER and ours is not None and theirs is not None and _meet(ours, theirs)
    )


def _meet(ours: NumberMention, theirs: NumberMention) -> bool:
    """Whether some value is within the bounds of both figures."""
    theirs = measured_as(theirs, ours)
    if ours.value is None or theirs.value is None or ours.unit != theirs.unit:
        return False
    lows, highs = zip(_bounds(ours, ours.value), _bounds(theirs, theirs.value), strict=True)
    low = max((low for low in lows if low is not None), default=None)
    high = min((high for high in highs if high is not None), default=None)
    is_bound = bool({ours.qualifier, theirs.qualifier} - {Qualifier.EXACT})
    return is_bound and (low is None or high is None or low <= high)


def _bounds(mention: NumberMention, value: Decimal) -> tuple[Decimal | None, Decimal | None]:
    if mention.qualifier in _LOWER:
        return value, None
    if mention.qualifier in _UPPER:
        return None, value
    room = _rounded(value) if mention.qualifier is Qualifier.ABOUT else Decimal(0)
    return value - room, value + room


def _rounded(value: Decimal) -> Decimal:
    """Return how far off a value may be whose last digit is right: "about 4.7 million" is not 4.9 million."""
    last = value.normalize().as_tuple().exponent
    return min(abs(value) * _NEAR, Decimal(5).scaleb(int(last) - 1))
