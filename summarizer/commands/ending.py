"""A run that is told to end, by Ctrl-C or by whoever manages its machine, ends in order."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class TerminatedError(KeyboardInterrupt):
    """SIGTERM: told by a scheduler or a container, and to be taken as Ctrl-C is."""


@contextmanager
def in_order() -> Iterator[None]:
    """Let SIGTERM raise `TerminatedError` where signals are dealt with, which is in the main thread."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _raise)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _raise(*_: object) -> None:
    raise TerminatedError
