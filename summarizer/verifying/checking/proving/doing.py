"""Who does what nobody is told to have done: whom nobody hurt no fire hurt, what is stolen somebody stole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.results import Relation
from summarizer.verifying.checking.proving.carried import Carried
from summarizer.verifying.checking.proving.edges import AGENT
from summarizer.verifying.checking.proving.signs import sign_of

if TYPE_CHECKING:
    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.carried import Place, Wanted
    from summarizer.verifying.checking.proving.passage import Passage
    from summarizer.verifying.checking.proving.renaming import Carrying

_SOMEBODY = frozenset({"somebody", "someone"})


def by_nobody(prover: Carrying, wanted: Wanted, place: Place) -> Carried | None:
    """Carry who does something where the source has it done, or not done, and does not say by whom."""
    verb, ours = place.node, prover.statement.tree.nodes[wanted.edge.head]
    if wanted.edge.role != AGENT or not ours.is_verb or not _is_done(place.passage, verb):
        return None
    is_denied = sign_of(place.passage.tree, verb).denied and sign_of(prover.statement.tree, ours).denied
    if wanted.node.low in _SOMEBODY:
        return None if is_denied else Carried(((wanted.node.number, place, Relation.GENERAL),), frozenset())
    if not is_denied:
        return None
    named = (prover.carry(wanted.node, there) for there, _ in prover.words.places(wanted.node))
    return next((carried for carried in named if not carried.cost), None)


def _is_done(passage: Passage, verb: Node) -> bool:
    """Whether a passive verb tells of nobody who does it."""
    is_passive = passage.tree.child(verb, "aux:pass") is not None
    return is_passive and not any(edge.role == AGENT for edge in passage.below.get(verb.number, ()))
