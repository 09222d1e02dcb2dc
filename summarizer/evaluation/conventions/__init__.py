"""Which of our quantities and quotations the gold of a corpus counts, and how it writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.evaluation.cases import Convention
from summarizer.evaluation.conventions.rows import quantity_rows, row_of, symbol
from summarizer.evaluation.conventions.stretches import parted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.evaluation.cases import Case, QuotationRow

__all__ = ["quantity_rows", "quotation_rows", "row_of", "symbol"]


def quotation_rows(case: Case, rows: Iterable[QuotationRow]) -> tuple[QuotationRow, ...]:
    """Return the quotations of a text as the gold of its case would have them."""
    return tuple(parted(case.text, tuple(rows)) if case.convention is Convention.STRETCHES else rows)
