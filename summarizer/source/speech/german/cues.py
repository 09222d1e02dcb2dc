"""Cues of a German clause: a verb of saying with its finite verb, its clause and its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.speech.german import lexicon
from summarizer.source.speech.german.clauses import (
    bounds,
    finite_verb,
    main_subject,
    opens_subordinate,
    subject,
    subject_after,
)
from summarizer.source.speech.german.phrases import noun_phrase, word
from summarizer.source.speech.german.verbs import FINITE, PARTICIPLES, Verb
from summarizer.source.speech.words import Phrase

if TYPE_CHECKING:
    from summarizer.source.speech.words import Tokens

_MOST_ASIDES = 3  # between a conjunction and the verb at the end of its clause
_JOINING = frozenset("und aber doch sondern oder".split())
_HEISST = frozenset("heißt hieß heiße".split())


class Cue(NamedTuple):
    """A verb of saying at token `at` in the clause `first` to `end`, and its finite verb, perhaps the same.

    `subject` is None where nobody is named: "hieß es".
    """

    at: int
    finite: int
    first: int
    end: int
    subject: Phrase | None
    characterizes: bool
    subordinate: bool


def cue_at(tokens: Tokens, at: int) -> Cue | None:
    """Return the cue at token `at`, if the word there is a verb that reports."""
    low = word(tokens[at])
    verb = FINITE.get(low) or PARTICIPLES.get(low)
    if verb is None:
        return None
    first, end = _clause(tokens, at)
    if tokens[at].is_capital and at != first:
        return None
    if verb.particles and not _has_particle(tokens, at, end, verb):
        return None
    subordinate = first < at and opens_subordinate(tokens, first)
    finite = _last_finite(tokens, at, end) if subordinate else _finite(tokens, at, first, end)
    if finite is None:
        return None
    speaker = _subject(tokens, Phrase(first, end), at, finite, subordinate=subordinate)
    if speaker is None and low not in _HEISST:
        return None
    return Cue(at, finite, first, end, speaker, verb.characterizes, subordinate)


def _clause(tokens: Tokens, at: int) -> Phrase:
    """Return the clause of a verb; "Wie Ana Ruiz, eine Lotsin, MITTEILTE," goes back to its "wie"."""
    first, end = bounds(tokens, at)
    if at == first and end == at + 1:
        opening = first
        for _ in range(_MOST_ASIDES):
            opening = bounds(tokens, max(0, opening - 2)).first if opening > 1 else 0
            if word(tokens[opening]) == "wie":
                return Phrase(opening, end)
    return Phrase(first, end)


def _has_particle(tokens: Tokens, at: int, end: int, verb: Verb) -> bool:
    """Whether one of the particles stands at the end of the clause, or before "zu" or a quotation."""
    return end > at + 1 and word(tokens[end - 1]) in verb.particles


def _finite(tokens: Tokens, at: int, first: int, end: int) -> int | None:
    """Return the finite verb of a main clause whose verb of saying is at `at`."""
    low = word(tokens[at])
    if low in FINITE and (at == first or word(tokens[at - 1]) in _JOINING):
        return at
    second = finite_verb(tokens, first, end)
    if second == at and low in FINITE:
        return at
    if second is None or second > at or low not in PARTICIPLES:
        return None
    auxiliary = word(tokens[second])
    return second if auxiliary in lexicon.HAVE or auxiliary in lexicon.BECOME | lexicon.BE else None


def _last_finite(tokens: Tokens, at: int, end: int) -> int | None:
    """Return the finite verb of a subordinate clause that ends with the verb of saying."""
    if at + 1 == end:
        return at if word(tokens[at]) in FINITE else None
    return at + 1 if at + 2 == end and word(tokens[at + 1]) in lexicon.HAVE else None


def _subject(tokens: Tokens, clause: Phrase, at: int, finite: int, *, subordinate: bool) -> Phrase | None:
    low, auxiliary = word(tokens[at]), word(tokens[finite])
    if subordinate:
        opening = word(tokens[clause.first])
        if opening in lexicon.RELATIVES - {"den", "dem", "denen", "deren", "dessen"} and opening != "welchen":
            return Phrase(clause.first, clause.first + 1)
        return subject_after(tokens, clause.first + 1, at)
    if low in _HEISST:
        return _place_of_writing(tokens, clause)
    if finite != at and auxiliary in lexicon.BECOME | lexicon.BE and low != "zitiert":
        return _agent(tokens, clause)
    if finite > clause.first and word(tokens[finite - 1]) in _JOINING:
        first = finite_verb(tokens, clause.first, finite - 1)
        return (
            subject(tokens, clause.first, first) if first is not None else main_subject(tokens[: finite - 1])
        )
    return subject(tokens, clause.first, finite)


def _agent(tokens: Tokens, clause: Phrase) -> Phrase | None:
    """Return who acts in a passive clause: "wurde VON DER KAMMER kritisiert"."""
    for at in range(clause.first, clause.last - 1):
        if word(tokens[at]) in {"von", "vom"}:
            last = noun_phrase(tokens, at + 1, clause.last)
            return Phrase(at + 1, last) if last > at + 1 else None
    return None


def _place_of_writing(tokens: Tokens, clause: Phrase) -> Phrase | None:
    """Return what says so: "heißt es IN DEM BERICHT", "hieß es AUS DEM RATHAUS"."""
    if not any(word(token) == "es" for token in tokens[clause.first : clause.last]):
        return None
    for at in range(clause.first, clause.last - 1):
        if word(tokens[at]) in {"in", "im", "aus", "bei", "beim", "von", "vom", "seitens"}:
            last = noun_phrase(tokens, at + 1, clause.last)
            if last > at + 1:
                return Phrase(at + 1, last)
    return None
