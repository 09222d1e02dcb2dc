"""When a sentence says something to be: now, in the past, under way; and what was not done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.verifying.checking.proving.edges import case_of
from summarizer.verifying.checking.proving.grammar import UNDOING

if TYPE_CHECKING:
    from summarizer.source.syntax import Node, Tree

PERFECT = frozenset({"has", "have", "'ve"})
_UNTIL = frozenset({"until", "till"})
_GOING = frozenset("is are was were am 's 're".split())


def is_past(tree: Tree, node: Node) -> bool:
    """Whether a verb, or what "be" says of a thing, is told of the past and not of what came of it."""
    if node.relation == "xcomp" and tree.child(node, "aux", "cop", "aux:pass") is None:
        return is_past(tree, tree.nodes[node.head])  # "used to own", "remained closed"
    if _first(tree, node).relation in {"acl", "amod"}:
        return False
    return any(word.tag == "VBD" for word in _finite(tree, node))


def _first(tree: Tree, node: Node) -> Node:
    """Return the first of words that "and" joins: what it is tells what all of them are."""
    while node.relation == "conj":
        node = tree.nodes[node.head]
    return node


def is_over(tree: Tree, node: Node) -> bool:
    """Whether a phrase tells of what was: "then leader of the council", "owned by a trust until 2015"."""
    if is_present(tree, node):
        return False
    below = tree.below(node)
    was = any(b.low == "then" and b.relation == "advmod" and b.number < node.number for b in below)
    ended = any(case.low in _UNTIL for b in below for case in tree.below(b) if case.relation == "case")
    return (was and node.is_noun) or ended


def is_present(tree: Tree, node: Node) -> bool:
    """Whether a verb, or what "be" says of a thing, is told of the present; "has closed" is of what was."""
    words = _finite(tree, node)
    is_perfect = any(word.relation == "aux" and word.low in PERFECT for word in words)
    tags = {word.tag for word in words}
    return bool(tags & {"VBZ", "VBP"}) and "VBD" not in tags and not is_perfect


def is_under_way(tree: Tree, node: Node) -> bool:
    """Whether something is told to be going on: who was crossing a road need not have crossed it."""
    return node.tag == "VBG" and any(
        below.relation in {"aux", "cop", "aux:pass"} and below.low in _GOING for below in tree.below(node)
    )


def _finite(tree: Tree, node: Node) -> list[Node]:
    below = [b for b in tree.below(node) if b.relation in {"aux", "aux:pass", "cop"}]
    return [node, *below] if node.is_verb else below


def is_bygone(tree: Tree, node: Node) -> bool:
    """Whether a statement tells what somebody was: "was a pilot", "used to be a pilot"."""
    if node.relation == "xcomp" and tree.nodes[node.head].low == "used":
        return True
    being = tree.child(node, "cop")
    return being is not None and being.tag == "VBD"


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
