"""What a unit is per: "miles per hour", "pounds a week", "3 dollars a share"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.figures import read_figure
from summarizer.source.numbers.nouns import counted_at
from summarizer.source.numbers.units import Unit, UnitMatch, inverse, unit_at
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens
    from summarizer.source.numbers.things import Counted


_NO_RATE_AFTER = words("earlier ago later before after old long from back and or prior")
_NEVER_BELOW = frozenset({NumberKind.PERCENT, NumberKind.MULTIPLE, NumberKind.AGE, NumberKind.TEMPERATURE})
_SOLD_BY = words(
    "share barrel person household head piece bottle ounce pound ton tonne gallon litre liter day year"
)


def rate_at(tokens: Tokens, match: UnitMatch) -> UnitMatch:
    """Extend a unit by "per hour", "/kg", "a year" or "s−1", if that follows."""
    found = inverse(tokens, match)
    if found is not None:
        return found
    at = tokens.past_hyphen(match.last)
    low = tokens.lows[at]
    if low not in tokens.language.per and low not in tokens.language.each:
        return match
    after = tokens.past_hyphen(at + 1)
    priced = match.unit.kind is NumberKind.MONEY and _is_price(tokens, after)
    below = _below(tokens, after, spelt=low in tokens.language.each and not priced)
    lasts = match.unit.kind is NumberKind.DURATION and tokens.language.names_follow
    warm = match.unit.kind is NumberKind.TEMPERATURE and tokens.language.code != "en"  # "180 °C/Umluft"
    if below is None or _is_said_again(match, below):
        return match
    if below.unit.kind is NumberKind.COUNT and (warm or (lasts and low != "/")):
        return match  # "15 años por homicidio"
    is_speed = match.unit.kind is NumberKind.LENGTH and below.unit.kind is NumberKind.DURATION
    kind = NumberKind.SPEED if is_speed else NumberKind.RATE
    rate = UnitMatch(Unit(f"{match.unit.name} per {below.unit.name}", kind), below.last)
    again = (
        unit_at(tokens, rate.last + 1) if low in tokens.language.per and _is_per(tokens, rate.last) else None
    )
    if again is None or again.unit.kind is not NumberKind.DURATION:
        return rate
    both = f"{rate.unit.name} per {again.unit.name}"  # "per child per year"
    return UnitMatch(Unit(both, NumberKind.RATE), again.last)


def rate_of(tokens: Tokens, counted: Counted) -> tuple[Unit, int]:
    """Return what is counted as a unit, with what it is counted per: "300 people per square mile"."""
    unit, link = Unit(counted.name, NumberKind.COUNT), tokens.lows[counted.last]
    if link not in tokens.language.per and link not in tokens.language.each:
        return unit, counted.last
    below_it = unit_at(tokens, counted.last + 1)
    spelt = tokens.is_word(counted.last) or below_it is not None  # "requests/second"
    timed = below_it is not None and below_it.unit.kind is NumberKind.DURATION  # "30 frames a second"
    if not ((link in tokens.language.per and spelt) or (link in tokens.language.each and timed)):
        return unit, counted.last
    figure = tokens.is_figure(counted.last + 1)
    many = read_figure(tokens.raws[counted.last + 1], tokens.language.decimal_mark) if figure else None
    below = counted_at(tokens, counted.last + 2, single=False) if many is not None else None
    if many is not None and below is not None:
        return Unit(f"{unit.name} per {many.value} {below.name}", NumberKind.RATE), below.last
    rate = rate_at(tokens, UnitMatch(unit, counted.last))
    return rate.unit, rate.last


_MIXED = frozenset({NumberKind.MASS, NumberKind.VOLUME})  # "3 g per 100 g"


def _is_said_again(match: UnitMatch, below: UnitMatch) -> bool:
    """Whether so many of the same kind are the number once more: "51,200 KB/50 MB"."""
    many = below.unit.name[:1].isdecimal() and below.unit.kind is match.unit.kind
    return many and not (match.unit.kind in _MIXED and below.unit.name[0] == "1")


def _is_per(tokens: Tokens, index: int) -> bool:
    return tokens.lows[index] in tokens.language.per and tokens.is_word(index)


# What may follow the thing in "$70 a vessel": no verb, whose subject the thing would be.
_PRICE_ENDS = frozenset(
    '. , ; : ! ? ) ” ’ " and or but per plus if when while than to from for in on at'.split()
)


def _is_price(tokens: Tokens, index: int) -> bool:
    """Whether an article and a noun after a sum of money say what it is paid for, whatever that is."""
    low = tokens.lows[index]
    noun = low.isalpha() and len(low) > 2 and low not in tokens.language.function_words
    at_end = tokens.lows[index + 1] in _PRICE_ENDS or index + 1 == tokens.size
    return (
        noun
        and at_end
        and tokens.lows[index - 1] in tokens.language.articles
        and unit_at(tokens, index) is None
    )


def _is_round(low: str) -> bool:
    """Whether a rate may be told for so many: 1, 10, 100, and so on."""
    return low[0] in "125" and low[1:].strip("0") == "" and (low[0] == "1" or len(low) > 1)


def _below(tokens: Tokens, index: int, *, spelt: bool) -> UnitMatch | None:
    """Return what a rate is per: a unit or, after "per" itself, any noun ("per share")."""
    below = unit_at(tokens, index)
    many_of = unit_at(tokens, index + 1)  # "per million British thermal units"
    many = many_of if tokens.lows[index].isdecimal() and not spelt else None
    if many is not None and not _is_round(tokens.lows[index]):
        return None  # "1 MW/2 MWh" are two quantities
    if many is not None:
        return UnitMatch(Unit(f"{tokens.lows[index]} {many.unit.name}", many.unit.kind), many.last)
    if tokens.lows[index] in tokens.language.scales and many_of is not None and not spelt:
        return UnitMatch(Unit(f"{tokens.lows[index]} {many_of.unit.name}", many_of.unit.kind), many_of.last)
    if below is not None:
        ends = _is_then(tokens, below.last, spelt=spelt)
        ends = ends and tokens.lows[index - 1] != "/"
        blocked = below.unit.kind in _NEVER_BELOW or ends
        return None if blocked or (spelt and not tokens.lows[index].isalpha()) else below
    low = tokens.lows[index]
    if low == "d" and tokens.lows[index - 1] == "/":
        return UnitMatch(Unit("day", NumberKind.DURATION), index + 1)  # "500 mg/d"
    if (
        not low.isalpha()
        or (spelt and low not in _SOLD_BY)
        or low in {"capita", "cent", "annum", "se", "diem"}
    ):
        annual = {"annum": "year", "capita": "person", "diem": "day"}.get(low)
        return UnitMatch(Unit(annual, NumberKind.COUNT), index + 1) if annual and not spelt else None
    small = tokens.language.function_words | tokens.language.ordinals.keys()
    if tokens.language.code != "en" and low in small:
        return unit_at(tokens, index + 1)  # "por cada kilómetro", "por primera vez"
    at = _past_adjectives(tokens, index)
    noun = tokens.raws[at] if tokens.language.nouns_in_capitals else tokens.lows[at]
    return UnitMatch(Unit(noun, NumberKind.COUNT), at + 1)


def _is_then(tokens: Tokens, index: int, *, spelt: bool) -> bool:
    """Whether what follows a time makes it one of its own: "sold for $5m a year ago", "a year and a half"."""
    low, after = tokens.lows[index], tokens.lows[index + 1]
    if low == "and":
        return spelt and (after in tokens.language.articles or after in tokens.language.half)
    if spelt and tokens.is_figure(index):
        return len(low) == _YEAR  # "5 Euro im Jahr 2019"
    if low == "from":
        return after in _WHEN or not tokens.is_word(index + 1)
    return low in _NO_RATE_AFTER


_YEAR = 4  # digits
_WHEN = words("now then today when that this")
_ADJECTIVAL = ("ed", "ary", "ive", "able", "ible", "ic")
_ADJECTIVES = words("common new adult full individual additional average american paying registered")


def _past_adjectives(tokens: Tokens, index: int) -> int:
    """Return where the noun stands in "per diluted share", "per adult ticket"."""
    for at in range(index, index + 3):
        low, following = tokens.lows[at], tokens.lows[at + 1]
        described = low in _ADJECTIVES or (len(low) > 4 and low.endswith(_ADJECTIVAL))
        ends = not following.isalpha() or following in tokens.language.function_words
        if not described or ends:
            return at
    return index
