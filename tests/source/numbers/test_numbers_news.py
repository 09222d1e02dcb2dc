"""Numbers as news words them: what is taken off, raised and averaged, what is a name, marks and lows."""

from decimal import Decimal

import pytest

from summarizer import read
from summarizer.source.document import Grade
from summarizer.source.measuring import settled_measure


def quantities(text):
    """Return the quantities of a text."""
    return [number for number in read(text).numbers if number.kind.is_quantity]


def directions(text):
    """Return the directions of the quantities of a text."""
    return [number.direction.value for number in quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lisk Mills is raising 200 million crowns through a bond.", ["none"]),
        ("The worm was sending down 200 megabytes of traffic.", ["none"]),
        ("The price went down 200 metres from the mill.", ["down"]),
        ("The bank lends cash at a lower 10 percent.", ["none"]),
        ("The bank lends cash 10 percent lower.", ["down"]),
        ("Marn shares were off 5/8 in Lisk.", ["down"]),
        ("Marn Stores has cut prices in Lisk by an average of 24%.", ["down"]),
        ("Fares rose by a record average of 7%.", ["up"]),
        ("The frost hit mills, reducing their profit before tax 44 percent in May.", ["down"]),
        ("The mill raised its dividend 5 percent last year.", ["up"]),
        ("Marn shares were 2 percent firmer.", ["up"]),
        ("The bank expanded its plan to buy a 9 percent stake.", ["none"]),
        ("The firm is to knock 3% off all fares.", ["down"]),
        ("The news wiped 9 million euros off the value of the mill.", ["down"]),
        ("It made 9 million euros off the mill.", ["none"]),
        ("An expansion of 4% came with a contraction of 2%.", ["up", "down"]),
        ("It told of a slump to seventh place and takings of 5 million euros.", ["none"]),
        ("It told of a slump in sales of 5 percent.", ["down"]),
        ("The smallest rise of just 3% was told in Marn.", ["up"]),
        ("It sold a 13% year-over-year increase.", ["up"]),
        ("The paper grew in Marn (+48%).", ["up"]),
        ("Ada Crewe got a £100,000 advance for a novel.", ["none"]),
        ("The index advanced 2%.", ["up"]),
        ("Firms increased spending on ore and oil by 18%.", ["up"]),
        ("Rents rose and fees were paid by 40 percent of them.", ["none"]),
        ("An accelerated vote could shorten the wait by two months.", ["down"]),
        ("Lisk United's stunning 100 million euro deal was told.", ["none"]),
        ("It raised money by an offering of 10-year notes.", ["none"]),
    ],
)
def test_how_far_something_rose_or_fell_is_told_apart_from_deeds(text, expected):
    """What is raised and sent is no change, what is cut by an average or taken off is one."""
    assert directions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The press brings a 10x reduction in cost.", ["down"]),
        ("The press runs at 10x lower cost with 4x fewer parts.", ["down", "down"]),
        ("Fares are three times higher in Marn.", ["up"]),
        ("Marn has three times more mills than Lisk.", ["up"]),
        ("Ada Crewe won three times more.", ["none"]),
        ("The press is 10 times more compact.", ["none"]),
        ("The paper had 41 times more viewership.", ["up"]),
        ("It sped up turns by up to 5x.", ["up"]),
        ("The press is three times wider.", ["none"]),
    ],
)
def test_a_multiple_has_the_way_of_what_it_is_of(text, expected):
    """A reduction, and what is lower or fewer, goes down by so many times."""
    assert directions(text)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill shed 40 jobs.", ["down"]),
        ("The firm lost 300 jobs and added 40 jobs in Marn.", ["down", "up"]),
        ("The warden lost two brothers.", ["none"]),
        ("The firm cut 300 ribbons.", ["none"]),
    ],
)
def test_work_is_lost_and_added(text, expected):
    """Jobs that are cut are fewer than before; other things that are cut are only cut."""
    assert directions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He has 10s of thousands of listeners.", [(10_000, 100_000)]),
        ("The fee is 2.84 crowns per million British thermal units.", [2]),
        ("The ratio will rise from under 30 percent to perhaps 45 percent.", [30, 45]),
        ("The fee ranged from under 30 percent to 45 percent.", [(30, 45)]),
        ("Listeners stay around the three million mark.", [3_000_000]),
        ("It is the 1,001st mill, and no half measures are taken.", []),
        ("1985 year-end assets were low.", []),
    ],
)
def test_values_of_figures_that_are_written_in_their_own_way(text, expected):
    """Tens of a scale, levels between which something moves, places, marks that are passed and years."""
    read_values = [
        (number.low, number.high) if number.value is None else int(number.value)
        for number in quantities(text)
    ]
    assert read_values == [tuple(map(Decimal, one)) if isinstance(one, tuple) else one for one in expected]


def test_a_mark_is_money_before_what_it_is_of():
    """A mark that is reached is no currency, a bond of so many marks is of money."""
    passed, bond = quantities("Sales passed the 5,000 mark."), quantities("The 5,000 mark bond sold well.")
    assert [one.currency for one in passed] == [None]
    assert [one.currency for one in bond] == ["DEM"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (
            "Gas fell to 2.84 euros per million British thermal units.",
            "euro per million british thermal unit",
        ),
        ("It lost 12 ounces per ton.", "ounce per ton"),
        ("It sold 12 imperial gallons.", "gallon"),
    ],
)
def test_rates_for_so_many_units(text, unit):
    """What a rate is per may be a million of a unit."""
    assert [number.unit for number in quantities(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "qualifiers"),
    [
        ("Oil slipped just above a five-year low.", ["exact"]),
        ("Oil slipped below a 12-week high.", ["exact"]),
        ("Oil stayed close to four-year highs.", ["exact"]),
        ("Oil stayed cheap for close to four years.", ["about"]),
        ("The mill was built over four years.", ["exact"]),
        ("The mill waited for over four years.", ["more than"]),
        ("They see a better than 50% chance.", ["more than"]),
        ("The wait was just above five years.", ["more than"]),
        ("A drama about two boys opened.", ["exact"]),
        ("About two boys swim.", ["about"]),
    ],
)
def test_a_low_of_so_many_years_is_not_bounded(text, qualifiers):
    """What stands above a low of five years is above the low, and a play about two is of two."""
    assert [number.qualifier.value for number in quantities(text)] == qualifiers


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("The crowd cheered 50 Cent in Marn.", []),
        ("She ran in the 4x100m relay at Lisk.", []),
        ("It holds doses of 150/100mg.", []),
        ("The plan replaces all existing 14-19 courses.", []),
        ("The rate was 9-5/8 1/2 percent.", []),
        ("The fine was 50 cents in Marn.", ["50 cents"]),
        ("Some 14-19 courses were full.", ["14-19"]),
        ("The rate was 1/2 percent.", ["1/2 percent"]),
    ],
)
def test_what_may_be_a_name_is_not_sure(text, sure):
    """A unit with a capital in the singular, a leg of a relay and a price asked are not sure."""
    assert [number.text for number in quantities(text) if number.grade is Grade.SURE] == sure


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Marn was the town registering growth of 5.2%.", "5.2%", {None, "growth"}),
        ("The dose is no more than 10 drops per gram body weight.", "10", {None, "dose"}),
        ("The phone will cost 99 crowns in Lisk (149 euros).", "149 euros", {None, "phone"}),
        ("She wants money for the tour's £5m ($9.3m) costs.", "£5m", {None, "costs"}),
        ("The fund grew at a rate of 8% Crewe said.", "8%", {"rate"}),
        ("The fund met the rate of 8% Crewe Mills had.", "8%", {"Crewe Mills"}),
        ("The press does 80 megaflops (80 million operations a second).", "80 million", {None}),
        ("It beat the 30.7bn yen record of Ada Crewe's previous film.", "30.7bn yen", {"record"}),
        ("It beat the 30.7bn yen record of the mill.", "30.7bn yen", {"record of the mill"}),
        ("Sales were 13% greater than last year.", "13%", {None, "Sales"}),
        ("Some 69 percent of U.K.-bound passengers fly.", "69 percent", {None}),
        ("The paper grew in Marn (48%).", "48%", {None}),
        ("Half of the buyers (45%) turn away.", "45%", {"buyers"}),
        ("They use it to research products (41%).", "41%", {None}),
        ("Among buyers, 30% want smart homes.", "30%", {None}),
        ("The yields compare with the 3.8 percent rate of May.", "3.8 percent", {None, "rate"}),
        ("It sold 200 tons of fuel prior to the strike.", "200 tons", {"fuel"}),
        ("Some 30% go and another 11% plan to do so.", "11%", {None}),
        ("Debt will be 60% pro forma.", "60%", {None, "Debt"}),
        ("It sold 4 million euros' worth of goods.", "4 million euros", {"goods"}),
        ("It met an impact on Royal Lisk of 14 cents.", "14 cents", {"impact"}),
        (
            "It rose, bringing total cost savings to 9 million euros.",
            "9 million euros",
            {"total cost savings"},
        ),
        ("It raised money by an offering of 10-year notes.", "10-year", {None}),
        ("It sells 80% of its ore outside Marn.", "80%", {"ore"}),
        ("It had gains on sale of Lisk real estate of 650,000 euros.", "650,000 euros", {None}),
        ("It told of a price of oil of 40 euros.", "40 euros", {"price"}),
        ("It had a majority of shares of 60 percent.", "60 percent", {"shares"}),
        ("The bulk of the 35 million euros is lost.", "35 million euros", {None}),
        ("It owes 68 billion yen of medium- and long-term debt.", "68 billion yen", {None}),
        ("It owes 68 billion yen of medium debt.", "68 billion yen", {"medium debt"}),
        ("The charge for the six mths was low.", "six mths", {None}),
    ],
)
def test_what_only_stands_beside_a_number_is_not_measured(text, words, expected):
    """A clause, what a rate is per, a place and an owner are no measure."""
    document = read(text)
    number = next(number for number in document.numbers if number.text == words)
    found = settled_measure(document, number)
    assert (found and found.of(text)) in expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Crewe was charged with three other men of sending leaflets.", "other men"),
        ("Lisk has three men of great learning.", "men of great learning"),
    ],
)
def test_what_somebody_is_charged_of_is_not_counted(text, expected):
    """A deed behind "of" belongs to the verb, a quality to the noun."""
    document = read(text)
    found = settled_measure(document, next(n for n in document.numbers if n.text == "three"))
    assert found is not None
    assert found.of(text) == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The trust paid for two one-man shows.", "one-man show"),
        ("The trust paid for one of the first two shows.", "show"),
    ],
)
def test_a_number_in_a_word_belongs_to_what_is_counted(text, unit):
    """Shows of one man are counted as such; how many there are in all is no part of the name."""
    assert quantities(text)[0].unit == unit


def test_a_sum_of_a_sum_counts_no_scale():
    """Of so many billions no "billion" is counted."""
    assert quantities("In Marn 8.6 billion of the 30 billion franc revenues are lost.")[0].unit is None
