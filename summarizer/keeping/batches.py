"""OpenAI's Batch API as a way for requests: half the price, an answer within a day.

Requests gather into parts; a part is an uploaded file and a batch. What a batch is made of stands in the
store before it is submitted, with a mark that the batch carries as metadata, so that after a kill it is found
again and not submitted twice. Whatever a batch that failed, was cancelled or expired did answer is taken; the
rest goes into another one, a few times; a batch that is refused as it is ends the run.
"""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from summarizer.drafting.failures import is_transient, translated
from summarizer.drafting.secrecy import brief
from summarizer.drafting.threads import in_thread
from summarizer.errors import StoppedError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.drafting.sending import Sending
    from summarizer.keeping.store import Store

_PART = 1000  # requests in a batch
_QUIET = 1.0  # seconds without a new request after which a part is full enough
_POLL, _SLOWEST = 1.0, 60.0  # seconds between two looks at a batch, at first and at most
_LONGEST_CALL = 600.0  # seconds for a file to go up or down, whatever the server does in them
_ROUNDS = 3  # batches that a request goes into, where each ends without it
_CROWDED = 60.0  # seconds before the next, where the provider takes no more at a time
_UNSEEN = 3600.0  # seconds that a batch may be out of sight: it goes on at the provider's
_ENDED = {"completed", "failed", "expired", "cancelled"}
_MARK = "summarizer"
_TRANSIENT = 408


class LineError(Exception):
    """A request of a batch that was not answered, with the HTTP status that stands for the reason."""

    def __init__(self, message: str, status_code: int) -> None:
        """Keep what the server says."""
        super().__init__(message, status_code)
        self.status_code = status_code
        self.body = {"message": message}


@dataclass(slots=True)
class _Waiting:
    key: str
    turn: int
    body: dict[str, Any]
    answered: asyncio.Future[Any]
    rounds: int = 0

    @property
    def name(self) -> str:
        """The `custom_id` of the line."""
        return f"{self.key[:40]}-{self.turn}"


class Batches:
    """Gathers requests into batches and hands their answers out."""

    def __init__(self, store: Store) -> None:
        """Use a store to remember what was submitted."""
        self._store = store
        self._waiting: list[_Waiting] = []
        self._submitted: dict[str, dict[str, _Waiting]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._sdk: Any = None
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
        self._sdk = sending.sdk
        waiting = _Waiting(key, turn, sending.body, asyncio.get_running_loop().create_future())
        token = self._store.batch_of(key, turn)
        if token is None:
            self._gather(waiting)
        else:
            self._join(token, waiting)
        return await waiting.answered

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
        if part:
            token = uuid4().hex
            self._store.begin_batch(token, [(w.key, w.turn) for w in part])
            self._submitted[token] = {w.name: w for w in part}
            self._start(self._run(token, part))

    def _join(self, token: str, waiting: _Waiting) -> None:
        """Wait for a batch of an earlier run."""
        known = token in self._submitted
        self._submitted.setdefault(token, {})[waiting.name] = waiting
        if not known:
            self._start(self._run(token, None))

    def _start(self, work: Any) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run(self, token: str, part: list[_Waiting] | None) -> None:
        """Submit a part, or find again what was submitted, and give every request its answer or an error."""
        try:
            batch_id = self._store.batch_id(token)
            if batch_id is None and self._store.was_begun_earlier(token):
                batch_id = await self._find(token)
            if batch_id is None and part is not None:
                batch_id = await self._submit(token, part)
            if batch_id is None:
                self._end(token, LineError("the batch was never submitted", _TRANSIENT))
                return
            batch = await self._ended(batch_id, len(self._submitted[token]))
            for lines in (batch.output_file_id, batch.error_file_id):
                if lines:
                    self._take(token, batch, (await self._call(self._sdk.files.content, lines)).text)
            await self._ask_again(token, batch)
        except Exception as error:  # noqa: BLE001 - of the SDK; each request is told, and may be tried again
            self._end(token, error)

    async def _find(self, token: str) -> str | None:
        """Look for a batch that was submitted, but whose id was not noted."""
        page = await self._call(self._sdk.batches.list, limit=100)
        for batch in page.data:
            if (batch.metadata or {}).get(_MARK) == token:
                self._store.note_batch(token, batch.id)
                return str(batch.id)
        return None

    async def _submit(self, token: str, part: list[_Waiting]) -> str:
        lines = "".join(_line(waiting) for waiting in part).encode()
        file = await self._call(
            self._sdk.files.create, file=(f"{token}.jsonl", lines, "application/jsonl"), purpose="batch"
        )
        try:
            batch = await self._call(
                self._sdk.batches.create,
                input_file_id=file.id,
                endpoint="/v1/chat/completions",
                completion_window="24h",
                metadata={_MARK: token},
            )
        except Exception:
            if (found := await self._find(token)) is None:  # the answer was lost, not the batch
                raise
            return found
        self._store.note_batch(token, batch.id)
        return str(batch.id)

    async def _ended(self, batch_id: str, requests: int) -> Any:
        pause, seen = _POLL, time.monotonic()
        self._at_work[batch_id] = requests
        try:
            while True:
                try:
                    batch = await self._call(self._sdk.batches.retrieve, batch_id)
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

    def _take(self, token: str, batch: Any, text: str) -> None:
        """Hand out the answers of a file of lines, in whatever order; the first for a request counts."""
        waiting = self._submitted[token]
        for line in filter(str.strip, text.splitlines()):
            row = json.loads(line)
            found, response = waiting.get(row.get("custom_id", "")), row.get("response") or {}
            if found is None or found.answered.done() or not (response or batch.status == "completed"):
                continue  # without a response: what a batch that ended early did not come to
            if response.get("status_code") == 200:
                found.answered.set_result(_completion(response["body"]))
            else:
                found.answered.set_exception(_line_error(row, response))

    async def _ask_again(self, token: str, batch: Any) -> None:
        """Put what is left over of a batch into another one, or end the run where that would be of no use."""
        left = [w for w in self._submitted.pop(token).values() if not w.answered.done()]
        if not left:
            return
        self._trouble = _reason(batch)
        is_crowded = batch.status == "failed" and _is_limit(batch)
        if is_crowded:
            await asyncio.sleep(_CROWDED)
        for waiting in left:
            waiting.rounds += not (is_crowded and self._at_work)  # until those at work make room
        is_last = max(waiting.rounds for waiting in left) >= _ROUNDS
        if is_last or (batch.status == "failed" and not is_crowded):
            self._store.drop_batch(token)
            _tell(left, StoppedError(f"{self._trouble}{f', the last of {_ROUNDS}' if is_last else ''}"))
            return
        for waiting in left:
            self._gather(waiting)

    def _end(self, token: str, error: Exception) -> None:
        """Tell all requests of a batch what became of it."""
        _tell(self._submitted.pop(token).values(), error)

    async def _call(self, method: Any, *arguments: Any, **options: Any) -> Any:
        """Call a method of the SDK, synchronous or not."""
        async with asyncio.timeout(_LONGEST_CALL):
            if hasattr(self._sdk, "__aenter__"):
                return await method(*arguments, **options)
            return await in_thread(partial(method, *arguments, **options))


def _line(waiting: _Waiting) -> str:
    row = {
        "custom_id": waiting.name,
        "method": "POST",
        "url": "/v1/chat/completions",
        "body": waiting.body,
    }
    return json.dumps(row, ensure_ascii=False) + "\n"


def _completion(body: dict[str, Any]) -> Any:
    from openai.types.chat import ChatCompletion

    return ChatCompletion.construct(**body)


def _line_error(row: dict[str, Any], response: dict[str, Any]) -> LineError:
    error = row.get("error") or (response.get("body") or {}).get("error") or {}
    message = str(error.get("message") or error.get("code") or "no reason given")
    return LineError(message, int(response.get("status_code") or _TRANSIENT))


def _tell(requests: Iterable[_Waiting], error: Exception) -> None:
    for waiting in requests:
        if not waiting.answered.done():
            waiting.answered.set_exception(error)


def _reason(batch: Any) -> str:
    """Say how a batch ended that left requests unanswered, in its provider's words."""
    errors = _errors(batch)
    told = f": {brief(errors[0].message or errors[0].code)}" if errors else ""
    return f"the batch {batch.id} {'was cancelled' if batch.status == 'cancelled' else batch.status}{told}"


def _is_limit(batch: Any) -> bool:
    """Whether a batch failed for what others take up: there may be room for it later."""
    return any("limit" in str(error.code) for error in _errors(batch))


def _errors(batch: Any) -> list[Any]:
    return getattr(getattr(batch, "errors", None), "data", None) or []
