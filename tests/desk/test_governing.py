"""Figures beside the verb of another, and positions that nobody took."""

from __future__ import annotations

import pytest

from summarizer import check_draft
from summarizer.desk import Level

REPORT = """\
The restoration of the weir has cost £8.1m, of which the lottery might cover £3m. The anglers' club has \
paid £2,400 for a fish ladder. Its treasurer, Ulla Brandon, expects a loss of £900 this year, less than the \
£1,500 that other clubs expect.

In 14 of the ponds the level had sunk by more than a metre; in 9 it had risen. Brandon urged the parish to \
lower the mooring fee. The parish is considering a second ladder at Mill Reach.

The members of North Bank proposed a ban on nets, and the members of South Bank opposed it. The ladder was \
designed by an architect, Ivo Stern, and built by the club's own members. Brandon said that Stern had \
misled her. The mine has offered to deepen the pond, but the parish turned the offer down.
"""


@pytest.mark.parametrize(
    "draft",
    [
        "Up to £3m may be paid by the lottery.",
        "A second ladder is one of five plans of the parish.",
        "The parish will let in 40 boats at most.",
        "The ladder cost £600 more than the £1,800 that was planned.",
    ],
)
def test_a_figure_bounded_or_counted_otherwise(draft):
    """What might be so much is at most that; other things are counted; a difference is no sum."""
    more = "The parish has two mills under one roof, and will let in no more than 40 boats."
    sums = "It looked at five plans. The ladder cost £2,400, while £1,800 had been planned."
    found = check_draft(draft, f"{REPORT}\n{more} {sums}").findings
    assert not [f for f in found if f.level is not Level.NOTE]
