"""Times that the sources tell of something else, and causes that stand apart from what they cause."""

from __future__ import annotations

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


def test_a_cause_beside_a_reckoned_figure():
    """What is reckoned, and right, hides no cause that the minutes do not give."""
    draft = "The gate was replaced in 2016, three years before the weir, because of a storm in the hills."
    assert Code.CAUSE in codes(draft)
