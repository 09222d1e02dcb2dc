"""Which currency is meant where the word or sign for it is of several: a "$", "kroner", "pounds".

What else the text has settles it: another sum in one of them that says which, or places of one of them
alone. One mention of a country is no evidence for a dollar; nor is "176 Hong Kong dollars" for a bare "$",
which is the other one beside it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages import language_of
from summarizer.source.document import NumberKind, Qualifier
from summarizer.source.numbers.sterling import STERLING, WEIGHT, likely, without_doubt
from summarizer.source.numbers.tender import named, nouns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from decimal import Decimal

    from summarizer.source.document import NumberMention
    from summarizer.source.numbers.tender import Named

_MONEY = frozenset({NumberKind.MONEY, NumberKind.RATE})
_DOLLARS = frozenset("$＄")
_USUAL = {"USD", "GBP", "RUB", "KRW"}  # meant where nothing settles it; of the dollar that is a guess
_GUESSED = {"USD"}
_POUNDS = {STERLING, WEIGHT}
_BETWEEN_SUMS = frozenset((";", ",", "/", "or"))
_BREAK = re.compile(r"[.!?][”\"’']?\s+(?=\W?[A-Z])|\n")
_OFTEN = 2  # mentions of its places that make a dollar another than the usual
_MOSTLY = 3  # times as many as those of the usual one's
_LEAST_REPEATED = 100  # sums that are told twice


class _Shared(NamedTuple):
    """A sum whose word or sign is of several currencies, and what it is of them in the singular."""

    mention: NumberMention
    codes: frozenset[str]
    noun: str
    bare: bool  # a sign, and no word


def settled(text: str, mentions: Iterable[NumberMention], language: str) -> Iterator[NumberMention]:
    """Yield the mentions, those of a currency that several share with what the text tells of it.

    Where it tells nothing the grade is at most likely, the reading `ambiguous` and the currency open, but for
    a dollar, which is one of the United States. So are pounds at most likely that may be of weight or money.
    """
    language = language_of(language).code  # English for one that is not known
    given = tuple(without_doubt(text, tuple(mentions), language))
    given = tuple(likely(one) if one.ambiguous and one.unit == WEIGHT else one for one in given)
    shared = {mention.id: one for mention in given if (one := _shared(text, mention, language))}
    if not shared:
        yield from given
        return
    evidence = _Evidence(text, given, shared, language)
    for mention in given:
        one = shared.get(mention.id)
        yield mention if one is None else _settled(one, evidence)


class _Evidence:
    """What a text has that tells of a sum in which of the currencies it is that share its word or sign."""

    def __init__(
        self, text: str, given: Sequence[NumberMention], shared: Mapping[str, _Shared], language: str
    ) -> None:
        self._text, self._language = text, language
        self._told = [m for m in given if m.currency and m.id not in shared]
        self._sums = frozenset(m.currency for m in self._told if m.currency)
        self._converted: dict[str, frozenset[str]] = {}
        for group in _conversions(text, [m for m in given if m.currency], language):
            codes = frozenset(m.currency for m in group if m.currency and m.id not in shared)
            self._converted.update(dict.fromkeys((m.id for m in group), codes))
        bare = [self._from(one) for one in shared.values() if one.bare]
        self._not_bare = frozenset[str]().union(*bare, self._spelt()) - _USUAL

    def _from(self, one: _Shared) -> frozenset[str]:
        """Return the currencies that a sum was converted from."""
        return self._converted.get(one.mention.id, frozenset())

    def _spelt(self) -> frozenset[str]:
        """Return the currencies that are told in letters alone: "176 Hong Kong dollars", "HKD 176"."""
        units = [(m, m.unit_span.of(self._text)) for m in self._told if m.unit_span]
        return frozenset(m.currency for m, unit in units if m.currency and _DOLLARS.isdisjoint(unit))

    def others(self, one: _Shared) -> frozenset[str]:
        """Return the currencies that a sum is not in: what it was converted from, what no bare sign is."""
        return self._from(one) | self._not_bare if one.bare else self._from(one)

    def same(self, one: _Shared) -> frozenset[str]:
        """Return the currencies in which the text tells the same sum elsewhere: "US$12.9bn" of "$12.9bn"."""
        value = _value(one.mention)
        if not value or value[0] < _LEAST_REPEATED:
            return frozenset()
        return frozenset(self._by_value.get(value, ())) & one.codes - self._from(one)

    @cached_property
    def _by_value(self) -> dict[tuple[Decimal, ...], set[str]]:
        found: dict[tuple[Decimal, ...], set[str]] = {}
        for mention in self._told:
            if mention.currency:
                found.setdefault(_value(mention), set()).add(mention.currency)
        return found

    def sums(self, one: _Shared) -> frozenset[str]:
        """Return the currencies of other sums that say which."""
        return self._sums & one.codes - self.others(one)

    def places(self, one: _Shared) -> frozenset[str]:
        """Return the currencies of the places that the text names."""
        others = self.others(one) & one.codes
        found = {code: len(places) for code, places in self._places.items() if code not in others}
        usual = one.mention.currency
        if usual not in _GUESSED:
            return one.codes & found.keys()
        counts = {code: n for code, n in found.items() if code in one.codes or code == usual}
        most = max((n for code, n in counts.items() if code != usual), default=0)
        first = {code for code, n in counts.items() if n == most and code != usual}
        if not first or 2 * most <= sum(found.values()) or len(first) > 1:
            return frozenset({usual} & counts.keys())
        if most < _OFTEN and not self._stands_by(one, first):
            return frozenset({usual} & counts.keys())
        alone = most > _MOSTLY * counts.get(usual, 0)
        return frozenset(first if alone else {usual, *first})

    @cached_property
    def _places(self) -> dict[str, list[Named]]:
        """The places that the text names, by the currencies that they have."""
        found: dict[str, list[Named]] = {}
        for place in named(self._text, self._language):
            for code in place.codes:
                found.setdefault(code, []).append(place)
        return found

    @cached_property
    def _breaks(self) -> list[int]:
        return [0, *(gap.end() for gap in _BREAK.finditer(self._text))]

    def _stands_by(self, one: _Shared, codes: set[str]) -> bool:
        """Whether a place stands before a sum in its sentence, or where the text is from."""
        at = one.mention.span.start
        # What ends a sentence looks two characters on, which are none of the sum.
        near = self._breaks[bisect_right(self._breaks, max(0, at - 3)) - 1]
        first = max((gap.end() for gap in _BREAK.finditer(self._text, near, at)), default=near)
        return any(one.dates or first <= one.start < at for code in codes for one in self._places[code])


def _value(mention: NumberMention) -> tuple[Decimal, ...]:
    ends = (mention.low, mention.high) if mention.value is None else (mention.value,)
    return tuple(end for end in ends if end is not None)


def _conversions(text: str, sums: Sequence[NumberMention], language: str) -> Iterator[list[NumberMention]]:
    """Yield the sums that say one another once more: "A$9m (£4m; $6m)", "$7m, or about C$9m"."""
    either = language_of(language).numbers.either
    row = list(sums[:1])
    for before, mention in pairwise(sums):
        gap = text[before.span.end : mention.span.start].strip()
        if _links(text, before, mention, either) or (len(row) > 1 and gap in _BETWEEN_SUMS):
            row.append(mention)
        else:
            yield row
            row = [mention]
    if row:
        yield row


def _links(text: str, before: NumberMention, mention: NumberMention, either: frozenset[str]) -> bool:
    """Whether a sum right behind another says it once more: behind "(", ", or", ", about"."""
    about = mention.qualifier is Qualifier.ABOUT and mention.qualifier_span is not None
    start, end = before.span.end, mention.span.start
    if mention.qualifier_span is not None and start <= mention.qualifier_span.start < end:
        end = mention.qualifier_span.start
    gap = text[start:end].strip()
    aside = gap[:1] in {",", "—", "–"} and gap[1:].strip() in {*either, ""} and len(gap) > 1
    return gap in {"(", "["} or aside or (about and gap in {",", "—", "–", *either})


def noun_of(mention: NumberMention) -> str:
    """Return the word for a sum that currencies may share: "dollar", whose ever; "pound" of weight, too."""
    name = (mention.unit or "").partition(" per ")[0]
    return "pound" if name in _POUNDS else name.rpartition(" ")[2]


def may_be_one(one: NumberMention, other: NumberMention) -> bool:
    """Whether the currency of one of two sums is open and may be that of the other."""
    summed = all(mention.kind in _MONEY or mention.unit == WEIGHT for mention in (one, other))
    return summed and (one.ambiguous or other.ambiguous) and noun_of(one) == noun_of(other) != ""


def _settled(one: _Shared, evidence: _Evidence) -> NumberMention:
    mention = one.mention
    usual = mention.currency if mention.currency in _USUAL else None
    if len(same := evidence.same(one)) == 1:
        return _as(one, *same)
    by_sum, by_place = evidence.sums(one), evidence.places(one)
    agree = not by_place or by_place == by_sum or usual not in _GUESSED
    if len(by_sum) == 1 and not agree and len(by_place) == 1:
        by_sum = by_place  # in a text on Australia with one sum in "US$" a bare "$" is no American one
    found = by_sum or by_place or (_USUAL - _GUESSED) & {usual}
    if len(found) != 1:
        return likely(replace(_as(one, usual), ambiguous=True))
    (code,) = found
    is_plain = (by_sum and agree) or (usual in {None, code} and by_place <= {code})
    return _as(one, code) if is_plain else likely(_as(one, code))


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
    bare = written in _DOLLARS
    if bare:
        written, language = "dollar", "en"
    noun, codes = nouns(language).get(written, ("", frozenset()))
    one = _Shared(mention, codes, noun, bare)
    return one if mention.currency in codes and len(codes) > 1 else None
