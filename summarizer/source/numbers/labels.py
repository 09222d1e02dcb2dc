"""Numbers that name rather than measure: dates, times, scores, and identifiers such as "Section 427"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.addresses import address
from summarizer.source.numbers.ages import is_age
from summarizer.source.numbers.citations import cited_page
from summarizer.source.numbers.clocks import clock
from summarizer.source.numbers.codes import code_at
from summarizer.source.numbers.currencies import currency_after, currency_before
from summarizer.source.numbers.dates import Label, day, is_month, season, strung, year
from summarizer.source.numbers.designations import code_name, dialled, of_a_model
from summarizer.source.numbers.figures import MAX_DIGITS
from summarizer.source.numbers.foreign_labels import named_abroad
from summarizer.source.numbers.ordinals import is_dotted, past_last
from summarizer.source.numbers.products import product_at
from summarizer.source.numbers.scores import score
from summarizer.source.numbers.units import unit_at
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.amount import Amount
    from summarizer.source.numbers.lexer import Tokens


def label_at(tokens: Tokens, index: int, previous: Amount | Label | None) -> Label | None:
    """Return the date, time, score or identifier that the figure at a token belongs to.

    `previous` is what was read before it: in "Figs. 4 and 5" both are identifiers.
    """
    for read in (
        dialled, product_at, named_abroad, code_at, strung, clock, day, season, _ordinal, _inside_a_name,
        cited_page, _numbered, score, year, _cited, _listed, _long, address, code_name,
    ):  # fmt: skip
        label = read(tokens, index)
        if label is not None:
            return label
    return _goes_on(tokens, index, previous)


def _ordinal(tokens: Tokens, index: int) -> Label | None:
    digits, ending = tokens.lows[index], tokens.lows[index + 1]
    if is_dotted(tokens, index):
        added = tokens.lows[index + 2] == "+" and tokens.is_figure(index + 3)  # "(90.+2)"
        return Label(NumberKind.ORDINAL, index, index + 2 + 2 * added, Decimal(digits))
    raised = tokens.glued(index + 1) or _is_on_a_line(tokens, index + 1)
    if tokens.language.decimal_mark == ".":
        digits = digits.replace(",", "")  # "the 1,001st visitor"
    known = raised and digits.isdecimal() and ending in tokens.language.ordinal_endings
    if not known or len(digits) > MAX_DIGITS:
        return None
    # "10st" is a weight.
    powered = (
        tokens.is_hyphen(index + 2) or tokens.is_figure(index + 2) or tokens.lows[index + 2] in {"+", "^"}
    )
    apart = ending == "e" and tokens.glued(index + 2) and powered  # "1e-5"
    fits = not apart and (ending != "st" or (digits.endswith("1") and not digits.endswith("11")))
    if not fits:
        return None
    last, place = past_last(tokens, index, index + 2), Decimal(digits)
    return Label(NumberKind.ORDINAL, index, last or index + 2, place if last is None else -place)


def _is_on_a_line(tokens: Tokens, index: int) -> bool:
    """Whether a token has a line to itself, as what was raised on a page."""
    before = tokens.text[tokens.ends[index - 1] : tokens.starts[index]]
    after = tokens.text[tokens.ends[index] : tokens.starts[index + 1]]
    return index + 1 < tokens.size and "\n" in before and "\n" in after


# Heights of a screen in lines.
_SCREENS = words("240 360 480 720 1080 1440 2160 4320")
_BEFORE_FIGURE = words("sub now pre minus to or and mid by from between over under about than bis und")


def _inside_a_name(tokens: Tokens, index: int) -> Label | None:
    """Read figures that are part of a word: "COVID-19", "A380", "#4", "5G", "3D"."""
    before = index - 1
    if tokens.glued(index):
        times = tokens.lows[before] in {"x", "×"} and tokens.is_figure(before - 1)  # "10x20 m"
        if tokens.is_word(before) and not times and currency_before(tokens, index) is None:
            return Label(NumberKind.IDENTIFIER, index, index + 1)
        if (
            tokens.is_tied(before)
            and tokens.lows[before] not in {"—", "–"}
            and _names_before(tokens, before - 1)
        ):
            return Label(NumberKind.IDENTIFIER, index, index + 1)
        if tokens.lows[before] in {"#", "_", "@", "№", ")"}:
            return Label(NumberKind.IDENTIFIER, index, index + 1)
    if _is_coded(tokens, index):
        return Label(NumberKind.IDENTIFIER, index, index + 3)
    screen = tokens.lows[index + 1] in {"p", "i"} and tokens.lows[index] in _SCREENS
    if (
        tokens.glued(index + 1)
        and tokens.is_word(index + 1)
        and (screen or not _is_ending(tokens, index + 1) or of_a_model(tokens, index))
    ):
        return Label(NumberKind.IDENTIFIER, index, index + 2)
    return None


def _is_coded(tokens: Tokens, index: int) -> bool:
    """Whether a capital letter goes on a figure, after a name or as no unit: "Form 10-K", "3-D"."""
    letter = tokens.raws[index + 2]
    ends = not (tokens.glued(index + 3) and (tokens.is_word(index + 3) or tokens.is_hyphen(index + 3)))
    code = tokens.is_tied(index + 1) and len(letter) == 1 and letter.isupper() and ends
    named = tokens.is_capital(index - 1) or not (
        unit_at(tokens, index + 2) or tokens.lows[index + 2] in tokens.language.suffixes
    )
    return code and named and tokens.lows[index].isdecimal()


def _names_before(tokens: Tokens, index: int) -> bool:
    if _measures(tokens, index):
        return False
    if tokens.is_figure(index):
        return tokens.glued(index) and tokens.is_word(index - 1)
    return tokens.is_word(index) and tokens.lows[index] not in _BEFORE_FIGURE


def _measures(tokens: Tokens, index: int) -> bool:
    """Whether a word is the unit or scale of a number before it: "5km-10km", "$3 billion-5 billion"."""
    low = tokens.lows[index]
    known = low in tokens.language.scales or low in tokens.language.suffixes
    known = known or unit_at(tokens, index) is not None or currency_after(tokens, index) is not None
    return known and (
        tokens.is_figure(index - 1) or tokens.is_figure(index - 2) or tokens.is_figure(index - 3)
    )


def _is_ending(tokens: Tokens, index: int) -> bool:
    """Whether letters glued to a figure are a unit, a scale letter, or the like."""
    low = tokens.lows[index]
    unit = unit_at(tokens, index)
    last = index + 1 if unit is None else unit.last
    if tokens.glued(last) and tokens.is_figure(last):
        # "24703L202" is a number of parts; "1.3x10^6" and "12e5" are numbers.
        return low in {"x", "×", "e"}
    if low in tokens.language.suffixes or low in {"s", "x", "e", "°"} or low in tokens.language.scales:
        return True
    if low[:1] == "m" and len(low) == 4 and tokens.raws[index].isupper():
        return True
    return unit is not None or currency_after(tokens, index) is not None


# Names that carry a number of their own even where a noun follows: "S&P 500 companies".
_INDEX_NAMES = words(
    "s&p p asx ftse nikkei russell stoxx cac dax nasdaq csi kospi smi ibex topix sensex nifty sp"
)
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
        low in _INDEX_NAMES
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
    names = tokens.is_capital(before) or tokens.language.names_follow  # "la ligne 4 transporte"
    if free and (names or not tokens.is_word(index + 1) or _stops(tokens, index + 1)):
        return Label(NumberKind.IDENTIFIER, index, _past_tied(tokens, index + 1))
    return None


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
