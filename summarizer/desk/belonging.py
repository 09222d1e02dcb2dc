"""The body that somebody is said to be of, "Ana Lund of Lowland Bank", and is not in the sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.findings import Code, Pointed
from summarizer.desk.people import CAPITAL, NAME, apposed
from summarizer.source.document import Span
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.verifying.checking.lexicon import FUNCTION_WORDS
from summarizer.verifying.index import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.desk.sources import Source

_BODY = rf"(?P<body>{CAPITAL}(?: (?:(?:of|for|and|&) (?:the )?)?{CAPITAL})*)"
_AT = rf" (?:of|at|from|with|for) (?:the )?(?:[a-z]+ )?{_BODY}"
_NAMED = (
    re.compile(rf"(?P<name>{NAME}){_AT}"),
    re.compile(rf"{_BODY}['’]s? (?:[a-z-]+ ){{1,4}}?(?P<name>{NAME})"),
    re.compile(rf"{_BODY}['’]s? (?:[a-z-]+ ?){{1,5}}, (?P<name>{NAME})"),
)
_IN_ROLE = re.compile(_AT)
_TAKING_UP = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")
_BODIES = {Sort.GROUP, Sort.PERSON}  # "the company Nordlys", "the insurer Nordlys"


class Belonging(NamedTuple):
    """A name and the body that its bearer is said to be of, and where that stands."""

    name: str
    body: str
    span: Span

    @property
    def words(self) -> frozenset[str]:
        """The words of the body, without those that only join them."""
        return frozenset(words_of(self.body)) - FUNCTION_WORDS

    @property
    def kind(self) -> str:
        """The word that says what sort of body it is: "institute" of "Institute of Technology"."""
        return words_of(self.body.split(" of ")[0])[-1]


def belongings(text: str, span: Span) -> Iterator[Belonging]:
    """Yield the names of a sentence with a body beside them, or in the role beside them."""
    for pattern in _NAMED:
        for found in pattern.finditer(text, span.start, span.end):
            yield Belonging(found["name"], found["body"], Span(*found.span("body")))
    for said in apposed(text, span):
        for found in _IN_ROLE.finditer(text, said.span.start, said.span.end):
            yield Belonging(said.name, found["body"], Span(*found.span("body")))


def misplaced_bodies(held: Held) -> Iterator[Pointed]:
    """Find a body that the sources know, and have somebody at another, or nowhere near him or her."""
    for said in belongings(held.sentence, Span(0, len(held.sentence))):
        last = words_of(said.name)[-1]
        known = [s for s in held.sources.all if s.sentences_with(last)]
        places = [(s, numbers) for s in held.sources.all if (numbers := _sentences_with(s, said))]
        if not known or not places or any(_stand_together(s, numbers, last) for s, numbers in places):
            continue
        own = [(s, b) for s in known for b in _of(s, last)]
        rival = next(((s, b) for s, b in own if _is_rival(said, b)), None)
        if rival is not None:
            message = f"“{said.body}”: a source has {said.name} at “{rival[1].body}”"
            cited = rival[0].cite(rival[1].span)
        elif not own and _is_body(said, places) and not any(_are_near(*p, last) for p in places):
            message = f"“{said.body}”: a source tells of it, but nowhere near {said.name}"
            source, numbers = places[0]
            cited = source.cite(source.document.sentences[min(numbers)].span)
        else:
            continue
        yield Pointed(Code.NAME, held.place(said.body), message, cited)
        return


def _sentences_with(source: Source, said: Belonging) -> frozenset[int]:
    return frozenset.intersection(*map(source.sentences_with, said.words))


def _of(source: Source, last: str) -> Iterator[Belonging]:
    """Yield the bodies that a source has somebody at, by the last word of the name."""
    text = source.document.text
    shortly = re.compile(rf"(?P<name>\b(?i:{last})), (?:an?|the|who) [a-z -]{{2,40}}?{_AT}")
    for number in sorted(source.sentences_with(last)):
        span = source.document.sentences[number].span
        yield from (b for b in belongings(text, span) if words_of(b.name)[-1] == last)
        for found in shortly.finditer(text, span.start, span.end):
            yield Belonging(found["name"], found["body"], Span(*found.span("body")))


def _stand_together(source: Source, numbers: frozenset[int], last: str) -> bool:
    """Whether a sentence has both, or has the body and a pronoun for whom the one before it names."""
    named, text = source.sentences_with(last), source.document.text
    return any(
        n in named
        or (n - 1 in named and _TAKING_UP.search(source.document.sentences[n].span.of(text)) is not None)
        for n in numbers
    )


def _are_near(source: Source, numbers: frozenset[int], last: str) -> bool:
    named = source.sentences_with(last)
    return any(n + step in named for n in numbers for step in (-1, 1))


def _is_rival(said: Belonging, own: Belonging) -> bool:
    """Whether neither of two bodies is a shorter name of the other."""
    return not (said.words <= own.words or own.words <= said.words)


def _is_body(said: Belonging, places: list[tuple[Source, frozenset[int]]]) -> bool:
    """Whether a name is that of people who act together: its last word says so, or one right before it."""
    before = re.compile(rf"\b([a-z]+) {re.escape(said.body)}\b")
    found = (words[1] for source, _ in places for words in before.finditer(source.document.text))
    return any(sort_of(word) in _BODIES for word in (said.kind, *found))
