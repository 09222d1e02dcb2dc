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
    from collections import Counter
    from collections.abc import Iterable, Iterator

    from summarizer.corpus.documents import Source

_STANDARD_INPUT = Path(STANDARD_INPUT)
_COUNTED = 1 << 31  # bytes of JSON lines that are counted in seconds


def files_of(names: Iterable[str], others: Counter[str]) -> tuple[Path, ...]:
    """Return the files that names stand for, in order; "-" is standard input, folders are walked once.

    In `others` the suffixes of what folders hold besides are counted. Raises `InputError` for a name that is
    not there, before anything is done with the others.
    """
    return tuple(path for name in names for path in _files(name, others))


def documents_in(files: Iterable[Path], fields: Fields, *, lines: bool) -> Iterator[Source]:
    """Yield the documents of files, lazily; standard input is one text, or JSON lines.

    It is lines where its first is a JSON object, or with `lines`. Raises `InputError` where no row has the
    field with the text.
    """
    for path in files:
        if path == _STANDARD_INPUT:
            yield from _standard_input(fields, lines=lines)
        elif is_table(path):
            yield from rows_in(path, fields)
        else:
            yield path
    fields.refuse()


def count(files: Iterable[Path]) -> int | None:
    """Return how many documents there are, where that can be known without parsing a table."""
    total = 0
    for path in files:
        rows = 1 if not is_table(path) else _rows(path)
        if rows is None or path == _STANDARD_INPUT:
            return None
        total += rows
    return total


def _rows(path: Path) -> int | None:
    """Return the rows of a table of JSON lines; those of another are not known before they are read."""
    if path.suffix.lower() not in LINES or not path.is_file() or path.stat().st_size > _COUNTED:
        return None
    with path.open("rb") as lines:
        return sum(not line.isspace() for line in lines)


def _files(name: str, others: Counter[str]) -> list[Path]:
    path = Path(name)
    if path != _STANDARD_INPUT and path.is_dir():
        return files_in(path, others)
    if path == _STANDARD_INPUT or path.exists():
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


def refuse_output(output: Path | None, files: Iterable[Path], *, force: bool) -> None:
    """Raise for an output that is an input, of no format or somebody's, or whose folder is not there."""
    if output is None:
        return
    refuse_suffix(output, SUFFIXES)
    spare_strangers((output,), force=force)
    if output.resolve() in {path.resolve() for path in files if path != _STANDARD_INPUT}:
        raise SettingsError(f"{output} is an input and is not written over; name another --output")
    if not output.parent.is_dir():
        raise InputError(f"{output}: its folder does not exist")
