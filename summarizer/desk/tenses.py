"""Whether a sentence tells of what was, of what will be, or of what would be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.desk.stances import clause_of, tells
from summarizer.desk.standing import base
from summarizer.desk.words import WORDS
from summarizer.verifying.checking.proving.grammar import MODALS

if TYPE_CHECKING:
    from summarizer.source.syntax import Node, Tree

_FUTURE, _RAISING = WORDS.future, WORDS.raising
_BEING = {"is", "are", "was", "were"}
_PAST = {"VBN", "VBD"}  # told apart by what is before them, which they share here


def is_to_come(tree: Tree, node: Node) -> bool:
    """Whether a sentence tells of what will be."""
    leader = _first(tree, clause_of(tree, node))
    modal = any(below.tag == "MD" and below.low in _FUTURE | {"would"} for below in tree.below(leader))
    return modal or _is_to(tree, leader)


def _first(tree: Tree, leader: Node) -> Node:
    """Return the verb whose auxiliaries a verb joined to it shares: "will be refunded and offered more"."""
    own = any(b.relation.startswith(("aux", "cop", "nsubj")) for b in tree.below(leader))
    above = tree.above(leader) if leader.relation == "conj" and not own else None
    return above if above is not None and above.tag == "VBN" and leader.tag in _PAST else leader


def _is_to(tree: Tree, leader: Node) -> bool:
    """Whether something "is to" happen."""
    marks = (below for below in tree.below(leader) if below.low == "to" and below.relation == "mark")
    return any(tree.nodes[max(0, mark.number - 1)].low in _BEING for mark in marks)


def is_done(tree: Tree, node: Node) -> bool:
    """Whether a sentence tells of what was, or has been done."""
    leader = _first(tree, clause_of(tree, node))
    own = {below.low for below in tree.below(leader) if below.relation.startswith(("aux", "cop"))}
    past = leader.tag == "VBD" or own & {"has", "have", "had", "was", "were", "did"}
    return bool(past) and not own & MODALS.keys() and not _is_to(tree, leader)


def can_only(tree: Tree, node: Node) -> bool:
    """Whether a sentence tells of what can be."""
    return any(below.low == "can" for below in tree.below(clause_of(tree, node)))


def is_imagined(tree: Tree, node: Node) -> bool:
    """Whether a sentence tells of what would be, and not as the "will" of what somebody said."""
    leader = clause_of(tree, node)
    around = (
        *tree.ancestors(leader),
        *(b for b in tree.below(leader) if b.relation in {"parataxis", "ccomp"}),
    )
    reported = any(tells(verb) or base(verb) in _RAISING | {"fear", "afraid"} for verb in around)
    return has_would(tree, node) and not reported


def has_would(tree: Tree, node: Node) -> bool:
    """Whether the clause of a word has a "would"."""
    return any(below.low in {"would", "'d"} for below in tree.below(clause_of(tree, node)))
