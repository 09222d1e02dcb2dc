"""Statements held against a source, by rules that give their reasons."""

from summarizer.verifying.checking.check import check
from summarizer.verifying.checking.verdict import is_open

__all__ = ["check", "is_open"]
