"""What a quotation says of its speaker, apart from places: to be held against another reading, and told."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.results import Quotation, Text


def attribution(quoted: Quotation) -> tuple[object, ...]:
    """Return how the speaker was settled, with name, role and cue."""
    speaker = quoted.speaker
    role = words(speaker.role) if speaker else None
    return quoted.settled_by, speaker and speaker.name, role, words(quoted.cue)


def named(quoted: Quotation) -> str:
    """Return the speaker for a message: the name, with role, cue and how that was settled."""
    settled, name, role, cue = attribution(quoted)
    return f"{name or 'nobody'} ({', '.join(str(part) for part in (role, cue, settled) if part)})"


def words(text: Text | None) -> str | None:
    """Return the characters of a place."""
    return text.text if text else None
