"""Plain text: kept as it is, with its lines counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.errors import UnsupportedFileError
from summarizer.files.building import TextBuilder
from summarizer.files.encodings import is_binary
from summarizer.files.places import Place
from summarizer.files.source_file import Reading

if TYPE_CHECKING:
    from summarizer.files.encodings import Decoded

_DATA = (".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xml", ".yaml", ".yml")
_AS_PROSE = "is data, and was read as prose; `summarize many` takes the texts out of the rows of a table"
_LINE = re.compile(r"[^\n\r]*(?:\r\n|\n|\r|$)")


def read_plain(decoded: Decoded, name: str) -> Reading:
    """Return the text unchanged; each line is a piece, its end included.

    Raises `UnsupportedFileError` for what is no text.
    """
    if is_binary(decoded.text):
        raise UnsupportedFileError(name, "is binary, or of a kind that cannot be read here")
    builder = TextBuilder()
    for number, line in enumerate(_LINE.findall(decoded.text), start=1):
        builder.write(line, Place(line=number))
    notes = (_AS_PROSE,) if name.lower().endswith(_DATA) else ()
    return Reading(builder, notes=notes)
