"""Fractions and ordinals in words: "two-thirds", "half a million", "one and a half", "twenty-first"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.source.numbers.cardinals import Cardinal, read_cardinal

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens
    from summarizer.source.numbers.vocabulary import Vocabulary

_ONE = Decimal(1)
# "the first half" is a stretch of time; "half-time" and "half brother" are no halves of anything counted.
_NO_HALF_AFTER = frozenset(
    "the first second third last other better latter former this that each other's opening top bottom back".split()
)
_PERIODS_BEFORE = frozenset("past last previous next consecutive first coming final straight".split())
_OF_A_PART = frozenset("of more less fewer higher lower larger smaller bigger faster".split())


def read_fraction(tokens: Tokens, index: int, words: Vocabulary) -> Cardinal | None:
    """Return the fraction in words that starts at a token, with the whole number before it, if any."""
    half = _half(tokens, index, words)
    if half is not None:
        return half
    top = _numerator(tokens, index, words)
    if top is None:
        return None
    mixed = _mixed(tokens, top, words)
    if mixed is not None:
        return mixed
    return _part(tokens, top, words, article=tokens.low(index) in words.articles)


def _numerator(tokens: Tokens, index: int, words: Vocabulary) -> Cardinal | None:
    if tokens.low(index) in words.articles and tokens.low(index + 1) in words.denominators:
        return Cardinal(_ONE, index + 1, _ONE)
    return read_cardinal(tokens, index, words)


def _half(tokens: Tokens, index: int, words: Vocabulary) -> Cardinal | None:
    """Read "half" without a number before it, and "half a million", "quarter of a million"."""
    at = index + 1 if tokens.low(index) in words.articles else index
    if tokens.low(at) not in words.half:
        return None
    value = _ONE / words.denominators[tokens.low(at)]
    scaled = _scale_after(tokens, at + 1, words)
    if scaled is not None:
        return Cardinal(
            value * words.scales[tokens.low(scaled)], scaled + 1, words.scales[tokens.low(scaled)]
        )
    whole = words.denominators[tokens.low(at)] == 2
    if at == index and (not whole or tokens.low(index - 1) in _NO_HALF_AFTER):
        return None
    if (
        tokens.is_hyphen(at + 1)
        and tokens.glued(at + 1)
        and tokens.low(at + 2) not in {"hour", "mile", "century"}
    ):
        return None
    if at > index and not whole and not _is_part(tokens, at + 1):
        return None
    return Cardinal(value, at + 1, _ONE)


def _scale_after(tokens: Tokens, index: int, words: Vocabulary) -> int | None:
    """Return where the scale word of "half a million" stands, given the token after "half"."""
    at = index
    if tokens.low(at) == "of" or tokens.is_hyphen(at):
        at += 1
    if tokens.low(at) in words.articles:
        at += 1
    if tokens.is_hyphen(at):
        at += 1
    return at if tokens.low(at) in words.scales else None


def _mixed(tokens: Tokens, top: Cardinal, words: Vocabulary) -> Cardinal | None:
    """Read "and a half", "and three quarters" after a whole number; after a scale word it is a part of that."""
    at = _after_hyphen(tokens, top.last)
    if tokens.low(at) not in words.joins:
        return None
    at = _after_hyphen(tokens, at + 1)
    numerator = _numerator(tokens, at, words)
    if numerator is None:
        return None
    part = _part(tokens, numerator, words, article=False)
    if part is None or not 0 < part.value < 1 or _scale_after(tokens, part.last, words) is not None:
        return None
    return Cardinal(top.value + part.value * top.scale, part.last, top.scale)


def _after_hyphen(tokens: Tokens, index: int) -> int:
    return index + 1 if tokens.is_hyphen(index) else index


def _part(tokens: Tokens, top: Cardinal, words: Vocabulary, *, article: bool) -> Cardinal | None:
    """Read the denominator after a numerator: "thirds", "-third"; "a third" only where a part is meant."""
    at = _after_hyphen(tokens, top.last)
    low = tokens.low(at)
    if low not in words.denominators:
        return None
    plural = low.endswith(("s", "halves"))
    if not plural and top.value != 1:
        return None
    if low == "quarters" and _counts_periods(tokens, top, at):
        return None
    if article and not _is_part(tokens, at + 1):
        return None
    return Cardinal(top.value / words.denominators[low], at + 1, _ONE)


def _counts_periods(tokens: Tokens, top: Cardinal, at: int) -> bool:
    """Whether "three quarters" are quarters of a year."""
    return at == top.last and tokens.low(top.last - 2) in _PERIODS_BEFORE


def _is_part(tokens: Tokens, index: int) -> bool:
    low = tokens.low(index)
    return low in _OF_A_PART or not low[:1].isalpha()


def read_ordinal(tokens: Tokens, index: int, words: Vocabulary) -> Cardinal | None:
    """Return the ordinal in words that starts at a token: "third", "twenty-first"."""
    low = tokens.low(index)
    if low in words.ordinals:
        return Cardinal(Decimal(words.ordinals[low]), index + 1, _ONE)
    base = read_cardinal(tokens, index, words)
    if base is None:
        return None
    at = _after_hyphen(tokens, base.last)
    end = words.ordinals.get(tokens.low(at))
    if end is None or not (end < 10 and base.value % 10 == 0 or end < 100 and base.value % 100 == 0):
        return None
    return Cardinal(base.value + end, at + 1, _ONE)
