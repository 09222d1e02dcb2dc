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
    small = dict(words.small) | below | thousands | rest
    ordinals = {**_ordinals(below | thousands), **words.ordinals}
    whole = {word: value for word, value in small.items() if word != "ein"}
    return replace(words, small=whole, tens={}, ordinals=ordinals)


def _ordinals(numbers: Mapping[str, int]) -> dict[str, int]:
    """Build the ordinals that are regular: "neunzehnte", "hundertzwanzigster"."""
    return {
        f"{word}{'te' if value % 100 < 20 and value % 100 else 'ste'}{ending}": value
        for word, value in numbers.items()
        if value % 100 > 12 or (value % 100 == 0 and value)
        for ending in ("", "n", "r", "s", "m")
    }


def _below_thousand(words: NumberWords, ones: Mapping[str, int]) -> dict[str, int]:
    """Build the words for 1 to 999 from their parts."""
    numbers = {word: value for word, value in {**words.small, **words.tens}.items() if value}
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
