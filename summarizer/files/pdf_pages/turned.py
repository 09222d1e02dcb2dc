"""Pages on which the text runs up, down or upside down: read as if they were turned, and led back."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.files.places import Box

if TYPE_CHECKING:
    import pypdfium2

_TURN = math.radians(5)


@dataclass(frozen=True, slots=True)
class Turn:
    """By how many quarters, counter-clockwise, the text of a page is turned."""

    quarters: int = 0

    def holds(self, angle: float) -> bool:
        """Whether a glyph, turned clockwise by an angle in radians, is upright on the turned page."""
        off = (-angle - self.quarters * math.pi / 2) % (2 * math.pi)
        return not _TURN < off < 2 * math.pi - _TURN

    def upright(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the page lies when its text is upright."""
        return ((x, y), (y, -x), (-x, -y), (-y, x))[self.quarters]

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return a rectangle of the page as one of the page with upright text."""
        (a, b), (c, d) = self.upright(left, bottom), self.upright(right, top)
        return Box(min(a, c), min(b, d), max(a, c), max(b, d))

    def back(self, box: Box) -> Box:
        """Return a rectangle of the page with upright text as one of the page."""
        return Turn(-self.quarters % 4).box(box.left, box.bottom, box.right, box.top)


def turn_of(textpage: pypdfium2.PdfTextPage) -> Turn:
    """Return how most of the letters of a page are turned."""
    import pypdfium2.raw as pdfium

    raw = textpage.raw
    found: Counter[int] = Counter()
    for at in range(textpage.count_chars()):
        if not chr(max(32, pdfium.FPDFText_GetUnicode(raw, at) & 0xFFFF)).isspace():
            found[round(-pdfium.FPDFText_GetCharAngle(raw, at) / (math.pi / 2)) % 4] += 1
    return Turn(max(found, key=lambda quarters: found[quarters], default=0))
