"""What is not asked for want of what it needs would have answered nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from case_files import Case, cases_in

from summarizer import check
from summarizer.verifying.checking.proving import dropping

PROVED = cases_in(Path(__file__).parents[1] / "data" / "proving", frozenset("+-!=?~"))


@pytest.mark.parametrize("case", PROVED[::7])
def test_rules_on_what_is_left_out(case: Case, monkeypatch):
    """Every answer is that of asking all rules about every word."""
    answer = check(case.line, case.text)
    monkeypatch.setattr(dropping, "_asked", lambda _: dropping._RULES)
    assert check(case.line, case.text) == answer
