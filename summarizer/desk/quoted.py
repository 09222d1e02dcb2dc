"""What a draft puts between quotation marks, piece by piece, and what of it is no word.

Of comments and of the marks of Markdown the places stay, so that findings tell lines and columns of the draft
as it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.desk.standing import base
from summarizer.source.document import Document, Span
from summarizer.source.syntax import parse_stretch
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.verifying.checking.proving.grammar import PRONOUNS
from summarizer.verifying.index import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match

    from summarizer.desk.sources import Source
    from summarizer.source.utterance import Utterance

_ENGLISH = "en"
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_MATTER = re.compile(r"\A\s*---[ \t]*\r?\n(?=[\w-]+:).*?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_LINK = re.compile(
    r"(!?\[)([^\[\]]*)(\](?:\([^\s()]*(?:\([^\s()]*\)[^\s()]*)?(?: +\"[^\"\n]*\")?\)|\[[^\[\]\n]*\]))"
)
_STRONG = re.compile(r"(?<![\w*])(\*\*)([^\s*](?:[^*]*[^\s*])?)(\*\*)(?![\w*])")
_EMPHASIS = re.compile(r"(?<![\w*])(\*)([^\s*](?:[^*\n]*[^\s*])?)(\*)(?![\w*])")
_UNDERLINED = re.compile(r"(?<!\w)(__?)([^\s_](?:[^_\n]*[^\s_])?)(\1)(?!\w)")
_BLANK = re.compile(r"[^\n\r]")


def without_marks(draft: str) -> str:
    """Return a draft of the same length with spaces in place of what is no word of it."""
    for whole in (_COMMENT, _MATTER):
        draft = whole.sub(_blank, draft)
    for around in (_LINK, _STRONG, _EMPHASIS, _UNDERLINED):
        draft = around.sub(_unwrapped, draft)
    return draft


def _blank(found: Match[str]) -> str:
    return _BLANK.sub(" ", found.group())


def _unwrapped(found: Match[str]) -> str:
    before, words, after = found.groups()
    return " " * len(before) + words + " " * len(after)


# "…", "[…]", "..." and words in brackets: what the draft says that it has left out or put in.
_CUT = re.compile(r"\s*(?:\[[^\[\]]{0,60}\]|\(?(?:…|\.\s?\.\s?\.\s?\.?)\)?)\s*")
_EDGES = " \t\n\r\"'“”„«»‹›‘’‚,;:–—-"
_FAR = 300  # characters before a quotation: those whom a pronoun may mean stand there


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a draft puts between quotation marks: its pieces, and who is said to have said it, if anybody.

    `near` are the words before it, where the draft has a pronoun or what is no name for the speaker: whoever
    said it is perhaps among them. None where the draft names one. `parts` are what stands between a pair of
    marks each, where a tag parts several: “It is,” he said, “too late”.
    """

    pieces: tuple[Piece, ...]
    span: Span
    speaker: str | None
    near: frozenset[str] | None = None
    parts: tuple[Quoted, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quotation; `after_cut` tells that the draft says that words before it are left out."""

    words: str
    span: Span
    after_cut: bool


@dataclass(frozen=True, slots=True)
class Found:
    """Where a source has the pieces of a quotation, one after another as the draft has them."""

    source: Source
    places: tuple[Span, ...]

    @property
    def whole(self) -> Span:
        """From the first to the last of the places."""
        return Span(min(p.start for p in self.places), max(p.end for p in self.places))


def quotations(draft: Document, utterances: tuple[Utterance, ...]) -> tuple[Quoted, ...]:
    """Return what the draft quotes, with its speakers; what nobody is said to have said as well."""
    spoken = [said for said in utterances if said.quoted]
    spans = {quoted.id: quoted.span for quoted in draft.quoted}
    taken = {id_ for said in spoken for id_ in said.quoted}
    found = [_spoken(draft, said, [spans[id_] for id_ in said.quoted]) for said in spoken]
    found += [
        Quoted(tuple(_pieces(draft.text, quoted.span)), quoted.span, None)
        for quoted in draft.quoted
        if quoted.id not in taken and quoted.depth == 0
    ]
    return tuple(sorted((quote for quote in found if quote.pieces), key=lambda quote: quote.span))


def _spoken(draft: Document, said: Utterance, spans: list[Span]) -> Quoted:
    speaker = said.speaker.canonical.of(draft.text) if said.speaker and not _is_paper(draft, said) else None
    near = _near(draft.text, said, Span(spans[0].start, spans[-1].end))
    parts = tuple(Quoted(tuple(_pieces(draft.text, span)), span, speaker, near) for span in spans)
    pieces = tuple(piece for part in parts for piece in part.pieces)
    told = tuple(part for part in parts if part.pieces) if len(parts) > 1 else ()
    return Quoted(pieces, Span(spans[0].start, spans[-1].end), speaker, near, told)


def _is_paper(draft: Document, said: Utterance) -> bool:
    """Whether the speaker is what somebody's words are written in: "minutes of the board show"."""
    place = said.speaker.mention if said.speaker and draft.language == _ENGLISH else None
    around = next((s.span for s in draft.sentences if place is not None and s.span.contains(place)), None)
    if place is None or around is None:
        return False
    inside = [
        n
        for n in parse_stretch(draft.text, around.start, around.end).nodes
        if place.contains(n.span) and n.is_noun
    ]
    return bool(inside) and not inside[0].is_name and sort_of(base(inside[0])) is Sort.WORDS


def _near(text: str, said: Utterance, span: Span) -> frozenset[str] | None:
    """Return the words among which is whoever a pronoun, or a word that is no name, means that says it."""
    if said.speaker is None:
        return None
    told = said.speaker.mention.of(text)
    if told.casefold() not in PRONOUNS and any(
        sort_of(word.lower()) is not Sort.THING for word in told.split()
    ):
        return None
    return frozenset(words_of(text[max(0, span.start - _FAR) : span.start]))


def _pieces(text: str, span: Span) -> Iterator[Piece]:
    """Cut a quotation at the marks with which the draft says that something is left out or put in."""
    start, after = span.start, False
    for cut in (*_CUT.finditer(text, span.start, span.end), None):
        end = cut.start() if cut else span.end
        words = text[start:end].strip(_EDGES)
        if words:
            place = text.index(words, start)
            yield Piece(words, Span(place, place + len(words)), after)
        start, after = (cut.end(), True) if cut else (end, after)
