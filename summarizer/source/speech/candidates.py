"""Who may have said what syntax leaves open, most likely first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import Span, SpeakerMention
from summarizer.source.speech.attribution import read_speech
from summarizer.source.speech.mentions import name_at, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Document, Utterance
    from summarizer.source.speech.attribution import Speech

_REACH = 4  # paragraphs before an utterance whose names are candidates
_MOST = 8


def candidate_speakers(document: Document, utterance: Utterance) -> tuple[SpeakerMention, ...]:
    """Return up to eight distinct speakers who may have said `utterance`, the most likely first.

    Speakers that syntax names near by come before names that are merely mentioned. Each has its canonical
    naming; `mention` is the naming nearest the utterance.
    """
    speech = read_speech(document)
    ranked: dict[Span, SpeakerMention] = {}
    for mention in _ranked(speech, utterance):
        ranked.setdefault(mention.canonical, mention)
        if len(ranked) == _MOST:
            break
    return tuple(ranked.values())


def _ranked(speech: Speech, utterance: Utterance) -> Iterator[SpeakerMention]:
    if utterance.speaker is not None:
        yield utterance.speaker
    start = utterance.fragments[0].start
    paragraph = speech.paragraph_at(start)
    yield from _speakers_near(speech, paragraph, start)
    yield from _names_near(speech, paragraph, start)


def _speakers_near(speech: Speech, paragraph: int, start: int) -> list[SpeakerMention]:
    near = [
        other.speaker
        for other in speech.in_paragraphs(paragraph - _REACH, paragraph + 1)
        if other.speaker is not None
    ]
    return sorted(near, key=lambda speaker: _distance(speaker.mention, start))


def _names_near(speech: Speech, paragraph: int, start: int) -> list[SpeakerMention]:
    found = []
    for frame in speech.frames_in(paragraph - _REACH, paragraph + 1):
        for first, last in runs(frame.tokens, 0, len(frame.tokens)):
            name = name_at(frame.tokens, first, last)
            found.append(SpeakerMention(name.span, speech.names.fullest(name).span))
    return sorted(found, key=lambda speaker: _distance(speaker.mention, start))


def _distance(mention: Span, start: int) -> int:
    """Return how far a naming is from an utterance; one after it counts double."""
    return start - mention.end if mention.end <= start else 2 * (mention.start - start)
