"""Numbers of a statement against those of its evidence: value, unit, direction, qualifier and subject."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.results import Reason, ReasonCode
from summarizer.source.document import Direction, NumberKind, NumberMention, Qualifier
from summarizer.verifying.checking.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.verifying.checking.comparison import Comparison

_FROM_BELOW = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST})
_FROM_ABOVE = frozenset({Qualifier.LESS_THAN, Qualifier.AT_MOST})
_COUNTS = frozenset({NumberKind.COUNT, NumberKind.NUMBER, NumberKind.AGE, NumberKind.SCORE})


def number_findings(held: Comparison) -> Iterator[Reason]:
    """Yield, for each number of the statement that the evidence does not give so, what differs."""
    near = [mention for reading in held.evidence for mention in reading.numbers]
    near += [
        mention
        for reading in held.evidence[:2]
        for other in held.index.around(reading.number, 1, 1)
        for mention in other.numbers
    ]
    for mention in held.statement.numbers:
        found = [_difference(mention, other) for other in near]
        if None in found:
            continue
        codes = [code for code in found if code is not None]
        code = max(codes, key=_closeness) if codes else ReasonCode.NUMBER
        source = near[found.index(code)].span if code in found and code is not ReasonCode.NUMBER else None
        yield Reason(code=code, statement=mention.text, source=source)


_CLOSENESS = (ReasonCode.NUMBER, ReasonCode.UNIT, ReasonCode.DIRECTION, ReasonCode.QUALIFIER)


def _closeness(code: ReasonCode) -> int:
    return _CLOSENESS.index(code)


def _difference(ours: NumberMention, theirs: NumberMention) -> ReasonCode | None:
    """Return the first respect in which two numbers differ; None if they are the same."""
    if not same_value(ours, theirs):
        return ReasonCode.NUMBER
    if not same_unit(ours, theirs):
        return ReasonCode.UNIT
    if Direction.NONE not in {ours.direction, theirs.direction} and ours.direction != theirs.direction:
        return ReasonCode.DIRECTION
    if _qualified(ours) * _qualified(theirs) < 0:
        return ReasonCode.QUALIFIER
    return None


def _qualified(mention: NumberMention) -> int:
    return (mention.qualifier in _FROM_BELOW) - (mention.qualifier in _FROM_ABOVE)


def same_value(ours: NumberMention, theirs: NumberMention) -> bool:
    """Whether two numbers have one value; a number said to be about so much may be a rounding."""
    if ours.value is None or theirs.value is None:
        return (ours.value, ours.low, ours.high) == (theirs.value, theirs.low, theirs.high)
    if ours.value == theirs.value:
        return True
    return ours.qualifier is not Qualifier.EXACT and _rounds_to(ours.value, theirs.value)


def _rounds_to(rounded: Decimal, exact: Decimal) -> bool:
    digits = len(rounded.normalize().as_tuple().digits)
    step = Decimal(1).scaleb(rounded.adjusted() - max(digits, 2) + 1)
    return abs(rounded - exact) <= step / (2 if digits > 1 else 1)


def same_unit(ours: NumberMention, theirs: NumberMention) -> bool:
    """Whether two numbers count or measure the same; a bare number can be of anything."""
    if ours.currency or theirs.currency:
        return ours.currency == theirs.currency
    if ours.kind in _COUNTS and theirs.kind in _COUNTS:
        return True
    if ours.unit is None or theirs.unit is None:
        return ours.kind == theirs.kind or NumberKind.NUMBER in {ours.kind, theirs.kind}
    return stem(ours.unit) == stem(theirs.unit)
