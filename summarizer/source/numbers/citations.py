"""Volumes and pages of what is cited: "71 Fed. Reg. 53,158", "15 U.S.C. 78", "Mill Law, 3 (2003)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.currencies import currency_before
from summarizer.source.numbers.dates import Label, is_month
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens

_LONGEST_TITLE = 8  # words and marks of the short title of a reporter
_LONGEST_WORD = 5  # letters of one of its words
_YEAR = 4  # digits
_OF_A_SERIES = words("d nd rd th")


def cited_page(tokens: Tokens, index: int) -> Label | None:
    """Return the place that a figure begins or says: a volume with its page, or a page before its year."""
    page = _page_after(tokens, index)
    if page is not None:
        return Label(NumberKind.IDENTIFIER, index, _past_pages(tokens, page + 1))
    opens = tokens.lows[index - 1] == "," and tokens.lows[index + 1] == "(" and tokens.lows[index + 3] == ")"
    year = tokens.lows[index + 2]
    dated = opens and year.isdecimal() and len(year) == _YEAR and tokens.lows[index].isdecimal()
    return Label(NumberKind.IDENTIFIER, index, index + 1) if dated else None


def _page_after(tokens: Tokens, index: int) -> int | None:
    """Return where the page stands behind a volume and a short title of capitals that ends in a dot."""
    if not tokens.lows[index].isdecimal() or currency_before(tokens, index) is not None:
        return None
    at = index + 1
    while at < index + _LONGEST_TITLE and (_is_cut(tokens, at) or tokens.lows[at] in {".", "&"}):
        at += 1
    dotted = at > index + 1 and tokens.is_capital(index + 1) and not tokens.glued(index + 1)
    dotted = dotted and tokens.lows[at - 1].endswith(".") and tokens.lows[at - 1] not in tokens.language.clock
    at += 2 * (dotted and tokens.lows[at + 1] in _OF_A_SERIES and tokens.glued(at + 1))  # "347 F.2d 99"
    at += dotted and tokens.lows[at] in {"§", "at"}
    counts = (
        tokens.is_word(at + 1)
        and not tokens.glued(at + 1)
        and tokens.lows[at + 1] not in tokens.language.function_words
    )
    return at if dotted and tokens.is_figure(at) and not counts else None


def _is_cut(tokens: Tokens, index: int) -> bool:
    """Whether a word with a capital is cut short: "Fed", "U.S.C"."""
    letters = tokens.raws[index].replace(".", "")
    short = tokens.is_capital(index) and len(letters) <= _LONGEST_WORD
    return short and (letters.isupper() or not (is_plural(letters.lower()) or is_month(tokens, index)))


def _past_pages(tokens: Tokens, last: int) -> int:
    """Return where the pages end: "61, 62", "61-62", "34g(a)"."""
    last += tokens.is_word(last) and tokens.glued(last)
    letter = tokens.reads(last, ("(",)) and tokens.lows[last + 2] == ")" and tokens.glued(last)
    if letter and not tokens.is_figure(last + 1):
        return last + 3
    more = tokens.lows[last] == "," or tokens.is_tied(last)
    listed = more and tokens.lows[last + 1].isdecimal() and not tokens.is_word(last + 2)
    return last + 2 if listed else last
