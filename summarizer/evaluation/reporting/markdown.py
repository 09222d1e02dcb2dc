"""The report as Markdown: what is printed, and what goes into a README."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.evaluation.reporting.wording import SHORT, TITLES, figure_text, summary_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.evaluation.reporting.report import Group, Report


def to_markdown(report: Report) -> str:
    """Return the tables of the short metrics, and the largest groups of mistakes of the first system."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield summary_line(report)
    for task, title in TITLES.items():
        rows = [row for row in report.rows if row.task == task and row.table]
        if rows:
            yield from ("", f"| {title} | {' | '.join(report.systems)} |")
            yield f"|---|{'---:|' * len(report.systems)}"
            for row in rows:
                figures = (figure_text(row, figure) for figure in row.figures)
                arrow = "" if row.higher else " ↓"
                yield f"| {row.label}{arrow} | {' | '.join(figures)} |"
    yield from ("", "↓: less is better.")
    groups = [group for group in report.groups if group.system == report.systems[0]][:SHORT]
    if groups:
        yield from ("", f"The largest groups of mistakes ({report.systems[0]}):", "")
        yield from map(_group, groups)


def _group(group: Group) -> str:
    example = group.examples[0]
    detail = f" ({_escaped(example.detail)})" if example.detail else ""
    return (
        f"- {group.subject}, {group.status}: {len(group.examples)}; "
        f"in {example.document}: {_escaped(example.text)}{detail}"
    )


def _escaped(text: str) -> str:
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>|#" else c for c in text)
