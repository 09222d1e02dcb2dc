"""Who may have said what syntax leaves open, most likely first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech.attribution import Speech, read_speech
from summarizer.source.speech.german import lexicon
from summarizer.source.speech.languages import Rules, rules_of
from summarizer.source.speech.mentions import Memory
from summarizer.source.speech.naming import name_at
from summarizer.source.speech.words import DETERMINERS, PRONOUNS, Phrase, Tokens
from summarizer.source.utterance import SpeakerMention, Utterance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from summarizer.source.document import Document
    from summarizer.source.speech.frames import Frame

    Nouns = Callable[[Tokens], Phrase | None]
_PRONOUNS = PRONOUNS | lexicon.PRONOUNS

_REACH = 16  # sentences and utterances before an utterance whose names are candidates; half as many after
_MOST = 8
_LONGEST = 8  # words of a noun phrase that may be a speaker


def candidate_speakers(document: Document, utterance: Utterance) -> tuple[SpeakerMention, ...]:
    """Return up to eight distinct speakers who may have said `utterance`, the most likely first.

    Speakers that syntax names near by come before names that are merely mentioned, and those before names of
    places and organisations. Each has its canonical naming; `mention` is the naming nearest the utterance. In
    German, where every noun has a capital, a single one counts only as the subject of a sentence.
    """
    ranked: dict[str, SpeakerMention] = {}
    for mention in _ranked(read_speech(document), utterance, rules_of(document.language)):
        naming = mention.canonical.of(document.text).lower()
        if naming not in _PRONOUNS:
            ranked.setdefault(naming, mention)
        if len(ranked) == _MOST:
            break
    return tuple(ranked.values())


def likely_speaker(document: Document, utterance: Utterance) -> SpeakerMention | None:
    """Return whom the rules take for the speaker of an open utterance without being sure; None for nobody."""
    return read_speech(document).guesses.get(utterance.id)


def _ranked(speech: Speech, utterance: Utterance, rules: Rules) -> Iterator[SpeakerMention]:
    if utterance.speaker is not None:
        yield utterance.speaker
    if utterance.id in speech.guesses:
        yield speech.guesses[utterance.id]
    start = utterance.fragments[0].start
    beside = _subjects_beside(speech, start, rules.subject)
    yield from sorted(beside, key=lambda speaker: _distance(speaker, start))
    yield from sorted(speech.speakers_near(start, _REACH), key=lambda speaker: _distance(speaker, start))
    if rules.nouns is not None:
        near = _subjects_near(speech, start, rules.nouns)
        yield from sorted(near, key=lambda speaker: _distance(speaker, start))
    for things in (False, True):
        near = _names_near(speech, start, things=things, lone=rules.nouns is None)
        yield from sorted(near, key=lambda speaker: _distance(speaker, start))


def _subjects_beside(speech: Speech, start: int, subject: Nouns) -> list[SpeakerMention]:
    """Return whom the sentences of the paragraph around an utterance are about, by name or not."""
    frames = speech.frames_near(start, _REACH)
    around = next((frame.paragraph for frame in reversed(frames) if frame.tokens[0].start <= start), None)
    return _subjects(speech, (frame for frame in frames if frame.paragraph == around), subject, _is_named)


def _is_named(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a noun phrase names somebody, or speaks of somebody as "the keeper" or "one of the men"."""
    opening = tokens[phrase.first]
    return phrase.last - phrase.first <= _LONGEST and (opening.is_capital or opening.lower in DETERMINERS)


def _subjects_near(speech: Speech, start: int, nouns: Nouns) -> list[SpeakerMention]:
    return _subjects(speech, speech.frames_near(start, _REACH), nouns, _has_capital)


def _has_capital(tokens: Tokens, phrase: Phrase) -> bool:
    return any(token.is_capital for token in tokens[phrase.first : phrase.last])


def _subjects(
    speech: Speech, frames: Iterable[Frame], subject: Nouns, may_speak: Callable[[Tokens, Phrase], bool]
) -> list[SpeakerMention]:
    found = ((frame, subject(frame.tokens)) for frame in frames)
    return [
        Memory(speech.names).speaker(frame, phrase)
        for frame, phrase in found
        if phrase is not None and may_speak(frame.tokens, phrase)
    ]


def _names_near(speech: Speech, start: int, *, things: bool, lone: bool) -> list[SpeakerMention]:
    found = []
    for frame in speech.frames_near(start, _REACH):
        for first, last in speech.names.within(frame.tokens, 0, len(frame.tokens)):
            name = name_at(frame.tokens, first, last)
            full = lone or len(speech.names.core(name)) > 1
            if full and speech.names.is_thing(name) is things:
                found.append(SpeakerMention(name.span, speech.names.fullest(name)))
    return found


def _distance(speaker: SpeakerMention, start: int) -> int:
    """Return how far a naming is from an utterance; one after it counts four times."""
    mention = speaker.mention
    return start - mention.end if mention.end <= start else 4 * (mention.start - start)
