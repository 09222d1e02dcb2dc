"""Figures that are told with fewer digits than they have."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.languages.desk_words import WORDS

if TYPE_CHECKING:
    from summarizer.source.document import NumberMention

_SHORT = Decimal("0.03")  # of the value: what fewer digits may change


def is_shortened(said: NumberMention, value: Decimal) -> bool:
    """Whether a value is told with fewer digits, by the last of them right: "4.7 million" for 4,712,000."""
    wanted = (said.value or Decimal(0)).normalize()
    is_scaled = not WORDS.scales.isdisjoint(said.text.casefold().split())
    last = wanted.as_tuple().exponent if is_scaled or wanted % 1 else 0
    half = Decimal(5).scaleb(int(last) - 1)
    return wanted != value and abs(value - wanted) <= min(half, _SHORT * abs(wanted))
