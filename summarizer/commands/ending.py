"""A run that is told to end, by Ctrl-C or by whoever manages its machine, ends in order."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class TerminatedError(KeyboardInterrupt):
    """SIGTERM or SIGHUP, of a scheduler, a container or a terminal that has gone; taken as Ctrl-C is."""

    def __init__(self, by: signal.Signals = signal.SIGTERM) -> None:
        super().__init__(by)
        self.by = by


@contextmanager
def in_order() -> Iterator[None]:
    """Let these signals raise `TerminatedError` where signals are dealt with, which is in the main thread.

    One that is ignored, as under nohup, stays so.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    names = ("SIGTERM", "SIGHUP")
    told = [getattr(signal, name) for name in names if hasattr(signal, name)]  # Windows has no SIGHUP
    before = {by: signal.getsignal(by) for by in told}
    taken = [by for by in told if before[by] is not signal.SIG_IGN]
    for by in taken:
        signal.signal(by, _raise)
    try:
        yield
    finally:
        for by in taken:
            signal.signal(by, before[by])


def _raise(number: int, *_: object) -> None:
    raise TerminatedError(signal.Signals(number))
