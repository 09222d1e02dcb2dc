"""From the name of a model to a verified file of weights on this machine."""

from __future__ import annotations

import shutil
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import WeightsError
from summarizer.local import cache, hub, mirror
from summarizer.local.catalogue import CATALOGUE, Weights, find, name_of
from summarizer.local.extra import is_installed
from summarizer.local.progress import Bar, Progress

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader

    from summarizer.local.cache import Stamp

_SOURCES = (hub, mirror)
_WAIT_SECONDS = 1.0


def is_local(model: str) -> bool:
    """Whether `model` is for the embedded engine: "local", "local/NAME" or the path of a GGUF file."""
    return model == "local" or model.startswith("local/") or model.lower().endswith(".gguf")


def resolve(name_or_path: str, progress: Progress | None = None) -> Path:
    """Return the file of "local", "local/NAME", a name of the catalogue or a path, fetching it where needed.

    Raises what `opened` raises.
    """
    with opened(name_or_path, progress) as file:
        return Path(file.name)


def opened(name_or_path: str, progress: Progress | None = None) -> BufferedReader:
    """Return the file of `resolve`, open: what was verified, even where its name leads elsewhere by now.

    Raises UnknownModelError for a name that is not in the catalogue, WeightsError for a path that does not
    lead to a GGUF file and for whatever `fetch` raises it.
    """
    name = name_of(name_or_path)
    if name not in CATALOGUE and name_or_path.lower().endswith(".gguf"):
        return _gguf(Path(name_or_path).expanduser())
    return _fetched(name, progress)


def fetch(name: str, progress: Progress | None = None) -> Path:
    """Return the verified file of the weights called `name`, downloading it unless the cache has it.

    Hugging Face is asked first, then the mirror. Raises UnknownModelError, or WeightsError where the file
    in the cache is damaged or none of the sources delivers the right one.
    """
    with _fetched(name, progress) as file:
        return Path(file.name)


def _fetched(name: str, progress: Progress | None) -> BufferedReader:
    weights = find(name)
    path = cache.directory() / weights.file
    if not path.exists():
        _download(weights, path, progress or Bar(f"fetching {name}"))
    try:
        return cache.verified(path, weights)
    except WeightsError as error:
        raise WeightsError(
            f"{path} is damaged: {error}. Delete it, and the next run fetches it anew."
        ) from error


def is_there(weights: Weights) -> bool:
    """Whether a file of these weights is in the cache; whether it is whole is for `fetch` to say."""
    return is_installed() and (cache.directory() / weights.file).exists()


def _gguf(path: Path) -> BufferedReader:
    try:
        file = path.resolve().open("rb")
        magic = file.read(4)
    except OSError as error:
        raise WeightsError(f"cannot read the weights {path}: {error.strerror}") from error
    if magic != b"GGUF":
        file.close()
        raise WeightsError(f"{path} is not a GGUF file")
    return file


def _download(weights: Weights, path: Path, progress: Progress) -> None:
    """Fetch `weights` to `path`; of two processes the second waits for the first."""
    folder = path.with_name(f"{weights.name}.download")
    try:
        cache.private(folder.parent)
        with _locked(path, folder, weights, progress):
            if path.exists():
                return
            cache.private(folder)
            _check_space(weights, folder)
            file, stamp = _from_first_source(weights, folder, progress)
            cache.record(file.replace(path), stamp)
            shutil.rmtree(folder)
    except WeightsError:
        raise
    except OSError as error:
        raise WeightsError(
            f"cannot write the weights to {path.parent}: {error.strerror or error}. "
            "SUMMARIZER_CACHE names another directory."
        ) from error


@contextmanager
def _locked(path: Path, folder: Path, weights: Weights, progress: Progress) -> Iterator[None]:
    """Hold the lock of `path`; while another process holds it, report how far that one is."""
    from filelock import FileLock, Timeout

    lock = FileLock(path.with_name(f"{path.name}.lock"))
    while not lock.is_locked:
        try:
            lock.acquire(timeout=_WAIT_SECONDS)
        except Timeout:
            progress(min(_bytes_in(folder), weights.bytes), weights.bytes)
    try:
        yield
    finally:
        lock.release()


def _bytes_in(folder: Path) -> int:
    try:
        return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    except OSError:  # the other process is moving files
        return 0


def _check_space(weights: Weights, folder: Path) -> None:
    missing = weights.bytes - _bytes_in(folder) - shutil.disk_usage(folder).free
    if missing > 0:
        raise WeightsError(
            f"{folder.parent} needs {missing / 1e9:.2f} GB more of free space for {weights.name}. "
            "SUMMARIZER_CACHE names another directory."
        )


def _from_first_source(weights: Weights, folder: Path, progress: Progress) -> tuple[Path, Stamp]:
    """Return a verified file in `folder` from the first source that has one, and its stamp."""
    failures: list[str] = []
    for source in _SOURCES:
        if source is mirror and weights.mirror is not None:
            _tell(f"{weights.name} is taken from {mirror.NAME}, since {failures[0]}")
        try:
            return _verified(source.fetch(weights, folder, progress), weights)
        except WeightsError as error:
            failures.append(f"{source.NAME}: {error}")
    raise WeightsError(
        f"cannot fetch {weights.name}. {'; '.join(failures)}. Try again (finished parts are kept), or "
        f"download {weights.file} of {weights.repo} from Hugging Face by hand and give its path as model, "
        "or name another model or server."
    )


def _tell(words: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"summarize: {words}\n")
        sys.stderr.flush()


def _verified(file: Path, weights: Weights) -> tuple[Path, Stamp]:
    """Return `file` and its stamp if it is what `weights` says, else remove it."""
    try:
        return file, cache.verify(file, weights)
    except WeightsError as error:
        file.unlink()
        raise WeightsError(f"what it delivers is not the file: {error}") from error
