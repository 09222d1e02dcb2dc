"""Of whom a sentence tells that names nobody: "Profit was 4m crowns." behind "Vale Mills sold a barn."."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.selecting.salience.keys import WORD
from summarizer.source.document import block_at
from summarizer.source.syntax.trees import parse_stretch
from summarizer.verifying.checking.evidence import evidence_index

if TYPE_CHECKING:
    from summarizer.source.document import Document, Span

_NOBODY: frozenset[str] = frozenset()
_BACK = 6  # sentences in which an owner may have been named
_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))


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
    subject = next((node for node in tree.nodes if node.relation in _SUBJECTS), None)
    named = (node for node in tree.nodes if node.is_name and not sentence.startswith("-", node.span.end))
    return frozenset(node.low for node in named if subject in (node, *tree.ancestors(node)))
