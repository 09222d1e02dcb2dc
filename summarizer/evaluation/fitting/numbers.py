"""Fit how certain the readings of numbers are.

    python -m summarizer.evaluation.fitting numbers --data FILE …

A line of the data is a text with its `quantities` (`start`, `end`, `value`, `unit`), or a text with the
places `wrong` where somebody judged our reading wrong and all others right. Each quantity that the library
reads there is an example, with `--of measures` each of which it says what it measures; a logistic regression
over how it was found, with a ridge penalty, gives its probability. The thresholds of the grades are the least
probabilities whose readings keep the error rates over ten-fold cross-validation by text, where calibration is
measured too.
"""

from __future__ import annotations

import argparse
import json
import sys
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.evaluation.fitting import logistic
from summarizer.evaluation.fitting.logistic import fit_at_once, odds, probability
from summarizer.evaluation.scoring.units import unit_name
from summarizer.source.document import NumberKind, Span, block_at
from summarizer.source.layout import read_blocks
from summarizer.source.measuring import english_passage
from summarizer.source.measuring.certainty import COUNTED
from summarizer.source.measuring.certainty import features_of as traits_of
from summarizer.source.measuring.telling import told_in
from summarizer.source.numbers.amount import Amount
from summarizer.source.numbers.features import features_of
from summarizer.source.numbers.mentions import mentions
from summarizer.source.numbers.reader import read_amounts
from summarizer.source.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.document import NumberMention

_COMMAND = "python -m summarizer.evaluation.fitting numbers"
_FOLDS = 10
_RIDGE = 1.0
_SURE, _LIKELY = 0.02, 0.15  # the error rates that the grades stand for
_OF_MEASURES = {"ridge": 4.0, "wrong": 0.05}  # of what is told, clumsy wordings among the wrong
_BINS = 10
# Kinds whose unit is a thing that annotators name each in their way.
_NAMED_FREELY = {NumberKind.COUNT, NumberKind.FRACTION, NumberKind.NUMBER, NumberKind.RATE}


class Example(NamedTuple):
    """A reading: how it was found, whether it is right, and the number of its text."""

    features: tuple[str, ...]
    right: bool
    text: int


def examples_of(row: dict[str, Any], number: int) -> Iterator[Example]:
    """Yield the quantities that the library reads in one text, each right or wrong."""
    text = row["text"]
    blocks = read_blocks(text)
    amounts = read_amounts(text, row.get("language", "en"), blocks)
    for item, mention in zip(amounts.items, mentions(amounts, blocks), strict=True):
        if isinstance(item, Amount) and mention.kind.is_quantity:
            block = block_at(blocks, mention.span).kind
            yield Example(
                features_of(amounts.tokens, item, mention.kind, block), _is_right(row, mention), number
            )


def measures_of(row: dict[str, Any], number: int) -> Iterator[Example]:
    """Yield what the quantities of one text measure by the rules, each right or wrong."""
    document = read(row["text"])
    for mention in document.numbers:
        passage = english_passage(document, mention) if mention.kind.is_quantity else None
        found = told_in(passage, mention) if passage else None
        if passage and found and found.way != COUNTED:
            yield Example(traits_of(passage, mention, found), _is_right(row, mention), number)


def _is_right(row: dict[str, Any], mention: NumberMention) -> bool:
    if "wrong" in row:
        return not any(Span(*place).overlaps(mention.span) for place in row["wrong"])
    return any(_agrees(gold, mention) for gold in row["quantities"])


def _agrees(gold: dict[str, Any], mention: NumberMention) -> bool:
    """Whether an annotated quantity is the one that was read: its place, value and unit."""
    placed = gold["start"] is not None  # where the corpus lost the place, the value has to do
    if placed and not Span(gold["start"], gold["end"]).overlaps(mention.span):
        return False
    told = gold["value"] if isinstance(gold["value"], list) else [gold["value"]]
    ends = [mention.value] if mention.value is not None else [mention.low, mention.high]
    same = len(ends) == 1 or len(told) == len(ends)
    same = same and any(_near(Decimal(str(one)), end) for one in told for end in ends if end is not None)
    return same and (mention.kind in _NAMED_FREELY or unit_name(gold["unit"]) == unit_name(mention.unit))


def _near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= abs(one) / 100_000


def fit(examples: Sequence[Example], ridge: float = _RIDGE) -> dict[str, float]:
    """Return the weights that explain the examples best; that of "" is the bias."""
    return fit_at_once([logistic.Example(_known(one), one.right) for one in examples], shrink=ridge)


def _known(example: Example) -> dict[str, float]:
    return dict.fromkeys(("", *example.features), 1.0)


def left_out(examples: Sequence[Example], ridge: float = _RIDGE) -> list[tuple[float, bool]]:
    """Return of each example the probability by a model that has not seen its text, and if it is right."""
    found = []
    for fold in range(_FOLDS):
        weights = fit([example for example in examples if example.text % _FOLDS != fold], ridge)
        held = [example for example in examples if example.text % _FOLDS == fold]
        found += [(probability(odds(weights, _known(example))), example.right) for example in held]
    return found


def calibration_error(judged: Sequence[tuple[float, bool]]) -> float:
    """Return the expected calibration error over ten bins of equal size."""
    ranked = sorted(judged)
    size = max(1, len(ranked) // _BINS)
    bins = [ranked[at : at + size] for at in range(0, len(ranked), size)]
    gaps = (abs(sum(p for p, _ in some) - sum(right for _, right in some)) for some in bins)
    return sum(gaps) / len(ranked)


def threshold(judged: Sequence[tuple[float, bool]], most: float) -> float:
    """Return the least probability from which on at most the share `most` of the readings is wrong."""
    best, wrong = 1.0, 0
    for count, (likely, right) in enumerate(sorted(judged, reverse=True), start=1):
        wrong += not right
        if wrong <= most * count:
            best = likely
    return best


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit on the files of the command line and write the model."""
    parser = argparse.ArgumentParser(
        prog="python -m summarizer.evaluation.fitting numbers", description=__doc__
    )
    parser.add_argument("--data", nargs="+", type=Path, required=True, help="JSON lines, see above")
    parser.add_argument("--of", choices=("readings", "measures"), default="readings", help="what is judged")
    parser.add_argument("--output", type=Path, help="where the model goes (default: it is printed)")
    options = parser.parse_args(arguments)
    rows = [json.loads(line) for path in options.data for line in path.read_text("utf-8").splitlines()]
    measures = options.of == "measures"
    judge = measures_of if measures else examples_of
    examples = [example for number, row in enumerate(rows) for example in judge(row, number)]
    ridge, wrong = _OF_MEASURES.values() if measures else (_RIDGE, _SURE)
    names = [path.stem for path in options.data]
    model = json.dumps(_model(examples, names, ridge, wrong), indent=1, sort_keys=True)
    if options.output:
        options.output.write_text(model + "\n", "utf-8")
    else:
        sys.stdout.write(model + "\n")


def _model(examples: Sequence[Example], names: Sequence[str], ridge: float, wrong: float) -> dict[str, Any]:
    judged = left_out(examples, ridge)
    weights = fit(examples, ridge)
    sure = threshold(judged, wrong)
    rest = [pair for pair in judged if pair[0] < sure]
    return {
        "bias": round(weights.pop("", 0.0), 4),
        "weights": {name: round(weight, 4) for name, weight in weights.items()},
        "sure": round(sure, 4),
        "likely": round(threshold(rest, _LIKELY), 4),
        "fitted on": {
            "data": list(names),
            "readings": len(examples),
            "wrong": sum(not e.right for e in examples),
        },
        "left out": {
            "expected calibration error": round(calibration_error(judged), 4),
            "share sure": round(sum(likely >= sure for likely, _ in judged) / len(judged), 4),
        },
    }
