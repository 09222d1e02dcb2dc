"""Which words of the source carry which words of a claim, as pieces to be laid out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.source.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.results import Claim

_WORD = re.compile(r"\w+(?:[.,'’]\w+)*")
_TELLING = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a claim's text: what of the source carries it and by which relation, or that nothing does.

    `sources` is empty for words that say nothing by themselves, and for those that are `bare`: nothing
    carries them.
    """

    words: str
    sources: tuple[Span, ...] = ()
    relation: str = ""
    bare: bool = False


def pieces(claim: Claim, source: str) -> tuple[Piece, ...]:
    """Cut a claim's text into pieces, in order and without a gap, by the proof of its verdict.

    A claim that has no proof, from a model's reading or from an older summary, is cut by the words that it
    has in common with the sentences of its evidence.
    """
    marks = dict(_proved(claim)) or dict(_shared(claim, source))
    done, found = 0, []
    for span, piece in sorted(marks.items()):
        if span.start < done or span.end > len(claim.text):
            continue
        found += [Piece(claim.text[done : span.start])] * (done < span.start) + [piece]
        done = span.end
    return (*found, *[Piece(claim.text[done:])] * (done < len(claim.text)))


def _proved(claim: Claim) -> Iterator[tuple[Span, Piece]]:
    by_place: dict[Span, list[tuple[Span, str]]] = {}
    for aligned in claim.support.proof:
        by_place.setdefault(aligned.statement, []).append((aligned.source, str(aligned.relation)))
    for span, carried in by_place.items():
        sources = tuple(place for place, _ in carried)
        yield span, Piece(span.of(claim.text), sources, carried[0][1])
    for span in claim.support.unaligned:
        yield span, Piece(span.of(claim.text), bare=True)


def _shared(claim: Claim, source: str) -> Iterator[tuple[Span, Piece]]:
    places: dict[str, list[Span]] = {}
    for evidence in claim.evidence:
        for word in _WORD.finditer(source, evidence.start, evidence.end):
            places.setdefault(word.group().casefold(), []).append(Span(*word.span()))
    for word in _WORD.finditer(claim.text):
        if len(word.group()) > _TELLING or word.group()[0].isdigit():
            found = places.get(word.group().casefold())
            if found:
                yield Span(*word.span()), Piece(word.group(), tuple(found[:1]), "same")
