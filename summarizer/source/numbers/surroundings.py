"""Equal surroundings are read once, so that a text that says the same over and over costs little.

What a rule sees of a text are the tokens around a place; how far it looks, `lexer` says.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from summarizer.source.numbers.amount import Amount
from summarizer.source.numbers.numeral import Numeral

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from summarizer.source.numbers.dates import Label
    from summarizer.source.numbers.lexer import Tokens

    Item: TypeAlias = Amount | Label | None

ResultT = TypeVar("ResultT")

_BEFORE, _AFTER, _LONGEST = 64, 96, 32  # tokens: rules look 64 beyond what they have read
_MOST = 256  # surroundings that are known, and readings amid them that are kept


class Surroundings:
    """Tells by a number which tokens of a text stand amid the same tokens."""

    def __init__(self, tokens: Tokens) -> None:
        """Take the tokens of a text."""
        self._tokens = tokens
        self._fresh = count()
        self._known: dict[Hashable, int] = {}
        self._told: dict[int, int] = {}
        self._last = self._step = 0  # the token last asked for, and how far the one before it with the same

    def of(self, index: int) -> int:
        """Return the number of what stands around a token; no two surroundings ever have the same."""
        number = self._told.get(index)
        if number is None:
            step = index - self._last
            if step == self._step and self._goes_on(index, step):
                number = self._told[self._last]
            else:
                number = self._number(self._around(index))
                self._step = step if self._told.get(self._last) == number else 0
            self._told[index] = number
            self._last = index
        return number

    def _goes_on(self, index: int, step: int) -> bool:
        """Whether a text that repeated itself up to the token last asked for does so up to this one."""
        tokens, last = self._tokens, index + _AFTER
        if not 0 < step < _BEFORE < index - step or last > tokens.size:
            return False
        first = last - step
        ends, text = tokens.ends, tokens.text
        return (
            tokens.lows[first:last] == tokens.lows[first - step : first]
            and text[ends[first - 1] : ends[last - 1]] == text[ends[first - step - 1] : ends[first - 1]]
        )

    def _number(self, around: Hashable) -> int:
        number = self._known.get(around)
        if number is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            number = self._known[around] = next(self._fresh)
        return number

    def _around(self, index: int) -> Hashable:
        tokens = self._tokens
        first, last = max(0, index - _BEFORE), min(tokens.size, index + _AFTER)
        lows = tuple(tokens.lows[first:last])
        return index - first, lows, tokens.text[tokens.starts[first] : tokens.ends[last - 1]]


class Recalled(Generic[ResultT]):
    """What a rule made at a token, for other tokens amid the same ones."""

    def __init__(
        self,
        surroundings: Surroundings,
        moved: Callable[[ResultT, int], ResultT],
        is_short: Callable[[ResultT], bool],
    ) -> None:
        """Take how a result is moved by so many tokens, and which result is short enough to be kept."""
        self._surroundings = surroundings
        self._moved = moved
        self._is_short = is_short
        self._kept: dict[Hashable, tuple[int, ResultT]] = {}

    def read(self, index: int, told: Hashable, rule: Callable[[], ResultT]) -> ResultT:
        """Return what the rule makes at a token, where `told` is all that it knows besides the tokens."""
        key = self._surroundings.of(index), told
        found = self._kept.get(key)
        if found is not None:
            return self._moved(found[1], index - found[0])
        result = rule()
        if self._is_short(result):
            if len(self._kept) >= _MOST:
                self._kept.clear()
            self._kept[key] = index, result
        return result


def is_short(item: Item) -> bool:
    """Whether what rules see of an item, with its unit, lies within its surroundings."""
    if item is None:
        return True
    if isinstance(item, Amount) and item.unit_last:
        first, last = min(item.first, item.unit_first), max(item.last, item.unit_last)
        return item.first - first <= _LONGEST and last - item.first <= _LONGEST
    return item.last - item.first <= _LONGEST


def told_of(amount: Amount) -> Hashable:
    """Return what an amount is, wherever it stands."""
    first, last, numeral, low, high, unit, currency, unit_first, unit_last = amount
    written = (unit_first - first, unit_last - first) if unit_last else None
    number = numeral.first - first, numeral.last - first, numeral[2:]
    return last - first, number, low, high, unit, currency, written


def moved(item: Item, by: int) -> Item:
    """Return an item as it stands so many tokens later."""
    if item is None:
        return None
    if not isinstance(item, Amount):
        noun = None if item.noun is None else item.noun + by
        return item._replace(first=item.first + by, last=item.last + by, noun=noun)
    first, last, numeral, low, high, unit, currency, unit_first, unit_last = item
    numeral = Numeral(numeral.first + by, numeral.last + by, *numeral[2:])
    if unit_last:  # else none is written
        unit_first, unit_last = unit_first + by, unit_last + by
    return Amount(first + by, last + by, numeral, low, high, unit, currency, unit_first, unit_last)
