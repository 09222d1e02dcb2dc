"""In whose view a sentence is told: "to the opposition, the census is a fraud", "in theory, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.vocabulary.denoting import is_kind_of, is_person

if TYPE_CHECKING:
    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.passage import Passage

_LONGEST = 14  # words before the comma
_WITHIN = frozenset("in from by on".split())
_WHOSE = frozenset({"for", "to"})
_KINDS = ("belief", "opinion", "attitude", "idea", "statement", "thinking")
_TOLD = frozenset("words account telling paper".split())  # whose commonest sense is another
ACCORDING = "according"


def viewpoint(passage: Passage, number: int) -> Node | None:
    """Return the head of a phrase in front of a sentence that tells in whose view a word of it holds."""
    nodes = passage.tree.nodes
    first = next((node for node in nodes if node.low[0].isalnum()), None)
    comma = next((node.number for node in nodes[:_LONGEST] if node.low == ","), None)
    if first is None or comma is None or number < comma or first.relation != "case":
        return None
    head = nodes[first.head]
    if head.number > comma or any(node.is_verb for node in nodes[first.number + 1 : comma]):
        return None
    return head if first.low == ACCORDING or _is_view(first.low, head) else None


def _is_view(case: str, head: Node) -> bool:
    if case in _WHOSE:
        return head.is_name or is_person(head.low)
    return case in _WITHIN and (head.low in _TOLD or any(is_kind_of(kind, head.low) for kind in _KINDS))
