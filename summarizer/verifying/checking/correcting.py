"""What a sentence says instead of what it denies: "not by frost but by a lamp" says that it was by a lamp.

The part that is denied is blanked, so that every other word keeps its place. Both parts are of one form:
after the syntax of corrective "but" (Horn, "A Natural History of Negation", 1989, 6.3).
"""

from __future__ import annotations

import re
import weakref
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.source.document import Document, Span
from summarizer.verifying.checking.proving.grammar import DOWNTONERS, FINITE, NEGATIVE_PRONOUNS, NEGATORS
from summarizer.verifying.checking.proving.passages import passages_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.evidence import EvidenceIndex

_CORRECTIVE = re.compile(
    r"\bnot\b[^;:?!]{2,160}?\bbut\b|\bbut not\b|\b(?:nobody|no one|none|nothing) (?:but|except)\b",
    re.IGNORECASE,
)
_TURN = re.compile(r"(?:\bnot|n['’]t)\b(?P<denied>[^,;:.?!]*?)\bbut\b(?P<meant>[^;:.?!]*)", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_LONGEST = 12  # words that are denied
_BREAKS = frozenset(', ; : – — “ ” " ( ) . !'.split())
_FORMS = ("IN", "TO", "VBN", "VBG", "JJ", "RB")  # words that open phrases of one form
_NOMINAL = ("NN", "DT", "CD", "PRP$")
_ADDING = frozenset("only just merely simply necessarily".split())
_LEADING = frozenset({"also", "even", "rather", "instead"})
_EXCEPT = frozenset({"but", "except"})
_WHOLES = frozenset({"all", "every"})


def corrected(index: EvidenceIndex, numbers: Sequence[int]) -> Document | None:
    """Return a text without what it denies only to say what is so; None where no sentence of some has that.

    Sentences are known by their numbers. What is left stands at the same offsets.
    """
    if not any(_CORRECTIVE.search(index.reading(number).span.of(index.document.text)) for number in numbers):
        return None
    if index not in _BY_INDEX:
        _BY_INDEX[index] = tuple(_all_denied(index))
    blanks = _BY_INDEX[index]
    spans = [index.reading(number).span for number in numbers]
    return _blanked(index.document, blanks) if any(s.overlaps(b) for s in spans for b in blanks) else None


def denied_words(index: EvidenceIndex, document: Document) -> frozenset[str]:
    """Return the words, in lower case, that a text has lost in its corrected form."""
    lost, left = (
        {word for text in texts for word in _WORD.findall(text.lower())}
        for texts in ([place.of(index.document.text) for place in _BY_INDEX[index]], [document.text])
    )
    return frozenset(lost - left)


def tells_instead(sentence: str, words: frozenset[str]) -> bool:
    """Whether a sentence has one of some words, in lower case, only behind the "but" of a denial."""
    for turn in _TURN.finditer(sentence.lower()):
        denied, meant = (set(_WORD.findall(turn[part])) for part in ("denied", "meant"))
        if words & (meant - denied):
            return True
    return False


_BY_INDEX: weakref.WeakKeyDictionary[EvidenceIndex, tuple[Span, ...]] = weakref.WeakKeyDictionary()


def _blanked(document: Document, blanks: Sequence[Span]) -> Document:
    text = document.text
    for span in blanks:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    kept = (n for n in document.numbers if not any(n.span.overlaps(span) for span in blanks))
    return replace(document, text=text, numbers=tuple(kept))


def _all_denied(index: EvidenceIndex) -> Iterator[Span]:
    text, passages = index.document.text, passages_of(index)
    found = [n for n, s in enumerate(index.document.sentences) if _CORRECTIVE.search(s.span.of(text))]
    passages.prepare(found)
    for number in found:
        nodes = passages.at(number).tree.nodes
        if nodes and nodes[-1].low != "?":
            yield from _denied(nodes)


def _denied(nodes: Sequence[Node]) -> Iterator[Span]:
    """Yield the stretches of a sentence that may be blanked: "not … but", and ", but not all,"."""
    for at, node in enumerate(nodes):
        low = tuple(one.low for one in nodes[at : at + 5])
        if low[:3] == (",", "but", "not") and low[4:] == (",",) and low[3] in _WHOLES:
            yield Span(node.span.start, nodes[at + 4].span.end)
        elif (but := _exception(nodes, at)) is not None:
            yield Span(node.span.start, nodes[but].span.end)
        elif node.low == "not" and (but := _turn(nodes, at)) is not None:
            yield from _blanks(nodes, at, but)


def _exception(nodes: Sequence[Node], at: int) -> int | None:
    """Return the place of the "but" of "nobody but Ann saw it", which tells that she did; None for none."""
    low = tuple(one.low for one in nodes[at : at + 2])
    but = at + 1 + (low == ("no", "one"))
    if not (low == ("no", "one") or low[0] in NEGATIVE_PRONOUNS) or but + 1 >= len(nodes):
        return None
    is_but = nodes[but].low in _EXCEPT and nodes[but + 1].tag.startswith(("NN", "DT", "PRP"))
    return but if is_but and _is_one_phrase(nodes, 0, but + 1) else None


def _turn(nodes: Sequence[Node], at: int) -> int | None:
    """Return the place of the "but" that tells what is meant instead of what a "not" denies."""
    for number in range(at + 1, min(at + _LONGEST, len(nodes) - 1)):
        if nodes[number].low in _BREAKS or nodes[number].tag in FINITE:
            return None
        if nodes[number].low == "but":
            return number
    return None


def _blanks(nodes: Sequence[Node], at: int, but: int) -> Iterator[Span]:
    first = at + 1 + (nodes[at + 1].low in _ADDING)
    meant = but + 1 + (nodes[but + 1].low in _LEADING)
    if first >= but or meant >= len(nodes) or not _are_of_one_form(nodes[first], nodes[meant]):
        return
    if not _is_one_phrase(nodes, at, meant):
        return
    if first == at + 1:
        yield Span(nodes[at].span.start, nodes[meant].span.start)


def _are_of_one_form(denied: Node, meant: Node) -> bool:
    if meant.low in DOWNTONERS | NEGATORS or denied.low in _WHOLES:
        return False
    if denied.low == meant.low:
        return True
    if denied.tag in _FORMS or meant.tag in _FORMS:
        return denied.tag == meant.tag and denied.tag not in {"IN", "TO"}
    return denied.tag.startswith(_NOMINAL) and meant.tag.startswith(_NOMINAL)


def _is_one_phrase(nodes: Sequence[Node], at: int, meant: int) -> bool:
    """Whether what is meant has no verb of its own; behind a subject that is denied the verb is of both."""
    end = next((n for n in range(meant, len(nodes)) if nodes[n].low in _BREAKS), len(nodes))
    has_verb = any(node.tag in FINITE for node in nodes[meant:end])
    return has_verb == (at == 0)
