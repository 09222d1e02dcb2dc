"""What a run takes: texts, paths and texts with an id, from any iterable, one at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from summarizer.errors import InputError

_END: Any = object()


@dataclass(frozen=True, slots=True)
class CorpusText:
    """A text with an id of yours and what else is to be carried through: values that JSON can hold."""

    id: str
    text: str
    metadata: Mapping[str, Any] = field(default_factory=dict)


Source = str | Path | CorpusText
Documents = Iterable[Source] | AsyncIterable[Source]


def named(number: int, source: Source) -> CorpusText:
    """Return a text with its id: that of a `CorpusText`, a path, or the position of a bare text from 0.

    Raises `InputError` for what is none of them, and for a file that holds no text.
    """
    if isinstance(source, CorpusText):
        return source
    if isinstance(source, str):
        return CorpusText(str(number), source)
    if isinstance(source, Path):
        return CorpusText(str(source), _read(source))
    raise InputError(f"document {number} is a {type(source).__name__}, not a text, a path or a CorpusText")


def id_of(number: int, source: Any) -> str:
    """Return the id of a document, before it is read and even if it cannot be."""
    if isinstance(source, CorpusText):
        return source.id
    return str(source) if isinstance(source, Path) else str(number)


async def taken(documents: Documents) -> AsyncIterator[Source]:
    """Yield the documents one at a time; an iterable that blocks does not stop those under way."""
    if isinstance(documents, AsyncIterable):
        async for document in documents:
            yield document
        return
    loop = asyncio.get_running_loop()
    iterator: Any = iter(documents)
    with ThreadPoolExecutor(1, thread_name_prefix="summarizer-documents") as thread:
        while (document := await loop.run_in_executor(thread, next, iterator, _END)) is not _END:
            yield document


def _read(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error
    if b"\0" in data:
        raise InputError(f"{path} is binary, or text in UTF-16: convert it to UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 text (byte {error.start})") from None
    if not text.strip():
        raise InputError(f"{path} holds no text")
    return text
