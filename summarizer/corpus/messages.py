"""What a run and its processes tell each other, through pipes of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.corpus.documents import Source
    from summarizer.corpus.options import Options
    from summarizer.corpus.outcome import Outcome
    from summarizer.drafting.vendors import AnyClient
    from summarizer.errors import StoppedError
    from summarizer.keeping.spent import Spent
    from summarizer.settings import Settings


@dataclass(frozen=True, slots=True)
class Order:
    """The first message to a process: what it is to work with."""

    model: str | None
    client: AnyClient | None
    settings: Settings
    options: Options


@dataclass(frozen=True, slots=True)
class Task:
    """A document to a process."""

    number: int
    source: Source


@dataclass(frozen=True, slots=True)
class Halt:
    """To a process: send nothing more, for this reason."""

    reason: StoppedError


@dataclass(frozen=True, slots=True)
class Slow:
    """A server refused a request of `sent` (monotonic): told by one process, and by the run to all others."""

    seconds: float | None
    sent: float


@dataclass(frozen=True, slots=True)
class Done:
    """From a process: what became of a document, and what it paid and sent since the last message."""

    number: int
    outcome: Outcome
    spent: Spent
