"""Whose age a figure tells, in whatever form: "a man of 71", "a 71-year-old man", "Ann Orr, 71,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.vocabulary.denoting import is_person

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.source.document import NumberMention
    from summarizer.source.syntax import Node, Tree

AGED = "aged"
_OLDEST = 119
_COUNTING = frozenset({"nummod", "amod", "compound"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_UNITS = ("NN", "CD", "SYM", "$", "IN")  # behind a figure that is no age


def ages(tree: Tree, quantities: Mapping[int, NumberMention]) -> dict[int, frozenset[int]]:
    """Return the figures that are ages, with the words for whose they are, or at which deed."""
    found = ((n, _bearers(tree, tree.nodes[n], m)) for n, m in quantities.items() if _may_be_age(m))
    return {number: frozenset(bearers) for number, bearers in found if bearers}


def _may_be_age(mention: NumberMention) -> bool:
    if mention.kind is NumberKind.AGE:
        return True
    is_bare = mention.kind is NumberKind.NUMBER and mention.unit is None
    return is_bare and mention.value is not None and 0 < mention.value <= _OLDEST


def _bearers(tree: Tree, figure: Node, mention: NumberMention) -> Sequence[int]:
    nodes, at = tree.nodes, figure.number
    is_age, above = mention.kind is NumberKind.AGE, tree.above(figure)
    if is_age and above is not None and above.is_noun and figure.relation in _COUNTING:
        return [above.number]
    if at < 2:
        return []
    before, lead = nodes[at - 1], nodes[at - 2]
    if before.low == AGED:
        return _of_aged(tree, at - 1)
    if before.low == "at" and is_age and above is not None and above.is_verb:
        return [above.number]
    is_alone = at + 1 >= len(nodes) or not nodes[at + 1].tag.startswith(_UNITS)
    if before.low == "of" and is_alone and is_person(lead.low):
        return [lead.number]
    is_closed = at + 1 >= len(nodes) or not nodes[at + 1].low[0].isalnum()
    if before.low == "," and is_closed and (is_person(lead.low) or (is_age and lead.is_name)):
        return [lead.number]
    return []


def _of_aged(tree: Tree, aged: int) -> Sequence[int]:
    """Return who is aged so: the noun before, or the verb before with its subject."""
    before = tree.nodes[aged - 1]
    if before.low == "," and aged > 1:
        before = tree.nodes[aged - 2]
    if before.is_noun:
        return [before.number]
    if not before.is_verb:
        return []
    return [before.number, *(b.number for b in tree.below(before) if b.relation in _SUBJECTS)]
