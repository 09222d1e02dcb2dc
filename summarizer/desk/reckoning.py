"""Arithmetic that a draft does by itself: a change, share or multiple, reckoned from two figures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import permutations
from typing import TYPE_CHECKING

from summarizer.rendering.wording import decimal
from summarizer.source.document import NumberKind, Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.desk.changing import Change
    from summarizer.source.document import NumberMention, Span

_NOT_RECKONED = {NumberKind.SCORE, NumberKind.AGE, NumberKind.TEMPERATURE}
_RELATIONS = {NumberKind.PERCENT, NumberKind.FRACTION, NumberKind.MULTIPLE, NumberKind.RATIO}
_BARE, _IN_DAYS = ("count",), (NumberKind.DURATION.value, None, "day")
_LOOSE, _TIGHT = Decimal("0.12"), Decimal("0.05")  # of the value: "nearly a third" and "a third"

# On which side of a bound the value must lie, but for what rounding does.
_BOUNDED = {
    Qualifier.MORE_THAN: 1,
    Qualifier.AT_LEAST: 1,
    Qualifier.LESS_THAN: -1,
    Qualifier.AT_MOST: -1,
}
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
    scale, mark = (Decimal(100), " %") if percent else (Decimal(1), "")
    change, share = scale * (b.value - a.value) / a.value, scale * a.value / b.value
    if said.kind is not NumberKind.MULTIPLE:
        yield False, abs(change), f"from “{a.text}” to “{b.text}” is {_signed(change)}{mark}"
    if percent or said.kind is not NumberKind.FRACTION or share < 1:
        yield True, share, f"“{a.text}” is {_rounded(share)}{mark or ' times'} of “{b.text}”"


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


def _signed(value: Decimal) -> str:
    return f"{'+' if value > 0 else '−'}{_rounded(abs(value))}"
