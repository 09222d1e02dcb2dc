"""A document that was read from a file: its text, and where each span of it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from summarizer.files.places import Place, PlaceMap

if TYPE_CHECKING:
    from summarizer.files.building import TextBuilder
    from summarizer.source.document import Block, Span


class FileKind(StrEnum):
    """What a file is, by its content."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    VTT = "vtt"
    SRT = "srt"
    MAIL = "mail"
    EPUB = "epub"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the reader of one kind of file makes of it; `notes` say what was left out or guessed."""

    builder: TextBuilder
    title: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The text of a document and the map that leads back: `file.places(span)`.

    Made by `read_file`. `name` is its path or address, "bytes" for neither. `encoding` is how its characters
    were encoded, None for kinds that say so themselves. `notes` tell in sentences what was guessed or left
    out: a detected encoding, hidden text, pages without text. `sha256` is the hash of its bytes. `layout` are
    the headings, captions, entries of lists and rows of tables that the document marks as such.
    """

    text: str
    kind: FileKind
    name: str
    sha256: str
    encoding: str | None = None
    title: str | None = None
    notes: tuple[str, ...] = ()
    map: PlaceMap = field(default=PlaceMap(), repr=False)
    layout: tuple[Block, ...] = field(default=(), repr=False)

    def places(self, *spans: Span) -> tuple[Place, ...]:
        """Return where `spans` of the text stand in the original, in the order given, none twice."""
        return tuple(dict.fromkeys(place for span in spans for place in self.map.places(span)))

    def place(self, span: Span) -> Place | None:
        """Return where `span` begins in the original; None for what was put between its pieces."""
        return next(iter(self.map.places(span)), None)
