"""What holds for the numbers of any text at all."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from timing import is_linear, processor

from summarizer.source.numbers import read_numbers

if TYPE_CHECKING:
    from summarizer.source.document import NumberMention

_WORDS = (
    "one two twenty - – hundred thousand million and a half of third quarters 5 12 1,234 3.5 2019"
    " 1.2.3 / × 10 ^ ² ½ $ € USD m bn k % percent miles km per hour year old to between from in out"
    " over about more than up ( ) [ ] , . : ' ± Fig Section May pm people dozens point e x + s th"
    " the last http://a.b/1 zwei Millionen Mrd Euro −1 ft one doubled"
)
_PIECES = [*_WORDS.split(), "\n\n", " ", "  "]
_MIXED = st.lists(st.tuples(st.sampled_from(_PIECES), st.sampled_from(["", " "])), max_size=40).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)
_LANGUAGES = st.sampled_from(["en", "de", "xx"])


def _hold(text: str, numbers: tuple[NumberMention, ...]) -> None:
    """Check everything that must hold of the numbers of a text."""
    assert [number.id for number in numbers] == [f"N{place}" for place in range(1, len(numbers) + 1)]
    for number in numbers:
        assert number.span.start < number.span.end <= len(text)
        assert number.text == number.span.of(text)
        for place in filter(None, (number.unit_span, number.qualifier_span)):
            assert place.start < place.end <= len(text)
        for value in (number.value, number.low, number.high):
            assert value is None or value.is_finite()
        assert (number.low is None) == (number.high is None)
        assert number.low is None or number.high is None or number.low <= number.high
        assert number.value is None or number.low is None
    for before, after in pairwise(numbers):
        assert before.span.end <= after.span.start


@given(st.text(max_size=200), _LANGUAGES)
@settings(max_examples=300)
def test_any_text(text: str, language: str) -> None:
    """Arbitrary Unicode is read without an error, into spans that hold and values that are numbers."""
    _hold(text, read_numbers(text, language))


@given(_MIXED, _LANGUAGES)
@example("Millionen$Millionen", "de")
@settings(max_examples=800)
def test_any_mixture(text: str, language: str) -> None:
    """Pieces of numbers in any order are read without an error, into spans that hold."""
    _hold(text, read_numbers(text, language))


@given(st.text(alphabet="0123456789.,-–/:%$€ mk²½", max_size=80))
@settings(max_examples=500)
def test_any_figures(text: str) -> None:
    """Figures and signs in any order are read without an error, into spans that hold."""
    _hold(text, read_numbers(text))


@given(st.integers(min_value=0, max_value=10**15), st.sampled_from([" km", " percent", " people"]))
def test_figures_keep_their_value(value: int, unit: str) -> None:
    """A whole number is worth what it says, with marks of thousands."""
    (number,) = read_numbers(f"{value:,}{unit}")
    assert number.value == value


@given(st.integers(min_value=1, max_value=999_999))
def test_words_keep_their_value(value: int) -> None:
    """A number spelt out in English is worth what it says."""
    (number,) = read_numbers(f"{_spelt(value)} miles")
    assert number.value == value


_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def _spelt(value: int) -> str:
    """Spell a number below a million out."""
    if value >= 1000:
        rest = f" {_spelt(value % 1000)}" if value % 1000 else ""
        return f"{_spelt(value // 1000)} thousand{rest}"
    if value >= 100:
        rest = f" and {_spelt(value % 100)}" if value % 100 else ""
        return f"{_SMALL[value // 100 - 1]} hundred{rest}"
    if value >= 20:
        rest = f"-{_SMALL[value % 10 - 1]}" if value % 10 else ""
        return _TENS[value // 10 - 2] + rest
    return _SMALL[value - 1]


_HOSTILE = {
    "one figure": "9" * 200_000,
    "figures": "1234567890 " * 4_000,
    "groups": "111 " * 10_000,
    "commas": "1," * 50_000,
    "dots": "1." * 50_000,
    "hyphens": "1-" * 50_000,
    "slashes": "1/2" * 20_000,
    "colons": "1:" * 50_000,
    "brackets": "(" * 10_000 + "5" + ")" * 10_000,
    "words": "one " * 8_000,
    "hundreds": "one hundred and " * 4_000,
    "points": "ten point one " * 4_000,
    "halves": "half a " * 8_000,
    "vague": "tens of thousands of " * 4_000,
    "powers": "9^9" * 8_000,
    "lists": "5, " * 8_000,
    "sentences": "He had 5. " * 30_000,
    "ranges": "5 to " * 8_000,
    "nouns": "5 " + "small " * 30_000,
    "minus": "-" * 100_000,
    "dotted letters": "a." * 50_000,
    "empty lines": "\n " * 50_000,
    "superscripts": "5" + "²" * 50_000,
    "qualifiers": "more than about " * 8_000 + "5",
}


@pytest.mark.parametrize("text", _HOSTILE.values(), ids=_HOSTILE.keys())
def test_time_is_linear(text: str) -> None:
    """Four times the text takes about four times as long, whatever it is made of."""
    assert is_linear(lambda size: processor(lambda: read_numbers(text[:size])), len(text) // 4)
