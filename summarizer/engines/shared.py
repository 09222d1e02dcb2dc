"""What all workers of a cluster share: one purse and one pace, in an actor of their own."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import Any

from summarizer.keeping.pace import Pace
from summarizer.keeping.store import Standing

NANO = 10**9


class Common:
    """Runs in one process of the cluster; its methods are called from all others.

    What a worker reserved before it was killed stays reserved: nobody knows whether it was billed.
    """

    def __init__(self, cap: Decimal | None, requests: float | None, tokens: float | None) -> None:
        """Take the cap in US dollars and the limits a minute."""
        self._cap = None if cap is None else int(cap * NANO)
        self._pace = Pace(requests, tokens)
        self._spent = 0
        self._reserved = 0

    async def pass_through(self, tokens: int) -> float:
        """Wait for a request to be due; see `Pace`."""
        return await self._pace.pass_through(tokens)

    async def accepted(self) -> None:
        """Note that a server took a request."""
        self._pace.accepted()

    async def refused(self, seconds: float | None, ago: float) -> None:
        """Slow all workers down for a request that went out `ago` seconds before."""
        self._pace.refused(seconds, asyncio.get_running_loop().time() - ago)

    async def reserve(self, amount: int) -> Standing:
        """Reserve billionths of a dollar, or tell that they do not fit."""
        if self._cap is not None and self._spent + self._reserved + amount > self._cap:
            return Standing.WAIT if self._reserved else Standing.FULL
        self._reserved += amount
        return Standing.GRANTED

    async def settle(self, reserved: int, spent: int) -> None:
        """Turn a reservation into what was spent."""
        self._reserved -= reserved
        self._spent += spent

    async def spent(self) -> Decimal:
        """Return the US dollars that all workers have spent."""
        return Decimal(self._spent) / NANO


class FarPace:
    """The shared pace, as a worker's gate sees it."""

    def __init__(self, common: Any) -> None:
        """Take the actor's handle."""
        self._common = common

    async def pass_through(self, tokens: int) -> float:
        """Wait for a request to be due."""
        return float(await self._common.pass_through.remote(tokens))

    @property
    def paused(self) -> float:
        """What the common pace waits for is not known here."""
        return 0.0

    def accepted(self) -> None:
        """Tell that a server took a request."""
        self._common.accepted.remote()

    def refused(self, seconds: float | None, sent: float) -> None:
        """Tell that a request of `sent` (monotonic) was refused."""
        import time

        self._common.refused.remote(seconds, time.monotonic() - sent)


class FarPurse:
    """The shared purse, as a worker's gate sees it."""

    def __init__(self, common: Any) -> None:
        """Take the actor's handle."""
        self._common = common

    async def reserve(self, amount: int) -> Standing:
        """Reserve billionths of a dollar, or tell that they do not fit."""
        standing: Standing = await self._common.reserve.remote(amount)
        return standing

    def settle(self, reserved: int, spent: int) -> None:
        """Turn a reservation into what was spent."""
        self._common.settle.remote(reserved, spent)
