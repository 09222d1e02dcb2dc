"""Tags, heads and relations of the words of a sentence, by a small network.

Words are sums of the vectors of their features; gated convolutions and two layers of attention put each into
its sentence; heads are scored by a biaffine form (Dozat and Manning, "Deep Biaffine Attention for Neural
Dependency Parsing", 2017). `summarizer.evaluation.fitting.syntax` fits the weights.
"""

from __future__ import annotations

import json
from contextlib import nullcontext
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate, chain, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from summarizer.source.syntax.alone import one_thread
from summarizer.source.syntax.heads import best_heads
from summarizer.source.syntax.latest import Latest
from summarizer.source.syntax.words import KINDS, features_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]
    Places = NDArray[np.intp]

ROOT = -1
HEADS_OF_ATTENTION = 4
FARTHEST = 32  # words; what is farther away counts as so far
LEAST_SPREAD = 1e-5
SLOPE = 0.1
_LATEST = 256  # sentences that are kept: choosing, cutting and proving ask about the same ones
_TOGETHER = 400  # words that are read at once


class Analysis(NamedTuple):
    """Of each word of a sentence: its tag (Penn Treebank), head (a place, -1 the root) and relation (UD)."""

    tags: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True)
class Inventory:
    """What the network knows by name: features (numbers of their vectors), tags and relations."""

    features: Mapping[str, int]
    tags: tuple[str, ...]
    relations: tuple[str, ...]

    def numbers(self, word: str) -> list[int]:
        """Return the numbers of a word's features; a kind's own number stands for what is not known."""
        return [self.features.get(name, unknown) for unknown, name in enumerate(features_of(word))]


class Network:
    """The fitted network. `weights` are float arrays by name; see the fitting for their shapes."""

    def __init__(self, weights: Mapping[str, Matrix], inventory: Inventory) -> None:
        self._weights = weights
        self.inventory = inventory
        self._convolutions = sum(name.startswith("mix_") for name in weights)
        self._first_attention = self._convolutions - sum(name.startswith("query_") for name in weights)
        self._beside = [
            np.hstack(np.split(weights[f"gate_{layer}"], 3)) for layer in range(self._convolutions)
        ]
        self._vector = lru_cache(maxsize=1 << 12)(self._vector_of)
        self._latest: Latest[tuple[str, ...], Analysis] = Latest(_LATEST)

    def analyse(self, words: Iterable[str]) -> Analysis:
        """Return tags, heads and relations of the words of a sentence, as they are written."""
        return self.analyse_each([tuple(words)])[0]

    def analyse_each(self, sentences: Sequence[tuple[str, ...]]) -> list[Analysis]:
        """Return what `analyse` does of each sentence; weights that many share are fetched once for all."""
        known = {(): Analysis((), (), ()), **self._latest.of(sentences)}
        new = [words for words in dict.fromkeys(sentences) if words not in known]
        with one_thread if new else nullcontext():
            for together in _parted(new):
                known.update(zip(together, self._analyses(together), strict=True))
        self._latest.keep({words: known[words] for words in new})
        return [known[words] for words in sentences]

    def _analyses(self, sentences: Sequence[tuple[str, ...]]) -> Iterator[Analysis]:
        ends = list(accumulate((len(words) + 1 for words in sentences), initial=0))
        rows = ([self._weights["root"], *map(self._vector, words)] for words in sentences)
        bounds = [slice(*pair) for pair in pairwise(ends)]
        seen = self._encoded(np.stack(list(chain.from_iterable(rows))), bounds)
        heads = np.concatenate([best_heads(scores) for scores in self._arcs(seen, bounds)])
        tags = (seen @ self._weights["tag"] + self._weights["tag_bias"]).argmax(-1).tolist()
        above = heads + np.repeat(ends[:-1], np.diff(ends))  # rows, and no places in a sentence
        relations = self._relations(seen, above).argmax(-1).tolist()
        for start, end in pairwise(ends):
            words = slice(start + 1, end)
            yield Analysis(
                tuple(map(self.inventory.tags.__getitem__, tags[words])),
                tuple((heads[words] - 1).tolist()),
                tuple(map(self.inventory.relations.__getitem__, relations[words])),
            )

    def _vector_of(self, word: str) -> Matrix:
        vector: Matrix = self._weights["features"][self.inventory.numbers(word)].sum(0)
        return vector

    def _encoded(self, seen: Matrix, bounds: Sequence[slice]) -> Matrix:
        """Put each word into its sentence: (rows, width), the root of each sentence at its first row."""
        firsts = [bound.start for bound in bounds]
        for layer in range(self._convolutions):
            if layer >= self._first_attention:
                seen = seen + self._attended(seen, layer - self._first_attention, bounds)
            seen = seen + self._convolved(seen, layer, firsts)
        return self._normed(seen, "last")

    def _convolved(self, seen: Matrix, layer: int, firsts: Sequence[int]) -> Matrix:
        """Mix each word with the one before it and the one behind it in its sentence."""
        weights = self._weights
        before, own, behind = _thirds(self._normed(seen, f"convolution_{layer}") @ self._beside[layer])
        mixed = own + weights[f"gate_bias_{layer}"]
        before[[first - 1 for first in firsts]] = behind[firsts] = 0  # what stands in another sentence
        mixed[1:] += before[:-1]
        mixed[:-1] += behind[1:]
        width = seen.shape[1]
        gated: Matrix = mixed[:, :width] / (1 + np.exp(-mixed[:, width:])) @ weights[f"mix_{layer}"]
        return gated

    def _attended(self, seen: Matrix, layer: int, bounds: Sequence[slice]) -> Matrix:
        """Mix each word with all words of its sentence, weighed by likeness and distance."""
        parts = self._normed(seen, f"attention_{layer}") @ self._weights[f"query_{layer}"]
        mixed = np.concatenate([self._shared(parts[bound], layer) for bound in bounds])
        attended: Matrix = mixed @ self._weights[f"attended_{layer}"]
        return attended

    def _shared(self, parts: Matrix, layer: int) -> Matrix:
        """Return what the words of one sentence take of each other, of their queries, keys and values."""
        length, width = len(parts), parts.shape[1] // 3
        query, key, value = (
            part.reshape(length, HEADS_OF_ATTENTION, -1).transpose(1, 0, 2) for part in _thirds(parts)
        )
        scores = query @ key.transpose(0, 2, 1) / np.sqrt(np.float32(width / HEADS_OF_ATTENTION))
        scores += self._weights[f"distance_{layer}"][:, _apart(length)]
        shares = np.exp(scores - scores.max(-1, keepdims=True))
        mixed = (shares / shares.sum(-1, keepdims=True)) @ value
        shared: Matrix = mixed.transpose(1, 0, 2).reshape(length, width)
        return shared

    def _normed(self, seen: Matrix, name: str) -> Matrix:
        width = seen.shape[1]
        centred = seen - np.add.reduce(seen, -1, keepdims=True) / width
        spread = np.sqrt(np.add.reduce(centred * centred, -1, keepdims=True) / width + LEAST_SPREAD)
        normed: Matrix = centred / spread * self._weights[f"{name}_scale"] + self._weights[f"{name}_shift"]
        return normed

    def _arcs(self, seen: Matrix, bounds: Sequence[slice]) -> Iterator[Matrix]:
        """Yield of each sentence how well each word (column) would do as the head of each (row)."""
        weights = self._weights
        child, head = self._view(seen, "arc_child") @ weights["arc"], self._view(seen, "arc_head")
        prior = head @ weights["arc_prior"]
        for bound in bounds:
            likely = child[bound] @ head[bound].T + prior[bound]
            yield likely + weights["arc_distance"][_apart(bound.stop - bound.start)]

    def _relations(self, seen: Matrix, heads: Places) -> Matrix:
        """Return how well each relation would name each word's link to its head, both as rows."""
        weights = self._weights
        child, head = self._view(seen, "name_child"), self._view(seen, "name_head")[heads]
        forms = (child @ weights["name"]).reshape(len(child), -1, head.shape[1])
        together, each = (forms @ head[:, :, None])[..., 0], np.concatenate([child, head], -1)
        scores: Any = together + each @ weights["name_each"] + weights["name_bias"]
        return np.asarray(scores, dtype=np.float32)

    def _view(self, seen: Matrix, name: str) -> Matrix:
        plain = seen @ self._weights[name] + self._weights[f"{name}_bias"]
        view: Matrix = np.maximum(plain, SLOPE * plain)
        return view


def _parted(sentences: Iterable[tuple[str, ...]]) -> Iterator[list[tuple[str, ...]]]:
    """Yield sentences in parts of which each fits into the nearest memory of a processor."""
    part: list[tuple[str, ...]] = []
    for words in sentences:
        if part and sum(map(len, part)) + len(words) > _TOGETHER:
            yield part
            part = []
        part.append(words)
    if part:
        yield part


def _thirds(wide: Matrix) -> tuple[Matrix, Matrix, Matrix]:
    width = wide.shape[1] // 3
    return wide[:, :width], wide[:, width : 2 * width], wide[:, 2 * width :]


@lru_cache(maxsize=64)
def _apart(length: int) -> Places:
    """Return how far a word (column) stands behind another (row), from 0 for `FARTHEST` before it."""
    places = np.arange(length)
    apart: Places = np.clip(places[None, :] - places[:, None], -FARTHEST, FARTHEST) + FARTHEST
    return apart


@lru_cache(maxsize=1)
def english() -> Network:
    """Return the network for English; loading takes a tenth of a second."""
    with (files("summarizer.source.syntax") / "english.npz").open("rb") as file:
        return unpacked(np.load(file))


def unpacked(stored: Mapping[str, Any]) -> Network:
    """Return a network from its file: bytes with a scale for each row, and the inventory as JSON."""
    names = json.loads(bytes(stored["inventory"].tolist()))
    known = {name: number for number, name in enumerate(names["features"], start=len(KINDS))}
    scales = {name.removesuffix(".scale"): stored[name] for name in stored if name.endswith(".scale")}
    weights = {name: (stored[name].astype(np.float32) * scale) for name, scale in scales.items()}
    return Network(weights, Inventory(known, tuple(names["tags"]), tuple(names["relations"])))
