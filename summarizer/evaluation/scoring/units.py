"""When two names of a unit mean the same. Apart from the library's own units, which are what is scored."""

from __future__ import annotations

_NONE = frozenset({"", "-", "% -", "count", "none", "dimensionless"})
# For each sort of unit: a name, then the signs and other names for it. The names of the CQE paper's data.
_SYNONYMS = """
    percentage: %, pct, per cent, percent
    percentage point: pp

    dollar: $, us$, usd, us dollar, united states dollar
    australian dollar: a$, aud
    canadian dollar: c$, cad
    hong kong dollar: hk$, hkd
    pound sterling: £, gbp, british pound
    euro: €, eur
    japanese yen: ¥, yen, jpy
    chinese yuan: yuan, renminbi, rmb, cny
    malaysian ringgit: ringgit, myr
    rupee: indian rupee, inr
    shekel: ils
    turkish lira: try

    people: person
    year of age: year old, years old, years of age

    metre: meter, m
    kilometre: kilometer, km
    centimetre: centimeter, cm
    millimetre: millimeter, mm
    micrometre: micrometer, micron, µm
    foot: feet, ft
    inch: inches, in
    square metre: square meter, m2, m²
    litre: liter, l
    kilogram: kg
    pound-mass: pound, lb, lbs

    kilometre per hour: kilometres per hour, kilometer per hour, kilometers per hour, km/h, kph
    mile per hour: miles per hour, mph
    mile per gallon: miles per gallon, mpg
    barrel per day: barrels per day, bpd
    celsius: degree celsius, degrees celsius, °c, c
    fahrenheit: degree fahrenheit, degrees fahrenheit, °f, f
    gigabyte: gb
    hertz: hz
    megawatt: mw
    gigawatt: gw
    horsepower: hp, bhp
"""


def _read(table: str) -> dict[str, str]:
    names: dict[str, str] = {}
    for line in filter(None, map(str.strip, table.splitlines())):
        name, _, others = line.partition(": ")
        names |= dict.fromkeys((name, *others.split(", ")), name)
    return names


_NAMES = _read(_SYNONYMS)


def unit_name(unit: str | None) -> str:
    """Return one name for all names of a unit, "-" for none; a plural loses its "s"."""
    name = (unit or "").lower().strip()
    if name in _NONE:
        return "-"
    singular = name.rstrip("s")
    return _NAMES.get(name) or _NAMES.get(singular) or singular


def is_measure(unit: str) -> bool:
    """Whether a name is that of a unit of measure, rather than of things counted."""
    return unit_name(unit) in _NAMES.values() or " per " in unit


def head_noun(unit: str | None) -> str | None:
    """Return the noun of a counted thing without what stands before it: "service" of "weekday service"."""
    counted, per, time = (unit or "").partition(" per ")
    words = counted.split()
    return f"{words[-1]}{per}{time}" if words else None
