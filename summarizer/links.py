"""Which numeric facts of a summary belong together."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from summarizer.ledger import Result


class LinkKind(StrEnum):
    """How two or more facts of one text belong together."""

    SAME = "same"
    CONTRADICTING = "contradicting"


class Link(Result):
    """Facts that tell one quantity again, or give values that cannot all be true of one measure.

    `facts` are their places in `Summary.numeric_facts`, from 0, in text order.
    """

    kind: LinkKind
    facts: tuple[Annotated[int, Field(ge=0)], ...] = Field(min_length=2)
