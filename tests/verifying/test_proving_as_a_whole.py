"""Totals, sums, joined deeds, days and contraries, told as a reader would tell them."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The Orrmen won a total of 10 cups.", "The Orrmen won 10 cups."),
        ("A total of 40 sheep drowned in the flood.", "Forty sheep drowned in the flood."),
    ],
)
def test_a_total_is_proved(source: str, statement: str) -> None:
    """A total of ten is ten."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The Orrmen won a tenth of 10 cups.", "The Orrmen won 10 cups."),
        ("The total of 40 sheep was wrong.", "40 sheep were wrong."),
        ("The firm paid fines to a total of 10 clubs.", "The firm paid 10 clubs."),
    ],
)
def test_a_total_is_not(source: str, statement: str) -> None:
    """A tenth of ten is not."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The office won a grant of £3m.", "The office won a £3m grant."),
        ("Orr was given a two-year sentence.", "Orr was given a sentence of two years."),
    ],
)
def test_a_sum_is_proved(source: str, statement: str) -> None:
    """A grant of so much is so large a grant."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The office paid £3m for a grant of land.", "The office paid a £3m grant."),
        ("The yard built a fleet of 40 boats.", "The yard built 40 fleets."),
    ],
)
def test_a_sum_is_not(source: str, statement: str) -> None:
    """What is paid for it is not."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            "Lord Farn of Wick, who chaired the inquiry, left.",
            "The inquiry was chaired by Lord Farn of Wick.",
        ),
    ],
)
def test_who_is_of_a_place_is_proved(source: str, statement: str) -> None:
    """Who is named is of a place, and is who."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The lawyer of Ann Farn, who chaired the inquiry, left.", "The inquiry was chaired by the lawyer."),
        ("The son of Ann Farn, who chaired the inquiry, left.", "The inquiry was chaired by the son."),
    ],
)
def test_who_is_of_a_place_is_not(source: str, statement: str) -> None:
    """Who else is named may be."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Director Joel Schum won a medal in Lorne.", "Joel Schum received a medal."),
    ],
)
def test_a_prize_is_proved(source: str, statement: str) -> None:
    """Whoever wins a prize gets it."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Director Joel Schum lost a medal in Lorne.", "Joel Schum received a medal."),
    ],
)
def test_a_prize_is_not(source: str, statement: str) -> None:
    """Not who loses it."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            "Sizl, whose real name is Miguel Coll, has released 25 records since 1995.",
            "Sizl's real name is Miguel Coll.",
        ),
    ],
)
def test_whose_name_is_proved(source: str, statement: str) -> None:
    """Whose name it is has it."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            "Sizl, whose brother is Miguel Coll, has released 25 records.",
            "Miguel Coll has released 25 records.",
        ),
    ],
)
def test_whose_name_is_not(source: str, statement: str) -> None:
    """Whose brother somebody is does not do the same."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The mill was closed in May and reopened in June.", "The mill reopened in June."),
        ("Ann Orr was fined in May and appealed in June.", "Ann Orr appealed in June."),
    ],
)
def test_what_was_reopened_is_proved(source: str, statement: str) -> None:
    """What was reopened reopened."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The mill was closed in May and sold in June.", "The mill sold in June."),
    ],
)
def test_what_was_reopened_is_not(source: str, statement: str) -> None:
    """What was sold sold nothing."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The barn burned down on Monday night.", "The barn burned down on Monday."),
        ("The barn burned down on Monday morning in Lisk.", "The barn burned down in Lisk on Monday."),
        ("The barn burned down on Easter Monday.", "The barn burned down on Monday."),
    ],
)
def test_a_day_of_a_night_is_proved(source: str, statement: str) -> None:
    """A night is on its day."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The barn burned down after the Monday market.", "The barn burned down on Monday."),
        ("The barn burned down on the eve of Monday.", "The barn burned down on Monday."),
    ],
)
def test_a_day_of_a_night_is_not(source: str, statement: str) -> None:
    """A market of a day is not."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            "The study was funded by the Lumen Trust, which had no part in its design.",
            "The study received its funding from the Lumen Trust.",
        ),
        ("Tom Rae warned the board in May.", "The board received a warning from Tom Rae in May."),
        ("Tom Rae visited the board in Lorne.", "The board received a visit from Tom Rae."),
        ("The board fined Tom Rae £40.", "Tom Rae received a fine from the board."),
    ],
)
def test_what_somebody_received_is_proved(source: str, statement: str) -> None:
    """Who was warned received a warning."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The board warned Tom Rae in May.", "The board received a warning from Tom Rae in May."),
        (
            "The study was not funded by the Lumen Trust.",
            "The study received its funding from the Lumen Trust.",
        ),
        ("The study will be funded by the Lumen Trust.", "The study received funding from the Lumen Trust."),
        ("Tom Rae called the board a disgrace.", "The board received a call from Tom Rae."),
        ("Tom Rae wants to visit the board.", "The board received a visit from Tom Rae."),
        ("Tom Rae proposed a merger to the board.", "The merger received a proposal from Tom Rae."),
    ],
)
def test_what_somebody_received_is_not(source: str, statement: str) -> None:
    """Not who warned, nor what is proposed."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            "The suit alleged the firm had sold guns in Lorne.",
            "The firm had sold guns in Lorne, the suit alleged.",
        ),
        (
            "The council has promised that the pool will stay open.",
            "The pool will stay open, the council has promised.",
        ),
    ],
)
def test_who_tells_it_behind_is_proved(source: str, statement: str) -> None:
    """Who ruled it may be told behind it."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            "The suit alleged the firm had sold guns. The police said it was sold in Lorne.",
            "The firm had sold guns in Lorne, the suit alleged.",
        ),
        (
            "The council promised that the pool will stay open.",
            "The pool will stay open, the mayor promised.",
        ),
        (
            "The council promised that the pool will not stay open.",
            "The pool will stay open, the council promised.",
        ),
        ("The council hoped that the pool will stay open.", "The pool will stay open, the council promised."),
        (
            "The club promised that the pool will stay open, and the council agreed.",
            "The pool will stay open, the council has promised.",
        ),
    ],
)
def test_who_tells_it_behind_is_not(source: str, statement: str) -> None:
    """Nobody else ruled, and a hope is no promise."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The bank rejected the offer.", "The bank did not accept the offer."),
        ("The council rejected the plan.", "The council did not approve the plan."),
        ("The mill is old.", "The mill is not new."),
    ],
)
def test_a_contrary_is_proved(source: str, statement: str) -> None:
    """What is rejected is not accepted."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The bank did not accept the offer.", "The bank rejected the offer."),
        ("The bank sold the mill.", "The bank did not buy the mill."),
        ("The firm imports steel.", "The firm does not export steel."),
        ("The mill is not new.", "The mill is old."),
    ],
)
def test_a_contrary_is_not(source: str, statement: str) -> None:
    """What is not accepted need not be rejected, nor is what is sold not bought."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED
