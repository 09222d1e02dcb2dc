"""The figures and dates of a draft's sentence: reckoned anew, as exact as given, given at all."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.desk.changing import changes, is_reached, way_told
from summarizer.desk.figuring import (
    figure_of,
    is_all_of_several,
    is_difference,
    is_foreign,
    is_mixed_up,
    is_multiple,
    is_product,
    is_rest,
    is_total,
    is_total_of,
    is_whole,
    shares_out,
)
from summarizer.desk.findings import Code, Pointed
from summarizer.desk.reckoning import Reckoned, derived, difference, reckoned
from summarizer.desk.sides import may_be_difference
from summarizer.desk.units import foreign_dates
from summarizer.source.document import NumberKind, NumberMention, Qualifier, Span
from summarizer.verifying.checking.proving.grammar import NEGATORS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held

_BOUNDS = {
    Qualifier.ABOUT: "about",
    Qualifier.AT_LEAST: "above",
    Qualifier.MORE_THAN: "above",
    Qualifier.AT_MOST: "below",
    Qualifier.LESS_THAN: "below",
}
_OTHER_SIDE = {"above": "below", "below": "above"}
_OPEN = {Qualifier.MORE_THAN, Qualifier.LESS_THAN}
_ENDS = {"maximum": "below", "limit": "below", "cap": "below", "minimum": "above"}
_BESIDE = 40  # characters beside a figure in which a word may make an end of it
_CEILING = re.compile(r"\bceiling of (?:\w+ )?$")  # a room has one too
_THE_MOST = re.compile(r" (?:is|was|are|were) the most\b")
_BEHIND = re.compile(r"(?: \w+){1,2},? at (most|least)\b")  # "50 shops at most"
_TIMES = ("twice", "thrice", "times")
_COMPARES = re.compile(
    r"\s+(?:as|more|less|fewer|the|that|those|what|its|his|her|their|this|\w+er)\b", re.IGNORECASE
)
_PLAIN = {NumberKind.COUNT, NumberKind.NUMBER, NumberKind.RATE}
_PART_OF = re.compile(r"\d(?: \w+)? (?:out )?of (?:the |its |their |all )?[£$€]?\d")
_EXACTLY = re.compile(r"\b(?:exactly|precisely) $", re.IGNORECASE)
_HALF = 0.5
_RARE = 100


def sums(held: Held) -> Iterator[Pointed]:
    """Reckon the relations of a sentence that its best evidence does not give, from figures given."""
    known = {figure_of(number) for number in (held.numbers_in(held.evidence) if held.evidence else ())}
    for mention in held.numbers:
        if figure_of(mention) in known or _counts_times(held.sentence, mention):
            continue
        result = _reckoned(held, mention)
        if result is not None and not result.holds and held.is_shared_as(mention):
            continue
        if result is not None:
            yield _sum(held, mention, result)
        elif (taken := _taken(held, mention)) is not None:
            first, words = taken
            cited = held.sources.cite(first.span) if first in held.given else held.best
            yield Pointed(Code.RECKONED, held.place(mention.text), f"reckoned: {words}", cited)


def _taken(held: Held, mention: NumberMention) -> tuple[NumberMention, str] | None:
    """Reckon a figure as a sum or difference; one that is given in the evidence was not reckoned."""
    if figure_of(mention) in {figure_of(number) for number in held.given}:
        return None
    return difference(mention, _at_hand(held)) or derived(mention, held.windows)


def _reckoned(held: Held, mention: NumberMention) -> Reckoned | None:
    """Reckon a relation from the sentence's own figures, those it takes up, and those of its evidence."""
    mention = _unqualified(mention)
    change = next(changes(held.sentence, held.numbers), None)
    own = [n for n in held.numbers if n.span != mention.span and not _only_names(held, n)]
    by = mention.kind is NumberKind.PERCENT and not is_reached(held.sentence, mention)  # "rose 5 percent"
    way = way_told(held.sentence, mention) or (held.way(mention) if by else 0)
    share = _PART_OF.search(held.sentence) is not None
    options = [reckoned(mention, own, change=change, way=way, share=share)]
    if options[0] is None:
        there = list(changes(held.text, held.close))
        only = there[0] if len(there) == 1 else None
        options = [reckoned(mention, some, way=way) for some in (held.taken_up, [*own, *held.taken_up])]
        options.append(reckoned(mention, held.close, change=only, way=way))
        near = (
            reckoned(mention, window, change=next(changes(held.text, window), None), way=way)
            for window in held.windows
        )
        options += [result for result in near if result is not None and result.holds]
    found = [result for result in options if result is not None]
    if mention.kind is NumberKind.PERCENT and change is None and _is_given(held, mention):
        found = [result for result in found if result.holds]
    return next((result for result in found if result.holds), next(iter(found), None))


def _only_names(held: Held, mention: NumberMention) -> bool:
    """Whether a small number in words only says which things are meant: "between the two surveys"."""
    in_words = not any(character.isdigit() for character in mention.text)
    return in_words and mention.kind is NumberKind.COUNT and held.is_known(mention)


def _unqualified(mention: NumberMention) -> NumberMention:
    """Return "21 per cent more than before" as what it is: no bound."""
    place = mention.qualifier_span
    behind = place is not None and place.start >= mention.span.end
    return replace(mention, qualifier=Qualifier.EXACT) if behind else mention


def _at_hand(held: Held) -> list[NumberMention]:
    """Return the figures that a difference may be of: those of the evidence, and of what is taken up."""
    before = held.before.given if held.before is not None and held.taken_up else ()
    return [*held.given, *held.taken_up, *before]


def _is_given(held: Held, mention: NumberMention) -> bool:
    """Whether some source has a figure, about whatever: then it was perhaps not reckoned at all."""
    return any(figure_of(number) == figure_of(mention) for number in held.sources.joined.numbers)


def _counts_times(sentence: str, mention: NumberMention) -> bool:
    """Whether "twice" or "three times" tells how often, and compares nothing."""
    if mention.kind is not NumberKind.MULTIPLE or not mention.text.casefold().endswith(_TIMES):
        return False
    return _COMPARES.match(sentence, mention.span.end) is None


def _sum(held: Held, mention: NumberMention, result: Reckoned) -> Pointed:
    code = Code.RECKONED if result.holds else Code.ARITHMETIC
    says = "" if result.holds else f", not “{mention.text}”"
    return Pointed(code, held.place(mention.text), f"reckoned: {result.words}{says}", held.best)


def qualifiers(held: Held) -> Iterator[Pointed]:
    """Find a figure that the evidence has, but bounded on another side, or not bounded.

    To leave out "about", or to say it of what is exact, is no fault.
    """
    for mention in held.numbers:
        near = [*held.close, *(n for n in held.given if _is_alone(held, n) and n not in held.close)]
        same = [n for n in near if _is_same(n, mention) and held.is_told_alike(mention, n)]
        is_denied = _is_denied(held.sentence[: mention.span.start])
        if not same or not mention.kind.is_quantity or is_denied or held.is_one_of(mention):
            continue
        if any(is_bounded_alike(held, mention, n) for n in same):
            continue
        if any(held.is_denied_alike(mention, n) or held.is_denied_there(n) for n in same):
            cited, cited_from = held.sources.cite(same[0].span), held.text
            message = f"“{bounded(held.sentence, mention)}”: a source has “{bounded(cited_from, same[0])}”"
            code = Code.CONTRAST if _are_opposite(mention, same[0]) else Code.QUALIFIER
            yield Pointed(code, held.place(mention.text), message, cited)
            return


def _are_opposite(mention: NumberMention, there: NumberMention) -> bool:
    """Whether one figure is less, the other more than a value."""
    return {mention.qualifier, there.qualifier} == _OPEN


def _is_alone(held: Held, there: NumberMention) -> bool:
    """Whether a large figure, or a sum of money, is in the sources once: it is told of one thing alone."""
    is_rare = there.value is not None and (there.value >= _RARE or there.currency is not None)
    return is_rare and sum(n.value == there.value for n in held.sources.joined.numbers) == 1


def bounded(text: str, mention: NumberMention) -> str:
    """Return the words of a figure, with those that bound it."""
    place = mention.qualifier_span or mention.span
    return text[min(place.start, mention.span.start) : max(place.end, mention.span.end)]


def is_bounded_alike(held: Held, mention: NumberMention, there: NumberMention) -> bool:
    """Whether two figures may be bounded alike; "about" is not held against one that nothing is said of."""
    before = held.sentence[: mention.span.start]
    throughout = _is_throughout(held.sentence, mention) or _is_throughout(held.text, there)
    denied = _is_denied(before) or _has_negator_before(held.text, there)
    same = mention.qualifier is there.qualifier and mention.qualifier in _OPEN and not denied
    if throughout or held.is_known(mention) or same:
        return True
    ours, theirs = _BOUNDS.get(mention.qualifier), _BOUNDS.get(there.qualifier)
    is_turned = held.is_denied_there(there) or _has_negator_before(held.text, there)
    if there.qualifier in _OPEN and is_turned:  # "nobody may own more than four", "never less than four"
        theirs = _OTHER_SIDE[theirs or ""]
    if mention.qualifier in _OPEN and _is_denied(before):
        ours = _OTHER_SIDE[ours or ""]
    theirs = theirs or _end(held.text, there.span)
    ours = ours or (_end(held.sentence, mention.span) if theirs else None)
    loose = {ours, theirs} == {None, "about"} and not _EXACTLY.search(before)
    may_be_less = (ours, theirs) == ("below", None) and held.is_open_there(there)  # "might cover £4m"
    return ours == theirs or loose or may_be_less or (ours, theirs) == ("about", None)


def _is_same(there: NumberMention, mention: NumberMention) -> bool:
    """Whether two figures are one, also where only one names what is counted: "600 rolls", "600 an hour"."""
    counted = {there.kind, mention.kind} <= _PLAIN and there.currency is mention.currency is None
    return figure_of(there) == figure_of(mention) or (counted and there.value == mention.value is not None)


def _is_denied(before: str) -> bool:
    """Whether a bound behind some words is denied: "no ticket costs more than £5" is "at most"."""
    return any(word.casefold() in NEGATORS for word in before.split())


def _end(text: str, place: Span) -> str | None:
    """Return the side of a bound that a word beside a figure makes of it: "a maximum of"."""
    near = text[max(0, place.start - _BESIDE) : place.end + _BESIDE].casefold()
    if _CEILING.search(text, max(0, place.start - _BESIDE), place.start):
        return "below"
    if (behind := _BEHIND.match(text, place.end)) is not None:
        return "below" if behind[1] == "most" else "above"
    if _THE_MOST.match(text, place.end):
        return "below"
    return next((bound for word, bound in _ENDS.items() if word in near.split()), None)


def _has_negator_before(text: str, mention: NumberMention) -> bool:
    """Whether a negation stands right before what bounds a figure: "never less than"."""
    place = mention.qualifier_span
    before = text[max(0, place.start - _BESIDE) : place.start].split()[-1:] if place is not None else []
    return any(word.casefold() in NEGATORS for word in before)


def _is_throughout(text: str, mention: NumberMention) -> bool:
    """Whether "over two years" may mean in the course of them."""
    return mention.kind is NumberKind.DURATION and text.endswith("over ", 0, mention.span.start)


def foreign(held: Held) -> Iterator[Pointed]:
    """Find the figures and dates that no source gives."""
    everywhere = held.sources.joined.numbers
    # where nothing tells of the same, what a figure is reckoned from may stand anywhere
    close = not held.is_parsed or (held.evidence is not None and held.is_close(held.evidence, _HALF))
    words = [
        mention.text
        for mention in held.numbers
        if is_foreign(mention, everywhere) and not held.is_quoted(mention.text)
        if is_mixed_up(mention, everywhere)
        or (
            close
            and not (is_total(held.sentence) or held.compares(mention) or shares_out(mention, held.sentence))
        )
        or not held.may_come_out(mention)
        if not _is_between_dates(held, mention) and not is_multiple(mention, held.numbers, everywhere)
        if not (_may_be_by(held, mention) and is_difference(mention, everywhere, held.near))
        if not (is_product(mention, held.numbers, everywhere) or may_be_difference(held, mention))
        if not (is_total(held.sentence) and is_all_of_several(mention, everywhere))
        if not any(_is_made_of(held, mention, held.numbers_in(span)) for span in held.support.evidence)
    ]
    words += foreign_dates(held.sentence, held.numbers, held.sources.dates)
    for said in words:
        yield Pointed(Code.FOREIGN, held.place(said), f"no source gives “{said}”", held.best)


def _is_made_of(held: Held, mention: NumberMention, near: tuple[NumberMention, ...]) -> bool:
    """Whether a figure is all that a sentence counts, some of that, or what is left of it."""
    return is_whole(mention, near) or is_total_of(mention, near) or is_rest(mention, held.numbers, near)


def _may_be_by(held: Held, mention: NumberMention) -> bool:
    """Whether a figure may be by how much something is more, or has risen: a difference of two."""
    return held.compares(mention) or held.way(mention) != 0


def _is_between_dates(held: Held, mention: NumberMention) -> bool:
    """Whether a span of time may be that from one date to another."""
    dated = any(number.kind in {NumberKind.DATE, NumberKind.TIME} for number in held.numbers)
    return mention.kind is NumberKind.DURATION and (
        dated or not any(number.unit == mention.unit for number in held.sources.joined.numbers)
    )
