"""Acts that a noun names: whether the source says that they were done, or only speaks of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.vocabulary import lemmas
from summarizer.verifying.checking.proving.edges import case_of, is_figure
from summarizer.verifying.checking.proving.grammar import ASSERTING, BEFORE_FACTS, SAYING
from summarizer.verifying.checking.proving.signs import sign_of

if TYPE_CHECKING:
    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.carried import Place

_WANTED_WITH = frozenset("for against about of to towards over without".split())


def is_act(node: Node, place: Place) -> bool:
    """Whether one of two words is a verb and the other a noun."""
    other = place.node
    if is_figure(node) or is_figure(other):
        return False
    return (node.is_verb and other.is_noun) or (node.is_noun and other.is_verb)


def is_only_named(node: Node, place: Place) -> bool:
    """Whether the source names an act that the statement says was done: "calls for the resignation grew"."""
    if node.is_noun or not place.node.is_noun:
        return False
    tree = place.passage.tree
    case = case_of(tree, place.node)
    if place.node.relation == "nmod" or case in _WANTED_WITH:
        return True
    verb = tree.above(place.node)
    if verb is not None and place.node.relation == "nsubj" and verb.is_verb:
        sign = sign_of(tree, verb)
        return sign.denied or bool(sign.modal)  # "the closure would cost jobs"
    if verb is None or place.node.relation not in {"obj", "obl", "nsubj:pass"} or case in BEFORE_FACTS:
        return False
    return not {base for _, base in lemmas(verb.low)} & (ASSERTING | SAYING)
