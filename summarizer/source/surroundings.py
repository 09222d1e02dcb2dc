"""Where places of a text lie: the sentences that hold them, and those around."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.source.document import Span
from summarizer.source.language import detect
from summarizer.source.sentences import read_paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.document import Sentence


@lru_cache(maxsize=4)
def sentences_of(source: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text, numbered as `read` numbers them; the latest few texts are kept."""
    paragraphs = read_paragraphs(source, detect(source).code)
    return tuple(sentence for paragraph in paragraphs for sentence in paragraph.sentences)


def surroundings(source: str, places: Sequence[Span], sentences: int = 0) -> Span:
    """Return the stretch from the first to the last sentence that the places touch.

    `sentences` more are added before it and after it. A place outside all sentences is returned as it is;
    without places the stretch is empty.
    """
    if not places:
        return Span(0, 0)
    start, end = min(place.start for place in places), max(place.end for place in places)
    all_of_them = sentences_of(source)
    first = max(bisect_right(all_of_them, start, key=_start) - 1, 0)
    last = bisect_left(all_of_them, max(end, start + 1), key=_start) - 1
    if first > last:
        return Span(start, end)
    before, after = all_of_them[max(0, first - sentences)], all_of_them[last : last + 1 + sentences][-1]
    return Span(min(start, before.span.start), max(end, after.span.end))


def _start(sentence: Sentence) -> int:
    return sentence.span.start
