"""Whether a number says how far something rose or fell, by the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import Direction
from summarizer.source.numbers.changes import base_of, way_of_particle, way_of_word
from summarizer.source.numbers.falls import (
    DEEDS,
    MAX_LINKS,
    named_before,
    of_a_noun,
    of_before,
    way_of,
    way_of_form,
)
from summarizer.source.numbers.particles import is_deed
from summarizer.source.numbers.wordlists import words
from summarizer.source.vocabulary.denoting import is_measure
from summarizer.source.vocabulary.wordnet import lemmas, wordnet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summarizer.source.numbers.lexer import Tokens

_CLAUSE_ENDS = words(", . ; : und oder")
_CLAUSE = 7
_APART = frozenset(
    "is are was were be been being and that who which can could may might must should will would".split()
)
_OBJECT = 8  # words between a verb and "by": "reduce the basic metabolic rate by 75 %"
_IN_COMPOUNDS = {("up", "front"), ("down", "payment"), ("down", "payments")}
_LONGEST_NAME = 2  # words of what stands before "average" and between "knock" and its number
_YEAR = 4  # digits
_LIMITS = words("below above beneath")  # "fell BELOW 150 yen" tells a level
_PAID = words("advance advances")  # sums that are paid before they are due
_OWN = words("its their his her our the a an")


def direction_at(
    tokens: Tokens, first: int, last: int, *, compares: bool, done: Callable[[], bool]
) -> Direction:
    """Return whether the words around the tokens `first` to `last` say a rise or a fall by that number.

    `compares` tells whether the number can be a change by itself ("5 % higher"): a share, or money;
    `done` whether it is of what can be lost or raised, things or a sum of money, which is seldom asked.
    """
    if tokens.language.verbs_at_the_end and (compares or tokens.lows[first - 1] in tokens.language.by):
        ending = way_of_particle(tokens, first, last)
        if ending is Direction.NONE and tokens.lows[first - 1] in tokens.language.by:
            ending = _direction_at_the_end(tokens, last)
        if ending is not Direction.NONE:
            return ending
    before = _direction_before(tokens, first, last, compares=compares, done=done)
    if compares and before is Direction.NONE and not done():
        before = _done_to_an_object(tokens, first, last)
    if before is not Direction.NONE:
        return before
    if not compares:
        return _of_things(tokens, first, done)
    last += tokens.language.names_follow and tokens.lows[last] in tokens.language.of  # "15 % de plus"
    if tokens.lows[last] in tokens.language.more:
        return Direction.UP
    if tokens.lows[first] == "+":
        return Direction.UP
    if _is_less(tokens, first, last):
        return Direction.DOWN
    after = Direction.NONE if tokens.lows[last] in _PAID and done() else _direction_of(tokens, last)
    return after if after is not Direction.NONE else of_a_noun(tokens, first, last, done=done())


def _of_things(tokens: Tokens, first: int, done: Callable[[], bool]) -> Direction:
    """Return the way of the noun that things or a stretch of time hang on: "a rise of 40 jobs"."""
    of = of_before(tokens, first) if tokens.language.code == "en" else None
    if of is None or (_is_ascent(tokens, of - 1) and done()):
        return Direction.NONE
    return named_before(tokens, of, done=done())


def _is_ascent(tokens: Tokens, index: int) -> bool:
    """Whether a noun tells how some came up or went down, and not by how many: "THE RISE of two kings"."""
    return tokens.lows[index] in {"rise", "fall"} and tokens.lows[index - 1] == "the"


def _is_less(tokens: Tokens, first: int, last: int) -> bool:
    """Whether something is less or off by so much, or has it taken off."""
    less = tokens.lows[last] in tokens.language.less
    return less or _is_off(tokens, first - 1) or _is_taken_off(tokens, first, last)


def _is_off(tokens: Tokens, index: int) -> bool:
    """Whether a share or sum is what something is off: "the index was off 0.2 points"."""
    before = tokens.lows[index - 1]
    return tokens.lows[index] == "off" and (
        before in tokens.language.denials.get("being", ()) or before == ","
    )


def _is_taken_off(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a share or sum is taken off something: "knock 3 % off fares", "wiped $9m off the shares"."""
    off = tokens.lows[last] == "off" and not tokens.is_tied(last + 1) and tokens.language.code == "en"
    taking = tokens.language.taking
    verbs = range(first - 1, first - 1 - _LONGEST_NAME, -1)
    return off and any(base in taking for at in verbs for _, base in lemmas(tokens.lows[at]))


def direction_of_multiple(tokens: Tokens, last: int) -> Direction:
    """Return the way of what so many times is: "a 10x reduction", "three times higher", "4x fewer parts"."""
    low, after = tokens.lows[last], tokens.lows[last + 1]
    if low in tokens.language.less:
        return Direction.DOWN
    if low in tokens.language.more:
        thing = not {part for part, _ in lemmas(after)} & {"a", "r"} and tokens.is_word(last + 1)
        more = after == "than" or (thing and after not in tokens.language.function_words)
        return Direction.UP if more else Direction.NONE
    if low.endswith("er"):
        return _direction_of(tokens, last)
    return of_a_noun(tokens, last, last, done=False)


def _direction_at_the_end(tokens: Tokens, last: int) -> Direction:
    """Return what the verb at the end of a clause says: "um 3 Prozent auf 5 Euro gesunken"."""
    for at in range(last, last + _CLAUSE):
        found = _direction_of(tokens, at)
        if found is not Direction.NONE or tokens.lows[at] in _CLAUSE_ENDS:
            return found
    return Direction.NONE


def _direction_before(
    tokens: Tokens, first: int, last: int, *, compares: bool, done: Callable[[], bool]
) -> Direction:
    at = first - 1 - (tokens.lows[first - 1] in tokens.language.between)
    linked = False
    while tokens.lows[at] in tokens.language.links and at > first - MAX_LINKS:
        linked = linked or tokens.lows[at] in tokens.language.by
        at -= 1
    of = of_before(tokens, first)
    if of is not None and (by := _before_average(tokens, of - 1)):
        linked, at = True, by - 1
    if _starts_from(tokens, first, last):
        return Direction.NONE
    found = _way_before(tokens, at, compares=compares, linked=linked)
    qualified = tokens.lows[first + 1] == "every" and not tokens.is_figure(first)
    if not compares and (qualified or tokens.lows[first - 1] == "every"):
        return Direction.NONE  # "has doubled about every three months"
    if linked or found is Direction.NONE:
        return found
    other = _is_done(tokens, at, done=done()) or _is_level(tokens, at, first)
    other = other or _describes(tokens, first, last) or tokens.lows[first] in _LIMITS
    return Direction.NONE if other else found


def _describes(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a number describes what is moved: "brought up a 4 % tax", "picked up the other 50 %"."""
    given = tokens.lows[first - 1] in tokens.language.articles
    thing = any(part == "n" for part, _ in lemmas(tokens.lows[last]))
    described = given and thing and tokens.lows[last] not in tokens.language.function_words
    return described or tokens.reads(first - 2, ("the", "other"))


def _way_before(tokens: Tokens, at: int, *, compares: bool, linked: bool) -> Direction:
    """Return the way of the word at a token or, where that is linked to a number, of one before it."""
    apart = _APART if tokens.language.code == "en" else _words_apart(tokens)
    for back in range(_OBJECT if linked else 1):
        # "subieron 3,5 puntos en diez años", "rents rose and fees were paid by 40": the verb is another's
        ends = tokens.lows[at - back] in apart and not (back and _joins_nouns(tokens, at - back, at + 1))
        if ends or (tokens.is_figure(at - back) and not _is_in_a_word(tokens, at - back)):
            return Direction.NONE
        if linked and _is_contest(tokens, at - back):
            return Direction.NONE
        found = _direction_of(tokens, at - back)
        if found is Direction.NONE and (compares or linked):
            found = _way_of_verb(tokens, at - back)
        if found is not Direction.NONE:
            return found
    return Direction.NONE


def _is_contest(tokens: Tokens, index: int) -> bool:
    """Whether a verb is what winning is the opposite of: "they lost by two points"."""
    if tokens.language.code != "en":
        return False
    verbs = (base for part, base in lemmas(tokens.lows[index]) if part == "v")
    return any("v win" in wordnet().opposites("v", verb) for verb in verbs)


def _joins_nouns(tokens: Tokens, index: int, last: int) -> bool:
    """Whether "and" joins things and no clause: "raised spending on ore AND oil by 4 %"."""
    return tokens.lows[index] in tokens.language.joins and all(
        "n" in {part for part, _ in lemmas(tokens.lows[at])} for at in range(index + 1, last)
    )


def _done_to_an_object(tokens: Tokens, first: int, last: int) -> Direction:
    """Return what a verb does to what stands before a share: "reducing profit before tax 4 percent"."""
    function_words = tokens.language.function_words
    at_end = not tokens.is_word(last) or tokens.lows[last] in function_words
    if not at_end or not tokens.is_word(first - 1) or tokens.lows[first - 1] in function_words:
        return Direction.NONE
    for at in range(first - 2, first - 2 - _OBJECT, -1):
        low = tokens.lows[at]
        if not tokens.is_word(at) or low in _APART:
            break
        acts = low.endswith(("ed", "ing")) or (tokens.lows[at + 1] in _OWN and low not in {"up", "down"})
        if acts and (way := _way_of_verb(tokens, at)) is not Direction.NONE:
            return way
    return Direction.NONE


def _starts_from(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a level is told from which something moves, though "by" is one word: "de 30 à 40 euros"."""
    language = tokens.language
    if not language.names_follow:
        return False
    led = tokens.lows[last] in language.to and tokens.is_figure(last - 1) and tokens.is_figure(last + 1)
    return led and tokens.lows[first - 1] in language.ranging


def _is_done(tokens: Tokens, index: int, *, done: bool) -> bool:
    """Whether a word tells what is done with things or a sum: "raising $20m", "perdió 3 millones"."""
    low, language = tokens.lows[index], tokens.language
    losing = bool(language.losing) and base_of(low, language.code) in language.losing
    bases = {low, *(base for part, base in lemmas(low) if part == "v")} if language.code == "en" else {low}
    return (done and (losing or not bases.isdisjoint(DEEDS))) or is_deed(tokens, index, done=done)


def _is_level(tokens: Tokens, index: int, first: int) -> bool:
    """Whether a word describes the number itself: "at a lower 4 per cent", "Lund's stunning £9m deal"."""
    before, low = tokens.lows[index - 1], tokens.lows[index]
    given = before in tokens.language.articles or before in _OWN or before.endswith(("'s", "’s"))
    return given and index == first - 1 and low.endswith(("er", "ed", "ing"))


def _before_average(tokens: Tokens, index: int) -> int | None:
    """Return the "by" of "cut prices by an average of 4 %" for the noun that ends at a token."""
    if not is_measure(tokens.lows[index]):
        return None
    for at in range(index - 1, index - 1 - _LONGEST_NAME - 1, -1):
        if tokens.lows[at] in tokens.language.by:
            return at
        if (
            tokens.lows[at] in tokens.language.function_words
            and tokens.lows[at] not in tokens.language.articles
        ):
            return None
    return None


def _words_apart(tokens: Tokens) -> frozenset[str]:
    denials = tokens.language.denials
    return denials["being"] | denials["apart"] | tokens.language.to  # "réduits à partir de 4"


def _is_in_a_word(tokens: Tokens, index: int) -> bool:
    """Whether a figure is a year, or stands in a name: "reduce CO2 emissions by 4 percent"."""
    return _is_year(tokens, index) or (tokens.glued(index) and tokens.is_word(index - 1))


def _is_year(tokens: Tokens, index: int) -> bool:
    """Whether a figure is the year of what follows: "cut 1986 exports by a quarter"."""
    raw = tokens.raws[index]
    return len(raw) == _YEAR and raw.isdecimal() and raw[:2] in {"19", "20"}


def _way_of_verb(tokens: Tokens, index: int) -> Direction:
    """Return the way of a verb that is a kind of raising or lowering, or a form of one that moves.

    So it is in "expand it by 5 %" and "may contract 4 %".
    """
    read = lemmas(tokens.lows[index]) if tokens.language.code == "en" else ()
    for verb in (base for part, base in read if part == "v"):
        forms = (verb, f"{verb.removesuffix('e')}ed")
        told = [way for form in forms if (way := way_of_form(tokens, form)) is not Direction.NONE]
        return told[0] if told else way_of("v", verb)
    return Direction.NONE


def _direction_of(tokens: Tokens, index: int) -> Direction:
    low = tokens.lows[index]
    is_compound = (low, tokens.lows[index + 1]) in _IN_COMPOUNDS
    way = Direction.NONE if is_compound else way_of_form(tokens, low)
    return way if way is not Direction.NONE else way_of_word(tokens, index)


def are_of_change(tokens: Tokens, led: Sequence[str]) -> bool:
    """Whether the words that lead up to a number, the last first, say that it was added or taken."""
    language = tokens.language
    changes = not (language.changing.isdisjoint(led) and language.by.isdisjoint(led))
    return changes or ("v", "add") in lemmas(led[-1])
