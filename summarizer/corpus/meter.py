"""How far a run is: counts, money, rate and time."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.keeping.spent import Spent

if TYPE_CHECKING:
    from decimal import Decimal

    from summarizer.corpus.outcome import Outcome


@dataclass(slots=True)
class Meter:
    """The counts of a run so far; `total` is None where the documents do not tell how many they are.

    `spent` is what this run sent and paid; `unpriced` says that the price of some calls is not known.
    `of_use` documents were answered by a model, others needed none. `waiting` says why nothing moves, where
    something is in the way.
    """

    total: int | None = None
    taken: int = 0
    done: int = 0
    incomplete: int = 0
    failed: int = 0
    open: int = 0
    from_store: int = 0
    of_use: int = 0
    verified: int = 0
    spent: Spent = field(default_factory=Spent)
    unpriced: bool = False
    waiting: str = ""
    began: float = field(default_factory=time.monotonic)

    @property
    def paid(self) -> Decimal:
        """The US dollars that this run paid for answers."""
        return self.spent.paid

    @property
    def calls(self) -> int:
        """The requests that this run sent."""
        return self.spent.sent

    def count(self, outcome: Outcome) -> None:
        """Count an outcome."""
        state = outcome.state
        setattr(self, state, getattr(self, state) + 1)
        self.verified += outcome.verified
        self.from_store += outcome.from_store
        self.of_use += outcome.summary is not None and (outcome.from_store or outcome.usage.calls > 0)
        self.unpriced = self.unpriced or outcome.cost is None

    @property
    def ended(self) -> int:
        """The documents that have an outcome, left open ones too."""
        return self.done + self.incomplete + self.failed + self.open

    @property
    def seconds(self) -> float:
        """The seconds since the run began."""
        return time.monotonic() - self.began

    @property
    def rate(self) -> float:
        """Documents a second."""
        return self.ended / max(self.seconds, 1e-9)

    @property
    def left(self) -> float | None:
        """The seconds that are left at this rate; None where nobody can tell."""
        if self.total is None or not self.ended:
            return None
        return max(0, self.total - self.ended) / self.rate

    @property
    def projected(self) -> Decimal | None:
        """What the whole run will have paid at this rate, in US dollars."""
        asked = self.ended - self.from_store
        if self.total is None or not asked:
            return None
        return self.paid / asked * (self.total - self.from_store)

    def __str__(self) -> str:
        """Return all of it in one line."""
        of = "" if self.total is None else f" of {self.total:,}"
        parts = [f"{self.done:,}{of} done"]
        parts += [
            f"{n:,} {name}" for n, name in ((self.incomplete, "incomplete"), (self.failed, "failed")) if n
        ]
        parts += [f"{self.open:,} left open"] if self.open else []
        parts += [f"{self.from_store:,} from the store"] if self.from_store else []
        parts += [f"{self.verified:,} items verified", self._money(), f"{self.rate:.1f} a second"]
        if self.left is not None and self.ended < (self.total or 0):
            parts.append(f"{_span(self.left)} left")
        parts += [self.waiting] if self.waiting else []
        return ", ".join(parts)

    def _money(self) -> str:
        spent = str(self.spent) + (" (some prices unknown)" if self.unpriced else "")
        return spent if self.projected is None else f"{spent}, ${self.projected:.4f} projected"


@dataclass(frozen=True, slots=True)
class RunEnd:
    """How a run ended, with the message and the last counts.

    The reason is "done", "cap", "stopped" where going on would be of no use, "interrupted", "cancelled",
    "closed", or "failed" where the documents or the store raised an error, which the run raises too when all
    outcomes are handed out.
    """

    reason: str
    message: str
    meter: Meter


def _span(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}"
