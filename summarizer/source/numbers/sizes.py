"""How large units of measure are to each other, where that is exact, so that two figures can be one measure.

Only units that are one thing everywhere: no gallons, pints or tons, no money, and no degrees, which may tell
a difference. `conversion` gives values in any unit, through pint; what a verdict rests on must not depend on
whether that is installed.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Context, Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import NumberKind, Qualifier

if TYPE_CHECKING:
    from summarizer.source.document import NumberMention

# One of a unit, in the first unit of its line, by the definitions of the International System of Units and
# of the yard and pound agreement of 1959. Months and years are none of the days: of these there are about so
# many.
_TABLE = """
metre 1, nautical mile 1852, mile 1609.344, yard 0.9144, foot 0.3048, inch 0.0254
gram 1, tonne 1000000, metric ton 1000000, pound-mass 453.59237, ounce 28.349523125, stone 6350.29318
second 1, minute 60, hour 3600, day 86400, week 604800, fortnight 1209600
month 1, year 12, decade 120, century 1200
litre 1, cubic metre 1000, cubic centimetre 0.001
square metre 1, hectare 10000, square kilometre 1000000, square centimetre 0.0001, acre 4046.8564224,
square mile 2589988.110336, square foot 0.09290304, square yard 0.83612736
watt 1
watt hour 1
hertz 1
"""
_DAYS_A_MONTH = Decimal("30.436875")  # of the Gregorian calendar, on an average
_PRECISION = Context(prec=20)
_POWERS = {
    "nano": -9, "micro": -6, "milli": -3, "centi": -2, "deci": -1,
    "hecto": 2, "kilo": 3, "mega": 6, "giga": 9, "tera": 12,
}  # fmt: skip


class _Size(NamedTuple):
    of: str  # what is measured, by the first unit of its line
    factor: Decimal


def measured_as(mention: NumberMention, other: NumberMention) -> NumberMention:
    """Return a measure in the unit of another, as it is where the units are one, or tell different things.

    What is only about so many of a unit (of days, a month) is a rounded figure then: its qualifier says so.
    """
    if mention.unit is None or other.unit is None or mention.unit == other.unit:
        return mention
    if mention.kind is not other.kind or mention.kind is NumberKind.AGE:
        return mention
    factor, is_exact = _factor(mention.unit, other.unit)
    if factor is None:
        return mention
    given = (mention.value, mention.low, mention.high)
    value, low, high = (None if one is None else _plain(one * factor) for one in given)
    rounded = Qualifier.ABOUT if not is_exact and mention.qualifier is Qualifier.EXACT else mention.qualifier
    return replace(mention, value=value, low=low, high=high, unit=other.unit, qualifier=rounded)


def _plain(value: Decimal) -> Decimal:
    """Return a value without what the arithmetic left at its end."""
    return Decimal(f"{value.normalize(_PRECISION):f}")


@cache
def _factor(unit: str, other: str) -> tuple[Decimal | None, bool]:
    """Return what one `unit` is in `other`, None where they do not fit, and whether it is that exactly."""
    (top, _, below), (other_top, _, other_below) = unit.partition(" per "), other.partition(" per ")
    if below or other_below:
        above, below_too = _factor(top, other_top), _factor(below, other_below)
        if above[0] is None or below_too[0] is None:
            return None, True
        return above[0] / below_too[0], above[1] and below_too[1]
    if unit == other:
        return Decimal(1), True
    one, two = _size(unit), _size(other)
    if one is None or two is None:
        return None, True
    if one.of == two.of:
        return one.factor / two.factor, True
    if (one.of, two.of) == ("second", "month"):
        return one.factor / _seconds_a_month() / two.factor, False
    if (one.of, two.of) == ("month", "second"):
        return one.factor * _seconds_a_month() / two.factor, False
    return None, True


def _seconds_a_month() -> Decimal:
    return _DAYS_A_MONTH * _sizes()["day"].factor


def _size(unit: str) -> _Size | None:
    """Return the size of a unit, also with a prefix of the metric system: "kilometre", "megawatt"."""
    if (known := _sizes().get(unit)) is not None:
        return known
    for prefix, power in _POWERS.items():
        base = _sizes().get(unit.removeprefix(prefix))
        if unit.startswith(prefix) and base is not None and base.of == unit.removeprefix(prefix):
            return _Size(base.of, base.factor.scaleb(power))
    return None


@cache
def _sizes() -> dict[str, _Size]:
    found: dict[str, _Size] = {}
    for line in _TABLE.strip().replace(",\n", ", ").splitlines():
        units = [entry.rpartition(" ") for entry in line.split(", ")]
        found |= {name: _Size(units[0][0], Decimal(factor)) for name, _, factor in units}
    return found
