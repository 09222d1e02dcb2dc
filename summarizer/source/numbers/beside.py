"""What stands beside a figure: facts that tell by one look which readers of labels can answer at all.

A reader is listed with its needs, each the facts that have to hold together. Where none of its needs is met
it would return None, so it is not asked.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from summarizer.source.numbers.dates import Label
from summarizer.source.numbers.lexer import HYPHENS, Tokens
from summarizer.source.numbers.wordlists import words

Reader: TypeAlias = Callable[[Tokens, int], Label | None]
Readers: TypeAlias = tuple[tuple[Reader, tuple[int, ...]], ...]

# The figure has other characters than digits, four of them, more than six, begins with a zero.
MARKED, FOUR, LONG, ZERO = (1 << n for n in range(4))
# Before it stands a mark: a dot, a comma, a dash, a slash, a colon, an opening or closing bracket, a sign of
# reckoning, or another that a reader knows.
_DOT, _COMMA, _DASH, _SLASH, _COLON, _OPEN, _CLOSE, _SIGN, _OTHER = (1 << n for n in range(4, 13))
DOT_BEFORE, COMMA_BEFORE, DASH_BEFORE, SLASH_BEFORE, COLON_BEFORE = _DOT, _COMMA, _DASH, _SLASH, _COLON
OPEN_BEFORE, CLOSE_BEFORE, SIGN_BEFORE, OTHER_BEFORE = _OPEN, _CLOSE, _SIGN, _OTHER
# The same behind it.
_BEHIND = 9
DOT_AFTER, COMMA_AFTER, DASH_AFTER, SLASH_AFTER, COLON_AFTER, OPEN_AFTER, CLOSE_AFTER, SIGN_AFTER = (
    mark << _BEHIND for mark in (_DOT, _COMMA, _DASH, _SLASH, _COLON, _OPEN, _CLOSE, _SIGN)
)
# The word before it, and the one behind it: glued, with a capital, of the lists below.
RUNS_IN, UPPER_BEFORE, NAMING_BEFORE = (1 << n for n in range(22, 25))
RUNS_ON, UPPER_AFTER, NAMING_AFTER = (1 << n for n in range(25, 28))
# What it numbers stands before it; a figure behind it, or one token further; a month near it.
NUMBERED, FIGURE_AFTER, PAIRED, MONTH_NEAR = (1 << n for n in range(28, 32))
# It may be one that is dialled in need; the text is not in English.
EMERGENCY, ABROAD = (1 << n for n in range(32, 34))

EMERGENCIES = words("000 101 111 112 119 211 311 911 988 995 999")
KEYS = words("doi pmid pmcid isbn issn arxiv id ein iban nct cas orcid ref vat asin sku")
NAMED = words("called named dubbed seeded ranked numbered labelled labeled codenamed")
INDEX = words("index indices")
BORES = words("caliber calibre gauge bore")
WHERE_RANKED = words("in nationally on")
# Names that carry a number of their own even where a noun follows: "S&P 500 companies".
INDEX_NAMES = words(
    "s&p p asx ftse nikkei russell stoxx cac dax nasdaq csi kospi smi ibex topix sensex nifty sp"
)
_MARKS = {
    ".": _DOT,
    ",": _COMMA,
    **dict.fromkeys(HYPHENS, _DASH),
    "/": _SLASH,
    ":": _COLON,
    **dict.fromkeys("([", _OPEN),
    ")": _CLOSE,
    **dict.fromkeys("*^&=+×", _SIGN),
    **dict.fromkeys("\"'!?”’§#_@№", _OTHER),
}
_BEFORE = _MARKS | dict.fromkeys(KEYS | NAMED | {"as"}, NAMING_BEFORE)  # "known as"
_AFTER = {low: mark << _BEHIND for low, mark in _MARKS.items()} | dict.fromkeys(
    INDEX | BORES | WHERE_RANKED | words("point under over through"), NAMING_AFTER
)
_YEAR, _LONGEST_COUNT = 4, 6  # digits
_MONTH_BACK, _MONTH_ON = 2, 8  # tokens


def facts_of(tokens: Tokens, index: int) -> int:
    """Return the facts that hold of the figure at a token."""
    lows, language = tokens.lows, tokens.language
    facts = _own(lows[index]) | _beside(tokens, index)
    before = lows[index - 1] if lows[index - 1] != "." else lows[index - 2]
    if before in language.numbering or before in INDEX_NAMES:
        facts |= NUMBERED
    if lows[index + 1] in language.told_behind:
        facts |= NAMING_AFTER
    if lows[index + 2].isdecimal():
        facts |= PAIRED
    if not language.months.isdisjoint(lows[max(0, index - _MONTH_BACK) : index + _MONTH_ON]):
        facts |= MONTH_NEAR
    return facts if language.code == "en" else facts | ABROAD


def _own(low: str) -> int:
    facts, length = 0 if low.isdecimal() else MARKED, len(low)
    if length == _YEAR:
        facts |= FOUR
    elif length > _LONGEST_COUNT:
        facts |= LONG
    elif low in EMERGENCIES:
        facts |= EMERGENCY
    return facts | ZERO if low[0] == "0" else facts


def _beside(tokens: Tokens, index: int) -> int:
    """Return what holds of the tokens on either side."""
    before, after = tokens.lows[index - 1], tokens.lows[index + 1]
    facts = _BEFORE.get(before, 0) | _AFTER.get(after, 0)
    if before != tokens.raws[index - 1] or not before.isascii():
        facts |= UPPER_BEFORE
    if after != tokens.raws[index + 1] or not after.isascii():
        facts |= UPPER_AFTER
    if tokens.ends[index - 1] == tokens.starts[index] and before[:1].isalnum():
        facts |= RUNS_IN
    if after[:1].isalnum() and tokens.ends[index] == tokens.starts[index + 1]:
        facts |= RUNS_ON
    return facts | FIGURE_AFTER if after[:1].isdecimal() else facts
