"""How certain a reading is: small logistic models over its traits, and what their figures stand for.

Three models, one a question, say what corpora teach (`weights/grades.json`, made by
`python -m summarizer.evaluation.fitting grades` from texts with their quotations marked). Over what they say
stand two of a few coarse traits, fitted on readings of unlike texts that somebody judged one by one
(`weights/judged.json`, made by `python -m summarizer.evaluation.fitting judged`): for speech with words
between marks and for speech without, which go wrong in other ways and have thresholds of their own.
"""

from __future__ import annotations

import json
import math
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.source.document import Grade
from summarizer.source.utterance import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.source.speech.traits import Traits

QUESTIONS = ("speech", "extent", "speaker")
# Probability of the extent below which nothing is sure; less hangs on it where words stand between marks.
_ENDS = {"quoted": 0.65, "indirect": 0.85}
_NAMED = 0.85  # probability of the speaker below which nothing is sure, whatever the kind
# Of whom a pronoun means (`mentions`): below 0.5, nobody is surely the speaker, whatever else speaks for it.
# Nor is it where somebody else acts right behind a quotation that opens a paragraph (`assembly`).
_DOUBTFUL = frozenset(
    {"chance=0", "chance=1", "another acts", "passes over", "things", "meant: told beside"}
) | {"joint", "nested"}
_LOOSE = frozenset(
    ("share", "addressed", "swallows")
)  # one in five; whom it is said of is no part of "called him a “liar”"
_VOICES = frozenset(("voice=all", "voice=most"))  # whom a pronoun means where few others speak is no doubt
_STANDING = frozenset(
    (
        "behind=colon", "behind=comma", "behind=preposition", "opens=that", "opens=clause", "kind=mixed",
        "named=PERSON", "named=ONE", "described=ONE", "described=MANY", "described=THING",
    )
)  # fmt: skip
# A turn of a transcript is of whom its label names; `tests/source/speech/test_transcripts.py` holds that.
_LABELLED = Certainty(speech=0.99, extent=0.99, speaker=0.99, grade=Grade.SURE)
_MOST = 12.0  # log-odds beyond which nothing is known better
_KNOWN = (-4.0, 6.0)  # log-odds of the corpora's models beyond which they say no more of other texts


class Model(NamedTuple):
    """One question's model of the corpora: log-odds by trait, `slope` and `shift` to calibrate their sum."""

    weights: Mapping[str, float]
    slope: float
    shift: float

    def log_odds(self, traits: Traits) -> float:
        """Return the log-odds of a reading with these traits."""
        return self.slope * math.fsum([self.weights.get(trait, 0.0) for trait in ("", *traits)]) + self.shift


class Judge(NamedTuple):
    """What was judged of one kind of speech: weights by question, and the thresholds of the grades.

    `joint` tells whether the thresholds are of speech and speaker together, or of speech alone.
    """

    speech: Mapping[str, float]
    speaker: Mapping[str, float]
    joint: bool
    sure: float
    likely: float

    def grade(self, speech: float, speaker: float) -> Grade:
        """Return the grade that two probabilities stand for; without a speaker everything is open."""
        score = speech * speaker if self.joint else speech
        if score >= self.sure and speaker >= _NAMED:
            return Grade.SURE
        return Grade.LIKELY if score >= self.likely and speaker > 0 else Grade.OPEN


@lru_cache(maxsize=1024)
def certainty(traits: Traits, *, named: bool) -> Certainty:
    """Return how probable it is that an utterance is speech, ends where it was read to, and who speaks.

    Where nobody is `named` as its speaker, that probability is 0.
    """
    if "turn" in traits and named:
        return _LABELLED
    judge, known = judges()[kind_of(traits)], inputs(traits)
    told = "only named" not in traits  # "denied the allegations": nobody would quote that
    speech = _probability(judge.speech, known)
    speaker = _probability(judge.speaker, known) * named
    extent = _chance(models()["extent"].log_odds(traits))
    grade = judge.grade(speech, speaker)
    if grade is Grade.OPEN and named and "follows" in traits:
        grade = Grade.LIKELY  # wrong in one of 17 that were judged in texts of the web
    ends = (extent >= _ENDS[kind_of(traits)] and "turns" not in traits) or "kind=direct" in traits
    is_plain = (
        ends
        and traits.isdisjoint(_LOOSE)
        and (traits.isdisjoint(_DOUBTFUL) or not traits.isdisjoint(_VOICES))
    )
    grade = grade if is_plain or grade is not Grade.SURE else Grade.LIKELY
    return Certainty(speech=speech, extent=extent, speaker=speaker, grade=grade if told else Grade.OPEN)


def kind_of(traits: Traits) -> str:
    """Return whether what is said stands between marks, all or in part: "quoted" or "indirect"."""
    return "indirect" if "kind=indirect" in traits or "carried" in traits else "quoted"


def inputs(traits: Traits) -> dict[str, float]:
    """Return what a judge weighs: the traits, and what the corpora's models say."""
    said = {f"corpora {question}": models()[question].log_odds(traits) for question in ("speech", "speaker")}
    bounded = {name: max(_KNOWN[0], min(_KNOWN[1], odds)) / 2 for name, odds in said.items()}
    return {"": 1.0, **dict.fromkeys(traits, 1.0), **bounded, **dict.fromkeys(crossed(traits), 1.0)}


def crossed(traits: Iterable[str]) -> set[str]:
    """Return what sort of cue stands how: "laughed, “…”" is speech more often than "described “…”"."""
    known = set(traits)
    before = {"place=before"} if "place=after" not in known else set()
    families = [trait for trait in known if trait.startswith("family=")]
    return {f"{family} {how}" for family in families for how in (known & _STANDING) | before}


@cache
def models() -> dict[str, Model]:
    """Return the corpora's model of each question, read once."""
    data = _weights("grades.json")
    return {question: Model(*(data[question][name] for name in Model._fields)) for question in QUESTIONS}


@cache
def judges() -> dict[str, Judge]:
    """Return what was judged of each kind of speech, read once."""
    data = _weights("judged.json")
    return {kind: Judge(*(data[kind][name] for name in Judge._fields)) for kind in ("quoted", "indirect")}


def _weights(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(
        files("summarizer.source.speech").joinpath(f"weights/{name}").read_text("utf-8")
    )
    return data


def _probability(weights: Mapping[str, float], known: Mapping[str, float]) -> float:
    return _chance(math.fsum([weights[name] * value for name, value in known.items() if name in weights]))


def _chance(odds: float) -> float:
    return round(1 / (1 + math.exp(-max(-_MOST, min(_MOST, odds)))), 4)
