"""The rules of a corpus whose quotations are single stretches: each pair of marks is one, in a clause too.

Wikinews by the scheme of the project Redewiedergabe (Brunner et al., "Corpus REDEWIEDERGABE", LREC 2020): in
'she said it was "a mess"' the clause is indirect speech, and what stands in the marks is direct. 'She called
the plan "a mess"' has no clause but her own, and what is quoted by somebody who is quoted is not told apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.reading import read
from summarizer.source.speech.german.clauses import finite_verb
from summarizer.source.speech.tokens import tokens_of
from summarizer.source.utterance import QuotationKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.evaluation.cases import QuotationRow
    from summarizer.source.document import Document, Span


_MOSTLY = 0.7


def parted(text: str, rows: Sequence[QuotationRow]) -> Iterator[QuotationRow]:
    """Yield direct speech stretch by stretch, and mixed speech with each stretch that stands in marks."""
    document = read(text)
    marked = [quote.span for quote in document.quoted if quote.depth == 0]
    for row in rows:
        if any(span.contains(row.fragments[0]) and span != row.fragments[0] for span in marked):
            continue
        if row.kind == QuotationKind.DIRECT:
            yield from (_direct(row, span) for span in row.fragments)
            continue
        inside = [span for span in marked if any(piece.contains(span) for piece in row.fragments)]
        mostly = _size(inside) >= _MOSTLY * _size(row.fragments)
        if not inside or not (mostly or _is_object(document, row)):  # else the marks alone are told
            yield row
        if row.kind == QuotationKind.MIXED:
            yield from (_direct(row, span) for span in inside)


def _is_object(document: Document, row: QuotationRow) -> bool:
    """Whether what is quoted in part is no clause, but the object of who says it."""
    start, end = row.fragments[0].start, row.fragments[-1].end
    paragraph = next(p for p in document.paragraphs if p.span.end >= end)
    outermost = [q for q in document.quoted if q.depth == 0 and paragraph.span.contains(q.outer)]
    tokens = tuple(tokens_of(document.text, paragraph, outermost, document.language))
    inside = tuple(token for token in tokens if start <= token.start and token.end <= end + 1)
    return finite_verb(inside, 0, len(inside)) is None


def _size(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def _direct(row: QuotationRow, span: Span) -> QuotationRow:
    return row.model_copy(update={"fragments": (span,), "kind": QuotationKind.DIRECT.value})
