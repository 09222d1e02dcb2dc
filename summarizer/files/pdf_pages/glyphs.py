"""The glyphs of a page, each with its character and its box, in the order in which the file draws them."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from summarizer.source.unseen import SHAPELESS

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdfium2

    from summarizer.files.pdf_pages.turned import Turn
    from summarizer.files.places import Box

_HYPHEN = 2  # what pdfium gives for a hyphen that divides a word at the end of a line
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character and its box on the page, in points; `base` is the height of the line it stands on.

    A space has no box: `text` is " " and the numbers are 0. `size` is that of the font in points.
    """

    text: str
    left: float = 0.0
    bottom: float = 0.0
    right: float = 0.0
    top: float = 0.0
    base: float = 0.0
    size: float = 0.0


SPACE = Glyph(" ")
BREAK = Glyph("\n")  # pdfium's guess that a new line begins


def read_glyphs(textpage: pypdfium2.PdfTextPage, turn: Turn) -> list[Glyph]:
    """Return the glyphs of a page that are upright when it is turned, with spaces that pdfium infers."""
    import pypdfium2.raw as pdfium

    raw = textpage.raw
    glyphs: list[Glyph] = []
    origin = ctypes.c_double(), ctypes.c_double()
    box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    for at in range(textpage.count_chars()):
        text = _character(pdfium.FPDFText_GetUnicode(raw, at))
        if text == "\n":
            glyphs.append(BREAK)
            continue
        if text.isspace() or text in SHAPELESS - {SOFT_HYPHEN}:
            glyphs.append(SPACE)
            continue
        if not text or not turn.holds(pdfium.FPDFText_GetCharAngle(raw, at)):
            continue
        pdfium.FPDFText_GetLooseCharBox(raw, at, box)
        pdfium.FPDFText_GetCharOrigin(raw, at, *origin)
        pdfium.FPDFText_GetMatrix(raw, at, matrix)
        size = pdfium.FPDFText_GetFontSize(raw, at) * math.hypot(matrix.b, matrix.d)
        _, base = turn.upright(origin[0].value, origin[1].value)
        glyphs += _spelt(text, turn.box(box.left, box.bottom, box.right, box.top), base, size)
    return list(_side_by_side(glyphs))


def _character(code: int) -> str:
    if code in {_HYPHEN, 10, 13}:
        return "-" if code == _HYPHEN else "\n"
    if code == 9:
        return " "
    return chr(code) if 31 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def _side_by_side(glyphs: list[Glyph]) -> Iterator[Glyph]:
    """Part the letters of a ligature that the file spells out: pdfium gives each the box of the whole."""
    for _, group in groupby(glyphs, key=lambda g: (g.left, g.right, g.base, g.size)):
        same = list(group)
        width = (same[0].right - same[0].left) / len(same)
        for at, glyph in enumerate(same):
            left = glyph.left + at * width
            yield replace(glyph, left=left, right=left + width) if len(same) > 1 and glyph.size else glyph


def _spelt(text: str, box: Box, base: float, size: float) -> Iterator[Glyph]:
    """Yield a glyph, and for a ligature one for each of its letters, side by side."""
    letters = _LIGATURES.get(text, text)
    width = (box.right - box.left) / len(letters)
    for at, letter in enumerate(letters):
        left = box.left + at * width
        yield Glyph(letter, left, box.bottom, left + width, box.top, base, size)
