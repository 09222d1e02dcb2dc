"""What a speaker is, by the words beside a name, and whom a relative pronoun means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import grammar, parts, subjects, words
from summarizer.source.speech.describing import (
    comes_from,
    described_beside,
    head_of,
    nearest_person,
    whole_name,
)
from summarizer.source.speech.naming import after_office, before_particles, name_at, runs
from summarizer.source.speech.persons import person_of
from summarizer.source.speech.words import Phrase, Tokens
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sort, is_singular, sort_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.source.document import Span
    from summarizer.source.speech.frames import Frame
    from summarizer.source.speech.names import Names
    from summarizer.source.speech.tokens import Token

_PREPOSITIONS_OR_AND = words.PREPOSITIONS | {"and"}
_LINKING_OR_TIME = words.PREPOSITIONS | words.CONNECTORS | words.SUBORDINATORS | words.TIME
_LONGEST = 14  # tokens of the longest description that is taken for a role
_LEADING = frozenset("a an the one former coalition acting".split())
_LEADING_OR_DETERMINERS = _LEADING | words.DETERMINERS


def role_of(
    tokens: Tokens, subject: Phrase, said: Iterable[Phrase] = (), *, names_nouns: bool = False
) -> Phrase | None:
    """Return the words that say what the subject is, if they stand beside its name; none of what is `said`.

    Looked for in this order: "Jane Doe, A COUNCIL ENGINEER, said", "A COUNCIL ENGINEER, Jane Doe, said" and
    "COUNCIL ENGINEER Jane Doe said"; no words in small letters before a name where all nouns are written
    like names.
    """
    role = _beside(tokens, subject, names_nouns=names_nouns)
    spoken = role is not None and any(role.first < one.last and one.first < role.last for one in said)
    bare = role is not None and all(tokens[i].lower in _LEADING for i in range(*role))
    return None if spoken or bare else role


def _beside(tokens: Tokens, subject: Phrase, *, names_nouns: bool) -> Phrase | None:
    if not tokens[subject.last - 1].is_capital:
        return subject if _named_after(tokens, subject.last) else None
    named = after_office(tokens, subject)
    if named is not None:
        return Phrase(subject.first, named.first)
    beside = _after(tokens, subject.last) or _before(tokens, subject.first)
    return beside or (None if names_nouns else _within(tokens, subject))


def _named_after(tokens: Tokens, at: int) -> bool:
    """Whether a name follows: "the council engineer, Jane Doe"."""
    at = words.past_brackets(tokens, at)
    return (
        at + 2 < len(tokens) and tokens[at].text == "," and all(t.is_capital for t in tokens[at + 1 : at + 3])
    )


def _after(tokens: Tokens, at: int) -> Phrase | None:
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return None
    end = at + 1
    while end < len(tokens) and end - at <= _LONGEST and not _ends_role(tokens, end):
        end += 1
    first = tokens[at + 1]
    describes = (
        first.lower in _LEADING_OR_DETERMINERS or not first.is_capital or "of" in _words(tokens, at, end)
    )
    closed = end >= len(tokens) or tokens[end].text in {",", "."}
    clear = not any(grammar.is_finite(tokens, i) for i in range(at + 1, end))
    starts = first.is_word and first.lower not in words.LINKING and (end > at + 2 or not first.text.isdigit())
    if describes and closed and clear and starts and end > at + 1 and not words.is_ing(first):
        return Phrase(at + 1, end)
    return None


def _words(tokens: Tokens, first: int, end: int) -> set[str]:
    return {token.lower for token in tokens[first:end]}


def _ends_role(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    return token.quote is not None or words.is_break(token) or token.lower in {"who", "which", "whose"}


def _before(tokens: Tokens, at: int) -> Phrase | None:
    if at < 2 or tokens[at - 1].text != ",":
        return None
    first = at - 1
    while first > 0 and not _ends_role(tokens, first - 1):
        first -= 1
    opening = tokens[first]
    noun = tokens[at - 2].is_word and not tokens[at - 2].is_capital
    adverbial = opening.lower in _LINKING_OR_TIME or words.sets_scene(tokens, first, at - 1)
    adverbial = adverbial or (words.is_ing(opening) and parts.verb_odds(tokens, first) > 0)
    clear = not any(grammar.is_finite(tokens, i) for i in range(first, at - 1))
    short = at - 1 - first <= _LONGEST // 2
    if noun and clear and short and first == 0 and not adverbial and not words.is_adverb(opening):
        return Phrase(first, at - 1)
    return None


def _within(tokens: Tokens, subject: Phrase) -> Phrase | None:
    """Return the lower-case description that a name ends: "council engineer Jane Doe"."""
    last = subject.last
    while last > subject.first and not tokens[last - 1].is_capital:
        last -= 1
    run = next((first for first, end in runs(tokens, *subject) if end == last), subject.first)
    first = before_particles(tokens, subject.first, run)
    described = first - subject.first > (tokens[subject.first].lower in words.DETERMINERS)
    linked = any(token.lower in _PREPOSITIONS_OR_AND for token in tokens[subject.first : first])
    counted = tokens[subject.first].text[0].isdigit() and sort_of(tokens[first - 1].lower) is not Sort.PERSON
    if described and not linked and not counted and _is_noun(tokens[first - 1]):
        return Phrase(subject.first, first)
    return None


def _is_noun(token: Token) -> bool:
    """Whether a word may name what somebody is: "a former GOALKEEPER", not "a grinning" or "Arle's"."""
    if not token.is_word or token.text in words.POSSESSIVE:
        return False
    low = token.lower
    parts = {part for part, _ in lemmas(low)}
    end = low.rpartition("-")[2]
    ranked = end != low and any(part == "v" and base != end for part, base in lemmas(end))  # "14th-ranked"
    if ranked or (parts and not is_singular(low) and sort_of(low) is not Sort.PERSON):
        return False
    return not parts or ("n" in parts and not (words.is_ing(token) and "v" in parts))


def related(names: Names, frame: Frame, relative: Phrase) -> Span | None:
    """Return the fullest naming of whom a relative pronoun means, or the noun phrase that describes them."""
    tokens = frame.tokens
    end = relative.first - (relative.first > 0 and tokens[relative.first - 1].text == ",")
    end = subjects.past_parenthesis(tokens, end)
    found = names.within(tokens, 0, end)
    named = _named(names, tokens, found, end, relative)
    if named is not None:
        return names.fullest(name_at(tokens, *named))
    floor = next((i + 1 for i in range(end - 1, -1, -1) if words.is_break(tokens[i])), 0)
    nearest = subjects.subject_before(tokens, end, floor) if end else None
    if nearest is None or any(grammar.is_clause_word(tokens, i) for i in range(*nearest)):
        return None
    head = head_of(tokens, nearest)
    inside = next((run for run in names.within(tokens, *nearest) if head in range(*run)), None)
    if inside is not None:
        return names.fullest(name_at(tokens, *inside))
    return frame.span(*nearest_person(tokens, nearest))


def _named(
    names: Names, tokens: Tokens, found: list[tuple[int, int]], end: int, relative: Phrase
) -> tuple[int, int] | None:
    """Return the name that ends before a relative pronoun, or whom a description there is of.

    "Who" is somebody at hand: "ANN ORR, a clerk at Fen Bank who …".
    """
    if not found or found[-1][1] != end:
        return None
    if tokens[relative.first].lower == "who" and _is_no_person(names, tokens, found[-1]):
        beside = described_beside(tokens, end, found)
        if beside is not None:
            return beside
    return None if comes_from(tokens, found[-1][0]) else whole_name(tokens, found)


def _is_no_person(names: Names, tokens: Tokens, run: tuple[int, int]) -> bool:
    """Whether a name behind a preposition is no person's: "a clerk AT FEN BANK"."""
    first = run[0] - 1 - (run[0] > 1 and tokens[run[0] - 1].lower in words.ARTICLES)
    placed = first > 0 and tokens[first].lower in words.PREPOSITIONS
    return placed and person_of(names, name_at(tokens, *run)) is None
