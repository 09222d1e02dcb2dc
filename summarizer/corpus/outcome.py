"""What became of one document of a run, as it is handed out and as it is kept."""

from __future__ import annotations

import json
from collections.abc import Mapping  # noqa: TC003 - the fields of a dataclass are read at run time
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from summarizer import errors
from summarizer.errors import IncompleteError, StoppedError, SummarizerError
from summarizer.keeping.spent import NANO
from summarizer.keeping.store import Kept
from summarizer.ledger import Usage
from summarizer.summary import Summary


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: its `summary`, or the `error` that there is none for.

    `cost` is in US dollars, what this run paid for it, None where a price is not known; what its answers cost
    whenever they were paid for is `summary.usage.cost`. `from_store` tells that nothing had to be done, and
    `notes` what was guessed or left out when its file was read.
    """

    id: str
    metadata: Mapping[str, Any] = field(default_factory=dict)
    summary: Summary | None = None
    error: Exception | None = None
    cost: Decimal | None = Decimal(0)
    from_store: bool = False
    notes: tuple[str, ...] = ()

    @property
    def state(self) -> str:
        """Return "done", "incomplete" where some windows failed, "failed", or "open".

        Open is what was stopped, or what failed as any document would: a later run asks it again.
        """
        if self.error is not None:
            stopped = isinstance(self.error, StoppedError) or getattr(self.error, "of_setup", False)
            return "open" if stopped else "failed"
        return "done" if self.summary is not None and self.summary.complete else "incomplete"

    @property
    def usage(self) -> Usage:
        """What the document took, also where nothing came of it."""
        told = self.summary or getattr(self.error, "partial", None) or self.error
        usage = getattr(told, "usage", None)
        return usage if isinstance(usage, Usage) else Usage()

    @property
    def verified(self) -> int:
        """The items that were verified: quotations, numeric facts and claims."""
        s = self.summary
        return 0 if s is None else len(s.claims) + len(s.quotations) + len(s.numeric_facts)


def kept_of(outcome: Outcome) -> Kept:
    """Return an outcome as the store keeps it."""
    error = outcome.error
    summary = outcome.summary or getattr(error, "partial", None)
    return Kept(
        outcome.id,
        outcome.state,
        type(error).__name__ if error is not None else None,
        str(error) if error is not None else None,
        summary.model_dump_json(exclude={"source"}) if summary is not None else None,
        None if outcome.cost is None else int(outcome.cost * NANO),
    )


def outcome_of(kept: Kept, id_: str, text: str, metadata: Mapping[str, Any]) -> Outcome:
    """Return the outcome that is kept for a text."""
    summary = None
    if kept.summary is not None:
        summary = Summary.model_validate(json.loads(kept.summary) | {"source": text})
    if kept.state == "failed":
        error = _error(kept.error_type or "", kept.error or "", summary)
        return Outcome(id_, metadata, error=error, from_store=True)
    return Outcome(id_, metadata, summary, from_store=True)


def _error(name: str, message: str, partial: Summary | None) -> Exception:
    kind = getattr(errors, name, None)
    if kind is IncompleteError and partial is not None:
        return IncompleteError(message, partial)
    if isinstance(kind, type) and issubclass(kind, SummarizerError) and kind is not IncompleteError:
        return kind(message)
    return SummarizerError(f"{name}: {message}")
