"""From an amount or a label to the number mention that is handed out."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import Direction, NumberKind, NumberMention, Qualifier, Span
from summarizer.source.numbers.amount import Amount
from summarizer.source.numbers.certainty import certainty_of
from summarizer.source.numbers.dates import Label
from summarizer.source.numbers.directions import direction_at, direction_of_multiple
from summarizer.source.numbers.numeral import Form
from summarizer.source.numbers.particles import is_brought_up, is_during, is_particle, is_reached, is_scored
from summarizer.source.numbers.qualifiers import BACK, Qualified, between_units, bound_at, qualifier_around
from summarizer.source.numbers.surroundings import Recalled, is_short, told_of
from summarizer.source.numbers.units import is_warm
from summarizer.source.vocabulary.denoting import is_work
from summarizer.source.vocabulary.wordnet import lemmas

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from summarizer.source.document import Block, BlockKind
    from summarizer.source.numbers.certainty import Certainty
    from summarizer.source.numbers.lexer import Tokens
    from summarizer.source.numbers.units import Unit

_COMPARE = frozenset({NumberKind.PERCENT, NumberKind.MONEY})


class Amounts(NamedTuple):
    """The amounts and labels of a text in order, with its tokens."""

    tokens: Tokens
    items: list[Amount | Label]


class _Manner(NamedTuple):
    """How a number is meant, and how certain that is."""

    kind: NumberKind
    qualified: Qualified
    direction: Direction
    certainty: Certainty


def mentions(amounts: Amounts, blocks: tuple[Block, ...] = ()) -> Iterator[NumberMention]:
    """Yield the mention of every item, numbered from N1; `blocks` are those of the layout."""
    tokens = amounts.tokens
    recalled: Recalled[_Manner] | None = Recalled(tokens, _later, lambda _: True) if tokens.repeats else None
    previous: Amount | Label | None = None
    manner, at = None, 0
    for number, item in enumerate(amounts.items, 1):
        if isinstance(item, Label):
            yield _labelled(tokens, item, f"N{number}")
        else:
            while at + 1 < len(blocks) and blocks[at + 1].span.start <= tokens.starts[item.first]:
                at += 1
            block = blocks[at].kind if blocks else None
            if recalled is not None and is_short(item):
                rule = partial(_manner, tokens, item, block)
                own = recalled.read(item.first, partial(_told, item, block), rule)
            else:
                own = _manner(tokens, item, block)
            if previous is not None and manner is not None and _restates(tokens, previous, item):
                own = _inherited(own, manner)
            elif previous is not None and manner is not None and _moves_alike(tokens, previous, item):
                own = _directed(own, manner)
            manner = own
            yield _measured(tokens, item, own, f"N{number}")
        previous = item


def _told(amount: Amount, block: BlockKind | None) -> object:
    return told_of(amount), block


def _later(manner: _Manner, by: int) -> _Manner:
    """Return the manner of a number that stands so many tokens later."""
    kind, (qualifier, first, last), direction, certainty = manner
    return _Manner(kind, Qualified(qualifier, first + by, last + by), direction, certainty)


def _labelled(tokens: Tokens, label: Label, number: str) -> NumberMention:
    span = _span(tokens, label.first, label.last)
    mention = NumberMention(
        id=number,
        span=span,
        text=span.of(tokens.text),
        kind=label.kind,
        value=label.low if label.high is None else None,
        low=None if label.high is None else label.low,
        high=label.high,
        unit=None if label.noun is None else tokens.lows[label.noun],
        unit_span=None if label.noun is None else _span(tokens, label.noun, label.noun + 1),
    )
    if label.kind is not NumberKind.RATIO:
        return mention
    told = qualifier_around(tokens, label.first, label.last, measured=False)
    return replace(mention, qualifier=told.qualifier, qualifier_span=_place(tokens, told.first, told.last))


def _measured(tokens: Tokens, amount: Amount, manner: _Manner, number: str) -> NumberMention:
    span = _span(tokens, amount.first, amount.last)
    qualified, certainty = manner.qualified, manner.certainty
    return NumberMention(
        id=number,
        span=span,
        text=span.of(tokens.text),
        kind=manner.kind,
        value=_written_out(amount.low) if amount.high is None else None,
        low=None if amount.high is None else _written_out(amount.low),
        high=None if amount.high is None else _written_out(amount.high),
        unit=amount.unit.name if amount.unit else None,
        currency=amount.currency,
        qualifier=qualified.qualifier,
        direction=manner.direction,
        qualifier_span=_place(tokens, qualified.first, qualified.last),
        unit_span=_place(tokens, amount.unit_first, amount.unit_last),
        ambiguous=amount.numeral.ambiguous,
        grade=certainty.grade,
        probability=certainty.probability,
    )


def _span(tokens: Tokens, first: int, last: int) -> Span:
    return Span(tokens.starts[first], tokens.ends[last - 1])


def _written_out(value: Decimal) -> Decimal:
    """Return a whole number of thousands without the decimals that its scale word left ("3.5 million")."""
    large = abs(value) >= 1000 and value == value.to_integral_value()
    return value.to_integral_value() if large else value


def _place(tokens: Tokens, first: int, last: int) -> Span | None:
    return _span(tokens, first, last) if last > first else None


def _kind(tokens: Tokens, amount: Amount) -> NumberKind:
    if amount.numeral.form is Form.MULTIPLE:
        return NumberKind.MULTIPLE
    if amount.unit is None:
        return (
            NumberKind.FRACTION
            if amount.numeral.form is Form.FRACTION and amount.low < 1
            else NumberKind.NUMBER
        )
    if amount.unit.kind is NumberKind.COUNT and amount.numeral.form is Form.FRACTION and amount.low < 1:
        return NumberKind.FRACTION
    if amount.unit.name == "degree":
        warm = amount.low < 0 or is_warm(tokens, amount.first, amount.last)
        return NumberKind.TEMPERATURE if warm else NumberKind.MEASURE
    return amount.unit.kind


def _manner(tokens: Tokens, amount: Amount, block: BlockKind | None) -> _Manner:
    measured = amount.currency is not None or (
        amount.unit is not None and amount.unit.kind is not NumberKind.COUNT
    )
    qualified = qualifier_around(tokens, amount.first, amount.last, measured=measured)
    if qualified.qualifier is Qualifier.EXACT and (measured or amount.unit is None):
        qualified = bound_at(tokens, amount.first, amount.last) or qualified
    if qualified.qualifier is Qualifier.EXACT and measured:
        qualified = between_units(tokens, amount.first, amount.last) or qualified
    if qualified.last > qualified.first and _is_no_qualifier(tokens, amount, qualified):
        qualified = Qualified(Qualifier.EXACT, amount.first, amount.first)
    points = amount.unit is not None and amount.unit.name == "point"
    compares = _is_price_change(tokens, amount) if amount.unit is None else _compares(amount.unit)
    first = min(amount.first, qualified.first)
    if amount.numeral.form is Form.MULTIPLE:
        first += 1
    last = amount.unit_last if points else amount.last
    direction = direction_at(
        tokens, first, last, compares=compares, done=partial(_is_of_deeds, tokens, amount)
    )
    since = tokens.lows[amount.last] in BACK  # "was set up 15 years ago"
    if (
        since
        or (points and is_scored(tokens, first, last))
        or (not compares and is_brought_up(tokens, first - 1))
    ):
        direction = Direction.NONE
    if amount.unit is not None and amount.unit.name.startswith("times"):
        by = tokens.lows[first - 1] in tokens.language.by  # "rose by up to five times"
        direction = direction if by else direction_of_multiple(tokens, last)  # none of "strikes up 90 times"
    kind = _kind(tokens, amount)
    return _Manner(kind, qualified, direction, certainty_of(tokens, amount, kind, block))


def _is_no_qualifier(tokens: Tokens, amount: Amount, qualified: Qualified) -> bool:
    """Whether a word that could qualify an amount belongs to something else, or says where or when."""
    if qualified.last == qualified.first + 1 and is_particle(tokens, qualified.first, amount):
        return True
    if tokens.lows[qualified.first] in _COMPASS and not _is_priced(amount):
        return True
    return is_during(tokens, amount, qualified) or is_reached(tokens, qualified.first, amount)


def _is_of_deeds(tokens: Tokens, amount: Amount) -> bool:
    """Whether an amount is of what can be lost or raised: things, or a sum of money."""
    unit = amount.unit
    if unit is None:
        return True
    if unit.kind is NumberKind.COUNT and unit.name != "point":
        return not is_work(unit.name.rpartition(" ")[2])
    return unit.kind is NumberKind.MONEY and not _leads(tokens, amount)


def _is_price_change(tokens: Tokens, amount: Amount) -> bool:
    """Whether a fraction in figures without a unit is of points, as prices move: "was off 5/8 at 37-1/2"."""
    return amount.numeral.form is Form.FRACTION and tokens.is_figure(amount.first)


def _compares(unit: Unit) -> bool:
    """Whether a number in this unit can be a change by itself: a share, money, points."""
    return unit.kind in _COMPARE or unit.name == "point"


def _leads(tokens: Tokens, amount: Amount) -> bool:
    """Whether another sum follows to which one led: "Marn Mills added 15 sen to RM2.70"."""
    at = max(amount.last, amount.unit_last)
    return tokens.lows[at] in tokens.language.to and (tokens.is_figure(at + 1) or tokens.is_figure(at + 2))


_COMPASS = {"north", "south"}


def _is_priced(amount: Amount) -> bool:
    """Whether an amount is a sum or a share: "north of $5 million" is no direction."""
    return amount.unit is not None and (amount.currency is not None or amount.unit.kind in _COMPARE)


def _restates(tokens: Tokens, before: Amount | Label, amount: Amount) -> bool:
    """Whether an amount in parentheses says the one before it once more: "more than 8 km (5 miles)"."""
    gap = tokens.lows[before.last : amount.first] if amount.first - before.last <= 2 else []
    if gap[:1] != ["("] or not isinstance(before, Amount) or before.unit is None or amount.unit is None:
        return False
    return before.unit != amount.unit and before.unit.kind is amount.unit.kind


def _inherited(own: _Manner, former: _Manner) -> _Manner:
    qualified = own.qualified if own.qualified.qualifier is not Qualifier.EXACT else former.qualified
    return _directed(own._replace(qualified=qualified), former)


def _directed(own: _Manner, former: _Manner) -> _Manner:
    return own._replace(direction=former.direction) if own.direction is Direction.NONE else own


def _ends_change(tokens: Tokens, index: int) -> bool:
    """Whether what stands behind a change is no verb that the change would be the subject of."""
    low, language = tokens.lows[index], tokens.language
    small = low in language.function_words and low not in language.denials.get("being", ())
    acts = any(part == "v" for part, _ in lemmas(low))
    return small or not tokens.is_word(index) or not acts


_LONGEST_PLACE = 8  # tokens between two changes, of which each is told with its own place


def _moves_alike(tokens: Tokens, before: Amount | Label, amount: Amount) -> bool:
    """Whether a change goes on the one before it: "by $5m, or 3%", "a fall of 7% in ore and 2% in oil"."""
    if not isinstance(before, Amount) or before.unit is None or amount.unit is None:
        return False
    if not all(_compares(unit) or unit.kind is NumberKind.RATE for unit in (before.unit, amount.unit)):
        return False
    gap = tokens.lows[max(before.last, before.unit_last) : amount.first][: _LONGEST_PLACE + 1]
    language = tokens.language
    if 0 < len(gap) < 3 and gap[-1] in language.either:
        return before.unit.kind is not amount.unit.kind
    if len(gap) == 1 and gap[0] in language.joins:  # "rose 6% and 5% in the two years"
        after = tokens.lows[amount.last]
        return before.unit == amount.unit and _ends_change(tokens, amount.last) and after not in language.of
    parallel = (
        2 < len(gap) <= _LONGEST_PLACE and gap[0] == tokens.lows[amount.last] in language.function_words
    )
    return parallel and before.unit == amount.unit and (gap[-1] in language.joins or gap[-1] == ",")
