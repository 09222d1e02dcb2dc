"""The statements of the sources that are nearest to a sentence of a draft, each aligned with it word by word.

A statement is a sentence with what it tells: its telling words, and its figures, each of them one item. Two
items are the same by what they tell, and of several the ones that hang on the same words.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.figures import figures_of
from summarizer.desk.figuring import share_of
from summarizer.desk.matching import keys_of, likeness, sentences_with
from summarizer.desk.slots import beside, candidates, fit, slot_of, slot_there, tells, weights_of
from summarizer.desk.standing import is_measure, key, node_at, parsed, parsed_there
from summarizer.verifying.checking.evidence import evidence_index

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.desk.figures import Figure
    from summarizer.desk.held import Held
    from summarizer.desk.slots import Weights
    from summarizer.source.document import Span
    from summarizer.source.syntax import Node, Tree

_HEAD, _RELATION, _BELOW = 0.3, 0.1, 0.2  # what it counts that two words hang alike
_SLIP = Decimal("0.06")  # of a share: two thirds and 64 per cent
_MEASURE = 0.3  # of its weight: a unit says little of what is told
_PLACES = 12


class Statement(NamedTuple):
    """A parsed sentence with what it tells; `figures` are by the number of the word that leads each."""

    tree: Tree
    items: tuple[Node, ...]
    figures: dict[int, Figure]

    def span(self, node: Node) -> Span:
        """Return the place of an item: all of a figure, or the word."""
        figure = self.figures.get(node.number)
        return node.span if figure is None else figure.mention.span


class Near(NamedTuple):
    """A statement of the sources, with the items of the draft's that it has: their number there by ours."""

    statement: Statement
    number: int
    pairs: dict[int, int]
    beside: frozenset[str]

    @property
    def left(self) -> list[Node]:
        """The items of it that the draft's sentence has not."""
        taken = set(self.pairs.values())
        return [item for item in self.statement.items if item.number not in taken]


class Neighbourhood:
    """A sentence of a draft among the nearest statements of the sources."""

    def __init__(self, held: Held) -> None:
        self.held, self.sources = held, held.sources
        self.mine = statement(parsed(held.sentence), figures_of(held.numbers, held.sentence))
        self._index = evidence_index(held.sources.joined)
        self._weights: dict[int, Weights] = {}
        self._own: dict[int, float] = {}

    @cached_property
    def weights(self) -> dict[int, float]:
        """What each item of the sentence weighs, by its number."""
        return {item.number: self._weight(item) for item in self.mine.items}

    def _weight(self, item: Node) -> float:
        weight = self._index.weight(key(item))
        if item.number in self.mine.figures:
            return max(weight, 1.0)
        return weight * (_MEASURE if is_measure(item) else 1.0)

    @cached_property
    def near(self) -> list[Near]:
        """The nearest statements, those of them first that a search finds first."""
        return [self._near(number) for number in dict.fromkeys(self._numbers())]

    def _numbers(self) -> Iterator[int]:
        yield from candidates(self.mine.tree, self.sources, self.held.support.evidence)
        for number in self.mine.figures:
            for noun in _nouns_beside(self.mine.tree, self.mine.tree.nodes[number]):
                yield from (n for n in sentences_with(noun, self.sources) if self.sources.figures_in(n))

    def _near(self, number: int) -> Near:
        span = self.sources.joined.sentences[number].span
        tree = parsed_there(self.sources.joined.text, span)
        there = statement(tree, self.sources.figures_in(number))
        return Near(there, number, aligned(self.mine, there), beside(self.sources, span))

    def cover(self, near: Near, apart: Node | None = None) -> float:
        """Return how much of the sentence a statement has, by weight, but for one item."""
        rest = {n: w for n, w in self.weights.items() if apart is None or n != apart.number}
        return sum(w for n, w in rest.items() if n in near.pairs) / (sum(rest.values()) or 1)

    def strange(self, near: Near, apart: Node) -> float:
        """Return how much of the sentence, but for an item, neither a statement has nor what is beside it."""
        rest = [item for item in self.mine.items if item is not apart]
        told = (i for i in rest if i.number in near.pairs or key(i) in near.beside)
        whole = sum(self.weights[i.number] for i in rest) or 1
        return 1 - sum(self.weights[i.number] for i in told) / whole

    @cached_property
    def best(self) -> float:
        """How much of the sentence the statement has that has most of it."""
        return max(map(self.cover, self.near), default=0.0)

    def fits(self, item: Node, near: Near, other: Node, beside: frozenset[str] = frozenset()) -> float:
        """Return how much of what stands around an item stands around another of a statement."""
        return fit(self._around(item), slot_of(near.statement.tree, near.statement.span(other)), beside)

    def own(self, item: Node) -> float:
        """Return how well an item fits its own best place in the sources."""
        if item.number not in self._own:
            around = self._around(item)
            fitting = (
                fit(around, slot_there(self.sources, s), beside(self.sources, s)) for s in self._same(item)
            )
            self._own[item.number] = max(fitting, default=0.0)
        return self._own[item.number]

    def _around(self, item: Node) -> Weights:
        if item.number not in self._weights:
            slot = slot_of(self.mine.tree, self.mine.span(item))
            self._weights[item.number] = weights_of(slot, self.sources)
        return self._weights[item.number]

    def _same(self, item: Node) -> list[Span]:
        figure = self.mine.figures.get(item.number)
        if figure is not None:
            return [f.mention.span for f in self.sources.figures if figure.is_same(f)][:_PLACES]
        return [other.span for _, other in self.occurrences(item)]

    def occurrences(self, item: Node) -> Iterator[tuple[Tree, Node]]:
        """Yield where the sources have a word, in whatever form."""
        text, sentences = self.sources.joined.text, self.sources.joined.sentences
        for number in sentences_with(item, self.sources):
            tree = parsed_there(text, sentences[number].span)
            yield from ((tree, other) for other in tree.nodes if keys_of(other) & keys_of(item))


def statement(tree: Tree, figures: Iterable[Figure]) -> Statement:
    """Return what a parsed sentence tells; `figures` are those of it."""
    led = {head.number: f for f in figures if (head := node_at(tree, f.mention.span)) is not None}
    inside = {n.number for f in led.values() for n in tree.nodes if n.span.overlaps(f.mention.span)}
    items = (n for n in tree.nodes if n.number in led or (n.number not in inside and tells(n)))
    return Statement(tree, tuple(items), led)


def aligned(mine: Statement, there: Statement) -> dict[int, int]:
    """Return the items of two statements that are the same, each with one; the most alike first."""
    alike = {
        (one.number, two.number): like
        for one in mine.items
        for two in there.items
        if (like := _likeness(mine, one, there, two))
    }
    scored = sorted(
        ((like + _hang(mine.tree, there.tree, pair, alike), pair) for pair, like in alike.items())
    )
    pairs: dict[int, int] = {}
    for _, (one, two) in reversed(scored):
        if one not in pairs and two not in pairs.values():
            pairs[one] = two
    return pairs


def _likeness(mine: Statement, one: Node, there: Statement, two: Node) -> float:
    ours, theirs = mine.figures.get(one.number), there.figures.get(two.number)
    if ours is None and theirs is None:
        return likeness(one, two)
    return float(ours is not None and theirs is not None and are_equal(ours, theirs))


def are_equal(one: Figure, other: Figure) -> bool:
    """Whether two figures are one, or one share in two forms."""
    shares = shares_of(one, other)
    return one.is_same(other) if shares is None else abs(shares[0] - shares[1]) <= _SLIP * max(shares)


def shares_of(one: Figure, other: Figure) -> tuple[Decimal, Decimal] | None:
    """Return two shares of different forms as parts of one."""
    first, second = share_of(one.mention), share_of(other.mention)
    return None if first is None or second is None or one.sort == other.sort else (first, second)


def _hang(tree: Tree, there: Tree, pair: tuple[int, int], alike: dict[tuple[int, int], float]) -> float:
    """Return what it counts that two words hang on like words, as like parts, and have like words below."""
    one, two = tree.nodes[pair[0]], there.nodes[pair[1]]
    below = any((a.number, b.number) in alike for a in tree.below(one) for b in there.below(two))
    head = _HEAD * ((one.head, two.head) in alike)
    return head + _RELATION * (one.relation == two.relation) + _BELOW * below


def _nouns_beside(tree: Tree, node: Node) -> list[Node]:
    above = tree.above(node)
    around = (*tree.below(node), *((above,) if above is not None else ()))
    return [n for n in around if n.is_noun]
