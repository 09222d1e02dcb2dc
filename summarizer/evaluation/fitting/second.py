"""Fit how far a model is trusted as a second reader: `python -m summarizer.evaluation.fitting second RUN …`.

A RUN is a directory of the eval script with the system `second-reader`, one a corpus. The model is a logistic
regression over the features of `summarizer.verifying.checking.second`; its threshold is the least from which
at most three in a hundred of the false statements are called supported, those by code itself included.
Corpora weigh alike, however many statements they have. Each is also left out in turn and judged by what the
others taught: these are the figures that count, and they are printed.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarizer.evaluation.fitting.logistic import Example, fit
from summarizer.evaluation.store import load_run
from summarizer.results import Verdict
from summarizer.trust import Trust

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_COMMAND = "python -m summarizer.evaluation.fitting second"
_SYSTEM = "second-reader"
_FALSE = 0.03  # of the false statements fitted to; of those of a corpus left out it comes to one in twenty
_PASSES, _SHRINK = 200, 0.003


class Judged(NamedTuple):
    """A statement: whether it is true, whether code supports it, and the features of its second reading.

    `features` is empty where the model was not asked: code had settled it.
    """

    truth: bool
    proved: bool
    features: Mapping[str, float]


class Outcome(NamedTuple):
    """Shares of the true and of the false statements called supported, and the Brier score of those read."""

    true: float
    false: float
    brier: float


Corpora = dict[str, list[Judged]]


def corpora(folders: Sequence[Path]) -> Corpora:
    """Return the statements of each run, by the name of its data."""
    held: Corpora = {}
    for folder in folders:
        run = load_run(folder)
        rows = held.setdefault(Path(run.manifest.data[0]).stem, [])
        truth = {(case.id, s.id): s.supported for case in run.cases for s in case.statements or ()}
        for prediction in run.predictions[_SYSTEM].values():
            for row in prediction.checks:
                proved = row.verdict is Verdict.SUPPORTED and not row.features
                rows.append(Judged(truth[prediction.id, row.id], proved, row.features))
    return held


def fitted(data: Corpora) -> Trust:
    """Return the weights, and the threshold that keeps the share of false ones over all corpora alike."""
    examples = [
        Example(row.features, row.truth)
        for rows in data.values()
        for row in _alike(rows, max(map(len, data.values())))
        if row.features
    ]
    weights = {name: round(value, 4) for name, value in fit(examples, passes=_PASSES, shrink=_SHRINK).items()}
    return Trust(weights, round(_threshold(data, Trust(weights, 1.0)), 4))


def outcome(rows: Sequence[Judged], trust: Trust) -> Outcome:
    """Judge the statements of a corpus by `trust`."""
    supported = [(row.truth, row.proved or _likely(row, trust) >= trust.threshold) for row in rows]
    read = [(row.truth, _likely(row, trust)) for row in rows if row.features]
    return Outcome(
        _share([said for truth, said in supported if truth]),
        _share([said for truth, said in supported if not truth]),
        sum((truth - likely) ** 2 for truth, likely in read) / max(1, len(read)),
    )


def left_out(data: Corpora) -> dict[str, Outcome]:
    """Judge each corpus by what the others taught."""
    return {
        name: outcome(rows, fitted({other: data[other] for other in data if other != name}))
        for name, rows in data.items()
    }


def _alike(rows: Sequence[Judged], most: int) -> list[Judged]:
    """Repeat the statements of a small corpus, so that it counts as much as a large one."""
    return list(rows) * max(1, round(most / max(1, len(rows))))


def _threshold(data: Corpora, trust: Trust) -> float:
    candidates = sorted({_likely(row, trust) for rows in data.values() for row in rows if row.features})
    for least in (*candidates, 1.0):
        shares = [outcome(rows, Trust(trust.weights, least)).false for rows in data.values()]
        if sum(shares) / len(shares) <= _FALSE:
            return least
    return 1.0


def _likely(row: Judged, trust: Trust) -> float:
    return trust.probability(row.features) if row.features else 0.0


def _share(said: Sequence[bool]) -> float:
    return sum(said) / max(1, len(said))


def report(data: Corpora) -> str:
    """Return the figures of each corpus left out, and their means, as a Markdown table."""
    lines = ["| left out | statements | true supported | false supported | balanced | Brier |"]
    lines.append("|---|---|---|---|---|---|")
    found = left_out(data)
    mean = Outcome(*(sum(parts) / len(found) for parts in zip(*found.values(), strict=True)))
    for name, one in {**found, "mean": mean}.items():
        balanced = (one.true + 1 - one.false) / 2
        count = len(data.get(name, ())) or sum(map(len, data.values()))
        shares = " | ".join(f"{100 * share:.1f}" for share in (one.true, one.false, balanced))
        lines.append(f"| {name} | {count} | {shares} | {one.brier:.3f} |")
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit on the runs given; print the figures and write the weights."""
    parser = argparse.ArgumentParser(prog=_COMMAND, description=__doc__)
    parser.add_argument("runs", nargs="+", type=Path, metavar="RUN")
    parser.add_argument("--model", required=True, help="the name of the model in the catalogue")
    parser.add_argument("--output", type=Path, metavar="FILE", help="the JSON file of all models to write to")
    options = parser.parse_args(arguments)
    data = corpora(options.runs)
    sys.stdout.write(report(data))
    if options.output:
        trust = fitted(data)
        held = json.loads(options.output.read_text("utf-8")) if options.output.exists() else {}
        held[options.model] = {"threshold": trust.threshold, "weights": dict(trust.weights)}
        options.output.write_text(json.dumps(held, indent=1, sort_keys=True) + "\n", encoding="utf-8")
