"""What `check` makes of small texts: those of `tests/data/proving`, a file a kind of question."""

from __future__ import annotations

from pathlib import Path

import pytest
from case_files import Case, cases_in

from summarizer import Verdict, check

MAY_BE = {
    "+": {Verdict.SUPPORTED},
    "-": set(Verdict) - {Verdict.SUPPORTED},
    "!": {Verdict.REFUTED},
    "=": set(Verdict) - {Verdict.REFUTED},
    "?": {Verdict.UNPROVEN},
    "~": {Verdict.PARTLY},
}


@pytest.mark.parametrize("case", cases_in(Path(__file__).parents[1] / "data" / "proving", MAY_BE))
def test_text(case: Case) -> None:
    """A statement is proved (`+`) by what says it, and by nothing that only sounds so (`-`)."""
    support = check(case.line, case.text)
    assert support.verdict in MAY_BE[case.mark]
    if case.mark == "+":
        assert support.proof
        assert (support.reasons, support.unaligned) == ((), ())
