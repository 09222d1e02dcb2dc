"""Statements that say in other words what a source has, and their twins that only look like it."""

from __future__ import annotations

import pytest

from summarizer.results import Verdict
from summarizer.verifying.checking import check

COMPARED = (
    "The east quay holds more barges than the west quay. Ida Brook is taller than Nils Ward. Ponies ate less "
    "hay in June than in May. The new oven uses more gas than 40 lamps. No pond is deeper than Lake Merrin. "
    "The baker is more cautious than the miller."
)
HELD = (
    "The port of Halden has three cranes. Rosa Keel, the founder of the chess club, plays on Fridays. "
    "Ulf Dane, the brother of the owner of the kiosk, left. Mira Stone continues to lead the choir. "
    "Jon Pell, the former manager of the inn, moved. The alleged robber of the bank, Kit Moor, slept. "
    "The walk went ahead in spite of the hail. Seals were able to pass the lock. The dam could fail. "
    "Prices fell as a result of the glut."
)


@pytest.mark.parametrize(
    "statement",
    [
        "The west quay holds fewer barges than the east quay.",
        "Nils Ward is shorter than Ida Brook.",
        "Ponies ate more hay in May than in June.",
        "The miller is less cautious than the baker.",
    ],
)
def test_a_comparison_is_told_from_its_other_side(statement: str) -> None:
    """What is older than another is that than which the other is younger."""
    assert check(statement, COMPARED).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    "statement",
    [
        "The west quay holds more barges than the east quay.",
        "The east quay holds fewer barges than the west quay.",
        "The west quay holds fewer ferries than the east quay.",
        "Nils Ward is taller than Ida Brook.",
        "Ida Brook is shorter than Nils Ward.",
        "Ponies ate more hay in June than in May.",
        "Ponies ate less hay in May than in June.",
        "Forty lamps use less gas than the old oven.",
        "Lake Merrin is shallower than a pond.",
        "The baker is less cautious than the miller.",
        "The miller is no less cautious than the baker.",
    ],
)
def test_a_comparison_is_not_told_the_wrong_way_round(statement: str) -> None:
    """Either the sides or the degree alone exchanged say the contrary."""
    assert check(statement, COMPARED).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    "statement",
    [
        "There are three cranes in the port of Halden.",
        "Rosa Keel founded the chess club.",
        "Mira Stone still leads the choir.",
        "The walk went ahead despite the hail.",
        "Seals could pass the lock.",
        "Prices fell because of the glut.",
    ],
)
def test_other_words_say_the_same(statement: str) -> None:
    """What there is, what somebody does, what goes on, and phrases of several words."""
    assert check(statement, HELD).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    "statement",
    [
        "There are four cranes in the port of Halden.",
        "There are three cranes in the port of Corby.",
        "There are three cranes in Halden castle.",
        "Ulf Dane owns the kiosk.",
        "Ulf Dane owned the kiosk.",
        "Rosa Keel founded the choir.",
        "Jon Pell manages the inn.",
        "Kit Moor robbed the bank.",
        "Mira Stone still leads the chess club.",
        "Rosa Keel still leads the choir.",
        "The walk went ahead despite the glut.",
        "The dam was able to fail.",
        "Seals could not pass the lock.",
    ],
)
def test_other_words_say_no_more(statement: str) -> None:
    """Whose, what and where stay as the source has them, and what is only possible is not done."""
    assert check(statement, HELD).verdict is not Verdict.SUPPORTED


def test_a_proof_of_other_words_points_at_the_statements_own() -> None:
    """Each aligned stretch is one of the statement, the exchanged word too."""
    statement = "The west quay holds fewer barges than the east quay."
    proof = check(statement, COMPARED).proof
    pairs = {pair.statement.of(statement): pair.source.of(COMPARED) for pair in proof}
    assert pairs == {
        "west": "west",
        "quay": "quay",
        "holds": "holds",
        "fewer": "more",
        "barges": "barges",
        "east": "east",
    } | {"quay": pairs["quay"]}
