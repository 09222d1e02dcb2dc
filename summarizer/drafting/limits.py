"""What one request may take; told to whatever sends it by the context that it is sent in."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.drafting.secrecy import Secrets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_BYTES = 1 << 18  # room for reasoning and statistics beside the answer
_BYTES_A_TOKEN = 64


@dataclass(frozen=True, slots=True)
class Limits:
    """What the next request may take: seconds (None for any), asked for at its start, and bytes of answer."""

    seconds: Callable[[], float | None]
    bytes: int
    secrets: Secrets = field(default_factory=Secrets, repr=False)


def bytes_for(tokens: int) -> int:
    """Return how many bytes an answer of so many tokens can need, several times over."""
    return _BYTES + _BYTES_A_TOKEN * tokens


_USUAL = Limits(lambda: None, bytes_for(4096))
LIMITS: ContextVar[Limits] = ContextVar("limits", default=_USUAL)


@contextmanager
def within(limits: Limits) -> Iterator[None]:
    """Hold the requests sent inside of the context to `limits`."""
    token = LIMITS.set(limits)
    try:
        yield
    finally:
        LIMITS.reset(token)
