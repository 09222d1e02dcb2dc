"""A summary as Markdown: CommonMark with the tables and strike-through of GitHub."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from summarizer.rendering import wording
from summarizer.rendering.room import laid_open
from summarizer.rendering.rows import ClaimRow, Page, Passage, RejectedRow, Side
from summarizer.results import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.record import Record

# `$` begins mathematics on GitHub and in notebooks, `#` may close a heading.
_SPECIAL = re.compile(r"[\\`*_\[\]|~#$]")
_LEADING = re.compile(r"^(\d{0,9})([-+=.)])")
_ADDRESS = re.compile(
    r"(?<=[a-z]):(?=//)|(?<=mailto):|(?<=xmpp):|(?<=www)\.|@", re.IGNORECASE
)  # GitHub's links
_SIDES = {Side.BOTH: "{}", Side.ITEM: "~~{}~~", Side.SOURCE: "**{}**"}


def to_markdown(summary: Record, top: int | None = None) -> str:
    """Return the summary as Markdown, ending in a newline; `top` is how many quotations and numbers it shows.

    Everything that comes from the source or the model is escaped: it shows as it stands and can neither
    open a tag, a link or a list nor leave its table cell. In a difference, words that only the model had are
    struck through and words that only the source has are bold.
    """
    return "\n\n".join(_blocks(laid_open(summary, top))) + "\n"


def escape(text: str) -> str:
    """Escape one line of text for any place in Markdown; no address in it becomes a link."""
    escaped = _SPECIAL.sub(r"\\\g<0>", html.escape(text, quote=False))
    unlinked = _ADDRESS.sub(lambda found: f"&#{ord(found.group())};", escaped)
    return _LEADING.sub(r"\1\\\2", unlinked)


def _blocks(page: Page) -> Iterator[str]:
    yield from _head(page)
    if page.overview:
        yield " ".join(f"{wording.MARKS[row.verdict]} {escape(row.text)}" for row in page.overview)
    yield from _listed("Claims", [_claim(row) for row in page.claims])
    for part in page.parts:
        yield f"### {escape(part.title)}"
        yield from _listed(None, [_claim(row) for row in part.claims])
    yield from _quotations(page)
    yield from _numbers(page)
    yield from _listed("Remarks on the source", [f"- {_passage(remark)}" for remark in page.remarks])
    yield from _listed(
        "Rejected: said by the model and not accepted", [_rejection(row) for row in page.rejected]
    )
    yield from _uncovered(page)
    yield from _listed(
        "Requests without a usable answer", [f"- {_passage(window)}" for window in page.unanswered]
    )
    yield from (f"*Not shown:* {escape(page.left_out)}",) if page.left_out else ()
    yield "---"
    yield f"*Cost:* {escape(page.cost)}"


def _head(page: Page) -> Iterator[str]:
    yield f"# {escape(page.headline.text)}" if page.headline else "# Summary"
    if page.headline:
        yield _verdict(page.headline)
        yield from _listed(None, [_findings(page.headline.findings, "")])
        yield from filter(None, [_evidence(page.headline, ""), _proof(page.headline, "")])
    if page.alarm:
        yield f"> **⚠ {escape(page.alarm)}**"
    for note in page.notes:
        yield f"> ⚠ {escape(note)}"
    if page.empty:
        yield "No claim, quotation or number was found."


def _listed(title: str | None, items: list[str]) -> Iterator[str]:
    if title and items:
        yield f"## {title}"
    if any(items):
        yield "\n".join(items)


def _claim(row: ClaimRow) -> str:
    lines = [
        f"- {escape(row.text)} — {_verdict(row)}",
        _findings((*row.findings, *row.against), "  "),
        _evidence(row, "  "),
        _proof(row, "  "),
    ]
    return "\n".join(filter(None, lines))


def _verdict(row: ClaimRow) -> str:
    label = f"{wording.MARKS[row.verdict]} {escape(row.label)}"
    label = label if row.verdict is Verdict.SUPPORTED else f"**{label}**"
    return f"{label} · {row.where}" if row.own_words else label


def _evidence(row: ClaimRow, indent: str) -> str:
    """Quote the sentences of the evidence in one block, each a paragraph of its own."""
    rows = () if row.own_words else row.evidence
    return f"\n{indent}>\n".join(f"{indent}> {_passage(passage)}" for passage in rows)


def _proof(row: ClaimRow, indent: str) -> str:
    """List what carries the words of a claim; a list ends the block of the evidence before it."""
    return "\n".join(f"{indent}- *{escape(words)}*" for words in row.proof)


def _findings(findings: tuple[Passage, ...], indent: str) -> str:
    return "\n".join(f"{indent}- {_passage(finding)}" for finding in findings)


def _passage(passage: Passage) -> str:
    return " · ".join(filter(None, [escape(passage.words), passage.where]))


def _quotations(page: Page) -> Iterator[str]:
    if page.quotations:
        yield "## Quotations"
    for row in page.quotations:
        role = f", {escape(row.role)}" if row.role else ""
        speaker = f"**{escape(row.speaker)}**{role}"
        yield f"> {escape(row.speech)}\n>\n> — {speaker} · {escape(row.manner)} · {row.where}"


def _numbers(page: Page) -> Iterator[str]:
    if not page.numbers:
        return
    yield "## Numbers"
    rows = [
        [
            page.writing.quoted(escape(row.text)),
            f"**{escape(row.meaning)}**",
            escape(row.measures),
            escape(row.as_of),
            row.where,
        ]
        for row in page.numbers
    ]
    head = ["In the source", "Reads as", "What it measures", "As of", "Where"]
    yield "\n".join(f"| {' | '.join(cells)} |" for cells in [head, ["---"] * len(head), *rows])


def _rejection(row: RejectedRow) -> str:
    lines = [f"- {escape(row.item)} — **✗ {escape(row.reason)}**", _findings(row.findings, "  ")]
    if row.nearest:
        lines.append(f"  - nearest {row.nearest}: {_difference(row)}")
    return "\n".join(filter(None, lines))


def _difference(row: RejectedRow) -> str:
    return "".join(_SIDES[side].format(escape(words)) for side, words in row.difference)


def _uncovered(page: Page) -> Iterator[str]:
    if page.uncovered:
        yield "## Not covered by any item"
    for section in page.uncovered:
        yield f"{section.name} ({section.counts})"
        yield "\n".join(
            f"- {page.writing.quoted(escape(passage.words))} · {reason} · {passage.where}"
            for passage, reason in section.pieces
        )
