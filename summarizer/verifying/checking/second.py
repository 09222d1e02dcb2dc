"""The word of a second reader, weighed together with how much of a statement code has carried.

A small model says yes too easily, but ranks well: so its probability is one feature among those of the proof,
in a logistic model that is fitted for that model, and the joined probability is held against its threshold.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from summarizer.results import Verdict

if TYPE_CHECKING:
    from summarizer.results import SecondReading, Support
    from summarizer.trust import Trust

_LEAST = 1e-4  # what a model says is never taken for nearer to 0 or 1 than this


def seconded(statement: str, support: Support, reading: SecondReading, trust: Trust) -> Support:
    """Return the support of a statement with a second reading of it.

    A model that gives only its word, and no probability, is taken by it.
    """
    if reading.said is not None:
        joined = trust.probability(features_of(statement, support, reading.said))
        reading = reading.model_copy(update={"probability": joined, "agrees": joined >= trust.threshold})
    verdict = Verdict.SUPPORTED if reading.agrees else support.verdict
    return support.model_copy(update={"verdict": verdict, "second": reading})


def features_of(statement: str, support: Support, said: float) -> dict[str, float]:
    """Return what is known of a reading: the model's log-odds, and how much of the statement is uncarried."""
    said = min(1 - _LEAST, max(_LEAST, said))
    return {
        "bias": 1.0,
        "said": math.log(said / (1 - said)),
        "loose": math.log1p(len(support.unaligned)),
        "words": math.log1p(len(statement.split())),
    }
