"""What a statement reports as speech: who is said to speak, and which of its words are theirs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.source.document import Document, Paragraph, Sentence, Span
from summarizer.source.quotes import read_quoted
from summarizer.source.speech.attribution import read_speech_aside
from summarizer.source.speech.frames import read_frames
from summarizer.source.speech.reports import may_report, read_reports
from summarizer.verifying.checking.words import LINK, Word
from summarizer.verifying.locate import MatchKind, locate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.source.utterance import Utterance
    from summarizer.verifying.checking.evidence import EvidenceIndex
    from summarizer.verifying.checking.readings import Reading

_LEAST_WORDS = 2
_EDGE = 6
_LEAST_SPEECH = 0.02
# A mark that opens or closes a quotation, or the edge of a sentence.
_BEGINS = re.compile(r"(?:^|[\"“„«‚‘']|[.!?…][\"”’»')]*\s|\n)\s*$")
_ENDS = re.compile(r"[,;:.!?…]*\s?[\"”»’'“]|[.!?…](?:\s|$)|$|\n\n")


@dataclass(frozen=True, slots=True)
class Saying:
    """Words of a statement that somebody is said to have said.

    `content` and `attribution` (the naming and the cue) are places in the statement; `places` are where the
    source has the content word for word, or nothing. `is_whole` says that none of these is cut out of a
    sentence or a quotation, so that nothing before or after it can turn what it says.
    """

    speaker: str
    content: tuple[Span, ...]
    attribution: tuple[Span, ...]
    places: tuple[Span, ...]
    is_whole: bool = False


def read_sayings(statement: Reading, index: EvidenceIndex, speaker: str | None) -> tuple[Saying, ...]:
    """Return the speech that a statement reports; all of it where a speaker is given for the whole."""
    whole = (Span(0, len(statement.text)),)
    given = [_saying(speaker, whole, (), statement, index)] if speaker is not None else []
    found = [*given, *_reported(statement, index)]
    return tuple(one for one in found if not any(_holds(other, one) for other in found if other is not one))


def are_verbatim(sayings: tuple[Saying, ...], words: Iterable[Word]) -> bool:
    """Whether all that is said but who says it stands in the source so, in one piece each."""
    spans = [span for one in sayings if one.is_whole for span in (*one.content, *one.attribution)]
    return bool(spans) and all(any(span.contains(word) for span in spans) for word in words)


def _holds(outer: Saying, inner: Saying) -> bool:
    """Whether what one reports is a part of the very words of another."""
    return outer.is_whole and all(
        any(part.contains(there) for part in outer.content) for there in (*inner.content, *inner.attribution)
    )


def _reported(statement: Reading, index: EvidenceIndex) -> Iterator[Saying]:
    for said, naming in _attributed(statement.text, index.document.language):
        attribution = (naming,) if said.cue is None else (naming, said.cue)
        yield _saying(naming.of(statement.text), said.fragments, attribution, statement, index)


def _attributed(text: str, language: str) -> list[tuple[Utterance, Span]]:
    """Return speech and the naming of its speaker, read in the language of the source or else in English."""
    for known in dict.fromkeys((language, "en")):
        spoken = [said for said in _utterances(text, known) if not _is_hardly_speech(said)]
        if found := [(said, said.speaker.mention) for said in spoken if said.speaker]:
            return found
    return []


def _is_hardly_speech(said: Utterance) -> bool:
    """Whether a cue most likely tells an act: a cabinet "will discuss a night service"."""
    return said.certainty is not None and said.certainty.speech < _LEAST_SPEECH


def _saying(
    speaker: str,
    content: tuple[Span, ...],
    attribution: tuple[Span, ...],
    statement: Reading,
    index: EvidenceIndex,
) -> Saying:
    places = _places(statement.text, content, index)
    is_whole = bool(places) and all(_stands_alone(place, index.document) for place in places)
    return Saying(speaker, content, attribution, places, is_whole)


def _stands_alone(place: Span, document: Document) -> bool:
    text = document.text
    before, after = text[max(0, place.start - _EDGE) : place.start], text[place.end : place.end + _EDGE]
    last = text[max(0, place.end - 1) : place.end]
    begins = _BEGINS.search(before) or LINK.fullmatch(
        text, document.sentence_at(place).span.start, place.start
    )
    return bool(begins) and bool(_ENDS.match(last + after) or _ENDS.match(after))


def _utterances(text: str, language: str) -> tuple[Utterance, ...]:
    span = Span(0, len(text))
    paragraphs = (Paragraph(span, (Sentence("S1", span),)),)
    quotes = read_quoted(text, paragraphs, language)
    document = Document(text, paragraphs, quotes, (), language)
    if language == "en" and not quotes and not _is_reported(document):
        return ()  # and nothing has to be known of the names in it
    return read_speech_aside(document).utterances


def _is_reported(document: Document) -> bool:
    """Whether something is told as what somebody says, in a text without quotations."""
    return may_report(document.text) and any(read_reports(frame.tokens) for frame in read_frames(document))


def _places(text: str, content: tuple[Span, ...], index: EvidenceIndex) -> tuple[Span, ...]:
    matches = [locate(part.of(text), index.document.text) for part in content]
    if any(match is None or match.kind is MatchKind.ELIDED for match in matches):
        return ()
    if sum(len(part.of(text).split()) for part in content) < _LEAST_WORDS:
        return ()
    return tuple(place for match in matches if match for place in (match.span, *match.alternatives))
