"""Amounts of money: "$347m", "USD 3.2 billion", "US$113 trillion", "75 USD million", "30 pence"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.amounts import past_of, with_suffix
from summarizer.source.numbers.currencies import (
    Currency,
    CurrencyMatch,
    currency_after,
    currency_before,
    currency_named,
)
from summarizer.source.numbers.numeral import Form
from summarizer.source.numbers.pounds import IN_DOUBT, POUNDS, is_paid, is_weighed
from summarizer.source.numbers.rates import rate_at
from summarizer.source.numbers.smaller import with_smaller
from summarizer.source.numbers.units import Unit, UnitMatch
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.amount import Amount
    from summarizer.source.numbers.lexer import Tokens


def money(tokens: Tokens, amount: Amount) -> Amount | None:
    """Return the amount in the currency written before or after it, None where there is none."""
    loss = _loss(tokens, amount)
    if loss is not None:
        return loss
    before = currency_before(tokens, amount.first)
    if before is not None:
        signed = _after_sign(tokens, with_suffix(tokens, amount, money=True), before)
        return with_smaller(tokens, _per(tokens, signed))
    candidates = [amount]
    if tokens.lows[amount.last] in tokens.language.suffixes:
        candidates += [with_suffix(tokens, amount, money=money) for money in (False, True)]
    for candidate in candidates:
        at = past_of(tokens, candidate) or tokens.past_hyphen(candidate.last)
        after = currency_after(tokens, at)
        if after is not None and _is_money(tokens, candidate, after):
            named = after._replace(currency=_doubted(tokens, candidate, after))
            return with_smaller(tokens, _per(tokens, _before_name(tokens, candidate, named)))
    return None


def _doubted(tokens: Tokens, amount: Amount, name: CurrencyMatch) -> Currency:
    """Return the currency, under the name in doubt where only its size makes money of so many pounds."""
    large = tokens.lows[name.first] in POUNDS and not is_paid(tokens, amount, name.first)
    return name.currency._replace(name=IN_DOUBT) if large else name.currency


def _loss(tokens: Tokens, amount: Amount) -> Amount | None:
    """Read "$(4.2) million": the brackets of accountants are a minus."""
    opening, closing = amount.first - 1, amount.last
    if tokens.lows[opening] != "(" or tokens.lows[closing] != ")" or not tokens.glued(opening):
        return None
    sign = currency_before(tokens, opening)
    if sign is None or amount.numeral.form is not Form.DIGITS:
        return None
    scale = tokens.language.scales.get(tokens.lows[closing + 1], Decimal(1))
    last = closing + 1 + (scale > 1)
    lost = amount._replace(first=sign.first, last=last, low=-amount.low * scale)
    return _per(tokens, _in_currency(lost, sign.currency, sign.first, sign.last))


def _after_sign(tokens: Tokens, amount: Amount, sign: CurrencyMatch) -> Amount:
    """Return "$347m", with a minus before the sign and a name that says the currency again."""
    minus = _minus_before(tokens, sign.first)
    again = currency_after(tokens, amount.last)
    last = again.last if again is not None and _repeats(again.currency, sign.currency) else amount.last
    nation = currency_named(tokens.lows[last], "dollars") if tokens.lows[sign.last - 1] == "$" else None
    if nation not in {None, sign.currency} and tokens.is_capital(last):  # "$100 Australian"
        sign, last = sign._replace(currency=nation), last + 1
    amount = _scaled(amount._replace(first=sign.first, last=last), Decimal(sign.factor))
    if minus is not None:
        amount = _scaled(amount, Decimal(-1))._replace(first=minus)
    return _in_currency(amount, sign.currency, sign.first, sign.last)


def _repeats(name: Currency, sign: Currency) -> bool:
    return name.code is not None and (name.code == sign.code or name.name in sign.name)


def _minus_before(tokens: Tokens, index: int) -> int | None:
    at = index - 1
    if tokens.lows[at] in tokens.language.minus:
        return at
    return at if tokens.is_hyphen(at) and tokens.glued(index) and not tokens.glued(at) else None


# Names of currencies that are everyday words too: money only after large numbers or scale words.
_EVERYDAY = words(
    """won real rand sterling dong pound pounds pfund ether kip sol soles colon lei lev fen kina pula
    punt kuna mark marks crown crowns lats lati avo avos filler"""
)


_MOST_PENCE = 10_000


def _is_money(tokens: Tokens, amount: Amount, name: CurrencyMatch) -> bool:
    low = tokens.lows[name.first]
    if low in {"p", "buck", "bucks"}:
        few = low != "p" or abs(amount.low) < _MOST_PENCE
        return tokens.raws[name.first].islower() and few
    if low == "rs":
        return abs(amount.low) >= 10  # "the three Rs"
    everyday = low in _EVERYDAY or low in tokens.language.everyday
    if not everyday or name.last > name.first + 1:
        return True
    decimals = tokens.lows[amount.first - 1] == "." and tokens.is_figure(amount.first - 2)  # "1 . 8500 marks"
    if _is_rate(tokens, amount):
        return True
    if _is_passed(tokens, amount, name):
        return False
    large = amount.numeral.scale > 1 or (abs(amount.low) >= 1000 and not decimals)
    if low not in POUNDS:
        return large
    paid = large or is_paid(tokens, amount, name.first)
    return paid and not is_weighed(tokens, amount, name.first)


def _is_passed(tokens: Tokens, amount: Amount, name: CurrencyMatch) -> bool:
    """Whether a mark is passed and no money: "the three million mark", not "the 10,000 mark bond"."""
    ends = not tokens.is_word(name.last) or tokens.lows[name.last] in tokens.language.function_words
    singular = name.currency.name.endswith(tokens.lows[name.first])
    return tokens.lows[amount.first - 1] == "the" and singular and ends and abs(amount.low) != 1


_EXACT = 3  # decimals of rates of exchange, but of no other small number


def _is_rate(tokens: Tokens, amount: Amount) -> bool:
    """Whether a number is told as exactly as a rate of exchange, or is the end of one: "3.1230/450 marks"."""
    pair = tokens.lows[amount.first - 1] == "/" and tokens.glued(amount.first)
    first = amount.first - 2 * pair
    decimals = tokens.lows[first].rpartition(tokens.language.decimal_mark)[2]
    return tokens.language.decimal_mark in tokens.lows[first] and len(decimals) >= _EXACT


def _before_name(tokens: Tokens, amount: Amount, name: CurrencyMatch) -> Amount:
    """Return "10 dollars", "75 USD million", "30 MUSD"."""
    last, scale = name.last, Decimal(name.factor)
    if amount.numeral.scale == 1 and tokens.lows[last] in tokens.language.scales:
        scale, last = scale * tokens.language.scales[tokens.lows[last]], last + 1
    amount = _scaled(amount, scale)._replace(last=last)
    return _in_currency(amount, name.currency, name.first, name.last)


def _scaled(amount: Amount, factor: Decimal) -> Amount:
    """Multiply the value, or both ends of a range: "dozens of $ millions"."""
    ends = sorted(end * factor for end in (amount.low, amount.high) if end is not None)
    return amount._replace(low=ends[0], high=ends[1] if len(ends) > 1 else None)


def _in_currency(amount: Amount, currency: Currency, first: int, last: int) -> Amount:
    unit = Unit(currency.name, NumberKind.MONEY)
    return amount._replace(unit=unit, currency=currency.code, unit_first=first, unit_last=last)


def _per(tokens: Tokens, amount: Amount) -> Amount:
    """Read the rate after money: "$24 a year", "$80 per sq m"."""
    assert amount.unit is not None
    rate = rate_at(tokens, UnitMatch(amount.unit, amount.last))
    if rate.last == amount.last:
        behind = _past_bracket(tokens, amount.last)
        shared = rate_at(tokens, UnitMatch(amount.unit, behind))
        return amount if shared.last == behind else amount._replace(unit=_rate(shared))
    return amount._replace(unit=_rate(rate), last=rate.last)


def _rate(match: UnitMatch) -> Unit:
    return Unit(match.unit.name, NumberKind.RATE)


_LONGEST_BRACKET = 12  # tokens


def _past_bracket(tokens: Tokens, index: int) -> int:
    """Return the index behind a bracket with the same sum once more, for both: "$10m (£5m) a year"."""
    inside = range(index, index + _LONGEST_BRACKET)
    closing = next((at for at in inside if tokens.lows[at] == ")"), index)
    summed = closing == index or (tokens.lows[index] == "(" and any(map(tokens.is_figure, inside[:4])))
    return closing + 1 if tokens.lows[closing] == ")" and summed else index
