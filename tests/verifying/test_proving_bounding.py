"""What bounds a statement in the source, and what is no statement."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check
from summarizer.results import ReasonCode

# A source, what it says only within a bound that is left out, and what it says.
BOUNDED = [
    ("Ostery is the deepest lake after Marn.", ["Ostery is the deepest lake.", "Ostery is the deepest."],
     ["Ostery is the deepest lake after Marn."]),
    ("The gate is open except on Mondays.", ["The gate is open."], ["The gate is open except on Mondays."]),
    ("Seats cost 9 crowns for pupils and 15 for others.", ["Seats cost 9 crowns.", "Seats cost 15 crowns."],
     ["Seats cost 9 crowns for pupils."]),
    ("Bakers in Corvo earn less than millers.", ["Bakers in Corvo earn less."],
     ["Bakers in Corvo earn less than millers."]),
    ("Rents in Corvo are lower than in May.", [], ["Rents in Corvo are lower."]),
    ("The lamp broke in 4 of 30 halls.", ["The lamp broke in 30 halls."],
     ["The lamp broke in 4 of 30 halls."]),
    ("The bus will cost 40m crowns, not the 30m that were promised.", [], ["The bus will cost 40m crowns."]),
    ("Ada Pell wants Tom Orr to resign.", ["Ada Pell wants to resign."],
     ["Ada Pell wants Tom Orr to resign."]),
    ("“I never said that the mill was unsafe,” said Ada Pell.",
     ["Ada Pell said that the mill was unsafe."], []),
    ("“I thought we would lose,” said Ada Pell. “But we won.”", ["Ada Pell said they would lose."],
     ["Ada Pell said they won."]),
    ("“I think that the mill is unsafe,” said Ada Pell.", [], ["Ada Pell said that the mill is unsafe."]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "statement"), [(source, said) for source, false, _ in BOUNDED for said in false]
)
def test_what_bounds_may_not_be_dropped(source: str, statement: str) -> None:
    """An exception, a comparison, whom a price is for, and who is to act are part of what is said."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"), [(source, said) for source, _, true in BOUNDED for said in true]
)
def test_what_is_said_within_its_bounds_is_proved(source: str, statement: str) -> None:
    """With its bound, or where none is lost, a statement is proved."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize("said", ["Close the mill!", "Does the town close the mill?", "Schließt die Stadt?"])
def test_questions_and_orders_state_nothing(said: str) -> None:
    """What is asked or ordered is neither proved nor refuted."""
    support = check(said, "The town of Lisk closes the mill on Friday.")
    assert support.verdict is Verdict.UNPROVEN
    assert [reason.code for reason in support.reasons] == [ReasonCode.NO_STATEMENT]


NAMED = [
    ("Karl Moor and his aunt Ruth, a judge, sold the mill.", ["Karl Moor, a judge, sold the mill."],
     ["Karl Moor sold the mill."]),
    ("Governor Ada Pell met her rival Tom Orr.", ["Tom Orr is governor."], ["Ada Pell is governor."]),
    ("A court jailed Paul Moor for fraud. His sister, Ruth Moor, was cleared. Moor was caught in May.",
     ["Ruth Moor was caught in May.", "Moor was cleared."],
     ["Ruth Moor was cleared.", "Paul Moor was jailed for fraud."]),
    ("Critics called the film long but the songs dull.", ["Critics called the songs long."],
     ["Critics called the film long."]),
    ("The choir sang in Corvo and not at all in Lisk.", ["The choir sang in Lisk."],
     ["The choir sang in Corvo."]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "statement"), [(source, said) for source, false, _ in NAMED for said in false]
)
def test_what_is_said_of_the_one_is_not_of_the_other(source: str, statement: str) -> None:
    """A title, an apposition, a surname that two bear, and a verdict are of one of two."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"), [(source, said) for source, _, true in NAMED for said in true]
)
def test_what_is_said_of_the_one_is_proved_of_it(source: str, statement: str) -> None:
    """Of whom it is said it is proved."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


def test_a_denied_act_is_not_partly_proved():
    """What somebody only denies is not told as somebody's words."""
    assert check("Ada Pell took a bribe.", "Ada Pell denied taking a bribe.").verdict is Verdict.UNPROVEN
