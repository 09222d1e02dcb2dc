"""When to end a run that is paid for and yields nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.errors import GivenUpError, InputError

if TYPE_CHECKING:
    from summarizer.corpus.outcome import Outcome


class Breaker:
    """Ends a run whose first documents all fail: whatever is wrong, the others would fare alike.

    `failed` are the ids of those that failed so, since it last was asked.
    """

    def __init__(self, limit: int | None) -> None:
        """Take the number of documents that may fail; None for any."""
        self._limit = limit
        self._count = 0
        self.failed: list[str] = []

    def counts(self, outcome: Outcome) -> GivenUpError | None:
        """Count an outcome; return why the run is to end, from the moment that it is."""
        if self._limit is None or outcome.from_store or isinstance(outcome.error, InputError):
            return None
        if outcome.summary is not None:
            if outcome.summary.usage.calls:  # else code alone did it, which says nothing of the model
                self._limit = None
            return None
        if outcome.state == "failed":
            self._count += 1
            self.failed.append(outcome.id)
        if self._count < self._limit:
            return None
        return GivenUpError(
            f"the first {self._limit} documents that were asked about all failed, so that the run ends; "
            f"the next one asks them again; the last: {outcome.error}; give_up_after is after how many"
        )
