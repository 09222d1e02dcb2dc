"""The documents of the command line: files, folders, globs, standard input, tables with a column of texts."""

from __future__ import annotations

import glob
import json
import sys
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.commands.delivering import STANDARD_INPUT, files_in
from summarizer.commands.rows import Fields, of_lines, rows_in
from summarizer.commands.suffixes import LINES, is_table
from summarizer.commands.writing import SUFFIXES
from summarizer.corpus.documents import CorpusText
from summarizer.errors import InputError, SettingsError
from summarizer.traces import refuse_suffix, spare_strangers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.corpus.documents import Source

_COUNTED = 1 << 31  # bytes of JSON lines that are counted in seconds


def documents_at(names: Iterable[str], fields: Fields, *, lines: bool) -> Iterator[Source]:
    """Yield the documents of all paths, lazily; standard input is one text, or JSON lines.

    It is lines where its first is a JSON object, or with `lines`.

    Raises `InputError` for a path that is not there, and where no row has the field with the text.
    """
    for name in names:
        if name == STANDARD_INPUT:
            yield from _standard_input(fields, lines=lines)
            continue
        for path in _files(name):
            if is_table(path):
                yield from rows_in(path, fields)
            else:
                yield path
    fields.refuse()


def count(names: Iterable[str]) -> int | None:
    """Return how many documents there are, where that can be known without parsing a table."""
    total = 0
    for name in names:
        if name == STANDARD_INPUT:
            return None
        for path in _files(name):
            rows = 1 if not is_table(path) else _rows(path)
            if rows is None:
                return None
            total += rows
    return total


def _rows(path: Path) -> int | None:
    """Return the rows of a table of JSON lines; those of another are not known before they are read."""
    if path.suffix.lower() not in LINES or not path.is_file() or path.stat().st_size > _COUNTED:
        return None
    with path.open("rb") as lines:
        return sum(not line.isspace() for line in lines)


def read_paths(names: Iterable[str]) -> set[Path]:
    """Return the files that are read, resolved, so that none of them is written over."""
    return {path.resolve() for name in names if name != STANDARD_INPUT for path in _files(name)}


def _files(name: str) -> list[Path]:
    path = Path(name)
    if path.is_dir():
        return files_in(path)
    if path.exists():
        return [path]
    matches = glob.iglob(name, recursive=True)  # noqa: PTH207 - a pattern may begin anywhere
    found = sorted(Path(match) for match in matches if Path(match).is_file())
    if not found:
        raise InputError(f"{name}: there is no such file, and none that it matches")
    return found


def _standard_input(fields: Fields, *, lines: bool) -> Iterator[Source]:
    if sys.stdin is None:
        raise InputError("standard input is closed")
    first = sys.stdin.buffer.readline()
    if lines or _is_object(first):
        yield from of_lines(chain([first], sys.stdin.buffer), STANDARD_INPUT, fields)
        return
    try:
        yield CorpusText(STANDARD_INPUT, (first + sys.stdin.buffer.read()).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InputError(f"standard input is not UTF-8 text (byte {error.start})") from None


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def refuse_output(output: Path | None, names: Iterable[str], *, force: bool) -> None:
    """Raise for an output that is an input, of no format or somebody's, or whose folder is not there."""
    if output is None:
        return
    refuse_suffix(output, SUFFIXES)
    spare_strangers((output,), force=force)
    if output.resolve() in read_paths(names):
        raise SettingsError(f"{output} is an input and is not written over; name another --output")
    if not output.parent.is_dir():
        raise InputError(f"{output}: its folder does not exist")


def refuse_missing(names: Iterable[str]) -> None:
    """Raise `InputError` for a path that is not there, before anything is done with the others."""
    for name in names:
        if name != STANDARD_INPUT:
            _files(name)
