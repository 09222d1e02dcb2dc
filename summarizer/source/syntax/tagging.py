"""Parts of speech (tags of the Penn Treebank), by an averaged perceptron.

After Collins, "Discriminative Training Methods for Hidden Markov Models" (2002), greedily from left to right.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_DIGIT = re.compile(r"\d")
_EDGES = ("<s>", "<s2>")
_ENDS = ("</s>", "</s2>")

Weights = dict[str, dict[str, float]]


def shape(word: str) -> str:
    """Return how a word is written: C capitals, c a capital first, d digits, - a hyphen, . a mark, w else."""
    if word[0].isdigit():
        return "d"
    if not word[0].isalpha():
        return "."
    if word.isupper() and len(word) > 1:
        return "C"
    return "c" if word[0].isupper() else "w"


def normal(word: str) -> str:
    """Return a word as the models know it: in lower case, with every digit a 0 and typewriter marks."""
    return _DIGIT.sub("0", word.lower().replace("’", "'")) if word else word


def tag_features(
    place: int, words: Sequence[str], shapes: Sequence[str], one: str, two: str
) -> Iterator[str]:
    """Yield what speaks for the tag of a word; `one` and `two` are the tags before it, `words` are padded."""
    i = place + 2
    word, before, after = words[i], words[i - 1], words[i + 1]
    yield "b"
    yield f"s{word[-3:]}"
    yield f"z{word[-2:]} {shapes[place]}"
    yield f"p{word[0]} {shapes[place]}"
    yield f"1{one}"
    yield f"2{two}"
    yield f"3{one} {two}"
    yield f"w{word}"
    yield f"x{shapes[place]} {place == 0} {one}"
    yield f"4{one} {word}"
    yield f"-{before}"
    yield f"-s{before[-3:]}"
    yield f"--{words[i - 2]}"
    yield f"+{after}"
    yield f"+s{after[-3:]}"
    yield f"++{words[i + 2]}"
    yield f"wa{word} {after}"
    yield f"1a{one} {after}"


class Tagger:
    """Tags the words of a sentence. `known` holds the words that have one tag nearly always."""

    def __init__(self, weights: Weights, known: Mapping[str, str]) -> None:
        self._weights = weights
        self._known = known

    def knows(self, word: str) -> bool:
        """Whether a word was in the treebanks."""
        return normal(word) in self._known or f"w{normal(word)}" in self._weights

    def tag(self, words: Sequence[str]) -> list[str]:
        """Return a tag a word; words as they are written."""
        normals = [normal(word) for word in words]
        padded = [*_EDGES, *normals, *_ENDS]
        shapes = [shape(word) for word in words]
        one, two = _EDGES
        tags = []
        for place, word in enumerate(normals):
            tag = self._known.get(word) if shapes[place] != "c" or place == 0 else None
            if tag is None:
                tag = self._best(tag_features(place, padded, shapes, one, two))
            tags.append(tag)
            one, two = tag, one
        return tags

    def _best(self, features: Iterator[str]) -> str:
        scores: dict[str, float] = {}
        weights = self._weights
        for feature in features:
            for tag, weight in weights.get(feature, {}).items():
                scores[tag] = scores.get(tag, 0.0) + weight
        return max(scores, key=lambda tag: (scores[tag], tag), default="NN")
