"""Two runs side by side: which figures moved, by how much, whether by chance, and which items moved them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.errors import SettingsError
from summarizer.evaluation.bootstrap import significance
from summarizer.evaluation.metrics import BY_NAME, METRICS, SECONDS, totals
from summarizer.evaluation.scoring import score

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.evaluation.metrics import Metric
    from summarizer.evaluation.scoring import Item, Score
    from summarizer.evaluation.store import Run

    Interval = tuple[float, float]

_TOUCHED = 1e-9


@dataclass(frozen=True, slots=True)
class Move:
    """A metric of one system in both runs. `p` is the chance of such a difference under no difference."""

    system: str
    metric: Metric
    before: float
    after: float
    p: float
    interval: Interval

    @property
    def fall(self) -> float:
        """By how much the metric got worse, in its own unit; negative where it got better."""
        change = self.after - self.before
        return -change if self.metric.higher else change


@dataclass(frozen=True, slots=True)
class Change:
    """An item that is not as before: gained (right now), lost (right then) or changed (wrong both times)."""

    sort: str
    system: str
    document: str
    subject: str
    text: str
    before: str
    after: str
    detail: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that differs between two runs, over the documents and systems that both have."""

    documents: int
    moves: tuple[Move, ...]
    changes: tuple[Change, ...]

    def move(self, name: str) -> Move:
        """Return the move of metric `name`, "SYSTEM:METRIC" or of the first system that has it.

        Raises `SettingsError` for a metric that there is not, or that neither run measures.
        """
        system, _, metric = name.rpartition(":")
        if metric not in BY_NAME:
            raise SettingsError(f"no metric {metric!r}; there are {', '.join(sorted(BY_NAME))}")
        found = (m for m in self.moves if m.metric.name == metric and system in {"", m.system})
        move = next(found, None)
        if move is None:
            raise SettingsError(f"{name} is not measured in both runs")
        return move


def compare(one: Run, other: Run, seed: int) -> Comparison:
    """Compare two runs. Raises `SettingsError` where they share no document or no system."""
    earlier = {case.id: case for case in one.cases}
    shared = [case for case in other.cases if case.id in earlier and earlier[case.id].text == case.text]
    systems = [system for system in other.predictions if system in one.predictions]
    if not shared or not systems:
        raise SettingsError(f"{one.name} and {other.name} have no document or no system in common")
    moves: list[Move] = []
    changes: list[Change] = []
    for system in systems:
        before, after = one.predictions[system], other.predictions[system]
        cases = [case for case in shared if case.id in before and case.id in after]
        # Both sides are scored against the later run's gold, so that a corrected gold row is no change.
        pairs = [(score(case, before[case.id]), score(case, after[case.id])) for case in cases]
        moves += _moves(system, pairs, seed)
        for case, pair in zip(cases, pairs, strict=True):
            changes += _changes(system, case.id, pair)
    return Comparison(len(shared), tuple(moves), tuple(changes))


def _moves(system: str, pairs: Sequence[tuple[Score, Score]], seed: int) -> Iterator[Move]:
    counts = [(one.counts, other.counts) for one, other in pairs]
    sums = totals(one for one, _ in counts), totals(other for _, other in counts)
    for metric in METRICS:
        before, after = metric.value(sums[0]), metric.value(sums[1])
        if before is None or after is None:
            continue
        p, interval = 1.0, (0.0, 0.0)
        if abs(after - before) > _TOUCHED and metric.name != SECONDS:
            p, interval = significance(counts, metric, seed)
        yield Move(system, metric, before, after, p, interval)


def _changes(system: str, document: str, pair: tuple[Score, Score]) -> Iterator[Change]:
    before, after = ({(item.subject, item.key): item for item in part.items} for part in pair)
    for subject, key in sorted(before.keys() | after.keys()):
        one, other = before.get((subject, key)), after.get((subject, key))
        if _state(one) != _state(other):
            shown = other or one
            assert shown is not None
            yield Change(
                _sort(one, other),
                system,
                document,
                subject,
                shown.text,
                _state(one),
                _state(other),
                shown.detail,
            )


def _state(item: Item | None) -> str:
    """Return what became of an item; a spurious prediction that is not made is as it should be."""
    return "absent" if item is None else item.status


def _sort(one: Item | None, other: Item | None) -> str:
    was_right, is_right = one is None or one.is_right, other is None or other.is_right
    if was_right == is_right:
        return "changed"
    return "gained" if is_right else "lost"
