"""Fit how certain a reading of speech is, from texts with their quotations marked or with readings judged.

Rows are JSON lines with a `text` and one of

- `quotes`: all quotations of the text, with `start`, `end` or `fragments`, and `speaker_start`, `speaker_end`
  where a speaker is named, as corpora of quotations have them;
- `judged`: readings that somebody looked at, each with `start` and `end` (of all its fragments together) and
  `speech`, `extent` and `speaker`, each true, false or null for not judged.

With both, `judged` goes first. Offsets are code points, half-open. Rows with `judged` alone are samples of
what is read, and where there are enough of them, they alone calibrate the probabilities.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.evaluation.fitting.logistic import Example, fit, odds, probability
from summarizer.source.reading import read
from summarizer.source.speech.attribution import read_with_traits
from summarizer.source.speech.grading import QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from summarizer.source.speech.traits import Traits
    from summarizer.source.utterance import Utterance

_FOLDS = 5
_PASSES = 12
_SHRINK = 0.02
_FEWEST = 6  # a trait seen less often is left out
_SAME, _CLOSE = 0.3, 0.8  # Jaccard of characters from which two stretches are one quotation, and end alike
_ENOUGH = 100  # readings that somebody looked at from which they alone calibrate
_WEIGHT = 5  # how often such a reading counts in the fit
_BINS = 10
# What is told apart from a question, by the beginning of the trait's name.
_APART = {
    "speech": ("means=", "rivals=", "words=", "back="),
    "extent": ("means=", "rivals=", "words=", "back=", "who=", "named=", "described="),
    "speaker": ("cue=", "odds=", "length=", "comma", "dash", "stops=", "ends", "pieces=", "cues=", "opens="),
}
_UNNAMED = frozenset(("who=he", "who=she"))
_UTTERED = frozenset(("class=SAY", "class=SPEAK", "class=TELL"))


class Reading(NamedTuple):
    """One utterance that was read: its traits, and what is true of it by question (None where unknown)."""

    document: int
    traits: Traits
    truth: dict[str, bool | None]
    judged: bool


class _Case(NamedTuple):
    fold: int
    example: Example
    judged: bool


class _Scored(NamedTuple):
    """Log-odds from a fit that left the case out, and its truth."""

    score: float
    truth: bool
    judged: bool


def fit_grades(paths: Iterable[Path]) -> dict[str, Any]:
    """Return the models of `summarizer.source.speech.grading`, with the calibration error of each."""
    rows = [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]
    found = [reading for number, row in enumerate(rows) for reading in readings(number, row)]
    return {question: _fitted(found, question) for question in QUESTIONS}


def calibration_error(pairs: Sequence[tuple[float, bool]]) -> float:
    """Return the expected calibration error of probabilities with what was true, over ten equal bins."""
    error = 0.0
    for place in range(_BINS):
        inside = [pair for pair in pairs if min(_BINS - 1, int(pair[0] * _BINS)) == place]
        if inside:
            said = sum(pair[0] for pair in inside)
            error += abs(said - sum(pair[1] for pair in inside)) / len(pairs)
    return error


def _fitted(readings: Sequence[Reading], question: str) -> dict[str, Any]:
    known = [(reading, truth) for reading in readings if (truth := reading.truth[question]) is not None]
    counts = Counter(trait for reading, _ in known for trait in reading.traits if _bears(trait, question))
    kept = {trait for trait, count in counts.items() if count >= _FEWEST}
    cases = [
        _Case(
            reading.document % _FOLDS,
            Example(_features(reading.traits, kept), truth),
            reading.judged,
        )
        for reading, truth in known
    ]
    left_out = [scored for fold in range(_FOLDS) for scored in _scored(cases, fold)]
    looked_at = [scored for scored in left_out if scored.judged]
    left_out = looked_at if len(looked_at) >= _ENOUGH else left_out
    line = fit([Example({"": 1.0, "x": score}, truth) for score, truth, _ in left_out], passes=40)
    slope, shift = line["x"], line[""]
    told = [(probability(slope * score + shift), truth) for score, truth, _ in left_out]
    return {
        "weights": {trait: round(weight, 2) for trait, weight in sorted(_weights(cases).items())},
        "slope": round(slope, 3),
        "shift": round(shift, 3),
        "error": round(calibration_error(told), 4),
        "cases": len(cases),
    }


def _bears(trait: str, question: str) -> bool:
    """Whether a trait may have to do with a question: fewer of them fit less to chance."""
    return not trait.startswith(_APART[question])


def _scored(cases: Sequence[_Case], fold: int) -> list[_Scored]:
    """Return log-odds and truth of the cases of one fold, by a fit on all others."""
    weights = _weights([case for case in cases if case.fold != fold])
    return [
        _Scored(odds(weights, case.example.features), case.example.truth, case.judged)
        for case in cases
        if case.fold == fold
    ]


def _weights(cases: Sequence[_Case]) -> dict[str, float]:
    """Fit the weights; a reading that somebody looked at counts as often as several of a corpus."""
    examples = [case.example for case in cases for _ in range(_WEIGHT if case.judged else 1)]
    return fit(examples, passes=_PASSES, shrink=_SHRINK)


def _features(traits: Traits, kept: set[str]) -> dict[str, float]:
    return {"": 1.0} | dict.fromkeys(sorted(traits & kept), 1.0)


def readings(number: int, row: dict[str, Any]) -> Iterator[Reading]:
    """Yield the utterances that are read in the text of a row, with what is known to be true of each."""
    speech, found = read_with_traits(read(row["text"]))
    judged = {(item["start"], item["end"]): item for item in row.get("judged", ())}
    sampled = "quotes" not in row
    for utterance, traits in zip(speech.utterances, found, strict=True):
        truth: dict[str, bool | None] = (
            dict.fromkeys(QUESTIONS) if sampled else _truth(row, utterance, traits)
        )
        place = utterance.fragments[0].start, utterance.fragments[-1].end
        item = judged.get(place, {})
        told = {question: item.get(question, truth[question]) for question in QUESTIONS}
        yield Reading(number, traits, told, judged=sampled and bool(item))


def _truth(row: dict[str, Any], utterance: Utterance, traits: Traits) -> dict[str, bool | None]:
    """Return what a corpus says of an utterance: by the quotation that has most in common with it.

    A corpus leaves out quotations and has other namings than a reader would, so that what it does not
    confirm is left unknown; what somebody only thinks is no speech.
    """
    own = _characters(row["text"], [(span.start, span.end) for span in utterance.fragments])
    alike = [(_jaccard(own, _characters(row["text"], _places(quote))), quote) for quote in row["quotes"]]
    nothing: tuple[float, dict[str, Any]] = (0.0, {})
    shared, quote = max(alike, key=lambda pair: pair[0], default=nothing)
    believed = "class=THINK" in traits and not traits & _UTTERED
    if believed or shared < _SAME:
        return {"speech": False if believed else None, "extent": None, "speaker": None}
    right = None
    if utterance.speaker is not None and quote.get("speaker_start") is not None:
        mention = utterance.speaker.mention
        right = mention.start < quote["speaker_end"] and quote["speaker_start"] < mention.end
        right = False if "means=nobody" in traits and traits & _UNNAMED else right
    found = "class=SHOW" in traits and "kind=direct" not in traits  # corpora take findings for speech too
    return {"speech": None if found else True, "extent": shared >= _CLOSE, "speaker": right}


def _places(quote: dict[str, Any]) -> list[tuple[int, int]]:
    return [(start, end) for start, end in quote.get("fragments") or [[quote["start"], quote["end"]]]]


def _characters(text: str, places: Iterable[tuple[int, int]]) -> set[int]:
    return {i for start, end in places for i in range(start, end) if text[i].isalnum()}


def _jaccard(first: set[int], second: set[int]) -> float:
    return len(first & second) / len(first | second) if first or second else 0.0
