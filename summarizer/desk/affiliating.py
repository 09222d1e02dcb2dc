"""Whose somebody is: "the director of the Castell Institute", where the sources have another one of there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.desk.apposing import apposed
from summarizer.desk.findings import Code
from summarizer.desk.people import may_be_one
from summarizer.desk.pointing import Pointed
from summarizer.source.document import Span
from summarizer.verifying.index import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.apposing import Apposed
    from summarizer.desk.sources import Source, Sources

_HOUSE = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: (?:of |for |and |the )*[A-ZÀ-Þ][\w'’-]+)+")
_BEFORE, _BEHIND = 3, 1  # sentences around a name in which "its director" may go back to a house


def affiliations(text: str, span: Span, sources: Sources) -> Iterator[Pointed]:
    """Find somebody told to be of a house that the sources never name near them, but near somebody else."""
    for said in apposed(text, span):
        for house in _HOUSE.finditer(said.role):
            words = frozenset(words_of(house.group()))
            rival = _rival(said.name, words, sources)
            if rival is not None and not _are_together(said.name, words, sources):
                start = said.span.start + house.start()
                message = f"“{house.group()}”: in a source that is where {rival[1].name} is, not {said.name}"
                place = Span(start, start + len(house.group()))
                yield Pointed(Code.NAME, place, message, rival[0].cite(rival[1].span))
                return


def _are_together(name: str, house: frozenset[str], sources: Sources) -> bool:
    """Whether some source has a word of a house near a name, or does not know the name."""
    known = [(s, n) for s in sources.all for n in s.sentences_with(words_of(name)[-1])]
    return not known or any(house & set(words_of(_around(source, number))) for source, number in known)


def _around(source: Source, number: int) -> str:
    sentences = source.document.sentences
    first, last = max(0, number - _BEFORE), min(len(sentences) - 1, number + _BEHIND)
    return source.document.text[sentences[first].span.start : sentences[last].span.end]


def _rival(name: str, house: frozenset[str], sources: Sources) -> tuple[Source, Apposed] | None:
    """Return somebody else whom a source tells to be of a house."""
    for source in sources.all:
        for number in sorted(frozenset.intersection(*map(source.sentences_with, house))):
            for there in apposed(source.document.text, source.document.sentences[number].span):
                if house <= set(words_of(there.role)) and not may_be_one(name, [there.name]):
                    return source, there
    return None
