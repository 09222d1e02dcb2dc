"""A summary as an HTML fragment for notebooks and pages: no script, no style sheet, no class of its own.

A notebook's theme is not known here, so colours are mixed with the colour of the text around them: darker
on a light page, lighter on a dark one. No meaning rests on colour alone.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from summarizer.rendering import wording
from summarizer.rendering.room import laid_open
from summarizer.rendering.rows import (
    ClaimRow,
    NumberRow,
    Page,
    Passage,
    QuotationRow,
    RejectedRow,
    Side,
)
from summarizer.results import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.record import Record
    from summarizer.rendering.writing import Writing

_PAGE = "max-width:52em;line-height:1.5;font-family:system-ui,sans-serif"
_QUIET = "opacity:.75;font-size:.85em"
_QUOTE = "margin:.8em 0;padding:.1em 0 .1em 1em;border-left:3px solid #2f7dd1"
_EVIDENCE = "margin:.3em 0 .3em 1em;padding-left:.8em;border-left:2px solid #777777"
_ALARM = "margin:.8em 0;padding:.6em .9em;border:2px solid #d1433f;border-radius:4px;font-weight:bold"
_LIST = "list-style:none;margin:0;padding:0"
_INDENTED = "list-style:none;margin:.3em 0;padding:0 0 0 1.1em"
_CELL = "text-align:left;vertical-align:top;padding:.35em .9em .35em 0"


def _toned(colour: str) -> str:
    """Return a style of the colour, mixed with that of the text where the browser can."""
    return f"color:{colour};color:color-mix(in srgb,currentColor 35%,{colour})"


_COLOURS = {
    Verdict.SUPPORTED: _toned("#1a8a4a"),
    Verdict.PARTLY: _toned("#c27405"),
    Verdict.REFUTED: _toned("#d1433f"),
    Verdict.UNPROVEN: _toned("#6b7280"),
}
_SIDES = {
    Side.BOTH: "{}",
    Side.ITEM: f'<del style="{_COLOURS[Verdict.REFUTED]}">{{}}</del>',
    Side.SOURCE: f'<ins style="{_COLOURS[Verdict.SUPPORTED]}">{{}}</ins>',
}


def to_html(summary: Record, top: int | None = None) -> str:
    """Return the summary as one `<div>`; `top` is how many quotations and numbers it shows.

    Everything that comes from the source or the model is escaped.

    A claim opens to its evidence in the source; where something was found against it, it is open. The tray
    of rejected items, what is not covered and the ledger are `<details>`.
    """
    page = laid_open(summary, top)
    return page.writing.tagged(f'<div style="{_PAGE}">\n' + "\n".join(_blocks(page)) + "\n</div>\n")


def _blocks(page: Page) -> Iterator[str]:
    yield from _head(page)
    if page.overview:
        yield f'<p dir="auto">{" ".join(map(_told, page.overview))}</p>'
    yield from _section("Claims", [_list(map(_claim, page.claims), _LIST)] if page.claims else [])
    for part in page.parts:
        yield from _section(escape(part.title), [_list(map(_claim, part.claims), _LIST)])
    yield from _section("Quotations", map(_quotation, page.quotations))
    yield from _section("Numbers", [_table(page)] if page.numbers else [])
    yield from _section("Remarks on the source", [_list(map(_passage, page.remarks))] if page.remarks else [])
    yield from _rejected(page)
    yield from _uncovered(page)
    yield from _unanswered(page)
    if page.left_out:
        yield f"<p>{_quiet(f'Not shown: {page.left_out}')}</p>"
    yield f'<p style="{_QUIET};border-top:1px solid #777777;padding-top:.5em">Cost: {escape(page.cost)}</p>'


def _head(page: Page) -> Iterator[str]:
    if page.headline:
        yield f'<h2 dir="auto" style="margin:.2em 0;line-height:1.25">{escape(page.headline.text)}</h2>'
        yield f'<p style="margin:.2em 0">{_verdict(page.headline)} {_quiet(page.headline.where)}</p>'
        yield from _findings(page.headline.findings)
    if page.alarm:
        yield f'<p role="alert" style="{_ALARM}">⚠ {escape(page.alarm)}</p>'
    for note in page.notes:
        yield f'<p lang="en" dir="auto">⚠ {escape(note)}</p>'
    if page.empty:
        yield "<p>No claim, quotation or number was found.</p>"


def _section(title: str, blocks: Iterable[str]) -> Iterator[str]:
    blocks = list(blocks)
    if blocks:
        yield f'<h3 style="margin:1.2em 0 .4em">{title}</h3>'
        yield from blocks


def _list(items: Iterable[str], style: str = _INDENTED) -> str:
    return f'<ul style="{style}">\n' + "\n".join(f"<li>{item}</li>" for item in items) + "\n</ul>"


def _quiet(words: str) -> str:
    return f'<span style="{_QUIET}">{escape(words)}</span>'


def _passage(passage: Passage) -> str:
    return f"<bdi>{escape(passage.words)}</bdi> {_quiet(passage.where)}"


def _verdict(row: ClaimRow) -> str:
    return _coloured(f"{wording.MARKS[row.verdict]} {row.label}", row.verdict)


def _coloured(words: str, verdict: Verdict) -> str:
    return f'<strong style="{_COLOURS[verdict]};font-size:.85em">{escape(words)}</strong>'


def _findings(findings: tuple[Passage, ...]) -> Iterator[str]:
    if findings:
        items = "".join(f"<li>{_passage(finding)}</li>" for finding in findings)
        yield f'<ul style="margin:.2em 0 .2em 1em;padding-left:1em">{items}</ul>'


def _told(row: ClaimRow) -> str:
    return f'<bdi dir="auto">{escape(row.text)}</bdi> {_coloured(wording.MARKS[row.verdict], row.verdict)}'


def _claim(row: ClaimRow) -> str:
    evidence = "".join(
        f'<blockquote dir="auto" style="{_EVIDENCE}">{_passage(passage)}</blockquote>'
        for passage in row.evidence
    )
    opened = " open" if row.findings or row.against else ""
    return (
        f'<details{opened} style="margin:.45em 0"><summary style="cursor:pointer">'
        f'<bdi dir="auto">{escape(row.text)}</bdi> {_verdict(row)} {_quiet(row.where)}</summary>'
        f"{''.join(_findings((*row.findings, *row.against)))}{evidence}{_proof(row)}</details>"
    )


def _proof(row: ClaimRow) -> str:
    return "".join(f'<div style="{_EVIDENCE}"><bdi>{_quiet(words)}</bdi></div>' for words in row.proof)


def _quotation(row: QuotationRow) -> str:
    speaker = f"<strong>{escape(row.speaker)}</strong>"
    if not row.settled:
        speaker = f'<strong style="{_COLOURS[Verdict.PARTLY]}">{escape(row.speaker)}</strong>'
    role = f', <bdi dir="auto">{escape(row.role)}</bdi>' if row.role else ""
    return (
        f'<blockquote style="{_QUOTE}"><div dir="auto" style="font-size:1.05em">{escape(row.speech)}</div>'
        f"<footer>— {speaker}{role} {_quiet(f'{row.manner} · {row.where}')}</footer></blockquote>"
    )


def _table(page: Page) -> str:
    head = ["In the source", "Reads as", "What it measures", "As of", "Where"]
    titles = "".join(f'<th scope="col" style="{_CELL}">{title}</th>' for title in head)
    body = "\n".join(_number(row, page.writing) for row in page.numbers)
    return (
        '<div style="overflow-x:auto"><table style="border-collapse:collapse">'
        f"<thead><tr>{titles}</tr></thead>\n<tbody>\n{body}\n</tbody></table></div>"
    )


def _number(row: NumberRow, writing: Writing) -> str:
    cells = [
        writing.quoted(escape(row.text)),
        f"<strong>{escape(row.meaning)}</strong>",
        escape(row.measures),
        escape(row.as_of),
        f'<span style="white-space:nowrap">{_quiet(row.where)}</span>',
    ]
    return "<tr>" + "".join(f'<td dir="auto" style="{_CELL}">{cell}</td>' for cell in cells) + "</tr>"


def _details(title: str, blocks: Iterable[str], *, opened: bool = False) -> str:
    return (
        f'<details{" open" if opened else ""} style="margin:1em 0"><summary style="cursor:pointer">'
        f"<strong>{escape(title)}</strong></summary>\n" + "\n".join(blocks) + "\n</details>"
    )


def _rejected(page: Page) -> Iterator[str]:
    if page.rejected:
        title = f"Rejected: {len(page.rejected):,} said by the model and not accepted"
        yield _details(title, [_list(map(_rejection, page.rejected))])


def _rejection(row: RejectedRow) -> str:
    reason = _coloured(f"✗ {row.reason}", Verdict.REFUTED)
    difference = ""
    if row.nearest:
        words = "".join(_SIDES[side].format(escape(words)) for side, words in row.difference)
        nearest = _quiet(f"nearest: {row.nearest}")
        difference = f'<div style="{_EVIDENCE}"><bdi dir="auto">{words}</bdi> {nearest}</div>'
    item = f'<bdi dir="auto">{escape(row.item)}</bdi> {reason}'
    return f'<div style="margin:.45em 0">{item}{"".join(_findings(row.findings))}{difference}</div>'


def _uncovered(page: Page) -> Iterator[str]:
    for section in page.uncovered:
        pieces = (
            page.writing.quoted(f'<bdi dir="auto">{escape(passage.words)}</bdi>')
            + f" {_quiet(f'{reason} · {passage.where}')}"
            for passage, reason in section.pieces
        )
        yield _details(f"Not covered by any item: {section.name} ({section.counts})", [_list(pieces)])


def _unanswered(page: Page) -> Iterator[str]:
    if page.unanswered:
        title = f"{wording.count(len(page.unanswered), 'request')} without a usable answer"
        yield _details(title, [_list(map(_passage, page.unanswered))], opened=True)
