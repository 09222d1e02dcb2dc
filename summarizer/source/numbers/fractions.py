"""Fractions in words: "two-thirds", "half a million", "one and a half"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.source.numbers.cardinals import Cardinal, read_cardinal
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.numbers.units import unit_at
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens

_ONE = Decimal(1)
# "the first half" is a stretch of time; "half-time" and "half brother" are no halves of anything counted.
_NO_HALF_AFTER = words(
    "the first second third last other better latter former this that each other's opening top bottom back at"
)
_WHOSE = words("the a an its their our his her my your")  # "into the Italian half" of a field
_HALF_UNITS = words("hour mile century day year inch")
_PERIODS_BEFORE = words("past last previous next consecutive first coming final straight")
_OF_A_PART = words("of more less fewer higher lower larger smaller bigger faster")
_BOUNDS = words("about nearly almost roughly around over")
_LONG_BOUNDS = {
    ("up", "to"),
    ("at", "least"),
    ("at", "most"),
    ("more", "than"),
    ("less", "than"),
    ("fewer", "than"),
}
_OF_THE_CLOCK = words("to past")
_OF = words("of von")
# What may stand before a power of ten within a denominator, and from which power on.
_COUNTS_OF_POWERS = {"one": 100, "ten": 1000, "hundred": 1000}


def read_fraction(tokens: Tokens, index: int, whole: Cardinal | None) -> Cardinal | None:
    """Return the fraction in words that starts at a token, with the whole number before it, if any.

    `whole` is the whole number that starts there.
    """
    half = _half(tokens, index)
    if half is not None:
        return half
    article = tokens.lows[index] in tokens.language.articles
    if whole is None:
        top = _numerator(tokens, index) if article else None
        return _part(tokens, top, article=True) if top else None
    mixed = _mixed(tokens, whole)
    if (
        mixed is None
        and not tokens.language.joins_tens
        and not tokens.language.joins.isdisjoint(tokens.lows[index : whole.last])
    ):
        shorter = read_cardinal(tokens, index, joining=False)
        mixed = _mixed(tokens, shorter) if shorter else None
    return mixed or _part(tokens, whole, article=article)


def read_part(tokens: Tokens, whole: Cardinal) -> Cardinal | None:
    """Return `whole` with the fraction in words that follows it: "3 million and a half"."""
    return _mixed(tokens, whole)


def _numerator(tokens: Tokens, index: int) -> Cardinal | None:
    if tokens.lows[index] in tokens.language.articles and _denominator(tokens, index + 1):
        return Cardinal(_ONE, index + 1)
    return read_cardinal(tokens, index)


def _denominator(tokens: Tokens, index: int) -> Cardinal | None:
    """Read what divides: "third", "fifths", "twenty-firsts"."""
    language = tokens.language
    low = tokens.lows[index]
    if low in language.denominators:
        return Cardinal(Decimal(language.denominators[low]), index + 1)
    at = tokens.past_hyphen(index + 1)
    large = language.denominators.get(tokens.lows[at], 0)
    if low in _COUNTS_OF_POWERS and large >= _COUNTS_OF_POWERS[low]:
        # "one-hundredths", "ten-thousandths"
        return Cardinal(Decimal(large * language.small.get(low, 100)), at + 1)
    end = language.ordinals.get(tokens.lows[at].removesuffix("s"), 10)
    if low in language.tens and end < 10:
        return Cardinal(Decimal(language.tens[low] + end), at + 1)
    return _large_denominator(tokens, index) if low in language.small else None


def _large_denominator(tokens: Tokens, index: int) -> Cardinal | None:
    """Read "one hundred fifths" behind a numerator."""
    whole = read_cardinal(tokens, index)
    if whole is None or whole.value < 100 or whole.value % 100:
        return None
    at = tokens.past_hyphen(whole.last)
    at += tokens.lows[at] in tokens.language.joins
    end = tokens.language.ordinals.get(tokens.lows[at].removesuffix("s"), 100)
    return Cardinal(whole.value + end, at + 1) if end < 100 else None


def _half(tokens: Tokens, index: int) -> Cardinal | None:
    """Read "half" without a number before it, and "half a million", "quarter of a million"."""
    language = tokens.language
    at = tokens.past_hyphen(index + 1) if tokens.lows[index] in language.articles else index
    if tokens.lows[at] not in language.half or _is_idle_half(tokens, at):
        return None
    value = _ONE / language.denominators[tokens.lows[at]]
    scaled = scale_after(tokens, at + 1)
    if scaled is not None:
        scale = language.scales[tokens.lows[scaled]]
        return Cardinal(value * scale, scaled + 1, scale)
    is_half = language.denominators[tokens.lows[at]] == 2
    side = tokens.is_capital(index - 1) and tokens.lows[index - 2] in _WHOSE
    side = side or tokens.is_figure(index - 1)  # "the first 2030/31 half"
    named = side or tokens.lows[index - 1] in _NO_HALF_AFTER or tokens.lows[index - 1] in language.ordinals
    after_name = named or _ends_name(tokens, index)
    if at == index and (not is_half or after_name):
        return None
    tied = tokens.is_tied(at + 1) and tokens.lows[at + 2] not in _HALF_UNITS
    if tied and not (language.names_follow and unit_at(tokens, at + 2)):
        return None
    # Where the noun stands before what describes it, the word for a part is no ordinal: "un tiers a voté".
    named = language.names_follow and at > index
    meant = is_half or named or _is_part(tokens, at + 1) or _is_bounded(tokens, index, at + 1)
    return Cardinal(value, at + 1) if meant else None


def _is_idle_half(tokens: Tokens, at: int) -> bool:
    """Whether a half is none in its phrase, "una media de", or describes a noun: "coste medio"."""
    return _describes(tokens, at) or any(
        tokens.reads(at - place, phrase)
        for phrase in tokens.language.no_halves
        for place, word in enumerate(phrase)
        if word == tokens.lows[at]
    )


def _describes(tokens: Tokens, at: int) -> bool:
    """Whether a half stands behind a noun, where what describes one does, and before nothing counted."""
    before, language = tokens.lows[at - 1], tokens.language
    noun = tokens.is_word(at - 1) and (
        before not in language.function_words and before not in language.starters
    )
    noun = noun and not before.endswith(tuple(language.no_nouns))
    small = tokens.lows[at + 1] in language.function_words  # "la temperatura media ha subido"
    counted = (unit_at(tokens, at + 1) is not None and not small) or scale_after(tokens, at + 1) is not None
    return language.names_follow and noun and not counted


def _ends_name(tokens: Tokens, index: int) -> bool:
    """Whether "half" is tied to a word that is no number: "fly-half"."""
    before = tokens.lows[index - 2]
    return tokens.is_tied(index - 1) and before[:1].isalpha() and before not in tokens.language.starters


def scale_after(tokens: Tokens, index: int) -> int | None:
    """Return where the scale word of "half a million" stands, given the token after "half"."""
    at = tokens.past_hyphen(index)
    at += tokens.lows[at] in tokens.language.of or tokens.lows[at] in _OF
    at += tokens.lows[at] in tokens.language.articles
    at = tokens.past_hyphen(at)
    return at if tokens.lows[at] in tokens.language.scales else None


def _mixed(tokens: Tokens, whole: Cardinal) -> Cardinal | None:
    """Read "and a half" after a whole number; after a scale word it is a part of that."""
    at = tokens.past_hyphen(whole.last)
    if tokens.lows[at] not in tokens.language.joins:
        return None
    at = tokens.past_hyphen(at + 1)
    bare = tokens.lows[at] in tokens.language.half and unit_at(tokens, at + 1) is None
    bare = bare and whole.scale > 1 and not tokens.language.joins_tens
    half = None if bare else _half(tokens, at)  # "44 million and half of them"
    top = _numerator(tokens, at)
    ones = _mixed(tokens, top) if top and _are_ones(tokens, whole, top) else None
    if ones is not None and ones.scale == 1:
        return ones._replace(value=whole.value + ones.value)
    part = half or (_part(tokens, top, article=False) if top else None)
    whole_half = half is not None and tokens.language.joins_tens
    if part is None or (part.scale == 1 and not whole_half and _is_apart(tokens, part.last)):
        return None
    return _added(tokens, whole, part)


def _are_ones(tokens: Tokens, whole: Cardinal, top: Cardinal) -> bool:
    """Whether the older "twenty and three" may be one number; "twenty and three and a half" is."""
    tens = tokens.lows[whole.last - 1] in tokens.language.tens
    tens = tens and tokens.lows[whole.last - 2] not in tokens.language.between
    return tens and top.scale == 1 and 0 < top.value < 10


def _is_apart(tokens: Tokens, last: int) -> bool:
    """Whether a part belongs to what follows: "five and a third of them", "five and a third man"."""
    ordinal = tokens.lows[last - 1] in tokens.language.ordinals and tokens.is_word(last)
    named = ordinal and not is_plural(tokens.lows[last]) and unit_at(tokens, last) is None
    return named or tokens.lows[last] in tokens.language.of


def _added(tokens: Tokens, whole: Cardinal, part: Cardinal) -> Cardinal | None:
    """Add a part to a whole number: of the part's scale, of the scale of both, or of the whole's."""
    if part.scale > 1:
        factor = part.scale if whole.scale == 1 else Decimal(1)
        return Cardinal(whole.value * factor + part.value, part.last, part.scale)
    if not 0 < part.value < 1:
        return None
    scale = _trailing_scale(tokens, part, whole)
    if scale > 1:
        return Cardinal(whole.value + part.value * scale, part.last + 1, scale)
    return Cardinal(whole.value + part.value * whole.scale, part.last, whole.scale)


def _trailing_scale(tokens: Tokens, part: Cardinal, whole: Cardinal) -> Decimal:
    """Return the scale word of "three quarters million" where it is smaller than that of the whole."""
    scale = tokens.language.scales.get(tokens.lows[part.last], _ONE)
    return scale if scale < whole.scale else _ONE


def _part(tokens: Tokens, top: Cardinal, *, article: bool) -> Cardinal | None:
    """Read the denominator after a numerator: "thirds", "-third"; "a third" only where a part is meant."""
    at = tokens.past_hyphen(top.last)
    at += at == top.last and tokens.is_hyphen(at)
    bottom = _denominator(tokens, at)
    if bottom is None:
        return None
    top, bottom = _divided(tokens, top, bottom, at)
    low = tokens.lows[bottom.last - 1]
    tied = low == "quarter" and at > top.last  # "three-quarter"
    if not (low.endswith("s") or tied or top.value == 1 or tokens.language.nouns_in_capitals):
        return None
    few = top.value > 1 and top.value != 3  # "two quarters ahead"
    if low == "quarters" and at == top.last and (few or tokens.lows[top.last - 2] in _PERIODS_BEFORE):
        return None
    # A language with a noun of its own for a part ("Fünftel") cannot mean an ordinal.
    ends = tokens.lows[bottom.last] in tokens.language.function_words
    meant = _is_part(tokens, bottom.last) or _is_change(tokens, top.last - 2, bottom.last)
    meant = meant or (ends and _is_bounded(tokens, top.last - 1, bottom.last))
    if article and not tokens.language.nouns_in_capitals and (not meant or tokens.is_tied(bottom.last)):
        return None
    return Cardinal(top.value / bottom.value, bottom.last)


def _divided(tokens: Tokens, top: Cardinal, bottom: Cardinal, at: int) -> tuple[Cardinal, Cardinal]:
    """Give the denominator what belongs to it: 100 "thirty-fifths", 3 "hundred-thousandths"."""
    if at > top.last and bottom.value >= 1000 and tokens.lows[top.last - 1] in tokens.language.hundreds:
        return Cardinal(top.value / 100, top.last), Cardinal(bottom.value * 100, bottom.last)
    tens = tokens.language.tens.get(tokens.lows[top.last - 1], 0)
    if not tokens.language.tens_divide:
        return top, bottom
    if not tens or bottom.value >= 10 or top.value % 100 != tens or top.value == tens:
        return top, bottom
    if at == top.last and tokens.lows[top.last - 2] in tokens.language.joins:
        return top, bottom  # "one hundred and thirty fifths"
    return Cardinal(top.value - tens, top.last), Cardinal(bottom.value + tens, bottom.last)


def _is_part(tokens: Tokens, index: int) -> bool:
    low = tokens.lows[index]
    # "un quinto de los votos", "del país"; "un cuarto de baño" is a room. A longer "of" holds the article.
    of_all = low in tokens.language.of and (
        len(low) > 2 or tokens.lows[index + 1] in tokens.language.function_words
    )
    return low in _OF_A_PART or of_all or not tokens.is_word(index)


def _is_bounded(tokens: Tokens, index: int, after: int) -> bool:
    """Whether a part of what is known is bounded: "up to a quarter work at night", but "a quarter mile"."""
    bounds = (
        tokens.lows[index - 1] in _BOUNDS or (tokens.lows[index - 2], tokens.lows[index - 1]) in _LONG_BOUNDS
    )
    return bounds and unit_at(tokens, after) is None and tokens.lows[after] not in _OF_THE_CLOCK


def _is_change(tokens: Tokens, before: int, after: int) -> bool:
    """Whether something rises or falls by a part: "fell a third in May", "cut by a third to $20"."""
    language = tokens.language
    near = range(before, before - (4 if tokens.lows[before] == "by" else 1), -1)
    changes = any(tokens.lows[at] in language.changing for at in near)
    return changes and tokens.lows[after] in language.function_words
