"""A figure, a unit or a direction in the place of another, of which the sources tell the same."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.desk.changing import changes, compared, is_reached
from summarizer.desk.figuring import figure_of, is_multiple, is_rest, is_rounded, shares_out
from summarizer.desk.findings import Code, Pointed
from summarizer.desk.sources import is_withdrawn
from summarizer.rendering.wording import shorten
from summarizer.source.document import NumberKind, NumberMention
from summarizer.source.numbers.settling import may_be_one

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.desk.held import Held

_COUNTED = {NumberKind.COUNT, NumberKind.NUMBER, NumberKind.FRACTION, NumberKind.MULTIPLE, NumberKind.RATIO}
_PERCENT = "percent"
_LEAST_SHARED, _MUCH_SHARED = 0.2, 0.4


def units(held: Held) -> Iterator[Pointed]:
    """Find a measured figure that the evidence has in another unit, and never in this one."""
    for mention in held.numbers:
        if mention.value is None or not mention.kind.is_quantity or mention.kind in _COUNTED:
            continue
        there = _elsewise(held, mention) or _points(held, mention)
        if there is not None:
            told = f"a source has “{there.span.of(held.text)}”"
            yield held.point(Code.UNIT, mention.text, told, there.span)
            return


def _elsewise(held: Held, mention: NumberMention) -> NumberMention | None:
    """Return the figure of the evidence that has the value, if none has the unit too."""
    same = [n for n in held.given if n.value == mention.value and _is_measured(n)]
    if any(may_be_one(mention, n) for n in same):
        return None
    alike = [n for n in same if n.kind is mention.kind]
    if any(n.unit == mention.unit or n.currency for n in alike if n.currency == mention.currency):
        return None
    shared = {n.unit for n in held.numbers if (n.unit or "").startswith(f"{mention.unit} per ")}
    if any(n.unit in shared for n in same):
        return None  # "from £28 to £36 a month"
    shorter = [n for n in same if (mention.unit or "").startswith(f"{n.unit} per ")]
    if any(n.unit == mention.unit for there in shorter for n in _beside(held, there)):
        return None
    told = (
        n
        for n in alike
        if held.is_only_once(n)
        or held.is_told_alike(mention, n)
        or _is_other_rate(held, n)
        or _is_one_of_its_kind(held, n)
        or _is_other_measure(held, mention, n)
    )
    other = (
        n
        for n in same
        if n.kind is not mention.kind and n.text != mention.text and held.is_only_once(n)
        if held.is_close(held.sources.sentence_at(n.span), _LEAST_SHARED)
    )
    return next(told, None) or (next(other, None) if not held.is_reckoned(mention) else None)


def _beside(held: Held, there: NumberMention) -> tuple[NumberMention, ...]:
    return held.numbers_in(held.sources.sentence_at(there.span))


def _is_measured(mention: NumberMention) -> bool:
    return mention.kind.is_quantity and mention.kind not in _COUNTED


def _is_other_rate(held: Held, there: NumberMention) -> bool:
    """Whether a rate stands in a sentence that tells of the same."""
    return there.kind is NumberKind.RATE and held.is_close(held.sources.sentence_at(there.span))


def _is_one_of_its_kind(held: Held, there: NumberMention) -> bool:
    """Whether the sources measure so much in one place alone, and that tells of the same."""
    same = [n for n in held.sources.joined.numbers if (n.kind, n.value) == (there.kind, there.value)]
    return len(same) == 1 and held.is_close(held.sources.sentence_at(there.span))


def _is_other_measure(held: Held, mention: NumberMention, there: NumberMention) -> bool:
    """Whether as much is told in another unit, not the same "a month", by a sentence much like it."""
    one, other = sorted((mention.unit or "", there.unit or ""), key=len)
    return not other.startswith(one) and held.is_close(held.sources.sentence_at(there.span), _MUCH_SHARED)


def _points(held: Held, mention: NumberMention) -> NumberMention | None:
    """Return the share that fell or rose by so many points, where it is told as so many per cent."""
    way = held.way(mention)
    if mention.unit != _PERCENT or not way or any(held.way_there(n) == way for n in _same(held, mention)):
        return None
    shares = [n for n in held.close if n.kind is NumberKind.PERCENT and n.value]
    for one in shares:
        for other in shares:
            was, became = one.value or Decimal(0), other.value or Decimal(0)
            if was - became == mention.value and not _is_share(mention.value, was, became):
                return one
    return None


def _same(held: Held, mention: NumberMention) -> list[NumberMention]:
    return [n for n in held.close if (n.value, n.unit) == (mention.value, mention.unit)]


def _is_share(value: Decimal, *ends: Decimal) -> bool:
    """Whether a figure is about what a change is of one of its ends, in per cent."""
    return any(abs(100 * value / end - value) * 10 <= value for end in ends if end)


def turned_changes(held: Held) -> Iterator[Pointed]:
    """Find a rise that the evidence tells as a fall, or a fall that it tells as a rise."""
    own = list(changes(held.sentence, held.numbers))
    ways = {mention: way for mention in held.numbers if (way := held.way(mention))}
    for span in held.support.evidence:
        inside = held.numbers_in(span)
        told = (*changes(held.text, inside), *compared(held.text, inside))
        theirs = {(change.was, change.became) for change in told}
        turned = [c.mention for c in own if c.reverse in theirs and (c.was, c.became) not in theirs]
        turned += [
            m
            for m, way in ways.items()
            if _goes_back(held, m, way, theirs) or _is_turned(held, m, way, inside)
        ]
        for mention in turned[:1]:
            yield held.point(
                Code.DIRECTION, mention.text, "a source tells this change the other way round", span
            )
            return


def _goes_back(held: Held, mention: NumberMention, way: int, theirs: set[tuple[Decimal, Decimal]]) -> bool:
    """Whether a figure to which, or by which, something rose or fell is that of a change the other way."""
    tells = _is_end if is_reached(held.sentence, mention) else _is_by
    ways = {1 if became > was else -1 for was, became in theirs if tells(mention, was, became)}
    return -way in ways and way not in ways


def _is_end(mention: NumberMention, was: Decimal, became: Decimal) -> bool:
    return mention.value in {was, became}


def _is_by(mention: NumberMention, was: Decimal, became: Decimal) -> bool:
    if mention.kind is NumberKind.MULTIPLE and was and became:
        return mention.value in {became / was, was / became}
    return mention.value == abs(became - was)


def _is_turned(held: Held, mention: NumberMention, way: int, inside: Sequence[NumberMention]) -> bool:
    """Whether some evidence has a figure with a word of the other way, and none with one of the same."""
    same = [n for n in inside if figure_of(n) == figure_of(mention) and held.is_told_alike(mention, n)]
    theirs = {held.way_there(n) for n in same}
    return -way in theirs and way not in theirs


PLAIN = {NumberKind.COUNT, NumberKind.NUMBER}
_DENIED = "not"
_HALF = 0.5  # of the telling words: a measure alone of its unit is that of the other sentence


def mistaken(held: Held) -> Iterator[Pointed]:
    """Find a figure that stands where the evidence, which tells of the same, has another of its sort.

    A figure that may be rounded is no fault; one is a figure that the evidence names only to deny it.
    """
    for mention in held.numbers:
        if mention.value is None or not mention.kind.is_quantity or held.is_one_of(mention):
            continue
        if held.is_quoted(mention.text):
            continue
        alike = [n for n in held.near if n.value is not None and are_alike(n, mention)]
        if any(
            is_rounded(mention, n.value) for n in alike if n.value is not None and n.value != mention.value
        ):
            continue
        same = [n for n in held.near if n.value == mention.value and (n in alike or _may_be_of(n, mention))]
        other = _only_denied(held, same) if same else _rival(held, mention)
        if other is not None:
            cited = held.sources.cite(other.span)
            stands = "only to take it back or deny it" if same else f"“{shorten(cited.text)}”"
            message = f"“{shorten(mention.text)}”: a source has {stands}"
            yield Pointed(Code.NUMBER, held.place(mention.text), message, cited)
            return


def _only_denied(held: Held, same: list[NumberMention]) -> NumberMention | None:
    """Return a place of a figure that the sources only deny or take back, if the sentence does not."""
    is_said = any(word.casefold() == _DENIED for word in held.sentence.split())
    if is_said or is_withdrawn(held.sentence):
        return None
    denied = [
        held.text[: n.span.start].split()[-1:] == [_DENIED] or held.sources.is_withdrawn(n.span) for n in same
    ]
    return same[0] if all(denied) else None


def _rival(held: Held, mention: NumberMention) -> NumberMention | None:
    """Return the one figure of its sort in a sentence that tells the same."""
    if held.is_derived(mention) or shares_out(mention, held.sentence):
        return None
    if held.is_summed(mention) or is_multiple(mention, held.numbers, held.near):
        return None
    own = {number.value for number in held.numbers}
    for span in held.support.evidence:
        alike = [n for n in held.numbers_in(span) if are_alike(n, mention) and n.value is not None]
        if len({n.value for n in alike}) > 1:
            alike = [n for n in alike if n.unit is not None and n.unit == mention.unit]
        if not held.is_close(span) or len({n.value for n in alike}) != 1 or alike[0].value in own:
            continue
        there = alike[0]
        if is_rest(mention, held.numbers, held.numbers_in(span)) or held.is_put_right(mention, alike):
            continue
        if held.is_held_against_another(mention, there) or held.counts_tellers(mention, there):
            continue
        alone = there.unit == mention.unit and mention.kind not in PLAIN and held.is_close(span, _HALF)
        is_same = alone or held.stand_alike(mention, there)
        if is_same and held.compares(mention) == held.compares_there(there):
            return there
    return None


def _may_be_of(there: NumberMention, mention: NumberMention) -> bool:
    """Whether a figure stands alone, or is one for each of something: "2p a share" beside "2p"."""
    is_bare = there.kind is NumberKind.NUMBER and there.unit is None
    return is_bare or (there.unit or "").startswith(f"{mention.unit} per ")


def are_alike(one: NumberMention, other: NumberMention) -> bool:
    """Whether two figures are of a sort: of one kind, unit and currency, or counts of one thing."""
    if {one.kind, other.kind} <= PLAIN:
        return None in {one.unit, other.unit} or one.unit == other.unit
    return (one.kind, one.unit, one.currency) == (other.kind, other.unit, other.currency)
