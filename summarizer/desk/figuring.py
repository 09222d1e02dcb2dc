"""Figures and dates of a draft that no source gives, and that do not follow from any it gives."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations, product
from typing import TYPE_CHECKING

from summarizer.desk.stances import tells
from summarizer.desk.units import in_unit_of, may_be_converted
from summarizer.languages.desk_words import WORDS
from summarizer.source.document import NumberKind, NumberMention, Qualifier
from summarizer.source.numbers.rounding import is_shortened
from summarizer.source.numbers.settling import noun_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.source.syntax import Node, Tree

_LETTERS = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_HUNDREDTHS = re.compile(r"(?:cents?|penn(?:y|ies)|pence)\b")
_EACH = re.compile(r"\b(?:each|apiece|per(?! cent)|every(?! one)|average)\b", re.IGNORECASE)
_FEW = 12  # what is told as a word up to here may have been counted, not read
_SMALL = 1000  # counts below that come out by chance
_CLOSE = Decimal("0.1")  # of the value: how far a rounded sum may be from it
_SLIP = Decimal("0.002")  # of the value: what rounding does to an exact one
_LIKELY = 8  # figures of one sort near each other that are tried with each other
_NEAR = Decimal("0.12")  # of the value: what "nearly" and "about" allow
RELATIONS = {NumberKind.FRACTION, NumberKind.MULTIPLE, NumberKind.RATIO, NumberKind.SCORE}
_UNCOUNTED = {NumberKind.COUNT, NumberKind.FRACTION}
_PLAIN = {NumberKind.COUNT, NumberKind.NUMBER}
_SEVERAL = range(2, 21)
RARE = 100  # a figure from here on is seldom told of two things
_NOT_TIMES = {
    NumberKind.PERCENT, NumberKind.FRACTION, NumberKind.RATIO, NumberKind.SCORE, NumberKind.AGE,
    NumberKind.TEMPERATURE, NumberKind.DATE, NumberKind.TIME,
}  # fmt: skip
_UPWARD = {Qualifier.MORE_THAN, Qualifier.AT_LEAST}
_DOWNWARD = {Qualifier.LESS_THAN, Qualifier.AT_MOST}


def is_foreign(said: NumberMention, given: Sequence[NumberMention]) -> bool:
    """Whether a figure is given nowhere, not even rounded as it says; `given` are the figures of all sources.

    Relations are reckoned elsewhere, small numbers in words may be counted, and what is measured in another
    unit may be converted: none of these is foreign.
    """
    if said.value is None or not said.kind.is_quantity or said.kind in RELATIONS:
        return False
    if said.value <= _FEW and not any(character.isdigit() for character in said.text):
        return False
    if share_of(said) in {share_of(there) for there in given} - {None}:
        return False  # "20%", of one in five
    values = {value for there in given for value in there.values}
    if _HUNDREDTHS.match(said.unit or ""):
        values |= {100 * value for value in values}
    if said.value in values or any(is_rounded(said, value) for value in values) or _is_part(said, given):
        return False
    unconverted = _PLAIN | {NumberKind.MONEY, NumberKind.PERCENT}
    return said.kind in unconverted or not any(may_be_converted(said, there) for there in given)


def is_mixed_up(said: NumberMention, given: Sequence[NumberMention]) -> bool:
    """Whether a figure has the digits of another in another order: 83,000 for 38,000."""
    digits = _digits(said)
    return len(set(digits)) > 1 and any(
        sort_of(there) == sort_of(said)
        and sorted(_digits(there)) == sorted(digits)
        and there.value != said.value
        for there in given
    )


def factor_of(mention: NumberMention) -> Decimal | None:
    """Return a share as a part of one, and "twice" as two; None for other figures."""
    return mention.value if mention.kind is NumberKind.MULTIPLE else share_of(mention)


def is_multiple(said: NumberMention, own: Iterable[NumberMention], given: Iterable[NumberMention]) -> bool:
    """Whether a figure is one of its sort times a share or a multiple that the sentence tells with it."""
    factors = [factor for other in own if (factor := factor_of(other))]
    alike = [there for there in in_unit_of(said, given) if sort_of(there) == sort_of(said)] if factors else []
    return any(
        is_about(said, value * factor) or is_about(said, value / factor)
        for there in alike
        for value in there.values
        for factor in factors
    )


def is_product(said: NumberMention, own: Sequence[NumberMention], given: Iterable[NumberMention]) -> bool:
    """Whether so many, or so much money, are what a sentence reckons from what one thing costs."""
    prices = [n for n in given if n.currency is not None and n.value]
    often = [n for n in own if n.currency is None and n.kind not in _NOT_TIMES]  # "£12 a week", sixteen weeks
    counts = [said] if said.kind in _PLAIN else often
    totals = [n for n in own if n.currency is not None] if said.kind in _PLAIN else [said]
    return any(
        is_about(total, count.value * price.value) and price.currency == total.currency
        for count, total, price in product(counts, totals, prices)
        if count.value and price.value
    )


def is_all_of_several(said: NumberMention, given: Iterable[NumberMention]) -> bool:
    """Whether so many are what each of a few has, together: of three ships with 420 berths, 1,260."""
    counts = [value for n in given if n.kind in _PLAIN for value in n.values if value]
    few = {value for value in counts if value in _SEVERAL}
    return said.kind in _PLAIN and any(value * times == said.value for value in counts for times in few)


def is_difference(said: NumberMention, given: Iterable[NumberMention], near: Iterable[NumberMention]) -> bool:
    """Whether a figure is the difference of two of its sort, of what is only counted of near ones."""
    is_bare = said.kind in _PLAIN
    alike = {
        value * (100 if _HUNDREDTHS.match(said.unit or "") and not _HUNDREDTHS.match(there.unit or "") else 1)
        for there in (near if is_bare else given)
        for value in there.values
        if sort_of(there)[0] == sort_of(said)[0]
        or (is_bare and there.kind is NumberKind.PERCENT)
        or (said.currency is not None and there.currency == said.currency)  # "£245 more" of £655 a week
    }
    return said.value is not None and any(value + said.value in alike for value in alike)


def is_rest(said: NumberMention, own: Sequence[NumberMention], near: Sequence[NumberMention]) -> bool:
    """Whether a figure is what another leaves of a whole that both sentences have: 28 of 45, for 17."""
    if said.kind is NumberKind.FRACTION:
        return is_about(
            said, 1 - sum((n.value or Decimal(0) for n in near if n.kind is said.kind), Decimal(0))
        )
    given = {value for n in near for value in n.values}
    wholes = {value for n in own if n is not said for value in n.values} & given
    return said.value is not None and any(whole - said.value in given - {whole} for whole in wholes)


def is_total_of(said: NumberMention, near: Sequence[NumberMention]) -> bool:
    """Whether so many are two or three counts of a sentence together: four operas and nine symphonies."""
    counts = [n.value for n in near if n.kind in _PLAIN and n.value is not None]
    some = (sum(part, Decimal(0)) for size in (2, 3) for part in combinations(counts[:_LIKELY], size))
    return said.kind in _PLAIN and any(said.value == total for total in some)


def is_whole(said: NumberMention, near: Iterable[NumberMention]) -> bool:
    """Whether so many are all that a sentence counts: "by 31 to 24, with four abstentions"."""
    counts = [value for n in near if n.kind in _PLAIN | {NumberKind.SCORE} for value in n.values]
    return len(counts) > 2 and sum(counts) == said.value


def share_of(mention: NumberMention) -> Decimal | None:
    """Return a percentage or a fraction as a part of one; None for other figures."""
    if mention.value is None or mention.kind not in {NumberKind.PERCENT, NumberKind.FRACTION}:
        return None
    return mention.value / 100 if mention.kind is NumberKind.PERCENT else mention.value


def _digits(mention: NumberMention) -> str:
    return "".join(character for character in mention.text if character.isdecimal())


def _is_part(said: NumberMention, given: Sequence[NumberMention]) -> bool:
    """Whether a figure stands within another, "4.7 milligrams" in "4.7 ± 0.3"."""
    figure, *_ = _FIGURE.findall(said.text) or [""]
    return any(figure in _FIGURE.findall(there.text) for there in given if there.low is not None and figure)


def is_rounded(said: NumberMention, value: Decimal) -> bool:
    """Whether a value is near the one that was said, on the side that its qualifier tells."""
    wanted = said.value or Decimal(0)
    if said.qualifier is Qualifier.EXACT:
        return is_shortened(said, value)
    if abs(value - wanted) > _NEAR * abs(wanted):
        return False
    if said.qualifier in _UPWARD:
        return value >= wanted
    return value <= wanted if said.qualifier in _DOWNWARD else True


def is_rounded_in(said: NumberMention, given: Iterable[NumberMention]) -> bool:
    """Whether a figure is one of its sort, rounded as it says."""
    alike = (there for there in given if sort_of(there) == sort_of(said))
    return any(is_rounded(said, value) for there in alike for value in there.values)


def values_of(mentions: Iterable[NumberMention]) -> list[Decimal]:
    """Return the values of some figures, each once, of so many as are tried with each other."""
    return list(dict.fromkeys(value for there in mentions for value in there.values))[:_LIKELY]


def is_total(sentence: str) -> bool:
    """Whether a sentence may tell a sum of several figures."""
    return not WORDS.totals.isdisjoint(_LETTERS.findall(sentence.casefold()))


def shares_out(said: NumberMention, sentence: str) -> bool:
    """Whether a sentence tells a figure of each of several, or of so long."""
    return said.kind in {NumberKind.RATE, NumberKind.SPEED} or _EACH.search(sentence) is not None


def is_small(said: NumberMention) -> bool:
    """Whether a count or a time is so small that it comes out by chance."""
    return said.kind in _PLAIN | {NumberKind.DURATION} and (said.value or 0) < _SMALL


def is_bare(mention: NumberMention) -> bool:
    """Whether a number is of nothing that it names."""
    return mention.kind is NumberKind.NUMBER and mention.unit is None


def is_about(said: NumberMention, result: Decimal) -> bool:
    """Whether a result is what is said, but for what rounding does."""
    wanted = said.value or Decimal(0)
    near = _SLIP if said.qualifier is Qualifier.EXACT else _CLOSE
    return abs(result - wanted) <= max(near * wanted, _half_of_last(wanted))


def _half_of_last(value: Decimal) -> Decimal:
    """Return half of the last digit that a figure is told with, if that is not its only one."""
    digits = value.normalize().as_tuple()
    exponent = digits.exponent if isinstance(digits.exponent, int) else 0
    return Decimal(5).scaleb(exponent - 1) if len(digits.digits) > 1 and exponent > 0 else Decimal(0)


def is_meant(said: NumberMention, result: Decimal) -> bool:
    """Whether a result is what is said, or near it and on its side where it is told as rounded or a bound."""
    wanted = said.value or Decimal(0)
    if said.qualifier is Qualifier.EXACT or (said.kind in _PLAIN and wanted < _SMALL):
        return result == wanted
    upward = said.qualifier not in _DOWNWARD or result <= wanted
    downward = said.qualifier not in _UPWARD or result >= wanted
    return upward and downward and abs(result - wanted) <= _CLOSE * wanted


def sort_of(mention: NumberMention) -> tuple[object, ...]:
    """Return what two figures must share to be of one sort: a count, a share, a measure in one unit."""
    if mention.kind in _PLAIN:
        return ("count",)
    return (mention.kind,) if mention.kind is NumberKind.PERCENT else (mention.kind, *_unit_of(mention))


def _unit_of(mention: NumberMention) -> tuple[str | None, str | None]:
    """Return the unit of a figure; of a sum the word for it, as it may be open whose dollars are meant."""
    if mention.kind is NumberKind.MONEY:
        return noun_of(mention), None
    return mention.currency, mention.unit


def figure_of(mention: NumberMention) -> tuple[object, ...]:
    """Return what two numbers must share to be one figure."""
    values = (mention.value, mention.low, mention.high)
    unit = _unit_of(mention) if mention.kind not in _UNCOUNTED else (mention.currency, None)
    return (*values, mention.kind, *unit)


def counts_tellers(tree: Tree, node: Node | None) -> bool:
    """Whether a figure counts who says something: "TWO people said"."""
    counted = tree.above(node) if node is not None and node.relation == "nummod" else node
    verb = tree.above(counted) if counted is not None and counted.relation == "nsubj" else None
    return verb is not None and tells(verb)


def is_long_figure(node: Node) -> bool:
    """Whether a figure has so many digits that it is seldom told of two things."""
    return len(node.low) >= len(str(RARE)) and node.low[0].isdigit()
