"""Nouns for a rise or a fall and the number that they have: "a drop in sales of 5 %", "an 8 % decrease"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.source.document import Direction
from summarizer.source.numbers.changes import way_of_noun
from summarizer.source.numbers.units import unit_at
from summarizer.source.numbers.wordlists import words
from summarizer.source.vocabulary.wordnet import lemmas, wordnet

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens

# With things or money these are deeds, no changes of an amount: "lost two brothers", "raising $20m".
DEEDS = words("lose add cut raise gain reduce advance lower higher")
_SENSES, _STEPS = {"n": 4, "v": 1}, 6
_LONGEST_PLACE = 5  # words from a change to "of": "a drop IN sales of 5 percent"
_LONGEST_ASIDE = 6
_WHERE = words("in to for")
_LONGEST_NAME = 2  # words from a number to the change that it describes: "a 5 percent PAY rise"
MAX_LINKS = 4  # words between a verb or "of" and a number


def of_a_noun(tokens: Tokens, first: int, last: int, *, done: bool) -> Direction:
    """Read a change that a noun names: "a drop in sales of 5 %", "an 8 percent ($20 million) decrease"."""
    if tokens.language.code != "en":
        return way_of_noun(tokens, first)
    of = of_before(tokens, first)
    if of is not None:
        return named_before(tokens, of, done=done)
    at = _past_aside(tokens, last)
    while tokens.is_tied(at + 1) and tokens.is_word(at + 2):
        at += 2 + (not tokens.is_tied(at + 3))  # "a 13 % YEAR-OVER-YEAR increase"
    for noun in range(at, at + _LONGEST_NAME):
        if not tokens.is_word(noun) or tokens.lows[noun] in tokens.language.function_words:
            break
        ends = not tokens.is_word(noun + 1) or tokens.lows[noun + 1] in tokens.language.function_words
        if ends:
            return _named(tokens, tokens.lows[noun], done=done)
    return Direction.NONE


def of_before(tokens: Tokens, first: int) -> int | None:
    """Return the place of the "of" that a number hangs on: "a rise of just 4 %"."""
    at, language = first - 1, tokens.language
    while tokens.lows[at] in language.links and at > first - MAX_LINKS:
        if tokens.lows[at] in language.by or tokens.lows[at] in language.articles:
            break
        at -= 1
    return at if tokens.lows[at] in tokens.language.of else None


def named_before(tokens: Tokens, of: int, *, done: bool) -> Direction:
    """Return the way of the noun before an "of", or of what that belongs to: "a DROP in sales of"."""
    found = _named(tokens, tokens.lows[of - 1], done=done)
    for at in range(of - 2, of - 2 - _LONGEST_PLACE, -1):
        if found is not Direction.NONE or not tokens.is_word(at) or tokens.lows[at] in tokens.language.joins:
            break
        if tokens.lows[at] in _WHERE:
            found = _named(tokens, tokens.lows[at - 1], done=done)
    return found


def _past_aside(tokens: Tokens, last: int) -> int:
    """Return where the phrase goes on behind another number of it: in brackets, or joined by "and"."""
    other = unit_at(tokens, last + 2) if tokens.is_figure(last + 1) else None
    if other is not None and (
        tokens.lows[last] in tokens.language.joins or tokens.lows[last] in tokens.language.either
    ):
        return other.last
    if tokens.lows[last] == ")":
        return last + 1
    if tokens.lows[last] != "(" or not (tokens.is_figure(last + 1) or tokens.is_figure(last + 2)):
        return last
    return next((at + 1 for at in range(last, last + _LONGEST_ASIDE) if tokens.lows[at] == ")"), last)


def _named(tokens: Tokens, low: str, *, done: bool) -> Direction:
    """Return the way of a noun for a rise or a fall; none for what is done with money: "a loss of $5m"."""
    moves, known = tokens.language.changing, wordnet()
    for base in (base for part, base in lemmas(low) if part == "n"):
        verbs = {base, *(word[2:] for word in known.derived("n", base))}
        if not done or (base not in DEEDS and not verbs.isdisjoint(moves)):
            named = any(part == "v" and low.startswith(verb) for part, verb in lemmas(low))  # not "fell"
            told = [way_of_form(tokens, low)] if named else []
            told += [way_of("n", base), *(way_of("v", verb) for verb in sorted(verbs - {base}))]
            if way := next((way for way in told if way is not Direction.NONE), None):
                return way
    return Direction.NONE


@lru_cache(maxsize=1 << 10)
def way_of(part: str, word: str) -> Direction:
    """Return whether a noun or verb is a kind of increase or of decrease by its commonest senses."""
    known = wordnet()
    found = new = set(known.senses(part, word, _SENSES[part]))
    for _ in range(_STEPS):
        new = {general for sense in new for general in known.general(sense)} - found
        found = found | new
    ways = [way for way, name in _WAYS if not found.isdisjoint(known.senses(part, name, _SENSES["n"]))]
    return ways[0] if len(ways) == 1 else Direction.NONE


_WAYS = ((Direction.UP, "increase"), (Direction.DOWN, "decrease"))


def way_of_form(tokens: Tokens, low: str) -> Direction:
    """Return the way that the language lists for a word as it stands."""
    if low in tokens.language.up:
        return Direction.UP
    return Direction.DOWN if low in tokens.language.down else Direction.NONE
