"""From the lines of columns to paragraphs, over the ends of columns and pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.files.pdf_pages.columns import CELL_GAP, Column, leading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.files.pdf_pages.lines import Line

_WIDER = 1.35  # times the usual distance of lines: a paragraph begins
_INDENT = 0.8  # of the size
_OTHER_SIZE = 0.12
_SHORT = 0.2  # of the width of the column that a line leaves empty when it is the last of a paragraph
_VERY_SHORT = 0.5
_TERMINAL = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_DIVIDED = ("-", "‐")
_BULLET = re.compile(r"[•▪■●◦‣·–—*]\s|\(?(?:\d{1,2}|[a-z])[.)]\s|[⁰¹²³⁴-⁹]+\s*\S")
_LOOK_BACK = 3  # paragraphs past which a sentence that a figure or heading cuts is not looked for


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together, in reading order."""

    lines: list[Line]
    is_full: bool = False  # whether its last line reaches the edge of its column

    @property
    def is_open(self) -> bool:
        """Whether its last sentence has not ended."""
        return _TERMINAL.search(self.lines[-1].text) is None

    @property
    def is_row(self) -> bool:
        """Whether it ends with a row of a table."""
        return CELL_GAP in self.lines[-1].text

    @property
    def size(self) -> float:
        """The size of its first line's letters."""
        return self.lines[0].size


def read_paragraphs(columns: Iterable[Column]) -> list[Paragraph]:
    """Return the paragraphs of columns in reading order."""
    paragraphs: list[Paragraph] = []
    for column in columns:
        for at, lines in enumerate(_cut(column)):
            before = _continued(paragraphs, lines, column) if at == 0 else None
            if before is None:
                before = Paragraph([])
                paragraphs.append(before)
            before.lines += lines
            before.is_full = lines[-1].right > column.right - _SHORT * (column.right - column.left)
    return paragraphs


def _continued(paragraphs: list[Paragraph], lines: list[Line], column: Column) -> Paragraph | None:
    """Return the paragraph that the first lines of a column go on with."""
    first = lines[0]
    text = first.text
    near = paragraphs[: -_LOOK_BACK - 1 : -1]
    alike = [
        p for p in near if p.is_open and not p.is_row and abs(p.size - first.size) < _OTHER_SIZE * first.size
    ]
    divided = bool(alike) and alike[0].lines[-1].text.endswith(_DIVIDED)
    if not alike or (_BULLET.match(text) and not divided) or CELL_GAP in text:
        return None
    if divided or text[0].islower() or alike[0].lines[-1].text.endswith(","):
        return alike[0]
    indented = first.left - column.left > _INDENT * first.size
    return alike[0] if alike[0] is near[0] and near[0].is_full and not indented else None


def _cut(column: Column) -> Iterator[list[Line]]:
    usual = leading(column.lines)
    current: list[Line] = []
    for at, line in enumerate(column.lines):
        following = column.lines[at + 1] if at + 1 < len(column.lines) else None
        if current and _begins(current, line, following, column, usual[line.size]):
            yield current
            current = []
        current.append(line)
    if current:
        yield current


def _begins(current: list[Line], line: Line, following: Line | None, column: Column, usual: float) -> bool:
    """Whether a paragraph begins with `line`, by the white before it and its size and place."""
    before = current[-1]
    if CELL_GAP in line.text or CELL_GAP in before.text:
        return True
    size = max(before.size, line.size)
    if abs(before.size - line.size) > _OTHER_SIZE * size:
        return True
    if before.base - line.base > max(_WIDER * usual, usual + 0.3 * size) or line.base > before.base:
        return True
    ended = _TERMINAL.search(before.text) is not None
    divided = before.text.endswith(_DIVIDED)  # "3-" and "1. Then" are a score, and no entry of a list
    if _BULLET.match(line.text) and not divided and (ended or not line.text[0].isalpha()):
        return True
    right = max(other.right for other in column.lines if abs(other.size - before.size) < 0.1)
    empty = (right - before.right) / max(1.0, right - column.left)
    if empty > (_SHORT if ended else _VERY_SHORT) and len(column.lines) > 2 and not divided:
        return True
    return _is_indented(current, line, following)


def _is_indented(current: list[Line], line: Line, following: Line | None) -> bool:
    """Whether a line begins further right than the one before it and the one after it."""
    indent = _INDENT * line.size
    if line.left - current[-1].left < indent:
        return False
    returns = following is None or line.left - following.left > indent / 2
    return returns or (following is not None and abs(following.left - current[-1].left) < indent / 2)
