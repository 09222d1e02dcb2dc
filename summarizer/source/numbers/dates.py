"""Dates, years and times of day among the figures of a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import NumberKind
from summarizer.source.numbers.currencies import currency_after, currency_before
from summarizer.source.numbers.figures import MAX_DIGITS, read_figure
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.numbers.units import unit_at

if TYPE_CHECKING:
    from decimal import Decimal

    from summarizer.source.numbers.lexer import Tokens


class Label(NamedTuple):
    """A number that is no amount, at the tokens `first` (included) to `last` (excluded).

    A score has its lesser and greater side as `low` and `high`, an ordinal its place in the row as `low`
    (negative from the end: the last is -1); `noun` is the token of what a score is ("lead").
    """

    kind: NumberKind
    first: int
    last: int
    low: Decimal | None = None
    high: Decimal | None = None
    noun: int | None = None


def strung(tokens: Tokens, index: int) -> Label | None:
    """Read figures strung together: ISO dates, phone numbers, versions, "12.03.2019"."""
    low = tokens.lows[index]
    plain = low.isdecimal() and len(low) <= MAX_DIGITS
    if not plain and read_figure(low, tokens.language.decimal_mark) is None:
        dotted = re.fullmatch(r"\d{1,2}\.\d{1,2}\.\d{2,4}", low)
        return Label(NumberKind.DATE if dotted else NumberKind.IDENTIFIER, index, index + 1)
    if tokens.reads(index, ("9", "/", "11")):
        return Label(NumberKind.DATE, index, index + 3)
    at, marks = index + 1, ""
    while _strings(tokens, at):
        marks += tokens.lows[at]
        at += 2
    if len(marks) < 2:
        return None
    lengths = [len(tokens.lows[piece]) for piece in range(index, at, 2)]
    is_date = len(lengths) == 3 and (
        sorted(lengths)[1] <= 2 < max(lengths) == 4 or (marks == "//" and max(lengths) == 2)
    )
    return Label(NumberKind.DATE if is_date else NumberKind.IDENTIFIER, index, at)


def _strings(tokens: Tokens, index: int) -> bool:
    if not (tokens.is_hyphen(index) or tokens.lows[index] in {"/", "."}):
        return False
    return tokens.glued(index) and tokens.glued(index + 1) and tokens.lows[index + 1].isdecimal()


_ENDINGS = frozenset({"st", "nd", "rd", "th"})


def day(tokens: Tokens, index: int) -> Label | None:
    """Read a day beside a month, and a year after one: "March 7", "7 March", "Sept. 20-24", "May 2019"."""
    low = tokens.lows[index]
    if _is_day_and_month(tokens, index):
        return Label(NumberKind.DATE, index, index + 2)
    if not (low.isdecimal() and len(low) in {1, 2, 4}):
        return None
    before = index - 1 - _parted(tokens, index - 1)
    if is_month(tokens, before) and (len(low) == 4 or tokens.lows[index - 1] != ","):
        return Label(NumberKind.DATE, index, _after_day(tokens, index + 1))
    after = _past_days(tokens, index) + 1
    after += tokens.lows[after] in tokens.language.ordinal_endings and tokens.glued(after)
    after += (
        tokens.lows[after] == "of"
        or tokens.lows[after] in tokens.language.of
        or (tokens.lows[after] == "." and tokens.language.code == "de")
    )
    if len(low) <= 2 and is_month(tokens, after) and int(low) <= 31:
        return Label(NumberKind.DATE, index, after + 1)
    return None


_DAY_AND_MONTH = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])")


def _is_day_and_month(tokens: Tokens, index: int) -> bool:
    """Whether a day and a month stand in figures, each with its dot: "am 20.11. ab 10 Uhr"."""
    closed = tokens.lows[index + 1] == "." and tokens.glued(index + 1)
    return (
        tokens.language.code == "de" and closed and _DAY_AND_MONTH.fullmatch(tokens.lows[index]) is not None
    )


_FULL = frozenset(
    "may june july mai juni juli juin août mayo".split()
)  # the others have five letters or more


def _parted(tokens: Tokens, index: int) -> bool:
    """Whether a mark stands between a month and a day: "Sept. 20", "May, 2019"; not "in June. 40 boats"."""
    month = tokens.lows[index - 1]
    shortened = len(month) <= 4 and month not in _FULL
    mark = tokens.lows[index]
    return not tokens.is_figure(index - 1) and (mark == "," or (mark == "." and shortened))


_MORE_DAYS = frozenset({"and", "or", "und", "oder", "-", "–", "bis", "to"})


def _past_days(tokens: Tokens, index: int) -> int:
    """Return the last of two days of one month: "9 and 16 June", "9.-16. Juni"."""
    at = index + 1
    at += tokens.lows[at] == "." and tokens.language.code == "de"
    last = at + 1 + (tokens.lows[at] == "bis" and tokens.lows[at + 1] in {"einschließlich", "zum"})
    second = tokens.lows[at] in _MORE_DAYS and tokens.lows[last].isdecimal() and len(tokens.lows[last]) <= 2
    return last if second else index


def is_month(tokens: Tokens, index: int) -> bool:
    """Whether the token names a month; "may" and "march" only with a capital."""
    low = tokens.lows[index]
    return low in tokens.language.months and (
        low not in {"may", "march", "mar", "sep"} or tokens.is_capital(index)
    )


def _after_day(tokens: Tokens, index: int) -> int:
    """Pass over the ordinal ending of a day, and the second day of a span."""
    at = index + (tokens.lows[index] in _ENDINGS and tokens.glued(index))
    second = tokens.lows[at + 1].isdecimal() and len(tokens.lows[at + 1]) <= 2
    spoken = tokens.lows[at] in tokens.language.to and tokens.is_word(at)
    counts = is_plural(tokens.lows[at + 2]) or unit_at(tokens, at + 2) is not None
    counts = counts or tokens.lows[at + 2] == ":" or tokens.lows[at + 2] in tokens.language.clock
    return at + 2 if second and (tokens.is_hyphen(at) or (spoken and not counts)) else at


_OF_A_YEAR = frozenset(("level", "levels"))  # "below 2005 levels"


def _is_of_a_year(tokens: Tokens, index: int) -> bool:
    """Whether a year describes what is a unit elsewhere: "the 1987 grain crop", not "the 1500 metre race"."""
    if tokens.lows[index - 1] != "the" and tokens.lows[index - 1] not in tokens.language.articles:
        return False
    unit, value = unit_at(tokens, index + 1), int(tokens.lows[index])
    spelt = unit is not None and unit.unit.name == tokens.lows[index + 1] != "year"
    return spelt and 1900 <= value < 2100 and value % 50 > 0


def year(tokens: Tokens, index: int) -> Label | None:
    """Read a year or a decade: four bare digits where a year may stand, "1990s", "2018's"."""
    low = tokens.lows[index]
    apostrophe = tokens.lows[index + 1] in {"'", "’"} and tokens.glued(index + 1)
    if apostrophe and tokens.lows[index + 2] == "s" and tokens.glued(index + 2) and _may_be_year(low):
        return Label(NumberKind.DATE, index, index + 3)
    decade = low.endswith("0") and low.strip("0") != "1"  # no "10s of thousands"
    plural = tokens.lows[index + 1] == "s" and tokens.glued(index + 1) and not is_age_group(tokens, index)
    if plural and (decade or _may_be_year(low)):
        return Label(NumberKind.DATE, index, index + 2)
    if not _may_be_year(low) or currency_before(tokens, index) or currency_after(tokens, index + 1):
        return None
    if tokens.lows[index + 1] in _OF_A_YEAR and 1900 <= int(low) < 2100:
        return Label(NumberKind.DATE, index, index + 1)
    if (
        (_is_qualified(tokens, index) and not _is_when(tokens, index))
        or tokens.lows[index + 1] in tokens.language.scales
        or _divides(tokens, index)
    ):
        return None
    named = tokens.is_capital(index + 1) and len(tokens.lows[index + 1]) > 2
    single = tokens.lows[index + 1] in {"day", "week", "month", "quarter"} or tokens.is_tied(index + 2)
    single = single or _is_of_a_year(tokens, index)
    if (
        unit_at(tokens, index + 1)
        and not (named or single)
        and tokens.lows[index + 1] not in tokens.language.function_words
    ):
        return None
    cued = tokens.lows[index - 1] in tokens.language.year_cues or is_month(tokens, index - 1)
    value = int(low)
    if not cued and (
        value < 1700 or value >= 2100 or (value % 100 == 0 and is_plural(tokens.lows[index + 1]))
    ):
        return None
    spans = tokens.is_tied(index + 1) and _ends_years(tokens, index + 2)
    return Label(NumberKind.DATE, index, index + 3 if spans else index + 1)


def _ends_years(tokens: Tokens, index: int) -> bool:
    return tokens.lows[index].isdecimal() and len(tokens.lows[index]) in {2, 4}


def season(tokens: Tokens, index: int) -> Label | None:
    """Read a season or business year over the turn of a year: "2023/24", "1999/2000", "1998/9"."""
    slashed = tokens.lows[index + 1] == "/" and tokens.glued(index + 1) and tokens.glued(index + 2)
    end = tokens.lows[index + 2]
    if not (slashed and _may_be_year(tokens.lows[index]) and end.isdecimal() and len(end) in {1, 2, 4}):
        return None
    follows = str(int(tokens.lows[index]) + 1).endswith(end)
    return Label(NumberKind.DATE, index, index + 3) if follows else None


def _may_be_year(low: str) -> bool:
    return len(low) == 4 and low.isdecimal() and 1000 <= int(low) < 2200


def _divides(tokens: Tokens, index: int) -> bool:
    """Whether "over" and a number follow: "2000 over 3"."""
    return tokens.lows[index + 1] == "over" and tokens.is_figure(index + 2) and not tokens.is_word(index + 3)


def _is_qualified(tokens: Tokens, index: int) -> bool:
    return _qualified_from(tokens, index) < index


def _qualified_from(tokens: Tokens, index: int) -> int:
    """Return where a qualifier begins that stands before a token, the token itself where there is none."""
    phrases = tokens.language.phrases_before.get(tokens.lows[index - 1], ())
    return min(
        (index - len(words) for words, _ in phrases if tokens.reads(index - len(words), words)), default=index
    )


_NEAR_NOW = range(1900, 2100)
_ROUND = 50  # what sums are rounded to that are told with "about"
_UNTIL = frozenset("until till since before after by from through".split())


def _is_when(tokens: Tokens, index: int) -> bool:
    """Whether a year stands behind a qualifier: "until at least 2021", "optimistic about 2005"."""
    told = (
        tokens.lows[index - 1] == "about"
        and int(tokens.lows[index]) % _ROUND
        and not tokens.is_word(index + 1)
    )
    if told and int(tokens.lows[index]) in _NEAR_NOW:
        return True
    first = _qualified_from(tokens, index)
    free = not tokens.is_word(index + 1) or tokens.lows[index + 1] in tokens.language.function_words
    until = first == index - 1 and tokens.lows[first] in tokens.language.year_cues
    if tokens.language.names_follow and until and free and int(tokens.lows[index]) in _NEAR_NOW:
        return int(tokens.lows[index]) % 100 > 0  # "hasta 2034"
    percent = unit_at(tokens, first - 1)
    if percent is not None and percent.unit.kind is NumberKind.PERCENT and free:
        return int(tokens.lows[index]) in _NEAR_NOW and index - first > 1  # "12 % more than 2022"
    timed = tokens.lows[first - 1] in _UNTIL
    return timed or tokens.reads(index + 1, ("as", "a", "whole"))


_BOUNDS = frozenset(("under", "over", "unter", "über"))
_OLDEST = 100


def is_age_group(tokens: Tokens, index: int) -> bool:
    """Whether a figure in the plural says how old some people are: "over-65s", "under 16s"."""
    if tokens.lows[index + 1] != "s":
        return False
    plural = tokens.glued(index + 1) and tokens.lows[index].isdecimal()
    bound = tokens.lows[index - 1 - tokens.is_tied(index - 1)] in _BOUNDS
    return plural and bound and 0 < int(tokens.lows[index][:9]) < _OLDEST
