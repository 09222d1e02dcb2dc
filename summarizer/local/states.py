"""What the engine has read and answered, kept in files: the same is not read or asked a second time."""

from __future__ import annotations

import hashlib
import os
import time
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self

from summarizer.local import cache
from summarizer.local.slots import keep_slot, recall_slot

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEGABYTES = 1024  # about fifty texts of 600 words with what was answered about them
_ANSWER_BYTES = 1 << 16  # that an answer counts as: sixteen thousand files are soon looked through
_WORTH_CHARACTERS = 600  # a shorter text is read sooner than a file is written


class Address(Protocol):
    """Where the server is, and the key it takes."""

    base_url: str
    api_key: str


@dataclass(frozen=True, slots=True)
class States:
    """A folder of states, of one file of weights in one kind of context; `limit` is its size in bytes.

    A state is a file of the server's, named by the hash of the text, and beside it the hash of the file:
    llama.cpp ends the process over a file that is damaged, so that each is checked before it is loaded.
    An answer is a file named by the hash of what was asked.
    """

    folder: Path
    limit: int
    kind: str

    @classmethod
    def of(cls, weights: Path, context: int) -> Self | None:
        """Return the states of a file of weights; None where there are to be none or cannot be.

        SUMMARIZER_STATES_MB bounds them (0: none), SUMMARIZER_STATES names another folder.
        """
        megabytes = os.environ.get("SUMMARIZER_STATES_MB", "")
        limit = int(megabytes) if megabytes.isdecimal() else _MEGABYTES
        folder = Path(os.environ.get("SUMMARIZER_STATES") or cache.directory() / "states").expanduser()
        try:
            stat = weights.stat()
            if limit:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return None
        kind = f"{weights} {stat.st_size} {stat.st_mtime_ns} {context} {version('xllamacpp')}"
        return cls(folder, limit * 10**6, kind) if limit else None

    def recall(self, server: Address, slot: int, text: str) -> bool:
        """Load what was read of `text` into a slot of the server; whether there was such a file."""
        if len(text) < _WORTH_CHARACTERS:
            return True
        file = self._file(text)
        if not _is_whole(file):
            return False
        os.utime(file)
        return recall_slot(server.base_url, server.api_key, slot, file.name)

    def keep(self, server: Address, slot: int, text: str) -> None:
        """Write what a slot has read of `text` to a file; the files used longest ago make room."""
        file = self._file(text)
        partial = file.with_name(f"{file.name}.{os.getpid()}-{slot}")
        try:
            if keep_slot(server.base_url, server.api_key, slot, partial.name):
                digest = _digest(partial)
                partial.replace(file)
                _seal(file).write_text(digest, encoding="ascii")
            self._make_room()
        except OSError:
            partial.unlink(missing_ok=True)

    def found(self, asked: str) -> str | None:
        """Return the answer that was kept to a request; None where there is none."""
        file = self._file(asked, ".answer")
        try:
            answer, _, digest = file.read_text(encoding="utf-8").rpartition("\n")
            os.utime(file)
        except (OSError, ValueError):
            return None
        return answer if digest == hashlib.sha256(answer.encode()).hexdigest() else None

    def put(self, asked: str, text: str) -> None:
        """Keep the answer to a request."""
        file = self._file(asked, ".answer")
        partial = file.with_name(f"{file.name}.{os.getpid()}")
        try:
            partial.write_text(f"{text}\n{hashlib.sha256(text.encode()).hexdigest()}", encoding="utf-8")
            partial.replace(file)
            self._make_room()
        except (OSError, ValueError):
            partial.unlink(missing_ok=True)

    def _file(self, text: str, suffix: str = ".state") -> Path:
        name = hashlib.sha256(f"{self.kind}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()
        return self.folder / f"{name[:32]}{suffix}"

    def _make_room(self) -> None:
        room = self.limit
        for file, size in sorted(self._sizes(), key=lambda each: -each[0].stat().st_mtime):
            room -= size
            if room < 0:
                file.unlink(missing_ok=True)
                _seal(file).unlink(missing_ok=True)

    def _sizes(self) -> Iterator[tuple[Path, int]]:
        old = time.time() - 3600
        for file in self.folder.iterdir():
            if file.suffix == ".state":
                yield file, file.stat().st_size
            elif file.suffix == ".answer":
                yield file, _ANSWER_BYTES
            elif file.suffix != ".sha256" and file.stat().st_mtime < old:  # a process ended while it wrote
                file.unlink(missing_ok=True)


def _is_whole(file: Path) -> bool:
    try:
        return _seal(file).read_text(encoding="ascii") == _digest(file)
    except (OSError, ValueError):
        return False


def _seal(file: Path) -> Path:
    return file.with_suffix(".sha256")


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
