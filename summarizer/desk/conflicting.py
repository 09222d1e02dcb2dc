"""What is wrong between two sentences that hold a thing otherwise: one denies it, one is surer of it.

One may tell of what was, and the other of what will be, or would be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.findings import Code
from summarizer.desk.stances import Stance, clause_of, tells
from summarizer.desk.standing import COMPARATIVE, OTHERS, base
from summarizer.languages.desk_words import WORDS
from summarizer.verifying.checking.lexicon import CONDITIONS
from summarizer.verifying.checking.proving.grammar import MODALS

if TYPE_CHECKING:
    from summarizer.source.syntax import Node, Tree

_BEING = {"is", "are", "was", "were"}
_PAST = {"VBN", "VBD"}  # told apart by what is before them, which they share here


def is_to_come(tree: Tree, node: Node) -> bool:
    """Whether a sentence tells of what will be."""
    leader = _first(tree, clause_of(tree, node))
    modal = any(below.tag == "MD" and below.low in WORDS.future | {"would"} for below in tree.below(leader))
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
    is_root = leader.relation == "root" and tree.child(leader, "nsubj") is not None
    alone = leader.tag == "VBN" and is_root and not own  # "The ward shut last week"
    past = leader.tag == "VBD" or alone or own & {"has", "have", "had", "was", "were", "did"}
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
    reported = any(tells(verb) or base(verb) in WORDS.raising | {"fear", "afraid"} for verb in around)
    return has_would(tree, node) and not reported


def has_would(tree: Tree, node: Node) -> bool:
    """Whether the clause of a word has a "would"."""
    return any(below.low in {"would", "'d"} for below in tree.below(clause_of(tree, node)))


_COUNTED = {"nsubj", "nsubj:pass", "obj", "obl", "obl:agent"}


class Told(NamedTuple):
    """A place of the sources where something is told, and which share of the rest it is told with."""

    tree: Tree
    node: Node
    stance: Stance
    shared: float
    alike: bool


def code_of(tree: Tree, node: Node, mine: Stance, there: Told) -> Code | None:
    """Return what is wrong with one stance beside another, if anything is."""
    to_come = is_to_come(there.tree, there.node)
    match mine, there.stance:
        case (Stance.SO, Stance.NOT_SO) | (Stance.NOT_SO, Stance.SO):
            return Code.NEGATION if _is_turned(tree, node, mine, there) else None
        case Stance.PLANNED, Stance.NOT_SO:
            return Code.NEGATION if is_to_come(tree, node) and to_come else None
        case (Stance.OPEN, Stance.BARRED) | (Stance.BARRED, Stance.OPEN):
            return Code.NEGATION
    return Code.MODALITY if _is_surer(tree, node, mine, there) else None


def _is_surer(tree: Tree, node: Node, mine: Stance, there: Told) -> bool:
    """Whether one tells as a fact what the other does not, or the other way round."""
    to_come = is_to_come(there.tree, there.node)
    match mine, there.stance:
        case Stance.OPEN, Stance.SO if is_to_come(tree, node):
            return is_done(there.tree, there.node)  # "will begin if" what "is due to begin"
        case Stance.OPEN, Stance.SO:
            return not (to_come and any(n.low == "could" for n in tree.nodes))  # "could cost" what it will
        case Stance.NOT_SO, Stance.BARRED:
            return not any(n.low == "can" for n in tree.nodes)
        case Stance.SO, Stance.OPEN | Stance.WEIGHED:
            return not (is_to_come(tree, node) and _would_plainly(there))
        case Stance.SO, Stance.PLANNED:
            return not is_to_come(tree, node)
        case ((Stance.SO | Stance.NOT_SO), Stance.CLAIMED):
            return not is_reported(tree, node)
        case Stance.SO, Stance.SO:
            return _is_of_another_time(tree, node, there)
    return False


def _would_plainly(there: Told) -> bool:
    """Whether a sentence tells in somebody's words what will be: "it would be shut", under no condition."""
    bound = CONDITIONS | {"provided"}
    return has_would(there.tree, there.node) and not any(n.low in bound for n in there.tree.nodes)


def _is_turned(tree: Tree, node: Node, mine: Stance, there: Told) -> bool:
    """Whether one says no to what the other says yes to, of one time and of the same."""
    if (node.tag in COMPARATIVE) != (there.node.tag in COMPARATIVE):
        return False  # "costlier" than what is "not as costly"
    to_come, was = is_to_come(there.tree, there.node), is_done(there.tree, there.node)
    apart = (is_done(tree, node) and to_come) or (is_to_come(tree, node) and was)
    bounds = _bounds(tree, node), _bounds(there.tree, there.node)
    denied, told = bounds if mine is Stance.NOT_SO else bounds[::-1]
    return denied <= told and not apart and not _is_of_others(tree, node, there)


def _is_of_another_time(tree: Tree, node: Node, there: Told) -> bool:
    """Whether one tells as done what the other tells as to come, or as what would be, or can."""
    to_come, would = is_to_come(there.tree, there.node), has_would(tree, node)
    undone = is_done(tree, node) and (to_come or can_only(there.tree, there.node))
    imagined = is_imagined(there.tree, there.node) and not would
    over = is_to_come(tree, node) and is_done(there.tree, there.node) and not would
    return undone or imagined or over


def _is_of_others(tree: Tree, node: Node, there: Told) -> bool:
    """Whether a sentence tells of so many others: "on three further counts" where six are told of."""
    apart = told_of_others(figures_of(tree, node), figures_of(there.tree, there.node))
    beside = (tree.nodes[max(0, n.number - 1)] for n in tree.nodes if n.low in OTHERS)
    return apart or any(n.tag == "CD" for n in beside)


def told_of_others(ours: set[str], theirs: set[str]) -> bool:
    """Whether two clauses count, and no number is in both."""
    return bool(ours and theirs) and not ours & theirs


def figures_of(tree: Tree, node: Node) -> set[str]:
    """Return the figures of what a clause tells of."""
    leader = clause_of(tree, node)
    told = {leader.number, *(n.number for n in tree.below(leader) if n.relation in _COUNTED)}
    return {n.low for n in tree.nodes if n.tag == "CD" and n.head in told}


def _bounds(tree: Tree, node: Node) -> set[tuple[str, str]]:
    """Return the words of a clause that set it a time, each with what it is put before."""
    leader = clause_of(tree, node)
    found = (n for n in tree.nodes if n.low in WORDS.time_bounds and leader in tree.ancestors(n))
    return {(n.low, above.low if (above := tree.above(n)) else "") for n in found}


def is_reported(tree: Tree, node: Node) -> bool:
    """Whether a sentence only has somebody say what a word tells, or charge somebody with it."""
    above = tree.ancestors(clause_of(tree, node))
    told = any(tells(verb) or base(verb) in WORDS.claiming for verb in above)
    charged = WORDS.charges | WORDS.refuting
    return told or any(n.low in WORDS.claimed or base(n) in charged for n in tree.nodes)
