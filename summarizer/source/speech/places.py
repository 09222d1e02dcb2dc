"""Speakers known by their place beside a quotation, whatever the verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import grammar, subjects, words
from summarizer.source.speech.tags import Report, is_signature, parenthetical_after
from summarizer.source.speech.words import Phrase

if TYPE_CHECKING:
    from summarizer.source.speech.words import Tokens


def by_place(tokens: Tokens, at: int) -> Report | None:
    """Read a quotation whose speaker stands in a speaker's place, whatever the verb."""
    return _signed(tokens, at) or _before_unknown_verb(tokens, at) or _after_lead_in(tokens, at)


def _signed(tokens: Tokens, at: int) -> Report | None:
    """Read "“…” — Jane Doe" at the end of a line."""
    if at > 0 or not is_signature(tokens[1:]):
        return None
    end = next((i for i in range(at + 2, len(tokens)) if words.is_break(tokens[i])), len(tokens))
    named = tokens[at + 2].is_capital and not any(grammar.is_finite(tokens, i) for i in range(at + 2, end))
    if not named:
        return None
    return Report(Phrase(at + 1, at + 2), Phrase(at + 2, end), (Phrase(at, at + 1),))


def _before_unknown_verb(tokens: Tokens, at: int) -> Report | None:
    """Read "“…,” Jane Doe VERBED." for a verb that is not known as a cue."""
    if tokens[at].text.rstrip(words.MARKS)[-1:] not in {",", "?", "!", "—", "-"}:
        return None
    for verb in range(at + 2, min(len(tokens), at + 9)):
        token = tokens[verb]
        if not token.is_word:
            return None
        if (
            token.lower.endswith(("ed", "s"))
            and not token.is_capital
            and parenthetical_after(tokens, verb + 1)
        ):
            subject = subjects.subject_before(tokens, verb, at + 1)
            if subject is None or subject.first != at + 1:
                return None
            return Report(Phrase(verb, verb + 1), subject, (Phrase(at, at + 1),))
    return None


def _after_lead_in(tokens: Tokens, at: int) -> Report | None:
    """Read "Jane Doe had an answer: “…”" and "Jane Doe VERBED, “…”"."""
    if at < 2 or tokens[at - 1].text not in {":", ","}:
        return None
    word = tokens[at - 2]
    if tokens[at - 1].text == "," and not (word.lower.endswith(("ed", "ing", "s")) and not word.is_capital):
        return None
    if not tokens[at].text.lstrip(words.MARKS)[:1].isupper():
        return None
    subject = subjects.main_subject(tokens[: at - 1])
    if subject is None or subject.last >= at - 1:
        return None
    cue = Phrase(at - 1, at) if tokens[at - 1].text == ":" else Phrase(at - 2, at - 1)
    return Report(cue, subject, (Phrase(at, at + 1),), sure=False)
