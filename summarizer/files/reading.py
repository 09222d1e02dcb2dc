"""`read_file`: from a path, an address or bytes to a text with a map."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import EmptyFileError, InputError
from summarizer.files import other
from summarizer.files.apart import is_due, read_apart
from summarizer.files.here import read_here
from summarizer.files.kinds import is_page, kind_of
from summarizer.files.loading import load
from summarizer.files.source_file import FileKind, SourceFile

if TYPE_CHECKING:
    from summarizer.files.loaded import Loaded

    Readable = str | Path | bytes | SourceFile

_LONGEST_NAME = 250
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_FILE_NAME = re.compile(
    r"[^\r\n]*\.(?:txt|md|markdown|html?|pdf|docx?|odt|rtf|epub|eml|vtt|srt|csv|tsv|jsonl?|parquet)",
    re.IGNORECASE,
)
_SPACE = re.compile(r"\s")


def read_file(source: str | Path | bytes) -> SourceFile:
    """Read a document: a path, an http or https address, or its bytes.

    Its kind is told by its content: plain text, Markdown (by its name too), HTML, PDF, DOCX, WebVTT, SRT,
    mail, EPUB, and what docling reads where that is installed. All but UTF-8 text needs the extra `files`.
    The text is what one sees of the document, in reading order: hidden text, scripts, navigation, running
    heads, page numbers and the code of programs are left out, words divided at the end of a line are whole
    again. `SourceFile.places(span)` leads back.

    Raises a `FileError` for what cannot be read: an unknown kind, damaged, encrypted, empty or too large, an
    address that gives nothing, more than two minutes or 4 GB of memory needed; `MissingDependencyError`
    without a package that the kind needs; `MissingFileError` for a path that is not there, OSError for one
    that cannot be opened.
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


def opened(source: Readable, *, marks: bool = False) -> SourceFile | None:
    """Return the document that `source` is, or that its path or bytes hold; None for a text.

    With `marks` see `read_loaded`. Raises `InputError` for anything else, and for a string that is the name
    of a file, an address or a page instead of a text, beside what `read_file` raises.
    """
    if isinstance(source, SourceFile):
        return source
    if isinstance(source, Path | bytes):
        return read_loaded(load(source), marks=marks)
    if not isinstance(source, str):
        raise InputError(
            f"a text, a Path, bytes or what read_file gives is needed, not {type(source).__name__}"
        )
    _refuse_stand_in(source)
    return None


def text_of(source: Readable, *, marks: bool = False) -> str:
    """Return a text as it is, and the text of a document; raises what `opened` does."""
    file = opened(source, marks=marks)
    if file is not None:
        return file.text
    assert isinstance(source, str)
    return source


def _refuse_stand_in(text: str) -> None:
    """Raise `InputError` for a string that stands for a document: as a text there is nothing in it."""
    short = text.strip() if len(text) <= _LONGEST_NAME else ""
    if _ADDRESS.fullmatch(short):
        raise InputError(f"the text is an address: give read_file({short!r})")
    if _FILE_NAME.fullmatch(short) and (not _SPACE.search(short) or Path(short).is_file()):
        raise InputError(f"the text is the name of a file: give Path({short!r})")
    if is_page(text):
        raise InputError("the text is an HTML page: give its bytes, or what read_file gives")
