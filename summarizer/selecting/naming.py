"""Word an extract, with who is meant in brackets where the text leaves no doubt.

"[Ines Vold] said it would close." replaces a pronoun at the opening of a sentence; "[Ines Vold]'s house" a
possessive, or a last name alone that no extract before it has introduced. Brackets hold a naming that stands
in the source. Where two persons may be meant, pronoun and name stay.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.selecting.markup import without_markup
from summarizer.selecting.meaning import Meanings, Put
from summarizer.selecting.salience.features import DEPENDENT
from summarizer.source.document import Span
from summarizer.source.speech import words
from summarizer.source.speech.attribution import read_speech, read_utterances
from summarizer.source.speech.grammar import is_finite
from summarizer.source.speech.naming import name_at
from summarizer.source.vocabulary import lemmas

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarizer.selecting.meaning import TakenUp
    from summarizer.source.document import Document, Sentence
    from summarizer.source.speech.words import Tokens

_BEFORE_STOP = re.compile(r" (?=[.,](?:[ ”\"’)]|$))")  # not of a name such as ".NET"
_OWNING = ("'s", "’s", "'", "’")
_BESIDE = frozenset((" ", ", "))  # between a name and a role
_LONGEST = 12  # words of a name with its role


class Resolver:
    """Words the extracts of one document."""

    def __init__(self, document: Document, taken_up: Callable[[Span], TakenUp | None] | None = None) -> None:
        """Use the names that speech was read with; `taken_up` tells what words take up as parsed."""
        self._document = document
        self._meanings = Meanings(document, taken_up)
        speech = read_speech(document)
        self._frames = speech.frames
        self._names = speech.names
        self._english = document.language == "en"
        self._openings: dict[Span, Put | None] = {}

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
        return self.plain(pieces, put), tuple(self._document.sentence_at(one.name).span for one in put)

    def plain(self, pieces: Sequence[Span], put: Sequence[Put] = ()) -> str:
        """Return the words of `pieces` as a sentence, with nothing in brackets but what is `put` there."""
        words = without_markup(" ".join(self._put(piece, put) for piece in pieces))
        body = _BEFORE_STOP.sub("", words)
        if body[-1:] not in "\"'”’»)]" and body[-1:].isalnum():
            body += "."
        return _capitalised(body)

    def _with_role(self, one: Put) -> Put:
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
                whole = Span(first.start, second.end)
                if self._is_beside(first, second) and len(whole.of(self._document.text).split()) <= _LONGEST:
                    found.setdefault(speaker.canonical, whole)
        return found

    def _is_beside(self, first: Span, second: Span) -> bool:
        """Whether nothing or a comma stands between two places; a role may stand a book away."""
        near = 0 < second.start - first.end <= len(", ")
        return near and self._document.text[first.end : second.start] in _BESIDE

    def _put(self, piece: Span, put: Sequence[Put]) -> str:
        """Return the words of a piece, with names in brackets in their places."""
        text, at, body = self._document.text, piece.start, ""
        for place, name, ending in sorted(put):
            if piece.contains(place):
                body += f"{text[at : place.start]}[{name.of(text)}]{ending}"
                at = place.end
        return " ".join((body + text[at : piece.end]).split())

    def _strangers(self, pieces: Sequence[Span], met: set[Span]) -> Iterator[Put]:
        """Yield the fullest namings of persons not met before, to be put for a last name; they are met."""
        at = self._frames.at(pieces[-1].end - 1)
        tokens = self._frames[at].tokens if at >= 0 and self._english else ()
        for first, last in self._names.within(tokens, 0, len(tokens)):
            name = name_at(tokens, first, last)
            full = self._names.fullest(name)
            if full not in met and any(piece.contains(name.span) for piece in pieces):
                met.add(full)
                shouts = full.of(self._document.text).isupper()  # in a title: "HARBOUR FUND PAYS"
                if not shouts and self._names.introduces(name) and not _describes(tokens, first, last):
                    yield Put(name.span, full)

    def dangles(self, sentence: Sentence, head: str) -> bool:
        """Whether a sentence opens with a word that needs another one, and what it stands for is unknown.

        `head` is its first word; what leads over from the sentence before is passed: "Instead, HE …".
        """
        if head not in DEPENDENT:
            return head in words.CONNECTORS and self._second(sentence) in DEPENDENT
        return not self.names_subject(sentence)

    def names_subject(self, sentence: Sentence) -> bool:
        """Whether it is known whom the pronoun means that a sentence says something of."""
        return self._opening(sentence.span) is not None

    def leaves_open(self, sentence: Sentence) -> bool:
        """Whether a sentence says "he" or "her" before it has told of anybody, and who that is is unknown."""
        at = self._frames.at(sentence.span.end - 1)
        tokens = self._frames[at].tokens if at >= 0 and self._english else ()
        return self._meanings.pronoun(tokens, 0) is not None and not self.names_subject(sentence)

    def _second(self, sentence: Sentence) -> str:
        """Return the word after the first one and its comma, in lower case."""
        at = self._frames.at(sentence.span.end - 1)
        tokens = [t.lower for t in self._frames[at].tokens if t.is_word] if at >= 0 else []
        return tokens[1] if len(tokens) > 1 else ""

    def _opening(self, piece: Span) -> Put | None:
        """Return the pronoun that opens a piece or is its subject, and the naming it stands for."""
        if piece not in self._openings:
            self._openings[piece] = self._meanings.opening(piece)
        return self._openings[piece]


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
