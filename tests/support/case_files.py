"""Cases that are data: small texts, each with the lines that are held against it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from pathlib import Path


@dataclass(frozen=True)
class Case:
    """A line behind its mark, and the text that stands above it."""

    mark: str
    line: str
    text: str


def cases_in(folder: Path, marks: Container[str]) -> list[object]:
    """Return the cases of all files of a folder, as parameters of a test.

    A line that opens with one of the marks is held against the text above it, which is the lines without a
    mark, each a paragraph. A text that opens with `: ` is itself held against each of the lines. `# ` tells
    of a file, `## ` of the cases behind it; a line of `@ ` there gives what every text stands within.
    """
    return [
        pytest.param(case, id=f"{path.stem} {case.mark} {case.line[:50]}")
        for path in sorted(folder.glob("*.txt"))
        for case in _cases(path.read_text(encoding="utf-8"), marks)
    ]


def _cases(content: str, marks: Container[str]) -> Iterator[Case]:
    frames: list[str] = []
    paragraphs: list[str] = []
    is_open = False
    for raw in content.split("\n"):
        line = raw.replace("\\n", "\n")
        mark, _, rest = line.partition(" ")
        if mark in marks:
            is_open = False
            text = "\n\n".join(paragraphs)
            one, other = (text[2:], rest) if text.startswith(": ") else (rest, text)
            yield from (Case(mark, one, frame.replace("{}", other)) for frame in frames or ["{}"])
        elif mark == "@":
            frames.append(rest)
        elif mark in {"#", "##"}:
            frames = []
        elif line:
            paragraphs = [*paragraphs, line] if is_open else [line]
            is_open = True
