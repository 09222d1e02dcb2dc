"""What stands behind a unit: "a mile and a half", "two miles and a quarter", "a month or two"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.source.numbers.amount import Amount
from summarizer.source.numbers.numeral import Form
from summarizer.source.numbers.smaller import PARTS_OF_TIME
from summarizer.source.numbers.units import unit_at
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.dates import Label
    from summarizer.source.numbers.lexer import Tokens
    from summarizer.source.numbers.units import Unit


# Before a stretch of time that stands without an article: "over the next year and a half".
_SPANNING = words("next last past coming first final")


def with_halves(tokens: Tokens, items: list[Amount | Label]) -> list[Amount | Label]:
    """Join each fraction behind "and" to the unit, with its number or article, that stands before that."""
    links = tokens.language.joins | tokens.language.either
    if links.isdisjoint(tokens.distinct):
        return items
    found: list[Amount | Label] = []
    for item in items:
        before, both = found[-1] if found else None, None
        if isinstance(item, Amount) and tokens.lows[item.first - 1] in links:
            both = _one_and_more(tokens, before, item)
        if both is None:
            found.append(item)
        elif before is not None and before.last > both.first:
            found[-1] = both
        else:
            found.append(both)
    return found


def _one_and_more(tokens: Tokens, before: Amount | Label | None, item: Amount) -> Amount | None:
    return _joined(tokens, before, item) or _or_two(tokens, item) or _and_parts(tokens, item)


def _joined(tokens: Tokens, before: Amount | Label | None, half: Amount) -> Amount | None:
    added = half.first - 1
    if half.numeral.form is not Form.FRACTION or half.low >= 1 or half.high is not None:
        return None
    if tokens.lows[added] not in tokens.language.joins or _is_shared(tokens, half.last):
        return None
    if isinstance(before, Amount) and before.last == added and before.unit_last == added:
        if _is_apart(tokens, half, before.unit):
            return None
        return before._replace(last=half.last, low=before.low + half.low) if before.high is None else None
    unit = unit_at(tokens, added - 1)
    before_unit = tokens.lows[added - 2]
    single = before_unit in tokens.language.articles
    if unit is None or unit.last != added or not (single or before_unit in _SPANNING):
        return None
    if _is_apart(tokens, half, unit.unit):
        return None
    return half._replace(
        first=added - 1 - single,
        low=Decimal(1) + half.low,
        unit=unit.unit,
        unit_first=added - 1,
        unit_last=added,
    )


def _is_apart(tokens: Tokens, half: Amount, unit: Unit | None) -> bool:
    """Whether a fraction is one of something else: "two million euros and half a litre", "and half a point".

    "A month and a half of waiting" and "an hour and a half a day" go on behind the fraction.
    """
    articles = tokens.language.articles
    behind = tokens.lows[half.unit_first - 1 if half.unit_last else half.last]
    if behind in tokens.language.of or (behind in articles and tokens.lows[half.first] in articles):
        return False
    return half.unit != unit if half.unit_last else behind in articles


def _or_two(tokens: Tokens, item: Amount) -> Amount | None:
    """Read "a month or two" as one to two months."""
    at = item.first - 2
    if tokens.lows[at + 1] not in tokens.language.either:
        return None
    if item.unit is not None or item.high is not None or item.low != 2:
        return None
    unit = unit_at(tokens, at)
    single = tokens.lows[at - 1] in tokens.language.articles
    if unit is None or unit.last != at + 1 or not (single or tokens.lows[at - 1] in _SPANNING):
        return None
    joined = item._replace(first=at - single, low=Decimal(1), high=Decimal(2))
    return joined._replace(unit=unit.unit, unit_first=at, unit_last=at + 1)


def _and_parts(tokens: Tokens, item: Amount) -> Amount | None:
    """Read "a year and eight months" as 20 months."""
    at = item.first - 2
    whole = unit_at(tokens, at) if tokens.lows[at + 1] in tokens.language.joins else None
    if whole is None or item.unit is None or tokens.lows[at - 1] not in tokens.language.articles:
        return None
    smaller, most = PARTS_OF_TIME.get(whole.unit.name, ("", 0))
    fits = item.unit.name == smaller and item.high is None and item.low < most and whole.last == at + 1
    return item._replace(first=at - 1, low=most + item.low) if fits else None


def _is_shared(tokens: Tokens, index: int) -> bool:
    """Whether a fraction is of something named: "a mile and a quarter of the road", not "a half of work"."""
    following = tokens.lows[index + 1]
    return tokens.lows[index] in tokens.language.of and (
        not tokens.is_word(index + 1) or following in tokens.language.function_words
    )
