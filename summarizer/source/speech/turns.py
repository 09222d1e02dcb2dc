"""Transcripts: paragraphs that begin with their speaker's name and a colon."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import Span
from summarizer.source.speech.words import Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.speech.tokens import Frame

_LABEL_LENGTH = 6  # tokens of the longest label
_FEWEST = 3  # paragraphs with a label that make a transcript


class Turn(NamedTuple):
    """One turn: its label (tokens of the paragraph's first frame), the colon's place, and what is said."""

    subject: Phrase
    cue: Span
    content: Span


def read_turns(frames: Sequence[Frame]) -> dict[int, Turn]:
    """Return the turns by paragraph, none unless the text has at least three and one label comes back."""
    turns: dict[int, Turn] = {}
    labels: list[str] = []
    seen = -1
    for frame in frames:
        if frame.paragraph != seen:
            seen = frame.paragraph
            colon = _label_end(frame)
            if colon:
                labels.append(" ".join(token.lower for token in frame.tokens[:colon]))
                turns[seen] = _turn(frame, colon)
        elif seen in turns:
            turns[seen] = turns[seen]._replace(content=Span(turns[seen].content.start, frame.tokens[-1].end))
    return turns if len(labels) >= _FEWEST and len(set(labels)) < len(labels) else {}


def _label_end(frame: Frame) -> int:
    """Return the index of the colon after a label of capitalized words, 0 if there is none."""
    tokens = frame.tokens
    for at in range(min(_LABEL_LENGTH, len(tokens) - 1)):
        if tokens[at].text == ":":
            return at
        if not tokens[at].is_capital and tokens[at].text not in {"'", "’", "(", ")", "-"}:
            return 0
    return 0


def _turn(frame: Frame, colon: int) -> Turn:
    tokens = frame.tokens
    return Turn(Phrase(0, colon), frame.span(colon, colon + 1), Span(tokens[colon + 1].start, tokens[-1].end))
