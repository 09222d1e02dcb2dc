"""Statements that say the same in other words, where a source has these: what proves one proves the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.verifying.checking.proving.passage import statement_passage
from summarizer.verifying.checking.restating.dating import as_dated
from summarizer.verifying.checking.restating.figuring import (
    as_being_up,
    as_change,
    as_the_others,
    turned_round,
)
from summarizer.verifying.checking.restating.other_words import (
    as_accused,
    as_denied,
    as_going_on,
    as_having,
    as_none,
    as_not,
    as_told_before,
    as_what_one_is,
    deeds_of,
    in_other_words,
)
from summarizer.verifying.checking.restating.places import as_places_are_called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.syntax import Tree
    from summarizer.verifying.checking.comparison import Comparison
    from summarizer.verifying.checking.restating.pieces import Restated

_MOST_WORDS = 60

__all__ = ["deeds_of", "restatements"]


def restatements(held: Comparison) -> Iterator[Restated]:
    """Yield what a statement of one sentence says in other words that the evidence has."""
    reading = held.statement
    if len(reading.sentences) == 1 and len(reading.words) <= _MOST_WORDS:
        known = frozenset().union(*(sentence.lows for sentence in held.evidence))
        passage = statement_passage(reading, reading.sentences[0])
        yield from _restated(passage.tree, known)
        yield from as_change(passage)
        yield from as_being_up(passage, known)
        yield from as_the_others(passage, held)
        yield from as_dated(passage, held)
        yield from as_places_are_called(passage.tree, held)


def _restated(tree: Tree, known: frozenset[str]) -> Iterator[Restated]:
    """Yield what a sentence says in other words; `known` are the words of a source, in lower case.

    Only what has a word of the source that the sentence does not have is worth a proof.
    """
    yield from turned_round(tree, known)
    yield from as_having(tree, known)
    yield from as_what_one_is(tree, known)
    yield from as_going_on(tree, known)
    yield from in_other_words(tree, known)
    yield from as_not(tree, known)
    yield from as_none(tree, known)
    yield from as_accused(tree, known)
    yield from as_denied(tree)
    yield from as_told_before(tree)
