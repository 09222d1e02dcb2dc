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
