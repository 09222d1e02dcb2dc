"""Numbers that name rather than measure: dates, times, scores, and identifiers such as "Section 427"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.addresses import address
from summarizer.source.numbers.ages import is_age
from summarizer.source.numbers.beside import (
    ABROAD,
    CLOSE_AFTER,
    CLOSE_BEFORE,
    COLON_AFTER,
    COMMA_BEFORE,
    DASH_AFTER,
    DASH_BEFORE,
    DOT_AFTER,
    DOT_BEFORE,
    FOUR,
    INDEX_NAMES,
    LONG,
    MARKED,
    MONTH_NEAR,
    NAMING_AFTER,
    NUMBERED,
    OPEN_AFTER,
    OPEN_BEFORE,
    OTHER_BEFORE,
    PAIRED,
    RUNS_IN,
    RUNS_ON,
    SIGN_BEFORE,
    SLASH_AFTER,
    UPPER_AFTER,
    facts_of,
)
from summarizer.source.numbers.citations import cited_page
from summarizer.source.numbers.clocks import clock
from summarizer.source.numbers.codes import CODES
from summarizer.source.numbers.currencies import currency_before
from summarizer.source.numbers.dates import Label, day, is_month, season, strung, year
from summarizer.source.numbers.designations import CODE_NAMES, dialled
from summarizer.source.numbers.foreign_labels import named_abroad
from summarizer.source.numbers.inside import inside_a_name
from summarizer.source.numbers.notation import is_mixed
from summarizer.source.numbers.ordinals import ordinal
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.numbers.products import PRODUCTS
from summarizer.source.numbers.rows import ROWS
from summarizer.source.numbers.scores import score
from summarizer.source.numbers.units import unit_at
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.amount import Amount
    from summarizer.source.numbers.beside import Reader, Readers
    from summarizer.source.numbers.lexer import Tokens


def label_at(tokens: Tokens, index: int, previous: Amount | Label | None) -> Label | None:
    """Return the date, time, score or identifier that the figure at a token belongs to.

    `previous` is what was read before it: in "Figs. 4 and 5" both are identifiers.
    """
    facts = facts_of(tokens, index)
    if facts & DASH_AFTER and is_mixed(tokens, index):
        return None
    for read in answering(facts):
        label = read(tokens, index)
        if label is not None:
            return label
    return _goes_on(tokens, index, previous)


@cache
def answering(facts: int) -> tuple[Reader, ...]:
    """Return the readers, in order, that can answer where these facts hold."""
    places = {place for place, need in _NEEDS if facts & need == need}
    return tuple(READERS[place][0] for place in sorted(places))


_ALWAYS = words(
    "fig figs figure figures section sections chapter table eq eqs equation ref refs no nos page pages"
)
_ALWAYS_OR_STOP = _ALWAYS | {"."}


_LONGEST_SHORT = 5  # letters of an abbreviation before a number: "Figs. 4"


def _numbered(tokens: Tokens, index: int) -> Label | None:
    """Read a number after the noun that it numbers: "Section 427", "No. 1", "S&P 500"."""
    before = index - 1
    dotted = tokens.lows[before] == "." and tokens.glued(before)
    before -= dotted
    low = tokens.lows[before]
    if low == "(" and tokens.lows[before - 1] in _ALWAYS_OR_STOP:
        return None
    if (
        low in INDEX_NAMES
        and tokens.lows[index].isdecimal()
        and len(low) > (tokens.lows[before - 1] not in {"&", "s"})
    ):
        return Label(NumberKind.IDENTIFIER, index, index + 1)
    if dotted and len(low) > _LONGEST_SHORT:  # "on schedule. 44 of them": a new sentence
        return None
    if low not in tokens.language.numbering or (
        low in {"no", "p", "pp"} and not (dotted or _is_short(tokens, before))
    ):
        return None
    if low == "p" and currency_before(tokens, index) is not None:
        return None
    if low in _ALWAYS and (dotted or tokens.is_capital(before)):
        last = index + 1
        last += tokens.glued(last) and tokens.is_word(last) and len(tokens.lows[last]) == 1
        return Label(NumberKind.IDENTIFIER, index, _past_tied(tokens, last))
    lettered = tokens.glued(index + 1) and tokens.is_capital(index + 1) and len(tokens.lows[index + 1]) == 1
    if lettered and tokens.is_capital(before):  # "Item 1A", "Gate 4C"
        return Label(NumberKind.IDENTIFIER, index, index + 2)
    free = tokens.lows[index + 1] == "in" or unit_at(tokens, index + 1) is None
    free = free and tokens.lows[index + 1] not in tokens.language.scales
    names = (
        tokens.is_capital(before) or _is_one_of_several(tokens, before) or tokens.language.names_follow
    )  # "la ligne 4 transporte"
    if free and (names or not tokens.is_word(index + 1) or _stops(tokens, index + 1)):
        return Label(NumberKind.IDENTIFIER, index, _past_tied(tokens, index + 1))
    return None


def _short_numbered(tokens: Tokens, index: int) -> Label | None:
    """Read the figure after a word with a capital that a dot cuts short: "Prop. 13 was passed"."""
    before = index - 2
    dotted = tokens.lows[before + 1] == "." and tokens.glued(before + 1) and not tokens.glued(index)
    if not dotted or len(tokens.lows[before]) > _LONGEST_SHORT:
        return None
    after = tokens.lows[index + 1]
    stops = not tokens.is_word(index + 1) or _stops(tokens, index + 1)
    bare = tokens.lows[index].isdecimal() and stops and after not in tokens.language.of
    inside = tokens.is_word(before - 1) and tokens.raws[before].istitle()
    inside = inside and (after == "in" or unit_at(tokens, index + 1) is None)
    return Label(NumberKind.IDENTIFIER, index, index + 1) if bare and inside else None


def _is_one_of_several(tokens: Tokens, before: int) -> bool:
    """Whether a numbered noun with its article tells which one a thing is: "a level 3 rule"."""
    whose = tokens.lows[before - 1]
    given = whose in tokens.language.articles or whose == "the"
    return given and tokens.is_word(before) and not is_plural(tokens.lows[before + 2])


def _past_tied(tokens: Tokens, last: int) -> int:
    """Return where the figures tied to one end: "No. 90-5193"."""
    while tokens.is_tied(last) and tokens.is_figure(last + 1):
        last += 2
    return last


def _is_short(tokens: Tokens, before: int) -> bool:
    """Whether "No" or "P" is short for a word: not so in "No one was hurt"."""
    return tokens.is_capital(before) and not tokens.lows[before + 1].isalpha()


def _stops(tokens: Tokens, index: int) -> bool:
    return tokens.lows[index] in tokens.language.function_words


def _cited(tokens: Tokens, index: int) -> Label | None:
    """Read "[14]", "[19, 34]", "(22)": numbers of notes, equations and list items."""
    low = tokens.lows[index].replace(",", "")
    if not (low.isdecimal() and len(low) <= 6 and tokens.glued(index)):
        return None
    opening, closing = tokens.lows[index - 1], tokens.lows[index + 1]
    if opening == "[" and closing == "\\" and tokens.lows[index + 2] == "]":
        return Label(NumberKind.IDENTIFIER, index, index + 1)  # "[\\[17\\]](…)" in Markdown
    if opening == "[" and (closing in {"]", ",", ";"} or tokens.is_hyphen(index + 1)):
        return Label(NumberKind.IDENTIFIER, index, index + 1)
    noted = len(low) <= 3 and tokens.language.decimal_mark not in tokens.lows[index]
    noted = noted and not (tokens.is_capital(index - 2) and is_age(tokens, index))
    noted = noted or (tokens.glued(index - 1) and tokens.is_word(index - 2))  # "328-TIPS(8477)"
    if opening == "(" and closing == ")" and noted and currency_before(tokens, index - 1) is None:
        return Label(NumberKind.IDENTIFIER, index, index + 1)
    return None


_OF_BLOCKS = frozenset("#-*•")  # the marks of headings and of points


def _listed(tokens: Tokens, index: int) -> Label | None:
    """Read the number of a list item: at the start of a line, with a full stop or a bracket behind it."""
    low = tokens.lows[index]
    if not (
        low.isdecimal() and len(low) <= 2 and tokens.lows[index + 1] in {".", ")"} and tokens.glued(index + 1)
    ):
        return None
    before = index
    while before and tokens.lows[before - 1] in _OF_BLOCKS:
        before -= 1
    gap = tokens.text[tokens.ends[before - 1] : tokens.starts[before]] if before else "\n"
    starts_line = "\n" in gap or tokens.lows[before - 1] == "\n\n"
    more = index + 2 < tokens.size and not tokens.glued(index + 2)
    return Label(NumberKind.IDENTIFIER, index, index + 1) if starts_line and more else None


# Longer runs of digits without marks are keys of something, not counts.
_LONGEST_COUNT = 10


def _long(tokens: Tokens, index: int) -> Label | None:
    low = tokens.lows[index]
    signed = tokens.is_hyphen(index - 1) and tokens.glued(index) and not tokens.glued(index - 1)
    counts = signed or len(low) <= _LONGEST_COUNT or not low.isdecimal()
    counts = counts or unit_at(tokens, index + 1) is not None
    return (
        None if counts or currency_before(tokens, index) else Label(NumberKind.IDENTIFIER, index, index + 1)
    )


_LINKS = words(", ; and or & to - – /")


def _goes_on(tokens: Tokens, index: int, previous: Amount | Label | None) -> Label | None:
    """Read the next number of a list of identifiers or days: "Figs. 4 and 5", "[19,34,41]", "May 3 and 4"."""
    if not isinstance(previous, Label):
        return None
    gap = tokens.lows[previous.last : index]
    if previous.kind is NumberKind.DATE:
        return _next_day(tokens, index, previous, gap)
    if previous.kind is not NumberKind.IDENTIFIER:
        return None
    numbered = tokens.lows[previous.last - 1].isdecimal()
    linked = 0 < len(gap) <= 2 and all(low in _LINKS for low in gap)
    if not numbered or not (linked or gap == [",", "at"]):  # "File No. 4-855, at 6-7"
        return None
    if not tokens.lows[index].isdecimal() or len(tokens.lows[index]) > 3 or unit_at(tokens, index + 1):
        return None
    follows = tokens.is_word(index + 1) and not _stops(tokens, index + 1)
    return None if follows else Label(NumberKind.IDENTIFIER, index, index + 1)


_LAST_DAY = 31


def _next_day(tokens: Tokens, index: int, previous: Label, gap: list[str]) -> Label | None:
    """Read the second day of "Apr. 3 and 4", unless things are counted by it."""
    before = previous.first - 1 - (tokens.lows[previous.first - 1] == ".")
    low = tokens.lows[index]
    dated = is_month(tokens, before) and gap in (["and"], [","], ["or"]) and low.isdecimal()
    if not dated or len(low) > 2 or int(low) > _LAST_DAY or unit_at(tokens, index + 1):
        return None
    ends = not tokens.is_word(index + 1) or _stops(tokens, index + 1)
    return Label(NumberKind.DATE, index, index + 1) if ends else None


READERS: Readers = (
    (dialled, (SIGN_BEFORE,)),
    *PRODUCTS,
    (named_abroad, (ABROAD,)),
    *ROWS,
    *CODES,
    (strung, (MARKED, LONG, *(PAIRED | mark for mark in (DASH_AFTER, SLASH_AFTER, DOT_AFTER)))),
    (clock, (COLON_AFTER, NAMING_AFTER, ABROAD)),
    (day, (MONTH_NEAR, ABROAD)),
    (season, (FOUR | SLASH_AFTER,)),
    (ordinal, (NAMING_AFTER, ABROAD)),
    (inside_a_name, (RUNS_IN, DASH_BEFORE, CLOSE_BEFORE, OTHER_BEFORE, RUNS_ON, DASH_AFTER)),
    (cited_page, (UPPER_AFTER, COMMA_BEFORE | OPEN_AFTER)),
    (_numbered, (NUMBERED,)),
    (_short_numbered, (DOT_BEFORE,)),
    (score, (PAIRED,)),
    (year, (FOUR, RUNS_ON)),
    (_cited, (OPEN_BEFORE,)),
    (_listed, (DOT_AFTER, CLOSE_AFTER)),
    (_long, (LONG,)),
    (address, (UPPER_AFTER, DASH_AFTER, DOT_AFTER, ABROAD)),
    *CODE_NAMES,
)
_NEEDS = tuple((place, need) for place, (_, needs) in enumerate(READERS) for need in needs)
