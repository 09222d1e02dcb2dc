"""What a person says of a summary: which items to keep, which not, and what they should say instead."""

from __future__ import annotations

from datetime import datetime  # noqa: TC003 - pydantic needs the type at run time
from enum import StrEnum
from typing import Literal, Self

from pydantic import model_validator

from summarizer.ledger import Result


class Decision(StrEnum):
    """What a person decides on an item."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CORRECTED = "corrected"


class Ruling(Result):
    """A decision on one item.

    `item` is its place in the summary ("headline", "claims[2]", "quotations[0]", "numeric_facts[5]"),
    `words` its own words, so that a ruling never lands on another item. `correction` is the claim as it
    should read, the name of who spoke, or what the number measures. Of a correction that was carried out
    `before` is what the item said until then; one that the source cannot carry has changed nothing, and
    `refused` says why.
    """

    item: str
    decision: Decision
    words: str
    correction: str | None = None
    before: str | None = None
    refused: str | None = None

    @model_validator(mode="after")
    def _has_what_it_needs(self) -> Self:
        if (self.decision is Decision.CORRECTED) != (self.correction is not None):
            raise ValueError("a correction is what a ruling that corrects has, and no other")
        return self


class Review(Result):
    """The rulings on one summary, as the page exports them; `source_sha256` is that of its source."""

    format: Literal["summarizer-review"] = "summarizer-review"
    version: Literal[1] = 1
    source_sha256: str
    created: datetime | None = None
    rulings: tuple[Ruling, ...] = ()
