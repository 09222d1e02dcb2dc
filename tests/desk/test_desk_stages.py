"""How far a case has come, allegations, months cut short, opposite bounds, and names that are one."""

from __future__ import annotations

import pytest

from summarizer import check_draft
from summarizer.desk import Code, Level
from summarizer.desk.formats import to_text


def codes(draft, source):
    """Return the codes of all findings that are no notes."""
    return [f.code for f in check_draft(draft, source).findings if f.level is not Level.NOTE]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Velt pleaded guilty to theft.", "Doran Velt pleaded not guilty to theft."),
        ("Velt was convicted of theft.", "Doran Velt was charged with theft."),
        ("Velt was convicted of stealing a ring.", "Doran Velt is accused of stealing a ring."),
        ("Velt was sentenced for fraud.", "Doran Velt went on trial for fraud on Monday."),
        ("Police charged Doran Velt with theft.", "Police suspect Doran Velt of theft."),
        ("Velt was sentenced on Monday.", "Doran Velt was convicted in May. He will be sentenced on Monday."),
        (
            "Velt was convicted of fraud.",
            "Doran Velt was charged with fraud. Ana Kell was convicted of theft.",
        ),
        (
            "Velt was convicted of fraud.",
            "Doran Velt was indicted. All are innocent until proven guilty. If convicted, he faces prison.",
        ),
    ],
)
def test_a_stage_further_than_the_sources(draft, source):
    """A case is told to have come further than any source tells of it."""
    assert codes(draft, source) == [Code.STAGE]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Velt pleaded guilty to fraud.", "Doran Velt was charged with fraud. He later pleaded guilty."),
        ("Velt was convicted of fraud.", "Doran Velt was charged in May. A jury found him guilty on Monday."),
        ("Velt was charged with theft.", "Doran Velt was convicted of theft."),
        ("Velt may be convicted of theft.", "Doran Velt was charged with theft."),
        ("The firm was accused of waste.", "A letter alleged that the firm was wasteful."),
        (
            "Velt was charged with fraud.",
            "Doran Velt was arrested. A jury returned an indictment against him.",
        ),
    ],
)
def test_a_stage_that_is_reached(draft, source):
    """Some source goes as far, in whatever words."""
    assert codes(draft, source) == []


def test_words_of_both_are_named():
    """The message has the word of the draft, and how far the sources go, with its denial."""
    (found,) = check_draft("Velt was found guilty.", "A jury found Doran Velt not guilty.").findings
    assert found.message == "“guilty”: the sources go no further than “not guilty”"


def test_an_allegation_told_as_a_fact():
    """An adverb is enough to make an allegation of a clause."""
    source = "Doran Velt allegedly stole the ring from a shop in Odell."
    assert codes("Doran Velt stole the ring from a shop in Odell.", source) == [Code.MODALITY]
    assert codes("Doran Velt allegedly stole the ring from a shop in Odell.", source) == []


@pytest.mark.parametrize("draft", ["The ferry sank in August.", "The ferry sank on 28 August 2011 at 1 p.m."])
def test_a_date_that_is_written_otherwise(draft):
    """Months may be cut short, hours have minutes."""
    assert not check_draft(draft, "The ferry sank on Aug. 28, 2011, at 1:00 p.m. near Odell.").findings


@pytest.mark.parametrize(("hour", "said"), [("1 a.m.", True), ("1 p.m.", False)])
def test_another_hour_is_not_the_same(hour, said):
    """An hour that no source has is named, one that is written otherwise is not."""
    source = "Kick-off of the match on Sunday is at 1:00 p.m."
    found = check_draft(f"The match begins at {hour} on Sunday.", source).findings
    assert any(f"“{hour}”" in f.message for f in found) is said


def test_an_opposite_bound():
    """What is more than a figure is not less than that: no slip, but an error."""
    assert codes("Prices rose by more than 1% in May.", "Prices rose by less than 1% in May.") == [
        Code.CONTRAST
    ]
    assert codes("Prices rose by less than 1% in May.", "Prices rose by less than 1% in May.") == []


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Doran Velt pleaded guilty.", "Doran Martin Velt, 35, of Harbrook, pleaded guilty."),
        (
            "Ana Kell and Doran Velt pleaded guilty to theft.",
            "Doran Martin Velt, 35, and Ana Maria Kell, 36, pleaded guilty to theft on Monday.",
        ),
        (
            "The government called prospects “very bright”.",
            "“Prospects are very bright,” the Norland Government said in a statement.",
        ),
    ],
)
def test_one_who_is_named_otherwise(draft, source):
    """A name may be longer in a source, an order another, and "the" is nobody's name."""
    assert codes(draft, source) == []


def test_whoever_has_another_name():
    """A government of another country is another speaker."""
    source = "“Prospects are very bright,” the Norland Government said in a statement."
    assert codes("The Varmia government called prospects “very bright”.", source) == [Code.OTHER_SPEAKER]


def test_only_what_no_source_has_is_noted():
    """A word that some source has needs no note; a thing that none has is named."""
    source = (
        "The mill at Odell was sold to a baker. Nothing was said about the price. A cooper owns the ferry."
    )
    assert not check_draft("The mill at Odell was sold, with its ferry.", source).findings
    found = check_draft("The mill at Odell was sold, with its orchard.", source).findings
    assert [f.message for f in found] == ["no source carries “orchard”"]


def test_errors_first_and_what_is_right():
    """The text view begins with errors, tells notes with their sentence, and counts what is right."""
    draft = "Velt lives in Odell. Velt was convicted of theft on Monday."
    report = check_draft(draft, "Doran Velt was charged with theft on Monday.")
    lines = to_text(report, "d.md").splitlines()
    assert "error F310" in lines[0]
    assert "    draft: Velt lives in Odell." in lines
    assert "without a finding: 0 of 0 quotations" in lines[-1]
    assert "1 error" in to_text(report.down_to(Level.ERROR), "d.md")
    assert "; 1 of lower levels" in to_text(report.down_to(Level.ERROR), "d.md")
