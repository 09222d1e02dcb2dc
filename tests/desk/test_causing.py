"""Causes that no source gives, things told of more than the sources tell them of, names misspelt."""

from __future__ import annotations

import pytest

from summarizer import check_draft
from summarizer.desk import Code, Level


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("The council rejected the tanks because they were dirty.", [Code.CAUSE]),
        ("The council rejected the tanks because of the price.", []),
        ("The depot was moved because the ground was wet.", []),
    ],
)
def test_a_cause_of_one_word(draft, found):
    """One word is a cause that no source gives only where none stands near, in whatever words."""
    source = (
        "The council rejected the tanks that the mine had offered. It said that the price was absurd. "
        "A vote on the road comes in May.\n\nThe depot was moved because the ground was waterlogged."
    )
    findings = check_draft(draft, source).findings
    assert [f.code for f in findings if f.level is not Level.NOTE] == found
