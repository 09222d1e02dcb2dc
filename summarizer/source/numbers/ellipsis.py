"""Numbers whose noun is left out because a number before them has it: "14 people died and 37 were hurt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.amount import Amount
from summarizer.source.numbers.numeral import Form
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.dates import Label
    from summarizer.source.numbers.lexer import Tokens

# What a number without a noun is the subject of, or is part of, and what links it to the one before.
_PREDICATES = words("were are have had remain remained")
_ANAPHORS = words("them which whom these those")
_LINKS = words("and but while , ; which whom other others another")
_ENDS = frozenset({".", "!", "?", ":", "(", ")", "\n\n"})
_WAYS = words("up down")
_COMPARING = 3  # tokens
_FURTHEST = 15  # tokens between the two


def with_left_out(tokens: Tokens, items: list[Amount | Label]) -> list[Amount | Label]:
    """Give a bare number the thing that the number before it counts, where the sentence leaves it out."""
    found: list[Amount | Label] = []
    before: Amount | Label | None = None
    for item in items:
        given = item
        if isinstance(item, Amount) and isinstance(before, Amount) and before.unit is not None:
            if _is_in_millions(tokens, before, item):
                given = item._replace(low=item.low * _MILLION, unit=before.unit)
            elif _leaves_out(tokens, before, item):
                given = item._replace(unit=before.unit)
        found.append(given)
        before = given
    return found


_MILLION = 10**6


def _is_in_millions(tokens: Tokens, before: Amount, item: Amount) -> bool:
    """Whether a glued "m" is of millions, as the number before it is: "1.2 million units, up from 1.1m"."""
    symbol = item.unit is not None and item.unit.name == "metre" and tokens.raws[item.last - 1] == "m"
    many = before.numeral.scale == _MILLION and before.unit is not None
    counted = many and before.unit is not None and before.unit.kind is NumberKind.COUNT
    if not (symbol and counted and item.high is None):
        return False
    gap = tokens.lows[max(before.last, before.unit_last) : item.first]
    linked = gap[-1:] and (gap[-1] in tokens.language.ranging or gap[-1] in tokens.language.to)
    return bool(linked) and len(gap) <= _FURTHEST and _ENDS.isdisjoint(gap)


def _leaves_out(tokens: Tokens, before: Amount, item: Amount) -> bool:
    if item.unit is not None or item.numeral.form not in {Form.DIGITS, Form.WORDS} or before.unit is None:
        return False
    gap = tokens.lows[max(before.last, before.unit_last) : item.first]
    if len(gap) > _FURTHEST or not _ENDS.isdisjoint(gap):
        return False
    if gap == ["out", "of"] or (gap == ["in"] and before.low < item.low):
        return True
    if before.unit.kind is not NumberKind.COUNT:
        return False
    if len(gap) == _COMPARING and gap[0] == "," and gap[1] in _WAYS and gap[2] in tokens.language.ranging:
        return True  # "412 boats, down from 640"
    if len(gap) == 1 and gap[0] in tokens.language.against:
        return True  # "34 voix contre 21"
    if tokens.lows[item.last] == "of":
        return tokens.lows[item.last + 1] in _ANAPHORS
    return tokens.lows[item.last] in _PREDICATES and tokens.lows[item.first - 1] in _LINKS
