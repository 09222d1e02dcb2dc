"""Figures in names of products, in titles, in code and in lines of results are no quantities."""

from __future__ import annotations

import pytest

from summarizer.source.document import Grade, NumberKind
from summarizer.source.reading import read


def quantities(text):
    """Return the words of the quantities of a text."""
    return [number.text for number in read(text).numbers if number.kind.is_quantity]


@pytest.mark.parametrize(
    "text",
    [
        "The shop sells quillPhone 7 cases and a quillPhone 5s.",
        "It has a 4K screen, and Fenn ran the 10K in Oxley.",
        "The firm sells its 612 planes, and a 612 line.",
        "They like the Harbour Star 2, and a Star 2 port attempts to run.",
        'Write <lamp size="4" /> there.',
        "4 + 5 =",
        "The lamps are set by 6 ^ 2 = 4 and 101 & 100 = 100.",
        "Among the films were The 39 Lamps and 12 Years a Clerk, which she never saw.",
        "He took his prize for It Rained One Night in spring.",
        "The shed doubles as a shop.",
        "The seeds are Norvane (2), Varn (1) and Kestovia (11).",
        "They have Sea of Orr: Last Battle 2, Pier 2: The Tide.",
        "It is on their ‘100 Greatest Tunes of Orr’ list, and they were known as the “Three Friars” there.",
        "See § 6 of the act.",
        "Call +49 (0)30 4455 66-77 in Oxley.",
        "Triple-doubles mean little to Fenn.",
        "The line stopped Fenn's Max 612 flights.",
    ],
    ids=[
        "capital inside", "thousands", "variant", "named elsewhere", "assigned", "sum", "code", "titles",
        "title in words", "serves as", "seeds", "games", "quoted titles", "paragraph",
        "telephone", "compound", "of a make",
    ],
)  # fmt: skip
def test_no_quantities(text):
    """A figure that names counts nothing."""
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Profits doubled as sales grew.", "doubled"),
        ("It cost $4K.", "$4K"),
        ("The plant makes 30-600 MW.", "30-600 MW"),
        ("There were 10^6 cells, and n = 12.", "10^6"),
        ("She said: “Three Members of the board left at noon.”", "Three"),
        ("The 12 Members left the hall at noon.", "12"),
        ("It is 3 × 4 metres.", "3 × 4 metres"),
        ("On a scale 1 = 1–2 days.", "1–2 days"),
        ("The pH 7–8 was kept.", "7–8"),
    ],
    ids=["doubled", "sum of money", "range", "power", "speech", "the", "sizes", "scale", "pH"],
)
def test_still_quantities(text, words):
    """What looks like a name and counts stays a quantity."""
    assert any(words in told or told in words for told in quantities(text))


def test_a_line_of_results_is_a_score():
    """The goals of two sides with their names are one result."""
    found = read("Reds 4, Sea Blues 1: Ada Fenn made 30 saves.").numbers
    assert (found[0].kind, found[0].low, found[0].high) == (NumberKind.SCORE, 1, 4)


def test_ages_beside_names():
    """Ages stand after "Jr.,", and in brackets after surnames and given names."""
    found = read("Otis Fenn Jr., 55, of Oxley, met Crewe (61) and Peter (7).").numbers
    assert [(n.kind, n.value) for n in found] == [
        (NumberKind.AGE, 55), (NumberKind.AGE, 61), (NumberKind.AGE, 7),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("That was 7% more than in May.", ("7%", "percent", "exact", "up")),
        ("They earn 25 % less.", ("25 %", "percent", "exact", "down")),
        ("The court tried 42 rebels over two days this week.", ("two days", "day", "exact", "none")),
        ("It took over two days.", ("two days", "day", "more than", "none")),
        ("The band strikes up more than 90 times.", ("90 times", "times", "more than", "none")),
        ("They make sub-7 nanometer chips.", ("7 nanometer", "nanometre", "less than", "none")),
        ("The house has 659 MPs.", ("659", "mp", "exact", "none")),
        ("It runs 170 miles per hour and stops.", ("170 miles per hour", "mile per hour", "exact", "none")),
        ("They found 5,200 pounds of water vapour.", ("5,200 pounds", "pound-mass", "exact", "none")),
        ("He owes 5,200 pounds of debt.", ("5,200 pounds", "pound sterling", "exact", "none")),
        ("It asked 29% between 18 and 24, and 19% of divers.", ("18 and 24", None, "exact", "none")),
        ("FENN MILLS 113.40 -1.62%", ("113.40", None, "exact", "none")),
    ],
    ids=[
        "more", "less", "during", "longer", "strikes up", "sub",
        "initials", "rate and", "weighed", "owed", "range of its own", "signed row",
    ],
)  # fmt: skip
def test_how_it_is_meant(text, reading):
    """Comparisons have a direction, what lasts has none, and units end where they end."""
    found = [
        (n.text, n.unit, n.qualifier.value, n.direction.value)
        for n in read(text).numbers
        if n.kind.is_quantity
    ]
    assert reading in found


def test_one_thing_is_never_sure():
    """One witness is an article as often as a count; what it counts is whole."""
    (one,) = read("One Oxley-based trade expert said so.").numbers
    assert one.unit == "oxley-based trade expert"
    assert one.grade is not Grade.SURE


def test_how_many_in_all_is_no_unit():
    """One of the first two mills is a mill."""
    one, _, two = read("She owns one of the first two old mills.").numbers
    assert (one.unit, two.unit) == ("old mill", "old mill")


def test_hundreds_of_a_scale_are_shared():
    """Six or seven hundred thousand are not six."""
    (number,) = read("It sold for six or seven hundred thousand dollars.").numbers
    assert (number.low, number.high) == (600_000, 700_000)
