"""A limit that nobody named is learnt, at the latencies of real models, on a clock of its own."""

from __future__ import annotations

import asyncio
import random
from collections import deque

import pytest

from summarizer.keeping import pace as pacing
from summarizer.keeping.pace import Pace

SECONDS, FIRST = 240.0, 60.0


class Clockwork(asyncio.SelectorEventLoop):
    """An event loop on which waiting takes no time."""

    def __init__(self):
        super().__init__()
        self.now = 1000.0
        select = self._selector.select

        def at_once(timeout=None):
            self.now += max(0.0, timeout or 0.0)
            return select(0)

        self._selector.select = at_once

    def time(self):
        """Return the seconds that would have passed."""
        return self.now

    monotonic = time


class Server:
    """A server with a limit a minute: a bucket of a second, or a window that slides or starts each minute."""

    def __init__(self, clock, per_minute, kind):
        self._clock, self._rate, self._kind = clock, per_minute / 60, kind
        self._level, self._last = 0.0, clock.time()
        self._taken = deque()
        self.let, self.refused = [], []

    def answer(self):
        """Return None for a request that is let through, else the seconds to wait."""
        now = self._clock.time()
        wait = self._wait(now)
        (self.let if wait is None else self.refused).append(now)
        return wait

    def _wait(self, now):
        if self._kind == "starting badly" and now < 1005:
            return None if now // 1 > self._last and not self._note(now) else 1.0
        if self._kind in {"bucket", "starting badly"}:
            self._level = max(0.0, self._level - (now - self._last) * self._rate)
            self._last = now
            if self._level + 1 > self._rate:
                return (self._level + 1 - self._rate) / self._rate
            self._level += 1
            return None
        began = now - 60 if self._kind == "sliding" else now // 60 * 60
        while self._taken and self._taken[0] < began:
            self._taken.popleft()
        if len(self._taken) >= self._rate * 60:
            return self._taken[0] + 60 - now if self._kind == "sliding" else began + 60 - now
        self._taken.append(now)
        return None

    def _note(self, now):
        """Note that the one request of a second was let through."""
        self._last = now // 1


def run(monkeypatch, kind, latency, *, tells, per_minute=600):
    """Return the shares refused and used after the first minute, with 64 calls under way."""
    clock, chance = Clockwork(), random.Random(3)
    monkeypatch.setattr(pacing, "time", clock)
    server, pace = Server(clock, per_minute, kind), Pace()
    end = clock.time() + SECONDS

    async def work():
        while clock.time() < end:
            await pace.pass_through(1)
            sent = clock.time()
            await asyncio.sleep(latency * (0.5 + chance.random()))
            wait = server.answer()
            if wait is None:
                pace.accepted()
                continue
            pace.refused(wait if tells else None, sent)
            await asyncio.sleep(wait if tells else 1.0)

    async def all_of_them():
        await asyncio.gather(*(work() for _ in range(64)))

    clock.run_until_complete(all_of_them())
    clock.close()
    late = end - SECONDS + FIRST
    let, refused = (sum(late < at <= end for at in seen) for seen in (server.let, server.refused))
    return refused / (let + refused), let / ((SECONDS - FIRST) * per_minute / 60)


@pytest.mark.parametrize("tells", [True, False])
@pytest.mark.parametrize("kind", ["bucket", "sliding", "starting"])
def test_a_limit_is_learnt(monkeypatch, kind, tells):
    """Of an instant server at most 2 % are refused after the first minute, and 90 % of its rate is used.

    One that counts from minute to minute and does not say when to come again gives less away.
    """
    refused, used = run(monkeypatch, kind, 0.02, tells=tells)
    assert refused <= 0.02
    assert used >= (0.75 if kind == "starting" and not tells else 0.9)


@pytest.mark.parametrize("tells", [True, False])
@pytest.mark.parametrize("kind", ["bucket", "sliding", "starting"])
def test_answers_that_take_seconds(monkeypatch, kind, tells):
    """Refusals that come long after they were sent still slow the run down."""
    refused, used = run(monkeypatch, kind, 2.0, tells=tells)
    assert refused <= 0.05
    assert used >= 0.6


def test_a_bad_start_is_recovered_from(monkeypatch):
    """A server that takes a request a second at first, and then ten, is not asked slowly for ever."""
    refused, used = run(monkeypatch, "starting badly", 0.02, tells=True)
    assert refused <= 0.02
    assert used >= 0.5


@pytest.mark.parametrize("kind", ["sliding", "starting"])
def test_a_slow_limit(monkeypatch, kind):
    """A request a second is kept as well as ten, though sixty-four could be under way."""
    refused, used = run(monkeypatch, kind, 2.0, tells=True, per_minute=60)
    assert refused <= 0.05
    assert used >= 0.9


def test_no_pace_before_a_refusal():
    """Until a server refuses, nothing is held back."""

    async def passing():
        pace = Pace()
        return [await pace.pass_through(100) for _ in range(50)]

    assert max(asyncio.run(passing())) < 0.5
