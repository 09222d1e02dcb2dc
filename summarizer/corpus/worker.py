"""A process of a run: `python -m summarizer.corpus.worker` takes documents by its standard input.

It lives as long as the run that started it: where that is gone, what is under way is answered, kept, and no
more is sent.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import signal
import sys
from threading import Thread
from typing import IO, TYPE_CHECKING, Any

from summarizer.corpus.maker import Maker
from summarizer.corpus.messages import Done, Halt, Order, Slow, Task
from summarizer.errors import StoppedError
from summarizer.keeping.pace import Pace
from summarizer.keeping.spent import Spent
from summarizer.keeping.stored import GRACE
from summarizer.source.process import rarely_collected

if TYPE_CHECKING:
    from collections.abc import Callable


class _TellingPace(Pace):
    """A pace that tells others of a refusal."""

    tell: Callable[[Slow], None]

    def refused(self, seconds: float | None, sent: float) -> None:
        super().refused(seconds, sent)
        self.tell(Slow(seconds, sent))


class _Worker:
    """Works on the documents that come, all of them at once; the maker bounds its calls."""

    def __init__(self, order: Order, outbox: IO[bytes]) -> None:
        options = order.options
        self._outbox = outbox
        self._maker = Maker(order.model, order.client, order.settings, options)
        self._pace = _TellingPace(options.requests_per_minute, options.tokens_per_minute)
        self._pace.tell = self._send
        self._maker.gate.share(self._pace, None)
        self._tasks: set[asyncio.Task[None]] = set()
        self._told = Spent()
        self._over = asyncio.Event()

    async def work(self, inbox: IO[bytes]) -> None:
        """Work until the run closes the pipe."""
        loop = asyncio.get_running_loop()

        def listen() -> None:
            try:
                while True:
                    loop.call_soon_threadsafe(self._take, pickle.load(inbox))  # noqa: S301 - of the run
            except (EOFError, OSError):
                loop.call_soon_threadsafe(self._over.set)

        Thread(target=listen, daemon=True).start()
        await self._over.wait()
        if self._tasks:
            self._maker.stop(StoppedError("the run is gone"))
            await self._maker.drain(GRACE)
            await asyncio.wait(self._tasks, timeout=1.0)
        await self._maker.close()

    def _take(self, message: Any) -> None:
        if isinstance(message, Task):
            self._tasks.add(task := asyncio.create_task(self._one(message)))
            task.add_done_callback(self._tasks.discard)
        elif isinstance(message, Slow):
            Pace.refused(self._pace, message.seconds, message.sent)
        elif isinstance(message, Halt):
            self._maker.stop(message.reason)

    async def _one(self, task: Task) -> None:
        outcome = await self._maker.outcome(task.number, task.source)
        told, self._told = self._told, self._maker.spent
        self._send(Done(task.number, outcome, self._told - told))

    def _send(self, message: Done | Slow) -> None:
        try:
            pickle.dump(message, self._outbox, pickle.HIGHEST_PROTOCOL)
            self._outbox.flush()
        except OSError:
            self._over.set()


def main() -> None:
    """Serve one run."""
    outbox = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what anything prints is no message
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the run, which tells its processes
    order = pickle.load(sys.stdin.buffer)  # noqa: S301 - of the run that started this process

    async def serve() -> None:
        await _Worker(order, outbox).work(sys.stdin.buffer)

    with rarely_collected:
        asyncio.run(serve())


if __name__ == "__main__":
    main()
