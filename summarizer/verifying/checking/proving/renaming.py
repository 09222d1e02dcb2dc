"""Names by other names: a part of a name, a name for a thing, what is told elsewhere or of nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from summarizer.results import Relation
from summarizer.source.vocabulary.denoting import first_sense, is_kind_of, kinds_of
from summarizer.source.vocabulary.given import is_mans
from summarizer.verifying.checking.lexicon import CALENDAR, TITLES
from summarizer.verifying.checking.proving.carried import Carried, Place, Wanted
from summarizer.verifying.checking.proving.edges import AGENT, IS, NAME, OWNER, Edge
from summarizer.verifying.checking.proving.grammar import SUBJECTS
from summarizer.verifying.checking.proving.naming import has_all
from summarizer.verifying.checking.proving.seeking import dependents
from summarizer.verifying.checking.proving.signs import sign_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.matching import Matching
    from summarizer.verifying.checking.proving.passage import Passage
    from summarizer.verifying.checking.proving.passages import Passages

_PERIOD = "time_period"
_RESULTS = ("income", "gain", "cost")
_OF_WHICH = frozenset("compound nmod nmod:poss acl acl:relcl amod".split())
_SOMEBODY = frozenset({"somebody", "someone"})


class Carrying(Protocol):
    """What these rules ask of a prover: to carry a word, and what a word governs."""

    statement: Passage
    passages: Passages
    words: Matching

    def carry(self, node: Node, place: Place) -> Carried:
        """Return how far a word and all that it governs are carried by a word of the source."""
        ...

    def governs(self, wanted: Wanted, place: Place, relation: Relation) -> Carried:
        """Return how far what a word governs is carried by what its place in the source governs."""
        ...

    def governed(self, node: Node) -> list[Wanted]:
        """Return what a word governs."""
        ...

    def all_below(self, node: Node) -> frozenset[int]:
        """Return the numbers of a word and of all below it that say something."""
        ...


def by_part_of_name(prover: Carrying, wanted: Wanted, place: Place) -> Carried | None:
    """Carry "Luis Ferrante" where the source says "Ferrante", and elsewhere the whole name."""
    name = prover.statement.names_of(wanted.node)
    if len(name) < 2 or not prover.passages.names.is_one(name):
        return None
    lows = {node.low for node in name}
    alike = [other.number for other in place.passage.tree.nodes if other.low in lows]
    for part in name:
        named = Wanted(part, Edge(wanted.edge.head, part.number, wanted.edge.role, wanted.edge.case))
        for other in dependents(prover.statement, named, place, alike, derived=False):
            theirs = {node.low for node in other.passage.names_of(other.node)} - TITLES
            if theirs and theirs <= lows and not other.passage.excludes(other.node):
                return _rest_of_name(prover, wanted, name, other)
    return None


def _rest_of_name(prover: Carrying, wanted: Wanted, name: Sequence[Node], place: Place) -> Carried:
    found = Carried(tuple((node.number, place, Relation.SAME) for node in name), frozenset())
    for part in name:
        for below in prover.governed(part):
            if below.node not in name:
                found += elsewhere(prover, wanted.node, Carried((), prover.all_below(below.node)))
    return found


def by_another_name(prover: Carrying, wanted: Wanted, place: Place, relation: Relation) -> Carried | None:
    """Carry "the captain, Luis Ferrante" where the source says "Ferrante", and elsewhere who he is."""
    for below in prover.statement.tree.below(wanted.node):
        edge = prover.statement.basic[below.number]
        if edge is None or not below.is_name or edge.role not in {IS, NAME} or wanted.node.is_name:
            continue
        named = Wanted(below, Edge(wanted.edge.head, below.number, wanted.edge.role, wanted.edge.case))
        here = prover.governs(named, place, relation)
        there = _identified(prover, wanted.node, below)
        if not here.cost and there is not None:
            return here + there
    return None


def _identified(prover: Carrying, node: Node, name: Node) -> Carried | None:
    """Return the proof, from anywhere, that a thing is what it is named."""
    for place, _ in prover.words.places(name):
        for edge in place.passage.below.get(place.word, ()):
            other = Place(place.passage, place.sentence, edge.dependent)
            if edge.role == IS and prover.words.related(node, other) is not None:
                carried = prover.carry(node, other)
                if not carried.cost:
                    return carried
    return None


def elsewhere(prover: Carrying, node: Node, here: Carried) -> Carried:
    """Carry what is said of a name by any place that names the same."""
    name = prover.statement.names_of(node)
    if not node.is_name:
        return here
    needs_all = len(name) > 1 and not prover.passages.names.is_one(name)
    if needs_all and not (here.pairs and has_all(name, here.pairs[0][1])):
        return here
    for place, _ in prover.words.places(node):
        if needs_all and not has_all(name, place):
            continue
        if place.node.is_name and (there := prover.carry(node, place)).cost < here.cost:
            here = Carried(here.pairs + there.pairs, there.missing, conflicts=there.conflicts)
    return here


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
        subject = passage.tree.child(above, *SUBJECTS)
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
