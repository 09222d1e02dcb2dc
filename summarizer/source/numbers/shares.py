"""Shares told by a place in a row or by persons: "jeder Zehnte", "un enfant sur six", "cuarta parte"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.languages.cldr import day_names
from summarizer.source.document import NumberKind
from summarizer.source.numbers.cardinals import read_cardinal
from summarizer.source.numbers.figures import read_figure
from summarizer.source.numbers.numeral import Form, Numeral
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.numbers.units import unit_at

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens

_WHOLES = frozenset(map(Decimal, (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000)))
_LONGEST_THING = 2  # words between the two numbers of a share
_STRETCHES = frozenset((NumberKind.DURATION, NumberKind.MULTIPLE, NumberKind.LENGTH))


def opens_share(tokens: Tokens, index: int) -> bool:
    """Whether an article at a token is the "one" of a share of things: "un enfant sur six"."""
    language = tokens.language
    portion = tokens.lows[index + 2] in language.portions and tokens.lows[index + 1] in language.ordinals
    return portion or (language.names_follow and _past_things(tokens, index + 1) is not None)


def share_at(tokens: Tokens, index: int) -> Numeral | None:
    """Return the share that begins at a token, None if there is none."""
    every, portions = tokens.language.every, tokens.language.portions
    if tokens.lows[index] in every:
        return _every(tokens, index)
    portion = _portion(tokens, index) if portions else None
    if tokens.language.straight:
        return _straight(tokens, index)
    if tokens.language.names_follow:
        return portion or _of_things(tokens, index)
    return portion or _of_ten(tokens, index)


def _every(tokens: Tokens, index: int) -> Numeral | None:
    """Read "jeder Zehnte" and "jede dritte Familie"; "jeden zweiten Tag" says how often."""
    place = tokens.language.ordinals.get(tokens.lows[index + 1], 0)
    dotted = tokens.lows[index + 1].isdecimal() and tokens.lows[index + 2] == "." and tokens.glued(index + 2)
    if dotted and tokens.is_capital(index + 3):  # "jeder 10. Haushalt"
        place = int(tokens.lows[index + 1][:4])
    last = index + 2 + dotted
    timed = unit_at(tokens, last)
    often = (timed is not None and timed.unit.kind in _STRETCHES) or tokens.lows[last] in day_names(
        tokens.language.code
    )
    return _share(index, last, Decimal(1), Decimal(place)) if place > 1 and not often else None


def _portion(tokens: Tokens, index: int) -> Numeral | None:
    """Read "una quinta parte", "tres cuartas partes" and, of many, "la tercera parte de los votos"."""
    language = tokens.language
    top = 1 if tokens.lows[index] in language.articles else language.small.get(tokens.lows[index], 0)
    at = index + (top > 0)
    bottom = language.ordinals.get(tokens.lows[at], 0)
    last = at + 2
    if bottom < 3 or tokens.lows[at + 1] not in language.portions:
        return None
    of_many = tokens.lows[last] in language.of and tokens.lows[last + 1] in language.function_words
    if not top and not (of_many and tokens.lows[last + 1].endswith("s")):
        return None  # "la tercera parte de la obra" is a place in a row
    return _share(index, last, Decimal(top or 1), Decimal(bottom))


def _of_things(tokens: Tokens, index: int) -> Numeral | None:
    """Read "neuf enfants sur dix" and "una mujer de cada cuatro": the things stand between the numbers."""
    top = _number(tokens, index)
    whole_at = _past_things(tokens, top[1]) if top is not None else None
    whole = _number(tokens, whole_at) if whole_at is not None else None
    if top is None or whole is None or whole[0] not in _WHOLES or not 0 < top[0] < whole[0]:
        return None
    return _share(index, whole[1], top[0], whole[0])


def _straight(tokens: Tokens, index: int) -> Numeral | None:
    """Read "drei von vier Befragten" and "zwei von drei sparen"."""
    if tokens.lows[index - 1] in tokens.language.ranging:  # "von 3 von 10"
        return None
    top = (
        _number(tokens, index)
        if tokens.is_figure(index) or tokens.lows[index] in tokens.language.small
        else None
    )
    whole = _number(tokens, top[1] + 1) if top and tokens.lows[top[1]] in tokens.language.straight else None
    if top is None or whole is None or whole[0] not in _WHOLES or not 0 < top[0] < whole[0]:
        return None
    counted = unit_at(tokens, whole[1]) is None and tokens.lows[whole[1]] not in tokens.language.scales
    return _share(index, whole[1], top[0], whole[0]) if counted else None


_BASES = frozenset(map(Decimal, (10, 100, 1000)))


def _of_ten(tokens: Tokens, index: int) -> Numeral | None:
    """Read "eight of 10 boats": things by the ten or hundred are no things, but their share."""
    language, of = tokens.language, index + 1
    if tokens.lows[of] not in language.of or not tokens.is_word(of + 2):
        return None
    top, whole = _number(tokens, index), _number(tokens, of + 1)
    if top is None or whole is None or top[1] != of or whole[0] not in _BASES or not 0 < top[0] < 10:
        return None
    last = whole[1]
    things = is_plural(tokens.lows[last]) and tokens.lows[last] not in language.function_words
    free = things and unit_at(tokens, last) is None and tokens.lows[last] not in language.scales
    return _share(index, last, top[0], whole[0]) if free else None


def _past_things(tokens: Tokens, at: int) -> int | None:
    """Return where the second number of a share stands, behind the things that it is of."""
    language = tokens.language
    for link in range(at + 1, at + 1 + _LONGEST_THING):
        if not tokens.is_word(link - 1) or tokens.lows[link - 1] in language.function_words:
            return None
        if tokens.lows[link] in language.over:
            return link + 1
        for words in language.out_of:
            if tokens.reads(link, words):
                return link + len(words)
    return None


def _number(tokens: Tokens, index: int) -> tuple[Decimal, int] | None:
    """Return the whole number at a token and where it ends; an article is one."""
    if tokens.is_figure(index):
        figure = read_figure(tokens.raws[index], tokens.language.decimal_mark)
        return (figure.value, index + 1) if figure else None
    if tokens.lows[index] in tokens.language.articles:
        return Decimal(1), index + 1
    whole = read_cardinal(tokens, index)
    return (whole.value, whole.last) if whole else None


def _share(first: int, last: int, top: Decimal, bottom: Decimal) -> Numeral:
    return Numeral(first, last, top / bottom, Form.FRACTION)
