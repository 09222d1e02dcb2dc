"""Numbers as they are written, in digits or in words: value and place, without unit or meaning."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.source.numbers.cardinals import Cardinal, read_cardinal, with_decimals
from summarizer.source.numbers.figures import MAX_DIGITS, read_figure
from summarizer.source.numbers.fractions import read_fraction, read_part, scale_after
from summarizer.source.numbers.grouping import spaced_groups
from summarizer.source.numbers.notation import vulgar, with_fraction, with_power
from summarizer.source.numbers.numeral import Form, Numeral
from summarizer.source.numbers.ordinals import read_ordinal
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.numbers.shares import share_at
from summarizer.source.numbers.units import unit_at
from summarizer.source.numbers.wordlists import words

if TYPE_CHECKING:
    from summarizer.source.numbers.lexer import Tokens


def numeral_at(tokens: Tokens, index: int) -> Numeral | None:
    """Return the number that starts at a token, None if there is none."""
    share = share_at(tokens, index)
    if share is not None:
        return share
    numeral = _digits_at(tokens, index) if tokens.is_figure(index) else _words_at(tokens, index)
    if numeral is not None and tokens.lows[index] in {"10", "100"} and tokens.reads(index + 1, ("s", "of")):
        numeral = _times_vague(tokens, numeral)
    if numeral is None or numeral.form is Form.ORDINAL:
        return numeral
    return _with_sign(tokens, _with_ratio(tokens, numeral))


def _digits_at(tokens: Tokens, index: int) -> Numeral | None:
    raw = tokens.raws[index]
    if raw.isdecimal() and len(raw) <= MAX_DIGITS and _is_all(tokens, index + 1):
        return Numeral(index, index + 1, Decimal(raw), Form.DIGITS, plain=True)
    figure = read_figure(tokens.raws[index], tokens.language.decimal_mark)
    if figure is None:
        return None
    whole = figure.value == figure.value.to_integral_value()
    if _is_all(tokens, index + 1):
        plain = whole and not figure.grouped
        return Numeral(index, index + 1, figure.value, Form.DIGITS, plain=plain, ambiguous=figure.ambiguous)
    scaled = read_cardinal(tokens, index)
    if scaled is not None:
        scaled = read_part(tokens, scaled) or scaled
        return Numeral(
            index, scaled.last, scaled.value, Form.DIGITS, scale=scaled.scale, ambiguous=figure.ambiguous
        )
    grouped = None if figure.grouped else spaced_groups(tokens, index)
    if grouped is not None:
        scale = tokens.language.scales.get(tokens.lows[grouped.last], Decimal(1))
        return Numeral(index, grouped.last + (scale > 1), grouped.value * scale, Form.DIGITS, scale=scale)
    single = Cardinal(figure.value, index + 1)
    spoken = with_decimals(tokens, single) if whole else single
    if spoken != single:  # "3 point 2 million"
        return Numeral(index, spoken.last, spoken.value, Form.DIGITS, scale=spoken.scale)
    fraction = with_fraction(tokens, single) if whole and not figure.grouped else None
    if fraction is not None:
        return _scaled_fraction(tokens, index, fraction)
    mixed = read_part(tokens, single) if tokens.lows[index - 1] not in tokens.language.between else None
    if whole and mixed is not None:
        return Numeral(index, mixed.last, mixed.value, Form.DIGITS, scale=mixed.scale)
    power = with_power(tokens, single)
    if power is not None:
        return Numeral(index, power.last, power.value, Form.DIGITS)
    plain = whole and not figure.grouped
    return Numeral(index, index + 1, figure.value, Form.DIGITS, plain=plain, ambiguous=figure.ambiguous)


_ENDS = frozenset((",", ".", ")", "%", ";", ":", "", "\n\n"))


def _is_all(tokens: Tokens, index: int) -> bool:
    """Whether nothing at a token can go on a figure: a word that is none of numbers, or a mark."""
    low = tokens.lows[index]
    return (low in _ENDS or (len(low) > 1 and low.isalpha())) and low not in tokens.language.after_figure


def _scaled_fraction(tokens: Tokens, index: int, fraction: Cardinal) -> Numeral:
    """Read the scale word after a fraction: "2 1/2 million", "3/4 of a million"."""
    at = scale_after(tokens, fraction.last)
    if at is None:
        return Numeral(index, fraction.last, fraction.value, Form.FRACTION)
    scale = tokens.language.scales[tokens.lows[at]]
    return Numeral(index, at + 1, fraction.value * scale, Form.DIGITS, scale=scale)


def _words_at(tokens: Tokens, index: int) -> Numeral | None:
    character = vulgar(tokens.lows[index])
    if character is not None:
        return _scaled_fraction(tokens, index, Cardinal(character, index + 1))
    language, low, after = tokens.language, tokens.lows[index], tokens.lows[index + 1]
    if low in language.articles and after not in language.after_article:
        return None
    if low in language.plain and after not in language.going_on and (after in _ENDS or after.isalpha()):
        return Numeral(index, index + 1, Decimal(language.small[low]), Form.WORDS)
    placed = low in language.only_places  # no cardinal, no fraction
    whole = None if placed else read_cardinal(tokens, index)
    fraction = None if placed else read_fraction(tokens, index, whole)
    if fraction is not None:
        of_many = tokens.lows[fraction.last + 1] in tokens.language.vague  # "a third of millions"
        if fraction.scale == 1 and fraction.value < 1 and not of_many:
            return _scaled_fraction(tokens, index, fraction)
        form = Form.WORDS if fraction.scale > 1 else Form.FRACTION
        return Numeral(index, fraction.last, fraction.value, form, scale=fraction.scale)
    ordinal = read_ordinal(tokens, index, whole)
    if ordinal is not None:
        return Numeral(index, ordinal.last, ordinal.value, Form.ORDINAL)
    placed = low in language.articles and after in language.ordinals
    if whole is not None and not placed:  # "une cinquième classe"
        form = Form.FRACTION if 0 < whole.value < 1 else Form.WORDS  # "dreiviertel"
        return Numeral(index, whole.last, whole.value, form, scale=whole.scale)
    return _multiple_at(tokens, index) or _vague_at(tokens, index)


def _multiple_at(tokens: Tokens, index: int) -> Numeral | None:
    value = tokens.language.multiples.get(tokens.lows[index])
    serves = tokens.lows[index + 1] == "as" and tokens.lows[index + 2] in tokens.language.articles
    serves = serves or tokens.is_tied(index - 1)  # "triple-doubles"
    if value is None or serves or _is_a_game(tokens, index):  # "it doubles as a store"
        return None
    return Numeral(index, index + 1, value, Form.MULTIPLE)


def _is_a_game(tokens: Tokens, index: int) -> bool:
    """Whether a form in "s" is a noun: "the doubles", "in doubles", "a deciding doubles match"."""
    before, after = tokens.lows[index - 1], tokens.lows[index + 1]
    owned = before in tokens.language.articles or before in {"the", "in", "mixed", "women's", "men's"}
    function = tokens.language.function_words
    described = tokens.is_word(index + 1) and after not in function and not is_plural(after)
    described = described and not after.endswith("ly")
    return tokens.lows[index].endswith("s") and (owned or described)


def _vague_at(tokens: Tokens, index: int) -> Numeral | None:
    """Read "dozens", "hundreds", "tens of thousands"."""
    vague = tokens.language.vague
    if tokens.lows[index] not in vague:
        return None
    low, high = map(Decimal, vague[tokens.lows[index]])
    last = index + 1
    while tokens.lows[last] in tokens.language.of and tokens.lows[last + 1] in vague and last - index < 5:
        scale = vague[tokens.lows[last + 1]][0]
        low, high, last = low * scale, high * scale, last + 2
    while _says_again(tokens, last):  # "thousands upon thousands"
        last += 2
    if last == index + 1 and low == 10:
        return None
    return Numeral(index, last, low, Form.VAGUE, high=high)


def _says_again(tokens: Tokens, last: int) -> bool:
    link, many = tokens.lows[last], tokens.lows[last - 1]
    return (link in {"upon", "on"} or link in tokens.language.joins) and tokens.lows[last + 1] == many


def _times_vague(tokens: Tokens, tens: Numeral) -> Numeral:
    """Read "10s of thousands"."""
    many = _vague_at(tokens, tens.last + 2)
    if many is None or many.high is None:
        return tens
    return many._replace(first=tens.first, value=many.value * tens.value, high=many.high * tens.value)


def _with_ratio(tokens: Tokens, numeral: Numeral) -> Numeral:
    """Read "two out of five", "one in (every) ten", and "1 over 3" where nothing is counted by it."""
    last = numeral.last
    if tokens.lows[last] not in tokens.language.parting:
        return numeral
    two = any(tokens.reads(last, words) for words in tokens.language.out_of)
    one = tokens.lows[last] == "in" or tokens.lows[last] in tokens.language.over
    link = 2 + (tokens.lows[last + 2] == "every") if two else int(one)
    divides = tokens.language.names_follow and tokens.lows[last] in tokens.language.over
    if not link or numeral.form not in {Form.DIGITS, Form.WORDS} or (numeral.scale > 1 and not divides):
        return numeral
    whole = (
        _digits_at(tokens, last + link) if tokens.is_figure(last + link) else _words_at(tokens, last + link)
    )
    if (
        whole is None
        or whole.form not in {Form.DIGITS, Form.WORDS}
        or not _makes_ratio(tokens, numeral, whole)
    ):
        return numeral
    return numeral._replace(
        last=whole.last, value=numeral.value / whole.value, form=Form.FRACTION, plain=False
    )


_YEARS = frozenset(map(str, range(1500, 2200)))


def _makes_ratio(tokens: Tokens, top: Numeral, bottom: Numeral) -> bool:
    link = tokens.lows[top.last]
    if bottom.value <= 0 or top.value != top.value.to_integral_value():
        return False
    if link in tokens.language.over:
        return not tokens.is_word(bottom.last) and not tokens.is_figure(bottom.last)
    if top.value >= bottom.value or top.value.is_signed():
        return False
    often_said = top.value == 1 or bottom.value in {3, 4, 5, 10} or bottom.value % 100 == 0
    first = tokens.lows[top.first - 1] in tokens.language.numbering  # "number one in 30 countries"
    dated = tokens.lows[bottom.last - 1] in _YEARS and not is_plural(
        tokens.lows[bottom.last]
    )  # "one in 1980"
    often_said = often_said and top.value < 10 and not first and not dated
    return any(tokens.reads(top.last, words) for words in tokens.language.out_of) or (
        often_said and unit_at(tokens, bottom.last) is None
    )


def _with_sign(tokens: Tokens, numeral: Numeral) -> Numeral:
    """Read "-5", "–4" and "minus-260"; a hyphen inside a word or between figures is no sign."""
    at = numeral.first - 1
    minus = tokens.language.minus
    if not (tokens.is_hyphen(at) or tokens.lows[at] == "+" or tokens.lows[at] in minus):
        return numeral
    if tokens.is_hyphen(at) and tokens.lows[at - 1] in minus:
        at -= 1
    if tokens.lows[at] in minus and (_is_either(tokens, at) or _is_qualifier(tokens, at)):
        return numeral
    negative = tokens.lows[at] in minus or (tokens.is_hyphen(at) and tokens.lows[at] != "—")
    if not (negative or tokens.lows[at] == "+") or not _starts_number(tokens, at):
        return numeral
    value = -numeral.value if negative else numeral.value
    return numeral._replace(first=at, value=value, plain=False)


def _is_qualifier(tokens: Tokens, minus: int) -> bool:
    """Whether a word for the minus ends a phrase that bounds a number: "au moins trois"."""
    phrases = tokens.language.phrases_before.get(tokens.lows[minus], ())
    return any(tokens.reads(minus + 1 - len(parts), parts) for parts, _ in phrases)


def _is_either(tokens: Tokens, minus: int) -> bool:
    """Whether "plus or" stands before "minus", with hyphens between them or not."""
    either = minus - 1 - tokens.is_hyphen(minus - 1)
    plus = either - 1 - tokens.is_hyphen(either - 1)
    return tokens.lows[either] in tokens.language.either and tokens.lows[plus] == "plus"


# No dash of punctuation stands after these: "at - 20 °C".
_NEED_OBJECT = words("at to of from below above convert converts converting bei auf von unter")


def _starts_number(tokens: Tokens, sign: int) -> bool:
    if tokens.is_word(sign):
        return True
    if not tokens.is_figure(sign + 1):
        return False
    if sign == 0:
        return tokens.glued(1) or tokens.lows[2] not in {".", ")"}  # "- 1. Open the valve"
    free = not tokens.glued(sign) or tokens.lows[sign - 1] in {
        "(",
        "[",
        "$",
        "£",
        "€",
        "~",
        "∼",
        "<",
        ">",
        "=",
    }
    is_cold = tokens.lows[sign] == "−" and tokens.lows[sign + 2].startswith("°")  # "− 11,4 °C"
    glued = (
        tokens.glued(sign + 1)
        or is_cold
        or (tokens.lows[sign] in {"-", "−"} and tokens.lows[sign - 1] in _NEED_OBJECT)
    )
    return free and glued and not tokens.is_figure(sign - 1)
