"""What a quotation loses at its edges: a denial, a condition, a "but", which turn what it says."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.attributing import utterance_at
from summarizer.desk.findings import Code, Pointed
from summarizer.desk.guards import Guard, guard
from summarizer.desk.stances import leads
from summarizer.desk.standing import denies, is_telling, key
from summarizer.languages.desk_words import WORDS
from summarizer.rendering.wording import shorten
from summarizer.source.document import Span
from summarizer.source.reading import read_sentences
from summarizer.source.syntax import Node, Tree, parse_stretch
from summarizer.verifying.checking.lexicon import CONDITIONS
from summarizer.verifying.checking.proving.grammar import PRONOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.quoted import Found, Quoted
    from summarizer.desk.sources import Source

_ENGLISH = "en"
_AROUND = 200  # characters of the draft behind a quotation, in which what it leaves out may be told
_LONGEST_DENIAL = 5  # words of a sentence that only denies the one before it: "It isn't."
_TOLD = 0.5  # of what was left out: the draft tells it in words of its own
_BROKEN = re.compile(r", (?=[A-Z](?!['’]|\b))")  # what ended with a comma before its tag was a sentence
_REASON = "because"  # what is denied "because" of a thing may be so for another
_GUARDS = {Guard.OPEN, Guard.DISPUTED}
_BOUNDING = CONDITIONS | WORDS.bounding


class _Speech(NamedTuple):
    """What somebody says in one go, without the text between, and where a quotation stands in it.

    `parted` tells that the source itself has a tag right behind that.
    """

    text: str
    place: Span
    parted: bool


class _Cut(NamedTuple):
    """Words that a quotation leaves out, and whether they stand behind it."""

    words: str
    behind: bool


def trimmed(draft: str, quote: Quoted, found: Found) -> Iterator[Pointed]:
    """Find a quotation that ends before its source bounds it, or begins behind what denies or supposes it."""
    if found.source.document.language != _ENGLISH:
        return
    said = _speech(found.source, found.whole)
    cut = next(_cuts(said), None) if said is not None else None
    if cut is not None and not _is_told(draft, quote, cut):
        piece = quote.pieces[-1 if cut.behind else 0]
        verb = "goes on" if cut.behind else "begins"
        message = f"the source {verb}: “{shorten(cut.words, 200)}”"
        yield Pointed(Code.TURNED_BY_CUT, piece.span, message, found.source.cite(found.whole))


def _speech(source: Source, place: Span) -> _Speech | None:
    """Return the speech that a place lies in, or the paragraph, where none is read between marks."""
    said, document = utterance_at(source, place), source.document
    paragraphs = tuple(p.span for p in document.paragraphs if p.span.contains(place))
    spans = said.fragments if said is not None and said.quoted else paragraphs
    starts = accumulate((span.end - span.start + 1 for span in spans), initial=0)
    places = list(zip(spans, starts, strict=False))
    start = next((at + place.start - s.start for s, at in places if s.start <= place.start < s.end), None)
    last = next(((s, at) for s, at in places if s.start < place.end <= s.end), None)
    if start is None or last is None or start >= last[1] + place.end - last[0].start:
        return None
    text = _BROKEN.sub(". ", " ".join(span.of(document.text) for span in spans))
    rest = document.text[place.end : last[0].end]
    return _Speech(text, Span(start, last[1] + place.end - last[0].start), not any(map(str.isalnum, rest)))


def _cuts(said: _Speech) -> Iterator[_Cut]:
    sentences = [sentence.span for sentence in read_sentences(said.text)]
    own = [n for n, span in enumerate(sentences) if span.overlaps(said.place)]
    if own:
        yield from _before(_parsed(said, sentences[own[0]]), said.place)
        yield from _behind(_parsed(said, sentences[own[-1]]), said)
        yield from (cut for span in sentences[own[-1] + 1 : own[-1] + 2] for cut in _denial(said, span))


def _parsed(said: _Speech, span: Span) -> Tree:
    return parse_stretch(said.text, span.start, span.end)


def _before(tree: Tree, place: Span) -> Iterator[_Cut]:
    """Find what denies or supposes a quotation from before it."""
    lead = [n for n in tree.nodes if n.span.end <= place.start]
    inside = [n for n in tree.nodes if n.span.overlaps(place)]
    first = next((n for n in lead if denies(n) and tree.above(n) in inside), None)
    if first is None and lead and _is_supposed(tree, inside, place):
        first = lead[0]
    if first is not None:
        yield _Cut(tree.text[first.span.start : place.start].strip(), behind=False)


def _is_supposed(tree: Tree, inside: list[Node], place: Span) -> bool:
    """Whether what leads a quotation is told as so by it alone, and only supposed by the whole sentence."""
    root = next((n for n in inside if tree.above(n) not in inside), None)
    if root is None or not leads(tree, root) or guard(tree, root) not in _GUARDS:
        return False
    alone = parse_stretch(tree.text, place.start, place.end)
    return any(guard(alone, n) not in _GUARDS for n in alone.nodes if n.span == root.span)


def _behind(tree: Tree, said: _Speech) -> Iterator[_Cut]:
    """Find what bounds a quotation, or sets another thing against it, from behind it."""
    rest = [n for n in tree.nodes if n.span.start >= said.place.end]
    first = next((n for n in rest if n.low[0].isalpha()), None)
    if first is None:
        return
    turns = first.low in WORDS.turning and not said.parted
    reason = first.low == _REASON and any(denies(n) for n in tree.nodes if n.span.overlaps(said.place))
    direct = turns or reason or (rest[0] is first and _restricts(tree, first)) or first.low in _BOUNDING
    begin = first if direct else next((n for n in rest if _supposes(tree, n, said.place)), None)
    if begin is not None:
        yield _Cut(tree.text[begin.span.start : rest[-1].span.end].rstrip(" .,"), behind=True)


def _supposes(tree: Tree, mark: Node, place: Span) -> bool:
    """Whether a word begins a condition of what is quoted, whatever stands between: "…, if it pays"."""
    clause = tree.above(mark) if mark.low in _BOUNDING else None
    above = tree.above(clause) if clause is not None and clause.relation == "advcl" else None
    return above is not None and above.span.overlaps(place)


def _restricts(tree: Tree, first: Node) -> bool:
    """Whether a word begins a clause that restricts one before it: "everywhere it can be done"."""
    if first.low in WORDS.relatives:
        return first.relation != "mark"
    clause = next((n for n in (first, *tree.ancestors(first)) if n.relation.endswith(":relcl")), None)
    return clause is not None and clause.head == first.number - 1


def _denial(said: _Speech, span: Span) -> Iterator[_Cut]:
    """Find a sentence that only denies the one before it: "It isn't."."""
    words = [n for n in _parsed(said, span).nodes if n.low[0].isalpha()]
    if any(map(denies, words)) and len(words) <= _LONGEST_DENIAL and words[0].low in PRONOUNS:
        yield _Cut(span.of(said.text), behind=True)


def _is_told(draft: str, quote: Quoted, cut: _Cut) -> bool:
    """Whether the draft tells what was left out in words of its own, before the quotation or behind it."""
    start = draft.rfind("\n", 0, quote.span.start) + 1
    line = draft.find("\n", quote.span.end)
    end = min(line if line >= 0 else len(draft), quote.span.end + _AROUND)
    own = parse_stretch(draft[start : quote.span.start] + draft[quote.span.end : end])
    missing = parse_stretch(cut.words)
    if not cut.behind and any(map(denies, missing.nodes)) and any(map(denies, own.nodes)):
        return True
    wanted = _telling(missing).difference(*(_telling(parse_stretch(p.words)) for p in quote.pieces))
    return bool(wanted) and len(wanted & _telling(own)) >= _TOLD * len(wanted)


def _telling(tree: Tree) -> set[str]:
    return {key(node) for node in tree.nodes if is_telling(node)}
