"""Who speaks in a dialogue whose paragraphs open with dashes: two take turns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.speech.draft import Draft
    from summarizer.source.utterance import SpeakerMention

_LOOKED_AT = 8  # utterances back


def opens_turn(text: str, start: int) -> bool:
    """Whether a dash opens the paragraph of what is spoken from `start` on."""
    before = text[max(0, start - 4) : start]
    return before.strip() in words.DASHES and (start < 4 or "\n" in before or before[:1] in words.DASHES)


def before_last(text: str, drafts: Sequence[Draft], paragraph: int) -> SpeakerMention | None:
    """Return who spoke in the turn before the last one, where `paragraph` goes on from both."""
    turns = {
        draft.paragraph: draft.speaker
        for draft in drafts[-_LOOKED_AT:]
        if opens_turn(text, draft.fragments[0].start)
    }
    return turns.get(paragraph - 2) if paragraph - 1 in turns else None
