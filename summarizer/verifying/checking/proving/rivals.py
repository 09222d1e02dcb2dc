"""What stands in the place of a number or a name of a statement that the source does not have there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.verifying.checking.proving.agreeing import is_rival, rival_code
from summarizer.verifying.checking.proving.carried import Carried, Conflict, Place
from summarizer.verifying.checking.proving.edges import is_same_role
from summarizer.verifying.checking.proving.relating import relate_words

if TYPE_CHECKING:
    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.carried import Wanted
    from summarizer.verifying.checking.proving.prover import Prover

_PARTED = re.compile(r"\d, \d{3}\b|\d\.\s\d")  # "56, 000" and "102. 5" of a text cut into words


def rivalled(prover: Prover, wanted: Wanted, place: Place) -> Carried:
    """Return the figure or name that the source has in the place of another; what is missing, if none."""
    missing = prover.all_below(wanted.node)
    if _is_told_apart(prover, wanted.node, place):
        return Carried((), missing)
    for edge in place.passage.below.get(place.word, ()):
        other = Place(place.passage, place.sentence, edge.dependent)
        if is_same_role(wanted.edge, edge, derived=False) and is_rival(prover.statement, wanted.node, other):
            code = rival_code(prover.statement, wanted.node, other)
            conflict = Conflict(wanted.node.number, other, code)
            return Carried((), missing - {wanted.node.number}, conflicts=(conflict,))
    return Carried((), missing)


def _is_told_apart(prover: Prover, node: Node, place: Place) -> bool:
    """Whether a sentence gives a word to a clause without a verb, its figures in pieces or in a row."""
    if node.number in prover.statement.quantity_at and _PARTED.search(place.passage.sentence):
        return True
    nodes, gap = place.passage.tree.nodes, place.passage.gapped
    if any(other.low == "respectively" for other in nodes):
        return True
    return any(relate_words(node, nodes[number]) is not None for number in gap)
