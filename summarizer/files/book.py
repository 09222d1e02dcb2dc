"""EPUB: the files of the book in their order, each as a page."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from summarizer.errors import DamagedFileError, EncryptedFileError
from summarizer.files import extra
from summarizer.files.building import PARAGRAPH, TextBuilder
from summarizer.files.encodings import decode, said_in
from summarizer.files.kinds import open_archive
from summarizer.files.source_file import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAGES = frozenset(("application/xhtml+xml", "text/html"))


def read_book(data: bytes, name: str) -> Reading:
    """Return the text of a book; its table of contents is left out.

    Raises `DamagedFileError` for a book that lacks a file it names, `EncryptedFileError` for a locked one.
    """
    extra.require("an EPUB", "lxml", "cssselect", "tinycss2", "trafilatura")
    from lxml.etree import LxmlError

    builder = TextBuilder()
    try:
        with open_archive(data, name) as archive:
            package = _parsed(archive, _package_path(archive))
            locked = _locked(archive)
            for path in _pages(package, _package_path(archive)):
                if path in locked:
                    raise EncryptedFileError(name, "is locked: its pages are encrypted")
                _write_page(builder, archive.read(path), path, name)
    except (KeyError, LxmlError, zipfile.BadZipFile, zlib.error, StopIteration) as error:
        raise DamagedFileError(name, f"is damaged: {error}") from None
    title = package.findtext(".//{*}metadata/{*}title")
    return Reading(builder, title)


def _write_page(builder: TextBuilder, page: bytes, path: str, name: str) -> None:
    from summarizer.files.html_pages import read_whole_html

    builder.gap(PARAGRAPH)
    text = decode(page, f"{name}: {path}", said_in(page)).text
    if text.strip():
        read_whole_html(builder, text, name, path)


def _parsed(archive: zipfile.ZipFile, path: str) -> Any:
    from lxml import etree

    return etree.fromstring(archive.read(path), etree.XMLParser(resolve_entities=False, no_network=True))


def _package_path(archive: zipfile.ZipFile) -> str:
    root = _parsed(archive, "META-INF/container.xml")
    return str(next(root.iter("{*}rootfile")).get("full-path"))


def _pages(package: Any, package_path: str) -> Iterator[str]:
    """Yield the paths of the pages in reading order."""
    folder = posixpath.dirname(package_path)
    items = {item.get("id"): item for item in package.iter("{*}item")}
    for reference in package.iter("{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is None or item.get("media-type") not in _PAGES or reference.get("linear") == "no":
            continue
        if "nav" not in (item.get("properties") or "").split():
            yield posixpath.normpath(posixpath.join(folder, unquote(item.get("href"))))


def _locked(archive: zipfile.ZipFile) -> set[str]:
    """Return the paths of files that are encrypted; fonts often are, and do not matter."""
    if "META-INF/encryption.xml" not in archive.namelist():
        return set()
    root = _parsed(archive, "META-INF/encryption.xml")
    return {unquote(reference.get("URI") or "") for reference in root.iter("{*}CipherReference")}
