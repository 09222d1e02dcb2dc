"""Follow places of one text, and who said what, into an edited version of it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from summarizer.source.document import Span
from summarizer.verifying.index import cuts
from summarizer.verifying.locate import Match, MatchKind, locate
from summarizer.verifying.nearest import nearest

if TYPE_CHECKING:
    from summarizer.results import Quotation, Text
    from summarizer.source.document import Document, Sentence

_SAME = (MatchKind.EXACT, MatchKind.NORMALIZED)


class Following:
    """Two versions of a text, and where what stood in the old one stands in the new one.

    What was inserted or cut before a place moves all that follows: each is looked for first where it stands
    if it moved as far as what was followed before it.
    """

    def __init__(self, old: str, sentences: tuple[Sentence, ...], new: Document) -> None:
        """Take the old text with its sentences, and the new one; the old need not be read any further."""
        self._old = old
        self._sentences = sentences
        self._starts = [sentence.span.start for sentence in sentences]
        self._new = new
        self._same = new.text == old
        self._moved = 0
        self._matches: dict[Span, Match | None] = {}  # one may hold thousands of items

    def place(self, span: Span) -> Span | None:
        """Where the characters that stood at `span` stand now; None if they do not."""
        if self._same:
            return span
        sentence = self._sentence(span)
        if not sentence.contains(span):
            return self._found(span, self._moved)
        if sentence not in self._matches:
            self._matches[sentence] = self._match(sentence, self._moved)
        match = self._matches[sentence]
        if match is None:
            return self._found(span, self._moved)
        self._moved = match.span.start - sentence.start
        exact = match.kind is MatchKind.EXACT
        return _shifted(span, self._moved) if exact else self._found(span, self._moved)

    def instead(self, span: Span) -> str:
        """Tell how the sentence of `span` reads now, with what was changed; nothing for the same text."""
        if self._same:
            return ""
        sentence = self._sentence(span)
        near = nearest((sentence if sentence.contains(span) else span).of(self._old), self._new)
        return f"the text has now: {near.diff}" if near is not None else "its sentence is gone"

    def _sentence(self, span: Span) -> Span:
        return self._sentences[max(0, bisect_right(self._starts, span.start) - 1)].span

    def _found(self, span: Span, moved: int) -> Span | None:
        match = self._match(span, moved)
        return match.span if match is not None else None

    def _match(self, span: Span, moved: int) -> Match | None:
        """Find words of which marks, spaces and line ends alone may have changed."""
        words, expected = span.of(self._old), _shifted(span, moved)
        if expected.of(self._new.text) == words and not cuts(self._new.text, expected):
            return Match(expected, MatchKind.EXACT, (expected,))
        match = locate(words, self._new, near=expected)
        return match if match is not None and match.kind in _SAME else None


def _shifted(span: Span, by: int) -> Span:
    start = max(0, span.start + by)
    return Span(start, start + span.end - span.start)


def attribution(quoted: Quotation) -> tuple[object, ...]:
    """Return how the speaker was settled, with name, role and cue."""
    speaker = quoted.speaker
    role = words(speaker.role) if speaker else None
    return quoted.settled_by, speaker and speaker.name, role, words(quoted.cue)


def named(quoted: Quotation) -> str:
    """Return the speaker for a message: the name, with role, cue and how that was settled."""
    settled, name, role, cue = attribution(quoted)
    return f"{name or 'nobody'} ({', '.join(str(part) for part in (role, cue, settled) if part)})"


def words(text: Text | None) -> str | None:
    """Return the characters of a place."""
    return text.text if text else None
