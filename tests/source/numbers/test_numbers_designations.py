"""Figures that are somebody's or something's name, and quantities beside them that stay what they are."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer import NumberKind, Qualifier, read, summarize


def told(text):
    """Return each quantity as its characters, value and unit."""
    return [(n.text, n.value, n.unit) for n in read(text).numbers if n.kind.is_quantity]


@pytest.mark.parametrize(
    "text",
    [
        "The 612 program of Skyworks failed.", "Its popular 612 jet flew.", "It ordered 612-8 jets.",
        "Meet at 240 W. Orchard, Fenby.", "He lives at 77 N. 9th Street.", "Write to 12 Marrow Hill, Fenby.",
        "Today, 22F joins the office.", "The site 22F helped to build opened.", "See Item 3B. Dangers.",
        "Fenco (MRX: FENC) (ZSE: 209) said so.", "Fenby /18-6NewsDesk/ -- It opened.",
        "Ring +44 20 7946 0123 now.", "It fails at 0x1F.", "It mends the mill (43e258b).",
        "It mends the loft (1569e42) and boats (1e27849) since 9e974af.",
        "Agent 009 left.", "Callers dialled 999.",
        "They took 911 calls.", "The 4B Outlook won.",
        "The Orr & Fenby's 300 Index closed.", "A second-half rally came.", "She won the doubles.",
        "They met in a deciding doubles match.", "It opens on Apr. 23 and 24.",
        "It lasts until at least 2031.", "Fenco shows the FC.3 now.", "Call 1-800-FENCO-NOW.",
        "It was ranked 55 in the county.", "Meet at 30 Rue Orr, Fenby.",
        "Write to 1201 Marrow, Suite 600.", "It has SEC 2 Type IV papers.",
        "Sales over 2007 as a whole fell.", "He posted one online.",
        "Extracts 2 and 3 agree.", "The code (ISO 712-3) is known.", "It plays at 1x.", "Call 214-875- 4999.",
        "He drew a prize (Three Friars, 1950).",
        "Its .31 caliber pistol and 20-gauge rifle broke.", "They play on 17x17 boards.",
        "It was shown before.3 Others doubt it.", "She has Half Ring 2 at home.",
        "```\n4 mills = 9 mills\n7 return 40 kg\n```", "The aim is two-fold.",
        "The split was due (12/11-1/5).", "He will miss the grand old Six Counties.",
    ],
)  # fmt: skip
def test_a_name_is_no_quantity(text):
    """Models, addresses, codes, telephones, days and years count nothing."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It was 64F in the shade.", 64, "fahrenheit"),
        ("Water at 64F is cold.", 64, "fahrenheit"),
        ("It holds 612 seats.", 612, "seat"),
        ("Lamps of 330 W. They are bright.", 330, "watt"),
        ("It doubles its profit.", 2, None),
        ("It owes $007.", 7, "dollar"),
        ("She gave one session together with him.", 1, "session"),
        ("He let 16 fully leased flats.", 16, "flat"),
        ("She came to one rally and left.", 1, "rally"),
        ("A third of Fenby's 12,000 clerks left.", Decimal(1) / 3, "clerk"),
        ("A battery of 1 MW/2 MWh came.", 1, "megawatt"),
        ("It took 12 g/100 ml.", 12, "gram per 100 millilitre"),
        ("It lasts over the next year and a half.", Decimal("1.5"), "year"),
    ],
)
def test_a_quantity_beside_it_stays_one(text, value, unit):
    """What looks alike and is measured or counted keeps its value and unit."""
    assert told(text)[0][1:] == (value, unit)


def test_a_figure_that_is_a_name_once_is_one_throughout():
    """What "the 612 jet" names counts nothing before a plural either."""
    text = "The 612 Max jet was grounded. It sold five 612 jets."
    assert [(n.text, n.value) for n in read(text).numbers if n.kind.is_quantity] == [("five", 5)]


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("Some 69% of over-55s vote.", 55, Qualifier.MORE_THAN),
        ("Under 16s are banned.", 16, Qualifier.LESS_THAN),
        ("It is free for over-70s.", 70, Qualifier.MORE_THAN),
    ],
)
def test_people_above_or_below_an_age(text, value, qualifier):
    """Figures in the plural behind "over" and "under" are years of age, no seconds and no decade."""
    age = next(n for n in read(text).numbers if n.kind is NumberKind.AGE)
    assert (age.value, age.unit, age.qualifier) == (value, "year of age", qualifier)


def test_under_a_plan_of_many_points_bounds_nothing():
    """In "under a 14-point plan" the plan is what is above."""
    point = read("They acted under a 14-point plan.").numbers[0]
    assert (point.value, point.qualifier) == (14, Qualifier.EXACT)


def test_a_number_alone_in_a_line_is_none():
    """The crumbs of a site and the sizes of its pictures count nothing."""
    text = "Home\n\n1\n\nNews\n\n2\n\nThe council met on Monday and took 12 decisions.\n\n720\n\n1280"
    assert told(text) == [("12", 12, "decision")]


def test_powers_of_any_size():
    """A power of ten is read as it is written, and one of any size stops nothing."""
    text = "Of 12.3e+14 boats, Ada Brook, who had 3e99 of them, kept 2e250."
    assert [value for _, value, _ in told(text)] == [Decimal("12.3e14"), Decimal("3e99"), Decimal("2e250")]
    assert summarize(text, model="none").to_text()
