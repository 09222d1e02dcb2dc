"""Reading quantities by code: every number of a text with its value, unit, qualifier and kind."""

from summarizer.source.numbers.reader import parse_quantity, read_numbers

__all__ = ["parse_quantity", "read_numbers"]
