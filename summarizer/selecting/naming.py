"""Word an extract, with what its pronouns stand for in brackets where the text leaves no doubt.

"[Ines Vold] said it would close." replaces a pronoun at the opening of a sentence; "[Ines Vold]'s house" a
possessive. Brackets hold a naming that stands in the source. Where two persons may be meant, the pronoun
stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.selecting.salience.features import DEPENDENT
from summarizer.source.speech.attribution import read_speech
from summarizer.source.speech.naming import gender_of, name_at
from summarizer.source.speech.words import CONNECTORS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.document import Document, Sentence, Span
    from summarizer.source.speech.frames import Frame
    from summarizer.source.speech.naming import Gender
    from summarizer.source.speech.tokens import Token

_BEFORE_STOP = re.compile(r" (?=[.,](?:[ ”\"’)]|$))")  # not of a name such as ".NET"
_PERSONAL = {"he": "", "she": "", "his": "'s", "her": "'s"}
_BACK = 3  # sentences that a pronoun may reach back


class Resolver:
    """Words the extracts of one document."""

    def __init__(self, document: Document) -> None:
        """Use the names that speech was read with."""
        self._document = document
        speech = read_speech(document)
        self._frames = speech.frames
        self._names = speech.names
        self._english = document.language == "en"

    def worded(self, pieces: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
        """Return the words of `pieces` as a sentence, and the sentences that names in it were taken from."""
        text = self._document.text
        body = " ".join(" ".join(piece.of(text).split()) for piece in pieces)
        body = _BEFORE_STOP.sub("", body)
        if body[-1:] not in "\"'”’»)]" and body[-1:].isalnum():
            body += "."
        opening = self._opening(pieces[0])
        if opening is not None:
            token, name = opening
            stands = name.of(text)
            rest = body[token.end - token.start :]
            return f"[{stands}]{_PERSONAL[token.lower]}{rest}", (self._document.sentence_at(name).span,)
        return _capitalised(body), ()

    def dangles(self, sentence: Sentence, head: str) -> bool:
        """Whether a sentence opens with a word that needs another one, and what it stands for is unknown.

        `head` is its first word; what leads over from the sentence before is passed: "Instead, HE …".
        """
        if head not in DEPENDENT:
            return head in CONNECTORS and self._second(sentence) in DEPENDENT
        return self._opening(sentence.span) is None

    def _second(self, sentence: Sentence) -> str:
        """Return the word after the first one and its comma, in lower case."""
        at = self._frames.at(sentence.span.end - 1)
        tokens = [t.lower for t in self._frames[at].tokens if t.is_word] if at >= 0 else []
        return tokens[1] if len(tokens) > 1 else ""

    def _opening(self, piece: Span) -> tuple[Token, Span] | None:
        """Return the pronoun that a piece opens with, and the naming it stands for beyond doubt."""
        at = self._frames.at(piece.end - 1)
        if at < 0 or not self._english:
            return None
        frame = self._frames[at]
        token = next((t for t in frame.tokens if t.start >= piece.start), None)
        if token is None or token.start != piece.start or token.lower not in _PERSONAL:
            return None
        name = self._antecedent(at, gender_of(token.lower))
        return (token, name) if name is not None else None

    def _antecedent(self, at: int, wanted: Gender | None) -> Span | None:
        """Return the one person whom the sentences just before name, the nearest sentence deciding."""
        for back in range(1, _BACK + 1):
            if at < back or self._frames[at].paragraph - self._frames[at - back].paragraph > 1:
                return None
            frame = self._frames[at - back]
            fitting = {name: None for name, gender in self._persons(frame) if gender in {None, wanted}}
            if len(fitting) == 1:
                return next(iter(fitting))
            if fitting or self._others(frame, wanted):
                return None
        return None

    def _persons(self, frame: Frame) -> list[tuple[Span, Gender | None]]:
        tokens = frame.tokens
        named = [name_at(tokens, *found) for found in self._names.within(tokens, 0, len(tokens))]
        return [
            (self._names.fullest(name), self._names.gender(name))
            for name in named
            if not self._names.is_thing(name) and len(self._names.core(name)) > 1
        ]

    def _others(self, frame: Frame, wanted: Gender | None) -> bool:
        """Whether a sentence speaks of somebody without a name: then the pronoun may mean that one."""
        first = frame.tokens[0].lower
        return first not in _PERSONAL and gender_of(first) not in {None, wanted}


def _capitalised(body: str) -> str:
    """Begin with a capital, but for a name that is written otherwise: "iPhone", "read_file(…)"."""
    first = body.partition(" ")[0]
    named = any(character.isupper() or character in "_(" for character in first[1:])
    return body if named else body[:1].upper() + body[1:]
