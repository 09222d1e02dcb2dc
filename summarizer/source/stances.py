"""Whether a text itself says what stands at a place, or tells it as denied or as open.

Read from the words before the place in its sentence, by the lists of its language: "denied that 40 people
died", "refused to say whether 40 people died".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages import language_of
from summarizer.source.document import Span, Word
from summarizer.source.utterance import QuotationKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.languages.stance_words import StanceWords
    from summarizer.source.document import Document, NumberMention
    from summarizer.source.utterance import Utterance

_TOKEN = re.compile(r"n['’]t\b|[^\W\d_]+?(?=n['’]t\b)|[^\W\d_]+|[,;:()—–]|\.(?=\s)")
_REACH = 300  # characters before a place in which what denies it is looked for
_NEAR = 4  # words between a word that withholds, or asks, and what it does so of
_COMMA = ","
_MARKS = ";:()—–"
_STOPS = frozenset((*_MARKS, "."))


class Stance(Word):
    """How a text tells something: as said, as denied by somebody, or as left open."""

    ASSERTED = "asserted"
    DENIED = "denied"
    OPEN = "left open"


def stance_of(document: Document, utterance: Utterance) -> Stance:
    """Return how what somebody says is told: a denial is told with the words that it denies."""
    content, cue = utterance.fragments[0], utterance.cue
    if cue is None or content.start < cue.end or _is_spoken(document, utterance):
        return Stance.ASSERTED
    opener = _TOKEN.search(document.text, content.start, content.end)
    read = _Before.of(document, opener.end() if opener else content.start)
    verb = cue.of(document.text).lower().split()[-1]
    if (found := read.stance()) is Stance.ASSERTED and verb in read.words.denying:
        return Stance.OPEN if read.is_turned(read.last(verb)) else Stance.DENIED
    return found


def stance_at(document: Document, number: NumberMention) -> Stance:
    """Return how a quantity is told; a date or an ordinal is nothing that anybody denies."""
    if not number.kind.is_quantity:
        return Stance.ASSERTED
    read = _Before.of(document, number.span.start, clause=True)
    known = read.tokens and read.tokens[-1] in read.words.definite
    return Stance.ASSERTED if known else read.stance()


def _is_spoken(document: Document, utterance: Utterance) -> bool:
    """Whether the words themselves are said: "She denied it: “I was at home.”", not "denied “lying”"."""
    said = utterance.fragments[0].of(document.text).strip("\"'“”„«»‹›‘’")
    return utterance.kind is QuotationKind.DIRECT and said[:1].isupper()


class _Before(NamedTuple):
    """The words and breaks of a sentence before a place, in lower case."""

    tokens: Sequence[str]
    words: StanceWords

    @classmethod
    def of(cls, document: Document, place: int, *, clause: bool = False) -> _Before:
        """Read them as far back as they may tell of it; with `clause` to the last mark that ends a clause."""
        first = document.sentence_at(Span(place, place)).span.start
        told = document.text[max(first, place - _REACH) : place]
        if clause:
            told = told[max(map(told.rfind, _MARKS)) + 1 :]
        words = language_of(document.language).stances
        return cls([token.lower() for token in _TOKEN.findall(told)], words)

    def last(self, word: str) -> int:
        """Return where a word stands last."""
        return max((at for at, token in enumerate(self.tokens) if token == word), default=0)

    def stance(self) -> Stance:
        """Return what the nearest word that denies or leaves open makes of what follows the last token."""
        joined = False
        for at in range(len(self.tokens) - 1, -1, -1):
            if (found := self._told_by(at, joined=joined)) is not None:
                return found
            if self._is_end(at):
                break
            joined = joined or self.tokens[at] in self.words.joining
        return Stance.ASSERTED

    def _told_by(self, at: int, *, joined: bool) -> Stance | None:
        words, token = self.words, self.tokens[at]
        if token not in words.cues:
            return None
        if token in words.whether or (token in words.supposing and self._near(at, words.asking)):
            return Stance.OPEN
        if self._is_withheld(at) or (token in words.doubting and not self.is_turned(at)):
            return Stance.OPEN
        told = token in words.denying and self._opens(at, joined=joined)
        named = token in words.denying | words.rejecting and not joined and self._is_of_charges(at)
        if told or named:
            return Stance.OPEN if self.is_turned(at) else Stance.DENIED
        return None

    def is_turned(self, at: int) -> bool:
        """Whether what would deny is itself denied or withheld: "did not deny", "refused to deny"."""
        return self._near(at, self.words.negators | self.words.withholding)

    def _is_withheld(self, at: int) -> bool:
        words, token, behind = self.words, self.tokens[at], self._behind(at)
        opened = behind in words.that or behind in words.supposing
        if token not in words.confirming and not (token in words.telling and opened):
            return False
        first = at - 1
        while first > 0 and self.tokens[first] in words.between:
            first -= 1
        return first >= 0 and self.tokens[first] in words.negators | words.withholding

    def _opens(self, at: int, *, joined: bool) -> bool:
        """Whether a clause begins behind a verb that goes on to the place: "that", "having"."""
        token = self._behind(at)
        free = token in self.words.opening or token.endswith(self.words.opening_ends)
        return token in self.words.that or (free and not joined)

    def _behind(self, at: int) -> str:
        """Return the word behind a token and the comma that may stand between."""
        behind = self.tokens[at + 1 : at + 3]
        return next((token for token in behind if token != _COMMA), "")

    def _is_of_charges(self, at: int) -> bool:
        return any(token in self.words.charges for token in self.tokens[at + 1 : at + 2 + _NEAR])

    def _near(self, at: int, wanted: frozenset[str]) -> bool:
        near = self.tokens[max(0, at - _NEAR) : at]
        last = max((i for i, token in enumerate(near, 1) if token in _STOPS or token == _COMMA), default=0)
        return any(token in wanted for token in near[last:])

    def _is_end(self, at: int) -> bool:
        """Whether the clause of what stands behind a token begins there; "denied, that" has a comma in it."""
        token = self.tokens[at]
        if token == _COMMA:
            behind = self._behind(at)
            return behind not in self.words.that | self.words.whether | self.words.supposing
        return token in _STOPS or token in self.words.ends
