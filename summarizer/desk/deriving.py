"""What a figure of a draft comes to: the sum, the difference, the rest or a part of those of the sources."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations, permutations, product
from typing import TYPE_CHECKING

from summarizer.desk.converting import in_unit_of
from summarizer.desk.figuring import (
    RELATIONS,
    factor_of,
    is_about,
    is_bare,
    is_meant,
    is_small,
    is_total,
    shares_out,
    sort_of,
    values_of,
)
from summarizer.rendering.wording import decimal
from summarizer.source.document import NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.source.document import NumberMention


_MOST = 6  # figures of one sort near each other that are tried in threes


def difference(said: NumberMention, given: Sequence[NumberMention]) -> tuple[NumberMention, str] | None:
    """Reckon a figure as the difference of two of its sort; the first of them, and the sum in words."""
    if said.value is None or not said.kind.is_quantity or said.kind in RELATIONS:
        return None
    bare = said.kind is NumberKind.NUMBER and said.unit is None
    alike = [
        there for there in given if there.value is not None and (bare or sort_of(there) == sort_of(said))
    ]
    if any(there.value == said.value for there in alike):
        return None
    for more, less in permutations(alike, 2):
        same = sort_of(more) == sort_of(less) or (bare and ("count",) in {sort_of(more), sort_of(less)})
        if same and (more.value or 0) - (less.value or 0) == said.value and less.value:
            return more, f"“{more.text}” less “{less.text}” is {said.text}"
    return None


def may_come_out(said: NumberMention, window: Sequence[NumberMention], sentence: str) -> bool:
    """Whether a figure may be reckoned from up to three of its sort, or from one shared out by another."""
    near = list(in_unit_of(said, window))
    own = values_of(there for there in near if sort_of(there) == sort_of(said) or is_bare(said))
    signed = [sign * value for value in own for sign in (1, -1)]
    bare = [value for value in values_of(filter(is_bare, near)) if value not in own]
    sizes = (2,) if is_small(said) else (2, 3)  # small ones come out by chance
    sums = [sum(some, Decimal(0)) for size in sizes for some in combinations(signed, size)]
    sums += [one + sign * other for one in signed for other in bare for sign in (1, -1)]
    if is_total(sentence):
        sums += [a + b + c for a, b in combinations(own, 2) for c in bare]
    if any(is_about(said, total) for total in sums):
        return True
    values = {value for there in window for value in there.values if value}
    return shares_out(said, sentence) and any(is_about(said, a / b) for a, b in permutations(values, 2))


def derived(
    said: NumberMention, windows: Iterable[Sequence[NumberMention]]
) -> tuple[NumberMention, str] | None:
    """Reckon a figure as the sum or difference of two that stand near each other; as `difference` returns it.

    `windows` are figures of a sentence or two. Where the figure is told as rounded, the result may be near.
    """
    if said.value is None or not said.kind.is_quantity or said.kind in RELATIONS:
        return None
    for window in windows:
        alike = [there for there in in_unit_of(said, window) if _may_be_of(said, there)]
        for one, other in combinations(alike, 2):
            if is_bare(one) and is_bare(other) and not is_bare(said):
                continue
            if is_small(said) and not _are_of(said, one, other):
                continue
            for sign, result in _results(one, other):
                if is_meant(said, result):
                    return one, f"“{one.text}” {sign} “{other.text}” is {decimal(result)}"
        found = _span(said, alike) or _remainder(said, alike) or _portion(said, alike, window)
        if found is not None:
            return found
    return None


def _span(said: NumberMention, alike: Sequence[NumberMention]) -> tuple[NumberMention, str] | None:
    """Reckon a figure as how far one goes: "from 40 million to 60 million"."""
    for there in alike:
        if there.low is not None and there.high is not None and is_meant(said, there.high - there.low):
            return there, f"“{there.text}” is {decimal(there.high - there.low)} apart"
    return None


def _remainder(said: NumberMention, alike: Sequence[NumberMention]) -> tuple[NumberMention, str] | None:
    """Reckon a figure as what two of its sort leave of a third."""
    for whole, one, other in permutations(alike[:_MOST], 3) if not is_small(said) else ():
        if whole.value is None or one.value is None or other.value is None or one.span > other.span:
            continue
        result = whole.value - one.value - other.value
        if result > 0 and is_meant(said, result):
            return whole, f"“{whole.text}” less “{one.text}” and “{other.text}” is {decimal(result)}"
    return None


def _portion(
    said: NumberMention, alike: Sequence[NumberMention], window: Sequence[NumberMention]
) -> tuple[NumberMention, str] | None:
    """Reckon a figure as a share of one of its sort."""
    for whole, part in product(alike, window):  # "twice as much"
        share = factor_of(part)
        if share is not None and whole.value is not None and is_meant(said, whole.value * share):
            return whole, f"“{part.text}” of “{whole.text}” is {decimal(whole.value * share)}"
    return None


def _results(one: NumberMention, other: NumberMention) -> Iterator[tuple[str, Decimal]]:
    """Yield the sums and differences of two figures, of ranges those of their ends."""
    for a, b in product(one.values, other.values):
        yield "and", a + b
        yield "less", abs(a - b)


def _may_be_of(said: NumberMention, there: NumberMention) -> bool:
    """Whether a figure may be reckoned from another: of its sort, and a small one of the very same things."""
    if is_bare(there) and (there.value is not None or not is_small(said)):  # "from 13.5 metres to 12.8"
        return True
    return sort_of(there) == sort_of(said) and (not is_small(said) or there.unit == said.unit)


def _are_of(said: NumberMention, one: NumberMention, other: NumberMention) -> bool:
    """Whether two figures are of the very things that one is of, of which the second may leave them out."""
    units = {one.unit, other.unit}
    return said.unit in units and units <= {said.unit, None}
