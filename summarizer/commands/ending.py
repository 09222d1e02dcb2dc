"""A run that is told to end, by Ctrl-C or by whoever manages its machine, ends in order."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")  # Windows has no SIGHUP


class TerminatedError(KeyboardInterrupt):
    """SIGTERM or SIGHUP, of a scheduler, a container or a terminal that has gone; taken as Ctrl-C is."""

    def __init__(self, by: signal.Signals = signal.SIGTERM) -> None:
        super().__init__(by)
        self.by = by


class Ending:
    """Signals that raise `TerminatedError`, at once or after what may not be left half done."""

    def __init__(self) -> None:
        """Wait for signals; none is put off."""
        self._busy = False
        self._waiting: TerminatedError | None = None

    @contextmanager
    def put_off(self) -> Iterator[None]:
        """Let a signal that comes meanwhile raise at the end."""
        self._busy = True
        try:
            yield
        finally:
            self._busy = False
        if (waiting := self._waiting) is not None:
            self._waiting = None
            raise waiting

    def take(self, number: int, *_: object) -> None:
        """Deal with a signal; a handler for `signal.signal`."""
        ended = TerminatedError(signal.Signals(number))
        if not self._busy:
            raise ended
        self._waiting = ended


@contextmanager
def in_order() -> Iterator[Ending]:
    """Let signals end in order what is done meanwhile, where they are dealt with: in the main thread.

    One that is ignored, as under nohup, stays so.
    """
    ending = Ending()
    if threading.current_thread() is not threading.main_thread():
        yield ending
        return
    told = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    before = {by: signal.getsignal(by) for by in told}
    taken = [by for by in told if before[by] is not signal.SIG_IGN]
    for by in taken:
        signal.signal(by, ending.take)
    try:
        yield ending
    finally:
        for by in taken:
            signal.signal(by, before[by])
