"""The draft's quotations: are the words the source's, who said them, and what has been cut."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.desk.attributing import is_by, misattributed, utterance_at
from summarizer.desk.findings import Code, Pointed
from summarizer.desk.quoted import Found, Quoted
from summarizer.desk.trimming import trimmed
from summarizer.rendering.wording import shorten
from summarizer.source.document import Span
from summarizer.verifying.checking.lexicon import NEGATORS
from summarizer.verifying.index import words_of
from summarizer.verifying.locate import locate
from summarizer.verifying.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.coverage import Nearest
    from summarizer.desk.sources import Source, Sources

_EDGES = " \t\n\r\"'“”„«»‹›‘’‚,;:–—-"
_MARKS = "\"'“”„«»‹›‘’‚"
_LONGEST_CUT = 2000
_FEWEST_WORDS = 3
_DENIAL = 2  # words: "not ever"


def quotation_findings(draft: str, quote: Quoted, sources: Sources) -> Iterator[Pointed]:
    """Hold a quotation against all sources; nothing is yielded where words and speaker are a source's."""
    found = _found(quote, sources)
    if found is None:
        for part in quote.parts:
            yield from quotation_findings(draft, part, sources)
        if not quote.parts:
            yield from _differing(quote, sources)
        return
    yield from misattributed(quote, found)
    yield from _cut(draft, quote, found)
    yield from trimmed(draft, quote, found)


def _found(quote: Quoted, sources: Sources) -> Found | None:
    """Find all pieces in one source, near each other; the source where the speaker fits is preferred."""
    everywhere = []
    for source in sources.all:
        places: list[Span] = []
        for piece in quote.pieces:
            place = _place(piece.words, source, quote.speaker, places)
            if place is None:
                break
            places.append(place)
        else:
            everywhere.append(Found(source, tuple(places)))
    return min(
        everywhere,
        key=lambda found: (not _fits(quote, found), found.whole.end - found.whole.start),
        default=None,
    )


def _place(words: str, source: Source, speaker: str | None, before: list[Span]) -> Span | None:
    match = locate(words, source.index, near=before[-1] if before else None)
    if match is None:
        return source.speech(words)
    return _said_place(match.span, match.alternatives, source, speaker)


def _said_place(span: Span, others: tuple[Span, ...], source: Source, speaker: str | None) -> Span:
    """Of several places take the first where that speaker says it, else the first that is speech."""
    if not others:
        return span

    def worth(place: Span) -> tuple[bool, bool]:
        said = utterance_at(source, place)
        return (speaker is not None and is_by(speaker, said, source)), said is not None

    return max((span, *others), key=worth)


def _fits(quote: Quoted, found: Found) -> bool:
    said = utterance_at(found.source, found.places[0])
    return quote.speaker is None or is_by(quote.speaker, said, found.source)


def _cut(draft: str, quote: Quoted, found: Found) -> Iterator[Pointed]:
    """Show the words of the same speech that stand between two pieces in the source, not in the draft."""
    for (piece, place), (later, next_place) in pairwise(zip(quote.pieces, found.places, strict=True)):
        if _is_fragment(draft[piece.span.end : later.span.start]):
            continue
        if next_place.start < place.end:
            message = "this comes before what stands before it, in the source"
            yield Pointed(Code.ORDER, later.span, message, found.source.cite(found.whole))
            continue
        left_out = _speech_between(found.source, place.end, next_place.start)
        if left_out and not set(words_of(left_out)) <= set(
            words_of(draft[piece.span.end : later.span.start])
        ):
            bare = Code.CUT if later.after_cut else Code.SILENT_CUT
            code = Code.TURNED_BY_CUT if _only_denies(left_out) else bare
            message = f"left out here: “{shorten(left_out, 200)}”"
            yield Pointed(
                code, Span(piece.span.end, later.span.start), message, found.source.cite(found.whole)
            )


def _only_denies(left_out: str) -> bool:
    """Whether all that is left out of a clause is its denial: "did … suggest"."""
    words = words_of(left_out)
    return len(words) <= _DENIAL and not NEGATORS.isdisjoint(word.casefold() for word in words)


def _is_fragment(between: str) -> bool:
    """Whether the draft goes on in words of its own right up to a mark: “late” but “not lost”."""
    own = between.rstrip().rstrip(_MARKS).rstrip()
    return own != between.rstrip() and own[-1:].isalpha()


def _speech_between(source: Source, start: int, end: int) -> str:
    if end - start > _LONGEST_CUT:
        return "much, or another speech"
    text, between = source.document.text, Span(start, end)
    parts = [
        text[max(part.start, start) : min(part.end, end)]
        for said in source.utterances
        for part in said.fragments
        if part.overlaps(between)
    ]
    return " … ".join(words for part in parts if (words := part.strip(_EDGES + ".…?![]()")))


def _differing(quote: Quoted, sources: Sources) -> Iterator[Pointed]:
    """Name the place that comes nearest with a word diff, or say that there is none."""
    words = " … ".join(piece.words for piece in quote.pieces)
    if quote.speaker is None and len(words_of(words)) < _FEWEST_WORDS:
        return  # a title, an irony, a word that is only mentioned
    near = [(source, place) for source in sources.all if (place := nearest(words, source.index))]
    if not near:
        yield Pointed(Code.NO_SUCH_QUOTATION, quote.span, "no source has these words")
        return
    source, place = max(near, key=lambda pair: _likeness(pair[1]))
    said = Found(source, (place.span,))
    if quote.speaker is None and words_of(words) == words_of(place.span.of(source.document.text)):
        return  # a title, with its capitals
    message = f"the source has: {shorten(place.diff, 400)}"
    yield Pointed(Code.QUOTATION_DIFFERS, quote.span, message, source.cite(place.span), place.diff)
    yield from (p for p in misattributed(quote, said) if p.code is Code.OTHER_SPEAKER)


def _likeness(place: Nearest) -> float:
    """Return the share of the words of a diff that both sides have."""
    same = len(re.sub(r"\[-.*?-\]|\{\+.*?\+\}", " ", place.diff).split())
    return same / max(1, len(place.diff.split()))
