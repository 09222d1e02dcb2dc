"""A document read in a process of its own, so that whatever is in it costs bounded time and memory.

Libraries that read documents cannot be interrupted, and a file of a few kilobytes can keep them busy for
days. The other process is started anew for each document that is large or of a kind that may unfold; it is
killed when its time is over, and what it says comes back as JSON, which nothing in a document can make act.
"""

from __future__ import annotations

import base64
import json
import math
import pickle
import subprocess
import sys
from array import array
from contextlib import suppress
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from summarizer import errors
from summarizer.errors import DamagedFileError, FileError, OversizedFileError, SummarizerError
from summarizer.files import limits, other
from summarizer.files.kinds import unpacked_size
from summarizer.files.places import Box, Piece, Place, PlaceMap
from summarizer.files.source_file import FileKind, SourceFile
from summarizer.source.document import Block, BlockKind, Span

if TYPE_CHECKING:
    from summarizer.files.loaded import Loaded

_SMALL = {  # bytes up to which a kind can be read here at once, whatever is in it
    FileKind.TEXT: limits.FILE_BYTES,
    FileKind.MARKDOWN: 200_000,
    FileKind.HTML: 200_000,
    FileKind.MAIL: 200_000,
    FileKind.VTT: 1_000_000,
    FileKind.SRT: 1_000_000,
    FileKind.DOCX: 3_000_000,  # unpacked, as books are
    FileKind.EPUB: 3_000_000,
    FileKind.PDF: 0,  # a stream of it may unfold a thousandfold
    FileKind.OTHER: 0,
}
_ARCHIVES = {FileKind.DOCX, FileKind.EPUB}
_PROGRAM = """\
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from summarizer.files.apart import serve
serve()
"""


def is_due(loaded: Loaded, kind: FileKind) -> bool:
    """Whether a document is to be read apart, and a process for that can be started here."""
    if not sys.executable or getattr(sys, "frozen", False):  # an application that has no interpreter to start
        return False
    if kind is FileKind.OTHER and not other.is_there():
        return False  # nothing is read: it only says what is missing
    size = unpacked_size(loaded.data) if kind in _ARCHIVES else len(loaded.data)
    return size > _SMALL[kind]


def read_apart(loaded: Loaded, kind: FileKind, encoding: str | None) -> SourceFile:
    """Read a document in a process of its own; see `read_file` for the errors.

    Raises `OversizedFileError` where it takes more time or memory than `limits` allow, `DamagedFileError`
    where it brings its reader down.
    """
    seconds = limits.MODEL_SECONDS if kind is FileKind.OTHER else limits.READ_SECONDS
    command = [sys.executable, "-P", "-c", _PROGRAM, json.dumps(sys.path)]
    try:
        ended = subprocess.run(  # noqa: S603 - our own interpreter and program
            command,
            input=pickle.dumps((loaded, kind, encoding, _bounds(kind))),
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise OversizedFileError(loaded.name, f"takes more than {seconds:.0f} seconds to read") from None
    if not ended.stdout:
        raise DamagedFileError(loaded.name, f"brings its reader down (exit status {ended.returncode})")
    said = json.loads(ended.stdout)
    if "error" in said:
        raise _error(said, loaded.name)
    return _unpacked(said, loaded.name)


def serve() -> None:
    """Be the other process: read what standard input holds, and write to standard output what came of it."""
    out, sys.stdout = sys.stdout, sys.stderr  # what a library prints is no part of the answer
    loaded, kind, encoding, bounds = pickle.load(sys.stdin.buffer)  # noqa: S301 - from who started this
    for name, most in bounds.items():
        _bound(name, most)
    from summarizer.files.here import read_here

    try:
        said = _packed(read_here(loaded, kind, encoding))
    except MemoryError:
        said = {"error": "OversizedFileError", "problem": _TOO_MUCH}
    except FileError as error:
        said = {"error": type(error).__name__, "problem": error.problem}
    except SummarizerError as error:
        said = {"error": type(error).__name__, "message": str(error)}
    out.write(json.dumps(said))
    out.flush()


_TOO_MUCH = "takes too much memory to read"


def _bounds(kind: FileKind) -> dict[str, int]:
    """Return the most that the other process may take; models are large and slow, and are only timed."""
    if kind is FileKind.OTHER:
        return {}
    return {"RLIMIT_AS": int(limits.READ_BYTES), "RLIMIT_CPU": math.ceil(limits.READ_SECONDS)}


def _bound(name: str, most: int) -> None:
    """Bound what this process may take, where the system can."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(getattr(resource, name), (most, most))


def _error(said: dict[str, Any], name: str) -> SummarizerError:
    kind = getattr(errors, said["error"])
    error: SummarizerError = kind(name, said["problem"]) if "problem" in said else kind(said["message"])
    return error


def _packed(file: SourceFile) -> dict[str, Any]:
    """Put a document into what JSON can hold."""
    return {
        "text": file.text,
        "kind": file.kind.value,
        "sha256": file.sha256,
        "encoding": file.encoding,
        "title": file.title,
        "notes": file.notes,
        "pieces": [_packed_piece(piece) for piece in file.map.pieces],
        "layout": [(block.kind.value, block.span.start, block.span.end) for block in file.layout],
    }


def _packed_piece(piece: Piece) -> list[Any]:
    place = {name: value for name, value in asdict(piece.place).items() if value not in (None, ())}
    edges = base64.b64encode(piece.edges.tobytes()).decode() if piece.edges is not None else None
    return [piece.span.start, piece.span.end, place, edges]


def _unpacked(said: dict[str, Any], name: str) -> SourceFile:
    pieces = tuple(_piece(*packed) for packed in said.pop("pieces"))
    kind, notes = FileKind(said.pop("kind")), tuple(said.pop("notes"))
    layout = tuple(Block(BlockKind(told), Span(start, end)) for told, start, end in said.pop("layout"))
    return SourceFile(**said, name=name, kind=kind, notes=notes, map=PlaceMap(pieces), layout=layout)


def _piece(start: int, end: int, place: dict[str, Any], edges: str | None) -> Piece:
    found = replace(Place(**place), boxes=tuple(Box(**box) for box in place.get("boxes", ())))
    drawn = array("d", base64.b64decode(edges)) if edges is not None else None
    return Piece(Span(start, end), found, drawn)
