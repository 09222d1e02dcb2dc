"""Quantities in less common forms, and words that only look like a qualifier of a number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.source.document import Direction, Grade, NumberKind, NumberMention, Qualifier
from summarizer.source.numbers import read_numbers


def quantities(text: str) -> list[NumberMention]:
    """Return the quantities of a text."""
    return [number for number in read_numbers(text) if number.kind.is_quantity]


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("nine point five million", "9500000"),
        ("two millions", "2000000"),
        ("five hundreds", "500"),
        ("322 hundred", "32200"),
        ("10 and a half million", "10500000"),
        ("3 and a quarter", "3.25"),
        ("1 and 3/4", "1.75"),
        ("2 1/2 million", "2500000"),
        ("½ million", "500000"),
        ("twenty - five", "25"),
        ("1 250 000.50", "1250000.50"),
        ("one one-hundredth", "0.01"),
        ("three hundred-thousandths", "0.00003"),
        ("two one hundred fiftieths", Decimal(2) / 150),
        ("2/3rds", Decimal(2) / 3),
        ("-123456789012345", "-123456789012345"),
        ("0·61", "0.61"),
        ("1,234·5", "1234.5"),
        ("3·10⁶", "3000000"),
        ("3 point 2 million", "3200000"),
        ("three mln", "3000000"),
        ("45-3/8", "45.375"),
    ],
)
def test_value(phrase, value):
    """A number of several parts is one number."""
    (number,) = quantities(phrase)
    assert number.value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ann Baker (52) left.", NumberKind.AGE),
        ("Fenn (52) left.", NumberKind.AGE),
        ("Customer Service (24)", NumberKind.NUMBER),
        ("General (53)", NumberKind.NUMBER),
    ],
)
def test_only_persons_have_an_age_in_brackets(text, kind):
    """Behind a word of the language a figure in brackets counts, unless a given name stands before it."""
    (number,) = quantities(text)
    assert number.kind is kind


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("They may reduce the basic rate of the pool by 75%.", Direction.DOWN),
        ("Rents were cut by 75%.", Direction.DOWN),
        ("Rents rose and the fee was paid by 40 firms.", Direction.NONE),
        ("The team that lost its lead was beaten by 5 points.", Direction.NONE),
    ],
)
def test_by_how_much(text, direction):
    """What stands before "by" says a rise or a fall, if no other verb lies between."""
    (number,) = quantities(text)
    assert number.direction is direction


def test_a_month_ends_a_sentence():
    """A full stop parts a month in full from the number behind it, not a short one from its day."""
    assert quantities("It closed in June. 40 boats sank.")[0].value == 40
    assert quantities("It closed on 30 June. 85 roles went.")[0].value == 85
    assert quantities("It closed on Sept. 20 for good.") == []


def test_a_price_is_raised_from_one_to_another():
    """Two prices behind a word of rising are no range, whatever stands between."""
    text = "They raised the rent of an allotment from £25 to £30."
    assert [number.value for number in quantities(text)] == [25, 30]
    (span,) = quantities("Fees for an allotment range from £25 to £30.")
    assert (span.low, span.high) == (25, 30)


def test_a_row_of_raised_dots_is_no_decimal():
    """Several dots part several numbers."""
    assert [number.value for number in read_numbers("10·20·30")] == [10, 20, 30]


@pytest.mark.parametrize(
    "text",
    ["She met 5 and a third man left.", "It sank 5 and a quarter of the crew swam."],
)
def test_two_numbers_stay_two(text):
    """A fraction or ordinal that belongs to what follows is no part of the number before it."""
    assert quantities(text)[0].value == 5


@pytest.mark.parametrize(
    ("phrase", "value", "unit"),
    [
        ("2 and a half hours", "2.5", "hour"),
        ("10 long tons", "10", "long ton"),
        ("three long years", "3", "year"),
        ("10 km^2", "10", "square kilometre"),
        ("5 mm3", "5", "cubic millimetre"),
        ("12 ºC", "12", "celsius"),
        ("110 deg fahrenheit", "110", "fahrenheit"),
        ("16 - year - old", "16", "year of age"),
        ("6,000 - mile", "6000", "mile"),
        ("16 fl. oz.", "16", "fluid ounce"),
        ("10 $ 30 cents", "10.3", "dollar"),
        ("5 pln", "5", "polish zloty"),
        ("250 hungarian forints", "250", "hungarian forint"),
        ("250 US$", "250", "dollar"),
        ("250 Rs", "250", "rupee"),
        ("Kč 250", "250", "czech koruna"),
        ("250 bucks", "250", "dollar"),
        ("30 canadian cents", "30", "cent"),
        ("10 per-cent", "10", "percent"),
        ("$0.91 per diluted share", "0.91", "dollar per share"),
        ("$20 per adult ticket", "20", "dollar per ticket"),
        ("$5 per goat", "5", "dollar per goat"),
    ],
)
def test_unit(phrase, value, unit):
    """The unit is found behind a half, an adjective, a spaced hyphen or a power."""
    (number,) = quantities(phrase)
    assert (number.value, number.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("The firm is handing over $347m to the state.", Qualifier.EXACT),
        ("They took over 12 companies.", Qualifier.EXACT),
        ("They took over 300 parcels to the depot.", Qualifier.MORE_THAN),
        ("It took over 5 hours.", Qualifier.MORE_THAN),
        ("A dispute over 12 barges went on.", Qualifier.EXACT),
        ("Sales rose to over 500 lamps.", Qualifier.MORE_THAN),
        ("The pilot turned around 3 ships.", Qualifier.EXACT),
        ("The pilot saw around 30 ships.", Qualifier.ABOUT),
        ("He talked about 5 people.", Qualifier.EXACT),
        ("He talked about 5 hours.", Qualifier.ABOUT),
        ("It has about 5 doors.", Qualifier.ABOUT),
    ],
)
def test_particle_or_qualifier(text, qualifier):
    """A particle of the verb is no qualifier; the same word before a measure or a round number is one."""
    (number,) = quantities(text)
    assert number.qualifier is qualifier
    assert (number.qualifier_span is None) == (qualifier is Qualifier.EXACT)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The club signed up 200 members.", Direction.NONE),
        ("Tea made up 20 percent of sales.", Direction.NONE),
        ("Tea was up 20 percent.", Direction.UP),
        ("Shares opened up 2 percent.", Direction.UP),
        ("The storm knocked down 40 houses.", Direction.NONE),
        ("Visits were down 40 percent.", Direction.DOWN),
    ],
)
def test_deed_or_change(text, direction):
    """A deed with "up" or "down" is no rise or fall."""
    (number,) = quantities(text)
    assert number.direction is direction


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Stocks fell by 9 tonnes to 41 tonnes.", [9, 41]),
        ("Stocks fell 30 tonnes to 41 tonnes.", [30, 41]),
        ("Stocks fell by 30 tonnes to 20 tonnes.", [30, 20]),
        ("The price fell $3 to $12.", [3, 12]),
    ],
)
def test_change_and_level(text, values):
    """A change and the level that it led to are two quantities, the first with a direction."""
    change, level = quantities(text)
    assert [change.value, level.value] == values
    assert (change.direction, level.direction) == (Direction.DOWN, Direction.NONE)


@pytest.mark.parametrize("text", ["It fell by 2 to 5 percent.", "Shares rose $3 to $4 billion."])
def test_change_within_a_range(text):
    """A change may be a range itself."""
    (number,) = quantities(text)
    assert number.low is not None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Walk <b>5 km</b> or <em class=x>6 km</em>.", [("5", Qualifier.EXACT), ("6", Qualifier.EXACT)]),
        ("It holds for a>5 and <b>b</b> >6.", [("5", Qualifier.MORE_THAN), ("6", Qualifier.MORE_THAN)]),
    ],
)
def test_markup_is_no_comparison(text, values):
    """The bracket that closes a tag does not say "more than"."""
    found = [(str(number.value), number.qualifier) for number in read_numbers(text)]
    assert found == values


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Let $x$ 5% of it go.", ["percent"]),
        ("They cost $ 5, US$ 6, MXN$ 7 and ($ 8).", ["dollar", "dollar", "mexican peso", "dollar"]),
    ],
)
def test_closing_dollar_sign_is_no_currency(text, units):
    """A dollar sign that ends a formula belongs to what stands before it."""
    assert [number.unit for number in read_numbers(text)] == units


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("In the 2023/24 season they won 24 games.", [NumberKind.DATE, NumberKind.COUNT]),
        ("By 1999/2000 all was well.", [NumberKind.DATE]),
        ("They strike on 9 and 16 June.", [NumberKind.DATE]),
        ("He dies at 91, they said.", [NumberKind.AGE]),
        ("A girl of four and children under six came.", [NumberKind.AGE, NumberKind.AGE]),
    ],
)
def test_told_apart_by_what_stands_around(text, kinds):
    """Seasons, days of one month and bare ages are no counts."""
    assert [number.kind for number in read_numbers(text)] == kinds


def test_ordinals_have_a_value():
    """An ordinal is no quantity, but its place in the row is known."""
    numbers = read_numbers("She came 21st, he third, and the twenty-second was last.")
    assert [number.value for number in numbers] == [21, 3, 22]
    assert {number.kind for number in numbers} == {NumberKind.ORDINAL}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("30 MEUR or MSEK 30.5", ["30000000 EUR", "30500000 SEK"]),
        ("2 kUSD or 30 TEUR", ["2000 USD", "30000 EUR"]),
        ("5,000 TRY, but TRY 3 times", ["5000 TRY", "3 None"]),
        ("10 USD 20 EUR", ["10 USD", "20 EUR"]),
        ("10 US-dollars", ["10 USD"]),
        ("4 euros 20 cents and £5 30p", ["4.2 EUR", "5.3 GBP"]),
        ("5 pounds 30 pence of 5 pounds", ["5.3 GBP", "5 None"]),
        ("$5 and 15, but 15 dollars and 15.", ["5 USD", "15 None", "15.15 USD"]),
    ],
)
def test_sums(text, values):
    """Codes may carry a scale letter, and coins belong to the larger unit before them."""
    found = [f"{number.value} {number.currency}" for number in read_numbers(text)]
    assert found == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("10x20 m", ["10 metre", "20 metre"]),
        ("5 by 7 inches", ["5 inch", "7 inch"]),
        ("6'2\" tall", ["6.166666666666666666666666667 foot"]),
        ("100 Mb/s and 2Gb", ["100 megabit per second", "2 gigabit"]),
    ],
)
def test_sizes(text, values):
    """The sides of a size share its unit, and the mark of feet is not squared by the inches."""
    assert [f"{number.value} {number.unit}" for number in read_numbers(text)] == values


@pytest.mark.parametrize(
    ("text", "qualifiers"),
    [
        ("less than or equal to 9", [Qualifier.AT_MOST]),
        ("equal to or more than 9", [Qualifier.AT_LEAST]),
        ("higher or equal than 9", [Qualifier.AT_LEAST]),
        ("=<9", [Qualifier.AT_MOST]),
        ("<>9", [Qualifier.EXACT]),
        ("it is 5 or more than 8", [Qualifier.EXACT, Qualifier.MORE_THAN]),
    ],
)
def test_bounds_that_take_in_their_end(text, qualifiers):
    """A comparative with "equal" is a bound that holds its end; unequal is no bound."""
    assert [number.qualifier for number in read_numbers(text)] == qualifiers


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("case No. 90-5193, Orr v. Vold", NumberKind.IDENTIFIER, "90-5193"),
        ("from 618 through 907 CE", NumberKind.DATE, "618 through 907 CE"),
        ("he died in 44 BC", NumberKind.DATE, "44 BC"),
        ("at 1500 GMT on Monday", NumberKind.TIME, "1500 GMT"),
        ("see 2019/plan-3-x-5-boats.jpg here", NumberKind.IDENTIFIER, "2019/plan-3-x-5-boats.jpg"),
    ],
)
def test_what_only_names(text, kind, place):
    """Numbers of cases, years of an era, times without a mark and names of files are no quantities."""
    assert [(number.kind, number.text) for number in read_numbers(text)] == [(kind, place)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("in 22 minutes 45 seconds", ["1365 second"]),
        ("it took two hours and 30 minutes", ["150 minute"]),
        ("45 seconds - 22secs behind Orr", ["45 second", "22 second"]),
        ("after a month and a half of waiting", ["1.5 month"]),
    ],
)
def test_parts_of_time(text, values):
    """Minutes and seconds are one time; a free dash before a smaller number parts two."""
    assert [f"{number.value} {number.unit}" for number in read_numbers(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("it lost half a million euros and half a litre of oil", ["500000 euro", "0.5 litre"]),
        ("he drank a litre and half a pint", ["0.5 pint"]),
        ("it rose by two percent and half a point", ["2 percent", "0.5 None"]),
        ("she ran two miles and half a mile", ["2.5 mile"]),
        ("he sails an hour and a half a day", ["1.5 hour"]),
    ],
)
def test_halves_of_something_else(text, values):
    """A half is added to what stands before it unless it is one of something else."""
    assert [f"{number.value.normalize():f} {number.unit}" for number in read_numbers(text)] == values


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("they fought over a 160-year law", [("160 year", Qualifier.EXACT)]),
        ("it is not about just one player", [("1 player", Qualifier.EXACT)]),
        ("just over a third of it", [("third", Qualifier.MORE_THAN)]),
        ("one of hundreds put up here", [("hundreds", Qualifier.EXACT)]),
        ("a one-size-fits-all plan", []),
    ],
)
def test_what_a_number_is_about(text, read):
    """A preposition may say of what, "one of hundreds" counts no hundred, and an idiom counts nothing."""
    found = [
        (f"{n.value} {n.unit}" if n.unit else n.text.removeprefix("a "), n.qualifier)
        for n in quantities(text)
    ]
    assert found == read


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Fuel costs £3,000 more than three years ago.", Qualifier.EXACT),
        ("Sales were higher than three years ago.", Qualifier.EXACT),
        ("It closed more than three years ago.", Qualifier.MORE_THAN),
    ],
)
def test_what_is_compared_with_then_is_no_bound(text, qualifier):
    """An amount that is more than that of three years ago does not make the years more than three."""
    assert read_numbers(text)[-1].qualifier is qualifier


@pytest.mark.parametrize(
    ("text", "language", "qualifier"),
    [
        ("it is no longer than 64 metres", "en", Qualifier.AT_MOST),
        ("it must not be longer than 64 metres", "en", Qualifier.AT_MOST),
        ("it was not shorter than 64 metres", "en", Qualifier.AT_LEAST),
        ("no boat was longer than 64 metres", "en", Qualifier.AT_MOST),
        ("it did not last more than 64 minutes", "en", Qualifier.AT_MOST),
        ("no boat longer than 64 metres may enter", "en", Qualifier.MORE_THAN),
        ("not all are older than 64 years", "en", Qualifier.MORE_THAN),
        ("it is not only longer than 64 metres", "en", Qualifier.MORE_THAN),
        ("they did not pay more than 64 workers", "en", Qualifier.MORE_THAN),
        ("it is not known whether more than 64 metres are left", "en", Qualifier.MORE_THAN),
        ("er ist nicht länger als 64 Meter", "de", Qualifier.AT_MOST),
        ("kein Boot ist länger als 64 Meter", "de", Qualifier.AT_MOST),
        ("il ne dépasse pas 64 mètres", "fr", Qualifier.AT_MOST),
        ("no dura más de 64 minutos", "es", Qualifier.AT_MOST),
        ("nunca costó más de 64 euros", "es", Qualifier.AT_MOST),
    ],
)
def test_what_is_denied_of_a_comparison(text, language, qualifier):
    """A denial turns the comparison that it is of: no longer than 64 is at most 64."""
    (found,) = read_numbers(text, language)
    assert found.qualifier is qualifier


@pytest.mark.parametrize(
    ("text", "value", "unit", "currency"),
    [
        ("65 mln dlrs", "65000000", "dollar", "USD"),
        ("a 500 mln dlr loan", "500000000", "dollar", "USD"),
        ("1.5 bln Canadian dlrs", "1500000000", "canadian dollar", "CAD"),
        ("70 mln stg", "70000000", "pound sterling", "GBP"),
        ("1.5 billion marks", "1500000000", "deutsche mark", "DEM"),
        ("200 mln crowns", "200000000", "crown", None),
        ("two mln tonnes", "2000000", "tonne", None),
        ("10-3/4 pct", "10.75", "percent", None),
        ("18.50 dlrs a barrel", "18.50", "dollar per barrel", "USD"),
    ],
)
def test_cut_short(text, value, unit, currency):
    """Wires leave out the vowels of scales and currencies, and tie a fraction to its whole number."""
    (number,) = quantities(text)
    assert (number.value, number.unit, number.currency) == (Decimal(value), unit, currency)


@pytest.mark.parametrize(
    "text", ["12 marks", "three crowns", "1 . 8500 marks", "300 rps", "5 lts", "See 12-10-3/4."]
)
def test_not_cut_short(text):
    """Everyday words are money only in large sums, and what is cut to few letters is something else."""
    assert not any(number.kind is NumberKind.MONEY for number in quantities(text))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a year and eight months", "20", "month"),
        ("eight minutes, 33.05 seconds", "513.05", "second"),
        ("an hour and 20 minutes", "80", "minute"),
        ("a year and 20 months", "20", "month"),
        ("the year and eight months", "8", "month"),
    ],
)
def test_one_and_parts(text, value, unit):
    """A unit behind an article joins the smaller unit behind "and"."""
    (number,) = quantities(text)
    assert (number.value, number.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Two of the harbour's northern piers sank.", "harbour's northern pier"),
        ("We met fourteen Norland-based divers.", "norland-based diver"),
        ("It met 18 northern and southern guilds.", "northern and southern guild"),
    ],
)
def test_described_things(text, unit):
    """What is counted keeps its hyphens, and whose it is stays a possessive."""
    (number,) = quantities(text)
    assert number.unit == unit


def test_sizes_are_not_sure():
    """Models "of 2B" are of that size; a section with a letter and a 9mm count nothing."""
    sized, tied = quantities("We trained 2B models and a 70B-parameter one.")
    assert (sized.grade, tied.unit) == (Grade.LIKELY, "parameter")
    assert quantities("Rule 402(a) to 402(x) holds.") == []
    (calibre,) = quantities("It was the same 9mm that was found.")
    assert calibre.grade is not Grade.SURE


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It kept 92 of the Wardens' 750 old seats.", ["92 old seat", "750 old seat"]),
        ("The rule is like one in 1980, he said.", []),
        ("One in 2000 boats sank.", ["0.0005 boat"]),
        ("Rents fell in the first 2030/31 half.", []),
        ("Rents fell in its fourth 1986 quarter.", []),
        ("The loom costs under Â£80,000.", ["80000 pound sterling"]),
        (
            "It pays $10m (£5m) a year for boats.",
            ["10000000 dollar per year", "5000000 pound sterling per year"],
        ),
        ("They took the number one and two positions.", []),
        ("Growth was seen two quarters ahead.", ["2 quarter"]),
        ("The 1987 grain crop failed.", []),
        (" Grain     38.8       N/A", ["38.8 None"]),
        ("[1/9] We release it.", []),
        ("They spend £17 per child per year.", ["17 pound sterling per child per year"]),
        ("She won the 1\nst\nprize on her 23\nrd\nbirthday.", []),
        ("It shows 30 frames a second.", ["30 frame per second"]),
        ("It sold 30 boats a year ago.", ["30 boat"]),
        ("She may play for the Norland '15s' soon.", []),
        ("It served 21,000 requests/second.", ["21000 request per second"]),
        ("She won 4 cups in 20 Serie A games.", ["4 cup", "20 serie a game"]),
        ("It paid $10m (£5m) a year ago.", ["10000000 dollar", "5000000 pound sterling"]),
        ("A gap of three billion off taxes.", ["3000000000 None"]),
    ],
)
def test_what_is_a_quantity(text, found):
    """Years and halves of years count nothing; a wrong decoding before a sign hides nothing."""
    assert [f"{number.value} {number.unit}" for number in quantities(text)] == found


def test_qualifier_before_debris():
    """What a wrong decoding puts before a sign parts no qualifier from its sum."""
    (price,) = quantities("The loom costs under Â£80,000.")
    assert price.qualifier is Qualifier.LESS_THAN


@pytest.mark.parametrize("text", ["It is built around two mills.", "Orr turned around five boats."])
def test_around_few(text):
    """Behind a verb few things are what is around, not so many of them."""
    (few,) = quantities(text)
    assert few.qualifier is Qualifier.EXACT


def test_scales_on_both_ends():
    """Each end of a range may have its scale, with a hyphen between them."""
    (people,) = quantities("A further 1.5 million-2 million people are ill.")
    assert (people.low, people.high) == (Decimal(1500000), Decimal(2000000))


def test_bare_words_are_not_sure():
    """A small number in words without a thing may be a place."""
    (four,) = quantities("Orr entered the chart at four.")
    assert four.grade is not Grade.SURE


def test_a_sum_is_no_score():
    """Figures that are worked with are no sides of a match."""
    kinds = [number.kind for number in read_numbers("They won (3-1), and 56/(443-11)+4 is a sum.")]
    assert kinds.count(NumberKind.SCORE) == 1


def test_how_long_ago_has_no_direction():
    """What was set up years ago did not rise by these."""
    (years,) = quantities("The yard was set up 15 years ago.")
    assert years.direction is Direction.NONE


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Rates edged up to 6 %.", Qualifier.EXACT),
        ("Prices crept up to £5.", Qualifier.EXACT),
        ("He put up to £5 in it.", Qualifier.AT_MOST),
        ("They went up to 5 miles.", Qualifier.AT_MOST),
        ("It is worth in the area of £5.", Qualifier.ABOUT),
    ],
)
def test_up_to(text, qualifier):
    """What goes up to a level reaches it; "up to" bounds where nothing goes."""
    (number,) = quantities(text)
    assert number.qualifier is qualifier
