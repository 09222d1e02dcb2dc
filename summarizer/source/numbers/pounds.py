"""Pounds of weight and pounds of money, by the words around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.numbers.wordlists import words
from summarizer.source.vocabulary.denoting import is_material

if TYPE_CHECKING:
    from summarizer.source.numbers.amount import Amount
    from summarizer.source.numbers.lexer import Tokens

POUNDS = words("pound pounds")
IN_DOUBT = "pound"  # the unit of pounds that may be of either, until the whole text is read
_WEIGHING = words(
    """weigh weighs weighed weighing weight weights heavy heavier heaviest ton tons tonne tonnes kilo kilos
    kilogram kilograms kg lb lbs ounce ounces"""
)
# Pounds behind these are money, and those beside one of the last.
_PAYING = words(
    """cost costs costing pay pays paid paying fined spend spends spent spending worth price prices priced
    charge charges charged owe owes owed owing earn earns earned earning donate donates donated borrow
    borrowed lend lent budget salary wage wages debts fundraiser"""
)
_PAID = words(
    "fine fines fee fees bill bills bet fare fares ticket tickets prize reward grant loan debt rent"
)
_TRADING = words("sell sells selling sold buy buys buying bought go goes going went")  # "for 40 pounds"
_BREAKS = frozenset({"\n\n", *".,;:!?()"})
_NEAR = 6
_REACH = 4  # words of a noun phrase


def is_weighed(tokens: Tokens, amount: Amount, index: int) -> bool:
    """Whether a pound at the token is surely of weight: "weighed 500 pounds", "40 pounds of flour"."""
    near = tokens.lows[max(0, amount.first - _NEAR) : index + 1 + _NEAR]
    return not _WEIGHING.isdisjoint(near) or _is_of_material(tokens, index + 1)


def is_paid(tokens: Tokens, amount: Amount, index: int) -> bool:
    """Whether pounds are told of as paid: "fined 500 pounds", "a 45 pound fare", "3 pounds 20 pence"."""
    before = _in_clause(tokens.lows[max(0, amount.first - _NEAR) : amount.first])
    traded = tokens.lows[amount.first - 1] in {"for", "at"} and not _TRADING.isdisjoint(before)
    beside = tokens.lows[index + 1] in _PAID or tokens.lows[index + 2] in {"pence", "p"}
    return beside or traded or not (_PAYING | _PAID).isdisjoint(before)


def _in_clause(before: list[str]) -> list[str]:
    """Return the words since the last break."""
    breaks = (at for at in range(len(before) - 1, -1, -1) if before[at] in _BREAKS)
    return before[next(breaks, -1) + 1 :]


def _is_of_material(tokens: Tokens, index: int) -> bool:
    """Whether "of" and what is weighed follow: "5,200 pounds of water vapour"."""
    if tokens.lows[index] != "of":
        return False
    last = index + 1
    stops = tokens.language.function_words
    while last <= index + _REACH and tokens.is_word(last) and tokens.lows[last] not in stops:
        last += 1
    return last > index + 1 and is_material(tokens.lows[last - 1])
