"""The sum that the words of a number make, word by word: "two hundred", "and", "fifty-four", "thousand"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.languages import NumberWords


_NOTHING, _ENDLESS = Decimal(0), Decimal("Infinity")


class Sum:
    """A number while it is being read: `total` of the finished parts, and the `part` being built."""

    __slots__ = ("language", "part", "scale", "total")

    def __init__(self, language: NumberWords) -> None:
        self.language = language
        self.total = _NOTHING
        self.part: Decimal | None = None
        self.scale = _ENDLESS

    def take(self, word: str) -> bool:
        """Add a word; false, and nothing changed, where the number cannot go on with it."""
        language = self.language
        if word in language.twenties and self.part is not None and self.part % 100 == 4:
            self.part += 76
            return True
        if word in language.small:
            return self.add(Decimal(language.small[word]))
        if word in language.halves and self.part is None and not self.total:
            self.part = language.halves[word]
            return True
        if word in language.tens:
            return self.add(Decimal(language.tens[word]))
        if word in language.hundreds:
            return self.multiply_hundred()
        return word in language.scales and self.multiply(language.scales[word])

    def add(self, value: Decimal) -> bool:
        """Add a number below a hundred, or the first number of a part."""
        if self.part is None:
            if value >= self.scale or (value == 0 and self.total):
                return False
            self.part = value
            return True
        least, most = self.language.goes_on.get(int(self.part % 100), (0, 0))
        after_tens = (value < 10 and self.open_for_ones) or least <= value <= most
        after_hundreds = value < 100 and self.part % 100 == 0
        if self.part == 0 or value == 0 or not (after_hundreds or after_tens):
            return False
        self.part += value
        return True

    def multiply_hundred(self) -> bool:
        """Make hundreds of the part; false where it cannot be."""
        if self.part is not None and not (self.part > 0 and self.part % 100):
            return False
        self.part = (1 if self.part is None else self.part) * Decimal(100)
        return True

    def multiply(self, scale: Decimal) -> bool:
        """Count the part in a scale; false where a smaller one went before."""
        if self.part is None and self.total:
            if self.language.long_scale:
                self._count_in(scale)
            else:
                self.total *= scale
        elif scale > self.scale and self.language.long_scale:
            self._count_in(scale)
        elif scale >= self.scale:
            return False
        else:
            self.total += (1 if self.part is None else self.part) * scale
        self.part, self.scale = None, scale
        return True

    def _count_in(self, scale: Decimal) -> None:
        """Make all below a scale count in it: "mil doscientos millones" are 1,200 million."""
        below = self.total % scale
        self.total += (below + (self.part or 0)) * scale - below

    @property
    def open_for_and(self) -> bool:
        """Whether "and" may stand here: after a hundred or a scale word."""
        if self.part is None:
            return self.total > 0
        if self.language.joins_tens and self.open_for_ones:
            return True
        return self.part > 0 and self.part % 100 == 0

    @property
    def open_for_ones(self) -> bool:
        """Whether the number goes up to tens, so that "five" may follow "twenty"."""
        return self.part is not None and self.part % 100 >= 20 and self.part % 10 == 0

    @property
    def value(self) -> Decimal:
        """What was added so far."""
        return self.total + (self.part or 0)
