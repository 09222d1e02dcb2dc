"""One thread for products of small matrices.

A linear algebra library divides even these among threads, which wait for each other: beside a busy neighbour
that takes ten times as long.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from threadpoolctl import OpenBLASController, ThreadpoolController

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Limit:
    """The limit that all who compute share: set by the first who comes, taken back by the last who leaves.

    OpenBLAS has one pool of threads for a process, and threadpoolctl heeds one thread alone, the first that
    ever set a limit. Any thread may be the first or the last here: each takes that right and gives it back.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._inside = 0
        self._controller = ThreadpoolController()
        self._limiter: Any = None

    def enter(self) -> None:
        with self._lock:
            if not self._inside:
                OpenBLASController.clear_controlling_thread(force=True)
                self._limiter = self._controller.limit(limits=1, user_api="blas")
            self._inside += 1

    def leave(self) -> None:
        with self._lock:
            self._inside -= 1
            if not self._inside:
                OpenBLASController.clear_controlling_thread(force=True)
                self._limiter.restore_original_limits()
                OpenBLASController.clear_controlling_thread()


@contextmanager
def one_thread() -> Iterator[None]:
    """Hold the linear algebra of this process to one thread."""
    limit = _limit()
    limit.enter()
    try:
        yield
    finally:
        limit.leave()


@lru_cache(maxsize=1)
def _limit() -> _Limit:
    return _Limit()
