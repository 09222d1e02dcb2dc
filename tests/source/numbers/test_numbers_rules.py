"""Rules for rarer writings of numbers: places from the end, fractions, joined units, doubtful signs."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.source.document import NumberKind, Qualifier
from summarizer.source.numbers import read_numbers


def told(text: str, language: str = "en") -> list[str]:
    """Return kind and value, or the ends, of every number that has one."""
    return [
        f"{number.kind} {number.value if number.value is not None else f'{number.low}..{number.high}'}"
        for number in read_numbers(text, language)
        if number.kind not in {NumberKind.IDENTIFIER, NumberKind.DATE, NumberKind.TIME}
    ]


@pytest.mark.parametrize(
    ("text", "language", "places"),
    [
        ("It sank in the penultimate lock, the antepenultimate was dry.", "en", ["-2", "-3"]),
        ("Ferry Osk came second to last, Ferry Ulm third-from-last.", "en", ["-2", "-3"]),
        ("The 4th from the end is the next-to-last but by name.", "en", ["-4", "-2"]),
        ("She rowed in the last but one, he in the one before the last.", "en", ["-2", "-2"]),
        ("They read from the second to the last page, then the last two.", "en", ["2", "-1", "-1", "2"]),
        ("Das vorletzte und das drittletzte Boot.", "de", ["-2", "-3"]),
    ],
)
def test_places_from_the_end(text, language, places):
    """A place counted from the end is an ordinal with a negative value, the last itself is -1."""
    assert [told_.split()[1] for told_ in told(text, language)] == places


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("two thirds of a million boats", ["count 666666.6666666666666666666667"]),
        ("three quarters billion euros", ["money 750000000"]),
        ("two fifths of millions of boats", ["fraction 0.4", "count 1000000..10000000"]),
        ("two hundred and forty fifths", ["number 48"]),
        ("two hundred forty-fifths", ["number 4.444444444444444444444444444"]),
        ("one one hundred and fifth", ["fraction 0.009523809523809523809523809524"]),
        ("the three hundredth boat", ["ordinal 300"]),
        ("the four hundred thousandth guest", ["ordinal 400000"]),
        ("4 hundred and 17 yuan, 4 hundred and 17 boats", ["money 417", "count 400", "count 17"]),
        ("3 dz eggs", ["count 36"]),
        ("one in eight boats leaks", ["fraction 0.125"]),
        ("number one in 30 ports", ["count 30"]),
    ],
)  # fmt: skip
def test_spoken_numbers(text, values):
    """A hyphen ties a denominator, "and" parts it; a part of a power of ten is a number of its own."""
    assert told(text)[-len(values) :] == values


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("about 700 or more boats", Qualifier.AT_LEAST),
        ("around 700 boats", Qualifier.ABOUT),
        ("it is less than 80 or equal to it", Qualifier.AT_MOST),
        ("it is more than 80 or equal", Qualifier.AT_LEAST),
        ("it is at least or equal to 80", Qualifier.AT_LEAST),
        ("rowing => 80", Qualifier.EXACT),
        ("rowing -> 80", Qualifier.EXACT),
        ("rowing >= 80", Qualifier.AT_LEAST),
    ],
)
def test_bounds(text, qualifier):
    """A bound outdoes "about", "or equal" takes the end in, and an arrow is no bound."""
    (number,) = read_numbers(text)
    assert number.qualifier is qualifier


@pytest.mark.parametrize(
    ("text", "language", "qualifier"),
    [
        ("The weir didn't reach 5 metres.", "en", Qualifier.LESS_THAN),
        ("Turnout has never reached 40%.", "en", Qualifier.LESS_THAN),
        ("The crowd did not reach 500.", "en", Qualifier.LESS_THAN),
        ("The weir reached 5 metres.", "en", Qualifier.EXACT),
        ("The flood did not reach two villages.", "en", Qualifier.EXACT),
        ("A crate must be no heavier than 3 kg.", "en", Qualifier.AT_MOST),
        ("A mast is not narrower than 9 cm.", "en", Qualifier.AT_LEAST),
        ("Das Boot darf 5 Meter nicht überschreiten.", "de", Qualifier.AT_MOST),
        ("Die Last hat 300 Kilogramm überschritten.", "de", Qualifier.MORE_THAN),
        ("Das Boot erreicht 5 Meter nicht.", "de", Qualifier.LESS_THAN),
        ("Die Last erreicht 300 Kilogramm.", "de", Qualifier.EXACT),
        ("Le bateau ne doit pas dépasser 5 mètres.", "fr", Qualifier.AT_MOST),
        ("Le mur n'atteint pas 5 mètres.", "fr", Qualifier.LESS_THAN),
        ("El barco no debe superar los 5 metros.", "es", Qualifier.AT_MOST),
        ("El muro no llega a 5 metros.", "es", Qualifier.LESS_THAN),
    ],
)
def test_bounds_by_a_verb(text, language, qualifier):
    """To pass a measure is more than it, not to pass it at most, not to reach it less; things are none."""
    (number,) = read_numbers(text, language)
    assert number.qualifier is qualifier


def test_points_of_an_index_rise():
    """Behind its points "higher" and "down" say where an index went; a team that is ahead did not rise."""
    text = "The index closed 15 points higher, then 20 points down; the crew is 3 points ahead."
    assert [number.direction.value for number in read_numbers(text)] == ["up", "down", "none"]


def test_single_marks_that_close():
    """A mark that was opened before a number closes, and is no foot."""
    assert [number.unit for number in read_numbers("Set 'Expires: 0' and ‘Age: 60’ here.")] == [None, None]
    assert [number.unit for number in read_numbers("A plank of 6' and a mast of 9' stand.")] == [
        "foot",
        "foot",
    ]


def test_or_equal_to_another_number():
    """A bound and "or equal to" with a number of its own are two numbers; the bound stays as it is."""
    first, _ = read_numbers("It is more than 80 or equal to 90.")
    assert first.qualifier is Qualifier.MORE_THAN


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("from 5 through 9 km", ["length 5..9"]),
        ("a crew of 5k-20k", ["count 5000..20000"]),
        ("It ran through 20 locks.", ["count 20"]),
        ("6 feet and 3 inches tall", ["length 6.25"]),
        ("6 feet and 3 boats", ["length 6", "count 3"]),
        ('a rod 10 " long', ["length 10"]),
        ("It cost twelve dollars thirty five.", ["money 12.35"]),
        ("It cost 15 dollars 20.", ["money 15.2"]),
        ("It cost 15 dollars 20 years ago.", ["money 15", "duration 20"]),
        ("It cost 15 dollars and 20%.", ["money 15", "percent 20"]),
        ("A ticket is 18 USD 40.", ["money 18.4"]),
        ("It was EUR 10 USD 20.", ["money 10", "money 20"]),
        ("10 $ 30 $", ["money 10", "money 30"]),
        ("a dam for rupees 500 crore", ["money 5000000000"]),
        ("sold against the dollar 5 million times", ["multiple 5000000"]),
        ("The barge weighs 2,400 pounds.", ["mass 2400"]),
        ("The barge cost 2,400 pounds.", ["money 2400"]),
        ("kept at - 20 °C", ["temperature -20"]),
        ("kept cold - 20 °C", ["temperature 20"]),
        ("with 812 L-30 left", ["number 812"]),
    ],
)  # fmt: skip
def test_units_and_sums(text, values):
    """Smaller units join the larger one, codes may part a sum, and the words around settle the doubtful."""
    assert told(text)[: len(values)] == values


def test_models_are_no_temperatures():
    """An F after a figure is Fahrenheit unless it names something, far from words of warmth."""
    assert told("A Skylark 310F landed. The 22F form is due. When must 22F be sent?") == []
    assert [number.unit for number in read_numbers("It was 72F outside, in the heat the 90F mark fell.")] == [
        "fahrenheit",
        "fahrenheit",
    ]


def test_values_are_decimals():
    """The values of combined numbers stay exact decimals."""
    (number,) = read_numbers("It cost twelve dollars thirty five.")
    assert number.value == Decimal("12.35")


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("At least 14 sailors drowned and 37 were missing.", ["sailor", "sailor"]),
        ("Of the 40 boats, 6 had sunk, and about a dozen of them burnt.", ["boat", "boat", "boat"]),
        ("It rained in 12 weeks out of 52. One flight in ten was late.", ["week"] * 2 + ["flight"] * 2),
        ("A crowd of 18,340 sang to an audience of 40 sailors.", ["people", "sailor"]),
        ("They sold 40 boats. The other 6 were old, and 9 of them leaked.", ["boat", None, None]),
        ("They sold 40 boats, and 9 stood idle.", ["boat", None]),
        ("It cost £300 a berth, then £400 a berth: too much.", ["pound sterling per berth"] * 2),
        ("The $5 a sailor paid, the $6 a year ago, the $7 a full berth.", ["dollar"] * 3),
        ("It put the number of dead at 19. Osk was dead at 91.", [None, "year of age"]),
    ],
)
def test_units_from_the_sentence(text, units):
    """A noun that is left out is that of the number before; money for "a" thing is a price."""
    assert [number.unit for number in read_numbers(text)] == units


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Contract 88-C and Form 10-K lapsed.", ["identifier", "identifier"]),
        ("Bus 17 was full.", ["identifier"]),
        ("The bus had 17 seats, a 12-V lamp and 3-Bay cars.", ["count", "count", "count"]),
    ],
)
def test_codes(text, kinds):
    """A letter tied to a figure behind a name, and the number of a bus, name rather than count."""
    assert [number.kind for number in read_numbers(text)] == kinds


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The number of cases rose by 23 to 1,057.", ["number 23", "number 1057"]),
        ("It rose by 5 to 7 percent.", ["percent 5..7"]),
        ("The price fell by a quarter to 20 euros.", ["fraction 0.25", "money 20"]),
        ("Sales fell a fifth in May; a fifth man came.", ["fraction 0.2", "ordinal 5"]),
        ("He won by a tenth of a second.", ["duration 0.1"]),
        ("It was plus or minus 3 points, then minus 3 points.", ["count 3", "count -3"]),
        ("It was 40 plus or minus 3 percent.", ["percent 37..43"]),
        ("It was 40 plus-or-minus 3 percent.", ["percent 37..43"]),
        ("He turned 35 and 20 were there.", ["age 35", "number 20"]),
        ("He was hit by a third in the back.", ["ordinal 3"]),
        ("It weighs 12 stone 7 pounds.", ["mass 12.5"]),
        ("Two men, aged 23, 31 and 45, were there.", ["count 2", "age 23", "age 31", "age 45"]),
        ("One in every 200 boats sinks.", ["fraction 0.005"]),
        ("Two-thirds, or 67%, agreed.", ["fraction 0.6666666666666666666666666667", "percent 67"]),
        ("The 6-foot-6 guard stood at a 5-foot fence.", ["length 6.5", "length 5"]),
        ("It is 26 percent below 2005 levels.", ["percent 26"]),
        ("It has 2.5m users, 3m homes and a 2.5m wall.", ["count 2500000", "count 3000000", "length 2.5"]),
        ("It has 25m pools for the 100m hurdlers.", ["length 25", "length 100"]),
    ],
)
def test_amounts_beside_words_of_change_and_people(text, found):
    """A change is no range with what it led to; "m" is a million of what is counted by it."""
    assert told(text) == found


def test_collective_nouns_describe():
    """Members are counted by "staff members", and staff by "staff" alone."""
    text = "It has 12 staff members, 30 police officers, 9 crew and 20 staff."
    assert [number.unit for number in read_numbers(text)] == [
        "staff member",
        "police officer",
        "crew",
        "staff",
    ]


@pytest.mark.parametrize(
    ("text", "qualifiers"),
    [
        ("A fine of $250 plus costs.", [Qualifier.EXACT]),
        ("Some 500-plus guests; 500 plus guests; $500 plus.", [Qualifier.AT_LEAST] * 3),
        ("A round of 7-under 65.", [Qualifier.EXACT] * 2),
    ],
)
def test_words_that_only_look_like_bounds(text, qualifiers):
    """A "plus" before something else adds it; "under" tied to the number before belongs to that."""
    assert [number.qualifier for number in read_numbers(text)] == qualifiers


def test_a_figure_after_plus_is_added():
    """In "5 plus 3" neither number is a bound."""
    assert [m.qualifier for m in read_numbers("5 plus 3 is 8.")] == [Qualifier.EXACT] * 3


def test_metres_of_a_race_before_those_who_run_it():
    """Finalists are counted by no million that is written like metres."""
    assert read_numbers("The British 100m finalists left.")[0].value == 100


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Norvek fell £2 to £3.", ["2", "3"]),
        ("Norvek lost more than £28.63 to £38.65.", ["28.63", "38.65"]),
        ("The fee grew by £2m to £3m.", ["2000000..3000000"]),
        ("A ticket costs £2 to £3.", ["2..3"]),
        ("Six or seven million was spent.", ["6000000..7000000"]),
        ("Five or six hundred people came.", ["500..600"]),
        ("Two to three hundred boats sank.", ["200..300"]),
    ],
)
def test_two_numbers_of_a_change_or_a_range(text, values):
    """Behind a verb of change two sums are how much and where to; a scale said once is of both ends."""
    found = [m for m in read_numbers(text) if m.kind.is_quantity]
    assert [str(m.value) if m.low is None else f"{m.low}..{m.high}" for m in found] == values


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("A record Australian dollars 648m was paid.", [("AUD", 648_000_000)]),
        ("It paid euros 20m and US dollars 3bn.", [("EUR", 20_000_000), ("USD", 3_000_000_000)]),
        ("It rose to 40 euro cents.", [(None, 40)]),
        (
            "The quay cost 2bn Australian dollars (£1bn; $1.3bn).",
            [("AUD", 2e9), ("GBP", 1e9), ("USD", 1.3e9)],
        ),
    ],
)
def test_sums_and_whose_they_are(text, sums):
    """A name may stand before a sum; what is converted in brackets is not of the currency before them."""
    assert [(m.currency, m.value) for m in read_numbers(text)] == sums


def test_a_verb_is_nothing_counted():
    """What follows a number may be its verb."""
    text = "The scale runs from 0 to 1, where 0 represents a still sea."
    assert [number.unit for number in read_numbers(text, "en")] == [None, None]


def test_a_list_of_ages_ends():
    """A number of some of those whose ages are told is none."""
    text = "Three women, ages 22 to 42, two of whom live in Arle, came."
    kinds = [number.kind for number in read_numbers(text, "en")]
    assert kinds[1] is NumberKind.AGE
    assert kinds[2] is not NumberKind.AGE
