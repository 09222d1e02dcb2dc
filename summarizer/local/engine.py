"""A llama.cpp server inside this process, spoken to over HTTP like any other."""

from __future__ import annotations

import atexit
import ctypes
import os
import secrets
import time
from threading import RLock
from typing import TYPE_CHECKING, Any, Self

from summarizer.errors import EngineError
from summarizer.local.slots import read_slots

if TYPE_CHECKING:
    from pathlib import Path

# States of earlier prompts, kept in memory so that a text seen before is not read again. llama.cpp's own
# limit of 8 GiB is much for a guest in somebody's process; 1 GiB holds four full contexts of the
# default model.
_PROMPT_CACHE_MIB = 1024
# The server sees that a request was given up between two batches: 512 tokens take ten seconds on two cores.
_BATCH_TOKENS = 512
_READY_SECONDS = 60.0
_CLOSE_SECONDS = 30.0
_EXIT_SECONDS = 3.0


class Engine:
    """A running server: `base_url` and `api_key` are what an OpenAI client needs. Also a context manager."""

    def __init__(self, path: Path, context: int) -> None:
        self.path = path
        self.context = context
        self.api_key = secrets.token_urlsafe(24)
        self._owner = os.getpid()
        self._server: Any = _load(path, context, self.api_key)
        self.base_url = f"{self._server.listening_address}/v1"
        # A server that is told to stop before its main loop runs waits for ever.
        if self._busy(_READY_SECONDS) is None:
            raise EngineError(f"the engine of {path} does not answer")

    def close(self, wait: float = _CLOSE_SECONDS) -> None:
        """Stop the server and free its memory, for everybody in this process who uses it; idempotent.

        Answers under way are waited for, up to `wait` seconds; a server that then is still busy runs on until
        the process ends. In a forked child nothing is done: the server is the parent's.
        """
        if os.getpid() != self._owner:
            return
        with _lock:
            _engines.pop((self.path, self.context), None)
            server, self._server = self._server, None
        if server is not None:
            self._free(ctypes.py_object(server), wait)

    def _free(self, server: ctypes.py_object[Any], wait: float) -> None:
        """Give up `server`, unless it stays busy: freeing it then would never end, and hold all threads."""
        ctypes.pythonapi.Py_IncRef(server)
        if self._idle_within(wait):
            ctypes.pythonapi.Py_DecRef(server)

    def _idle_within(self, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            if self._busy(left) is False:
                return True
            time.sleep(0.05)
        return False

    def _busy(self, seconds: float) -> bool | None:
        """Whether a request is being worked on; None if the server's main loop does not say so in time."""
        slots = read_slots(self.base_url, self.api_key, seconds)
        return None if slots is None else any(slot.busy for slot in slots)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


_engines: dict[tuple[Path, int], Engine] = {}
_lock = RLock()


def engine(path: Path, *, context: int = 8192) -> Engine:
    """Return the engine of the GGUF file `path` with a context of `context` tokens; one a process.

    It listens on a free port of 127.0.0.1 and is closed at exit. Loading takes seconds, during which
    other threads of the process stand still. A child forked later shares the engine and has to end as the
    children of multiprocessing do, by `os._exit`. Raises EngineError when the file cannot be loaded.
    """
    key = (path.resolve(), context)
    with _lock:
        if key not in _engines:
            _engines[key] = Engine(*key)
        return _engines[key]


def _load(path: Path, context: int, api_key: str) -> Any:
    try:
        from xllamacpp import Server

        return Server(_parameters(path, context, api_key))
    except ImportError as error:
        raise EngineError(f"the engine xllamacpp cannot be imported here: {error}") from error
    except RuntimeError as error:
        raise EngineError(
            f"the engine cannot load {path}: the file is damaged or of a kind that it does not know, "
            f"or memory is short for a context of {context} tokens ({error})"
        ) from error


def _parameters(path: Path, context: int, api_key: str) -> Any:
    from xllamacpp import CommonParams

    params = CommonParams()
    params.model.path = str(path)
    params.n_ctx = context
    params.n_batch = _BATCH_TOKENS
    params.n_parallel = 1
    # Threads wait for each other after each layer: where another program displaces one, all stand still, and
    # a token has many layers and little work. With one busy neighbour on two cores, two threads write 0.3
    # tokens a second and one writes 7.4; in reading a batch the difference is none.
    params.cpuparams.n_threads = max(1, cores() - 1)
    params.cpuparams_batch.n_threads = cores()
    params.hostnames = ["127.0.0.1"]
    params.port = 0  # a free one
    params.api_keys = [api_key]
    params.cache_prompt = True
    params.cache_ram_mib = _PROMPT_CACHE_MIB
    params.ui = False
    params.verbosity = 0
    return params


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@atexit.register
def _close_all() -> None:
    for running in tuple(_engines.values()):
        running.close(_EXIT_SECONDS)  # who stopped a program does not want to wait
