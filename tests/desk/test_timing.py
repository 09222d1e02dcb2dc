"""Times that the sources tell of something else, and causes that stand apart from what they cause."""

from __future__ import annotations

import pytest

from summarizer import check_draft
from summarizer.desk import Code, Level

MINUTES = """\
The weir at Lower Sandry was repaired in the autumn of 2019, and the fish ladder beside it was opened on \
4 March 2021. The lock keeper, Petra Voll, has counted salmon there since 13 June.

The trust pays 900 crowns a year for the meadow below the weir. Its lease runs out at the end of May 2027. \
In February the pump house was painted, and the volunteers met there on Wednesday to plant willows.

The gate of the mill pond was replaced in 2016. The pond was dry in the spring, when the bats were counted.
"""


def codes(draft):
    """Return the codes of all findings that are no notes."""
    return [f.code for f in check_draft(draft, MINUTES).findings if f.level is not Level.NOTE]


@pytest.mark.parametrize(
    "draft",
    [
        "The weir at Lower Sandry was repaired in the spring of 2019.",
        "Petra Voll, the lock keeper, has counted salmon there since 4 June.",
        "The lease of the meadow runs out at the end of May 2019.",
        "On Tuesday the volunteers planted willows at the pump house.",
        "The fish ladder beside the weir was opened in February.",
    ],
)
def test_a_time_of_something_else(draft):
    """The minutes have the time, or have none of it, and tell the rest with another."""
    assert codes(draft) == [Code.DATE]


@pytest.mark.parametrize(
    "draft",
    [
        "The weir was repaired in the autumn of 2019.",
        "A fish ladder was opened beside the weir in March 2021.",
        "Since 13 June Petra Voll has been counting the salmon.",
        "The meadow costs the trust 900 crowns a year, until its lease ends in May 2027.",
        "On Wednesday volunteers planted willows at the pump house, which was painted in February.",
        "In the spring, when the bats were counted, the pond was dry.",
        "The pond had been dry for a season when the bats were counted.",
    ],
)
def test_a_time_of_the_same(draft):
    """The same time in another order, less of it, or in other words troubles nobody."""
    assert codes(draft) == []


def test_a_cause_beside_a_reckoned_figure():
    """What is reckoned, and right, hides no cause that the minutes do not give."""
    draft = "The gate was replaced in 2016, three years before the weir, because of a storm in the hills."
    assert Code.CAUSE in codes(draft)
