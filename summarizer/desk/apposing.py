"""Names with roles beside them, as they are written: "Ana Lund, the mayor", "the mayor, Ana Lund", "Dr Lund".

A parser often takes a rare name for something else; capitals and commas do not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.words import WORDS
from summarizer.source.document import Span
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.verifying.checking.lexicon import TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHAIRS = WORDS.chairs  # the seat, to WordNet
_CAPITAL = r"(?:\b(?:al|el|d|l|o)[-'’])?[A-ZÀ-Þ][\w'’-]+"
# Two to four words, the first and the last with a capital.
NAME = rf"(?:(?:Dr|Prof|Mr|Mrs|Ms|St)\.? )?{_CAPITAL}(?: (?:(?:de|van|von|der|la|al|bin) )?{_CAPITAL}){{1,3}}"
_DETERMINER = r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[\w-]+['’]s?)"
_PHRASE = rf"{_DETERMINER} [^,;:.()“”\"]{{3,70}}"
_AFTER = re.compile(rf"(?P<name>{NAME}), (?:who (?:is|was|has been) )?(?P<role>{_PHRASE})(?=[,;.)])")
_BARE = re.compile(
    rf"(?P<name>{NAME}), (?:currently |now |formerly )?(?P<role>[a-z][^,;:.()“”\"]{{3,70}})(?=[,;.)])"
)
_BEFORE = re.compile(rf"(?P<role>{_PHRASE}), (?P<name>{NAME})(?=[,;.)])")
_BRACKETS = re.compile(rf"(?P<name>{NAME}) \((?:the )?(?P<role>[A-Za-z][^()\d“”\"]{{2,40}})\)")
_TITLE = re.compile(rf"(?P<role>\b[A-Za-z][a-z]+) (?P<name>{NAME})")
_INNER = re.compile(rf"(?<!of )(?<!for )(?<!at )(?<!in )(?<!from )(?<!with )(?<!by )\b{_DETERMINER} ")


class Apposed(NamedTuple):
    """A name, the words that say what its bearer is, and where these stand."""

    name: str
    role: str
    span: Span


def apposed(text: str, span: Span) -> Iterator[Apposed]:
    """Yield the names of a sentence that have a role beside them."""
    for found in _AFTER.finditer(text, span.start, span.end):
        yield _made(found, found.start("role"))
    for found in (
        *_BARE.finditer(text, span.start, span.end),
        *_BRACKETS.finditer(text, span.start, span.end),
    ):
        head = re.split(r" (?:of|for|at|in|and) ", found["role"])[0].split()[-1].lower()
        if sort_of(head) is Sort.PERSON or head in TITLES | _CHAIRS:
            yield _made(found, found.start("role"))
    for found in _BEFORE.finditer(text, span.start, span.end):
        inner = [*_INNER.finditer(text, found.start("role"), found.end("role"))]
        yield _made(found, inner[-1].start() if inner else found.start("role"))
    for found in _titled(text, span):
        yield _made(found, found.start("role"))


def _titled(text: str, span: Span) -> Iterator[re.Match[str]]:
    """Yield names right behind a noun for a person, also where it has a capital itself."""
    place = span.start
    while (found := _TITLE.search(text, place, span.end)) is not None:
        low = found["role"].lower()
        if low != "dear" and (sort_of(low) is Sort.PERSON or low in TITLES):
            yield found
            place = found.end()
        else:
            place = found.end("role")


def _made(found: re.Match[str], start: int) -> Apposed:
    end = found.end("role")
    return Apposed(found["name"], found.string[start:end], Span(start, end))
