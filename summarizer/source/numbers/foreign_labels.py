"""Figures that name in German, French and Spanish: "Ringstraße 5", "12, rue Orr", "la jornada 15", "44'"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages.cldr import day_names
from summarizer.source.document import NumberKind
from summarizer.source.numbers.currencies import currency_after
from summarizer.source.numbers.dates import Label, is_month
from summarizer.source.numbers.numeral import Form
from summarizer.source.numbers.units import unit_at

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens
    from summarizer.source.numbers.numeral import Numeral

_LONGEST = 4  # digits
_LAST_DAY = 31
_LONGEST_STREET = 5  # words


def named_abroad(tokens: Tokens, index: int) -> Label | None:
    """Return the time, date or identifier that a plain figure is by the manner of another language."""
    low = tokens.lows[index]
    if tokens.language.code == "en" or not low.isdecimal() or len(low) > _LONGEST:
        return None
    if tokens.lows[index + 1] in {"'", "’", "′"} and tokens.glued(index + 1) and not _runs_on(tokens, index):
        return Label(NumberKind.TIME, index, index + 2)  # the minute of a match
    raised = tokens.lows[index + 1] == "°" and tokens.lows[index + 2] in tokens.language.of
    if raised and is_month(tokens, index + 3):  # "el 1° de mayo"
        return Label(NumberKind.DATE, index, index + 4)
    if _is_weekday(tokens, index):
        return Label(NumberKind.DATE, index, index + 1)
    names = (_is_listed, _is_marked, _is_housed, _is_placed)
    if any(rule(tokens, index) for rule in names):
        return Label(NumberKind.IDENTIFIER, index, index + 1)
    return None


def named_in_words(tokens: Tokens, numeral: Numeral) -> Label | None:
    """Return the hour or the years that a number in words or figures names: "a las siete", "los años 60"."""
    if _is_bare_hour(tokens, numeral):
        return Label(NumberKind.TIME, numeral.first, numeral.last)
    if tokens.language.names_follow and _is_decade(tokens, numeral.first, int(numeral.value)):
        return Label(NumberKind.DATE, numeral.first, numeral.last)
    return None


def _is_bare_hour(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether a number is the time of day by what stands before it alone: "a las siete", "a las 21.30"."""
    if not tokens.language.hours_after:
        return False
    told = any(tokens.reads(numeral.first - len(words), words) for words in tokens.language.hours_after)
    after = tokens.lows[numeral.last]
    counts = tokens.is_word(numeral.last) and after not in tokens.language.function_words
    return told and not counts and 0 < numeral.value < 25 and numeral.form in {Form.DIGITS, Form.WORDS}


def _is_decade(tokens: Tokens, index: int, value: int) -> bool:
    before = unit_at(tokens, index - 1)
    years = before is not None and before.last == index and before.unit.name == "year"
    return (
        years
        and tokens.lows[index - 2] in tokens.language.definite_many
        and 20 <= value <= 90
        and value % 10 == 0
    )


def _runs_on(tokens: Tokens, index: int) -> bool:
    return tokens.glued(index + 2) and (tokens.is_word(index + 2) or tokens.is_figure(index + 2))


def _ends(tokens: Tokens, index: int) -> bool:
    """Whether nothing at a token is counted or measured by the figure before it."""
    low = tokens.lows[index]
    known = low in tokens.language.scales or unit_at(tokens, index) or currency_after(tokens, index)
    tied = tokens.is_hyphen(index) or low in {"/", "+", "="}
    return not (known or tied) and (not tokens.is_word(index) or low in tokens.language.function_words)


def _is_weekday(tokens: Tokens, index: int) -> bool:
    day = tokens.lows[index - 1] in day_names(tokens.language.code)
    return day and 0 < int(tokens.lows[index]) <= _LAST_DAY and _ends(tokens, index + 1)


def _is_listed(tokens: Tokens, index: int) -> bool:
    """Whether a hyphen parts the number of an entry or a player from it: "23- Jan Kell", "3- informer"."""
    if not (tokens.is_hyphen(index + 1) and tokens.glued(index + 1) and tokens.is_word(index + 2)):
        return False
    gap = tokens.text[tokens.ends[index - 1] : tokens.starts[index]] if index else "\n"
    begins = "\n" in gap or tokens.lows[index - 1] == "\n\n"
    apart = not tokens.glued(index + 2)
    return (apart and (begins or tokens.is_capital(index + 2))) or (begins and tokens.language.names_follow)


def _is_marked(tokens: Tokens, index: int) -> bool:
    """Whether "n°" stands before a figure."""
    return tokens.lows[index - 1] in {"°", "º"} and tokens.lows[index - 2] == "n" and tokens.glued(index - 1)


def _is_housed(tokens: Tokens, index: int) -> bool:
    """Whether the name of a street stands beside the number of a house."""
    streets, language = tokens.language.streets, tokens.language
    before = index - 1 - (tokens.lows[index - 1] == "." and tokens.glued(index - 1))
    if language.nouns_in_capitals:
        compound = tokens.lows[before].endswith(tuple(streets)) and tokens.lows[before] not in streets
        return compound and tokens.is_capital(before) and not tokens.is_capital(index + 1)
    after = index + 1 + (tokens.lows[index + 1] == ",")
    if tokens.lows[after] in streets and tokens.is_word(after + 1):
        return True
    at = index - 1 - (tokens.lows[index - 1] == ",")
    for back in range(at, at - _LONGEST_STREET, -1):
        if tokens.lows[back] in streets:
            return back < at and _ends(tokens, index + 1)
        if not (
            tokens.is_capital(back)
            or (tokens.lows[back] in language.of or tokens.lows[back] in language.definite)
        ):
            break
    return False


def _is_placed(tokens: Tokens, index: int) -> bool:
    """Whether a figure tells which one behind a thing: "la jornada 15 del torneo"."""
    language, thing = tokens.language, index - 1
    small = tokens.raws[thing].islower() and tokens.lows[thing] not in language.function_words
    known = small and tokens.lows[thing] not in language.starters
    return known and tokens.lows[thing - 1] in language.definite and _ends(tokens, index + 1)
