"""Run the one asynchronous implementation for the synchronous functions.

All of them share one event loop in a thread of its own, so that they work inside a running loop (a notebook)
and a client handed in keeps its connections from call to call.
"""

from __future__ import annotations

import asyncio
import os
import threading
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from concurrent.futures import Future

T = TypeVar("T")


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run `work` to its end and return its result; an interrupt cancels it."""
    future = started(work)
    try:
        return future.result()
    except BaseException:
        future.cancel()
        raise


def started(work: Coroutine[Any, Any, T]) -> Future[T]:
    """Start `work` on the shared loop and return its future."""
    return asyncio.run_coroutine_threadsafe(work, _loop())


@cache
def _loop() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    threading.Thread(target=_serve, args=(loop,), name="summarizer", daemon=True).start()
    return loop


def _serve(loop: asyncio.AbstractEventLoop) -> None:
    """Run the loop for good: what ends it (a callback that raises SystemExit) is told to whoever waits."""
    while not loop.is_closed():
        with suppress(BaseException):
            loop.run_forever()


if hasattr(os, "register_at_fork"):  # a forked child has the loop but not the thread that runs it
    os.register_at_fork(after_in_child=_loop.cache_clear)
