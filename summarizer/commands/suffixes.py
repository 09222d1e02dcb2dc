"""What the suffix of a file says: a document, or a table with a column of texts.

The kind of a document is told by its content all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

JSON, LINES, CSV, PARQUET, PACKED = {".json"}, {".jsonl", ".ndjson"}, {".csv", ".tsv"}, {".parquet"}, ".gz"
_DOCUMENTS = frozenset(
    " .txt .text .md .markdown .rst .html .htm .xhtml .pdf .docx .epub .eml .vtt .srt".split(" ")
    + ".pptx .xlsx .png .jpg .jpeg .tif .tiff".split()  # by docling
)


def unpacked(path: Path) -> str:
    """Return the suffix of a file, of what is packed in it where it is packed by gzip."""
    return (path.with_suffix("") if path.suffix.lower() == PACKED else path).suffix.lower()


def is_table(path: Path) -> bool:
    """Whether a file is read row by row."""
    return unpacked(path) in LINES | CSV or path.suffix.lower() in PARQUET


def has_rows(path: Path) -> bool:
    """Whether a file that is named is read row by row; in a folder JSON may be anything."""
    return is_table(path) or unpacked(path) in JSON


def is_document(path: Path) -> bool:
    """Whether a file in a folder is meant when the folder is named."""
    return path.suffix.lower() in _DOCUMENTS or is_table(path)
