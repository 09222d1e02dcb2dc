"""From a text to its number mentions, step by step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind, NumberMention, Qualifier, Span
from summarizer.source.numbers.amounts import Amount, amount_at
from summarizer.source.numbers.labels import Label, label_at
from summarizer.source.numbers.lexer import Tokens, lex
from summarizer.source.numbers.nouns import Counted, counted_at
from summarizer.source.numbers.numerals import Form, numeral_at
from summarizer.source.numbers.qualifiers import direction_before, qualifier_around
from summarizer.source.numbers.vocabulary import ENGLISH, Vocabulary

_VULGAR = frozenset("¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")
# "one" without anything counted is a pronoun: "no one", "the one who".
_PRONOUN_BEFORE = frozenset("no each this that every any another which last only the some".split())


def read_numbers(text: str, language: str = "en") -> tuple[NumberMention, ...]:
    """Return every number of `text` in text order, without overlaps, ids from N1."""
    tokens = lex(text)
    words = ENGLISH
    items = _joined(tokens, _items(tokens, words, language))
    mentions = (_mention(tokens, item) for item in items)
    kept = [mention for mention in mentions if mention is not None]
    return tuple(replace(mention, id=f"N{number}") for number, mention in enumerate(kept, 1))


def parse_quantity(phrase: str, language: str = "en") -> NumberMention | None:
    """Return the number that `phrase` states, None if it states none, or more than one."""
    found = read_numbers(phrase, language)
    return found[0] if len(found) == 1 else None


def _starters(words: Vocabulary) -> frozenset[str]:
    return frozenset(
        {
            *words.small,
            *words.tens,
            *words.hundreds,
            *words.scales,
            *words.vague,
            *words.ordinals,
            *words.half,
            *words.articles,
        }
        | _VULGAR
    )


_STARTERS = _starters(ENGLISH)


def _items(tokens: Tokens, words: Vocabulary, language: str) -> list[Amount | Label]:
    items: list[Amount | Label] = []
    done = 0
    for index in [at for at, low in enumerate(tokens.lows) if low in _STARTERS or low[-1].isdecimal()]:
        if index < done:
            continue
        item = _item_at(tokens, index, words, language)
        if item is not None:
            items.append(item)
            done = item.last
    return items


def _item_at(tokens: Tokens, index: int, words: Vocabulary, language: str) -> Amount | Label | None:
    if tokens.is_figure(index):
        label = label_at(tokens, index)
        if label is not None:
            return label
    numeral = numeral_at(tokens, index, words, language)
    if numeral is None:
        return None
    if numeral.form is Form.ORDINAL:
        return Label(NumberKind.ORDINAL, numeral.first, numeral.last)
    return amount_at(tokens, numeral, words)


def _joined(tokens: Tokens, items: list[Amount | Label]) -> list[Amount | Label]:
    """Join two amounts that are the ends of a range."""
    joined: list[Amount | Label] = []
    for item in items:
        before = joined[-1] if joined else None
        if isinstance(item, Amount) and isinstance(before, Amount) and before.high is None:
            both = _range(tokens, before, item)
            if both is not None:
                joined[-1] = both
                continue
        joined.append(item)
    return joined


def _range(tokens: Tokens, low: Amount, high: Amount) -> Amount | None:
    gap = [tokens.low(at) for at in range(low.last, high.first)]
    before = tokens.low(low.first - 1)
    joins = gap in (["to"], ["-"], ["–"], ["—"], ["to", "-"], ["~"]) or (
        gap == ["and"] and before == "between"
    )
    if not joins:
        return None
    if low.unit is not None and (high.unit is None or high.unit != low.unit):
        return None
    start = low.value
    if high.numeral.scaled and not low.numeral.scaled and low.numeral.plain and 0 < start < 1000:
        factor = high.value / high.numeral.value
        start = start * factor if start * factor <= high.value else start
    return replace(high, first=low.first, value=start, high=high.value, unit=high.unit or low.unit)


def _mention(tokens: Tokens, item: Amount | Label) -> NumberMention | None:
    span = Span(tokens.starts[item.first], tokens.ends[item.last - 1])
    text = span.of(tokens.text)
    if isinstance(item, Label):
        return NumberMention("", span, text, item.kind)
    counted = _counted(tokens, item)
    if _is_pronoun(tokens, item, counted):
        return None
    kind = item.unit.kind if item.unit else NumberKind.COUNT if counted else NumberKind.NUMBER
    unit_span = None
    if item.unit is not None:
        unit_span = Span(tokens.starts[item.unit_first], tokens.ends[item.unit_last - 1])
    elif counted is not None:
        unit_span = Span(tokens.starts[counted.first], tokens.ends[counted.last - 1])
    qualified = qualifier_around(tokens, item.first, item.last)
    exact = qualified.qualifier is Qualifier.EXACT
    return NumberMention(
        "",
        span,
        text,
        kind,
        value=item.value if item.high is None else None,
        low=None if item.high is None else item.value,
        high=item.high,
        unit=item.unit.name if item.unit else counted.name if counted else None,
        currency=item.currency,
        qualifier=qualified.qualifier,
        direction=direction_before(tokens, item.first if exact else min(item.first, qualified.first)),
        qualifier_span=None
        if exact
        else Span(tokens.starts[qualified.first], tokens.ends[qualified.last - 1]),
        unit_span=unit_span,
        ambiguous=item.numeral.ambiguous,
    )


def _counted(tokens: Tokens, item: Amount) -> Counted | None:
    return None if item.unit else counted_at(tokens, item.last, single=item.value == 1 and item.high is None)


def _is_pronoun(tokens: Tokens, item: Amount, counted: Counted | None) -> bool:
    if tokens.low(item.first) != "one" or item.last != item.first + 1 or item.unit is not None:
        return False
    return counted is None or tokens.low(item.first - 1) in _PRONOUN_BEFORE
