"""The rules of a corpus whose quotations are single stretches: each pair of marks is one, in a clause too.

Wikinews by the scheme of the project Redewiedergabe (Brunner et al., "Corpus REDEWIEDERGABE", LREC 2020): in
'she said it was "a mess"' the clause is indirect speech, and what stands in the marks is direct.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import QuotationKind
from summarizer.source.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.evaluation.cases import QuotationRow
    from summarizer.source.document import Span

_MOSTLY = 0.7


def parted(text: str, rows: Sequence[QuotationRow]) -> Iterator[QuotationRow]:
    """Yield direct speech stretch by stretch, and mixed speech with each stretch that stands in marks."""
    marked = [quote.span for quote in read(text).quoted]
    for row in rows:
        if row.kind == QuotationKind.DIRECT:
            yield from (_direct(row, span) for span in row.fragments)
            continue
        inside = [span for span in marked if any(piece.contains(span) for piece in row.fragments)]
        if _size(inside) < _MOSTLY * _size(row.fragments):  # else the marks alone are told
            yield row
        if row.kind == QuotationKind.MIXED:
            yield from (_direct(row, span) for span in inside)


def _size(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def _direct(row: QuotationRow, span: Span) -> QuotationRow:
    return row.model_copy(update={"fragments": (span,), "kind": QuotationKind.DIRECT.value})
