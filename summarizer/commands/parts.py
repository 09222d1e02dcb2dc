"""The file that a run writes first, beside the place that it is meant for, and alone."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any

from summarizer.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

if sys.platform != "win32":
    import fcntl


class Part:
    """The file under the name of a place with ".part"; a pipe or a device is written itself.

    It is held until it is put into its place or left where it is; what kills the run lets go of it.
    """

    def __init__(self, output: Path) -> None:
        is_special = output.exists() and not output.is_file()
        self.path = output if is_special else output.with_name(f"{output.name}.part")
        self._output = output
        self._held: IO[Any] | None = None

    def hold(self) -> None:
        """Take the file, emptied; raises `SettingsError` where another run has it, OSError as it comes."""
        held = self.path.open("ab")
        if self.path == self._output:
            held.close()
            return
        if not _is_taken(held, self.path):
            held.close()
            raise SettingsError(
                f"another run is writing to {self._output}: wait for it, or name another --output"
            )
        held.truncate(0)
        self._held = held

    def put(self, *, ended: bool) -> Path:
        """Put what was written into its place if the run has ended, and return where it is now."""
        if self._held is None:
            return self._output
        place = self.path
        if ended:
            place = self.path.replace(self._output)
        elif not self.path.stat().st_size:
            self.path.unlink()
            place = self._output
        self._held.close()
        return place


def _is_taken(held: IO[Any], path: Path) -> bool:
    """Lock a file, if nobody has it locked nor has just put it into its place."""
    if sys.platform == "win32":  # where the place of a file that is open cannot be taken
        return True
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return path.exists() and os.path.samestat(path.stat(), os.fstat(held.fileno()))


@contextmanager
def naming(path: Path | None) -> Iterator[None]:
    """Let an error of the system say which file it is about."""
    try:
        yield
    except OSError as error:
        if error.filename is None and error.errno is not None and path is not None:
            error.filename = str(path)
        raise
