"""What a run goes by, and what it may share with others: a pace and a purse."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from summarizer.keeping.spent import NANO

if TYPE_CHECKING:
    from decimal import Decimal

    from summarizer.drafting.pricing import Price
    from summarizer.keeping.store import Standing


@dataclass(frozen=True, slots=True)
class Terms:
    """What a run goes by: where the model is and by which plan, its price, and the cap in US dollars.

    `patience` is how many seconds a server may ask to wait; one that asks for more ends the run.
    After `stalled` seconds a call under way does not keep others from being sent; None for any time.
    """

    endpoint: str
    plan: str
    price: Price | None
    cap: Decimal | None
    patience: float = math.inf
    stalled: float | None = None

    @property
    def most(self) -> int | None:
        """The cap in billionths of a dollar."""
        return None if self.cap is None else int(self.cap * NANO)


class Pacing(Protocol):
    """How requests are held to a pace; see `Pace`."""

    async def pass_through(self, tokens: int) -> float:
        """Wait for a request to be due."""
        ...

    @property
    def paused(self) -> float:
        """The seconds for which nothing is sent, since a request was refused."""
        ...

    def accepted(self) -> None:
        """Note that a request was taken."""
        ...

    def refused(self, seconds: float | None, sent: float) -> None:
        """Note that a request was refused."""
        ...


class Purse(Protocol):
    """Money that is shared beyond one store, in billionths of a US dollar."""

    async def reserve(self, amount: int) -> Standing:
        """Reserve the worst case of a request."""
        ...

    def settle(self, reserved: int, spent: int) -> None:
        """Turn a reservation into what was spent."""
        ...
