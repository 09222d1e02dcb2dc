"""Phrases of data as patterns.

A phrase is words with spaces between them. "a|b" is either word, "(a|b)" may be missing, "*" is anything; an
apostrophe is of either form.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ANYTHING = "*"


def any_of(phrases: Iterable[str]) -> str:
    """Return the pattern, in no group, of text that is one of `phrases`; longer ones are tried first."""
    return f"(?:{'|'.join(map(_pattern, sorted(phrases, key=lambda phrase: (-len(phrase), phrase))))})"


def _pattern(phrase: str) -> str:
    found, gap = "", ""
    for word in re.findall(r"\([^()]*\)|\S+", phrase):
        if word.startswith("("):
            choice = _choice(word[1:-1])
            found += rf"(?:{gap}{choice})?" if gap else rf"(?:{choice}\s+)?"
        else:
            found += gap + _choice(word)
            gap = r"\s+"
    return found


def _choice(word: str) -> str:
    if word == _ANYTHING:
        return ".+"
    choices = list(map(_escaped, word.split("|")))
    return choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"


def _escaped(word: str) -> str:
    return re.escape(word).replace("'", "['’]")
