"""Ordinals in words: "third", "twenty-first", and those counted from the end: "second to last"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.cardinals import Cardinal
from summarizer.source.numbers.dates import Label
from summarizer.source.numbers.figures import MAX_DIGITS
from summarizer.source.numbers.last import is_place

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens


def read_ordinal(tokens: Tokens, index: int, whole: Cardinal | None) -> Cardinal | None:
    """Return the ordinal in words that starts at a token: "third", "twenty-first", "last but one".

    `whole` is the whole number that starts there. A place counted from the end is negative: the last is -1.
    """
    for phrase, place in tokens.language.places_from_end.get(tokens.lows[index], ()):
        last = _past(tokens, index, phrase)
        if last is not None:
            return Cardinal(Decimal(place), last)
    if tokens.lows[index] in tokens.language.last:
        return Cardinal(Decimal(-1), index + 1) if is_place(tokens, index) else None
    ordinal = _ordinal(tokens, index, whole)
    last = None if ordinal is None else past_last(tokens, index, ordinal.last)
    return ordinal if ordinal is None or last is None else Cardinal(-ordinal.value, last)


def past_last(tokens: Tokens, first: int, index: int) -> int | None:
    """Return the end of what makes an ordinal count from the end: "second to last", "3rd from the end".

    The ordinal has the tokens `first` to `index` (excluded).
    """
    before = tokens.lows[first - 1] if tokens.lows[first - 1] != "the" else tokens.lows[first - 2]
    if before in tokens.language.ranging:  # "from the second to the last"
        return None
    ends = (_past(tokens, index, phrase) for phrase in tokens.language.to_last)
    return next((end for end in ends if end is not None), None)


def _past(tokens: Tokens, index: int, phrase: tuple[str, ...]) -> int | None:
    """Return where the words of a phrase end that starts at a token, with hyphens between them or not."""
    at = index
    for word in phrase:
        at = tokens.past_hyphen(at)
        if tokens.lows[at] != word:
            return None
        at += 1
    return at


def _ordinal(tokens: Tokens, index: int, whole: Cardinal | None) -> Cardinal | None:
    low = tokens.lows[index]
    if low in tokens.language.ordinals:
        return _with_smaller(tokens, Cardinal(Decimal(tokens.language.ordinals[low]), index + 1))
    if whole is None:
        return None
    at = tokens.past_hyphen(whole.last)
    if tokens.language.joins_tens and tokens.lows[at] in tokens.language.joins:
        at = tokens.past_hyphen(at + 1)
    end = tokens.language.ordinals.get(tokens.lows[at])
    if end is None:
        return None
    if end == 20 and tokens.language.twenties and whole.value % 100 == 4:  # "quatre-vingtième"
        return Cardinal(whole.value + 76, at + 1)
    if end < whole.scale and whole.value % whole.scale == 0:  # "sechs Millionen zweihundertste"
        return _with_smaller(tokens, Cardinal(whole.value + end, at + 1))
    if end >= 100:  # "two hundredth", "three hundred thousandth"
        counted = Cardinal(whole.value * end, at + 1) if whole.value < end else None
        if counted is None and tokens.language.long_scale and whole.scale > end:
            below = whole.value % (end * end)
            counted = Cardinal(whole.value + below * (end - 1), at + 1)
        return _with_smaller(tokens, counted) if counted else None
    least, most = tokens.language.goes_on.get(int(whole.value % 100), (1, 0))
    fits = (end < 10 and whole.value % 10 == 0) or whole.value % 100 == 0 or least <= end <= most
    return Cardinal(whole.value + end, at + 1) if fits else None


def _with_smaller(tokens: Tokens, ordinal: Cardinal) -> Cardinal:
    """Add the smaller ordinals that go on one of several words: "vigésimo tercero"."""
    while tokens.language.ordinals_add:
        following = tokens.language.ordinals.get(tokens.lows[ordinal.last], 0)
        power = Decimal(10 ** len(str(following)))
        if not following or ordinal.value % power:
            break
        ordinal = Cardinal(ordinal.value + following, ordinal.last + 1)
    return ordinal


def is_dotted(tokens: Tokens, index: int) -> bool:
    """Whether a dot makes a figure an ordinal before the end of a bracket: "in Führung (24.)"."""
    dotted = tokens.language.code == "de" and tokens.lows[index + 1] == "." and tokens.glued(index + 1)
    closed = tokens.lows[index + 2] in {")", "+"} and tokens.glued(index + 2)
    return dotted and closed and tokens.lows[index].isdecimal() and len(tokens.lows[index]) <= MAX_DIGITS


def ordinal(tokens: Tokens, index: int) -> Label | None:
    """Read an ordinal in digits: "21st", "the 1,001st", "2nd to last"."""
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
