"""Keep what was made of the latest texts: many are under way at once, and each is asked about in turn."""

from __future__ import annotations

from collections import OrderedDict
from functools import wraps
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

KeyT = TypeVar("KeyT")
ResultT = TypeVar("ResultT")
_ROOM = 250_000  # characters: what is kept of one takes up to half a kilobyte


def recalled(
    size: Callable[[Any], int],
) -> Callable[[Callable[[KeyT], ResultT]], Callable[[KeyT], ResultT]]:
    """Keep what a function of one argument returned, for the latest arguments that have room together.

    `size` tells the characters of an argument. One longer than the room is kept until others that came
    later fill it: a sentence that is read beside a book does not push the book out.
    """

    def keeping(make: Callable[[KeyT], ResultT]) -> Callable[[KeyT], ResultT]:
        kept = _Kept(size)

        @wraps(make)
        def made(argument: KeyT) -> ResultT:
            found = kept.find(argument)
            if found is None:
                found = (make(argument),)
                kept.add(argument, found)
            result: ResultT = found[0]
            return result

        return made

    return keeping


class _Kept:
    """Results by argument, the latest used last; each in a tuple, so that None is a result as well."""

    def __init__(self, size: Callable[[Any], int]) -> None:
        self._size = size
        self._results: OrderedDict[Any, tuple[Any]] = OrderedDict()
        self._taken = 0
        self._over: list[int] = []  # the sizes of those that fill more than the room by themselves
        self._lock = Lock()

    def find(self, argument: Any) -> tuple[Any] | None:
        with self._lock:
            found = self._results.pop(argument, None)
            if found is not None:
                self._results[argument] = (
                    found  # the latest, by what is asked for again: to compare that is free
                )
            return found

    def add(self, argument: Any, result: tuple[Any]) -> None:
        with self._lock:
            if argument not in self._results:
                size = self._size(argument)
                self._taken += size
                self._over += [size] * (size > _ROOM)
            self._results[argument] = result
            while len(self._results) > 1 and self._in_room() > _ROOM:
                size = self._size(self._results.popitem(last=False)[0])
                self._taken -= size
                if size > _ROOM:
                    self._over.remove(size)

    def _in_room(self) -> int:
        """Return what all take but for the longest, if that one fills more than the room by itself."""
        return self._taken - max(self._over, default=0)
