"""Units of measure in the text: "miles", "km/h", "square feet", "litres per hour", "kg s−1"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages import language_of
from summarizer.languages.cldr import unit_names
from summarizer.source.document import NumberKind
from summarizer.source.numbers.lexer import lex
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.numbers.lexer import Tokens


class Unit(NamedTuple):
    """A unit of measure by its standard name, and the kind of number it makes."""

    name: str
    kind: NumberKind


class UnitMatch(NamedTuple):
    """A unit written at the tokens up to (not including) `last`."""

    unit: Unit
    last: int


_POWERS = {"square": "square", "sq": "square", "cubic": "cubic", "cu": "cubic"}
_POWER_KINDS = {"square": NumberKind.AREA, "cubic": NumberKind.VOLUME}
_SYSTEMS = words("us u.s. imperial british uk u.k.")
_Forms = dict[str, list[tuple[tuple[str, ...], Unit]]]
# A capital M after a number is a million, save in chemistry, where it has a prefix or stands with "mol".
_ONLY_PREFIXED = frozenset({"M", "S", "H", "pc", "bps"})


def _entries(table: str) -> Iterator[tuple[NumberKind, str, str]]:
    """Yield kind, left and right side of each line of a table."""
    kind = NumberKind.MEASURE
    for line in table.strip().replace("|\n", "|").splitlines():
        if line.startswith("["):
            kind = NumberKind(line.strip("[]"))
        else:
            left, _, right = line.partition("=")
            yield kind, left.strip(), right.strip()


@cache
def _symbols() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    common = language_of("en").numbers
    for kind, left, name in _entries(common.symbols):
        prefixes, _, symbol = left.removeprefix("(").partition(") ")
        for prefix in prefixes.split():
            table.setdefault(prefix + symbol, Unit(common.prefixes[prefix] + name, kind))
        if symbol not in _ONLY_PREFIXED:
            table.setdefault(symbol, Unit(name, kind))
    return table


@cache
def _forms(language: str) -> _Forms:
    """Return the units in words by their first token, the longest first."""
    forms: _Forms = {}
    common, words = language_of("en").numbers, language_of(language).numbers
    standard = list(_entries(common.units + (words.units if language != "en" else "")))
    for kind, name, others in [*standard, *_translated(standard, language)]:
        for form in (name, *others.split("|")):
            parts = lex(form.strip(), words).words
            bare = tuple(map(words.without_accents, parts))
            for spelt in dict.fromkeys((parts, bare)) if parts else ():
                forms.setdefault(spelt[0], []).append((spelt, Unit(name, kind)))
    for entries in forms.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return forms


@cache
def _opening(language: str) -> frozenset[str]:
    """Return the words in lower case that a unit may begin with, besides symbols."""
    return frozenset().union(_forms(language), _POWERS, _SYSTEMS)


def _translated(
    standard: list[tuple[NumberKind, str, str]], language: str
) -> Iterator[tuple[NumberKind, str, str]]:
    """Yield the standard units as the CLDR names them in a language; English needs no other names."""
    names = unit_names(language) if language != "en" else {}
    for kind, name, _ in standard:
        if name in names:
            yield kind, name, "|".join(names[name])


@cache
def is_unit(low: str) -> bool:
    """Whether an English word in lower case, singular or plural, is the name of a unit of measure."""
    return any(len(parts) == 1 for parts, _ in _forms("en").get(low, ()))


def unit_at(tokens: Tokens, index: int) -> UnitMatch | None:
    """Return the unit written at a token, without "per …"."""
    low = tokens.lows[index]
    if low not in _opening(tokens.language.code) and tokens.raws[index] not in _symbols():
        return _raised_symbol(tokens, index) if low[-1:] in _EXPONENTS else None
    power = _POWERS.get(low)
    if power is not None:
        dotted = tokens.lows[index + 1] == "."
        base = _plain_unit_at(tokens, index + 2 if dotted else tokens.past_hyphen(index + 1))
        if base is not None and base.unit.kind is NumberKind.LENGTH:
            return UnitMatch(Unit(f"{power} {base.unit.name}", _POWER_KINDS[power]), base.last)
    if low in _SYSTEMS:
        base = _plain_unit_at(tokens, index + 1)
        if base is not None and base.unit.kind is NumberKind.VOLUME:
            return base
    return _plain_unit_at(tokens, index)


def _plain_unit_at(tokens: Tokens, index: int) -> UnitMatch | None:
    symbol = (
        _symbols().get(tokens.raws[index]) if tokens.raws[index] not in tokens.language.no_symbols else None
    )
    for parts, unit in _forms(tokens.language.code).get(tokens.lows[index], ()):
        single = len(parts) == 1
        if single and symbol is not None:
            break
        if unit.kind is NumberKind.SPEED and _are_initials(tokens.raws[index]):
            continue
        if single:
            return UnitMatch(unit, index + 1)
        if tokens.reads(index, parts) and all(_holds(tokens, index + at) for at in range(1, len(parts))):
            return UnitMatch(unit, index + len(parts))
    if symbol is None:
        return _raised_symbol(tokens, index)
    return _powered(tokens, UnitMatch(symbol, index + 1))


def _are_initials(raw: str) -> bool:
    """Whether a word is a plural of initials: "659 MPs" are no speed."""
    return len(raw) > len("Ms") and raw[:-1].isupper() and raw.endswith("s")


def _powered(tokens: Tokens, match: UnitMatch) -> UnitMatch:
    """Read "km^2" and "mm3" as square kilometres and cubic millimetres."""
    written = tokens.is_word(match.last - 1)  # the mark of 6'2" is no power
    if match.unit.kind is not NumberKind.LENGTH or not (written and tokens.glued(match.last)):
        return match
    at = match.last + (tokens.lows[match.last] == "^")
    power = {"2": "square", "3": "cubic"}.get(tokens.lows[at])
    ends = not (tokens.glued(at + 1) and (tokens.is_word(at + 1) or tokens.is_figure(at + 1)))
    if power is None or not (tokens.glued(at) and ends):
        return match
    return UnitMatch(Unit(f"{power} {match.unit.name}", _POWER_KINDS[power]), at + 1)


_EXPONENTS = {"²": 2, "³": 3}


def _raised_symbol(tokens: Tokens, index: int) -> UnitMatch | None:
    """Read a symbol with a raised figure: "s²"."""
    raw = tokens.raws[index]
    base = _symbols().get(raw[:-1]) if raw[-1:] in _EXPONENTS else None
    if base is None:
        return None
    return UnitMatch(Unit(_raised(base.name, _EXPONENTS[raw[-1]]), NumberKind.MEASURE), index + 1)


def _holds(tokens: Tokens, index: int) -> bool:
    """Whether a token belongs to the unit before it: a digit only when it is glued on ("m2")."""
    return tokens.glued(index) or not tokens.is_figure(index)


_LONGEST_SYMBOL = 3


def inverse(tokens: Tokens, match: UnitMatch) -> UnitMatch | None:
    """Read negative powers: "cm−3" is per cubic centimetre, "kg s−1" kilogram per second."""
    raw = tokens.raws[match.last - 1]
    written = len(raw) <= _LONGEST_SYMBOL and raw != "ft"  # the "foot-3" of "7-foot-3" is no power
    own = _negative_power(tokens, match.last) if written else None
    if own is not None:
        return UnitMatch(Unit(f"per {_raised(match.unit.name, own)}", NumberKind.RATE), match.last + 2)
    at = match.last + (tokens.lows[match.last] in {"·", "⋅"})
    below = unit_at(tokens, at)
    if below is None:
        return None
    power = _negative_power(tokens, below.last)
    if power is None:
        return None
    name = f"{match.unit.name} per {_raised(below.unit.name, power)}"
    is_speed = match.unit.kind is NumberKind.LENGTH and below.unit.kind is NumberKind.DURATION and power == 1
    return UnitMatch(Unit(name, NumberKind.SPEED if is_speed else NumberKind.RATE), below.last + 2)


def _negative_power(tokens: Tokens, index: int) -> int | None:
    """Return n where the tokens are "−n" or "⁻ⁿ" right after a unit."""
    low = tokens.lows[index + 1]
    ends = not tokens.glued(index + 2) or not (tokens.is_word(index + 2) or tokens.is_figure(index + 2))
    return int(low) if tokens.is_tied(index) and low in {"1", "2", "3"} and ends else None


def _raised(name: str, power: int) -> str:
    return {1: name, 2: f"square {name}", 3: f"cubic {name}"}[power]


# What degrees stand near when they are of temperature, not of an angle.
_WARMTH = words(
    """temperature temperatures heat hot hotter warm warmer warming cold colder cool cooler weather thermostat
    oven highs lows freezing boiling thermometer forecast temperatur temperaturen hitze wärme kälte wetter"""
)
_NEAR = 8


def is_warm(tokens: Tokens, first: int, last: int) -> bool:
    """Whether words of temperature stand near the tokens `first` to `last`."""
    near = tokens.lows[max(0, first - _NEAR) : last + _NEAR]
    return not (_WARMTH.isdisjoint(near) and tokens.language.warmth.isdisjoint(near))
