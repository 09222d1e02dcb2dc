"""A summary as plain text for a terminal or a mail."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from summarizer.rendering.room import laid_open
from summarizer.rendering.rows import ClaimRow, Page, Passage, Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.record import Record

_NARROWEST = 40
_MOST_UNCOVERED = 8
_SIDES = {Side.BOTH: "{}", Side.ITEM: "[-{}-]", Side.SOURCE: "{{+{}+}}"}

_TIED = re.compile(r"(?<=\d) (?=\[\d|s\b)")  # "S4 [189–211]" and "12.3 s" stay on one line

Line = tuple[str, str]
"""What stands before the first line, and the words; lines that follow are indented as far."""


def to_text(summary: Record, width: int = 100, top: int | None = None) -> str:
    """Return the summary as text, lines at most `width` characters (no fewer than 40), ending in a newline.

    `top` is how many quotations and numbers are shown, the most salient first. Without it that goes by the
    length of the summary, and a standard one of more than 1,000 words has at most a fifth of them.
    In a difference, `[-…-]` are words that only the model had and `{+…+}` words that only the source has.
    """
    width = max(width, _NARROWEST)
    page = laid_open(summary, top, _words)
    return "\n".join(_wrapped(before, words, width) for before, words in _lines(page)) + "\n"


def _words(page: Page) -> int:
    return sum(len(f"{before}{words}".split()) for before, words in _lines(page))


def _wrapped(before: str, words: str, width: int) -> str:
    room = width - len(before)
    # textwrap is quadratic in the length of a single word, so a longer one is cut beforehand
    tied = _TIED.sub("\N{NO-BREAK SPACE}", words).split(" ")
    pieces = [word[k : k + room] for word in tied for k in range(0, len(word), room)]
    indent = " " * len(before)
    filled = textwrap.fill(
        " ".join(pieces), width, initial_indent=before, subsequent_indent=indent, break_on_hyphens=False
    )
    return filled.replace("\N{NO-BREAK SPACE}", " ") or before.rstrip()


def _lines(page: Page) -> Iterator[Line]:
    yield from _head(page)
    yield from _overview(page)
    yield from _claims(page)
    yield from _parts(page)
    yield from _quotations(page)
    yield from _numbers(page)
    yield from _remarks(page)
    yield from _rejected(page)
    yield from _uncovered(page)
    yield from _unanswered(page)
    yield from ((("", ""), ("Not shown: ", page.left_out)) if page.left_out else ())
    yield from (("", ""), ("Cost: ", page.cost))


def _title(name: str) -> Iterator[Line]:
    yield from (("", ""), ("", name.upper()))


def _head(page: Page) -> Iterator[Line]:
    if page.headline:
        yield "", page.headline.text
        yield "", "=" * min(len(page.headline.text), _NARROWEST)
        yield from _verdict(page.headline, "")
    if page.alarm:
        yield "!! ", page.alarm
    for note in page.notes:
        yield "! ", note
    if page.empty:
        yield "", "No claim, quotation or number was found."


def _overview(page: Page) -> Iterator[Line]:
    if page.overview:
        yield from _title("overview")
        yield "  ", " ".join(row.said for row in page.overview)


def _claims(page: Page) -> Iterator[Line]:
    if page.claims:
        yield from _title("claims")
    yield from _claimed(page.claims)


def _parts(page: Page) -> Iterator[Line]:
    if page.parts:
        yield from _title("sections")
    for part in page.parts:
        yield "  ", f"{part.title} · {part.where}"
        yield from _claimed(part.claims, "    ")


def _claimed(rows: tuple[ClaimRow, ...], indent: str = "  ") -> Iterator[Line]:
    for row in rows:
        yield indent, row.said
        yield from _verdict(row, f"{indent}  ")


def _verdict(row: ClaimRow, indent: str) -> Iterator[Line]:
    label = row.label.upper() if row.findings else row.label
    yield indent, f"{label} · {row.where}" if row.own_words else label
    yield from _findings((*row.findings, *row.against), indent)
    for passage in () if row.own_words else row.evidence:
        yield f"{indent}> ", f"{passage.words} · {passage.where}"
    for line in row.proof:
        yield f"{indent}= ", line


def _findings(findings: tuple[Passage, ...], indent: str) -> Iterator[Line]:
    for finding in findings:
        yield f"{indent}- ", f"{finding.words} · {finding.where}" if finding.where else finding.words


def _quotations(page: Page) -> Iterator[Line]:
    if page.quotations:
        yield from _title("quotations")
    for row in page.quotations:
        yield "  ", row.speech
        role = f", {row.role}" if row.role else ""
        yield "    — ", f"{row.speaker}{role} · {row.manner} · {row.where}"


def _numbers(page: Page) -> Iterator[Line]:
    if page.numbers:
        yield from _title("numbers")
    for row in page.numbers:
        yield "  ", f"{page.writing.quoted(row.text)} = {row.meaning}"
        yield "    ", " · ".join(filter(None, [row.more, row.where]))


def _remarks(page: Page) -> Iterator[Line]:
    if page.remarks:
        yield from _title("remarks on the source")
    for remark in page.remarks:
        yield "  ! ", f"{remark.words} · {remark.where}"


def _rejected(page: Page) -> Iterator[Line]:
    if page.rejected:
        yield from _title("rejected: said by the model and not accepted")
    for row in page.rejected:
        yield "  ✗ ", row.item
        yield "    ", row.reason
        yield from _findings(row.findings, "    ")
        if row.nearest:
            words = "".join(_SIDES[side].format(words) for side, words in row.difference)
            yield "    ", f"nearest {row.nearest}: {words}"


def _uncovered(page: Page) -> Iterator[Line]:
    if page.uncovered:
        yield from _title("not covered by any item")
    for section in page.uncovered:
        yield "  ", f"{section.name} ({section.counts})"
        for passage, reason in section.pieces[:_MOST_UNCOVERED]:
            yield "    ", f"{page.writing.quoted(passage.words)} · {reason} · {passage.where}"
        if (more := len(section.pieces) - _MOST_UNCOVERED) > 0:
            yield "    ", f"and {more:,} more"


def _unanswered(page: Page) -> Iterator[Line]:
    if page.unanswered:
        yield from _title("requests without a usable answer")
    for window in page.unanswered:
        yield "  !! ", f"{window.words} · {window.where}"
