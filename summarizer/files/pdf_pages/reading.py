"""From the bytes of a PDF to its text, with page and box of every character."""

from __future__ import annotations

import time
from array import array
from collections import Counter
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from summarizer.errors import DamagedFileError, EmptyFileError, EncryptedFileError, OversizedFileError
from summarizer.files import extra
from summarizer.files.building import PARAGRAPH, TextBuilder
from summarizer.files.limits import READ_SECONDS, TEXT_LENGTH
from summarizer.files.pdf_pages.accents import accented
from summarizer.files.pdf_pages.columns import Column, read_columns
from summarizer.files.pdf_pages.furniture import without_furniture
from summarizer.files.pdf_pages.glyphs import read_glyphs
from summarizer.files.pdf_pages.hyphens import Divided
from summarizer.files.pdf_pages.lines import Line, read_lines, read_words
from summarizer.files.pdf_pages.notes import apart, note_marks, split_notes, without_marks
from summarizer.files.pdf_pages.paragraphs import Paragraph, read_paragraphs
from summarizer.files.pdf_pages.sight import Sight
from summarizer.files.pdf_pages.turned import Turn, turn_of
from summarizer.files.places import Box, Place
from summarizer.files.source_file import Reading
from summarizer.source.document import BlockKind
from summarizer.source.language import detect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import pypdfium2

_ONE_AT_A_TIME = Lock()  # pdfium is not made for threads
_LARGER = 1.3  # times the size of the text: a heading
_HEADING_LINES = 3
_LETTERS = 5  # of a running head; "page 3" is none
_NAMED = 3  # running heads that are told of
_MOST_PAGES = 5000
_MOST_CHARACTERS = 200_000  # on one page


@dataclass(slots=True)
class _Pages:
    """What was read of each page: its lines, lower and upper edge, and turn; how many words nobody sees."""

    lines: list[list[Line]] = field(default_factory=list)
    heights: list[tuple[float, float]] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    hidden: int = 0


def read_pdf(data: bytes, name: str) -> Reading:
    """Return the text of a PDF: columns in order, words whole, running heads and page numbers left out.

    Notes at the foot of pages come after the text. Raises `EncryptedFileError`, `DamagedFileError`,
    `OversizedFileError` for too many pages or too much time, `EmptyFileError` for pages without text.
    """
    extra.require("a PDF", "pypdfium2", "simplemma")
    with _ONE_AT_A_TIME:
        pages, title = _read(data, name)
    if not any(pages.lines):
        raise EmptyFileError(
            name, "holds no text: its pages are pictures, which docling reads where it is installed"
        )
    builder = TextBuilder()
    kept = without_furniture(pages.lines, pages.heights)
    kept = kept if any(kept) else pages.lines
    _write(builder, _paragraphs(kept), pages.turns)
    return Reading(builder, title or None, (*_notes(pages), *_repeated(pages.lines, kept)))


def _read(data: bytes, name: str) -> tuple[_Pages, str]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise EncryptedFileError(name, "is protected by a password") from None
        raise DamagedFileError(name, "is damaged: it cannot be opened as a PDF") from None
    try:
        return _read_pages(document, name), document.get_metadata_dict().get("Title", "")
    finally:
        document.close()


def _read_pages(document: pypdfium2.PdfDocument, name: str) -> _Pages:
    import pypdfium2

    if len(document) > _MOST_PAGES:
        raise OversizedFileError(name, f"has more than {_MOST_PAGES} pages")
    pages = _Pages()
    deadline = time.monotonic() + READ_SECONDS
    count = 0
    for number in range(len(document)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            raise DamagedFileError(name, f"is damaged: page {number + 1} cannot be read") from None
        count += _read_page(page, number, pages, name)
        page.close()
        if count > TEXT_LENGTH or time.monotonic() > deadline:
            raise OversizedFileError(name, f"takes too long to read: it was given up after page {number + 1}")
    return pages


def _read_page(page: pypdfium2.PdfPage, number: int, pages: _Pages, name: str) -> int:
    page.set_rotation(0)
    textpage = page.get_textpage()
    crowded = textpage.count_chars() > _MOST_CHARACTERS
    turn = Turn() if crowded else turn_of(textpage)
    glyphs = [] if crowded else accented(read_glyphs(textpage, turn))
    textpage.close()
    if crowded:
        raise OversizedFileError(name, f"has more than {_MOST_CHARACTERS} characters on page {number + 1}")
    words = list(read_words(glyphs))
    sight = Sight(page, turn) if words else None
    seen = [word for word in words if sight is not None and sight.sees(word.glyphs)]
    edge = turn.box(*page.get_bbox())
    pages.hidden += len(words) - len(seen)
    pages.heights.append((edge.bottom, edge.top))
    pages.turns.append(turn)
    pages.lines.append(read_lines(seen, number))
    return len(glyphs)


def _paragraphs(pages: Sequence[list[Line]]) -> list[Paragraph]:
    """Return the paragraphs of the text, then those of the notes."""
    size = _text_size(line for lines in pages for line in lines)
    text: list[Column] = []
    notes: list[Column] = []
    gutters: set[int] = set()
    for lines in pages:  # a page with few lines shows its columns only to one who knows those of the others
        read_columns(lines, gutters)
    for lines in pages:
        parts = [(column, *split_notes(column, size)) for column in read_columns(lines, gutters)]
        marks = note_marks([line for _, _, foot in parts for line in foot])
        for column, body, foot in parts:
            text += [column._replace(lines=[without_marks(line, marks) for line in body])] if body else []
            notes += [column._replace(lines=note) for note in apart(foot)]
    return read_paragraphs(text) + read_paragraphs(notes)


def _text_size(lines: Iterable[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.glyphs)
    return max(sizes, key=lambda size: sizes[size], default=0.0)


def _write(builder: TextBuilder, paragraphs: Sequence[Paragraph], turns: Sequence[Turn]) -> None:
    lines = [line for paragraph in paragraphs for line in paragraph.lines]
    texts = [line.text for line in lines]
    divided = Divided(texts, detect(" ".join(texts)).code)
    kinds = _kinds(paragraphs, _text_size(lines))
    for paragraph, kind in zip(paragraphs, kinds, strict=True):
        builder.gap(PARAGRAPH)
        start = builder.following
        for at, line in enumerate(paragraph.lines):
            last = at + 1 == len(paragraph.lines)
            one_word = None if last else divided.is_one_word(line.text, paragraph.lines[at + 1].text)
            whole = line.without([len(line.glyphs) - 1]) if one_word else line
            _write_line(builder, whole, turns[line.page])
            if one_word is None:
                builder.gap(" ")
        builder.mark(start, kind)


def _kinds(paragraphs: Sequence[Paragraph], size: float) -> list[BlockKind | None]:
    """Return which paragraphs are headings, by their size, and whether one is the head above the title."""
    kinds = [
        BlockKind.HEADING if p.size > _LARGER * size and len(p.lines) <= _HEADING_LINES else None
        for p in paragraphs
    ]
    if kinds[:2] == [None, BlockKind.HEADING] and len(paragraphs[0].lines) == 1:
        kinds[0] = BlockKind.BOILERPLATE
    return kinds


def _write_line(builder: TextBuilder, line: Line, turn: Turn) -> None:
    """Add a line; of one that is turned each character has the box of the whole."""
    if not line.glyphs:
        return
    edges = array("d", (edge for glyph in line.glyphs for edge in (glyph.left, glyph.right)))
    box = turn.back(Box(line.left, line.bottom, line.right, line.top))
    builder.write(line.text, Place(page=line.page + 1, boxes=(box,)), None if turn.quarters else edges)


def _repeated(pages: Sequence[list[Line]], kept: Sequence[list[Line]]) -> Iterator[str]:
    """Say which running heads were left out; page numbers are not worth a word."""
    there = {id(line) for lines in kept for line in lines}
    out = [line.text.strip() for lines in pages for line in lines if id(line) not in there]
    heads = list(dict.fromkeys(text for text in out if sum(map(str.isalpha, text)) >= _LETTERS))
    if heads:
        named = ", ".join(f"“{head}”" for head in heads[:_NAMED])
        yield f"what comes back on its pages was left out: {named}{' ...' if heads[_NAMED:] else ''}"


def _notes(pages: _Pages) -> tuple[str, ...]:
    notes = []
    if pages.hidden:
        words = "a word" if pages.hidden == 1 else f"{pages.hidden} words"
        notes.append(f"{words} that nobody sees on its pages were left out")
    bare = [str(number) for number, lines in enumerate(pages.lines, start=1) if not lines]
    if bare:
        notes.append(
            f"page {', '.join(bare)} has no text"
            if len(bare) == 1
            else f"pages {', '.join(bare)} have no text"
        )
    return tuple(notes)
