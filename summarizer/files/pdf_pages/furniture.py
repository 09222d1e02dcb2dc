"""What a page repeats or counts: running heads, page numbers, numbers of lines. It is no part of the text."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.files.pdf_pages.columns import leading

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.files.pdf_pages.lines import Line

_EDGE_LINES = 3  # lines from the top and from the bottom of a page that can be running heads
_ZONE = 0.13  # of the height of the page, from its upper and its lower edge
_ZONE_LEAST = 60.0  # points
_FAR_ZONE = 0.2  # of the height, for a line that stands apart: LaTeX sets page numbers far from the edge
_APART = 2.0  # sizes of its letters between it and the next line
_SHARE = 0.3  # of the pages that a running head comes back on, those of one side of the sheet at least
_AS_TEXT = 1.1  # times the usual distance of lines: no white parts a line from the text
_SAME_HEIGHT = 4.0  # points
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_ENDED = re.compile(r"[.!?…][\"'”’»)\]]*$")
_WORDS = 5  # of a sentence, at least; "p. 3." is none
_PAGE_NUMBER = re.compile(
    r"[\W_]*(?:(?:page|p\.|seite|s\.)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/|von|\|)\s*\d{1,4})?[\W_]*",
    re.IGNORECASE,
)
_NUMBERED_LINES = 8  # lines of a page counted at its margin


def without_furniture(
    pages: Sequence[list[Line]], heights: Sequence[tuple[float, float]]
) -> list[list[Line]]:
    """Return the lines of each page without running heads, page numbers and numbers of lines.

    `heights` are the lower and the upper edge of each page, in points.
    """
    pages = [_without_line_numbers(lines) for lines in pages]
    edges = [_edge_lines(lines, *height) for lines, height in zip(pages, heights, strict=True)]
    far = [_outermost(lines, *height) for lines, height in zip(pages, heights, strict=True)]
    both = [[*at_edge, *apart] for at_edge, apart in zip(edges, far, strict=True)]
    known = Counter(key for lines in both for key in {_key(line) for line in lines})
    least = max(2, round(_SHARE * len(pages)))
    kept = []
    for lines, at_edge, apart in zip(pages, edges, far, strict=True):
        out = {id(line) for line in at_edge if _is_furniture(line, known, least)}
        out |= {id(line) for line in apart if _is_page_number(line) and _times(line, known) >= least}
        out -= {id(line) for line in _running_on(lines, out)}
        kept.append([line for line in lines if id(line) not in out])
    return kept


def _running_on(lines: list[Line], out: set[int]) -> Iterator[Line]:
    """Yield the lines, of those that are to go, that stand no further from the text than its own lines do.

    Pages that begin with the same sentence have no running head in it.
    """
    usual = leading(sorted(lines, key=lambda line: -line.base))
    for rows in (sorted(lines, key=lambda line: sign * line.base) for sign in (-1, 1)):
        first = next((at for at, row in enumerate(rows) if id(row) not in out), len(rows))
        for at in range(first - 1, -1, -1):
            if first == len(rows) or _is_page_number(rows[at]) or not _runs_on(rows[at], rows[at + 1], usual):
                break
            yield rows[at]


def _runs_on(line: Line, following: Line, usual: Mapping[float, float]) -> bool:
    distance = abs(line.base - following.base)
    return line.size == following.size and 0 < distance <= _AS_TEXT * usual.get(line.size, 0.0)


def _edge_lines(lines: list[Line], low: float, high: float) -> list[Line]:
    """Return the lines in the upper and in the lower zone of a page, the outermost first."""
    zone = max(_ZONE * (high - low), _ZONE_LEAST)
    rows = sorted({round(line.base) for line in lines})
    lowest, highest = rows[:_EDGE_LINES], rows[-_EDGE_LINES:]
    return [
        line
        for line in lines
        if (line.base > high - zone and round(line.base) in highest)
        or (line.base < low + zone and round(line.base) in lowest)
    ]


def _outermost(lines: list[Line], low: float, high: float) -> list[Line]:
    """Return the first and the last line of a page where they stand apart, not far from its edges."""
    ordered = sorted(lines, key=lambda line: line.base)
    if len(ordered) < 2:
        return []
    zone = _FAR_ZONE * (high - low)
    found = []
    for line, beside, room in (
        (ordered[0], ordered[1], ordered[0].base - low),
        (ordered[-1], ordered[-2], high - ordered[-1].base),
    ):
        if room < zone and abs(line.base - beside.base) > _APART * line.size:
            found.append(line)
    return found


def _key(line: Line) -> tuple[str, int]:
    """Return what comes back of a line on other pages: a head may count them, a sentence is another one."""
    text = line.text.casefold()
    is_sentence = len(text.split()) >= _WORDS and _ENDED.search(text)
    return text if is_sentence else _DIGITS.sub("#", text), round(line.base / _SAME_HEIGHT)


def _is_furniture(line: Line, known: Counter[tuple[str, int]], least: int) -> bool:
    return _times(line, known) >= least or _is_page_number(line)


def _times(line: Line, known: Counter[tuple[str, int]]) -> int:
    text, height = _key(line)
    return max(known[text, height + step] for step in (-1, 0, 1))


def _is_page_number(line: Line) -> bool:
    return _PAGE_NUMBER.fullmatch(line.text.strip()) is not None


def _without_line_numbers(lines: list[Line]) -> list[Line]:
    """Leave out a column of numbers that counts the lines of a page, as in transcripts of courts."""
    numbers = sorted(
        (line for line in lines if line.text.isdecimal() and len(line.text) <= 2), key=lambda n: -n.base
    )
    if len(numbers) < _NUMBERED_LINES:
        return lines
    margin = [number for number in numbers if abs(number.right - numbers[0].right) < number.size]
    counted = sum(int(b.text) == int(a.text) + 1 for a, b in pairwise(margin))
    if counted < _NUMBERED_LINES - 1 or counted < 0.8 * (len(margin) - 1):
        return lines
    out = {id(number) for number in margin}
    return [line for line in lines if id(line) not in out]
