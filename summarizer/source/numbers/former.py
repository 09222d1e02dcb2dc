"""Figures with those of another time in brackets, before the unit of both: "4,8 (3,1) Mio. Euro"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import NumberKind
from summarizer.source.numbers.amount import Amount
from summarizer.source.numbers.cardinals import past_dot
from summarizer.source.numbers.currencies import currency_after
from summarizer.source.numbers.numeral import Form, Numeral
from summarizer.source.numbers.units import Unit, unit_at

if TYPE_CHECKING:
    from summarizer.source.numbers.dates import Label
    from summarizer.source.numbers.lexer import Tokens


class Shared(NamedTuple):
    """What two figures share: a scale and a unit at the tokens `first` to `last` (excluded)."""

    scale: Decimal
    unit: Unit | None
    currency: str | None
    first: int
    last: int


_LONGEST_ASIDE = 8  # tokens from a bracket to the figure that closes it


def with_former(tokens: Tokens, items: list[Amount | Label]) -> list[Amount | Label]:
    """Give a figure and the one that ends the bracket behind it the scale and unit behind both."""
    if not tokens.distinct.issuperset("()"):
        return items
    found: list[Amount | Label] = []
    done = 0
    for item in (_as_amount(tokens, item) for item in items):
        if item.first < done:
            continue
        at = _opening(tokens, found, item)
        shared = _shared(tokens, item.last + 1) if at is not None else None
        if at is None or shared is None:
            found.append(item)
            continue
        former = found[at]
        assert isinstance(former, Amount)
        assert isinstance(item, Amount)
        found[at] = _in_both(former, shared)
        found.append(_in_both(item, shared))
        done = shared.last
    return found


def _as_amount(tokens: Tokens, item: Amount | Label) -> Amount | Label:
    """Return the figure alone in a bracket before a scale as an amount, which is no number of a note."""
    if isinstance(item, Amount) or item.kind is not NumberKind.IDENTIFIER:
        return item
    closed = tokens.lows[item.first - 1] == "(" and tokens.lows[item.last] == ")"
    if not (closed and tokens.lows[item.first].isdecimal() and tokens.is_figure(item.first - 2)):
        return item
    if tokens.lows[item.last + 1] not in tokens.language.scales:
        return item
    value = Decimal(tokens.lows[item.first])
    return Amount(item.first, item.last, Numeral(item.first, item.last, value, Form.DIGITS), value)


def _opening(tokens: Tokens, found: list[Amount | Label], item: Amount | Label) -> int | None:
    """Return which item stands before the bracket that another ends."""
    if tokens.lows[item.last] != ")" or not _is_bare(item):
        return None
    for at in range(len(found) - 1, -1, -1):
        if item.first - found[at].last > _LONGEST_ASIDE:
            return None
        if tokens.lows[found[at].last] == "(":
            closes = ")" in tokens.lows[found[at].last : item.first]
            return at if _is_bare(found[at]) and not closes else None
    return None


def _is_bare(item: Amount | Label) -> bool:
    if not isinstance(item, Amount) or item.unit is not None or item.high is not None:
        return False
    return item.numeral.form is Form.DIGITS and item.numeral.scale == 1


def _shared(tokens: Tokens, index: int) -> Shared | None:
    """Return the scale and unit at a token; None where there is neither."""
    scale = tokens.language.scales.get(tokens.lows[index], Decimal(1))
    at = past_dot(tokens, index) if scale > 1 else index
    at += scale > 1 and tokens.language.scales_take_of and tokens.lows[at] in tokens.language.of
    paid = currency_after(tokens, at)
    if paid is not None:
        unit = Unit(paid.currency.name, NumberKind.MONEY)
        return Shared(scale * paid.factor, unit, paid.currency.code, at, paid.last)
    measure = unit_at(tokens, at)
    if measure is not None:
        return Shared(scale, measure.unit, None, at, measure.last)
    return Shared(scale, None, None, 0, past_dot(tokens, index)) if scale > 1 else None


def _in_both(item: Amount, shared: Shared) -> Amount:
    numeral = item.numeral._replace(scale=shared.scale, plain=False)
    return item._replace(
        low=item.low * shared.scale,
        numeral=numeral,
        unit=shared.unit,
        currency=shared.currency,
        unit_first=shared.first,
        unit_last=shared.last if shared.unit else 0,
    )
