"""Interviews without marks: a question in a paragraph of its own, and behind it the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.verifying.index import words_of

if TYPE_CHECKING:
    from summarizer.source.document import Span

_QUESTIONS = 2  # one alone may be anybody's


def is_answered(text: str, place: Span, speaker: str) -> bool:
    """Whether a place lies in an answer, in a text that names the speaker before its first question."""
    paragraphs = [line for line in text.splitlines() if line.strip()]
    questions = [line for line in paragraphs if line.rstrip().endswith("?")]
    if len(questions) < _QUESTIONS:
        return False
    head = text[: text.find(questions[0])]
    before = [line for line in text[: place.start].splitlines()[:-1] if line.strip()]
    asked = bool(before) and before[-1].rstrip().endswith("?")
    return asked and set(words_of(speaker)[-1:]) <= set(words_of(head))
