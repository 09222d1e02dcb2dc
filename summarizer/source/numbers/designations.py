"""Figures that are the name of something: "18F", "the 777 program", "+44 20 7946 0000", "(3CC)", "0x1F"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.amount import Amount
from summarizer.source.numbers.beside import (
    BORES,
    CLOSE_AFTER,
    COLON_BEFORE,
    DASH_AFTER,
    DOT_BEFORE,
    EMERGENCIES,
    EMERGENCY,
    INDEX,
    NAMED,
    NAMING_AFTER,
    NAMING_BEFORE,
    RUNS_ON,
    SLASH_BEFORE,
    UPPER_AFTER,
    WHERE_RANKED,
    ZERO,
)
from summarizer.source.numbers.currencies import currency_before
from summarizer.source.numbers.dates import Label
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.numbers.units import is_warm, unit_at
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.numbers.beside import Readers
    from summarizer.source.numbers.lexer import Tokens

_FEWEST_DIGITS = 8  # of a telephone number with the code of its country
_LONGEST_CODE = 3
# Letters that are a unit or a scale behind digits, and as well the end of a name.
_LETTERS = words("a b c f h n t cc")
_CALLS = words("call calls caller callers dispatcher dispatchers operator operators recording recordings")
_CALLING = words("call calls called calling dial dials dialled dialed dialling phone phoned ring rang rung")


def dialled(tokens: Tokens, index: int) -> Label | None:
    """Read a telephone number with the code of its country: "+44 20 7946 0000"."""
    if not (tokens.lows[index - 1] == "+" and tokens.glued(index) and tokens.lows[index].isdecimal()):
        return None
    last = index + 1
    if tokens.reads(last, ("(", "0", ")")):  # "+49 (0)30 4455"
        last += 3
    while tokens.lows[last].isdecimal() or (tokens.is_tied(last) and tokens.lows[last + 1].isdecimal()):
        last += 1
    digits = sum(len(low) for low in tokens.lows[index:last] if low.isdecimal())
    return Label(NumberKind.IDENTIFIER, index, last) if digits >= _FEWEST_DIGITS else None


def _bored(tokens: Tokens, index: int) -> Label | None:
    """Read what a weapon is called by: "a .40 caliber pistol", "a 12-gauge shotgun"."""
    at = index + 1 + (tokens.is_tied(index + 1) or tokens.lows[index + 1] == "point")
    return Label(NumberKind.IDENTIFIER, index, index + 1) if tokens.lows[at] in BORES else None


_RANKING = words("rank ranks ranked ranking")
_RANKED = words("him her it them us at as no no. number the .")


def _ranked(tokens: Tokens, index: int) -> Label | None:
    """Read a place that is told without an ordinal: "ranked him 55 in the land"."""
    near = [index - 1, index - 1 - (tokens.lows[index - 1] in _RANKED)]
    placed = any(tokens.lows[at] in _RANKING for at in near) and tokens.lows[index + 1] in WHERE_RANKED
    return Label(NumberKind.IDENTIFIER, index, index + 1) if placed else None


def _dotted(tokens: Tokens, index: int) -> Label | None:
    """Read the figure of "ID.3"."""
    at = index - 2
    dotted = tokens.lows[at + 1] == "." and tokens.glued(index) and tokens.glued(at + 1)
    short = tokens.is_word(at) and tokens.raws[at].isupper() and 1 < len(tokens.lows[at]) <= _LONGEST_CODE
    return Label(NumberKind.IDENTIFIER, index, index + 1) if dotted and short else None


_HASH = re.compile(r"(?=\d+[a-f]+\d+[a-f]|\d{2,}e\d|\de\d{5})[\da-f]{7,40}")

_MODEL = re.compile(r"\dE\d")  # "the 7E7 planes" are no power of ten


def _hexadecimal(tokens: Tokens, index: int) -> Label | None:
    """Read "0x1f", and the short hash of a version: "43e258b" is no power of ten."""
    last = index + 1
    while last < tokens.size and tokens.glued(last) and (tokens.is_word(last) or tokens.is_figure(last)):
        last += 1
    run = "".join(tokens.lows[index:last])
    marked = run.startswith("0x") and last > index + 2
    named = _MODEL.fullmatch("".join(tokens.raws[index:last])) and _is_determined(tokens, index)
    return Label(NumberKind.IDENTIFIER, index, last) if marked or named or _HASH.fullmatch(run) else None


def _padded(tokens: Tokens, index: int) -> Label | None:
    """Read digits that a zero opens, with those of a telephone number behind them: nobody counts so."""
    low = tokens.lows[index]
    padded = low.isdecimal() and len(low) > 1 and low[0] == "0" and low.strip("0") != ""
    free = unit_at(tokens, index + 1) is None and currency_before(tokens, index) is None
    last = index + 1
    while padded and tokens.lows[last].isdecimal() and len(tokens.lows[last]) >= _SMALLEST:
        last += 1
    if sum(map(len, tokens.lows[index:last])) < _FEWEST_DIGITS:
        last = index + 1
    return Label(NumberKind.IDENTIFIER, index, last) if padded and free else None


def _ticker(tokens: Tokens, index: int) -> Label | None:
    """Read the figure of "(FSE: 103)"."""
    market = tokens.lows[index - 1] == ":" and tokens.raws[index - 2].isupper() and tokens.is_word(index - 2)
    enclosed = tokens.lows[index - 3] == "(" and tokens.lows[index + 1] == ")"
    return Label(NumberKind.IDENTIFIER, index, index + 1) if market and enclosed else None


def _joined(tokens: Tokens, index: int) -> Label | None:
    """Read "24-7PressDesk": a hyphen and a figure that runs on into a name."""
    at = index + 3
    name = tokens.is_tied(index + 1) and tokens.is_figure(index + 2) and tokens.glued(at)
    named = name and tokens.is_capital(at) and unit_at(tokens, at) is None and len(tokens.lows[at]) > 2
    return Label(NumberKind.IDENTIFIER, index, at + 1) if named else None


def _lettered(tokens: Tokens, index: int) -> Label | None:
    """Read "the 2B Mindset": letters that are no unit where a name goes on."""
    at = index + 1
    short = tokens.lows[index].isdecimal() and len(tokens.lows[index]) <= _LONGEST_CODE
    capitals = tokens.glued(at) and tokens.raws[at].isupper() and tokens.lows[at] in _LETTERS
    if not (short and capitals) or currency_before(tokens, index) or tokens.glued(at + 1):
        return None
    goes_on = tokens.is_capital(at + 1) and len(tokens.lows[at + 1]) > 2
    return Label(NumberKind.IDENTIFIER, index, at + 1) if goes_on or of_a_model(tokens, index) else None


def _emergency(tokens: Tokens, index: int) -> Label | None:
    """Read the number that somebody in need dials: "911 calls", "dialled 999"."""
    called = tokens.lows[index + 1] in _CALLS or tokens.lows[index - 1] in _CALLING
    known = tokens.lows[index] in EMERGENCIES and called
    return Label(NumberKind.IDENTIFIER, index, index + 1) if known else None


def _of_an_index(tokens: Tokens, index: int) -> Label | None:
    """Read the number in the name of an index: "the Fenby & Orr's 500 Index"."""
    named = tokens.is_capital(index - 1) or tokens.lows[index - 1].endswith(("'s", "’s"))
    known = named and tokens.lows[index].isdecimal() and tokens.lows[index + 1] in INDEX
    return Label(NumberKind.IDENTIFIER, index, index + 1) if known else None


def of_a_model(tokens: Tokens, index: int) -> bool:
    """Whether an F after a figure is no Fahrenheit: "Skylark 310F", "Today 22F joins", far from warmth."""
    if tokens.raws[index + 1] != "F" or is_warm(tokens, index, index + 2):
        return False
    before = tokens.lows[index - 1]
    at_end = not tokens.is_word(index + 2) or tokens.lows[index + 2] in tokens.language.function_words
    qualifies = before in tokens.language.phrases_before or before in tokens.language.function_words
    acting = at_end and tokens.lows[index + 2] in _ACTING
    return before == "the" or acting or not (qualifies or (at_end and not tokens.is_word(index - 1)))


def _versioned(tokens: Tokens, index: int) -> Label | None:
    """Read the version of "Quillbrowser/5.0"."""
    slashed = tokens.lows[index - 1] == "/" and tokens.glued(index) and tokens.glued(index - 1)
    named = slashed and tokens.is_capital(index - 2) and len(tokens.lows[index - 2]) > _LONGEST_CODE
    return Label(NumberKind.IDENTIFIER, index, index + 1) if named else None


def _called(tokens: Tokens, index: int) -> Label | None:
    """Read the figure that something is known as, where it counts nothing: "a comet known as 1147"."""
    named = tokens.lows[index - 1] in NAMED or tokens.reads(index - 2, ("known", "as"))
    alone = tokens.lows[index].isdecimal() and not _is_counting(tokens, index + 1)
    return Label(NumberKind.IDENTIFIER, index, index + 1) if named and alone else None


def _is_counting(tokens: Tokens, index: int) -> bool:
    """Whether a word of the same phrase stands behind a figure."""
    return tokens.is_word(index) and tokens.lows[index] not in tokens.language.function_words


CODE_NAMES: Readers = (
    (_ranked, (NAMING_AFTER,)),
    (_bored, (NAMING_AFTER, DASH_AFTER)),
    (_dotted, (DOT_BEFORE,)),
    (_hexadecimal, (RUNS_ON,)),
    (_padded, (ZERO,)),
    (_ticker, (COLON_BEFORE | CLOSE_AFTER,)),
    (_joined, (DASH_AFTER,)),
    (_lettered, (RUNS_ON | UPPER_AFTER,)),
    (_emergency, (EMERGENCY,)),
    (_of_an_index, (NAMING_AFTER,)),
    (_versioned, (SLASH_BEFORE,)),
    (_called, (NAMING_BEFORE,)),
)

_ACTING = words("is are was were be been must may can could will would should has have had does did")
_SMALLEST = 3  # digits of a figure that is taken for a name wherever the text has it


def without_designations(tokens: Tokens, items: list[Amount | Label]) -> list[Amount | Label]:
    """Make identifiers of the figures that a text uses as a name: "a 737 jet", "the 777 program".

    A figure is a name throughout a text where it stands before a single thing although it is many ("its
    popular 737 jet"), or with letters or a figure glued on ("777x jets", "787-9 jets"); figures with a
    letter are one wherever they are one once ("18F joins").
    """
    names = {
        tokens.lows[item.first] for item in items if _is_long(tokens, item.first) and _names(tokens, item)
    }
    codes = {code for item in items if isinstance(item, Label) and (code := _code(tokens, item))}
    if not (names or codes):
        return items
    return [_renamed(tokens, item, names) for item in _coded(tokens, items, codes)]


def _code(tokens: Tokens, item: Amount | Label) -> str:
    """Return figures with the letters glued on to them, "" for anything else."""
    pair = item.last == item.first + 2 and tokens.glued(item.first + 1) and tokens.is_capital(item.first + 1)
    return tokens.raws[item.first] + tokens.raws[item.first + 1] if pair else ""


def _coded(tokens: Tokens, items: list[Amount | Label], codes: set[str]) -> Iterator[Amount | Label]:
    for item in items:
        named = isinstance(item, Amount) and _code(tokens, item) in codes and item.currency is None
        yield Label(NumberKind.IDENTIFIER, item.first, item.last) if named else item


def _is_long(tokens: Tokens, index: int) -> bool:
    low = tokens.lows[index]
    return low.isdecimal() and len(low) >= _SMALLEST and currency_before(tokens, index) is None


_ONE = words("a an its his her their the this that")


def _names(tokens: Tokens, item: Amount | Label) -> bool:
    """Whether a figure cannot count what it stands before."""
    at = item.first + 1
    if isinstance(item, Label):
        other = tokens.lows[at + 1]
        paired = item.kind is NumberKind.SCORE and tokens.is_tied(at) and len(other) <= 2
        thing = at + 2
        while tokens.is_capital(thing) and not is_plural(tokens.lows[thing]):
            thing += 1
        return paired and is_plural(tokens.lows[thing])
    if tokens.glued(at) and tokens.lows[at] == "x":
        return tokens.is_word(at + 1)
    bare = item.unit is None and item.high is None and item.last == at and item.numeral.plain
    single = tokens.is_word(at) and not tokens.glued(at) and _is_one_thing(tokens, at)
    return bare and single and _is_determined(tokens, item.first)


def _is_determined(tokens: Tokens, index: int) -> bool:
    """Whether an article or a possessive stands before a figure, perhaps with an adjective between them."""
    before = tokens.lows[index - 1]
    adjective = tokens.is_word(index - 1) and not tokens.is_capital(index - 1)
    return before in _ONE or (adjective and tokens.lows[index - 2] in _ONE and before not in _COUNTERS)


# After these a figure is a sum that has been left without what it counts: "the first 300 metres".
_COUNTERS = words("first last next other top best remaining additional extra over about nearly some other")


def _is_one_thing(tokens: Tokens, at: int) -> bool:
    """Whether one thing is named at a token: a noun in the singular ends the phrase."""
    last = at
    while tokens.is_word(last + 1) and tokens.is_capital(last):
        last += 1
    low = tokens.lows[last]
    return low not in tokens.language.function_words and not is_plural(low) and low.isalpha()


def _renamed(tokens: Tokens, item: Amount | Label, names: set[str]) -> Amount | Label:
    if not isinstance(item, Amount):
        score = item.kind is NumberKind.SCORE and tokens.lows[item.first] in names
        return Label(NumberKind.IDENTIFIER, item.first, item.last) if score else item
    thing = item.unit is None or item.unit.kind in {NumberKind.COUNT, NumberKind.MULTIPLE}
    if not thing or item.currency is not None or not tokens.is_figure(item.first):
        return item
    if tokens.lows[item.first] in names and item.high is None:
        return Label(NumberKind.IDENTIFIER, item.first, item.first + 1)
    return item
