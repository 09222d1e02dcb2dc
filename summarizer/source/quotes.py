"""Quoted spans: whatever stands between quotation marks of any family.

A mark's own character and its neighbours say whether it can open or close; a stack per paragraph pairs the
marks. Double marks of one family may close each other (“…", „…“, "…”, ''…''), since real texts mix them.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages import language_of
from summarizer.source.code import without_code
from summarizer.source.dialogue import spoken_after_dashes
from summarizer.source.document import QuotedSpan, Span
from summarizer.source.pieces import (
    Piece,
    continue_,
    end_with_a_sentence,
    first_of,
    numbered,
    reopen,
    trimmed,
    unfinished,
    whole,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Paragraph

_MARK = re.compile(r"[\"“”„‟″＂«»‹›‘’‚‛'`「」『』](?:(?<=`)`|(?<=')'(?!'))?")  # `` and '' are one
_FAMILIES = {
    "double": ("``", "''", *'"“”„‟″＂'),
    "guillemet": tuple("«»"),
    "angle": tuple("‹›"),
    "corner": tuple("「」"),
    "white corner": tuple("『』"),
    "single": tuple("‘’‚‛'`"),
}
_FAMILY = {mark: family for family, marks in _FAMILIES.items() for mark in marks}
_ALWAYS_OPENS = frozenset("„‚「『") | {"``"}
_ALWAYS_CLOSES = frozenset("」』")
_OPENS_AFTER = frozenset("([{<-–—―/…")
_CLOSES_BEFORE = frozenset(")]}>-–—―/….,;:!?")
# Words that lose their beginning to an apostrophe: "'tis", "rock 'n' roll", "the '90s".
_ELISION = re.compile(
    r"(?:\d|(?:em|til|till|cause|tis|twas|twere|twill|n|round|bout|cuz|kay|er|im)\b)", re.IGNORECASE
)
_NEIGHBOURS = 3  # how many adjoining marks are looked past to find the character beyond them
_MOST_NESTED = 8  # deeper nesting is no quotation any more; the bound keeps the cost linear
_MOST_UNMARKED = 4  # paragraphs without any mark that a quotation may run across


class _Role(Enum):
    OPEN = auto()
    CLOSE = auto()
    EITHER = auto()

    __hash__ = object.__hash__  # each is there once; the hash of its name asks Python code


class _Mark(NamedTuple):
    """A quotation mark; `weak` where it may as well be a possessive apostrophe ("the voters' choice")."""

    start: int
    end: int
    family: str
    role: _Role
    weak: bool = False


def read_quoted(text: str, paragraphs: tuple[Paragraph, ...], language: str = "en") -> tuple[QuotedSpan, ...]:
    """Return the quoted spans of `text` in text order.

    A quotation that runs over paragraphs yields one span a paragraph; all but the last are not `closed`, and
    each `continues` the one before. `language` (ISO 639-1) settles marks that open in one language and close
    in another. Linear in the length of the text; never raises.
    """
    shown = without_code(text)
    marked = [(p.span, _marks(shown, p.span, language)) for p in paragraphs]
    spoken = spoken_after_dashes(text, [p.span for p in paragraphs], language)
    pieces: list[Piece] = []
    carried: Piece | None = None
    ended: Piece | None = None
    for index, (span, marks) in enumerate(marked):
        if carried is None and not marks and index not in spoken:
            ended = None
            continue
        found = _pieces(text, span, _carry(marked, index, carried))
        found += [Piece(*spans, "dash") for spans in spoken.get(index, ())]
        found.sort(key=lambda piece: (piece.outer.start, -piece.outer.end))
        reopen(found, text)
        end = trimmed(text, span.start, span.end)
        last, carried = carried, unfinished(found, end)
        continue_(found, last or (ended if found[:1] == [carried] else None), text, span)
        pieces += found
        ended = whole(found, text, Span(span.start, end))
    pieces = [piece for piece in pieces if piece.span.of(text).strip()]
    end_with_a_sentence(pieces, [s.span.end for paragraph in paragraphs for s in paragraph.sentences])
    if language_of(language).speech is not None:  # its marks have a space inside: « ainsi »
        for piece in pieces:
            piece.span = _without_space(text, piece.span)
    return numbered(pieces)


def _without_space(text: str, span: Span) -> Span:
    end = trimmed(text, span.start, span.end)
    return Span(first_of(text, Span(span.start, end)), end)


def _marks(text: str, within: Span, language: str) -> list[_Mark]:
    marks = [
        mark
        for match in _MARK.finditer(text, within.start, within.end)
        if (mark := _mark(text, match, within, language)) is not None
    ]
    return list(_without_apostrophes(marks)) if marks else marks


def _mark(text: str, match: re.Match[str], within: Span, language: str) -> _Mark | None:
    start, end, sign = match.start(), match.end(), match.group()
    family = _FAMILY[sign]
    if family == "single":
        return _single(text, match, within)
    if sign == "»" and start == first_of(text, within) and text[end : end + 1].isspace():
        return None  # the mark of an entry in a list
    speech = language_of(language).speech
    if speech is not None and sign in speech.opening | speech.closing:
        return _Mark(start, end, family, _Role.OPEN if sign in speech.opening else _Role.CLOSE)
    lean = _lean(text, match, within)
    if sign in _ALWAYS_OPENS or start <= first_of(text, within):
        lean = _Role.OPEN
    elif sign in _ALWAYS_CLOSES or (sign == "”" and lean is not _Role.OPEN):
        lean = _Role.CLOSE
    elif sign == "”" or (sign in "“‟" and lean is _Role.EITHER):
        lean = _Role.OPEN if sign != "”" and language != "de" else _Role.EITHER
    elif sign == '"' and text[start - 1] in ",:" and text[end : end + 1].isspace():
        lean = _Role.EITHER  # `she said," It is so."`, the space on the wrong side, if nothing is open
    return _Mark(start, end, family, lean)


def _single(text: str, match: re.Match[str], within: Span) -> _Mark | None:
    start, end, sign = match.start(), match.end(), match.group()
    before = text[start - 1] if start > within.start else " "
    after = text[end] if end < within.end else " "
    if before.isalnum() and after.isalnum():
        return None
    lean = _lean(text, match, within)
    if sign == "‚" or (sign in "‘`" and lean is not _Role.CLOSE):
        return None if _ELISION.match(text, end) and sign != "‚" else _Mark(start, end, "single", _Role.OPEN)
    if lean is _Role.OPEN:
        return None if _ELISION.match(text, end) else _Mark(start, end, "single", _Role.OPEN)
    if before.isspace():
        return None
    return _Mark(start, end, "single", _Role.CLOSE, weak=before in "sSxXzZ" or lean is _Role.EITHER)


def _lean(text: str, match: re.Match[str], within: Span) -> _Role:
    """Return what the characters around a mark, other marks looked past, make of it."""
    left, right = match.start() - 1, match.end()
    for _ in range(_NEIGHBOURS):
        left -= left >= within.start and text[left] in _FAMILY
        right += right < within.end and text[right] in _FAMILY
    before = text[left] if left >= within.start else " "
    after = text[right] if right < within.end else " "
    opens = before.isspace() or before in _OPENS_AFTER
    closes = after.isspace() or after in _CLOSES_BEFORE
    if opens == closes:
        return _Role.EITHER
    return _Role.OPEN if opens else _Role.CLOSE


def _without_apostrophes(marks: list[_Mark]) -> Iterator[_Mark]:
    """Leave out single marks that may be possessives where a surer closing mark follows."""
    surer = False
    kept = []
    for mark in reversed(marks):
        if mark.family == "single":
            if mark.weak and surer:
                continue
            surer = mark.role is _Role.CLOSE if not mark.weak else surer
        kept.append(mark)
    return reversed(kept)


def _carry(marked: list[tuple[Span, list[_Mark]]], index: int, carried: Piece | None) -> list[_Mark]:
    """Return a paragraph's marks, with an empty one first where a quotation runs on without reopening."""
    span, marks = marked[index]
    if carried is None or carried.family == "single":
        return marks
    ahead = next((m for _, m in marked[index : index + _MOST_UNMARKED] if m), None)
    if ahead is None:
        return marks
    first = next((mark for mark in ahead if mark.family == carried.family), None)
    if first is None or first.role is not _Role.CLOSE:
        return marks
    return [_Mark(span.start, span.start, carried.family, _Role.OPEN), *marks]


def _pieces(text: str, within: Span, marks: list[_Mark]) -> list[Piece]:
    """Pair the marks of one paragraph; what stays open runs to the next one of its family, or to the end."""
    stack: list[_Mark] = []
    found: list[Piece] = []
    for mark in marks:
        top = next((i for i in range(len(stack) - 1, -1, -1) if stack[i].family == mark.family), None)
        if mark.role is _Role.OPEN or (mark.role is _Role.EITHER and top is None):
            if len(stack) < _MOST_NESTED:
                stack.append(mark)
        elif top is not None:
            opening = stack[top]
            found += _unclosed(text, Span(within.start, mark.start), stack[top + 1 :], [])
            del stack[top:]
            found.append(Piece(Span(opening.start, mark.end), Span(opening.end, mark.start), mark.family))
    found += _unclosed(text, within, stack, found)
    return sorted(found, key=lambda piece: (piece.outer.start, -piece.outer.end))


def _unclosed(text: str, within: Span, stack: list[_Mark], closed: list[Piece]) -> list[Piece]:
    pieces = []
    for mark in stack:
        if mark.role is not _Role.OPEN or (mark.family == "single" and mark.start > first_of(text, within)):
            continue
        later = [p.outer.start for p in closed if p.family == mark.family and p.outer.start > mark.start]
        later = [start for start in later if not _is_within(text, mark, start)]
        later += [m.start for m in stack if m.family == mark.family and m.start > mark.start]
        end = max(mark.end, trimmed(text, mark.end, min(later, default=within.end)))
        pieces.append(Piece(Span(mark.start, end), Span(mark.end, end), mark.family, closed=False))
    return pieces


def _is_within(text: str, outer: _Mark, start: int) -> bool:
    """Whether straight marks open within a sentence that straight marks opened: `"He was the "old man"."`."""
    before = text[outer.end : start].rstrip()
    return text[start] == '"' == text[outer.start] and before[-1:].isalnum()
