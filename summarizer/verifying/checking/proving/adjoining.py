"""What is told of one of several joined verbs, and proves nothing of the others.

Of "was jailed in 1990 but freed in 2001" the first year is that of the jailing. A phrase belongs to the verb
of its own stretch, which ends at the word that joins the next one; what stands before all verbs is told of
all, and what stands behind the last one also of those that have nothing else: "arrested and charged in May".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.source.syntax import Node, Tree

_MARKS = frozenset(", ; : – — and but then yet".split())


@dataclass(frozen=True, slots=True)
class Joint:
    """A verb, the first of those that it is joined to, and the place of the word or mark that joins it."""

    first: int
    mark: int
    verb: int


def joints(tree: Tree) -> tuple[Joint, ...]:
    """Return where verbs of a sentence are joined."""
    found: list[Joint] = []
    for node in tree.nodes:
        above = tree.above(node)
        is_joined = node.relation == "conj" and not (node.is_noun or node.tag == "CD")
        if is_joined and above is not None and above.is_verb and above.number < node.number:
            first = next((joint.first for joint in found if joint.verb == above.number), above.number)
            found.append(Joint(first, _mark(tree, above, node), node.number))
    return tuple(found)


def _mark(tree: Tree, above: Node, node: Node) -> int:
    if (joining := tree.child(node, "cc")) is not None:
        return joining.number
    between = range(node.number - 1, above.number, -1)
    return next((at for at in between if tree.nodes[at].low in _MARKS), node.number)
