"""What kind of speech a stretch looks like by its marks alone, for predictions that meet no gold row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.document import Span

_DOUBLE = '"“”„‟«»'
_ANY = _DOUBLE + "'‘’‚‹›`"
_OPENING, _CLOSING = "“„«", "”»"
_ROUND = ".,;:!?—-… "
_DOUBLE_MARKS = re.compile(f"[{_DOUBLE}]")
_LOOSE = 15  # characters outside the marks that still pass: a comma, a short "he said"


def kind_by_marks(text: str, fragments: Sequence[Span]) -> str:
    """Return direct where nine tenths of the content stand within marks, mixed where some, else indirect."""
    pieces = [_with_marks(text, span) for span in fragments]
    marked = any(_DOUBLE_MARKS.search(piece) for piece in pieces)
    inside = sum(
        span.end - span.start for span, piece in zip(fragments, pieces, strict=True) if _is_quoted(piece)
    )
    if not (marked or inside):
        return "indirect"
    return "direct" if inside >= 0.9 * sum(span.end - span.start for span in fragments) else "mixed"


def _with_marks(text: str, span: Span) -> str:
    start = span.start - (text[max(0, span.start - 1) : span.start] in set(_DOUBLE))
    end = span.end + (text[span.end : span.end + 1] in set(_DOUBLE))
    return text[start:end]


def _is_quoted(piece: str) -> bool:
    core = piece.strip().strip(_ROUND)
    if not core or core[0] not in _ANY:
        return False
    open_at_the_end = len(_DOUBLE_MARKS.findall(core)) % 2 == 1
    return (core[-1] in _ANY or open_at_the_end) and _outside(core) <= _LOOSE


def _outside(core: str) -> int:
    """Count the characters outside double marks of a piece that begins with one."""
    if core[0] not in _DOUBLE:
        return 0
    count, within = 0, False
    for character in core:
        if character == '"':
            within = not within
        elif character in _OPENING or character in _CLOSING:
            within = character in _OPENING
        elif not within:
            count += 1
    return count
