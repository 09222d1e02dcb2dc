"""The engine's slots: never two at once in one, first come, first served, and none is lost."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

from summarizer.local.turns import Turns


def test_as_many_at_once_as_there_are():
    """Eight threads with loops of their own share two slots; each slot serves one at a time."""
    turns, held, most = Turns(2), [], []

    async def work():
        for _ in range(5):
            async with turns.slot() as number:
                held.append(number)
                most.append(sorted(held))
                await asyncio.sleep(0.002)
                held.remove(number)

    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(asyncio.run, work()) for _ in range(8)]:
            done.result(30)
    assert len(most) == 40
    assert all(seen in ([0], [1], [0, 1]) for seen in most)
    assert [0, 1] in most


def test_first_come_first_served():
    """Those who wait get the slot in the order in which they came."""
    served = []

    async def work(turns, name):
        async with turns.slot():
            served.append(name)
            await asyncio.sleep(0)

    async def all_of_them():
        turns = Turns(1)
        await asyncio.gather(*(work(turns, name) for name in range(9)))

    asyncio.run(all_of_them())
    assert served == list(range(9))


def test_who_gives_up_loses_no_slot():
    """Somebody cancelled while waiting, or just as the turn comes, leaves the slot to the next."""

    async def work():
        turns = Turns(1)
        for pause in (0, 0.001, 0.002):
            async with turns.slot():
                waiting = asyncio.ensure_future(turns.slot().__aenter__())
                await asyncio.sleep(pause)
                waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)
        turn = turns.slot()
        async with turns.slot():
            late = asyncio.ensure_future(turn.__aenter__())
            await asyncio.sleep(0.001)
        late.cancel()  # the slot is given to it already
        await asyncio.gather(late, return_exceptions=True)
        async with asyncio.timeout(5), turns.slot() as number:
            return number

    assert asyncio.run(work()) == 0


def test_the_warm_one_comes_first():
    """A slot given back is the next one taken."""

    async def work():
        turns = Turns(3)
        async with turns.slot() as first, turns.slot() as second:
            assert (first, second) == (0, 1)
        async with turns.slot() as again:
            return again

    assert asyncio.run(work()) == 0
