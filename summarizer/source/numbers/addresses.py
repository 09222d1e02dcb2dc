"""House numbers, postcodes and telephones: "16-18 Industrial Avenue", "38012 Olbernau", "922 44 71 90"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.dates import Label
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens

_STREETS = words(
    """street st avenue ave road rd boulevard blvd drive dr lane ln way court place square terrace highway
    hill crescent grove mews parkway pkwy plaza quay parade"""
)
_COMPASS = words("n s e w ne nw se sw")
_LONGEST = 5


def address(tokens: Tokens, index: int) -> Label | None:
    """Read the number of a house before the name of its street, a postcode, or a number that is called."""
    if tokens.language.code != "en" and (elsewhere := _postcode(tokens, index) or _phone(tokens, index)):
        return elsewhere
    last = index + 1
    if tokens.is_tied(last) and tokens.is_figure(last + 1):
        last += 2
    if _points(tokens, last) or _names_street(tokens, last):
        return Label(NumberKind.IDENTIFIER, index, last)
    for at in range(last, last + _LONGEST):
        if tokens.lows[at] == "." and len(tokens.lows[at - 1]) == 1:  # "1309 S. Mary Avenue"
            continue
        if not tokens.is_capital(at):
            return None
        if at > last and tokens.lows[at] in _STREETS:
            return Label(NumberKind.IDENTIFIER, index, last)
    return None


_CODE = 5  # digits of a postcode
_PHONE = range(8, 12)  # digits


def _postcode(tokens: Tokens, index: int) -> Label | None:
    """Read "38012 Villaorca": five digits before a name."""
    low, before = tokens.lows[index], tokens.lows[index - 1]
    named = tokens.is_capital(index + 1) and not tokens.glued(index + 1) and len(tokens.lows[index + 1]) > 2
    if not (named and low.isdecimal() and len(low) == _CODE):
        return None
    if tokens.language.nouns_in_capitals:  # where things have capitals too
        housed = before == "," and tokens.is_figure(index - 2)
        placed = before in _BEFORE_PLACE and int(low) % 100 and not _is_known(tokens, index + 1)
        if not (housed or placed):
            return None
    return Label(NumberKind.IDENTIFIER, index, index + 1)


_BEFORE_PLACE = words("in aus nach , ( - –")


def _is_known(tokens: Tokens, index: int) -> bool:
    from simplemma import is_known

    return is_known(tokens.raws[index], lang=tokens.language.code)


def _phone(tokens: Tokens, index: int) -> Label | None:
    """Read "922 44 71 90": groups of digits that are no thousands, as no count has them."""
    last = index
    while tokens.lows[last].isdecimal() and 1 < len(tokens.lows[last]) <= 4 and last - index < max(_PHONE):
        if last > index and tokens.starts[last] != tokens.ends[last - 1] + 1:
            break
        last += 1
    lengths = [len(low) for low in tokens.lows[index:last]]
    grouped = lengths[1:] == [3] * (len(lengths) - 1)
    fits = len(lengths) > 2 and sum(lengths) in _PHONE and not grouped
    return Label(NumberKind.IDENTIFIER, index, last) if fits else None


_BEFORE_NAMES = words("avenue rue via calle boulevard piazza")
_ROOMS = words("suite apt apartment unit floor room")


def _names_street(tokens: Tokens, at: int) -> bool:
    """Whether a street is named as in Latin lands, or a room of the house after it: "30 Rue Orr"."""
    before = tokens.lows[at] in _BEFORE_NAMES and tokens.is_capital(at) and tokens.is_capital(at + 1)
    while tokens.is_capital(at):
        at += 1
    room = tokens.lows[at] == "," and tokens.lows[at + 1] in _ROOMS and tokens.is_figure(at + 2)
    return before or (room and tokens.is_capital(at - 1))


def _points(tokens: Tokens, at: int) -> bool:
    """Whether a side of the compass opens the name of a street: "W. BROADWAY", "N. 4th"."""
    short = tokens.lows[at] in _COMPASS and tokens.is_capital(at) and not tokens.glued(at)
    dotted = tokens.lows[at + 1] == "." and tokens.glued(at + 1) and not tokens.glued(at + 2)
    named = tokens.is_capital(at + 2) and tokens.lows[at + 2] not in tokens.language.function_words
    return short and dotted and (named or tokens.is_figure(at + 2))
