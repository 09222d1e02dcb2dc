"""Figures in names of products, in code and in lines of results: "iPhone 5s", "4K", "Reds 4, Blues 1"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.amount import Amount
from summarizer.source.numbers.beside import (
    COMMA_AFTER,
    DOT_AFTER,
    NAMING_AFTER,
    OTHER_BEFORE,
    RUNS_ON,
    SIGN_AFTER,
    SIGN_BEFORE,
    UPPER_AFTER,
    UPPER_BEFORE,
)
from summarizer.source.numbers.currencies import currency_before
from summarizer.source.numbers.dates import Label
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.numbers.units import unit_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.numbers.beside import Readers
    from summarizer.source.numbers.lexer import Tokens

_CAMEL = re.compile(r"[A-Z]?[a-z]+[A-Z]+[a-z]*")
_LONGEST = 3  # digits of the number of a model, or of the goals of a side
_WIDEST = Decimal(16)  # thousands of dots across a screen, or kilometres of a race
_OPERATORS = frozenset("* ^ & = +".split())
_SHORT = 2  # letters of what is rather an initial than a name
_SIDE = 3  # words in the name of a team


def _titled(tokens: Tokens, index: int) -> Label | None:
    """Read "40 Under 40", a list of people: nobody bounds a number by itself."""
    own = tokens.lows[index + 1] in {"under", "over"} and tokens.lows[index] == tokens.lows[index + 2]
    return Label(NumberKind.IDENTIFIER, index, index + 3) if own else None


def _crossed(tokens: Tokens, index: int) -> Label | None:
    """Read "3440x1440" and "4x4", the sizes of a screen and of a drive, which have no unit."""
    cross, end = index + 1, index + 3
    crossed = tokens.lows[cross] in {"x", "×"} and tokens.glued(cross) and tokens.glued(cross + 1)
    plain = crossed and tokens.lows[index].isdecimal() and tokens.lows[index + 2].isdecimal()
    if not plain or tokens.lows[index - 1] in {"x", "×"} or tokens.lows[end] in {"x", "×", ".", "=", "-"}:
        return None
    square = tokens.lows[index] == tokens.lows[index + 2]  # "19x19 boards"
    counts = (is_plural(tokens.lows[end]) and not square) or unit_at(tokens, end) is not None
    return None if counts or tokens.glued(end) else Label(NumberKind.IDENTIFIER, index, end)


def _enumerated(tokens: Tokens, index: int) -> Label | None:
    """Read the number of a point within a line: "… the plan. 2. Digging begins"."""
    small = tokens.lows[index].isdecimal() and len(tokens.lows[index]) == 1 and not tokens.glued(index)
    stops = small and tokens.lows[index + 1] == "." and tokens.glued(index + 1)
    begins = stops and tokens.is_capital(index + 2) and not tokens.glued(index + 2)
    after = (
        tokens.lows[index - 1] in {".", "?", "!", ":", "\n\n", ""} and len(tokens.lows[index - 2]) > _SHORT
    )
    return Label(NumberKind.IDENTIFIER, index, index + 1) if begins and after else None


def _camel(tokens: Tokens, index: int) -> Label | None:
    """Read "iPhone 7" and "iPhone 5s": after a name with a capital inside."""
    short = tokens.lows[index].isdecimal() and len(tokens.lows[index]) <= _LONGEST
    short = short and len(tokens.lows[index - 1]) > _LONGEST
    if not short or tokens.glued(index) or _CAMEL.fullmatch(tokens.raws[index - 1]) is None:
        return None
    letter = tokens.glued(index + 1) and tokens.lows[index + 1].isalpha() and len(tokens.lows[index + 1]) == 1
    if tokens.glued(index + 1) and not letter and tokens.is_word(index + 1):
        return None
    return Label(NumberKind.IDENTIFIER, index, index + 1 + letter)


def _of_a_make(tokens: Tokens, index: int) -> Label | None:
    """Read "Fenn's Max 612 flights": a figure behind a name that somebody owns counts nothing."""
    owned = tokens.lows[index - 2].endswith(("'s", "’s")) and tokens.is_capital(index - 1)
    plain = tokens.lows[index].isdecimal() and not tokens.glued(index) and tokens.is_word(index - 1)
    return Label(NumberKind.IDENTIFIER, index, index + 1) if owned and plain else None


def _of_thousand(tokens: Tokens, index: int) -> Label | None:
    """Read "4K" of a screen and "10K" of a race; sums have a sign, and counts are larger."""
    low, letter = tokens.lows[index], index + 1
    small = (
        low.isdecimal()
        and Decimal(low[:9]) <= _WIDEST
        and tokens.raws[letter] == "K"
        and tokens.glued(letter)
    )
    ends = not (tokens.glued(letter + 1) and (tokens.is_word(letter + 1) or tokens.lows[letter + 1] == "+"))
    free = currency_before(tokens, index) is None and not tokens.is_tied(index - 1)
    return Label(NumberKind.IDENTIFIER, index, letter + 1) if small and ends and free else None


def _assigned(tokens: Tokens, index: int) -> Label | None:
    """Read the figure of `size="4"`."""
    quoted = (
        tokens.lows[index - 1] in {'"', "'"} and tokens.lows[index - 2] == "=" and tokens.glued(index - 1)
    )
    return Label(NumberKind.IDENTIFIER, index, index + 1) if quoted and tokens.glued(index) else None


def _calculated(tokens: Tokens, index: int) -> Label | None:
    """Read the figures of "6 * 2", "4 + 5 =" and "101 = 5", which count nothing; "10^6" is a number."""
    before, after = tokens.lows[index - 1], tokens.lows[index + 1]
    if before not in _OPERATORS and after not in _OPERATORS:
        return None
    powers = after == "^" and tokens.lows[index] == "10"
    if powers or not tokens.lows[index].isdecimal() or unit_at(tokens, index + 1) is not None:
        return None
    left = before in _OPERATORS and _is_operand(tokens, index - 2, index) and tokens.lows[index - 2] != "10"
    right = after in _OPERATORS and _is_operand(tokens, index, index + 2)
    return Label(NumberKind.IDENTIFIER, index, index + 1) if left or right else None


def _is_operand(tokens: Tokens, one: int, other: int) -> bool:
    """Whether two figures are reckoned with: neither is part of a word, the second has no unit."""
    plain = tokens.is_figure(one) and tokens.is_figure(other)
    inside = tokens.glued(one) and tokens.is_word(one - 1)
    after = other + 1
    counts = tokens.is_word(after) and tokens.lows[after] not in tokens.language.function_words
    return plain and not (inside or counts or tokens.is_hyphen(after))


def _result(tokens: Tokens, index: int) -> Label | None:
    """Read "4, Blues 1" of "Reds 4, Blues 1: Ada Fenn …"; scorers are told in the order of their minutes."""
    first = index - 1
    while tokens.is_capital(first - 1) and first > index - _SIDE:
        first -= 1
    begins = tokens.lows[first - 1] in {"", ".", ";", "\n\n", "!", "?"}
    if not (begins and _is_side(tokens, index) and tokens.lows[index + 1] == ","):
        return None
    at = index + 2
    while tokens.is_capital(at) and at < index + 2 + _SIDE:
        at += 1
    ends = tokens.lows[at + 1] in {":", ";", ".", "", "\n\n", "("}
    if at == index + 2 or not ends or not _is_side(tokens, at):
        return None
    high, low = map(Decimal, (tokens.lows[index], tokens.lows[at]))
    return Label(NumberKind.SCORE, index, at + 1, low, high) if high >= low else None


def _is_side(tokens: Tokens, index: int) -> bool:
    short = tokens.lows[index].isdecimal() and len(tokens.lows[index]) <= _LONGEST
    return short and not tokens.glued(index) and tokens.is_capital(index - 1) and tokens.is_word(index - 1)


PRODUCTS: Readers = (
    (_titled, (NAMING_AFTER,)),
    (_crossed, (RUNS_ON, SIGN_AFTER)),
    (_enumerated, (DOT_AFTER,)),
    (_camel, (UPPER_BEFORE,)),
    (_of_a_make, (UPPER_BEFORE,)),
    (_of_thousand, (RUNS_ON | UPPER_AFTER,)),
    (_assigned, (OTHER_BEFORE,)),
    (_calculated, (SIGN_BEFORE, SIGN_AFTER)),
    (_result, (UPPER_BEFORE | COMMA_AFTER,)),
)


def named_again(tokens: Tokens, items: list[Amount | Label]) -> list[Amount | Label]:
    """Make identifiers of figures that name elsewhere in the text: "Quill 2 drops" after "the Quill 2"."""
    names = {pair for item in items if _is_named(item) for pair in _beside(tokens, item)}
    if not names:
        return items
    return [
        Label(NumberKind.IDENTIFIER, item.first, item.first + 1) if _is_again(tokens, item, names) else item
        for item in items
    ]


def _is_again(tokens: Tokens, item: Amount | Label, names: set[tuple[str, str]]) -> bool:
    bare = isinstance(item, Amount) and item.high is None and item.currency is None and item.numeral.plain
    return bare and not names.isdisjoint(_beside(tokens, item))


def _is_named(item: Amount | Label) -> bool:
    alone = item.last == item.first + 1
    return isinstance(item, Label) and item.kind is NumberKind.IDENTIFIER and alone


def _beside(tokens: Tokens, item: Amount | Label) -> Iterator[tuple[str, str]]:
    """Yield a figure with the name before it, where that has a capital."""
    at = item.first
    short = tokens.lows[at].isdecimal() and len(tokens.lows[at]) <= _LONGEST and not tokens.glued(at)
    if short and tokens.is_word(at - 1) and tokens.is_capital(at - 1) and len(tokens.lows[at - 1]) > _SHORT:
        yield tokens.raws[at - 1], tokens.lows[at]
