"""How certain the reading of a number is: a small logistic model over how it was found.

The coefficients stand in `certainty.json`, with the data they were fitted on, the measured calibration and
the command that fits them: `python -m summarizer.evaluation.fitting numbers`.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from itertools import repeat
from math import exp
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import BlockKind, Grade, NumberKind
from summarizer.source.numbers.features import BEFORE_THING, MEASURED, features_of
from summarizer.source.numbers.numeral import Form
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.numbers.units import is_warm
from summarizer.source.numbers.wordlists import words
from summarizer.source.vocabulary.wordnet import lemmas

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.source.numbers.amount import Amount
    from summarizer.source.numbers.lexer import Tokens
    from summarizer.source.numbers.units import Unit


class Certainty(NamedTuple):
    """The probability, from 0 to 1, that a reading is right, and the grade that this earns."""

    probability: float
    grade: Grade


_LETTERED = frozenset({NumberKind.TEMPERATURE, NumberKind.MEASURE})  # "a 12A rating" is of no amperes
_LESS = 0.01  # "one witness" is never sure: of 40 in 55 real texts that were judged, 28 counted nothing
_PER = words("per pro je top")
_SHORT = 2  # digits of the number of a note
_RACES = frozenset({60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000})  # metres
_LEGS = frozenset(map(str, _RACES))
_MANY = 20  # a smaller number in words, without a thing, may be a place: "entered the chart at four"


def certainty_of(tokens: Tokens, amount: Amount, kind: NumberKind, block: BlockKind | None) -> Certainty:
    """Return how certain it is that `amount` is a quantity, with this value and unit."""
    features = features_of(tokens, amount, kind, block)
    probability = _probability(features)
    dayless = kind is NumberKind.COUNT or (amount.unit is not None and amount.unit.name == "day")
    described = tokens.lows[amount.last] == "-" and tokens.is_tied(amount.last)
    singled = "form: one" in features and dayless and not described  # "One day you will …"
    unlike = _is_unlike(tokens, amount, kind) or _is_a_note(tokens, amount, kind, block)
    if singled or unlike or not {"behind a name", "sized"}.isdisjoint(features):
        probability = below_sure(probability)
    return Certainty(probability, grade_of(probability))


def _is_unlike(tokens: Tokens, amount: Amount, kind: NumberKind) -> bool:
    """Whether a number may well be none: "cut in half", "the 800m title", degrees far from any warmth."""
    form, unit = amount.numeral.form, amount.unit
    if amount.numeral.ambiguous:  # "2.7m" may be metres or millions
        return True
    if tokens.lows[amount.first - 1] in _PER:  # "calls per 100,000 residents", "her top 40 singles"
        return True
    if unit is None and tokens.reads(amount.first - 1, ("in", "half")):
        return True
    if kind is NumberKind.NUMBER and form is Form.WORDS and amount.low < _MANY:
        return True
    if kind is NumberKind.COUNT and form is Form.DIGITS and _is_numbered(tokens, amount):
        return True
    if kind is NumberKind.COUNT and (_is_nothing(tokens, amount) or _is_of_an_age(tokens, amount)):
        return True
    if form is Form.FRACTION and (_is_a_place(tokens, amount) or _is_offered(tokens, amount)):
        return True
    return unit is not None and _is_in_doubt(tokens, amount, unit, kind)


def _is_in_doubt(tokens: Tokens, amount: Amount, unit: Unit, kind: NumberKind) -> bool:
    """Whether a number with a unit may be a name, or the unit another: "50 Cent", "the 9mm", "12A"."""
    if _is_called(tokens, amount, unit) or (kind in MEASURED and _is_in_a_name(tokens, amount)):
        return True
    if unit.kind is NumberKind.LENGTH and (_is_a_race(tokens, amount, unit) or _is_a_name(tokens, amount)):
        return True
    raw = tokens.raws[amount.last - 1]
    lettered = kind in _LETTERED and len(raw) == 1 and raw.isupper() and tokens.lows[amount.last - 2] != "°"
    return lettered and not is_warm(tokens, amount.first, amount.last)


def _is_numbered(tokens: Tokens, amount: Amount) -> bool:
    """Whether a figure may rather number the noun before it: "in phase 2 trials"."""
    before = tokens.lows[amount.first - 1]
    return before in tokens.language.numbering and not is_plural(before)


def _is_nothing(tokens: Tokens, amount: Amount) -> bool:
    return amount.low == 0 and tokens.is_capital(amount.unit_first)


def _is_a_place(tokens: Tokens, amount: Amount) -> bool:
    """Whether a fraction may be a place in a row: "the side added a third", unlike "fell by a third"."""
    language, before = tokens.language, tokens.lows[amount.first - 1]
    part = amount.unit is None and tokens.lows[amount.first] in language.articles
    part = part and tokens.lows[amount.last - 1] in language.ordinals
    free = (before not in language.by and before not in language.to) and before not in language.phrases_before
    return part and free and tokens.lows[amount.last] not in language.of


def _is_offered(tokens: Tokens, amount: Amount) -> bool:
    """Whether a fraction is the second of two prices, or two doses: "at 9-5/8 1/2 pct", "150/100mg"."""
    doses = amount.low > 1 and tokens.lows[amount.first + 1] == "/"
    return tokens.is_figure(amount.first) and (doses or tokens.is_figure(amount.first - 1))


def _is_of_an_age(tokens: Tokens, amount: Amount) -> bool:
    """Whether a range may rather say for whom a thing is: "the existing 14-19 courses"."""
    if amount.high is None or not tokens.is_tied(amount.first + 1):
        return False
    before = tokens.lows[amount.first - 1]
    return before in BEFORE_THING or (
        before not in tokens.language.phrases_before
        and before not in tokens.language.function_words
        and any(part == "a" for part, _ in lemmas(before))
    )


def _is_called(tokens: Tokens, amount: Amount, own: Unit) -> bool:
    """Whether a unit in the singular with a capital rather is a name: "50 Cent", no headline in capitals."""
    unit = tokens.raws[amount.unit_first]
    if len(unit) < 2 or amount.unit_last != amount.unit_first + 1 or not unit.istitle():
        return False
    singular = abs(amount.low) != 1 and own.name.endswith(unit.lower())
    return singular and not tokens.is_tied(amount.unit_first - 1)


def _is_a_race(tokens: Tokens, amount: Amount, unit: Unit) -> bool:
    """Whether a length rather says which race: "the 800m title"."""
    metres = unit.name == "metre"
    legs = metres and tokens.lows[amount.first + 1] in {"x", "×"} and tokens.lows[amount.first + 2] in _LEGS
    metres = metres and amount.low in _RACES
    if legs:
        return True  # "the 4x100m relay"
    goes_on = tokens.is_word(amount.last) and tokens.lows[amount.last] not in tokens.language.function_words
    return metres and (goes_on or tokens.lows[amount.first - 1] == "the")  # "gold in the 200m"


def _is_a_name(tokens: Tokens, amount: Amount) -> bool:
    """Whether a length is rather what something is called by: "shot with a 9mm", "the same 35mm"."""
    symbol = amount.low > 1 and tokens.glued(amount.unit_first) and tokens.is_word(amount.unit_first)
    goes_on = tokens.is_word(amount.last) and tokens.lows[amount.last] not in tokens.language.function_words
    before = tokens.lows[amount.first - 1]
    return (
        symbol
        and not goes_on
        and (before in tokens.language.articles or before == "same" or before in BEFORE_THING)
    )


def _is_in_a_name(tokens: Tokens, amount: Amount) -> bool:
    """Whether words with capitals rather name something: "the Nine Mile Dam"; no headline in capitals."""
    spelt = amount.numeral.form is Form.WORDS and not tokens.raws[amount.unit_first].isupper()
    return spelt and all(map(tokens.is_capital, (amount.first, amount.unit_first, amount.unit_last)))


def _is_a_note(tokens: Tokens, amount: Amount, kind: NumberKind, block: BlockKind | None) -> bool:
    """Whether a figure may number the line that it begins: "2 Fenby v. Lund"."""
    first = amount.first
    if kind is not NumberKind.COUNT or not tokens.is_figure(first):
        return False
    if amount.low != amount.low.to_integral_value() or (
        amount.low == 1 and is_plural(tokens.lows[amount.unit_last - 1])
    ):
        return True  # "4.2 Results", "the 4.1 models", "Method 1 Catching Mice"
    short = len(tokens.lows[first]) <= _SHORT
    begins = not first or "\n" in tokens.text[tokens.ends[first - 1] - 1 : tokens.starts[first]]
    return short and begins and block is not BlockKind.HEADING and tokens.is_capital(amount.unit_first)


def below_sure(probability: float) -> float:
    """Return a probability that earns no sure grade."""
    return min(probability, _model().sure - _LESS)


def grade_of(probability: float) -> Grade:
    """Return the grade whose error rate a probability keeps to."""
    model = _model()
    if probability >= model.sure:
        return Grade.SURE
    return Grade.LIKELY if probability >= model.likely else Grade.OPEN


class _Model(NamedTuple):
    """The weights by feature, and the least probabilities of the two grades."""

    weights: Mapping[str, float]
    bias: float
    sure: float
    likely: float


@cache
def _model() -> _Model:
    data = json.loads(files("summarizer.source.numbers").joinpath("certainty.json").read_text("utf-8"))
    return _Model(data["weights"], data["bias"], data["sure"], data["likely"])


def _probability(features: Iterable[str]) -> float:
    model = _model()
    return 1 / (1 + exp(-(model.bias + sum(map(model.weights.get, features, repeat(0.0))))))
