"""Utterances of a document, with their speakers as far as syntax settles them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.source.document import QuotationKind, SettledBy, Utterance
from summarizer.source.speech.assembly import assemble
from summarizer.source.speech.languages import rules_of
from summarizer.source.speech.names import Names, read_names
from summarizer.source.speech.tokens import Frame, read_frames
from summarizer.source.turns import read_turns

if TYPE_CHECKING:
    from summarizer.source.document import Document, SpeakerMention
    from summarizer.source.speech.assembly import Draft


@dataclass(frozen=True)
class Speech:
    """All that was read of who speaks in a document; `guesses` has likely speakers by utterance id."""

    frames: tuple[Frame, ...]
    names: Names
    utterances: tuple[Utterance, ...]
    guesses: dict[str, SpeakerMention]

    def frames_near(self, offset: int, reach: int) -> tuple[Frame, ...]:
        """Return `reach` frames up to the one at `offset`, and half as many after it."""
        at = bisect_right(self.frames, offset, key=lambda frame: frame.tokens[0].start)
        return self.frames[max(0, at - reach) : at + reach // 2]

    def speakers_near(self, offset: int, reach: int) -> list[SpeakerMention]:
        """Return the speakers that syntax names among `reach` utterances before `offset`, and half after."""
        at = bisect_left(self.utterances, offset, key=lambda utterance: utterance.fragments[0].start)
        near = self.utterances[max(0, at - reach) : at + reach // 2]
        return [utterance.speaker for utterance in near if utterance.speaker is not None]


def read_utterances(document: Document) -> tuple[Utterance, ...]:
    """Return all speech of the document in text order: direct, mixed and indirect.

    Where syntax settles speaker and cue, both are given and `settled_by` is `syntax`; else it is `open`.
    """
    return read_speech(document).utterances


@lru_cache(maxsize=1)
def read_speech(document: Document) -> Speech:
    """Read a document once; the last one is kept, so that many questions on one text cost one reading."""
    return read_speech_aside(document)


def read_speech_aside(document: Document) -> Speech:
    """Read a document without keeping it: the one that other stages work with stays kept."""
    frames = read_frames(document)
    names = read_names(frames)
    drafts = assemble(document.text, frames, names, rules_of(document.language), read_turns(document))
    return Speech(
        frames=frames,
        names=names,
        utterances=tuple(_utterance(draft, number) for number, draft in enumerate(drafts, 1)),
        guesses={f"U{number}": draft.guess for number, draft in enumerate(drafts, 1) if draft.guess},
    )


def _utterance(draft: Draft, number: int) -> Utterance:
    kind = (
        QuotationKind.DIRECT
        if draft.direct
        else QuotationKind.MIXED
        if draft.quoted
        else QuotationKind.INDIRECT
    )
    return Utterance(
        id=f"U{number}",
        kind=kind,
        fragments=tuple(draft.fragments),
        quoted=tuple(quote.id for quote in draft.quoted),
        speaker=draft.speaker,
        cue=draft.cue if draft.speaker else None,
        settled_by=SettledBy.SYNTAX if draft.speaker else SettledBy.OPEN,
    )
