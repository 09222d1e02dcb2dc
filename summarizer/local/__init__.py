"""The embedded engine: a llama.cpp server inside this process, and the file of weights that it runs.

Importing this package is cheap; the engine and the download libraries are imported where first needed.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.local.cache import directory
from summarizer.local.catalogue import CATALOGUE, DEFAULT, Weights, find, name_of
from summarizer.local.engine import CONTEXT, Engine
from summarizer.local.engine import engine as _engine
from summarizer.local.extra import is_installed, require
from summarizer.local.gguf import Header, read_header
from summarizer.local.slots import Slot
from summarizer.local.states import States
from summarizer.local.weights import fetch, is_local, is_there, opened, resolve
from summarizer.trust import UNFITTED

if TYPE_CHECKING:
    from summarizer.local.progress import Progress
    from summarizer.trust import Trust

__all__ = [
    "CATALOGUE",
    "CONTEXT",
    "DEFAULT",
    "Engine",
    "Header",
    "Slot",
    "Weights",
    "fetch",
    "header_of",
    "is_installed",
    "is_local",
    "is_there",
    "known",
    "resolve",
    "shelf_of",
    "start",
    "trust_in",
]


def known(model: str) -> None:
    """Raise MissingDependencyError without the extra, UnknownModelError for a name not in the catalogue."""
    require()
    if not model.lower().endswith(".gguf"):
        find(name_of(model))


def trust_in(model: str) -> Trust:
    """Return how far the word of an embedded model counts as a second reader."""
    weights = CATALOGUE.get(name_of(model))
    return UNFITTED if weights is None else weights.trust


def header_of(model: str) -> Header | None:
    """Return what a GGUF file of one's own tells of its model; None for those of the catalogue."""
    if not model.lower().endswith(".gguf") or name_of(model) in CATALOGUE:
        return None
    return read_header(Path(model).expanduser())


def shelf_of(model: str, context: int = CONTEXT) -> States | None:
    """Return where the answers of an embedded model are kept; None where they are not, or not yet."""
    known = CATALOGUE.get(name_of(model))
    path = Path(model).expanduser() if known is None else directory() / known.file
    return States.of(path.resolve(), context) if is_installed() and path.is_file() else None


def start(model: str = "local", progress: Progress | None = None, *, context: int = CONTEXT) -> Engine:
    """Return the running engine of `model`; the first call fetches the weights and loads them.

    `model` is "local", "local/NAME" of the catalogue, or the path of a GGUF file. `progress` is called with
    the bytes done and in all while the weights are fetched; by default it is a bar on stderr. A request takes
    up to `context` tokens.

    Raises MissingDependencyError without the extra, UnknownModelError, WeightsError or EngineError.
    """
    require()
    with opened(model, progress) as file:
        return _engine(Path(file.name), context=context, file=file)
