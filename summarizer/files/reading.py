"""`read_file`: from a path, an address or bytes to a text with a map."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import DamagedFileError, EmptyFileError, OversizedFileError, SummarizerError
from summarizer.files import other
from summarizer.files.apart import is_due, read_apart
from summarizer.files.encodings import decode, said_in
from summarizer.files.kinds import kind_of
from summarizer.files.limits import TEXT_LENGTH
from summarizer.files.loading import Loaded, load
from summarizer.files.source_file import FileKind, Reading, SourceFile

if TYPE_CHECKING:
    from summarizer.files.encodings import Decoded


def read_file(source: str | Path | bytes) -> SourceFile:
    """Read a document: a path, an http or https address, or its bytes.

    Its kind is told by its content: plain text, HTML, PDF, DOCX, WebVTT, SRT, mail, EPUB, and what docling
    reads where that is installed. All but UTF-8 text needs the extra `files`. The text is what one sees of
    the document, in reading order: hidden text, scripts, navigation, running heads and page numbers are left
    out, words divided at the end of a line are whole again. `SourceFile.places(span)` leads back.

    Raises a `FileError` for what cannot be read: an unknown kind, damaged, encrypted, empty or too large, an
    address that gives nothing, more than two minutes or 4 GB of memory needed; `MissingDependencyError`
    without a package that the kind needs; OSError for a path that is not there.
    """
    return read_loaded(load(source))


def read_loaded(loaded: Loaded, encoding: str | None = None) -> SourceFile:
    """Read a document whose bytes are there, its text in `encoding` if one is given; see `read_file`."""
    kind = kind_of(loaded)
    try:
        return _read_bounded(loaded, kind, encoding)
    except EmptyFileError:
        if kind is not FileKind.PDF or not other.is_there():
            raise
    return replace(_read_bounded(loaded, FileKind.OTHER, encoding), kind=kind)  # a scan


def _read_bounded(loaded: Loaded, kind: FileKind, encoding: str | None) -> SourceFile:
    read = read_apart if is_due(loaded, kind) else read_here
    return read(loaded, kind, encoding)


def read_here(loaded: Loaded, kind: FileKind, encoding: str | None) -> SourceFile:
    """Read a document in this process; whatever its library stumbles over is damage."""
    try:
        decoded, reading = _read(loaded, kind, encoding)
    except (SummarizerError, MemoryError):
        raise
    except Exception as error:
        raise DamagedFileError(loaded.name, f"is damaged: {type(error).__name__}") from error
    return _checked(loaded, kind, decoded, reading)


def _checked(loaded: Loaded, kind: FileKind, decoded: Decoded | None, reading: Reading) -> SourceFile:
    text = reading.builder.text()
    if not text.strip():
        raise EmptyFileError(loaded.name, "holds no text")
    if len(text) > TEXT_LENGTH:
        raise OversizedFileError(
            loaded.name, f"holds more than {TEXT_LENGTH // 1_000_000} million characters"
        )
    said = (decoded.note,) if decoded is not None and decoded.note else ()
    return SourceFile(
        text=text,
        kind=kind,
        name=loaded.name,
        sha256=hashlib.sha256(loaded.data).hexdigest(),
        encoding=decoded.encoding if decoded is not None else None,
        title=reading.title,
        notes=said + reading.notes,
        map=reading.builder.places(),
    )


def opened(source: object) -> SourceFile | None:
    """Return the document that `source` is, or that its path or bytes hold; None for a text."""
    if isinstance(source, SourceFile):
        return source
    return read_file(source) if isinstance(source, Path | bytes) else None


def text_of(source: str | Path | bytes | SourceFile) -> str:
    """Return a text as it is, and the text of a document."""
    file = opened(source)
    return file.text if file is not None else source  # type: ignore[return-value] # whoever reads it says so


def _read(loaded: Loaded, kind: FileKind, encoding: str | None) -> tuple[Decoded | None, Reading]:
    if kind in _BINARY:
        module, function = _BINARY[kind]
        return None, getattr(import_module(module), function)(loaded.data, loaded.name)
    said = loaded.charset or (said_in(loaded.data) if kind is FileKind.HTML else None)
    decoded = decode(loaded.data, loaded.name, said, told=encoding)
    if kind is FileKind.HTML:
        from summarizer.files.html_pages import read_html

        return decoded, read_html(decoded.text, loaded.name)
    if kind is FileKind.TEXT:
        from summarizer.files.plain import read_plain

        return decoded, read_plain(decoded, loaded.name)
    from summarizer.files.captions import read_captions

    return decoded, read_captions(decoded, kind, loaded.name)


# Where the kinds that tell their own encoding are read; imported when one comes.
_BINARY = {
    FileKind.PDF: ("summarizer.files.pdf_pages", "read_pdf"),
    FileKind.DOCX: ("summarizer.files.word", "read_word"),
    FileKind.MAIL: ("summarizer.files.mail", "read_mail"),
    FileKind.EPUB: ("summarizer.files.book", "read_book"),
    FileKind.OTHER: ("summarizer.files.other", "read_other"),
}
