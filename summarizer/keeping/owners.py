"""Who sent a request: a process that lives, or one that was killed and will not take its answer."""

from __future__ import annotations

import os
import socket
from functools import cache
from pathlib import Path
from uuid import uuid4


def new_owner() -> str:
    """Return a name for a user of a store that tells which process it is in."""
    return f"{_host()} {os.getpid()} {_began(os.getpid())} {uuid4().hex[:8]}"


def is_alive(owner: str) -> bool:
    """Whether the process of `owner` is still there; one on another machine is taken to be."""
    host, pid, began, _ = owner.split(" ")
    if host != _host():
        return True
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except OSError:
        pass  # another user's
    return _began(int(pid)) == began


@cache
def _host() -> str:
    return socket.gethostname().replace(" ", "-") or "-"


def _began(pid: int) -> str:
    """Return when a process began, in the kernel's ticks: a number of a process is given out again."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return "-"
    return "gone" if fields[0] == "Z" else fields[19]
