"""Scans, slides, sheets and whatever else docling reads, where it is installed."""

from __future__ import annotations

import io
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from summarizer.errors import DamagedFileError, UnsupportedFileError
from summarizer.files.building import PARAGRAPH, TextBuilder
from summarizer.files.places import Box, Place
from summarizer.files.source_file import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

_CELL_GAP = " | "
_DRAWN = frozenset(("application/pdf", "image/png", "image/jpeg", "image/tiff", "image/bmp"))


def is_there() -> bool:
    """Whether docling is installed."""
    return find_spec("docling") is not None


def read_other(data: bytes, name: str) -> Reading:
    """Return the text that docling finds, with its pages and boxes where it tells them.

    Raises `UnsupportedFileError` without docling, and for what it does not read.
    """
    if not is_there():
        raise UnsupportedFileError(
            name, "is a scan, slides or a sheet: install docling to read it, or give its text"
        )
    from docling.datamodel.base_models import DocumentStream
    from docling.document_converter import DocumentConverter
    from docling.exceptions import ConversionError

    try:
        stream = DocumentStream(name=name.rpartition("/")[2], stream=io.BytesIO(data))
        document = DocumentConverter().convert(stream).document
    except ConversionError as error:
        raise DamagedFileError(name, f"cannot be read by docling: {error}") from None
    except OSError as error:  # it fetches the models that read pictures when it first needs them
        problem = f"cannot be read: docling lacks its models ({type(error).__name__})"
        raise UnsupportedFileError(name, f"{problem}: docling-tools models download") from error
    builder = TextBuilder()
    for text, place in _pieces(document):
        builder.gap(PARAGRAPH)
        builder.write(text, place)
    return Reading(builder, notes=("it was read by docling",))


def _pieces(document: Any) -> Iterator[tuple[str, Place]]:
    for item, _ in document.iterate_items():
        place = _place(document, item)
        if text := getattr(item, "text", "").strip():
            yield text, place
        for row in getattr(getattr(item, "data", None), "grid", ()):
            if cells := [cell.text.strip() for cell in row if cell.text.strip()]:
                yield _CELL_GAP.join(cells), place


def _place(document: Any, item: Any) -> Place:
    if not item.prov:
        return Place()
    page, box = item.prov[0].page_no, item.prov[0].bbox
    size = getattr(document.pages.get(page), "size", None)
    if box is None or size is None or document.origin.mimetype not in _DRAWN:
        return Place(page=page)  # slides and sheets are measured otherwise, or in cells
    box = box.to_bottom_left_origin(size.height)
    return Place(page=page, boxes=(Box(box.l, box.b, box.r, box.t),))
