"""Where a sentence begins to tell: behind labels and numbers, and behind what leads over to it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from summarizer.selecting.salience.abstracts import parts
from summarizer.source.document import Span
from summarizer.source.speech import words
from summarizer.source.speech.phrases import past_dateline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.source.document import Document, Sentence
    from summarizer.source.speech.words import Tokens
    from summarizer.source.turns import Turn

_NUMBER = re.compile(r"\(?\d{1,2}[.)]\s+(?=[A-Z*_])")  # of an entry in a list
_BOLD = re.compile(r"(?:\*\*|__)(?P<label>[^*_\n]{3,80}?)[:.]?(?:\*\*|__)[:.]?\s+(?=(?P<after>[A-Z]\w*))")
_BEGINNERS = words.SUBJECT_PRONOUNS | words.DETERMINERS | words.LINKING | frozenset(("there",))
LEADING_OVER = frozenset(tuple(opening.split()) for opening in words.LEADING_OVER)
_LONGEST = max(map(len, LEADING_OVER))  # words
_BARE = frozenset("and but".split())
_STILL_YET = frozenset("another again more to".split())  # "Yet another ferry" turns nothing
_LONGEST_PLACE = 6  # tokens
_FEWEST = 3  # tokens behind an opening


class Openings:
    """Finds where the sentences of one document begin to tell."""

    def __init__(self, document: Document, turns: Iterable[Turn]) -> None:
        """Look at the parts of a structured abstract once; `turns` are those of a transcript."""
        self._text = document.text
        self._english = document.language == "en"
        self._parts = parts(document)
        self._spoken = sorted({piece for turn in turns for piece in turn.contents})

    def past(self, tokens: Tokens, sentence: Sentence) -> Tokens:
        """Return the tokens of a sentence behind dateline, label and connective; never nothing."""
        tokens = tokens[past_dateline(tokens) or _past_place(tokens) :]
        first = self._past_label(sentence)
        tokens = tokens[next((i for i, token in enumerate(tokens) if token.start >= first), 0) :]
        while self._english and (over := _past_connective(tokens)):
            tokens = tokens[over:]
        return tokens

    def said(self, piece: Span) -> tuple[Span, ...]:
        """Return what of a piece is said, where it is of a turn: no label, no "(laughs)"."""
        first = bisect_right(self._spoken, piece.start, key=lambda span: span.end)
        last = bisect_left(self._spoken, piece.end, key=lambda span: span.start)
        inside = self._spoken[first:last] or [piece]
        return tuple(Span(max(piece.start, one.start), min(piece.end, one.end)) for one in inside)

    def _past_label(self, sentence: Sentence) -> int:
        """Return where a sentence goes on behind "Ann Lund:", "Results:", "2." or "**Choice of pilots**"."""
        part = self._parts.get(sentence.id)
        if part is not None:
            return sentence.span.start + part.label
        start, end = self.said(sentence.span)[0].start, sentence.span.end
        number = _NUMBER.match(self._text, start, end) if self._english else None
        start = number.end() if number else start
        bold = _BOLD.match(self._text, start, end)
        return bold.end() if bold and bold["after"].lower() in _BEGINNERS else start


def _past_place(tokens: Tokens) -> int:
    """Return where a sentence begins behind a place in small letters: "Port Osmund – The yard"."""
    for at in range(1, min(len(tokens) - 1, _LONGEST_PLACE)):
        opens = tokens[at + 1].is_capital and tokens[at + 1].lower in words.DETERMINERS
        if tokens[at].text in words.DASHES and opens:
            return at + 1 if tokens[at - 1].end < tokens[at].start else 0
        if not (tokens[at - 1].is_capital or tokens[at - 1].text == ","):
            return 0
    return 0


def _past_connective(tokens: Tokens) -> int:
    """Return where a sentence goes on behind what leads over to it: "But", "However,", "As a result,"."""
    opening = tuple(token.lower for token in tokens[: _LONGEST + 1])
    comma = opening.index(",") if "," in opening else 0
    if comma and opening[:comma] in LEADING_OVER and len(tokens) > comma + _FEWEST:
        return comma + 1
    if len(tokens) <= _FEWEST:
        return 0
    first, second = opening[:2]
    turns = first in _BARE or (first == "yet" and second not in _STILL_YET)
    begins = second.replace("’", "'").partition("'")[0] in _BEGINNERS or tokens[1].is_capital
    so = first == "so" and (begins or (second,) in LEADING_OVER)
    return int(turns or so or (first == "meanwhile" and second not in _STILL_YET))
