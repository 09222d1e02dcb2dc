"""A llama.cpp server inside this process, spoken to over HTTP like any other."""

from __future__ import annotations

import atexit
import ctypes
import os
import secrets
from http.client import HTTPConnection, HTTPException
from threading import RLock
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from summarizer.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

# States of earlier prompts, kept in memory so that a text seen before is not read again. llama.cpp's own
# limit of 8 GiB is much for a guest in somebody's process; 1 GiB holds four full contexts of the
# default model.
_PROMPT_CACHE_MIB = 1024
_READY_SECONDS = 60.0


class Engine:
    """A running server: `base_url` and `api_key` are what an OpenAI client needs. Also a context manager."""

    def __init__(self, path: Path, context: int) -> None:
        self.path = path
        self.context = context
        self.api_key = secrets.token_urlsafe(24)
        self._server: Any = _serve(path, context, self.api_key)
        self.base_url = f"{self._server.listening_address}/v1"

    def close(self) -> None:
        """Stop the server and free its memory, for everybody in this process who uses it; idempotent."""
        with _lock:
            if _engines.get((self.path, self.context)) is self:
                del _engines[self.path, self.context]
            self._server = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


_engines: dict[tuple[Path, int], Engine] = {}
_lock = RLock()


def engine(path: Path, *, context: int = 8192) -> Engine:
    """Return the engine of the GGUF file `path` with a context of `context` tokens; one a process.

    It listens on a free port of 127.0.0.1 and is closed at exit. Loading takes seconds, during which
    other threads of the process stand still. Raises EngineError when the file cannot be loaded.
    """
    key = (path.resolve(), context)
    with _lock:
        if key not in _engines:
            _engines[key] = Engine(*key)
        return _engines[key]


def _serve(path: Path, context: int, api_key: str) -> Any:
    try:
        from xllamacpp import Server

        server = Server(_parameters(path, context, api_key))
    except ImportError as error:
        raise EngineError(f"the engine xllamacpp cannot be imported here: {error}") from error
    except RuntimeError as error:
        raise EngineError(
            f"the engine cannot load {path}: the file is damaged or of a kind that it does not know, "
            f"or memory is short for a context of {context} tokens ({error})"
        ) from error
    _await_ready(server.listening_address, api_key)
    return server


def _parameters(path: Path, context: int, api_key: str) -> Any:
    from xllamacpp import CommonParams

    params = CommonParams()
    params.model.path = str(path)
    params.n_ctx = context
    params.n_parallel = 1
    params.hostnames = ["127.0.0.1"]
    params.port = 0  # a free one
    params.api_keys = [api_key]
    params.cache_prompt = True
    params.cache_ram_mib = _PROMPT_CACHE_MIB
    params.ui = False
    params.verbosity = 0
    return params


def _await_ready(address: str, api_key: str) -> None:
    """Wait for an answer that only the server's main loop gives.

    A server that is told to stop before its main loop runs waits for ever.
    """
    connection = HTTPConnection(urlsplit(address).netloc, timeout=_READY_SECONDS)
    try:
        connection.request("GET", "/slots", headers={"Authorization": f"Bearer {api_key}"})
        status = connection.getresponse().status
    except (OSError, HTTPException) as error:
        raise EngineError(f"the engine does not answer: {error}") from error
    finally:
        connection.close()
    if status != 200:
        raise EngineError(f"the engine does not answer: HTTP status {status}")


@atexit.register
def _close_all() -> None:
    for running in tuple(_engines.values()):
        running.close()


def _forget_after_fork() -> None:
    """Leave the parent's engines to the parent.

    A forked child has none of the threads that a server waits for when it is freed, so that its copy must
    never be: it is given a reference that nobody gives back.
    """
    global _lock  # noqa: PLW0603 - another thread of the parent may hold the copied one for ever
    _lock = RLock()
    for running in _engines.values():
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(running._server))  # noqa: SLF001 - of this module
    _engines.clear()


if hasattr(os, "register_at_fork"):  # not on Windows
    os.register_at_fork(after_in_child=_forget_after_fork)
