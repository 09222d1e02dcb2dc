"""The words and places that currencies are named by: "dollar", "Canada", "Ohio".

The names of places, and of whose a currency is, come from the Unicode CLDR through Babel, which is imported
for a text with a sum whose currency several share.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages.contracting import contracted
from summarizer.source.numbers.currency_table import PLACES
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import is_person, is_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SIGN = re.compile(r"\$")
_NAME = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+")
_LONGEST = 4  # words of a name of a place
_STRETCH = 1 << 13  # characters that are looked at together, and the rest of the line that they end in


@cache
def _territories() -> Mapping[str, tuple[str, ...]]:
    """Return the territories in which a currency is tender, by ISO 4217 code."""
    from babel.core import get_global

    found: dict[str, list[str]] = {}
    for territory, currencies in get_global("territory_currencies").items():
        for code, _, until, tender in currencies:
            if tender and until is None:
                found.setdefault(code, []).append(territory)
    return {code: tuple(places) for code, places in found.items()}


@cache
def nouns(language: str) -> Mapping[str, tuple[str, frozenset[str]]]:
    """Return the words that currencies are called by, each with its singular and the codes that share it."""
    from babel.numbers import get_currency_name

    found: dict[str, tuple[str, set[str]]] = {}
    for code in _territories():
        forms = [get_currency_name(code, count, language).lower().split()[-1] for count in (1, 2, 5)]
        standard = get_currency_name(code, 1, "en").lower().split()[-1]
        for form in (*forms, *filter(None, map(contracted, forms))):
            found.setdefault(form, (standard, set()))[1].add(code)
    return {form: (noun, frozenset(codes)) for form, (noun, codes) in found.items()}


@cache
def _places(language: str) -> Mapping[tuple[str, ...], frozenset[str]]:
    """Return the names of places and of their people, as words, with the currencies that they have."""
    from babel import Locale
    from babel.core import get_global
    from babel.numbers import get_currency_name

    shared = {code for _, codes in nouns("en").values() if len(codes) > 1 for code in codes}
    owners = {place: code for code in shared for place in _territories()[code]}
    territories = Locale.parse(language).territories
    names = [(territories.get(place, place), code) for place, code in owners.items()]
    names += [(get_currency_name(code, 1, language).rpartition(" ")[0], code) for code in shared]
    for zone, place in get_global("zone_territories").items():
        city = zone.rpartition("/")[2]
        if place in owners and zone.count("/") == 1 and _names_a_place_only(city.lower()):
            names.append((city.replace("_", " "), owners[place]))
    for code, listed in PLACES.items():
        names += [(name.replace("_", " "), code) for name in listed.split()]
    found: dict[tuple[str, ...], set[str]] = {}
    for name, code in names:
        found.setdefault(tuple(_NAME.findall(name)), set()).add(code)
    return {name: frozenset(codes) for name, codes in found.items() if name and len(name) <= _LONGEST}


def _names_a_place_only(low: str) -> bool:
    """Whether a name is no time, person or other part of speech too: not "Christmas", "Wake", "Darwin"."""
    parts = {part for part, _ in lemmas(low)}
    return parts <= {"n"} and not is_time(low) and not is_person(low)


# "TORONTO — ", "OTTAWA, May 3 (Agency) - ", "Sydney (Agency) – " at the head of a line
_DATELINE = re.compile(
    r"^\W{0,3}(?P<place>[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+){0,2})(?P<more>,[^\n(—–]{1,30})?"
    r"(?P<source> ?\([^)\n]{1,40}\))? ?(?:—|–|--|-) ?(?=\S)",
    re.MULTILINE,
)


class Named(NamedTuple):
    """A place that a text names: the currencies that are tender there, where, and if it heads a dateline."""

    codes: frozenset[str]
    start: int
    dates: bool = False


def named(text: str, language: str) -> Iterator[Named]:
    """Yield each place that a text names, of the longest name that fits: "South Sudan"."""
    places = _places(language)
    yield from _dated(text, places)
    start = 0
    while start < len(text):
        end = text.find("\n", start + _STRETCH) + 1 or len(text)
        yield from _named_in(text, start, end, places, _opening(language))
        start = end


def _named_in(
    text: str, start: int, end: int, places: Mapping[tuple[str, ...], frozenset[str]], opening: frozenset[str]
) -> Iterator[Named]:
    found = [*_NAME.finditer(text, start, end)]
    signs = {sign.start() for sign in _SIGN.finditer(text, start, end)}
    if not signs.isdisjoint(map(re.Match.end, found)):
        found = [name for name in found if name.end() not in signs]
    words = [*map(itemgetter(0), found)]
    done = 0
    for at in compress(range(len(words)), map(opening.__contains__, words)):
        names = (tuple(words[at : at + length]) for length in range(_LONGEST, 0, -1))
        name = next((name for name in names if name in places), ()) if at >= done else ()
        if name:
            yield Named(places[name], found[at].start())
            done = at + len(name)


def _dated(text: str, places: Mapping[tuple[str, ...], frozenset[str]]) -> Iterator[Named]:
    """Yield the places where a text says that it was written."""
    for line in _DATELINE.finditer(text):
        if line["place"].isupper() or line["source"]:
            codes = places.get(tuple(_NAME.findall(line["place"].title())))
            if codes is not None:
                yield Named(codes, line.start("place"), dates=True)


@cache
def _opening(language: str) -> frozenset[str]:
    """Return the first words of the names of places."""
    return frozenset(name[0] for name in _places(language))
