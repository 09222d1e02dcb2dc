"""Who may send next: one limit of calls under way for a whole run, shared between long texts and short."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@dataclass(slots=True, eq=False)
class Party:
    """A document under way: how many of its calls are, whether old failures are asked anew, what it paid.

    `paid` is in billionths of a US dollar, None once a call had no price.
    """

    name: str = ""
    fresh: bool = False
    under_way: int = 0
    paid: int | None = 0
    sent: int = 0

    def pay(self, cost: int | None) -> None:
        """Add what a call cost."""
        self.sent += 1
        self.paid = None if cost is None or self.paid is None else self.paid + cost


PARTY: ContextVar[Party] = ContextVar("party")


class Slots:
    """At most `limit` calls at once; of those who wait, the document with the fewest under way goes first."""

    def __init__(self, limit: int) -> None:
        self._free = limit
        self._is_lent = False
        self._order = count()
        self._waiting: list[tuple[int, int, Party, asyncio.Future[None]]] = []

    @asynccontextmanager
    async def taken(self, party: Party, patience: float | None = None) -> AsyncIterator[None]:
        """Hold a slot for as long as the context lasts, but of several that take over `patience` seconds.

        The first of these hands its slot on: a call that hangs holds up nobody else.
        """
        await self._take(party)
        party.under_way += 1
        handed_on = False

        def hand_on() -> None:
            nonlocal handed_on
            if not self._is_lent:
                self._is_lent = handed_on = True
                self._give()

        timer = None if patience is None else asyncio.get_running_loop().call_later(patience, hand_on)
        try:
            yield
        finally:
            party.under_way -= 1
            if timer is not None:
                timer.cancel()
            if handed_on:
                self._is_lent = False
            else:
                self._give()

    async def _take(self, party: Party) -> None:
        if self._free > 0 and not self._waiting:
            self._free -= 1
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heappush(self._waiting, (party.under_way, next(self._order), party, turn))
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():  # it was this one's turn just now
                self._give()
            raise

    def _give(self) -> None:
        """Hand a slot on; a place in line that no longer tells how many are under way is put right first."""
        while self._waiting:
            held, order, party, turn = heappop(self._waiting)
            if turn.done():
                continue
            if party.under_way > held:
                heappush(self._waiting, (party.under_way, order, party, turn))
                continue
            turn.set_result(None)
            return
        self._free += 1
