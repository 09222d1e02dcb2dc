"""Which currency is meant where the word or sign for it is of several: a "$", "kroner", "pounds".

What else the text has settles it: another sum in one of them that says which, or a place of one of them
alone. The names of places, and of whose a currency is, come from the Unicode CLDR through Babel, which is
imported for a text with such a sum.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages import language_of
from summarizer.languages.contracting import contracted
from summarizer.source.document import NumberKind
from summarizer.source.numbers.certainty import below_sure, grade_of
from summarizer.source.numbers.currency_table import PLACES
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import is_person, is_time

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.source.document import NumberMention

_MONEY = frozenset({NumberKind.MONEY, NumberKind.RATE})
_DOLLARS = frozenset("$＄")
_USUAL = {"USD", "GBP", "RUB", "KRW"}  # meant where nothing settles it; of the dollar that is a guess
_GUESSED = {"USD"}
_POUNDS = {"pound sterling", "pound-mass"}
_NAME = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+")
_BETWEEN_SUMS = frozenset((";", ",", "/", "or"))
_LONGEST = 4  # words of a name of a place


class _Shared(NamedTuple):
    """A sum whose word or sign is of several currencies, and what it is of them in the singular."""

    mention: NumberMention
    codes: frozenset[str]
    noun: str


def settled(text: str, mentions: Iterable[NumberMention], language: str) -> Iterator[NumberMention]:
    """Yield the mentions, those of a currency that several share with what the text tells of it.

    Where it tells nothing the grade is at most likely, the reading `ambiguous` and the currency open, but for
    a dollar, which is one of the United States. So are pounds at most likely that may be of weight or money.
    """
    given = tuple(_likely(one) if one.ambiguous and one.unit == "pound-mass" else one for one in mentions)
    language = language_of(language).code  # English for one that is not known
    shared = {mention.id: one for mention in given if (one := _shared(text, mention, language))}
    if not shared:
        yield from given
        return
    told = {m.currency for m in given if m.currency and m.id not in shared}
    named: dict[str, int] = {}
    for code in chain.from_iterable(_named(text, language)):
        named[code] = named.get(code, 0) + 1
    others = _converted(text, [m for m in given if m.currency], shared)
    for mention in given:
        if (one := shared.get(mention.id)) is None:
            yield mention
            continue
        other = others.get(mention.id, set())
        places = {code: number for code, number in named.items() if code not in other}
        yield _settled(one, told - other, places)


def _converted(
    text: str, sums: Sequence[NumberMention], shared: Mapping[str, _Shared]
) -> Mapping[str, set[str]]:
    """Return what a sum in brackets is not in, the currencies of those before it: "A$9m (£4m; $6m)"."""
    found: dict[str, set[str]] = {}
    row: set[str] = set()
    for before, mention in pairwise(sums):
        gap = text[before.span.end : mention.span.start].strip()
        if gap != "(" and not (row and gap in _BETWEEN_SUMS):
            row = set()
        elif before.currency and before.id not in shared:
            row = {*row, before.currency}
        found[mention.id] = row
    return found


def noun_of(mention: NumberMention) -> str:
    """Return the word for a sum that currencies may share: "dollar", whose ever; "pound" of weight, too."""
    name = (mention.unit or "").partition(" per ")[0]
    return "pound" if name in _POUNDS else name.rpartition(" ")[2]


def may_be_one(one: NumberMention, other: NumberMention) -> bool:
    """Whether the currency of one of two sums is open and may be that of the other."""
    summed = all(mention.kind in _MONEY or mention.unit == "pound-mass" for mention in (one, other))
    return summed and (one.ambiguous or other.ambiguous) and noun_of(one) == noun_of(other) != ""


def _settled(one: _Shared, told: set[str], named: Mapping[str, int]) -> NumberMention:
    mention = one.mention
    usual = mention.currency if mention.currency in _USUAL else None
    by_sum, by_place = one.codes & told, one.codes & named.keys()
    if usual in _GUESSED:  # the home of one firm makes no dollar of a text on another country
        most = sum(named.values()) / 2
        by_place = frozenset(code for code in by_place if code == usual or named[code] > most)
    found = by_sum or by_place or (_USUAL - _GUESSED) & {usual}
    if len(found) != 1:
        return _likely(replace(_as(one, usual), ambiguous=True))
    (code,) = found
    is_usual = by_sum or usual in {None, code}  # a mill in Canada makes no Canadian of every dollar
    return _as(one, code) if is_usual else _likely(_as(one, code))


def _likely(mention: NumberMention) -> NumberMention:
    probability = below_sure(mention.probability)
    return replace(mention, probability=probability, grade=grade_of(probability))


def _as(one: _Shared, code: str | None) -> NumberMention:
    """Return a sum as one of a currency; its unit is what the text itself says."""
    mention = one.mention
    if code == mention.currency:
        return mention
    _, per, rest = (mention.unit or "").partition(" per ")
    return replace(mention, currency=code, unit=f"{one.noun}{per}{rest}")


def _shared(text: str, mention: NumberMention, language: str) -> _Shared | None:
    if mention.kind not in _MONEY or mention.currency is None or mention.unit_span is None:
        return None
    written = mention.unit_span.of(text).lower()
    if written in _DOLLARS:
        written, language = "dollar", "en"
    noun, codes = _nouns(language).get(written, ("", frozenset()))
    return _Shared(mention, codes, noun) if mention.currency in codes and len(codes) > 1 else None


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
def _nouns(language: str) -> Mapping[str, tuple[str, frozenset[str]]]:
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

    shared = {code for _, codes in _nouns("en").values() if len(codes) > 1 for code in codes}
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


def _named(text: str, language: str) -> Iterator[frozenset[str]]:
    """Yield the currencies of each place that a text names, of the longest name that fits: "South Sudan"."""
    places, opening, words = _places(language), _opening(language), _NAME.findall(text)
    done = 0
    for at in [at for at, word in enumerate(words) if word in opening]:
        names = (tuple(words[at : at + length]) for length in range(_LONGEST, 0, -1))
        name = next((name for name in names if name in places), ()) if at >= done else ()
        if name:
            yield places[name]
            done = at + len(name)


@cache
def _opening(language: str) -> frozenset[str]:
    """Return the first words of the names of places."""
    return frozenset(name[0] for name in _places(language))
