"""Word an extract, with who is meant in brackets where the text leaves no doubt.

"[Ines Vold] said it would close." replaces a pronoun at the opening of a sentence; "[Ines Vold]'s house" a
possessive, or a last name alone that no extract before it has introduced. Brackets hold a naming that stands
in the source. Where two persons may be meant, pronoun and name stay.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from summarizer.selecting.salience.features import DEPENDENT
from summarizer.source.document import Span
from summarizer.source.speech import words
from summarizer.source.speech.attribution import read_speech, read_utterances
from summarizer.source.speech.grammar import is_finite
from summarizer.source.speech.naming import gender_of, name_at
from summarizer.source.vocabulary import lemmas

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.document import Document, Sentence
    from summarizer.source.speech.frames import Frame
    from summarizer.source.speech.naming import Gender
    from summarizer.source.speech.words import Tokens

_BEFORE_STOP = re.compile(r" (?=[.,](?:[ ”\"’)]|$))")  # not of a name such as ".NET"
_PERSONAL = {"he": "", "she": "", "his": "'s", "her": "'s"}
_OWNING = ("'s", "’s", "'", "’")
_BESIDE = frozenset((" ", ", "))  # between a name and a role
_LONGEST = 12  # words of a name with its role
_BACK = 3  # sentences that a pronoun may reach back


class _Put(NamedTuple):
    """A name that is put in brackets at a place of a sentence, and what is written behind the brackets."""

    place: Span
    name: Span
    ending: str = ""


class Resolver:
    """Words the extracts of one document."""

    def __init__(self, document: Document) -> None:
        """Use the names that speech was read with."""
        self._document = document
        speech = read_speech(document)
        self._frames = speech.frames
        self._names = speech.names
        self._english = document.language == "en"

    def worded(
        self, pieces: Sequence[Span], met: set[Span] | None = None, *, roles: bool = False
    ) -> tuple[str, tuple[Span, ...]]:
        """Return the words of `pieces` as a sentence, and the sentences that names in it were taken from.

        `met` are the fullest namings of the persons whom the reader knows, to which those of the sentence
        are added; who is not among them is named in full, with the role beside the name if `roles` is set.
        Without it everybody is known.
        """
        opening = self._opening(pieces[0])
        put = [opening] if opening else []
        if met is not None:
            strangers = list(self._strangers(pieces, met))
            met.update(one.name for one in put)
            put = [self._with_role(one) if roles else one for one in (*put, *strangers)]
        body = _BEFORE_STOP.sub("", " ".join(self._put(piece, put) for piece in pieces))
        if body[-1:] not in "\"'”’»)]" and body[-1:].isalnum():
            body += "."
        return _capitalised(body), tuple(self._document.sentence_at(one.name).span for one in put)

    def _with_role(self, one: _Put) -> _Put:
        """Put a name with the role that stands beside it, unless what follows is theirs."""
        owns = one.ending or self._document.text.startswith(_OWNING, one.place.end)
        return one if owns else one._replace(name=self._roles.get(one.name, one.name))

    @cached_property
    def _roles(self) -> dict[Span, Span]:
        """The namings of speakers, each with the stretch that holds it and the role beside it."""
        found: dict[Span, Span] = {}
        for utterance in read_utterances(self._document):
            speaker = utterance.speaker
            if speaker is not None and speaker.role is not None:
                first, second = sorted((speaker.canonical, speaker.role))
                between = self._document.text[first.end : second.start]
                whole = Span(first.start, second.end)
                if between in _BESIDE and len(whole.of(self._document.text).split()) <= _LONGEST:
                    found.setdefault(speaker.canonical, whole)
        return found

    def _put(self, piece: Span, put: Sequence[_Put]) -> str:
        """Return the words of a piece, with names in brackets in their places."""
        text, at, body = self._document.text, piece.start, ""
        for place, name, ending in sorted(put):
            if piece.contains(place):
                body += f"{text[at : place.start]}[{name.of(text)}]{ending}"
                at = place.end
        return " ".join((body + text[at : piece.end]).split())

    def _strangers(self, pieces: Sequence[Span], met: set[Span]) -> Iterator[_Put]:
        """Yield the fullest namings of persons not met before, to be put for a last name; they are met."""
        at = self._frames.at(pieces[-1].end - 1)
        tokens = self._frames[at].tokens if at >= 0 and self._english else ()
        for first, last in self._names.within(tokens, 0, len(tokens)):
            name = name_at(tokens, first, last)
            full = self._names.fullest(name)
            if full not in met and any(piece.contains(name.span) for piece in pieces):
                met.add(full)
                if self._names.introduces(name) and not _describes(tokens, first, last):
                    yield _Put(name.span, full)

    def dangles(self, sentence: Sentence, head: str) -> bool:
        """Whether a sentence opens with a word that needs another one, and what it stands for is unknown.

        `head` is its first word; what leads over from the sentence before is passed: "Instead, HE …".
        """
        if head not in DEPENDENT:
            return head in words.CONNECTORS and self._second(sentence) in DEPENDENT
        return self._opening(sentence.span) is None

    def _second(self, sentence: Sentence) -> str:
        """Return the word after the first one and its comma, in lower case."""
        at = self._frames.at(sentence.span.end - 1)
        tokens = [t.lower for t in self._frames[at].tokens if t.is_word] if at >= 0 else []
        return tokens[1] if len(tokens) > 1 else ""

    def _opening(self, piece: Span) -> _Put | None:
        """Return the pronoun that a piece opens with, and the naming it stands for beyond doubt."""
        at = self._frames.at(piece.end - 1)
        if at < 0 or not self._english:
            return None
        frame = self._frames[at]
        token = next((t for t in frame.tokens if t.start >= piece.start), None)
        if token is None or token.start != piece.start or token.lower not in _PERSONAL:
            return None
        name = self._antecedent(at, gender_of(token.lower))
        place = Span(token.start, token.end)
        return _Put(place, name, _PERSONAL[token.lower]) if name is not None else None

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
            if len(self._names.core(name)) > 1 and self._names.may_be_persons(name)
        ]

    def _others(self, frame: Frame, wanted: Gender | None) -> bool:
        """Whether a sentence speaks of somebody without a name: then the pronoun may mean that one."""
        first = frame.tokens[0].lower
        return first not in _PERSONAL and gender_of(first) not in {None, wanted}


def _describes(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a name says what sort of thing is meant, and stands for nobody: "the Vold camp"."""
    if first and tokens[first - 1].lower in words.DETERMINERS:
        return True
    after = tokens[last] if last < len(tokens) else None
    if after is None or not after.is_word or after.lower in words.LINKING or words.is_adverb(after):
        return False
    return not is_finite(tokens, last) and any(part == "n" for part, _ in lemmas(after.lower))


def _capitalised(body: str) -> str:
    """Begin with a capital, but for a name that is written otherwise: "iPhone", "read_file(…)"."""
    first = body.partition(" ")[0]
    named = any(character.isupper() or character in "_(" for character in first[1:])
    return body if named else body[:1].upper() + body[1:]
