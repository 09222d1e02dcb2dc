"""Figures beside the verb of another, and positions that nobody took."""

from __future__ import annotations

import pytest

from summarizer import check_draft
from summarizer.desk import Code, Level

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


def alarms(draft):
    """Return the codes of all findings that are no notes."""
    return [f.code for f in check_draft(draft, REPORT).findings if f.level is not Level.NOTE]


@pytest.mark.parametrize(
    "draft",
    [
        "The lottery might cover £8.1m of the restoration.",
        "Ulla Brandon expects a loss of £1,500 this year.",
        "In nine ponds the level had sunk by more than a metre.",
    ],
)
def test_a_figure_that_another_verb_has(draft):
    """A figure of the sources stands beside its own verb, and another beside the draft's."""
    assert alarms(draft) == [Code.NUMBER]


@pytest.mark.parametrize(
    "draft",
    [
        "The lottery might cover £3m of the restoration.",
        "Other clubs expect a loss of £1,500.",
        "In nine ponds the level had risen.",
        "A fish ladder was paid for with £2,400.",
    ],
)
def test_a_figure_beside_its_own_verb(draft):
    """Nothing is found where a figure stands as in the sources, or beside another doer."""
    assert alarms(draft) == []


@pytest.mark.parametrize(
    "draft",
    ["The parish agreed to lower the mooring fee.", "Brandon ordered the parish to lower the mooring fee."],
)
def test_a_position_that_nobody_took(draft):
    """Whoever is asked for something has not agreed to it, and who asks gives no order."""
    assert alarms(draft) == [Code.REFUTED]


@pytest.mark.parametrize(
    "draft",
    [
        "The parish has been asked to lower the mooring fee.",
        "Brandon wants the parish to lower the mooring fee.",
        "The parish is thinking about a second ladder at Mill Reach.",
    ],
)
def test_a_position_in_other_words(draft):
    """One who urges asks, and who considers thinks about it."""
    assert alarms(draft) == []


@pytest.mark.parametrize(
    "draft",
    [
        "The members of South Bank proposed a ban on nets, and those of North Bank opposed it.",
        "Brandon's view was that she had misled Stern.",
        "The parish has offered to deepen the pond, but the mine turned the offer down.",
    ],
)
def test_those_of_one_in_place_of_those_of_another(draft):
    """Owners tell people of one kind apart, pronouns stand on either side, "the mine" is no pronoun."""
    assert alarms(draft) == [Code.NAME]


def test_those_of_each_where_they_stand():
    """Nothing is found where each does what the source tells of it."""
    assert alarms("The members of North Bank proposed the ban that those of South Bank opposed.") == []


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
