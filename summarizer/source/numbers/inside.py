"""Figures inside a word: "COVID-19", "A380", "#4", "5G", "3D", "Form 10-K"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.currencies import currency_after, currency_before
from summarizer.source.numbers.dates import Label
from summarizer.source.numbers.designations import of_a_model
from summarizer.source.numbers.units import unit_at
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens

# Heights of a screen in lines.
_SCREENS = words("240 360 480 720 1080 1440 2160 4320")
_BEFORE_FIGURE = words("sub now pre minus to or and mid by from between over under about than bis und")


def inside_a_name(tokens: Tokens, index: int) -> Label | None:
    """Read figures that are part of a word: "COVID-19", "A380", "#4", "5G", "3D"."""
    before = index - 1
    if tokens.glued(index):
        times = tokens.lows[before] in {"x", "×"} and tokens.is_figure(before - 1)  # "10x20 m"
        if tokens.is_word(before) and not times and currency_before(tokens, index) is None:
            return Label(NumberKind.IDENTIFIER, index, index + 1)
        if (
            tokens.is_tied(before)
            and tokens.lows[before] not in {"—", "–"}
            and _names_before(tokens, before - 1)
        ):
            return Label(NumberKind.IDENTIFIER, index, index + 1)
        if tokens.lows[before] in {"#", "_", "@", "№", ")"}:
            return Label(NumberKind.IDENTIFIER, index, index + 1)
    if _is_coded(tokens, index):
        return Label(NumberKind.IDENTIFIER, index, index + 3)
    screen = tokens.lows[index + 1] in {"p", "i"} and tokens.lows[index] in _SCREENS
    if (
        tokens.glued(index + 1)
        and tokens.is_word(index + 1)
        and (screen or not _is_ending(tokens, index + 1) or of_a_model(tokens, index))
    ):
        return Label(NumberKind.IDENTIFIER, index, index + 2)
    return None


def _is_coded(tokens: Tokens, index: int) -> bool:
    """Whether a capital letter goes on a figure, after a name or as no unit: "Form 10-K", "3-D"."""
    letter = tokens.raws[index + 2]
    if not (tokens.is_tied(index + 1) and len(letter) == 1 and letter.isupper()):
        return False
    if tokens.glued(index + 3) and (tokens.is_word(index + 3) or tokens.is_hyphen(index + 3)):
        return False
    named = tokens.is_capital(index - 1) or not (
        unit_at(tokens, index + 2) or tokens.lows[index + 2] in tokens.language.suffixes
    )
    return named and tokens.lows[index].isdecimal()


def _names_before(tokens: Tokens, index: int) -> bool:
    if _measures(tokens, index):
        return False
    if tokens.is_figure(index):
        return tokens.glued(index) and tokens.is_word(index - 1)
    return tokens.is_word(index) and tokens.lows[index] not in _BEFORE_FIGURE


def _measures(tokens: Tokens, index: int) -> bool:
    """Whether a word is the unit or scale of a number before it: "5km-10km", "$3 billion-5 billion"."""
    low = tokens.lows[index]
    known = low in tokens.language.scales or low in tokens.language.suffixes
    known = known or unit_at(tokens, index) is not None or currency_after(tokens, index) is not None
    return known and (
        tokens.is_figure(index - 1) or tokens.is_figure(index - 2) or tokens.is_figure(index - 3)
    )


def _is_ending(tokens: Tokens, index: int) -> bool:
    """Whether letters glued to a figure are a unit, a scale letter, or the like."""
    low = tokens.lows[index]
    unit = unit_at(tokens, index)
    last = index + 1 if unit is None else unit.last
    if tokens.glued(last) and tokens.is_figure(last):
        # "24703L202" is a number of parts; "1.3x10^6" and "12e5" are numbers.
        return low in {"x", "×", "e"}
    if low in tokens.language.suffixes or low in {"s", "x", "e", "°"} or low in tokens.language.scales:
        return True
    if low[:1] == "m" and len(low) == 4 and tokens.raws[index].isupper():
        return True
    return unit is not None or currency_after(tokens, index) is not None
