"""Figures that name in a row or with a letter: "22L-7478", "14 11 6 15 — 46", "1800 442 771", "of ’87"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.beside import (
    DASH_AFTER,
    FIGURE_AFTER,
    FOUR,
    OPEN_AFTER,
    OTHER_BEFORE,
    PAIRED,
    RUNS_ON,
)
from summarizer.source.numbers.dates import Label, is_month
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.beside import Readers
    from summarizer.source.numbers.lexer import Tokens

_FEWEST, _LONGEST = 3, 3  # parts of a result by periods, and the digits of each
_MOST = 20  # parts of a result by periods
_FURTHEST = 200  # tokens back to the word that leads a list of what was passed
_FREE_OF_CHARGE = words("1300 1800 0800")
_GROUPS = (4, 3, 3)  # digits
_IN_YEARS = words("of in since by class spring summer fall autumn winter")
_YEAR = 4  # digits


def _is_letter(tokens: Tokens, index: int) -> bool:
    """Whether a capital is glued to the figure before it and to no word behind it."""
    single = len(tokens.raws[index]) == 1 and tokens.raws[index].isupper()
    return single and tokens.glued(index) and not (tokens.glued(index + 1) and tokens.is_word(index + 1))


def _coded(tokens: Tokens, index: int) -> Label | None:
    """Read "22L-7478", unlike "5A-6A"."""
    last = index + 4
    coded = _is_letter(tokens, index + 1) and tokens.is_tied(index + 2) and tokens.lows[last - 1].isdecimal()
    ranges = tokens.glued(last) and tokens.is_word(last)
    return Label(NumberKind.IDENTIFIER, index, last) if coded and not ranges else None


def _of_a_class(tokens: Tokens, index: int) -> Label | None:
    """Read "5-1A", which no range falls to, and "6A:" at the head of a line."""
    lows, other = tokens.lows, index + 2
    pair = tokens.is_tied(index + 1) and lows[index].isdecimal() and lows[other].isdecimal()
    if pair and _is_letter(tokens, other + 1) and Decimal(lows[index]) >= Decimal(lows[other]):
        return Label(NumberKind.IDENTIFIER, index, other + 2)
    heads = not index or "\n" in tokens.text[tokens.ends[index - 1] - 1 : tokens.starts[index]]
    headed = heads and _is_letter(tokens, index + 1) and lows[other] == ":" and tokens.glued(other)
    return Label(NumberKind.IDENTIFIER, index, other) if headed else None


def _by_periods(tokens: Tokens, index: int) -> Label | None:
    """Read what a side scored by periods, with the sum behind a dash: "Elm 14 11 6 15 — 46"."""
    last = index
    while last - index <= _MOST and tokens.lows[last].isdecimal() and len(tokens.lows[last]) <= _LONGEST:
        if last > index and tokens.glued(last):
            return None
        last += 1
    total = tokens.lows[last + 1]
    summed = tokens.is_hyphen(last) and not tokens.glued(last) and not tokens.glued(last + 1)
    summed = summed and total.isdecimal() and len(total) <= _LONGEST
    if last - index < _FEWEST or not summed:
        return None
    adds = sum(map(int, tokens.lows[index:last])) == int(total)
    ends = last + 2 >= tokens.size or "\n" in tokens.text[tokens.ends[last + 1] : tokens.starts[last + 2] + 1]
    return Label(NumberKind.IDENTIFIER, index, last + 2) if adds or ends else None


def _free_of_charge(tokens: Tokens, index: int) -> Label | None:
    """Read "1800 442 771", a telephone number that costs nothing."""
    row = tokens.lows[index : index + len(_GROUPS)]
    fits = all(low.isdecimal() for low in row) and tuple(map(len, row)) == _GROUPS
    alone = fits and row[0] in _FREE_OF_CHARGE and not tokens.is_figure(index + len(_GROUPS))
    return Label(NumberKind.IDENTIFIER, index, index + len(_GROUPS)) if alone else None


def _short_year(tokens: Tokens, index: int) -> Label | None:
    """Read "October of ’86", "the class of '92"."""
    mark = index - 1
    cut = tokens.lows[mark] in {"'", "’"} and tokens.glued(index) and not tokens.glued(mark)
    dated = tokens.lows[mark - 1] in _IN_YEARS or is_month(tokens, mark - 1)
    short = len(tokens.lows[index]) == len("86") and tokens.lows[index].isdecimal()
    ends = not tokens.glued(index + 1) or not (tokens.is_word(index + 1) or tokens.lows[index + 1] in "'’%")
    return Label(NumberKind.DATE, index, index + 1) if cut and dated and short and ends else None


def _passed(tokens: Tokens, index: int) -> Label | None:
    """Read "resolutions 512 (1987) and 530 (1988)": the number of one that was passed in a year."""
    year = tokens.lows[index + 2]
    dated = tokens.lows[index + 1] == "(" and tokens.lows[index + 3] == ")" and len(year) == _YEAR
    if not (dated and year.isdecimal() and tokens.lows[index].isdecimal()):
        return None
    at = index
    while (
        at > index - _FURTHEST
        and tokens.lows[at - 2] == ")"
        and tokens.lows[at - 4] == "("
        and tokens.is_figure(at - 5)
    ):
        at -= 5
    named = tokens.lows[at - 1] in tokens.language.numbering
    return Label(NumberKind.IDENTIFIER, index, index + 1) if named else None


ROWS: Readers = (
    (_coded, (RUNS_ON,)),
    (_of_a_class, (RUNS_ON, PAIRED | DASH_AFTER)),
    (_by_periods, (FIGURE_AFTER,)),
    (_free_of_charge, (FOUR | FIGURE_AFTER,)),
    (_short_year, (OTHER_BEFORE,)),
    (_passed, (OPEN_AFTER,)),
)
