"""Ranks in the place of others, and words that only look as if something rose or fell."""

from __future__ import annotations

import pytest

from summarizer import check_draft
from summarizer.desk import Code, Level


def alarms(draft, source):
    """Return the codes of all findings that are no notes."""
    return [f.code for f in check_draft(draft, source).findings if f.level is not Level.NOTE]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (
            "Lowmark is the third-largest bank of the island.",
            "Lowmark is the fourth-largest bank of the island.",
        ),
        ("Profit fell for the sixth year in a row.", "Profit fell for the ninth year in a row."),
    ],
)
def test_a_rank_of_another_place(draft, source):
    """A rank that the sources give nowhere stands where they have another."""
    assert alarms(draft, source) == [Code.NUMBER]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (
            "Lowmark is the third-largest bank.",
            "Lowmark is the third-largest bank and the fourth-largest insurer.",
        ),
        ("Two thirds of the crew are on contracts.", "Crew on contracts make up two thirds of the total."),
        (
            "Two thirds of the crew are on contracts.",
            "Contracts make up two thirds, up from 60 posts before.",
        ),
        ("Fees in Brask fell by 2 percent.", "Total fees fell 2 percent in Brask, as Brask had cut them."),
    ],
)
def test_a_rank_or_share_that_stands(draft, source):
    """Nothing is found where a rank is of something else, and nothing goes up where shares are made up."""
    assert alarms(draft, source) == []


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("In the gales 36 people died in 39 wrecks.", "There were 36 wrecks, in which 39 people died."),
        ("Brask had 157,000 cases and Orlo 143,600.", "Orlo has 157,000 cases and Brask 143,600."),
    ],
)
def test_two_figures_that_have_changed_places(draft, source):
    """Each figure of the source stands where the other should."""
    assert alarms(draft, source) == [Code.NUMBER]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("In 36 wrecks 39 people died.", "There were 36 wrecks, in which 39 people died."),
        ("Brask had 143,600 cases and Orlo 157,000.", "Orlo has 157,000 cases and Brask 143,600."),
        ("The 40 crew and 12 guests were saved.", "The ship had 12 guests and a crew of 40; all were saved."),
    ],
)
def test_two_figures_in_another_order(draft, source):
    """Each figure may come first."""
    assert alarms(draft, source) == []
