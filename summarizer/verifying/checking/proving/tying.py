"""How a word hangs by another where two prepositions look alike, or two roles look unlike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.verifying.checking.proving.grammar import INCHOATIVE, bases

if TYPE_CHECKING:
    from summarizer.verifying.checking.proving.carried import Place, Wanted
    from summarizer.verifying.checking.proving.edges import Edge
    from summarizer.verifying.checking.proving.passage import Passage

MARGIN = {"by", "with"}  # won by 12 votes, and not with 12


def happens(statement: Passage, wanted: Wanted, place: Place) -> bool:
    """Whether what is done to something is told as what it does: it was reopened, and reopened."""
    ours, theirs = statement.tree.nodes[wanted.edge.head], place.passage.tree
    is_passive = theirs.child(place.node, "obj", "nsubj") is None and place.node.is_verb
    return is_passive and statement.tree.child(ours, "obj") is None and not INCHOATIVE.isdisjoint(bases(ours))


def is_margin(statement: Passage, wanted: Wanted, edge: Edge) -> bool:
    """Whether a figure tells by how much on one side, and with how much on the other."""
    if {wanted.edge.case, edge.case} != MARGIN:
        return False
    return wanted.node.number in statement.quantity_at or statement.has_figure(wanted.node)
