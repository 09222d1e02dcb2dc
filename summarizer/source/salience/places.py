"""The sentence in which a place stands."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.source.document import Sentence, Span


def sentence_at(sentences: tuple[Sentence, ...], span: Span) -> Sentence:
    """Return the last sentence that begins no later than `span`, or the first."""
    return sentences[max(0, bisect_right(sentences, span.start, key=_start) - 1)]


def _start(sentence: Sentence) -> int:
    return sentence.span.start
