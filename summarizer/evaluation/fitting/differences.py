"""Fit how certain a difference between a draft and its sources is a fault, on drafts with planted faults.

    python tests/benchmarks/bench_desk.py --rows rows.jsonl
    python -m summarizer.evaluation.fitting differences rows.jsonl --output summarizer/desk/differences.json

A row is a sentence of a draft: `draft`, `kind` of its fault ("" for none), `text`, and `found`, the traits
of each of its differences by family. Nobody has marked which difference of a planted sentence is its fault:
it is taken to be the likeliest of those that the kind allows, by the weights of the round before.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.evaluation.fitting.logistic import Example, fit_at_once, odds, probability

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ROUNDS, _SHRINK, _LEAST = 4, 2.0, 0.65
_QUOTED = ("quotation", "invented")  # kinds that are found elsewhere
_OF_FIGURES = ("number", "unit", "arithmetic", "percentage", "date", "time", "order", "quantifier", "scope")
_OF_STANCE = ("negation", "certainty", "modality", "attribution", "cause", "time", "quantifier", "scope")
_OF_OPPOSITES = ("negation", "direction", "qualifier", "quantifier", "scope", "time", "order", "cause")
_FAMILIES = {
    "figure": (*_OF_FIGURES, "qualifier", "direction"),
    "stance": _OF_STANCE,
    "opposite": _OF_OPPOSITES,
}


@dataclass(frozen=True)
class Sentence:
    """A sentence of a draft, the kind of its fault ("" for none), and its differences by family."""

    draft: str
    kind: str
    text: str
    found: tuple[tuple[str, dict[str, float]], ...]

    @property
    def likely(self) -> list[tuple[str, dict[str, float]]]:
        """The differences that the kind of its fault allows."""
        kind = self.kind.split(",")[0].split(" ")[0]
        return [(family, traits) for family, traits in self.found if kind in _FAMILIES[family]]


Weights = dict[str, dict[str, float]]


def fit(sentences: Sequence[Sentence]) -> Weights:
    """Return the weights of all traits, by family."""
    weights: Weights = {}
    for _ in range(_ROUNDS):
        examples: dict[str, list[Example]] = defaultdict(list)
        for sentence in sentences:
            if sentence.kind and sentence.likely:
                family, traits = max(sentence.likely, key=lambda found: _rate(weights, *found))
                examples[family].append(Example(traits, truth=True))
            for family, traits in () if sentence.kind else sentence.found:
                examples[family].append(Example(traits, truth=False))
        weights = {family: fit_at_once(found, shrink=_SHRINK) for family, found in examples.items()}
    return weights


def _rate(weights: Weights, family: str, traits: Mapping[str, float]) -> float:
    if not weights:  # a first guess
        return traits["fit"] * traits["cover"]
    return odds(weights.get(family, {}), traits)


def left_out(sentences: Sequence[Sentence]) -> dict[str, list[int]]:
    """Return faults found and false alarms of each draft, by weights fitted on the others."""
    found: dict[str, list[int]] = {}
    for name in dict.fromkeys(sentence.draft for sentence in sentences):
        weights = fit([sentence for sentence in sentences if sentence.draft != name])
        own = [s for s in sentences if s.draft == name and any(_is_told(weights, *pair) for pair in s.found)]
        faults = sum(bool(sentence.kind) for sentence in own)
        found[name] = [faults, len(own) - faults]
    return found


def _is_told(weights: Weights, family: str, traits: Mapping[str, float]) -> bool:
    return probability(_rate(weights, family, traits)) >= _LEAST


def read_rows(path: Path) -> list[Sentence]:
    """Return the sentences of drafts that a file has, one a line."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [Sentence(r["draft"], r["kind"], r["text"], tuple(map(tuple, r["found"]))) for r in rows]


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit the weights and write them down, with what they find of each draft by the weights of the others."""
    parser = argparse.ArgumentParser(
        prog="python -m summarizer.evaluation.fitting differences", description=__doc__
    )
    parser.add_argument("rows", type=Path)
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args(arguments)
    sentences = [row for row in read_rows(options.rows) if not row.kind.startswith(_QUOTED)]
    fitted = {
        "about": "python -m summarizer.evaluation.fitting differences, on tests/data/desk from the eleventh "
        "draft on; faults found and false alarms of each are by weights fitted on the others",
        "least": _LEAST,
        "left out": left_out(sentences),
        "weights": {f: {t: round(w, 2) for t, w in traits.items()} for f, traits in fit(sentences).items()},
    }
    lines = json.dumps(fitted, ensure_ascii=False).replace("}, ", "},\n").replace('", "', '",\n"')
    options.output.write_text(lines + "\n", encoding="utf-8")
