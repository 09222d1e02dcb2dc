"""How far a model is trusted as a second reader: fitted for each, and kept with it in the catalogue."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Trust:
    """Weights of the features of a reading, in log-odds, and the probability from which its yes counts.

    `python -m summarizer.evaluation.fitting second` fits them, so that at most 5 % of what is false is called
    supported; see `summarizer.verifying.checking.second` for the features.
    """

    weights: Mapping[str, float]
    threshold: float

    def probability(self, features: Mapping[str, float]) -> float:
        """Return the probability that features stand for; one without a weight counts nothing."""
        odds = sum(self.weights.get(name, 0.0) * value for name, value in features.items())
        return 1 / (1 + math.exp(-odds))


UNFITTED: Final = Trust({"said": 1.0}, 0.9)
"""For a model that nothing was fitted for: its own probability, and a strict threshold."""
