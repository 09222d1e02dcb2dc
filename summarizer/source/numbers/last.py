"""The word "last" as a place in a row ("the last train", "came last"), apart from its other uses.

It is a verb too ("to last two hours") and an adverb ("was last seen"), and before a stretch of time it mostly
says when: "last week", "the last three years". "The last day of the trial" is a place again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.units import unit_at
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens

_DETERMINERS = words("the a an one this his her its their our my your whose very")
_POSSESSIVE = ("'s", "’s")
_APOSTROPHES = words("' ’")
_RANKING = words("come comes came coming finish finishes finished finishing place placed rank ranks ranked")
# With these it is no place, but a thing of its own: "last name", "a last resort".
_FIXED = words("name names resort resorts ditch gasp")
# In the singular, without its "s".
_STRETCHES = words(
    """night evening afternoon morning weekend spring summer autumn fall winter season term semester christma
    easter monday tuesday wednesday thursday friday saturday sunday"""
)
# Of these only the bare word says when: "last time", but "one last time".
_TURNS = words("time times cycle")
_COUNTING = words("few several couple half of")
_LONGEST_COUNT = 6
# Before the adverb or the verb stands who or what acts, or an auxiliary.
_BEFORE_VERB = words(
    """i you he she it we they who which that what when where how since at to not never every
    is are was were be been being am has have had having do does did
    will would can could shall should may might must"""
)
_CONTRACTED = ("'d", "’d", "'ll", "’ll", "'t", "’t")
# Past forms that are no nouns: "the team last won".
_PASTS = words(
    """beat bore began bet bid bought built caught chose came cost cut did drew drove ate fell fed felt fought
    flew got gave went grew had heard held hit kept knew laid led learnt left lost made meant met paid played
    put ran read rode rose said sang sat saw seen sent set shot slept sold sought spent spoke spoken stood
    struck swam taken taught thought told took was were won wore wrote written"""
)


def is_place(tokens: Tokens, index: int) -> bool:
    """Whether "last" at a token says a place in a row."""
    before, after = tokens.lows[index - 1], index + 1
    if tokens.is_tied(index - 1) or tokens.is_tied(after):  # "last-minute"
        return False
    at = _past_count(tokens, after)
    if _is_determined(tokens, index):
        return tokens.lows[at] not in _FIXED and not _says_when(tokens, at, counted=at > after)
    if _says_when(tokens, at, counted=True) or tokens.lows[at] in _TURNS:
        return False
    if _is_noun(tokens, at):
        return not (before in _BEFORE_VERB or before.endswith(_CONTRACTED))
    return before in _RANKING


def _is_determined(tokens: Tokens, index: int) -> bool:
    """Whether an article, a possessive or the like stands before a token: "the", "Quill's", "the boys'"."""
    before = tokens.lows[index - 1]
    plural = before in _APOSTROPHES and tokens.glued(index - 1) and tokens.lows[index - 2].endswith("s")
    return before in _DETERMINERS or before.endswith(_POSSESSIVE) or plural


def _past_count(tokens: Tokens, index: int) -> int:
    """Return where the noun stands in "last few chapters", "last five or six years"."""
    language = tokens.language
    at = index
    while at < index + _LONGEST_COUNT and (
        tokens.is_figure(at)
        or (
            tokens.lows[at] in _COUNTING
            or tokens.lows[at] in language.small
            or tokens.lows[at] in language.tens
            or tokens.lows[at] in language.either
        )
        or tokens.is_tied(at)
    ):
        at += 1
    return at


def _says_when(tokens: Tokens, index: int, *, counted: bool) -> bool:
    """Whether a noun is a stretch of time ("fiscal year"), and of nothing else that it would be a part of."""
    for at in (index, index + 1):
        if tokens.lows[at].endswith(_POSSESSIVE):  # "last fiscal year's"
            return True
        if _is_stretch(tokens, at):
            return counted or tokens.lows[at + 1] not in tokens.language.of
    return False


def _is_stretch(tokens: Tokens, index: int) -> bool:
    unit = unit_at(tokens, index)
    timed = unit is not None and unit.unit.kind is NumberKind.DURATION
    return timed or tokens.lows[index].removesuffix("s") in _STRETCHES | tokens.language.months


def _is_noun(tokens: Tokens, index: int) -> bool:
    low = tokens.lows[index]
    verbal = low.endswith(("ed", "ing", "ly")) or low in _PASTS
    known = low in tokens.language.function_words or low in _FIXED
    return len(low) > 2 and low[0].isalpha() and not (known or verbal or tokens.is_capital(index))
