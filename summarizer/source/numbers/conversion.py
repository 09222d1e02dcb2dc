"""A measured value in another unit, through pint; our standard names are mapped to its names."""

from __future__ import annotations

from decimal import Context, Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from summarizer.errors import MissingDependencyError, SettingsError
from summarizer.languages import language_of
from summarizer.source.document import NumberKind
from summarizer.source.numbers.currencies import is_currency
from summarizer.source.numbers.lexer import lex
from summarizer.source.numbers.rates import rate_at
from summarizer.source.numbers.units import unit_at
from summarizer.version import install

if TYPE_CHECKING:
    from collections.abc import Callable

_MEASURED = frozenset(
    {
        NumberKind.PERCENT, NumberKind.LENGTH, NumberKind.AREA, NumberKind.VOLUME, NumberKind.MASS,
        NumberKind.SPEED, NumberKind.TEMPERATURE, NumberKind.DURATION, NumberKind.AGE, NumberKind.ENERGY,
        NumberKind.POWER, NumberKind.DATA, NumberKind.MEASURE, NumberKind.RATE,
    }
)  # fmt: skip
_DEGREES = {
    "celsius": "degree_Celsius",
    "fahrenheit": "degree_Fahrenheit",
    "rankine": "degree_Rankine",
    "kelvin": "kelvin",
}
# Standard names that pint knows by another name, or as something else: its barrel is of beer, its quarter of
# weight.
_PINT_NAMES = _DEGREES | {
    "pound-mass": "pound",
    "barrel": "oil_barrel",
    "year of age": "year",
    "quarter": "quarter_year",
    "thousand year": "kiloyear",
    "million year": "megayear",
    "billion year": "gigayear",
    "pound per square inch": "psi",
    "kilopound per square inch": "ksi",
    "pound per square foot": "pound_force_per_square_foot",
    "inch of mercury": "inHg",
    "millimetre of mercury": "mmHg",
    "part per million": "ppm",
    "part per billion": "part_per_billion",
    "per mille": "per_mille",
    "beat per minute": "beat_per_minute",
    "frame per second": "frame_per_second",
    "newton metre": "newton_metre",
    "pound-foot": "foot_pound",
    "percentage point": "percentage_point",
    "basis point": "basis_point",
}
# What pint does not define. A percentage point is a difference of shares and no share.
_DEFINITIONS = (
    "quarter_year = 3 * month",
    "pound_force_per_square_foot = pound_force / foot ** 2",
    "part_per_billion = 1e-9",
    "per_mille = 1e-3",
    "beat_per_minute = 1 / minute",
    "frame_per_second = 1 / second",
    "newton_metre = newton * metre",
    "percentage_point = [difference_of_shares]",
    "basis_point = 0.01 * percentage_point",
)
_LONGEST_NAME = 100
_POWERS = {"square": 2, "cubic": 3}


def conversion(
    kind: NumberKind, unit: str | None, target: str, *, difference: bool
) -> Callable[[Decimal | None], Decimal]:
    """Return how values in `unit`, a standard name, become values in `target`, however that is written.

    `difference` is given for the rise or fall of a temperature, which has no zero point. Gallons, pints and
    tons are those of the United States, a barrel is one of oil. Raises `SettingsError` where the units do not
    fit, one of them is not known, nothing is measured (money, counts) or there is no value, and
    `MissingDependencyError` without pint.
    """
    paid = kind is NumberKind.RATE and is_currency((unit or "").partition(" per ")[0])
    if unit is None or kind not in _MEASURED or paid:
        raise SettingsError(
            f"a number of kind {kind.value!r} in {unit!r} is not converted: only measures are"
        )
    if kind is NumberKind.TEMPERATURE and unit == "degree":
        raise SettingsError("the text does not say of which scale its degrees are")
    if max(len(unit), len(target)) > _LONGEST_NAME:
        raise SettingsError(f"no unit {target[:_LONGEST_NAME]!r} is known")
    standard = _standard(target)
    if unit in _DEGREES and standard in _DEGREES:
        return _between_degrees(unit, standard, "delta_" if difference else "")
    factor = _factor(unit, standard)
    return lambda value: _plain(_given(value) * factor)


def _standard(target: str) -> str:
    """Return the standard name of a unit in words or symbols; what the tables do not know as it is."""
    tokens = lex(target, language_of("en").numbers)
    match = unit_at(tokens, 0)
    whole = rate_at(tokens, match) if match else None
    if whole is not None and whole.last == tokens.size:
        return whole.unit.name
    top, per, below = target.partition(" per ")
    return f"{_standard(top)} per {_standard(below)}" if per and top else target.strip()


def _between_degrees(unit: str, target: str, prefix: str) -> Callable[[Decimal | None], Decimal]:
    one, other = (prefix * (name != "kelvin") + _DEGREES[name] for name in (unit, target))
    return lambda value: _plain(_registry().Quantity(_given(value), one).to(other).magnitude)


def _factor(unit: str, target: str) -> Decimal:
    """Return what one `unit` is in `target`; a counted thing on top of both ("people per …") cancels out."""
    (top, *below), (other_top, *other_below) = _parts(unit), _parts(target)
    if top == other_top and below and other_below:
        top = other_top = ""
    one, other = _product(top, below), _product(other_top, other_below)
    try:
        return Decimal((one / other).to("dimensionless").magnitude)
    except _pint().errors.PintError as error:
        raise SettingsError(
            f"{unit!r} cannot be given in {target!r}: they measure different things"
        ) from error


def _parts(name: str) -> list[str]:
    return [name] if name in _PINT_NAMES else name.split(" per ")


def _product(top: str, below: list[str]) -> Any:
    """Return one of a unit as a quantity of pint."""
    quantity = _part(top)
    for part in below:
        quantity = quantity / _part(part)
    return quantity


def _part(name: str) -> Any:
    """Return one of a unit without a slash: "square mile", "100 kilometre", "per 100000", or a plain 1."""
    first, _, rest = name.partition(" ")
    if name in _PINT_NAMES:
        return _registry().Quantity(Decimal(1), _known(name))
    if first == "per":
        return 1 / _part(rest)
    if first in _POWERS:
        return _part(rest) ** _POWERS[first]
    if first.isdecimal() and int(first):
        return Decimal(first) * _part(rest)
    return _registry().Quantity(Decimal(1), _known(name) if name else "")


def _known(name: str) -> Any:
    """Return pint's unit of a name; only a name is looked up, never an expression worked out."""
    word = _PINT_NAMES.get(name, name.replace(" ", "_").replace("-", "_"))
    if not (word.isidentifier() and word in _registry()):
        raise SettingsError(f"no unit {name!r} is known")
    return _registry().parse_units(word)


def _pint() -> Any:
    try:
        import pint
    except ImportError as error:
        raise MissingDependencyError(f"converting units needs pint: {install('notebook')}") from error
    return pint


@cache
def _registry() -> Any:
    registry = _pint().UnitRegistry(non_int_type=Decimal)
    for definition in _DEFINITIONS:
        registry.define(definition)
    return registry


def _given(value: Decimal | None) -> Decimal:
    if value is None:
        raise SettingsError("there is no value to convert")
    return value


# Decimals of 28 digits leave a trace of their last ones in a sum; no quantity has so many.
_DIGITS = Context(prec=20)


def _plain(value: Decimal) -> Decimal:
    """Return a value without what the arithmetic left at its end."""
    return Decimal(f"{value.normalize(_DIGITS):f}")
