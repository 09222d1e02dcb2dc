"""Whom a relative pronoun means: the name or the noun phrase right before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.speech import grammar, subjects, words
from summarizer.source.speech.describing import (
    comes_from,
    described_beside,
    head_of,
    nearest_person,
    whole_name,
)
from summarizer.source.speech.naming import name_at
from summarizer.source.speech.persons import person_of

if TYPE_CHECKING:
    from summarizer.source.document import Span
    from summarizer.source.speech.frames import Frame
    from summarizer.source.speech.names import Names
    from summarizer.source.speech.words import Phrase, Tokens


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
