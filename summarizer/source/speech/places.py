"""Speakers known by their place beside a quotation, whatever the verb."""

from __future__ import annotations

from summarizer.source.speech import grammar, main_subjects, subjects, words
from summarizer.source.speech.clauses import content_end
from summarizer.source.speech.constructions import is_infinitive
from summarizer.source.speech.cues import CueClass
from summarizer.source.speech.ends import is_sourced
from summarizer.source.speech.leadins import answered, is_whole, led_in
from summarizer.source.speech.tags import Report, is_signature, may_speak, parenthetical_after
from summarizer.source.speech.words import Phrase, Tokens
from summarizer.source.vocabulary.denoting import Sort, sort_of

_LABEL_LENGTH = 8  # tokens of the longest label
_IRREGULAR = frozenset("read ran went began spat sang rang sprang swore shot bit hit broke burst".split())
_SMALL = words.DETERMINERS | words.PREPOSITIONS | words.CONNECTORS | words.RELATIVES
_PERSONAL = frozenset(("he", "she", "they", *words.POSSESSIVES))

_BEFORE_AS = words.CONNECTORS | {",", "because", "for"}


def by_place(tokens: Tokens, at: int) -> Report | None:
    """Read a quotation whose speaker stands in a speaker's place, whatever the verb."""
    return (
        _signed(tokens, at)
        or _credited(tokens, at)
        or _before_unknown_verb(tokens, at)
        or _what_was_told(tokens, at)
        or answered(tokens, at)
        or as_told(tokens, at)
        or _labelled(tokens, at)
        or led_in(tokens, at)
        or _after_unknown_cue(tokens, at)
    )


def _signed(tokens: Tokens, at: int) -> Report | None:
    """Read "“…” — Jane Doe" at the end of a line, and "“…”" above a line "Jane Doe, Head of Data"."""
    if at > 0 or not is_signature(tokens[1:], bare=True):
        return None
    first = at + 1 + (not tokens[at + 1].is_word)
    end = next((i for i in range(first, len(tokens)) if words.is_break(tokens[i])), len(tokens))
    if not tokens[first].is_capital or any(grammar.is_finite(tokens, i) for i in range(first, end)):
        return None
    cue = end if first == at + 1 else at + 1  # the comma of the role where no dash leads to the name
    return Report(Phrase(cue, cue + 1), Phrase(first, end), (Phrase(at, at + 1),))


def _credited(tokens: Tokens, at: int) -> Report | None:
    """Read "“…”: Jane Doe", as headlines have it."""
    named = at == 0 and 2 < len(tokens) <= _LABEL_LENGTH and tokens[1].text == ":"
    if not named or not all(token.is_capital or token.lower in words.LINKING for token in tokens[2:]):
        return None
    return Report(Phrase(1, 2), Phrase(2, len(tokens)), (Phrase(0, 1),))


def _before_unknown_verb(tokens: Tokens, at: int) -> Report | None:
    """Read "“…,” Jane Doe VERBED." and "“…,” VERBED Jane Doe." for a verb that is not known as a cue."""
    if tokens[at].text.rstrip(words.MARKS)[-1:] not in {",", "?", "!", "—", "-"}:
        return None
    if inverted := _after_unknown_verb(tokens, at):
        return inverted
    for verb in range(at + 2, min(len(tokens), at + 9)):
        if not tokens[verb].is_word:
            return None
        subject = _subject_of_unknown(tokens, at, verb)
        if subject is not None:
            return Report(Phrase(verb, verb + 1), subject, (Phrase(at, at + 1),))
    return None


def _subject_of_unknown(tokens: Tokens, at: int, verb: int) -> Phrase | None:
    """Return the noun phrase between a quotation and what may be a verb, if it ends what it says."""
    low = tokens[verb].lower
    speech = at == 0 and words.is_long(tokens[at])
    verbal = low.endswith(("ed", "s")) or low in _IRREGULAR
    if tokens[verb].is_capital or not verbal or not parenthetical_after(tokens, verb + 1):
        return None
    subject = subjects.subject_before(tokens, verb, at + 1)
    if subject is None or subject.first != at + 1 or tokens[subject.last - 1].lower in _SMALL:
        return None
    somebody = speech and tokens[subject.first].lower in words.DETERMINERS
    return subject if somebody or may_speak(tokens, subject) else None


def _after_unknown_verb(tokens: Tokens, at: int) -> Report | None:
    verb, name = at + 1, at + 2
    if name >= len(tokens) or not tokens[verb].is_word or not tokens[verb].lower.endswith(("ed", "s")):
        return None
    end = next((i for i in range(name, len(tokens)) if not tokens[i].is_capital), len(tokens))
    if tokens[verb].is_capital or end == name or not parenthetical_after(tokens, end):
        return None
    return Report(Phrase(verb, name), Phrase(name, end), (Phrase(at, at + 1),))


def as_told(tokens: Tokens, at: int) -> Report | None:
    """Read "As Jane Doe put it in May, the pier is “…”" and "Again, as Jane Doe told the Herald, it is old".

    The quotation is token `at`; without one it is the number of tokens.
    """
    first = next((i for i in range(at) if tokens[i].lower not in _BEFORE_AS and tokens[i].text != ","), None)
    if first is None or tokens[first].lower != "as":
        return None
    cue = next((i for i in range(2, at) if grammar.is_cue(tokens, i)), None)
    if cue is None:
        return None
    group = grammar.verb_group(tokens, cue)
    comma = next((i for i in range(group.last, at) if tokens[i].text == ","), None)
    subject = subjects.subject_before(tokens, group.first, first + 1)
    if comma is None or subject is None or _says_what(tokens, group.last, comma):
        return None
    if is_sourced(tokens, comma + 1):
        return None
    before = [token.text for token in tokens[first : group.first]]
    if before[-1] == "," and before.count(",") == 1:
        return None  # "As a result, SAYS THE BOARD, it is old"
    says = bool(group.classes & {CueClass.SAY, CueClass.TELL, CueClass.SPEAK})
    if at == len(tokens) and (not says or is_infinitive(tokens, group.last)):
        return None  # "As many of you know, it is old" tells what is so, "as mills CONTINUED to close" when
    end = content_end(tokens, min(at, len(tokens) - 1))
    return (
        Report(Phrase(group.first, group.last), subject, (Phrase(comma + 1, end),))
        if end > comma + 1
        else None
    )


def _says_what(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a clause follows a verb of saying: "As Jane Doe said THAT IT WAS SAFE, it fell"."""
    inside = range(first, last)
    return any(tokens[i].lower == "that" or tokens[i].quote or grammar.is_finite(tokens, i) for i in inside)


def _labelled(tokens: Tokens, at: int) -> Report | None:
    """Read "Doe: The pier is ‘…’", as headlines have it."""
    colon = next((i for i in range(1, min(at - 1, _LABEL_LENGTH + 1)) if tokens[i].text == ":"), 0)
    named = colon > 0 and all(token.is_word for token in tokens[:colon]) and tokens[colon - 1].is_capital
    named = named and all(token.text != ":" for token in tokens[colon + 1 : at])
    named = named and sort_of(tokens[colon - 1].lower) is not Sort.WORDS  # "MEDIA ADVISORY: …"
    if not named or any(grammar.is_finite(tokens, i) for i in range(colon)):
        return None
    return Report(Phrase(colon, colon + 1), Phrase(0, colon), (Phrase(colon + 1, len(tokens)),))


def _after_unknown_cue(tokens: Tokens, at: int) -> Report | None:
    """Read "Jane Doe VERBED, “…”": sure where a person does it."""
    verb = at - 2
    if verb < 1 or tokens[at - 1].text != ",":
        return None
    speech = words.is_long(tokens[at]) or is_whole(tokens, at)
    if tokens[verb].is_capital or not tokens[verb].lower.endswith(("ed", "ing", "s")) or not speech:
        return None
    subject = main_subjects.main_subject(tokens[: at - 1])
    if subject is None or subject.last >= at - 1:
        return None
    person = tokens[subject.first].lower in _PERSONAL or tokens[subject.last - 1].is_capital
    acts = grammar.is_finite(tokens, subject.last) and at + 1 == len(tokens) and is_whole(tokens, at)
    cue = subject.last if acts else verb  # "Jane Doe ECHOED those words, “…”"
    sure = person and may_speak(tokens, subject) and cue == subject.last
    return Report(Phrase(cue, at - 1), subject, (Phrase(at, at + 1),), sure=sure)


def _what_was_told(tokens: Tokens, at: int) -> Report | None:
    """Read "“…” is what Jane Doe told us" and "“…” was how Jane Doe put it"."""
    if [token.lower in words.BE for token in tokens[at + 1 : at + 2]] != [True]:
        return None
    if at + 2 >= len(tokens) or tokens[at + 2].lower not in {"what", "how"}:
        return None
    cue = next((i for i in range(at + 4, len(tokens)) if grammar.is_cue(tokens, i)), None)
    if cue is None:
        return None
    subject = subjects.subject_before(tokens, grammar.verb_group(tokens, cue).first, at + 3)
    return Report(Phrase(cue, cue + 1), subject, (Phrase(at, at + 1),)) if subject else None
