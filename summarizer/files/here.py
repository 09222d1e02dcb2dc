"""A document read in this process."""

from __future__ import annotations

import hashlib
from importlib import import_module
from typing import TYPE_CHECKING

from summarizer.errors import DamagedFileError, EmptyFileError, OversizedFileError, SummarizerError
from summarizer.files.encodings import decode, said_in
from summarizer.files.limits import TEXT_LENGTH
from summarizer.files.source_file import FileKind, Reading, SourceFile

if TYPE_CHECKING:
    from summarizer.files.encodings import Decoded
    from summarizer.files.loaded import Loaded


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
        layout=reading.builder.layout(),
    )


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
    if kind is FileKind.MARKDOWN:
        from summarizer.files.markdown import read_markdown

        return decoded, read_markdown(decoded, loaded.name)
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
