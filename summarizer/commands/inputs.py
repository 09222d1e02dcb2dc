"""The documents of the command line: files, folders, globs, standard input, tables with a column of texts."""

from __future__ import annotations

import glob
import os
import sys
from io import BytesIO, StringIO
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.commands.delivering import BROKEN, STANDARD_INPUT, files_in
from summarizer.commands.rows import Fields, is_head, of_csv, of_json, of_lines, parsed, rows_in
from summarizer.commands.suffixes import LINES, has_rows
from summarizer.commands.writing import SUFFIXES
from summarizer.corpus.documents import CorpusText, Unread
from summarizer.errors import InputError, SettingsError
from summarizer.files.loading import load
from summarizer.files.reading import read_loaded
from summarizer.traces import refuse_suffix, spare_strangers

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator

    from summarizer.corpus.documents import Source

_STANDARD_INPUT = Path(STANDARD_INPUT)
_PACKED = {b"\x1f\x8b": "packed by gzip", b"PAR1": "Parquet"}
_COUNTED = 1 << 31  # bytes of JSON lines that are counted in seconds


def files_of(names: Iterable[str], others: Counter[str]) -> tuple[Path, ...]:
    """Return the files that names stand for, in order; "-" is standard input; each file is there once.

    In `others` the suffixes of what folders hold besides are counted. Raises `InputError` for a name that is
    not there, before anything is done with the others.
    """
    found = [path for name in names for path in _files(name, others)]
    return tuple({os.path.abspath(path): path for path in reversed(found)}.values())[::-1]  # noqa: PTH100 - links stay


def documents_in(files: Iterable[Path], fields: Fields, *, lines: bool) -> Iterator[Source]:
    """Yield the documents of files, lazily; standard input is one text, or a table.

    It is a table where it begins as one, and with `lines`. Raises `InputError` where no row has a field that
    each needs.
    """
    for path in files:
        if path == _STANDARD_INPUT:
            yield from _standard_input(fields, lines=lines)
        elif has_rows(path):
            yield from rows_in(path, fields)
        else:
            yield path if fields.encoding is None else _decoded(path, fields.encoding)
    fields.refuse()


def _decoded(path: Path, encoding: str) -> Source:
    try:
        return read_loaded(load(path), encoding)
    except (InputError, OSError) as error:
        return Unread(str(path), InputError(f"{path}: {getattr(error, 'problem', error)}"))


def count(files: Iterable[Path]) -> int | None:
    """Return how many documents there are, where that can be known without parsing a table."""
    total = 0
    for path in files:
        rows = 1 if not has_rows(path) else _rows(path)
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
    matched = [Path(match) for match in matches]
    found = sorted(path for path in matched if path.is_file())
    others.update(BROKEN for path in matched if not path.exists())
    if not found:
        raise InputError(f"{name}: there is no such file, and none that it matches")
    return found


def _standard_input(fields: Fields, *, lines: bool) -> Iterator[Source]:
    if sys.stdin is None:
        raise InputError("standard input is closed")
    stdin = sys.stdin.buffer
    if fields.encoding is not None:
        stdin = BytesIO(_text(stdin.read(), fields.encoding).encode())
    head: list[bytes] = []
    while not head or (head[-1] and head[-1].isspace()):
        head.append(stdin.readline())
    first = head[-1]
    if isinstance(parsed(first), dict):
        yield from of_lines(chain(head, stdin), STANDARD_INPUT, fields)
        return
    yield from _of_whole(b"".join(head) + stdin.read(), first, fields, lines=lines)


def _of_whole(data: bytes, first: bytes, fields: Fields, *, lines: bool) -> Iterator[Source]:
    """Yield the documents of what does not begin with an object of JSON: a table, or one text."""
    kind = next((kind for mark, kind in _PACKED.items() if data.startswith(mark)), None)
    if kind is not None:
        raise InputError(f"standard input is {kind}: name the file instead")
    found = parsed(data)
    if is_head(first, fields):
        yield from of_csv(StringIO(data.decode("utf-8-sig", "surrogateescape"), ""), STANDARD_INPUT, fields)
    elif isinstance(found, dict | list) and found:
        yield from of_json(data, STANDARD_INPUT, fields)
    elif lines:
        yield from of_lines(BytesIO(data), STANDARD_INPUT, fields)
    else:
        yield CorpusText(STANDARD_INPUT, _text(data))


def _text(data: bytes, encoding: str = "utf-8") -> str:
    try:
        return data.decode(encoding).removeprefix("﻿")
    except UnicodeDecodeError as error:
        name = encoding.upper()
        raise InputError(
            f"standard input is not {name} text (byte {error.start}): name its --encoding"
        ) from None


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
