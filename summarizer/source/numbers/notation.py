"""What may follow digits: fractions ("3 1/2", "7½") and powers ("10²", "1.2 × 10⁶", "12.3e+14")."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.cardinals import Cardinal
from summarizer.source.numbers.numeral import Form

if TYPE_CHECKING:
    from summarizer.source.numbers.amount import Amount
    from summarizer.source.numbers.lexer import Tokens

_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 32, 50, 64, 100, 128, 1000})
_HALVINGS = frozenset({2, 4, 8, 16, 32, 64})
_SLASHES = frozenset("/⁄")
_ENDINGS = frozenset({"rd", "rds", "th", "ths", "nd", "nds"})
_TIMES = frozenset("x×·*")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_MAX_EXPONENT = 300


def vulgar(low: str) -> Decimal | None:
    """Return the worth of one character such as "½", None for any other."""
    if len(low) != 1 or low.isascii() or "FRACTION" not in unicodedata.name(low, ""):
        return None
    top, slash, bottom = unicodedata.normalize("NFKC", low).partition("⁄")
    return Decimal(top) / Decimal(bottom) if slash and top and bottom else None


def with_fraction(tokens: Tokens, whole: Cardinal) -> Cardinal | None:
    """Return whole digits with the fraction that belongs to them: "1/16", "3 1/2", "7½"."""
    last = whole.last
    part = vulgar(tokens.lows[last])
    if part is not None:
        return Cardinal(whole.value + part, last + 1)
    own = _slashed(tokens, last - 1)
    if own is not None:
        # "2/3rds"
        ended = tokens.lows[last + 2] in _ENDINGS and tokens.glued(last + 2)
        return Cardinal(own, last + 2 + ended)
    if is_mixed(tokens, last - 1):
        return Cardinal(whole.value + (_slashed(tokens, last + 1) or 0), last + 4)
    joins = tokens.lows[last] in tokens.language.joins
    joins = joins and tokens.lows[last - 2] not in tokens.language.between
    mixed = _slashed(tokens, last + joins)
    if mixed is not None and mixed < 1 and not tokens.glued(last):
        return Cardinal(whole.value + mixed, last + joins + 3)
    return None


def is_mixed(tokens: Tokens, index: int) -> bool:
    """Whether a figure is tied to a fraction as prices and rates are quoted: "45-3/8", "10-1/2"."""
    if not tokens.is_tied(index + 1):
        return False
    part = _slashed(tokens, index + 2)
    free = tokens.lows[index].isdecimal() and not tokens.is_tied(index - 1)
    return free and part is not None and part < 1 and int(tokens.lows[index + 4]) in _HALVINGS


def _slashed(tokens: Tokens, index: int) -> Decimal | None:
    if tokens.lows[index + 1] not in _SLASHES or not (tokens.glued(index + 1) and tokens.glued(index + 2)):
        return None
    top, bottom = tokens.lows[index], tokens.lows[index + 2]
    if not (top.isdecimal() and bottom.isdecimal() and len(top) <= 4 and len(bottom) <= 4):
        return None
    strung = tokens.lows[index + 3] in _SLASHES or tokens.lows[index - 1] in _SLASHES
    even = len(top) > 1 and top == bottom
    return None if strung or even or int(bottom) not in _DENOMINATORS else Decimal(top) / Decimal(bottom)


def with_power(tokens: Tokens, base: Cardinal) -> Cardinal | None:
    """Return digits with the power that they are raised to or multiplied by."""
    last = base.last
    mark = tokens.lows[last]
    if mark in _TIMES and tokens.lows[last + 1] == "10":
        power = _raised(tokens, last + 2, Decimal(10)) or _lost(tokens, last + 2)
        if power is not None:
            return Cardinal(base.value * power.value, power.last)
    if mark == "e" and tokens.glued(last):
        exponent = _exponent(tokens, last + 1)
        runs_on = exponent is not None and tokens.is_word(exponent.last) and tokens.glued(exponent.last)
        if exponent is not None and not runs_on and abs(exponent.value) <= _MAX_EXPONENT:
            return Cardinal(base.value.scaleb(int(exponent.value)), exponent.last)
    bare = base.value == 10 and tokens.lows[last] == "−" and not tokens.is_word(last + 2)
    return _raised(tokens, last, base.value) or (_lost(tokens, last) if bare else None)


def _lost(tokens: Tokens, index: int) -> Cardinal | None:
    """Return the power of ten whose exponent has lost its raise: "1.2 × 10−4"; "10-14 days" is a range."""
    hyphen = tokens.glued(index) and tokens.is_hyphen(index)
    return _power(Decimal(10), _exponent(tokens, index)) if hyphen else None


def _raised(tokens: Tokens, index: int, base: Decimal) -> Cardinal | None:
    """Return `base` raised to the exponent written at a token."""
    if not tokens.glued(index):
        return None
    mark = tokens.lows[index]
    if mark == "^":
        return _power(base, _exponent(tokens, index + 1))
    if mark in {"⁻", "⁺"} or mark[0] in "⁰¹²³⁴⁵⁶⁷⁸⁹":
        return _power(base, _superscript(tokens, index))
    return None


def _superscript(tokens: Tokens, index: int) -> Cardinal | None:
    at, raised = index, ""
    while tokens.glued(at) and len(raised) < 4 and tokens.lows[at] != tokens.lows[at].translate(_RAISED):
        raised += tokens.lows[at].translate(_RAISED)
        at += 1
    sign, digits = (-1, raised[1:]) if raised[:1] == "-" else (1, raised.removeprefix("+"))
    readable = digits.isascii() and digits.isdecimal() and len(digits) <= 3
    return Cardinal(Decimal(sign * int(digits)), at) if readable else None


def _exponent(tokens: Tokens, index: int) -> Cardinal | None:
    sign, at = 1, index
    if tokens.is_hyphen(at) or tokens.lows[at] == "+":
        sign, at = (-1 if tokens.is_hyphen(at) else 1), at + 1
    low = tokens.lows[at]
    if not (low.isdecimal() and len(low) <= 3 and tokens.glued(at)):
        return None
    return Cardinal(Decimal(sign * int(low)), at + 1)


def _power(base: Decimal, exponent: Cardinal | None) -> Cardinal | None:
    if exponent is None or abs(exponent.value) > _MAX_EXPONENT or base == 0 or abs(base.adjusted()) > 20:
        return None
    return Cardinal(base ** int(exponent.value), exponent.last)


def with_decimals(tokens: Tokens, amount: Amount, kind: NumberKind) -> Amount:
    """Return a share whose point parts its decimals, as no share is of thousands: "1.786 percent"."""
    share = kind is NumberKind.PERCENT and tokens.language.decimal_mark == "."
    plain = share and amount.numeral.form is Form.DIGITS and amount.numeral.ambiguous
    return amount._replace(numeral=amount.numeral._replace(ambiguous=False)) if plain else amount
