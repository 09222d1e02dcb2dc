"""Fit whom "he" and "she" mean (`speech/referents`), from CoNLL-U files with entities as GUM marks them.

In the last column `Entity=(12-person-…` opens a mention of entity 12 and `12)` closes it; comments `# newpar`
begin paragraphs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from summarizer.source.reading import read
from summarizer.source.speech.attribution import assemble
from summarizer.source.speech.collecting import read_names
from summarizer.source.speech.frames import read_frames
from summarizer.source.speech.languages import rules_of
from summarizer.source.speech.mentions import Memory
from summarizer.source.speech.referents import Cast
from summarizer.source.turns import read_turns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from summarizer.source.document import Span
    from summarizer.source.speech.frames import Frame
    from summarizer.source.speech.names import Names
    from summarizer.source.speech.referents import Choice

    Floats = NDArray[np.float64]

_STEPS = 300
_RATE = 0.08
_SHRINK = 20.0
_LEAST = 1e-9
_SAID = 3.0  # how often a pronoun that says something counts
# Where the weights start, and what they are pulled to: in news who spoke last mostly goes on, and whom that
# speaker told of does not, of which treebanks have too few examples.
_PRIOR = {
    "spoke 1": 2.0,
    "spoke 2": 1.2,
    "spoke 3": 0.6,
    "goes on": 2.0,
    "told of 0": -0.5,
    "told of 1": -0.5,
    "kind=told": 1.2,
    "kind=person": 0.8,
    "asker": -2.5,
    "carries on": 2.0,
}
_BRACKET = re.compile(r"\((?P<opened>[^()-]+)[^()]*|(?P<closed>[^()-]*)[^()]*\)")


class Mention(NamedTuple):
    """Characters `start` to `end` (excluded) of a text, and whom they mean."""

    start: int
    end: int
    entity: str


class _Case(NamedTuple):
    """A pronoun: the features of each who may be meant, and whether it is that one."""

    persons: list[tuple[str, ...]]
    truth: list[bool]
    weight: float


def fit_referents(paths: Iterable[Path]) -> dict[str, float]:
    """Return the weights of `summarizer.source.speech.referents`.

    They make the right person likeliest among those who may be meant and nobody (softmax, by Adam).
    """
    cases = [case for path in paths for case in _cases(*read_entities(path.read_text("utf-8")))]
    names = sorted({name for case in cases for features in case.persons for name in features} | _PRIOR.keys())
    places = {name: place for place, name in enumerate(names)}
    asked = [[[places[name] for name in features] for features in case.persons] for case in cases]
    prior = np.array([_PRIOR.get(name, 0.0) for name in names])
    weights, mean, square = prior.copy(), np.zeros(len(names)), np.zeros(len(names))
    for _ in range(_STEPS):
        slope = _SHRINK * (prior - weights) / len(cases)
        for case, persons in zip(cases, asked, strict=True):
            for features, missing in zip(persons, _missing(weights, persons, case), strict=True):
                slope[features] += missing / len(cases)
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope * slope
        weights += _RATE * mean / (np.sqrt(square) + 1e-6)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}


def _missing(weights: Floats, persons: list[list[int]], case: _Case) -> Floats:
    """Return how much more probable each person should be."""
    scores = np.array([*(weights[features].sum() for features in persons), 0.0])
    odds = np.exp(scores - scores.max())
    told = odds / odds.sum()
    true = np.maximum(told, _LEAST) * [*case.truth, not any(case.truth)]
    missing: Floats = case.weight * (true / true.sum() - told)[:-1]
    return missing


def read_entities(conllu: str) -> tuple[str, list[Mention]]:
    """Return the text of a CoNLL-U file, a line empty between paragraphs, and its mentions of entities."""
    text = ""
    found: list[Mention] = []
    opened: list[tuple[str, int]] = []
    for line in conllu.splitlines():
        if line == "# newpar" or line.startswith("# newpar id"):
            text = text.rstrip() + "\n\n" if text else ""
        columns = line.split("\t")
        if not columns[0].isdigit():
            continue
        facts = dict(fact.split("=", 1) for fact in columns[9].split("|") if "=" in fact)
        start = len(text)
        text += columns[1]
        for bracket in _BRACKET.finditer(facts.get("Entity", "")):
            if bracket["opened"]:
                opened.append((bracket["opened"], start))
            if bracket[0].endswith(")") or not bracket["opened"]:
                found += _closed(opened, bracket["closed"] or "", len(text))
        text += "" if facts.get("SpaceAfter") == "No" else " "
    return text.rstrip(), found


def _closed(opened: list[tuple[str, int]], entity: str, end: int) -> Iterator[Mention]:
    """Yield the mention that a bracket closes: of the entity it names, or the one opened last."""
    at = next((i for i in range(len(opened) - 1, -1, -1) if entity in {"", opened[i][0]}), None)
    if at is not None:
        name, start = opened.pop(at)
        yield Mention(start, end, name)


class _Observed(Cast):
    """A cast that notes, for each pronoun, what it knows of who may be meant."""

    def __init__(self, names: Names, mentions: list[Mention]) -> None:
        super().__init__(names)
        self.mentions = mentions
        self.cases: dict[int, _Case] = {}

    def choose(
        self, frame: Frame, at: int, said: frozenset[str] | None = None, asker: Span | None = None
    ) -> Choice | None:
        token = frame.tokens[at]
        meant = who(self.mentions, token.start, token.end)
        says = said is not None
        persons = self.fitting(token.lower, said or frozenset()) if meant else []
        if persons:
            truth = [who(self.mentions, *_ends(person.canonical)) == meant for person in persons]
            known = [
                tuple(self.features(person, rank, asker, says=says)) for rank, person in enumerate(persons)
            ]
            self.cases[token.start] = _Case(known, truth, _SAID if says else 1.0)
        return super().choose(frame, at, said, asker)


def _cases(text: str, mentions: list[Mention]) -> Iterable[_Case]:
    document = read(text)
    frames = read_frames(document)
    memory = Memory(read_names(frames))
    memory.cast = observed = _Observed(memory.names, mentions)
    assemble(document, frames, memory, rules_of("en"), read_turns(document))
    return observed.cases.values()


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def who(mentions: Iterable[Mention], start: int, end: int) -> str | None:
    """Return the entity of the mention that has most in common with some characters."""
    shared = [
        (
            (min(end, one.end) - max(start, one.start)) / (max(end, one.end) - min(start, one.start)),
            one.entity,
        )
        for one in mentions
        if one.start < end and start < one.end
    ]
    return max(shared, default=(0.0, None))[1]
