"""What troubles the draft desk in single sentences: those of `tests/data/alarms`, a file a kind of fault."""

from __future__ import annotations

from pathlib import Path

import pytest
from case_files import Case, cases_in

from summarizer import check_draft
from summarizer.desk import Code, Level


@pytest.mark.parametrize("case", cases_in(Path(__file__).parents[1] / "data" / "alarms", {"ok", *Code}))
def test_sentence(case: Case) -> None:
    """A sentence has the one fault that stands before it, or none but notes (`ok`)."""
    found = check_draft(case.line, case.text).findings
    alarms = [finding.code.value for finding in found if finding.level is not Level.NOTE]
    assert alarms == [case.mark] * (case.mark != "ok")
