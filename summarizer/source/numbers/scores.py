"""The sides of a match or a vote: "2-2", "a 9-2 lead", "0 – 0", "voted 9 to 4"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.currencies import currency_before
from summarizer.source.numbers.dates import Label
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.numbers.units import unit_at
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens

_RESULTS = words(
    "win victory lead defeat loss draw vote decision record margin tie advantage run triumph rout majority"
)
_RESULT_CUES = words(
    "won lost beat win draw drew lose score scored lead led trail trailed trailing leading ahead down"
)


def score(tokens: Tokens, index: int) -> Label | None:
    """Read "2-2" and "9-2 lead": two small whole numbers with a hyphen and no unit after them."""
    other = index + 2
    pair = tokens.lows[index], tokens.lows[other]
    spoken = tokens.lows[index + 1] in tokens.language.against
    if not all(low.isdecimal() and len(low) <= 3 for low in pair):
        return None
    spoken = spoken or _is_vote(tokens, index)
    if not (spoken or tokens.is_tied(index + 1) or _is_spaced_score(tokens, index)):
        return None
    if tokens.glued(other + 1) and tokens.is_word(other + 1):
        return None
    low, high = sorted(map(Decimal, pair))
    if low * 3 < high >= 100 and _is_abbreviation(tokens, index - 1):  # "ISO 639-3"
        return Label(NumberKind.IDENTIFIER, index, other + 1)
    if spoken:
        return Label(NumberKind.SCORE, index, other + 1, low, high)
    is_result = tokens.lows[other + 1] in _RESULTS
    named = tokens.is_capital(index - 1) and tokens.is_capital(other + 1)  # "Lindholm 1 – 2 Varn"
    between = named and len(tokens.lows[other + 1]) > 2  # not "on Mars 1–2 Ga"
    falls = (between or int(pair[0]) >= int(pair[1]) or _in_a_row(tokens, index)) and not _has_unit(
        tokens, other + 1
    )
    if not (is_result or falls or tokens.lows[index - 1] in _RESULT_CUES):
        return None
    if _is_in_a_sum(tokens, index, other):
        return None
    if tokens.glued(index) and tokens.lows[index - 1] not in {"(", "'", '"', "“", "‘"}:
        return None
    noun = other + 1 if is_result else None
    return Label(NumberKind.SCORE, index, other + 1, low, high, noun)


_OPERATORS = frozenset("+*/=×÷")


def _is_in_a_sum(tokens: Tokens, first: int, last: int) -> bool:
    """Whether two figures are worked with: "56/(443-11)+4"."""
    before = first - 1 - (tokens.lows[first - 1] == "(")
    after = last + 1 + (tokens.lows[last + 1] == ")")
    return tokens.lows[before] in _OPERATORS or tokens.lows[after] in _OPERATORS


def _is_abbreviation(tokens: Tokens, index: int) -> bool:
    return tokens.is_word(index) and tokens.raws[index].isupper() and len(tokens.raws[index]) > 1


def _has_unit(tokens: Tokens, index: int) -> bool:
    """Whether a unit stands at a token; "in" before a word says where."""
    where = tokens.lows[index] == "in" and tokens.is_word(index + 1)
    return unit_at(tokens, index) is not None and not where


def _in_a_row(tokens: Tokens, index: int) -> bool:
    """Whether results stand beside: "6-4, 3-6", "7-6 (5), 3-6", and "Wolves (2-8, 0-7)" of a season."""
    beside = [at for at in (*_NEIGHBOURS, *(-step for step in _NEIGHBOURS)) if _is_pair(tokens, index + at)]
    falls = any(int(tokens.lows[index + at]) >= int(tokens.lows[index + at + 2]) for at in beside)
    first = min([index, *(index + at for at in beside if at < 0)])
    season = tokens.lows[first - 1] == "(" and tokens.is_capital(first - 2)
    return bool(beside) and (falls or season)


# Tokens to the next result, over a comma or none, and over the points of a tie-break: "7-6 (5)", "7-6 (7-5)".
_NEIGHBOURS = (3, 4, 6, 7, 8, 9)
_MOST_GOALS = 2  # digits of a side's


def _is_pair(tokens: Tokens, index: int) -> bool:
    sides = tokens.lows[index], tokens.lows[index + 2]
    short = all(low.isdecimal() and len(low) <= _MOST_GOALS for low in sides)
    return short and tokens.is_tied(index + 1) and not _has_unit(tokens, index + 3)


def _is_vote(tokens: Tokens, index: int) -> bool:
    """Whether "9 to 4" gives the sides of a vote or match, the larger first: no range falls."""
    before, after = tokens.lows[index - 1], index + 3
    linking = tokens.language.to if tokens.language.names_follow else {"to"}
    falls = tokens.lows[index + 1] in linking and int(tokens.lows[index]) > int(tokens.lows[index + 2])
    counts = unit_at(tokens, after) is not None or tokens.lows[after] in tokens.language.scales
    counts = counts or is_plural(tokens.lows[after]) or tokens.lows[after] in {"%", ":", "/"}
    moves = before in tokens.language.ranging or before in tokens.language.changing or before in {"by", "at"}
    voted = before == "by" and (tokens.lows[index - 2] not in tokens.language.changing)
    return falls and not counts and (voted or not moves) and currency_before(tokens, index) is None


def _is_spaced_score(tokens: Tokens, index: int) -> bool:
    """Whether "0 – 0" is a score although its dash stands free."""
    dash = index + 1
    free = tokens.is_hyphen(dash) and not tokens.glued(dash) and not tokens.glued(dash + 1)
    short = all(len(tokens.lows[at]) <= 2 for at in (index, dash + 1))
    return free and short and tokens.lows[dash + 2] != "=" and unit_at(tokens, dash + 2) is None
