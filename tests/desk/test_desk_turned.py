"""The draft desk: what goes the other way, who has changed places, and figures that come from nowhere."""

from __future__ import annotations

from summarizer import check_draft
from summarizer.desk import Code


def test_a_longer_name_is_no_other_who_does_it():
    """A town and its hospital share a word: neither has stepped into the other's place."""
    source = "Osterby will close the ward at Osterby General Hospital from 3 March."
    report = check_draft("Osterby General shuts its ward from 3 March.", {"a.txt": source})
    assert Code.NAME not in [finding.code for finding in report.findings]
