"""Arithmetic that a draft does by itself: a change, share or multiple, reckoned from two figures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations
from typing import TYPE_CHECKING

from summarizer.rendering.wording import decimal
from summarizer.source.document import NumberKind, Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.document import NumberMention, Span

_NOT_RECKONED = {NumberKind.SCORE, NumberKind.AGE, NumberKind.TEMPERATURE}
_RELATIONS = {NumberKind.PERCENT, NumberKind.FRACTION, NumberKind.MULTIPLE, NumberKind.RATIO}
_LOOSE, _TIGHT = Decimal("0.12"), Decimal("0.05")  # of the value: "nearly a third" and "a third"


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What two figures of a source come to, in words, where the first stands, and if it is what was said."""

    words: str
    place: Span
    holds: bool


def reckoned(said: NumberMention, given: Sequence[NumberMention], *, sole: bool = False) -> Reckoned | None:
    """Reckon a percentage, fraction or multiple anew; None where no two figures could be meant.

    Figures are held together only if they are of one kind and unit. Where some pair gives what was said,
    that is shown; where there is but one pair and it gives something else, that is. `sole` asks for one pair
    in either case.
    """
    if said.value is None or not _is_relation(said):
        return None
    figures = [figure for mention in given for figure in _figures(mention)]
    pairs = [(a, b) for a, b in permutations(figures, 2) if _comparable(a, b)]
    if sole and len(pairs) != 2:
        return None
    for a, b in pairs:
        for value, words in _relations(said, a, b):
            if _is_near(said, value):
                return Reckoned(words, a.span, holds=True)
    if len(pairs) != 2:  # one pair, in both orders
        return None
    a, b = pairs[0]
    wanted = abs(said.value)
    options = list(_relations(said, a, b))
    _, words = min(options, key=lambda pair: abs(pair[0] - wanted))
    return Reckoned(words, a.span, holds=False)


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
    for value in (mention.value, mention.low, mention.high):
        if value is not None and value > 0:
            text = mention.text if value == mention.value else f"{value:,f}"
            yield _Figure(value, sort, mention.unit if plain else None, text, mention.span)


def _comparable(a: _Figure, b: _Figure) -> bool:
    """Whether two figures are of one sort; of things counted, the same things or such as are not named."""
    return a.sort == b.sort and a.value != b.value and (None in {a.unit, b.unit} or a.unit == b.unit)


def _relations(said: NumberMention, a: _Figure, b: _Figure) -> Iterator[tuple[Decimal, str]]:
    """Yield what could be meant by going from `a` to `b`, each as a number of the sort that was said."""
    percent = said.kind is NumberKind.PERCENT
    scale, mark = (Decimal(100), " %") if percent else (Decimal(1), "")
    change, share = scale * (b.value - a.value) / a.value, scale * a.value / b.value
    if said.kind is not NumberKind.MULTIPLE:
        yield abs(change), f"from “{a.text}” to “{b.text}” is {_signed(change)}{mark}"
    if percent or said.kind is not NumberKind.FRACTION or share < 1:
        yield share, f"“{a.text}” is {_rounded(share)}{mark or ' times'} of “{b.text}”"


def _is_near(said: NumberMention, value: Decimal) -> bool:
    wanted = abs(said.value or Decimal(0))
    if said.kind is NumberKind.PERCENT:
        exponent = wanted.as_tuple().exponent
        step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
        return abs(value - wanted) <= (step if said.qualifier is Qualifier.EXACT else wanted * _LOOSE)
    return abs(value - wanted) <= wanted * (_TIGHT if said.qualifier is Qualifier.EXACT else _LOOSE)


def _rounded(value: Decimal) -> str:
    return decimal(round(value, 1 if abs(value) >= 1 else 2))


def _signed(value: Decimal) -> str:
    return f"{'+' if value > 0 else '−'}{_rounded(abs(value))}"
