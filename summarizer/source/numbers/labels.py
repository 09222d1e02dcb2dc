"""Numbers that name rather than measure: dates, times, scores, and identifiers such as "Section 427"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.units import unit_at

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens

_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug"
    " sep sept oct nov dec januar februar märz mai juni juli oktober dezember".split()
)
# Words that number things by what follows them ("Section 427").
_NUMBERED = frozenset(
    "section row unit game page pages chapter no nos number figure fig figs table route highway interstate flight room"
    " channel article title act model version windows ios android type level phase step tier grade class week day round"
    " group division district ward precinct lot block building apartment apt suite floor gate terminal platform pier"
    " track lane exit junction episode season part volume vol issue line item question answer case docket bill rule"
    " form schedule appendix annex exhibit paragraph clause amendment proposition prop measure resolution directive"
    " boeing airbus apollo falcon sputnik formula psalm verse stage zone area sector region category cat hall studio"
    " stand court hole seed lap turn stop bus line train tram slide eq ref refs section sections chapters axis ch".split()
)
_WORD_THEN_LABEL = re.compile(r"[A-Z]")
_CLOCK = re.compile(r"\d{1,2}")
_ZONES = frozenset(
    {
        "am",
        "pm",
        "a.m.",
        "p.m.",
        "gmt",
        "est",
        "edt",
        "pst",
        "pdt",
        "et",
        "bst",
        "cet",
        "uhr",
        "o'clock",
        "o’clock",
    }
)
_YEAR_CUES = frozenset(
    "in since by from until till of during the for late early mid before after between circa through year fiscal fy"
    " season and to spring summer autumn fall winter".split()
)


@dataclass(frozen=True, slots=True)
class Label:
    """A number that is no quantity, at the tokens `first` (included) to `last` (excluded)."""

    kind: NumberKind
    first: int
    last: int


def label_at(tokens: Tokens, index: int) -> Label | None:
    """Return the date, time, score or identifier that the figure at the token belongs to."""
    for read in (_pieces, _clock, _date, _ordinal_figure, _glued_word, _score, _year, _named):
        label = read(tokens, index)
        if label is not None:
            return label
    return None


def _pieces(tokens: Tokens, index: int) -> Label | None:
    """Read figures strung together: ISO dates, phone numbers, versions, "24/7/365"."""
    low = tokens.low(index)
    if low.count(".") > 1 or len(low) > 40:
        kind = NumberKind.DATE if re.fullmatch(r"\d{1,2}\.\d{1,2}\.\d{2,4}", low) else NumberKind.IDENTIFIER
        return Label(kind, index, index + 1)
    at, marks = index + 1, ""
    while (
        (tokens.is_hyphen(at) or tokens.low(at) in {"/", "."})
        and tokens.glued(at)
        and tokens.glued(at + 1)
        and tokens.low(at + 1).isdecimal()
    ):
        marks += tokens.low(at)
        at += 2
    if len(marks) < 2 or len(set(marks)) > 2:
        return None
    lengths = [len(tokens.low(piece)) for piece in range(index, at, 2)]
    is_date = len(lengths) == 3 and max(lengths) <= 4 and (max(lengths) == 4 or marks[0] == "/")
    return Label(NumberKind.DATE if is_date else NumberKind.IDENTIFIER, index, at)


def _clock(tokens: Tokens, index: int) -> Label | None:
    """Read "4:39", "1:36.6", "7 a.m.", "11pm"."""
    last = index + 1
    while (
        tokens.low(last) == ":"
        and tokens.glued(last)
        and tokens.glued(last + 1)
        and tokens.is_figure(last + 1)
    ):
        last += 2
    zone = tokens.low(last)
    if last == index + 1 and zone not in {"am", "pm", "a.m.", "p.m.", "uhr", "o'clock", "o’clock"}:
        return None
    return Label(NumberKind.TIME, index, last + 1 if zone in _ZONES else last)


def _date(tokens: Tokens, index: int) -> Label | None:
    """Read a day beside a month, with its year: "March 7", "7 March 2019", "Sept. 20-24"."""
    low = tokens.low(index)
    if not (low.isdecimal() and len(low) <= 4):
        return None
    before = index - 1 if tokens.low(index - 1) != "." else index - 2
    if len(low) <= 2 and _is_month(tokens, before):
        return Label(NumberKind.DATE, index, _after_day(tokens, index + 1))
    after = index + 1
    if len(low) <= 2 and tokens.low(after) in {"st", "nd", "rd", "th"} and tokens.glued(after):
        after += 1
    after += tokens.low(after) in {"of", "."}
    if len(low) <= 2 and _is_month(tokens, after):
        return Label(NumberKind.DATE, index, after + 1)
    if len(low) == 4 and _is_month(tokens, before):
        return Label(NumberKind.DATE, index, index + 1)
    return None


def _is_month(tokens: Tokens, index: int) -> bool:
    low = tokens.low(index)
    if low in {"may", "march", "mar"}:
        return tokens.raw(index)[:1].isupper()
    return low in _MONTHS


def _after_day(tokens: Tokens, index: int) -> int:
    """Pass over the ordinal ending of a day, and the second day of a span."""
    at = index + (tokens.low(index) in {"st", "nd", "rd", "th"} and tokens.glued(index))
    if tokens.is_hyphen(at) and tokens.low(at + 1).isdecimal() and len(tokens.low(at + 1)) <= 2:
        return at + 2
    return at


def _ordinal_figure(tokens: Tokens, index: int) -> Label | None:
    after = index + 1
    if (
        tokens.low(after) in {"st", "nd", "rd", "th"}
        and tokens.glued(after)
        and tokens.low(index).isdecimal()
    ):
        return Label(NumberKind.ORDINAL, index, after + 1)
    if tokens.low(after) == "s" and tokens.glued(after) and tokens.low(index).endswith("0"):
        return Label(NumberKind.DATE, index, after + 1)
    return None


def _glued_word(tokens: Tokens, index: int) -> Label | None:
    """Read figures inside a name: "COVID-19", "A380", "G-20", "#4"."""
    if not tokens.glued(index):
        return None
    before = index - 1
    if tokens.is_word(before) and not _is_money_prefix(tokens, index):
        return Label(NumberKind.IDENTIFIER, index, index + 1)
    hyphened = tokens.is_hyphen(before) and tokens.glued(before) and tokens.low(before) not in {"—", "–"}
    if (
        hyphened
        and tokens.is_word(before - 1)
        and tokens.low(before - 1) not in {"minus", "to", "or", "and", "mid", "by"}
    ):
        return Label(NumberKind.IDENTIFIER, index, index + 1)
    if tokens.low(before) in {"#", "_", "@", "=", "№"} and tokens.low(before - 1) != "y":
        return Label(NumberKind.IDENTIFIER, index, index + 1)
    return None


def _is_money_prefix(tokens: Tokens, index: int) -> bool:
    from summarizer.source.numbers.currencies import currency_before

    return currency_before(tokens, index) is not None


def _score(tokens: Tokens, index: int) -> Label | None:
    """Read "2-2", "89-89": two small whole numbers with a hyphen and nothing counted after them."""
    other = index + 2
    if not (tokens.is_hyphen(index + 1) and tokens.glued(index + 1) and tokens.glued(other)):
        return None
    pair = tokens.low(index), tokens.low(other)
    if not all(low.isdecimal() and len(low) <= 3 for low in pair) or int(pair[0]) < int(pair[1]):
        return None
    return Label(NumberKind.SCORE, index, other + 1)


def _year(tokens: Tokens, index: int) -> Label | None:
    """Read a year: four bare digits of the last or this century without a unit after them."""
    low = tokens.low(index)
    if not (len(low) == 4 and low.isdecimal() and 1000 <= int(low) < 2100) or tokens.low(index - 1) in {
        "$",
        "£",
        "€",
        "about",
        "than",
    }:
        return None
    cued = tokens.low(index - 1) in _YEAR_CUES or _is_month(tokens, index - 1)
    if not (cued or 1900 <= int(low)) or (int(low) < 1500 and not cued):
        return None
    return None if unit_at(tokens, index + 1) else Label(NumberKind.DATE, index, index + 1)


def _named(tokens: Tokens, index: int) -> Label | None:
    """Read a number after the noun that it numbers: "Section 427", "Planet 9", "iPhone 14"."""
    before = index - 1
    if tokens.low(before) == "." and tokens.glued(before):
        before -= 1
    if not tokens.is_word(before) or not (
        tokens.low(index).isdecimal() or tokens.low(before) in {"version", "windows", "ios"}
    ):
        return None
    after = tokens.low(index + 1)
    if unit_at(tokens, index + 1) or after in {"million", "billion", "percent", "thousand"}:
        return None
    if tokens.low(before) in _NUMBERED and (
        tokens.raw(before)[:1].isupper() or not tokens.is_word(index + 1)
    ):
        return Label(NumberKind.IDENTIFIER, index, index + 1)
    return None
