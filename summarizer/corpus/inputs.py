"""The documents of the command line: files, folders, globs, standard input, tables with a column of texts."""

from __future__ import annotations

import csv
import glob
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.corpus.documents import CorpusText
from summarizer.errors import InputError, MissingDependencyError, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.corpus.documents import Source

STANDARD_INPUT = "-"
_LINES, _CSV, _PARQUET = {".jsonl", ".ndjson"}, {".csv", ".tsv"}, {".parquet"}
_ROWS_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class Fields:
    """Which fields of a table's row hold the text and the id; the other fields are carried through."""

    text: str = "text"
    id: str = "id"

    def document(self, row: dict[str, Any], where: str) -> CorpusText:
        """Return a row as a text; without an id field it is called after its place."""
        rest = {name: value for name, value in row.items() if name not in {self.text, self.id}}
        text = row.get(self.text)
        if self.text not in row:
            raise InputError(
                f"{where} has no field {self.text!r}; name the one with the text by --text-field"
            )
        id_ = row.get(self.id)
        return CorpusText(where if id_ is None else str(id_), "" if text is None else str(text), rest)


def documents_at(names: Iterable[str], fields: Fields, *, lines: bool) -> Iterator[Source]:
    """Yield the documents of all paths, lazily; standard input is one text, or JSON lines with `lines`.

    Raises `InputError` for a path that is not there and for a row that is none.
    """
    for name in names:
        if name == STANDARD_INPUT:
            yield from _standard_input(fields, lines=lines)
            continue
        for path in _files(name):
            yield from _documents_in(path, fields)


def count(names: Iterable[str]) -> int | None:
    """Return how many documents there are, where that is known without reading a table."""
    total = 0
    for name in names:
        if name == STANDARD_INPUT:
            return None
        files = _files(name)
        if any(path.suffix.lower() in _LINES | _CSV | _PARQUET for path in files):
            return None
        total += len(files)
    return total


def read_paths(names: Iterable[str]) -> set[Path]:
    """Return the files that are read, resolved, so that none of them is written over."""
    return {path.resolve() for name in names if name != STANDARD_INPUT for path in _files(name)}


def _files(name: str) -> list[Path]:
    path = Path(name)
    if path.is_dir():
        found = sorted(p for p in path.rglob("*") if p.is_file() and not _is_hidden(p, path))
    elif path.exists() or not glob.has_magic(name):
        found = [path]
    else:
        matches = glob.iglob(name, recursive=True)  # noqa: PTH207 - a pattern may begin anywhere
        found = sorted(Path(match) for match in matches if Path(match).is_file())
    if not found or not found[0].exists():
        raise InputError(f"{name}: there is no such file, and no file in it or that it matches")
    return found


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _documents_in(path: Path, fields: Fields) -> Iterator[Source]:
    suffix = path.suffix.lower()
    if suffix in _LINES:
        with path.open(encoding="utf-8-sig") as lines:
            yield from _of_lines(lines, str(path), fields)
    elif suffix in _CSV:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = csv.DictReader(lines, delimiter="\t" if suffix == ".tsv" else ",")
            for number, row in enumerate(rows, 1):
                yield fields.document(row, f"{path}:{number}")
    elif suffix in _PARQUET:
        yield from _of_parquet(path, fields)
    else:
        yield path


def _of_lines(lines: Iterable[str], name: str, fields: Fields) -> Iterator[CorpusText]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise InputError(f"{name}:{number} is no JSON: {error}") from None
        if not isinstance(row, dict):
            raise InputError(f"{name}:{number} is no JSON object")
        yield fields.document(row, f"{name}:{number}")


def _of_parquet(path: Path, fields: Fields) -> Iterator[CorpusText]:
    number = 0
    with parquet().ParquetFile(path) as table:
        for batch in table.iter_batches(_ROWS_AT_ONCE):
            for row in batch.to_pylist():
                number += 1
                yield fields.document(row, f"{path}:{number}")


def _standard_input(fields: Fields, *, lines: bool) -> Iterator[CorpusText]:
    if sys.stdin is None:
        raise InputError("standard input is closed")
    if lines:
        yield from _of_lines((line.decode("utf-8-sig") for line in sys.stdin.buffer), STANDARD_INPUT, fields)
    else:
        try:
            yield CorpusText(STANDARD_INPUT, sys.stdin.buffer.read().decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise InputError(f"standard input is not UTF-8 text (byte {error.start})") from None


def parquet() -> Any:
    """Return pyarrow's module for Parquet; raises `MissingDependencyError` without the extra `tables`."""
    try:
        import pyarrow.parquet
    except ImportError as error:
        raise MissingDependencyError(
            "Parquet needs pyarrow: pip install 'provensummary[tables]', or use JSONL"
        ) from error
    return pyarrow.parquet


def refuse_output(output: Path | None, names: Iterable[str]) -> None:
    """Raise for an output that is an input, or whose folder is not there."""
    if output is None:
        return
    if output.resolve() in read_paths(names):
        raise SettingsError(f"{output} is an input and is not written over; name another --output")
    if not output.parent.is_dir():
        raise InputError(f"{output}: its folder does not exist")
