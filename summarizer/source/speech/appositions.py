"""Names before a description that no comma closes: whose it is, though it stands right before the verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages.en.speech_words import WORDS
from summarizer.source.speech import grammar, subjects, words
from summarizer.source.speech.borrowing import JOINING
from summarizer.source.speech.clauses import content_end, content_following
from summarizer.source.speech.naming import ORGANISATIONS, WITHIN_OFFICES, is_office
from summarizer.source.speech.tags import Report, after_quote
from summarizer.source.speech.words import Phrase, Tokens
from summarizer.source.vocabulary.denoting import Sort, sort_of

if TYPE_CHECKING:
    from summarizer.source.speech.grammar import VerbGroup

NO_NAMES = words.TIME | words.PREPOSITIONS | words.SUBORDINATORS | JOINING
_LYING = frozenset(("from", "in", "of", "at"))
SAID = words.UTTERANCES | WORDS.reporting_nouns


def left_open(tokens: Tokens, group: VerbGroup, subject: Phrase) -> Phrase | None:
    """Return the name before an appositive that no comma closes: "“…,” Jane Doe, a diver told the Herald"."""
    comma = subject.first - 1
    if comma < 1 or tokens[comma].text != ",":
        return _of_contact(tokens, subject)
    told = bool(content_following(tokens, group, subject))  # not "… of Jane Doe, a diver said."
    first = _name_start(tokens, comma)
    described = tokens[subject.first].lower in words.ARTICLES or _holds(tokens, subject)
    described = described or (told and (_is_house(tokens, group, subject) or _serves(tokens, subject)))
    if described and (named := _opening_name(tokens, comma, told=told)):
        return named
    described = not tokens[subject.first].is_capital and after_quote(tokens, first)
    if tokens[subject.last - 1].is_capital and not described:  # "though she knows “all of it,” Doe, Orr said"
        return _before_region(tokens, subject) if told else None
    opens = told and comma - first > 1 and (first == 0 or tokens[first - 1].lower in words.SUBORDINATORS)
    return Phrase(first, comma) if first < comma and (opens or after_quote(tokens, first)) else None


def _holds(tokens: Tokens, subject: Phrase) -> bool:
    """Whether a subject is an office and what it is of: "Jane Doe, CHAIRMAN OF THE BOARD told it"."""
    office = tokens[subject.first + 1].lower if len(range(*subject)) > 1 else ""
    return office in WITHIN_OFFICES and is_office(tokens[subject.first].lower)


def _serves(tokens: Tokens, subject: Phrase) -> bool:
    """Whether a subject is somebody by calling and house: "Jane Doe, ECONOMIST AT FEN BANK said it"."""
    at = next((i for i in range(*subject) if tokens[i].lower in words.PREPOSITIONS), subject.first)
    plain = not any(token.is_capital for token in tokens[subject.first : at])
    return plain and at > subject.first and sort_of(tokens[at - 1].lower) is Sort.PERSON


def _is_house(tokens: Tokens, group: VerbGroup, subject: Phrase) -> bool:
    """Whether a body without an article may be a speaker's own: "Jane Doe, FENBY COUNCIL said: …"."""
    goes_on = tokens[min(group.last, len(tokens) - 1)].text not in words.DASHES | {","}
    body = tokens[subject.last - 1]
    return goes_on and body.is_capital and body.lower in ORGANISATIONS and subject.last == group.first


def _opening_name(tokens: Tokens, comma: int, *, told: bool) -> Phrase | None:
    """Return a full name, with its title, that opens the sentence or follows a quotation, up to a comma."""
    named = subjects.subject_before(tokens, comma)
    if named is None or named.last != comma or comma - _name_start(tokens, comma) < len(("Jane", "Doe")):
        return None
    opens = told and (named.first == 0 or tokens[named.first - 1].lower in words.SUBORDINATORS)
    return named if opens or after_quote(tokens, named.first) else None


def _of_contact(tokens: Tokens, last: Phrase) -> Phrase | None:
    """Return whom a clause that ends so describes: "TWO WOMEN Doe coached as teens said"."""
    verb = last.first - 2
    if verb < 2 or tokens[verb + 1].lower not in words.PREPOSITIONS or not grammar.is_finite(tokens, verb):
        return None
    first = _name_start(tokens, verb)
    end = first - (first > 1 and tokens[first - 1].lower in {"whom", "that"})
    person = end > 0 and not tokens[end - 1].is_capital and sort_of(tokens[end - 1].lower) is Sort.PERSON
    return subjects.subject_before(tokens, end) if first < verb and person else None


def _before_region(tokens: Tokens, region: Phrase) -> Phrase | None:
    """Return the name before an appositive with a place: "JANE DOE, a diver from Fenby, Norland says"."""
    place = _name_start(tokens, region.first - 1)
    lies = 1 < place < region.first - 1 and tokens[place - 1].lower in _LYING
    named = subjects.subject_before(tokens, region.first) if lies else None
    return named if named is not None and _name_start(tokens, named.last) < named.last - 1 else None


def _name_start(tokens: Tokens, end: int) -> int:
    """Return where the words with a capital begin that end at `end`."""
    first = end
    while first > 0 and tokens[first - 1].is_capital and tokens[first - 1].lower not in NO_NAMES:
        first -= 1
    return first


def listed(tokens: Tokens, subject: Phrase) -> Phrase:
    """Return all of a list of names of which a subject is the end: "ORR, Fenn and Kell said"."""
    joint = next((i for i in range(subject.first + 1, subject.last) if tokens[i].lower == "and"), 0)
    if not joint or not all(tokens[i].is_capital for i in range(*subject) if i != joint):
        return subject
    first = subject.first
    while first > 1 and tokens[first - 1].text == "," and _is_name_word(tokens, first - 2):
        before = first - 2
        while before and _is_name_word(tokens, before - 1):
            before -= 1
        if before and tokens[before - 1].text != ",":
            return subject
        first = before
    return Phrase(first, subject.last) if first == 0 else subject


def _is_name_word(tokens: Tokens, at: int) -> bool:
    return tokens[at].is_capital and not words.is_time(tokens, at) and tokens[at].lower not in words.LINKING


def by_noun(tokens: Tokens, at: int) -> Report | None:
    """Read "Jane Doe's claim that …" and "Jane Doe's view is that …"."""
    if tokens[at].lower not in SAID or at < 2 or at + 3 >= len(tokens):
        return None
    opens = at + 1 + (tokens[at + 1].lower in words.BE)
    owner = tokens[at - 1]
    possessive = owner.text in {"'s", "’s", "'", "’"} or owner.lower in {"his", "her", "their"}
    told = opens > at + 1 or tokens[at].lower in WORDS.reporting_nouns
    if not possessive or not told or tokens[opens].lower != "that":
        return None
    named = owner.lower in {"his", "her", "their"}
    subject = Phrase(at - 1, at) if named else subjects.subject_before(tokens, at - 1)
    end = content_end(tokens, opens)
    return Report(Phrase(at, opens), subject, (Phrase(opens, end),)) if subject and end > opens + 1 else None
