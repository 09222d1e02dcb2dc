"""How certain a reading is: three small logistic models over its traits, and what their figures stand for.

The weights are in `weights/grades.json`, made by `python -m summarizer.evaluation.fitting grades` from texts
with their quotations marked, and calibrated on texts left out of the fit.
"""

from __future__ import annotations

import json
import math
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import Certainty, Grade

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.source.speech.traits import Traits

QUESTIONS = ("speech", "extent", "speaker")
_ENDS = 0.9  # probability of the extent below which nothing is sure
_MOST = 12.0  # log-odds beyond which nothing is known better


class Model(NamedTuple):
    """One question's model: log-odds by trait, `slope` and `shift` to calibrate their sum, and thresholds."""

    weights: Mapping[str, float]
    slope: float
    shift: float
    sure: float
    likely: float

    def grade(self, probability: float) -> Grade:
        """Return the grade that a probability stands for."""
        if probability >= self.sure:
            return Grade.SURE
        return Grade.LIKELY if probability >= self.likely else Grade.OPEN


@lru_cache(maxsize=1024)
def certainty(traits: Traits, *, named: bool) -> Certainty:
    """Return how probable it is that an utterance is speech, ends where it was read to, and who speaks.

    Where nobody is `named` as its speaker, that probability is 0.
    """
    odds = {question: _probability(models()[question], traits) for question in QUESTIONS}
    odds["speaker"] *= named
    grades = [models()[question].grade(odds[question]) for question in ("speech", "speaker")]
    grade = max(grades, key=list(Grade).index)
    ends = odds["extent"] >= _ENDS
    return Certainty(**odds, grade=grade if ends or grade is not Grade.SURE else Grade.LIKELY)


@cache
def models() -> dict[str, Model]:
    """Return the model of each question, read once."""
    data = json.loads(files("summarizer.source.speech").joinpath("weights/grades.json").read_text("utf-8"))
    return {question: Model(*(data[question][name] for name in Model._fields)) for question in QUESTIONS}


def _probability(model: Model, traits: Traits) -> float:
    total = math.fsum(model.weights.get(trait, 0.0) for trait in ("", *traits))
    odds = max(-_MOST, min(_MOST, model.slope * total + model.shift))
    return round(1 / (1 + math.exp(-odds)), 4)
