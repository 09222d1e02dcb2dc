"""The report as one HTML page: no script, nothing fetched from anywhere."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from summarizer.evaluation.reporting.plots import COLOURS, curve_plot, intervals_plot, reliability_plot
from summarizer.evaluation.reporting.wording import TITLES, figure_text, summary_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.evaluation.reporting.report import Group, Report, Row

_MOST = 40  # examples of a group
_STYLE = """
:root { color-scheme: light dark; --line: #8885; --soft: #8882; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2.2rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .6rem; text-align: right; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { text-align: left; }
.scroll { overflow-x: auto; }
svg { width: 100%; height: auto; margin-top: 1rem; font-size: 11px; }
svg text { fill: currentColor; } svg .rule { stroke: var(--line); } svg .tick { font-size: 10px; }
.key span { margin-right: 1.2rem; white-space: nowrap; }
.key i { display: inline-block; width: .7rem; height: .7rem; border-radius: 50%; margin-right: .35rem; }
details { margin: .3rem 0; } summary { cursor: pointer; }
li { margin: .3rem 0; } .detail, .where { opacity: .75; font-size: .9em; }
"""


def to_page(report: Report) -> str:
    """Return the whole page; every text in it is escaped."""
    return "\n".join(_page(report)) + "\n"


def _page(report: Report) -> Iterator[str]:
    title = escape(f"Evaluation: {report.name}")
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width">'
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield f'<link rel="icon" href="data:,">\n<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>'
    yield f"<h1>{title}</h1>\n<p>{escape(summary_line(report))}</p>"
    yield _key(report)
    for task, heading in TITLES.items():
        rows = [row for row in report.rows if row.task == task]
        if rows:
            yield from _section(report, heading, rows)
    if report.readings:
        yield "<h2>Second readings</h2>"
        yield curve_plot(report.readings, report.systems)
        yield reliability_plot(report.readings, report.systems)
    yield "<h2>Mistakes, the largest groups first</h2>"
    for group in report.groups:
        yield from _group(group)
    yield "</body>\n</html>"


def _key(report: Report) -> str:
    keys = (
        f'<span><i style="background:{COLOURS[n % len(COLOURS)]}"></i>{escape(system)}</span>'
        for n, system in enumerate(report.systems)
    )
    return f'<p class="key">{"".join(keys)}</p>'


def _section(report: Report, heading: str, rows: list[Row]) -> Iterator[str]:
    yield f"<h2>{escape(heading)}</h2>"
    short = [row for row in rows if row.table]
    yield intervals_plot(short, report.systems, heading)
    yield '<div class="scroll"><table>\n<thead><tr><th>Metric</th>'
    yield "".join(f"<th>{escape(system)}</th>" for system in report.systems) + "</tr></thead>\n<tbody>"
    for row in rows:
        arrow = "" if row.higher else ' <span title="less is better">↓</span>'
        figures = "".join(f"<td>{escape(figure_text(row, figure))}</td>" for figure in row.figures)
        yield f'<tr><td title="{escape(row.name)}">{escape(row.label)}{arrow}</td>{figures}</tr>'
    yield "</tbody></table></div>"


def _group(group: Group) -> Iterator[str]:
    head = f"{group.system}: {group.subject}, {group.status} ({len(group.examples)})"
    yield f"<details><summary>{escape(head)}</summary><ul>"
    for example in group.examples[:_MOST]:
        detail = f' <span class="detail">{escape(example.detail)}</span>' if example.detail else ""
        yield f'<li><span class="where">{escape(example.document)}</span> {escape(example.text)}{detail}</li>'
    if more := len(group.examples) - _MOST:
        yield f"<li>and {more} more</li>" if more > 0 else ""
    yield "</ul></details>"
