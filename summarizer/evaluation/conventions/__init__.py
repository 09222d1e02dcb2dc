"""Which of our quantities the gold of a corpus counts, and how it writes them."""

from summarizer.evaluation.conventions.rows import quantity_rows, row_of, symbol

__all__ = ["quantity_rows", "row_of", "symbol"]
