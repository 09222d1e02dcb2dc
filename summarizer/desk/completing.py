"""What a figure leaves to the one before it: "from 8 euros to 10", "€6 million, the state 3 million"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.source.document import NumberMention

_RELATIVE = {NumberKind.PERCENT, NumberKind.FRACTION, NumberKind.MULTIPLE, NumberKind.RATIO}
_AGAINST = re.compile(r"\b(?:instead of|rather than|after|against|from|than|to|as)(?: the| its| their)? $")
_SCALE = re.compile(r"[mb]illion\b")
_END = re.compile(r"[.!?;:]\s")
_MOST = 4  # figures before a bare one that it may go on from
_NEXT = 3  # words between two
_FAR = 500  # characters: so far a sum of millions is still one of the money before it


def completed(numbers: Iterable[NumberMention], text: str) -> Iterator[NumberMention]:
    """Yield the numbers of a text, a bare one in the sort of the one that it goes on from."""
    before: list[NumberMention] = []
    for number in numbers:
        made = number
        if number.kind is NumberKind.NUMBER and number.unit is None:
            other = next((n for n in reversed(before[-_MOST:]) if _goes_on(number, n, text)), None)
            made = _like(number, other) if other is not None else number
        before += [made] * (made.kind.is_quantity and made.kind not in _RELATIVE)
        yield made


def _goes_on(number: NumberMention, other: NumberMention, text: str) -> bool:
    """Whether a bare number is held against another, or is told in millions after so much money.

    Of a span of time only the next number may be one too: "reached 7.90 in 47 years, and came down to 6.10".
    """
    between = text[other.span.end : number.span.start]
    near = other.kind is not NumberKind.DURATION or (len(between.split()) <= _NEXT and "from" not in between)
    if _AGAINST.search(between) and not _END.search(between):
        return near
    return other.kind is NumberKind.MONEY and _SCALE.search(number.text) is not None and len(between) <= _FAR


def _like(number: NumberMention, other: NumberMention) -> NumberMention:
    return replace(number, kind=other.kind, unit=other.unit, currency=other.currency)
