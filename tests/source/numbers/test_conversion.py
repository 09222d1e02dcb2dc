"""Numeric facts in other units."""

from __future__ import annotations

import sys
from decimal import Decimal

import pytest

from summarizer import MissingDependencyError, NumericFact, SettingsError, Span, read
from summarizer.languages import language_of
from summarizer.source.numbers import conversion
from summarizer.source.numbers.units import _entries


def fact(phrase: str) -> NumericFact:
    """Return the first quantity of a text as a numeric fact."""
    number = next(number for number in read(phrase).numbers if number.kind.is_quantity)
    fields = ("text", "kind", "value", "low", "high", "unit", "currency", "direction")
    return NumericFact(span=number.span, **{name: getattr(number, name) for name in fields})


@pytest.mark.parametrize(
    ("phrase", "unit", "value"),
    [
        ("100 miles", "km", "160.9344"),
        ("100 miles", "kilometres", "160.9344"),
        ("60 mph", "km/h", "96.56064"),
        ("250 square miles", "square kilometres", "647.497027584"),
        ("3 hectares", "m²", "30000"),
        ("12 pounds of flour", "kilogram", "5.44310844"),
        ("98.6 °F", "celsius", "37"),
        ("-40 °C", "°F", "-40"),
        ("5 ft 6 in", "centimetre", "167.64"),
        ("90 minutes", "hours", "1.5"),
        ("2 quarters", "months", "6"),
        ("2 megawatt hours", "joule", "7200000000"),
        ("3 barrels of oil", "gallon", "126"),
        ("25 basis points", "percentage point", "0.25"),
        ("12 percent", "per mille", "120"),
        ("12 per 100,000", "per 1000000", "120"),
        ("300 people per square mile", "people per square kilometre", "115.8306"),
        ("8 litres per 100 km", "litre per kilometre", "0.08"),
        ("32 psi", "kilopascal", "220.6322"),
        ("2 TB", "gigabytes", "2000"),
    ],
)
def test_value(phrase, unit, value):
    """A value is converted exactly, whatever way the unit is written."""
    found = fact(phrase).to(unit)
    assert isinstance(found, Decimal)
    assert abs(found - Decimal(value)) <= abs(Decimal(value)) * Decimal("1e-6")


def test_no_zeros_at_the_end():
    """The result looks like a number that somebody would write."""
    assert str(fact("100 miles").to("km")) == "160.9344"
    assert str(fact("2 km").to("mm")) == "2000000"


def test_range():
    """Both ends of a range are converted."""
    assert fact("between 2 and 3 feet").to("inches") == (Decimal(24), Decimal(36))


def test_change_of_temperature():
    """A rise by 2 °C is one by 3.6 °F, while 2 °C are 35.6 °F."""
    assert fact("It rose by 2 °C.").to("°F") == Decimal("3.6")
    assert fact("It was 2 °C.").to("°F") == Decimal("35.6")


@pytest.mark.parametrize(
    ("phrase", "unit", "message"),
    [
        ("5 miles", "kilogram", "measure different things"),
        ("5 miles", "quibble", "no unit 'quibble'"),
        ("5 miles", "", "no unit|different"),
        ("5 miles", "9**9**9**9", "no unit"),
        ("5 miles", "per " * 10_000, "no unit"),
        ("5 miles", "kilometre per 0 hour", "no unit"),
        ("$5", "euro", "only measures"),
        ("$5 per barrel", "dollar per gallon", "only measures"),
        ("40 cents per gallon", "cents per litre", "only measures"),
        ("14 goats", "sheep", "only measures"),
        ("14", "km", "only measures"),
        ("an angle of 20 degrees", "kilogram", "different"),
        ("a warm weather of 20 degrees", "°F", "which scale"),
        ("5 °C", "kilogram", "different"),
        ("12 percent", "percentage point", "different"),
    ],
)
def test_what_cannot_be_converted(phrase, unit, message):
    """Money, counts, unknown units and units of other things are errors that say so."""
    with pytest.raises(SettingsError, match=message):
        fact(phrase).to(unit)


def test_without_a_value():
    """A fact without a value has nothing to convert."""
    with pytest.raises(SettingsError, match="no value"):
        NumericFact(span=Span(0, 4), text="some", kind="length", unit="mile").to("km")


def test_without_pint(monkeypatch):
    """Without the package the error names the extra that installs it."""
    monkeypatch.setitem(sys.modules, "pint", None)
    conversion._registry.cache_clear()
    with pytest.raises(MissingDependencyError, match="notebook"):
        fact("5 miles").to("km")


# Spans of time, marks and tallies that nobody measures, and what has no fixed size.
_NO_MEASURES = {
    "barrel of oil equivalent", "base pair", "cord", "international unit", "mach", "night", "times",
    "twenty-foot equivalent unit", "weekend", "weight percent", "dunam",
}  # fmt: skip


def test_every_unit_of_the_tables():
    """Every unit that is read is known to the unit library, with the exceptions listed here."""
    read_as = {name for _, name, _ in _entries(language_of("en").numbers.units)} | {
        name for _, _, name in _entries(language_of("en").numbers.symbols)
    }
    unknown = set()
    for name in read_as:
        try:
            top, *below = conversion._parts(name)
            conversion._product(top, below)
        except SettingsError:
            unknown.add(name)
    assert unknown == _NO_MEASURES
