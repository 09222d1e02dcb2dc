"""A text prepared for many searches, built once in linear time, and where a stretch of it may end."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections import defaultdict
from functools import cache, cached_property
from sys import intern
from typing import TYPE_CHECKING

from summarizer.languages import KNOWN, language_of
from summarizer.languages.quoting_words import quoting_words
from summarizer.source.numbers.units import is_unit
from summarizer.source.recalling import recalled
from summarizer.verifying.folding import Folded, fold, fold_divided

if TYPE_CHECKING:
    from summarizer.source.document import Span

_MOST_STANDING = 20_000
_WORD = re.compile(r"\w+(?:[.,'\"]\w+)*")
# Scripts written without spaces: any character may end a word there.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_LONGEST = 24  # characters of a word or of "percentage points"
_COMPOUND = ("teen", "ty", "zig", "hundert", "tausend")  # how numbers end that are one word of several
_SHARE = re.compile(rf"{quoting_words('shares')}\b", re.IGNORECASE)
_NEXT_WORD, _LAST_WORD = re.compile(r"[\s-]*([^\W\d_]+)"), re.compile(r"(\w+)[\s-]*$")
_NUMBER_GOES_ON = re.compile(r"[.,]\d|['’\u00a0\u202f]\d{3}|[-–/]\d|\s*[%‰°]")
_NUMBER_BEGAN = re.compile(
    r"(?:\d[.,'’]|\d[\u00a0\u202f]|(?<![\w)])[-−–+±]|\d[-–/]|[$€£¥₹]\s?|\b(?:minus|plus|negative)\s+)$",
    re.IGNORECASE,
)
_NEGATION_GOES_ON = re.compile(r"['’]t\b|-(?:free|less|proof)\b", re.IGNORECASE)
_NEGATION_BEGAN = re.compile(
    r"\b(?:non|un|anti|ex|pseudo|quasi|counter|de|dis|nicht|pre|post|sub|semi|near|so-called)[-‐‑–]$",
    re.IGNORECASE,
)


class TextIndex:
    """A text, its folded form and, once something fuzzy is looked for, the places of its words.

    All offsets given and returned are code points into `text`.
    """

    def __init__(self, text: str, folded: Folded | None = None) -> None:
        self.text = text
        self.folded: Folded = folded or fold(text)
        self._standing: dict[tuple[int, int], Span | None] = {}

    @cached_property
    def undivided(self) -> TextIndex | None:
        """The same text with the words whole that it divides at line ends; None where it divides none."""
        folded = fold_divided(self.text)
        return None if folded is None else TextIndex(self.text, folded)

    def standing(self, start: int, end: int) -> Span | None:
        """Return the source characters behind folded ones; None where they begin or end inside a word.

        Of what a text says often, the same places are asked for over and over.
        """
        kept = self._standing
        if (start, end) not in kept:
            if len(kept) >= _MOST_STANDING:
                kept = self._standing = {}
            span = self.folded.span(start, end)
            kept[start, end] = None if cuts(self.text, span) else span
        return kept[start, end]

    @cached_property
    def words(self) -> Words:
        """The words of the folded text."""
        return Words(self.folded)


class Words:
    """The words of a folded text in lower case, with the place of each."""

    def __init__(self, folded: Folded) -> None:
        self._folded = folded
        self.starts = array("q")
        self.tokens: list[str] = []
        for found in _WORD.finditer(folded.text):
            self.starts.append(found.start())
            self.tokens.append(intern(found[0].lower()))
        self.places: dict[str, list[int]] = defaultdict(list)
        for place, token in enumerate(self.tokens):
            self.places[token].append(place)

    def span(self, first: int, last: int) -> Span:
        """Return the source characters of the words `first` to `last`, both included."""
        end = _WORD.match(self._folded.text, self.starts[last])
        return self._folded.span(self.starts[first], end.end() if end else self.starts[last] + 1)


def words_of(text: str) -> list[str]:
    """Return the words of a short text, in lower case and folded as an index folds them."""
    return [found[0].lower() for found in _WORD.finditer(fold(text).text)]


@recalled(len)
def index_of(text: str) -> TextIndex:
    """Return the index of `text`; the latest few are kept."""
    return TextIndex(text)


def cuts(text: str, span: Span) -> bool:
    """Whether `span` begins or ends in the middle of a word, a number or a negated word of `text`."""
    return _cuts_at_start(text, span.start) or _cuts_at_end(text, span)


def _cuts_at_start(text: str, start: int) -> bool:
    if start == 0 or start >= len(text):
        return False
    first, before = text[start], text[max(0, start - _LONGEST) : start]
    if _is_wordlike(first) and _is_wordlike(before[-1]):
        return not (_UNSPACED.match(first) or _UNSPACED.match(before[-1]))
    if first.isdigit():
        return bool(_NUMBER_BEGAN.search(before))
    if first.isalpha() and _NEGATION_BEGAN.search(before):
        return True
    return _ends_in_number(before) and (first == "%" or _is_scale(text[start : start + _LONGEST]))


def _cuts_at_end(text: str, span: Span) -> bool:
    if span.end >= len(text) or not span.end:
        return False
    last, after = text[span.end - 1], text[span.end : span.end + _LONGEST]
    if unicodedata.combining(after[0]):
        return True
    if _is_wordlike(last) and _is_wordlike(after[0]):
        return not (_UNSPACED.match(last) or _UNSPACED.match(after[0]))
    if not _is_wordlike(last) and last not in "$€£¥":
        return False
    if last in "$€£¥" or _NEGATION_GOES_ON.match(after):
        return True
    return _ends_in_number(text[max(span.start, span.end - _LONGEST) : span.end]) and (
        _NUMBER_GOES_ON.match(after) is not None or _is_scale(after)
    )


def _ends_in_number(text: str) -> bool:
    last = _LAST_WORD.search(text)
    if last is None:
        return False
    word = last[1].lower()
    return word[-1].isdigit() or word in _counts() or word.endswith(_COMPOUND)


def _is_scale(text: str) -> bool:
    """Whether a text begins with what multiplies the number before it, or makes a share of it."""
    found = _NEXT_WORD.match(text)
    if found is None:
        return False
    return found[1].lower() in _scales() or _SHARE.match(text, found.start(1)) is not None


@cache
def _counts() -> frozenset[str]:
    """Return the words, of any language, that a number may end in."""
    known = [language_of(code).numbers for code in KNOWN]
    return frozenset().union(
        *({*its.small, *its.tens, *its.hundreds, *its.scales, *its.half, *its.articles} for its in known)
    )


@cache
def _scales() -> frozenset[str]:
    """Return the words, of any language, that multiply a number before them; "12 miles" are no thousands."""
    known = [language_of(code).numbers for code in KNOWN]
    words = {word for its in known for word in (*its.scales, *its.suffixes, *its.hundreds, *its.bare)}
    return frozenset(word for word in words if not is_unit(word))


def _is_wordlike(character: str) -> bool:
    return character.isalnum() or character == "_" or unicodedata.combining(character) > 0
