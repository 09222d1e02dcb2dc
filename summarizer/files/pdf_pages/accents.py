"""Accents that a file sets as characters of their own: the letters that they belong to, in one character."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.files.pdf_pages.glyphs import Glyph

_COMBINING = {
    "´": "\u0301",
    "`": "\u0300",
    "¨": "\u0308",
    "ˆ": "\u0302",
    "˜": "\u0303",
    "¯": "\u0304",
    "˘": "\u0306",
    "˙": "\u0307",
    "˚": "\u030a",
    "˝": "\u030b",
    "ˇ": "\u030c",
    "¸": "\u0327",
    "˛": "\u0328",
}  # spacing accents, as older typesetting sets them over a letter before or behind it

_GAP = 0.15  # of the size of the font: less is no space


def accented(glyphs: list[Glyph]) -> list[Glyph]:
    """Return glyphs in which a letter and the accent that is set over it, or follows it, are one."""
    if not any(_mark(glyph.text) for glyph in glyphs):
        return glyphs
    joined: list[Glyph] = []
    behind = False  # whether the last one was joined with an accent that was set behind it
    for glyph, after in zip_longest(glyphs, glyphs[1:]):
        before = joined[-1] if joined else None
        if (
            behind
            and before
            and glyph.text == " "
            and after
            and after.left - before.right < _GAP * after.size
        ):
            continue  # guessed because the next letter stands back from the accent
        one = before and (_over(glyph, before) or _over(before, glyph))
        behind = bool(one and _mark(glyph.text))
        joined[len(joined) - bool(one) :] = [one or glyph]
    return joined


def _over(accent: Glyph, letter: Glyph) -> Glyph | None:
    """Return a letter with an accent, where it is one and stands over it."""
    mark = _mark(accent.text)
    if not mark or not letter.text.isalpha():
        return None
    middle = (accent.left + accent.right) / 2
    if accent.text != mark and not letter.left <= middle <= letter.right:
        return None
    whole = unicodedata.normalize("NFC", letter.text.translate({ord("ı"): "i", ord("ȷ"): "j"}) + mark)
    return replace(letter, text=whole) if len(whole) == 1 else None


def _mark(text: str) -> str:
    return text if unicodedata.combining(text[:1] or " ") else _COMBINING.get(text, "")
