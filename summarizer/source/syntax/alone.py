"""One thread for products of small matrices.

A linear algebra library divides even these among threads, which wait for each other: beside a busy neighbour
that takes ten times as long.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from threadpoolctl import LibController, OpenBLASController, ThreadpoolController

from summarizer.source.process import WhileNeeded

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@lru_cache(maxsize=1)
def _libraries() -> Sequence[LibController]:
    return tuple(ThreadpoolController().select(user_api="blas").lib_controllers)


def _hold() -> Callable[[], None]:
    """Hold the linear algebra of this process to one thread.

    OpenBLAS has one pool of threads for a process, and threadpoolctl heeds one thread alone, the first that
    ever set a limit. Any thread may be the first or the last here: each takes that right and gives it back.
    """
    OpenBLASController.clear_controlling_thread(force=True)
    before = [(library, library.get_num_threads()) for library in _libraries()]
    for library, _ in before:
        library.set_num_threads(1)

    def release() -> None:
        OpenBLASController.clear_controlling_thread(force=True)
        for library, threads in before:
            library.set_num_threads(threads)
        OpenBLASController.clear_controlling_thread()

    return release


one_thread = WhileNeeded(_hold)
