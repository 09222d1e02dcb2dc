"""Under which guard a sentence tells a word: as left out, denied, disputed, as open or as planned.

A guard is whatever keeps the sentence from saying that it is so: a denial, a modal, a condition, a verb or
noun of wishing, weighing, believing or asking above the word, up to the clause that is told beside the rest.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from summarizer.desk.stances import HEDGES, Stance, leads, stance
from summarizer.desk.standing import base, denies
from summarizer.languages.desk_words import WORDS
from summarizer.source.vocabulary import bases
from summarizer.verifying.checking.lexicon import CONDITIONS
from summarizer.verifying.checking.proving.grammar import MODALS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.syntax import Node, Tree

_CONDITIONS = CONDITIONS | {"provided"}
_SOFT = WORDS.weighing | WORDS.opinions | WORDS.drafts | WORDS.longing | WORDS.likely
_FIRM = WORDS.asking | WORDS.committing | WORDS.wishing
_HEDGES = HEDGES - WORDS.soon
_ASIDE = {"acl:relcl", "appos"}  # told as so, whatever stands above
_HELD = {"obj", "obl", "ccomp", "xcomp", "csubj", "nmod", "acl", "nsubj:pass"}
_JOINED = {"advcl", "parataxis"}
_DENIED = {"obj", "nsubj:pass", "xcomp", "ccomp"}  # what else stands beside a denied verb is so all the same


class Guard(StrEnum):
    """What keeps a word from being told as so; `SO` is none."""

    SO = "so"
    DENIED = "not so"
    LEFT_OUT = "left out"
    DISPUTED = "disputed"
    OPEN = "only possible"
    PLANNED = "only planned"


_OF_STANCE = {
    Stance.NOT_SO: Guard.DENIED,
    Stance.BARRED: Guard.DENIED,
    Stance.OPEN: Guard.OPEN,
    Stance.WEIGHED: Guard.OPEN,
    Stance.CLAIMED: Guard.DISPUTED,
}


def guard(tree: Tree, node: Node) -> Guard:
    """Return the nearest guard above a word."""
    held = Guard.OPEN if _is_supposed(tree, node) else _OF_STANCE.get(stance(tree, node), Guard.SO)
    found = next(filter(None, (_between(tree, *pair) for pair in _upward(tree, node))), None)
    if held is Guard.DENIED and found is not Guard.LEFT_OUT:
        return held if leads(tree, node) or node.relation in _DENIED else Guard.SO
    return found or (held if held is not Guard.SO else _own(tree, node))


def is_guarding(node: Node) -> bool:
    """Whether a word alone makes a plan, a wish, an opinion or a denial of what it stands with."""
    return denies(node) or guards(node) is not None or node.low in _CONDITIONS | {"would"}


def guards(node: Node) -> Guard | None:
    """Return the guard that a word puts on what completes it."""
    forms = bases(node.low) | {node.low}
    if (node.low in MODALS and node.tag != "MD") or node.relation == "compound":
        return None  # "May", "a call handler"
    if forms & WORDS.refuting:
        return Guard.DISPUTED
    if forms & _SOFT:
        return Guard.OPEN
    return Guard.PLANNED if node.low in _HEDGES or forms & _FIRM else None


def _upward(tree: Tree, node: Node) -> Iterator[tuple[Node, Node]]:
    """Yield a word and the one above it, then that and what is above it, as far as a guard may reach."""
    child = node
    while (above := tree.above(child)) is not None:
        aside = child.relation in _JOINED and not (_is_condition(tree, child) or _is_left_out(tree, child))
        if child.relation in _ASIDE or aside:
            return
        yield child, above
        child = above


def _between(tree: Tree, child: Node, above: Node) -> Guard | None:
    if _is_left_out(tree, child):
        return Guard.LEFT_OUT
    if base(above) == "rule" and any(b.low == "out" for b in tree.below(above)):
        return Guard.OPEN
    if _is_supposed(tree, above) or _is_condition(tree, child):
        return Guard.OPEN
    return guards(above) if child.relation in _HELD else None


def _is_left_out(tree: Tree, child: Node) -> bool:
    """Whether a word is told of as what there is not: "but not of noise", "without a fine"."""
    apart = child.relation == "conj" and not leads(tree, child)
    return any(
        b.low == "without" or (apart and b.low == "not" and b.number < child.number)
        for b in tree.below(child)
    )


def _own(tree: Tree, node: Node) -> Guard:
    """Return the guard of an adjective or adverb: "the proposed closure", "allegedly ignored"."""
    found = (guards(b) for b in tree.below(node) if b.relation in {"amod", "advmod"})
    return next(filter(None, found), Guard.SO)


def _is_supposed(tree: Tree, node: Node) -> bool:
    """Whether a condition hangs on a word that does not tell what is, or was, whenever that is given."""
    if node.tag in {"VBZ", "VBP", "VBD"} and guards(node) is None:
        return False
    return any(b.relation == "advcl" and _is_condition(tree, b) for b in tree.below(node))


def _is_condition(tree: Tree, clause: Node) -> bool:
    return any(b.low in _CONDITIONS for b in tree.below(clause))
