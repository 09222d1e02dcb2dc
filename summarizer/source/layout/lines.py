"""A text cut into lines, and which line breaks fall inside a paragraph.

A break inside a paragraph falls where the line was full: the first word of the next line would not have
fitted. A break between two blocks falls where a thought ended, however short the line.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_NO_BREAKS = "\x1c\x1d\x1e"  # white space, for Python also ends of lines
_TERMINAL = frozenset(".!?…:;。！？")
_CLOSING = "\"'”’»›“‘)]"
_OPEN_END = re.compile(
    r"(?:[,\-–—(]|\b(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|that|der|die|das|und|von|mit|zu))$",
    re.IGNORECASE,
)
_LONGEST_END = 4  # characters of either
_OPENED = re.compile(r"\s[\"'“‘„«]$")  # a mark that opens what the next line says
_STOPPED = re.compile(r"[.,;](?![.\w])")
_PROSE = re.compile(r"[^\W\d_]{3}[.!?][\"”’)]? (?=[^\W\d_a-z])")  # a sentence ends within a line
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_ASIDE = re.compile(r"\([^()\n]{1,60}\) [^\W\d_A-Z]")
_NARROW = 40  # no text is wrapped at less, subtitles apart
_MARKS = "\"'“”‘’„«»‹›([*_—–- "


class Line(NamedTuple):
    """A line without the white space around it; `gap` tells that no other stands right before it."""

    span: Span
    text: str
    gap: bool


def read_lines(text: str) -> list[Line]:
    """Return the lines of `text` that hold more than white space, in order."""
    for mark in _NO_BREAKS:
        text = text.replace(mark, "\x1f")
    found: list[Line] = []
    gap, start = True, 0
    for piece in text.splitlines(keepends=True):
        bare = piece.strip()
        if bare:
            first = start + piece.index(bare[0])
            found.append(Line(Span(first, first + len(bare)), bare, gap))
        gap = not bare
        start += len(piece)
    return found


def flowing(lines: Sequence[Line]) -> list[bool]:
    """Tell for every line but the first whether it carries on the line before it.

    The lines stand together without an empty one between them. They are judged as one: most breaks of
    wrapped prose fall within a sentence, and most of a list of headlines do not.
    """
    if len(lines) < 2:
        return []
    width = max(len(line.text) for line in lines)
    inside = [_is_inside(line, following, width) for line, following in pairwise(lines)]
    if 2 * sum(inside) <= len(inside):
        return _going_on(lines, width)
    ends = [_ends_paragraph(line, width) for line in lines[:-1]]
    return [within or not end for within, end in zip(inside, ends, strict=True)]


def _is_inside(line: Line, following: Line, width: int) -> bool:
    """Whether a break falls within a sentence."""
    if begins_low(following.text) or _ends_with(_OPENED, line.text):
        return True
    if ends_sentence(line.text):
        return False
    return _ends_with(_OPEN_END, line.text) or is_full(line, following, width)


def _ends_with(pattern: re.Pattern[str], text: str) -> bool:
    """Whether one of the short words or marks of a pattern ends a text."""
    return pattern.search(text, max(0, len(text) - _LONGEST_END)) is not None


def _going_on(lines: Sequence[Line], width: int) -> list[bool]:
    """Tell which lines cannot but carry on the one before, and which do as that one did and is as long."""
    found: list[bool] = []
    for line, following in pairwise(lines):
        wrapped = bool(found) and found[-1] and 4 * len(line.text) >= 3 * width >= 3 * _NARROW
        found.append(_must_go_on(line, following) or (wrapped and not ends_sentence(line.text)))
    return found


def _must_go_on(line: Line, following: Line) -> bool:
    """Whether a sentence cannot but run on over a break: before a line in lower case, or ". And so"."""
    if goes_on_behind_aside(following.text) or _ends_with(_OPENED, line.text):
        return True
    if line.text.endswith(",") and _PROSE.search(line.text):
        return True  # "The yard closed. Ann Lund,"
    stopped = _STOPPED.match(following.text) is not None
    return (stopped or begins_low(following.text)) and not ends_sentence(line.text)


def goes_on_behind_aside(text: str) -> bool:
    """Whether a text begins with a bracket that opens no sentence: "(the Fund) has" behind "Orr, Inc."."""
    return text.startswith("(") and _ASIDE.match(text) is not None


def begins_low(text: str) -> bool:
    """Whether a text begins with a word in lower case, not a name such as "iPhone"."""
    if text[:1].isupper():
        return False
    match = _FIRST_WORD.match(text.lstrip(_MARKS))
    return match is not None and match.group().islower()


def is_full(line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on a line."""
    if width < _NARROW:
        return False
    word = following.text.split(maxsplit=1)[0]
    return len(line.text) + 1 + len(word) > width


def _ends_paragraph(line: Line, width: int) -> bool:
    """Whether a line among wrapped ones is the last of its paragraph: it ends a sentence and is short."""
    return 4 * len(line.text) < 3 * width and ends_sentence(line.text)


def ends_sentence(text: str) -> bool:
    """Whether a line ends with a mark that ends a sentence, a colon or semicolon among them."""
    return text.rstrip(_CLOSING)[-1:] in _TERMINAL
