"""Fit the tagger and the parser of `summarizer.source.syntax` to treebanks.

    python -m summarizer.evaluation.fitting.syntax OUTPUT TRAIN.conllu... --held-out DEV.conllu...

Treebanks are CoNLL-U files of Universal Dependencies with tags of the Penn Treebank. The errors on the files
held out are printed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.source.syntax.links import label_features
from summarizer.source.syntax.parsing import LEFT, RIGHT, SHIFT, Parser, State
from summarizer.source.syntax.tagging import Tagger, normal, shape, tag_features

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.source.syntax.tagging import Weights

_ROUNDS = 5
_KNOWN_COUNT, _KNOWN_SHARE = 20, 0.99
_LEAST_SEEN = 2
_LEAST_WEIGHT = 0.15
# What is left out below these costs 0.6 points of heads and makes the file a third as large.
_TAGS_FROM, _MOVES_FROM, _LABELS_FROM = 1.3, 3.0, 0.9
_EDGES, _ENDS = ("<s>", "<s2>"), ("</s>", "</s2>")


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence of a treebank; `heads` are places of words, the number of words for the root."""

    words: list[str]
    tags: list[str]
    heads: list[int]
    names: list[str]

    @property
    def is_projective(self) -> bool:
        """Whether no two arcs cross."""
        arcs = [(min(child, head), max(child, head)) for child, head in enumerate(self.heads)]
        return not any(a < c < b < d for a, b in arcs for c, d in arcs)


class Perceptron:
    """An averaged perceptron over named features; weights are sums over all examples until `averaged`."""

    def __init__(self) -> None:
        self.weights: defaultdict[str, dict[str, float]] = defaultdict(dict)
        self._totals: defaultdict[tuple[str, str], float] = defaultdict(float)
        self._stamps: defaultdict[tuple[str, str], int] = defaultdict(int)
        self._seen: Counter[str] = Counter()
        self._examples = 0

    def best(self, features: list[str], possible: Iterable[str] | None = None) -> str:
        """Return the class with the highest score, among the possible ones."""
        scores: defaultdict[str, float] = defaultdict(float)
        for feature in features:
            for name, weight in self.weights.get(feature, {}).items():
                scores[name] += weight
        return max(possible or scores or [""], key=lambda name: (scores[name], name))

    def learn(self, right: str, guess: str, features: list[str]) -> None:
        """Count an example, and move the weights where the guess was wrong."""
        self._examples += 1
        if right == guess:
            return
        for feature in features:
            self._seen[feature] += 1
            self._add(feature, right, 1.0)
            if guess:
                self._add(feature, guess, -1.0)

    def _add(self, feature: str, name: str, step: float) -> None:
        weights, key = self.weights[feature], (feature, name)
        weight = weights.get(name, 0.0)
        self._totals[key] += (self._examples - self._stamps[key]) * weight
        self._stamps[key] = self._examples
        weights[name] = weight + step

    def averaged(self) -> Weights:
        """Return the averages over all examples, without features that were of use only once."""
        found: Weights = {}
        for feature, weights in self.weights.items():
            if self._seen[feature] < _LEAST_SEEN:
                continue
            kept = {name: self._average(feature, name, weight) for name, weight in weights.items()}
            if kept := {name: weight for name, weight in kept.items() if abs(weight) >= _LEAST_WEIGHT}:
                found[feature] = kept
        return found

    def _average(self, feature: str, name: str, weight: float) -> float:
        key = (feature, name)
        total = self._totals[key] + (self._examples - self._stamps[key]) * weight
        return round(total / self._examples, 2)


def read_trees(paths: Iterable[Path]) -> list[Tree]:
    """Return the sentences of CoNLL-U files."""
    return [
        tree
        for path in paths
        for block in path.read_text(encoding="utf-8").split("\n\n")
        if (tree := _tree(block)) is not None
    ]


def _tree(block: str) -> Tree | None:
    rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
    rows = [row for row in rows if row[0].isdigit()]
    if not rows:
        return None
    heads = [int(row[6]) - 1 if row[6] != "0" else len(rows) for row in rows]
    return Tree([row[1] for row in rows], [row[4] for row in rows], heads, [row[7] for row in rows])


def fit_tagger(trees: list[Tree], order: random.Random) -> Tagger:
    """Fit a tagger."""
    known = _known(trees)
    model = Perceptron()
    trees = list(trees)
    for _ in range(_ROUNDS):
        order.shuffle(trees)
        for tree in trees:
            _learn_tags(tree, model, known)
    return Tagger(model.averaged(), known)


def _known(trees: list[Tree]) -> dict[str, str]:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for tree in trees:
        for word, tag in zip(tree.words, tree.tags, strict=True):
            counts[normal(word)][tag] += 1
    tops = ((word, tags.most_common(1)[0], tags.total()) for word, tags in counts.items())
    return {
        word: tag
        for word, (tag, count), total in tops
        if total >= _KNOWN_COUNT and count >= _KNOWN_SHARE * total
    }


def _learn_tags(tree: Tree, model: Perceptron, known: dict[str, str]) -> None:
    normals = [normal(word) for word in tree.words]
    padded, shapes = [*_EDGES, *normals, *_ENDS], [shape(word) for word in tree.words]
    one, two = _EDGES
    for place, (word, right) in enumerate(zip(normals, tree.tags, strict=True)):
        guess = known.get(word) if shapes[place] != "c" or place == 0 else None
        if guess is None:
            features = list(tag_features(place, padded, shapes, one, two))
            guess = model.best(features)
            model.learn(right, guess, features)
        one, two = guess, one


def fit_parser(trees: list[Tree], order: random.Random) -> Parser:
    """Fit the choice of moves, with a dynamic oracle (Goldberg and Nivre, 2012), and of names.

    Words are tagged as the tagger would, by one that was fitted to the other half of the trees.
    """
    moves, labels = Perceptron(), Perceptron()
    trees = [tree for tree in _jackknifed(trees, order) if tree.is_projective]
    for number in range(_ROUNDS):
        order.shuffle(trees)
        for tree in trees:
            _learn_moves(tree, moves)
            if number < _ROUNDS // 2:
                _learn_names(tree, labels)
    chosen = {
        feature: (weights.get(SHIFT, 0.0), weights.get(RIGHT, 0.0), weights.get(LEFT, 0.0))
        for feature, weights in moves.averaged().items()
    }
    return Parser(chosen, labels.averaged())


def _jackknifed(trees: list[Tree], order: random.Random) -> list[Tree]:
    halves = [trees[::2], trees[1::2]]
    taggers = [fit_tagger(half, order) for half in halves]
    return [
        Tree(tree.words, tagger.tag(tree.words), tree.heads, tree.names)
        for tagger, half in zip(taggers, halves[::-1], strict=True)
        for tree in half
    ]


def _learn_moves(tree: Tree, model: Perceptron) -> None:
    state = State([normal(word) for word in tree.words], tree.tags)
    while not state.is_done:
        features = list(state.features())
        possible = state.moves()
        guess = model.best(features, possible)
        right = list(_costless(state, tree.heads)) or possible
        best = guess if guess in right else model.best(features, right)
        model.learn(best, guess, features)
        state.move(guess)


def _costless(state: State, heads: list[int]) -> Iterator[str]:
    """Yield the moves after which every arc that can still be found can still be found."""
    stack, n0, n = state.stack, state.next, state.n
    heads = [*heads, -2]
    possible = state.moves()
    top = stack[-1] if stack else None
    if SHIFT in possible and not (
        any(heads[n0] == other or heads[other] == n0 for other in stack[:-1])
        or (top is not None and heads[top] == n0)
    ):
        yield SHIFT
    if top is None:
        return
    later = range(n0 + 1, n + 1)
    has_child = any(heads[other] == top for other in range(n0, n))
    if RIGHT in possible and not has_child and heads[top] not in range(n0, n + 1):
        yield RIGHT
    below = stack[-2] if len(stack) > 1 else None
    if LEFT in possible and not has_child and heads[top] not in later and heads[top] != below:
        yield LEFT


def _learn_names(tree: Tree, model: Perceptron) -> None:
    state = State([normal(word) for word in tree.words], tree.tags)
    for child, head in enumerate(tree.heads):
        state.heads[child] = head
        (state.lefts if head > child else state.rights)[head].append(child)
    for child, (head, name) in enumerate(zip(tree.heads, tree.names, strict=True)):
        features = list(label_features(child, head, state))
        model.learn(name, model.best(features), features)


def report(tagger: Tagger, parser: Parser, trees: list[Tree]) -> str:
    """Return the share of words (but marks) with the right tag, head, and head with relation."""
    right: Counter[str] = Counter()
    for tree in trees:
        tags = tagger.tag(tree.words)
        heads, names = parser.parse(tree.words, tags)
        for place, wanted in enumerate(tree.names):
            if wanted == "punct":
                continue
            head = heads[place] if heads[place] >= 0 else len(tree.words)
            right["words"] += 1
            right["tags"] += tags[place] == tree.tags[place]
            right["heads"] += head == tree.heads[place]
            right["both"] += head == tree.heads[place] and names[place] == wanted
    return ", ".join(f"{name} {100 * right[name] / right['words']:.1f}" for name in ("tags", "heads", "both"))


def save(path: Path, tagger: Tagger, parser: Parser) -> None:
    """Write the weights that matter, the same bytes for the same weights."""
    data = {
        "known": tagger._known,  # noqa: SLF001 - saving is the other half of fitting
        "tags": _pruned(tagger._weights, _TAGS_FROM),  # noqa: SLF001
        "moves": {
            feature: [round(weight, 1) for weight in weights]
            for feature, weights in parser._moves.items()  # noqa: SLF001
            if max(weights) - min(weights) >= _MOVES_FROM
        },
        "labels": _pruned(parser._labels, _LABELS_FROM),  # noqa: SLF001
    }
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _pruned(weights: Weights, least: float) -> Weights:
    """Return the features with a weight of at least so much, without weights of less than half of that."""
    strong = {
        feature: {name: round(weight, 1) for name, weight in found.items() if abs(weight) >= least / 2}
        for feature, found in weights.items()
    }
    return {
        feature: found
        for feature, found in strong.items()
        if max((abs(weight) for weight in found.values()), default=0.0) >= least
    }


def main() -> None:
    """Fit, report and save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    parser.add_argument("train", type=Path, nargs="+")
    parser.add_argument("--held-out", type=Path, nargs="*", default=[])
    options = parser.parse_args()
    order = random.Random(0)  # noqa: S311 - the same weights each time
    trees = read_trees(options.train)
    tagger = fit_tagger(trees, order)
    fitted = fit_parser(trees, order)
    for path in options.held_out:
        print(path.name, report(tagger, fitted, read_trees([path])))  # noqa: T201
    save(options.output, tagger, fitted)


if __name__ == "__main__":
    main()
