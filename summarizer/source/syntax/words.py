"""What the network is shown of a word: its form, beginning and ends, how it is written, its lemmas."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.source.vocabulary import lemmas

KINDS = "wpstfl"
_DIGIT = re.compile(r"\d")


def features_of(word: str) -> tuple[str, ...]:
    """Return a feature of each of the `KINDS`, which its first letter names."""
    plain = normal(word)
    return (
        f"w{plain}",
        f"p{plain[:3]}",
        f"s{plain[-3:]}",
        f"t{plain[-2:]}",
        f"f{shape(word)}",
        f"l{_lemmas(plain)}",
    )


def normal(word: str) -> str:
    """Return a word as the network knows it: in lower case, with every digit a 0 and typewriter marks."""
    return _DIGIT.sub("0", word.lower().replace("’", "'"))


def shape(word: str) -> str:
    """Return how a word is written: d digits, C capitals, c one capital, w none, M mixed, else its mark."""
    if word[0].isdigit():
        return "d"
    if not word[0].isalpha():
        return f".{word[0]}"
    if word.isupper():
        return "C" if len(word) > 1 else "C1"
    if word[0].isupper():
        return "c" if word[1:].islower() else "cM"
    return "w" if word.islower() else "wM"


@lru_cache(maxsize=1 << 12)
def _lemmas(plain: str) -> str:
    """Return the lemmas that WordNet has for a word, in one."""
    return "".join(sorted({lemma for _, lemma in lemmas(plain)}))
