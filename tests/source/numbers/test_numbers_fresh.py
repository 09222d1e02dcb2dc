"""What figures say in texts of unlike kinds: codes, rows, pairs of shares, bounds, ages, times."""

from __future__ import annotations

import time

import pytest

from summarizer.source.document import NumberKind
from summarizer.source.numbers import read_numbers
from summarizer.source.reading import read
from summarizer.verifying.quantities import numeric_fact


def _told(text, language="en"):
    numbers = [number for number in read_numbers(text, language) if number.kind.is_quantity]
    return [(n.text, n.value, n.unit, n.qualifier.value) for n in numbers]


@pytest.mark.parametrize(
    "text",
    [
        "Reg No Name\n31L-5521 Ines Vold\n31L-5530 Ada Crewe",
        "Class 4-1A: the Elm diver won.",
        "7A: North Elm’s Ora Lund came in.",
        "Orr 7 3 0 14 — 24\nVold 0 7 7 3 — 17",
        "Free line: 1800 442 771",
        "The council recalled resolutions 512 (1987) and 530 (1988).",
        "The port has zero tolerance for theft.",
        "It is clearly ground zero, she said.",
        "He came home in the fall of ’87.",
        "They are doubling-down on trams.",
        "Velm shares are listed on the TEN Elm Exchange.",
        "He wrote of the Six-Day War.",
        "No rounds were made from 9:30 p.m. Aug. 4 to 5:30 a.m. the next day.",
    ],
)
def test_figures_that_count_nothing(text):
    """Codes, classes, points by periods, telephones, acts, terms, short years, names and hours are none."""
    assert not _told(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vold leads Crewe 52%-41% among farmers.", [52, 41]),
        ("She trails him 44%-47% in the county.", [44, 47]),
        ("Prices will rise 3%-4% this year.", [None]),
    ],
)
def test_shares_of_two_sides_are_no_range(text, told):
    """A range rises; who leads and who trails has a share each."""
    assert [value for _, value, _, _ in _told(text)] == told


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Ticket sales were up 9 percent and up 12 percent in Elm.", "exact"),
        ("Rents were up 5 percent and up again in May.", "exact"),
        ("Boats of 20 feet and up pay a fee.", "at least"),
        ("The choir is singing over four nights in Elm.", "exact"),
        ("The court heard experts testify over three weeks.", "exact"),
        ("The strike lasted over three days.", "more than"),
        ("The trip took over three days.", "more than"),
        ("There were getting on for 600 people at the quay.", "about"),
        ("The book was €9-something.", "about"),
    ],
)
def test_how_a_number_is_meant(text, qualifier):
    """A change that is told again is no bound, and what is done over some days is no longer than they are."""
    assert _told(text)[0][3] == qualifier


@pytest.mark.parametrize(
    ("text", "unit", "language"),
    [
        ("The study found a benefit of 0.35 or 35 cents for every dollar.", None, "en"),
        ("She sails one of three century-old barges in Elm.", "century-old barge", "en"),
        ("The two-century-old barn burnt.", "century", "en"),
        ("Vold made three free kicks minutes later.", "free kick", "en"),
        ("There are 200 such Gold offers Fern Foods has.", "such gold offer", "en"),
        ("More than a quarter of OR7’s recent, urgent cases were shut.", "urgent case", "en"),
        ("Les fichiers seront gardés jusqu’à huit ans. La loi le permet.", "year", "fr"),
        ("Les enfants jusqu’à six ans entrent sans payer.", "year of age", "fr"),
    ],
)
def test_what_a_number_is_of(text, unit, language):
    """The unit is its own, whole and no more."""
    told = [one for one in _told(text, language) if one[1] != 1]
    assert told[0][2] == unit


def test_the_half_of_a_street_is_none():
    """What is in the middle is no half."""
    assert not _told("Caminó por la calle del medio.", "es")


def test_a_share_is_never_ambiguous():
    """Three decimals make no thousands of it."""
    (number,) = (number for number in read_numbers("Yields rose to 4.125% on Monday.") if number.unit)
    assert not number.ambiguous


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Ora Lund added 18 points as Elm won.", "none"),
        ("The index added 25 points to 4,010.", "up"),
        ("The Elm 100 added 12 points.", "up"),
        ("Elmdaq added 12 points, or 0.2 percent.", "up"),
    ],
)
def test_points_that_are_scored_rise_nowhere(text, direction):
    """Somebody scores them; an index rises."""
    number = next(number for number in read_numbers(text) if number.unit == "point")
    assert number.direction.value == direction


@pytest.mark.parametrize(
    ("text", "told", "time"),
    [
        ("He scored 12 of his season-high 28 points in a fine first half.", "28", None),
        ("It rained 9 inches instead of the usual 4 inches in May.", "4 inches", None),
        ("Snow reached 30 cm rather than the usual 10 cm in January.", "10 cm", None),
        ("Sales were 40 tons in May.", "40 tons", "in May"),
    ],
)
def test_of_no_time(text, told, time):
    """The time is that of the part, and of what was, not of what is usual."""
    document = read(text)
    number = next(number for number in document.numbers if number.text == told)
    as_of = numeric_fact(document, number, 0.0).as_of
    assert (as_of and as_of.text) == time


@pytest.mark.parametrize(
    ("text", "told", "measures", "grade"),
    [
        ("Brokers at Tolfin were expecting $2.10 a share on sales of $17.3 billion.", "$17", "sales", "sure"),
        ("Brokers at Lund Street predicted 40 cents a share.", "40", "Brokers", "open"),
        ("Elm asked to extradite Lund, 44, over the ferry.", "44", "Lund", "likely"),
        ("He is held in the fort in lieu of $60,000 bond.", "$60,000", None, None),
        ("The firm earned $3 billion in the quarter.", "$3", "firm", "open"),
        ("The owner spent 700 days on the mill.", "700", "owner", "open"),
        ("The bridge cost $4 million.", "$4", "bridge", "likely"),
        ("Rents rose 4 percent in May.", "4", "Rents", "sure"),
    ],
)
def test_who_does_something_with_a_sum_is_not_measured(text, told, measures, grade):
    """Who foretells or spends it is open, and "in lieu of" is no "of"."""
    document = read(text)
    number = next(number for number in document.numbers if number.text.startswith(told))
    fact = numeric_fact(document, number, 0.0)
    assert (fact.measures, fact.measures_grade and fact.measures_grade.value) == (measures, grade)


def test_a_figure_of_thousands_of_digits():
    """A figure may be longer than any that is reckoned with."""
    (one,) = read_numbers(f"class {'9' * 5000}-1A now.")
    assert one.kind is NumberKind.IDENTIFIER


@pytest.mark.timed
@pytest.mark.parametrize(
    "text",
    [
        "14 11 6 " * 4000,
        "Resolutions 100 (1987)" + " and 101 (1987)" * 4000,
        "The mill in Canada cost $7 million. " * 3000,
        "Ann sold the mill.\n" * 100_000,
    ],
    ids=["a row", "a list", "sums", "lines"],
)
def test_long_texts_of_one_kind(text):
    """What is asked of a figure does not grow with the text."""
    start = time.process_time()
    read_numbers(text)
    assert time.process_time() - start < 4
