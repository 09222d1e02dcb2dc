"""Where the rows of a run are written: JSON lines at once, Parquet and CSV when the run has ended.

A file is written beside its place, under its name with ".part", and put there when all documents were gone
through: whatever kills a run, an earlier result stays, and a file that is there is whole.
"""

from __future__ import annotations

import csv
import json
import math
import sys
from datetime import date, datetime, timezone
from pathlib import Path  # noqa: TC003 - part of the public signature
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any, Protocol, Self

from summarizer.commands.parts import Part, naming
from summarizer.commands.rows import parquet
from summarizer.keeping.schema import storable
from summarizer.rendering.tables import safe_cell
from summarizer.symbols import inert_json

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROWS_AT_ONCE = 500
_WHOLE = "summary"  # a column that no cell of a spreadsheet can hold
_DELIMITERS = {".csv": ",", ".tsv": "\t"}
SUFFIXES = (".jsonl", ".ndjson", ".json", ".parquet", *_DELIMITERS)
_TOO_MUCH = 1 << 63  # for an integer of a column
_WIDER = {frozenset({int, float}): float}


class Rows(Protocol):
    """Where rows go; `place` is the file that has them once it is closed, None for standard output.

    `ended` is to be set once all rows are there: only then do they go to the place that was named. `notes`
    say what is there otherwise than it came.
    """

    place: Path | None
    ended: bool

    @property
    def notes(self) -> list[str]:
        """Return a sentence for each."""
        ...

    def __enter__(self) -> Self:
        """Open it."""
        ...

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Write what is left and close it."""
        ...

    def write(self, row: dict[str, Any]) -> None:
        """Take a row."""
        ...


def rows_to(output: Path | None, columns: dict[str, type]) -> Rows:
    """Return where rows go: Parquet or CSV for that suffix, else JSON lines; None is standard output.

    `columns` are there also where no row has them.
    """
    suffix = output.suffix.lower() if output is not None else ""
    if output is not None and suffix == ".parquet":
        return _Parquet(output, columns)
    if output is not None and suffix in _DELIMITERS:
        return _Sheet(output, columns)
    return _Lines(output)


class _Lines:
    """JSON lines, each written out at once."""

    def __init__(self, output: Path | None) -> None:
        self.place = output
        self.ended = False
        self._part = None if output is None else Part(output)
        self._stream: Any = None
        self._nulls = 0

    def __enter__(self) -> Self:
        self._stream = sys.stdout
        if self._part is not None:
            self._part.hold()
            self._stream = self._part.path.open("w", encoding="utf-8")
        return self

    def __exit__(self, *_: object) -> None:
        if self._part is not None:
            with naming(self._part.path):
                self._stream.close()
            self.place = self._part.put(ended=self.ended)

    @property
    def notes(self) -> list[str]:
        rows = "1 row" if self._nulls == 1 else f"{self._nulls:,} rows"
        return [f"{rows} came with NaN or infinity, which JSON has not: null there"] if self._nulls else []

    def write(self, row: dict[str, Any]) -> None:
        try:
            line = _line(row)
        except ValueError:  # what is no number
            self._nulls += 1
            line = _line(_finite(row))
        with naming(self.place):
            self._stream.write(line)
            self._stream.flush()


class _Columns:
    """Rows that wait in a file without a name until all are there: only then are their columns known."""

    def __init__(self, output: Path, columns: dict[str, type]) -> None:
        self.place: Path | None = output
        self.ended = False
        self._part = Part(output)
        self._kinds: dict[str, set[type]] = {name: {kind} for name, kind in columns.items()}

    def __enter__(self) -> Self:
        self._part.hold()
        self._waiting = TemporaryFile("w+", encoding="utf-8")
        return self

    def __exit__(self, *_: object) -> None:
        with self._waiting, naming(self._part.path):
            self._waiting.seek(0)
            self._write_all(self._part.path)
        self.place = self._part.put(ended=self.ended)

    @property
    def notes(self) -> list[str]:
        mixed = {
            name: kinds for name, kinds in self._kinds.items() if len(kinds) > 1 and _joined(kinds) is str
        }
        return [
            f"the column {name!r} is text: it came as {', '.join(sorted(kind.__name__ for kind in kinds))}"
            for name, kinds in mixed.items()
        ]

    @property
    def _columns(self) -> dict[str, type | None]:
        return {name: _joined(kinds) for name, kinds in self._kinds.items()}

    def write(self, row: dict[str, Any]) -> None:
        flat = {name: _flat(value) for name, value in row.items()}
        for name, value in flat.items():
            self._kinds.setdefault(name, set()).update([] if value is None else [_kind(value)])
        self._waiting.write(_line(flat, whole=True))

    def _write_all(self, path: Path) -> None:
        raise NotImplementedError


class _Sheet(_Columns):
    """CSV for spreadsheets: with a mark of UTF-8, no cell that is a formula, and no whole summaries."""

    def __init__(self, output: Path, columns: dict[str, type]) -> None:
        super().__init__(output, {name: kind for name, kind in columns.items() if name != _WHOLE})
        self._delimiter = _DELIMITERS[output.suffix.lower()]

    def write(self, row: dict[str, Any]) -> None:
        super().write({name: value for name, value in row.items() if name != _WHOLE})

    def _write_all(self, path: Path) -> None:
        with path.open("w", encoding="utf-8-sig", newline="") as sheet:
            writer = csv.writer(sheet, delimiter=self._delimiter)
            writer.writerow(map(safe_cell, self._kinds))
            for line in self._waiting:
                row = json.loads(line)
                writer.writerow([safe_cell(row.get(name)) for name in self._kinds])


class _Parquet(_Columns):
    """Parquet in groups of rows; what is no plain value and no time is JSON.

    A column of integers and fractions holds fractions, any other mixture text. Times with a zone are in UTC.
    """

    def __init__(self, output: Path, columns: dict[str, type]) -> None:
        super().__init__(output, columns)
        self._parquet = parquet()

    def _write_all(self, path: Path) -> None:
        import pyarrow as pa

        kinds = {
            int: pa.int64(), float: pa.float64(), bool: pa.bool_(), date: pa.date32(),
            datetime: pa.timestamp("us"), timezone: pa.timestamp("us", "UTC"),
        }  # fmt: skip
        schema = pa.schema([(name, kinds.get(kind, pa.string())) for name, kind in self._columns.items()])  # type: ignore[arg-type]
        with self._parquet.ParquetWriter(path, schema) as writer:
            for rows in self._groups():
                writer.write_table(pa.Table.from_pylist(rows, schema=schema))

    def _groups(self) -> Iterator[list[dict[str, Any]]]:
        rows: list[dict[str, Any]] = []
        columns = self._columns
        for line in self._waiting:
            row = json.loads(line)
            rows.append({name: _as(kind, row.get(name)) for name, kind in columns.items()})
            if len(rows) >= _ROWS_AT_ONCE:
                yield rows
                rows = []
        if rows:
            yield rows


def _line(row: dict[str, Any], *, whole: bool = False) -> str:
    """Return a row as a line that any reader of JSON takes and no terminal is steered by.

    Raises ValueError for NaN and infinity, unless it is to be `whole`, for ourselves.
    """
    line = json.dumps(row, ensure_ascii=False, default=str, allow_nan=whole)
    return inert_json(storable(line)) + "\n"


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _finite(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(part) for part in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _flat(value: Any) -> Any:
    if value is None or isinstance(value, str | int | float | bool | date):
        return value
    return json.dumps(_finite(value), ensure_ascii=False, default=str)


def _joined(kinds: set[type]) -> type | None:
    """Return the kind of a column that holds some kinds of values."""
    return _WIDER.get(frozenset(kinds), str) if len(kinds) > 1 else next(iter(kinds), None)


def _kind(value: Any) -> type:
    """Return the type of a cell; `timezone` is that of times with one."""
    if type(value) is int and abs(value) >= _TOO_MUCH:
        return str
    return timezone if isinstance(value, datetime) and value.tzinfo else type(value)


def _as(kind: type | None, value: Any) -> Any:
    """Return a cell as it was written into a line, as its column holds it."""
    if value is None or kind is None:
        return value
    if kind in {datetime, timezone}:
        return datetime.fromisoformat(value)
    if kind is date:
        return date.fromisoformat(value)
    if isinstance(value, kind):
        return value
    return kind(value) if kind is float else json.dumps(value)
