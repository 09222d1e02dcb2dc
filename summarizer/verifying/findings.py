"""What becomes of items held against a text once more, and of their places in an edited version."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING

from summarizer.ledger import Result
from summarizer.source.document import Document, Sentence, Span
from summarizer.verifying.index import cuts
from summarizer.verifying.locate import Match, MatchKind, locate
from summarizer.verifying.nearest import nearest

if TYPE_CHECKING:
    from summarizer.results import Quotation, Text

_SAME = (MatchKind.EXACT, MatchKind.NORMALIZED)


class Standing(StrEnum):
    """What became of an item: it stands where it stood, elsewhere, otherwise, or not at all."""

    STANDS = "stands"
    MOVED = "moved"
    CHANGED = "changed"
    GONE = "gone"


class Finding(Result):
    """One item held against the text: `item` is its place in the summary, such as "quotations[2]".

    `was` and `now` are where its words stood and stand (None where they do not); `detail` says what changed.
    """

    item: str
    standing: Standing
    was: Span
    now: Span | None = None
    detail: str = ""


class Reverification(Result):
    """What became of every item of a summary. `same_source` tells whether the text is the very same."""

    same_source: bool
    findings: tuple[Finding, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether every item still stands, at its place or elsewhere."""
        return not self.failures

    @property
    def failures(self) -> tuple[Finding, ...]:
        """The items that were changed or are gone."""
        return tuple(f for f in self.findings if f.standing in {Standing.CHANGED, Standing.GONE})


def found_again(item: str, was: Span, now: Span | None) -> Finding:
    """Return that an item stands, at its place or elsewhere."""
    standing = Standing.STANDS if now == was else Standing.MOVED
    return Finding(item=item, standing=standing, was=was, now=now)


def changed(item: str, was: Span, now: Span | None, detail: str) -> Finding:
    """Return that the words of an item are there and no longer say the same."""
    return Finding(item=item, standing=Standing.CHANGED, was=was, now=now, detail=detail)


def kept(item: str, was: Span, now: Span | None, *, stands: bool) -> Finding:
    """Return that an item stands, or that the text does not say so any more."""
    if stands:
        return found_again(item, was, now)
    return Finding(item=item, standing=Standing.GONE, was=was, now=now, detail="the text does not say so")


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
