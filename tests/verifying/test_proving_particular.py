"""What says which figure, which time or which deed is meant may not be left out."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The kiln broke last November.", "The kiln broke in November."),
        ("The council closed the mill this week.", "This week the council closed the mill."),
        ("The firm worked for three weeks.", "The firm worked three weeks."),
        ("The inn shut last Tuesday.", "The inn shut on Tuesday."),
    ],
)
def test_another_time_is_proved(source: str, statement: str) -> None:
    """A month is one without its year."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The council closed the mill last year.", "The council closed the mill this year."),
        ("The council closed the mill last year.", "The council closed the mill that year."),
        ("The council closed the mill last year.", "The council closed the mill for a year."),
        ("The council closed the mill last year.", "The council closed the mill within the year."),
        ("The kiln broke last November.", "The kiln broke this November."),
        ("Orn won nine cups this season.", "Orn won nine cups last season."),
        ("The council closed the mill last year.", "The council closed the mill last year, the firm said."),
    ],
)
def test_another_time_is_not(source: str, statement: str) -> None:
    """Last year is not this year, and what nobody said nobody said."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The firm complained of rising costs.", "The firm complained of costs."),
        ("She spoke of warring tribes in the hills.", "She spoke of tribes in the hills."),
    ],
)
def test_a_deed_left_out_is_proved(source: str, statement: str) -> None:
    """What only describes may go."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("She was convicted of aiding murder.", "She was convicted of murder."),
        ("He was sacked for refusing bribes.", "He was sacked for bribes."),
        ("He was held on suspicion of hiding a theft.", "He was held on suspicion of a theft."),
        (
            "The firm was accused of ignoring warnings about the dyke.",
            "The firm was accused of warnings about the dyke.",
        ),
        ("He was praised for preventing a robbery.", "He was praised for a robbery."),
        ("The court upheld a decision to free Orn.", "The court upheld Orn."),
    ],
)
def test_a_deed_left_out_is_not(source: str, statement: str) -> None:
    """Who helped to do something did not do it."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Of 90 ships, 40 sank and 12 were towed.", "40 ships sank."),
        ("The company has 300 workers, 40 of them in Lisk.", "The company has 300 workers."),
    ],
)
def test_a_part_of_so_many_is_proved(source: str, statement: str) -> None:
    """The whole and its parts are told apart."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The company has 300 workers, 40 of them in Lisk.", "The company has 40 workers."),
        ("The ferry carried 412 passengers, 30 of them children.", "The ferry carried 30 passengers."),
        ("The fund holds £9m, including £2m in gold.", "The fund holds £9m in gold."),
        (
            "The report said 40 percent of drivers aged under 25 had been fined.",
            "The report said 40 percent of drivers had been fined.",
        ),
        ("Half of the pupils who took the test failed.", "Half of the pupils failed."),
        ("Of 90 ships, 40 sank and 12 were towed.", "90 ships sank."),
        ("Not all villagers back the plan.", "Villagers do not back the plan."),
        ("Not all villagers back the plan.", "Not all villagers back the plan, says Orn."),
    ],
)
def test_a_part_of_so_many_is_not(source: str, statement: str) -> None:
    """A part is no whole."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            "Their song was a hit, while the record has sold more than 600,000 copies in 11 months.",
            "The record has sold more than 600,000 copies.",
        ),
    ],
)
def test_a_bound_or_margin_is_proved(source: str, statement: str) -> None:
    """A bound is one in a joined clause too."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            "Their song was a hit, while the record has sold more than 600,000 copies in 11 months.",
            "The record has sold almost 600,000 copies in 11 months.",
        ),
        (
            "Their song was a hit, while the record has sold more than 600,000 copies in 11 months.",
            "The record has sold nearly 600,000 copies.",
        ),
        ("Orn beat Sol by 12 votes.", "Orn beat Sol with 12 votes."),
        ("The ship sank 12 miles off the coast.", "The ship sank 12 miles."),
    ],
)
def test_a_bound_or_margin_is_not(source: str, statement: str) -> None:
    """More than so many are not almost so many."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The firm's profit rose 4 percent in May.", "Profit rose 4 percent in May."),
        ("The old ferry cost £3m.", "The ferry cost £3m."),
        ("The three striking bus drivers were paid £40.", "The drivers were paid £40."),
        ("The firm bought a new mill for £3m.", "The firm bought a mill for £3m."),
        ("Overall profit rose 4 percent.", "Profit rose 4 percent."),
        ("Total sales rose 4 percent to £3m.", "Sales rose 4 percent to £3m."),
        ("The new bridge cost £3m.", "The bridge cost £3m."),
        ("The bank bought 40 bus companies.", "The bank bought 40 companies."),
    ],
)
def test_of_which_a_figure_is_is_proved(source: str, statement: str) -> None:
    """What is whole, known or told by the way may go."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Youth unemployment rose to 12 percent.", "Unemployment rose to 12 percent."),
        ("Underlying profit rose 4 percent.", "Profit rose 4 percent."),
        ("Adjusted for inflation, wages fell 2 percent.", "Wages fell 2 percent."),
        ("Domestic sales rose 12 percent in May.", "Sales rose 12 percent in May."),
        ("Net exports fell by £3m.", "Exports fell by £3m."),
        ("Male deaths rose to 300.", "Deaths rose to 300."),
        ("The firm reported a pre-tax loss of £3m.", "The firm reported a loss of £3m."),
        ("The average flat costs £300,000.", "The flat costs £300,000."),
        ("The median wage was £12.", "The wage was £12."),
        ("A typical family pays £40.", "A family pays £40."),
        ("The share of women on boards fell to 30 percent.", "The share of women fell to 30 percent."),
        ("Exports of steel to Orn fell 3 percent.", "Exports of steel fell 3 percent."),
        (
            "The review compiled a list of the top 50 Welsh bands.",
            "The review compiled a list of the top 50 bands.",
        ),
        ("Orn Bank is the largest bank by assets in Lisk.", "Orn Bank is the largest bank in Lisk."),
        ("The shop suspended rifle sales.", "The shop suspended sales."),
        ("The bank stopped student loans.", "The bank stopped loans."),
        ("The firm paid a suspended fine of £3m.", "The firm paid a fine of £3m."),
        ("The council provisionally approved the plan.", "The council approved the plan."),
        ("Trains were 12 minutes late in May on average.", "Trains were 12 minutes late in May."),
        ("Annual profit rose 4 percent to £3m.", "Profit rose 4 percent to £3m."),
    ],
)
def test_of_which_a_figure_is_is_not(source: str, statement: str) -> None:
    """The sort that a figure is told of may not."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The club won for the third time in May.", "The club won in May."),
    ],
)
def test_since_when_it_is_first_is_proved(source: str, statement: str) -> None:
    """A day is none of the last years."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The club won for the first time in ten years.", "The club won in ten years."),
        ("Unemployment fell to its lowest level in six years.", "Unemployment fell in six years."),
        (
            "The club won for the first time in ten years.",
            "The club won for the first time in ten years on Sunday.",
        ),
    ],
)
def test_since_when_it_is_first_is_not(source: str, statement: str) -> None:
    """What is first in years did not take years."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The mayor insisted that the dyke would hold.", "The mayor said that the dyke would hold."),
        ("The mayor warned that the dyke would break.", "The mayor said that the dyke would break."),
        ("Orn thought he had won, but he had lost.", "Orn thought he had won."),
    ],
)
def test_what_somebody_has_in_mind_is_proved(source: str, statement: str) -> None:
    """Who insists says."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Residents fear the dyke will break.", "Residents say the dyke will break."),
        ("Critics suspect the mayor took bribes.", "Critics say the mayor took bribes."),
        ("The court heard that Orn had stolen the car.", "The court said Orn had stolen the car."),
        ("The police believe two men set the fire.", "The police said two men set the fire."),
        ("Scientists hope the drug will work.", "Scientists say the drug will work."),
        ("Orn thought he had won, but he had lost.", "Orn thought he had lost."),
    ],
)
def test_what_somebody_has_in_mind_is_not(source: str, statement: str) -> None:
    """Who fears or hears does not."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The council, led by Ann Orn until May, is led by Tom Sol.", "The council is led by Ann Orn."),
        ("The inn, owned by Ann Orn until 2012, is empty.", "Ann Orn owns the inn."),
    ],
)
def test_what_was_until_then_is_not(source: str, statement: str) -> None:
    """What was is not."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED
