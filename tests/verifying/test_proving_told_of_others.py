"""What a sentence tells of one thing, time or number is not told of another that stands near it."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (
            "Referee Lars Umber almost sent off captain Pia Holt, who was shown a yellow card.",
            "Referee Lars Umber was shown a yellow card.",
        ),
        (
            "She and two others swam to the wreck; Orr, who had cut his hand, waited on the boat.",
            "Two others waited on the boat.",
        ),
        (
            "Pia Holt equalised before the break and substitute Ada Venn, a Dane, headed the winner.",
            "Pia Holt headed the winner.",
        ),
        ("She wrote two plays, the second with Orr, and began a novel.", "She wrote two plays with Orr."),
        ("The cooks were told on Monday, the waiters a day later.", "The cooks were told a day later."),
        (
            "The cook, Ada Venn, was unhurt; her nephew, whose name was withheld, broke a leg.",
            "Ada Venn broke a leg.",
        ),
        (
            "The cook, Ada Venn, was unhurt; her nephew, whose name was withheld, broke a leg.",
            "The cook's name was withheld.",
        ),
        (
            "The cook, Ada Venn, was unhurt; her nephew, whose name was withheld, broke a leg.",
            "The nephew was unhurt.",
        ),
        ("The mayor resigned on Friday.", "Mayors resigned on Friday."),
        ("In an early trial, the valve failed at high pressure.", "Valves failed at high pressure."),
        ("Lars Umber fell before the break.", "Target fell before the break."),
        (
            "The yard, which Orrmarine had planned to float last year, earned little.",
            "Orrmarine had planned to float.",
        ),
        ("The storm sank two trawlers off Corby on Friday.", "The storm sank off Corby on Friday."),
        (
            "Fenco Foods, whose sales fell, wants a mill. The mill is old. It has no debts.",
            "The mill has no debts.",
        ),
        ("Some drivers blamed waiters, but 31 admitted the theft.", "31 waiters admitted the theft."),
        ("Most cooks recovered within two weeks, but 31 were sent home.", "31 weeks were sent home."),
        ("Of the 40 pupils, 31 passed and nine failed.", "31 pupils failed."),
        ("Of the 40 pupils, 31 passed and nine failed.", "All 31 pupils passed."),
        ("The firm told its 200 cooks that 31 had been robbed.", "31 cooks had been robbed."),
        ("Forty carts carried tents, and 31 were stolen.", "31 carts were stolen."),
        ("The yard employs 90 people, of whom 12 work at night.", "90 people work at night."),
        ("The meal was paid for by Pia Holt.", "The meal paid for Pia Holt."),
        ("The price of tea fell in May.", "The price of tea plunged in May."),
        ("The lift failed for no more than 11 minutes.", "The lift did not fail."),
        ("In Corby the Orr tower is the tallest building.", "The Orr tower is the tallest building."),
    ],
)
def test_it_is_told_of_another(source, statement):
    """Whatever a parser ties the words to."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Neither of the sisters spoke to reporters.", "The sisters did not speak to reporters."),
        ("The captain, whom the referee booked, was fined.", "The referee booked the captain."),
        ("The board met a captain of the team, who was fined.", "A captain of the team was fined."),
        ("Pia Holt fell, got up and headed the winner.", "Pia Holt headed the winner."),
        ("Pia Holt sold the mill, a ruin, and then left for Corby.", "Pia Holt left for Corby."),
        ("The storm sank two trawlers off Corby on Friday.", "The storm sank two trawlers."),
        (
            "The cook, Ada Venn, was unhurt; her nephew, whose name was withheld, broke a leg.",
            "The nephew broke a leg.",
        ),
        ("Every mayor resigned on Friday.", "Every mayor resigned."),
        ("The firm sold the mill in May and the house two years later.", "The firm sold the mill in May."),
        ("Some drivers blamed waiters, but 31 admitted the theft.", "31 drivers admitted the theft."),
        ("Of the 40 pupils, 31 passed and nine failed.", "Nine pupils failed."),
        ("The yard employs 90 people, of whom 12 work in the galley.", "12 people work in the galley."),
        ("The meal was paid for by Pia Holt.", "Pia Holt paid for the meal."),
        ("Pia Holt looked after the hens.", "The hens were looked after by Pia Holt."),
        ("The yard's founder, Pia Holt, taught Ada Venn at Corby.", "Ada Venn was taught by Pia Holt."),
        ("Holt Rovers beat Corby Town 3-1 on Friday.", "Corby Town lost 3-1 to Holt Rovers on Friday."),
        ("The price of tea plunged in May.", "The price of tea declined in May."),
        ("The lift failed for no more than 11 minutes.", "The lift failed for at most 11 minutes."),
        (
            "Orr said the letter had failed to reach the cooks because it had no stamp.",
            "Orr said that the letter had not reached the cooks.",
        ),
        (
            "In fact the tower is the second home of the family.",
            "The tower is the second home of the family.",
        ),
    ],
)
def test_it_is_told_of_this(source, statement):
    """What shares a subject does, and a relative clause is of the noun that it describes."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("Most trawlers, but not all, reached the port.", "Most trawlers reached the port."),
        ("Orr says no, and the Echo has withdrawn the story.", "The Echo has withdrawn the story."),
    ],
)
def test_a_negation_of_something_else_refutes_nothing(source, statement):
    """An aside denies its own words, and a clause behind "and" is another one."""
    assert check(statement, source).verdict is not Verdict.REFUTED
