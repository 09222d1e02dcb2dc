"""From a text to its number mentions: the steps in order."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import compress, filterfalse
from typing import TYPE_CHECKING

from summarizer.languages import KNOWN, language_of
from summarizer.source.document import Grade, NumberKind
from summarizer.source.numbers.ages import aged, with_ages
from summarizer.source.numbers.amount import Amount
from summarizer.source.numbers.amounts import below_zero, measured, past_qualifier, with_suffix
from summarizer.source.numbers.apart import borders, set_apart
from summarizer.source.numbers.dates import Label
from summarizer.source.numbers.designations import without_designations
from summarizer.source.numbers.ellipsis import with_left_out
from summarizer.source.numbers.foreign_labels import named_in_words
from summarizer.source.numbers.former import with_former
from summarizer.source.numbers.halves import with_halves
from summarizer.source.numbers.labels import label_at
from summarizer.source.numbers.lexer import Tokens, lex
from summarizer.source.numbers.lists import sharing
from summarizer.source.numbers.marks import marked
from summarizer.source.numbers.mentions import Amounts, mentions
from summarizer.source.numbers.money import money
from summarizer.source.numbers.names import named_by, of_people, without_names
from summarizer.source.numbers.nouns import counted_at, share_of
from summarizer.source.numbers.numeral import Form
from summarizer.source.numbers.numerals import numeral_at
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.numbers.products import named_again
from summarizer.source.numbers.quotes import quoted
from summarizer.source.numbers.ranges import joined
from summarizer.source.numbers.rates import rate_of
from summarizer.source.numbers.settling import settled
from summarizer.source.numbers.shares import opens_share
from summarizer.source.numbers.surroundings import Recalled, is_short, moved, told_of
from summarizer.source.numbers.things import is_known_term, is_term
from summarizer.source.numbers.units import unit_at
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Block, NumberMention
    from summarizer.source.numbers.things import Counted


def read_numbers(
    text: str, language: str = "en", blocks: tuple[Block, ...] = ()
) -> tuple[NumberMention, ...]:
    """Return every number of `text` in text order, ids from N1, spans without overlaps.

    `language` is an ISO 639-1 code; "de" reads "1.234,5" the German way, any other the English one, and where
    that is not the language of the text every quantity is `ambiguous` and its grade open. Takes
    time linear in the text and never raises. Numbers that name rather than measure (dates, times, ordinals,
    identifiers) are among them, told apart by `kind`; of these, ordinals alone have a value, their place in
    the row; one counted from the end ("second to last") has a negative value. "Last" itself is -1 where it
    says a place ("the last train") and not when ("last week"). `blocks` are those of the layout: no number
    reaches over their ends, and those of references count nothing.
    """
    found = settled(text, mentions(read_amounts(text, language, blocks), blocks), language)
    return tuple(found if language in KNOWN else map(_doubted, found))


_UNREAD = 0.5  # no reading in the words of another language is likelier than this


def _doubted(mention: NumberMention) -> NumberMention:
    """Mark a quantity of a language whose marks and scale words are not known: "1,2 milliard" is no 1.2."""
    if not mention.kind.is_quantity:
        return mention
    probability = min(mention.probability, _UNREAD)
    return replace(mention, ambiguous=True, grade=Grade.OPEN, probability=probability)


def read_amounts(text: str, language: str, blocks: tuple[Block, ...]) -> Amounts:
    """Return the amounts and labels of a text, of which the mentions are made."""
    tokens = lex(text, marked(language_of(language).numbers, text), borders(text, blocks))
    return Amounts(tokens, set_apart(tokens, _read(tokens), blocks))


def _read(tokens: Tokens) -> list[Amount | Label]:
    """Return the amounts and labels of a text, with what they are of."""
    items = with_former(tokens, quoted(tokens, _items(tokens)))
    items = joined(tokens, without_names(tokens, items))
    items = list(_of_things(tokens, items))
    items = list(
        _without_nested(with_halves(tokens, without_designations(tokens, named_again(tokens, items))))
    )
    return with_left_out(tokens, with_ages(tokens, sharing(tokens, items)))


def _items(tokens: Tokens) -> list[Amount | Label]:
    """Read an amount or a label at every token where a number may start."""
    items: list[Amount | Label] = []
    done = 0
    recalled = Recalled(tokens, moved, is_short) if tokens.repeats else None
    for index in _starts(tokens):
        if index < done:
            continue
        previous = items[-1] if items else None
        if recalled is None:
            item = _item_at(tokens, index, previous)
        else:
            told = partial(_before, previous, index)
            item = recalled.read(index, told, partial(_item_at, tokens, index, previous))
        if item is not None and item.first >= done:
            items.append(item)
            done = item.last
    return items


def _before(item: Amount | Label | None, index: int) -> object:
    """Return what a rule asks of the number before: the currency of an amount, the kind of a label."""
    if item is None:
        return None
    return item.last - index, item.currency if isinstance(item, Amount) else item.kind


def _starts(tokens: Tokens) -> list[int]:
    lows, language = tokens.lows, tokens.language
    starting = language.starters & tokens.distinct
    signs = filterfalse(str.isalpha, tokens.distinct)
    starting |= {low for low in signs if low[0].isdecimal() or (low[0] == "." != low)}
    found = compress(range(tokens.size), map(starting.__contains__, lows))
    articles, after = language.articles, language.after_article
    shares = language.portions or language.names_follow
    return [
        at
        for at in found
        if lows[at] not in articles or lows[at + 1] in after or (shares and opens_share(tokens, at))
    ]


def _item_at(tokens: Tokens, index: int, previous: Amount | Label | None) -> Amount | Label | None:
    if tokens.is_figure(index):
        label = label_at(tokens, index, previous)
        if label is not None:
            return label
    numeral = numeral_at(tokens, index)
    if numeral is None:
        return None
    if (named := named_in_words(tokens, numeral)) is not None:
        return named
    if numeral.form is Form.ORDINAL:
        return Label(NumberKind.ORDINAL, numeral.first, numeral.last, numeral.value)
    amount = Amount(numeral.first, numeral.last, numeral, numeral.value, numeral.high)
    if numeral.form is Form.MULTIPLE:
        return amount
    in_money = _goes_on_money(tokens, amount, previous)
    paid = money(tokens, amount)
    return paid or below_zero(tokens, measured(tokens, with_suffix(tokens, amount, money=in_money)))


def _goes_on_money(tokens: Tokens, amount: Amount, previous: Amount | Label | None) -> bool:
    """Whether a number is the end of a range of money whose currency stands before it: "$2-3m"."""
    if not isinstance(previous, Amount) or previous.currency is None or amount.first != previous.last + 1:
        return False
    return tokens.is_hyphen(previous.last) or tokens.lows[previous.last] in tokens.language.to


# "one" after these stands for something named before: "no one", "the one who".
_PRONOUN_BEFORE = words("no each this that every any another which last only the some other if")


def _of_things(tokens: Tokens, items: list[Amount | Label]) -> Iterator[Amount | Label]:
    """Yield the items that state something, with what is counted."""
    recalled = Recalled(tokens, moved, is_short) if tokens.repeats else None
    for item in items:
        if recalled is not None and isinstance(item, Amount) and is_short(item):
            rule = partial(_of_something, tokens, item)
            thing = recalled.read(item.first, partial(told_of, item), rule)
        else:
            thing = _of_something(tokens, item)
        if thing is not None:
            yield thing


def _of_something(tokens: Tokens, item: Amount | Label) -> Amount | Label | None:
    """Add what is counted to a number without a unit; None for "one" as a pronoun and parts of compounds."""
    if isinstance(item, Amount) and _is_idle(tokens, item):
        return None
    if isinstance(item, Label) or item.unit is not None or item.numeral.form is Form.MULTIPLE:
        return item
    counted = _counted(tokens, item)
    if _numbers_a_part(tokens, item):
        return None
    spelt = item.numeral.form is Form.WORDS
    if spelt and (is_known_term(tokens, item) or (counted is None and is_term(tokens, item))):
        return Label(NumberKind.IDENTIFIER, item.first, item.last)
    if _is_pronoun(tokens, item) and (counted is None or tokens.lows[item.first - 1] in _PRONOUN_BEFORE):
        return None
    if counted is None:
        return named_by(tokens, item) or of_people(tokens, item) or aged(tokens, item)
    unit, last = rate_of(tokens, counted)
    counting = item._replace(unit=unit, unit_first=counted.first, unit_last=last)
    return named_by(tokens, counting) or counting


def _counted(tokens: Tokens, item: Amount) -> Counted | None:
    if item.numeral.form is not Form.FRACTION:
        single = tokens.lows[item.last - 1] == "one"
        return counted_at(tokens, past_qualifier(tokens, item.last), single=single)
    whole, verb_may_follow = share_of(tokens, item.last), tokens.language.names_follow  # "un tercio duda"
    return whole if whole or verb_may_follow else counted_at(tokens, item.last, single=False)


_NO_UNITS = words("something figure figures")
_LEAST_PAID = 4


def _is_idle(tokens: Tokens, item: Amount) -> bool:
    """Whether a number says nothing: "not one bit"."""
    if item.numeral.form is Form.MULTIPLE:
        return tokens.lows[tokens.past_hyphen(item.last)] == "down"  # "doubled down"
    bit = item.unit is not None and item.unit.name == "bit"
    folded = item.unit is not None and item.unit.kind is NumberKind.MULTIPLE
    if folded and "fold" in tokens.lows[item.last - 1]:
        return tokens.lows[item.first - 1] in {"is", "are", "was", "were"}  # "the aim is two-fold"
    if folded and item.low == 1 and tokens.is_figure(item.first):
        return True  # "plays at 1x"
    at = tokens.past_hyphen(item.last)
    if tokens.lows[at] in _NO_UNITS and (at > item.last or _LEAST_PAID <= item.low < 10):
        return item.numeral.form is Form.WORDS  # "thirty-something", "five-figure sums", "earns six figures"
    former = tokens.is_tied(item.last) and tokens.lows[item.last + 1] == "time"  # "one-time allies"
    former = former or tokens.lows[item.last].startswith("another")  # "one another's"
    return (bit or former) and item.numeral.form is Form.WORDS and item.low == 1


def _without_nested(items: list[Amount | Label]) -> Iterator[Amount | Label]:
    """Leave out numbers in the unit of the one before: the 1,000 of "5 cases per 1,000 people"."""
    end = 0
    for item in items:
        if item.first >= end:
            yield item
            per = isinstance(item, Amount) and item.unit is not None and item.unit.kind is NumberKind.RATE
            end = item.unit_last if isinstance(item, Amount) and per else 0


def _ends_compound(tokens: Tokens, first: int) -> bool:
    """Whether a number in words is the end of a compound, such as "production-four"."""
    before = tokens.lows[first - 2]
    if not (tokens.is_tied(first - 1) and before[:1].isalpha()):
        return False
    language = tokens.language
    return not (before in language.starters or before in language.minus or before in language.to)


def _numbers_a_part(tokens: Tokens, item: Amount) -> bool:
    """Whether a number belongs to the word before it: "second-half profit", "production-four"."""
    first = item.first
    if item.numeral.form is Form.FRACTION:
        return tokens.is_tied(first - 1) and tokens.lows[first - 2] in tokens.language.ordinals
    if item.numeral.form is not Form.WORDS:
        return False
    return _ends_compound(tokens, first) or _is_loose(tokens, first) or _numbers(tokens, first)


def _is_loose(tokens: Tokens, first: int) -> bool:
    """Whether a number only says that there may be more of a thing before it: "a word or two"."""
    one = first - 2
    loose = tokens.lows[first] == "two" and tokens.lows[first - 1] == "or" and tokens.is_word(one)
    loose = loose and unit_at(tokens, one) is None  # "a month or two"
    return loose and tokens.lows[one] not in tokens.language.starters and not is_plural(tokens.lows[one])


def _numbers(tokens: Tokens, first: int) -> bool:
    """Whether a number goes on a place: "the number one and TWO positions"."""
    language, before = tokens.language, tokens.lows[first - 1]
    linked = before in language.joins or before in language.either
    return linked and tokens.lows[first - 2] in language.small and tokens.lows[first - 3] == "number"


def _is_pronoun(tokens: Tokens, item: Amount) -> bool:
    return tokens.lows[item.first] == "one" and item.last == item.first + 1
