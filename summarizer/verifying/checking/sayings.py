"""What a statement reports as speech: who is said to speak, and which of its words are theirs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.source.document import Document, Paragraph, Sentence, Span
from summarizer.source.quotes import read_quoted
from summarizer.source.speech.attribution import read_speech
from summarizer.verifying.locate import MatchKind, locate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Utterance
    from summarizer.verifying.checking.evidence import EvidenceIndex, Reading

_LEAST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Saying:
    """Words of a statement that somebody is said to have said.

    `content` and `attribution` (the naming and the cue) are places in the statement; `places` are where the
    source has the content word for word, or nothing.
    """

    speaker: str
    content: tuple[Span, ...]
    attribution: tuple[Span, ...]
    places: tuple[Span, ...]


def read_sayings(statement: Reading, index: EvidenceIndex, speaker: str | None) -> tuple[Saying, ...]:
    """Return the speech that a statement reports; all of it where a speaker is given for the whole."""
    whole = (Span(0, len(statement.text)),)
    given = [Saying(speaker, whole, (), _places(statement.text, whole, index))] if speaker is not None else []
    return (*given, *_reported(statement, index))


def _reported(statement: Reading, index: EvidenceIndex) -> Iterator[Saying]:
    for said in _utterances(statement.text, index.document.language):
        if said.speaker is None:
            continue
        parts = (said.speaker.mention, said.cue)
        attribution = tuple(part for part in parts if part is not None)
        places = _places(statement.text, said.fragments, index)
        yield Saying(said.speaker.mention.of(statement.text), said.fragments, attribution, places)


def _utterances(text: str, language: str) -> tuple[Utterance, ...]:
    span = Span(0, len(text))
    paragraphs = (Paragraph(span, (Sentence("S1", span),)),)
    document = Document(text, paragraphs, read_quoted(text, paragraphs, language), (), language)
    # Not the cached reading: it would push out that of the source.
    return read_speech.__wrapped__(document).utterances


def _places(text: str, content: tuple[Span, ...], index: EvidenceIndex) -> tuple[Span, ...]:
    matches = [locate(part.of(text), index.document.text) for part in content]
    if any(match is None or match.kind is MatchKind.ELIDED for match in matches):
        return ()
    if sum(len(part.of(text).split()) for part in content) < _LEAST_WORDS:
        return ()
    return tuple(place for match in matches if match for place in (match.span, *match.alternatives))
