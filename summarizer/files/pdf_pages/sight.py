"""Whether a reader sees a word: the page is drawn, and where the word stands there must be something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.files.places import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pypdfium2

    from summarizer.files.pdf_pages.glyphs import Glyph
    from summarizer.files.pdf_pages.turned import Turn

_CONTRAST = 24  # of 255: the darkest and the lightest point of a word differ by more
_SMALLEST = 2.5  # points: letters lower than that are dust
_MOST_PIXELS = 6_000_000


class Sight:
    """A page as it is drawn, in shades of grey."""

    def __init__(self, page: pypdfium2.PdfPage, turn: Turn) -> None:
        """Draw the page, unturned, at one pixel a point, or less where it is huge; words come turned."""
        self._turn = turn
        self._left, self._bottom, self._right, self._top = page.get_bbox()
        width, height = self._right - self._left, self._top - self._bottom
        self._scale = min(1.0, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
        bitmap = page.render(scale=self._scale, grayscale=True, may_draw_forms=False, draw_annots=False)
        self._width, self._height, self._stride = bitmap.width, bitmap.height, bitmap.stride
        self._pixels = bytes(bitmap.buffer)
        bitmap.close()

    def sees(self, word: Sequence[Glyph]) -> bool:
        """Whether the word is on the page, large enough, and stands out from what is behind it."""
        if max(glyph.size for glyph in word) < _SMALLEST:
            return False
        low, high = min(glyph.bottom for glyph in word), max(glyph.top for glyph in word)
        box = self._turn.back(Box(word[0].left, low, word[-1].right, high))
        left = max(0, int((box.left - self._left) * self._scale))
        right = min(self._width, int((box.right - self._left) * self._scale) + 1)
        top = max(0, int((self._top - box.top) * self._scale))
        bottom = min(self._height, int((self._top - box.bottom) * self._scale) + 1)
        if left >= right or top >= bottom:
            return False
        starts = (row * self._stride for row in range(top, bottom))
        rows = [self._pixels[start + left : start + right] for start in starts]
        return max(map(max, rows)) - min(map(min, rows)) > _CONTRAST
