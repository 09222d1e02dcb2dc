"""What stands beside a figure: facts that tell by one look which readers of labels can answer at all.

A reader is listed with its needs, each the facts that have to hold together. Where none of its needs is met
it would return None, so it is not asked.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from summarizer.source.numbers.dates import Label
from summarizer.source.numbers.lexer import Tokens
from summarizer.source.numbers.wordlists import words

Reader: TypeAlias = Callable[[Tokens, int], Label | None]
Readers: TypeAlias = tuple[tuple[Reader, tuple[int, ...]], ...]

# The figure has other characters than digits, four of them, more than six, begins with a zero.
MARKED, FOUR, LONG, ZERO = (1 << n for n in range(4))
# The token before it, and the one behind it: glued, a sign, with a capital, of the lists below.
GLUED_BEFORE, SIGN_BEFORE, UPPER_BEFORE, NAMING_BEFORE = (1 << n for n in range(4, 8))
GLUED_AFTER, SIGN_AFTER, UPPER_AFTER, NAMING_AFTER = (1 << n for n in range(8, 12))
MARK_BEFORE, MARK_AFTER = GLUED_BEFORE | SIGN_BEFORE, GLUED_AFTER | SIGN_AFTER
# What it numbers stands before it; a figure behind it, or one token further; a month near it.
NUMBERED, FIGURE_AFTER, PAIRED, MONTH_NEAR = (1 << n for n in range(12, 16))
# It may be one that is dialled in need; the text is not in English.
EMERGENCY, ABROAD = (1 << n for n in range(16, 18))

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
_NAMING_BEFORE = KEYS | NAMED | {"as"}  # "known as"
_NAMING_AFTER = INDEX | BORES | WHERE_RANKED | words("point under over through")
_YEAR, _LONGEST_COUNT = 4, 6  # digits
_MONTH_BACK, _MONTH_ON = 2, 8  # tokens


def facts_of(tokens: Tokens, index: int) -> int:
    """Return the facts that hold of the figure at a token."""
    lows, language = tokens.lows, tokens.language
    facts = _own(lows[index]) | _before(tokens, index) | _after(tokens, index)
    if lows[index + 2].isdecimal():
        facts |= PAIRED
    if not language.months.isdisjoint(lows[max(0, index - _MONTH_BACK) : index + _MONTH_ON]):
        facts |= MONTH_NEAR
    return facts if language.code == "en" else facts | ABROAD


def _own(low: str) -> int:
    facts = 0 if low.isdecimal() else MARKED
    facts |= (len(low) == _YEAR) * FOUR | (len(low) > _LONGEST_COUNT) * LONG | (low[0] == "0") * ZERO
    return facts | EMERGENCY if low in EMERGENCIES else facts


def _before(tokens: Tokens, index: int) -> int:
    low, name = tokens.lows[index - 1], tokens.lows[index - 1]
    facts = 0
    if tokens.ends[index - 1] == tokens.starts[index]:
        facts |= GLUED_BEFORE
    if not low[:1].isalnum():
        facts |= SIGN_BEFORE
        name = tokens.lows[index - 2] if low == "." else low
    if low != tokens.raws[index - 1] or not low.isascii():
        facts |= UPPER_BEFORE
    if low in _NAMING_BEFORE:
        facts |= NAMING_BEFORE
    return facts | NUMBERED if name in tokens.language.numbering or name in INDEX_NAMES else facts


def _after(tokens: Tokens, index: int) -> int:
    low = tokens.lows[index + 1]
    facts = 0
    if tokens.ends[index] == tokens.starts[index + 1]:
        facts |= GLUED_AFTER
    if not low[:1].isalnum():
        facts |= SIGN_AFTER
    elif low[0].isdecimal():
        facts |= FIGURE_AFTER
    if low != tokens.raws[index + 1] or not low.isascii():
        facts |= UPPER_AFTER
    return facts | NAMING_AFTER if low in _NAMING_AFTER or low in tokens.language.told_behind else facts
