"""A model that is asked past a store."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path  # noqa: TC003 - part of the public signature
from typing import TYPE_CHECKING

from summarizer.drafting.sending import Way
from summarizer.keeping.gate import Gate
from summarizer.keeping.pace import Pace
from summarizer.keeping.slots import Slots
from summarizer.keeping.store import Store
from summarizer.keeping.terms import Terms

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from decimal import Decimal

    from summarizer.drafting.calls import Profile
    from summarizer.drafting.client import Client
    from summarizer.drafting.pricing import Price
    from summarizer.local import Slot
    from summarizer.models import Model
    from summarizer.trust import Trust

_STALLED = 30.0  # seconds
GRACE = 10.0  # seconds that calls under way get to be answered, and kept, after a stop


@dataclass(frozen=True, slots=True)
class StoredModel:
    """A model whose answers are kept in a store, and taken from there."""

    model: Model
    path: str | Path

    @property
    def answers(self) -> bool:
        """Whether there is a model at all, rather than code alone."""
        return self.model.answers

    @property
    def profile(self) -> Profile:
        """What the model can take."""
        return self.model.profile

    async def measured(self) -> Profile:
        """Return what the model can take, as its server tells."""
        return await self.model.measured()

    @property
    def title(self) -> str:
        """What a summary calls the model."""
        return self.model.title

    @property
    def trust(self) -> Trust:
        """How far the model's word counts as a second reader."""
        return self.model.trust

    @property
    def at_once(self) -> bool:
        """Whether all calls of a text go out together: not here."""
        return False

    @asynccontextmanager
    async def connected(self, watch: Callable[[Slot], None] | None = None) -> AsyncIterator[Client]:
        """Open the store and connect; what is under way when this is broken off is still kept."""
        price = await asyncio.to_thread(self.model.price)
        with closing(Store(self.path)) as store:
            gate = Gate(store, terms_of(self.model, price, None), Slots(self.profile.concurrency), Pace())
            async with self.model.connected_by(Way(gate, price, self.model.bound), watch) as client:
                try:
                    yield client
                finally:
                    await gate.drain(GRACE)


def terms_of(model: Model, price: Price | None, cap: Decimal | None) -> Terms:
    """Return what requests to a model go by."""
    plan = "joint" if model.profile.joint else "small"
    stalled = None if model.source is None else _STALLED  # our engine does one thing after the other
    return Terms(model.endpoint, plan, price, cap, model.settings.retry_seconds, stalled)
