"""A text cut into words that can be compared: lower case, without inflection, with the place of each."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from summarizer.languages import language_of
from summarizer.source.document import Span
from summarizer.source.speech.words import LEADING_OVER
from summarizer.source.unseen import WITHIN_WORDS, as_seen
from summarizer.verifying.checking.lexicon import FAMILY_OF, FUNCTION_WORDS
from summarizer.verifying.checking.stems import stem

_MARKS = rf"[{WITHIN_WORDS}]"
_LETTER = rf"[^\W\d_]{_MARKS}*"
_NOT = r"[nN]['’][tT]\b"
_WORD = re.compile(
    rf"\d+(?:[.,]\d+)*|{_NOT}|(?=[\w{WITHIN_WORDS}]++['’][tT]\b)(?:{_LETTER})+?(?={_NOT})"
    rf"|(?<=\w)['’][sS]?\b|(?:{_LETTER}\.){{2,}}|[^\W\d_]+(?:{_MARKS}+[^\W\d_]*)*"
)
_APOSTROPHES = ("'", "’")  # of a possessive ending
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


class Spelling(NamedTuple):
    """What all places of a word share."""

    text: str
    low: str
    stem: str
    is_content: bool


def words_in(text: str, start: int = 0, end: int | None = None, language: str = "en") -> list[Word]:
    """Return the words of `text[start:end]`, with offsets into `text`; possessive endings are left out."""
    words: list[Word] = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        if not match[0].startswith(_APOSTROPHES):
            word, low, base, is_content = spelling_of(match[0], language)
            words.append(Word(word, low, base, *match.span(), is_content))
    return words


class Spellings(dict[str, list[str]]):
    """The words of each piece between spaces, as they are written; possessive endings are left out."""

    def __missing__(self, piece: str) -> list[str]:
        found = _WORD.findall(piece)
        self[piece] = [spelling for spelling in found if not spelling.startswith(_APOSTROPHES)]
        return self[piece]

    def of(self, text: str) -> list[str]:
        """Return the words of a text; each piece of it is cut once, however often it comes."""
        return list(chain.from_iterable(map(self.__getitem__, text.split())))


@lru_cache(maxsize=1 << 13)
def spelling_of(word: str, language: str) -> Spelling:
    """Return a word, in lower case, its stem, and whether it says something; one object for all places.

    A word that turns a statement is the English one that the rules know, in whatever language.
    """
    low, known = _lower(word), language_of(language).statements
    if known is not None and low in known.english:
        return Spelling(word, known.english[low], known.english[low], is_content=False)
    closed = low in FUNCTION_WORDS or low[0].isdigit() or (known is not None and low in known.closed)
    return Spelling(word, low, stem(low, language), not closed)


def key_of(stem: str) -> str:
    """Return what two words must share to count as the same: the stem, or the family it belongs to."""
    return FAMILY_OF.get(stem, stem)


def _lower(word: str) -> str:
    """Return a word in lower case, composed, without ligatures and soft hyphens."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKC", as_seen(word)).replace("’", "'").lower() or word


def is_question(text: str) -> bool:
    """Whether a text ends as a question does, whatever closes behind its mark."""
    return text.rstrip("\"'”’» ").endswith("?")
