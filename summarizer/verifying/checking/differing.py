"""Whether two sentences can differ in a figure, a negation or a direction at all: it costs no parsing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.source.document import Direction
from summarizer.verifying.checking.lexicon import DENIERS, FALLING, NEGATORS, RISING
from summarizer.verifying.checking.proving import grammar

if TYPE_CHECKING:
    from summarizer.verifying.checking.readings import Reading
    from summarizer.verifying.checking.words import Word

_DENYING = NEGATORS | grammar.NEGATORS | grammar.NEGATIVE_PRONOUNS
_PARTED = re.compile(r"\d[.,]?\s[-\d]|\d-\s\d")  # "4, 200" of a text cut into words: read again, a number
_WAYS = {Direction.UP, Direction.DOWN}


def may_differ(one: Reading, other: Reading) -> bool:
    """Whether `check` of one sentence against the other could find a figure, negation or direction in it.

    Where not, it cannot refute it by these. Each needs a sign in the words: figures of one kind or that go
    opposite ways, a word that denies, one of rising and one of falling.
    """
    return _have_rival_figures(one, other) or _deny(one.words) or _deny(other.words) or _go_apart(one, other)


def _have_rival_figures(one: Reading, other: Reading) -> bool:
    if not one.numbers:
        return False
    if not {mention.kind for mention in one.numbers}.isdisjoint(mention.kind for mention in other.numbers):
        return True
    ways = {mention.direction for mention in (*one.numbers, *other.numbers)}
    return ways >= _WAYS or _PARTED.search(other.text, other.span.start, other.span.end) is not None


def _deny(words: tuple[Word, ...]) -> bool:
    return any(word.low in _DENYING or word.stem in DENIERS for word in words)


def _go_apart(one: Reading, other: Reading) -> bool:
    ours, theirs = ({word.stem for word in reading.words} for reading in (one, other))
    return not (ours.isdisjoint(RISING) or theirs.isdisjoint(FALLING)) or not (
        ours.isdisjoint(FALLING) or theirs.isdisjoint(RISING)
    )
