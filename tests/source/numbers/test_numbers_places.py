"""Numbers of several units, and figures that say a place in what is cited."""

from __future__ import annotations

import pytest

from summarizer.source.document import Qualifier
from summarizer.source.numbers import read_numbers


def facts(text: str) -> list[str]:
    """Return the quantities of a text: value and unit."""
    return [f"{n.value:f} {n.unit}" for n in read_numbers(text) if n.kind.is_quantity and n.value is not None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She was jailed for two years and eight months.", ["32 month"]),
        ("She is two years and eight months old.", ["32 month"]),
        ("It was at sea for 12 days and three hours.", ["291 hour"]),
        ("The walk took three weeks and two days.", ["23 day"]),
        ("They got two years and eight months respectively.", ["2 year", "8 month"]),
        ("Men worked two years and women eight months.", ["2 year", "8 month"]),
    ],
)
def test_times_of_two_units(text, found):
    """A stretch of time in a larger and a smaller unit is one, in the smaller."""
    assert facts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The rule (71 Fed. Reg. 53,158) was kept.",
        "See Lund, The Board, 27 Bus. Law. 61, 62 (1971).",
        "Under 15 U.S.C. 78 the board may sue; 5 U.S.C. § 552 is older.",
        "It follows Pub. L. No. 119-60, Sec. 8103 of the act.",
        "See Orr, Mill Law, 3 (2003), and File No. 4-855, at 6-7.",
        "So it was in 347 F.2d 99.",
        "It is told in Senate Report 111-176.",
        r"The court agreed with that word.[\[17\]](https://x.org/y#_ftn17)",
        "The airline wants the 7E7 jet.",
        "Police went to the 99 Cent store.",
        "He ran into the Orrish half. They ate from one another's bowls.",
    ],
)
def test_places_and_names_count_nothing(text):
    """Volumes, pages, notes, models and shops are no quantities."""
    assert facts(text) == []


def test_sentences_are_no_titles():
    """A thing that is counted at the end of a sentence is none."""
    assert facts("He has 12 Ferries. 3 others sank.") == ["12 ferry", "3 other"]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Seats cost as little as £34 each.", Qualifier.AT_LEAST),
        ("The pay ratio was approximately 192:1.", Qualifier.ABOUT),
        ("Over a five-year period sales rose.", Qualifier.EXACT),
        ("Over three months, the mill shed workers.", Qualifier.EXACT),
        ("Profit rose 12% over three months.", Qualifier.EXACT),
        ("It took over three months.", Qualifier.MORE_THAN),
        ("Over 40 days were lost.", Qualifier.MORE_THAN),
    ],
)
def test_how_it_is_meant(text, qualifier):
    """Bounds, a ratio that is about so much, and "over" before the time in which something went on."""
    assert [n for n in read_numbers(text) if n.kind.is_quantity][-1].qualifier is qualifier


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The city gets $2 billion a year from taxes.", ["2000000000 dollar per year"]),
        ("The mill was sold for $5m a year from now.", ["5000000 dollar"]),
        ("It was sold for $5m a year and a half ago.", ["5000000 dollar", "1.5 year"]),
    ],
)
def test_paid_a_year(text, found):
    """A sum is paid a year also where it says from what; not where the year is one ahead."""
    assert facts(text) == found
