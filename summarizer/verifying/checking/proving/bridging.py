"""Whose sales, profits or costs are meant where nobody is named beside them: of whom a sentence is about.

After Clark, "Bridging" (1975): "Orrmarine cut its forecast after sales fell" tells of Orrmarine's sales.
Where another name stands in the sentence it may be another's, and nothing is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.vocabulary.denoting import first_sense, is_kind_of, kinds_of
from summarizer.source.vocabulary.given import is_mans
from summarizer.verifying.checking.lexicon import CALENDAR, TITLES
from summarizer.verifying.checking.proving.carried import Place
from summarizer.verifying.checking.proving.edges import OWNER

if TYPE_CHECKING:
    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.carried import Carried, Wanted
    from summarizer.verifying.checking.proving.passage import Passage
    from summarizer.verifying.checking.proving.renaming import Carrying

_PERIOD = "time_period"
_RESULTS = ("income", "gain", "cost")
_SUBJECTS = ("nsubj", "nsubj:pass")
_OF_WHICH = frozenset("compound nmod nmod:poss acl acl:relcl amod".split())


def of_who_is_told(prover: Carrying, wanted: Wanted, place: Place) -> Carried | None:
    """Carry whose a result of a firm is by the subject of the sentence, the one name in it."""
    passage, noun = place.passage, place.node
    if wanted.edge.role != OWNER or not any(is_kind_of(kind, noun.low) for kind in _RESULTS):
        return None
    if any(
        b.relation in _OF_WHICH and not _is_kept(prover, wanted, place, b) for b in passage.tree.below(noun)
    ):
        return None
    subject = _subject_above(passage, noun)
    if subject is None or not _is_alone(passage, subject):
        return None
    carried = prover.carry(wanted.node, Place(passage, place.sentence, subject.number))
    return None if carried.cost else carried


def _is_kept(prover: Carrying, wanted: Wanted, place: Place, describing: Node) -> bool:
    """Whether what describes a result describes it in the statement too: "quarterly profit"."""
    there = Place(place.passage, place.sentence, describing.number)
    if describing.relation == "nmod" and not kinds_of(describing.low).isdisjoint(first_sense(_PERIOD)):
        return True
    below = prover.statement.tree.below(prover.statement.tree.nodes[wanted.edge.head])
    return describing.relation == "amod" and any(prover.words.related(b, there) is not None for b in below)


def _subject_above(passage: Passage, noun: Node) -> Node | None:
    """Return the nearest subject of a clause above a noun that is not the noun's own."""
    for above in passage.tree.ancestors(noun):
        subject = passage.tree.child(above, *_SUBJECTS)
        if subject is not None and subject is not noun:
            return subject
    return None


def _is_alone(passage: Passage, subject: Node) -> bool:
    """Whether a subject is a name, no person's, and no other name stands in the sentence."""
    own = passage.names_of(subject)
    if not own or any(is_mans(node.low) is not None or node.low.rstrip(".") in TITLES for node in own):
        return False
    others = (node for node in passage.tree.nodes if node.is_name and node not in own)
    return all(node.low in CALENDAR or node.number in passage.quantity_at for node in others)
