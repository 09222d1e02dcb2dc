"""The ledger: what a model was asked, how that ended, what it cost, and where a result comes from."""

from __future__ import annotations

from datetime import datetime  # noqa: TC003 - pydantic needs the type at run time
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from summarizer.files.source_file import FileKind  # noqa: TC001
from summarizer.lengths import Length  # noqa: TC001
from summarizer.source.document import Block, Span  # noqa: TC001

ResultT = TypeVar("ResultT", bound="Result")
_Count = Annotated[int, Field(ge=0)]


class Result(BaseModel):
    """Base of all results: frozen, and nothing may be slipped in."""

    model_config = ConfigDict(frozen=True, extra="forbid")


_GIVEN: dict[frozenset[str], set[str]] = {}


def lean(result: ResultT) -> ResultT:
    """Return a result that shares the set of the fields it was given with others: a text has thousands."""
    given = result.model_fields_set
    object.__setattr__(result, "__pydantic_fields_set__", _GIVEN.setdefault(frozenset(given), given))
    return result


class Task(StrEnum):
    """What a call asks a model for."""

    CLAIMS = "claims"
    SPEAKERS = "speakers"
    MEASURES = "measures"
    JOINT = "joint"
    CHECK = "check"
    OVERVIEW = "overview"


class WindowStatus(StrEnum):
    """How the call on a window ended; `open` is one that has no answer yet, or was broken off."""

    OK = "ok"
    EMPTY = "empty"
    FAILED = "failed"
    TRUNCATED = "truncated"
    REFUSED = "refused"
    OPEN = "open"
    SKIPPED = "skipped"


class Window(Result):
    """One line of the ledger: the stretch of source that a call was about, its task and how it ended."""

    span: Span
    task: Task
    status: WindowStatus
    error: str | None = None


class Usage(Result):
    """What a summary cost: calls to the model, re-asks and retries among them, tokens, wall-clock seconds.

    `cost` is in US dollars, rounded up to a billionth for each call; None where a price is not known.
    """

    calls: _Count = 0
    reasks: _Count = 0
    retries: _Count = 0
    prompt_tokens: _Count = 0
    cached_tokens: _Count = 0
    output_tokens: _Count = 0
    seconds: Annotated[float, Field(ge=0, allow_inf_nan=False)] = 0.0
    cost: Annotated[Decimal, Field(ge=0)] | None = Decimal(0)

    def __add__(self, other: Usage) -> Usage:
        """Add up two costs, field by field; an unknown price makes the sum unknown."""
        fields = set(type(self).model_fields) - {"cost"}
        sums = {name: getattr(self, name) + getattr(other, name) for name in fields}
        costs = (self.cost, other.cost)
        return Usage(**sums, cost=None if None in costs else sum(filter(None, costs), Decimal(0)))


class Origin(Result):
    """The document that a source was read from; see `SourceFile` for the fields."""

    name: str
    kind: FileKind
    sha256: str
    encoding: str | None = None
    title: str | None = None
    notes: tuple[str, ...] = ()
    layout: tuple[Block, ...] = ()


class Provenance(Result):
    """Where a summary comes from. `prompts` maps template names to the SHA-256 of their text.

    `length` is what was asked for: a name of `Settings.length`, or a number of claims.
    """

    model: str
    prompts: dict[str, str] = {}
    source_sha256: str
    version: str
    created: datetime
    length: Length = "full"
