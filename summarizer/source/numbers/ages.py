"""Ages that are told without a unit: "Jane Doe, 35, said", "aged 23, 31 and 45", "died at 91"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.amount import Amount
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.numbers.units import Unit
from summarizer.source.numbers.wordlists import words
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.source.vocabulary.given import is_mans
from summarizer.source.vocabulary.wordnet import wordnet

if TYPE_CHECKING:
    from summarizer.source.numbers.dates import Label
    from summarizer.source.numbers.lexer import Tokens

_AGE_BEFORE = words("aged age ages turn turned turns turning")
_AGED = words("aged ages")
_THAN_THAT = words("older younger")
_PERSONS = words("he she i who")
_BEING = words("is was be am are were")
_DYING = words("dies died dead")
_YOUNG = words("boy boys girl girls child children kid kids toddler toddlers daughter son baby babies pupils")
_ANYBODY = words("people those anyone anybody everyone everybody")
_FEWEST_YEARS = 10  # of an age by which grown persons are told: "workers under 35"
_APPOSED_ENDS = words(", . ; - – — )")
_OLDEST = 115
_YEARS_OF_AGE = Unit("year of age", NumberKind.AGE)


def _of_somebody_young(tokens: Tokens, item: Amount) -> bool:
    """Whether a number says how old somebody is: "age of 3", "a girl of four", "children under six"."""
    before, whom = tokens.lows[item.first - 1], tokens.lows[item.first - 2]
    if before == "of":
        return whom == "age" or whom in _YOUNG
    persons = whom in _ANYBODY or (is_plural(whom) and sort_of(whom) is Sort.PERSON)
    return before in {"under", "over"} and (whom in _YOUNG or (persons and item.low >= _FEWEST_YEARS))


_OLDEST_YOUNG = 23  # years of a team of the young: "the city's under 14 boys"
_WHOSE = words("the our their his her its my your both")


def is_of_an_age(tokens: Tokens, item: Amount) -> bool:
    """Whether "under" before a number tells which persons, by their age: "the under 14 boys won"."""
    whose = tokens.lows[item.first - 2]
    owned = whose in _WHOSE or whose.endswith(("'s", "’s"))
    small = item.numeral.plain and 1 < item.low <= _OLDEST_YOUNG
    return small and owned and tokens.lows[item.first - 1] == "under"


def with_ages(tokens: Tokens, items: list[Amount | Label]) -> list[Amount | Label]:
    """Give the numbers of a list the age that it begins with: "aged 23, 31 and 45"."""
    if _AGED.isdisjoint(tokens.distinct):
        return items
    found: list[Amount | Label] = []
    last = 0  # where the list of ages before an item ends
    for item in items:
        listed = isinstance(item, Amount) and item.unit is None and item.low <= _OLDEST
        listed = listed and tokens.lows[item.last] not in tokens.language.of  # "ages 22 to 42, two of whom"
        if isinstance(item, Amount) and _is_span_of_ages(tokens, item):
            found.append(item._replace(unit=_YEARS_OF_AGE))
            last = 0
        elif isinstance(item, Amount) and listed and _goes_on(tokens, last, item.first):
            found.append(item._replace(unit=_YEARS_OF_AGE))
            last = item.last
        else:
            found.append(item)
            last = item.last if tokens.lows[item.first - 1] in _AGED else 0
    return found


def _is_span_of_ages(tokens: Tokens, item: Amount) -> bool:
    """Whether somebody is of an age between two: "aged 55 to 75 years"."""
    years = item.unit is not None and item.unit.name == "year" and item.high is not None
    return years and tokens.lows[item.first - 1] in _AGED


def _goes_on(tokens: Tokens, last: int, first: int) -> bool:
    near = 0 < last < first <= last + 2
    return near and set(tokens.lows[last:first]) <= {","} | tokens.language.joins


# "the average age of a player being 29", "the age limit rose to 18"
_AGES = words("age ages")
_STATING = words("being is was be of to from at reaches reached around about over under")
_NEAR = 8


def _clause_before(tokens: Tokens, index: int) -> list[str]:
    """Return the words before a token in its clause, the nearest first."""
    found: list[str] = []
    for at in range(index - 1, max(-1, index - 1 - _NEAR), -1):
        if not tokens.is_word(at):
            break
        found.append(tokens.lows[at])
    return found


_YOUNGEST = 15  # whose age stands in brackets after a surname; smaller figures there rank and seed


def is_age(tokens: Tokens, index: int) -> bool:
    """Whether a figure in brackets after a name may be an age: "Fenn (52)", "Ada (7)", not "Norvane (2)"."""
    old = int(tokens.lows[index].replace(",", "") or 0) >= _YOUNGEST
    return old or is_mans(tokens.lows[index - 2]) is not None


_JUNIORS = words("jr sr jr. sr.")


def _past_junior(tokens: Tokens, index: int) -> int:
    """Step left over the "Jr.," of "Otis Fenn Jr., 55,"."""
    at = index - (tokens.lows[index] == "." and tokens.lows[index - 1] in _JUNIORS)
    return at - (tokens.lows[at] in _JUNIORS)


def _is_apposed(tokens: Tokens, item: Amount, *, closing: bool) -> bool:
    """Whether a number stands after a name, between commas or in brackets."""
    before = tokens.lows[item.first - 1]
    bracketed = before == "(" and tokens.lows[item.last] == ")" and not _is_tallied(tokens, item.first)
    if tokens.language.names_follow:
        return False  # which tell the years: "Ana, 35 años,"; "(Vauclair, 93)" is where
    named = tokens.is_capital(_past_junior(tokens, item.first - 2)) and item.numeral.plain
    closing = closing or (tokens.lows[item.last] == "\n\n" and _names_somebody(tokens, item.first - 2))
    return named and ((bracketed and _names_somebody(tokens, item.first - 2)) or (before == "," and closing))


_REACH = 60  # tokens from a figure in brackets to another of its row


def _is_tallied(tokens: Tokens, index: int) -> bool:
    """Whether a figure in brackets is one of a row in which another is no age: "Fenn (22), Orr (4)"."""
    for at in range(max(1, index - _REACH), index + _REACH):
        figure = tokens.lows[at - 1] == "(" and tokens.lows[at + 1] == ")" and tokens.lows[at].isdecimal()
        if at != index and figure and tokens.is_capital(at - 2) and not is_age(tokens, at):
            return True
    return False


def _names_somebody(tokens: Tokens, at: int) -> bool:
    """Whether a capital word may be a surname: no word of the language, or behind a given name.

    "Fenn (52)" and "Ann Baker (52)" are old, "General (53)" and "Customer Service (24)" are counted.
    """
    known = wordnet().base("n", tokens.lows[at]) is not None
    return not known or is_mans(tokens.lows[at]) is not None or is_mans(tokens.lows[at - 1]) is not None


def aged(tokens: Tokens, item: Amount) -> Amount:
    """Read an age without its unit: "aged 35", "he will be 35", "Jane Doe, 35, said", "died at 91"."""
    if item.low != item.low.to_integral_value() or not 0 < item.low <= _OLDEST:
        return item
    before = tokens.lows[item.first - 1]
    being = before in _BEING and any(tokens.lows[item.first - back] in _PERSONS for back in (2, 3))
    closing = tokens.lows[item.last] in _APPOSED_ENDS or item.last == tokens.size
    dying = (
        before == "at"
        and tokens.lows[item.first - 2] in _DYING
        and tokens.lows[item.first - 3] not in {"of", "the"}
    )
    stated = before in _STATING and not _AGES.isdisjoint(_clause_before(tokens, item.first))
    bound = tokens.lows[item.last] in {"or", "and"} and tokens.lows[item.last + 1] in _THAN_THAT
    since = before in {"now", "then"} and tokens.lows[item.first - 2] in _APPOSED_ENDS and closing
    if not (
        being
        or bound
        or since
        or _is_apposed(tokens, item, closing=closing)
        or dying
        or stated
        or before in _AGE_BEFORE
        or _of_somebody_young(tokens, item)
    ):
        return item
    return item._replace(unit=_YEARS_OF_AGE)
