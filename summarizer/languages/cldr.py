"""What the Unicode CLDR knows of a language, through Babel: names of units, currencies and months.

Nothing of it is needed for English, whose names are the standard ones. Babel is imported when first asked.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

_COUNTS = (1, 2, 5)  # the numbers whose plural forms differ in the languages read
# CLDR's units by its name for them; only these have other standard names here.
_OTHER_NAMES = {
    "degree celsius": "celsius",
    "degree fahrenheit": "fahrenheit",
    "pound": "pound-mass",
    "light year": "light-year",
    "metric ton": "tonne",
}


def name_of(code: str) -> str:
    """Return the English name of a language by its ISO 639 code; the code itself where it has none."""
    from babel import Locale

    return str(Locale("en").languages.get(code, code))


@cache
def unit_names(code: str) -> Mapping[str, tuple[str, ...]]:
    """Return the names of the units of measure in a language, in lower case, by their British name."""
    return {name: tuple(form.lower() for form in forms) for name, forms in _unit_words(code).items()}


@cache
def _unit_words(code: str) -> Mapping[str, tuple[str, ...]]:
    """Return the names of the units as the language writes them, singular first, by their British name."""
    from babel import Locale

    found: dict[str, tuple[str, ...]] = {}
    for unit in map(str, Locale.parse("en").unit_display_names):
        standard, own = _unit_forms(unit, "en_GB"), _unit_forms(unit, code)
        if standard and own:
            name = standard[0].lower()
            found[_OTHER_NAMES.get(name, name)] = tuple(own)
    return found


def unit_word(code: str, name: str, count: Decimal | None) -> str | None:
    """Return the word for a unit of measure behind a count (None: of several); None where CLDR has none."""
    from babel import Locale

    forms = _unit_words(code).get(name)
    is_one = count is not None and Locale.parse(code).plural_form(abs(count)) == "one"
    return None if forms is None else forms[0 if is_one else -1]


class NumberMarks(NamedTuple):
    """What stands between thousands, before decimals, and between a figure and its "%"."""

    group: str
    decimal: str
    before_percent: str


@cache
def number_marks(code: str) -> NumberMarks:
    """Return the marks that a language writes figures with."""
    from babel import Locale

    locale = Locale.parse(code)
    symbols = locale.number_symbols["latn"]
    behind = locale.percent_formats[None].suffix[0]
    return NumberMarks(symbols["group"], symbols["decimal"], behind.replace("%", ""))


def _unit_forms(unit: str, code: str) -> list[str]:
    """Return what stands behind a number of a unit, singular first; nothing where a part stands before it."""
    from babel.units import format_unit

    texts = (format_unit(count, unit, length="long", locale=code) for count in _COUNTS)
    parts = (text.replace("\u00a0", " ").partition(" ") for text in texts)
    return list(dict.fromkeys(form for figure, _, form in parts if figure.isdecimal() and form))


@cache
def currency_names(code: str) -> Mapping[str, tuple[str, ...]]:
    """Return the names of the currencies in a language, in lower case, by ISO 4217 code."""
    from babel import Locale
    from babel.numbers import get_currency_name

    return {
        currency: tuple(dict.fromkeys(get_currency_name(currency, count, code).lower() for count in _COUNTS))
        for currency in map(str, Locale.parse(code).currencies)
    }


@cache
def month_names(code: str) -> frozenset[str]:
    """Return the months of a language in lower case, whole and shortened, without full stops."""
    from babel import Locale

    months = Locale.parse(code).months["format"]
    return frozenset(
        name.lower().rstrip(".") for width in ("wide", "abbreviated") for name in months[width].values()
    )


@cache
def day_names(code: str) -> frozenset[str]:
    """Return the days of the week of a language in lower case, whole."""
    from babel import Locale

    return frozenset(name.lower() for name in Locale.parse(code).days["format"]["wide"].values())
