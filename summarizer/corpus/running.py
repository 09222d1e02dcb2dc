"""A run over many texts, synchronous or not: documents are taken lazily, outcomes handed out as they come."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Sized
from typing import TYPE_CHECKING, Any, Self, Unpack

from summarizer.corpus.breaker import Breaker
from summarizer.corpus.crew import Crew
from summarizer.corpus.documents import of_several, several, taken
from summarizer.corpus.maker import Maker
from summarizer.corpus.meter import Meter, RunEnd
from summarizer.corpus.options import options_of
from summarizer.corpus.progress import shown
from summarizer.errors import CapReachedError, StoppedError, StoreError, SummarizerError, UnreachableError
from summarizer.logs import log
from summarizer.running import run, started
from summarizer.source.process import rarely_collected

if TYPE_CHECKING:
    from concurrent.futures import Future

    from summarizer.corpus.documents import Documents, Source
    from summarizer.corpus.options import Options, RunOptions
    from summarizer.corpus.outcome import Outcome
    from summarizer.drafting.vendors import AnyClient
    from summarizer.settings import Settings

_END: Any = object()
_LOOK = 0.5  # seconds between two looks at what a run spent and waits for
_GRACE = 10.0  # seconds that calls under way get to be answered, and kept, after a stop


@of_several
def summarize_many(
    documents: Documents,
    *,
    model: str | None = None,
    client: AnyClient | None = None,
    settings: Settings | None = None,
    **options: Unpack[RunOptions],
) -> Run:
    """Summarize any number of documents; iterate over what comes back for one `Outcome` a document.

    `documents` are texts, paths, bytes of files or `CorpusText`s, from any iterable, also an endless or an
    asynchronous one; they are taken as they are needed. Outcomes come as they are ready, or in order with
    `ordered=True`. No error of a document ends the run: it is in its outcome. `RunOptions` describes the
    options; with `store="run.db"` every answer is kept at once, and the same call made again, even after
    `kill -9`, asks only what is open.

    `Settings.concurrency` bounds the calls under way of the whole run. Ctrl-C lets those be answered, keeps
    the answers and is raised. How the run ended is in `Run.end`.

    Raises `SettingsError` and `StoreError` before anything is asked. What no document could be asked about
    ends the run: no key or a refused one, a used up quota, no such model, no server. It is raised once all
    outcomes are handed out; those without an answer are "open", and the next run asks them.
    """
    return Run(asummarize_many(documents, model=model, client=client, settings=settings, **options))


@of_several
def asummarize_many(
    documents: Documents,
    *,
    model: str | None = None,
    client: AnyClient | None = None,
    settings: Settings | None = None,
    **options: Unpack[RunOptions],
) -> AsyncRun:
    """Do what `summarize_many` does, on the caller's event loop, for `async for`."""
    return AsyncRun(
        several(documents, Iterable, AsyncIterable), _work(model, client, settings, options_of(options))
    )


def _work(
    model: str | None, client: AnyClient | None, settings: Settings | None, options: Options
) -> Maker | Crew:
    work = Maker if options.processes == 1 else Crew
    return work(model, client, settings, options)


class AsyncRun(AsyncIterator["Outcome"]):
    """A run as an asynchronous iterator of outcomes."""

    def __init__(self, documents: Documents, maker: Maker | Crew) -> None:
        """Prepare a run; nothing is taken before the first outcome is asked for."""
        self.end: RunEnd | None = None
        self.meter = Meter(total=len(documents) if isinstance(documents, Sized) else None)
        self._documents = documents
        self._maker = maker
        self._options: Options = maker.options
        # Enough under way to fill the slots, few enough to stay small.
        self._room = asyncio.Semaphore(maker.limit + 4)
        self._ready: asyncio.Queue[tuple[int, Outcome] | None] = asyncio.Queue()
        self._held: dict[int, Outcome] = {}
        self._next = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._feeder: asyncio.Task[None] | None = None
        self._broken: BaseException | None = None
        self._breaker = Breaker(self._options.give_up_after)

    async def __anext__(self) -> Outcome:
        """Return the next outcome."""
        if self.end is not None:
            raise StopAsyncIteration
        if self._feeder is None:
            self._start()
        try:
            outcome = await self._outcome()
        except asyncio.CancelledError:
            await self.stop("cancelled")
            raise
        if outcome is None:
            if self.end is None:  # else another task has stopped the run
                await self._finish()
            raise StopAsyncIteration
        self._room.release()
        return outcome

    async def __aenter__(self) -> Self:
        """Let `async with` close the run."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close the run, if it has not ended."""
        await self.stop("closed")

    def ready(self) -> Iterator[Outcome]:
        """Yield, once the run has ended, the outcomes that were not handed out before it was stopped."""
        for number in sorted(self._held):
            yield self._held.pop(number)
        while not self._ready.empty():
            if (ready := self._ready.get_nowait()) is not None:
                yield ready[1]

    async def stop(self, reason: str) -> None:
        """End the run: nothing more is sent, what is under way is answered and kept, within ten seconds."""
        if self.end is not None:
            return
        self.end = RunEnd(reason, f"the run was {reason}; what was answered is kept", self.meter)
        self._maker.stop(StoppedError(f"the run was {reason}"))
        if self._feeder is not None:
            self._feeder.cancel()
        await self._maker.drain(_GRACE)
        if self._tasks:
            # What was answered just now may be all that a document waited for.
            await asyncio.wait(self._tasks, timeout=1.0)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._close()
        await self._ready.put(None)

    def _start(self) -> None:
        self._feeder = asyncio.create_task(self._feed())
        self._shown = shown(self._options.progress, self.meter)
        self._shown.__enter__()
        self._watch = asyncio.create_task(self._watched())
        # Of many texts under way nearly all objects live for some seconds: to look for cycles among them
        # again and again takes an eighth of a run's time.
        rarely_collected.__enter__()

    async def _outcome(self) -> Outcome | None:
        while self._next not in self._held:
            ready = await self._ready.get()
            if ready is None:
                return None
            number, outcome = ready
            self._held[number if self._options.ordered else self._next] = outcome
        self._next += 1
        return self._held.pop(self._next - 1)

    async def _feed(self) -> None:
        """Take documents while there is room, and tell at last that there are no more."""
        source = taken(self._documents)
        number = 0
        try:
            while self._maker.stopped is None:
                await self._room.acquire()
                if (document := await anext(source, _END)) is _END:
                    break
                self.meter.taken += 1
                self._tasks.add(task := asyncio.create_task(self._one(number, document)))
                task.add_done_callback(self._tasks.discard)
                number += 1
        except Exception as error:  # noqa: BLE001 - of the documents' own making; raised when all else is handed out
            self._broken = error
        finally:
            await source.aclose()  # type: ignore[attr-defined]
        await asyncio.gather(*self._tasks)
        await self._ready.put(None)

    async def _one(self, number: int, document: Source) -> None:
        outcome = await self._maker.outcome(number, document)
        if isinstance(outcome.error, SummarizerError):
            self._end_with(outcome.error)
        if (reason := self._breaker.counts(outcome)) is not None:
            self._maker.stop(reason)
            self._maker.reopen(self._breaker.failed)
            self._breaker.failed.clear()
        state, error = outcome.state, outcome.error
        log("document %s: %s%s", outcome.id, state, f": {error}" if error else "", well=state == "done")
        self.meter.count(outcome)
        self.meter.spent = self._maker.spent
        await self._ready.put((number, outcome))

    async def _watched(self) -> None:
        """Look again and again at what no outcome tells."""
        while True:
            self.meter.spent, self.meter.waiting = self._maker.spent, self._maker.waiting
            await asyncio.sleep(_LOOK)

    def _end_with(self, error: SummarizerError) -> None:
        """Let the run end with an error that every other document would have; a lost server may come back."""
        lost = isinstance(error, UnreachableError) and self.meter.done + self.meter.incomplete > 0
        if isinstance(error, StoreError) or (error.of_setup and not lost):
            self._broken = self._broken or error
            self._maker.stop(StoppedError(f"nothing more can be asked or kept: {error}"))

    async def _finish(self) -> None:
        stopped = self._maker.stopped
        reason = "done" if self._broken is None else "failed"
        if self._broken is None and stopped is not None:
            reason = "cap" if isinstance(stopped, CapReachedError) else "stopped"
        self.end = RunEnd(reason, str(stopped or ""), self.meter)
        await self._close()
        if self._broken is not None:
            raise self._broken

    async def _close(self) -> None:
        if (end := self.end) is not None:
            log("run %s: %s %s", end.reason, end.meter, end.message, well=end.reason == "done")
        if self._feeder is not None:
            rarely_collected.__exit__()
            self._watch.cancel()
            self.meter.waiting = ""
            self._shown.__exit__(None, None, None)
        await self._maker.close()


class Run(Iterator["Outcome"]):
    """A run as an iterator of outcomes; works inside a running event loop as well."""

    def __init__(self, beneath: AsyncRun) -> None:
        """Wrap the asynchronous run."""
        self._run = beneath
        self._late: Outcome | None = None

    def __next__(self) -> Outcome:
        """Return the next outcome."""
        waiting: Future[Outcome | None] | None = None
        try:
            waiting = started(anext(self._run, None))
            outcome = waiting.result()
        except KeyboardInterrupt:
            run(self._run.stop("interrupted"))
            if waiting is not None and not waiting.cancel() and waiting.exception() is None:
                self._late = waiting.result()
            raise
        if outcome is None:
            raise StopIteration
        return outcome

    def __enter__(self) -> Self:
        """Let `with` close the run."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the run, if it has not ended."""
        self.close()

    def __del__(self) -> None:
        """Let a run that was left in the middle end."""
        if self._run.end is None:
            started(self._run.stop("closed"))

    @property
    def end(self) -> RunEnd | None:
        """How the run ended; None while it goes on."""
        return self._run.end

    @property
    def meter(self) -> Meter:
        """The counts so far."""
        return self._run.meter

    def ready(self) -> Iterator[Outcome]:
        """Yield, once the run has ended, the outcomes that were not handed out before it was stopped."""
        if self._late is not None:
            yield self._late
            self._late = None
        yield from self._run.ready()

    def close(self) -> None:
        """End the run; see `AsyncRun.stop`."""
        run(self._run.stop("closed"))
