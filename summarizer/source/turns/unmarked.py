"""Turns whose label lost its colon: it is that of other turns of the same text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import Span
from summarizer.source.layout.unmarked import end_of_known_name, small_words
from summarizer.source.turns.labels import Form, Label

if TYPE_CHECKING:
    from summarizer.source.document import Document


def with_unmarked(document: Document, labels: dict[int, Label]) -> dict[int, Label]:
    """Return labels in order together with those that begin a paragraph so, without their colon."""
    text = document.text
    names = {label.name.of(text) for label in labels.values() if label.form is Form.COLON}
    if not names:
        return labels
    small = small_words(text)
    found = dict(labels)
    for at, paragraph in enumerate(document.paragraphs):
        own = None if at in labels else end_of_known_name(text, paragraph.span.start, names, small)
        if own is not None and own[1] < paragraph.span.end:
            name = Span(paragraph.span.start, own[0])
            found[at] = Label(Form.COLON, name, None, None, own[1])
    return dict(sorted(found.items()))
