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
    from collections.abc import Mapping

    from summarizer.source.speech.words import Tokens

_ENDINGS = ("ing", "ed", "ly", "s")
_APART = frozenset((",", ".", ":", ";", "(", ")", "-", "--", "—", "–", "'", "'s", "’s", "’"))


Odds = tuple[float, float]
"""Log-odds that a word is a verb of any form, and a finite one."""
_NONE = (0.0, 0.0)


class Weights(NamedTuple):
    """Log-odds by feature, for a verb of any form and for a finite one; `words` count as themselves."""

    words: frozenset[str]
    odds: Mapping[str, Odds]


def verb_odds(tokens: Tokens, at: int) -> float:
    """Return the log-odds that the word at `at` is a verb of any form."""
    return _odds(*_near(tokens, at))[0]


def finite_odds(tokens: Tokens, at: int) -> float:
    """Return the log-odds that the word at `at` is a finite verb or a modal."""
    return _odds(*_near(tokens, at))[1]


def features(near: tuple[str, str, str, str], words: frozenset[str]) -> tuple[str, ...]:
    """Return what is asked of a word: `near` is the two words before it, itself and the one after.

    A neighbour that is missing is the empty string; one of `words` counts as itself, any other by its shape.
    """
    second, before, word, after = near
    low = word.lower()
    shape = _shape(word) if before else _shape(low)
    left, right = _kind(before, words), _kind(after, words)
    return (
        f"w={low}",
        f"e={low[-3:]}",
        f"l={left}",
        f"r={right}",
        f"ll={_kind(second, words)}",
        f"s={shape}",
        f"ls={left} {shape}",
        f"rs={right} {shape}",
        f"lr={_shape(before)} {_shape(after)}",
    )


@cache
def weights() -> Weights:
    """Return the weights, read once."""
    data = json.loads(files("summarizer.source.speech").joinpath("weights/parts.json").read_text("utf-8"))
    odds = {name: (verb, finite) for name, (verb, finite) in data["odds"].items()}
    return Weights(frozenset(data["words"]), odds)


def _near(tokens: Tokens, at: int) -> tuple[str, str, str, str]:
    before = tokens[at - 1].text if at else ""
    second = tokens[at - 2].text if at > 1 else ""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return second[:24], before[:24], tokens[at].text, after[:24]


@lru_cache(maxsize=1 << 12)
def _odds(second: str, before: str, word: str, after: str) -> Odds:
    """Return the sums of the odds of all `features`, added in their order."""
    words = weights().words
    shape, own, shaped = _own(word, not before)
    left, by_left = _beside("l", _kind(before, words), shape)
    right, by_right = _beside("r", _kind(after, words), shape)
    further, between = _further(_kind(second, words)), _between(_shape(before), _shape(after))
    return (
        own[0] + left[0] + right[0] + further[0] + shaped[0] + by_left[0] + by_right[0] + between[0],
        own[1] + left[1] + right[1] + further[1] + shaped[1] + by_left[1] + by_right[1] + between[1],
    )


@lru_cache(maxsize=1 << 13)
def _own(word: str, opens: bool) -> tuple[str, Odds, Odds]:  # noqa: FBT001 - whether nothing is before it
    """Return the shape of a word, the odds of the word with its ending, and those of its shape."""
    low = word.lower()
    shape = _shape(low if opens else word)
    whole, end = _known(f"w={low}"), _known(f"e={low[-3:]}")
    return shape, (whole[0] + end[0], whole[1] + end[1]), _known(f"s={shape}")


@cache
def _beside(side: str, kind: str, shape: str) -> tuple[Odds, Odds]:
    """Return the odds of a neighbour of some kind, and of it beside a word of some shape."""
    return _known(f"{side}={kind}"), _known(f"{side}s={kind} {shape}")


@cache
def _further(kind: str) -> Odds:
    return _known(f"ll={kind}")


@cache
def _between(before: str, after: str) -> Odds:
    return _known(f"lr={before} {after}")


def _known(feature: str) -> Odds:
    return weights().odds.get(feature, _NONE)


@lru_cache(maxsize=1 << 13)
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
