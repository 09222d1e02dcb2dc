"""What a text says from another side, in a clause without a verb or for a while only, refutes nothing."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The Reds hold 41 seats, the Greens nine.", "The Greens hold nine seats."),
        ("Ann Lee won 41 seats and Tom Fox nine.", "Tom Fox won nine seats."),
        (
            "The north mill made a profit of 3 million euros and the south mill a loss of 2 million.",
            "The south mill made a loss of 2 million euros.",
        ),
        (
            "Of the two mills, the new one burns more coal than the old one.",
            "Of the two mills, the old one burns less coal than the new one.",
        ),
        ("Tom Fox sold the mill to Ann Lee.", "Ann Lee bought the mill from Tom Fox."),
        ("Ann Lee arrived before Tom Fox.", "Tom Fox arrived after Ann Lee."),
        ("The ship did not reach Tolbury until Saturday.", "The ship reached Tolbury on Saturday."),
        ("Runners Ann Lee and Tom Fox finished first and fourth respectively.", "Tom Fox finished fourth."),
        (
            "The donor at the gala was none other than singer Ann Lee.",
            "The donor at the gala was singer Ann Lee.",
        ),
        ("The owner did not attend, and neither did the captain.", "The captain did not attend."),
        ("The mill, rebuilt in 1480, was shut on 3 May and sold on 9 June.", "The mill was shut on 3 May."),
        ("The rowers lost 3-1 to Corby.", "Corby won 3-1."),
        ("Unlike Ann Lee, Tom Fox voted for it.", "Ann Lee did not vote for it."),
        ("The plan is not illegal.", "The plan is legal."),
        ("More than 60 people drowned.", "More than 50 people drowned."),
        ("More than 60 people drowned.", "At least 61 people drowned."),
        ("The walk is 10 km long.", "The walk is about 6 miles long."),
        ("About 56, 000 dogs were treated by vets.", "About 56,000 dogs were treated by vets."),
    ],
)
def test_what_follows_is_not_refuted(source, statement):
    """A true statement may be left open, never refuted."""
    assert check(statement, source).verdict is not Verdict.REFUTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The ship did not reach Tolbury.", "The ship reached Tolbury."),
        ("The new mill burns more coal than the old one.", "The new mill burns less coal than the old one."),
        ("The Reds hold 41 seats.", "The Reds hold nine seats."),
        ("The pier will cost about €4.9 million.", "The pier will cost about €4.7 million."),
    ],
)
def test_what_is_denied_is_refuted(source, statement):
    """What the text says otherwise of the same is refuted as before."""
    assert check(statement, source).verdict is Verdict.REFUTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The mill made a profit and the port a loss.", "The mill made a loss."),
        ("Ann Lee won 41 seats and Tom Fox nine.", "Tom Fox won 41 seats."),
        ("The mill hired 30 workers and the port 40.", "The mill hired 40 workers."),
    ],
)
def test_a_clause_without_a_verb_is_another(source, statement):
    """What is left to a clause whose verb is left out is not the first one's."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Ann Lee sold the mill and the port last year.", "Ann Lee sold the port."),
        ("Ann Lee lost the mill, her house and her boat.", "Ann Lee lost her boat."),
        ("The fire killed Ann Lee, 35, and Tom Fox, 40.", "The fire killed Tom Fox."),
    ],
)
def test_a_list_is_no_clause(source, statement):
    """Things in a row, with a time or an age behind them, belong to the one verb."""
    assert check(statement, source).verdict is Verdict.SUPPORTED
