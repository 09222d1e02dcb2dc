"""Marks of footnotes behind a word or a year, which were set above the line: "its tides.10 In"."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.source.document import Span

_WORD, _STOP, _CLOSING = r"[^\W\d_][a-zß-ÿ]", "[.,;:!?]", r"[\"”’)\]]"
_BEFORE = ("", _STOP, _CLOSING, _STOP + _CLOSING, _CLOSING + _STOP)
_BEHIND_WORD = rf"(?:{'|'.join(f'(?<={_WORD}{marks}.)' for marks in _BEFORE)})\d{{0,2}}"
_BEHIND_YEAR = r"(?:(?<=\b1)[89]|(?<=\b2)0)\d\d[.,;]?(?P<year>[1-9]\d?)"
_MARK = re.compile(rf"[1-9](?:{_BEHIND_WORD}|{_BEHIND_YEAR})(?=[\s.,;:]|\Z)")
_AGAIN = re.compile(r"(?<=[a-zß-ÿ][.,;:!?])[1-9]\d{0,2}(?=\s|\Z)")  # once it is known that there are notes
_FEWEST = 3  # marks that count on, two of them behind a stop: no name of a thing has its number so
_STOPS = '.,;:!?"”’)]'
_GAP = 2  # between marks of which one was lost


class _Chain(NamedTuple):
    """Marks that count on: the last of them, what stands before it, and how many there are."""

    span: Span
    before: _Chain | None
    length: int
    behind_stops: int


def without_marks(text: str) -> str:
    """Return `text` with the marks of its footnotes as spaces, so that places stay; linear in the text.

    They are known by their counting on through the text, so a single figure behind a word is none.
    """
    chains: dict[int, _Chain] = {}
    for found in _MARK.finditer(text):
        kind = found.lastgroup or 0
        value = int(found[kind])
        befores = [chains[near] for near in range(value - _GAP, value + 1) if near in chains]
        before = max(befores, key=lambda chain: chain.length, default=None)
        again = before is not None and before is chains.get(value)  # the mark of one note, set twice
        length, stops = (before.length, before.behind_stops) if before else (0, 0)
        span = Span(*found.span(kind))
        stopped = not kind and text[span.start - 1] in _STOPS
        chains[value] = _Chain(span, before, length + (not again), stops + (stopped and not again))
    best = max(chains.values(), key=lambda chain: chain.length, default=None)
    if best is None or best.length < _FEWEST or best.behind_stops < 2:
        return text
    return _AGAIN.sub(lambda found: " " * len(found.group()), _blanked(text, best))


def _blanked(text: str, chain: _Chain | None) -> str:
    pieces, end = [], len(text)
    while chain is not None:
        pieces += [text[chain.span.end : end], " " * (chain.span.end - chain.span.start)]
        end = chain.span.start
        chain = chain.before
    return "".join([text[:end], *reversed(pieces)])
