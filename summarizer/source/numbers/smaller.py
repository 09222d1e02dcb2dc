"""The smaller unit right after the larger: "5 ft 11 in", "3 dollars 50 cents", "2 minutes 5 seconds"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.source.numbers.age_units import age_at
from summarizer.source.numbers.currencies import SUM_ENDS, currency_after
from summarizer.source.numbers.units import unit_at
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.amount import Amount
    from summarizer.source.numbers.lexer import Tokens

FOOT_MARKS = words("' ’ ′")
_SMALLER = {
    "foot": ("inch", Decimal(12)),
    "dollar": ("cent", Decimal(100)),
    "euro": ("cent", Decimal(100)),
    "pound sterling": ("pence", Decimal(100)),
    "swiss franc": ("centime", Decimal(100)),
    "russian ruble": ("kopek", Decimal(100)),
    "pound-mass": ("ounce", Decimal(16)),
    "stone": ("pound-mass", Decimal(14)),
}


PARTS_OF_TIME = {
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
_SMALL = re.compile(r"\d\d?(?:\.\d+)?")
_APART = words("respectively later earlier")  # "after two years and eight months respectively"


def with_smaller(tokens: Tokens, amount: Amount) -> Amount:
    """Read the smaller unit right after the larger: "5 ft 11 in", "3 dollars 50 cents", 5'11"."""
    if amount.unit is not None and amount.unit.name in PARTS_OF_TIME:
        return _with_part_of_time(tokens, amount, *PARTS_OF_TIME[amount.unit.name])
    smaller = _SMALLER.get(amount.unit.name) if amount.unit else None
    joined = smaller is not None and tokens.lows[amount.last] in tokens.language.joins
    tied = amount.currency is None and tokens.is_tied(amount.last)  # "6-foot-4"
    part = _small_number(tokens, amount.last + (tied or joined))
    if smaller is None or part is None or part[0] >= smaller[1]:
        return amount
    value, at = part
    total = amount.low + value / smaller[1]
    if tokens.lows[at] == smaller[0] + "s" or tokens.lows[at] == smaller[0]:
        return amount._replace(low=total, last=at + 1)
    coin = currency_after(tokens, at) if amount.currency else None
    if coin is not None and coin.currency.name == smaller[0]:
        return amount._replace(low=total, last=coin.last)
    match = unit_at(tokens, tokens.past_hyphen(at))
    if match is not None and match.unit.name == smaller[0]:
        return amount._replace(low=total, last=match.last)
    ends = tied or _ends_smaller(tokens, amount, at, joined=joined)
    return amount._replace(low=total, last=at) if ends else amount


def _with_part_of_time(tokens: Tokens, amount: Amount, smaller: str, most: int) -> Amount:
    """Read "2 minutes 5 seconds" as 125 seconds: in the smaller unit nothing has to be rounded."""
    joined = (
        tokens.lows[amount.last] in tokens.language.joins or tokens.lows[amount.last] == ","
    )  # "eight minutes, 33.05 seconds"
    part = _small_number(tokens, amount.last + joined)
    match = unit_at(tokens, tokens.past_hyphen(part[1])) if part else None
    if part is None or match is None or match.unit.name != smaller or amount.high is not None:
        return amount
    listed = tokens.lows[amount.last] == "," == tokens.lows[match.last]  # "3 years, 2 months, 14 days"
    if part[0] >= most or tokens.lows[match.last] in _APART or listed:
        return amount
    aged = age_at(tokens, match, amount) or match
    whole = amount._replace(
        low=most * amount.low + part[0],
        last=aged.last,
        unit=aged.unit,
        unit_first=part[1],
        unit_last=aged.last,
    )
    return with_smaller(tokens, whole)


def _ends_smaller(tokens: Tokens, amount: Amount, at: int, *, joined: bool) -> bool:
    """Whether the number of a smaller unit, which is not named, ends before a token."""
    name = tokens.lows[amount.last - 1]
    if amount.currency is not None:  # "15 dollars and 15", "15 dollars 50"
        long = at - amount.last > 1 or len(tokens.lows[at - 1]) > 1
        return tokens.is_word(amount.last - 1) and (joined or long) and tokens.lows[at] in SUM_ENDS
    if joined:
        return False
    tall = name == "foot" and amount.low > 1  # "six foot two"
    marked = tokens.lows[amount.unit_first] in FOOT_MARKS and tokens.glued(amount.last)
    return marked or (tall and not tokens.is_word(at))


def _small_number(tokens: Tokens, index: int) -> tuple[Decimal, int] | None:
    low, language = tokens.lows[index], tokens.language
    figure = _SMALL.fullmatch(low)
    if figure is not None:
        return Decimal(low), index + 1
    if low in language.small:
        return Decimal(language.small[low]), index + 1
    if low not in language.tens:
        return None
    at = tokens.past_hyphen(index + 1)
    unit = language.small.get(tokens.lows[at], 0)
    ends = 0 < unit < 10
    return Decimal(language.tens[low] + (unit if ends else 0)), at + 1 if ends else index + 1
