"""What a run takes: texts, files and texts with an id, from any iterable, one at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast, overload

from summarizer.errors import InputError, SettingsError
from summarizer.files.reading import opened
from summarizer.files.source_file import SourceFile

T = TypeVar("T")
P = ParamSpec("P")
D_contra = TypeVar("D_contra", contravariant=True)
R_co = TypeVar("R_co", covariant=True)
_END: Any = object()


@dataclass(frozen=True, slots=True)
class CorpusText:
    """A text with an id of yours and what else is to be carried through: values that JSON can hold."""

    id: str
    text: str
    metadata: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Opened:
    """A document that was read: its text, and the file that it stands in, if it does."""

    id: str
    text: str
    metadata: Mapping[str, Any] = field(default_factory=dict)
    file: SourceFile | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """A document that cannot be read where it stands, a broken row of a table, and what is wrong with it."""

    id: str
    error: InputError
    metadata: Mapping[str, Any] = field(default_factory=dict)


Source = str | Path | bytes | SourceFile | CorpusText | Unread
Documents = Iterable[Source] | AsyncIterable[Source]


class OneText:
    """What a type checker sees come of one string in the place of several documents: nothing of use."""


class OfSeveral(Protocol[D_contra, P, R_co]):
    """A function of documents as a type checker sees it: one string is none, though it is iterable."""

    @overload
    def __call__(self, documents: str, *args: P.args, **options: P.kwargs) -> OneText: ...
    @overload
    def __call__(self, documents: D_contra, *args: P.args, **options: P.kwargs) -> R_co: ...


def of_several(function: Callable[Concatenate[D_contra, P], R_co]) -> OfSeveral[D_contra, P, R_co]:
    """Return a function as it is, typed to refuse one text in the place of several."""
    return cast("OfSeveral[D_contra, P, R_co]", function)


def several(documents: T, *kinds: type) -> T:
    """Return what can be gone through document by document, as one of some kinds of iterables.

    Raises `SettingsError` for one document, whose letters would be taken for documents, and for a mapping,
    whose keys would be.
    """
    if isinstance(documents, str | bytes | bytearray | Path | SourceFile | CorpusText):
        raise SettingsError("documents is an iterable of texts or files; for one of them: [document]")
    if isinstance(documents, Mapping):
        raise SettingsError("documents is no mapping: CorpusText(id, text) gives a text its name")
    if not isinstance(documents, kinds):
        raise SettingsError(f"documents is an iterable of texts or files, not {documents!r:.80}")
    return documents


def read_source(number: int, source: Any) -> Opened:
    """Read a document; its id is that of a `CorpusText`, a path, or the position of anything else from 0.

    A path and bytes are read as `read_file` does. Raises `InputError` for what cannot be read, and
    `MissingDependencyError` for a kind of file that needs a package.
    """
    name = id_of(number, source)
    if isinstance(source, Unread):
        raise source.error
    if isinstance(source, CorpusText):
        _refuse_kinds(source)
        return Opened(name, source.text, source.metadata)
    try:
        file = opened(source)
    except InputError:
        raise
    except OSError as error:
        raise InputError(f"{name}: {error.strerror or error}") from error
    return Opened(name, source if file is None else file.text, file=file)


def id_of(number: int, source: Any) -> str:
    """Return the id of a document, before it is read and even if it cannot be."""
    if isinstance(source, CorpusText | Unread):
        return str(source.id)
    if isinstance(source, SourceFile):
        return source.name
    return str(source) if isinstance(source, Path) else str(number)


def metadata_of(source: Source) -> Mapping[str, Any]:
    """Return what is carried through with a document, before it is read and even if it cannot be."""
    given: Any = source.metadata if isinstance(source, CorpusText | Unread) else {}
    return given if _is_metadata(given) else {}


def _is_metadata(given: Any) -> bool:
    return isinstance(given, Mapping) and all(isinstance(name, str) for name in given)


def _refuse_kinds(source: CorpusText) -> None:
    """Raise `InputError` for a field of another type than it is to have."""
    for name in ("id", "text"):
        if not isinstance(value := getattr(source, name), str):
            raise InputError(f"CorpusText.{name} is a str, not {type(value).__name__} ({value!r:.40})")
    if not _is_metadata(source.metadata):
        raise InputError(f"CorpusText.metadata is a mapping with names, not {source.metadata!r:.40}")


async def taken(documents: Documents) -> AsyncIterator[Source]:
    """Yield the documents one at a time; an iterable that blocks does not stop those under way."""
    if isinstance(documents, AsyncIterable):
        async for document in documents:
            yield document
        return
    if isinstance(documents, list | tuple):  # at hand, so that none has to be waited for
        for document in documents:
            yield document
        return
    loop = asyncio.get_running_loop()
    iterator: Any = iter(documents)
    with ThreadPoolExecutor(1, thread_name_prefix="summarizer-documents") as thread:
        while (document := await loop.run_in_executor(thread, next, iterator, _END)) is not _END:
            yield document
