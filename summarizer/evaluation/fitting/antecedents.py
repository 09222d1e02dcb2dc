"""Fit what pronouns take up (`proving/antecedents`), from CoNLL-U files with entities as GUM marks them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from summarizer.evaluation.fitting.referents import read_entities, who
from summarizer.source.reading import read
from summarizer.verifying.checking.evidence import evidence_index
from summarizer.verifying.checking.proving.antecedents import traits_of
from summarizer.verifying.checking.proving.passages import passages_of
from summarizer.verifying.checking.proving.referring import Referents

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from summarizer.evaluation.fitting.referents import Mention
    from summarizer.verifying.checking.proving.antecedents import Asked, Traits
    from summarizer.verifying.checking.proving.entities import Entity
    from summarizer.verifying.checking.proving.names import Names
    from summarizer.verifying.checking.proving.passage import Passage

    Floats = NDArray[np.float64]

_STEPS, _RATE, _SHRINK = 400, 0.05, 5.0
_LEAST = 5  # times that a trait is seen


class Case(NamedTuple):
    """A pronoun: the traits of what it may mean, the last of none of it, and which of them is right."""

    options: list[Traits]
    truth: list[bool]


class Taught(Referents):
    """Referents that are told what is right, and note what they were asked."""

    def __init__(self, passages: Iterable[Passage], names: Names, mentions: list[Mention]) -> None:
        self._mentions = mentions
        self.cases: list[Case] = []
        super().__init__(passages, names)

    def weigh(self, asked: Asked, options: Sequence[Entity]) -> list[float]:
        """Return 1 for what is meant, and note the case."""
        meant = who(self._mentions, asked.node.span.start, asked.node.span.end)
        truth = [meant is not None and self._is_of(meant, one) for one in options]
        if any(truth):
            first = truth.index(True)
            truth = [number == first for number in range(len(options))]
        truth.append(not any(truth))
        self.cases.append(Case(traits_of(asked, options), truth))
        return [float(one) for one in truth]

    def _is_of(self, meant: str, entity: Entity) -> bool:
        named = Counter(who(self._mentions, node.span.start, node.span.end) for _, node in entity.mentions)
        return bool(named) and named.most_common(1)[0][0] == meant


def cases_of(conllu: str) -> list[Case]:
    """Return the pronouns of a text."""
    text, mentions = read_entities(conllu)
    index = evidence_index(read(text))
    passages = passages_of(index)
    numbers = range(len(index.document.sentences))
    passages.prepare(numbers)
    return Taught(map(passages.at, numbers), passages.names, mentions).cases


def fit_antecedents(paths: Iterable[Path]) -> dict[str, float]:
    """Return the weights of `summarizer.verifying.checking.proving.antecedents`."""
    return fit([case for path in paths for case in cases_of(path.read_text("utf-8"))])


def fit(cases: Sequence[Case]) -> dict[str, float]:
    """Return the weights that make what is right likeliest (softmax, by Adam)."""
    seen = Counter(trait for case in cases for traits in case.options for trait in traits if trait)
    names = sorted(trait for trait, count in seen.items() if count >= _LEAST)
    known, truth = _table(cases, {name: place for place, name in enumerate(names)})
    weights, mean, square = np.zeros(len(names) + 1), np.zeros(len(names) + 1), np.zeros(len(names) + 1)
    for _ in range(_STEPS):
        odds = weights[known].sum(axis=2)
        odds[known[:, :, 0] < 0] = -np.inf
        told = np.exp(odds - odds.max(axis=1, keepdims=True))
        told /= told.sum(axis=1, keepdims=True)
        slope = -_SHRINK * weights
        np.add.at(slope, known, (truth - told)[:, :, None])
        slope[-1] = 0.0  # what is no trait
        slope /= len(cases)
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope * slope
        weights += _RATE * mean / (np.sqrt(square) + 1e-6)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=False)}


def _table(cases: Sequence[Case], places: dict[str, int]) -> tuple[NDArray[np.int64], Floats]:
    """Return the places of the weights of each option of each case, and which option is right.

    What is no option has -1 at first, and what is no trait the place behind all.
    """
    most = max(len(case.options) for case in cases)
    longest = max(len(traits) for case in cases for traits in case.options)
    known = np.full((len(cases), most, longest), len(places))
    known[:, :, 0] = -1
    truth = np.zeros((len(cases), most))
    for number, case in enumerate(cases):
        for option, traits in enumerate(case.options):
            found = [places.get(trait, len(places)) for trait in traits]
            known[number, option, : len(found)] = found
            truth[number, option] = case.truth[option]
    return known, truth
