"""The order in which the lines of a page are read: columns from left to right, what spans them in between."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from summarizer.files.pdf_pages.glyphs import Glyph
from summarizer.files.pdf_pages.lines import Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_FEWEST = 3  # lines beside others that make columns
_LONG = 8  # lines of a column beside which the next may just have begun, with a single line
_WIDE_GAP = 1.2  # of the size: the white before that line, where the file draws it with the one beside it
_ROW_GAP = 1.0  # of the size: the least white between columns inside what the file draws as one line
_GAP = 0.6  # of the size: the least white between columns
_WIDE = 0.6  # of the width of the widest line: lines as wide as that show where the text runs
_STRAY = 0.3  # of the size: how far letters stand over the edge of their column, slanted ones above all
_STRAYS = 20  # one line in so many may stand out into the white
_LETTERS = 9  # in the lines of a column; the cells of a table have fewer
CELL_GAP = " | "
_LABEL = re.compile(
    r"[•▪■●◦‣·–—*-]|\(?\w{1,4}[.)]"
)  # the number or bullet of a list begins a row, and is no cell
_SAME_ROW = 0.3  # of the size


class Column(NamedTuple):
    """Lines from top to bottom, and the edges between which they run."""

    lines: list[Line]
    left: float
    right: float


def read_columns(lines: Sequence[Line], known: set[int]) -> list[Column]:
    """Return the columns of a page in reading order; lines side by side in one column are cells of a row.

    `known` are where gutters were on the pages before, in points; those of this page are added.
    """
    gutter = _gutter(lines, known)
    if gutter is None:
        return _columns(lines) if lines else []
    known.add(round(gutter))
    columns: list[Column] = []
    for spanning, left, right in _bands(lines, gutter):
        for line in spanning:
            _add_spanning(columns, line)
        columns += [column for side in (left, right) for column in read_columns(side, known)]
    return columns


Band = tuple[list[Line], list[Line], list[Line]]
"""Lines over both columns, and those left and right of the gutter below them."""


def _bands(lines: Sequence[Line], gutter: float) -> Iterator[Band]:
    """Cut a page where a line spans both columns, from top to bottom."""
    band: Band = ([], [], [])
    for line in sorted(lines, key=lambda line: -line.base):
        spanning, left, right = band
        parts = _parts(line, gutter)
        goes_on = spanning and not left and not right and _goes_on(spanning[-1], line)
        if parts is None or goes_on:
            if left or right:
                yield band
                band = ([], [], [])
            band[0].append(line)
        else:
            left += parts[0]
            right += parts[1]
    yield band


def _parts(line: Line, gutter: float) -> tuple[list[Line], list[Line]] | None:
    """Return what of a line is left and what is right of the gutter; None for a line that spans it."""
    stray = _STRAY * line.size
    if line.right <= gutter + stray:
        return [line], []
    if line.left >= gutter - stray:
        return [], [line]
    parts = line.cut_at(gutter, _ROW_GAP * line.size)
    return None if parts is None else ([parts[0]], [parts[1]])


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a line is the next one of a headline over all columns: of its size, right below it."""
    distance = before.base - line.base
    return (
        abs(before.size - line.size) < 0.1 and 0 < distance < 1.6 * line.size and before.left - 1 <= line.left
    )


def _add_spanning(columns: list[Column], line: Line) -> None:
    """Add a line over all columns to the block of such lines that it goes on with."""
    last = columns[-1] if columns else None
    if last is not None and 0 < last.lines[-1].base - line.base < 3 * line.size and last.right > line.left:
        joined = [*last.lines, line]
        columns[-1] = Column(joined, min(last.left, line.left), max(last.right, line.right))
    else:
        columns.append(Column([line], line.left, line.right))


def _gutter(lines: Sequence[Line], known: set[int]) -> float | None:
    """Return where the white between two columns of prose runs; None where there are none."""
    best, most = None, 0
    for x in _candidates(lines, known):
        least = 1 if round(x) in known else _FEWEST
        bands = [(left, right) for _, left, right in _bands(lines, x) if left and right]
        bands = [band for band in bands if min(map(len, band)) >= min(2, least) and _are_beside(*band)]
        score = sum(min(map(len, band)) for band in bands)
        sides = zip(*bands, strict=True)
        if score > most and score >= least:
            prose = all(_is_prose([line for part in side for line in part]) for side in sides)
            best, most = (x, score) if prose or least == 1 else (best, most)
    return best if best is not None else _just_begun(lines)


def _candidates(lines: Sequence[Line], known: set[int]) -> list[float]:
    """Return where columns may begin: where lines begin, and where words begin after a gap."""
    starts = Counter(round(line.left) for line in lines)
    for line in lines:
        starts.update(round(x) for x in line.starts_after(_ROW_GAP * line.size))
    often = [x for x, count in starts.items() if count + starts[x + 1] + starts[x - 1] >= _FEWEST]
    return [x - 1.0 for x in often] + [float(x) for x in known]


def _just_begun(lines: Sequence[Line]) -> float | None:
    """Return where a column begins of which there are but a line or two, beside a long one of prose."""
    starts = {round(x) for line in lines for x in (line.left, *line.starts_after(_WIDE_GAP * line.size))}
    for x in sorted(start - 1.0 for start in starts):
        bands = [(left, right) for _, left, right in _bands(lines, x) if left and right]
        if len(bands) == 1 and len(bands[0][0]) >= _LONG and all(map(_is_long, bands[0])):
            return x if _are_beside(*bands[0]) else None
    return None


def _are_beside(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether two stacks of lines stand beside each other on the page, not one below the other."""
    low = max(min(line.bottom for line in side) for side in (left, right))
    high = min(max(line.top for line in side) for side in (left, right))
    facing = [[line for line in side if low < line.top and line.bottom < high] for side in (left, right)]
    if high <= low or not all(facing):
        return False
    rights, lefts = sorted(line.right for line in facing[0]), sorted(line.left for line in facing[1])
    white = lefts[len(lefts) // _STRAYS] - rights[-1 - len(rights) // _STRAYS]
    return white > _GAP * median(line.size for side in facing for line in side)


def _is_prose(lines: Sequence[Line]) -> bool:
    """Whether lines read on from one to the next, as the cells of a table do not."""
    least = _LETTERS if len(lines) >= 2 * _FEWEST else 1.5 * _LETTERS
    return bool(lines) and median(sum(map(str.isalpha, line.text)) for line in lines) >= least


def _is_long(lines: Sequence[Line]) -> bool:
    """Whether lines are as long as those of a text set in columns."""
    return median(sum(map(str.isalpha, line.text)) for line in lines) >= 2 * _LETTERS


def _rows(lines: Iterable[Line]) -> list[list[Line]]:
    """Return lines that stand on one base together, from top to bottom, each row from left to right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.base):
        if rows and abs(rows[-1][0].base - line.base) <= _SAME_ROW * max(line.size, rows[-1][0].size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def _columns(lines: Sequence[Line]) -> list[Column]:
    """Return lines that no gutter parts as one column, and what stands in its margins as another."""
    body, margin = _without_margin(lines)
    return [_column(part) for part in (body, margin) if part]


def _without_margin(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Part the lines of a text from those that stand wholly left or right of it."""
    widest = max(line.right - line.left for line in lines)
    extent = max(line.right for line in lines) - min(line.left for line in lines)
    wide = [line for line in lines if line.right - line.left > _WIDE * widest]
    if len(wide) < 2 * _FEWEST or widest < extent / 2:
        return list(lines), []
    left, right = median(line.left for line in wide), median(line.right for line in wide)
    out = {id(line) for line in lines if line.right < left or line.left > right}
    labels = {id(line) for line in lines if id(line) in out and _LABEL.fullmatch(line.text)}
    return [x for x in lines if id(x) not in out - labels], [x for x in lines if id(x) in out - labels]


def _column(lines: Sequence[Line]) -> Column:
    rows = _rows(lines)
    cells = [cell for row in rows for cell in row[1:]]
    edges = Counter(edge for cell in cells for edge in _edges(cell))
    joined = [_joined(row, edges) for row in rows]
    return Column(joined, min(line.left for line in joined), max(line.right for line in joined))


def _edges(cell: Line) -> set[tuple[str, int]]:
    """Return where a cell begins, ends and has its middle: cells of one column share one of them."""
    measures = {"left": cell.left, "right": cell.right, "middle": (cell.left + cell.right) / 2}
    return {(name, round(x / 2) + step) for name, x in measures.items() for step in (0, 1)}


def _joined(row: list[Line], edges: Counter[tuple[str, int]]) -> Line:
    """Return a row as one line, with bars between what stands below each other in other rows too."""
    glyphs: list[Glyph] = []
    marks: list[int] = []
    for line in row:
        if glyphs:
            is_label = line is row[1] and _LABEL.fullmatch(row[0].text)
            shared = any(edges[edge] > 1 for edge in _edges(line))
            gap = CELL_GAP if shared and not is_label else " "
            glyphs += [Glyph(sign, glyphs[-1].right, 0, line.left) for sign in gap]
        marks += [len(glyphs) + at for at in line.marks]
        glyphs += line.glyphs
    return Line(tuple(glyphs), row[0].page, tuple(marks)) if len(row) > 1 else row[0]


def leading(lines: Sequence[Line]) -> dict[float, float]:
    """Return the distance that most lines of each size have to the next one of that size."""
    steps: dict[float, list[float]] = {line.size: [] for line in lines}
    for a, b in pairwise(lines):
        if a.size == b.size and 0 < a.base - b.base < 4 * a.size:
            steps[a.size].append(a.base - b.base)
    ratios = [median(found) / size for size, found in steps.items() if len(found) > 1] or [1.2]
    return {size: median(found) if len(found) > 2 else ratios[0] * size for size, found in steps.items()}
