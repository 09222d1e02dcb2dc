"""The subject that a participle or a second verb of saying has from what stands before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages.en.speech_words import WORDS
from summarizer.source.speech import grammar, main_subjects, words
from summarizer.source.speech.cues import Form
from summarizer.source.speech.naming import is_office
from summarizer.source.speech.words import Phrase, Tokens
from summarizer.source.vocabulary.denoting import Sort, sort_of

if TYPE_CHECKING:
    from summarizer.source.speech.grammar import VerbGroup
    from summarizer.source.speech.tags import Report

DASHES_OR_COMMA = words.DASHES | {","}
JOINING = frozenset("and but then or by when while in after before without".split())
_TIME_OR_EARLY_LATE = words.TIME | {"early", "late"}
# What is issued or sent "saying" something, by whoever issues or sends it.
_MESSAGES = frozenset(
    "statement statements letter letters email emails e-mail message messages memo note tweet tweets post "
    "release text video editorial column op-ed article speech ad petition complaint resolution".split()
)
_ACCOMPANYING = frozenset(("with", "despite"))
_MESSAGE = 5  # tokens of the longest naming of a message
_COORDINATING = frozenset(("and", "but", "yet", "so", "while"))
_CLAUSES = frozenset("after as because before once since until when while".split())


def borrowed(tokens: Tokens, group: VerbGroup, earlier: list[Report]) -> Phrase | None:
    """Return the subject of a participle (", adding that") or a coordinated verb ("and said")."""
    if group.first == 0:
        return None
    before = tokens[group.first - 1]
    letter = group.form is Form.ING and _after_message(tokens, group.first)
    if before.lower not in JOINING and before.text not in DASHES_OR_COMMA and not letter:
        return None
    if (several := _contrasted(tokens, group)) is not None:
        return several
    if letter and (message := _received(tokens, group.first)) is not None:
        return message
    apart = group.form is Form.ING  # it may go on after what was reported, where "and said" belongs to it
    told = {i for report in earlier if apart for phrase in report.content for i in range(*phrase)}
    start = _main_start(tokens, group.first)
    for at in range(group.first - 1, start, -1):
        opened = tokens[at - 1].lower in words.SUBORDINATORS and at not in told
        if opened and tokens[at].lower in words.SUBJECT_PRONOUNS:
            return Phrase(at, at + 1)
    if before.lower == "and" and (nearer := _in_clause(tokens, group.first - 1)) is not None:
        return nearer
    if before.lower == "and" and (relative := _in_relative(tokens, group.first - 1)) is not None:
        return relative
    speaking = [report.subject for report in earlier if report.subject and report.subject.first not in told]
    speaking = [subject for subject in speaking if subject.first >= start]
    main = [s for s in speaking if not apart or tokens[s.first].lower not in words.RELATIVES]
    return (
        main[-1]
        if main
        else main_subjects.main_subject(tokens[: group.first], _last_clause(tokens, group.first))
    )


def _main_start(tokens: Tokens, end: int) -> int:
    """Return where the main clause begins behind one that opens the frame: "When Orr asked, FENN left"."""
    main = main_subjects.main_subject(tokens[:end]) if tokens[0].lower in _CLAUSES else None
    return main.first if main is not None else 0


def _in_clause(tokens: Tokens, end: int) -> Phrase | None:
    """Return who acts in a clause that ends at `end`: "it was late before THE CAPTAIN rose (and said)"."""
    stops = (i + 1 for i in range(end - 1, 0, -1) if tokens[i].lower in _CLAUSES or words.is_break(tokens[i]))
    first = next(stops, 0)
    opened = first > 0 and tokens[first - 1].lower in _CLAUSES
    doer = main_subjects.main_subject(tokens[:end], first) if opened else None
    if doer is None or doer.first != first or not grammar.is_finite(tokens, doer.last):
        return None
    noun = tokens[doer.last - 1].lower
    return doer if is_office(noun) or sort_of(noun) is Sort.PERSON else None


def _in_relative(tokens: Tokens, end: int) -> Phrase | None:
    """Return the pronoun of a relative clause that ends at `end`: "the boat, WHICH was late (and said)"."""
    comma = next((i for i in range(end - 1, 0, -1) if words.is_break(tokens[i])), 0)
    opens = tokens[comma].text == "," and tokens[comma + 1].lower in {"who", "which"}
    return Phrase(comma + 1, comma + 2) if opens and grammar.is_finite(tokens, comma + 2) else None


def _last_clause(tokens: Tokens, at: int) -> int:
    """Return where the last clause with a subject before token `at` begins: after ", but" or a dash."""
    for first in range(at - 2, 1, -1):
        if tokens[first - 1].lower in _COORDINATING and tokens[first - 2].text == ",":
            doer = main_subjects.main_subject(tokens[:at], first)
            if doer is not None and doer.first == first and _acts(tokens, doer.last, at):
                return first
    return _after_dash(tokens, at)


def _acts(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a finite verb begins at `first`, behind adverbs."""
    while first < end and words.is_adverb(tokens[first]):
        first += 1
    return first < end and grammar.is_finite(tokens, first)


def _after_dash(tokens: Tokens, at: int) -> int:
    """Return where a clause after the last dash begins that token `at` is part of, else 0."""
    dash = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].text in words.DASHES), 0)
    return dash if any(grammar.is_finite(tokens, i) for i in range(dash, at)) else 0


def _contrasted(tokens: Tokens, group: VerbGroup) -> Phrase | None:
    """Return of whom a participle with "now" tells: "despite A FEW BACKERS, such as Orr, now saying"."""
    if group.form is not Form.ING or tokens[group.first].lower != "now":
        return None
    for at in range(group.first - 2, 0, -1):
        if grammar.is_finite(tokens, at):
            return None
        if tokens[at].lower in _ACCOMPANYING:
            end = next(i for i in range(at, group.first + 1) if i == group.first or words.is_break(tokens[i]))
            return Phrase(at + 1, end) if end > at + 1 else None
    return None


def _received(tokens: Tokens, at: int) -> Phrase | None:
    """Return a message that comes to whoever the sentence is about: "they got A MESSAGE saying …"."""
    near = range(at - 1, max(0, at - _MESSAGE), -1)
    first = next((i for i in near if tokens[i].lower in words.ARTICLES), 0)
    verb = tokens[first - 1].lower if first else ""
    return Phrase(first, at) if verb in WORDS.receiving else None


def _after_message(tokens: Tokens, at: int) -> bool:
    """Whether something that can say anything stands before a verb: "a series of tweets early Friday"."""
    while at and (tokens[at - 1].lower in _TIME_OR_EARLY_LATE or words.is_adverb(tokens[at - 1])):
        at -= 1
    return at > 0 and tokens[at - 1].lower in _MESSAGES
