"""Numbers that are part of a name: "Formula One", "Three Gorges", "day five", "Planet 9", "Voyager 2"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.ages import is_of_an_age
from summarizer.source.numbers.amount import Amount
from summarizer.source.numbers.dates import Label
from summarizer.source.numbers.nouns import counted_at
from summarizer.source.numbers.numeral import Form
from summarizer.source.numbers.units import Unit, unit_at
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens

# Stretches and steps that are numbered without a capital: "on day four", "in round two".
_STEPS = words(
    """day days week weeks month year round rounds phase stage part chapter episode act game games set sets
    level step lap hole tier grade innings quarter seed seeded ranked number verse"""
)
_BEGINS = frozenset(
    {".", "!", "?", ":", ";", "\n\n", "“", '"', "‘", "'", "(", "[", "-", "–", "—", "•", "*", "|", "/", ""}
)
_NEAR = 10
_FAR = 20
_LONG = 4
_LINKS = words("and or to through & , -")


def without_names(tokens: Tokens, items: list[Amount | Label]) -> list[Amount | Label]:
    """Make identifiers of the numbers in words that belong to a name or number a step."""
    capitals = _capitals(tokens, items)
    titles = {
        _opening(tokens, item)
        for item in items
        if isinstance(item, Amount) and _is_quoted_title(tokens, item.first)
    }
    found: list[Amount | Label] = []
    for item in items:
        if not isinstance(item, Amount):
            found.append(item)
            continue
        named = item.unit is None and _is_in_words(tokens, item)
        named = named and (
            _is_capital_name(tokens, item, capitals) or _is_step(tokens, item, found[-1] if found else None)
        )
        if named or _is_of_no_things(tokens, item) or (titles and _opening(tokens, item) in titles):
            found.append(Label(NumberKind.IDENTIFIER, item.first, item.last))
        elif item.unit is None and _is_hour(tokens, item):
            found.append(Label(NumberKind.TIME, item.first, item.last))
        else:
            found.append(item)
    return found


def _is_in_words(tokens: Tokens, item: Amount) -> bool:
    """Whether a number is told in words that may be a name's: "Seven", but "Half" only before a name."""
    half = item.numeral.form is Form.FRACTION and tokens.is_word(item.first) and tokens.is_capital(item.last)
    return half or item.numeral.form is Form.WORDS


def _opening(tokens: Tokens, item: Amount) -> tuple[str, str]:
    """Return the first two words of a title that begins with a number."""
    return tokens.raws[item.first], tokens.raws[item.numeral.last]


def _capitals(tokens: Tokens, items: list[Amount | Label]) -> set[tuple[str, str]]:
    """Return the pairs of number word and next word that stand with capitals within a sentence."""
    return {
        (tokens.raws[item.first], tokens.raws[item.last])
        for item in items
        if isinstance(item, Amount) and item.numeral.form is Form.WORDS and _stands_out(tokens, item)
    }


def _is_capital_name(tokens: Tokens, item: Amount, capitals: set[tuple[str, str]]) -> bool:
    if not tokens.is_capital(item.first) or tokens.is_tied(item.last):
        return False
    return _stands_out(tokens, item) or (
        tokens.is_capital(item.last) and (tokens.raws[item.first], tokens.raws[item.last]) in capitals
    )


_TITLING = frozenset({NumberKind.DURATION, NumberKind.MONEY})  # "the 99 Cent store"


def _is_title(tokens: Tokens, item: Amount) -> bool:
    """Whether a number stands in a title within a sentence: "The 39 Lamps", "12 Years a Clerk"."""
    first = item.first
    if item.high is not None or item.currency is not None or item.unit_last - item.unit_first > 1:
        return False
    the = tokens.lows[first - 1] == "the" and tokens.is_capital(first - 1)
    inside = the and tokens.lows[first - 2] not in _BEGINS and tokens.is_capital(item.numeral.last)
    unit = tokens.raws[item.unit_first] if item.unit_last > item.unit_first else ""
    titling = item.unit is not None and item.unit.kind in _TITLING
    tied = item.numeral.form is Form.WORDS and tokens.is_tied(item.numeral.last)
    tied = tied and tokens.is_capital(item.first) and tokens.is_capital(item.last)  # "the Six-Day War"
    titled = (
        titling
        and not tokens.language.nouns_in_capitals
        and unit.istitle()
        and (len(unit) >= _LONG or tied)
        and tokens.lows[first - 1] not in _BEGINS
    )
    if item.numeral.form is Form.WORDS and _is_dated_title(tokens, item):
        return True
    if not (inside or titled or _is_quoted_title(tokens, first)):
        return False
    around = range(max(0, first - _FAR), item.last + _FAR)
    return any(tokens.raws[at].islower() and len(tokens.raws[at]) >= _LONG for at in around)


def _is_dated_title(tokens: Tokens, item: Amount) -> bool:
    """Whether the year of a work stands behind a name that begins with a number: "Three Friars (1950)"."""
    last = item.numeral.last
    while tokens.is_capital(last) and last < item.first + _LONGEST_TITLE:
        last += 1
    capital = tokens.is_capital(item.first) and last > item.numeral.last
    opens = tokens.lows[last] == "(" or (tokens.lows[last] == "," and tokens.lows[item.first - 1] == "(")
    year = tokens.lows[last + 1]
    return capital and opens and tokens.lows[last + 2] == ")" and year.isdecimal() and len(year) == _LONG


_QUOTES = frozenset("“”‘’\"'")
_LONGEST_TITLE = 12  # words and marks
_IN_TITLES = frozenset(".,:!?’'")


def _is_quoted_title(tokens: Tokens, first: int) -> bool:
    """Whether a number begins a title between marks: the “100 Greatest Tunes” list, the “Three Friars”."""
    if tokens.lows[first - 1] not in _QUOTES or tokens.language.nouns_in_capitals:
        return False
    for count, at in enumerate(range(first + 1, first + 1 + _LONGEST_TITLE)):
        if tokens.lows[at] in _QUOTES:
            return count > 0
        if tokens.lows[at] in _IN_TITLES and count:
            continue
        small = tokens.lows[at] in tokens.language.function_words
        if not tokens.is_word(at) or not (tokens.is_capital(at) or (small and count)):
            return False
    return False


def _stands_out(tokens: Tokens, item: Amount) -> bool:
    """Whether a number word has a capital within a sentence of small letters."""
    first = item.first
    loud = tokens.raws[first].isupper() and tokens.raws[item.last].istitle()  # "the SIX Elm Exchange"
    if not (tokens.raws[first].istitle() or loud) or tokens.lows[first - 1] in _BEGINS:
        return False
    after = tokens.raws[item.last]
    if after.islower() and after not in tokens.language.function_words:
        return True
    around = (*range(first - 1, max(-1, first - _NEAR), -1), *range(item.last, item.last + _NEAR))
    for at in around:
        raw = tokens.raws[at]
        if raw.islower() and len(raw) >= _LONG:
            return True
    return False


_PARTS_OF_DAY = words("morning afternoon evening")


def _is_hour(tokens: Tokens, item: Amount) -> bool:
    """Whether a number says a time of day: "until three in the morning"."""
    last = item.last
    said = tokens.reads(last, ("in", "the")) and tokens.lows[last + 2] in _PARTS_OF_DAY
    said = said or tokens.lows[last] in tokens.language.clock or _opens_hours(tokens, last)
    return said and item.low == item.low.to_integral_value() and 1 <= item.low <= 12


def _opens_hours(tokens: Tokens, last: int) -> bool:
    """Whether an hour stands behind, whose word is that of both: "between 12 and 8 p.m."."""
    language, hour = tokens.language, tokens.lows[last + 1]
    linked = tokens.lows[last] in language.joins | language.either | language.to | {"-", "–", "&", ","}
    clock = tokens.lows[last + 2] in language.clock and tokens.raws[last + 2] not in {"Am", "Pm"}
    return linked and clock and hour.isdecimal() and len(hour) <= 2


def _is_of_no_things(tokens: Tokens, item: Amount) -> bool:
    return _is_title(tokens, item) or (item.unit is None and _is_round(tokens, item))


_ROUNDS = frozenset((4, 8, 16, 32, 64))
_REACHING = words("in into to for reach reaches reached reaching make makes made among")


def _is_round(tokens: Tokens, item: Amount) -> bool:
    """Whether a number names what is left of a cup: "reached the last four", "out in the last 16"."""
    last = item.first - 1
    cup = tokens.reads(last - 1, ("the", "last")) and tokens.lows[last - 2] in _REACHING
    ends = not tokens.is_word(item.last) or tokens.lows[item.last] in tokens.language.function_words
    return cup and ends and item.low in _ROUNDS and tokens.lows[item.last] not in tokens.language.of


def _is_step(tokens: Tokens, item: Amount, before: Amount | Label | None) -> bool:
    """Whether a number says which day, round or part, and counts nothing itself."""
    step = tokens.lows[item.first - 1]
    is_none = step == "no" and tokens.lows[item.first].isalpha()  # "No one left"
    numbered = step in tokens.language.numbering and tokens.is_capital(item.first - 1) and not is_none
    numbered |= step in _STEPS
    gap = tokens.lows[before.last : item.first] if before is not None else []
    listed = isinstance(before, Label) and before.kind is NumberKind.IDENTIFIER and len(gap) == 1
    listed = listed and gap[0] in _LINKS and tokens.is_word(item.first - 2)
    if not (numbered or listed):
        return False
    measured = tokens.lows[item.last] != "in" and unit_at(tokens, item.last) is not None
    if measured or counted_at(tokens, item.last, single=False) is not None:
        return tokens.lows[item.last] in tokens.language.of
    return True


def named_by(tokens: Tokens, amount: Amount) -> Label | None:
    """Read a bare number after a name as part of it: "Planet 9", "iPhone 14", "Voyager 2"."""
    before = amount.first - 1
    if is_of_an_age(tokens, amount):
        return Label(NumberKind.IDENTIFIER, amount.first, amount.last)
    if _is_bracket(tokens, amount):
        return Label(NumberKind.IDENTIFIER, amount.first, amount.last)
    if not amount.numeral.plain or not tokens.is_word(before):
        return None
    inside = before > 0 and tokens.lows[before - 1] not in {".", "!", "?", "“", '"', "‘", "\n\n"}
    small = tokens.raws[before] == tokens.lows[before] and tokens.raws[before].isascii()
    if not inside or small or not any(character.isupper() for character in tokens.raws[before]):
        return None
    if tokens.lows[before].endswith(("'s", "’s")):
        return None
    if amount.unit is not None and not _in_longer_name(tokens, amount):
        return None
    plain = tokens.raws[before] != "US"  # of the road "US 1"
    if plain and (
        tokens.lows[before] in tokens.language.function_words
        or tokens.lows[before] in tokens.language.changing
    ):
        return None
    return Label(NumberKind.IDENTIFIER, amount.first, amount.last)


def _is_bracket(tokens: Tokens, amount: Amount) -> bool:
    """Whether a number tells a part of a table, and counts nothing: "into the top 50", "six top 20 hits"."""
    at = amount.first - 1
    if tokens.lows[at] not in {"top", "bottom"} or tokens.lows[amount.last] in tokens.language.of:
        return False
    many = at - 1 - (tokens.lows[at - 1] in {"more", "other"})  # "two more top 20 hits"
    counted = tokens.is_figure(many) or tokens.lows[many] in tokens.language.small
    thing = amount.unit_last > amount.unit_first or tokens.is_word(amount.last)
    ends = amount.unit is None and (not thing or tokens.lows[amount.last] in tokens.language.function_words)
    return counted or ends or (amount.unit is None and tokens.lows[at - 1] in tokens.language.articles)


def _in_longer_name(tokens: Tokens, amount: Amount) -> bool:
    """Whether a number of things is rather the middle of a name: "Quillphone 11 Pro models"."""
    first = amount.first
    unit_first = amount.unit_first
    shouted = tokens.raws[first - 1].isupper() and len(tokens.lows[first - 1]) > 1  # "SOC 2 Type II controls"
    if shouted and unit_first == amount.numeral.last and tokens.is_capital(unit_first):
        return True
    return (
        unit_first == amount.numeral.last
        and tokens.is_capital(unit_first)
        and tokens.lows[first - 2] not in tokens.language.function_words - {"the", "a", "an", "this"}
        and (tokens.is_capital(first - 2) or tokens.is_word(first - 2))
    )


_GATHERED = words("crowd crowds audience attendance population congregation electorate crew workforce")


def of_people(tokens: Tokens, item: Amount) -> Amount | None:
    """Read "a crowd of 300", which says who is counted before the number."""
    gathered = tokens.lows[item.first - 1] in tokens.language.of and tokens.lows[item.first - 2] in _GATHERED
    return item._replace(unit=Unit("people", NumberKind.COUNT)) if gathered else None
