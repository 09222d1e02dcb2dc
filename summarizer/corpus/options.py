"""What is particular to a run over many texts, beside the `Settings` of each summary."""

from __future__ import annotations

from collections.abc import Callable  # noqa: TC003 - the options are read at run time
from dataclasses import dataclass, fields
from decimal import Decimal
from numbers import Integral, Real
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from summarizer.errors import SettingsError
from summarizer.settings import refuse_unknown

if TYPE_CHECKING:
    from summarizer.corpus.meter import Meter


class RunOptions(TypedDict, total=False):
    """The options of `summarize_many`.

    `store` is the path of a store; without it nothing outlives the run. `max_cost` caps, in US dollars, what
    is spent through that store, earlier runs and other processes included. `requests_per_minute` and
    `tokens_per_minute` are the server's limits, where they are known. `ordered` gives the outcomes in the
    order of the documents. `retry_failed` asks again what failed in an earlier run. `mode` is "live", or
    "batch" for the provider's batch API. `processes` share the documents: reading and proving take a
    processor's time, which is the bound with `model="none"` or a fast server. `progress` True shows how far
    the run is, or is a function that is told so. A run ends when the first `give_up_after` documents that
    were asked about all failed; None goes on whatever happens.
    """

    store: str | Path | None
    max_cost: float | Decimal | None
    requests_per_minute: float | None
    tokens_per_minute: float | None
    ordered: bool
    retry_failed: bool
    mode: Literal["live", "batch"]
    processes: int
    progress: bool | Callable[[Meter], None]
    give_up_after: int | None


_NONE = type(None)
_NUMBER = ((Real, Decimal, _NONE), "a number or None")
_KINDS: dict[str, tuple[tuple[type, ...], str]] = {
    "store": ((str, Path, _NONE), "the path of a store or None"),
    "max_cost": _NUMBER,
    "requests_per_minute": _NUMBER,
    "tokens_per_minute": _NUMBER,
    "ordered": ((bool,), "True or False"),
    "retry_failed": ((bool,), "True or False"),
    "processes": ((Integral,), "a whole number"),
    "give_up_after": ((Integral, _NONE), "a whole number or None"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The options of a run, each with its value; see `RunOptions`."""

    store: str | Path | None = None
    max_cost: float | Decimal | None = None
    requests_per_minute: float | None = None
    tokens_per_minute: float | None = None
    ordered: bool = False
    retry_failed: bool = False
    mode: str = "live"
    processes: int = 1
    progress: Any = False
    give_up_after: int | None = 10

    def __post_init__(self) -> None:
        for name, (kinds, what) in _KINDS.items():
            value = getattr(self, name)
            if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
                raise SettingsError(f"{name} is {what}, not {value!r:.60}")
        if not isinstance(self.progress, bool) and not callable(self.progress):
            raise SettingsError(f"progress is True, False or a function, not {self.progress!r:.60}")
        for name in ("max_cost", "requests_per_minute", "tokens_per_minute", "processes", "give_up_after"):
            value = getattr(self, name)
            if value is not None and not value > 0:
                raise SettingsError(f"{name} must be above 0, not {value}")
        if self.mode not in {"live", "batch"}:
            raise SettingsError(f"mode is live or batch, not {self.mode!r}")

    @property
    def cap(self) -> Decimal | None:
        """The cap in US dollars."""
        return None if self.max_cost is None else Decimal(str(self.max_cost))


def options_of(given: RunOptions) -> Options:
    """Return the options given, checked; raises `SettingsError` for one that there is not."""
    refuse_unknown(given, (field.name for field in fields(Options)))
    return Options(**given)
