"""The figures of a run, and the groups of mistakes behind them; the one source of all forms of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

from summarizer.evaluation.bootstrap import intervals
from summarizer.evaluation.metrics import METRICS, totals
from summarizer.evaluation.reporting.readings import Readings, readings_of
from summarizer.evaluation.scoring import score
from summarizer.evaluation.store import Manifest  # noqa: TC001 - pydantic needs the type at run time

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.evaluation.metrics import Metric
    from summarizer.evaluation.scoring import Score
    from summarizer.evaluation.store import Run


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Figure(_Part):
    """A metric of one system, with its 95 % interval over documents where there is one."""

    value: float
    low: float | None = None
    high: float | None = None


class Row(_Part):
    """A metric of all systems, in the order of the report's; None where there is nothing to measure."""

    name: str
    label: str
    share: bool
    higher: bool
    table: bool
    figures: tuple[Figure | None, ...]

    @property
    def task(self) -> str:
        """What the metric is about."""
        return self.name.partition(".")[0]


class Example(_Part):
    """A mistake: in which document, on what, and what was found instead of what."""

    document: str
    text: str
    detail: str


class Group(_Part):
    """Mistakes of one sort, by one system."""

    system: str
    subject: str
    status: str
    examples: tuple[Example, ...]


class Report(_Part):
    """All that is reported of a run."""

    name: str
    manifest: Manifest
    documents: int
    words: int
    systems: tuple[str, ...]
    rows: tuple[Row, ...]
    groups: tuple[Group, ...]
    readings: tuple[Readings, ...] = ()


def report_on(run: Run) -> Report:
    """Score a run. Pure: the same predictions give the same report."""
    scores = {
        system: [score(case, found[case.id]) for case in run.cases if case.id in found]
        for system, found in run.predictions.items()
    }
    return Report(
        name=run.name,
        manifest=run.manifest,
        documents=len(run.cases),
        words=sum(case.words for case in run.cases),
        systems=tuple(scores),
        rows=tuple(_rows(scores, run.manifest.seed)),
        readings=tuple(filter(None, (readings_of(system, run) for system in scores))),
        groups=tuple(group for system in scores for group in _groups(system, run, scores[system])),
    )


def _rows(scores: dict[str, list[Score]], seed: int) -> list[Row]:
    figures = {system: _figures([one.counts for one in parts], seed) for system, parts in scores.items()}
    rows = (_row(metric, tuple(figures[system].get(metric.name) for system in scores)) for metric in METRICS)
    return [row for row in rows if any(row.figures)]


def _row(metric: Metric, figures: tuple[Figure | None, ...]) -> Row:
    return Row(
        name=metric.name,
        label=metric.label,
        share=metric.share,
        higher=metric.higher,
        table=metric.table,
        figures=figures,
    )


def _figures(counts: Sequence[Mapping[str, float]], seed: int) -> dict[str, Figure]:
    sums, bounds = totals(counts), intervals(counts, seed)
    figures = {}
    for metric in METRICS:
        if (value := metric.value(sums)) is not None:
            low, high = bounds.get(metric.name, (None, None))
            figures[metric.name] = Figure(value=value, low=low, high=high)
    return figures


def _groups(system: str, run: Run, scores: Sequence[Score]) -> list[Group]:
    """Group the mistakes of a system, the largest group first."""
    examples: dict[tuple[str, str], list[Example]] = {}
    cases = [case for case in run.cases if case.id in run.predictions[system]]
    for case, part in zip(cases, scores, strict=True):
        for item in part.items:
            if not item.is_right:
                example = Example(document=case.id, text=item.text, detail=item.detail)
                examples.setdefault((item.subject, item.status), []).append(example)
    groups = [Group(system=system, subject=s, status=t, examples=tuple(e)) for (s, t), e in examples.items()]
    return sorted(groups, key=lambda group: -len(group.examples))
