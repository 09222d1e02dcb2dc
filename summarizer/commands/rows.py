"""Tables with a column of texts: JSON, JSON lines, CSV and Parquet, read row by row.

A row that cannot be read is a document that failed, called after its place; the others go on. A table that
is another one than was meant is told by its missing field, before all of it has failed.
"""

from __future__ import annotations

import csv
import gzip
import json
import zlib
from collections import Counter
from dataclasses import dataclass, field
from io import BytesIO, TextIOWrapper
from itertools import chain
from typing import TYPE_CHECKING, Any, BinaryIO

from summarizer.commands.suffixes import CSV, LINES, PACKED, PARQUET, unpacked
from summarizer.corpus.documents import CorpusText, Unread
from summarizer.errors import InputError, MissingDependencyError
from summarizer.files.encodings import mark_of
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
    """Which fields of a row hold the text and the id; the other fields are carried through.

    With `with_id` each row needs its id. `encoding` is that of tables that are not UTF-8.
    """

    text: str = "text"
    id: str = "id"
    with_id: bool = False
    encoding: str | None = None
    _lacking: Counter[str] = field(default_factory=Counter, init=False)
    _others: set[str] = field(default_factory=set, init=False)
    _found: set[str] = field(default_factory=set, init=False)
    _ids: set[str] = field(default_factory=set, init=False)

    def document(self, row: Any, where: str) -> CorpusText | Unread:
        """Return a row as a text; without an id it is called after its place.

        One whose id was there before has its place beside it. Raises `InputError` once many rows, and none
        before them, had no field that each needs.
        """
        if not isinstance(row, dict):
            return Unread(where, InputError(f"{where} is no JSON object"))
        rest = {name: value for name, value in row.items() if name not in {self.text, self.id}}
        id_ = _as_id(row.get(self.id)) or where
        if id_ in self._ids:
            rest = {"source_row": where} | rest
        self._ids.add(id_)
        needed = (self.text, self.id) if self.with_id else (self.text,)
        self._found |= row.keys() & set(needed)
        if missing := [name for name in needed if name not in row]:
            return Unread(id_, self._without(missing[0], where, row), rest)
        text = row[self.text]
        if isinstance(text, str):
            return CorpusText(id_, text, rest)
        what = "empty" if text is None else f"no text but {type(text).__name__}"
        return Unread(id_, InputError(f"{where}: the field {self.text!r} is {what}"), rest)

    def refuse(self) -> None:
        """Raise `InputError` where rows were read and none had a field that each needs."""
        for name, option in ((self.text, "--text-field"), (self.id, "--id-field")):
            if self._lacking[name] and name not in self._found:
                there = ", ".join(map(repr, sorted(self._others)[:_TOLD]))
                raise InputError(f"no row has a field {name!r}: there are {there}; name one by {option}")

    def _without(self, name: str, where: str, row: dict[str, Any]) -> InputError:
        self._lacking[name] += 1
        self._others |= {str(other) for other in row}
        if self._lacking[name] >= _ENOUGH:
            self.refuse()
        return InputError(f"{where} has no field {name!r}")


def _as_id(value: Any) -> str:
    """Return a value as an id: text as it is, what JSON has otherwise as JSON."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, dict | list | bool):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)


def rows_in(path: Path, fields: Fields) -> Iterator[CorpusText | Unread]:
    """Yield the rows of a table, lazily; JSON and CSV may be packed by gzip."""
    if path.suffix.lower() in PARQUET:
        yield from _of_parquet(path, fields)
        return
    with gzip.open(path) if path.suffix.lower() == PACKED else path.open("rb") as packed:
        try:
            yield from rows_of_stream(packed, str(path), fields, unpacked(path))  # type: ignore[arg-type]
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            yield Unread(str(path), InputError(f"{path} cannot be unpacked: {error}"))
        except UnicodeError as error:
            yield Unread(str(path), InputError(f"{path} is not {fields.encoding} text: {error}"))


def rows_of_stream(stream: BinaryIO, name: str, fields: Fields, suffix: str) -> Iterator[CorpusText | Unread]:
    """Yield the rows of JSON lines, of an array of JSON or of CSV, as the suffix says."""
    if suffix in CSV:
        with _csv_text(stream, fields.encoding) as text:
            yield from of_csv(text, name, fields)
    elif fields.encoding is None:
        yield from _of_json_lines(stream, name, fields, suffix)
    else:
        with TextIOWrapper(stream, fields.encoding, newline="\n") as text:
            yield from _of_json_lines((line.encode() for line in text), name, fields, suffix)


def _csv_text(stream: BinaryIO, encoding: str | None) -> TextIOWrapper:
    """Return the text of a table in an encoding, or in that which its first bytes say, or in UTF-8."""
    head = stream.read(4)
    stream.seek(0)
    if (said := encoding or mark_of(head)) is not None:
        return TextIOWrapper(stream, said, newline="")
    return TextIOWrapper(stream, "utf-8", "surrogateescape", newline="")


def _of_json_lines(
    lines: Iterable[bytes], name: str, fields: Fields, suffix: str
) -> Iterator[CorpusText | Unread]:
    yield from of_lines(lines, name, fields) if suffix in LINES else of_json(b"".join(lines), name, fields)


def of_json(data: bytes, name: str, fields: Fields) -> Iterator[CorpusText | Unread]:
    """Yield the rows of an array of JSON, or of one object; what is neither may be JSON lines."""
    found = parsed(data)
    if isinstance(found, list):
        for number, row in enumerate(found, 1):
            yield fields.document(row, f"{name}:{number}")
    elif found is None:
        yield from of_lines(BytesIO(data), name, fields)
    else:
        yield fields.document(found, name)


def is_head(line: bytes, fields: Fields) -> bool:
    """Whether a line is the head of CSV, by the field with the text among others."""
    return delimiter(line.decode("utf-8-sig", "replace").strip(), fields)[1]


def parsed(data: bytes) -> Any:
    """Return what JSON says, None where it is none."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


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


def of_csv(lines: Iterable[str], path: str, fields: Fields) -> Iterator[CorpusText | Unread]:
    """Yield the rows of CSV or TSV; the field size is bounded by the machine alone."""
    csv.field_size_limit(_LONGEST)
    first = next((line for line in lines if line.strip()), "")
    rows = csv.DictReader(chain([first], lines), restkey=_OTHERS, delimiter=delimiter(first, fields)[0])
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
            yield Unread(where, InputError(f"{where} is not UTF-8: name its --encoding"))
        else:
            yield fields.document(row, where)


def delimiter(head: str, fields: Fields) -> tuple[str, bool]:
    """Return the mark that parts the head of a table into several fields, and whether one is the text's.

    Where none is it is the most frequent mark.
    """
    parted = {mark: next(csv.reader([head], delimiter=mark), []) for mark in _DELIMITERS}
    fitting = [mark for mark, names in parted.items() if fields.text in names]
    if fitting:
        return fitting[0], len(parted[fitting[0]]) > 1
    return max(_DELIMITERS, key=lambda mark: len(parted[mark])), False


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
    number, read = 0, parquet()
    import pyarrow as pa

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
