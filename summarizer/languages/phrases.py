"""Phrases of data as patterns.

A phrase is words with spaces between them. "a|b" is either word, "(a|b)" may be missing, "*" is anything; an
apostrophe is of either form.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_ANYTHING = "*"
_WORD = re.compile(r"\([^()]*\)|\S+")


class Sought(NamedTuple):
    """A pattern that few of many texts hold, and a `hint`: a quick look that tells where it cannot be."""

    pattern: re.Pattern[str]
    hint: Callable[[str], object]

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match, as the pattern would."""
        return self.pattern.search(text) if self.hint(text) else None

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """Return all matches, as the pattern would."""
        return self.pattern.finditer(text) if self.hint(text) else ()


def hint_of(phrases: Iterable[str]) -> Callable[[str], bool]:
    """Return a look whether a text may hold one of `phrases`: whether it has a word of each sort needed."""
    needed = sorted({word for phrase in phrases for word in _surest(phrase)}, key=len)
    return partial(has_any, tuple(w for n, w in enumerate(needed) if not any(u in w for u in needed[:n])))


def has_any(parts: tuple[str, ...], text: str) -> bool:
    """Whether one of some parts of words, in small letters, stands in a text in any letters."""
    low = text.lower()
    for part in parts:  # noqa: SIM110 - asked of every sentence: a generator takes twice as long
        if part in low:
            return True
    return False


def _surest(phrase: str) -> Iterator[str]:
    """Yield the forms of the longest word of a phrase that may not be missing, as far as no form varies."""
    words = [word for word in _WORD.findall(phrase) if not word.startswith("(") and word != _ANYTHING]
    forms = ([max(form.lower().split("'"), key=len) for form in word.split("|")] for word in words)
    yield from max(forms, key=lambda those: min(map(len, those)), default=[""])


def any_of(phrases: Iterable[str]) -> str:
    """Return the pattern, in no group, of text that is one of `phrases`; longer ones are tried first."""
    return f"(?:{'|'.join(map(_pattern, sorted(phrases, key=lambda phrase: (-len(phrase), phrase))))})"


def _pattern(phrase: str) -> str:
    found, gap = "", ""
    for word in _WORD.findall(phrase):
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
