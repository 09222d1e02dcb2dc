"""One measure in two forms: other units, the clock, shares; and what only looks equal."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest

from summarizer.source.numbers import read_numbers
from summarizer.source.numbers.conversion import conversion
from summarizer.source.numbers.sizes import measured_as

_SIZED = [
    ("5 km", "3 miles"), ("7 feet", "9 inches"), ("4 yards", "2 nautical miles"), ("3 kg", "8 pounds"),
    ("2 tonnes", "9 ounces"), ("6 stone", "5 mg"), ("2 weeks", "9 hours"), ("3 fortnights", "4 minutes"),
    ("3 years", "40 months"), ("5 hectares", "3 acres"), ("2 sq miles", "4 square feet"),
    ("3 sq km", "7 square yards"), ("5 litres", "2 cubic metres"), ("4 MW", "9 kW"), ("3 GWh", "8 MWh"),
    ("60 mph", "97 km/h"), ("3 m/s", "9 km/h"), ("2 ml", "7 cc"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), _SIZED)
def test_sizes_are_those_of_pint(one: str, other: str) -> None:
    """What a verdict rests on is what `NumericFact.in_unit` gives."""
    for ours, theirs in pairwise(
        [*read_numbers(one, "en"), *read_numbers(other, "en"), *read_numbers(one, "en")]
    ):
        assert ours.unit
        assert theirs.unit
        assert ours.value
        exact = conversion(ours.kind, ours.unit, theirs.unit, difference=False)(ours.value)
        measured = measured_as(ours, theirs)
        assert measured.unit == theirs.unit
        assert measured.value is not None
        assert abs(measured.value - exact) <= exact * Decimal("1e-5")
