"""A text cut into words that can be compared: lower case, without inflection, with the place of each."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from summarizer.languages import language_of
from summarizer.source.document import Span
from summarizer.source.speech.words import LEADING_OVER
from summarizer.verifying.checking.lexicon import FUNCTION_WORDS
from summarizer.verifying.checking.stems import stem

_MARKS = r"[\u00ad\u0300-\u036f]"  # soft hyphens and accents as characters of their own
_LETTER = rf"[^\W\d_]{_MARKS}*"
_NOT = r"[nN]['’][tT]\b"
_WORD = re.compile(
    rf"\d+(?:[.,]\d+)*|{_NOT}|(?=[\w\u00ad\u0300-\u036f]++['’][tT]\b)(?:{_LETTER})+?(?={_NOT})"
    rf"|(?<=\w)['’][sS]?\b|(?:{_LETTER}\.){{2,}}|[^\W\d_]+(?:{_MARKS}+[^\W\d_]*)*"
)
_ENDINGS = ("'s", "'")
# What only links a sentence to the one before: "But", "So yeah,", "As a result,".
LINK = re.compile(
    rf"(?:(?:and|but|yet|however|meanwhile|moreover|besides|so)\b[\s,]*|(?:{'|'.join(LEADING_OVER)}),\s*)*",
    re.IGNORECASE,
)


class Word(NamedTuple):
    """A word at `start` to `end` of its text: as written, in lower case, and its stem."""

    text: str
    low: str
    stem: str
    start: int
    end: int
    is_content: bool  # whether it says something by itself, and is no number

    @property
    def span(self) -> Span:
        """Where the word stands."""
        return Span(self.start, self.end)

    @property
    def is_capital(self) -> bool:
        """Whether the word is written with a capital."""
        return self.text[0].isupper()


def words_in(text: str, start: int = 0, end: int | None = None, language: str = "en") -> list[Word]:
    """Return the words of `text[start:end]`, with offsets into `text`; possessive endings are left out."""
    words: list[Word] = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        word, low, base, is_content = _spelling(match[0], language)
        if low not in _ENDINGS:
            words.append(Word(word, low, base, *match.span(), is_content))
    return words


@lru_cache(maxsize=1 << 13)
def _spelling(word: str, language: str) -> tuple[str, str, str, bool]:
    """Return a word, in lower case, its stem, and whether it says something; one object for all places.

    A word that turns a statement is the English one that the rules know, in whatever language.
    """
    low, known = _lower(word), language_of(language).statements
    if known is not None and low in known.english:
        return word, known.english[low], known.english[low], False
    closed = low in FUNCTION_WORDS or low[0].isdigit() or (known is not None and low in known.closed)
    return word, low, stem(low, language), not closed


def _lower(word: str) -> str:
    """Return a word in lower case, composed, without ligatures and soft hyphens."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKC", word).replace("\u00ad", "").replace("’", "'").lower() or word


def is_question(text: str) -> bool:
    """Whether a text ends as a question does, whatever closes behind its mark."""
    return text.rstrip("\"'”’» ").endswith("?")
