"""DOCX: paragraphs, tables, text boxes and notes as they are read, each with its number.

Deleted and hidden text is left out, inserted text is in; headers and footers are furniture.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

from summarizer.errors import DamagedFileError
from summarizer.files import extra
from summarizer.files.building import PARAGRAPH, TextBuilder
from summarizer.files.places import Place
from summarizer.files.source_file import Reading
from summarizer.source.document import BlockKind
from summarizer.source.unseen import as_seen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = frozenset(
    (*(_W + name for name in "del moveFrom instrText delText rPr pPr rt".split()), _MC + "Fallback")
)
_BOX = _W + "txbxContent"
_SIGNS = {_W + "tab": " ", _W + "cr": "\n", _W + "noBreakHyphen": "-", _W + "ptab": " "}
_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_NOTES = re.compile(r"/(footnote|endnote)s$")
_SMALLEST = 5  # half points
_CELL_GAP = " | "
_LONGEST_ROW = 300  # characters; a longer one tells something
_STYLES = {
    "heading": BlockKind.HEADING,
    "title": BlockKind.HEADING,
    "caption": BlockKind.CAPTION,
    "list": BlockKind.LIST_ITEM,
}


def read_word(data: bytes, name: str) -> Reading:
    """Return the text of a document: the body in order, its notes at the end.

    Raises `DamagedFileError` for what is no such document inside.
    """
    extra.require("a DOCX file", "docx", "lxml")
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import LxmlError

    broken = (
        PackageNotFoundError,
        LxmlError,
        KeyError,
        ValueError,
        AttributeError,
        zipfile.BadZipFile,
        zlib.error,
    )
    try:
        document = docx.Document(io.BytesIO(data))
        writer = _Writer({style.style_id: style.name.lower() for style in document.styles if style.name})
        writer.body(document.element.body)
        for kind, root in _notes(document.part):
            writer.notes(kind, root)
    except broken as error:
        raise DamagedFileError(name, f"is damaged: {error}") from None
    hidden = (f"{writer.hidden} hidden pieces of the document were left out",) if writer.hidden else ()
    return Reading(writer.builder, document.core_properties.title or None, hidden)


def _notes(part: Any) -> Iterator[tuple[str, Any]]:
    """Yield "footnote" and "endnote" with the root element of the part that holds them."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for relation in part.rels.values():
        kind = _NOTES.search(relation.reltype)
        if kind and not relation.is_external:
            yield kind.group(1), etree.fromstring(relation.target_part.blob, parser)


class _Writer:
    """Puts the paragraphs of a document into a builder."""

    def __init__(self, styles: Mapping[str, str]) -> None:
        self.builder = TextBuilder()
        self._styles = styles
        self.hidden = 0
        self._tables = self._boxes = self._controls = 0

    def body(self, body: Any) -> None:
        number = 0
        for child in body:
            if child.tag == _W + "p":
                number += 1
                self._paragraph(child, Place(paragraph=number))
            elif child.tag == _W + "tbl":
                self._table(child)
            elif child.tag == _W + "sdt":
                self._controls += 1
                self._piece(child, f"content control {self._controls}")

    def notes(self, kind: str, root: Any) -> None:
        number = 0
        for note in root:
            if note.get(_W + "type") is None:  # the others are the rule above the notes
                number += 1
                self._piece(note, f"{kind} {number}")

    def _piece(self, element: Any, part: str) -> None:
        """Write the paragraphs of a piece that is numbered by itself."""
        paragraphs = (p for p in element.iter(_W + "p") if not _is_skipped(p, element))
        for number, paragraph in enumerate(paragraphs, start=1):
            self._paragraph(paragraph, Place(part=part, paragraph=number))

    def _table(self, table: Any) -> None:
        self._tables += 1
        for row_number, row in enumerate(table.findall(_W + "tr"), start=1):
            gap, start, cells = PARAGRAPH, self.builder.length, 0
            for cell_number, cell in enumerate(row.iterfind(f".//{_W}tc"), start=1):
                part = f"table {self._tables}, row {row_number}, cell {cell_number}"
                for number, paragraph in enumerate(cell.findall(_W + "p"), start=1):
                    before = self.builder.length
                    self._paragraph(paragraph, Place(part=part, paragraph=number), gap)
                    gap = PARAGRAPH if self.builder.length > before else gap
                cells += gap is PARAGRAPH and self.builder.length > start
                gap = _CELL_GAP if self.builder.length else gap
            if cells > 1 and self.builder.length - start <= _LONGEST_ROW:
                self.builder.mark(start, BlockKind.TABLE_ROW)

    def _paragraph(self, paragraph: Any, place: Place, gap: str = PARAGRAPH) -> None:
        boxes: list[Any] = []
        text = as_seen("".join(self._runs(paragraph, paragraph, boxes))).strip()
        if text:
            start = self.builder.length
            self.builder.gap(gap)
            self.builder.write(text, place)
            self.builder.mark(start, self._kind(paragraph) if gap == PARAGRAPH and not place.part else None)
        for box in boxes:
            self._boxes += 1
            self._piece(box, f"text box {self._boxes}")

    def _kind(self, paragraph: Any) -> BlockKind | None:
        """Return what the style of a paragraph says that it is; styles have English names in every Word."""
        properties = paragraph.find(_W + "pPr")
        if properties is None:
            return None
        style = properties.find(_W + "pStyle")
        name = self._styles.get(style.get(_W + "val"), "") if style is not None else ""
        named = next((kind for begins, kind in _STYLES.items() if name.startswith(begins)), None)
        return named or (BlockKind.LIST_ITEM if properties.find(_W + "numPr") is not None else None)

    def _runs(self, element: Any, paragraph: Any, boxes: list[Any]) -> Iterator[str]:
        """Yield the texts of a paragraph in order; the text boxes anchored in it are put into `boxes`."""
        for child in element:
            tag = child.tag
            if tag in _SKIPPED:
                continue
            if tag == _BOX:
                boxes.append(child)
            elif tag == _W + "t":
                yield child.text or ""
            elif tag == _W + "br":
                yield "\n" if child.get(_W + "type") in {None, "textWrapping"} else " "
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif tag == _W + "r" and _is_hidden(child, paragraph):
                self.hidden += 1
            elif tag == _W + "r" and _value(child, "vertAlign") == "superscript":
                yield "".join(self._runs(child, paragraph, boxes)).translate(_RAISED)
            else:
                yield from self._runs(child, paragraph, boxes)


def _is_skipped(element: Any, within: Any) -> bool:
    parents = []
    for parent in element.iterancestors():
        if parent is within:
            break
        parents.append(parent.tag)
    return any(tag in _SKIPPED or tag == _BOX for tag in parents)


def _is_hidden(run: Any, paragraph: Any) -> bool:
    """Whether a run is marked as hidden, or is white on white or too small to be read."""
    for name in ("vanish", "webHidden"):
        if run.find(f"{_W}rPr/{_W}{name}") is not None and _value(run, name) not in {"0", "false"}:
            return True
    size = _value(run, "sz")
    if size is not None and size.isdecimal() and int(size) < _SMALLEST:
        return True
    return (_value(run, "color") or "").upper() == "FFFFFF" and not _is_shaded(run, paragraph)


def _is_shaded(run: Any, paragraph: Any) -> bool:
    """Whether a colour is set behind a run, by itself, its paragraph, or the cell or box it is in."""
    if run.find(f"{_W}rPr/{_W}highlight") is not None:
        return True
    around = [run, paragraph, *paragraph.iterancestors(_W + "tc", _W + "txbxContent", _W + "tbl")]
    if any(element.tag == _BOX for element in around):
        return True
    fills = (shading.get(_W + "fill") for e in around for shading in e.iterfind(f"./*/{_W}shd"))
    return any(fill not in {None, "auto", "FFFFFF", "ffffff"} for fill in fills)


def _value(run: Any, name: str) -> str | None:
    found = run.find(f"{_W}rPr/{_W}{name}")
    return None if found is None else found.get(_W + "val", "")
