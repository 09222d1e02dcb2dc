"""What a transcript notes beside speech, such as "(Laughter.)" and "[crosstalk]", cut out of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.languages.layout_words import phrases_of
from summarizer.source.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOTE = re.compile(r"\\?\[[^\[\]\n]{1,120}\]|\([^()\n]{1,120}\)|♪[^♪\n]*♪|<[^<>\n]{1,40}>")
_SENTENCE_END = re.compile(r"[.!?…:\"”’»—–-]\s*$|^\s*$")
_HEARD = re.compile(rf"(?:{phrases_of('heard')}|\d{{1,2}}:\d{{2}}(?::\d{{2}})?)\b", re.IGNORECASE)


def spoken(text: str, span: Span) -> Iterator[Span]:
    """Yield the stretches of `span` that are speech, without white space at their ends."""
    start = span.start
    for match in _NOTE.finditer(text, span.start, span.end):
        if _is_direction(text, span, match):
            yield from _trimmed(text, start, match.start())
            start = match.end()
    yield from _trimmed(text, start, span.end)


def _is_direction(text: str, span: Span, match: re.Match[str]) -> bool:
    """Whether a note is no part of what is said: it stands between sentences, or tells what was heard."""
    note = match.group().lstrip("\\")
    if _HEARD.match(note[1:]) or note[0] in "♪<":
        return True
    before = _SENTENCE_END.search(text[span.start : match.start()]) is not None
    after = text[match.end() : span.end].lstrip()
    return before and (not after or not after[0].islower()) and note[1].isupper()


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    if any(letter.isalnum() for letter in piece):
        yield Span(start + left, start + len(piece.rstrip()))
