"""The page as one document: its head, its policy, its data. Nothing in it loads anything or calls anybody."""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from summarizer.rendering import wording
from summarizer.rendering.aligning import pieces
from summarizer.rendering.page import lay_open
from summarizer.rendering.proofpage.cards import sections
from summarizer.rendering.proofpage.marking import marked_source
from summarizer.traces import GENERATOR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import JsonValue

    from summarizer.record import Record
    from summarizer.rendering.proofpage.marking import Mark
    from summarizer.rendering.rows import Page

_DIRECTIONS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_HEIGHT = 560
_UNREAD = {"certainty", "grade", "salience", "settled_by"}
_UNCHECKED = "Not checked yet: this page checks itself where scripts run."
# What JSON may hold and HTML would read as an end or a comment, two line ends of old JavaScript, and what
# would reorder the page for who looks at its source.
_IN_SCRIPT = {
    code: f"\\u{code:04x}" for code in (*map(ord, "<>&\u2028\u2029"), *range(0x7F, 0xA0), *_DIRECTIONS)
}


def to_page(summary: Record) -> str:
    """Return the summary and its source as one HTML document that checks itself when it is opened.

    Everything that comes from the source or the model is escaped, and a content security policy lets run
    the page's own script alone, and nothing load.
    """
    page = lay_open(summary)
    style, script = _resource("page.css"), _resource("page.js")
    title = page.headline.text if page.headline else "Summary"
    code = page.writing.code
    return "".join(
        (
            f'<!DOCTYPE html>\n<html lang="{code}">\n<head>\n<meta charset="utf-8">\n',
            f'<meta http-equiv="Content-Security-Policy" content="{_policy(style, script)}">\n',
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n{GENERATOR}\n',
            '<meta name="referrer" content="no-referrer">\n',
            f"<title>{escape(wording.shorten(title, 120))}</title>\n",
            f"<style>{style}</style>\n</head>\n<body{_tongue(page)}>\n",
            page.writing.tagged("".join(_body(summary, page))),
            f'<script type="application/json" id="summary">{_data(summary)}</script>\n',
            f"<script>{script}</script>\n</body>\n</html>\n",
        )
    )


def to_frame(summary: Record) -> str:
    """Return the page in a frame for a notebook's cell: of no origin, and nothing in it can leave it."""
    return (
        '<iframe title="Summary" sandbox="allow-scripts allow-downloads" '
        f'srcdoc="{escape(to_page(summary))}" '
        f'style="width:100%;height:{_HEIGHT}px;border:1px solid #8888;border-radius:6px"></iframe>'
    )


@cache
def _resource(name: str) -> str:
    return files("summarizer.rendering.proofpage").joinpath(name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(inline: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()


def _tongue(page: Page) -> str:
    """Return what tells the page that its own words are English, and the marks of another language."""
    words = page.writing.words
    told = f' lang="en" data-marks="{words.opening} {words.closing}"'
    return "" if page.writing.code == "en" else told


def _data(summary: Record) -> str:
    kept = _kept(summary.model_dump(mode="json", exclude_defaults=True))
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":")).translate(_IN_SCRIPT)


def _kept(value: JsonValue) -> JsonValue:
    """Return what the script of the page reads: no grades, and a span as its two numbers."""
    if isinstance(value, list):
        return [_kept(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"start", "end"}:
        return [value["start"], value["end"]]
    return {name: _kept(inner) for name, inner in value.items() if name not in _UNREAD}


def _body(summary: Record, page: Page) -> Iterator[str]:
    yield f'<header><p id="proof" role="status">{_UNCHECKED}</p>\n'
    if page.alarm:
        yield f'<p role="alert" class="alarm">⚠ {escape(page.alarm)}</p>\n'
    for note in page.notes:
        yield f'<p lang="en" dir="auto">⚠ {escape(note)}</p>\n'
    yield '<div id="tools"></div></header>\n<main>\n'
    yield '<div id="items" role="region" aria-label="Summary" tabindex="0">\n'
    if not page.headline:
        yield "<h1>Summary</h1>\n"
    yield "\n".join(filter(None, sections(summary, page)))
    if page.empty:
        yield "<p>No claim, quotation or number was found.</p>"
    yield f'\n<p class="cost">Cost: {escape(page.cost)}</p>\n</div>\n'
    yield '<div id="source" role="region" aria-label="Source" tabindex="0">'
    yield marked_source(summary.source, _marks(summary))
    yield '</div>\n</main>\n<p id="live" role="status" aria-live="polite"></p>\n'


def _marks(summary: Record) -> Iterator[Mark]:
    """Yield every place that an item points at, with the class that it has in the source."""
    for claim in summary.statements():
        yield from ((span, f"e-{claim.support.verdict.value}") for span in claim.evidence)
        yield from ((span, "") for piece in pieces(claim, summary.source) for span in piece.sources)
    for quotation in summary.quotations:
        yield from ((span, "q") for span in quotation.spans)
        if quotation.speaker:
            yield quotation.speaker.mention, "s"
        if quotation.cue:
            yield quotation.cue.span, ""
    for fact in summary.numeric_facts:
        yield fact.span, "n"
    for piece in (*summary.coverage.quoted, *summary.coverage.numbers):
        yield piece.span, "u"
    yield from ((r.nearest.span, "") for r in summary.rejected if r.nearest)
