"""Which places that tell of the same as a claim may be told as "again": none that could be another event."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from summarizer.selecting.salience.keys import WORD
from summarizer.source.document import Document, Span, block_at
from summarizer.source.reading import read_in
from summarizer.source.syntax.trees import parse_stretch
from summarizer.source.vocabulary import is_derived, is_synonym, lemmas, phrasal
from summarizer.source.vocabulary.denoting import is_kind_of
from summarizer.verifying.checking import check
from summarizer.verifying.checking.evidence import evidence_index
from summarizer.verifying.checking.proving.grammar import HELPING, SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.results import Claim

_SAYING = frozenset("say tell add be have do".split())
_NOBODY: frozenset[str] = frozenset()
_BACK = 6  # sentences in which an owner may have been named


def told_again(claim: Claim, document: Document, places: Iterable[Span]) -> tuple[Span, ...]:
    """Return those of `places`, sentences like a claim, that tell of the same event.

    Nothing in them speaks against the claim, they have its owner and its speaker, and share what was done, or
    a figure.
    """
    return tuple(place for place in places if _is_same(claim, document, place))


def _is_same(claim: Claim, document: Document, place: Span) -> bool:
    own = claim.evidence[0]
    if _are_said_by_others(document, own, place) or not may_share_owner(document, own, place):
        return False
    support = check(claim.text, read_in(document.language, place.of(document.text)))
    if any(reason.source is not None for reason in support.reasons):
        return False
    return _share_a_figure(document, own, place) or _share_an_act(document, own, place)


def _are_said_by_others(document: Document, one: Span, other: Span) -> bool:
    """Whether two sentences hold the words of speakers of whom none speaks in both."""
    index = evidence_index(document)
    speakers = [
        {said.speaker.canonical.of(document.text) if said.speaker else "" for said in index.spoken_at(place)}
        for place in (one, other)
    ]
    return all(speakers) and not speakers[0] & speakers[1] - {""}


def _share_a_figure(document: Document, one: Span, other: Span) -> bool:
    figures = [
        {number.value for number in document.numbers_in(place) if number.value is not None}
        for place in (one, other)
    ]
    return not figures[0].isdisjoint(figures[1])


def _share_an_act(document: Document, one: Span, other: Span) -> bool:
    """Whether both tell of one deed or event by its verb or noun; in English, where these are known."""
    if document.language != "en":
        return True
    return any(
        ours == theirs or is_synonym(ours, theirs, "v") or is_derived(ours, theirs)
        for ours, theirs in product(*(_acts(place.of(document.text)) for place in (one, other)))
    )


@lru_cache(maxsize=1 << 8)
def _acts(sentence: str) -> frozenset[str]:
    """Return the verbs of a sentence, participles too, and its nouns of events, as a dictionary has them."""
    nodes = parse_stretch(sentence).nodes
    acts: set[str] = set()
    for node in nodes:
        if node.relation in HELPING:
            continue
        if node.is_verb or node.tag == "JJ":
            particle = next((n for n in nodes if n.head == node.number and n.tag in {"RB", "RP"}), None)
            joined = phrasal(node.low, particle.low) if particle else None
            acts.update([joined] if joined else _as(node.low, "v"))
        elif node.tag in {"NN", "NNS"}:
            acts.update(word for word in _as(node.low, "n") if is_kind_of("event", word))
    return frozenset(acts - _SAYING)


def _as(low: str, part: str) -> list[str]:
    return [word for found, word in lemmas(low) if found == part]


def may_share_owner(document: Document, one: Span, other: Span) -> bool:
    """Whether two places may tell of one owner: that of one is named in the other sentence, or is open."""
    ours = _owner(document, one)
    theirs = ours and _owner(document, other)
    if not theirs:
        return True
    named = [
        {word.lower() for word in WORD.findall(document.sentence_at(place).span.of(document.text))}
        for place in (one, other)
    ]
    return not (ours.isdisjoint(theirs | named[1]) and theirs.isdisjoint(ours | named[0]))


def _owner(document: Document, place: Span) -> frozenset[str]:
    """Return the names in the last subject by name in the paragraph; nothing in what somebody says."""
    if document.language != "en" or evidence_index(document).spoken_at(place):
        return _NOBODY
    first = block_at(document.blocks, place).span.start
    last = bisect_right(document.sentences, place.start, key=lambda sentence: sentence.span.start)
    for sentence in reversed(document.sentences[max(0, last - _BACK) : last]):
        if sentence.span.start < first:
            break
        if names := _named_subject(sentence.span.of(document.text)):
            return names
    return _NOBODY


@lru_cache(maxsize=1 << 8)
def _named_subject(sentence: str) -> frozenset[str]:
    """Return the names in the subject of a sentence, in small letters."""
    tree = parse_stretch(sentence)
    subject = next((node for node in tree.nodes if node.relation in SUBJECTS), None)
    named = (node for node in tree.nodes if node.is_name and not sentence.startswith("-", node.span.end))
    return frozenset(node.low for node in named if subject in (node, *tree.ancestors(node)))
