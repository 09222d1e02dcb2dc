"""Statements held against a source, by rules that give their reasons."""

from summarizer.verifying.checking.check import check

__all__ = ["check"]
