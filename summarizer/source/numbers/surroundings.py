"""Equal surroundings are read once, so that a text that says the same over and over costs little.

What a rule sees of a text are the tokens around a place; how far it looks, `lexer` says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from summarizer.source.numbers.amount import Amount
from summarizer.source.numbers.numeral import Numeral

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.source.numbers.dates import Label
    from summarizer.source.numbers.lexer import Tokens

    Item: TypeAlias = Amount | Label | None

ResultT = TypeVar("ResultT")

_BEFORE, _AFTER, _LONGEST = 64, 96, 32  # tokens: rules look 64 beyond what they have read
_NEAR = 100  # characters on either side by which surroundings are looked up
_MOST = 256  # readings that are kept


class Recalled(Generic[ResultT]):
    """What a rule made at a token, for other tokens amid the same ones."""

    def __init__(
        self, tokens: Tokens, moved: Callable[[ResultT, int], ResultT], is_short: Callable[[ResultT], bool]
    ) -> None:
        """Take how a result is moved by so many tokens, and which result is short enough to be recalled."""
        self._tokens = tokens
        self._moved = moved
        self._is_short = is_short
        self._kept: dict[str, tuple[int, Callable[[], object], ResultT]] = {}

    def read(self, index: int, told: Callable[[], object], rule: Callable[[], ResultT]) -> ResultT:
        """Return what the rule makes at a token, where `told` is all that it knows besides the tokens."""
        start = self._tokens.starts[index]
        near = self._tokens.text[max(0, start - _NEAR) : start + _NEAR]
        found = self._kept.get(near)
        if found is not None:
            before, known, result = found
            if self._is_short(result) and known() == told() and self._are_alike(before, index):
                return self._moved(result, index - before)
        if len(self._kept) >= _MOST:
            self._kept.clear()
        result = rule()
        self._kept[near] = index, told, result
        return result

    def _are_alike(self, one: int, other: int) -> bool:
        """Whether two tokens stand amid the same tokens."""
        return _around(self._tokens, one) == _around(self._tokens, other)


def _around(tokens: Tokens, index: int) -> tuple[int, list[str], str]:
    first, last = max(0, index - _BEFORE), min(tokens.size, index + _AFTER)
    return index - first, tokens.lows[first:last], tokens.text[tokens.starts[first] : tokens.ends[last - 1]]


def is_short(item: Item) -> bool:
    """Whether what rules see of an item, with its unit, lies within its surroundings."""
    if item is None:
        return True
    if isinstance(item, Amount) and item.unit_last:
        first, last = min(item.first, item.unit_first), max(item.last, item.unit_last)
        return item.first - first <= _LONGEST and last - item.first <= _LONGEST
    return item.last - item.first <= _LONGEST


def told_of(amount: Amount) -> object:
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
