"""To whom, when and where a statement says that something was told: "told shareholders on Monday that …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.results import Relation
from summarizer.verifying.checking.proving.carried import Carried, Place
from summarizer.verifying.checking.proving.grammar import SAYING, bases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.verifying.checking.proving.clauses import Clause
    from summarizer.verifying.checking.proving.passages import Passages
    from summarizer.verifying.checking.proving.prover import Prover


def addressed(clause: Clause, place: Place, prover: Prover, passages: Passages) -> Carried:
    """Carry what the verb of saying of a clause governs, but who speaks and what they say.

    The source must say it of a verb that tells the place that carries the clause.
    """
    by = clause.attribution
    if by is None or not by.cue.is_verb:
        return Carried((), frozenset())
    apart = {clause.predicate.number, by.speaker.number if by.speaker is not None else -1}
    found = Carried((), frozenset())
    for wanted in prover.governed(by.cue):
        if wanted.node.number not in apart and not prover.is_clause(wanted.node):
            ways = [prover.governs(wanted, cue, Relation.SAME) for cue in _cues(place, passages)]
            nothing = Carried((), prover.all_below(wanted.node))
            found += min(ways, key=lambda way: way.cost, default=nothing)
    return found


def _cues(place: Place, passages: Passages) -> Iterator[Place]:
    """Yield the verbs of saying that tell a place: those above it, and those of the speech that it is in."""
    for above in place.passage.tree.ancestors(place.node):
        if above.is_verb and bases(above) & SAYING:
            yield Place(place.passage, place.sentence, above.number)
    for cue in (said.cue for said in passages.spoken_at(place.node.span) if said.cue is not None):
        for sentence in passages.index.at((cue,)):
            passage = passages.at(sentence.number)
            verbs = (node for node in passage.tree.nodes if node.is_verb and cue.contains(node.span))
            yield from (Place(passage, sentence.number, verb.number) for verb in verbs)
