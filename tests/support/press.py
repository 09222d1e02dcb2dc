"""A small press: sets a text as a PDF and knows where every character went.

Columns, justified or ragged lines, words divided at line ends, running heads, page numbers and notes at the
foot are its own work, so that what a reader of the PDF finds can be held against where it was put.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT, MARGIN = 595.0, 842.0, 64.0
_PARAGRAPH = re.compile(r"\n\s*\n|\n")
_DIVISION = re.compile(r"[aeiouyäöü][bcdfgklmnprstvz](?=[bcdfgklmnprstvz]?[aeiouyäöü])")


@dataclass(frozen=True)
class Layout:
    """How a text is set; sizes in points. `rowwise` draws the lines of columns side by side, not down."""

    columns: int = 1
    font: str = "Times-Roman"
    size: float = 10.0
    leading: float = 1.2
    indent: bool = False
    divide: bool = True
    justify: bool = False
    head: str | None = None
    numbers: bool = True
    notes: int = 0
    rowwise: bool = False
    gutter: float = 18.0
    height: float = HEIGHT


@dataclass(frozen=True)
class Put:
    """Characters `start` to `end` of the text, set on `page` (from 1) from `left` to `right` on `base`."""

    start: int
    end: int
    page: int
    left: float
    right: float
    base: float
    font: str = ""
    size: float = 0.0
    text: str = ""

    def cut(self, start: int, end: int) -> Put:
        """Return the part of it that lies in characters `start` to `end`."""
        first, last = max(start, self.start), min(end, self.end)
        before, inside = self.text[: first - self.start], self.text[first - self.start : last - self.start]
        left = self.left + stringWidth(before, self.font, self.size)
        right = left + stringWidth(inside, self.font, self.size)
        return Put(first, last, self.page, left, right, self.base, self.font, self.size, inside)


@dataclass
class Printed:
    """A PDF, and where the characters of its text are."""

    data: bytes = b""
    put: list[Put] = field(default_factory=list)
    pages: int = 0

    def of(self, start: int, end: int) -> list[Put]:
        """Return where characters `start` to `end` are, one entry a line."""
        lines: list[Put] = []
        for one in self.put:
            if one.end <= start or one.start >= end:
                continue
            part = one.cut(start, end)
            last = lines[-1] if lines else None
            if last and (last.page, last.base) == (part.page, part.base) and part.left > last.left:
                lines[-1] = Put(
                    last.start, part.end, part.page, last.left, part.right, part.base, "", part.size
                )
            else:
                lines.append(part)
        return lines


@dataclass(frozen=True)
class _Word:
    start: int
    text: str
    hyphen: bool = False
    mark: str = ""


def printed(text: str, layout: Layout) -> Printed:
    """Set `text`: its first paragraph as the headline over all columns, the others below it."""
    press = _Press(layout)
    spans = list(_paragraphs(text))
    press.headline(text[slice(*spans[0])], spans[0][0])
    every = max(1, len(spans) // (layout.notes + 1))
    for number, (start, end) in enumerate(spans[1:], start=1):
        mark = str(number // every) if layout.notes and number % every == 0 else ""
        press.paragraph(text[start:end], start, mark if mark and int(mark) <= layout.notes else "")
    return press.done()


def _paragraphs(text):
    at = 0
    for match in [*_PARAGRAPH.finditer(text), None]:
        end = match.start() if match else len(text)
        if text[at:end].strip():
            yield at, end
        at = match.end() if match else end


class _Press:
    def __init__(self, layout):
        self.layout, self.out, self.printed = layout, io.BytesIO(), Printed()
        self.canvas = Canvas(self.out, pagesize=(WIDTH, layout.height))
        self.width = (WIDTH - 2 * MARGIN - (layout.columns - 1) * layout.gutter) / layout.columns
        self.drawn = []  # what is drawn on this page: order, then what
        self.notes = []
        self.page, self.column = 1, 0
        self.top = self.y = layout.height - MARGIN - 24
        self._furnish()

    def headline(self, text, start):
        size = 1.6 * self.layout.size
        face = ("Helvetica-Bold", size)
        for line in self._lines(text, start, (WIDTH - 2 * MARGIN,) * 2, face):
            self._draw(line, MARGIN, self.y, face)
            self.y -= 1.2 * size
        self.y -= size
        self.top = self.y

    def paragraph(self, text, start, mark):
        layout = self.layout
        step = layout.leading * layout.size
        indent = 1.5 * layout.size if layout.indent else 0.0
        face = (layout.font, layout.size)
        lines = self._lines(text, start, (self.width - indent, self.width), face, mark)
        for number, line in enumerate(lines):
            if self.y - step < self._floor():
                self._next_column()
            if mark and number == len(lines) - 1:
                self._note(mark)
            left = MARGIN + self.column * (self.width + layout.gutter) + (indent if number == 0 else 0)
            wide = self.width - (indent if number == 0 else 0)
            stretch = layout.justify and number < len(lines) - 1
            self._draw(line, left, self.y, face, wide if stretch else None)
            self.y -= step
        self.y -= 0 if layout.indent else 0.7 * step

    def done(self):
        self._end_page()
        self.canvas.save()
        self.printed.data = self.out.getvalue()
        self.printed.pages = self.page
        self.printed.put.sort(key=lambda put: put.start)
        return self.printed

    def _floor(self):
        return MARGIN + 10 + sum(1.15 * 0.8 * self.layout.size for _ in self.notes)

    def _next_column(self):
        self.column += 1
        self.y = self.top
        if self.column == self.layout.columns:
            self._end_page()
            self.canvas.showPage()
            self.page, self.column = self.page + 1, 0
            self.top = self.y = self.layout.height - MARGIN - 24
            self._furnish()

    def _furnish(self):
        layout = self.layout
        if layout.head:
            self.canvas.setFont("Helvetica", 8)
            self.canvas.drawString(MARGIN, layout.height - 40, f"{layout.head} {self.page}")
        if layout.numbers:
            self.canvas.setFont("Helvetica", 8)
            self.canvas.drawCentredString(WIDTH / 2, 30, f"– {self.page} –")

    def _note(self, mark):
        self.notes.append(f"{mark} See the minutes of the meeting, volume {mark}, in the town archive.")

    def _end_page(self):
        order = sorted(self.drawn, key=lambda d: (-d[0][1], d[0][0])) if self.layout.rowwise else self.drawn
        for (x, y), text, font, size in order:
            self.canvas.setFont(font, size)
            self.canvas.drawString(x, y, text)
        self.drawn = []
        size = 0.8 * self.layout.size
        for number, note in enumerate(reversed(self.notes)):
            self.canvas.setFont(self.layout.font, size)
            self.canvas.drawString(MARGIN, MARGIN - 4 + 1.15 * size * number, note)
        self.notes = []

    def _draw(self, words, left, y, face, wide=None):
        """Draw a line: as one string, or word by word where it is stretched to `wide`."""
        font, size = face
        texts = [word.text + ("-" if word.hyphen else "") for word in words]
        space = stringWidth(" ", font, size)
        if wide is not None and len(words) > 1:
            space = (wide - sum(stringWidth(text, font, size) for text in texts)) / (len(words) - 1)
        elif not any(word.mark for word in words):
            self.drawn.append(((left, y), " ".join(texts), font, size))
        x = left
        for word, text in zip(words, texts, strict=True):
            end = x + stringWidth(word.text, font, size)
            self.printed.put.append(
                Put(word.start, word.start + len(word.text), self.page, x, end, y, font, size, word.text)
            )
            if (wide is not None and len(words) > 1) or any(word.mark for word in words):
                self.drawn.append(((x, y), text, font, size))
            if word.mark:
                self.drawn.append(((end, y + 0.35 * size), word.mark, font, 0.6 * size))
            x += stringWidth(text, font, size) + space

    def _lines(self, text, start, widths, face, mark=None):
        """Break a text into lines: the first as wide as the first of `widths`, the others as the second."""
        font, size = face
        words = [_Word(start + m.start(), m.group()) for m in re.finditer(r"\S+", text)]
        words[-1] = _Word(words[-1].start, words[-1].text, mark=mark or "")
        lines, line, room = [], [], widths[0]
        while words:
            word = words.pop(0)
            needed = self._width([*line, word], font, size)
            if needed <= room:
                line.append(word)
                continue
            parts = (
                self._divided(word, line, room, font, size)
                if self.layout.divide and mark is not None
                else None
            )
            if parts:
                line.append(parts[0])
                words.insert(0, parts[1])
            else:
                words.insert(0, word)
            lines.append(line)
            line, room = [], widths[1]
        return [*lines, line]

    def _width(self, words, font, size):
        return stringWidth(" ".join(w.text + "-" * w.hyphen for w in words), font, size)

    def _divided(self, word, line, room, font, size):
        """Divide a word so that its first part fits, at a hyphen of its own or between syllables."""
        natural = [m.end() for m in re.finditer(r"(?<=\w)[-–](?=\w)", word.text)]
        letters = re.fullmatch(r"\W*([^\W\d_]+)\W*", word.text)
        syllables = [m.end() for m in _DIVISION.finditer(word.text)] if letters else []
        for at in sorted({*natural, *(s for s in syllables if 3 <= s <= len(word.text) - 3)}, reverse=True):
            first = _Word(word.start, word.text[:at], hyphen=at not in natural)
            if self._width([*line, first], font, size) <= room:
                return first, _Word(word.start + at, word.text[at:], mark=word.mark)
        return None
