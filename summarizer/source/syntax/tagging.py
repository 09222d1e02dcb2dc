"""Parts of speech (tags of the Penn Treebank), by an averaged perceptron.

After Collins, "Discriminative Training Methods for Hidden Markov Models" (2002), greedily from left to right.
"""

from __future__ import annotations

import re
from functools import lru_cache
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
    yield from own_features(words[place + 2], shapes[place])
    yield from order_features(one, two, shapes[place], is_first=place == 0)
    yield from near_features(place, words, one)


def own_features(word: str, written: str) -> Iterator[str]:
    """Yield what a word itself speaks for."""
    yield "b"
    yield f"s{word[-3:]}"
    yield f"z{word[-2:]} {written}"
    yield f"p{word[0]} {written}"
    yield f"w{word}"


def order_features(one: str, two: str, written: str, *, is_first: bool) -> Iterator[str]:
    """Yield what the two tags before a word speak for."""
    yield f"1{one}"
    yield f"2{two}"
    yield f"3{one} {two}"
    yield f"x{written} {is_first} {one}"


def near_features(place: int, words: Sequence[str], one: str) -> Iterator[str]:
    """Yield what the words around a word speak for."""
    i = place + 2
    word, before, after = words[i], words[i - 1], words[i + 1]
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
        self._chosen = lru_cache(maxsize=1 << 16)(self._choose)
        self._own = lru_cache(maxsize=1 << 13)(self._of_word)
        self._order = lru_cache(maxsize=1 << 13)(self._of_order)

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
                around = tuple(padded[place : place + 5])
                tag = self._chosen(around, shapes[place], one, two, place == 0)
            tags.append(tag)
            one, two = tag, one
        return tags

    def _choose(
        self,
        around: tuple[str, ...],
        written: str,
        one: str,
        two: str,
        is_first: bool,  # noqa: FBT001 - a cache is called by place
    ) -> str:
        scores = dict(self._own(around[2], written))
        for known, weight in self._order(one, two, written, is_first):
            scores[known] = scores.get(known, 0.0) + weight
        return _best(self._add(near_features(0, around, one), scores))

    def _of_word(self, word: str, written: str) -> tuple[tuple[str, float], ...]:
        return tuple(self._add(own_features(word, written), {}).items())

    def _of_order(
        self,
        one: str,
        two: str,
        written: str,
        is_first: bool,  # noqa: FBT001 - a cache is called by place
    ) -> tuple[tuple[str, float], ...]:
        return tuple(self._add(order_features(one, two, written, is_first=is_first), {}).items())

    def _add(self, features: Iterator[str], scores: dict[str, float]) -> dict[str, float]:
        weights = self._weights
        for feature in features:
            found = weights.get(feature)
            if found is not None:
                for tag, weight in found.items():
                    scores[tag] = scores.get(tag, 0.0) + weight
        return scores


def _best(scores: Mapping[str, float]) -> str:
    return max(scores, key=lambda tag: (scores[tag], tag), default="NN")
