"""A rank in the place of another: "the third-largest bank", where a source has the fourth-largest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.findings import Code, Pointed
from summarizer.desk.matching import keys_of
from summarizer.desk.standing import node_at
from summarizer.source.document import NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.source.document import NumberMention, Span
    from summarizer.source.syntax import Node, Tree

_LEAST_SHARED = 0.5  # of the words that tell something
_BEFORE = {"amod", "compound", "advmod", "nummod"}
_FIRST = 1  # what comes first may be told so of any that are told of in order


class Ranked(NamedTuple):
    """A rank, the keys of what has it, and those of what stands beside the rank: "largest"."""

    mention: NumberMention
    noun: frozenset[str]
    beside: frozenset[str]

    def is_like(self, other: Ranked) -> bool:
        """Whether both rank the same things by the same."""
        return bool(self.noun & other.noun) and self.beside == other.beside


def misranked(held: Held) -> Iterator[Pointed]:
    """Find a rank that the sources give nowhere, to what the evidence ranks otherwise."""
    ranked = list(_ranked(held.tree, held.numbers))
    if not ranked:
        return
    told = list(_of_sources(held))
    alone = {n.value for n in _ordinals(held) if not any(n is there.mention for there, _ in told)}
    for ours in ranked:
        alike = [(there, span) for there, span in told if ours.is_like(there)]
        known = alone | {_FIRST, *(there.mention.value for there, _ in alike)}
        close = (
            there for there, s in alike if s in held.support.evidence and held.is_close(s, _LEAST_SHARED)
        )
        other = next(close, None)
        if other is not None and ours.mention.value not in known and not held.is_quoted(ours.mention.text):
            stands = f"a source has “{other.mention.span.of(held.text)}”"
            yield held.point(Code.NUMBER, ours.mention.text, stands, other.mention.span)
            return


def _of_sources(held: Held) -> Iterator[tuple[Ranked, Span]]:
    for number in _ordinals(held):
        span = held.sources.sentence_at(number.span)
        tree = held.tree_at(span)
        yield from ((ranked, span) for ranked in _ranked(tree, (number,)))


def _ordinals(held: Held) -> list[NumberMention]:
    return [n for n in held.sources.joined.numbers if n.kind is NumberKind.ORDINAL]


def _ranked(tree: Tree, numbers: tuple[NumberMention, ...]) -> Iterator[Ranked]:
    for mention in numbers:
        node = node_at(tree, mention.span) if mention.kind is NumberKind.ORDINAL else None
        noun = _noun(tree, node) if node is not None else None
        if node is not None and noun is not None:
            between = tree.nodes[node.number + 1 : noun.number]
            beside = (n for n in between if n.tag.startswith(("JJ", "RB", "VBN")))
            yield Ranked(mention, keys_of(noun), frozenset(k for n in beside for k in keys_of(n)))


def _noun(tree: Tree, node: Node) -> Node | None:
    """Return the noun that a rank stands right before, perhaps beside an adjective."""
    above = tree.above(node)
    while above is not None and node.relation in _BEFORE and not above.is_noun:
        node, above = above, tree.above(above)
    return above if above is not None and above.is_noun and node.relation in _BEFORE else None
