"""From glyphs to words and from words to lines: what stands on one base without a wide gap."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.files.pdf_pages.glyphs import BREAK, SPACE, Glyph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SAME_BASE = 0.2  # of the size: how far two bases may differ on one line
_WORD_GAP = 0.6  # of the size: a wider gap parts words even without a space between them
_NEXT_GAP = (
    1.0  # of the size: words that the file draws one after the other and that are nearer are on a line
)
_SPACE_GAP = 2.2  # of the size: the same where pdfium sees a space between them, wide in a justified line
_ANY_GAP = 0.4  # of the size: for words that it draws elsewhere
_SMALL = 0.85  # of the size: raised and lowered signs are smaller than that
_REACH = 0.75  # of the size: how far signs are raised or lowered at most
_RAISED = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")


@dataclass(frozen=True, slots=True)
class Word:
    """Glyphs without a space between them; `breaks` where pdfium sees a new line before them."""

    glyphs: list[Glyph]
    breaks: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Glyphs from left to right, single spaces between words; `page` counts from 0.

    `marks` are small raised signs at the end of its words, as places in `glyphs`: perhaps marks of notes.
    """

    glyphs: tuple[Glyph, ...]
    page: int
    marks: tuple[int, ...] = ()
    text: str = field(init=False)
    left: float = field(init=False)
    bottom: float = field(init=False)
    right: float = field(init=False)
    top: float = field(init=False)
    size: float = field(init=False)
    base: float = field(init=False)

    def __post_init__(self) -> None:
        """Measure it: `size` and `base` are those of most of its letters."""
        letters = [glyph for glyph in self.glyphs if glyph.size]
        sizes = Counter(round(2 * glyph.size) / 2 for glyph in letters)
        bases = Counter(round(glyph.base, 1) for glyph in letters)
        measures = {
            "text": "".join(glyph.text for glyph in self.glyphs),
            "left": letters[0].left,
            "bottom": min(glyph.bottom for glyph in letters),
            "right": letters[-1].right,
            "top": max(glyph.top for glyph in letters),
            "size": sizes.most_common(1)[0][0],
            "base": bases.most_common(1)[0][0],
        }
        for name, value in measures.items():
            object.__setattr__(self, name, value)

    def starts_after(self, gap: float) -> list[float]:
        """Return where words begin that stand further than `gap` from the one before."""
        at = [
            at for at in range(2, len(self.glyphs)) if self.glyphs[at].size and not self.glyphs[at - 1].size
        ]
        return [self.glyphs[i].left for i in at if self.glyphs[i].left - self.glyphs[i - 1].left >= gap]

    def cut_at(self, x: float, least: float) -> tuple[Line, Line] | None:
        """Return what stands left and right of `x`; None unless there is a gap there of at least `least`."""
        at = next((at for at, glyph in enumerate(self.glyphs) if glyph.left >= x), None)
        if at is None:
            return None
        first, last = at - 1, at
        while first > 0 and not self.glyphs[first].size:
            first -= 1
        if (
            first < 0
            or self.glyphs[first].right > x
            or self.glyphs[last].left - self.glyphs[first].right < least
        ):
            return None
        left = tuple(mark for mark in self.marks if mark <= first)
        right = tuple(mark - at for mark in self.marks if mark >= at)
        return Line(self.glyphs[: first + 1], self.page, left), Line(self.glyphs[at:], self.page, right)

    def without(self, places: Iterable[int]) -> Line:
        """Return the line without the glyphs at `places`."""
        left_out = set(places)
        kept = tuple(glyph for at, glyph in enumerate(self.glyphs) if at not in left_out)
        return Line(kept, self.page)


def read_words(glyphs: Iterable[Glyph]) -> Iterator[Word]:
    """Cut glyphs into words, in the file's order."""
    word = Word([])
    breaks = True
    for glyph in glyphs:
        ends = glyph in (SPACE, BREAK) or (word.glyphs and not _continues(word.glyphs[-1], glyph))
        if word.glyphs and ends:
            yield word
            word, breaks = Word([]), False
        breaks = breaks or glyph is BREAK
        if glyph not in (SPACE, BREAK):
            word = word if word.glyphs else Word([], breaks=breaks)
            word.glyphs.append(glyph)
    if word.glyphs:
        yield word


def _continues(before: Glyph, glyph: Glyph) -> bool:
    size = max(before.size, glyph.size)
    even = abs(before.base - glyph.base) <= _SAME_BASE * size and glyph.size > _SMALL * before.size
    return even and -0.5 * size < glyph.left - before.right < _WORD_GAP * size


def read_lines(words: Iterable[Word], page: int) -> list[Line]:
    """Join words to lines: side by side on one base, raised and lowered signs beside their word."""
    drafts: list[_Draft] = []
    for word in words:
        near = drafts[-1] if drafts else None
        if near is None or not near.takes(word.glyphs, _NEXT_GAP if word.breaks else _SPACE_GAP):
            near = next((draft for draft in drafts[-4:] if draft.takes(word.glyphs, _ANY_GAP)), None)
        if near is None:
            drafts.append(_Draft(word.glyphs))
        else:
            near.add([word.glyphs])
    return [draft.line(page) for draft in _merged(drafts)]


def _merged(drafts: list[_Draft]) -> list[_Draft]:
    """Join lines whose pieces the file draws apart."""
    merged: list[_Draft] = []
    for draft in sorted(drafts, key=lambda d: (-round(d.body.base), d.left)):
        near = next((other for other in merged[-6:] if other.takes(draft.words[0], _ANY_GAP)), None)
        if near is None:
            merged.append(draft)
        else:
            near.add(draft.words)
    return _with_signs(merged)


def _with_signs(drafts: list[_Draft]) -> list[_Draft]:
    """Put small signs that the file draws apart beside the words they belong to."""
    kept = []
    for draft in drafts:
        host = next((other for other in drafts if other is not draft and other.holds(draft)), None)
        if host is None:
            kept.append(draft)
        else:
            host.words = sorted([*host.words, *draft.words], key=lambda word: word[0].left)
    return kept


class _Draft:
    """A line in the making; `body` is a glyph of its full size."""

    def __init__(self, word: list[Glyph]) -> None:
        self.words = [word]
        self.body = word[0]

    @property
    def left(self) -> float:
        return self.words[0][0].left

    def add(self, words: Iterable[list[Glyph]]) -> None:
        for word in words:
            self.words.append(word)
            self.body = max(self.body, word[0], key=lambda glyph: glyph.size)

    def takes(self, word: list[Glyph], gap: float) -> bool:
        body, first = self.body, word[0]
        size = max(body.size, first.size)
        distance = first.left - self.words[-1][-1].right
        if not -0.5 * size < distance < gap * size:
            return False
        if abs(first.base - body.base) <= _SAME_BASE * size:
            return True
        small, large = sorted((first.size, body.size))
        return (
            small < _SMALL * large
            and abs(first.base - body.base) < _REACH * size
            and distance < _ANY_GAP * size
        )

    def holds(self, sign: _Draft) -> bool:
        """Whether `sign` is raised or lowered at the end of one of its words."""
        small, body = sign.words[0][0], self.body
        if len(sign.words) > 1 or small.size >= _SMALL * body.size:
            return False
        if abs(small.base - body.base) >= _REACH * body.size:
            return False
        return any(abs(small.left - word[-1].right) < _ANY_GAP / 2 * body.size for word in self.words)

    def line(self, page: int) -> Line:
        glyphs: list[Glyph] = []
        marks: list[int] = []
        body = self.body
        for word in self.words:
            sign = word[0].size < _SMALL * body.size
            raised = sign and word[0].base > body.base + _SAME_BASE / 2 * body.size
            beside = sign and glyphs and word[0].left - glyphs[-1].right < _ANY_GAP / 2 * body.size
            if glyphs and not beside and not _glued(glyphs[-1], word[0], body):
                glyphs.append(Glyph(" ", glyphs[-1].right, 0, word[0].left))
            if raised:
                marks += range(len(glyphs), len(glyphs) + len(word))
            glyphs += [_raised(glyph) for glyph in word] if raised else word
        return Line(tuple(glyphs), page, tuple(marks))


def _glued(before: Glyph, glyph: Glyph, body: Glyph) -> bool:
    """Whether a full-size word goes on right after a raised or lowered sign: "m²,"."""
    return before.size < _SMALL * body.size and glyph.left - before.right < 0.1 * body.size


def _raised(glyph: Glyph) -> Glyph:
    return Glyph(
        glyph.text.translate(_RAISED),
        glyph.left,
        glyph.bottom,
        glyph.right,
        glyph.top,
        glyph.base,
        glyph.size,
    )
