"""Logistic regression over named features: step by step by Adagrad, or all examples at once by Newton."""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_RATE = 0.3
_ROUNDS = 12  # of Newton, which doubles the exact digits in each
_SETTLED = 1e-3  # an error below which an example teaches nothing
_MOST = 30.0  # log-odds beyond which the exponential says nothing more


class Example(NamedTuple):
    """What is known of one case, by feature, and whether it is one of those looked for."""

    features: Mapping[str, float]
    truth: bool


def fit(examples: Sequence[Example], *, passes: int, shrink: float = 0.0, seed: int = 0) -> dict[str, float]:
    """Return the weight of each feature, in log-odds.

    `passes` is how often all examples are gone over, in an order that `seed` shuffles; `shrink` pulls every
    weight towards 0 (L2, for each example). The same arguments give the same weights.
    """
    weights: dict[str, float] = {}
    scale: dict[str, float] = {}
    order = list(examples)
    shuffler = random.Random(seed)  # noqa: S311 - an order, no secret
    for _ in range(passes):
        shuffler.shuffle(order)
        for example in order:
            error = probability(odds(weights, example.features)) - example.truth
            if abs(error) > _SETTLED:
                _learn(weights, scale, example.features, error, shrink)
    return weights


def fit_at_once(examples: Sequence[Example], *, shrink: float) -> dict[str, float]:
    """Return the weight of each feature that fits all examples best, in log-odds.

    `shrink` pulls the weights towards 0 (L2, once for all examples), but for that of the feature "".
    """
    names = sorted({name for example in examples for name in example.features})
    if not names:
        return {}
    known = np.array([[example.features.get(name, 0.0) for name in names] for example in examples])
    truth = np.array([example.truth for example in examples], dtype=float)
    pull = np.diag([0.0 if name == "" else shrink for name in names])
    weights = np.zeros(len(names))
    for _ in range(_ROUNDS):
        told = 1 / (1 + np.exp(-np.clip(known @ weights, -_MOST, _MOST)))
        slope = known.T @ (told - truth) + pull @ weights
        bend = (known * (told * (1 - told))[:, None]).T @ known + pull + 1e-9 * np.eye(len(names))
        weights -= np.linalg.solve(bend, slope)
    return dict(zip(names, weights.tolist(), strict=True))


def odds(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    """Return the log-odds of a case; a feature without a weight counts nothing."""
    return sum(weights.get(name, 0.0) * value for name, value in features.items())


def probability(log_odds: float) -> float:
    """Return the probability that log-odds stand for."""
    return 1 / (1 + math.exp(-max(-_MOST, min(_MOST, log_odds))))


def _learn(
    weights: dict[str, float],
    scale: dict[str, float],
    features: Mapping[str, float],
    error: float,
    shrink: float,
) -> None:
    for name, value in features.items():
        weight = weights.get(name, 0.0)
        slope = error * value + shrink * weight
        scale[name] = scale.get(name, 1e-8) + slope * slope
        weights[name] = weight - _RATE * slope / math.sqrt(scale[name])
