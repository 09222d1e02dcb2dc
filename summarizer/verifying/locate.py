"""Find the exact characters of a text that a fragment names, or say that they are not there.

The ladder: *exact*; *normalized*, equal after folding (see `folding`), with words whole that
line ends divide, after dropping the outer quotation
marks and the closing comma or full stop, or but for the case of the first letter; *elided*, pieces in order
joined by an ellipsis or a bracketed insertion (see `elision`). Whatever is found is the text's own
characters. Nothing fuzzy is ever a match; `nearest` only suggests.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from summarizer.source.document import Document, Span
from summarizer.verifying.elision import Piece, may_join, pieces_of
from summarizer.verifying.folding import fold
from summarizer.verifying.index import TextIndex, index_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MANY, _BEFORE = 64, 17  # places that are looked at from where something is to be near on, and before that
_START = Span(0, 0)
_OUTER_MARKS = "\"'"
_CLOSING = ".,;:"


class MatchKind(StrEnum):
    """How a fragment was found."""

    EXACT = "exact"
    NORMALIZED = "normalized"
    ELIDED = "elided"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class Match:
    """Where a fragment stands: `span` from its first to its last character, `fragments` its pieces.

    There is one piece unless the kind is `elided`. An `ambiguous` match is the first of several places
    that nothing decides between; `alternatives` are the others (at most 63).
    """

    span: Span
    kind: MatchKind
    fragments: tuple[Span, ...]
    alternatives: tuple[Span, ...] = ()


def locate(fragment: str, source: str | Document | TextIndex, near: Span | None = None) -> Match | None:
    """Find `fragment` in a text; None when it is not there word for word.

    Offsets are code points into the text as given. `near` decides between several places: a place inside it,
    else the closest; without it, or when two are equally close, the match is `ambiguous`. Never raises on
    any text. The cost is linear in the text; its index is built once and kept for the latest few texts.
    """
    index = as_index(source)
    places = _whole_places(fragment, index, near) or _elided_places(fragment, index, near)
    return _decide(places, near)


def _whole_places(fragment: str, index: TextIndex, near: Span | None) -> list[Match]:
    """Return the places of all of a fragment, first with the words of the text as its lines divide them."""
    places = (
        _places(fragment, one, None) if near is None else _nearest(fragment, one, near)
        for one in _readings(index)
    )
    return next(filter(None, places), [])


def _readings(index: TextIndex) -> Iterator[TextIndex]:
    yield index
    if index.undivided is not None:
        yield index.undivided


def as_index(source: str | Document | TextIndex) -> TextIndex:
    """Return the index of a text, from the cache where it is known."""
    if isinstance(source, TextIndex):
        return source
    return index_of(source.text if isinstance(source, Document) else source)


def _nearest(fragment: str, index: TextIndex, near: Span) -> list[Match]:
    """Return the places that may be the closest, as `_places` would, with few of those beyond them."""
    for wanted in _variants(fold(fragment).text.strip()):
        spans, is_exact = _around(wanted, fragment, index, near)
        if spans:
            kind = MatchKind.EXACT if is_exact else MatchKind.NORMALIZED
            return [Match(span, kind, (span,)) for span in spans]
    return []


def _around(wanted: str, fragment: str, index: TextIndex, near: Span) -> tuple[list[Span], bool]:
    """Return the places of `wanted` on either side of `near`, and whether they are to the letter.

    On each side none is looked at beyond the first that is so and lies beyond `near`.
    """
    exact: list[Span] = []
    others: list[Span] = []
    for starts in (_ahead(wanted, index, near), _behind(wanted, index, near)):
        for start in starts:
            span = index.standing(start, start + len(wanted))
            if span is None:
                continue
            if span.of(index.text) != fragment:
                others.append(span)
                continue
            exact.append(span)
            if not span.start < near.end or not near.start < span.end:
                break
    return exact or others, bool(exact)


def _ahead(wanted: str, index: TextIndex, near: Span) -> Iterator[int]:
    """Yield the nearest folded places from the beginning of `near` on."""
    start = index.folded.offset(near.start) - 1
    for _ in range(_MANY):
        start = index.folded.text.find(wanted, start + 1)
        if start < 0:
            return
        yield start


def _behind(wanted: str, index: TextIndex, near: Span) -> Iterator[int]:
    """Yield the nearest folded places before the beginning of `near`, backwards."""
    start = index.folded.offset(near.start)
    for _ in range(_BEFORE):
        start = index.folded.text.rfind(wanted, 0, start + len(wanted) - 1) if start > 0 else -1
        if start < 0:
            return
        yield start


def _places(fragment: str, index: TextIndex, near: Span | None) -> list[Match]:
    for wanted in _variants(fold(fragment).text.strip()):
        starts = [*_ahead(wanted, index, near or _START), *(_behind(wanted, index, near) if near else ())]
        spans = [span for start in starts if (span := index.standing(start, start + len(wanted)))]
        if spans:
            exact = [span for span in spans if span.of(index.text) == fragment]
            kind = MatchKind.EXACT if exact else MatchKind.NORMALIZED
            return [Match(span, kind, (span,)) for span in exact or spans]
    return []


def _variants(folded: str) -> Iterator[str]:
    """Yield what may be looked for in place of a folded fragment, the closest first."""
    if not any(character.isalnum() for character in folded):
        return
    yield folded
    bare = _bare(folded)
    if bare != folded:
        yield bare
    other_case = bare[0].swapcase() + bare[1:]
    if other_case != bare and len(bare) > 1 and len(other_case) == len(bare):
        yield other_case


def _bare(folded: str) -> str:
    """Drop the outer marks and the closing comma or full stop, which belong to the quoting sentence."""
    bare = re.sub(r"^\[(\w)\]", r"\1", folded)
    bare = bare.lstrip(_OUTER_MARKS + " ").rstrip(_OUTER_MARKS + " ")
    return bare.rstrip(_CLOSING).rstrip(_OUTER_MARKS + " ")


def _elided_places(fragment: str, index: TextIndex, near: Span | None) -> list[Match]:
    pieces = pieces_of(fragment)
    if len(pieces) < 2 or not all(_is_anywhere(text, index) for text in {piece.text for piece in pieces}):
        return []

    @cache
    def following(before: Span, piece: Piece) -> Span | None:
        return _following(before, piece, index)  # many chains meet, where pieces are alike

    starts = _places(pieces[0].text, index, near)
    chains = (_chain(start.fragments[0], pieces, following) for start in starts)
    return [Match(Span(chain[0].start, chain[-1].end), MatchKind.ELIDED, chain) for chain in chains if chain]


def _is_anywhere(piece: str, index: TextIndex) -> bool:
    return any(wanted in index.folded.text for wanted in _variants(fold(piece).text.strip()))


def _chain(
    first: Span, pieces: list[Piece], following: Callable[[Span, Piece], Span | None]
) -> tuple[Span, ...]:
    """Return the places of all pieces, each soon after the one before it; nothing if one is missing."""
    chain = [first]
    for piece in pieces[1:]:
        place = following(chain[-1], piece)
        if place is None:
            return ()
        chain.append(place)
    return tuple(chain)


def _following(before: Span, piece: Piece, index: TextIndex) -> Span | None:
    """Return the first place of a piece after another, if what stands between them may be left out."""
    after = Span(before.end, before.end)
    places = [match.span for match in _places(piece.text, index, after) if match.span.start >= after.start]
    if not places or not may_join(index.text, before, min(places), piece):
        return None
    return min(places)


def _decide(places: list[Match], near: Span | None) -> Match | None:
    if near is not None:
        places = _closest(places, near)
    if len(places) < 2:
        return places[0] if places else None
    first, *others = sorted(places, key=lambda match: match.span)
    alternatives = tuple(match.span for match in others)
    return Match(first.span, MatchKind.AMBIGUOUS, first.fragments, alternatives)


def _closest(places: list[Match], near: Span) -> list[Match]:
    distances = [_distance(match.span, near) for match in places]
    least = min(distances, default=0)
    return [match for match, distance in zip(places, distances, strict=True) if distance == least]


def _distance(span: Span, near: Span) -> int:
    if near.contains(span):
        return 0
    return 1 + max(near.start - span.end, span.start - near.end, 0)
