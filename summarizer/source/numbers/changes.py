"""What says a rise or a fall in languages without a kept dictionary of kinds: "Rückgang von", "nahm … zu"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.source.document import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.source.numbers.lexer import Tokens

_LONGEST_PLACE = 6  # words from a change to its size: "la subida DE LOS ALQUILERES del 3 %"
_CLAUSE = 8
_SHORTEST = 2  # letters of what is put before a noun of change: "Umsatzplus"


def way_of_word(tokens: Tokens, index: int) -> Direction:
    """Return the way of a verb in any of its forms, or of a noun of change, whole or at a compound's end."""
    language, low = tokens.language, tokens.lows[index]
    if language.code == "en" or not tokens.is_word(index) or low in language.function_words:
        return Direction.NONE
    raw = tokens.raws[index] if language.nouns_in_capitals else low
    bases = {low, base_of(raw, language.code)}
    noun = raw[:1].isupper() or not language.nouns_in_capitals  # "ein Plus", but "plus 3 Grad"
    for way, verbs in ((Direction.UP, language.up), (Direction.DOWN, language.down)):
        named = noun and not bases.isdisjoint(language.changes.get(way.value, ()))
        if named or not bases.isdisjoint(verbs):
            return way
    return _compound(tokens, bases) if raw[:1].isupper() else Direction.NONE


def _compound(tokens: Tokens, bases: Iterable[str]) -> Direction:
    """Return the way of a noun that ends in one of change: "Umsatzrückgang"."""
    for way in (Direction.UP, Direction.DOWN):
        nouns = tokens.language.changes.get(way.value, frozenset())
        if any(base.endswith(noun) and len(base) > len(noun) + _SHORTEST for base in bases for noun in nouns):
            return way
    return Direction.NONE


@lru_cache(maxsize=1 << 12)
def base_of(raw: str, code: str) -> str:
    """Return the lemma of a word in lower case by the dictionary of simplemma."""
    from simplemma import lemmatize

    return lemmatize(raw, lang=code).lower() if raw else ""


def way_of_noun(tokens: Tokens, first: int) -> Direction:
    """Return the way of the noun that a change at `first` is of: "ein Rückgang der Mieten von 8 Prozent"."""
    language = tokens.language
    if language.code == "en" or (
        tokens.lows[first - 1] not in language.of and tokens.lows[first - 1] not in language.by
    ):
        return Direction.NONE
    for at in range(first - 2, first - 2 - _LONGEST_PLACE, -1):
        if not tokens.is_word(at) or tokens.lows[at] in language.denials.get("apart", ()):
            break
        way = way_of_word(tokens, at)
        nouns = language.changes.get(way.value, frozenset())
        low = tokens.lows[at]
        noun = not nouns.isdisjoint({low, base_of(low, language.code)})
        noun = tokens.is_capital(at) if language.nouns_in_capitals else noun
        if way is not Direction.NONE and noun:
            return way
    return Direction.NONE


def way_of_particle(tokens: Tokens, first: int, last: int) -> Direction:
    """Return the way of a verb by the particle at the end of its clause: "gab um 3 Prozent nach"."""
    language = tokens.language
    if tokens.lows[first - 1] in language.arriving:  # "auf 5 Euro nach" is where it led
        return Direction.NONE
    for at in range(last, last + _CLAUSE):
        if tokens.lows[at] in _ENDS:
            break
        for way, verbs in ((Direction.UP, language.rising), (Direction.DOWN, language.falling)):
            if tokens.lows[at] in verbs and not (tokens.is_word(at + 1) and tokens.lows[at + 1] not in _ENDS):
                return way if _has_verb(tokens, first, verbs[tokens.lows[at]]) else Direction.NONE
    return Direction.NONE


_ENDS = frozenset((".", ",", ";", ":", "!", "?", "", "\n\n", "und", "oder", "aber"))


def _has_verb(tokens: Tokens, first: int, verbs: frozenset[str]) -> bool:
    """Whether one of these verbs stands in the clause before a number."""
    for at in range(first - 1, first - 1 - _CLAUSE, -1):
        if tokens.lows[at] in _ENDS:
            return False
        if base_of(tokens.lows[at], tokens.language.code) in verbs:
            return True
    return False
