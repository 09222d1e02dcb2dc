"""A text prepared for many searches: built once, in time linear in its length."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from functools import cached_property
from sys import intern
from typing import TYPE_CHECKING

from summarizer.source.recalling import recalled
from summarizer.verifying.boundaries import cuts
from summarizer.verifying.folding import Folded, fold, fold_divided

if TYPE_CHECKING:
    from summarizer.source.document import Span

_MOST_STANDING = 20_000
_WORD = re.compile(r"\w+(?:[.,'\"]\w+)*")


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
