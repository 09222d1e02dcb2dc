"""How a language is written: marks of quotations, of decimals and thousands, names of units, `lang`.

The marks of figures and the names of units are those of the Unicode CLDR. A text in a language that is not
read is written as English is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from summarizer.languages import KNOWN, language_of
from summarizer.languages.cldr import number_marks, unit_word
from summarizer.source.document import Direction, Qualifier
from summarizer.source.language import detect

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from summarizer.languages.writing_words import WritingWords

_OPENS = re.compile(r"(?<![\w.,;:!?…)\]])“(?=\S)")
_SOURCED = re.compile(r'(?<!lang="en" )dir="auto"')


@dataclass(frozen=True)
class Writing:
    """How the language `code`, one that is read, is written for people."""

    code: str

    @cached_property
    def words(self) -> WritingWords:
        """The marks and words of the language."""
        return language_of(self.code).writing

    def quoted(self, text: str) -> str:
        """Put a text in the marks of a quotation."""
        return self.words.opening + text + self.words.closing

    def marked(self, message: str) -> str:
        """Return a message of ours with the marks of the language around what it quotes."""
        if self.code == "en":
            return message
        told = message.replace("”", self.words.closing)
        return _OPENS.sub(self.words.opening, told)

    def figure(self, english: str) -> str:
        """Return a figure, written as in English, with the marks of the language: "14,600.5"."""
        return english if self.code == "en" else english.translate(self._marks)

    @cached_property
    def _marks(self) -> dict[int, str]:
        marks = number_marks(self.code)
        return str.maketrans({",": marks.group, ".": marks.decimal})

    def share(self, figure: str, sign: str) -> str:
        """Return a figure with "%" or "‰" behind it."""
        return figure + ("" if self.code == "en" else number_marks(self.code).before_percent) + sign

    def unit(self, name: str, count: Decimal | None) -> str | None:
        """Return the word of the language for a unit of measure; None for English and what CLDR has not."""
        return None if self.code == "en" else unit_word(self.code, name, count)

    @cached_property
    def directions(self) -> Mapping[Direction, str]:
        """What stands before how far something rose or fell."""
        return {Direction.UP: self.words.up, Direction.DOWN: self.words.down}

    @cached_property
    def qualifiers(self) -> Mapping[Qualifier, str]:
        """What stands before a figure that is not meant exactly."""
        words = self.words
        return {
            Qualifier.ABOUT: words.about,
            Qualifier.AT_LEAST: words.at_least,
            Qualifier.AT_MOST: words.at_most,
            Qualifier.MORE_THAN: words.more_than,
            Qualifier.LESS_THAN: words.less_than,
        }

    def tagged(self, page: str) -> str:
        """Return HTML in which what has words of the source says their language; ours says "en" itself."""
        return page if self.code == "en" else _SOURCED.sub(f'lang="{self.code}" dir="auto"', page)


ENGLISH = Writing("en")


@cache
def writing_in(code: str) -> Writing:
    """Return how a language is written; English for one that is not read."""
    return Writing(code) if code in KNOWN else ENGLISH


def writing_of(source: str) -> Writing:
    """Return how the language of a text is written."""
    return writing_in(detect(source).code)
