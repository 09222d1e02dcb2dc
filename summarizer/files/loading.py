"""The bytes of a document, from a path, an address or memory; never more than the limit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import EmptyFileError, InputError, MissingFileError, OversizedFileError
from summarizer.files.limits import FILE_BYTES
from summarizer.files.loaded import Loaded

if TYPE_CHECKING:
    from io import BufferedReader


def load(source: str | Path | bytes) -> Loaded:
    """Return the bytes of `source`: a path, an http or https address, or the bytes themselves.

    Raises `EmptyFileError` for no bytes, `OversizedFileError` past the limit, `UnfetchedFileError` for an
    address that gives none, `MissingFileError` for a path that is not there, OSError for one
    that cannot be opened.
    """
    if isinstance(source, bytes | bytearray | memoryview):
        return _bounded(bytes(source), "the file")
    if isinstance(source, str) and is_address(source):
        from summarizer.files.fetching import fetch

        return fetch(source)
    if not isinstance(source, str | Path):
        raise InputError(f"a path, an address or bytes are needed, not {type(source).__name__}")
    with _opened(source) as file:
        return _bounded(file.read(FILE_BYTES + 1), str(source))


def is_address(name: str) -> bool:
    """Whether a name is that of a page of the web."""
    return name.lower().startswith(("http://", "https://"))


def _opened(source: str | Path) -> BufferedReader:
    try:
        return Path(source).open("rb")
    except ValueError as error:
        raise InputError("no file can have such a name") from error
    except FileNotFoundError as error:
        raise MissingFileError(str(source), "is not there: no such file") from error


def _bounded(data: bytes, name: str) -> Loaded:
    if len(data) > FILE_BYTES:
        raise OversizedFileError(name, f"is larger than {FILE_BYTES // 1_000_000} MB")
    if not data.strip():
        raise EmptyFileError(name, "is empty")
    return Loaded(data, name)
