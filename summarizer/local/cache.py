"""The directory that weights are kept in, and the proof that a file in it is what it should be."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import WeightsError

if TYPE_CHECKING:
    from io import BufferedReader

    from summarizer.local.catalogue import Weights

    Stamp = dict[str, str | int]


def directory() -> Path:
    """Return the directory of `SUMMARIZER_CACHE`, else the user's cache directory of this library."""
    if chosen := os.environ.get("SUMMARIZER_CACHE"):
        return Path(chosen).expanduser()
    from platformdirs import user_cache_path

    return user_cache_path("summarizer", appauthor=False)


def private(folder: Path) -> Path:
    """Make `folder` and those above it where they are missing, open to this user alone, and return it."""
    folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder.mkdir(exist_ok=True, mode=0o700)
    return folder


def verify(path: Path, weights: Weights) -> Stamp:
    """Raise WeightsError unless `path` has the size and the SHA-256 of `weights`; return its stamp."""
    with verified(path, weights) as file:
        return _stamp(file, weights)


def verified(path: Path, weights: Weights) -> BufferedReader:
    """Return `path` opened, once it is known to have the size and the SHA-256 of `weights`.

    What is hashed is the file that is open, whatever its name leads to afterwards, and never a link. Hashing
    a gigabyte takes seconds, so a stamp beside the file records which file it was, its size, times and hash;
    it is hashed again when one of them differs, and every time in a directory that others can write to.
    Whoever may write to the very file can change it after the check. Raises WeightsError.
    """
    file = _opened(path)
    try:
        if not (_is_own(path.parent) and _stamp(file, weights) == _recorded(path)):
            _check(file, weights)
            record(path, _stamp(file, weights))
    except BaseException:
        file.close()
        raise
    return file


def _check(file: BufferedReader, weights: Weights) -> None:
    if (size := os.fstat(file.fileno()).st_size) != weights.bytes:
        raise WeightsError(f"it has {size} bytes instead of {weights.bytes}")
    if (sha256 := _sha256(file)) != weights.sha256:
        raise WeightsError(f"its SHA-256 is {sha256} instead of {weights.sha256}")


def record(path: Path, stamp: Stamp) -> None:
    """Write the stamp of a verified file beside it; a cache that cannot be written to does without."""
    with suppress(OSError):
        _stamp_file(path).unlink(missing_ok=True)  # a link there would lead elsewhere
        _stamp_file(path).write_text(json.dumps(stamp), encoding="utf-8")


def _opened(path: Path) -> BufferedReader:
    """Open a file of the cache; raises WeightsError for a link, which may lead out of it."""
    try:
        return open(path, "rb", opener=_of_no_link)
    except OSError as error:
        if path.is_symlink():
            raise WeightsError("it is a link, and the cache follows none") from error
        raise


def _of_no_link(name: str, flags: int) -> int:
    return os.open(name, flags | getattr(os, "O_NOFOLLOW", 0))


def _is_own(folder: Path) -> bool:
    """Whether nobody but this user can put a file there; taken for granted where modes say nothing."""
    if not hasattr(os, "getuid"):
        return True
    stat = folder.stat()
    return stat.st_uid in {os.getuid(), 0} and not stat.st_mode & 0o022


def _stamp(file: BufferedReader, weights: Weights) -> Stamp:
    stat = os.fstat(file.fileno())
    return {
        "device": stat.st_dev,
        "inode": stat.st_ino,
        "size": stat.st_size,
        "mtime_ns": stat.st_mtime_ns,
        "sha256": weights.sha256,
    }


def _recorded(path: Path) -> object:
    try:
        return json.loads(_stamp_file(path).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _stamp_file(path: Path) -> Path:
    return path.with_name(f"{path.name}.verified")


def _sha256(file: BufferedReader) -> str:
    return hashlib.file_digest(file, "sha256").hexdigest()
