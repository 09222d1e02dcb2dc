"""Figures that name by their pattern: phones, dockets, places in a volume, keys, groups of an age, ratios."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.beside import (
    ABROAD,
    CLOSE_AFTER,
    COLON_AFTER,
    COLON_BEFORE,
    DASH_AFTER,
    DOT_AFTER,
    DOT_BEFORE,
    FIGURE_AFTER,
    FOUR,
    KEYS,
    LONG,
    NAMING_AFTER,
    NAMING_BEFORE,
    OPEN_AFTER,
    OPEN_BEFORE,
    OTHER_BEFORE,
    PAIRED,
    RUNS_ON,
    SLASH_AFTER,
    UPPER_AFTER,
    UPPER_BEFORE,
)
from summarizer.source.numbers.cardinals import Cardinal
from summarizer.source.numbers.currencies import currency_before
from summarizer.source.numbers.dates import Label, is_age_group, is_month
from summarizer.source.numbers.notation import with_fraction
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.numbers.units import unit_at
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.beside import Readers
    from summarizer.source.numbers.lexer import Tokens


def _round_the_clock(tokens: Tokens, index: int) -> Label | None:
    always = tokens.reads(index, ("24", "/", "7"))
    return Label(NumberKind.IDENTIFIER, index, index + 3) if always else None


_ZONES = words("gmt utc bst cet cest est edt cst cdt mst mdt pst pdt ist")
_ERAS = frozenset(("CE", "BCE", "BC", "AD"))


def _zoned(tokens: Tokens, index: int) -> Label | None:
    """Read a time of day without a mark: "1500 GMT"."""
    low = tokens.lows[index]
    timed = len(low) == 4 and low.isdecimal() and low < "2400" and low[2:] < "60"
    zone = tokens.lows[index + 1] in _ZONES and tokens.raws[index + 1].isupper()
    return Label(NumberKind.TIME, index, index + 2) if timed and zone else None


def _era(tokens: Tokens, index: int) -> Label | None:
    """Read years of an era: "44 BC", "618 through 907 CE"."""
    last = index + 1
    linked = tokens.is_hyphen(last) or (
        tokens.lows[last] in tokens.language.to or tokens.lows[last] == "through"
    )
    last += 2 * (linked and tokens.lows[last + 1].isdecimal())
    if tokens.raws[last] not in _ERAS or currency_before(tokens, index) is not None:
        return None
    years = all(tokens.lows[at].isdecimal() and len(tokens.lows[at]) <= 4 for at in (index, last - 1))
    return Label(NumberKind.DATE, index, last + 1) if years else None


def _years(tokens: Tokens, index: int) -> Label | None:
    """Read "2000 - 2050", two years with a free dash between them."""
    first, other = tokens.lows[index], tokens.lows[index + 2]
    if not (tokens.is_hyphen(index + 1) and all(low.isdecimal() and len(low) == 4 for low in (first, other))):
        return None
    fits = 1500 <= int(first) < int(other) <= 2199 and currency_before(tokens, index) is None
    counts = unit_at(tokens, index + 3) is not None or is_plural(tokens.lows[index + 3])
    return Label(NumberKind.DATE, index, index + 3) if fits and not counts else None


def _docket(tokens: Tokens, index: int) -> Label | None:
    """Read the number of a case: "3 C 12/20", "1 BvR 16/13"."""
    letters, last = tokens.raws[index + 1], index + 5
    if not (letters[:1].isupper() and len(letters) <= 4 and tokens.lows[index + 3] == "/"):
        return None
    glued = tokens.glued(index + 3) and tokens.glued(index + 4)
    figures = all(tokens.lows[at].isdecimal() for at in (index, index + 2, index + 4))
    return Label(NumberKind.IDENTIFIER, index, last) if glued and figures else None


def _volume(tokens: Tokens, index: int) -> Label | None:
    """Read volume, number and pages after a year or a name: "2005;366:1165-74", "12(3):45-67"."""
    at = index + 1
    if tokens.lows[at] == "(" and tokens.lows[at + 2] == ")" and tokens.glued(at):
        at += 3
    paged = tokens.lows[at] == ":" and tokens.glued(at) and tokens.is_figure(at + 1)
    dated = tokens.lows[index - 1] == ";" and len(tokens.lows[index - 2]) == 4 and tokens.is_figure(index - 2)
    if not (paged and (dated or at > index + 1)):
        return None
    at += 2
    at += 2 * (tokens.is_tied(at) and tokens.is_figure(at + 1))
    return Label(NumberKind.IDENTIFIER, index, at)


_CALLING = words("call calls phone telephone tel fax dial number numbers text hotline whatsapp mobile at on")


_FREE_OF_CHARGE = words("800 833 844 855 866 877 888")


def _coded(tokens: Tokens, index: int) -> Label | None:
    """Read "213) 257-2000", a telephone number with the code of its area in parentheses."""
    lows = [tokens.lows[at] for at in (index, index + 2, index + 4)]
    fits = all(low.isdecimal() for low in lows) and [len(low) for low in lows] == [3, 3, 4]
    closed = tokens.lows[index - 1] == "(" and tokens.lows[index + 1] == ")" and tokens.is_tied(index + 3)
    return Label(NumberKind.IDENTIFIER, index, index + 5) if fits and closed else None


def _sectioned(tokens: Tokens, index: int) -> Label | None:
    """Read "402(x)", a section with its letter."""
    letter = tokens.lows[index + 2]
    tied = tokens.lows[index + 1] == "(" and all(tokens.glued(at) for at in range(index + 1, index + 4))
    fits = tied and tokens.lows[index + 3] == ")" and len(letter) == 1 and letter.isalpha()
    return Label(NumberKind.IDENTIFIER, index, index + 4) if fits and tokens.lows[index].isdecimal() else None


def _phone(tokens: Tokens, index: int) -> Label | None:
    """Read "624-6456": three digits and four, where nothing is counted."""
    first, other = tokens.lows[index], tokens.lows[index + 2]
    if not (first.isdecimal() and other.isdecimal() and tokens.is_tied(index + 1)):
        return None
    if first == "1" and other in _FREE_OF_CHARGE and tokens.is_tied(index + 3):
        return Label(NumberKind.IDENTIFIER, index, index + 3)
    cut = len(first) == len(other) == 3 and tokens.is_hyphen(index + 3) and tokens.glued(index + 3)
    if cut and tokens.is_figure(index + 4):
        return Label(NumberKind.IDENTIFIER, index, index + 5)  # "214-875- 4999"
    fits = len(first) == 3 and len(other) == 4 and unit_at(tokens, index + 3) is None
    called = not _CALLING.isdisjoint(tokens.lows[max(0, index - 4) : index]) or not other.endswith("00")
    counts = is_plural(tokens.lows[index + 3]) or currency_before(tokens, index) is not None
    return Label(NumberKind.IDENTIFIER, index, index + 3) if fits and called and not counts else None


def _pairs(tokens: Tokens, index: int) -> Label | None:
    """Read "01 23 45 67 89": a number that is called, in pairs of digits."""
    lows = tokens.lows[index : index + 5]
    paired = len(lows) == 5 and all(len(low) == 2 and low.isdecimal() for low in lows)
    return Label(NumberKind.IDENTIFIER, index, index + 5) if paired and lows[0][0] == "0" else None


_LONGEST_COUNT = 6


def _keyed(tokens: Tokens, index: int) -> Label | None:
    """Read the key after "PMID:" or "§", and long runs of digits that nobody counts by: "24055351"."""
    low, before = tokens.lows[index], index - 1
    before -= tokens.lows[before] == ":"
    # "en aucun cas 80" and "ein 80 Jahre alter" have words of the language before the figure
    marked = tokens.language.code == "en" or before < index - 1 or not tokens.raws[before].islower()
    if before >= 0 and ((tokens.lows[before] in KEYS and marked) or tokens.lows[before] == "§"):
        return Label(NumberKind.IDENTIFIER, index, index + 1)
    bare = low.isdecimal() and len(low) > _LONGEST_COUNT and currency_before(tokens, index) is None
    counts = bare and (tokens.is_word(index + 1) or tokens.lows[index + 1] in {"%", "°"})
    signed = tokens.is_hyphen(index - 1) and tokens.glued(index)
    return Label(NumberKind.IDENTIFIER, index, index + 1) if bare and not (counts or signed) else None


_BEFORE_PLURAL = words("the high low mid late early upper lower his her their our my your")
_BOUNDS = words("under over unter über")
_TEAMS = range(15, 24)


def _plural(tokens: Tokens, index: int) -> Label | None:
    """Read figures in the plural: "the high 5s", and the team "under-21s"."""
    if not (tokens.lows[index + 1] == "s" and tokens.glued(index + 1) and tokens.lows[index].isdecimal()):
        return None
    if tokens.lows[index].endswith("0"):  # a decade
        return None
    tied = tokens.is_tied(index - 1)
    bound = tied and tokens.lows[index - 2] in _BOUNDS
    if is_age_group(tokens, index) and not (bound and int(tokens.lows[index]) in _TEAMS):
        return None
    product = tokens.is_capital(index - 1) and tokens.is_capital(index - 2)  # "the Quill Station 2s"
    camel = not tokens.raws[index - 1][1:].islower() and tokens.is_capital(index - 1)
    quoted = tokens.lows[index - 1] in {"'", "‘"}  # "play for the '15s'"
    named = tied or product or camel or quoted or tokens.lows[index - 1] in _BEFORE_PLURAL
    return Label(NumberKind.IDENTIFIER, index, index + 2) if named else None


_DATED = words("on dated ended ending since until by through")


def _slashed(tokens: Tokens, index: int) -> Label | None:
    """Read "at 9/30" as a date, and pairs that are no fraction, such as "120/80", as what they name."""
    top, bottom = tokens.lows[index], tokens.lows[index + 2]
    if not (tokens.lows[index + 1] == "/" and tokens.glued(index + 1) and tokens.glued(index + 2)):
        return None
    if not (top.isdecimal() and bottom.isdecimal() and len(top) <= 3) or tokens.lows[index + 3] == "/":
        return None
    day = len(top) <= 2 and len(bottom) <= 2 and 1 <= int(top) <= 12 and 1 <= int(bottom) <= 31
    ends = not (unit_at(tokens, index + 3) or tokens.lows[index + 3] in tokens.language.of)
    until = tokens.is_tied(index - 1) and tokens.lows[index - 3] == "/"  # "12/11-1/5"
    boxed = tokens.lows[index - 1] == "[" and tokens.lows[index + 3] in {"]", "\\"}  # "[1/9] We release it"
    dated = day and ends and (until or boxed or tokens.lows[index - 1] in _DATED)
    fraction = with_fraction(tokens, Cardinal(Decimal(int(top[:9])), index + 1)) is not None
    if (fraction and not dated) or not (ends or day):
        return None
    return Label(NumberKind.DATE if day else NumberKind.IDENTIFIER, index, index + 3)


_RATIOS = words("ratio ratios odds scale verhältnis maßstab")
_NEAR = 12


def _ratio(tokens: Tokens, index: int) -> Label | None:
    """Read "3:1", whose second figure is no minute: the result of a match in German, else a ratio."""
    top, bottom = tokens.lows[index], tokens.lows[index + 2]
    tied = tokens.lows[index + 1] == ":" and tokens.glued(index + 1) and tokens.glued(index + 2)
    if not (tied and top.isdecimal() and bottom.isdecimal()) or tokens.lows[index + 3] == ":":
        return None
    named = not _RATIOS.isdisjoint((*tokens.lows[max(0, index - _NEAR) : index], tokens.lows[index + 3]))
    if (len(bottom) > 1 and not named) or len(top) > 6 or len(bottom) > 6:
        return None
    low, high = sorted((Decimal(top), Decimal(bottom)))
    if named and int(bottom):
        return Label(NumberKind.RATIO, index, index + 3, Decimal(top) / Decimal(bottom))
    return Label(NumberKind.SCORE, index, index + 3, low, high)


# What stands before an ordinal in German: "der 2. Platz", "im 3. Stock".
_BEFORE_ORDINAL = words(
    """der die das dem den des am im zum zur beim vom ins ein eine einem einen einer jeder jede jedes jeden
    ihr ihre ihrem ihren sein seine seinem seinen unser unsere unserem"""
)


def _dotted(tokens: Tokens, index: int) -> Label | None:
    """Read a German ordinal before its noun: "in der 2. Liga"."""
    low, dot = tokens.lows[index], index + 1
    if tokens.language.code != "de" or not (low.isdecimal() and len(low) <= 3):
        return None
    noun = dot + 1
    follows = tokens.is_word(noun) and not tokens.glued(noun) and not is_month(tokens, noun)
    fits = tokens.lows[dot] == "." and tokens.glued(dot) and tokens.lows[index - 1] in _BEFORE_ORDINAL
    fits = fits and follows and tokens.lows[noun] not in tokens.language.function_words
    return Label(NumberKind.ORDINAL, index, dot + 1, Decimal(low)) if fits else None


def _numbering_two(tokens: Tokens, index: int) -> Label | None:
    """Read the figures behind what they number: "Extracts 2 and 3 show …"."""
    other, thing = index + 2, index - 1
    linked = (
        tokens.lows[index + 1] == "and" and tokens.lows[other].isdecimal() and tokens.lows[index].isdecimal()
    )
    named = tokens.is_capital(thing) and tokens.is_word(thing) and is_plural(tokens.lows[thing])
    if not (linked and named) or tokens.lows[thing] in {"aged", "ages"} or unit_at(tokens, other + 1):
        return None
    rises = int(tokens.lows[index]) < int(tokens.lows[other]) < _MOST_NUMBERED
    return Label(NumberKind.IDENTIFIER, index, other + 1) if rises else None


_MOST_NUMBERED = 100
_LONGEST_NOTE = 3  # digits
_STOPS = frozenset('.!?”’"')


def _noted(tokens: Tokens, index: int) -> Label | None:
    """Read the number of a note behind the end of a sentence: "It was shown.3 Others found …"."""
    stop = index - 1
    glued = tokens.lows[stop] in _STOPS and tokens.glued(index) and tokens.glued(stop)
    noted = glued and tokens.is_word(stop - 1) and len(tokens.lows[stop - 1]) > 1
    short = tokens.lows[index].isdecimal() and len(tokens.lows[index]) <= _LONGEST_NOTE
    noted = noted and short and not tokens.glued(index + 1)
    return Label(NumberKind.IDENTIFIER, index, index + 1) if noted else None


CODES: Readers = (
    (_round_the_clock, (SLASH_AFTER,)),
    (_zoned, (FOUR | UPPER_AFTER,)),
    (_era, (UPPER_AFTER, DASH_AFTER, NAMING_AFTER)),
    (_years, (FOUR | DASH_AFTER,)),
    (_docket, (UPPER_AFTER,)),
    (_volume, (OPEN_AFTER, COLON_AFTER)),
    (_coded, (OPEN_BEFORE | CLOSE_AFTER,)),
    (_sectioned, (OPEN_AFTER,)),
    (_phone, (DASH_AFTER | PAIRED,)),
    (_pairs, (FIGURE_AFTER,)),
    (_keyed, (COLON_BEFORE, OTHER_BEFORE, NAMING_BEFORE, LONG)),
    (_plural, (RUNS_ON,)),
    (_slashed, (SLASH_AFTER,)),
    (_ratio, (COLON_AFTER,)),
    (_dotted, (DOT_AFTER | ABROAD,)),
    (_noted, (DOT_BEFORE, OTHER_BEFORE)),
    (_numbering_two, (UPPER_BEFORE,)),
)
