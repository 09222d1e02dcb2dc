"""Reading quantities: what a number is worth, in what unit, and how it is meant."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.source.document import Direction, NumberKind, NumberMention, Qualifier
from summarizer.source.numbers import read_numbers


def only(text: str, language: str = "en") -> NumberMention:
    """Return the only quantity in a text."""
    found = [number for number in read_numbers(text, language) if number.kind.is_quantity]
    assert len(found) == 1, [number.text for number in found]
    return found[0]


def worth(number: NumberMention) -> Decimal | tuple[Decimal, Decimal]:
    """Return the value of a number, or both ends of a range."""
    if number.value is not None:
        return number.value
    assert number.low is not None
    assert number.high is not None
    return number.low, number.high


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("17", "17"),
        ("1,234,567", "1234567"),
        ("1.234.567,8", "1234567.8"),
        ("1 234 567", "1234567"),
        ("1\u202f234\u202f567", "1234567"),
        ("12,34,567.89", "1234567.89"),
        (".25", "0.25"),
        ("-5", "-5"),
        ("minus forty", "-40"),
        ("3.5bn", "3500000000"),
        ("12 crore", "120000000"),
        ("2.5 lakh", "250000"),
        ("half a million", "500000"),
        ("quarter of a million", "250000"),
        ("two-thirds", Decimal(2) / 3),
        ("a third of", Decimal(1) / 3),
        ("a dozen", "12"),
        ("half a dozen", "6"),
        ("three in five", "0.6"),
        ("two out of five", "0.4"),
        ("7½", "7.5"),
        ("7 1/2", "7.5"),
        ("1/16", "0.0625"),
        ("10²", "100"),
        ("10^-2", "0.01"),
        ("1.2 × 10⁶", "1200000"),
        ("1.3x10^6", "1300000"),
        ("12.5e+3", "12500"),
        ("one hundred and six", "106"),
        ("two hundred and two thousand", "202000"),
        ("twenty-one trillion and three hundred", "21000000000300"),
        ("4 thousand 3 hundred and 21", "4321"),
        ("three lakh crore", "3000000000000"),
        ("one and a half million", "1500000"),
        ("3 million and a half", "3500000"),
        ("nine point nought four", "9.04"),
        ("zero", "0"),
    ],
)
def test_value(phrase: str, value: str | Decimal) -> None:
    """A number in digits or words has its exact value."""
    assert only(phrase).value == Decimal(value)


@pytest.mark.parametrize(
    ("phrase", "value", "unit", "kind"),
    [
        ("17 miles", "17", "mile", NumberKind.LENGTH),
        ("18 km/h", "18", "kilometre per hour", NumberKind.SPEED),
        ("80 m.p.h.", "80", "mile per hour", NumberKind.SPEED),
        ("–4 °C", "-4", "celsius", NumberKind.TEMPERATURE),
        ("a six-mile walk", "6", "mile", NumberKind.LENGTH),
        ("5'11 tall", Decimal(5) + Decimal(11) / 12, "foot", NumberKind.LENGTH),
        ("5 ft 11 in", Decimal(5) + Decimal(11) / 12, "foot", NumberKind.LENGTH),
        ("24.5 cubic feet", "24.5", "cubic foot", NumberKind.VOLUME),
        ("660 sq m", "660", "square metre", NumberKind.AREA),
        ("a 10,000-square-foot hall", "10000", "square foot", NumberKind.AREA),
        ("98.6 percent", "98.6", "percent", NumberKind.PERCENT),
        ("98.6 per cent", "98.6", "percent", NumberKind.PERCENT),
        ("1.38pc", "1.38", "percent", NumberKind.PERCENT),
        ("25 basis points", "25", "basis point", NumberKind.PERCENT),
        ("1.5 percentage points", "1.5", "percentage point", NumberKind.PERCENT),
        ("the past six years", "6", "year", NumberKind.DURATION),
        ("a 65-year-old", "65", "year of age", NumberKind.AGE),
        ("ten months old", "10", "month", NumberKind.AGE),
        ("1.2m tons", "1200000", "ton", NumberKind.MASS),
        ("120Hz", "120", "hertz", NumberKind.MEASURE),
        ("352 μm", "352", "micrometre", NumberKind.LENGTH),
        ("0.02 cm s−1", "0.02", "centimetre per second", NumberKind.SPEED),
        ("2.5 GW", "2.5", "gigawatt", NumberKind.POWER),
        ("500 GB", "500", "gigabyte", NumberKind.DATA),
        ("12 per 100,000", "12", "per 100000", NumberKind.RATE),
        ("11 feet per century", "11", "foot per century", NumberKind.SPEED),
        ("four times", "4", "times", NumberKind.MULTIPLE),
        ("20 (kg)", "20", "kilogram", NumberKind.MASS),
    ],
)
def test_unit(phrase: str, value: str | Decimal, unit: str, kind: NumberKind) -> None:
    """A unit of measure has its standard name and makes the kind."""
    number = only(phrase)
    assert (number.value, number.unit, number.kind) == (Decimal(value), unit, kind)


@pytest.mark.parametrize(
    ("phrase", "value", "unit", "code"),
    [
        ("$347m", "347000000", "dollar", "USD"),
        ("USD 3.2 billion", "3200000000", "dollar", "USD"),
        ("US$113 trillion", "113000000000000", "dollar", "USD"),
        ("₹12 crore", "120000000", "rupee", "INR"),
        ("£1.2m", "1200000", "pound sterling", "GBP"),
        ("C$ 300 million", "300000000", "canadian dollar", "CAD"),
        ("EUR50m", "50000000", "euro", "EUR"),
        ("RM23.50", "23.5", "malaysian ringgit", "MYR"),
        ("7.5 million Danish crowns", "7500000", "danish krone", "DKK"),
        ("361 million pounds", "361000000", "pound sterling", "GBP"),
        ("75 USD million", "75000000", "dollar", "USD"),
        ("30 MUSD", "30000000", "dollar", "USD"),
        ("100元", "100", "chinese yuan", "CNY"),
        ("tens of thousands of dollars", ("10000", "100000"), "dollar", "USD"),
        ("3 dollars 50 cents", "3.5", "dollar", "USD"),
        ("-$5", "-5", "dollar", "USD"),
        ("18 sen", "18", "sen", None),
        ("68p", "68", "pence", None),
    ],
)
def test_money(phrase: str, value: str | tuple[str, str], unit: str, code: str | None) -> None:
    """Money has its amount in full, the currency's name and its ISO 4217 code."""
    number = only(phrase)
    wanted = Decimal(value) if isinstance(value, str) else tuple(map(Decimal, value))
    assert (worth(number), number.unit, number.currency) == (wanted, unit, code)
    assert number.kind is NumberKind.MONEY


@pytest.mark.parametrize(
    ("phrase", "unit"),
    [
        ("$24 a year", "dollar per year"),
        ("$80 per sq m", "dollar per square metre"),
        ("€3 per share", "euro per share"),
        ("$50 an hour", "dollar per hour"),
    ],
)
def test_money_rates(phrase: str, unit: str) -> None:
    """Money for something is a rate, and keeps its currency."""
    number = only(phrase)
    assert (number.unit, number.kind) == (unit, NumberKind.RATE)
    assert number.currency is not None


@pytest.mark.parametrize("phrase", ["$6.78 billion a year earlier", "$5m a day ago", "£3 a week later"])
def test_no_rate(phrase: str) -> None:
    """A time that passed is no rate."""
    number = only(phrase) if "earlier" in phrase else read_numbers(phrase)[0]
    assert number.kind is NumberKind.MONEY


@pytest.mark.parametrize(
    ("phrase", "low", "high", "unit"),
    [
        ("€4-5 million", "4000000", "5000000", "euro"),
        ("$3 billion to $5 billion", "3000000000", "5000000000", "dollar"),
        ("$200,000 to $414 million", "200000", "414000000", "dollar"),
        ("€4-5 million a year", "4000000", "5000000", "euro per year"),
        ("between 5 and 10 km", "5", "10", "kilometre"),
        ("from 3 to 5 percent", "3", "5", "percent"),
        ("5% to 10%", "5", "10", "percent"),
        ("15kHz to 17kHz", "15", "17", "kilohertz"),
        ("93.90±0.15 years", "93.75", "94.05", "year"),
        ("48 +/- 2 percent", "46", "50", "percent"),
        ("four thousand to five thousand people", "4000", "5000", "people"),
        ("dozens of boats", "24", "100", "boat"),
    ],
)
def test_range(phrase: str, low: str, high: str, unit: str) -> None:
    """A range has both ends, with the unit and scale they share."""
    number = only(phrase)
    assert (worth(number), number.unit) == ((Decimal(low), Decimal(high)), unit)
    assert number.value is None


def test_change_and_level_are_two() -> None:
    """What something rose by and what it rose to are no range."""
    change, level = read_numbers("The harbour index rose 0.7 percent to 6,327.80.")
    assert (change.value, change.unit, change.direction) == (Decimal("0.7"), "percent", Direction.UP)
    assert (level.value, level.unit, level.direction) == (Decimal("6327.80"), None, Direction.NONE)


@pytest.mark.parametrize(
    ("phrase", "qualifier"),
    [
        ("approximately 5,000 soldiers", Qualifier.ABOUT),
        ("about 2,500 coalition troops", Qualifier.ABOUT),
        ("nearly $3m", Qualifier.ABOUT),
        ("an estimated 40 barges", Qualifier.ABOUT),
        ("~25 min", Qualifier.ABOUT),
        ("40 or so barges", Qualifier.ABOUT),
        ("40 miles or so", Qualifier.ABOUT),
        ("up to 2,000 coalition members", Qualifier.AT_MOST),
        ("no more than 12 boats", Qualifier.AT_MOST),
        ("as many as 12 boats", Qualifier.AT_MOST),
        ("at least 12 boats", Qualifier.AT_LEAST),
        ("12 percent or more", Qualifier.AT_LEAST),
        ("more than 12 boats", Qualifier.MORE_THAN),
        ("over $100 million", Qualifier.MORE_THAN),
        (">30 %", Qualifier.MORE_THAN),
        ("fewer than 12 boats", Qualifier.LESS_THAN),
        ("under 4%", Qualifier.LESS_THAN),
        ("12 boats", Qualifier.EXACT),
    ],
)
def test_qualifier(phrase: str, qualifier: Qualifier) -> None:
    """The words around a number say how it is meant, and where they stand is kept."""
    number = only(phrase)
    assert number.qualifier is qualifier
    assert (number.qualifier_span is None) == (qualifier is Qualifier.EXACT)


@pytest.mark.parametrize(
    ("phrase", "direction"),
    [
        ("sales rose 3%", Direction.UP),
        ("sales rose by about 3%", Direction.UP),
        ("expected to grow sales by 35 per cent", Direction.UP),
        ("shares were down 68p", Direction.DOWN),
        ("it shed 1.61%", Direction.DOWN),
        ("it is 3% lower", Direction.DOWN),
        ("sales rose to $7m", Direction.NONE),
        ("a 25% tax", Direction.NONE),
        ("profit halved", Direction.DOWN),
        ("profit doubled", Direction.UP),
    ],
)
def test_direction(phrase: str, direction: Direction) -> None:
    """A number that says how far something rose or fell knows which."""
    assert only(phrase).direction is direction


@pytest.mark.parametrize(
    ("phrase", "value", "thing"),
    [
        ("about 100 airmen", "100", "airman"),
        ("2,000 coalition members", "2000", "coalition member"),
        ("seven European countries", "7", "european country"),
        ("9.3 million shipping containers", "9300000", "shipping container"),
        ("one student", "1", "student"),
        ("one of the oldest ferries", "1", "oldest ferry"),
        ("eight other boxes", "8", "other box"),
        ("300 recorded songs", "300", "song"),
        ("a three-point lead", "3", "point"),
        ("the 12 page report", "12", "page"),
        ("five more losses", "5", "loss"),
        ("4.3M digital and physical sales", "4300000", "digital and physical sale"),
    ],
)
def test_counted(phrase: str, value: str, thing: str) -> None:
    """A count has the thing counted as its unit, in the singular."""
    number = only(phrase)
    assert (number.value, number.unit, number.kind) == (Decimal(value), thing, NumberKind.COUNT)


def test_list_shares_its_unit() -> None:
    """Numbers of a list take the unit that is written once."""
    found = read_numbers("four-, five- and six-cylinder engines")
    assert [(number.value, number.unit) for number in found] == [
        (Decimal(4), "cylinder"),
        (Decimal(5), "cylinder"),
        (Decimal(6), "cylinder"),
    ]


def test_restated_amount_is_meant_alike() -> None:
    """An amount said again in brackets has the qualifier of the first."""
    first, second = read_numbers("more than 8 km (5 miles)")
    assert first.qualifier is second.qualifier is Qualifier.MORE_THAN


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Section 427", NumberKind.IDENTIFIER),
        ("a Boeing 737", NumberKind.IDENTIFIER),
        ("the 5G network", NumberKind.IDENTIFIER),
        ("COVID-19", NumberKind.IDENTIFIER),
        ("the new Quillphone 14", NumberKind.IDENTIFIER),
        ("version 2.1.3", NumberKind.IDENTIFIER),
        ("call 555-123-4567", NumberKind.IDENTIFIER),
        ("at 16-18 Industrial Avenue", NumberKind.IDENTIFIER),
        ("as shown earlier [14]", NumberKind.IDENTIFIER),
        ("No. 7", NumberKind.IDENTIFIER),
        ("on March 7", NumberKind.DATE),
        ("on 7 March", NumberKind.DATE),
        ("on 2019-03-07", NumberKind.DATE),
        ("in 1985", NumberKind.DATE),
        ("the 1990s", NumberKind.DATE),
        ("at 4:39", NumberKind.TIME),
        ("at 7 a.m.", NumberKind.TIME),
        ("until 11pm", NumberKind.TIME),
        ("the 21st lap", NumberKind.ORDINAL),
        ("the twenty-first lap", NumberKind.ORDINAL),
        ("the third quarter", NumberKind.ORDINAL),
    ],
)
def test_no_quantity(phrase: str, kind: NumberKind) -> None:
    """Dates, times, ordinals and identifiers are read, and told apart."""
    (number,) = read_numbers(phrase)
    assert number.kind is kind
    assert not number.kind.is_quantity


def test_identifiers_in_a_list() -> None:
    """Every number of a list of identifiers is one."""
    kinds = [number.kind for number in read_numbers("Figs. 4 and 5 and refs [19,34]")]
    assert set(kinds) == {NumberKind.IDENTIFIER}


def test_index_names_carry_their_number() -> None:
    """The number of a share index is part of its name, and what it did is read."""
    found = read_numbers("The S&P 500 rose 64.06 points.")
    assert [number.kind for number in found] == [NumberKind.IDENTIFIER, NumberKind.COUNT]


def test_score() -> None:
    """A score has both sides, and what it is where the text says it."""
    score = only("with a 9-2 lead")
    assert (score.kind, score.low, score.high, score.unit) == (
        NumberKind.SCORE,
        Decimal(2),
        Decimal(9),
        "lead",
    )


@pytest.mark.parametrize("phrase", ["no one came", "the one who left", "they saw one another", "a year"])
def test_pronouns_are_no_numbers(phrase: str) -> None:
    """The word "one" for somebody, and an article, count nothing."""
    assert read_numbers(phrase) == ()


@pytest.mark.parametrize(
    "phrase",
    ["he will be 35 by then", "aged 35", "Mara Lind, 35, said", "he turned 35", "a boy of 35 years of age"],
)
def test_age(phrase: str) -> None:
    """An age is told from a bare number by the words around it."""
    number = only(phrase)
    assert (number.kind, number.unit, number.value) == (NumberKind.AGE, "year of age", Decimal(35))


@pytest.mark.parametrize(
    ("phrase", "ambiguous"), [("1.234", True), ("1,234", False), ("5m", True), ("5 km", False)]
)
def test_ambiguous(phrase: str, ambiguous: bool) -> None:  # noqa: FBT001 - a row of the table
    """A figure with two readings says so."""
    assert only(phrase).ambiguous is ambiguous


@pytest.mark.parametrize(
    ("phrase", "value", "unit"),
    [
        ("1.234.567,8 Euro", "1234567.8", "euro"),
        ("3,5 Millionen Menschen", "3500000", "Mensch"),
        ("1,2 Mrd. Euro", "1200000000", "euro"),
        ("rund 2.000 Soldaten", "2000", "Soldat"),
        ("zweihundertfünfzig Meter", "250", "metre"),
        ("dreitausendvierhundert Tonnen", "3400", "tonne"),
        ("5,2 Prozent", "5.2", "percent"),
        ("20 Grad Celsius", "20", "celsius"),
        ("eine halbe Million", "500000", None),
        ("120 km/h", "120", "kilometre per hour"),
    ],
)
def test_german(phrase: str, value: str, unit: str | None) -> None:
    """German texts are read with German marks and words, into the same standard names."""
    number = only(phrase, "de")
    assert (number.value, number.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("phrase", "qualifier"),
    [
        ("mindestens 12 Boote", Qualifier.AT_LEAST),
        ("knapp 12 Boote", Qualifier.ABOUT),
        ("bis zu 12 Boote", Qualifier.AT_MOST),
    ],
)
def test_german_qualifier(phrase: str, qualifier: Qualifier) -> None:
    """German qualifiers are known."""
    assert only(phrase, "de").qualifier is qualifier


def test_german_date() -> None:
    """A German day with its month, year and hour counts nothing."""
    kinds = [number.kind for number in read_numbers("am 3. Oktober 1990 um 14:30 Uhr", "de")]
    assert kinds == [NumberKind.DATE, NumberKind.DATE, NumberKind.TIME]


def test_spans_hold_number_and_unit() -> None:
    """The span covers sign, currency, scale and unit; the thing counted and the qualifier lie outside."""
    text = "It paid almost $347m for 1,100 public housing properties."
    money, count = read_numbers(text)
    assert (money.text, count.text) == ("$347m", "1,100")
    assert count.unit_span is not None
    assert count.unit_span.of(text) == "public housing properties"
    assert money.qualifier_span is not None
    assert money.qualifier_span.of(text) == "almost"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("the gap grew by $4.1 billion to $41.2 billion", ["4100000000", "41200000000"]),
        ("during 2016 Stone spoke to sub-7 nanometer makers", ["7"]),
    ],
)
def test_no_false_joints(text: str, values: list[str]) -> None:
    """A change and the level it led to are two numbers, and a year takes no name for its unit."""
    found = [number for number in read_numbers(text) if number.kind.is_quantity]
    assert [worth(number) for number in found] == [Decimal(value) for value in values]
