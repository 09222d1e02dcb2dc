"""What was made of the latest things asked about, asked for and kept several at a time."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

KeyT = TypeVar("KeyT")
ValueT = TypeVar("ValueT")


class Latest(Generic[KeyT, ValueT]):
    """Values by key, the latest used last; no more than `most` of them. For any number of threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: dict[KeyT, ValueT] = {}
        self._lock = Lock()

    def of(self, keys: Iterable[KeyT]) -> dict[KeyT, ValueT]:
        """Return what is kept of these."""
        with self._lock:
            found = {key: self._values.pop(key) for key in dict.fromkeys(keys) if key in self._values}
            self._values |= found
        return found

    def keep(self, values: Mapping[KeyT, ValueT]) -> None:
        """Keep these, and let go of those that were used longest ago."""
        with self._lock:
            self._values |= values
            while len(self._values) > self._most:
                del self._values[next(iter(self._values))]
