"""A maker of several processes: documents are handed out, outcomes come back, one slow-down and cap for all.

The cap is kept by the store that all of them share. A process that dies is replaced; what it worked on goes
to another, once.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import subprocess
import sys
import time
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import TYPE_CHECKING, Any

from summarizer.corpus.documents import id_of, metadata_of
from summarizer.corpus.maker import Maker
from summarizer.corpus.messages import Done, Halt, Order, Slow, Task
from summarizer.corpus.outcome import Outcome
from summarizer.errors import SettingsError, StoppedError, SummarizerError
from summarizer.keeping.spent import Spent
from summarizer.keeping.store import Store
from summarizer.settings import Settings

if TYPE_CHECKING:
    from summarizer.corpus.documents import Source
    from summarizer.corpus.options import Options
    from summarizer.drafting.vendors import AnyClient

_AHEAD = 2  # documents that a process has at least, so that none waits for the next
_PATIENCE = 15.0  # seconds that a process gets to end by itself


@dataclass(eq=False)
class _Member:
    """A process, and the documents that it works on, with how often each was begun before."""

    process: subprocess.Popen[bytes]
    under_way: dict[int, tuple[asyncio.Future[Outcome], Source, int]] = field(default_factory=dict)

    def tell(self, message: Order | Task | Halt | Slow) -> None:
        """Send a message; one that is gone is found out by whoever listens to it."""
        assert self.process.stdin is not None
        try:
            pickle.dump(message, self.process.stdin, pickle.HIGHEST_PROTOCOL)
            self.process.stdin.flush()
        except OSError:
            pass


class Crew:
    """Does what a `Maker` does, by processes of its own, each with one client."""

    def __init__(
        self, model: str | None, client: AnyClient | None, settings: Settings | None, options: Options
    ) -> None:
        """Check all of it, as a maker does; the processes start with the first document."""
        self.options = options
        maker = Maker(model, client, settings, options)
        maker.store.close()
        _refuse_alone(maker, client)
        shared, self._folder = options.store, None
        if shared is None and options.cap is not None:  # it holds for all, so that they keep one ledger
            self._folder = TemporaryDirectory(prefix="summarizer-", ignore_cleanup_errors=True)
            shared = Path(self._folder.name) / "run.db"
        count = min(options.processes, maker.limit) if maker.answers else options.processes
        self.limit = max(maker.limit, _AHEAD * count)
        self.stopped: StoppedError | None = None
        self.spent = Spent()
        given = replace(settings or Settings(), concurrency=None)
        each = replace(_share(options, count), store=shared, processes=1, progress=False)
        self._orders = [
            Order(model, client, replace(given, concurrency=part) if maker.answers else given, each)
            for part in _parts(maker.limit, count)
        ]
        self._members: list[_Member] = []
        self._closing = False
        self._resume = 0.0

    async def outcome(self, number: int, source: Source) -> Outcome:
        """Return what became of a document, from the process that has the least to do."""
        if not self._members:
            self._members = [self._start(order) for order in self._orders]
        return await self._given(number, source, 0)

    def stop(self, reason: StoppedError) -> None:
        """Let nothing more be sent."""
        self.stopped = self.stopped or reason
        for member in self._members:
            member.tell(Halt(self.stopped))

    @property
    def waiting(self) -> str:
        """Why nothing moves, in words; empty as long as answers come."""
        left = self._resume - time.monotonic()
        return f"waiting: the server refuses, next in {left:.0f} s" if left >= 1 else ""

    def reopen(self, ids: list[str]) -> None:
        """Let the next run ask again what failed."""
        if self.options.store is not None:
            with closing(Store(self.options.store)) as store:
                store.reopen(ids)

    async def drain(self, seconds: float) -> None:
        """Wait for what is under way, at most so long."""
        waiting = [future for member in self._members for future, *_ in member.under_way.values()]
        if waiting:
            await asyncio.wait(waiting, timeout=seconds)

    async def close(self) -> None:
        """End the processes."""
        self._closing = True
        await asyncio.gather(*(asyncio.to_thread(_end, member.process) for member in self._members))
        if self._folder is not None:
            self._folder.cleanup()

    async def _given(self, number: int, source: Source, times: int) -> Outcome:
        member = min(self._members, key=lambda member: len(member.under_way))
        future: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        member.under_way[number] = (future, source, times)
        member.tell(Task(number, source))
        return await future

    def _start(self, order: Order) -> _Member:
        path = os.pathsep.join(part or os.curdir for part in sys.path)
        process = subprocess.Popen(
            [sys.executable, "-m", "summarizer.corpus.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": path},
        )
        member = _Member(process)
        member.tell(order)
        Thread(target=self._listen, args=(member, order, asyncio.get_running_loop()), daemon=True).start()
        return member

    def _listen(self, member: _Member, order: Order, loop: asyncio.AbstractEventLoop) -> None:
        assert member.process.stdout is not None
        with member.process.stdout as pipe, suppress(EOFError, OSError, pickle.UnpicklingError):
            while True:
                message = pickle.load(pipe)  # noqa: S301 - of a process of our own
                loop.call_soon_threadsafe(self._take, member, message)
        if not loop.is_closed():
            loop.call_soon_threadsafe(self._replace, member, order)

    def _take(self, member: _Member, message: Any) -> None:
        if isinstance(message, Slow):
            self._resume = max(self._resume, time.monotonic() + (message.seconds or 0.0))
            for other in self._members:
                if other is not member:
                    other.tell(message)
            return
        assert isinstance(message, Done)
        self.spent += message.spent
        if self.stopped is None and isinstance(
            message.outcome.error, StoppedError
        ):  # of one, and it stops all
            self.stop(message.outcome.error)
        future, *_ = member.under_way.pop(message.number)
        if not future.done():
            future.set_result(message.outcome)

    def _replace(self, member: _Member, order: Order) -> None:
        """Put another process in the place of one that died, and give it what that one had under way."""
        if self._closing:
            return
        self._members.remove(member)
        _end(member.process)
        self._members.append(self._start(order))
        for number, (future, source, times) in member.under_way.items():
            if times:
                future.set_result(_died(number, source))
            else:
                again = asyncio.ensure_future(self._given(number, source, times + 1))
                again.add_done_callback(partial(_pass_on, future))


def _pass_on(future: asyncio.Future[Outcome], again: asyncio.Future[Outcome]) -> None:
    if not future.done():
        future.set_result(again.result())


def _died(number: int, source: Source) -> Outcome:
    error = SummarizerError("the process that worked on it died, twice: perhaps it takes too much memory")
    return Outcome(id_of(number, source), metadata_of(source), error=error)


def _end(process: subprocess.Popen[bytes]) -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    with suppress(OSError):
        process.stdin.close()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _refuse_alone(maker: Maker, client: AnyClient | None) -> None:
    """Raise for what one process alone can do."""
    if maker.batched:
        raise SettingsError("mode='batch' waits for the provider: processes= cannot make it faster")
    if maker.is_embedded:
        raise SettingsError("the embedded engine takes all processors itself: leave out processes=")
    if client is None:
        return
    if not callable(client) or getattr(client, "__module__", "__main__") == "__main__":
        raise SettingsError(
            "with processes=, client= is a function that makes a client, and stands in a module of yours: "
            "a client cannot cross processes, nor what the script itself defines"
        )


def _share(options: Options, count: int) -> Options:
    """Divide the limits a minute."""
    requests, tokens = options.requests_per_minute, options.tokens_per_minute
    return replace(
        options,
        requests_per_minute=requests / count if requests else None,
        tokens_per_minute=tokens / count if tokens else None,
    )


def _parts(whole: int, count: int) -> list[int]:
    """Divide calls under way among processes; each has at least one."""
    return [max(1, whole // count + (number < whole % count)) for number in range(count)]
