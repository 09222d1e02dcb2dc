"""Units of measure: their standard names and the ways to write them.

Names are in the singular, of the SI brochure (https://www.bipm.org/en/publications/si-brochure) where it has
them ("metre", "litre"), else the common English ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.lexer import lex

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure by its standard name, and the kind of number it makes."""

    name: str
    kind: NumberKind


@dataclass(frozen=True, slots=True)
class UnitMatch:
    """A unit written at tokens up to (not including) `last`."""

    unit: Unit
    last: int


# kind: name = words it is also written with, in the singular or plural, in any case
_WORDS = """
length: metre = meter|metres|meters; kilometre = kilometer|kilometres|kilometers|kms|kilometre; mile = miles;
 yard = yards|yds; foot = feet|ft|foots; inch = inches|ins; nautical mile = nautical miles; light-year = light years|light year;
 centimetre = centimeter|centimetres|centimeters|cms; millimetre = millimeter|millimetres|millimeters;
 micrometre = micron|microns|micrometer|micrometers|micrometres; nanometre = nanometer|nanometers|nanometres;
 decimetre = decimeter|decimeters|decimetres; furlong = furlongs; fathom = fathoms; parsec = parsecs; angstrom = å|ångström
area: acre = acres; hectare = hectares|ha; square metre = sqm|m²|m2|sq m; square kilometre = km²|km2|sq km; square foot = sqft|sq ft|ft²|ft2|sf;
 square mile = sq mi|sq miles|sq mile|mi²; square inch = sq in|in²; square yard = sq yd|sq yards; square centimetre = cm²|cm2; square millimetre = mm²|mm2
volume: litre = liter|litres|liters|ltr|ltrs; millilitre = milliliter|millilitres|milliliters|mls; gallon = gallons|gal|gals; pint = pints;
 quart = quarts; barrel = barrels|bbl|bbls; cup = cups; tablespoon = tablespoons|tbsp|tbsps; teaspoon = teaspoons|tsp|tsps; bushel = bushels;
 cubic metre = m³|m3|cbm; cubic centimetre = cm³|cm3|cc|ccs; cubic foot = ft³|cu ft; cubic inch = cu in|in³; cubic kilometre = km³;
 cubic yard = cu yd; fluid ounce = fluid ounces|fl oz; acre-foot = acre feet|acre foot; centilitre = centiliter|centilitres|centiliters; fluid dram = fluid drams
mass: gram = gramme|grams|grammes|gms|gm; kilogram = kilograms|kilogramme|kilogrammes|kgs|kilos|kilo; milligram = milligrams|mgs; microgram = micrograms|microgramme|microgrammes|mcg;
 tonne = tonnes; ton = tons; metric ton = metric tons|metric tonnes|metric tonne|mt; pound-mass = pound|pounds|lb|lbs; ounce = ounces|oz; stone = stones;
 gigaton = gigatons|gigatonne|gigatonnes; megaton = megatons|megatonne|megatonnes; kiloton = kilotons|kilotonne|kilotonnes|kt; carat = carats; grain = grains; short ton = short tons; dram = drams
speed: mile per hour = mph|m.p.h.|m.p.h; kilometre per hour = kph|kmh|kmph|km/h|km/hr; knot = knots|kn; metre per second = mps; mach
temperature: degree = degrees|deg; celsius = centigrade|celcius|degree celsius|degrees celsius|degree centigrade|degrees centigrade|degrees celcius|degrees c|degree c|deg c|degc|°c|℃;
 fahrenheit = farenheit|degree fahrenheit|degrees fahrenheit|degrees farenheit|degrees f|degree f|deg f|degf|°f|℉; kelvin = kelvins|degrees kelvin|degrees k
duration: second = seconds|sec|secs; minute = minutes|min|mins; hour = hours|hr|hrs; day = days; week = weeks|wk|wks; month = months|mo|mos; year = years|yr|yrs; decade = decades; century = centuries;
 millisecond = milliseconds|msec; microsecond = microseconds; nanosecond = nanoseconds; fortnight = fortnights; quarter = quarters; weekend = weekends; night = nights; million year = ma|myr; thousand year = kyr; billion year = byr|gyr; millennium = millennia
energy: joule = joules; kilojoule = kilojoules; calorie = calories|cal; kilocalorie = kilocalories|kcals; watt hour = watt hours|watt-hours; kilowatt hour = kilowatt hours|kilowatt-hours|kilowatt-hour; megawatt hour = megawatt hours|megawatt-hours; gigawatt hour = gigawatt hours|gigawatt-hours; terawatt hour = terawatt hours|terawatt-hours; british thermal unit = btu|btus|mmbtu; electronvolt = electronvolts; therm = therms
power: watt = watts; kilowatt = kilowatts; megawatt = megawatts; gigawatt = gigawatts; terawatt = terawatts; horsepower = hp|bhp|horse power
data: bit = bits; byte = bytes; kilobyte = kilobytes; megabyte = megabytes|megs; gigabyte = gigabytes|gigs; terabyte = terabytes; petabyte = petabytes; megabit = megabits; gigabit = gigabits; megapixel = megapixels|mp
measure: hertz; kilohertz; megahertz; gigahertz; volt = volts; ampere = amp|amps|amperes; milliampere hour = mah; decibel = decibels; pascal = pascals; bar; millibar = millibars; pound per square inch = psi; kilopound per square inch = ksi;
 newton = newtons; newton metre = nm|newton metres|newton meters|newton-metres|newton-meters; pound-foot = lb ft|lb-ft|pound feet|pound-feet|pound foot|pound-foot; foot-pound = foot pounds|foot pound; ohm = ohms|ω; lumen = lumens; lux; candela = candelas|nits|nit; mole = moles; part per million = ppm|parts per million; part per billion = ppb|parts per billion; per mille = ‰;
 revolution per minute = rpm|r.p.m.; beat per minute = bpm; frame per second = fps; mile per gallon = mpg|m.p.g.|miles per gallon|mpge; dot per inch = dpi; pixel per inch = ppi; barrel per day = bpd|b/d; roentgen; sievert = sieverts|sv; becquerel = becquerels|bq; gray = grays|gy; international unit = iu; tesla = teslas; knot per hour; cubic foot per second = cfs
percent: percent = %|percents|per cent|pct|pc|％|percentage; percentage point = percentage points|percent points|percentage-point|percentage-points|% points|per cent points|pp|ppt|ppts|pct points; basis point = basis points|bps|basis-point|basis-points|bp; weight percent = wt%|wt.%|wt %|wt.%
multiple: times = x|×|fold
age: year of age = years of age|years old|year old|year-old|years-old|year olds|year-olds|yo|y/o|yr old|yrs old|yr-old
"""

# SI symbols keep their case: a prefix and one of these. kind: symbol = name
_PREFIXES = {
    "": "", "k": "kilo", "M": "mega", "G": "giga", "T": "tera", "P": "peta", "h": "hecto", "d": "deci", "c": "centi",
    "m": "milli", "µ": "micro", "μ": "micro", "u": "micro", "n": "nano", "p": "pico", "f": "femto",
}  # fmt: skip
_SYMBOLS = """
length: m = metre
mass: g = gram; t = tonne
volume: l = litre; L = litre
duration: s = second; h = hour
energy: J = joule; Wh = watt hour; cal = calorie; eV = electronvolt
power: W = watt
data: B = byte; b = bit; bps = bit per second; bit = bit
measure: Hz = hertz; V = volt; A = ampere; Pa = pascal; N = newton; mol = mole; M = molar; Ω = ohm; F = farad; T = tesla; Sv = sievert; Bq = becquerel; dB = decibel; K = kelvin; bar = bar; Da = dalton
"""
# Prefix and symbol together that mean something else, or that nobody writes.
_NO_SYMBOLS = frozenset(
    "Mm dm hm pt ft ct dt ht mt Pt fl dl hl Ml pl nl dg hg pg fg cs ds ks Ms Gs Ts hs ps h".split()
)
_OWN_SYMBOLS = {
    "min": ("minute", NumberKind.DURATION), "h": ("hour", NumberKind.DURATION), "K": ("kelvin", NumberKind.TEMPERATURE),
    "°": ("degree", NumberKind.TEMPERATURE), "′": ("foot", NumberKind.LENGTH), "″": ("inch", NumberKind.LENGTH),
    "'": ("foot", NumberKind.LENGTH), "’": ("foot", NumberKind.LENGTH), '"': ("inch", NumberKind.LENGTH),
    "”": ("inch", NumberKind.LENGTH), "in": ("inch", NumberKind.LENGTH), "C": ("celsius", NumberKind.TEMPERATURE),
    "F": ("fahrenheit", NumberKind.TEMPERATURE), "R": ("roentgen", NumberKind.MEASURE), "dm": ("decimetre", NumberKind.LENGTH),
    "ps": ("picosecond", NumberKind.DURATION), "dl": ("decilitre", NumberKind.VOLUME), "Mm": ("megametre", NumberKind.LENGTH),
    "GHZ": ("gigahertz", NumberKind.MEASURE), "HZ": ("hertz", NumberKind.MEASURE), "Ghz": ("gigahertz", NumberKind.MEASURE),
    "MB": ("megabyte", NumberKind.DATA), "mb": ("megabyte", NumberKind.DATA), "gb": ("gigabyte", NumberKind.DATA),
    "KB": ("kilobyte", NumberKind.DATA), "kb": ("kilobyte", NumberKind.DATA), "KW": ("kilowatt", NumberKind.POWER),
    "kw": ("kilowatt", NumberKind.POWER), "Kg": ("kilogram", NumberKind.MASS), "KG": ("kilogram", NumberKind.MASS),
    "KM": ("kilometre", NumberKind.LENGTH), "Km": ("kilometre", NumberKind.LENGTH), "CM": ("centimetre", NumberKind.LENGTH),
    "MM": ("millimetre", NumberKind.LENGTH), "kwh": ("kilowatt hour", NumberKind.ENERGY), "KWh": ("kilowatt hour", NumberKind.ENERGY),
    "Mbps": ("megabit per second", NumberKind.MEASURE), "ML": ("millilitre", NumberKind.VOLUME), "mhz": ("megahertz", NumberKind.MEASURE),
    "ghz": ("gigahertz", NumberKind.MEASURE), "hz": ("hertz", NumberKind.MEASURE), "nmi": ("nautical mile", NumberKind.LENGTH),
    "mi": ("mile", NumberKind.LENGTH), "yd": ("yard", NumberKind.LENGTH),
}  # fmt: skip


def _word_table() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for line in _WORDS.strip().replace(";\n", ";").split("\n"):
        kind, _, entries = line.partition(":")
        for entry in entries.split(";"):
            name, _, others = entry.partition("=")
            unit = Unit(name.strip(), NumberKind(kind))
            for form in (unit.name, *filter(None, others.strip().split("|"))):
                table.setdefault(form.strip(), unit)
    return table


def _symbol_table() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for line in _SYMBOLS.strip().split("\n"):
        kind, _, entries = line.partition(":")
        for entry in entries.split(";"):
            symbol, _, name = (part.strip() for part in entry.partition("="))
            for prefix, prefix_name in _PREFIXES.items():
                if prefix + symbol not in _NO_SYMBOLS:
                    table.setdefault(prefix + symbol, Unit(prefix_name + name, NumberKind(kind)))
    return table | {symbol: Unit(*unit) for symbol, unit in _OWN_SYMBOLS.items()}


def _by_first_token(table: dict[str, Unit]) -> dict[str, list[tuple[tuple[str, ...], Unit]]]:
    forms: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}
    for form, unit in table.items():
        parts = tuple(lex(form).lows)
        forms.setdefault(parts[0], []).append((parts, unit))
    for entries in forms.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return forms


_FORMS = _by_first_token(_word_table())
_SYMBOL_UNITS = _symbol_table()
_SQUARES = {"square": "square", "sq": "square", "cubic": "cubic", "cu": "cubic"}
_PER = frozenset({"per", "/", "a", "an", "p"})


def unit_at(tokens: Tokens, index: int) -> UnitMatch | None:
    """Return the simple unit written at a token, the longest one."""
    if tokens.low(index) in _SQUARES:
        at = index + 2 if tokens.low(index + 1) == "." else index + 1
        base = simple_unit_at(tokens, at)
        if base is not None and base.unit.kind is NumberKind.LENGTH:
            power = _SQUARES[tokens.low(index)]
            kind = NumberKind.AREA if power == "square" else NumberKind.VOLUME
            return UnitMatch(Unit(f"{power} {base.unit.name}", kind), base.last)
    return simple_unit_at(tokens, index)


def simple_unit_at(tokens: Tokens, index: int) -> UnitMatch | None:
    """Return the unit written at a token, without "square" or "cubic" before it."""
    symbol = _SYMBOL_UNITS.get(tokens.raw(index))
    for parts, unit in _FORMS.get(tokens.low(index), ()):
        if len(parts) == 1 and symbol is not None:
            break
        if all(tokens.low(index + offset) == part for offset, part in enumerate(parts)):
            return UnitMatch(unit, index + len(parts))
    return None if symbol is None else UnitMatch(symbol, index + 1)


def rate_at(tokens: Tokens, match: UnitMatch) -> UnitMatch:
    """Extend a unit by "per hour", "/kg", "a year", if that follows."""
    at = match.last
    if tokens.is_hyphen(at) and tokens.glued(at):
        at += 1
    if tokens.low(at) not in _PER:
        return match
    at += 1
    if tokens.is_hyphen(at):
        at += 1
    below = unit_at(tokens, at)
    if below is None or below.unit.kind in _NEVER_BELOW:
        return match
    kind = NumberKind.SPEED if match.unit.kind is NumberKind.LENGTH else NumberKind.RATE
    return UnitMatch(Unit(f"{match.unit.name} per {below.unit.name}", kind), below.last)


_NEVER_BELOW = frozenset({NumberKind.PERCENT, NumberKind.MULTIPLE, NumberKind.AGE})
