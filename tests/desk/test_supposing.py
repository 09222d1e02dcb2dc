"""Conditions that a draft cuts, and comparisons that it turns."""

from __future__ import annotations

import pytest

from summarizer import check_draft
from summarizer.desk import Code, Level

REPORT = """\
The canal company will hire a dredger if the level has not risen by Friday. Work on the lower lock will \
begin in autumn, provided that the county pays half. The anglers' club said it would lend the company \
two boats unless the fair was put off. The company will publish the report in May. Its lawyers may sue \
the builder.

Barges brought the company £410,000 last year, less than the £530,000 it had from pleasure boats. The \
lower lock employs one keeper where other locks have three. Hikers complain more often than anglers.
"""


def codes(draft):
    """Return the codes of all findings that are no notes."""
    return [f.code for f in check_draft(draft, REPORT).findings if f.level is not Level.NOTE]


@pytest.mark.parametrize(
    "draft",
    [
        "The canal company will hire a dredger.",
        "Work on the lower lock will begin in autumn.",
        "The anglers' club will lend the company two boats.",
    ],
)
def test_a_condition_that_is_cut(draft):
    """What will be only if something else is, is told as to come."""
    assert codes(draft) == [Code.MODALITY]


@pytest.mark.parametrize(
    "draft",
    [
        "Should the level not rise, the canal company will hire a dredger.",
        "Work on the lower lock will begin in autumn once the county has paid half.",
        "The company will publish the report in May.",
        "The anglers' club has two boats that it would lend.",
    ],
)
def test_a_condition_that_is_kept(draft):
    """A condition in other words is one, and what hangs on none needs none."""
    assert codes(draft) == []


@pytest.mark.parametrize(
    "draft",
    [
        "The company had more from barges than from pleasure boats.",
        "The lower lock has more keepers than other locks.",
        "Anglers complain more often than hikers.",
    ],
)
def test_a_comparison_that_is_turned(draft):
    """The figures, or the words on either side, stand the other way round."""
    assert codes(draft) == [Code.DIRECTION]


@pytest.mark.parametrize(
    "draft",
    [
        "The company had more from pleasure boats than from barges.",
        "The lower lock has fewer keepers than other locks.",
        "Anglers complain less often than hikers.",
    ],
)
def test_a_comparison_from_the_other_side(draft):
    """The opposite word between two that have changed places says the same."""
    assert codes(draft) == []
