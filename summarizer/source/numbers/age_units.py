"""Stretches of time that are an age: "ten months old", "3 years of age", "tiene 5 años"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.nouns import counted_at
from summarizer.source.numbers.units import Unit, UnitMatch

if TYPE_CHECKING:
    from summarizer.source.numbers.amount import Amount
    from summarizer.source.numbers.lexer import Tokens


def age_at(tokens: Tokens, match: UnitMatch, amount: Amount) -> UnitMatch | None:
    """Read "ten months old", "3 years of age", "age of 5 years"."""
    if match.unit.kind is NumberKind.AGE and tokens.lows[match.last].endswith(
        tokens.language.enduring or "\0"
    ):
        return UnitMatch(Unit("year", NumberKind.DURATION), match.last)  # "15-jährige Haftstrafe"
    if match.unit.kind is not NumberKind.DURATION:
        return None
    name = "year of age" if match.unit.name == "year" else match.unit.name
    at = tokens.past_dash(match.last)
    at += tokens.lows[at] == "." and tokens.lows[at + 1] in tokens.language.old
    if tokens.lows[at].removesuffix("'s").removesuffix("’s") in tokens.language.old:
        return UnitMatch(Unit(name, NumberKind.AGE), at + 1)
    if _is_had(tokens, amount, match):
        return UnitMatch(Unit(name, NumberKind.AGE), match.last)
    if tokens.reads(match.last, ("of", "age")):
        return UnitMatch(Unit(name, NumberKind.AGE), match.last + 2)
    if tokens.reads(amount.first - 2, ("age", "of")) or tokens.lows[amount.first - 1] in {"age", "aged"}:
        return UnitMatch(Unit(name, NumberKind.AGE), match.last)
    return None


def _is_had(tokens: Tokens, amount: Amount, match: UnitMatch) -> bool:
    """Whether somebody has the years or is aged so many: "âgé de 5 ans", "Ana, 5 años,"."""
    language, before = tokens.language, amount.first - 1
    if not language.aged or match.unit.name not in {"year", "month"}:
        return False
    if any(tokens.reads(before + 1 - len(words), words) for words in language.ago):
        return False
    while (tokens.lows[before] in language.joins or tokens.lows[before] == ",") and tokens.is_figure(
        before - 1
    ):
        before -= 2  # "âgés de 24, 23 et 14 ans"
    apposed = bool(language.having) and _is_apposed(tokens, before, match.last)
    qualified = tokens.lows[before] in language.phrases_before or tokens.lows[before] in language.of
    had = before - 1 if qualified else before
    ends = not tokens.is_word(match.last) or tokens.lows[match.last] in language.joins
    young = tokens.lows[match.last] in language.of and tokens.lows[match.last + 1] in language.aged
    years = match.unit.name == "year" and tokens.lows[had] in language.having and ends
    return (
        apposed
        or years
        or _is_reached(tokens, before, match.last)
        or young
        or _is_of_persons(tokens, before, match.last)
        or _is_stated(tokens, before)
        or (tokens.lows[before] in language.of and tokens.lows[before - 1] in language.aged)
    )


def _is_apposed(tokens: Tokens, before: int, last: int) -> bool:
    """Whether years are set beside somebody: "Ana, 5 años,", "Ana, actriz de 71 años,", "fille de 5 ans"."""
    language = tokens.language
    of = tokens.lows[before] in language.of
    person = tokens.lows[before - 1] if of else ""
    if person in language.persons:
        return True
    closed = tokens.lows[last] in {",", ".", ")", ";"}
    comma = before - of
    comma -= of and tokens.is_word(comma) and not tokens.is_capital(comma)  # what somebody is
    # "el conductor, de 43 años,": between commas, only persons are of so many years
    told = of and comma == before - 1 and tokens.is_word(comma - 1)
    return closed and tokens.lows[comma] == "," and (told or tokens.is_capital(comma - 1))


def _is_of_persons(tokens: Tokens, before: int, last: int) -> bool:
    """Whether years tell who is meant: "les moins de 20 ans", "des 15-24 ans"."""
    language, at = tokens.language, before
    if (tokens.is_hyphen(at) or tokens.lows[at] in language.to) and tokens.is_figure(at - 1):
        at -= 2
    for words, _ in language.phrases_before.get(tokens.lows[at], ()):
        if tokens.reads(at + 1 - len(words), words):
            at -= len(words)
            break
    return at < before and tokens.lows[at] in language.definite_many and tokens.lows[last] not in language.of


_CLAUSE = 12  # tokens


def _is_stated(tokens: Tokens, before: int) -> bool:
    """Whether an age is said to be so many years: "l'âge moyen de départ est de 61 ans"."""
    language = tokens.language
    verb = before - (tokens.lows[before] in language.of)
    told = tokens.lows[max(0, verb - _CLAUSE) : verb]
    being = tokens.lows[verb] in language.denials.get("being", ())
    return being and not language.aged.isdisjoint(told) and _FULL_STOPS.isdisjoint(told)


_FULL_STOPS = frozenset((".", ";", "\n\n"))


def _is_reached(tokens: Tokens, before: int, last: int) -> bool:
    """Whether somebody does something at so many years: "murió a los 88 años", "à 67 ans, elle part"."""
    at = any(tokens.reads(before + 1 - len(words), words) for words in tokens.language.age_after)
    until = tokens.lows[before - 1].rstrip("'’") in tokens.language.elided  # "gardé jusqu’à dix ans"
    at = at and (not until or tokens.lows[before - 2] in tokens.language.persons)
    return at and tokens.lows[last] not in tokens.language.of


_LONG_AGES = frozenset({"decade", "century"})


def are_old(tokens: Tokens, amount: Amount, match: UnitMatch) -> bool:
    """Whether so many things are a decade or century old each: "one of four century-old boats"."""
    old = match.unit.name in _LONG_AGES and tokens.lows[match.last + 1] in tokens.language.old
    given = tokens.lows[amount.first - 1] in tokens.language.articles
    things = counted_at(tokens, match.last + 2, single=False) if old and not given else None
    return things is not None
