"""Fit what readings that somebody judged say beside the models of corpora (`speech/grading`).

Rows are JSON lines: a `text` with its `judged` readings, as `grades` has them, or rows of traits that an
earlier run kept (`--keep FILE`), of texts that are not in the project: the number of the text, the kind of
speech, what the corpora's models say, the coarse traits, and what is true. Both may be given together.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.evaluation.fitting.grades import calibration_error, readings
from summarizer.evaluation.fitting.logistic import Example, fit_at_once, odds, probability
from summarizer.source.document import Grade
from summarizer.source.speech.grading import crossed, inputs, kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

# What is general enough to be learnt from some hundred readings.
_COARSE = frozenset(
    (
        "", "corpora speech", "corpora speaker", "kind=mixed", "described=THING", "described=MANY",
        "described=ONE", "means=nobody", "means=told", "means=untold", "named=PERSON", "named=ONE",
        "family=plain", "family=report", "family=speak", "family=think", "family=judge", "family=show",
        "family=other", "family=sign", "alone", "within", "continued", "rivals=3", "opens=that", "opens=to",
        "opens=clause", "opens=phrase", "opens=question", "place=after", "modal", "mixed subject", "unsure",
        "heard on", "dense=0", "class=MENTION", "whole", "few", "behind=colon", "behind=comma",
        "behind=preposition", "behind=colon whole=True", "announced", "introduced", "chance=0", "chance=1",
        "chance=2", "chance=3", "class=TELL", "class=CALL", "cue=said", "form=BARE", "gap=3", "gap=4",
        "speak direct after quotation", "kind=mixed after that", "kind=indirect name", "who=a words",
        "means=told 0", "means=untold back=0 named=True", "meant: spoke 1", "meant: carries on",
        "heard subject", "same paragraph=True", "only voice", "voice=all", "voice=most", "voice=half",
        "repeated", "size=0", "size=1", "size=4", "meant: skips", "thing fits=False", "thing apart=2",
        "thing apart=3", "thing rivals=1", "thing rivals=2", "bare whole=True", "bare whole=False",
        "heard next", "signed", "meant: sole", "meant: goes on", "meant: latest",
        "form=NOW", "second verb", "kind=indirect before clause", "kind=indirect before phrase",
        "kind=indirect before, inverted clause", "back=1", "back=2", "back=3", "form=ING",
        "meant: named 0", "meant: named 1", "meant: named 2", "meant: named 3", "meant: others 0",
        "meant: others 1", "meant: others 2", "meant: described 0", "meant: described 1",
        "meant: described 2", "meant: untrusted=0", "meant: untrusted=1", "meant: untrusted=2",
        "meant: untrusted=3", "meant: untrusted=4", "meant: untrusted=5", "meant: passes subject",
        "meant: told of 0", "meant: told of 1", "meant: subject 0", "meant: subject 1",
        "meant: kind=told", "meant: kind=person", "meant: kind=described", "meant: kind=lone",
        "passes named=PERSON", "passes named=ONE", "passes named=THING", "passes described=ONE",
        "passes described=THING", "passes described=MANY", "passes meant", "told on=True",
        "told on=False", "plain=True", "plain=False", "article=the", "article=a", "another acts",
        "meant: newcomer",
    )
)  # fmt: skip
_FOLDS = 10
_SHRINK = 1.0
_ERRORS = {Grade.SURE: 0.02, Grade.LIKELY: 0.15}  # how many of a grade may be wrong
_CERTAIN = 0.9
_MARGIN = 0.25  # mistakes that are reckoned with beside those that were seen


class Judged(NamedTuple):
    """A reading: the number of its text, its kind, what a judge weighs, and what is true of it.

    `speaker` is None where nothing is said, or nobody is named.
    """

    text: int
    kind: str
    known: dict[str, float]
    speech: bool
    speaker: bool | None


class _Told(NamedTuple):
    """What models that have not seen the text say of a reading."""

    reading: Judged
    speech: float
    speaker: float


def fit_judged(paths: Iterable[Path], keep: Path | None = None) -> dict[str, Any]:
    """Return the judges of `speech/grading`; with `keep`, write the rows of traits there."""
    lines = [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]
    rows = [Judged(*line) for line in lines if isinstance(line, list)]
    after = max((row.text for row in rows), default=-1) + 1
    texts = [line for line in lines if isinstance(line, dict)]
    rows += [row for number, line in enumerate(texts, after) for row in _rows(number, line)]
    if keep is not None:
        kept = (json.dumps(row, separators=(",", ":")) + "\n" for row in rows)
        keep.write_text("".join(kept), "utf-8")
    rows = [row._replace(known=row.known | dict.fromkeys(sorted(crossed(row.known)), 1.0)) for row in rows]
    return {kind: _fitted([row for row in rows if row.kind == kind], kind) for kind in ("quoted", "indirect")}


def _rows(number: int, line: dict[str, Any]) -> Iterable[Judged]:
    for reading in readings(number, line):
        speech, speaker = reading.truth["speech"], reading.truth["speaker"]
        if reading.judged and speech is not None:
            known = {name: round(value, 2) for name, value in sorted(inputs(reading.traits).items())}
            coarse = {name: value for name, value in known.items() if name in _COARSE}
            yield Judged(number, kind_of(reading.traits), coarse, speech, speaker if speech else None)


def _fitted(rows: Sequence[Judged], kind: str) -> dict[str, Any]:
    joint = kind == "quoted"
    told = [one for fold in range(_FOLDS) for one in _left_out(rows, fold)]
    scored = [
        (one.speech * (one.speaker if joint else 1), _is_right(one.reading, joint=joint)) for one in told
    ]
    sure, likely = thresholds(
        [pair for pair, one in zip(scored, told, strict=True) if _is_named(one.reading)]
    )
    errors = {
        "speech": calibration_error([(one.speech, one.reading.speech) for one in told]),
        "speaker": calibration_error(
            [(one.speaker, one.reading.speaker) for one in told if one.reading.speaker is not None]
        ),
    }
    share = sum(score >= sure for score, _ in scored) / len(scored)
    return {
        "speech": _weights(rows, _speech),
        "speaker": _weights(rows, _speaker),
        "joint": joint,
        "sure": sure,
        "likely": likely,
        "left out": {
            "readings": len(rows),
            "share sure": round(share, 3),
            "calibration error": {name: round(error, 4) for name, error in errors.items()},
        },
    }


def _speech(row: Judged) -> bool | None:
    return row.speech


def _speaker(row: Judged) -> bool | None:
    return row.speaker


def _is_named(row: Judged) -> bool:
    """Whether somebody is named as the speaker; where nothing is said, nobody looked."""
    return row.speaker is not None or not row.speech


def _is_right(row: Judged, *, joint: bool) -> bool:
    return row.speech and (row.speaker is True or not joint)


def _left_out(rows: Sequence[Judged], fold: int) -> list[_Told]:
    seen = [row for row in rows if row.text % _FOLDS != fold]
    speech, speaker = _weights(seen, _speech), _weights(seen, _speaker)
    held = (row for row in rows if row.text % _FOLDS == fold)
    return [
        _Told(row, probability(odds(speech, row.known)), probability(odds(speaker, row.known)))
        for row in held
    ]


def _weights(rows: Sequence[Judged], truth: Callable[[Judged], bool | None]) -> dict[str, float]:
    examples = [Example(row.known, told) for row in rows if (told := truth(row)) is not None]
    weights = fit_at_once(examples, shrink=_SHRINK)
    return {name: round(weight, 3) for name, weight in weights.items()}


def thresholds(pairs: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Return the probabilities from which readings are sure and likely, by how many were wrong above them.

    Of those from the first on at most 2 % are wrong, of those between the two at most 15 %: as many as the
    pairs show and a quarter of a mistake more, for what few pairs do not show. What is wrong once in ten
    times by its own probability is never sure.
    """
    ranked = sorted(pairs, reverse=True)
    certain = [pair for pair in ranked if pair[0] >= _CERTAIN]
    sure = _longest(certain, _ERRORS[Grade.SURE])
    likely = sure + _longest(ranked[sure:], _ERRORS[Grade.LIKELY])
    return (
        _down(ranked[sure - 1][0]) if sure else 1.0,
        _down(ranked[likely - 1][0]) if likely else 1.0,
    )


def _down(probability: float) -> float:
    """Round down to four digits, so that what the threshold was taken from reaches it."""
    return math.floor(10_000 * probability) / 10_000


def _longest(ranked: Sequence[tuple[float, bool]], error: float) -> int:
    """Return how many of the first may be taken for no more than `error` of them to be wrong."""
    wrong, longest = _MARGIN, 0
    for count, (_, truth) in enumerate(ranked, 1):
        wrong += not truth
        if wrong <= error * count:
            longest = count
    return longest
