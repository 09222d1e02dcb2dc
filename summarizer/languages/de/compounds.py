"""German writes a number as one word: "zweihundertfünfzigtausend", "hunderterste", "siebeneinhalb".

Those below a thousand are spelled out once. There are too many of the others, so that those which a text has
are taken apart when it is read.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.languages.number_words import NumberWords

_JOINTS = {"tausend": 1000, "hundert": 100}
_PARTS = ("halb", "drittel", "viertel", "achtel")
_ENDINGS = ("", "n", "r", "s", "m")
_MOST_WORDS = 1000  # of one text that are taken apart; nobody writes more, and the table stays small


def with_compounds(words: NumberWords) -> NumberWords:
    """Return `words` with the whole numbers below a thousand; "ein" is left out, it is the article."""
    ones = {word: words.small[word] for word in words.compounded}
    below = _below_thousand(words, ones)
    ordinals = {**_ordinals(below), **words.ordinals}
    denominators = {**_denominators(below), **words.denominators}
    small = {word: value for word, value in {**words.small, **below}.items() if word != "ein"}
    return replace(words, small=small, tens={}, ordinals=ordinals, denominators=denominators)


def with_longer(words: NumberWords, lows: Iterable[str]) -> NumberWords:
    """Return `words` with the longer numbers that are among the words of a text, in lower case."""
    longer = sorted({low for low in lows if _may_be_longer(low) and low not in words.small})
    return _learnt(words, tuple(longer[:_MOST_WORDS])) if longer else words


def _may_be_longer(low: str) -> bool:
    return len(low) > 7 and any(joint in low for joint in (*_JOINTS, *_PARTS, "illi"))


@lru_cache(maxsize=16)
def _learnt(words: NumberWords, lows: tuple[str, ...]) -> NumberWords:
    small = {low: value for low in lows if (value := _cardinal(words, low))}
    ordinals = {low: value for low in lows if (value := _ordinal(words, low))}
    mixed = {low: part for low in lows if (part := _mixed(words, low))}
    parts = {
        low: value
        for low in lows
        if (value := _cardinal(words, low.removesuffix("stel"))) and low not in small
    }
    if not small and not ordinals and not mixed and not parts:
        return words
    return replace(
        words,
        small={**words.small, **small},
        ordinals={**words.ordinals, **ordinals},
        halves={**words.halves, **mixed},
        denominators={**words.denominators, **parts},
    )


def _cardinal(words: NumberWords, low: str) -> int | None:
    """Return the value of "zweitausendfünf" or "neunzehnhundert"; "neuntausend" may be all of it."""
    for joint, size in _JOINTS.items():
        head, found, tail = low.partition(joint)
        rest = words.small.get(tail.removeprefix("und"), size) if tail else 0
        if found and rest < size and (times := _times(words, head)):
            return times * size + rest
    return None


def _ordinal(words: NumberWords, low: str) -> int | None:
    """Return the place that "tausendste", "hunderterste" or "einmillionste" tells."""
    for joint, size in _JOINTS.items():
        head, found, tail = low.partition(joint)
        rest = 0 if tail in {"ste" + ending for ending in _ENDINGS} else words.ordinals.get(tail, size)
        if found and rest < size and (times := _times(words, head)):
            return times * size + rest
    start = low.find("milli")
    large = words.ordinals.get(low[start:]) if start > 0 else None
    times = _times(words, low[:start])
    return times * large if times and large else None


def _mixed(words: NumberWords, low: str) -> Decimal | None:
    """Return the value of "zwölfeinhalb" or "zweidreiviertel"."""
    part = next((part for part in _PARTS if low.endswith(part)), None)
    if part is None:
        return None
    whole = low.removesuffix(part)
    for top, value in {"ein": 1, "drei": 3}.items():
        if whole.endswith(top) and (times := _times(words, whole.removesuffix(top) or "-")):
            return times + Decimal(value) / words.denominators[part]
    return None


def _times(words: NumberWords, head: str) -> int:
    """Return how many hundreds or thousands a word before them counts, 0 for no number."""
    return 1 if head in {"", "ein"} else words.small.get(head, 0)


def _ordinals(numbers: Mapping[str, int]) -> dict[str, int]:
    """Build the ordinals that are regular: "neunzehnte", "hundertzwanzigster"."""
    return {
        f"{word}{'te' if value % 100 < 20 and value % 100 else 'ste'}{ending}": value
        for word, value in numbers.items()
        if value % 100 > 12 or (value % 100 == 0 and value)
        for ending in _ENDINGS
    }


def _denominators(numbers: Mapping[str, int]) -> dict[str, int]:
    """Build the words for parts that are regular: "Fünftel", "Zwanzigstel", "Tausendstel"."""
    whole = {word: value for word, value in numbers.items() if value > 3} | {"tausend": 1000}
    return {
        (word + ("tel" if 0 < value % 100 < 20 else "stel")).replace("ttel", "tel"): value
        for word, value in whole.items()
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
