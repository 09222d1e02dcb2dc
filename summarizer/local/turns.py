"""Whose turn it is: the engine's slots, handed out in the order in which they were asked for."""

from __future__ import annotations

import asyncio
from collections import deque
from concurrent.futures import Future
from contextlib import asynccontextmanager
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@dataclass(frozen=True, slots=True)
class Turn:
    """A slot, and whether it still holds what was read of the text that it was asked for."""

    number: int
    warm: bool


class Turns:
    """The slots 0 to `count` - 1, for the tasks of any event loop and thread."""

    def __init__(self, count: int) -> None:
        self._free = list(range(count))
        self._waiting: deque[Future[int]] = deque()
        self._texts: dict[int, str] = {}
        self._lock = Lock()

    @asynccontextmanager
    async def slot(self, text: str) -> AsyncIterator[Turn]:
        """Wait for a slot and hold it for a request: the one where `text` was read, if that is free."""
        asked = self._ask(text)
        try:
            number = await asyncio.wrap_future(asked)
        except asyncio.CancelledError:
            if not asked.cancel() and not asked.cancelled():
                self._give_back(asked.result())
            raise
        warm = self._texts.pop(number, None) == text
        try:
            yield Turn(number, warm)
            self._texts[number] = text
        finally:
            self._give_back(number)

    def _ask(self, text: str) -> Future[int]:
        asked: Future[int] = Future()
        with self._lock:
            if self._free:
                warm = [number for number in self._free if self._texts.get(number) == text]
                cold = [number for number in self._free if number not in self._texts]
                number = (warm or cold or self._free)[0]
                self._free.remove(number)
                asked.set_result(number)
            else:
                self._waiting.append(asked)
        return asked

    def _give_back(self, number: int) -> None:
        """Give a slot to whoever waits longest; a free one is used up last that was given back last."""
        with self._lock:
            while self._waiting:
                asked = self._waiting.popleft()
                if asked.set_running_or_notify_cancel():
                    asked.set_result(number)
                    return
            self._free.append(number)
