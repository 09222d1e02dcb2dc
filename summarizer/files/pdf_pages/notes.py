"""Notes at the foot of a page, and the raised marks in the text that lead to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.files.pdf_pages.columns import Column
    from summarizer.files.pdf_pages.lines import Line

_SMALLER = 0.93  # of the size of the text: notes are set smaller
_MARK = re.compile(r"\(?([\d*†‡§¶⁰¹²³⁴-⁹]{1,3})\)?[.)]?\s*(?=\S)")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾", "0123456789()")
_ENDED = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_PARTED = ",;"


def split_notes(column: Column, size: float) -> tuple[list[Line], list[Line]]:
    """Return the lines of the text and those of the notes at the foot of a column; `size` is the text's."""
    lines = column.lines
    first = len(lines)
    while first > 0 and lines[first - 1].size < _SMALLER * size:
        first -= 1
    while first < len(lines) and not _MARK.match(lines[first].text):
        first += 1
    return lines[:first], lines[first:]


def apart(notes: Sequence[Line]) -> list[list[Line]]:
    """Return the lines of each note."""
    found: list[list[Line]] = []
    for line in notes:
        if not found or (_MARK.match(line.text) and _ENDED.search(found[-1][-1].text)):
            found.append([])
        found[-1].append(line)
    return found


def note_marks(notes: Sequence[Line]) -> set[str]:
    """Return the marks that notes begin with."""
    found = (_MARK.match(line.text) for line in notes)
    return {match.group(1).translate(_PLAIN) for match in found if match}


def without_marks(line: Line, marks: set[str]) -> Line:
    """Return a line without the raised signs that lead to a note with one of `marks`."""
    out: list[int] = []
    run: list[int] = []
    for at in (*line.marks, -1):
        if run and at != run[-1] + 1:
            text = "".join(line.glyphs[i].text for i in run).translate(_PLAIN).strip("()")
            if text and all(part in marks for part in re.split(f"[{_PARTED}]", text)):
                out += run
            run = []
        run.append(at)
    return line.without(out) if out else line
