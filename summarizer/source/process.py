"""What is set for the whole process while anybody needs it: by the first who comes, until the last leaves."""

from __future__ import annotations

import gc
from contextlib import ContextDecorator
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Undo = Callable[[], object]

_MANY = 100_000  # new objects after which the collector looks for cycles, instead of some hundreds


class WhileNeeded(ContextDecorator):
    """A setting of the process, for `with` and as a decorator, in any number of threads at once."""

    def __init__(self, begin: Callable[[], Undo]) -> None:
        """Take what makes the setting and returns what undoes it."""
        self._begin = begin
        self._lock = Lock()
        self._inside = 0
        self._undo: Undo

    def __enter__(self) -> None:
        """Make the setting, unless it is made."""
        with self._lock:
            if not self._inside:
                self._undo = self._begin()
            self._inside += 1

    def __exit__(self, *_: object) -> None:
        """Undo the setting, if nobody else needs it."""
        with self._lock:
            self._inside -= 1
            if not self._inside:
                self._undo()


def _collect_rarely() -> Undo:
    young, *older = gc.get_threshold()
    if young:  # else somebody has switched the collector off
        gc.set_threshold(max(young, _MANY), *older)
    return partial(gc.set_threshold, young, *older)


# Of a text hundreds of thousands of small objects are made that live as long as it and form no cycles: to go
# through them again and again takes a tenth of the time of reading, of one that is full of numbers a third.
rarely_collected = WhileNeeded(_collect_rarely)
