"""Figures that are shared out side by side: "40 jobs in Corby and 60 in Halden", "women by 5 and men by 3".

The verb is told once, and so a parser hangs the later pieces by any word. What stands in one piece belongs to
the figure of that piece alone; the noun that is counted belongs to all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind, NumberMention
from summarizer.verifying.checking.proving.edges import COUNT, Edge
from summarizer.verifying.checking.proving.extents import is_of_them
from summarizer.verifying.checking.proving.grammar import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from summarizer.source.syntax import Node, Tree

_REACH = 6  # pieces in a row
_JOINING = frozenset({"and", "but", "or", ",", ";"})
_COUNTS = frozenset({NumberKind.COUNT, NumberKind.NUMBER, NumberKind.SCORE})
_OF_ANY = frozenset({NumberKind.NUMBER, NumberKind.MULTIPLE})
_ENDS = frozenset({"to", "from"})
_NEXT = frozenset({"conj", "parataxis"})
_MANY = frozenset("all most many some several both".split())
_FINITE = ("VBD", "VBZ", "VBP", "MD", "VBN", "VBG")


@dataclass(frozen=True, slots=True)
class Piece:
    """The figures of a piece, and the words that are said of these alone, by their numbers."""

    figures: frozenset[int]
    words: frozenset[int]


def shared_out(
    nodes: Sequence[Node], quantity_at: Mapping[int, NumberMention]
) -> tuple[tuple[Piece, Piece], ...]:
    """Return the pairs of pieces of a sentence, in a row, that each have a figure of one sort."""
    kinds = {n: mention.kind for n, mention in quantity_at.items() if mention.kind is not NumberKind.DATE}
    stretches = list(_stretches(nodes, kinds))
    found = []
    for place, one in enumerate(stretches):
        for other in stretches[place + 1 : place + 1 + _REACH]:
            pair = _pieces(one, other, nodes, kinds)
            if pair is None:
                break
            found.append(pair)
    return tuple(found)


def _stretches(nodes: Sequence[Node], figures: Container[int]) -> Iterator[range]:
    """Yield the stretches without a verb between words that join; an empty one stands for a verb."""
    start = 0
    for node in nodes:
        is_end = node.low in _ENDS and node.number + 1 in figures  # "to £4 million in 2023"
        if is_end or node.low in _JOINING or node.tag.startswith(_FINITE):
            yield range(start, node.number)
            start = node.number + 1
            if node.tag.startswith(_FINITE):
                yield range(start, start)
    yield range(start, len(nodes))


def _pieces(
    one: range, other: range, nodes: Sequence[Node], kinds: Mapping[int, NumberKind]
) -> tuple[Piece, Piece] | None:
    ours, theirs = ([n for n in stretch if n in kinds] for stretch in (one, other))
    if not ours or not theirs or not _are_alike(kinds[ours[0]], kinds[theirs[0]]):
        return None
    leads = any(nodes[n].is_noun for n in other if n < theirs[0])
    first = range(0 if leads else ours[0], one.stop)
    counted = {nodes[n].head for n in (*ours, *theirs) if nodes[n].relation == "nummod"}
    return (
        Piece(frozenset(ours), frozenset(first) - counted - frozenset(ours)),
        Piece(frozenset(theirs), frozenset(other) - counted - frozenset(theirs)),
    )


def _are_alike(one: NumberKind, other: NumberKind) -> bool:
    """Whether figures may be of one thing, whose noun is told once."""
    return one is other or {one, other} <= _COUNTS or bool({one, other} & _OF_ANY)


def told_once(
    edges: frozenset[Edge], nodes: Sequence[Node], pairs: Sequence[tuple[Piece, Piece]]
) -> Iterator[Edge]:
    """Yield what a later piece shares with the one before it: the verb, the noun that is counted."""
    for one, other in pairs:
        inside = one.figures | one.words
        outer = [edge for edge in edges if edge.dependent in inside and edge.head not in inside]
        for edge in outer:
            later = other.figures if edge.dependent in one.figures else other.words
            for number in later:
                if is_of_them(nodes, number) or _counts_another(nodes, edge, number):
                    continue
                if _are_parallel(nodes, edge.dependent, number):
                    yield Edge(edge.head, number, edge.role, edge.case)


def counted_alone(tree: Tree, quantity_at: Mapping[int, NumberMention]) -> Mapping[int, Node]:
    """Return the nouns that are counted by figures without one: "of 48 farms, 31 gained and 12 lost".

    The noun opens the sentence or is what the clause before is told of, and is itself told to be so many.
    """
    found: dict[int, Node] = {}
    for node in tree.nodes:
        noun = _counted_before(tree, node, quantity_at) if _is_bare(tree, node, quantity_at) else None
        if noun is not None:
            noun = found.get(noun.number, noun)  # "31 gained, 12 lost"
            found |= {} if noun.number in quantity_at else {node.number: noun}
    return found


def _is_bare(tree: Tree, node: Node, quantity_at: Mapping[int, NumberMention]) -> bool:
    mention = quantity_at.get(node.number)
    if mention is None or mention.kind not in _COUNTS or mention.unit is not None:
        return False
    after = tree.nodes[node.number + 1 : node.number + 2]
    is_told = any(other.tag.startswith((*_FINITE, "RB")) for other in after)
    return is_told and node.relation in SUBJECTS


def _counted_before(tree: Tree, figure: Node, quantity_at: Mapping[int, NumberMention]) -> Node | None:
    """Return the subject of the clause before that of a figure, or the only noun before; it has a count."""
    verb = tree.above(figure)
    first = tree.above(verb) if verb is not None and verb.relation in _NEXT else None
    before = tree.nodes[: figure.number]
    if first is not None and first in before:
        noun = tree.child(first, *SUBJECTS)
    else:
        nouns = [n for n in before if n.tag == "NNS" and n.number not in quantity_at]
        has_verb = any(n.tag.startswith(_FINITE) for n in before)
        noun = nouns[0] if len(nouns) == 1 and not has_verb else None
    if noun is None or noun.number in quantity_at:
        return noun
    is_many = any(below.number in quantity_at or below.low in _MANY for below in tree.below(noun))
    return noun if is_many and noun.tag == "NNS" else None


def _counts_another(nodes: Sequence[Node], edge: Edge, figure: int) -> bool:
    """Whether a figure has a noun of its own to count: of "14 cars and six vans" no six are cars."""
    return edge.role == COUNT and nodes[figure].relation == "nummod" and nodes[figure].head != edge.head


def _are_parallel(nodes: Sequence[Node], one: int, other: int) -> bool:
    """Whether two words stand behind the same preposition, or none."""
    alike = nodes[one].is_noun == nodes[other].is_noun
    return alike and _led_by(nodes, one) == _led_by(nodes, other)


def _led_by(nodes: Sequence[Node], at: int) -> str:
    """Return the preposition before the phrase that a word ends, nothing for none."""
    before = at - 1
    while before >= 0 and nodes[before].tag.startswith(("DT", "JJ", "PRP$")):
        before -= 1
    return nodes[before].low if before >= 0 and nodes[before].tag in {"IN", "TO"} else ""
