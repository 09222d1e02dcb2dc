"""German numbers up to 999 999 are one word each: "zweihundertfünfzigtausend"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.languages.number_words import NumberWords


def with_compounds(words: NumberWords) -> NumberWords:
    """Return `words` with the whole numbers that are made of them; "ein" is left out, it is the article."""
    ones = {word: words.small[word] for word in words.compounded}
    below = _below_thousand(words, ones)
    thousands = {word + "tausend": 1000 * value for word, value in below.items() if word != "eins"}
    rest = {"tausend" + word: 1000 + value for word, value in below.items()} | {
        one + "tausend" + word: 1000 * above + value
        for one, above in ones.items()
        for word, value in below.items()
    }
    small = words.small | below | thousands | rest
    return replace(words, small={word: value for word, value in small.items() if word != "ein"}, tens={})


def _below_thousand(words: NumberWords, ones: Mapping[str, int]) -> dict[str, int]:
    """Build the words for 1 to 999 from their parts."""
    numbers = {word: value for word, value in (words.small | words.tens).items() if value}
    numbers |= {
        one + "und" + ten: value + words.tens[ten] for one, value in ones.items() for ten in words.tens
    }
    hundreds = {"hundert": 100} | {one + "hundert": 100 * value for one, value in ones.items()}
    whole = {
        hundred + word: above + value
        for hundred, above in hundreds.items()
        for word, value in numbers.items()
    }
    return numbers | hundreds | whole
