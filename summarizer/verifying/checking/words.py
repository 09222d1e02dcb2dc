"""A text cut into words that can be compared: lower case, without inflection, with the place of each."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages import language_of
from summarizer.source.document import Span
from summarizer.verifying.checking.lexicon import FUNCTION_WORDS
from summarizer.verifying.checking.stems import stem

if TYPE_CHECKING:
    from summarizer.languages.statement_words import StatementWords

_LETTER = r"[^\W\d_][\u00ad\u0300-\u036f]*"
_WORD = re.compile(
    rf"\d+(?:[.,]\d+)*|n['’]t\b|(?:{_LETTER})+?(?=n['’]t\b)|(?<=\w)['’]s?\b|(?:{_LETTER}\.){{2,}}|(?:{_LETTER})+",
    re.IGNORECASE,
)


class Word(NamedTuple):
    """A word at `start` to `end` of its text: as written, in lower case, and its stem."""

    text: str
    low: str
    stem: str
    start: int
    end: int
    is_closed: bool = False  # a function word of a language whose words the lexicon does not hold

    @property
    def span(self) -> Span:
        """Where the word stands."""
        return Span(self.start, self.end)

    @property
    def is_content(self) -> bool:
        """Whether the word says something by itself, and is no number."""
        return not (self.is_closed or self.low in FUNCTION_WORDS or self.low[0].isdigit())

    @property
    def is_capital(self) -> bool:
        """Whether the word is written with a capital."""
        return self.text[0].isupper()


def words_in(text: str, start: int = 0, end: int | None = None, language: str = "en") -> list[Word]:
    """Return the words of `text[start:end]`, with offsets into `text`; possessive endings are left out."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    words = [
        Word(match[0], low, stem(low, language), match.start(), match.end())
        for match in found
        if (low := _lower(match[0])) not in {"'s", "'"}
    ]
    known = language_of(language).statements
    return words if known is None else [_in_english(word, known) for word in words]


def _in_english(word: Word, known: StatementWords) -> Word:
    """Return a word that turns a statement as the English one that the rules know."""
    low = known.english.get(word.low)
    if low is not None:
        return word._replace(low=low, stem=low, is_closed=True)
    return word._replace(is_closed=word.low in known.closed)


def _lower(word: str) -> str:
    """Return a word in lower case, composed, without ligatures and soft hyphens."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKC", word).replace("\u00ad", "").replace("’", "'").lower() or word
