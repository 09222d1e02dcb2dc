"""Quoted spans in the making: which carries on which, and where those end that no mark closes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from summarizer.source.document import QuotedSpan, Span

_ENDS = frozenset(".?!…")


@dataclass(slots=True)
class Piece:
    """A quoted span in the making; `before` is the piece of the paragraph above that it carries on."""

    outer: Span
    span: Span
    family: str
    closed: bool = True
    before: Piece | None = None


def end_with_a_sentence(pieces: list[Piece], ends: list[int]) -> None:
    """End with its first sentence what no mark closes or carries on: nothing tells how far it goes."""
    going_on = {id(piece.before) for piece in pieces}
    for piece in pieces:
        if not piece.closed and piece.before is None and id(piece) not in going_on:
            end = min(piece.span.end, ends[bisect_right(ends, piece.span.start)])
            piece.span, piece.outer = Span(piece.span.start, end), Span(piece.outer.start, end)


def reopen(pieces: list[Piece], text: str) -> None:
    """Tie what a mark reopens in one paragraph to what it carries on, where paragraphs were joined.

    Each of them had a mark of its own, and only the last was closed: `she said. "It is old. "It leaks."`.
    """
    closed = False
    outer = [piece for piece in pieces if piece.family in {"double", "guillemet"}]
    for piece, following in pairwise(outer):
        before = trimmed(text, 0, piece.outer.start)
        led = text[max(0, before - 1) : before] in {":", ","}
        begun = closed or led or piece.before is not None
        closed = closed or piece.closed
        between = text[piece.outer.end : following.outer.start]
        opens = text[following.span.start : following.span.start + 1].isupper()
        ends = text[max(0, piece.span.end - 1) : piece.span.end] in _ENDS
        if begun and not piece.closed and opens and ends and not between.strip():
            following.before = following.before or piece


def continue_(found: list[Piece], carried: Piece | None, text: str, within: Span) -> None:
    """Tie the first piece of a paragraph to the one it carries on, if it does."""
    if carried is None:
        return
    if found and found[0].outer.start <= first_of(text, within) and found[0].family == carried.family:
        found[0].before = carried


def unfinished(found: list[Piece], end: int) -> Piece | None:
    """Return the piece that the end of its paragraph leaves open."""
    tail = [p for p in found if not p.closed and p.outer.end == end]
    return tail[-1] if tail else None


def whole(found: list[Piece], text: str, within: Span) -> Piece | None:
    """Return the piece that is all of a paragraph in single marks: one behind it may be left open."""
    first = found[0] if found else None
    opens = first is not None and first.family == "single" and first.outer.start <= first_of(text, within)
    return first if opens and first is not None and first.outer.end == within.end else None


def numbered(pieces: list[Piece]) -> tuple[QuotedSpan, ...]:
    """Return pieces in text order as quoted spans with their numbers and how deep they are nested."""
    ids: dict[int, str] = {}
    quoted = []
    ends: list[int] = []
    for number, piece in enumerate(_kept(pieces), 1):
        while ends and ends[-1] <= piece.outer.start:
            ends.pop()
        ids[id(piece)] = f"Q{number}"
        before = ids.get(id(piece.before)) if piece.before else None
        quoted.append(QuotedSpan(f"Q{number}", piece.span, piece.outer, piece.closed, before, len(ends)))
        ends.append(piece.outer.end)
    return tuple(quoted)


def _kept(pieces: list[Piece]) -> list[Piece]:
    """Drop single marks left open that nothing carries on: they were apostrophes."""
    carried_on = {id(piece.before) for piece in pieces}
    single = (p for p in pieces if p.family == "single" and not p.closed)
    apostrophes = {id(p) for p in single if id(p) not in carried_on and p.before is None}
    return [p for p in pieces if id(p) not in apostrophes]


def first_of(text: str, within: Span) -> int:
    """Return where the first character of a span is that is no white space, its end if there is none."""
    start = within.start
    while start < within.end and text[start].isspace():
        start += 1
    return start


def trimmed(text: str, start: int, end: int) -> int:
    """Return where a stretch ends without the white space at its end."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
