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
    from summarizer.local.catalogue import Weights


def directory() -> Path:
    """Return the directory of `SUMMARIZER_CACHE`, else the user's cache directory of this library."""
    if chosen := os.environ.get("SUMMARIZER_CACHE"):
        return Path(chosen).expanduser()
    from platformdirs import user_cache_path

    return user_cache_path("summarizer", appauthor=False)


def verify(path: Path, weights: Weights) -> None:
    """Raise WeightsError unless `path` has the size and the SHA-256 of `weights`.

    Hashing a gigabyte takes seconds, so a stamp beside the file records size, time of change and hash; the
    file is hashed again when one of them differs.
    """
    if _stamp(path, weights) == _recorded(path):
        return
    if (size := path.stat().st_size) != weights.bytes:
        raise WeightsError(f"it has {size} bytes instead of {weights.bytes}")
    if (sha256 := _sha256(path)) != weights.sha256:
        raise WeightsError(f"its SHA-256 is {sha256} instead of {weights.sha256}")
    record(path, weights)


def record(path: Path, weights: Weights) -> None:
    """Write the stamp of a verified file; a cache that cannot be written to does without."""
    with suppress(OSError):
        _stamp_file(path).write_text(json.dumps(_stamp(path, weights)), encoding="utf-8")


def _stamp(path: Path, weights: Weights) -> dict[str, object]:
    stat = path.stat()
    return {"size": stat.st_size, "mtime_ns": stat.st_mtime_ns, "sha256": weights.sha256}


def _recorded(path: Path) -> object:
    try:
        return json.loads(_stamp_file(path).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _stamp_file(path: Path) -> Path:
    return path.with_name(f"{path.name}.verified")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
