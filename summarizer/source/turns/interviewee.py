"""Who answers where labels are "Q:" and "A:": the only person that the head of an interview names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.languages.layout_words import all_words
from summarizer.source.document import BlockKind, Span
from summarizer.source.turns.labels import key
from summarizer.source.vocabulary.given import is_mans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Document
    from summarizer.source.turns.labels import Label

_NAME = re.compile(r"\b(?=(?P<given>[A-ZÀ-Þ][\w'’-]+) (?P<rest>(?:[A-Z]\. )?(?P<family>[A-ZÀ-Þ][\w’-]*\w)))")
_MOST = 12  # paragraphs before the first question
_UNTOLD = frozenset((BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.CAPTION, BlockKind.BOILERPLATE))


def interviewee(document: Document, labels: dict[int, Label]) -> tuple[tuple[str, ...], Span] | None:
    """Return the side that answers, as `key` has it, and the name of who does; None where that is not clear.

    The title names whom an interview is with; where it or what follows names somebody else too, it may be
    either.
    """
    text = document.text
    sides = {key(label.name.of(text)) for label in labels.values()}
    first = min(labels, default=0)
    if (
        len(sides) != 2
        or not {" ".join(side) for side in sides} <= all_words()["interview_sides"]
        or first > _MOST
    ):
        return None
    named = [span for at in range(first) for span in _names(document, at)]
    families = {span.of(text).rsplit(" ", 1)[-1].casefold() for span in named}
    title = document.paragraphs[0].span
    if len(families) != 1 or not title.contains(named[0]):
        return None
    asks = {side: _questions(document, labels, side) for side in sides}
    if len(set(asks.values())) == 1:
        return None
    return min(asks, key=asks.__getitem__), named[0]


def _names(document: Document, at: int) -> Iterator[Span]:
    if document.blocks[at].kind in _UNTOLD:
        return
    span = document.paragraphs[at].span
    for found in _NAME.finditer(document.text, span.start, span.end):
        if is_mans(found["given"].lower()) is not None:
            yield Span(found.start("given"), found.end("family"))


def _questions(document: Document, labels: dict[int, Label], side: tuple[str, ...]) -> int:
    """Return how many turns of a side end with a question."""
    text, paragraphs = document.text, document.paragraphs
    own = (at for at, label in labels.items() if key(label.name.of(text)) == side)
    return sum(paragraphs[at].span.of(text).rstrip().endswith("?") for at in own)
