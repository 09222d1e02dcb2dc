"""Clauses whose verb says little: what they say may be said in the source by a noun phrase or a verb alone.

"Orla has a mill in Leeds" is said by "Orla's mill in Leeds", "she took part in it" by "she participated".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.results import Relation
from summarizer.source.vocabulary import lemmas
from summarizer.verifying.checking.proving.carried import Carried, Place, Wanted
from summarizer.verifying.checking.proving.edges import AGENT, OWNER, Edge
from summarizer.verifying.checking.proving.frames import allows, sign_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.prover import Prover

_OWNING = frozenset("have own possess".split())
# Verbs that leave it to their object what is done (Jespersen's light verbs).
_LIGHT = frozenset("make take give have do hold carry".split())


def reworded(node: Node, prover: Prover) -> Iterator[tuple[Place, Carried]]:
    """Yield the places, with how far they carry a clause, that say by other means what its verb says."""
    bases = {base for part, base in lemmas(node.low) if part == "v"}
    tree = prover.statement.tree
    thing = tree.child(node, "obj")
    if thing is None or not node.is_verb or sign_of(tree, node).denied:
        return
    for place, relation in prover.places(thing):
        if place.node.is_noun and bases & _OWNING:
            yield place, _carry(node, thing, place, OWNER, prover)
        elif bases & _LIGHT and relation is Relation.DERIVATION and place.node.is_verb:
            theirs = sign_of(place.passage.tree, place.node)
            if not theirs.denied and allows(sign_of(tree, node), theirs):
                yield place, _carry(node, thing, place, AGENT, prover)


def _carry(node: Node, thing: Node, place: Place, role: str, prover: Prover) -> Carried:
    """Carry a clause by a place that carries its object, to which its subject stands in `role`."""
    relation = Relation.POSSESSION if role == OWNER else Relation.DERIVATION
    found = Carried(((node.number, place, relation),), frozenset()) + prover.carry(thing, place)
    for wanted in prover.governed(node):
        if wanted.node == thing:
            continue
        own = role if wanted.edge.role == AGENT else wanted.edge.role
        edge = Edge(wanted.edge.head, wanted.node.number, own, wanted.edge.case)
        found += prover.said_of(thing, Wanted(wanted.node, edge), place, relation)
    return found
