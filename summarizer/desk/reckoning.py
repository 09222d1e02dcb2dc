"""What figures of the sources come to: shares, multiples and changes, sums, differences, rests and parts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, permutations, product
from typing import TYPE_CHECKING

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
from summarizer.desk.units import in_unit_of
from summarizer.rendering.wording import decimal
from summarizer.source.document import NumberKind, NumberMention, Qualifier, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.desk.changing import Change

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
                if is_meant(said, abs(result)):
                    first, second = (one, other) if result > 0 else (other, one)
                    return one, f"“{first.text}” {sign} “{second.text}” is {_told(said, abs(result))}"
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
        yield "less", a - b


def _told(said: NumberMention, result: Decimal) -> str:
    return said.text if result == said.value else decimal(result)


def _may_be_of(said: NumberMention, there: NumberMention) -> bool:
    """Whether a figure may be reckoned from another: of its sort, and a small one of the very same things."""
    if is_bare(there) and (there.value is not None or not is_small(said)):  # "from 13.5 metres to 12.8"
        return True
    return sort_of(there) == sort_of(said) and (not is_small(said) or there.unit == said.unit)


def _are_of(said: NumberMention, one: NumberMention, other: NumberMention) -> bool:
    """Whether two figures are of the very things that one is of, of which the second may leave them out."""
    units = {one.unit, other.unit}
    return said.unit in units and units <= {said.unit, None}


_NOT_RECKONED = {NumberKind.SCORE, NumberKind.AGE, NumberKind.TEMPERATURE}
_RELATIONS = {NumberKind.PERCENT, NumberKind.FRACTION, NumberKind.MULTIPLE, NumberKind.RATIO}
_BARE, _IN_DAYS = ("count",), (NumberKind.DURATION.value, None, "day")
_LOOSE, _TIGHT = Decimal("0.12"), Decimal("0.05")  # of the value: "nearly a third" and "a third"

# On which side of a bound the value must lie, but for what rounding does.
_BOUNDED = {Qualifier.MORE_THAN: 1, Qualifier.AT_LEAST: 1, Qualifier.LESS_THAN: -1, Qualifier.AT_MOST: -1}
_ROUNDED = Decimal("0.005")
_MOST_APART = 20  # times
_OPEN = Decimal("0.25")  # of the value: 23 % are "more than a fifth"


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What two figures of a source come to, in words, where the first stands, and if it is what was said."""

    words: str
    place: Span
    holds: bool


def reckoned(
    said: NumberMention,
    given: Sequence[NumberMention],
    *,
    change: Change | None = None,
    way: int = 0,
    share: bool = False,
) -> Reckoned | None:
    """Reckon a percentage, fraction or multiple anew; None where no two figures could be meant.

    Figures are held together only if they are of one kind and unit. Where some pair gives what was said,
    that is shown; where there is but one pair and it gives something else, that is. `change` is what the
    sentence itself says that something went from and to: then nothing else is meant. `way` tells that the
    number says by how much something rose (1) or fell (-1): then it is no share; `share` that it is one.
    """
    if said.value is None or not _is_relation(said):
        return None
    figures = [figure for mention in given for figure in _figures(mention)]
    pairs = [(a, b) for a, b in permutations(figures, 2) if _comparable(a, b)]
    if change is None:  # what something may be between has not gone from the one to the other
        pairs = [(a, b) for a, b in pairs if a.span != b.span]
    if change is not None and way:  # "fell from 96 to 61, by a third" tells of which two
        pairs = [(a, b) for a, b in pairs if {a.value, b.value} == {change.was, change.became}]
    options = [
        (value, Reckoned(words, a.span, holds=True))
        for a, b in pairs
        for is_share, value, words in _meant(said, a, b, change, way)
        if is_share or not share
    ]
    held = next((made for value, made in options if _is_near(said, value)), None)
    if held is not None or len({frozenset((a.value, b.value)) for a, b in pairs}) != 1 or not options:
        return held
    wanted = abs(said.value)
    value, nearest = min(options, key=lambda option: abs(option[0] - wanted))
    return replace(nearest, holds=False) if _is_of_an_order(value, wanted) else None


def _meant(
    said: NumberMention, a: _Figure, b: _Figure, change: Change | None, way: int
) -> Iterator[tuple[bool, Decimal, str]]:
    """Yield what could be meant by two figures; of a change that is told, no change the other way round."""
    is_back = change is not None and (b.value, a.value) == (change.was, change.became)
    for is_share, value, words in _relations(said, a, b):
        if way and (is_share or (b.value > a.value) != (way > 0)):
            continue
        if is_share or not is_back:
            yield is_share, value, words


def _is_relation(said: NumberMention) -> bool:
    return said.kind in _RELATIONS or (said.value is not None and said.unit is None and 0 < said.value < 1)


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure that can be reckoned with: a range has two."""

    value: Decimal
    sort: tuple[str | None, ...]
    unit: str | None
    text: str
    span: Span


def _figures(mention: NumberMention) -> Iterator[_Figure]:
    if not mention.kind.is_quantity or mention.kind in _RELATIONS | _NOT_RECKONED:
        return
    plain = mention.kind in {NumberKind.COUNT, NumberKind.NUMBER}
    sort = ("count",) if plain else (mention.kind.value, mention.currency, mention.unit)
    for value in mention.values:
        if value > 0:
            text = mention.text if value == mention.value else f"{value:,f}"
            yield _Figure(value, sort, mention.unit if plain else None, text, mention.span)


def _comparable(a: _Figure, b: _Figure) -> bool:
    """Whether two figures are of one sort; of things counted, the same things or such as are not named.

    A bare number may be of whatever is measured or counted in days: "on 38 days; a year before it was 19".
    """
    if a.value == b.value:
        return False
    bare = any(f.sort == _BARE and f.unit is None for f in (a, b))
    return (a.sort == b.sort and (None in {a.unit, b.unit} or a.unit == b.unit)) or (
        bare and any(f.sort == _IN_DAYS for f in (a, b))
    )


def _relations(said: NumberMention, a: _Figure, b: _Figure) -> Iterator[tuple[bool, Decimal, str]]:
    """Yield what could be meant by going from `a` to `b`, each as a number of the sort that was said.

    The first of the three tells a share from a change.
    """
    percent = said.kind is NumberKind.PERCENT
    scale = Decimal(100 if percent else 1)
    change, share = scale * (b.value - a.value) / a.value, scale * a.value / b.value
    of_one = a.value / b.value
    if said.kind is not NumberKind.MULTIPLE:
        told = f"{'+' if change > 0 else '−'}{_rounded(abs(change) * 100 / scale)}"
        yield False, abs(change), f"from “{a.text}” to “{b.text}” is {told} %"
    if percent or said.kind is not NumberKind.FRACTION or share < 1:
        told = f"{_rounded(100 * of_one)} % of" if percent or of_one < 1 else f"{_rounded(of_one)} times"
        yield True, share, f"“{a.text}” is {told} “{b.text}”"


def _is_near(said: NumberMention, value: Decimal) -> bool:
    wanted = abs(said.value or Decimal(0))
    if said.qualifier in _BOUNDED and (value - wanted) * _BOUNDED[said.qualifier] < -wanted * _ROUNDED:
        return False
    if said.qualifier in _BOUNDED:
        return abs(value - wanted) <= wanted * _OPEN
    if said.kind is NumberKind.PERCENT:
        exponent = wanted.as_tuple().exponent
        step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
        return abs(value - wanted) <= (step if said.qualifier is Qualifier.EXACT else wanted * _LOOSE)
    return abs(value - wanted) <= wanted * (_TIGHT if said.qualifier is Qualifier.EXACT else _LOOSE)


def _is_of_an_order(value: Decimal, wanted: Decimal) -> bool:
    """Whether a result is near enough to what was said to be a slip of it, and not of other figures."""
    return wanted <= value * _MOST_APART and value <= wanted * _MOST_APART


def _rounded(value: Decimal) -> str:
    return decimal(round(value, 1 if abs(value) >= 1 else 2))
