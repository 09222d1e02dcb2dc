"""How far a case has come, allegations, months cut short, opposite bounds, and names that are one."""

from __future__ import annotations

import pytest

from summarizer import check_draft
from summarizer.desk import Level
from summarizer.desk.formats import to_text


def test_words_of_both_are_named():
    """The message has the word of the draft, and how far the sources go, with its denial."""
    (found,) = check_draft("Velt was found guilty.", "A jury found Doran Velt not guilty.").findings
    assert found.message == "“guilty”: the sources go no further than “not guilty”"


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
