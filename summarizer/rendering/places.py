"""Where a span lies, as people look it up: its sentence and its offsets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.source.surroundings import sentences_of

if TYPE_CHECKING:
    from summarizer.source.document import Sentence, Span


@dataclass(frozen=True, slots=True)
class Places:
    """The sentences of a source, numbered as `read` numbers them, in text order."""

    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, source: str) -> Places:
        """Read the sentences of `source`; a source without any gives places without sentence numbers."""
        sentences = sentences_of(source)
        return cls(sentences, tuple(sentence.span.start for sentence in sentences))

    def sentence(self, span: Span) -> str | None:
        """Name the sentence of `span` ("S3"), or the first and last of several ("S3–S5")."""
        first = max(bisect_right(self.starts, span.start) - 1, 0)
        last = bisect_left(self.starts, max(span.end, span.start + 1)) - 1
        if first <= last and self.sentences[first].span.end <= span.start:
            first += 1
        if first > last:
            return None
        names = self.sentences[first].id, self.sentences[last].id
        return names[0] if first == last else "–".join(names)

    def where(self, *spans: Span) -> str:
        """Say where the spans lie: "S3 [120–188]", several joined by commas."""
        return ", ".join(f"{self.sentence(span) or ''} [{span.start}–{span.end}]".lstrip() for span in spans)
