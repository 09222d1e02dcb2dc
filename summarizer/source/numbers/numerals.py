"""Numbers as they are written, in digits or in words: value and place, without unit or meaning."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from summarizer.source.numbers.cardinals import read_cardinal
from summarizer.source.numbers.figures import read_figure
from summarizer.source.numbers.fractions import read_fraction, read_ordinal

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens
    from summarizer.source.numbers.vocabulary import Vocabulary

_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 32, 50, 64, 100, 128, 1000})
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_MAX_EXPONENT = 300


class Form(Enum):
    """How a number is written."""

    DIGITS = 1
    WORDS = 2
    FRACTION = 3
    VAGUE = 4
    ORDINAL = 5


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number written at the tokens `first` (included) to `last` (excluded).

    A vague numeral ("dozens") has `high` too. `scaled` tells that a scale word was read, `plain` that there
    is nothing but one run of digits.
    """

    first: int
    last: int
    value: Decimal
    form: Form
    high: Decimal | None = None
    scaled: bool = False
    plain: bool = False
    ambiguous: bool = False


def numeral_at(tokens: Tokens, index: int, words: Vocabulary, language: str) -> Numeral | None:
    """Return the number that starts at a token, None if there is none."""
    if tokens.is_figure(index):
        numeral = _digits_at(tokens, index, language)
        if numeral is None:
            return None
        numeral = _with_fraction(tokens, numeral)
        numeral = _with_power(tokens, numeral)
    else:
        numeral = _words_at(tokens, index, words)
        if numeral is None:
            return None
    if numeral.form is Form.ORDINAL:
        return numeral
    return _with_sign(tokens, _with_scale(tokens, numeral, words), words)


def _digits_at(tokens: Tokens, index: int, language: str) -> Numeral | None:
    figure = read_figure(tokens.raw(index), language)
    if figure is None:
        return None
    last = index + 1
    value = figure.value
    if not figure.grouped and len(tokens.low(index)) <= 3 and value == value.to_integral_value():
        last, value = _spaced_groups(tokens, index, value)
    return Numeral(
        index,
        last,
        value,
        Form.DIGITS,
        plain=not figure.grouped and last == index + 1 and value == value.to_integral_value(),
        ambiguous=figure.ambiguous,
    )


def _spaced_groups(tokens: Tokens, index: int, value: Decimal) -> tuple[int, Decimal]:
    """Read "1 234 567": groups of three digits parted by one space each."""
    last = index + 1
    while (
        tokens.is_figure(last)
        and len(tokens.low(last)) == 3
        and tokens.starts[last] == tokens.ends[last - 1] + 1
        and last - index < 8
    ):
        last += 1
    if tokens.is_figure(last) and tokens.starts[last] <= tokens.ends[last - 1] + 1:
        return index + 1, value
    if last > index + 1 and not tokens.is_figure(index - 1):
        return last, Decimal("".join(tokens.low(at) for at in range(index, last)))
    return index + 1, value


def _with_fraction(tokens: Tokens, numeral: Numeral) -> Numeral:
    """Read "1/16", "3 1/2" and "7½"."""
    last = numeral.last
    vulgar = _vulgar(tokens.low(last))
    if vulgar is not None and numeral.plain:
        return replace(numeral, last=last + 1, value=numeral.value + vulgar, form=Form.FRACTION, plain=False)
    own = _slash_fraction(tokens, last - 1)
    if own is not None and numeral.plain:
        return replace(numeral, last=last + 2, value=own, form=Form.FRACTION, plain=False)
    mixed = _slash_fraction(tokens, last)
    if mixed is not None and mixed < 1 and numeral.plain:
        return replace(numeral, last=last + 3, value=numeral.value + mixed, form=Form.FRACTION, plain=False)
    return numeral


def _vulgar(low: str) -> Decimal | None:
    if len(low) != 1 or low.isascii() or "FRACTION" not in unicodedata.name(low, ""):
        return None
    top, slash, bottom = unicodedata.normalize("NFKC", low).partition("⁄")
    return Decimal(top) / Decimal(bottom) if slash and top and bottom else None


def _slash_fraction(tokens: Tokens, index: int) -> Decimal | None:
    if tokens.low(index + 1) not in {"/", "⁄"} or not (tokens.glued(index + 1) and tokens.glued(index + 2)):
        return None
    top, bottom = tokens.low(index), tokens.low(index + 2)
    if not (top.isdecimal() and bottom.isdecimal() and len(top) <= 4 and len(bottom) <= 4):
        return None
    if tokens.low(index + 3) == "/" or tokens.low(index - 1) == "/" or int(bottom) not in _DENOMINATORS:
        return None
    return Decimal(top) / Decimal(bottom)


def _with_power(tokens: Tokens, numeral: Numeral) -> Numeral:
    """Read "10²", "1.3x10^6", "1.2 × 10⁶", "12.32e+14" and "1.1^23"."""
    last = numeral.last
    base, mark = numeral.value, tokens.low(last)
    if mark in {"x", "×", "·", "*"} and tokens.low(last + 1) == "10":
        power, end = _power_of(tokens, last + 2, Decimal(10))
        if power is not None:
            return replace(numeral, last=end, value=base * power, scaled=True, plain=False)
    if mark == "e" and tokens.glued(last):
        exponent, end = _exponent(tokens, last + 1)
        if exponent is not None:
            return replace(numeral, last=end, value=base.scaleb(exponent), plain=False)
    power, end = _power_of(tokens, last, base)
    if power is not None:
        return replace(numeral, last=end, value=power, plain=False)
    return numeral


def _power_of(tokens: Tokens, index: int, base: Decimal) -> tuple[Decimal | None, int]:
    """Return `base` raised to what is written at `index`, and where that ends."""
    if not tokens.glued(index):
        return None, index
    raised = tokens.low(index).translate(_SUPERSCRIPTS)
    if raised != tokens.low(index) and raised.isdecimal():
        return _raise(base, int(raised)), index + 1
    if raised in {"-", "+"} and tokens.glued(index + 1):
        rest = tokens.low(index + 1).translate(_SUPERSCRIPTS)
        if rest != tokens.low(index + 1) or base == 10:
            number = int(rest) if rest.isdecimal() and len(rest) < 4 else None
            return (None if number is None else _raise(base, -number)), index + 2
    if raised == "^":
        exponent, end = _exponent(tokens, index + 1)
        return (None if exponent is None else _raise(base, exponent)), end
    return None, index


def _exponent(tokens: Tokens, index: int) -> tuple[int | None, int]:
    sign, at = 1, index
    if tokens.is_hyphen(at) or tokens.low(at) == "+":
        sign, at = (-1 if tokens.is_hyphen(at) else 1), at + 1
    low = tokens.low(at)
    if low.isdecimal() and len(low) <= 3 and tokens.glued(at) and int(low) <= _MAX_EXPONENT:
        return sign * int(low), at + 1
    return None, index


def _raise(base: Decimal, exponent: int) -> Decimal | None:
    if abs(exponent) > _MAX_EXPONENT or base == 0 or abs(base.adjusted()) > 20:
        return None
    return base**exponent


def _words_at(tokens: Tokens, index: int, words: Vocabulary) -> Numeral | None:
    vulgar = _vulgar(tokens.low(index))
    if vulgar is not None:
        return Numeral(index, index + 1, vulgar, Form.FRACTION)
    for read, form in (
        (read_fraction, Form.FRACTION),
        (read_ordinal, Form.ORDINAL),
        (read_cardinal, Form.WORDS),
    ):
        number = read(tokens, index, words)
        if number is not None:
            return Numeral(index, number.last, number.value, form, scaled=number.scale > 1)
    return _vague_at(tokens, index, words)


def _vague_at(tokens: Tokens, index: int, words: Vocabulary) -> Numeral | None:
    """Read "dozens", "hundreds", "tens of thousands"."""
    if tokens.low(index) not in words.vague:
        return None
    low, high = map(Decimal, words.vague[tokens.low(index)])
    last = index + 1
    while tokens.low(last) == "of" and tokens.low(last + 1) in words.vague and last - index < 5:
        scale = words.vague[tokens.low(last + 1)][0]
        low, high, last = low * scale, high * scale, last + 2
    if last == index + 1 and low == 10:
        return None
    return Numeral(index, last, low, Form.VAGUE, high=high)


def _with_scale(tokens: Tokens, numeral: Numeral, words: Vocabulary) -> Numeral:
    """Read the scale words after a number: "3.5 million", "347m", "2.12 hundred"."""
    last, value = numeral.last, numeral.value
    while last - numeral.last < 4:
        after = last + 1 if tokens.is_hyphen(last) and tokens.glued(last) else last
        low = tokens.low(after)
        if low in words.scales:
            value *= words.scales[low]
        elif low in words.hundreds and numeral.form is Form.DIGITS:
            value *= 100
        else:
            break
        last = after + 1
    if last > numeral.last:
        return replace(numeral, last=last, value=value, scaled=True, plain=False)
    return numeral


def _with_sign(tokens: Tokens, numeral: Numeral, words: Vocabulary) -> Numeral:
    """Read "-5", "–4" and "minus-260"; a hyphen inside a word or between figures is no sign."""
    at = numeral.first - 1
    if tokens.is_hyphen(at) and tokens.low(at - 1) in words.minus:
        at -= 1
    if tokens.low(at) in words.minus:
        return replace(numeral, first=at, value=-numeral.value, plain=False)
    if tokens.low(at) == "+" and _starts_number(tokens, at):
        return replace(numeral, first=at, plain=False)
    if tokens.is_hyphen(at) and tokens.low(at) != "—" and _starts_number(tokens, at):
        return replace(numeral, first=at, value=-numeral.value, plain=False)
    return numeral


def _starts_number(tokens: Tokens, sign: int) -> bool:
    free = sign == 0 or not tokens.glued(sign) or tokens.low(sign - 1) in {"(", "[", "$", "£", "€", "~", "∼"}
    return free and tokens.glued(sign + 1)
