"""A number as it is written, and how."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import NamedTuple


class Form(Enum):
    """How a number is written."""

    DIGITS = 1
    WORDS = 2
    FRACTION = 3
    VAGUE = 4
    ORDINAL = 5
    MULTIPLE = 6

    __hash__ = object.__hash__  # each is there once; the hash of its name asks Python code


class Numeral(NamedTuple):
    """A number written at the tokens `first` (included) to `last` (excluded).

    A vague numeral ("dozens") has `high` too. `scale` is the last scale word that was read, `plain` tells
    that there is nothing but one run of digits.
    """

    first: int
    last: int
    value: Decimal
    form: Form
    high: Decimal | None = None
    scale: Decimal = Decimal(1)
    plain: bool = False
    ambiguous: bool = False
