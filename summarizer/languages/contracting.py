"""Words as wires and ledgers cut them short, by leaving out their vowels: "mln", "bln", "dlrs"."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

_Value = TypeVar("_Value")
_VOWELS = frozenset("aeiouyàáâäãåèéêëìíîïòóôöõùúûü")
_LEAST_LEFT = 3  # letters; fewer are symbols of units and codes
_LEAST = 6  # letters of the singular: who cuts "rupees" to "rps", or "litas" to "lts"?


def contracted(word: str) -> str | None:
    """Return a word without its vowels and with double letters once, None where it is not cut short so."""
    if word[0] in _VOWELS or len(word.removesuffix("s")) < _LEAST:
        return None
    kept = (letter for letter, _ in groupby(letter for letter in word if letter not in _VOWELS))
    short = "".join(kept)
    return short if len(short) >= _LEAST_LEFT and short.isalpha() else None


def with_contracted(words: Mapping[str, _Value]) -> Mapping[str, _Value]:
    """Return `words` with each of them also as it is cut short, where that is no other of them."""
    short = {found: value for word, value in words.items() if (found := contracted(word))}
    return {**short, **words}
