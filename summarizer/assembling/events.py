"""What a stream yields: what is known before a model is asked, what is found, and the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.coverage import Rejection
    from summarizer.results import Claim, NumericFact, Quotation
    from summarizer.summary import Summary

    Item = Claim | Quotation | NumericFact | Rejection


@dataclass(frozen=True, slots=True)
class Known:
    """The first event: the summary as far as code alone can tell it; every call is still open."""

    summary: Summary


@dataclass(frozen=True, slots=True)
class Found:
    """An item that the model has added or completed.

    A claim with its verdict, what was rejected, or a quotation or a quantity of the text, known by its place,
    which now has its speaker or what it measures.
    """

    item: Item


@dataclass(frozen=True, slots=True)
class Finished:
    """The last event: the summary that `summarize` returns."""

    summary: Summary
