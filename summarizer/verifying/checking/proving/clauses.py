"""The clauses of a statement that are asserted for themselves, and who each is attributed to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.verifying.checking.proving.edges import is_function
from summarizer.verifying.checking.proving.grammar import SAYING, bases
from summarizer.verifying.checking.proving.signs import sign_of

if TYPE_CHECKING:
    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.proving.prover import Prover


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who a clause of the statement is said to come from, and by which verb."""

    speaker: Node | None
    cue: Node


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate of a statement, with who it is attributed to."""

    predicate: Node
    attribution: Attribution | None


def clauses_of(prover: Prover) -> list[Clause]:
    """Return the predicates of a statement that are asserted for themselves."""
    tree = prover.statement.tree
    roots = [node for node in tree.nodes if node.head < 0 and prover.says_something(node)]
    found: list[Clause] = []
    for root in roots:
        found += _clauses(root, None, prover)
    return found


def _clauses(node: Node, attribution: Attribution | None, prover: Prover) -> list[Clause]:
    tree = prover.statement.tree
    content = _content_of_saying(node, tree)
    if content is not None:
        speaker = tree.child(node, "nsubj")
        return _clauses(content, Attribution(speaker, node), prover) + _joined(
            node, attribution, prover, content
        )
    aside = _aside(node, tree)
    own = aside or attribution
    return [Clause(node, own), *_joined(node, own, prover, None)]


def _joined(
    node: Node, attribution: Attribution | None, prover: Prover, without: Node | None
) -> list[Clause]:
    tree = prover.statement.tree
    return [
        clause
        for below in tree.below(node)
        if below != without
        and (
            (below.relation == "conj" and prover.is_clause(below))
            or (below.relation == "parataxis" and not _is_saying(below, tree))
        )
        for clause in _clauses(below, attribution, prover)
    ]


def _content_of_saying(node: Node, tree: Tree) -> Node | None:
    """Return the clause that a verb of saying reports."""
    if node.is_verb and bases(node) & SAYING and not sign_of(tree, node).denied:
        return tree.child(node, "ccomp")
    return None


def _is_saying(node: Node, tree: Tree) -> bool:
    return bool(bases(node) & SAYING) and tree.child(node, "nsubj") is not None


def _aside(node: Node, tree: Tree) -> Attribution | None:
    """Return who is said to speak in an aside: "…, she said", "according to Ms Lee"."""
    for below in tree.below(node):
        if below.relation == "parataxis" and _is_saying(below, tree):
            return Attribution(tree.child(below, "nsubj"), below)
        case = tree.child(below, "case")
        if case is not None and case.low == "according":
            return Attribution(below, case)
    return None


def framing(clauses: list[Clause], prover: Prover) -> frozenset[int]:
    """Return the words of a statement that only say who says the rest."""
    found: set[int] = set()
    for clause in clauses:
        if clause.attribution is not None:
            cue, speaker = clause.attribution.cue, clause.attribution.speaker
            found |= {
                cue.number,
                *(below.number for below in prover.statement.tree.below(cue) if is_function(below)),
            }
            if speaker is not None:
                found |= _subtree(speaker, prover.statement.tree)
    return frozenset(found)


def _subtree(node: Node, tree: Tree) -> set[int]:
    return {node.number}.union(*(_subtree(below, tree) for below in tree.below(node)))
