"""The marks of feet and inches, apart from those of quotations: 5'11", 3″, "10 ' wide"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.numbers.smaller import FOOT_MARKS
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens

INCH_MARKS = words('" ” ″')
EXTENTS = words("long wide high tall deep thick")
_FAR = 60  # tokens back to where a quotation may have begun


def _is_quoting(tokens: Tokens, mark: int) -> bool:
    """Whether a quotation is open before a mark, which then closes it; none behind digits opens one."""
    opening, plain = ("‘", "'") if tokens.lows[mark] in FOOT_MARKS else ("“", '"')
    marks = [at for at in range(max(0, mark - _FAR), mark) if tokens.lows[at] in {plain, opening, "\n\n"}]
    last = next(
        (at for at in reversed(marks) if tokens.lows[at] != plain or not tokens.is_figure(at - 1)), None
    )
    if last is None or tokens.lows[last] == "\n\n":
        return False
    return tokens.lows[last] == opening or not tokens.glued(last) or tokens.lows[last - 1] == "("


def is_length_mark(tokens: Tokens, index: int) -> bool:
    """Whether a mark after digits is feet or inches and does not close a quotation."""
    low = tokens.lows[index]
    if low in {"′", "″"}:
        return True
    if low in INCH_MARKS:
        goes_on = (tokens.is_word(index + 1) or tokens.is_figure(index + 1)) and not tokens.glued(index + 1)
        goes_on = goes_on or (tokens.lows[index - 2] == "(" and tokens.lows[index + 1] == ")")
        free = goes_on and not _is_quoting(tokens, index)
        return tokens.lows[index + 1] in EXTENTS or (low == '"' and free)
    goes_on = tokens.is_word(index + 1) and not tokens.glued(index + 1)
    return tokens.is_figure(index + 1) or (goes_on and not _is_quoting(tokens, index))
