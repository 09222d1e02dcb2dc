"""A sentence of a draft beside what `check` found for it in all sources."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.desk.standing import base, both_parsed, is_telling
from summarizer.source.document import Span
from summarizer.source.numbers import read_numbers
from summarizer.verifying.checking import check

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.desk.findings import Cited
    from summarizer.desk.quoting import Quoted
    from summarizer.desk.sources import Sources
    from summarizer.results import Support
    from summarizer.source.document import NumberMention

_TAKES_UP = frozenset("that this it these those they which".split())

_LEAST_SHARED = 0.34
_RESTS = frozenset("remaining rest remainder difference other".split())


class Held:
    """One sentence, its place in the draft, its verdict, and the numbers on both sides."""

    def __init__(
        self, sentence: str, span: Span, sources: Sources, before: Held | None, quoted: Sequence[Quoted]
    ) -> None:
        """Hold a sentence against all sources at once.

        `before` is the one before it in the draft; `quoted` is what it quotes of the very words of a source.
        """
        self.sentence, self.span, self.sources = sentence, span, sources
        self.before, self.quoted = before, quoted

    @cached_property
    def support(self) -> Support:
        """What `check` says of it."""
        return check(self.sentence, self.sources.joined)

    @cached_property
    def numbers(self) -> tuple[NumberMention, ...]:
        """The numbers of the sentence."""
        return tuple(read_numbers(self.sentence, self.sources.joined.language))

    @property
    def is_parsed(self) -> bool:
        """Whether the sentences are parsed, and not only compared word by word."""
        return self.sources.joined.language == "en"

    def is_quoted(self, words: str) -> bool:
        """Whether words of the sentence are quoted, and so are a source's own."""
        place = self.place(words)
        return place != self.span and any(quote.span.contains(place) for quote in self.quoted)

    @property
    def taken_up(self) -> tuple[NumberMention, ...]:
        """The figures that "that" or "the remaining" may mean: those of the sentence before it."""
        words = {word.strip(",.;:").casefold() for word in self.sentence.split()}
        takes = {word.casefold() for word in self.sentence.split()[:2]} & _TAKES_UP or words & _RESTS
        return self.before.numbers if self.before is not None and takes else ()

    @cached_property
    def given(self) -> list[NumberMention]:
        """The numbers of all its evidence."""
        return [number for span in self.support.evidence for number in self.numbers_in(span)]

    @cached_property
    def windows(self) -> list[tuple[NumberMention, ...]]:
        """The figures of any two sentences in a row with one of its evidence, or of what stands before it."""
        own = {number.id for held in (self, self.before) if held is not None for number in held.given}
        return [w for w in self.sources.windows if any(number.id in own for number in w)]

    @cached_property
    def close(self) -> list[NumberMention]:
        """The numbers of the evidence that shares words enough to tell of the same."""
        return [
            number
            for span in self.support.evidence
            if self.is_close(span)
            for number in self.numbers_in(span)
        ]

    def is_close(self, span: Span) -> bool:
        """Whether a stretch of the sources has enough of the telling words of the sentence."""
        ours, theirs = both_parsed(self.sentence, self.sources.joined.text, span)
        own = {base(node) for node in ours.nodes if is_telling(node)}
        return len(own & {base(node) for node in theirs.nodes}) >= _LEAST_SHARED * len(own)

    def numbers_in(self, span: Span) -> tuple[NumberMention, ...]:
        """Return the numbers of a stretch of the sources."""
        numbers = self.sources.joined.numbers
        first = bisect_left(numbers, span.start, key=_start)
        return numbers[first : bisect_left(numbers, span.end, key=_start)]

    def place(self, words: str | None) -> Span:
        """Return where words of the sentence stand in the draft; all of it where they are not found."""
        at = self.sentence.find(words) if words else -1
        start = self.span.start + at
        return Span(start, start + len(words)) if words and at >= 0 else self.span

    @property
    def evidence(self) -> Span | None:
        """The best sentence of the evidence."""
        return next(iter(self.support.evidence), None)

    @property
    def best(self) -> Cited | None:
        """The best sentence of the evidence, to be shown."""
        return self.sources.cite(self.evidence) if self.evidence else None

    @property
    def bare(self) -> list[str]:
        """The words of the sentence that nothing carries."""
        spans = self.support.unaligned
        if spans:
            return [span.of(self.sentence) for span in spans]
        said = [reason.statement for reason in self.support.reasons if reason.statement]
        return [words for words in dict.fromkeys(said) if words in self.sentence]


def _start(mention: NumberMention) -> int:
    return mention.span.start
