"""Two figures of one sentence that have changed places: "36 died in 39 crashes" for 39 who died in 36."""

from __future__ import annotations

from itertools import dropwhile, permutations
from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.findings import Code, Pointed
from summarizer.desk.matching import has_like
from summarizer.desk.standing import COMPARATIVE, is_measure, is_telling
from summarizer.rendering.wording import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.source.document import NumberMention
    from summarizer.source.syntax import Node, Tree

_BEHIND = 2  # words from a figure to what it counts


class _Placed(NamedTuple):
    """A figure and the nouns that tell it from the others of its sentence: what it counts, or whose it is."""

    mention: NumberMention
    nouns: tuple[Node, ...]

    def is_of(self, other: _Placed) -> bool:
        """Whether a noun of either is one of the other's."""
        return any(has_like(one, other.nouns) for one in self.nouns)


def exchanged_figures(held: Held) -> Iterator[Pointed]:
    """Find two figures each of which the evidence tells of what the draft tells the other of."""
    ours = _placed(held.tree, held.numbers)
    for span in held.support.evidence if len(ours) > 1 else ():
        there = _placed(held.tree_at(span), held.numbers_in(span))
        for one, other in permutations(ours, 2):
            mine = [
                next((t for t in there if t.mention.value == p.mention.value), None) for p in (one, other)
            ]
            if mine[0] is not None and mine[1] is not None and _are_exchanged(one, other, mine[0], mine[1]):
                theirs = mine[1].mention
                told = f"a source has “{shorten(theirs.text)}” for this"
                yield held.point(Code.NUMBER, one.mention.text, told, theirs.span)
                return


def _are_exchanged(one: _Placed, other: _Placed, first: _Placed, second: _Placed) -> bool:
    """Whether the nouns of either stand beside the other's figure, and none of them beside its own."""
    crossed = one.is_of(second) and other.is_of(first)
    return crossed and not (one.is_of(first) or other.is_of(second) or one.is_of(other))


def _placed(tree: Tree, numbers: tuple[NumberMention, ...]) -> list[_Placed]:
    """Return the figures of a sentence, none where one is compared with another that is not named."""
    told = [n for n in numbers if n.value is not None and n.kind.is_quantity]
    if len({n.value for n in told}) != len(told) or any(n.tag in COMPARATIVE for n in tree.nodes):
        return []
    behind = [_counted(tree, n) for n in told]
    if all(behind) and len({node.low for node in behind if node is not None}) == len(told):
        return [_Placed(n, (node,)) for n, node in zip(told, behind, strict=True) if node is not None]
    ends = [0, *(n.span.end for n in told)]
    found = (_before(tree, start, n) for start, n in zip(ends, told, strict=False))
    return [_Placed(n, nouns) for n, nouns in zip(told, found, strict=True) if nouns]


def _counted(tree: Tree, mention: NumberMention) -> Node | None:
    """Return the noun that a figure counts, right behind it."""
    if not mention.unit or mention.currency is not None:
        return None
    inside = [n for n in tree.nodes if n.is_noun and n.span.overlaps(mention.span) and not is_measure(n)]
    after = [n for n in tree.nodes if n.span.start >= mention.span.end][:_BEHIND]
    return next((n for n in (*inside, *after) if n.is_noun and not is_measure(n)), None)


def _before(tree: Tree, start: int, mention: NumberMention) -> tuple[Node, ...]:
    """Return the nouns before a figure, back to the one before it and what that counts, or the beginning."""
    between = [n for n in tree.nodes if start <= n.span.start < mention.span.start]
    own = dropwhile(lambda node: start > 0 and node.is_noun, between)
    return tuple(n for n in own if n.is_noun and is_telling(n) and not is_measure(n))
