"""What no item covers, as far as a reader may have to look at it himself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.coverage import Coverage, Uncovered, UncoveredReason
from summarizer.languages.cldr import month_names
from summarizer.results import Wording
from summarizer.source.document import Span
from summarizer.source.language import detect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.record import Record

_TELL_NOTHING = {UncoveredReason.PLACE, UncoveredReason.CODE}  # "first", "Route 9": no figure of the news

_YEAR = re.compile(r"\d{4}")
_WORD_BEFORE = re.compile(r"\b([^\W\d_]+)\.?\s+$")
_REACH = 16  # characters: the longest name of a month, its full stop and a space


def leftovers(summary: Record) -> Coverage:
    """Return what is uncovered without what stands in an item, places in a row, codes and bare years.

    Dates are whole.
    """
    words, left = _Words(summary), summary.coverage
    return Coverage(quoted=tuple(words.without(left.quoted)), numbers=tuple(words.without(left.numbers)))


class _Words:
    """The source, and which of its places have words in items."""

    def __init__(self, summary: Record) -> None:
        self._source = summary.source
        self._months = month_names(detect(summary.source).code)
        heads = (summary.headline,) if summary.headline else ()
        self._claimed = [
            (span, None if claim.wording is Wording.MODEL else claim.text)
            for claim in (*heads, *summary.claims)
            for span in claim.evidence
        ]
        self._told = [span for quotation in summary.quotations for span in quotation.spans]
        for fact in summary.numeric_facts:
            as_of = fact.as_of.span if fact.as_of else None
            self._told += filter(None, [fact.span, fact.measures_span, as_of])

    def without(self, pieces: Iterable[Uncovered]) -> Iterator[Uncovered]:
        """Yield the pieces that no item has and that tell something."""
        for piece in self._whole(piece for piece in pieces if piece.reason not in _TELL_NOTHING):
            if not self._has(piece) and not _YEAR.fullmatch(piece.text):
                yield piece

    def _has(self, piece: Uncovered) -> bool:
        """Whether an item has a piece; a claim that is cut has what it kept."""
        return any(span.contains(piece.span) for span in self._told) or any(
            span.contains(piece.span) and (text is None or piece.text in text) for span, text in self._claimed
        )

    def _whole(self, pieces: Iterable[Uncovered]) -> Iterator[Uncovered]:
        """Join the parts of one date: "30 June" and "2031" behind it, "June" before "30"."""
        last: Uncovered | None = None
        for piece in map(self._with_month, pieces):
            if last is not None and self._is_one_date(last, piece):
                last = self._from(last.span.start, piece)
                continue
            yield from filter(None, [last])
            last = piece
        yield from filter(None, [last])

    def _with_month(self, piece: Uncovered) -> Uncovered:
        """Let a date begin with the month that stands before its day."""
        before = _WORD_BEFORE.search(self._source, max(0, piece.span.start - _REACH), piece.span.start)
        is_day = piece.reason is UncoveredReason.DATE and piece.text[:1].isdecimal()
        if before and is_day and before[1].lower() in self._months:
            return self._from(before.start(1), piece)
        return piece

    def _from(self, start: int, piece: Uncovered) -> Uncovered:
        span = Span(start, piece.span.end)
        return Uncovered(span=span, text=span.of(self._source), reason=piece.reason)

    def _is_one_date(self, first: Uncovered, other: Uncovered) -> bool:
        between = self._source[first.span.end : other.span.start]
        return first.reason is other.reason is UncoveredReason.DATE and between.strip(" ,") == ""
