"""The name by which the engine opens the file that was checked: it takes no open files, only names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from io import BufferedReader


def name_of(file: BufferedReader) -> Path:
    """Return a name that leads to this very file while it is open; its own where there is none but on Linux.

    Other systems give out the open file itself, with its position, or have no such name; see `is_held`.
    """
    held = Path(f"/proc/self/fd/{file.fileno()}")
    return held if _leads_to(held, file) else Path(file.name)


def is_held(file: BufferedReader) -> bool:
    """Whether what `name_of` gave leads to the file still, after it was opened by that name."""
    return _leads_to(name_of(file), file)


def _leads_to(path: Path, file: BufferedReader) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(file.fileno()))
    except OSError:
        return False
