"""Equal surroundings are read once, so that a text that says the same over and over costs little.

What a rule sees of a text are the tokens around a place; how far it looks, `lexer` says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.numbers.amounts import Amount

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from summarizer.source.numbers.dates import Label
    from summarizer.source.numbers.lexer import Tokens

    Item = Amount | Label | None
    Read = Callable[[Tokens, int, Item], Item]

_BEFORE, _AFTER, _LONGEST = 64, 96, 32  # tokens: rules look 64 beyond what they have read
_MOST = 256  # surroundings that are kept


class Surroundings:
    """Reads what stands at a token, or recalls what was read amid the same tokens."""

    def __init__(self, tokens: Tokens, read: Read) -> None:
        """Take the tokens of a text and the rule that reads at one, given what was read before it."""
        self._tokens = tokens
        self._read = read
        self._kept: dict[Hashable, tuple[int, Item]] = {}

    def read(self, index: int, previous: Item) -> Item:
        """Return what the rule reads at a token."""
        key = self._around(index, previous)
        if key in self._kept:
            at, item = self._kept[key]
            return _moved(item, index - at)
        item = self._read(self._tokens, index, previous)
        if item is None or item.last <= index + _LONGEST:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            self._kept[key] = index, item
        return item

    def _around(self, index: int, previous: Item) -> Hashable:
        tokens = self._tokens
        first, last = max(0, index - _BEFORE), min(tokens.size, index + _AFTER)
        before = (previous.last - index, _sort(previous)) if previous is not None else None
        lows = tuple(tokens.lows[first:last])
        return index - first, lows, tokens.text[tokens.starts[first] : tokens.ends[last - 1]], before


def _sort(item: Amount | Label) -> str | None:
    """Return what a rule asks of the number before: the currency of an amount, the kind of a label."""
    return item.currency if isinstance(item, Amount) else item.kind.value


def _moved(item: Item, by: int) -> Item:
    """Return an item as it stands so many tokens later."""
    if item is None:
        return None
    first, last = item.first + by, item.last + by
    if not isinstance(item, Amount):
        return item._replace(first=first, last=last, noun=None if item.noun is None else item.noun + by)
    numeral = item.numeral._replace(first=item.numeral.first + by, last=item.numeral.last + by)
    item = item._replace(first=first, last=last, numeral=numeral)
    if not item.unit_last:  # none is written
        return item
    return item._replace(unit_first=item.unit_first + by, unit_last=item.unit_last + by)
