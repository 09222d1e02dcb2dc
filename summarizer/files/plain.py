"""Plain text: as a reader sees it, words that lines divide whole, with its lines counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.errors import UnsupportedFileError
from summarizer.files.building import TextBuilder
from summarizer.files.divided import with_whole_words
from summarizer.files.encodings import is_binary
from summarizer.files.places import Place
from summarizer.files.source_file import Reading
from summarizer.source.unseen import as_seen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.files.encodings import Decoded

_DATA = (".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xml", ".yaml", ".yml")
_AS_PROSE = "is data, and was read as prose; `summarize many` takes the texts out of the rows of a table"
_LINE = re.compile(r"[^\n\r]*(?:\r\n|\n|\r|$)")


def read_plain(decoded: Decoded, name: str) -> Reading:
    """Return the text `as_seen`, words that lines divide whole; each line is a piece, its end included.

    Raises `UnsupportedFileError` for what is no text.
    """
    if is_binary(decoded.text):
        raise UnsupportedFileError(name, "is binary, or of a kind that cannot be read here")
    builder = TextBuilder()
    parts, divided = with_whole_words(_LINE.findall(decoded.text))
    for words, number in parts:
        builder.write(as_seen(words), Place(line=number))
    return Reading(builder, notes=tuple(_notes(name, divided)))


def _notes(name: str, divided: int) -> Iterator[str]:
    if name.lower().endswith(_DATA):
        yield _AS_PROSE
    if divided:
        words = (
            "a word that two lines divide is" if divided == 1 else f"{divided} words that lines divide are"
        )
        yield f"{words} put together"
