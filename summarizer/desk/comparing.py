"""Comparisons turned: more of one than of the other, where the sources have it the other way round."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.changing import way_of
from summarizer.desk.findings import Code, Pointed
from summarizer.desk.matching import keys_of
from summarizer.desk.mistaking import are_alike
from summarizer.desk.moving import distance
from summarizer.desk.stances import leads
from summarizer.desk.standing import COMPARATIVE, base, bounds, is_measure, is_telling, node_at
from summarizer.languages.desk_words import WORDS
from summarizer.source.vocabulary import are_opposite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from summarizer.desk.held import Held
    from summarizer.source.document import NumberMention, Span
    from summarizer.source.syntax import Node, Tree

_THAN = "than"
_ONE, _OTHER = 0.34, 0.5  # of the words of either side


class Comparison(NamedTuple):
    """A comparative word, which way it goes, and the words on either side of "than" that are not on both.

    `is_by` is whether a figure tells by how much.
    """

    word: Node
    way: int
    one: frozenset[str]
    other: frozenset[str]
    is_by: bool


def comparisons(tree: Tree) -> Iterator[Comparison]:
    """Yield what a sentence compares with "than"."""
    for mark in tree.nodes:
        if mark.low != _THAN:
            continue
        word = next((n for n in reversed(tree.nodes[: mark.number]) if n.tag in COMPARATIVE), None)
        if word is None or bounds(tree, word) or word.low in WORDS.in_time or _is_vague(tree, mark):
            continue
        end = next((n.number for n in tree.nodes[mark.number :] if _parts(tree, n)), len(tree.nodes))
        start = max(
            (n.number for n in tree.nodes[: word.number] if _parts(tree, n) and n.low != ","), default=0
        )
        sides = tree.nodes[start : mark.number], tree.nodes[mark.number : end]
        before, after = (_keys(side, word) for side in sides)
        yield Comparison(word, _way(word), before - after, after - before, _is_by(tree, word))


def _is_by(tree: Tree, word: Node) -> bool:
    return word.number > 0 and is_measure(tree.nodes[word.number - 1])


def _way(word: Node) -> int:
    return way_of(word.low, word.tag) or (word.low == "more") - (word.low in {"less", "fewer"})


def _is_vague(tree: Tree, mark: Node) -> bool:
    """Whether nothing is named behind "than": a measure, or only "before"."""
    behind = tree.nodes[mark.number + 1 : mark.number + 3]
    return any(is_measure(n) or n.low in {"half", *WORDS.earlier, *WORDS.past} for n in behind)


def _parts(tree: Tree, node: Node) -> bool:
    """Whether a word, or a mark, parts what is compared from what stands beside it."""
    above = tree.above(node)
    joins = node.relation == "cc" and above is not None and leads(tree, above)
    return joins or node.low in {",", ";", ":", "."}


def _keys(nodes: Sequence[Node], word: Node) -> frozenset[str]:
    told = (n for n in nodes if n is not word and is_telling(n) and not is_measure(n))
    return frozenset(k for n in told for k in keys_of(n))


def outdone(held: Held) -> Iterator[Pointed]:
    """Find a comparison that the sources tell, or their figures, the other way round."""
    tree = held.tree
    for ours in comparisons(tree):
        if not ours.other or ours.is_by or held.is_quoted(ours.word.span.of(held.sentence)):
            continue
        found = _turned(held, ours) or _against(held, ours)
        if found is not None:
            word = ours.word.span.of(held.sentence)
            yield held.point(Code.DIRECTION, word, "a source has this the other way round", found)
            return


def _turned(held: Held, ours: Comparison) -> Span | None:
    """Return a sentence that has the two sides exchanged, or the opposite word between the same two."""
    spans = (s.span for s in held.sources.joined.sentences if _THAN in s.span.of(held.text).split())
    told = ((there, span) for span in spans for there in comparisons(held.tree_at(span)))
    return next((span for there, span in told if _ways(ours, there) * _straight(ours, there) < 0), None)


def _ways(ours: Comparison, there: Comparison) -> int:
    """Return 1 where two words compare alike, -1 for opposites, 0 for words of different scales."""
    one, other = base(ours.word), base(there.word)
    return ours.way * there.way or (one == other) - are_opposite(one, other)


def _straight(ours: Comparison, there: Comparison) -> int:
    """Return 1 where another compares the same two in this order, -1 for the other, 0 for others."""
    crossed = bool(ours.other & there.one and there.other & ours.one)
    return bool(ours.other & there.other) - crossed


def is_borne_out(held: Held) -> bool:
    """Whether figures of the sources compare as the sentence does."""
    found = (agreed for ours in comparisons(held.tree) for agreed, _ in _by_figures(held, ours))
    return any(agreed > 0 for agreed in found)


def _against(held: Held, ours: Comparison) -> Span | None:
    """Return a sentence whose two figures of a sort, each beside one side, compare otherwise."""
    return next((span for agreed, span in _by_figures(held, ours) if agreed < 0), None)


def _by_figures(held: Held, ours: Comparison) -> Iterator[tuple[Decimal, Span]]:
    """Yield more than 0 for two figures that stand beside the sides and compare alike, else less."""
    pairs = (pair for window in held.sources.windows for pair in combinations(window, 2)) if ours.way else ()
    for one, other in pairs:
        if one.value is not None and other.value is not None and are_alike(one, other):
            agreed = ours.way * _sides(held, ours, one, other) * (one.value - other.value)
            yield agreed, held.sources.sentence_at(one.span)


def _sides(held: Held, ours: Comparison, one: NumberMention, other: NumberMention) -> int:
    """Return 1 where the first figure is that of the first side, -1 for the second, 0 for neither."""
    near = _near(held, one, other), _near(held, other, one)
    around = near[0] | near[1]
    if len(ours.one & around) < _ONE * len(ours.one) or len(ours.other & around) < _OTHER * len(ours.other):
        return 0
    first = len(ours.one & near[0]) - len(ours.one & near[1])
    second = len(ours.other & near[1]) - len(ours.other & near[0])
    return (first > 0) - (first < 0) if first * second > 0 else 0


def _near(held: Held, one: NumberMention, other: NumberMention) -> frozenset[str]:
    """Return the keys of the words that are nearer to a figure than to another, of its own sentence."""
    span = held.sources.sentence_at(one.span)
    tree = held.tree_at(span)
    at = node_at(tree, one.span)
    rival = node_at(tree, other.span) if held.sources.sentence_at(other.span) == span else None
    if at is None:
        return frozenset()
    told = (n for n in tree.nodes if is_telling(n) and not is_measure(n))
    near = (n for n in told if rival is None or distance(tree, n, at) < distance(tree, n, rival))
    return frozenset(k for n in near for k in keys_of(n))
