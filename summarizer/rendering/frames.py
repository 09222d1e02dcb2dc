"""A summary's items as a data frame of pandas or polars, as an Arrow table, as a Parquet file."""

from __future__ import annotations

from decimal import Decimal
from importlib import import_module
from typing import TYPE_CHECKING, Any

from summarizer.errors import MissingDependencyError
from summarizer.rendering.tables import Sort, table
from summarizer.version import install

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from summarizer.record import Record
    from summarizer.rendering.tables import Cell, Kind, Table


def to_dataframe(summary: Record, kind: Kind) -> pd.DataFrame:
    """Return a pandas data frame; exact numbers are `Decimal`, and text that is not there is None.

    Numbers beside them are float64, NaN where there is none. Raises `MissingDependencyError` without pandas.
    """
    pandas = _library("pandas", "a data frame", "notebook")
    made = table(summary, kind)
    data = {
        name: pandas.Series(_cells(made, name), dtype=_DTYPES[sort]) for name, sort in made.columns.items()
    }
    return _frame(pandas.DataFrame(data))


_DTYPES = {Sort.TEXT: "object", Sort.WHOLE: "Int64", Sort.NUMBER: "float64"}


def _cells(made: Table, name: str) -> list[Cell | Decimal]:
    cells = made.column(name)
    if not name.startswith("exact_"):
        return list(cells)
    return [Decimal(cell) if isinstance(cell, str) else None for cell in cells]


def _frame(frame: Any) -> pd.DataFrame:
    """Give places that are all there the plain type of whole numbers."""
    whole = [name for name in ("start", "end", "fragments") if name in frame and not frame[name].isna().any()]
    plain: pd.DataFrame = frame.astype(dict.fromkeys(whole, "int64"))
    return plain


def to_arrow(summary: Record, kind: Kind) -> pa.Table:
    """Return an Arrow table; exact numbers are strings. Raises `MissingDependencyError` without it."""
    arrow: Any = _library("pyarrow", "an Arrow table", "tables")
    rows = table(summary, kind)
    types = {Sort.TEXT: arrow.string(), Sort.WHOLE: arrow.int64(), Sort.NUMBER: arrow.float64()}
    schema = arrow.schema([(name, types[sort]) for name, sort in rows.columns.items()])
    data = {name: [_encodable(cell) for cell in rows.column(name)] for name in rows.columns}
    made: pa.Table = arrow.Table.from_pydict(data, schema=schema)
    return made


def to_polars(summary: Record, kind: Kind) -> pl.DataFrame:
    """Return a polars data frame; exact numbers are strings. Raises `MissingDependencyError` without it."""
    polars = _library("polars", "a polars data frame", "tables")
    made = table(summary, kind)
    types = {Sort.TEXT: polars.String, Sort.WHOLE: polars.Int64, Sort.NUMBER: polars.Float64}
    schema = {name: types[sort] for name, sort in made.columns.items()}
    data = {name: [_encodable(cell) for cell in made.column(name)] for name in schema}
    frame: pl.DataFrame = polars.DataFrame(data, schema=schema)
    return frame


def to_parquet(summary: Record, path: Path | str, kind: Kind) -> None:
    """Write an Arrow table to a Parquet file. Raises `MissingDependencyError` without pyarrow, or OSError."""
    made = to_arrow(summary, kind)
    import_module("pyarrow.parquet").write_table(made, str(path))


def _encodable(cell: Cell) -> Cell:
    """Replace half of a surrogate pair, which only Python can hold."""
    return cell.encode("utf-8", "replace").decode() if isinstance(cell, str) else cell


def _library(name: str, what: str, extra: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise MissingDependencyError(f"{what} needs {name}: {install(extra)}") from error
