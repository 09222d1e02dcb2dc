"""Fit how certain a difference between a draft and its sources is a fault, on drafts with planted faults.

    python -m summarizer.evaluation.fitting.differences FOLDER NAME... --output weights.json [--rows FILE]

`FOLDER` has a `planted-NAME.tsv` (kind and sentence), a `faithful-NAME.tsv` and a folder `NAME` of sources
for each draft. Nobody has marked which difference of a planted sentence is its fault: it is taken
to be the likeliest of those that the kind allows, by the weights of the round before.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.desk.differing import differences
from summarizer.desk.held import Held
from summarizer.desk.quoted import quotations
from summarizer.desk.sources import Sources
from summarizer.evaluation.fitting.logistic import Example, fit_at_once, odds, probability
from summarizer.results import Verdict
from summarizer.source.reading import read
from summarizer.source.speech import read_utterances

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.desk.differing import Difference

_ROUNDS, _SHRINK, _LEAST = 4, 2.0, 0.6
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


def read_draft(folder: Path, name: str) -> Iterator[Sentence]:
    """Read a draft with its planted faults, and find all its differences."""
    planted = [line.split("\t") for line in _lines(folder / f"planted-{name}.tsv")]
    told = [*planted, *(["", line] for line in _lines(folder / f"faithful-{name}.tsv"))]
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted((folder / name).glob("*.txt"))}
    sources, held = Sources(texts), None
    document = read("\n\n".join(text for _, text in told))
    quoted = quotations(document, read_utterances(document))
    for sentence in document.sentences:
        quotes = [quote for quote in quoted if sentence.span.overlaps(quote.span)]
        held = Held(sentence.span.of(document.text), sentence.span, sources, held, quotes)
        kind = next((kind for kind, text in told if held.sentence in text), "")
        if held.support.verdict is not Verdict.SUPPORTED and not kind.startswith(_QUOTED):
            yield Sentence(name, kind, held.sentence, tuple(map(_bare, differences(held))))


def _bare(found: Difference) -> tuple[str, dict[str, float]]:
    return found.family, found.traits


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


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


def main() -> None:
    """Fit the weights and write them down, with what they find of each draft by the weights of the others."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="+")
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--rows", type=Path, help="keep all differences here, or read them from here")
    options = parser.parse_args()
    sentences = (
        _kept(options.rows)
        if options.rows and options.rows.exists()
        else _read(options.folder, options.names)
    )
    if options.rows and not options.rows.exists():
        options.rows.write_text("\n".join(json.dumps(vars(s)) for s in sentences), encoding="utf-8")
    fitted = {
        "about": "by python -m summarizer.evaluation.fitting.differences tests/data/desk eleventh to "
        "twentyeighth; faults found and false alarms of each draft are by weights fitted on the others",
        "least": _LEAST,
        "left out": left_out(sentences),
        "weights": {f: {t: round(w, 2) for t, w in traits.items()} for f, traits in fit(sentences).items()},
    }
    options.output.write_text(json.dumps(fitted, indent=1) + "\n", encoding="utf-8")


def _read(folder: Path, names: list[str]) -> list[Sentence]:
    return [sentence for name in names for sentence in read_draft(folder, name)]


def _kept(path: Path) -> list[Sentence]:
    rows = map(json.loads, _lines(path))
    return [Sentence(r["draft"], r["kind"], r["text"], tuple(map(tuple, r["found"]))) for r in rows]


if __name__ == "__main__":
    main()
