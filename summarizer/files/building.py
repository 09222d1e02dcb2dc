"""The text of a document in the making, each piece with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.files.places import Piece, Place, PlaceMap
from summarizer.source.document import Block, Span

if TYPE_CHECKING:
    from array import array

    from summarizer.source.document import BlockKind

PARAGRAPH = "\n\n"


class TextBuilder:
    """Takes pieces in text order; what stands between two of them is put there by `gap`."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._blocks: list[Block] = []
        self._gap = ""
        self.length = 0

    def write(self, text: str, place: Place, edges: array[float] | None = None) -> None:
        """Add `text`, which stands at `place`; empty text adds nothing."""
        if not text:
            return
        if self.length:
            self._append(self._gap)
        self._gap = ""
        start = self.length
        self._append(text)
        self._pieces.append(Piece(Span(start, self.length), place, edges))

    def gap(self, separator: str) -> None:
        """Put `separator` before the next piece, in place of a shorter one that was to stand there."""
        if len(separator) > len(self._gap):
            self._gap = separator

    @property
    def following(self) -> int:
        """Where the next piece will begin, behind what stands before it."""
        return self.length + len(self._gap) if self.length else 0

    def mark(self, start: int, kind: BlockKind | None) -> None:
        """Say what the text from `start` to here is, where the document says so; the last word counts."""
        if kind is not None and self.length > start:
            if self._blocks and self._blocks[-1].span.start == start:
                self._blocks.pop()
            self._blocks.append(Block(kind, Span(start, self.length)))

    def layout(self) -> tuple[Block, ...]:
        """Return the blocks that were marked, in text order."""
        return tuple(self._blocks)

    def text(self) -> str:
        """Return the text so far."""
        return "".join(self._parts)

    def places(self) -> PlaceMap:
        """Return where its pieces stand."""
        return PlaceMap(tuple(self._pieces))

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)
