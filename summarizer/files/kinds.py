"""What a file is, by its first bytes or by what its archive holds.

Its name is asked where a text may be Markdown: that is text, and little may be marked in it.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from summarizer.errors import DamagedFileError, EncryptedFileError, OversizedFileError, UnsupportedFileError
from summarizer.files.limits import PART_BYTES, UNPACKED_BYTES
from summarizer.files.source_file import FileKind

if TYPE_CHECKING:
    from summarizer.files.loaded import Loaded

_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
# Kinds that only docling reads: scans, slides, sheets.
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"BM")
_MARKUP = (".xml", ".rels", ".xhtml", ".html", ".htm", ".opf")
_OFFICE = {"word/": FileKind.DOCX, "ppt/": FileKind.OTHER, "xl/": FileKind.OTHER}
_UNREADABLE = {
    b"\x1f\x8b": "a gzip archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a RAR archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"GIF8": "a GIF picture",
    b"ID3": "an audio file",
    b"OggS": "an audio or video file",
    b"RIFF": "an audio, video or picture file",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"{\\rtf": "an RTF document: save it as DOCX or PDF",
    _OLE: "an Office file of before 2007: save it as DOCX or PDF",
}
_BEFORE = (
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:(?:<!--.*?-->|<(?:meta|link|base)\b[^>]*>)\s*)*"  # what may come too early
)
_PAGE = re.compile(_BEFORE + rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
# The tags by which browsers know a page (https://mimesniff.spec.whatwg.org), but for those of a mere word.
_HTML = re.compile(
    _BEFORE + rb"<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|iframe|table|font|br|article"
    rb"|section|main|div|p|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKDOWN_NAME = re.compile(r"\.(?:md|markdown|mdown|mkdn?|mdx|qmd)(?:[?#].*)?$", re.IGNORECASE)
_LINK = re.compile(rb"\[[^\[\]\n]*\]\((?:https?://|mailto:|[./#])[^\s()]*(?:\s+\"[^\"\n]*\")?\)")
# Any of these may stand in a text that is none; two kinds of them do not.
_MARKS = tuple(
    re.compile(mark, re.MULTILINE)
    for mark in (
        rb"^#{1,6} [^\s#]",
        rb"^(?:```|~~~)",
        rb"(?<![\w*])\*\*[^\s*][^*\n]*\*\*(?![\w*])",
        rb"^\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+\|?\s*$",
        rb"\A---\r?\n[\w-]+:[^\n]*\n",
        rb"^\[[^\]\n]+\]:[ \t]*(?:https?:/)?/",
    )
)
_SRT = re.compile(rb"\s*\d+\s*\r?[\n\r]\s*\d+:\d{1,2}:\d{1,2}[,.]\d+\s*-->")
_VTT = re.compile(rb"WEBVTT(?:[ \t\r\n]|$)")
_HEADER = re.compile(rb"(?:From [^\n]*\n)?(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n")
_MAIL_FIELDS = re.compile(
    rb"^(?:from|to|date|subject|message-id|mime-version|received|return-path|delivered-to):",
    re.IGNORECASE | re.MULTILINE,
)


def kind_of(loaded: Loaded) -> FileKind:
    """Return the kind of a file.

    Raises `UnsupportedFileError` for kinds that nobody here reads, `EncryptedFileError`, `DamagedFileError`
    and `OversizedFileError` for archives that are locked, broken or unpack to too much.
    """
    data = loaded.data
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return FileKind.PDF
    if head.startswith(b"PK"):
        return _archive_kind(loaded)
    if head.startswith(_OLE) and _ENCRYPTED_PACKAGE in data:
        raise EncryptedFileError(loaded.name, "is protected by a password")
    if head.startswith(_PICTURES):
        return FileKind.OTHER
    for magic, what in _UNREADABLE.items():
        if head.startswith(magic):
            raise UnsupportedFileError(loaded.name, f"is {what}")
    return _text_kind(_plain(head), loaded.name)


def is_page(text: str) -> bool:
    """Whether a text is the source of a web page."""
    return _PAGE.match(text[:_HEAD].encode("utf-8", "replace")) is not None


def _plain(head: bytes) -> bytes:
    """Return ASCII in any width as ASCII, without a mark of byte order."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or head[:64].count(b"\0") > 8:
        head = head.replace(b"\0", b"").lstrip(b"\xff\xfe")
    return head.removeprefix(b"\xef\xbb\xbf")


def _text_kind(head: bytes, name: str) -> FileKind:
    if _VTT.match(head):
        return FileKind.VTT
    if _SRT.match(head):
        return FileKind.SRT
    named = _MARKDOWN_NAME.search(name) is not None
    if _PAGE.match(head) or (_HTML.match(head) and not named):
        return FileKind.HTML
    if named or _LINK.search(head) or sum(mark.search(head) is not None for mark in _MARKS) > 1:
        return FileKind.MARKDOWN
    fields = _HEADER.match(head + b"\n\n")
    if fields and len(set(_MAIL_FIELDS.findall(fields.group().lower()))) >= 3:
        return FileKind.MAIL
    return FileKind.TEXT


def _archive_kind(loaded: Loaded) -> FileKind:
    with open_archive(loaded.data, loaded.name) as archive:
        names = archive.namelist()
        if "META-INF/container.xml" in names:
            return FileKind.EPUB
        if "[Content_Types].xml" in names:
            for folder, kind in _OFFICE.items():
                if any(name.startswith(folder) for name in names):
                    return kind
        if "content.xml" in names and "mimetype" in names:
            return FileKind.OTHER
    raise UnsupportedFileError(loaded.name, "is an archive of files: unpack it and give a file of it")


def open_archive(data: bytes, name: str) -> zipfile.ZipFile:
    """Open a zip archive whose files unpack to no more than the limit; a reader gets no more than is said."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise DamagedFileError(name, f"is damaged: {error}") from None
    files = archive.infolist()
    if sum(file.file_size for file in files) > UNPACKED_BYTES:
        raise OversizedFileError(name, f"unpacks to more than {UNPACKED_BYTES // 1_000_000} MB")
    if any(file.file_size > PART_BYTES and file.filename.endswith(_MARKUP) for file in files):
        raise OversizedFileError(name, f"has a part of more than {PART_BYTES // 1_000_000} MB of markup")
    if any(file.flag_bits & 1 for file in files):
        raise EncryptedFileError(name, "is protected by a password")
    return archive


def unpacked_size(data: bytes) -> int:
    """Return how many bytes the files of a zip archive have together, as it says itself."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return sum(file.file_size for file in archive.infolist())
