"""The figures and dates of a draft's sentence: reckoned anew, as exact as given, given at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.desk.changing import changes
from summarizer.desk.figuring import difference, foreign_dates, is_foreign, other_month
from summarizer.desk.findings import Code
from summarizer.desk.pointing import Pointed
from summarizer.desk.reckoning import reckoned
from summarizer.source.document import NumberKind, Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.desk.reckoning import Reckoned
    from summarizer.source.document import NumberMention

_BOUNDS = {
    Qualifier.ABOUT: "about",
    Qualifier.AT_LEAST: "above",
    Qualifier.MORE_THAN: "above",
    Qualifier.AT_MOST: "below",
    Qualifier.LESS_THAN: "below",
}
_COUNTED = {NumberKind.COUNT, NumberKind.NUMBER, NumberKind.FRACTION, NumberKind.MULTIPLE, NumberKind.RATIO}
_MOSTLY = 3  # of the words that nothing carries, a date may be one of so many


def sums(held: Held) -> Iterator[Pointed]:
    """Reckon the relations of a sentence that its best evidence does not give, from figures given."""
    change = next(changes(held.sentence, held.numbers), None)
    known = {_figure(number) for number in (held.numbers_in(held.evidence) if held.evidence else ())}
    for mention in held.numbers:
        if _figure(mention) in known:
            continue
        own = [number for number in held.numbers if number is not mention]
        result = reckoned(mention, own, change=change) or reckoned(mention, held.given)
        if result is not None:
            yield _sum(held, mention, result)
        elif (taken := difference(mention, held.given)) is not None:
            first, words = taken
            cited = held.sources.cite(first.span)
            yield Pointed(Code.RECKONED, held.place(mention.text), f"reckoned: {words}", cited)


def _sum(held: Held, mention: NumberMention, result: Reckoned) -> Pointed:
    code = Code.RECKONED if result.holds else Code.ARITHMETIC
    says = "" if result.holds else f", not “{mention.text}”"
    return Pointed(code, held.place(mention.text), f"reckoned: {result.words}{says}", held.best)


def qualifiers(held: Held) -> Iterator[Pointed]:
    """Find a figure that the evidence has, but never as exact, or as open above or below."""
    for mention in held.numbers:
        same = [number for number in held.given if _figure(number) == _figure(mention)]
        bounds = {_BOUNDS.get(number.qualifier) for number in same}
        if same and mention.kind.is_quantity and _BOUNDS.get(mention.qualifier) not in bounds:
            cited = held.sources.cite(same[0].span)
            message = f"{mention.qualifier} {mention.text}: a source has it as {same[0].qualifier}"
            yield Pointed(Code.QUALIFIER, held.place(mention.text), message, cited)
            return


def units(held: Held) -> Iterator[Pointed]:
    """Find a measured figure that the evidence has in another unit of its kind, and never in this one."""
    for mention in held.numbers:
        if mention.value is None or not mention.kind.is_quantity or mention.kind in _COUNTED:
            continue
        same = [there for there in held.given if (there.value, there.kind) == (mention.value, mention.kind)]
        if same and all(there.unit != mention.unit or there.currency != mention.currency for there in same):
            cited = held.sources.cite(same[0].span)
            message = f"“{mention.text}”: a source has “{cited.text}”"
            yield Pointed(Code.UNIT, held.place(mention.text), message, cited)
            return


def turned_changes(held: Held) -> Iterator[Pointed]:
    """Find a change from one figure to another that the evidence tells from the other to the one."""
    text = held.sources.joined.text
    for span in held.support.evidence:
        inside = held.numbers_in(span)
        theirs = {(change.was, change.became) for change in changes(text, inside)}
        for change in changes(held.sentence, held.numbers):
            if change.reverse in theirs and (change.was, change.became) not in theirs:
                message = "a source tells this change the other way round"
                place = held.place(change.mention.text)
                yield Pointed(Code.DIRECTION, place, message, held.sources.cite(span))
                return


def foreign(held: Held) -> Iterator[Pointed]:
    """Find the figures and dates that no source gives."""
    everywhere = held.sources.joined.numbers
    words = [mention.text for mention in held.numbers if is_foreign(mention, everywhere)]
    words += foreign_dates(held.sentence, held.numbers, held.sources.dates)
    for said in words:
        yield Pointed(Code.FOREIGN, held.place(said), f"no source gives “{said}”", held.best)


def other_times(held: Held) -> Iterator[Pointed]:
    """Find a month that stands where the evidence, which carries nearly all else, has another."""
    if held.evidence is None or len(held.bare) > _MOSTLY:
        return
    there = held.evidence.of(held.sources.joined.text)
    month = other_month(held.sentence, there)
    said = next((words for words in held.bare if month and words.casefold().startswith(month)), None)
    if said is not None:
        yield Pointed(Code.DATE, held.place(said), f"“{said}”: a source has another month", held.best)


def _figure(mention: NumberMention) -> tuple[object, ...]:
    values = (mention.value, mention.low, mention.high)
    unit = mention.unit if mention.kind is not NumberKind.COUNT else None
    return (*values, mention.kind, mention.currency, unit)
