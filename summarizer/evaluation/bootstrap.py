"""Confidence by resampling documents (Efron's percentile bootstrap), seeded, so that a run repeats itself."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from summarizer.evaluation.metrics import METRICS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.evaluation.metrics import Metric

    Counts = Mapping[str, float]
    Interval = tuple[float, float]

RESAMPLES = 1000
_TAIL = 0.025


def intervals(documents: Sequence[Counts], seed: int, resamples: int = RESAMPLES) -> dict[str, Interval]:
    """Return the 95 % interval of each metric over documents, by its name; none for fewer than two."""
    if len(documents) < 2:
        return {}
    drawn: dict[str, list[float]] = {metric.name: [] for metric in METRICS}
    for sums in _resampled(documents, seed, resamples):
        for metric in METRICS:
            if (value := metric.value(sums)) is not None:
                drawn[metric.name].append(value)
    return {name: _middle(values) for name, values in drawn.items() if values}


def significance(
    pairs: Sequence[tuple[Counts, Counts]], metric: Metric, seed: int, resamples: int = RESAMPLES
) -> tuple[float, Interval]:
    """Return the two-sided p-value of a difference between two runs over the same documents, and its bounds.

    Documents are drawn in pairs. The p-value is twice the smaller share of resamples on the other side of
    nought, or on it, at most 1 and at least 2 / (`resamples` + 1).
    """
    merged = [_side_by_side(one, other, metric) for one, other in pairs]
    differences = []
    for sums in _resampled(merged, seed, resamples):
        before = metric.value({name: sums[f"a.{name}"] for name in (*metric.parts, *metric.whole)})
        after = metric.value({name: sums[f"b.{name}"] for name in (*metric.parts, *metric.whole)})
        if before is not None and after is not None:
            differences.append(after - before)
    below = sum(difference <= 0 for difference in differences)
    above = sum(difference >= 0 for difference in differences)
    tail = (min(below, above) + 1) / (len(differences) + 1)
    return min(1.0, 2 * tail), _middle(differences or [0.0])


def _side_by_side(one: Counts, other: Counts, metric: Metric) -> dict[str, float]:
    names = (*metric.parts, *metric.whole)
    return {f"a.{n}": one.get(n, 0) for n in names} | {f"b.{n}": other.get(n, 0) for n in names}


def _resampled(documents: Sequence[Counts], seed: int, resamples: int) -> Iterator[dict[str, float]]:
    """Yield the summed counts of as many documents as there are, drawn with replacement."""
    names = sorted({name for counts in documents for name in counts})
    rows = [[counts.get(name, 0) for name in names] for counts in documents]
    draw = random.Random(seed)  # noqa: S311 - keeps no secret
    for _ in range(resamples):
        yield dict(zip(names, map(sum, zip(*draw.choices(rows, k=len(rows)), strict=True)), strict=True))


def _middle(values: list[float]) -> Interval:
    values = sorted(values)
    cut = int(_TAIL * len(values))
    return values[cut], values[-1 - cut]
