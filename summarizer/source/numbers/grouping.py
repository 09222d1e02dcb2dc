"""Figures in groups of three digits that spaces part: "1 234 567"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.source.numbers.cardinals import Cardinal

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens

_MAX_GROUPS = 8
_NEAR = 60  # tokens


def spaced_groups(tokens: Tokens, index: int) -> Cardinal | None:
    """Read "1 234 567": groups of three digits parted by one space each."""
    if not (tokens.lows[index].isdecimal() and len(tokens.lows[index]) <= 3) or tokens.is_figure(index - 1):
        return None
    last = index + 1
    while _is_group(tokens, last) and last - index < _MAX_GROUPS:
        last += 1
    whole, _, decimals = tokens.lows[last].partition(tokens.language.decimal_mark)
    fits = len(whole) == 3 and whole.isdecimal() and decimals.isdecimal()
    if fits and tokens.starts[last] == tokens.ends[last - 1] + 1:
        last += 1
    if last == index + 1 or (tokens.is_figure(last) and tokens.starts[last] <= tokens.ends[last - 1] + 1):
        return None
    if last == index + 2 and _is_name_of_figures(tokens, index + 1):
        return None
    digits = "".join(tokens.lows[index:last]).replace(tokens.language.decimal_mark, ".")
    return Cardinal(Decimal(digits), last)


def _is_name_of_figures(tokens: Tokens, index: int) -> bool:
    """Whether three digits behind a figure stand near by themselves too: "248 737 jets", "the 737"."""
    near = range(max(0, index - _NEAR), min(tokens.size, index + _NEAR))
    alone = (at for at in near if tokens.lows[at] == tokens.lows[index] and at != index)
    return any(not tokens.is_figure(at - 1) or tokens.starts[at] > tokens.ends[at - 1] + 1 for at in alone)


def _is_group(tokens: Tokens, index: int) -> bool:
    low = tokens.lows[index]
    return len(low) == 3 and low.isdecimal() and tokens.starts[index] == tokens.ends[index - 1] + 1
