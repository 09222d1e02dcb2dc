"""What a sentence says instead of what it denies is proved, and what it denies is not."""

from __future__ import annotations

import pytest

from summarizer import Verdict, check

# A source, what it does not say, and what it says.
TOLD = [
    ("The panel found the reeve not guilty of arson but guilty of fraud.",
     ["The panel found the reeve guilty of arson."], ["The panel found the reeve guilty of fraud."]),
    ("The reeve was not guilty of arson but guilty of fraud.",
     ["The reeve was guilty of arson.", "The reeve was guilty of arson and fraud."],
     ["The reeve was guilty of fraud."]),
    ("The barn was burned not by frost but by a lamp.",
     ["The barn was burned by frost."], ["The barn was burned by a lamp.", "A lamp burned the barn."]),
    ("The ward is known not for its kiln but for its geese.",
     ["The ward is known for its kiln."], ["The ward is known for its geese."]),
    ("The feast is not on Monday but on Tuesday.",
     ["The feast is on Monday."], ["The feast is on Tuesday."]),
    ("Ulla Krag wrote not the play but the preface.",
     ["Ulla Krag wrote the play."], ["Ulla Krag wrote the preface."]),
    ("Most jars, but not all, held oil.", ["All jars held oil."], ["Most jars held oil."]),
    ("Nobody but Ulla Krag saw the fire.", ["Nobody saw the fire."], ["Ulla Krag saw the fire."]),
    ("The kiln was not closed but nearly sold.", ["The kiln was sold."], []),
    ("The guild did not hire women but men complained.", ["The guild hired men."], []),
    ("Ulla Krag was not guilty of arson but her brother was.", ["Ulla Krag was guilty."], []),
    ("If the barn was burned not by frost but by a lamp, the guild pays.",
     ["The barn was burned by a lamp."], []),
    ("Critics say the barn was burned not by frost but by a lamp.", ["The barn was burned by a lamp."], []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "statement"), [(source, said) for source, false, _ in TOLD for said in false]
)
def test_what_is_denied_is_not_proved(source: str, statement: str) -> None:
    """Neither what is denied, nor what has a verb, a condition or a speaker of its own."""
    assert check(statement, source).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"), [(source, said) for source, _, true in TOLD for said in true]
)
def test_what_is_meant_instead_is_proved(source: str, statement: str) -> None:
    """What stands behind "but" in the form of what is denied."""
    assert check(statement, source).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The guild did not sell 40 barges but 60.", "The guild sold 60 barges."),
        ("Was the reeve paid? No.", "The reeve was not paid."),
        ("An earlier version said 21 carts were lost. The number was 12.", "12 carts were lost."),
        ("The reeve was not guilty of arson but guilty of fraud.", "The reeve was guilty of fraud in May."),
    ],
)
def test_what_is_meant_instead_is_not_refuted(source: str, statement: str) -> None:
    """A question, a version that was corrected and the denied part of a sentence refute nothing else."""
    assert check(statement, source).verdict is not Verdict.REFUTED


def test_places_of_a_corrected_sentence_are_those_of_the_source() -> None:
    """The proof points at the words as the source has them."""
    source = "The barn was burned not by frost but by a lamp."
    proof = check("The barn was burned by a lamp.", source).proof
    assert [pair.source.of(source) for pair in proof] == ["barn", "burned", "lamp"]


def test_what_is_denied_is_still_refuted() -> None:
    """A statement that has words of what is denied stays refuted."""
    source = "The barn was burned not by frost but by a lamp."
    assert check("The barn was not burned by a lamp.", source).verdict is not Verdict.SUPPORTED
    assert check(
        "The reeve was guilty of arson.", "The reeve was not guilty of arson but of fraud."
    ).verdict is (Verdict.REFUTED)
