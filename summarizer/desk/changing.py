"""From where to where something changed: "from 52 to 58", "58, up from 52", "to 58 from 52"."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.document import NumberMention

_FROM = re.compile(r"\bfrom\b[^.;:]{0,20}$", re.IGNORECASE)
_TO = re.compile(r"[^.;:]{0,40}?\bto\b[^.;:,]{0,16}", re.IGNORECASE)
_BACK = re.compile(r"[^.;:]{0,40}?\b(?:from|compared with|compared to|against)\b[^.;:,]{0,16}", re.IGNORECASE)
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_BEFORE = 30


class Change(NamedTuple):
    """What was, and what it became; `mention` is the figure, or the later of the two, that tells it."""

    was: Decimal
    became: Decimal
    mention: NumberMention

    @property
    def reverse(self) -> tuple[Decimal, Decimal]:
        """The same the other way round."""
        return self.became, self.was


def changes(text: str, numbers: Sequence[NumberMention]) -> Iterator[Change]:
    """Yield the changes that a text tells with both figures; `numbers` are its own, in order."""
    counted = [number for number in numbers if number.kind.is_quantity]
    for one in counted:
        if one.low is not None and one.high is not None and _FROM.search(_before(text, one)):
            was, became = (one.low, one.high) if _begins_with(one.text, one.low) else (one.high, one.low)
            yield Change(was, became, one)
    for one, other in pairwise(counted):
        if one.value is None or other.value is None or not _alike(one, other):
            continue
        between = text[one.span.end : other.span.start]
        if _FROM.search(_before(text, one)) and _TO.fullmatch(between):
            yield Change(one.value, other.value, other)
        elif _BACK.fullmatch(between):
            yield Change(other.value, one.value, other)


def _before(text: str, number: NumberMention) -> str:
    return text[max(0, number.span.start - _BEFORE) : number.span.start]


def _begins_with(text: str, value: Decimal) -> bool:
    first = _FIGURE.search(text)
    return first is None or Decimal(first[0].replace(",", "")) == value


def _alike(one: NumberMention, other: NumberMention) -> bool:
    """Whether two figures are of one kind; the unit of the second may be left out."""
    return one.kind is other.kind or other.kind is NumberKind.NUMBER
