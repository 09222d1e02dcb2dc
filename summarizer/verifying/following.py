"""Follow places of one text into an edited version of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import Span
from summarizer.source.salience import sentence_at
from summarizer.verifying.locate import MatchKind, locate

if TYPE_CHECKING:
    from summarizer.source.document import Document, Sentence
    from summarizer.verifying.locate import Match

_SAME = (MatchKind.EXACT, MatchKind.NORMALIZED)


class Following:
    """Two versions of a text, and where what stood in the old one stands in the new one."""

    def __init__(self, old: str, sentences: tuple[Sentence, ...], new: Document) -> None:
        """Take the old text with its sentences, and the new one; the old need not be read any further."""
        self._old = old
        self._sentences = sentences
        self._new = new
        self._same = new.text == old
        self._matches: dict[Span, Match | None] = {}  # one may hold thousands of items

    def place(self, span: Span) -> Span | None:
        """Where the characters that stood at `span` stand now; None if they do not."""
        if self._same:
            return span
        sentence = sentence_at(self._sentences, span).span
        if sentence.contains(span):
            return self._place_in(sentence, span)
        return self._found(span.of(self._old), span)

    def _place_in(self, sentence: Span, span: Span) -> Span | None:
        """Follow the sentence that holds the span; where it was edited, look for the words near it."""
        if sentence not in self._matches:
            self._matches[sentence] = self._match(sentence.of(self._old), sentence)
        match = self._matches[sentence]
        if match is None:
            return self._found(span.of(self._old), span)
        moved = match.span.start - sentence.start
        place = Span(span.start + moved, span.end + moved)
        return place if match.kind is MatchKind.EXACT else self._found(span.of(self._old), place)

    def _found(self, words: str, near: Span) -> Span | None:
        match = self._match(words, near)
        return match.span if match is not None else None

    def _match(self, words: str, near: Span) -> Match | None:
        """Find words whose marks, spaces and line ends alone may have changed."""
        match = locate(words, self._new, near=near)
        return match if match is not None and match.kind in _SAME else None
