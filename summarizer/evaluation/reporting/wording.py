"""How figures and headings read, the same in every form of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.evaluation.reporting.report import Figure, Report, Row

TITLES = {
    "quotations": "Quotations",
    "quantities": "Quantities",
    "claims": "Claims",
    "summary": "The summary as a whole",
    "check": "check(), on statements known true or false",
    "integrity": "Integrity",
    "documents": "Failures",
    "cost": "Cost",
}
SHORT = 5  # groups of mistakes in Markdown


def figure_text(row: Row, figure: Figure | None) -> str:
    """Return a figure with its interval, "–" where there is none."""
    if figure is None:
        return "–"
    value = number_text(row, figure.value)
    if figure.low is None or figure.high is None or figure.low == figure.high:
        return value
    return f"{value} ({number_text(row, figure.low)}–{number_text(row, figure.high)})"


def number_text(row: Row, value: float) -> str:
    """Return a number: a share with one digit, a count of tokens without, small ones with two."""
    if row.share:
        return f"{value:.1f}"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.2f}"


def summary_line(report: Report) -> str:
    """Return what the run was over."""
    manifest = report.manifest
    documents = "1 document" if report.documents == 1 else f"{report.documents} documents"
    part = "" if manifest.part == "all" else f" of the {manifest.part} part"
    return (
        f"{documents}{part}, {report.words:,} words; model {manifest.model}; version {manifest.version}; "
        f"seed {manifest.seed}. Shares in per cent; in brackets 95 % intervals by bootstrap over documents."
    )
