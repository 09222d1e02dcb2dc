"""Train the network of `summarizer.source.syntax` with JAX, on a processor, in the better part of an hour.

The losses of tags, heads and relations are added up; Adam with a cosine rate; the weights that are kept
are a moving average. `forward` is the network for a batch, with dropout: `Network` computes the same for
one sentence.
"""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

from summarizer.source.syntax.network import FARTHEST, HEADS_OF_ATTENTION, LEAST_SPREAD, SLOPE, Inventory
from summarizer.source.syntax.words import KINDS, features_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.evaluation.fitting.treebanks import Tree

Weights = dict[str, Any]

_WIDTH, _ARC, _NAME = 128, 160, 64
_CONVOLUTIONS, _ATTENTIONS = 5, 2
_LEAST_WORDS, _LEAST_OTHERS = 2, 3
_LENGTHS = (10, 18, 28, 42, 64, 120)
_BATCH = 2400  # words, with padding
_DROPPED, _UNSEEN = 0.25, 0.15
_RATE, _WARM, _LAST_RATE = 2e-3, 200, 0.01
_FIRST, _SECOND, _KEPT = 0.9, 0.95, 0.998
_STEEPEST = 5.0


class Batch(NamedTuple):
    """Sentences of like length, padded: features (sentences, words, kinds), the others (sentences, words)."""

    features: Any
    mask: Any
    tags: Any
    heads: Any
    relations: Any


def inventory_of(trees: Sequence[Tree]) -> Inventory:
    """Return the features seen often enough, and all tags and relations."""
    counts = Counter(name for tree in trees for word in tree.words for name in features_of(word))
    least = {"w": _LEAST_WORDS}
    kept = sorted(name for name, count in counts.items() if count >= least.get(name[0], _LEAST_OTHERS))
    return Inventory(
        {name: number for number, name in enumerate(kept, start=len(KINDS))},
        tuple(sorted({tag for tree in trees for tag in tree.tags})),
        tuple(sorted({relation for tree in trees for relation in tree.relations})),
    )


def initial(inventory: Inventory, seed: int = 0) -> Weights:
    """Return weights to begin with, by name: matrices (from, to), biases and scales (width,)."""
    draw = np.random.default_rng(seed)
    tags, relations = len(inventory.tags), len(inventory.relations)

    def matrix(*shape: int, scale: float = 1.0) -> Any:
        return jnp.array(draw.normal(0, scale / math.sqrt(shape[0]), shape), jnp.float32)

    features = (len(inventory.features) + len(KINDS), _WIDTH)
    weights = {"features": jnp.array(draw.normal(0, 0.3, features), jnp.float32)}
    weights["root"] = jnp.array(draw.normal(0, 0.3, _WIDTH), jnp.float32)
    for layer in range(_CONVOLUTIONS):
        weights[f"gate_{layer}"] = matrix(3 * _WIDTH, 2 * _WIDTH)
        weights[f"gate_bias_{layer}"] = jnp.zeros(2 * _WIDTH)
        weights[f"mix_{layer}"] = matrix(_WIDTH, _WIDTH, scale=0.5)
        weights |= _norm(f"convolution_{layer}")
    for layer in range(_ATTENTIONS):
        weights[f"query_{layer}"] = matrix(_WIDTH, 3 * _WIDTH)
        weights[f"attended_{layer}"] = matrix(_WIDTH, _WIDTH, scale=0.5)
        weights[f"distance_{layer}"] = jnp.zeros((HEADS_OF_ATTENTION, 2 * FARTHEST + 1))
        weights |= _norm(f"attention_{layer}")
    weights |= _norm("last") | {"tag": matrix(_WIDTH, tags), "tag_bias": jnp.zeros(tags)}
    for name, width in {"arc_child": _ARC, "arc_head": _ARC, "name_child": _NAME, "name_head": _NAME}.items():
        weights |= {name: matrix(_WIDTH, width), f"{name}_bias": jnp.zeros(width)}
    weights |= {"arc": matrix(_ARC, _ARC, scale=0.3), "arc_prior": jnp.zeros(_ARC)}
    weights |= {
        "arc_distance": jnp.zeros(2 * FARTHEST + 1),
        "name": matrix(_NAME, relations * _NAME, scale=0.3),
    }
    return weights | {"name_each": matrix(2 * _NAME, relations), "name_bias": jnp.zeros(relations)}


def _norm(name: str) -> Weights:
    return {f"{name}_scale": jnp.ones(_WIDTH), f"{name}_shift": jnp.zeros(_WIDTH)}


@dataclass
class _Dropout:
    """Draws what is left out of a layer, the same for all words of a sentence."""

    key: Any

    def __call__(self, seen: Any) -> Any:
        kept = jax.random.bernoulli(self._next(), 1 - _DROPPED, (seen.shape[0], 1, seen.shape[2]))
        return seen * kept / (1 - _DROPPED)

    def features(self, vectors: Any) -> Any:
        """Leave whole features out, so that a word is known without some of them."""
        kept = jax.random.bernoulli(self._next(), 1 - _UNSEEN, vectors.shape[:3])[..., None]
        return vectors * kept / (1 - _UNSEEN)

    def _next(self) -> Any:
        self.key, key = jax.random.split(self.key)
        return key


def forward(weights: Weights, batch: Batch, key: Any) -> tuple[Any, Any, Any]:
    """Return scores of tags, heads, and relations to the right heads; all with the root at place 0."""
    drop = _Dropout(key)
    seen = drop.features(weights["features"][batch.features]).sum(2)
    sentences, _, width = seen.shape
    seen = jnp.concatenate([jnp.broadcast_to(weights["root"], (sentences, 1, width)), seen], 1)
    mask = jnp.concatenate([jnp.ones((sentences, 1)), batch.mask], 1)
    places = jnp.arange(seen.shape[1])
    apart = jnp.clip(places[None, :] - places[:, None], -FARTHEST, FARTHEST) + FARTHEST
    for layer in range(_CONVOLUTIONS):
        attention = layer - _CONVOLUTIONS + _ATTENTIONS
        if attention >= 0:
            seen = seen + drop(_attended(weights, seen, mask, apart, attention))
        seen = seen + drop(_convolved(weights, seen, mask, layer))
    seen = drop(_normed(weights, seen, "last"))
    views = {
        name: drop(_view(weights, seen, name))
        for name in ("arc_child", "arc_head", "name_child", "name_head")
    }
    arcs = (views["arc_child"] @ weights["arc"]) @ views["arc_head"].transpose(0, 2, 1)
    arcs = arcs + (views["arc_head"] @ weights["arc_prior"])[:, None, :] + weights["arc_distance"][apart]
    arcs = jnp.where(mask[:, None, :] > 0, arcs, -1e9)
    return seen @ weights["tag"] + weights["tag_bias"], arcs, _relations(weights, views, batch.heads)


def _relations(weights: Weights, views: dict[str, Any], heads: Any) -> Any:
    heads = jnp.concatenate([jnp.zeros((heads.shape[0], 1), heads.dtype), heads], 1)
    child, head = views["name_child"], jnp.take_along_axis(views["name_head"], heads[..., None], 1)
    forms = (child @ weights["name"]).reshape(*child.shape[:2], -1, _NAME)
    each = jnp.concatenate([child, head], -1) @ weights["name_each"] + weights["name_bias"]
    return jnp.einsum("bnrd,bnd->bnr", forms, head) + each


def _convolved(weights: Weights, seen: Any, mask: Any, layer: int) -> Any:
    near = _normed(weights, seen, f"convolution_{layer}") * mask[..., None]
    near = jnp.pad(near, ((0, 0), (1, 1), (0, 0)))
    beside = jnp.concatenate([near[:, :-2], near[:, 1:-1], near[:, 2:]], -1)
    value, gate = jnp.split(beside @ weights[f"gate_{layer}"] + weights[f"gate_bias_{layer}"], 2, -1)
    return (value * jax.nn.sigmoid(gate)) @ weights[f"mix_{layer}"]


def _attended(weights: Weights, seen: Any, mask: Any, apart: Any, layer: int) -> Any:
    sentences, length, width = seen.shape
    parts = jnp.split(_normed(weights, seen, f"attention_{layer}") @ weights[f"query_{layer}"], 3, -1)
    query, key, value = (
        part.reshape(sentences, length, HEADS_OF_ATTENTION, -1).transpose(0, 2, 1, 3) for part in parts
    )
    scores = query @ key.transpose(0, 1, 3, 2) / math.sqrt(width / HEADS_OF_ATTENTION)
    scores = jnp.where(mask[:, None, None] > 0, scores + weights[f"distance_{layer}"][:, apart], -1e9)
    mixed = (jax.nn.softmax(scores, -1) @ value).transpose(0, 2, 1, 3)
    return mixed.reshape(sentences, length, width) @ weights[f"attended_{layer}"]


def _normed(weights: Weights, seen: Any, name: str) -> Any:
    centred = seen - seen.mean(-1, keepdims=True)
    spread = jnp.sqrt((centred**2).mean(-1, keepdims=True) + LEAST_SPREAD)
    return centred / spread * weights[f"{name}_scale"] + weights[f"{name}_shift"]


def _view(weights: Weights, seen: Any, name: str) -> Any:
    return jax.nn.leaky_relu(seen @ weights[name] + weights[f"{name}_bias"], SLOPE)


def _loss(weights: Weights, batch: Batch, key: Any) -> Any:
    tags, arcs, relations = forward(weights, batch, key)

    def missed(scores: Any, right: Any) -> Any:
        told = jnp.take_along_axis(jax.nn.log_softmax(scores[:, 1:], -1), right[..., None], -1)[..., 0]
        return -(told * batch.mask).sum() / batch.mask.sum()

    return missed(tags, batch.tags) + missed(arcs, batch.heads) + missed(relations, batch.relations)


class State(NamedTuple):
    """Weights under way, their gradients' moving moments, and the average that is kept."""

    weights: Weights
    first: Weights
    second: Weights
    kept: Weights


@partial(jax.jit, donate_argnums=0)
def _step(state: State, batch: Batch, number: Any, rate: Any) -> tuple[State, Any]:
    loss, slope = jax.value_and_grad(_loss)(state.weights, batch, jax.random.PRNGKey(number.astype(int)))
    length = jnp.sqrt(sum((part**2).sum() for part in slope.values()))
    slope = {name: part * jnp.minimum(1, _STEEPEST / length) for name, part in slope.items()}
    first = {name: _FIRST * state.first[name] + (1 - _FIRST) * slope[name] for name in slope}
    second = {name: _SECOND * state.second[name] + (1 - _SECOND) * slope[name] ** 2 for name in slope}
    weights = {
        name: state.weights[name]
        - rate
        * (first[name] / (1 - _FIRST**number))
        / (jnp.sqrt(second[name] / (1 - _SECOND**number)) + 1e-8)
        for name in slope
    }
    kept = {name: _KEPT * state.kept[name] + (1 - _KEPT) * weights[name] for name in slope}
    return State(weights, first, second, kept), loss


def batches(trees: Sequence[Tree], inventory: Inventory, order: random.Random) -> Iterator[Batch]:
    """Yield all trees of up to the longest length, those of like length together, in a new order."""
    tags, relations = _numbers(inventory.tags), _numbers(inventory.relations)
    groups: defaultdict[int, list[Tree]] = defaultdict(list)
    for tree in trees:
        if len(tree.words) <= _LENGTHS[-1]:
            groups[next(length for length in _LENGTHS if len(tree.words) <= length)].append(tree)
    chosen = []
    for length, group in groups.items():
        order.shuffle(group)
        size = _BATCH // length
        chosen += [(length, size, group[start : start + size]) for start in range(0, len(group), size)]
    order.shuffle(chosen)
    for length, size, group in chosen:
        yield _batch(group, (size, length), inventory, (tags, relations))


def _numbers(names: Sequence[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(names)}


def _batch(
    trees: Sequence[Tree],
    shape: tuple[int, int],
    inventory: Inventory,
    numbers: tuple[dict[str, int], dict[str, int]],
) -> Batch:
    features, mask = np.zeros((*shape, len(KINDS)), np.int32), np.zeros(shape, np.float32)
    tags, heads, relations = (np.zeros(shape, np.int32) for _ in range(3))
    for row, tree in enumerate(trees):
        end = len(tree.words)
        features[row, :end] = [inventory.numbers(word) for word in tree.words]
        mask[row, :end] = 1
        tags[row, :end] = [numbers[0][tag] for tag in tree.tags]
        heads[row, :end] = [head + 1 for head in tree.heads]
        relations[row, :end] = [numbers[1][relation] for relation in tree.relations]
    return Batch(features, mask, tags, heads, relations)


def _begun(weights: Weights) -> State:
    first, second = ({name: jnp.zeros_like(part) for name, part in weights.items()} for _ in range(2))
    return State(weights, first, second, {name: jnp.array(part) for name, part in weights.items()})


def train(trees: Sequence[Tree], inventory: Inventory, rounds: int) -> Iterator[Weights]:
    """Yield the weights after each round over the trees."""
    order = random.Random(0)  # noqa: S311 - the same weights each time
    state = _begun(initial(inventory))
    total = rounds * sum(1 for _ in batches(trees, inventory, order))
    number = 0
    for _ in range(rounds):
        for batch in batches(trees, inventory, order):
            number += 1
            rate = (
                _RATE * min(1, number / _WARM) * (0.5 * (1 + math.cos(math.pi * number / total)) + _LAST_RATE)
            )
            state, _ = _step(state, batch, jnp.float32(number), jnp.float32(rate))
        yield {name: np.asarray(part) for name, part in state.kept.items()}
