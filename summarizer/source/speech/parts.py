"""Whether a word is a verb where it stands: a small logistic model of the word and its neighbours.

The weights are in `weights/parts.json`, made by `python -m summarizer.evaluation.fitting parts` from
treebanks; English only. A word that the treebanks do not have is judged by its ending and its neighbours.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.source.speech.words import Tokens

_ENDINGS = ("ing", "ed", "ly", "s")
_APART = frozenset((",", ".", ":", ";", "(", ")", "-", "--", "—", "–", "'", "'s", "’s", "’"))


class Weights(NamedTuple):
    """Log-odds by feature, for a verb of any form and for a finite one; `words` count as themselves."""

    words: frozenset[str]
    odds: Mapping[str, tuple[float, float]]


def verb_odds(tokens: Tokens, at: int) -> float:
    """Return the log-odds that the word at `at` is a verb of any form."""
    return _odds(*_near(tokens, at))[0]


def finite_odds(tokens: Tokens, at: int) -> float:
    """Return the log-odds that the word at `at` is a finite verb or a modal."""
    return _odds(*_near(tokens, at))[1]


def features(near: tuple[str, str, str, str], words: frozenset[str]) -> Iterator[str]:
    """Yield what is asked of a word: `near` is the two words before it, itself and the one after.

    A neighbour that is missing is the empty string; one of `words` counts as itself, any other by its shape.
    """
    second, before, word, after = near
    low = word.lower()
    shape = _shape(word) if before else _shape(low)
    left, right = _kind(before, words), _kind(after, words)
    yield f"w={low}"
    yield f"e={low[-3:]}"
    yield f"l={left}"
    yield f"r={right}"
    yield f"ll={_kind(second, words)}"
    yield f"s={shape}"
    yield f"ls={left} {shape}"
    yield f"rs={right} {shape}"
    yield f"lr={_shape(before)} {_shape(after)}"


@cache
def weights() -> Weights:
    """Return the weights, read once."""
    data = json.loads(files("summarizer.source.speech").joinpath("weights/parts.json").read_text("utf-8"))
    return Weights(frozenset(data["words"]), data["odds"])


def _near(tokens: Tokens, at: int) -> tuple[str, str, str, str]:
    before = tokens[at - 1].text if at else ""
    second = tokens[at - 2].text if at > 1 else ""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return second[:24], before[:24], tokens[at].text, after[:24]


@lru_cache(maxsize=1 << 12)
def _odds(second: str, before: str, word: str, after: str) -> tuple[float, float]:
    known = weights()
    verb = finite = 0.0
    for name in features((second, before, word, after), known.words):
        odds = known.odds.get(name)
        if odds is not None:
            verb, finite = verb + odds[0], finite + odds[1]
    return verb, finite


def _kind(word: str, words: frozenset[str]) -> str:
    low = word.lower()
    return low if low in words else _shape(word)


@lru_cache(maxsize=1 << 13)
def _shape(word: str) -> str:
    if not word:
        return "#"
    if not word[0].isalnum():
        return word if word in _APART else "mark"
    if word[0].isdigit():
        return "0"
    if word[0].isupper():
        return "A"
    return next((e for e in _ENDINGS if word.endswith(e) and len(word) > len(e) + 1), "x")
