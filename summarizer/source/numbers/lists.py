"""Numbers of a list or of a movement that share one unit: "2 or 3 miles", "de 5 euros a 7"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.amount import Amount
from summarizer.source.numbers.numeral import Form
from summarizer.source.numbers.ranges import gap_of, in_full
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.dates import Label
    from summarizer.source.numbers.lexer import Tokens

_OF_A_HUNDRED = frozenset({NumberKind.MONEY, NumberKind.RATE, NumberKind.PERCENT})
_LIST_LINKS = words(", and or & / - – to und oder bis ; x × by mal")


def sharing(tokens: Tokens, items: list[Amount | Label]) -> list[Amount | Label]:
    """Give the numbers of a list the unit of its last: "four-, five- and six-cylinder", "2 or 3 miles"."""
    shared = list(items)
    _lead_on(tokens, shared)
    for at in range(len(shared) - 2, -1, -1):
        item, following = shared[at], shared[at + 1]
        if not isinstance(item, Amount) or not isinstance(following, Amount):
            continue
        if item.unit is not None or item.numeral.form is Form.MULTIPLE:
            continue
        gap = gap_of(tokens, item, following)
        if following.low == 1 and following.unit is not None and following.unit.kind is NumberKind.COUNT:
            continue  # "under 16 and one count of arson"
        if gap == ("-",) and tokens.glued(following.first) and not tokens.glued(item.last):
            continue  # "113.40 -1.62 %": the hyphen is a sign
        if item.high is not None and gap[:2] == (",", "and"):
            continue  # "aged between 18 and 24, and 19 % of …"
        if _is_apart(tokens, gap, item, following) or _is_said_again(tokens, gap, item, following):
            continue
        if following.unit is not None and _in_one_list(tokens, gap, item, chained=_chained(shared, at + 1)):
            moved = tokens.lows[item.first - 1] in tokens.language.ranging and item.high is None
            shared[at] = item._replace(
                low=in_full(tokens, item, following) if moved else item.low,
                currency=following.currency,
                unit=following.unit,
                unit_first=following.unit_first,
                unit_last=following.unit_last,
            )
    return shared


def _is_said_again(tokens: Tokens, gap: tuple[str, ...], item: Amount, following: Amount) -> bool:
    """Whether a number is a hundredth of the one behind "or": "0.45 or 45 cents for every dollar"."""
    part = following.unit is not None and following.unit.kind in _OF_A_HUNDRED
    return part and item.low * 100 == following.low and bool(tokens.language.either.intersection(gap))


def _lead_on(tokens: Tokens, items: list[Amount | Label]) -> None:
    """Give the end of a movement the unit of its start: "de 5 euros a 7", "von 5 Euro auf 7"."""
    language = tokens.language
    moves = language.moving or language.arriving
    if not moves:
        return
    for at, (start, end) in enumerate(pairwise(items)):
        if not isinstance(start, Amount) or not isinstance(end, Amount) or start.unit is None:
            continue
        gap = gap_of(tokens, start, end)
        leads = len(gap) == 1 and (gap[0] in language.to or gap[0] in language.arriving)
        if leads and tokens.lows[start.first - 1] in language.ranging and end.unit is None:
            plain = end.numeral.form is Form.DIGITS and not tokens.is_word(end.last)
            items[at + 1] = end._replace(unit=start.unit, currency=start.currency) if plain else end


def _is_apart(tokens: Tokens, gap: tuple[str, ...], item: Amount, following: Amount) -> bool:
    """Whether a number is of something else: "cut by a third, to $20", "$9 billion or three percent"."""
    fraction = item.numeral.form is Form.FRACTION
    if following.unit is not None and following.unit.kind is NumberKind.PERCENT:
        return fraction or item.numeral.scale > following.numeral.scale
    return fraction and any(low in tokens.language.to for low in gap)


def _in_one_list(tokens: Tokens, gap: tuple[str, ...], item: Amount, *, chained: bool) -> bool:
    language, before = tokens.language, tokens.lows[item.first - 1]
    if (
        len(gap) == 1
        and before in language.ranging
        and (gap[0] in language.to or gap[0] in language.arriving)
    ):
        return True  # "von 50 auf 25 Meter", "de 50 à 25 mètres"
    if not gap or not all(
        low in _LIST_LINKS or (low in language.joins or low in language.either) for low in gap
    ):
        return False
    if tokens.lows[item.first - 1] in tokens.language.to or tokens.lows[item.first - 1] in {"at", "="}:
        return False
    return (gap != (",",) and gap[:2] not in _RESTATING) or chained


# "from 200 to 250, or 25 per cent": the second says the first in another way.
_RESTATING = {(",", "or"), (",", "oder")}


def _chained(items: list[Amount | Label], at: int) -> bool:
    """Whether the amount shares its own unit with the one after it."""
    item, following = items[at], items[at + 1] if at + 1 < len(items) else None
    if not isinstance(item, Amount) or not isinstance(following, Amount):
        return False
    return item.unit_first == following.unit_first and item.unit_last > item.last
