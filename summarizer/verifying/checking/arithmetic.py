"""Sums that a statement implies: a change against its ends, a total against its parts, more against less."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.results import Reason, ReasonCode
from summarizer.source.document import Direction, NumberKind, NumberMention
from summarizer.verifying.checking.lexicon import FALLING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.verifying.checking.comparison import Comparison
    from summarizer.verifying.checking.readings import Reading

_LESS = re.compile(r"\W*(?:\w+ )?(?:below|lower than|short of)\b(?: \w+)?\W*", re.IGNORECASE)
_MORE = re.compile(r"\W*(?:\w+ )?(?:above|higher than)\b(?: \w+)?\W*", re.IGNORECASE)


def arithmetic_findings(held: Comparison) -> Iterator[Reason]:
    """Yield each sum in the statement that does not come out."""
    statement = held.statement
    ends = statement.ends
    for mention in statement.numbers:
        if (
            ends
            and _in_one_clause(mention, ends[2], statement)
            and not _is_change(mention, statement, *ends[:2])
        ):
            yield Reason(code=ReasonCode.ARITHMETIC, statement=mention.text)
    for one, other in pairwise(statement.numbers):
        between = statement.text[one.span.end : other.span.start]
        a, b = _amount(one), _amount(other)
        if a is None or b is None or one.kind is not other.kind:
            continue
        if (_LESS.fullmatch(between) and a >= b) or (_MORE.fullmatch(between) and a <= b):
            yield Reason(
                code=ReasonCode.ARITHMETIC, statement=statement.text[one.span.start : other.span.end]
            )


def _in_one_clause(percent: NumberMention, start: int, statement: Reading) -> bool:
    """Whether a percentage stands right before the first end of "from A to B"."""
    between = statement.text[percent.span.end : start]
    return percent.kind is NumberKind.PERCENT and not re.search(r"[,;.]|\b(?:and|und|to|auf)\b|^$", between)


def follows(mention: NumberMention, held: Comparison) -> bool:
    """Whether a number that the text does not give can be reckoned from those that it gives."""
    for sentence in held.evidence:
        ends = sentence.ends
        if mention.kind is NumberKind.PERCENT and ends and _is_change(mention, held.statement, *ends[:2]):
            return True
        if mention.value is not None and mention.value == sentence.sums.get((mention.kind, mention.currency)):
            return True
    return False


def _is_change(percent: NumberMention, statement: Reading, start: Decimal, end: Decimal) -> bool:
    """Whether going from `start` to `end` is a change by so many percent, rounded as it is written."""
    if percent.value is None or start == 0 or percent.unit != "percent":
        return True
    change = 100 * (end - start) / abs(start)
    exponent = percent.value.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    falls = percent.direction is Direction.DOWN or any(word.stem in FALLING for word in statement.words)
    return abs(abs(change) - abs(percent.value)) <= step and (change < 0) == (falls or percent.value < 0)


def _amount(mention: NumberMention) -> Decimal | None:
    """Return an amount of money in its main unit, or the value of anything else."""
    if mention.value is None or not mention.kind.is_quantity:
        return None
    is_cents = mention.unit is not None and mention.unit.split(" per ")[0] in {"cent", "pence", "penny"}
    return mention.value / 100 if is_cents else mention.value
