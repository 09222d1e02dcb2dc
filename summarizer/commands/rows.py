"""Tables with a column of texts: JSON lines, CSV and Parquet, read row by row.

A row that cannot be read is a document that failed, called after its place; the others go on. A table that
is another one than was meant is told by its missing field, before all of it has failed.
"""

from __future__ import annotations

import csv
import gzip
import json
import zlib
from dataclasses import dataclass, field
from io import TextIOWrapper
from itertools import chain
from typing import TYPE_CHECKING, Any

from summarizer.commands.suffixes import LINES, PACKED, PARQUET, unpacked
from summarizer.corpus.documents import CorpusText, Unread
from summarizer.errors import InputError, MissingDependencyError
from summarizer.version import install

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_DELIMITERS = ",;\t|"
_ROWS_AT_ONCE = 256
_TOLD = 12  # names of fields
_ENOUGH = 20  # rows without the field, and none with it: it is called otherwise
_LONGEST = 1 << 30  # characters of a field; the module's own limit is that of a short text
_OTHERS = "others"  # what a row of CSV has more of than its head


@dataclass
class Fields:
    """Which fields of a row hold the text and the id; the other fields are carried through."""

    text: str = "text"
    id: str = "id"
    _lacking: int = field(default=0, init=False)
    _others: set[str] = field(default_factory=set, init=False)
    _found: bool = field(default=False, init=False)

    def document(self, row: Any, where: str) -> CorpusText | Unread:
        """Return a row as a text; without an id field it is called after its place.

        Raises `InputError` once many rows, and none before them, had no such field.
        """
        if not isinstance(row, dict):
            return Unread(where, InputError(f"{where} is no JSON object"))
        rest = {name: value for name, value in row.items() if name not in {self.text, self.id}}
        id_ = where if row.get(self.id) is None else str(row[self.id])
        if self.text not in row:
            return Unread(id_, self._without(where, row), rest)
        self._found = True
        text = row[self.text]
        if isinstance(text, str):
            return CorpusText(id_, text, rest)
        what = "empty" if text is None else f"no text but {type(text).__name__}"
        return Unread(id_, InputError(f"{where}: the field {self.text!r} is {what}"), rest)

    def refuse(self) -> None:
        """Raise `InputError` where rows were read and none had the field."""
        if self._lacking and not self._found:
            there = ", ".join(map(repr, sorted(self._others)[:_TOLD]))
            raise InputError(f"no row has a field {self.text!r}: there are {there}; name one by --text-field")

    def _without(self, where: str, row: dict[str, Any]) -> InputError:
        self._lacking += 1
        self._others |= {str(name) for name in row}
        if self._lacking >= _ENOUGH:
            self.refuse()
        return InputError(f"{where} has no field {self.text!r}")


def rows_in(path: Path, fields: Fields) -> Iterator[CorpusText | Unread]:
    """Yield the rows of a table, lazily; JSON lines and CSV may be packed by gzip."""
    if path.suffix.lower() in PARQUET:
        yield from _of_parquet(path, fields)
        return
    with gzip.open(path) if path.suffix.lower() == PACKED else path.open("rb") as packed:
        try:
            if unpacked(path) in LINES:
                yield from of_lines(packed, str(path), fields)
            else:
                text = TextIOWrapper(packed, "utf-8-sig", errors="surrogateescape", newline="")
                yield from _of_csv(text, path, fields)
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            yield Unread(str(path), InputError(f"{path} cannot be unpacked: {error}"))


def of_lines(lines: Iterable[bytes], name: str, fields: Fields) -> Iterator[CorpusText | Unread]:
    """Yield the rows of JSON lines."""
    for number, line in enumerate(lines, 1):
        where = f"{name}:{number}"
        try:
            words = line.decode("utf-8-sig")
            if not words.strip():
                continue
            row = json.loads(words)
        except UnicodeDecodeError as error:
            yield Unread(where, InputError(f"{where} is not UTF-8 (byte {error.start})"))
        except (ValueError, RecursionError) as error:
            yield Unread(where, InputError(f"{where} is no JSON: {error}"))
        else:
            yield fields.document(row, where)


def _of_csv(lines: Iterable[str], path: Path, fields: Fields) -> Iterator[CorpusText | Unread]:
    """Yield the rows of CSV or TSV; the field size is bounded by the machine alone."""
    csv.field_size_limit(_LONGEST)
    first = next(iter(lines), "")
    rows = csv.DictReader(chain([first], lines), restkey=_OTHERS, delimiter=_delimiter(first, fields))
    number = 0
    while True:
        number += 1
        where = f"{path}:{number}"
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield Unread(where, InputError(f"{where} is no CSV: {error}"))
            continue
        if row is None:
            return
        if _is_mangled(row):
            yield Unread(where, InputError(f"{where} is not UTF-8: save the table as UTF-8"))
        else:
            yield fields.document(row, where)


def _delimiter(head: str, fields: Fields) -> str:
    """Return the mark that parts the head into fields one of which is the text's; else the most frequent."""
    parted = {mark: next(csv.reader([head], delimiter=mark), []) for mark in _DELIMITERS}
    fitting = [mark for mark, names in parted.items() if fields.text in names]
    return fitting[0] if fitting else max(_DELIMITERS, key=lambda mark: len(parted[mark]))


def _is_mangled(row: dict[str, Any]) -> bool:
    """Whether bytes of a row were no UTF-8."""
    return any(
        "\udc80" <= mark <= "\udcff"
        for value in row.values()
        for part in (value if isinstance(value, list) else [value])
        if part is not None and not part.isascii()
        for mark in part
    )


def _of_parquet(path: Path, fields: Fields) -> Iterator[CorpusText | Unread]:
    import pyarrow as pa

    number, read = 0, parquet()
    try:
        with read.ParquetFile(path) as table:
            for batch in table.iter_batches(_ROWS_AT_ONCE):
                for row in batch.to_pylist():
                    number += 1
                    yield fields.document(row, f"{path}:{number}")
    except (pa.ArrowException, OSError) as error:
        where = f"{path}:{number + 1}"
        yield Unread(where, InputError(f"{where}: this Parquet cannot be read on: {error}"))


def parquet() -> Any:
    """Return pyarrow's module for Parquet; raises `MissingDependencyError` without the extra `tables`."""
    try:
        import pyarrow.parquet
    except ImportError as error:
        raise MissingDependencyError(f"Parquet needs pyarrow: {install('tables')}, or use JSONL") from error
    return pyarrow.parquet
