"""Telling how far a long download is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TextIO

Progress = Callable[[int, int], None]  # bytes done, bytes in all

_WIDTH = 30


class Bar:
    """A progress bar on `stream`; a line for every tenth where the stream is no terminal."""

    def __init__(self, label: str, stream: TextIO | None = None) -> None:
        self._label = label
        self._stream = stream if stream is not None else sys.stderr
        self._terminal = self._stream is not None and self._stream.isatty()
        self._shown = -1

    def __call__(self, done: int, total: int) -> None:
        """Show `done` of `total` bytes, if that reads otherwise than what is shown."""
        percent = 100 * done // total if self._terminal else 100 * done // total // 10 * 10
        if self._stream is None or percent == self._shown:
            return
        self._shown = percent
        self._stream.write(self._drawn(percent, total))
        self._stream.flush()

    def _drawn(self, percent: int, total: int) -> str:
        size = f"{percent:3d} % of {total / 1e9:.2f} GB"
        if not self._terminal:
            return f"{self._label}: {size}\n"
        filled = _WIDTH * percent // 100
        end = "\n" if percent == 100 else ""
        return f"\r{self._label} [{'#' * filled}{'.' * (_WIDTH - filled)}] {size}{end}"
