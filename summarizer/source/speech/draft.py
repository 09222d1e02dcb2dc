"""An utterance in the making."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.source.document import QuotedSpan, Span
    from summarizer.source.speech.traits import Traits
    from summarizer.source.utterance import SpeakerMention


@dataclass(slots=True)
class Draft:
    """An utterance in the making; `frame` is the number of the last frame that it reaches into."""

    paragraph: int
    frame: int
    fragments: list[Span]
    quoted: list[QuotedSpan]
    direct: bool
    speaker: SpeakerMention | None = None
    cue: Span | None = None
    guess: SpeakerMention | None = None  # the likeliest speaker where syntax does not settle one
    tagged: bool = False  # indirect, with the attribution after it: a quotation may carry it on
    carried: bool = False  # told in the mood of reported speech, without a cue of its own
    traits: Traits = frozenset()
