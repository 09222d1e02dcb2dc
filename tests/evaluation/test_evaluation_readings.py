"""Second readings in the report: the curve over thresholds, reliability, the Brier score."""

from __future__ import annotations

import pytest

from summarizer.evaluation.cases import Case, CheckRow, ClaimRow, Prediction
from summarizer.evaluation.reporting.page import to_page
from summarizer.evaluation.reporting.report import report_on
from summarizer.evaluation.store import Manifest, Run
from summarizer.results import Verdict

# Whether a statement is true, what code says of it, and the probability of a second reading.
ROWS = [
    (True, Verdict.SUPPORTED, None),
    (True, Verdict.SUPPORTED, 0.92),
    (True, Verdict.UNPROVEN, 0.55),
    (False, Verdict.UNPROVEN, 0.58),
    (False, Verdict.UNPROVEN, 0.05),
    (False, Verdict.REFUTED, None),
]


def report(rows):
    """Return the report on statements with these readings."""
    statements = tuple(
        ClaimRow(id=str(n), text="A hen crowed.", supported=row[0]) for n, row in enumerate(rows)
    )
    checks = tuple(
        CheckRow(id=str(n), verdict=verdict, probability=said) for n, (_, verdict, said) in enumerate(rows)
    )
    case = Case(id="a", text="A hen crowed.", statements=statements)
    found = {"second-reader": {"a": Prediction(id="a", checks=checks)}}
    return report_on(Run("run", Manifest(model="m", data=("d",), seed=0, limit=None), (case,), found))


def test_curve():
    """Each threshold has its shares; what code proves counts at every one, what it refutes at none."""
    (readings,) = report(ROWS).readings
    told = [(p.threshold, p.false, p.true) for p in readings.curve]
    third = pytest.approx(1 / 3)
    assert told[0] == (1.0, 0.0, third)
    assert told[1] == (0.92, 0.0, pytest.approx(2 / 3))
    assert told[2] == (0.58, third, pytest.approx(2 / 3))
    assert told[-1] == (0.05, pytest.approx(2 / 3), 1.0)


def test_reliability():
    """Readings of like probability are held against the share of them that is true."""
    (readings,) = report(ROWS).readings
    assert [(b.count, b.true) for b in readings.bins] == [(1, 0.0), (2, 0.5), (1, 1.0)]
    assert readings.bins[1].said == pytest.approx(0.565)


def test_brier_score():
    """The mean of the squared errors, over the statements that were read."""
    row = next(row for row in report(ROWS).rows if row.name == "check.brier")
    wanted = (0.08**2 + 0.45**2 + 0.58**2 + 0.05**2) / 4
    assert row.figures[0].value == pytest.approx(wanted)


def test_page_shows_both_plots():
    """A dot tells its threshold; without readings there are no plots."""
    page = to_page(report(ROWS))
    assert "Called supported, at every threshold" in page
    assert "second-reader: threshold 0.58" in page
    assert "How far the probabilities hold" in page
    assert "Second readings" not in to_page(report([(t, v, None) for t, v, _ in ROWS]))
