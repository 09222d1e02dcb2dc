"""A number with its currency or unit of measure: "$347m", "17 miles", "18 km/h", "5 ft 11 in"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.currencies import Currency, currency_after, currency_before
from summarizer.source.numbers.numerals import Form
from summarizer.source.numbers.units import Unit, UnitMatch, rate_at, unit_at

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens
    from summarizer.source.numbers.numerals import Numeral
    from summarizer.source.numbers.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and its unit, at the tokens `first` (included) to `last` (excluded).

    `unit_first` and `unit_last` bound the tokens of the unit where one is written beside the number.
    """

    first: int
    last: int
    numeral: Numeral
    value: Decimal
    high: Decimal | None = None
    unit: Unit | None = None
    currency: str | None = None
    unit_first: int = 0
    unit_last: int = 0


def amount_at(tokens: Tokens, numeral: Numeral, words: Vocabulary) -> Amount:
    """Return the number with the currency, scale letter and unit that are written around it."""
    plain = Amount(numeral.first, numeral.last, numeral, numeral.value, numeral.high)
    money = _money(tokens, plain, words)
    if money is not None:
        return _per(tokens, money)
    scaled = _with_suffix(tokens, plain, words, money=False)
    measured = _measured(tokens, scaled)
    return measured


def _money(tokens: Tokens, amount: Amount, words: Vocabulary) -> Amount | None:
    sign = currency_before(tokens, amount.first)
    if sign is not None:
        amount = _with_suffix(tokens, amount, words, money=True)
        first = _negative_before(tokens, sign.first)
        value = -amount.value if first < sign.first else amount.value
        again = currency_after(tokens, amount.last)
        last = again.last if again is not None and _repeats(again.currency, sign.currency) else amount.last
        amount = replace(amount, first=first, last=last, value=value)
        return _in_currency(amount, sign.currency, sign.first, sign.last)
    scaled = _with_suffix(tokens, amount, words, money=False)
    for candidate in (amount, scaled):
        at = candidate.last
        at += tokens.is_hyphen(at) and tokens.glued(at) and tokens.glued(at + 1)
        after = currency_after(tokens, at)
        if after is not None and not _is_other_word(tokens, candidate, at):
            return _after_number(tokens, candidate, after.currency, at, after.last, after.millions, words)
    return None


def _repeats(name: Currency, sign: Currency) -> bool:
    """Whether "dollars" after "$10" says the same once more."""
    return name.code is not None and (name.code == sign.code or name.name in sign.name)


def _negative_before(tokens: Tokens, index: int) -> int:
    at = index - 1
    if tokens.is_hyphen(at) and tokens.glued(index) and not tokens.glued(at):
        return at
    return at if tokens.low(at) == "minus" else index


# Currency names that are everyday words too, read as money only after large or scaled numbers.
_EVERYDAY = frozenset({"won", "real", "rand", "sterling", "dong", "p", "pound", "pounds"})


def _is_other_word(tokens: Tokens, amount: Amount, index: int) -> bool:
    low = tokens.low(index)
    if low == "p":
        return tokens.raw(index) != "p"
    large = amount.numeral.scaled or abs(amount.value) >= 1000
    return low in _EVERYDAY and not large


def _after_number(
    tokens: Tokens,
    amount: Amount,
    currency: Currency,
    first: int,
    last: int,
    millions: bool,
    words: Vocabulary,
) -> Amount:
    value = amount.value * 10**6 if millions else amount.value
    if tokens.low(last) in words.scales and not amount.numeral.scaled:
        value, last = value * words.scales[tokens.low(last)], last + 1
    return _in_currency(replace(amount, value=value, last=last), currency, first, last)


def _in_currency(amount: Amount, currency: Currency, first: int, last: int) -> Amount:
    return replace(
        amount,
        unit=Unit(currency.name, NumberKind.MONEY),
        currency=currency.code,
        unit_first=first,
        unit_last=last,
    )


def _per(tokens: Tokens, amount: Amount) -> Amount:
    assert amount.unit is not None
    rate = rate_at(tokens, UnitMatch(amount.unit, amount.last))
    if rate.last == amount.last:
        return amount
    return replace(amount, unit=rate.unit, last=rate.last)


# Scale letters that need no currency beside them.
_FREE_SUFFIXES = frozenset({"k", "mn", "mio", "mln", "mil", "bn", "bln", "bil", "tn", "trn", "tln", "cr"})


def _with_suffix(tokens: Tokens, amount: Amount, words: Vocabulary, *, money: bool) -> Amount:
    low = tokens.low(amount.last)
    scale = words.suffixes.get(low)
    if scale is None or amount.numeral.form is Form.WORDS or amount.numeral.scaled:
        return amount
    if not (money or low in _FREE_SUFFIXES or _is_scale_letter(tokens, amount)):
        return amount
    if money and len(low) == 1 and not tokens.glued(amount.last) and tokens.raw(amount.last).islower():
        return amount
    numeral = replace(amount.numeral, scaled=True, plain=False)
    return replace(amount, last=amount.last + 1, value=amount.value * scale, numeral=numeral)


def _is_scale_letter(tokens: Tokens, amount: Amount) -> bool:
    """Whether a single letter after a number without currency is a scale: "4.3M", "1.2b", "1.2m tons"."""
    raw = tokens.raw(amount.last)
    if raw in {"M", "B", "b"}:
        return True
    if raw != "m" or not tokens.glued(amount.last):
        return False
    follower = unit_at(tokens, amount.last + 1)
    return follower is not None and tokens.is_word(amount.last + 1) and len(tokens.low(amount.last + 1)) > 2


def _measured(tokens: Tokens, amount: Amount) -> Amount:
    at = amount.last
    if tokens.is_hyphen(at):
        at += tokens.glued(at)
    elif tokens.low(at) in {"(", "{", "["} and tokens.low(at + 2) in {")", "}", "]"}:
        bracketed = unit_at(tokens, at + 1)
        if bracketed is not None and bracketed.last == at + 2:
            return _in_unit(amount, bracketed.unit, at + 1, at + 2, at + 3)
    match = unit_at(tokens, at)
    if match is None or not _is_unit_here(tokens, amount, at):
        return amount
    rate = rate_at(tokens, match)
    return _with_smaller(tokens, _in_unit(amount, rate.unit, at, rate.last, rate.last))


def _in_unit(amount: Amount, unit: Unit, first: int, unit_last: int, last: int) -> Amount:
    return replace(amount, unit=unit, unit_first=first, unit_last=unit_last, last=last)


# Symbols that are words or letters of their own when they stand apart from the number.
_ONLY_GLUED = frozenset({"'", "’", '"', "”", "in", "c", "f", "r", "a", "t", "b", "n", "x", "bar", "mm", "h"})
_LETTERS = frozenset("mgslkvwajnhtcfrx")


def _is_unit_here(tokens: Tokens, amount: Amount, index: int) -> bool:
    low = tokens.low(index)
    glued = tokens.glued(index)
    if low in {"'", "’", '"', "”"}:
        return glued and amount.numeral.form is Form.DIGITS and _is_foot_mark(tokens, index)
    if low == "in":
        return (glued or not tokens.is_word(index + 1)) and not tokens.is_figure(index + 1)
    if low == "second":
        return amount.value == 1 or tokens.is_hyphen(index - 1)
    if len(low) == 1 and low.isalpha() and amount.numeral.form is Form.WORDS:
        return False
    return glued or low not in _ONLY_GLUED or tokens.raw(index) in {"C", "F", "x", "mm", "h", "bar", "t"}


def _is_foot_mark(tokens: Tokens, index: int) -> bool:
    """Whether a mark after digits is feet or inches and does not close a quotation."""
    if tokens.low(index) in {'"', "”"}:
        return False
    return tokens.is_figure(index + 1) or (tokens.is_word(index + 1) and not tokens.glued(index + 1))


_SMALLER = {
    "foot": ("inch", Decimal(12)),
    "dollar": ("cent", Decimal(100)),
    "pound-mass": ("ounce", Decimal(16)),
}


def _with_smaller(tokens: Tokens, amount: Amount) -> Amount:
    """Read "5 ft 11 in" and 5'11": the smaller unit right after the larger, without a comma."""
    smaller = _SMALLER.get(amount.unit.name) if amount.unit else None
    if smaller is None or not tokens.low(amount.last).isdecimal() or len(tokens.low(amount.last)) > 2:
        return amount
    name, count = smaller
    part = Decimal(tokens.low(amount.last))
    match = unit_at(tokens, amount.last + 1)
    if match is None:
        marked = tokens.low(amount.unit_first) in {"'", "’", "′"}
        if not marked or not tokens.glued(amount.last) or part >= count:
            return amount
        return replace(amount, value=amount.value + part / count, last=amount.last + 1)
    if match.unit.name != name or part >= count:
        return amount
    return replace(amount, value=amount.value + part / count, last=match.last)
