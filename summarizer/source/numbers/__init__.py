"""Reading quantities by code: every number of a text with its value, unit, qualifier and kind."""

from summarizer.source.numbers.reader import read_numbers

__all__ = ["read_numbers"]
