"""Rises and falls that nouns name, deeds that are none, and prices of markets in pairs."""

from decimal import Decimal

import pytest

from summarizer import read
from summarizer.source.document import Direction, Grade


def directions(text):
    """Return the directions of the quantities of a text."""
    return [number.direction.value for number in read(text).numbers if number.kind.is_quantity]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was the largest drop of 5.2 pct at the mill.", ["down"]),
        ("Marn had a decline in sales of 6 percent.", ["down"]),
        ("The mill told of an 8 percent ($20 million) decrease in sales.", ["down", "down"]),
        ("Marn saw a 50 percent and 40 percent reduction in smoke and dust.", ["down", "down"]),
        ("The guild expects pay growth of about 8%.", ["up"]),
        ("The Marn index was off 0.2 point at noon.", ["down"]),
        ("The guild told of a loss of $5 million.", ["none"]),
        ("The report spoke of falls of 17 percent.", ["down"]),
        ("Marn's debt rose to the equivalent of $4 billion.", ["none"]),
        ("The plan would expand public spending by 30%.", ["up"]),
        ("Marn Mills raised its dividend by between 12 and 40 million crowns.", ["up"]),
        ("It saw falls of 17 percent in ore and 21 percent in oil.", ["down", "down"]),
        ("The trade may contract an estimated four percent.", ["down"]),
        ("It approved a wage increase ranging from 20 to 30 percent.", ["none"]),
        ("Sales rose by $2 million, or 3 percent.", ["up", "up"]),
        ("The index was up 12 points, or 2.1%.", ["up", "up"]),
    ],
)
def test_a_noun_names_a_change(text, expected):
    """A share or sum is how far something rose or fell where a noun for that has it."""
    assert directions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town of Lisk raised 1.2m crowns for the poor.", ["none"]),
        ("The trust lost 4 million crowns.", ["none"]),
        ("Births on the ward of Lisk fell from 640 in 2015 to 412 last year.", ["none", "none"]),
        ("Marn Mills added 15 sen to RM2.70.", ["up", "none"]),
        ("The warden flagged up six holes in the net.", ["none"]),
    ],
)
def test_what_is_done_with_a_sum_and_what_is_reached_is_no_change(text, expected):
    """Money that is raised or lost, and the level that something fell to, are no rise or fall by so much."""
    assert directions(text) == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The sale cut its share in half to 10%.", ["0.5", "10"]),
        ("Marn Steel rose 200 to 1440 yen.", ["200", "1440"]),
        ("It cost about 169 mln 253 mln dlrs.", ["169000000", "253000000"]),
        ("The total was 91 billion or three percent.", ["91000000000", "3"]),
    ],
)
def test_two_figures_of_unlike_things_are_apart(text, values):
    """A change is no range with what it led to, and no sum is a share or part of the next one."""
    found = [number for number in read(text).numbers if number.kind.is_quantity]
    assert [number.value for number in found] == [Decimal(value) for value in values]
    assert found[0].unit != "percent"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fund put $8 billion into Marnia over five years.", "exact"),
        ("The work took over five years.", "more than"),
        ("He stayed for over five years.", "more than"),
    ],
)
def test_over_behind_a_thing_says_in_what_time(text, expected):
    """Only behind a verb or a preposition is "over" a bound of the years after it."""
    assert read(text).numbers[-1].qualifier.value == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It met seven mill-related groups.", "mill-related group"),
        ("He hit two long crosses.", "long cross"),
        ("It sold 2.7m combined digital and manual copies.", "digital and manual copy"),
    ],
)
def test_what_is_counted_keeps_its_words(text, unit):
    """The participle of a compound is a part of it, and two adjectives are joined."""
    assert read(text).numbers[0].unit == unit


@pytest.mark.parametrize(
    ("text", "ends", "unit"),
    [
        ("The dollar stood at 150.20/30 yen.", ("150.20", "150.30"), "japanese yen"),
        ("It was quoted at 3.1230/450 marks.", ("3.1230", "3.1450"), "deutsche mark"),
        ("Silver closed at 400.10/50 U.S. Dlrs an ounce.", ("400.10", "400.50"), "dollar per ounce"),
        ("The note traded at 99.95/05 after that.", ("99.95", "100.05"), None),
        ("It was at 0.7025/0.7035 U.S. Dlrs.", ("0.7025", "0.7035"), "dollar"),
    ],
)
def test_what_is_bid_and_what_is_asked_are_one_range(text, ends, unit):
    """The second price of a pair is told by its last digits; both are in one unit."""
    (found,) = [number for number in read(text).numbers if number.kind.is_quantity]
    assert (found.low, found.high, found.unit) == (*map(Decimal, ends), unit)


def test_dollars_of_a_country_that_is_cut_short():
    """What stands before a currency says whose it is, in letters too; one letter leaves it open."""
    text = "It sold 20 mln {} of bills."
    told = [
        read(text.format(name)).numbers[0] for name in ("N.Z. Dlrs", "Can. dlrs", "S. Dlrs", "Marnian dlrs")
    ]
    assert [number.currency for number in told] == ["NZD", "CAD", None, None]
    assert {number.value for number in told} == {Decimal(20_000_000)}


def test_dollars_without_a_country_are_likely():
    """A dollar that is cut short is as open as one that is not."""
    (found,) = read("The central bank sold 300 mln dlrs of bills.").numbers
    assert (found.currency, found.grade) == ("USD", Grade.LIKELY)


def test_a_bounded_part_is_no_place():
    """After a bound "a third" is a share, whatever it is of."""
    (found,) = read("Up to a third may go.").numbers
    assert (round(found.value, 2), found.direction) == (Decimal("0.33"), Direction.NONE)


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("It took just a little over maybe three years.", "more than"),
        ("He was sentenced to 20 years to life for arson.", "at least"),
    ],
)
def test_bounds_behind_hedges_and_before_life(text, qualifier):
    """A hedge parts no bound from its number, and a term that may last a life is a least one."""
    assert read(text).numbers[0].qualifier.value == qualifier


@pytest.mark.parametrize(
    "text",
    [
        "The rule is in 12 U.S.C. 34g(a) of the code.",
        "Call 0800 123 456 for help.",
        "The thirty-something couples paid five-figure sums.",
    ],
)
def test_citations_telephone_numbers_and_rough_words_count_nothing(text):
    """Sections with letters, groups of digits behind a zero, and "five-figure" are no quantities."""
    assert not [number for number in read(text).numbers if number.kind.is_quantity]


def test_what_a_count_is_compared_with_is_of_the_same_things():
    """The thing counted is said once: "412 boats, down from 640"."""
    assert [number.unit for number in read("Marn sold 412 boats, down from 640.").numbers] == ["boat", "boat"]


def test_a_sample_size_takes_no_unit_from_the_next_figure():
    """What stands behind an equals sign is said in full."""
    size, share = (number for number in read("It held (n = 45; 95% of rooms).").numbers)
    assert (size.unit, share.unit) == (None, "percent")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ore closed up $2.80 to $51.15 in Osmund.", [("2.80", "up"), ("51.15", "none")]),
        ("Ore rose too, adding $1.89 to $48.62 there.", [("1.89", "up"), ("48.62", "none")]),
        (
            "Supply fell by about two mln tonnes to 45.2 mln tonnes.",
            [("2000000", "down"), ("45200000", "none")],
        ),
        ("They ended by cutting the budget in midyear by 27 percent.", [("27", "down")]),
        ("It was smaller than the fall of 17 billion cubic feet.", [("17000000000", "down")]),
        ("The rise in May of 0.4 mln tonnes was small.", [("400000", "up")]),
        ("The wall has a height of 1.8 metres.", [("1.8", "none")]),
    ],
)
def test_a_change_stands_beside_what_it_led_to(text, expected):
    """A change and its level are two numbers, and a change named at some distance has its direction."""
    found = [(str(number.value), number.direction.value) for number in read(text).numbers]
    assert found == expected
