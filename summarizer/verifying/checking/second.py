"""The word of a second reader, held against what is known of that reader.

A small model says yes too easily, but ranks well: so its probability is weighed by a logistic model that is
fitted for it, and the result is held against its threshold. How long a statement is and how much of it code
has carried was tried beside it, and added nothing on corpora left out.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from summarizer.results import SecondReading, Support, Verdict

if TYPE_CHECKING:
    from summarizer.trust import Trust

_LEAST = 1e-4  # what a model says is never taken for nearer to 0 or 1 than this


def seconded(support: Support, reading: SecondReading, trust: Trust) -> Support:
    """Return the support of a statement with a second reading of it.

    A model that gives only its word, and no probability, is taken by it.
    """
    if reading.said is not None:
        joined = trust.probability(features_of(reading.said))
        reading = reading.model_copy(update={"probability": joined, "agrees": joined >= trust.threshold})
    verdict = Verdict.SUPPORTED if reading.agrees else support.verdict
    return support.model_copy(update={"verdict": verdict, "second": reading})


def features_of(said: float) -> dict[str, float]:
    """Return what a probability that a model gives stands for: its log-odds, and what is always so."""
    said = min(1 - _LEAST, max(_LEAST, said))
    return {"bias": 1.0, "said": math.log(said / (1 - said))}
