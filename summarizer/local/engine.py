"""A llama.cpp server inside this process, spoken to over HTTP like any other."""

from __future__ import annotations

import atexit
import ctypes
import os
import secrets
import sys
import time
from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING, Any, Self

from summarizer.errors import EngineError
from summarizer.local.compact import line_ends
from summarizer.local.opening import is_held, name_of
from summarizer.local.seat import Seat
from summarizer.local.slots import read_slots
from summarizer.local.states import States
from summarizer.local.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from io import BufferedReader
    from pathlib import Path

    from summarizer.local.slots import Slot

CONTEXT = 4096  # tokens
# The server sees that a request was given up, and tells how far it is, between two batches: 128 tokens take
# three seconds on two cores.
_BATCH_TOKENS = 128
# Requests at once, each with a context of its own; those of a text keep to one slot, where it was read.
_SLOTS = 4
_ROOMY = (
    4  # times the size of the weights: they, four contexts of half of it at most, and the others' programs
)
# Threads wait for each other after each step of a layer, and libgomp lets them wait busily for some 20 ms.
# Where another program has displaced one thread, the other then burns the core that it could run on: with a
# busy neighbour on two cores 0.24 tokens a second were written. After 0.06 ms of it a thread sleeps: 2.1.
_SPINS = "1000"
_READY_SECONDS = 60.0
_CLOSE_SECONDS = 30.0
_EXIT_SECONDS = 3.0


class Engine:
    """A running server: `base_url` and `api_key` are what an OpenAI client needs. Also a context manager."""

    def __init__(self, path: Path, context: int, file: BufferedReader | None = None) -> None:
        self.path = path
        self.context = context
        self.api_key = secrets.token_urlsafe(24)
        self._owner = os.getpid()
        self._turns = Turns(slots(path))
        self._states = States.of(path, context)
        name = path if file is None else name_of(file)
        self._server: Any = _load(name, context, self.api_key, self._states)
        self.base_url = f"{self._server.listening_address}/v1"
        # A server that is told to stop before its main loop runs waits for ever.
        if self._busy(_READY_SECONDS) is None:
            raise EngineError(f"the engine of {path} does not answer")
        if file is not None and not is_held(file):
            raise EngineError(f"{path} was replaced by another file while it was loaded")
        self.forbidden = line_ends(self.base_url, self.api_key)

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

    def seat(self, limit: float, watch: Callable[[Slot], None] | None = None) -> Seat:
        """Return a place in the queue for the slots: its requests find there what those before them read.

        A request is given up after `limit` seconds in which the engine reads and writes nothing; `watch` is
        told about once a second how far it is.
        """
        return Seat(self, self._turns, self._states, limit, watch)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


_engines: dict[tuple[Path, int], Engine] = {}
_lock = RLock()


def engine(path: Path, *, context: int = CONTEXT, file: BufferedReader | None = None) -> Engine:
    """Return the engine of the GGUF file `path`, one a process; a request takes up to `context` tokens.

    `file` is that file, open: what is loaded is this very file, whatever `path` leads to by then. The engine
    listens on a free port of 127.0.0.1 and is closed at exit. Loading takes seconds, during which other
    threads of the process stand still. A child forked later shares the engine and has to end as the children
    of multiprocessing do, by `os._exit`. Raises EngineError when the file cannot be loaded.
    """
    key = (path.resolve(), context)
    with _lock:
        if key not in _engines:
            _engines[key] = Engine(*key, file)
        return _engines[key]


def _load(path: Path, context: int, api_key: str, states: States | None) -> Any:
    try:
        with _waiting_asleep():
            from xllamacpp import Server

        return Server(_parameters(path, context, api_key, states))
    except ImportError as error:
        raise EngineError(f"the engine xllamacpp cannot be imported here: {error}") from error
    except RuntimeError as error:
        raise EngineError(
            f"the engine cannot load {path.resolve()}: the file is damaged or of a kind that it does "
            f"not know, or memory is short for a context of {context} tokens ({error})"
        ) from error


def _parameters(path: Path, context: int, api_key: str, states: States | None) -> Any:
    from xllamacpp import CommonParams

    params = CommonParams()
    params.model.path = str(path)
    params.model_alias = {path.resolve().name}
    params.n_ctx = context * slots(path)
    params.n_batch = _BATCH_TOKENS
    params.n_parallel = slots(path)
    params.kv_unified = True
    params.kv_unified_per_slot = context
    params.cpuparams.n_threads = writing_threads()
    params.cpuparams_batch.n_threads = cores()
    params.hostnames = ["127.0.0.1"]
    params.port = 0  # a free one
    params.api_keys = [api_key]
    params.cache_prompt = True
    params.cache_ram_mib = 0  # what was read stays in its slot, and in a file
    params.cache_idle_slots = False
    if states is not None:
        params.slot_save_path = f"{states.folder}{os.sep}"
    params.ui = False
    params.warmup = False  # a forward pass that answers nothing
    params.verbosity = 0
    return params


@contextmanager
def _waiting_asleep() -> Iterator[None]:
    """Have libgomp, which asks the environment once, at its loading, put threads that wait soon to sleep."""
    if {"GOMP_SPINCOUNT", "OMP_WAIT_POLICY"} & set(os.environ):
        yield
        return
    os.environ["GOMP_SPINCOUNT"] = _SPINS
    try:
        yield
    finally:
        del os.environ["GOMP_SPINCOUNT"]


def slots(weights: Path) -> int:
    """Return how many requests are worked on at once: one where the machine is small for the weights."""
    try:
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        roomy = memory >= _ROOMY * weights.stat().st_size
    except (AttributeError, ValueError, OSError):  # Windows knows no such figure
        roomy = True
    return _SLOTS if roomy else 1


def writing_threads() -> int:
    """Return how many threads write: all cores where threads wait asleep (Linux), else all but one."""
    return cores() if sys.platform == "linux" else max(1, cores() - 1)


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@atexit.register
def _close_all() -> None:
    for running in tuple(_engines.values()):
        running.close(_EXIT_SECONDS)  # who stopped a program does not want to wait
