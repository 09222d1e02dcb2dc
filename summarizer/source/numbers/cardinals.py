"""Numbers in words: "two hundred and fifty-four thousand", "4 thousand 3 hundred", "nine point five"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.numbers.currencies import currency_after
from summarizer.source.numbers.figures import read_figure
from summarizer.source.numbers.sums import Sum
from summarizer.source.numbers.units import unit_at

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens

# No number in words that anybody writes has more; keeps the work for one number bounded.
_MAX_WORDS = 30
_MAX_DECIMALS = 20
# Make an unknown number of a scale word: "several hundred dollars".
_SEVERAL = frozenset("several few couple many".split())
_VAGUE = _SEVERAL | frozenset("some multi of the".split())


class Cardinal(NamedTuple):
    """A number in words, up to (not including) the token `last`; `scale` is its last scale word, or 1."""

    value: Decimal
    last: int
    scale: Decimal = Decimal(1)


def read_cardinal(tokens: Tokens, index: int, *, joining: bool = True) -> Cardinal | None:
    """Return the number in words that starts at a token; `joining` tells whether "and" may be part of it."""
    number = Sum(tokens.language)
    start = index + 1 if _is_counting_article(tokens, index) else index
    at = _first_word(tokens, start, number, counted=start > index)
    if at is None:
        return None
    joining = joining and tokens.lows[index - 1] not in tokens.language.between
    while at - start < _MAX_WORDS and not _begins_anew(tokens, start, at):
        after = _next_word(tokens, at, number, joining=joining)
        if after is None:
            break
        at = after
    scale = number.scale if number.scale.is_finite() else Decimal(1)
    return with_decimals(tokens, Cardinal(number.value, at, scale))


def _begins_anew(tokens: Tokens, start: int, at: int) -> bool:
    """Whether a word behind "63,2 millions" is an article of what follows: "un an plus tôt"."""
    return tokens.is_figure(start) and tokens.lows[at] in tokens.language.articles


def _is_counting_article(tokens: Tokens, index: int) -> bool:
    return tokens.lows[index] in tokens.language.articles and _multiplies(tokens, index + 1)


def _multiplies(tokens: Tokens, index: int) -> bool:
    low = tokens.lows[index]
    return low in tokens.language.hundreds or low in tokens.language.scales


def _first_word(tokens: Tokens, index: int, number: Sum, *, counted: bool) -> int | None:
    """Take the first word; a hundred or scale word only after an article or before another one."""
    if tokens.is_figure(index):
        figure = read_figure(tokens.raws[index], tokens.language.decimal_mark)
        after = tokens.past_hyphen(index + 1)
        if figure is None or not _multiplies(tokens, after) or _are_coins(tokens, after):
            return None
        number.part = figure.value
        return index + 1
    if _multiplies(tokens, index) and not counted:
        several = tokens.lows[index - 1] in _SEVERAL  # "several hundred million pounds"
        goes_on = _multiplies(tokens, index + 1) and not several
        if not (goes_on or tokens.lows[index] in tokens.language.bare or _is_paid(tokens, index)):
            return None
    return index + 1 if number.take(tokens.lows[index]) else None


def _are_coins(tokens: Tokens, index: int) -> bool:
    """Whether a hundred behind a figure is the coin of that name: "34 cents" in French."""
    low = tokens.lows[index]
    coins = low in tokens.language.hundreds and currency_after(tokens, index) is not None
    return coins and not _multiplies(tokens, index + 1)


def _is_paid(tokens: Tokens, index: int) -> bool:
    """Whether a bare "hundred" or "thousand" is one of a currency in the plural: "paid hundred dollars"."""
    vague = (
        tokens.lows[index - 1] in _VAGUE or tokens.lows[index - 1] in tokens.language.hundreds
    ) or tokens.is_tied(index - 1)
    return (
        not vague and tokens.lows[index + 1].endswith("s") and currency_after(tokens, index + 1) is not None
    )


def _next_word(tokens: Tokens, index: int, number: Sum, *, joining: bool) -> int | None:
    """Take what goes on the number at a token, and return where it ends."""
    at = tokens.past_dash(index) if number.open_for_ones else tokens.past_hyphen(index)
    low = tokens.lows[at]
    if joining and low in tokens.language.joins and number.open_for_and:
        after = tokens.past_hyphen(at + 1)
        if tokens.language.joins_tens:
            return after + 1 if number.take(tokens.lows[after]) else None
        return _joined(tokens, after, number)
    if (
        at == index
        and low.isdecimal()
        and number.part is None
        and _multiplies(tokens, at + 1)
        and tokens.language.scales.get(tokens.lows[at + 1], 0) < number.scale  # not "169 mln 253 mln"
        and len(low) < 4
    ):
        return at + 1 if number.add(Decimal(low)) else None
    return past_dot(tokens, at) if number.take(low) else None


def past_dot(tokens: Tokens, index: int) -> int:
    """Return the index after a word and the dot that shortens it: "Mio."."""
    dotted = tokens.lows[index] in tokens.language.abbreviated and tokens.lows[index + 1] == "."
    return index + 1 + dotted


def _joined(tokens: Tokens, index: int, number: Sum) -> int | None:
    """Take the number after "and" when it is smaller than what stands before it."""
    low = tokens.lows[index]
    ends = not tokens.is_word(index + 1) or tokens.lows[index + 1] in tokens.language.function_words
    ends = ends or unit_at(tokens, index + 1) is not None or currency_after(tokens, index + 1) is not None
    if low.isdecimal() and len(low) < 3 and ends:
        return index + 1 if number.add(Decimal(low)) else None
    rest = read_cardinal(tokens, index, joining=False)
    if rest is None or rest.value == 0 or low in tokens.language.articles or tokens.is_figure(index):
        return None
    if number.part is None or _ends_in_dozens(tokens, rest):
        return rest.last if rest.value < number.scale and _take_all(number, rest) else None
    if rest.value / rest.scale >= 100 or rest.scale >= number.scale:
        return None
    number.total += (number.part + rest.value / rest.scale) * rest.scale
    number.part, number.scale = None, rest.scale if rest.scale > 1 else Decimal(1)
    return rest.last


def _ends_in_dozens(tokens: Tokens, rest: Cardinal) -> bool:
    """Whether a noun takes the last number for itself: "three hundred and two dozens" is 300 and 24."""
    return rest.scale % 10 > 1 and tokens.lows[rest.last - 1] in tokens.language.vague


def _take_all(number: Sum, rest: Cardinal) -> bool:
    number.total += rest.value
    number.scale = rest.scale
    return True


def with_decimals(tokens: Tokens, whole: Cardinal) -> Cardinal:
    """Read "point five", "point seventy-one", "point 2" and the scale word behind: "point five million"."""
    point = tokens.past_hyphen(whole.last)  # "six-point-six"
    if tokens.lows[point] not in tokens.language.points:
        return whole
    digits, at = _decimals(tokens, tokens.past_hyphen(point + 1))
    if not digits:
        return whole
    value = whole.value + Decimal(f"0.{digits}")
    scale = tokens.language.scales.get(tokens.lows[at]) if whole.scale == 1 else None
    return Cardinal(value, at, whole.scale) if scale is None else Cardinal(value * scale, at + 1, scale)


def _decimals(tokens: Tokens, index: int) -> tuple[str, int]:
    """Return the digits behind "point", in figures or one word after the other, and where they end."""
    if tokens.lows[index].isdecimal():
        return tokens.lows[index], index + 1
    digits, at = "", index
    while len(digits) < _MAX_DECIMALS:
        after = tokens.past_hyphen(at) if digits else at
        digit = _decimal_digits(tokens, after)
        if not digit:
            break
        digits, at = digits + digit, after + 1
    return digits, at


def _decimal_digits(tokens: Tokens, index: int) -> str:
    language = tokens.language
    word = tokens.lows[index]
    if word in language.small:
        return str(language.small[word])
    if word not in language.tens:
        return ""
    goes_on = tokens.lows[tokens.past_hyphen(index + 1)] in language.small
    return str(language.tens[word] // 10 if goes_on else language.tens[word])
