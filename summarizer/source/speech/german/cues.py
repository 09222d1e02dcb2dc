"""Cues of a German clause: a verb of saying with its finite verb, its clause and its subject."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.source.speech.german import lexicon
from summarizer.source.speech.german.clauses import (
    bounds,
    clause_end,
    finite_verb,
    main_subject,
    opens_subordinate,
    subject,
    subject_after,
)
from summarizer.source.speech.german.heads import before_described, is_noun, word
from summarizer.source.speech.german.lexicon import FINITE, PARTICIPLES, Verb
from summarizer.source.speech.german.phrases import noun_phrase
from summarizer.source.speech.words import Phrase, Tokens

_BECOME_OR_BE = lexicon.BECOME | lexicon.BE
_HAVE_OR_BECOME_OR_BE = lexicon.HAVE | lexicon.BECOME | lexicon.BE
_NOMINATIVE_RELATIVES = lexicon.RELATIVES - {"den", "dem", "denen", "deren", "dessen"}

_NEVER_MAIN = lexicon.SUBORDINATORS | lexicon.QUESTION_WORDS
_MOST_ASIDES = 3  # between a conjunction and the verb at the end of its clause
_JOINING = frozenset("und aber doch sondern oder".split())
_WHENCE = frozenset("in im auf aus bei beim von vom seitens".split())
_CITING = frozenset("zitiert zitieren zitierte zitierten".split())  # whom they name second has said it
_PLACES = frozenset("in im aus bei beim an am auf".split())
_TAKING_PLACE = frozenset(("statt",))  # "findet eine Debatte STATT"
_HEISST = frozenset("heißt hieß heiße".split())
_STANDS = frozenset("steht stand stehe stünde".split())  # in what is written


class Cue(NamedTuple):
    """A verb of saying at token `at` in the clause `first` to `end`, and its finite verb, perhaps the same.

    `subject` is None where nobody is named: "hieß es". One of `particles` leads to what is called so: "für".
    One that `quotes` reports nothing but what stands in marks.
    """

    at: int
    finite: int
    first: int
    end: int
    subject: Phrase | None
    characterizes: bool
    subordinate: bool
    particles: frozenset[str] = frozenset()
    quotes: bool = False


def cue_at(tokens: Tokens, at: int) -> Cue | None:
    """Return the cue at token `at`, if the word there is a verb that reports."""
    low = word(tokens[at])
    verb = FINITE.get(low) or PARTICIPLES.get(low)
    if verb is None:
        return None
    first, end = _clause(tokens, at)
    last = _particle_end(tokens, Phrase(first, end), at, verb) if verb.particles else end
    held = not verb.particles and at + 1 < end and word(tokens[end - 1]) in _TAKING_PLACE
    if tokens[at].is_capital or last is None or held:
        return None
    final = _last_finite(tokens, at, end) if first < at and opens_subordinate(tokens, first) else None
    subordinate = final is not None
    finite = final if final is not None else _finite(tokens, at, first, end)
    if finite is None or (
        not subordinate and word(tokens[first]) in _NEVER_MAIN and not _calls(tokens, first)
    ):
        return None
    speaker = _subject(tokens, Phrase(first, end), at, finite, subordinate=subordinate)
    if speaker is None and not (low in _HEISST and _is_impersonal(tokens, Phrase(first, end))):
        return None
    return Cue(at, finite, first, last, speaker, verb.characterizes, subordinate, verb.particles, verb.quotes)


def _calls(tokens: Tokens, first: int) -> bool:
    """Whether a clause that opens with "als" goes on with what something is called: "Als „…“ bezeichnete"."""
    near = range(first + 1, min(first + 4, len(tokens)))
    return any(tokens[at].quote is not None and before_described(tokens, first, at) == first for at in near)


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


def _particle_end(tokens: Tokens, clause: Phrase, at: int, verb: Verb) -> int | None:
    """Return where the clause ends whose last word is one of the verb's particles, past asides in it.

    A particle may also stand before a quotation in the clause, "hält den Plan FÜR „…“", or before its last
    verb: "der SICHER ist, dass …".
    """
    first, end = clause
    for quote in (i for i in range(first + 1, end) if tokens[i].quote is not None):
        if word(tokens[before_described(tokens, first, quote)]) in verb.particles:
            return end
    for _ in range(_MOST_ASIDES):
        if word(tokens[end - 1]) in verb.particles or (
            at + 1 == end and word(tokens[at - 1]) in verb.particles
        ):
            return end
        if end >= len(tokens) or tokens[end].text != ",":
            return None
        end = clause_end(tokens, end + 1)
    return None


def _finite(tokens: Tokens, at: int, first: int, end: int) -> int | None:
    """Return the finite verb of a main clause whose verb of saying is at `at`."""
    low = word(tokens[at])
    if low in FINITE and (at == first or word(tokens[at - 1]) in _JOINING):
        return at
    second = finite_verb(tokens, first, end)
    if second == at and low in FINITE:
        return at
    if second is None or second > at:
        return None
    auxiliary = word(tokens[second])
    if low in PARTICIPLES and auxiliary in _HAVE_OR_BECOME_OR_BE:
        return second
    past = at + 2 == end and low in PARTICIPLES and word(tokens[at + 1]) == "haben"  # "soll … gerufen haben"
    plain = at + 1 == end and low.endswith("n")
    return second if auxiliary in lexicon.MODALS and (past or plain) else None


def _last_finite(tokens: Tokens, at: int, end: int) -> int | None:
    """Return the finite verb of a subordinate clause that ends with the verb of saying."""
    if at + 1 == end:
        return at if word(tokens[at]) in FINITE else None
    return at + 1 if at + 2 == end and word(tokens[at + 1]) in lexicon.HAVE else None


def _subject(tokens: Tokens, clause: Phrase, at: int, finite: int, *, subordinate: bool) -> Phrase | None:
    low, auxiliary = word(tokens[at]), word(tokens[finite])
    if low in _STANDS:
        denied = any(word(token) == "nicht" for token in tokens[clause.first : clause.last])
        return None if denied else writing(tokens, clause)
    if subordinate:
        opening = word(tokens[clause.first])
        if opening in _NOMINATIVE_RELATIVES and opening != "welchen":
            return _antecedent(tokens, clause.first) or Phrase(clause.first, clause.first + 1)
        if opening == "wer":  # whoever it is
            return None
        return subject_after(tokens, clause.first + 1, at) or _source(tokens, clause)
    if low in _HEISST:
        return _place_of_writing(tokens, clause)
    if finite != at and auxiliary in _BECOME_OR_BE and low != "zitiert":
        return _agent(tokens, clause)
    if finite == at and low in _CITING:
        return _cited(tokens, clause, at) or subject(tokens, clause.first, finite)
    if finite > clause.first and word(tokens[finite - 1]) in _JOINING:
        first = finite_verb(tokens, clause.first, finite - 1)
        return (
            subject(tokens, clause.first, first) if first is not None else main_subject(tokens[: finite - 1])
        )
    return subject(tokens, clause.first, finite)


def _antecedent(tokens: Tokens, relative: int) -> Phrase | None:
    """Return the noun phrase before the comma of a relative pronoun: "EINE FRAU in Bonn, die sagte"."""
    end = relative - 1
    first = bounds(tokens, end - 1).first if end > 0 else end
    for at in range(first, end):
        last = at if word(tokens[at]) in lexicon.ADVERBS else noun_phrase(tokens, at, end)
        placed = at < last < end - 1 and word(tokens[last]) in _PLACES
        if last == end or (placed and noun_phrase(tokens, last + 1, end) == end):
            return Phrase(at, last)
    return None


def _cited(tokens: Tokens, clause: Phrase, at: int) -> Phrase | None:
    """Return who has said what somebody else cites: "die Zeitung zitiert EINEN ZEUGEN mit …"."""
    first, end = at + 1, clause.last
    citing = subject_after(tokens, first, end) if at == clause.first else None
    if citing is not None:
        first = citing.last
    while first < end and word(tokens[first]) in lexicon.ADVERBS:  # "zitiert dazu …"
        first += 1
    last = noun_phrase(tokens, first, end)
    return Phrase(first, last) if last > first else citing or subject_after(tokens, first, end)


def _agent(tokens: Tokens, clause: Phrase) -> Phrase | None:
    """Return who acts in a passive clause: "wurde VON DER KAMMER kritisiert"."""
    for at in range(clause.first, clause.last - 1):
        if word(tokens[at]) in {"von", "vom"}:
            last = noun_phrase(tokens, at + 1, clause.last)
            return Phrase(at + 1, last) if last > at + 1 else None
    return writing(tokens, clause)


def _place_of_writing(tokens: Tokens, clause: Phrase) -> Phrase | None:
    """Return what says so: "heißt es IN DEM BERICHT", "hieß es AUS DEM RATHAUS"."""
    return _source(tokens, clause) if _is_impersonal(tokens, clause) else None


def writing(tokens: Tokens, clause: Phrase) -> Phrase | None:
    """Return the text that says so: "steht IN DEM BERICHT", "ist IN DEM BERICHT … zu lesen"."""
    found = _source(tokens, clause)
    head = (
        next((token for token in tokens[found.first : found.last] if is_noun(token)), None) if found else None
    )
    return found if head is not None and lexicon.WRITINGS.search(word(head)) else None


def _is_impersonal(tokens: Tokens, clause: Phrase) -> bool:
    return any(word(token) == "es" for token in tokens[clause.first : clause.last])


def _source(tokens: Tokens, clause: Phrase) -> Phrase | None:
    """Return the noun phrase that names a source by its preposition: "wie AUS DEM RATHAUS verlautet"."""
    for at in range(clause.first, clause.last - 1):
        if word(tokens[at]) in _WHENCE:
            last = noun_phrase(tokens, at + 1, clause.last)
            if last > at + 1 and word(tokens[last - 1]) not in lexicon.TIMES:
                return Phrase(at + 1, last)
    return None
