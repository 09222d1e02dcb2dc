"""Waiting for the embedded engine: as long as it gets on, however slow the machine is."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any, TypeVar

from summarizer.local.slots import read_slots

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from summarizer.local.slots import Slot

T = TypeVar("T")
_LOOK_SECONDS = 1.0
_ANSWER_SECONDS = 5.0


class Patience:
    """Lets a request take any time in all, but at most `limit` seconds without a token read or written.

    It goes by the server as a whole: while the requests before it are worked on, a request that waits
    for its turn is not late.
    """

    def __init__(
        self,
        base_url: str,
        api_key: str,
        limit: float,
        watch: Callable[[tuple[Slot, ...]], None] | None = None,
    ) -> None:
        """Take the server's address and key; `watch` is told of its slots about once a second."""
        self._base_url = base_url
        self._api_key = api_key
        self._limit = limit
        self._watch = watch

    def with_(self, ask: Callable[..., Awaitable[T]]) -> Callable[..., Awaitable[T]]:
        """Return `ask` waited for with patience; it raises TimeoutError when the server stands still."""

        async def asked(**options: Any) -> T:
            task = asyncio.ensure_future(ask(**options))
            try:
                await self._while_it_gets_on(task)
                return await task
            finally:
                task.cancel()

        return asked

    async def _while_it_gets_on(self, task: asyncio.Future[T]) -> None:
        seen, since = await self._look(), time.monotonic()
        look = min(_LOOK_SECONDS, self._limit / 4)
        while not (await asyncio.wait({task}, timeout=look))[0]:
            now = await self._look()
            if now is not None and self._watch is not None:
                self._watch(now)
            if now is not None and now != seen:
                seen, since = now, time.monotonic()
            elif time.monotonic() - since > self._limit:
                raise TimeoutError(f"the engine read and wrote nothing for {self._limit:.0f} s")

    async def _look(self) -> tuple[Slot, ...] | None:
        return await asyncio.to_thread(read_slots, self._base_url, self._api_key, _ANSWER_SECONDS)
