"""How work grows with its text, by processor time and beside whatever else the machine does."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_TRIES = 5


def processor(work: Callable[[], object]) -> float:
    """Return the processor time of a piece of work, in seconds."""
    start = time.process_time()
    work()
    return time.process_time() - start


def is_linear(seconds: Callable[[int], float], small: int, times: int = 4, slack: float = 0.05) -> bool:
    """Tell whether `times` as much takes at most 2.5 times `times` as long, and `slack` seconds.

    Quadratic work takes `times` times that. The best of some tries counts: a machine only ever adds.
    """
    little, much = float("inf"), float("inf")
    for _ in range(_TRIES):
        little, much = min(little, seconds(small)), min(much, seconds(small * times))
        if much < 2.5 * times * little + slack:
            return True
    return False
