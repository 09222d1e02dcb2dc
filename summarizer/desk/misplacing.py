"""A role that a source has, but nowhere near the name that a draft gives it to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.words import WORDS
from summarizer.source.vocabulary import derived, is_general, is_synonym, lemmas
from summarizer.source.vocabulary.denoting import Sort, is_office, sort_of
from summarizer.verifying.checking.lexicon import EXCLUSIVE
from summarizer.verifying.index import words_of

if TYPE_CHECKING:
    from summarizer.desk.describing import Description
    from summarizer.desk.sources import Source, Sources
    from summarizer.source.document import Span

_AROUND = 1  # sentences before and behind a name in which a role may be its bearer's


class Misplaced(NamedTuple):
    """A word of a role, and where a source that knows the name first has that."""

    word: str
    source: Source
    span: Span


def misplaced(said: Description, sources: Sources) -> Misplaced | None:
    """Return the word of a role that sources which know the name have only away from it."""
    name = words_of(said.name)[-1]
    known = [(source, numbers) for source in sources.all if (numbers := source.sentences_with(name))]
    for word in _telling(said):
        forms = _forms(word)
        places = [(s, numbers, frozenset().union(*map(s.sentences_with, forms))) for s, numbers in known]
        if any(_are_near(numbers, there) for _, numbers, there in places) or _is_named_else(
            said, word, known
        ):
            continue
        found = next(((source, min(numbers)) for source, numbers, there in places if there), None)
        if found is not None:
            source, number = found
            return Misplaced(word, source, source.document.sentences[number].span)
    return None


def _telling(said: Description) -> list[str]:
    """Return what makes a role: the noun for a person, its adjectives, the verb of an office."""
    if said.head is None:
        return [word for word in sorted(said.words) if word in WORDS.chairing or _is_of_office(word)]
    if sort_of(said.head) is not Sort.PERSON and said.head not in WORDS.chairing:
        return []
    beside = sorted(said.words - {said.head} - WORDS.unspecific - EXCLUSIVE)
    return [said.head, *(word for word in beside if any(part == "a" for part, _ in lemmas(word)))]


def _forms(word: str) -> set[str]:
    return {word, *derived(word), *(WORDS.chairing if word in WORDS.chairing else ())}


def _is_of_office(verb: str) -> bool:
    """Whether a verb is what somebody in an office does: "lead", "direct"."""
    return any(noun != verb and is_office(noun) for noun in derived(verb))


def _are_near(numbers: frozenset[int], there: frozenset[int]) -> bool:
    return any(n + step in there for n in numbers for step in range(-_AROUND, _AROUND + 1))


def _is_named_else(said: Description, word: str, known: list[tuple[Source, frozenset[int]]]) -> bool:
    """Whether a source gives the bearer a noun that may stand for a word."""
    heads = {
        there.head
        for source, _ in known
        for there in source.described(words_of(said.name)[-1:])
        if there.head is not None and there.is_of(said.name)
    }
    return any(
        is_synonym(word, h, "n") or is_general(word, h, "n") or is_general(h, word, "n") for h in heads
    )
