"""Whose turn it is: the engine's slots, handed out in the order in which they were asked for."""

from __future__ import annotations

import asyncio
from collections import deque
from concurrent.futures import Future
from contextlib import asynccontextmanager
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


class Turns:
    """The slots 0 to `count` - 1, for the tasks of any event loop and thread."""

    def __init__(self, count: int) -> None:
        self._free = list(reversed(range(count)))
        self._waiting: deque[Future[int]] = deque()
        self._lock = Lock()

    @asynccontextmanager
    async def slot(self) -> AsyncIterator[int]:
        """Wait for a slot and hold it; the one given back last comes first, since it is warm."""
        turn = self._ask()
        try:
            number = await asyncio.wrap_future(turn)
        except asyncio.CancelledError:
            if not turn.cancel() and not turn.cancelled():
                self._give_back(turn.result())
            raise
        try:
            yield number
        finally:
            self._give_back(number)

    def _ask(self) -> Future[int]:
        turn: Future[int] = Future()
        with self._lock:
            if self._free:
                turn.set_result(self._free.pop())
            else:
                self._waiting.append(turn)
        return turn

    def _give_back(self, number: int) -> None:
        with self._lock:
            while self._waiting:
                turn = self._waiting.popleft()
                if turn.set_running_or_notify_cancel():
                    turn.set_result(number)
                    return
            self._free.append(number)
