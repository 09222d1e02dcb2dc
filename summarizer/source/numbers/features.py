"""What tells how an amount was found, by name: the features of which its certainty is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.numbers.numeral import Form
from summarizer.source.numbers.wordlists import words
from summarizer.source.vocabulary.wordnet import lemmas

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import BlockKind
    from summarizer.source.numbers.amount import Amount
    from summarizer.source.numbers.lexer import Tokens

MEASURED = frozenset(
    {
        NumberKind.LENGTH, NumberKind.AREA, NumberKind.VOLUME, NumberKind.MASS, NumberKind.SPEED,
        NumberKind.TEMPERATURE, NumberKind.ENERGY, NumberKind.POWER, NumberKind.DATA, NumberKind.MEASURE,
    }
)  # fmt: skip
_TIED = frozenset({NumberKind.COUNT, NumberKind.NUMBER})  # of which a hyphen makes names: "a 3-pointer"
_LONG_NAME = 3
BEFORE_THING = words("the these those our my his her its their your all any")
_SIZES = frozenset("MB")  # "600M and 2B models" are of that size, not as many
_SCREENS = frozenset((2, 4, 5, 6, 8, 12))  # thousands of points
_OPEN_PREPOSITIONS = words("for by to at number")


def features_of(tokens: Tokens, amount: Amount, kind: NumberKind, block: BlockKind | None) -> tuple[str, ...]:
    """Return what tells how an amount was found, by name; each is there or not."""
    form, before = amount.numeral.form, tokens.lows[amount.first - 1]
    told = [_SORTS[kind], "form: one" if form is Form.WORDS and amount.low == 1 else _SHAPES[form]]
    if amount.numeral.ambiguous:
        told.append("ambiguous")
    if amount.high is not None and form is not Form.VAGUE:
        told.append("range")
    told += _of_a_unit(amount) if amount.unit is not None else _of_no_unit(tokens, amount)
    if before in BEFORE_THING:
        told.append("determined")
    if kind in _TIED and (tokens.is_tied(amount.first - 1) or tokens.is_tied(amount.last)):
        told.append("tied")
    counts = kind is NumberKind.COUNT
    if counts:
        told += _of_a_thing(tokens, amount)
    if amount.last - amount.numeral.last == 1 and _is_letter(tokens, amount.last - 1):
        told.append("letter")
    if counts and _ends_a_compound(tokens, amount):
        told.append("ends a compound")
    if block is not None and not block.is_prose:
        told.append("block apart")
    return tuple(told)


def _of_a_unit(amount: Amount) -> Iterator[str]:
    """Yield what tells how the unit of an amount was found."""
    if amount.unit_first == amount.unit_last:
        yield "unit inherited"
    if amount.unit_first > amount.last:
        yield "unit apart"
    if amount.unit_last - amount.unit_first >= _LONG_NAME:
        yield "long name"


def _of_no_unit(tokens: Tokens, amount: Amount) -> Iterator[str]:
    """Yield what tells whether an amount without a unit is one at all."""
    if _beside_a_name(tokens, amount):
        yield "beside a name"
    if tokens.lows[amount.first - 1] in _OPEN_PREPOSITIONS:
        yield "bare after a preposition"


def _of_a_thing(tokens: Tokens, amount: Amount) -> Iterator[str]:
    """Yield what tells whether something is counted at all."""
    if tokens.is_capital(amount.unit_first):
        yield "capital thing"
    if _behind_a_name(tokens, amount):
        yield "behind a name"
    if _is_sized(tokens, amount):
        yield "sized"


_SORTS = {kind: f"kind: {'measure' if kind in MEASURED else kind.value}" for kind in NumberKind}
_SHAPES = {form: f"form: {form.name.lower()}" for form in Form}


def _is_sized(tokens: Tokens, amount: Amount) -> bool:
    """Whether a number with a letter for its scale may say how large things are: "4k screens"."""
    letter = tokens.raws[amount.last - 1]
    return letter in _SIZES or (letter.lower() == "k" and amount.low / 1000 in _SCREENS)


def _beside_a_name(tokens: Tokens, amount: Amount) -> bool:
    named = tokens.is_capital(amount.last) and not tokens.is_capital(amount.first)
    return named or (tokens.is_capital(amount.first - 1) and tokens.is_word(amount.first - 1))


def _behind_a_name(tokens: Tokens, amount: Amount) -> bool:
    """Whether the figure may be the name's: "two rifles, Orr 18 pistols", "Quillo 3 Opus scores …"."""
    name = amount.first - 1
    figure = amount.numeral.form is Form.DIGITS and tokens.is_capital(name)
    short = tokens.raws[name].isupper() and len(tokens.raws[name]) > 1  # "SB 4038 builds on …"
    known = tokens.lows[name] in tokens.language.function_words or (lemmas(tokens.lows[name]) and not short)
    return figure and (tokens.is_word(name - 1) or tokens.lows[name - 1] == "," or not known)


def _is_letter(tokens: Tokens, index: int) -> bool:
    """Whether a capital, or the k of thousands, is all that says a unit or a scale: "1900R", "4k"."""
    return len(tokens.raws[index]) == 1 and (tokens.is_capital(index) or tokens.lows[index] == "k")


def _ends_a_compound(tokens: Tokens, amount: Amount) -> bool:
    """Whether a number and its noun are a noun of their own: "a 3-pointer by Orr", "zero-carbon parks"."""
    if not tokens.is_tied(amount.last):
        return False
    after = tokens.lows[amount.unit_last]
    apart = not tokens.is_word(amount.unit_last) or after in tokens.language.function_words
    return apart or amount.low == 0
