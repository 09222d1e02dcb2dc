"""Two numbers that belong together: ranges, tolerances, and lists that share one unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.amount import Amount
from summarizer.source.numbers.dates import Label
from summarizer.source.numbers.directions import are_of_change
from summarizer.source.numbers.numeral import Form
from summarizer.source.numbers.rates import rate_at
from summarizer.source.numbers.units import UnitMatch
from summarizer.source.numbers.wordlists import words
from summarizer.source.vocabulary.wordnet import lemmas

if TYPE_CHECKING:
    from decimal import Decimal

    from summarizer.source.numbers.lexer import Tokens

_TOLERANCES = {tuple(gap.split()) for gap in ("±", "+ / -", "+ / −", "plus or minus", "plus - or - minus")}
# May stand before the second number of a range without changing what it is.
_SOFTENERS = words(
    """~ ≈ ∼ about around almost nearly roughly approximately over up as much many high more than just perhaps
    even etwa rund fast"""
)
_LED, _MAX_GAP = _SOFTENERS | words("under below above less"), 5
# A change is much smaller than what it leads to; the ends of a range are of one order.
_FAR, _FURTHEST = 3, 8


def joined(tokens: Tokens, items: list[Amount | Label]) -> list[Amount | Label]:
    """Join two amounts or places that are the ends of a range, or a value and its tolerance."""
    found: list[Amount | Label] = []
    for item in items:
        both = _joined(tokens, found[-1], item) if found else None
        if both is not None:
            found[-1] = both
        else:
            found.append(item)
    return found


def _joined(tokens: Tokens, one: Amount | Label, other: Amount | Label) -> Amount | Label | None:
    if one.high is not None or other.high is not None:
        return None
    if isinstance(one, Amount) and isinstance(other, Amount):
        if other.first - one.last > _MAX_GAP:
            return None
        gap = gap_of(tokens, one, other)
        return _tolerance(one, other) if gap in _TOLERANCES else _range(tokens, one, other, gap)
    return _places(tokens, one, other) if isinstance(one, Label) and isinstance(other, Label) else None


def _places(tokens: Tokens, low: Label, high: Label) -> Label | None:
    """Read "between the tenth and the fifteenth"; between the first and the second there is nothing."""
    first = low.first - (tokens.lows[low.first - 1] == "the")
    gap = [word for word in gap_of(tokens, low, high) if word != "the"]
    linked = len(gap) == 1 and gap[0] in tokens.language.joins
    if not linked or tokens.lows[first - 1] not in tokens.language.between:
        return None
    if not low.kind is high.kind is NumberKind.ORDINAL or low.low is None or high.low is None:
        return None
    return low._replace(last=high.last, high=high.low) if 0 < low.low < high.low - 1 else None


def gap_of(tokens: Tokens, low: Amount | Label, high: Amount | Label) -> tuple[str, ...]:
    """Return the tokens between two numbers in lower case; an empty line where they are far apart."""
    if high.first - low.last > _MAX_GAP:
        return ("\n\n",)
    return tuple(tokens.lows[low.last : high.first])


def _tolerance(middle: Amount, width: Amount) -> Amount | None:
    """Read "93.90 ± 0.15 Ma" as the range it says."""
    if width.low < 0:
        return None
    unit = width if width.unit is not None else middle
    low, high = middle.low - width.low, middle.low + width.low
    return unit._replace(first=middle.first, last=width.last, low=low, high=high)


def _in_hundreds(tokens: Tokens, item: Amount) -> Amount:
    """Return a number with its hundreds as a part of its scale: "six or seven hundred thousand"."""
    last = item.numeral.last - 1 - (item.numeral.scale > 1)
    ends = tokens.lows[last] in tokens.language.hundreds
    return item._replace(numeral=item.numeral._replace(scale=item.numeral.scale * 100)) if ends else item


def _range(tokens: Tokens, low: Amount, high: Amount, gap: tuple[str, ...]) -> Amount | None:
    low, high = _in_hundreds(tokens, low), _in_hundreds(tokens, high)
    if Form.MULTIPLE in {low.numeral.form, high.numeral.form} or not _links(tokens, low, high, gap):
        return None
    tied = len(gap) != 1 or gap[0] not in tokens.language.to
    if not _same_unit(tokens, low, high, tied=tied) or _says_change(tokens, low, high, gap):
        return None
    if _are_sides(tokens, low, high):
        return None
    start = _shared_scale(low, high)
    if start > high.low and tokens.is_hyphen(low.last) and not tokens.is_tied(low.last) and tied:
        return None  # a dash between two statements: "in 45 seconds - 22 seconds behind"
    takes_high = high.unit is not None and (low.unit is None or low.currency == high.currency)
    source = high if takes_high else _rated(tokens, low, high.last)
    ends = sorted((start, high.low))
    ambiguous = low.numeral.ambiguous or high.numeral.ambiguous
    numeral = high.numeral._replace(ambiguous=ambiguous, plain=False)
    return source._replace(first=low.first, last=high.last, low=ends[0], high=ends[1], numeral=numeral)


_LEADING = words("lead leads leading led trail trails trailing trailed ahead behind beat beats beating")
_NEAR = 6  # tokens


def _are_sides(tokens: Tokens, low: Amount, high: Amount) -> bool:
    """Whether two shares, each with its sign, are of two sides: "leads 49%-46%"; a range rises."""
    units = (low.unit, high.unit)
    shares = all(unit is not None and unit.kind is NumberKind.PERCENT for unit in units)
    own = shares and low.unit_last <= high.first and tokens.is_tied(high.first - 1)
    led = tokens.lows[max(0, low.first - _NEAR) : low.first]
    return own and (low.low > high.low or not _LEADING.isdisjoint(led))


def _rated(tokens: Tokens, low: Amount, last: int) -> Amount:
    """Read the rate behind a range whose unit stands before it: "€4-5 million a year"."""
    if low.unit is None:
        return low._replace(last=last)
    rate = rate_at(tokens, UnitMatch(low.unit, last))
    return low._replace(unit=rate.unit, last=rate.last)


def _links(tokens: Tokens, low: Amount, high: Amount, gap: tuple[str, ...]) -> bool:
    """Whether the words between two numbers make them a range."""
    language = tokens.language
    between = tuple(word for word in gap if word not in _SOFTENERS)
    spoken = [word for word in between if word != "-"]
    if len(spoken) == 1 and spoken[0] in language.to:  # "five-to-seven", "10- to 12-inch"
        return True
    if not between:
        return gap in {("~",), ("∼",)}
    first = between[0]
    if len(between) == 1 and first in language.joins:
        return any(word in language.between for word in tokens.lows[max(0, low.first - 3) : low.first])
    if len(between) == 1 and first in language.either:
        return low.numeral.scale == 1 and high.low - _shared_scale(low, high) == high.numeral.scale
    return len(between) == 1 and first == tokens.lows[low.last] != "—" and tokens.is_hyphen(low.last)


def _same_unit(tokens: Tokens, low: Amount, high: Amount, *, tied: bool) -> bool:
    if low.unit is None:
        return True
    if high.unit is None:
        if (
            tokens.lows[low.first - 1] in tokens.language.ranging
            or tokens.lows[low.first - 1] in tokens.language.between
        ) and high.numeral.plain:
            return True
        return low.currency is not None and (tied or high.numeral.scale > 1)
    if low.unit.name == high.unit.name or high.unit.name.startswith(f"{low.unit.name} per "):
        return True
    # "C$5 to $7": the plain sign is of the same dollar.
    return low.unit.name.endswith("dollar") and high.unit.name.partition(" per ")[0] == "dollar"


def _says_change(tokens: Tokens, low: Amount, high: Amount, gap: tuple[str, ...]) -> bool:
    """Whether "rose 5 to 27" or "grew by $4m to $40m" says a change and where it led, rather than a range."""
    if not gap or gap[0] not in tokens.language.to:
        return False
    before = (led := _words_before(tokens, low))[-1]
    own = low.unit is not None and high.unit is not None and low.unit_last <= high.first
    if own and low.low > high.low:  # "49 percent to 40 percent": nobody gives a range from its upper end
        return True
    is_far = own and high.low > _FURTHEST * _shared_scale(low, high)
    if is_far and are_of_change(tokens, led):
        return True  # "up $2.80 to $51.15"
    falls = low.low > high.low and low.numeral.scale == high.numeral.scale
    falls = falls or in_full(tokens, low, high) > high.low  # "from 95 to 71 million"
    falls = falls and (low.unit is None or high.unit is not None)
    if (falls and before in tokens.language.ranging) or _moves_on(tokens, low.first - 1, high):
        return True
    # "croissance de 2 à 4 %" says by how much, where "by" and "from" are one word.
    from_ = before in tokens.language.ranging - tokens.language.by
    if from_ and _is_move(tokens, low.first - 1 - len(led), _reach(low, high)):
        return high.unit is not None
    moves = before in tokens.language.changing
    if low.unit is not None and (before in {"by", "um"} or moves):
        return _leads_on(low, high, moves=moves)
    counted = high.unit is None or high.unit.kind is NumberKind.COUNT
    if low.numeral.form is Form.FRACTION and high.numeral.form is Form.DIGITS:
        share = high.unit is not None and high.unit.kind is NumberKind.PERCENT
        return before in {"by", "um"} or moves or (share and low.low * 100 > high.low)  # "in half to 10%"
    paid = moves and low.unit is None and high.currency is not None
    if paid and high.low > _FAR * _shared_scale(low, high):
        return True  # "rose 200 to 1440 yen"
    if before in {"by", "um"} and low.unit is None and counted:
        return high.low < low.low or high.low > _FAR * _shared_scale(low, high)
    return high.unit is None and moves


def _leads_on(low: Amount, high: Amount, *, moves: bool) -> bool:
    """Whether a change with a unit leads to a level: "fell $2 to $3", not "rose $3 to $4 billion".

    Nobody gives a range from its upper end; a share may well rise "5 percent to 7 percent".
    """
    assert low.unit is not None
    is_share = low.unit.kind is NumberKind.PERCENT
    own = high.unit is not None and low.unit_last <= high.first and not is_share
    start = _shared_scale(low, high)
    full = moves and low.numeral.scale == high.numeral.scale
    return high.low < start or high.low > _FAR * start or (own and (low.currency is None or full))


def _moves_on(tokens: Tokens, index: int, high: Amount) -> bool:
    """Whether a verb leads from one level to another: "passé de 30 à 40 euros", "passant de près de 0 à 60".

    A price that rises "de 30 à 40 euros" does as well, and a rise "de 30 à 40 euros" is so much.
    """
    language, moving = tokens.language, tokens.language.moving
    if moving and high.currency is not None:
        nouns = frozenset().union(*language.changes.values())
        moving = moving | (language.changing - nouns)
    steps = range(index, index - 3, -1)
    return any(tokens.lows[at] in language.ranging and tokens.lows[at - 1] in moving for at in steps)


def _words_before(tokens: Tokens, low: Amount) -> list[str]:
    """Return what qualifies a number, and at last the word before that: "than", "more" and "lost"."""
    found = [tokens.lows[low.first - 1]]
    while found[-1] in _LED:
        found.append(tokens.lows[low.first - 1 - len(found)])
    return found


_FROM_VERB = 3
_FROM_PRICE = 8  # "raise the rent of an allotment from £25 to £30": money and shares are seldom ranges there


def _reach(low: Amount, high: Amount) -> int:
    """Return how many words may lie between a word of rising or falling and "from"."""
    units = [item.unit for item in (low, high) if item.unit is not None]
    priced = low.currency is not None or any(unit.kind is NumberKind.PERCENT for unit in units)
    return _FROM_PRICE if priced else _FROM_VERB


def _is_move(tokens: Tokens, index: int, reach: int) -> bool:
    """Whether a word of rising or falling stands not far before "from": "fell from 63% to 41%"."""
    moves = tokens.language.changing
    ranges = ("v", "range") in lemmas(tokens.lows[index])
    for at in range(index, index - (0 if ranges else reach), -1):
        if tokens.lows[at] in moves:
            return True
        if not tokens.lows[at].isalpha():
            return False
    return False


def in_full(tokens: Tokens, item: Amount, following: Amount) -> Decimal:
    """Return a number with the scale of the one that follows, where it is said once for both.

    So it is in "from 95 to 71 million" and "from 5 to 7 million", but not in "rose from 500 to 1 million".
    """
    full = item.low * following.numeral.scale
    rises = any(tokens.lows[item.first - back] in tokens.language.up for back in range(2, 2 + _FROM_VERB))
    small = item.numeral.scale == 1 and 0 < item.low < 1000 and following.high is None
    return full if small and (full <= following.low or not rises) else item.low


def _shared_scale(low: Amount, high: Amount) -> Decimal:
    """Return the lower end with the scale of the higher: "€4-5 million", "$3 to $5 billion"."""
    if high.numeral.scale == 1 or low.numeral.scale > 1 or not 0 < low.low < 1000:
        return low.low
    scaled = low.low * high.numeral.scale
    return scaled if scaled <= high.low else low.low
