"""OpenAI's Batch API as a way for requests: half the price, an answer within a day.

Requests gather into parts; a part is an uploaded file and a batch. What a batch is made of stands in the
store before it is submitted, with a mark that the batch carries as metadata, so that after a kill it is found
again and not submitted twice. Whatever a batch that failed, was cancelled or expired did answer is taken; the
rest goes into another one, a few times; a batch that is refused as it is ends the run.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from summarizer.drafting.failures import is_refused, is_transient, translated
from summarizer.errors import StoppedError, StoreError
from summarizer.keeping.batch_book import BatchBook
from summarizer.keeping.batch_lines import (
    LineError,
    completion,
    is_limit,
    line_error,
    line_of,
    lines_in,
    reason,
)
from summarizer.keeping.batch_service import BatchService

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.drafting.sending import Sending
    from summarizer.keeping.store import Store

_PART = 1000  # requests in a batch
_QUIET = 1.0  # seconds without a new request after which a part is full enough
_POLL, _SLOWEST = 1.0, 60.0  # seconds between two looks at a batch, at first and at most
_ROUNDS = 3  # batches that a request goes into, where each ends without it
_LATE = 60.0  # seconds after which a batch that was sent is there to be found, if it came
_CROWDED = 60.0  # seconds before the next, where the provider takes no more at a time
_UNSEEN = 3600.0  # seconds that a batch may be out of sight: it goes on at the provider's
_ENDED = {"completed", "failed", "expired", "cancelled"}
_ELSEWHERE = "another process has ended its batch"


@dataclass(slots=True)
class _Waiting:
    key: str
    turn: int
    body: dict[str, Any]
    answered: asyncio.Future[Any]
    rounds: int = 0
    token: str | None = None  # of the batch that it stands in

    @property
    def name(self) -> str:
        """The `custom_id` of the line."""
        return f"{self.key[:40]}-{self.turn}"


class Batches:
    """Gathers requests into batches and hands their answers out."""

    def __init__(self, store: Store) -> None:
        """Use a store to remember what was submitted."""
        self._book = BatchBook(store)
        self._waiting: list[_Waiting] = []
        self._submitted: dict[str, dict[str, _Waiting]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._service = BatchService(None)
        self._at_work: dict[str, int] = {}  # the batches that are looked at, with their requests
        self._trouble = ""

    @property
    def waiting(self) -> str:
        """What is waited for, in words."""
        words = [self._trouble] if self._trouble else []
        if self._at_work:
            count, name = sum(self._at_work.values()), ", ".join(sorted(self._at_work)[:3])
            words.append(f"batch {name} submitted ({count:,} requests): you may stop, the same call goes on")
        return "; ".join(words)

    async def answer(self, key: str, turn: int, sending: Sending) -> Any:
        """Return the answer to a request, from the batch that it was or will be submitted in.

        Raises `LineError` where it was refused, `StoppedError` where the whole batch was or several ended.
        """
        self._service = BatchService(sending.sdk)
        waiting = _Waiting(key, turn, sending.body, asyncio.get_running_loop().create_future())
        token = self._book.of(key, turn)
        if token is None:
            self._gather(waiting)
        else:
            self._join(token, waiting)
        try:
            return await waiting.answered
        except LineError as error:
            error.lost = self._book.release(waiting.token, key, turn, is_billed=error.is_billed)
            raise

    async def close(self) -> None:
        """Stop looking; what was submitted goes on at the provider's."""
        if self._timer is not None:
            self._timer.cancel()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _gather(self, waiting: _Waiting) -> None:
        self._waiting.append(waiting)
        if self._timer is not None:
            self._timer.cancel()
        if len(self._waiting) >= _PART:
            self._flush()
        else:
            self._timer = asyncio.get_running_loop().call_later(_QUIET, self._flush)

    def _flush(self) -> None:
        part, self._waiting = self._waiting[:_PART], self._waiting[_PART:]
        token = uuid4().hex
        try:
            moved = self._book.begin(token, [(w.key, w.turn, w.token) for w in part])
        except StoreError as error:
            _tell(part, error)
            return
        for waiting in part:
            if (waiting.key, waiting.turn) not in moved:
                self._follow(waiting)
        if mine := [w for w in part if (w.key, w.turn) in moved]:
            self._await(token, mine)
            self._start(self._run(token, mine))

    def _follow(self, waiting: _Waiting) -> None:
        """Wait for a request where another process has put it."""
        token = self._book.of(waiting.key, waiting.turn)
        if token is None:
            _tell([waiting], LineError(_ELSEWHERE))
        else:
            self._join(token, waiting)

    def _join(self, token: str, waiting: _Waiting) -> None:
        """Wait for a batch of an earlier run, or of another process."""
        known = token in self._submitted
        self._await(token, [waiting])
        if not known:
            self._start(self._run(token, None))

    def _await(self, token: str, requests: list[_Waiting]) -> None:
        for waiting in requests:
            waiting.token = token
            self._submitted.setdefault(token, {})[waiting.name] = waiting

    def _start(self, work: Any) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run(self, token: str, part: list[_Waiting] | None) -> None:
        """Submit a part, or find what was submitted, and give every request its answer or an error."""
        requests = self._submitted[token]
        try:
            batch_id = await (self._found(token) if part is None else self._submit(token, part))
            if batch_id is None:
                del self._submitted[token]
                self._gather_all(requests.values())
                return
            batch = await self._ended(batch_id, len(requests))
            texts = await self._service.texts(batch)
            del self._submitted[token]
            await self._hand_out(token, batch, texts, requests)
        except Exception as error:  # noqa: BLE001 - of the SDK; each request is told, and may be tried again
            self._submitted.pop(token, None)
            _tell(requests.values(), error)

    async def _found(self, token: str) -> str | None:
        """Return the id of a batch that somebody else began; None where it was never submitted.

        As long as a process is submitting it, that process is waited for.
        """
        while (begun := self._book.begun(token)).is_in_hand:  # noqa: ASYNC110 - another process moves it on
            await asyncio.sleep(_POLL)
        if begun.is_dropped:
            raise LineError(_ELSEWHERE)
        return begun.batch or await self._find(token)

    async def _find(self, token: str) -> str | None:
        """Look for a batch whose id was not noted; what was sent may still be on its way."""
        made, end = self._book.begun(token).made, time.monotonic() + _LATE
        while (batch_id := await self._service.find(token, made)) is None and time.monotonic() < end:  # noqa: ASYNC110
            await asyncio.sleep(_POLL)
        if batch_id is not None:
            self._book.note(token, batch_id)
        return batch_id

    async def _submit(self, token: str, part: list[_Waiting]) -> str:
        file = None
        try:
            file = await self._service.upload(token, "".join(line_of(w.name, w.body) for w in part))
            batch_id = await self._service.submit(token, file)
            self._book.note(token, batch_id)
        except Exception as error:
            may_be_there = file is not None and not is_refused(error)
            if may_be_there and (found := await self._find(token)) is not None:
                return found  # the answer was lost, not the batch
            self._book.drop(token)
            failure = translated(error)
            if is_refused(error) and not failure.of_setup:
                raise StoppedError(f"the batch was not taken: {failure}") from None
            raise
        finally:
            self._book.leave(token)
        return batch_id

    async def _ended(self, batch_id: str, requests: int) -> Any:
        pause, seen = _POLL, time.monotonic()
        self._at_work[batch_id] = requests
        try:
            while True:
                try:
                    batch = await self._service.look(batch_id)
                    seen, self._trouble = time.monotonic(), ""
                    if batch.status in _ENDED:
                        return batch
                except Exception as error:  # noqa: BLE001 - of the SDK; another look may fare better
                    self._refuse_unseen(batch_id, error, seen)
                await asyncio.sleep(pause)
                pause = min(_SLOWEST, pause * 1.5)
        finally:
            del self._at_work[batch_id]

    def _refuse_unseen(self, batch_id: str, error: Exception, seen: float) -> None:
        """Raise, unless another look at the batch may fare better: what is at work is not submitted again."""
        self._trouble = f"batch {batch_id} cannot be looked at: {translated(error)}"
        if not is_transient(error) or time.monotonic() - seen > _UNSEEN:
            raise StoppedError(
                f"{self._trouble}; it goes on at the provider's, and the same call finds it"
            ) from None

    async def _hand_out(self, token: str, batch: Any, texts: list[str], waiting: dict[str, _Waiting]) -> None:
        """Hand out the answers of a batch that ended, and put what is left over into another one."""
        unreadable = sum(_take(waiting, batch, text) for text in texts)
        left = [w for w in waiting.values() if not w.answered.done()]
        # Which of those were answered in lines that nobody can read is not known; that they were is.
        _tell(
            left[:unreadable], LineError(f"its line in the batch {batch.id} cannot be read", is_billed=True)
        )
        if left[unreadable:]:
            await self._ask_again(token, batch, left[unreadable:])

    async def _ask_again(self, token: str, batch: Any, left: list[_Waiting]) -> None:
        """Put requests into another batch, or end the run where that would be of no use."""
        self._trouble = reason(batch)
        is_crowded = batch.status == "failed" and is_limit(batch)
        if is_crowded:
            await asyncio.sleep(_CROWDED)
        for waiting in left:
            waiting.rounds += not (is_crowded and self._at_work)  # until those at work make room
        is_last = max(waiting.rounds for waiting in left) >= _ROUNDS
        if is_last or (batch.status == "failed" and not is_crowded):
            for waiting in left:
                self._book.release(token, waiting.key, waiting.turn)
            _tell(left, StoppedError(f"{self._trouble}{f', the last of {_ROUNDS}' if is_last else ''}"))
            return
        self._gather_all(left)

    def _gather_all(self, requests: Iterable[_Waiting]) -> None:
        for waiting in requests:
            self._gather(waiting)


def _take(waiting: dict[str, _Waiting], batch: Any, text: str) -> int:
    """Take the answers of a file of lines, in whatever order; return how many lines cannot be read.

    The first answer to a request counts.
    """
    unreadable = 0
    for row in lines_in(text):
        found = waiting.get(row["custom_id"]) if row else None
        unreadable += row is None
        if row is None or found is None or found.answered.done():
            continue
        response = row.get("response") or {}
        if response.get("status_code") == 200:
            found.answered.set_result(completion(response["body"]))
        elif response or batch.status == "completed":  # else what a batch that ended early did not come to
            found.answered.set_exception(line_error(row))
    return unreadable


def _tell(requests: Iterable[_Waiting], error: Exception) -> None:
    for waiting in requests:
        if not waiting.answered.done():
            waiting.answered.set_exception(error)
