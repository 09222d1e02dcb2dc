"""A number with its unit, as the text has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from summarizer.source.numbers.numeral import Numeral
    from summarizer.source.numbers.units import Unit


class Amount(NamedTuple):
    """A number and its unit, at the tokens `first` (included) to `last` (excluded).

    `low` is its value; `high` is given for a range. `unit_first` and `unit_last` bound the tokens that say
    the unit, both 0 where none is written.
    """

    first: int
    last: int
    numeral: Numeral
    low: Decimal
    high: Decimal | None = None
    unit: Unit | None = None
    currency: str | None = None
    unit_first: int = 0
    unit_last: int = 0
