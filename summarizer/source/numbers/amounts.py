"""A number with its unit of measure or currency: "17 miles", "$347m", "5 ft 11 in", "65-year-old"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.age_units import age_at, are_old
from summarizer.source.numbers.cardinals import past_dot
from summarizer.source.numbers.dates import is_age_group
from summarizer.source.numbers.feet import EXTENTS, INCH_MARKS, is_length_mark
from summarizer.source.numbers.figures import read_figure
from summarizer.source.numbers.notation import with_decimals
from summarizer.source.numbers.nouns import counted_at
from summarizer.source.numbers.numeral import Form
from summarizer.source.numbers.plurals import are_many, are_things, is_plural
from summarizer.source.numbers.pounds import POUNDS, is_weighed
from summarizer.source.numbers.rates import rate_at
from summarizer.source.numbers.smaller import FOOT_MARKS, with_smaller
from summarizer.source.numbers.units import Unit, UnitMatch, unit_at
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.amount import Amount
    from summarizer.source.numbers.lexer import Tokens


# Scale letters that need no currency beside them.
_FREE_SUFFIXES = words("k mn mio mil bn bil tn trn tln cr")


def with_suffix(tokens: Tokens, amount: Amount, *, money: bool) -> Amount:
    """Read a scale letter after digits: "347m", "3.5bn"; without money only where nothing else fits."""
    at = amount.last
    low = tokens.lows[at]
    scale = tokens.language.suffixes.get(low)
    if scale is None or amount.numeral.form is not Form.DIGITS or amount.numeral.scale > 1:
        return amount
    if not _ends_number(tokens, at, money=money):
        return amount
    if not (money or low in _FREE_SUFFIXES or _is_scale_letter(tokens, at)):
        return amount
    numeral = amount.numeral._replace(scale=scale, plain=False)
    return amount._replace(last=past_dot(tokens, at), low=amount.low * scale, numeral=numeral)


def _ends_number(tokens: Tokens, index: int, *, money: bool) -> bool:
    """Whether letters belong to the number before them and do not begin a word of their own."""
    raw = tokens.raws[index]
    apart = len(raw) == 1 and not tokens.glued(index) and raw.islower() and raw != "k"
    apart = apart and not (money and raw == "m")  # "$458 m"
    ties = tokens.is_tied(index + 1) and not tokens.is_figure(index + 2) and not money
    ties = ties and not (raw in {"M", "B"} and tokens.lows[index + 2].islower())  # "a 70B-parameter model"
    return not (apart or ties or (tokens.glued(index + 1) and tokens.is_figure(index + 1)))


def _is_scale_letter(tokens: Tokens, index: int) -> bool:
    """Whether a single letter after a number without currency is a scale: "4.3M", "1.2m tons", "2m users"."""
    raw = tokens.raws[index]
    if raw in {"M", "B", "b"}:
        return True
    if raw != "m" or not tokens.glued(index):
        return False
    if tokens.lows[index - 2] in tokens.language.articles:
        return False
    return len(tokens.lows[index + 1]) > 2 and (
        unit_at(tokens, index + 1) is not None
        or are_many(tokens.lows[index + 1])
        or _counts_many(tokens, index + 1)
    )


_LONGEST_OF_MANY = 5  # words


def _counts_many(tokens: Tokens, index: int) -> bool:
    """Whether a noun phrase of several words ends in a plural that can be counted: "300m blog entries"."""
    counted = counted_at(tokens, index, single=False)
    return (
        counted is not None
        and 1 < counted.last - counted.first <= _LONGEST_OF_MANY
        and not tokens.is_capital(counted.last - 1)  # "100m champion Ann Lunds"
        and are_things(tokens.lows[counted.last - 1])
    )


# Adjectives that may part a number from its unit of measure ("three more years").
_BETWEEN = words(
    "more additional extra full consecutive straight further whole long short separate different other"
)


def measured(tokens: Tokens, amount: Amount) -> Amount:
    """Return the amount with the unit of measure that follows it, if one does."""
    at = amount.last
    if tokens.starts_column(at):
        return amount  # "383.8       N/A"
    if tokens.lows[at] in {"(", "{", "["}:
        aside = _past_aside(tokens, at)
        return (
            _bracketed(tokens, amount, at)
            if aside is None
            else in_unit(amount, aside.unit, aside.last - 1, aside.last)._replace(last=amount.last)
        )
    if (tokens.is_hyphen(at) and tokens.glued(at)) or _is_between(tokens, at):
        at += 1
    else:
        at = past_of(tokens, amount) or at
    if is_age_group(tokens, amount.first):
        return in_unit(amount, Unit("year of age", NumberKind.AGE), at, at + 1)
    match = unit_at(tokens, at)
    small = tokens.lows[at] in tokens.language.function_words and len(tokens.lows[at]) <= _SHORT
    if (
        small and tokens.language.names_follow and not tokens.is_figure(at - 1)
    ):  # "la temperatura media ha subido"
        return amount
    if match is None or _is_thrown(tokens, amount, at) or not _is_unit_here(tokens, amount, at, match):
        return _per_many(tokens, amount)
    if _are_pages(tokens, amount, at):
        return in_unit(amount, Unit("page", NumberKind.COUNT), at, at + 1)
    amount = _unsure(tokens, with_decimals(tokens, amount, match.unit.kind), at)
    aged = age_at(tokens, match, amount)
    if aged is not None:
        return in_unit(amount, aged.unit, at, aged.last)
    rate = match if match.unit.kind is NumberKind.PERCENT else rate_at(tokens, match)
    return with_smaller(tokens, in_unit(amount, rate.unit, at, rate.last))


_ITS = words("its his her their our my your the this")
_SHORT = 2  # letters of a symbol that may be a word: "ha"
_MOST_POINTS = 100


def _are_pages(tokens: Tokens, amount: Amount, index: int) -> bool:
    """Whether "pp." behind a number are pages, not percentage points: many, or in the midst of a sentence."""
    dotted = tokens.lows[index] == "pp" and tokens.lows[index + 1] == "." and tokens.glued(index + 1)
    if not dotted or amount.low >= _MOST_POINTS:
        return dotted
    before = tokens.lows[amount.first - 1]
    points = before in tokens.language.changing or before in tokens.language.by
    goes_on = tokens.lows[index + 2] in {",", ";"} or (
        tokens.is_word(index + 2) and not tokens.is_capital(index + 2)
    )
    return goes_on and not points


def _is_between(tokens: Tokens, index: int) -> bool:
    """Whether the token stands between a number and its unit: "more", or the hyphen of "6,000 - mile"."""
    if tokens.lows[index] in _BETWEEN:
        return unit_at(tokens, index) is None
    unit = tokens.lows[index + 1]
    return (
        tokens.is_hyphen(index)
        and tokens.past_dash(index) > index
        and len(unit) > 2
        and not unit.endswith("s")
    )


def past_of(tokens: Tokens, amount: Amount) -> int | None:
    """Return where a unit may follow "of" or an article: "dozens of miles", "half an inch"."""
    at = amount.last
    counted = tokens.language.scales_take_of and amount.numeral.scale > 1
    if amount.numeral.form not in {Form.FRACTION, Form.VAGUE} and not counted:
        return None
    at += tokens.lows[at] in tokens.language.of
    if at > amount.last or not counted:  # "63 millions | un an plus tôt"
        at += tokens.lows[at] in tokens.language.articles
    return at if at > amount.last else None


def _unsure(tokens: Tokens, amount: Amount, index: int) -> Amount:
    """Mark what has two readings: "5m" (metres or millions) and "200 pounds" (of weight or money)."""
    doubtful = tokens.raws[index] == "m" and tokens.glued(index)
    doubtful = doubtful or (tokens.lows[index] in POUNDS and not is_weighed(tokens, amount, index))
    if not doubtful:
        return amount
    return amount._replace(numeral=amount.numeral._replace(ambiguous=True))


def _per_many(tokens: Tokens, amount: Amount) -> Amount:
    """Read "12 per 100,000": a number for so many of something."""
    at = amount.last
    if tokens.lows[at] != "per" or not tokens.is_figure(at + 1):
        return amount
    many = read_figure(tokens.raws[at + 1], tokens.language.decimal_mark)
    if many is None:
        return amount
    return in_unit(amount, Unit(f"per {many.value}", NumberKind.RATE), at, at + 2)


def in_unit(amount: Amount, unit: Unit, first: int, last: int) -> Amount:
    """Return the amount in a unit that is written at the tokens `first` to `last` after it."""
    return amount._replace(unit=unit, unit_first=first, unit_last=last, last=last)


def below_zero(tokens: Tokens, amount: Amount) -> Amount:
    """Read "5 below zero" and "5 degrees below zero"."""
    warm = amount.unit is None or amount.unit.name in {"degree", "celsius", "fahrenheit"}
    if not warm or amount.low <= 0:
        return amount
    for below in tokens.language.below_zero:
        if tokens.reads(amount.last, below):
            unit = amount.unit or Unit("degree", NumberKind.TEMPERATURE)
            return amount._replace(low=-amount.low, last=amount.last + len(below), unit=unit)
    return amount


def past_qualifier(tokens: Tokens, index: int) -> int:
    """Return the index after a qualifier that parts a number from its unit: "two or more years"."""
    for parts, _ in tokens.language.phrases_after.get(tokens.lows[index], ()):
        if tokens.reads(index, parts):
            return index + len(parts)
    return index


_LONGEST_ASIDE = 8


def _past_aside(tokens: Tokens, at: int) -> UnitMatch | None:
    """Return the unit behind a bracket that says it in another: "50 to 100 (150 to 300 feet) metres"."""
    closing = next(
        (i for i in range(at + 2, at + _LONGEST_ASIDE) if tokens.lows[i] in {")", "]", "\n\n"}), at
    )
    if tokens.lows[closing] not in {")", "]"} or not tokens.is_figure(at + 1):
        return None
    match, inside = unit_at(tokens, closing + 1), unit_at(tokens, closing - 1)
    same = match is not None and inside is not None and inside.unit.kind is match.unit.kind
    return match if same else None


def _bracketed(tokens: Tokens, amount: Amount, at: int) -> Amount:
    """Read "20 (kg)"."""
    match = unit_at(tokens, at + 1) if tokens.lows[at + 2] in {")", "}", "]"} else None
    if match is None or match.last != at + 2:
        return amount
    return in_unit(amount, match.unit, at + 1, at + 2)._replace(last=at + 3)


# Symbols that are a word or a letter of their own unless they are glued to digits, or followed by "per".
_ONLY_GLUED = words("a b c f r n v h t x in bar")


def _is_unit_here(tokens: Tokens, amount: Amount, index: int, match: UnitMatch) -> bool:
    low, glued = tokens.lows[index], tokens.glued(index)
    digits = amount.numeral.form is Form.DIGITS or amount.numeral.form is Form.FRACTION
    if low in FOOT_MARKS or low in INCH_MARKS:
        if not glued and digits and tokens.lows[index + 1] in EXTENTS:
            return True  # '10 " wide'
        return glued and digits and is_length_mark(tokens, index)
    if tokens.glued(match.last) and (tokens.is_figure(match.last) or _names_on(tokens, match)):
        return False
    described = match.unit.kind is NumberKind.DURATION and tokens.is_tied(match.last)
    if described and not tokens.is_hyphen(index - 1) and low == match.unit.name and amount.low > 1:
        after = match.last + 1  # "three quarter-point rises"
        aged = tokens.lows[after] in tokens.language.old and not are_old(tokens, amount, match)
        return aged or _is_of_one(tokens, amount, after)
    if low == "in":
        inside = tokens.is_tied(index + 1)  # "one in-person talk"
        return glued or not (inside or tokens.is_word(index + 1) or tokens.is_figure(index + 1))
    if low == "second":
        return amount.low == 1 or tokens.is_hyphen(index - 1) or tokens.reads(index - 2, ("of", "a"))
    if match.unit.kind is NumberKind.MULTIPLE and low in {"x", "×"}:
        return glued and not (tokens.is_figure(match.last) or tokens.lows[match.last] == "^")  # "19x^2"
    if len(low) > 1 and low not in _ONLY_GLUED:
        return True
    if not digits or (tokens.is_hyphen(index - 1) and low != "m") or tokens.lows[match.last] == "=":
        return False
    return glued or low not in _ONLY_GLUED or _is_capital_symbol(tokens, index)


def _is_thrown(tokens: Tokens, amount: Amount, index: int) -> bool:
    """Whether a stone is a thing and no weight: "threw two stones"."""
    things = tokens.lows[index] == "stones" or (tokens.lows[index] == "stone" and amount.low == 1)
    return things and not is_weighed(tokens, amount, index)


def _is_of_one(tokens: Tokens, amount: Amount, index: int) -> bool:
    """Whether a stretch of time, with its number, tells of one thing: "a three month-long poll"."""
    at = index + (tokens.lows[index] == "long")
    owned = tokens.lows[amount.first - 1].endswith(("'s", "’s")) or tokens.lows[amount.first - 1] in _ITS
    given = owned or tokens.lows[amount.first - 1] in tokens.language.articles
    single = tokens.is_word(at) and not is_plural(tokens.lows[at]) and tokens.lows[at] != "point"
    return given and single and tokens.lows[at] not in tokens.language.function_words


def _names_on(tokens: Tokens, match: UnitMatch) -> bool:
    """Whether a letter is the start of a name: "800,000 F-Series", "2018 L-202"."""
    last = match.last
    if not (len(tokens.lows[last - 1]) == 1 and tokens.is_tied(last)):
        return False
    coded = tokens.is_figure(last + 1) and not tokens.glued(last - 1) and unit_at(tokens, last + 2) is None
    return tokens.is_capital(last + 1) or (coded and tokens.is_capital(last - 1))


def _is_capital_symbol(tokens: Tokens, index: int) -> bool:
    """Whether a letter that stands apart is a symbol: a capital at the end of a phrase or before "per"."""
    if tokens.raws[index] in {"h", "bar", "t"}:
        return True
    return tokens.raws[index].isupper() and (not tokens.is_word(index + 1) or tokens.lows[index + 1] == "per")
