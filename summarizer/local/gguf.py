"""What a GGUF file tells of its model: how many parameters it has and how many tokens it was trained to read.

The header is read as the specification has it (ggml-org/ggml, docs/gguf.md, versions 2 and 3): a magic
number, counts, pairs of keys and values, then the name and shape of each tensor; numbers are little-endian.
"""

from __future__ import annotations

import math
import mmap
import struct
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_SIZES = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}
_FORMATS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_STRING, _ARRAY = 8, 9
_VERSIONS = (2, 3)
_MOST_FIELDS, _MOST_TENSORS, _MOST_DIMENSIONS = 10_000, 100_000, 8


@dataclass(frozen=True, slots=True)
class Header:
    """The number of parameters, in billions, and the context that the model was trained with, in tokens.

    `context` is None where the file does not tell.
    """

    billions: float
    context: int | None


@lru_cache(maxsize=8)
def read_header(path: Path) -> Header | None:
    """Return what the file at `path` tells of its model; None for a file that cannot be read as GGUF."""
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            return _header(_Cursor(data))
    except (OSError, ValueError, struct.error, UnicodeDecodeError):
        return None


def _header(cursor: _Cursor) -> Header:
    if cursor.take(4) != b"GGUF" or cursor.number("I") not in _VERSIONS:
        raise ValueError("no GGUF file of a known version")
    tensors = _bounded(cursor.number("Q"), _MOST_TENSORS)
    told: dict[str, object] = {}
    for _ in range(_bounded(cursor.number("Q"), _MOST_FIELDS)):
        key = cursor.string()
        told[key] = cursor.value(cursor.number("I"))
    parameters = sum(_size_of_tensor(cursor) for _ in range(tensors))
    context = told.get(f"{told.get('general.architecture')}.context_length")
    return Header(parameters / 1e9, context if isinstance(context, int) and context > 0 else None)


def _size_of_tensor(cursor: _Cursor) -> int:
    cursor.string()
    dimensions = [cursor.number("Q") for _ in range(_bounded(cursor.number("I"), _MOST_DIMENSIONS))]
    cursor.take(4 + 8)  # its type and where its data begins
    return math.prod(dimensions)


def _bounded(count: int, most: int) -> int:
    if count > most:
        raise ValueError(f"{count} entries are more than any model has")
    return count


class _Cursor:
    """A place in the bytes of a file, which moves on as they are read; past the end is a ValueError."""

    def __init__(self, data: mmap.mmap) -> None:
        self._data = data
        self._at = 0

    def take(self, count: int) -> bytes:
        start, self._at = self._at, self._at + count
        if self._at > len(self._data):
            raise ValueError("the file is cut off")
        return self._data[start : self._at]

    def number(self, form: str) -> int:
        """Return an unsigned integer: "I" of four bytes, "Q" of eight."""
        (number,) = struct.unpack(f"<{form}", self.take(struct.calcsize(f"<{form}")))
        return int(number)

    def string(self) -> str:
        return self.take(self.number("Q")).decode()

    def value(self, kind: int) -> object:
        """Return a value of a kind that the specification knows; of an array nothing but its end is found."""
        if kind == _STRING:
            return self.string()
        if kind == _ARRAY:
            self._skip(self.number("I"), self.number("Q"))
            return None
        if kind not in _SIZES:
            raise ValueError(f"a value of kind {kind}")
        return struct.unpack(f"<{_FORMATS[kind]}", self.take(_SIZES[kind]))[0]

    def _skip(self, kind: int, count: int) -> None:
        if kind in _SIZES:
            self.take(_SIZES[kind] * count)
            return
        if kind != _STRING or count > len(self._data):
            raise ValueError("an array that no model has")
        for _ in range(count):
            self.take(self.number("Q"))
