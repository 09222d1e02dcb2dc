"""Whole numbers in words: "two hundred and fifty-four thousand", "nine point nought four"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens
    from summarizer.source.numbers.vocabulary import Vocabulary

# No number in words that anybody writes has more; keeps the work for one number bounded.
_MAX_WORDS = 30
_MAX_DECIMALS = 20


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A number in words, up to (not including) the token `last`; `scale` is its last scale word, or 1."""

    value: Decimal
    last: int
    scale: Decimal


@dataclass(slots=True)
class _Sum:
    """A number while it is being read: `total` of the finished parts, and the `part` being built."""

    total: Decimal = Decimal(0)
    part: Decimal | None = None
    scale: Decimal = Decimal("Infinity")

    def take(self, word: str, words: Vocabulary) -> bool:
        """Add a word; false, and nothing changed, where the number cannot go on with it."""
        if word in words.small:
            return self._add(Decimal(words.small[word]), room=10 if words.small[word] < 10 else 100)
        if word in words.tens:
            return self._add(Decimal(words.tens[word]), room=100)
        if word in words.hundreds:
            return self._multiply_hundred()
        return word in words.scales and self._multiply(words.scales[word])

    def _add(self, value: Decimal, room: int) -> bool:
        if self.part is None:
            if value == 0 and self.total:
                return False
            self.part = value
            return True
        ends_in_tens = room == 10 and 20 <= self.part % 100 and self.part % 10 == 0
        if self.part == 0 or not (self.part % 100 == 0 or ends_in_tens) or value == 0:
            return False
        self.part += value
        return True

    def _multiply_hundred(self) -> bool:
        if self.part is not None and not 0 < self.part < 100:
            return False
        self.part = (1 if self.part is None else self.part) * Decimal(100)
        return True

    def _multiply(self, scale: Decimal) -> bool:
        if self.part is None and self.total:
            self.total *= scale
        elif scale >= self.scale:
            return False
        else:
            self.total += (1 if self.part is None else self.part) * scale
        self.part, self.scale = None, scale
        return True

    @property
    def open_for_and(self) -> bool:
        """Whether "and" may stand here: after a hundred or a scale word."""
        return (self.part is None and self.total > 0) or (
            self.part is not None and self.part > 0 and self.part % 100 == 0
        )

    @property
    def value(self) -> Decimal:
        return self.total + (self.part or 0)


def read_cardinal(tokens: Tokens, index: int, words: Vocabulary, *, joining: bool = True) -> Cardinal | None:
    """Return the number in words that starts at a token; `joining` tells whether "and" may be part of it."""
    number, at = _Sum(), index
    if tokens.low(at) in words.articles and _multiplies(tokens.low(at + 1), words):
        at += 1
    start = at
    while at - start < _MAX_WORDS:
        after = _skip_hyphen(tokens, at) if at > start else at
        if joining and number.open_for_and and tokens.low(after) in words.joins:
            end = _joined(tokens, after + 1, number, words)
            if end is None:
                break
            at = end
        elif number.take(tokens.low(after), words):
            at = after + 1
        else:
            break
    if at == start:
        return None
    value, at = _with_decimals(tokens, at, number.value, words)
    return Cardinal(value, at, number.scale if number.scale.is_finite() else Decimal(1))


def _multiplies(word: str, words: Vocabulary) -> bool:
    return word in words.hundreds or word in words.scales


def _skip_hyphen(tokens: Tokens, index: int) -> int:
    return index + 1 if tokens.is_hyphen(index) and tokens.glued(index) and tokens.glued(index + 1) else index


def _joined(tokens: Tokens, index: int, number: _Sum, words: Vocabulary) -> int | None:
    """Add what follows "and" when it is smaller than what stands before it; return where it ends."""
    rest = read_cardinal(tokens, index, words, joining=False)
    if rest is None or rest.value == 0 or tokens.low(index) in words.articles:
        return None
    limit = Decimal(100) if number.part is not None else number.scale
    if rest.value >= limit or rest.value != rest.value.to_integral_value():
        return None
    number.part = (number.part or 0) + rest.value
    if rest.scale > 1:
        number.total, number.part, number.scale = number.total + number.part, None, rest.scale
    return rest.last


def _with_decimals(tokens: Tokens, index: int, whole: Decimal, words: Vocabulary) -> tuple[Decimal, int]:
    """Read "point five" and "point seventy-one"."""
    if tokens.low(index) not in words.points:
        return whole, index
    digits, at = "", index + 1
    while len(digits) < _MAX_DECIMALS:
        after = _skip_hyphen(tokens, at) if digits else at
        word = tokens.low(after)
        if word in words.small:
            digits += str(words.small[word])
        elif word in words.tens and tokens.low(_skip_hyphen(tokens, after + 1)) in words.small:
            digits += str(words.tens[word] // 10)
        elif word in words.tens:
            digits += str(words.tens[word])
        else:
            break
        at = after + 1
    return (whole + Decimal(f"0.{digits}"), at) if digits else (whole, index)
