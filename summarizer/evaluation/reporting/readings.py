"""How second readings fare at every threshold, and how far their probabilities can be trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

from summarizer.results import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.evaluation.store import Run

_BINS = 10


class Point(BaseModel):
    """At one threshold: the shares, from 0 to 1, of false and of true statements called supported."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    threshold: float
    false: float
    true: float


class Bin(BaseModel):
    """Readings of like probability: how many, their mean probability, and the share of them that is true."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    count: int
    said: float
    true: float


class Readings(BaseModel):
    """The second readings of one system: the curve over all thresholds, and the reliability by ten bins."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    system: str
    curve: tuple[Point, ...]
    bins: tuple[Bin, ...]


def readings_of(system: str, run: Run) -> Readings | None:
    """Return the readings of a system; None where it made none, or all statements are true or all false."""
    pairs = list(_pairs(system, run))
    read = [(truth, likely) for truth, likely in pairs if 0 < likely < 1]
    if not read or len({truth for truth, _ in pairs}) < 2:
        return None
    return Readings(system=system, curve=tuple(_curve(pairs)), bins=tuple(_bins(read)))


def _pairs(system: str, run: Run) -> Iterator[tuple[bool, float]]:
    """Yield whether each statement is true, and how likely it is called so; what code settles is 0 or 1."""
    for case in run.cases:
        truth = {statement.id: statement.supported for statement in case.statements or ()}
        found = run.predictions[system].get(case.id)
        for row in found.checks if found else ():
            settled = float(row.verdict is Verdict.SUPPORTED)
            yield truth[row.id], settled if row.probability is None else row.probability


def _curve(pairs: Sequence[tuple[bool, float]]) -> Iterator[Point]:
    true = [likely for truth, likely in pairs if truth]
    false = [likely for truth, likely in pairs if not truth]
    for threshold in sorted({likely for _, likely in pairs if likely > 0}, reverse=True):
        yield Point(
            threshold=threshold,
            false=sum(likely >= threshold for likely in false) / len(false),
            true=sum(likely >= threshold for likely in true) / len(true),
        )


def _bins(read: Sequence[tuple[bool, float]]) -> Iterator[Bin]:
    for number in range(_BINS):
        inside = [pair for pair in read if min(_BINS - 1, int(pair[1] * _BINS)) == number]
        if inside:
            yield Bin(
                count=len(inside),
                said=sum(likely for _, likely in inside) / len(inside),
                true=sum(truth for truth, _ in inside) / len(inside),
            )
