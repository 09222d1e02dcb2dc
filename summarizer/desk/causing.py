"""Why something happened: another cause in a draft than the sources give for the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.findings import Code
from summarizer.desk.matching import likeness
from summarizer.desk.pointing import Pointed
from summarizer.desk.standing import is_measure, is_telling, parsed, parsed_there
from summarizer.desk.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.source.document import Span
    from summarizer.source.syntax import Node, Tree

_LEAST_SHARED = 0.6
_FEWEST = 2  # telling words of what happened
_MARKS = {"mark", "case"}
_APART = {"conj", "parataxis", "advcl"}


class Link(NamedTuple):
    """What happened and why, each by its telling words; `mark` is what says so."""

    effect: tuple[Node, ...]
    cause: tuple[Node, ...]
    mark: Node


class _Told(NamedTuple):
    """A link in a sentence of the sources, with all its words and its place."""

    link: Link
    nodes: tuple[Node, ...]
    span: Span


def causes(held: Held) -> Iterator[Pointed]:
    """Find a cause that has no word of the source's for the same, and most of which its sentence lacks."""
    for ours in _links(parsed(held.sentence)):
        if len(ours.effect) < _FEWEST or not ours.cause:
            continue
        same = [told for told in _told(held) if _share(ours.effect, told.link.effect) >= _LEAST_SHARED]
        if same and not any(_is_given(ours, told) for told in same):
            word = ours.mark.span.of(held.sentence)
            message = f"“{word}”: a source gives another cause"
            yield Pointed(Code.REFUTED, held.place(word), message, held.sources.cite(same[0].span))
            return


def _is_given(ours: Link, told: _Told) -> bool:
    """Whether a place may give the cause: some word of it as the cause, or most of them somewhere."""
    return bool(_share(ours.cause, told.link.cause)) or _share(ours.cause, told.nodes) >= _LEAST_SHARED


def _told(held: Held) -> Iterator[_Told]:
    """Yield the causes that the evidence gives."""
    for span in held.support.evidence:
        tree = parsed_there(held.sources.joined.text, span)
        yield from (_Told(link, tree.nodes, span) for link in _links(tree) if link.cause)


def _share(ours: tuple[Node, ...], theirs: tuple[Node, ...]) -> float:
    """Return how many of some words others are like, of all."""
    return sum(any(likeness(one, other) for other in theirs) for one in ours) / len(ours)


def _links(tree: Tree) -> Iterator[Link]:
    for mark in tree.nodes:
        reason = tree.above(mark)
        event = tree.above(reason) if reason is not None else None
        if mark.relation not in _MARKS or reason is None or event is None:
            continue
        inside = set(_below(tree, reason, frozenset()))
        timed = any(n.tag == "CD" for n in (reason, *inside))  # "after 5am" says when
        if mark.low not in WORDS.causal and (timed or mark.low not in WORDS.sequent):
            continue
        around = [event, *_below(tree, event, _APART)]
        yield Link(
            tuple(n for n in around if n not in inside and n is not reason and _says(n)),
            tuple(n for n in (reason, *inside) if _says(n)),
            mark,
        )


def _below(tree: Tree, node: Node, apart: frozenset[str] | set[str]) -> Iterator[Node]:
    for below in tree.below(node):
        if below.relation not in apart:
            yield below
            yield from _below(tree, below, apart)


def _says(node: Node) -> bool:
    return is_telling(node) and not is_measure(node) and node.low[0].isalpha()
