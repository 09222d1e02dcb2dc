"""What was not done: who failed to act, or declined to, did not act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.verifying.checking.proving.edges import case_of
from summarizer.verifying.checking.proving.grammar import UNDOING

if TYPE_CHECKING:
    from summarizer.source.syntax import Node, Tree


def is_undone(tree: Tree, node: Node) -> bool:
    """Whether a word depends on a verb that says that it was not done."""
    above = tree.above(node)
    if above is None or not above.is_verb or node.tag not in {"VB", "VBG"}:
        return False
    if node.relation not in {"xcomp", "advcl"} or (node.relation == "advcl" and case_of(tree, node) != "to"):
        return False
    undoing = UNDOING.intersection(base for part, base in lemmas(above.low) if part == "v")
    return bool(undoing) and not (undoing == {"decline"} and _is_of_things(tree, above))


def _is_of_things(tree: Tree, verb: Node) -> bool:
    """Whether it is no person that a verb is told of: prices that decline to close low refuse nothing."""
    subject = tree.child(verb, "nsubj")
    return subject is not None and not subject.is_name and sort_of(subject.low) in {Sort.THING, Sort.WORDS}
