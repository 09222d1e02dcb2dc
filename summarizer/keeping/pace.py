"""The pace of a run: requests and tokens a minute, and one slow-down for all when a server refuses.

A limit that is known is kept by buckets (aiolimiter) of one second, so that a run does not begin with a
burst. A limit that nobody named is learnt: a refusal stops the whole run for as long as the server asks,
then it goes on a little below the rate that the server had accepted, that time of waiting included, and tries
for more slowly (Chiu and Jain 1989: additive increase, multiplicative decrease), request by request, so that
a slow limit is not overrun more often than a fast one.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from typing import TYPE_CHECKING

from summarizer.errors import TooSlowError

if TYPE_CHECKING:
    from aiolimiter import AsyncLimiter

_BELOW = 0.97  # of a limit that is named: clocks differ, and a server may count in windows of its own
_WINDOW = 60.0  # seconds over which the accepted rate is measured: servers count in minutes
_LESS = 0.95  # what remains of the rate after a refusal
_MORE, _FASTEST = 0.05 / 120, 0.01  # what an accepted request adds to it, and at most a second
# What a second adds to it while it is not sure: it was measured on fewer requests than so many.
_SEARCHING, _MANY = 0.04, 20
# What always remains of the rate that was accepted before the first refusal, or of so many a second where
# that was a burst: a server that refuses every fifth request whatever the rate would stop a run.
_LEAST, _BURST = 0.1, 4.0
_MINUTES = 5  # that one request may wait for a limit that is below it: what it takes is only estimated
_PAUSE, _LONGEST = 1.0, 30.0  # seconds, where a server does not say: doubled at each refusal in a row


class Pace:
    """Lets requests through one by one."""

    def __init__(self, requests: float | None = None, tokens: float | None = None) -> None:
        """Take the limits a minute; None for a limit that nobody named."""
        self._requests = _bucket(requests)
        self._a_minute = tokens
        self._tokens = _bucket(tokens)
        self._resume = 0.0
        self._rate: float | None = None  # requests a second, once one was refused
        self._least = 0.0
        self._raised = self._lowered = 0.0  # when, by the monotonic clock
        self._in_a_row = 0  # refusals without an accepted request between them
        self._is_sure = False
        self._next = 0.0
        self._accepted: deque[float] = deque()
        self._line = asyncio.Lock()

    async def pass_through(self, tokens: int) -> float:
        """Wait for a request of about `tokens` to be due; return the seconds waited.

        Raises `TooSlowError` for one that no wait of some minutes makes room for.
        """
        if self._a_minute is not None and tokens > _MINUTES * self._a_minute:
            raise TooSlowError(
                f"one call takes about {tokens:,} tokens, and {self._a_minute:g} a minute are allowed: "
                "raise tokens_per_minute"
            )
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

    @property
    def paused(self) -> float:
        """The seconds for which nothing is sent, since a request was refused."""
        return max(0.0, self._resume - time.monotonic())

    def accepted(self) -> None:
        """Note that the server took a request."""
        now = time.monotonic()
        self._accepted.append(now)
        self._forget(now)
        self._in_a_row = 0
        if self._rate is not None:
            passed = max(0.0, now - self._raised)
            self._rate *= 1 + (min(_MORE, _FASTEST * passed) if self._is_sure else _SEARCHING * passed)
            self._raised = max(self._raised, now)

    def refused(self, seconds: float | None, sent: float) -> None:
        """Slow the whole run down: the server refused a request that went out at `sent` (monotonic).

        Of the requests that were under way together only the first tells something new about the rate.
        """
        now = time.monotonic()
        is_new = sent >= self._lowered and seconds != 0  # a server that says 0 wants it to go right on
        if seconds is None:
            seconds = min(_LONGEST, _PAUSE * 2**self._in_a_row) if is_new else 0.0
        self._resume = max(self._resume, now + seconds)
        if is_new:
            self._in_a_row += 1
            self._lower(now)

    def _lower(self, now: float) -> None:
        """Go on below the rate that was accepted until now, or lower where it was below that already."""
        self._forget(now)
        first = self._accepted[0] if self._accepted else now
        measured = max(len(self._accepted), 1) / max(1.0, self._resume - first)
        if self._rate is None:
            steady = max(_BURST, len(self._accepted) / _WINDOW)
            self._least, self._rate = _LEAST * min(measured, steady), measured
        self._is_sure = len(self._accepted) >= _MANY
        self._rate = max(self._least, min(_LESS * self._rate, measured))
        self._lowered = self._raised = max(now, self._resume)

    def _forget(self, now: float) -> None:
        while self._accepted and self._accepted[0] < now - _WINDOW:
            self._accepted.popleft()

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
