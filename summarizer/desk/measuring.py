"""Measures of a draft that the sources have in another unit, or of another kind."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.desk.findings import Code
from summarizer.desk.pointing import Pointed
from summarizer.source.document import NumberKind
from summarizer.source.numbers.settling import may_be_one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.source.document import NumberMention

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
            cited = held.sources.cite(there.span)
            message = f"“{mention.text}”: a source has “{cited.text}”"
            yield Pointed(Code.UNIT, held.place(mention.text), message, cited)
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
