"""A comparison from its other side: what is older than another is that than which the other is younger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.vocabulary import are_opposite
from summarizer.verifying.checking.proving.grammar import NEGATORS
from summarizer.verifying.checking.restating.pieces import Part, put_together, stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.restating.pieces import Restated

_DEGREES = ("JJR", "RBR")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_STANDING_IN = frozenset("do does did is are was were has have had will can".split())
_AMOUNTS = ({"more", "fewer"}, {"more", "less"})


def turned_round(tree: Tree, known: frozenset[str]) -> Iterator[Restated]:
    """Yield a comparison with its sides exchanged, by each opposite of its degree that a source has."""
    nodes = tree.nodes
    than = [node.number for node in nodes if node.low == "than"]
    if len(than) != 1 or any(node.low in NEGATORS for node in nodes):
        return
    degree = next((n for n in reversed(nodes[: than[0]]) if n.tag.startswith(_DEGREES)), None)
    if degree is None or than[0] + 1 >= len(nodes) or nodes[than[0] + 1].tag == "CD":
        return
    for other in sorted(word for word in known if _is_opposite(degree.low, word)):
        if (found := _exchanged(tree, degree, than[0], other)) is not None:
            yield found


def _is_opposite(degree: str, other: str) -> bool:
    if {degree, other} in _AMOUNTS:
        return True
    return degree[-2:] == other[-2:] == "er" and are_opposite(degree, other)


def _exchanged(tree: Tree, degree: Node, than: int, other: str) -> Restated | None:
    nodes = tree.nodes
    standard, tail = _standard(nodes[than + 1 :])
    sides = _sides(nodes, degree.number, than, standard)
    if sides is None or not standard:
        return None
    before, between, side = sides
    behind = nodes[degree.number + 1 : than]
    if side and side[0].number > degree.number:  # "more in summer than in winter"
        behind = nodes[degree.number + 1 : side[0].number]
        moved = [
            *stretch(tree, between),
            Part(other, degree.span),
            *stretch(tree, behind),
            *stretch(tree, standard),
        ]
    else:
        moved = [
            *stretch(tree, standard),
            *stretch(tree, between),
            Part(other, degree.span),
            *stretch(tree, behind),
        ]
    rest = [*stretch(tree, nodes[than : than + 1]), *stretch(tree, side), *stretch(tree, tail)]
    return put_together([*stretch(tree, before), *moved, *rest])


def _standard(behind: Sequence[Node]) -> tuple[Sequence[Node], Sequence[Node]]:
    """Part what something is compared with from the verb or mark behind it."""
    end = len(behind)
    while end and (behind[end - 1].low in _STANDING_IN or not behind[end - 1].low[0].isalnum()):
        end -= 1
    return behind[:end], behind[end:]


def _sides(
    nodes: Sequence[Node], degree: int, than: int, standard: Sequence[Node]
) -> tuple[Sequence[Node], Sequence[Node], Sequence[Node]] | None:
    """Return what stands before a comparison, between its first side and its degree, and the first side."""
    if standard and standard[0].tag == "IN":
        place = next((n for n in range(than - 1, degree, -1) if nodes[n].tag == "IN"), None)
        return None if place is None else ((), nodes[:degree], nodes[place:than])
    verb = next((n for n in range(degree) if nodes[n].tag in _FINITE), None)
    if verb is None or any(node.tag.startswith("W") for node in nodes[:verb]):
        return None
    start = next((n + 1 for n in range(verb - 1, -1, -1) if nodes[n].low == ","), 0)
    subject = nodes[start:verb]
    return (nodes[:start], nodes[verb:degree], subject) if subject else None
