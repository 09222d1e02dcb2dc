"""Numbers of a statement against those of its evidence: value, unit, direction, qualifier and subject."""

from __future__ import annotations

import operator
import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.results import Reason, ReasonCode
from summarizer.source.document import Direction, NumberKind, NumberMention, Qualifier
from summarizer.source.numbers import read_numbers
from summarizer.source.numbers.settling import may_be_one
from summarizer.source.numbers.sizes import measured_as
from summarizer.verifying.checking.arithmetic import follows
from summarizer.verifying.checking.dating import dates_near, is_dated_elsewhere
from summarizer.verifying.checking.forms import plain_form
from summarizer.verifying.checking.lexicon import FAMILY_OF
from summarizer.verifying.checking.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.verifying.checking.comparison import Comparison
    from summarizer.verifying.checking.readings import Reading

_BOUNDS = {
    Qualifier.AT_LEAST: operator.ge,
    Qualifier.MORE_THAN: operator.gt,
    Qualifier.AT_MOST: operator.le,
    Qualifier.LESS_THAN: operator.lt,
}
# How a figure of the source may be meant for a statement to say it so: none becomes more exact.
_PROVED_BY = {
    Qualifier.EXACT: {Qualifier.EXACT},
    Qualifier.ABOUT: {Qualifier.ABOUT, Qualifier.EXACT, Qualifier.MORE_THAN},
    Qualifier.AT_LEAST: {Qualifier.AT_LEAST, Qualifier.EXACT, Qualifier.MORE_THAN},
    Qualifier.AT_MOST: {Qualifier.AT_MOST, Qualifier.EXACT, Qualifier.LESS_THAN},
    Qualifier.MORE_THAN: {Qualifier.MORE_THAN},
    Qualifier.LESS_THAN: {Qualifier.LESS_THAN},
}
_LOWER, _UPPER = {Qualifier.AT_LEAST, Qualifier.MORE_THAN}, {Qualifier.AT_MOST, Qualifier.LESS_THAN}
_BEYOND = {Qualifier.MORE_THAN, Qualifier.LESS_THAN}
_PARTED = re.compile(r"(?<=\d[.,])\s(?=\d)|(?<=\d)\s(?=-\s?\d)|(?<=\d\s-)\s(?=\d)")
_NAMED = re.compile(r"[A-Z][^\W\d_]*-$")
_ONE_OF = re.compile(
    r"one of (?:the|its|his|her|their|our) (?:\w+ )?(?:\w+est|most|few|first|best|worst|leading)\b"
)
_LEAST_SHARE = 0.4
_NEAR_SHARE = Decimal("2.5")  # percentage points: half of what lies between one twentieth and the next
_AS_GOOD = 0.6
_PRONOUNS = frozenset({"one", "ein", "eine", "einer"})
_SHARES = frozenset({NumberKind.FRACTION, NumberKind.PERCENT})
_COUNTS = frozenset({NumberKind.COUNT, NumberKind.NUMBER, NumberKind.AGE, NumberKind.SCORE})


def number_findings(held: Comparison) -> Iterator[Reason]:
    """Yield, for each number of the statement that the evidence does not give so, what differs."""
    if not held.statement.numbers:
        return
    every = list(_numbers_near(held))
    near, dates = list(_distinct(every)), dates_near(every, held)
    for mention in held.statement.numbers:
        if mention.kind is NumberKind.NUMBER and mention.text.lower() in _PRONOUNS:
            continue
        if FAMILY_OF.get(stem(mention.text.lower())) in held.evidence_keys:
            continue  # "twice" where the evidence has "double"
        if _ONE_OF.match(held.statement.text, mention.span.start):
            continue  # "one of the largest" does not count
        if _NAMED.search(held.statement.text, 0, mention.span.start):
            continue  # "COVID-19" is a name
        if _is_end(mention, near, held):
            continue
        found = [differ(mention, other) for other in near]
        if None not in found and not is_dated_elsewhere(mention, dates, held) and not follows(mention, held):
            yield _nearest_difference(mention, near, found)
        elif rival := _rival(mention, held):
            yield Reason(code=ReasonCode.NUMBER, statement=mention.text, source=rival.span)


def _distinct(numbers: Iterable[NumberMention]) -> Iterator[NumberMention]:
    """Yield the first of numbers that are told apart by nothing but their places."""
    seen = set()
    for one in numbers:
        value, sort = (one.value, one.low, one.high, one.text), (one.kind, one.unit, one.currency)
        told = (value, sort, one.direction, one.qualifier)
        if told not in seen:
            seen.add(told)
            yield one


def _is_end(mention: NumberMention, near: list[NumberMention], held: Comparison) -> bool:
    """Whether a number is an end of a range of the evidence, or a range whose ends stand there alone."""
    if mention.low is not None:
        alone = {other.value for other in near if same_unit(mention, other)}
        return {mention.low, mention.high} <= alone
    values = {other.value for other in held.statement.numbers}
    ranges = [
        (other.low, other.high) for other in near if same_unit(mention, other) and other.low is not None
    ]
    return any(mention.value in ends and values.issuperset(ends) for ends in ranges)


def _rival(mention: NumberMention, held: Comparison) -> NumberMention | None:
    """Return the number that the sentence about this has in place of one which the evidence has elsewhere."""
    about = [word for word in held.statement.words if mention.span.contains(word)]
    if not about or not mention.kind.is_quantity:
        return None
    sentence = held.sentence_about(*about)
    if held.coverage(sentence.keys) < _LEAST_SHARE or not _differs_from_all(mention, sentence.numbers):
        return None
    beside = held.beside(*about)
    having = [other for other in held.evidence if not _differs_from_all(mention, other.numbers)]
    fits = max((held.weigh(beside & other.keys) for other in having), default=0.0)
    if fits >= _AS_GOOD * held.weigh(beside & sentence.keys) or _PARTED.search(
        sentence.span.of(sentence.text)
    ):
        return None
    return next(
        (
            other
            for other in sentence.numbers
            if other.kind is mention.kind and _differs_from_all(other, held.statement.numbers)
        ),
        None,
    )


def _differs_from_all(mention: NumberMention, others: tuple[NumberMention, ...]) -> bool:
    return all(differ(mention, other) is not None for other in others)


def _nearest_difference(
    mention: NumberMention, near: list[NumberMention], found: list[ReasonCode | None]
) -> Reason:
    code = max((code for code in found if code), key=_CLOSENESS.index, default=ReasonCode.NUMBER)
    other = near[found.index(code)] if code is not ReasonCode.NUMBER else None
    if other is None or (code is ReasonCode.UNIT and (_tells_no_unit(other) or may_be_one(mention, other))):
        return Reason(code=code, statement=mention.text)  # the text says less, not otherwise
    return Reason(code=code, statement=mention.text, source=other.span)


def _tells_no_unit(mention: NumberMention) -> bool:
    return mention.kind is NumberKind.NUMBER and mention.unit is None and mention.currency is None


def _numbers_near(held: Comparison) -> Iterator[NumberMention]:
    """Yield the numbers of the evidence, then those of the sentences beside it."""
    for reading in held.evidence:
        yield from reading.numbers
    for reading in held.evidence:
        for beside in held.index.around(reading.number, 1, 1):
            yield from beside.numbers
    for reading in held.evidence:
        yield from _rejoined(held, reading)


def _rejoined(held: Comparison, reading: Reading) -> Iterator[NumberMention]:
    """Yield the numbers of a tokenised text, where "4, 200" and "98. 7" stand for 4,200 and 98.7."""
    start, end = max(0, reading.span.start - 40), reading.span.end + 40
    text = reading.text[start:end]
    if _PARTED.search(text):
        for mention in read_numbers(_PARTED.sub("", text), held.index.document.language):
            yield replace(mention, span=reading.span)


_CLOSENESS = (ReasonCode.NUMBER, ReasonCode.UNIT, ReasonCode.DIRECTION, ReasonCode.QUALIFIER)


def differ(ours: NumberMention, theirs: NumberMention) -> ReasonCode | None:
    """Return the first respect in which a number says else than one of the source; None if in none."""
    measured = measured_as(theirs, ours)
    if measured is not theirs and _may_be_rounded(ours, measured):
        return None if same_value(ours, measured) and _is_meant_so(ours, measured) else ReasonCode.QUALIFIER
    if not same_value(ours, theirs):
        return ReasonCode.NUMBER
    if not same_unit(ours, theirs):
        return ReasonCode.UNIT
    if Direction.NONE not in {ours.direction, theirs.direction} and ours.direction != theirs.direction:
        return ReasonCode.DIRECTION
    return None if _is_meant_so(ours, theirs) else ReasonCode.QUALIFIER


def _may_be_rounded(ours: NumberMention, theirs: NumberMention) -> bool:
    """Whether a figure of one measure is that of another, or one that was rounded when it was converted."""
    if same_value(ours, theirs):
        return True
    return ours.value is not None and theirs.value is not None and _rounds_to(ours.value, theirs.value)


def _is_meant_so(ours: NumberMention, theirs: NumberMention) -> bool:
    """Whether a figure says no more than one of the source: 2,340 are "more than 2,300"."""
    one, other = _share(ours, theirs), _share(theirs, ours)
    if one is not None and other is not None and one != other:
        bound = _BOUNDS.get(ours.qualifier)
        if bound is not None and theirs.qualifier in {Qualifier.EXACT, Qualifier.ABOUT}:
            return bool(bound(other, one))
    return theirs.qualifier in _PROVED_BY[ours.qualifier]


def is_otherwise(reason: Reason, held: Comparison) -> bool:
    """Whether a qualifier that was found to differ can not be meant: "about 40" leaves room for 40."""
    ours = next((one for one in held.statement.numbers if one.text == reason.statement), None)
    every = (one for reading in held.evidence for one in reading.numbers)
    theirs = next((one for one in every if one.span == reason.source), None)
    if ours is None or theirs is None:
        return True
    said = {ours.qualifier, theirs.qualifier}
    return bool(said & _LOWER and said & _UPPER) or bool(Qualifier.EXACT in said and said & _BEYOND)


def same_value(ours: NumberMention, theirs: NumberMention) -> bool:
    """Whether two numbers have one value; a number said to be about so much may be a rounding."""
    if NumberKind.SCORE in {ours.kind, theirs.kind}:
        return ours.text == theirs.text or plain_form(ours) == plain_form(theirs)  # in its order
    if not (ours.kind.is_quantity and theirs.kind.is_quantity):
        return plain_form(ours) == plain_form(theirs)
    if ours.value is None or theirs.value is None:
        if ours.low is None:
            return plain_form(ours) == plain_form(theirs)
        return (ours.low, ours.high) == (theirs.low, theirs.high)
    if _share(ours, theirs) == _share(theirs, ours):
        return True
    if ours.qualifier is Qualifier.EXACT:
        return False
    if {ours.kind, theirs.kind} == _SHARES:
        return _is_near_share(ours, theirs)
    return _rounds_to(ours.value, theirs.value) or _is_bound(ours, theirs)


def _is_near_share(ours: NumberMention, theirs: NumberMention) -> bool:
    """Whether "over half" says how many percent the source has, or "about 67 %" that it has two thirds."""
    fraction, percent = _share(ours, theirs), _share(theirs, ours)
    if fraction is None or percent is None:
        return False
    if ours.kind is NumberKind.PERCENT:
        return ours.qualifier is Qualifier.ABOUT and _rounds_to(fraction, percent)
    over = percent - fraction
    if ours.qualifier is Qualifier.ABOUT:
        return abs(over) <= min(_NEAR_SHARE, fraction / 10)
    return 0 < (over if ours.qualifier in _LOWER else -over) <= _NEAR_SHARE


def _share(one: NumberMention, other: NumberMention) -> Decimal | None:
    """Return the value of a number, of a fraction beside a percentage in percent: a quarter is 25 percent."""
    if one.kind is NumberKind.FRACTION and other.kind is NumberKind.PERCENT and one.value is not None:
        return one.value * 100
    return one.value


def _is_bound(ours: NumberMention, theirs: NumberMention) -> bool:
    """Whether a round figure is the nearest bound of another: 43 are more than 40, and fewer than 50."""
    if ours.value is None or theirs.value is None:
        return False
    step = Decimal(1).scaleb(ours.value.adjusted() - len(ours.value.normalize().as_tuple().digits) + 1)
    over = theirs.value - ours.value if ours.qualifier in _LOWER else ours.value - theirs.value
    return ours.qualifier in _LOWER | _UPPER and 0 < over < step


def _rounds_to(rounded: Decimal, exact: Decimal) -> bool:
    digits = len(rounded.normalize().as_tuple().digits)
    step = Decimal(1).scaleb(rounded.adjusted() - max(digits, 2) + 1)
    return abs(rounded - exact) <= step / (2 if digits > 1 else 1)


def same_unit(ours: NumberMention, theirs: NumberMention) -> bool:
    """Whether two numbers count or measure the same; a bare number can be of anything."""
    if not (ours.kind.is_quantity and theirs.kind.is_quantity):
        return True
    if ours.kind is NumberKind.NUMBER and ours.unit is None and ours.currency is None:
        return True
    if not _counted_alike(ours.unit, theirs.unit):
        return False
    if {ours.kind, theirs.kind} == _SHARES:
        return True
    if may_be_one(ours, theirs):  # "$5" is told by "A$5", and does not tell it
        return ours.ambiguous
    if ours.currency or theirs.currency:
        return ours.currency == theirs.currency
    if ours.kind in _COUNTS and theirs.kind in _COUNTS:
        return True
    if ours.unit is None or theirs.unit is None:
        return ours.kind == theirs.kind or NumberKind.NUMBER in {ours.kind, theirs.kind}
    one, other = _base(ours.unit), _base(theirs.unit)
    if ours.kind is theirs.kind is NumberKind.FRACTION:  # of the same, more closely named on one side
        return one.endswith(other) or other.endswith(one)
    return one == other


def _counted_alike(ours: str | None, theirs: str | None) -> bool:
    """Whether two rates are by the same thing, "per minute"; what tells no rate is by anything."""
    by = [(unit or "").partition(" per ")[2] for unit in (ours, theirs)]
    return not all(by) or stem(by[0]) == stem(by[1])


def _base(unit: str) -> str:
    """Return a unit without what it is counted by ("cent" of "cent per share"), a year of age as a year."""
    return stem(unit.split(" per ", maxsplit=1)[0].removesuffix(" of age"))
