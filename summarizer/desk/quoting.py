"""The draft's quotations: are the words the source's, who said them, and what has been cut."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.desk.answering import is_answered
from summarizer.desk.findings import Code
from summarizer.desk.people import may_be_one
from summarizer.desk.pointing import Pointed
from summarizer.desk.words import WORDS
from summarizer.rendering.wording import shorten
from summarizer.source.document import Span
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.verifying.checking.proving.grammar import PRONOUNS
from summarizer.verifying.index import words_of
from summarizer.verifying.locate import locate
from summarizer.verifying.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.coverage import Nearest
    from summarizer.desk.sources import Source, Sources
    from summarizer.source.document import Document
    from summarizer.source.utterance import Utterance

# "…", "[…]", "..." and words in brackets: what the draft says that it has left out or put in.
_CUT = re.compile(r"\s*(?:\[[^\[\]]{0,60}\]|\(?(?:…|\.\s?\.\s?\.\s?\.?)\)?)\s*")
_EDGES = " \t\n\r\"'“”„«»‹›‘’‚,;:–—-"
_MARKS = "\"'“”„«»‹›‘’‚"
_LONGEST_CUT = 2000
_LEADS = 2  # sentences before a quotation that a pronoun may point into
_FAR_LEADS = 5
_FAR = 300  # characters before a quotation: those whom a pronoun may mean stand there
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a draft puts between quotation marks: its pieces, and who is said to have said it, if anybody.

    `near` are the words before it, where the draft has a pronoun or what is no name for the speaker: whoever
    said it is perhaps among them. None where the draft names one.
    """

    pieces: tuple[Piece, ...]
    span: Span
    speaker: str | None
    near: frozenset[str] | None = None


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
    speaker = said.speaker.canonical.of(draft.text) if said.speaker else None
    pieces = tuple(piece for span in spans for piece in _pieces(draft.text, span))
    span = Span(spans[0].start, spans[-1].end)
    return Quoted(pieces, span, speaker, _near(draft.text, said, span))


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


def quotation_findings(draft: str, quote: Quoted, sources: Sources) -> Iterator[Pointed]:
    """Hold a quotation against all sources; nothing is yielded where words and speaker are a source's."""
    found = _found(quote, sources)
    if found is None:
        yield from _differing(quote, sources)
        return
    yield from _misattributed(quote, found)
    yield from _cut(draft, quote, found)


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
        said = _utterance(source, place)
        return (speaker is not None and _is_by(speaker, said, source)), said is not None

    return max((span, *others), key=worth)


def _fits(quote: Quoted, found: Found) -> bool:
    said = _utterance(found.source, found.places[0])
    return quote.speaker is None or _is_by(quote.speaker, said, found.source)


def _utterance(source: Source, place: Span) -> Utterance | None:
    """Return the speech that a place lies in, or None: the source says it in its own name."""
    near = [
        said
        for said in source.utterances
        if said.fragments[0].start < place.end and said.fragments[-1].end > place.start
    ]
    shared = {said: sum(place.shared(part) for part in said.fragments) for said in near}
    best = max(shared, key=lambda said: shared[said], default=None)
    return best if best and 2 * shared[best] >= place.end - place.start else None


def _is_by(speaker: str, said: Utterance | None, source: Source) -> bool:
    if said is None or said.speaker is None:
        return said is not None
    text = source.document.text
    if len(said.speaker.canonical.of(text)) == 1:  # "A:", and the interview does not say who that is
        return True
    namings = [said.speaker.canonical, said.speaker.mention, *filter(None, [said.speaker.role])]
    if may_be_one(speaker, [span.of(text) for span in namings]):
        return True
    name = said.speaker.canonical.of(text)
    described = source.described(words_of(name)[-1:]) if speaker.islower() or _has_article(speaker) else ()
    own = " ".join(word for word in speaker.split() if word.casefold() not in WORDS.unspecific)
    return any(may_be_one(own, [" ".join(there.words)]) for there in described if there.is_of(name))


def _has_article(speaker: str) -> bool:
    return speaker.casefold().startswith(("the ", "a ", "an ", "its ", "their "))


def _misattributed(quote: Quoted, found: Found) -> Iterator[Pointed]:
    if quote.speaker is None:
        return
    said, text = _utterance(found.source, found.places[0]), found.source.document.text
    if said is None and _is_between_marks(found):
        return  # somebody's words, of whom only the text around tells
    if said is None and is_answered(text, found.places[0], quote.speaker):
        return
    if said is None and not found.source.is_signed(quote.speaker):
        message = f"the source says this in its own words, not as speech of {shorten(quote.speaker)}"
        yield Pointed(Code.NO_SPEECH, quote.span, message, found.source.cite(found.whole))
    elif said is None or _leads_in(quote.speaker, found):
        return
    elif said.speaker is not None and not _is_by(quote.speaker, said, found.source):
        if quote.near is not None and set(words_of(said.speaker.canonical.of(text))[-1:]) <= quote.near:
            return  # "he" may be the one who said it, as well as anybody
        if not any(word[0].isupper() for word in quote.speaker.split()) and not _is_another(quote, found):
            return  # "her counsel" may be whoever of whom no source says so
        who, role = said.speaker.canonical.of(text), said.speaker.role
        really = shorten(who) + (f" ({shorten(role.of(text))})" if role else "")
        message = f"said by {really}, not by {shorten(quote.speaker)}"
        yield Pointed(Code.OTHER_SPEAKER, quote.span, message, found.source.cite(found.whole))


def _is_another(quote: Quoted, found: Found) -> bool:
    """Whether the source says of somebody else than the speaker that he or she is what the draft says."""
    said, source = _utterance(found.source, found.places[0]), found.source
    if said is None or said.speaker is None or quote.speaker is None:
        return False
    who, words = said.speaker.canonical.of(source.document.text), words_of(quote.speaker)
    namings = (other.speaker.canonical for other in source.utterances if other.speaker is not None)
    speaks = any(
        span != said.speaker.canonical and set(words) <= set(words_of(span.of(source.document.text)))
        for span in namings
    )
    described = source.described(words)
    return speaks or any(there.head in words and not there.is_of(who) for there in described)


def _is_between_marks(found: Found) -> bool:
    """Whether the source has the words as somebody's, without saying in a way that is read whose."""
    return any(quoted.span.contains(found.places[0]) for quoted in found.source.document.quoted)


def _leads_in(speaker: str, found: Found) -> bool:
    """Whether the text before a quotation names a speaker, and only a pronoun, or what is no name, another.

    Before a pronoun that is the sentence of the quotation and the two before it, or more where all that the
    pronoun is taken for is "a nurse"; else its own sentence.
    """
    said, document = _utterance(found.source, found.places[0]), found.source.document
    place = Span(found.places[0].start, found.places[0].start + 1)
    number = next((n for n, s in enumerate(document.sentences) if s.span.contains(place)), None)
    if said is None or said.speaker is None or number is None:
        return False
    own, mention = document.sentences[number].span, said.speaker.mention
    told = mention.of(document.text)
    is_pronoun = told.casefold() in PRONOUNS
    is_anybody = said.speaker.canonical.of(document.text).split()[0].casefold() in WORDS.undetermined
    first = max(0, number - (_FAR_LEADS if is_anybody else _LEADS)) if is_pronoun else number
    lead = document.text[document.sentences[first].span.start : place.start]
    is_open = is_pronoun or not own.contains(mention) or not any(w[0].isupper() for w in told.split()[1:])
    return is_open and set(words_of(speaker)[-1:]) <= set(words_of(lead))


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
            code = Code.CUT if later.after_cut else Code.SILENT_CUT
            message = f"left out here: “{shorten(left_out, 200)}”"
            yield Pointed(
                code, Span(piece.span.end, later.span.start), message, found.source.cite(found.whole)
            )


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
    yield from (p for p in _misattributed(quote, said) if p.code is Code.OTHER_SPEAKER)


def _likeness(place: Nearest) -> float:
    """Return the share of the words of a diff that both sides have."""
    same = len(re.sub(r"\[-.*?-\]|\{\+.*?\+\}", " ", place.diff).split())
    return same / max(1, len(place.diff.split()))
