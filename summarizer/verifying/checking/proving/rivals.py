"""What stands in the place of a number or a name of a statement that the source does not have there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.verifying.checking.proving.agreeing import is_rival, rival_code
from summarizer.verifying.checking.proving.carried import Conflict, Place
from summarizer.verifying.checking.proving.edges import is_same_role
from summarizer.verifying.checking.proving.relating import relate_words

if TYPE_CHECKING:
    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.carried import Wanted
    from summarizer.verifying.checking.proving.passage import Passage

_PARTED = re.compile(r"\d, \d{3}\b|\d\.\s\d")  # "56, 000" and "102. 5" of a text cut into words


def rival(statement: Passage, wanted: Wanted, place: Place) -> Conflict | None:
    """Return the figure or name that the source has in the place of another, None if there is none."""
    if _is_told_apart(statement, wanted.node, place):
        return None
    for edge in place.passage.below.get(place.word, ()):
        other = Place(place.passage, place.sentence, edge.dependent)
        if _is_wider(statement, wanted.node, other.node):
            continue
        if is_same_role(wanted.edge, edge, derived=False) and is_rival(statement, wanted.node, other):
            return Conflict(wanted.node.number, other, rival_code(statement, wanted.node, other))
    return None


def _is_told_apart(statement: Passage, node: Node, place: Place) -> bool:
    """Whether a sentence gives a word to a clause without a verb, its figures in pieces or in a row."""
    if node.number in statement.quantity_at and _PARTED.search(place.passage.sentence):
        return True
    nodes, gap = place.passage.tree.nodes, place.passage.gapped
    if any(other.low == "respectively" for other in nodes):
        return True
    return any(relate_words(node, nodes[number]) is not None for number in gap)


def _is_wider(statement: Passage, node: Node, other: Node) -> bool:
    """Whether one of two dates is a bare year: none is in the place of a day."""
    mention = statement.quantity_at.get(node.number)
    is_date = mention is not None and mention.kind is NumberKind.DATE
    return is_date and node.low.isdigit() != other.low.isdigit()
