"""Numbers written in digits: what "1,234,567", "1.234.567,8" or "1 234" is worth.

Marks of thousands and decimals by CLDR (https://cldr.unicode.org): English 1,234.5, German 1.234,5,
Indian 12,34,567.8, SI 1 234.5. A raised dot is a decimal mark in any language: 0·61.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

# Longer runs are no quantities that anybody reads: keys, hashes, padding.
MAX_DIGITS = 40

_SPACES = re.compile(r"['’\u00a0\u202f\u2009 ]")
_GROUPED = {mark: re.compile(rf"\d{{1,3}}(?:{re.escape(mark)}\d{{3}})+") for mark in ",."}
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_ONE_MARK = re.compile(r"(\d*)([.,])(\d+)")


class Figure(NamedTuple):
    """A reading of digits. `grouped` tells that marks of thousands were written."""

    value: Decimal
    grouped: bool = False
    ambiguous: bool = False


def read_figure(raw: str, decimal_mark: str = ".") -> Figure | None:
    """Return what the digits `raw` are worth, None where they are no number ("1.2.3")."""
    digits = raw if raw.isdecimal() else _SPACES.sub("", raw)
    if len(digits) > MAX_DIGITS:
        return None
    if digits.isdecimal():
        return Figure(Decimal(digits), grouped=digits != raw)
    whole, dot, rest = digits.partition("·")
    if dot:
        known = read_figure(whole, decimal_mark)
        return known and known._replace(value=Decimal(f"{known.value:f}.{rest}"), ambiguous=False)
    one = _ONE_MARK.fullmatch(digits)
    return _one_mark(one, decimal_mark) if one else _several_marks(digits)


_WITH_A_NOTE = 4  # digits behind a mark of thousands: "349,0001" is 349,000 with the number of a note


def _one_mark(match: re.Match[str], decimal_mark: str) -> Figure:
    whole, mark, rest = match.groups()
    if mark == "," != decimal_mark and len(rest) == _WITH_A_NOTE:
        return Figure(Decimal(whole + rest[:3]), grouped=True, ambiguous=True)
    may_group = len(rest) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0")
    if may_group and mark != decimal_mark:
        return Figure(Decimal(whole + rest), grouped=True)
    if may_group and rest == "000" and len(whole) > 1:  # by the marks of another language
        return Figure(Decimal(whole + rest), grouped=True, ambiguous=True)
    return Figure(Decimal(f"{whole or 0}.{rest}"), ambiguous=may_group or mark != decimal_mark)


def _several_marks(digits: str) -> Figure | None:
    if _INDIAN.fullmatch(digits):
        return Figure(Decimal(digits.replace(",", "")), grouped=True)
    last = max(digits.rfind("."), digits.rfind(","))
    mark = digits[last]
    if _GROUPED[mark].fullmatch(digits):
        return Figure(Decimal(digits.replace(mark, "")), grouped=True)
    other = "," if mark == "." else "."
    whole, rest = digits[:last], digits[last + 1 :]
    if _GROUPED[other].fullmatch(whole):
        return Figure(Decimal(f"{whole.replace(other, '')}.{rest}"), grouped=True)
    return None


def figure_pieces(raw: str) -> list[tuple[int, int]]:
    """Return where the numbers of a run of digits and marks lie: "22,24,26" is three, "1,234" one."""
    if len(raw) > MAX_DIGITS or "," not in raw or (read_figure(raw) and not _is_list(raw)):
        return [(0, len(raw))]
    return [match.span() for match in re.finditer(r"[^,]+", raw)]


def _is_list(raw: str) -> bool:
    """Whether a comma parts two numbers, the first too long for a group of thousands ("2019,200")."""
    whole, _, rest = raw.partition(",")
    return raw.count(",") == 1 and len(whole) >= 4 and len(rest) == 3 and "." not in raw
