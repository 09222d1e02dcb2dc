"""Where a stretch of a text stands in the document that the text was read from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterator

    from summarizer.source.document import Span


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a PDF page, in points (1/72 inch) from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Place:
    """One place in an original document; what a kind of document does not have is None.

    `page` counts from 1, `boxes` are the lines on it from top to bottom (PDF). `element` is the XPath of an
    element (HTML, EPUB, HTML mail). `paragraph` counts from 1: in the body of a DOCX or in `part`, empty ones
    included, or in the text of a page, headings and entries of lists among them. `part` names a piece of a
    document: a file of an EPUB, a part of a mail, "table 2, row 1, cell 3" or "footnote 4" of a DOCX. `cue`
    counts from 1; `start` and `end` are its seconds and `voice` who speaks in it (WebVTT, SRT). `line` counts
    from 1 (plain text, Markdown, plain mail).
    """

    page: int | None = None
    boxes: tuple[Box, ...] = ()
    element: str | None = None
    part: str | None = None
    paragraph: int | None = None
    cue: int | None = None
    start: float | None = None
    end: float | None = None
    voice: str | None = None
    line: int | None = None

    def __str__(self) -> str:
        """Say it in words: "page 3", "0:12:05", "table 2, row 1, cell 3", "paragraph 4", "line 9"."""
        if self.page is not None:
            return f"page {self.page}"
        if self.start is not None:
            return timecode(self.start)
        paragraph = f"paragraph {self.paragraph}" if self.paragraph is not None else None
        line = f"line {self.line}" if self.line is not None else None
        return ", ".join(part for part in (self.part, paragraph or self.element or line) if part)


def timecode(seconds: float) -> str:
    """Write seconds as players show them: "0:12:05"."""
    whole = int(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text and its place; `edges` are the left and right end of each character, in turn."""

    span: Span
    place: Place
    edges: array[float] | None = None

    def within(self, span: Span) -> Place:
        """Return the place of the characters that the piece shares with `span`: its box shrinks to them."""
        if self.edges is None or span.contains(self.span):
            return self.place
        first = max(span.start, self.span.start) - self.span.start
        last = min(span.end, self.span.end) - self.span.start
        edges = self.edges[2 * first : 2 * last]
        box = self.place.boxes[0]
        return replace(self.place, boxes=(Box(min(edges), box.bottom, max(edges), box.top),))


@dataclass(frozen=True, slots=True)
class PlaceMap:
    """The places of a text in text order; what was put between its pieces stands nowhere."""

    pieces: tuple[Piece, ...] = ()

    def places(self, span: Span) -> tuple[Place, ...]:
        """Return the places of `span` in text order, those on one page as one; none where there are none."""
        found: list[Place] = []
        for piece in self._overlapping(span):
            place = piece.within(span)
            if found and replace(found[-1], boxes=()) == replace(place, boxes=()):
                found[-1] = replace(found[-1], boxes=(*found[-1].boxes, *place.boxes))
            else:
                found.append(place)
        return tuple(found)

    def _overlapping(self, span: Span) -> Iterator[Piece]:
        at = max(0, bisect_right(self.pieces, span.start, key=lambda piece: piece.span.start) - 1)
        while at < len(self.pieces) and self.pieces[at].span.start < span.end:
            if self.pieces[at].span.overlaps(span):
                yield self.pieces[at]
            at += 1
