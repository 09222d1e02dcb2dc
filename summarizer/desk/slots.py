"""The place of a figure in its sentence: what it hangs together with, and how closely.

Two places fit each other as far as the words around one stand around the other too, each weighing what it
tells and how near it is. What fits the place of another better than any of its own stands in its place.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.matching import likeness
from summarizer.desk.standing import base, is_measure, is_telling, key, parsed_there
from summarizer.verifying.checking.evidence import evidence_index

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.desk.sources import Sources
    from summarizer.source.document import Span
    from summarizer.source.syntax import Node, Tree

_STEP = 0.65  # a word weighs so much of what one weighs that is a step nearer in the parse
_FARTHEST = 8
_CANDIDATES = 16
_COMMON = 30  # sentences

_BESIDE = 0.35  # how near a word of the sentence before or behind is

Weights = dict["Node", float]


class Slot(NamedTuple):
    """A place in a sentence: the telling words around it, the nearest first, each with how near it is."""

    around: tuple[tuple[float, Node], ...]

    def nearest(self, node: Node) -> float:
        """Return how near the nearest word like another is, less where it is only like it."""
        best = 0.0
        for near, other in self.around:
            if near <= best:
                break
            best = max(best, near * likeness(node, other))
        return best


def slot_of(tree: Tree, span: Span) -> Slot:
    """Return the place of some words of a parsed text."""
    inside = [n.number for n in tree.nodes if n.span.overlaps(span)]
    steps = steps_from(tree, inside)
    around = (n for n in tree.nodes if n.number not in inside and tells(n))
    far = ((_STEP ** (min(steps.get(n.number, _FARTHEST), _FARTHEST) - 1), n) for n in around)
    return Slot(tuple(sorted(far, key=lambda pair: -pair[0])))


def steps_from(tree: Tree, inside: Iterable[int]) -> dict[int, int]:
    """Return how many steps in the parse each word is from the nearest of some, by their numbers."""
    steps = dict.fromkeys(inside, 0)
    for number in (found := list(steps)):
        node = tree.nodes[number]
        above = tree.above(node)
        for other in (*tree.below(node), *((above,) if above is not None else ())):
            if other.number not in steps:
                steps[other.number] = steps[number] + 1
                found.append(other.number)
    return steps


def slot_there(sources: Sources, span: Span) -> Slot:
    """Return the place of some words of the sources."""
    return _slot_there(sources.joined.text, sources.sentence_at(span), span)


@lru_cache(maxsize=2048)
def _slot_there(text: str, sentence: Span, span: Span) -> Slot:
    return slot_of(parsed_there(text, sentence), span)


def weights_of(slot: Slot, sources: Sources) -> Weights:
    """Return what the words around a place weigh, measures apart."""
    index = evidence_index(sources.joined)
    return {n: index.weight(key(n)) * near for near, n in slot.around if not is_measure(n)}


def fit(weights: Weights, there: Slot, beside: frozenset[str] = frozenset()) -> float:
    """Return how much of what stands around a place stands around another, from 0 to 1.

    `beside` are the keys of the sentences before and behind that, whose words it may take up.
    """
    whole = sum(weights.values())
    shared = (
        weight * max(there.nearest(node), _BESIDE * (key(node) in beside)) for node, weight in weights.items()
    )
    return sum(shared) / whole if whole else 0.0


def beside(sources: Sources, span: Span) -> frozenset[str]:
    """Return the keys of the sentences before and behind that of a place of the sources."""
    number = sources.number_at(span)
    index = evidence_index(sources.joined)
    return frozenset().union(*(reading.keys for reading in index.around(number, 1, 1)))


def candidates(tree: Tree, sources: Sources, evidence: Iterable[Span]) -> list[int]:
    """Return the numbers of the evidence, and of the sentences that have most of a sentence."""
    index = evidence_index(sources.joined)
    found: Counter[int] = Counter()
    for node in filter(tells, tree.nodes):
        numbers = {*index.numbers_of(node.low), *index.numbers_of(base(node))}
        if len(numbers) < _COMMON:
            found.update(dict.fromkeys(numbers, round(100 * index.weight(key(node)))))
    near = [number for span in evidence for number in sources.numbers_of(span)]
    return list(dict.fromkeys((*near, *(n for n, _ in found.most_common(_CANDIDATES)))))


def tells(node: Node) -> bool:
    """Whether a word says something by itself, or names something."""
    return (is_telling(node) or node.is_name) and node.low[0].isalnum()
