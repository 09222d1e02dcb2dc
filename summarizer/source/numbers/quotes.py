"""Prices of markets told in pairs, the second by its last digits alone: "at 150.20/30 yen"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.source.numbers.amount import Amount
from summarizer.source.numbers.numeral import Form

if TYPE_CHECKING:
    from summarizer.source.numbers.dates import Label
    from summarizer.source.numbers.lexer import Tokens

_FEWEST = 2  # digits behind the mark of a price that is told in pairs


def quoted(tokens: Tokens, items: list[Amount | Label]) -> list[Amount | Label]:
    """Join what is bid and what is asked: "3.1230/450 marks" is 3.1230 to 3.1450."""
    if "/" not in tokens.distinct:
        return items
    found: list[Amount | Label] = []
    for item in items:
        both = _quoted(tokens, found[-1], item) if found else None
        if both is not None:
            found[-1] = both
        else:
            found.append(item)
    return found


def _quoted(tokens: Tokens, bid: Amount | Label, asked: Amount | Label) -> Amount | None:
    slash = bid.last
    tied = tokens.lows[slash] == "/" and tokens.glued(slash) and tokens.glued(slash + 1)
    if not (isinstance(bid, Amount) and tied and asked.first == slash + 1) or bid.high is not None:
        return None
    high = _completed(tokens, bid, tokens.lows[asked.first])
    if high is None:
        return None
    priced = asked if isinstance(asked, Amount) and asked.unit is not None else bid
    return priced._replace(first=bid.first, last=asked.last, low=bid.low, high=high)


def _completed(tokens: Tokens, bid: Amount, tail: str) -> Decimal | None:
    """Return what is asked, of which only the last digits may be told."""
    whole, mark, cut = tokens.lows[bid.numeral.last - 1].rpartition(tokens.language.decimal_mark)
    tail = tail.removeprefix(whole + mark)  # "0.7025/0.7035"
    decimals = len(cut) if mark and bid.numeral.form is Form.DIGITS and bid.numeral.scale == 1 else 0
    if not (tail.isdecimal() and _FEWEST <= len(tail) <= decimals):
        return None
    step = Decimal(1).scaleb(-decimals)
    turn = step.scaleb(len(tail))
    asked = bid.low - bid.low % turn + int(tail) * step
    return asked if asked > bid.low else asked + turn
