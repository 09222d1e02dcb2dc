"""What a system is: something that says what it finds in a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from summarizer.models import choose

if TYPE_CHECKING:
    from summarizer.evaluation.cases import Case, Prediction
    from summarizer.models import Model
    from summarizer.settings import Settings

Tasks = tuple[Literal["claims", "speakers", "measures"], ...]


@dataclass(frozen=True, slots=True)
class Target:
    """The model that all systems of a run ask, as `summarize` names it, and the settings to ask it with."""

    model: str | None
    settings: Settings

    def chosen(self) -> Model:
        """Return the model; raises `SettingsError` where the name cannot be one."""
        return choose(self.model, None, self.settings)


class System(Protocol):
    """A way to read a document."""

    def predict(self, case: Case) -> Prediction:
        """Say what the system finds in the text of `case`; its gold is not looked at.

        Raises `UnreachableError` and the like where no other document could fare better.
        """


def tasks_of(case: Case) -> Tasks:
    """Return what a model needs to be asked, so that what the gold is silent about costs nothing."""
    if case.is_gold:
        return ("claims", "speakers", "measures")
    told = any(row.measures for row in case.quantities or ())
    return (*(("speakers",) if case.quotations is not None else ()), *(("measures",) if told else ()))
