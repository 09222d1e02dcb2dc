"""The checks of statements, with the model as a second reader of those that rules leave open."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.api import Summarizer, check
from summarizer.evaluation.cases import CheckRow, Cost, Prediction
from summarizer.ledger import Usage
from summarizer.source.reading import read
from summarizer.verifying.checking.second import features_of

if TYPE_CHECKING:
    from summarizer.evaluation.cases import Case, ClaimRow
    from summarizer.evaluation.systems.base import Target
    from summarizer.results import Support


@dataclass(frozen=True, slots=True)
class SecondReader:
    """`check(…, model=…)` on the statements of a case; nothing else is asked of the model."""

    target: Target

    def predict(self, case: Case) -> Prediction:
        """Check the statements of the case."""
        start = time.perf_counter()
        reader = Summarizer(self.target.model, None, self.target.settings)
        document = read(case.text)
        supports = {s.id: check(s.text, document, model=reader) for s in case.statements or ()}
        usage = sum((s.second.usage for s in supports.values() if s.second), Usage())
        seconds = round(time.perf_counter() - start, 3)
        return Prediction(
            id=case.id,
            checks=tuple(_row(s, supports[s.id]) for s in case.statements or ()),
            cost=Cost(usage=usage, seconds=seconds),
        )


def _row(statement: ClaimRow, support: Support) -> CheckRow:
    second = support.second
    if second is None or second.said is None:
        return CheckRow(id=statement.id, verdict=support.verdict)
    features = features_of(second.said)
    return CheckRow(
        id=statement.id, verdict=support.verdict, probability=second.probability, features=features
    )
