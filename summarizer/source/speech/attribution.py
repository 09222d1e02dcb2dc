"""Utterances of a document: reports of its frames joined, with their speakers as far as syntax settles them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.source.document import QuotationKind, SettledBy, Utterance
from summarizer.source.speech.assembly import assemble
from summarizer.source.speech.mentions import Names, read_names
from summarizer.source.speech.tokens import Frame, read_frames

if TYPE_CHECKING:
    from summarizer.source.document import Document
    from summarizer.source.speech.assembly import Draft


@dataclass(frozen=True)
class Speech:
    """All that was read of who speaks in a document."""

    frames: tuple[Frame, ...]
    names: Names
    utterances: tuple[Utterance, ...]
    paragraphs: tuple[int, ...]

    def paragraph_at(self, offset: int) -> int:
        """Return the index of the paragraph of the frame that `offset` lies in."""
        at = bisect_right(self.frames, offset, key=lambda frame: frame.tokens[0].start)
        return self.frames[max(0, at - 1)].paragraph

    def frames_in(self, first: int, last: int) -> tuple[Frame, ...]:
        """Return the frames of paragraphs `first` to `last`, both included."""
        low = bisect_left(self.frames, first, key=lambda frame: frame.paragraph)
        return self.frames[low : bisect_right(self.frames, last, key=lambda frame: frame.paragraph)]

    def in_paragraphs(self, first: int, last: int) -> tuple[Utterance, ...]:
        """Return the utterances that begin in paragraphs `first` to `last`, both included."""
        low = bisect_left(self.paragraphs, first)
        return self.utterances[low : bisect_right(self.paragraphs, last)]


def read_utterances(document: Document) -> tuple[Utterance, ...]:
    """Return all speech of the document in text order: direct, mixed and indirect.

    Where syntax settles speaker and cue, both are given and `settled_by` is `syntax`; else it is `open`.
    """
    return read_speech(document).utterances


@lru_cache(maxsize=1)
def read_speech(document: Document) -> Speech:
    """Read a document once; the last one read is kept, so that many questions on one text cost one reading."""
    frames = read_frames(document)
    names = read_names(frames)
    drafts = assemble(document.text, frames, names)
    return Speech(
        frames=frames,
        names=names,
        utterances=tuple(_utterance(draft, number) for number, draft in enumerate(drafts, 1)),
        paragraphs=tuple(draft.paragraph for draft in drafts),
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
        cue=draft.cue,
        settled_by=SettledBy.SYNTAX if draft.speaker else SettledBy.OPEN,
    )
