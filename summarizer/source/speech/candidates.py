"""Who may have said what syntax leaves open, most likely first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import SpeakerMention
from summarizer.source.speech.attribution import read_speech
from summarizer.source.speech.names import name_at
from summarizer.source.speech.words import PRONOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Document, Utterance
    from summarizer.source.speech.attribution import Speech

_REACH = 16  # sentences and utterances before an utterance whose names are candidates; half as many after
_MOST = 8


def candidate_speakers(document: Document, utterance: Utterance) -> tuple[SpeakerMention, ...]:
    """Return up to eight distinct speakers who may have said `utterance`, the most likely first.

    Speakers that syntax names near by come before names that are merely mentioned, and those before names of
    places and organisations. Each has its canonical naming; `mention` is the naming nearest the utterance.
    """
    speech = read_speech(document)
    ranked: dict[str, SpeakerMention] = {}
    for mention in _ranked(speech, utterance):
        naming = mention.canonical.of(document.text).lower()
        if naming not in PRONOUNS:
            ranked.setdefault(naming, mention)
        if len(ranked) == _MOST:
            break
    return tuple(ranked.values())


def _ranked(speech: Speech, utterance: Utterance) -> Iterator[SpeakerMention]:
    if utterance.speaker is not None:
        yield utterance.speaker
    if utterance.id in speech.guesses:
        yield speech.guesses[utterance.id]
    start = utterance.fragments[0].start
    yield from sorted(speech.speakers_near(start, _REACH), key=lambda speaker: _distance(speaker, start))
    for things in (False, True):
        near = _names_near(speech, start, things=things)
        yield from sorted(near, key=lambda speaker: _distance(speaker, start))


def _names_near(speech: Speech, start: int, *, things: bool) -> list[SpeakerMention]:
    found = []
    for frame in speech.frames_near(start, _REACH):
        for first, last in speech.names.within(frame.tokens, 0, len(frame.tokens)):
            name = name_at(frame.tokens, first, last)
            if speech.names.is_thing(name) is things:
                found.append(SpeakerMention(name.span, speech.names.fullest(name)))
    return found


def _distance(speaker: SpeakerMention, start: int) -> int:
    """Return how far a naming is from an utterance; one after it counts four times."""
    mention = speaker.mention
    return start - mention.end if mention.end <= start else 4 * (mention.start - start)
