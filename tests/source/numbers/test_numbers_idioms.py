"""Numbers in turns of phrase that look like a bound, a rate, a rank or a change and are none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.source.document import Direction, Grade, NumberKind, Qualifier
from summarizer.source.numbers import read_numbers
from summarizer.source.reading import read


def number_in(text, words, language="en"):
    """Return the number whose text has the words."""
    return next(number for number in read_numbers(text, language) if words in number.text)


@pytest.mark.parametrize(
    ("text", "words", "qualifier"),
    [
        ("Yarrow slotted over four penalties.", "four", Qualifier.EXACT),
        ("They argued over 40 jobs.", "40", Qualifier.EXACT),
        ("She jumped over 6 hurdles.", "6", Qualifier.EXACT),
        ("The bridge under 3 roads fell.", "3", Qualifier.EXACT),
        ("He lives near 2 schools.", "2", Qualifier.EXACT),
        ("Learn more about 529 plans.", "529", Qualifier.EXACT),
        ("There were fears over 89-year-old keepers.", "89", Qualifier.EXACT),
        ("The firm employs over 400 people.", "400", Qualifier.MORE_THAN),
        ("There are over seven parties.", "seven", Qualifier.MORE_THAN),
        ("It created about 85 jobs.", "85", Qualifier.ABOUT),
        ("An over 80-year-old tree fell.", "80", Qualifier.MORE_THAN),
    ],
)
def test_place_is_no_bound(text, words, qualifier):
    """A preposition of place or topic bounds no few things, one behind a verb that takes things does."""
    assert number_in(text, words).qualifier is qualifier


@pytest.mark.parametrize(
    ("text", "words", "kind", "value", "unit"),
    [
        ("It weighs 51,200 KB/50 MB.", "51,200", NumberKind.DATA, 51200, "kilobyte"),
        ("It has 3 g/100 g of salt.", "3 g", NumberKind.RATE, 3, "gram per 100 gram"),
        ("Eight of 10 limes are sour.", "Eight", NumberKind.FRACTION, Decimal("0.8"), "lime"),
        ("Five of 12 boats sank.", "Five", NumberKind.COUNT, 5, "boat"),
        ("They threw two stones at it.", "two", NumberKind.COUNT, 2, "stone"),
        ("The calf weighs 12 stone.", "12", NumberKind.MASS, 12, "stone"),
        ("It fell to negative six-point-six degrees Celsius.", "six", NumberKind.TEMPERATURE, Decimal("-6.6"),
         "celsius"),
        ("They ran a three month-long poll.", "three", NumberKind.DURATION, 3, "month"),
        ("It is the club's 26 year-history.", "26", NumberKind.DURATION, 26, "year"),
        ("It is worth $458 m to them.", "458", NumberKind.MONEY, 458_000_000, "dollar"),
        ("It sold 1.2 million units, down from 1.5m.", "1.5m", NumberKind.COUNT, 1_500_000, "unit"),
        ("Workers under 35 may come.", "35", NumberKind.AGE, 35, "year of age"),
        ("Orla Varn, 54\n\nShe sings.", "54", NumberKind.AGE, 54, "year of age"),
    ],
)  # fmt: skip
def test_what_is_meant(text, words, kind, value, unit):
    """The unit and value are those that the phrase means."""
    number = number_in(text, words)
    assert (number.kind, number.value, number.unit) == (kind, value, unit)


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("It will re-enter the top 50.", "50", NumberKind.IDENTIFIER),
        ("She had six top 20 hits.", "20", NumberKind.IDENTIFIER),
        ("The town is in a level 3 lockdown.", "3", NumberKind.IDENTIFIER),
        ("Voters passed Prop. 13 in May.", "13", NumberKind.IDENTIFIER),
        ("Call 328-TIPS(8477) now.", "8477", NumberKind.IDENTIFIER),
        ("It opens at 12 and 8 p.m. daily.", "12", NumberKind.TIME),
        ("He met Orr. 13 people came.", "13", NumberKind.COUNT),
    ],
)
def test_no_quantity(text, words, kind):
    """What ranks, numbers or tells the hour is no quantity."""
    assert number_in(text, words).kind is kind


def test_no_number_at_all():
    """A sum told by the length of its figures is none."""
    assert not read_numbers("She earns six figures a year.")


def test_once():
    """A number of many that is said twice is one number."""
    (number,) = read_numbers("It has thousands upon thousands of sellers.")
    assert (number.low, number.unit) == (1000, "seller")


@pytest.mark.parametrize(
    ("text", "words", "way"),
    [
        ("They lost by two points.", "two", Direction.NONE),
        ("Shares fell by two points.", "two", Direction.DOWN),
        ("The rise of 2 kings began.", "2", Direction.NONE),
        ("A rise of 40 jobs is likely.", "40", Direction.UP),
        ("Sales rose 6% and 5% in the two years.", "5%", Direction.UP),
        ("Sales rose 6% and 5% of them were lost.", "5%", Direction.NONE),
    ],
)
def test_way(text, words, way):
    """A margin and an ascent are no change; one of two changes goes on the other."""
    assert number_in(text, words).direction is way


def test_other_languages():
    """A name with a figure parts no verb from its change; a year with which one compares is a date."""
    assert number_in("Sie reduzieren den CO2-Ausstoß um 40 Prozent.", "40", "de").direction is Direction.DOWN
    assert number_in("Das sind 12 Prozent weniger als 2022.", "2022", "de").kind is NumberKind.DATE
    dues = number_in("Cuesta unos Q179 millones.", "179", "es")
    assert (dues.value, dues.currency) == (179_000_000, "GTQ")


def test_perhaps_numbered():
    """A figure behind what is numbered may name which one, and is never sure."""
    trial = next(number for number in read("In phase 2 trials it worked.").numbers if number.kind.is_quantity)
    assert trial.grade is not Grade.SURE


def test_a_name_of_figures_behind_a_count():
    """What stands near by itself is no group of thousands; where it does not it is."""
    text = "It ordered 105 737 jets. The 737 is its only type, and each 737 has two engines."
    assert [n.text for n in read(text).numbers if n.value == 105] == ["105"]
    assert [n.value for n in read("It ordered 105 737 jets.").numbers] == [105_737]


@pytest.mark.parametrize(
    ("text", "words", "way"),
    [
        ("Profit fell below 150 million yen.", "150", Direction.NONE),
        ("Profit fell by under 5 percent.", "5", Direction.DOWN),
        ("She brought up a 0.5 percent tax.", "0.5", Direction.NONE),
        ("They picked up the other 50 percent of the costs.", "50", Direction.NONE),
        ("Prices went up a further 5 percent.", "5", Direction.UP),
        ("He won a 4 percent rise.", "4", Direction.UP),
    ],
)
def test_level(text, words, way):
    """A level that is passed and a share that describes a thing are no change; a change is one."""
    assert number_in(text, words).direction is way


def test_ends_of_two_units():
    """The ends of a range in two units are bounds; things of two kinds are as many as told."""
    first, second = read_numbers("A ban of between six months and two years is likely.")
    assert (first.qualifier, second.qualifier) == (Qualifier.AT_LEAST, Qualifier.AT_MOST)
    assert all(
        number.qualifier is Qualifier.EXACT
        for number in read_numbers("Between 3 boats and 4 men stood a wall.")
    )


@pytest.mark.parametrize(
    ("text", "words", "qualifier"),
    [
        ("Carts up to a width of 60cm may pass.", "60cm", Qualifier.AT_MOST),
        ("Carts of a width of 60cm and up to a length of 90cm may pass.", "60cm", Qualifier.EXACT),
        ("It costs 60 dollars and up.", "60", Qualifier.AT_LEAST),
        ("It ran over a length of 5 km.", "5 km", Qualifier.EXACT),
    ],
)
def test_bound_of_a_size(text, words, qualifier):
    """A bound may stand before what is measured; one that begins another size is none of this."""
    assert number_in(text, words).qualifier is qualifier


def test_pace_and_ages():
    """How often something doubles is no rise, people aged from to are of an age, talks have their length."""
    assert number_in("It has doubled roughly every 3.4 months.", "3.4").direction is Direction.NONE
    assert number_in("Adults aged 55 to 75 years came.", "55").kind is NumberKind.AGE
    assert number_in("Two or three 10-15 min lightning talks are held.", "Two").unit == "lightning talk"
