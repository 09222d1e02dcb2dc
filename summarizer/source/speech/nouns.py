"""Nouns that report: "Jane Doe's claim that …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import subjects, words
from summarizer.source.speech.clauses import content_end
from summarizer.source.speech.english import WORDS
from summarizer.source.speech.tags import Report
from summarizer.source.speech.words import Phrase

if TYPE_CHECKING:
    from summarizer.source.speech.words import Tokens

_REPORTING_NOUNS = WORDS.reporting_nouns
SAID = words.UTTERANCES | _REPORTING_NOUNS


def by_noun(tokens: Tokens, at: int) -> Report | None:
    """Read "Jane Doe's claim that …" and "Jane Doe's view is that …"."""
    if tokens[at].lower not in SAID or at < 2 or at + 3 >= len(tokens):
        return None
    opens = at + 1 + (tokens[at + 1].lower in words.BE)
    owner = tokens[at - 1]
    possessive = owner.text in {"'s", "’s", "'", "’"} or owner.lower in {"his", "her", "their"}
    told = opens > at + 1 or tokens[at].lower in _REPORTING_NOUNS
    if not possessive or not told or tokens[opens].lower != "that":
        return None
    named = owner.lower in {"his", "her", "their"}
    subject = Phrase(at - 1, at) if named else subjects.subject_before(tokens, at - 1)
    end = content_end(tokens, opens)
    return Report(Phrase(at, opens), subject, (Phrase(opens, end),)) if subject and end > opens + 1 else None
