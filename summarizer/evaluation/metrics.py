"""The metrics: each a scaled ratio of counts added up over documents, so that one rule serves them all."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.evaluation.loading import NESTED
from summarizer.evaluation.scoring.measures import SORTS
from summarizer.evaluation.scoring.quotations import FRAGMENTS, GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Metric:
    """`scale` times the sum of `parts` over the sum of `whole`; counts by name.

    `share` says that the value is a percentage, `higher` that more is better, `table` that it belongs into
    the short table.
    """

    name: str
    label: str
    parts: tuple[str, ...]
    whole: tuple[str, ...]
    scale: float = 100.0
    share: bool = True
    higher: bool = True
    table: bool = True

    @property
    def task(self) -> str:
        """The first word of the name: what the metric is about."""
        return self.name.partition(".")[0]

    def value(self, totals: Mapping[str, float]) -> float | None:
        """Return the value, or None where there is nothing to divide by."""
        whole = sum(totals.get(name, 0) for name in self.whole)
        return self.scale * sum(totals.get(name, 0) for name in self.parts) / whole if whole else None


class MeanOfRatios(Metric):
    """The mean of the ratios of each part to its own whole: balanced accuracy, of two shares."""

    __slots__ = ()

    def value(self, totals: Mapping[str, float]) -> float | None:
        """Return the value, or None where there is nothing to divide by."""
        wholes = [totals.get(name, 0) for name in self.whole]
        if not all(wholes):
            return None
        ratios = (totals.get(part, 0) / whole for part, whole in zip(self.parts, wholes, strict=True))
        return self.scale * sum(ratios) / len(wholes)


def _of_found(
    prefix: str, hit: str, label: str, *, table: bool = True, among: str = ""
) -> tuple[Metric, ...]:
    """Precision, recall and F1 of a hit among gold and predicted, of those that `among` names."""
    part, gold, found = f"{prefix}.{hit}", f"{prefix}.{among}gold", f"{prefix}.{among}pred"
    return (
        Metric(f"{part}.f1", f"{label}, F1", (part,), (gold, found), 200.0, table=table),
        Metric(f"{part}.precision", f"{label}, precision", (part,), (found,), table=False),
        Metric(f"{part}.recall", f"{label}, recall", (part,), (gold,), table=False),
    )


_ASIDE = {NESTED, FRAGMENTS}  # not in the short table


def _quotations(group: str) -> tuple[Metric, ...]:
    prefix = f"quotations.{group}"
    name = group if group == FRAGMENTS else f"{group} quotations"
    table = group not in _ASIDE
    named = f"{prefix}.named"
    return (
        *_of_found(prefix, "exact", f"{name}: exact", table=table),
        *_of_found(prefix, "j8", f"{name}: Jaccard ≥ 0.8", table=table),
        *_of_found(prefix, "joint", f"{name}: with speaker", table=table),
        Metric(f"{prefix}.speaker", f"{name}: speaker right", (f"{prefix}.speaker",), (named,), table=table),
    )


def _per_1000_words(name: str, label: str, words: str = "cost.words") -> Metric:
    return Metric(name, f"{label} per 1,000 words", (name,), (words,), 1000.0, share=False, higher=False)


SECONDS = "cost.seconds"
METRICS: tuple[Metric, ...] = (
    *(metric for group in (*GROUPS, FRAGMENTS) for metric in _quotations(group)),
    Metric(
        "quotations.open",
        "quotations without a settled speaker",
        ("quotations.open",),
        ("quotations.predicted",),
        higher=False,
    ),
    *_of_found("quantities", "value", "quantities: value", among="valued."),
    *_of_found("quantities", "unit", "quantities: value and unit", among="valued."),
    *_of_found("quantities", "qualifier", "quantities: value and qualifier", among="valued."),
    *_of_found("quantities", "span", "quantities: place"),
    Metric(
        "quantities.reading.recall",
        "quantities: value, unit, qualifier and direction, recall",
        ("quantities.reading",),
        ("quantities.detailed",),
    ),
    Metric(
        "quantities.measures",
        "quantities: what it measures, of those found",
        ("quantities.measures",),
        ("quantities.measured",),
    ),
    *(
        Metric(
            f"quantities.measures.{sort}",
            f"quantities: what it measures, {sort}",
            (f"quantities.measures.{sort}",),
            (f"quantities.measured.{sort}",),
        )
        for sort in SORTS
    ),
    Metric(
        "claims.precision", "claims called supported that are true", ("claims.true",), ("claims.decided",)
    ),
    Metric(
        "claims.decided",
        "claims called supported that gold decides",
        ("claims.decided",),
        ("claims.supported",),
        table=False,
    ),
    Metric("claims.evidence", "evidence hit rate", ("claims.evidenced",), ("claims.true",)),
    Metric("claims.coverage", "key claims covered", ("claims.covered",), ("claims.key",)),
    Metric(
        "summary.length",
        "words of headline and claims, of those of the text",
        ("summary.words",),
        ("summary.of",),
        higher=False,
    ),
    Metric(
        "summary.rouge1",
        "a person's summary: ROUGE-1 recall",
        ("summary.recalled",),
        ("summary.wanted",),
    ),
    Metric(
        "summary.key_facts",
        "what two summaries or more share",
        ("summary.told",),
        ("summary.facts",),
    ),
    Metric(
        "check.false_supported",
        "check: false claims called supported",
        ("check.false.supported",),
        ("check.false",),
        higher=False,
    ),
    Metric(
        "check.true_refuted",
        "check: true claims called refuted",
        ("check.true.refuted",),
        ("check.true",),
        higher=False,
    ),
    Metric(
        "check.true_supported",
        "check: true claims called supported",
        ("check.true.supported",),
        ("check.true",),
    ),
    Metric(
        "check.precision",
        "check: claims called supported that are true",
        ("check.true.supported",),
        ("check.true.supported", "check.false.supported"),
    ),
    Metric("check.refuted", "check: false claims called refuted", ("check.false.refuted",), ("check.false",)),
    Metric(
        "check.brier",
        "second reading: Brier score",
        ("check.brier",),
        ("check.read",),
        1.0,
        share=False,
        higher=False,
    ),
    MeanOfRatios(
        "check.balanced",
        "check: balanced accuracy",
        ("check.true.supported", "check.false.refused"),
        ("check.true", "check.false"),
    ),
    Metric(
        "integrity.verbatim",
        "stretches shown that are the source's own",
        ("integrity.verbatim",),
        ("integrity.emitted",),
    ),
    Metric(
        "documents.failed", "documents with a failure", ("documents.failed",), ("documents",), higher=False
    ),
    _per_1000_words("cost.calls", "calls"),
    _per_1000_words("cost.prompt", "prompt tokens"),
    _per_1000_words("cost.cached", "of them cached"),
    _per_1000_words("cost.output", "output tokens"),
    _per_1000_words(SECONDS, "seconds", "cost.timed_words"),
    Metric(
        "cost.calls_per_quotation",
        "calls about speakers per quotation",
        ("cost.speaker_calls",),
        ("quotations.predicted",),
        1.0,
        share=False,
        higher=False,
    ),
)
BY_NAME = {metric.name: metric for metric in METRICS}


def totals(counts: Iterable[Mapping[str, float]]) -> Counter[str]:
    """Add up the counts of documents."""
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    return total
