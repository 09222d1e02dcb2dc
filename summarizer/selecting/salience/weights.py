"""The fitted weights: logistic models over features, kept as data in weights.json.

`python -m summarizer.evaluation.fitting salience` makes the file; it tells what the weights were fitted on.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import mul
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic model: the probability for features x is 1 / (1 + exp(-(bias + x · weights)))."""

    bias: float
    weights: tuple[float, ...]

    def of(self, features: Sequence[float]) -> float:
        """Return the probability, from 0 to 1."""
        total = self.bias + sum(map(mul, self.weights, features))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@dataclass(frozen=True, slots=True)
class Weights:
    """Which sentences, and which of their words, a person's summary would take up."""

    sentences: Logistic
    words: Logistic


@cache
def fitted() -> Weights:
    """Return the weights that the package carries."""
    held = json.loads((files("summarizer.selecting.salience") / "weights.json").read_text(encoding="utf-8"))
    return Weights(**{name: _logistic(held[name]) for name in ("sentences", "words")})


def _logistic(held: dict[str, float]) -> Logistic:
    return Logistic(held["bias"], tuple(value for name, value in held.items() if name != "bias"))
