"""`read_file`: from a path, an address or bytes to a text with a map."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import EmptyFileError
from summarizer.files import other
from summarizer.files.apart import is_due, read_apart
from summarizer.files.here import read_here
from summarizer.files.kinds import kind_of
from summarizer.files.loading import load
from summarizer.files.source_file import FileKind, SourceFile

if TYPE_CHECKING:
    from summarizer.files.loaded import Loaded


def read_file(source: str | Path | bytes) -> SourceFile:
    """Read a document: a path, an http or https address, or its bytes.

    Its kind is told by its content: plain text, Markdown (by its name too), HTML, PDF, DOCX, WebVTT, SRT,
    mail, EPUB, and what docling reads where that is installed. All but UTF-8 text needs the extra `files`.
    The text is what one sees of the document, in reading order: hidden text, scripts, navigation, running
    heads, page numbers and the code of programs are left out, words divided at the end of a line are whole
    again. `SourceFile.places(span)` leads back.

    Raises a `FileError` for what cannot be read: an unknown kind, damaged, encrypted, empty or too large, an
    address that gives nothing, more than two minutes or 4 GB of memory needed; `MissingDependencyError`
    without a package that the kind needs; OSError for a path that is not there.
    """
    return read_loaded(load(source))


def read_loaded(loaded: Loaded, encoding: str | None = None, *, marks: bool = False) -> SourceFile:
    """Read a document whose bytes are there, its text in `encoding` if one is given; see `read_file`.

    With `marks` the text of a Markdown file is the file as it stands.
    """
    kind = kind_of(loaded)
    if marks and kind is FileKind.MARKDOWN:
        kind = FileKind.TEXT
    try:
        return _read_bounded(loaded, kind, encoding)
    except EmptyFileError:
        if kind is not FileKind.PDF or not other.is_there():
            raise
    return replace(_read_bounded(loaded, FileKind.OTHER, encoding), kind=kind)  # a scan


def _read_bounded(loaded: Loaded, kind: FileKind, encoding: str | None) -> SourceFile:
    read = read_apart if is_due(loaded, kind) else read_here
    return read(loaded, kind, encoding)


def opened(source: object) -> SourceFile | None:
    """Return the document that `source` is, or that its path or bytes hold; None for a text."""
    if isinstance(source, SourceFile):
        return source
    return read_file(source) if isinstance(source, Path | bytes) else None


def text_of(source: str | Path | bytes | SourceFile) -> str:
    """Return a text as it is, and the text of a document."""
    file = opened(source)
    return file.text if file is not None else source  # type: ignore[return-value] # whoever reads it says so
