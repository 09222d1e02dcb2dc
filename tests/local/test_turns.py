"""The engine's slots: never two at once in one, first come, first served, and none is lost."""

from __future__ import annotations

import asyncio
import contextlib
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

from summarizer.local.seat import Seat
from summarizer.local.turns import Turns


def test_as_many_at_once_as_there_are():
    """Eight threads with loops of their own share two slots; each slot serves one at a time."""
    turns, held, most = Turns(2), [], []

    async def work():
        for _ in range(5):
            async with turns.slot("") as turn:
                number = turn.number
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
        async with turns.slot(""):
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
            async with turns.slot(""):
                waiting = asyncio.ensure_future(turns.slot("").__aenter__())
                await asyncio.sleep(pause)
                waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)
        late_turn = turns.slot("")
        async with turns.slot(""):
            late = asyncio.ensure_future(late_turn.__aenter__())
            await asyncio.sleep(0.001)
        late.cancel()  # the slot is given to it already
        await asyncio.gather(late, return_exceptions=True)
        async with asyncio.timeout(5), turns.slot("") as turn:
            return turn.number

    assert asyncio.run(work()) == 0


def test_a_text_goes_where_it_was_read():
    """The slot that has read the text is taken, else an empty one, else the one used longest ago."""

    async def work():
        turns = Turns(2)
        async with turns.slot("fable") as first:
            pass
        async with turns.slot("ode") as second, turns.slot("fable") as again:
            pass
        async with turns.slot("hymn") as other:
            pass
        return [(turn.number, turn.warm) for turn in (first, second, again, other)]

    assert asyncio.run(work()) == [(0, False), (1, False), (0, True), (0, False)]


def test_a_request_that_failed_leaves_nothing():
    """What was read for a request that failed is not taken for read."""

    async def work():
        turns = Turns(1)
        with contextlib.suppress(KeyError):
            async with turns.slot("fable"):
                raise KeyError
        async with turns.slot("fable") as turn:
            return turn.warm

    assert asyncio.run(work()) is False


def test_streams_in_step_do_not_wait_for_each_other():
    """A slot is free between two requests: more texts than slots can be asked about in turns."""

    async def work():
        turns, asked = Turns(1), []

        async def ask(**options):
            asked.append(options["extra_body"]["id_slot"])

        server = SimpleNamespace(base_url="http://127.0.0.1:9/v1", api_key="key", forbidden=())
        seats = [Seat(server, turns, None, 5, None).with_(ask) for _ in range(3)]
        async with asyncio.timeout(20):
            for _ in range(2):
                for text, seat in enumerate(seats):
                    await seat(messages=[{"role": "user", "content": str(text)}])
        return asked

    assert asyncio.run(work()) == [0] * 6
