"""How far a turn goes on: into which paragraphs without a label, and where a report or a page ends it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.languages.layout_words import phrases_of
from summarizer.source.document import BlockKind, Span
from summarizer.source.turns.directions import spoken
from summarizer.source.turns.labels import ADDRESS, Form

if TYPE_CHECKING:
    from summarizer.source.document import Document
    from summarizer.source.turns.labels import Label

_SHARE = 0.3  # of the paragraphs from the first label to the last that bear one, where turns run on
_ASKED = 0.6  # of the labels of an interview that stand below a question without one
_ENDS = re.compile(rf"[\[(]?(?:ends?(?: \d.*)?$|#{{2,}}|{phrases_of('endings')})(?!\w)", re.IGNORECASE)
_SOMEBODY_ELSE = ">>"
_PAGE = 3  # digits of the number of a page
# A quotation with who says it: a report has it so, nobody talks in marks.
_TAGGED = re.compile(r"(?:,[”\"’»]|[”\"’»],|[!?][”\"’»])[ \n]+[^“\"„«\n]{3,80}?[.,:;](?=\s|\Z)")
_OPENING = '“"‘„«»'
_OPEN_KINDS = {kind for kind in BlockKind if kind.is_turn} | {
    BlockKind.PARAGRAPH,
    BlockKind.LIST_ITEM,
    BlockKind.QUOTATION,
}


class Course:
    """What may carry on a turn in a transcript with these labels, by the number of the paragraph."""

    def __init__(self, document: Document, labels: dict[int, Label]) -> None:
        self._document = document
        self._runs_on = len(labels) >= _SHARE * (max(labels) - min(labels) + 1)
        self._asked = is_interview(document, labels)
        tagged = [at for at, one in enumerate(document.paragraphs) if _is_tagged(document.text, one.span)]
        self._tagged = frozenset(tagged).difference(labels)
        follows = any(at > max(labels) for at in self._tagged)
        whole = not follows and self._has_long_turns(labels)
        self._last = len(document.paragraphs) if whole else max(labels)

    def goes_on(self, at: int, *, begun: bool) -> bool:
        """Whether a paragraph without a label is of the turn before it; `begun` tells that it has words."""
        if not self._runs_on or (begun and self._breaks(at)):
            return False
        return at <= self._last or ADDRESS.search(self._unquoted(at)) is not None

    def is_interrupted(self, at: int) -> bool:
        """Whether a paragraph that is not of a turn ends it not: a stage direction, the number of a page."""
        return self._runs_on and self._is_aside(at)

    def is_shown(self, at: int) -> bool:
        """Whether a paragraph is set in as somebody else's words, which whoever speaks only shows."""
        blocks, text = self._document.blocks, self._document.text
        shown = at < len(blocks) and blocks[at].kind is BlockKind.QUOTATION
        return shown or _is_number(self._document.paragraphs[at].span.of(text))

    def _has_long_turns(self, labels: dict[int, Label]) -> bool:
        """Whether a turn goes on into a paragraph without a label: else the end may be a report."""
        if all(is_alone(self._document, at, label) for at, label in labels.items()):
            return True
        between = set(range(min(labels), max(labels))).difference(labels)
        return any(not self._is_aside(at) and not self._breaks(at) for at in between)

    def _breaks(self, at: int) -> bool:
        """Whether a paragraph without a label ends the turn before it: a heading, the end of the transcript.

        In an interview whose questions are asked without a label, a question does; so do what captions mark
        as somebody else's and a report.
        """
        document = self._document
        if at in self._tagged or (self._asked and asks(document, at)):
            return True
        span = document.paragraphs[at].span
        if document.text.startswith(_SOMEBODY_ELSE, span.start) or _ENDS.match(
            document.text, span.start, span.end
        ):
            return True
        kind = document.blocks[at].kind if at < len(document.blocks) else BlockKind.PARAGRAPH
        is_asked = kind is BlockKind.HEADING and span.of(document.text)[-1] in ".!?…"
        return kind not in _OPEN_KINDS and not is_asked

    def _is_aside(self, at: int) -> bool:
        span, text = self._document.paragraphs[at].span, self._document.text
        return not any(True for _ in spoken(text, span)) or _is_number(span.of(text))

    def _unquoted(self, at: int) -> str:
        """Return a paragraph without what it quotes."""
        span, text = self._document.paragraphs[at].span, self._document.text
        return re.sub(r"[“„«][^“”„«»]*[”“»]|\"[^\"]*\"", " ", span.of(text))


def is_interview(document: Document, labels: dict[int, Label]) -> bool:
    """Whether most labels stand below a question without one, in a heading or in bold."""
    asked = sum(at > 0 and at - 1 not in labels and asks(document, at - 1) for at in labels)
    return asked >= _ASKED * len(labels)


def asks(document: Document, at: int) -> bool:
    """Whether a paragraph ends with a question."""
    return document.paragraphs[at].span.of(document.text).rstrip("*_ ").endswith("?")


def is_alone(document: Document, at: int, label: Label) -> bool:
    """Whether a label with a full stop is a paragraph of its own: "Mr. LUND."."""
    return label.form is Form.DOT and label.end == document.paragraphs[at].span.end


def _is_tagged(text: str, span: Span) -> bool:
    """Whether a paragraph opens with a quotation, and what may be a tag stands behind it."""
    return text[span.start] in _OPENING and _TAGGED.search(text, span.start, span.end) is not None


def _is_number(words: str) -> bool:
    return words.isdecimal() and len(words) <= _PAGE
