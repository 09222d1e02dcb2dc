"""What bounds what the source says, and may not be left out.

A museum that is free except in July is not free, who earns less than others may not earn little, the largest
port after another one is not the largest, and who wants somebody to go does not want to go. What is paid by
some and what by others is no price for all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.vocabulary.denoting import is_time
from summarizer.verifying.checking.lexicon import CALENDAR
from summarizer.verifying.checking.proving.edges import IS, case_of
from summarizer.verifying.checking.proving.portions import is_superlative
from summarizer.verifying.checking.proving.ruling import holds_at_all_times

if TYPE_CHECKING:
    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.leaving import Left

_EXCEPT = frozenset("except excepting excluding barring except-in except-for except-on apart-from".split())
_COMPARATIVE = frozenset({"JJR", "RBR"})
_THAN = 5  # words from a comparative to what it is held against
_BEFORE_NOUN = ("CD", "JJ", "DT", "PRP$", "NN")
_AFTER = frozenset({"after", "behind", "except"})
_FOR = frozenset("for in on at to".split())
_INFINITIVES = frozenset({"xcomp", "advcl", "ccomp", "obl"})
_ARGUMENTS = frozenset({"obj", "iobj", "nsubj", "nsubj:pass"})


def _is_but_for_some(left: Left) -> bool:
    """Whether an exception is left out: "free except in July"."""
    return not left.has("except") and any(
        case_of(left.tree, below) in _EXCEPT and left.drops(below) for below in left.below()
    )


def _is_of_comparison(left: Left) -> bool:
    """Whether it is left out what something is more or less than; than before, or than thought, may be."""
    if left.node.tag not in _COMPARATIVE or left.has("than"):
        return False
    behind = left.tree.nodes[left.node.number + 1 : left.node.number + 1 + _THAN]
    than = next((word.number for word in behind if word.low == "than"), None)
    if than is None:
        return False
    after = left.tree.nodes[than + 1 : than + 1 + _THAN]
    noun = next((word for word in after if word.is_noun or word.is_verb or word.tag in {"IN", "CD"}), None)
    return noun is not None and noun.is_noun and not _is_time(left, noun) and left.drops(noun)


def _is_time(left: Left, noun: Node) -> bool:
    return is_time(noun.low) or noun.low in CALENDAR or noun.number in left.passage.quantity_at


def _is_another_s_deed(left: Left) -> bool:
    """Whether it is left out who is to do something: who wants Ann to go does not want to go."""
    if not (left.said.is_verb and left.node.is_verb):
        return False
    for below in left.below():
        before = left.tree.nodes[left.node.number + 1 : below.number]
        is_to = any(word.low == "to" for word in before[-2:])
        if not (is_to and below.relation in _INFINITIVES and left.keeps(below)):
            continue
        others = (*left.below(), *left.tree.below(below))
        between = (
            n for n in others if n.relation in _ARGUMENTS and left.node.number < n.number < below.number
        )
        if any(_is_left_out(left, one) for one in between):
            return True
    return False


def _is_left_out(left: Left, noun: Node) -> bool:
    """Whether neither a noun nor a name beside it is told: "the leader Ann Orr" may be told as Ann Orr."""
    if not left.drops(noun) or noun.number in left.passage.quantity_at:
        return False
    return not any(
        edge.role == IS and left.keeps(left.tree.nodes[edge.dependent])
        for edge in left.passage.below.get(noun.number, ())
    )


def _is_for_some(left: Left) -> bool:
    """Whether one of two figures is told without the one for whom it is: "8 for pupils and 14 for others"."""
    nodes, passage = left.tree.nodes, left.passage
    verb = nodes[passage.clause_of(left.node)]
    if left.node.number not in passage.quantity_at or not holds_at_all_times(left.tree, verb):
        return False
    for pair in passage.shared_out:
        words = [[nodes[n] for n in piece.words] for piece in pair]
        is_each = all(any(case_of(left.tree, word) in _FOR for word in one) for one in words)
        own = (one for piece, one in zip(pair, words, strict=True) if left.node.number in piece.figures)
        if is_each and any(not any(map(left.keeps, one)) for one in own):
            return True
    return False


def _is_out_of(left: Left) -> bool:
    """Whether it is told of all of so many what is told of some: "3 of 20 samples"."""
    nodes, at = left.tree.nodes, left.node.number - 1
    while at >= 0 and nodes[at].tag.startswith(_BEFORE_NOUN):
        at -= 1
    if not left.node.is_noun or at < 1 or nodes[at].low != "of":
        return False
    part = nodes[at - 2] if nodes[at - 1].low == "out" and at > 1 else nodes[at - 1]
    return part.number in left.passage.quantity_at and left.drops(part)


def _is_best_after(left: Left) -> bool:
    """Whether what is better still is left out: "the oldest town after Corvo"."""
    noun = left.node if left.node.is_noun else left.tree.above(left.node)
    if noun is None or not any(is_superlative(one) and left.keeps(one) for one in left.tree.below(noun)):
        return False
    return left.restricted(noun, _AFTER)


BOUNDED = (
    _is_but_for_some,
    _is_of_comparison,
    _is_another_s_deed,
    _is_for_some,
    _is_out_of,
    _is_best_after,
)
