"""Speakers known by their place beside a quotation, whatever the verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import grammar, subjects, words
from summarizer.source.speech.clauses import content_end
from summarizer.source.speech.tags import Report, is_signature, may_speak, owner, parenthetical_after, sender
from summarizer.source.speech.words import Phrase

_LABEL_LENGTH = 8  # tokens of the longest label
_IRREGULAR = frozenset("read ran went began".split())
_SHOWING = frozenset("this that these those the his her their a an another one".split())
_PERSONAL = frozenset(("he", "she", "they", *words.POSSESSIVES))

if TYPE_CHECKING:
    from summarizer.source.speech.words import Tokens


def by_place(tokens: Tokens, at: int) -> Report | None:
    """Read a quotation whose speaker stands in a speaker's place, whatever the verb."""
    return (
        _signed(tokens, at)
        or _before_unknown_verb(tokens, at)
        or _what_was_told(tokens, at)
        or _as_told(tokens, at)
        or _labelled(tokens, at)
        or _after_lead_in(tokens, at)
    )


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
    """Read "“…,” Jane Doe VERBED." and "“…,” VERBED Jane Doe." for a verb that is not known as a cue."""
    if tokens[at].text.rstrip(words.MARKS)[-1:] not in {",", "?", "!", "—", "-"}:
        return None
    if inverted := _after_unknown_verb(tokens, at):
        return inverted
    for verb in range(at + 2, min(len(tokens), at + 9)):
        token = tokens[verb]
        if not token.is_word:
            return None
        if (
            (token.lower.endswith(("ed", "s")) or token.lower in _IRREGULAR)
            and not token.is_capital
            and parenthetical_after(tokens, verb + 1)
        ):
            subject = subjects.subject_before(tokens, verb, at + 1)
            if subject is None or subject.first != at + 1 or not may_speak(tokens, subject):
                return None
            return Report(Phrase(verb, verb + 1), subject, (Phrase(at, at + 1),))
    return None


def _after_unknown_verb(tokens: Tokens, at: int) -> Report | None:
    verb, name = at + 1, at + 2
    if name >= len(tokens) or not tokens[verb].is_word or not tokens[verb].lower.endswith(("ed", "s")):
        return None
    end = next((i for i in range(name, len(tokens)) if not tokens[i].is_capital), len(tokens))
    if tokens[verb].is_capital or end == name or not parenthetical_after(tokens, end):
        return None
    return Report(Phrase(verb, name), Phrase(name, end), (Phrase(at, at + 1),))


def _as_told(tokens: Tokens, at: int) -> Report | None:
    """Read "As Jane Doe put it in May, the pier is “…”"."""
    cue = next((i for i in range(2, at) if grammar.is_cue(tokens, i)), None)
    if tokens[0].lower != "as" or cue is None:
        return None
    group = grammar.verb_group(tokens, cue)
    comma = next((i for i in range(group.last, at) if tokens[i].text == ","), None)
    subject = subjects.subject_before(tokens, group.first, 1)
    if comma is None or subject is None:
        return None
    return Report(Phrase(group.first, group.last), subject, (Phrase(comma + 1, content_end(tokens, at)),))


def _labelled(tokens: Tokens, at: int) -> Report | None:
    """Read "Doe: The pier is ‘…’", as headlines have it, and "Harbour master Jane Doe: “…”"."""
    colon = next((i for i in range(1, min(at, _LABEL_LENGTH) + 1) if tokens[i].text == ":"), 0)
    named = colon > 0 and all(token.is_word for token in tokens[:colon]) and tokens[colon - 1].is_capital
    if not named or any(grammar.is_finite(tokens, i) for i in range(colon)):
        return None
    content = Phrase(at, at + 1) if at == colon + 1 else Phrase(colon + 1, len(tokens))
    return Report(Phrase(colon, colon + 1), Phrase(0, colon), (content,))


def _after_lead_in(tokens: Tokens, at: int) -> Report | None:
    """Read "Jane Doe had an answer: “…”", "Jane Doe: “…”" and "Jane Doe VERBED, “…”".

    It is sure where a person's name or pronoun leads in to whole sentences that end the frame.
    """
    if at < 2 or tokens[at - 1].text not in {":", ","}:
        return None
    word = tokens[at - 2]
    if tokens[at - 1].text == "," and not (word.lower.endswith(("ed", "ing", "s")) and not word.is_capital):
        return None
    if not tokens[at].text.lstrip(words.MARKS)[:1].isupper():
        return None
    subject = sender(tokens, at - 1) or subjects.main_subject(tokens[: at - 1])
    if subject is not None and subject.last >= at - 1:
        subject = owner(tokens, subject) or subject
    if subject is None or (subject.last >= at - 1 and tokens[at - 1].text != ":"):
        return None
    cue = Phrase(at - 1, at) if tokens[at - 1].text == ":" else Phrase(at - 2, at - 1)
    sure = _leads_in_surely(tokens, at, subject)
    if not sure and (shown := _shown(tokens, at)) is not None:
        subject, sure = shown, True
    return Report(cue, subject, (Phrase(at, at + 1),), sure=sure)


def _shown(tokens: Tokens, at: int) -> Phrase | None:
    """Return what is shown in its own words, as in "The loss is shown by THIS NOTICE: “…”"."""
    subject = subjects.subject_before(tokens, at - 1) if tokens[at - 1].text == ":" else None
    if subject is None or subject.last != at - 1 or tokens[subject.first].lower not in _SHOWING:
        return None
    return subject if _is_whole(tokens, at) else None


def _what_was_told(tokens: Tokens, at: int) -> Report | None:
    """Read "“…” is what Jane Doe told us" and "“…” was how Jane Doe put it"."""
    if [token.lower in words.BE for token in tokens[at + 1 : at + 2]] != [True]:
        return None
    if at + 2 >= len(tokens) or tokens[at + 2].lower not in {"what", "how"}:
        return None
    cue = next((i for i in range(at + 4, len(tokens)) if grammar.is_cue(tokens, i)), None)
    subject = subjects.subject_before(tokens, cue, at + 3) if cue is not None else None
    return Report(Phrase(cue, cue + 1), subject, (Phrase(at, at + 1),)) if cue and subject else None


def _leads_in_surely(tokens: Tokens, at: int, subject: Phrase) -> bool:
    person = tokens[subject.first].lower in _PERSONAL or tokens[subject.last - 1].is_capital
    person = person and may_speak(tokens, subject)
    adjacent = tokens[at - 1].text == ":" or subject.last == at - 2
    return person and adjacent and _is_whole(tokens, at)


def _is_whole(tokens: Tokens, at: int) -> bool:
    """Whether a quotation is of whole sentences that end the frame."""
    ends = at + 1 == len(tokens) or words.is_break(tokens[at + 1])
    return ends and tokens[at].text.rstrip(words.MARKS)[-1:] in set(".?!…")
