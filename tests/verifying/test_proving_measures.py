"""One measure in two forms: other units, the clock, shares; and what only looks equal."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest

from summarizer.results import Verdict
from summarizer.source.numbers import read_numbers
from summarizer.source.numbers.conversion import conversion
from summarizer.source.numbers.sizes import measured_as
from summarizer.verifying.checking import check

SOURCE = (
    "The towpath at Ellery is 12 km long. The loom weighs 2.5 tonnes. The siege lasted two weeks. "
    "The kiln opens at 7 p.m. The wash-house shuts at 06:30. Tenants have 60 days to reply. "
    "Some 24% of growers signed the letter. The lock is 26 miles from Orrin. "
    "The kiln reached 900 °C on Friday. 18% of pupils walked to school. "
    "The glazier had lost about a third of her orders. "
    "They wrote a petition, and 52% of members signed it. Some 40 barges left."
)


@pytest.mark.parametrize(
    "statement",
    [
        "The towpath at Ellery is 12,000 metres long.",
        "The loom weighs 2,500 kilograms.",
        "The siege lasted 14 days.",
        "The kiln opens at 19:00.",
        "The wash-house shuts at 6.30 a.m.",
        "Tenants have about two months to reply.",
        "About a quarter of growers signed the letter.",
        "The lock is about 42 kilometres from Orrin.",
        "The kiln reached 900 degrees Celsius on Friday.",
        "Under a fifth of pupils walked to school.",
        "More than half of members signed it.",
        "About 40 barges left.",
        "Around 40 barges left.",
        "About a third of her orders had been lost.",
        "About 33% of her orders had been lost.",
    ],
)
def test_one_measure_in_another_form_is_proved(statement: str) -> None:
    """What is converted exactly is the same; what is rounded is so where the statement says "about"."""
    assert check(statement, SOURCE).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    "statement",
    [
        "The towpath at Ellery is 1,200 metres long.",
        "The towpath at Ellery is 12 miles long.",
        "The loom weighs 250 kilograms.",
        "The siege lasted 14 weeks.",
        "The siege lasted 12 days.",
        "The kiln opens at 07:00.",
        "The kiln opens at 7 a.m.",
        "The wash-house shuts at 6.30 p.m.",
        "Tenants have two months to reply.",
        "Tenants have about three months to reply.",
        "A quarter of growers signed the letter.",
        "About a third of growers signed the letter.",
        "The lock is 42 kilometres from Orrin.",
        "The lock is about 35 kilometres from Orrin.",
        "The kiln reached 900 degrees Fahrenheit on Friday.",
        "Over a fifth of pupils walked to school.",
        "More than half of members did not sign it.",
        "Less than half of members signed it.",
        "All 40 barges left.",
        "33% of her orders had been lost.",
        "About 35% of her orders had been lost.",
    ],
)
def test_what_is_no_more_the_same_measure_is_not_proved(statement: str) -> None:
    """A wrong unit, the other half of the day, a rounding without a word that says so."""
    assert check(statement, SOURCE).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    "statement", ["The lock is 42 kilometres from Orrin.", "Tenants have two months to reply."]
)
def test_a_rounding_in_another_unit_is_not_refuted(statement: str) -> None:
    """Who says 42 kilometres for 26 miles says less exactly what the source says, and nothing else."""
    assert check(statement, SOURCE).verdict is Verdict.UNPROVEN


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
