"""Words divided at the end of a line: which hyphens belong to the word, and which to the line."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

HYPHENS = ("-", "‐", "\u00ad", "¬")
_RUNS_ON = re.compile(
    r"\S[-‐\u00ad¬–/]$|(?:://|www\.)\S*[.@_?=&]$"
)  # "737–" and "9", addresses cut after a sign
_LAST = re.compile(r"([^\W\d_]+(?:['’-][^\W\d_]+)*)[-‐\u00ad¬]$")
_FIRST = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*\s+[\"'“‘„«(\[]*$")
_FUNCTION = frozenset("and or und oder bzw et ou y o".split())  # "vor- und Nachteile", "pre- and post-war"


class Divided:
    """The words of one document, and from them how to write a word that two lines share."""

    def __init__(self, texts: Iterable[str], language: str) -> None:
        """Take the lines of the document; `language` is an ISO 639-1 code."""
        self._known = Counter(word.casefold() for text in texts for word in _WORD.findall(text)[1:-1])
        self._language = language

    def is_one_word(self, line: str, following: str) -> bool | None:
        """Whether the hyphen at the end of `line` only divides a word; None where the words are two."""
        last, first = _LAST.search(line), _FIRST.match(following)
        if last is None or first is None:
            return False if _RUNS_ON.search(line) and following[:1].isalnum() else None
        head = last.group(1)
        if self._are_two(head, first.group()):
            return None
        if line.endswith(HYPHENS[2:]):
            return True
        if following[0].isupper() or len(head) == 1:  # no word is divided after one letter: "e-mail"
            return False
        inside = last.start() > 0 and _SENTENCE_END.search(line[: last.start()]) is None
        return (head[0].isupper() and inside and "-" not in head) or self._divides(head, first.group())

    def _are_two(self, head: str, first: str) -> bool:
        """Whether "or" and the like stand behind a word cut short: "pre- and post-war", no "may-or"."""
        stem = head.rpartition("-")[2]
        joined = is_word(stem + first, self._language)
        return first.casefold() in _FUNCTION and is_word(stem, self._language) and not joined

    def _divides(self, last: str, first: str) -> bool:
        joined, hyphened = (last + first).casefold(), f"{last}-{first}".casefold()
        if self._known[joined] != self._known[hyphened]:
            return self._known[joined] > self._known[hyphened]
        head = last.rpartition("-")[2]
        if is_word(head + first, self._language):
            return True
        return not (is_word(head, self._language) and is_word(first, self._language))


@lru_cache(maxsize=10_000)
def is_word(word: str, language: str) -> bool:
    """Whether simplemma's dictionary of the language has the word."""
    import simplemma

    try:
        return any(simplemma.is_known(form, lang=language) for form in (word, word.casefold()))
    except ValueError:  # a language that it does not know
        return False
