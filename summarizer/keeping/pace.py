"""The pace of a run: requests and tokens a minute, and one slow-down for all when a server refuses.

A limit that is known is kept by buckets (aiolimiter) of one second, so that a run does not begin with a
burst. A limit that nobody named is learnt: a refusal stops the whole run for as long as the server asks,
then it goes on a little below the rate that the server had accepted, and tries for more slowly (Chiu and
Jain 1989: additive increase, multiplicative decrease).
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aiolimiter import AsyncLimiter

_BELOW = 0.97  # of a limit that is named: clocks differ, and a server may count in windows of its own
_WINDOW = 10.0  # seconds over which the accepted rate is measured
_LESS, _MORE = 0.95, 0.005  # what remains of the rate after a refusal, and what each second adds of it
_LEAST = 0.1  # of the rate before the first refusal: who refuses every fifth request always would stop a run
_PAUSE = 1.0  # seconds, where a server does not say how long


class Pace:
    """Lets requests through one by one."""

    def __init__(self, requests: float | None = None, tokens: float | None = None) -> None:
        """Take the limits a minute; None for a limit that nobody named."""
        self._requests = _bucket(requests)
        self._tokens = _bucket(tokens)
        self._resume = 0.0
        self._rate: float | None = None  # requests a second, once one was refused
        self._least = 0.0
        self._raised = 0.0
        self._next = 0.0
        self._accepted: deque[float] = deque()
        self._line = asyncio.Lock()

    async def pass_through(self, tokens: int) -> float:
        """Wait for a request of about `tokens` to be due; return the seconds waited."""
        start = time.monotonic()
        async with self._line:  # first come, first served
            if self._requests is not None:
                await self._requests.acquire()
            if self._tokens is not None:
                await _pour(self._tokens, tokens)
            while (left := self._due() - time.monotonic()) > 0:  # noqa: ASYNC110 - a refusal moves it on
                await asyncio.sleep(left)
            if self._rate is not None:
                self._next = max(self._next, time.monotonic()) + 1 / self._rate
        return time.monotonic() - start

    def accepted(self) -> None:
        """Note that the server took a request."""
        now = time.monotonic()
        self._accepted.append(now)
        while self._accepted[0] < now - _WINDOW:
            self._accepted.popleft()
        if self._rate is not None and now - self._raised >= 1.0:
            self._rate *= 1 + _MORE * min(now - self._raised, 10.0)
            self._raised = now

    def refused(self, seconds: float | None, sent: float) -> None:
        """Slow the whole run down: the server refused a request that went out at `sent` (monotonic).

        Of the requests that were under way together only the first tells something new.
        """
        now = time.monotonic()
        self._resume = max(self._resume, now + (_PAUSE if seconds is None else seconds))
        if sent < self._raised or seconds == 0:
            return  # known already, or the server says to go right on
        while self._accepted and self._accepted[0] < now - _WINDOW:
            self._accepted.popleft()
        span = max(1.0, now - self._accepted[0]) if self._accepted else 1.0
        measured = max(len(self._accepted), 1) / span  # at first, while nothing held the run back
        if self._rate is None:
            self._least = _LEAST * measured
        self._rate = max(self._least, _LESS * (measured if self._rate is None else self._rate))
        self._raised = max(now, self._resume)

    def _due(self) -> float:
        return max(self._resume, self._next)


async def _pour(bucket: AsyncLimiter, amount: float) -> None:
    """Take what does not fit into the bucket at once in several parts."""
    while amount > 0:
        part = min(amount, bucket.max_rate)
        await bucket.acquire(part)
        amount -= part


def _bucket(a_minute: float | None) -> AsyncLimiter | None:
    """Return a bucket that lets a second's share through at once; a slow limit has one of a whole minute."""
    if a_minute is None:
        return None
    from aiolimiter import AsyncLimiter

    rate = a_minute * _BELOW
    return AsyncLimiter(max(1.0, rate / 60), 60 * max(1.0, rate / 60) / rate)
