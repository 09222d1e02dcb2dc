"""Clauses whose verb says little, told by a noun phrase or a verb alone, and deeds from their other side.

"Orla has a mill in Leeds" is said by "Orla's mill in Leeds", "she took part in it" by "she participated", and
who bought from somebody was sold something by them (the converses of Lyons, "Semantics", 1977, 9.1).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.languages.turning_words import ENGLISH
from summarizer.results import Relation
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.verifying.checking.proving.agreeing import agrees, is_timely
from summarizer.verifying.checking.proving.carried import Carried, Place, Wanted
from summarizer.verifying.checking.proving.edges import AGENT, OWNER, PATIENT, RECIPIENT, Edge, case_of
from summarizer.verifying.checking.proving.grammar import BYGONE, bases
from summarizer.verifying.checking.proving.signs import allows, is_bygone, sign_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.passage import Passage
    from summarizer.verifying.checking.proving.prover import Prover

_OWNING = frozenset("have own possess".split())
# Verbs that leave it to their object what is done (Jespersen's light verbs).
_GETTING, _DOING = frozenset({"receive", "get"}), ("ing", "ment")
_LIGHT = frozenset("make take give have do hold carry".split())
_CORE = frozenset({AGENT, PATIENT})


def reworded(node: Node, prover: Prover) -> Iterator[tuple[Place, Carried]]:
    """Yield the places, with how far they carry a clause, that say by other means what its verb says."""
    verbs, tree = bases(node), prover.statement.tree
    if node.is_verb:
        yield from _by_light(node, prover)
        yield from _by_what_was(node, prover)
    thing = tree.child(node, "obj")
    if thing is None or not node.is_verb:
        return
    ours = sign_of(tree, node)
    for place, relation in prover.words.places(thing):
        if place.node.is_noun and verbs & _OWNING and not ours.denied:
            yield place, _carry(node, thing, place, prover)
        elif verbs & _LIGHT and is_act(relation) and place.node.is_verb:
            theirs = sign_of(place.passage.tree, place.node)
            if theirs.denied == ours.denied and allows(ours, theirs):
                yield place, _act(node, thing, place, prover)
    if verbs & _GETTING and not ours.denied:
        yield from _by_giver(node, thing, prover)
    if "use" in verbs and not ours.denied:
        yield from _by_means(node, thing, prover)


def is_act(relation: Relation) -> bool:
    """Whether a noun and a verb say the same by these: "a decision" and "decided", "plans" and "plan"."""
    return relation in {Relation.DERIVATION, Relation.INFLECTION, Relation.SAME}


def _act(node: Node, thing: Node, place: Place, prover: Prover) -> Carried:
    """Carry "has no plans to close it" by "does not plan to close it": the signs were compared before."""
    pairs = tuple((word.number, place, Relation.DERIVATION) for word in (node, thing))
    found = Carried(pairs, frozenset())
    for wanted in (*prover.governed(node), *prover.governed(thing)):
        if wanted.node != thing:
            found += prover.governs(wanted, place, Relation.DERIVATION)
    return found


def _by_what_was(node: Node, prover: Prover) -> Iterator[tuple[Place, Carried]]:
    """Carry "used to be a pilot" by "a former pilot"."""
    thing = prover.statement.tree.child(node, "xcomp")
    if thing is None or not thing.is_noun or not is_bygone(prover.statement.tree, thing):
        return
    for place, relation in prover.words.places(thing):
        tree = place.passage.tree
        former = next((n for n in tree.below(place.node) if n.low in BYGONE), None)
        if former is not None:
            there = Place(place.passage, place.sentence, former.number)
            found = Carried(((node.number, there, Relation.SYNONYM),), frozenset())
            found += prover.carry(thing, place)
            for wanted in prover.governed(node):
                if wanted.node != thing:
                    found += prover.said_of(thing, wanted, place, relation)
            yield place, found


def _by_light(node: Node, prover: Prover) -> Iterator[tuple[Place, Carried]]:
    """Carry "does not plan to close it" by "has no plans to close it"."""
    ours = sign_of(prover.statement.tree, node)
    for place, relation in prover.words.places(node):
        tree = place.passage.tree
        verb = tree.above(place.node) if place.node.is_noun and place.node.relation == "obj" else None
        if verb is None or not is_act(relation) or _LIGHT.isdisjoint(bases(verb)):
            continue
        if not _is_own_act(place):
            continue
        theirs, there = sign_of(tree, verb), Place(place.passage, place.sentence, verb.number)
        if theirs.denied == ours.denied and allows(ours, theirs) and is_timely(prover.statement, node, there):
            found = Carried(((node.number, place, Relation.DERIVATION),), frozenset())
            for wanted in prover.governed(node):
                is_who = wanted.edge.role == AGENT
                found += prover.governs(wanted, there if is_who else place, Relation.DERIVATION)
            yield there, found


def _is_own_act(place: Place) -> bool:
    """Whether nobody else's act is taken, made or held: "took the decision to go", not "the board's"."""
    tree, passage = place.passage.tree, place.passage
    below = tree.below(place.node)
    is_known = any(b.tag == "PRP$" or b.low in {"the", "this", "that"} for b in below)
    is_owned = any(e.role == OWNER for e in passage.below.get(place.word, ()))
    return not is_owned and (not is_known or any(b.tag == "VB" and b.relation == "acl" for b in below))


def _has_somebody(place: Place) -> bool:
    """Whether a deed is done to somebody: "the man with an axe" may have the axe himself."""
    below = place.passage.below.get(place.word, ())
    patients = [place.passage.tree.nodes[e.dependent] for e in below if e.role == PATIENT]
    return any(one.is_name or sort_of(one.low) in {Sort.PERSON, Sort.GROUP} for one in patients)


def _by_giver(node: Node, thing: Node, prover: Prover) -> Iterator[tuple[Place, Carried]]:
    """Carry "received a warning from Ann" by "Ann warned": whoever gets it is whom it is done to."""
    ours, who = sign_of(prover.statement.tree, node), prover.statement.tree.child(node, "nsubj")
    is_somebody = who is not None and (who.is_name or sort_of(who.low) in {Sort.PERSON, Sort.GROUP})
    if not (is_somebody or thing.low.endswith(_DOING)):
        return  # a plan gets no proposal
    for place, relation in prover.words.places(thing):
        theirs = sign_of(place.passage.tree, place.node)
        if not (place.node.is_verb and is_act(relation)) or theirs.denied or not allows(ours, theirs):
            continue
        if not is_timely(prover.statement, node, place):
            continue
        found = Carried(
            tuple((word.number, place, Relation.DERIVATION) for word in (node, thing)), frozenset()
        )
        for wanted in (*prover.governed(node), *prover.governed(thing)):
            if wanted.node.tag == "PRP$":
                found += Carried(((wanted.node.number, place, Relation.PRONOUN),), frozenset())
            elif wanted.node != thing:
                found += prover.governs(_of_giver(wanted), place, Relation.CONVERSE)
        yield place, found


def _of_giver(wanted: Wanted) -> Wanted:
    """Return in which role a verb has what the getting of its deed has in another."""
    if wanted.edge.role == AGENT:
        return Wanted(wanted.node, Edge(wanted.edge.head, wanted.node.number, PATIENT))
    if wanted.edge.case == "from":
        return Wanted(wanted.node, Edge(wanted.edge.head, wanted.node.number, AGENT))
    return wanted


def _by_means(node: Node, means: Node, prover: Prover) -> Iterator[tuple[Place, Carried]]:
    """Carry "used an axe to break the window" by "broke the window with an axe"."""
    tree = prover.statement.tree
    deed = tree.child(node, "advcl", "xcomp")
    if deed is None or not deed.is_verb or case_of(tree, deed) != "to":
        return
    for place, relation in prover.words.places(deed):
        theirs = sign_of(place.passage.tree, place.node)
        is_alike = not theirs.denied and allows(sign_of(tree, node), theirs)
        if not (place.node.is_verb and is_alike and is_timely(prover.statement, node, place)):
            continue
        if _has_somebody(place):
            continue
        found = Carried(((node.number, place, Relation.GENERAL), (deed.number, place, relation)), frozenset())
        for wanted in (*prover.governed(node), *prover.governed(deed)):
            if wanted.node == means:
                edge = Edge(deed.number, means.number, "at with", "with")
                found += prover.governs(Wanted(means, edge), place, relation)
            elif wanted.node != deed:
                found += prover.governs(wanted, place, relation)
        yield place, found


def _carry(node: Node, thing: Node, place: Place, prover: Prover) -> Carried:
    """Carry "Orla has a mill" by a place that carries the mill, and tells whose it is."""
    relation = Relation.POSSESSION
    found = Carried(((node.number, place, relation),), frozenset()) + prover.carry(thing, place)
    for wanted in prover.governed(node):
        if wanted.node == thing:
            continue
        own = OWNER if wanted.edge.role == AGENT else wanted.edge.role
        edge = Edge(wanted.edge.head, wanted.node.number, own, wanted.edge.case)
        found += prover.said_of(thing, Wanted(wanted.node, edge), place, relation)
    return found


@dataclass(frozen=True, slots=True)
class Side:
    """Verbs that tell a deed from one side, and which of its parts, by number, stands in which role."""

    verbs: frozenset[str]
    slots: Mapping[str, str]

    def role_of(self, slot: str) -> str | None:
        """Return the role of a part, None where this side does not tell it."""
        return next((role for role, other in self.slots.items() if other == slot), None)


def conversed(node: Node, prover: Prover) -> Iterator[tuple[Place, Carried]]:
    """Yield the places, with how far they carry a clause, that tell its deed from the other side."""
    for ours, theirs in _sides_of(_lemmas(prover.statement, node)):
        for number in prover.numbers:
            passage = prover.passages.at(number)
            for word in passage.tree.nodes:
                place = Place(passage, number, word.number)
                is_other = not theirs.verbs.isdisjoint(_lemmas(passage, word)) and _tells(theirs, place)
                if is_other and _is_said_alike(prover.statement, node, place):
                    yield place, _carried(node, place, (ours, theirs), prover)


def _lemmas(passage: Passage, node: Node) -> frozenset[str]:
    """Return the lemmas of a verb, with its particle where it says something else with it."""
    if not node.is_verb:
        return frozenset()
    whole = passage.phrasal.get(node.number)
    return frozenset(bases(node)) if whole is None else frozenset({whole})


def _tells(side: Side, place: Place) -> bool:
    """Whether a verb is told of nothing else than a side has roles for: who loses jobs is not beaten."""
    passage = place.passage
    return not passage.excludes(place.node) and all(
        edge.role in side.slots or edge.role not in _CORE or edge.dependent in passage.quantity_at
        for edge in passage.below.get(place.word, ())
    )


def _is_said_alike(statement: Passage, node: Node, place: Place) -> bool:
    denied = sign_of(statement.tree, node).denied, sign_of(place.passage.tree, place.node).denied
    return denied[0] == denied[1] and agrees(statement, node, place)


def _carried(node: Node, place: Place, sides: tuple[Side, Side], prover: Prover) -> Carried:
    found = Carried(((node.number, place, Relation.CONVERSE),), frozenset())
    for wanted in prover.governed(node):
        edge = _moved(wanted.edge, *sides, is_figure=wanted.node.number in prover.statement.quantity_at)
        if edge is None:
            found += Carried((), prover.all_below(wanted.node))
        else:
            found += prover.governs(Wanted(wanted.node, edge), place, Relation.CONVERSE)
    return found


def _moved(edge: Edge, ours: Side, theirs: Side, *, is_figure: bool) -> Edge | None:
    """Return the edge that tells on the other side what one tells on this, None for none."""
    named = "to" if edge.role == RECIPIENT else edge.role if edge.role in _CORE else edge.case or edge.role
    slot = ours.slots.get(named)
    if slot is None:
        return edge if is_figure or edge.role not in _CORE else None
    role = theirs.role_of(slot)
    if role is None:
        return None
    is_core = role in _CORE
    return Edge(edge.head, edge.dependent, role if is_core else f"at {role}", "" if is_core else role)


@lru_cache(maxsize=1 << 10)
def _sides_of(verbs: frozenset[str]) -> tuple[tuple[Side, Side], ...]:
    return tuple(pair for pair in _pairs() if not pair[0].verbs.isdisjoint(verbs))


@lru_cache(maxsize=1)
def _pairs() -> tuple[tuple[Side, Side], ...]:
    """Return what a statement may tell with what tells it in a source."""
    found: list[tuple[Side, Side]] = []
    for line in ENGLISH.converses:
        first, sign, second = line.partition("/" if "/" in line else ">")
        one, other = _side(first), _side(second)
        found.append((other, one))
        if sign == "/":
            found.append((one, other))
    return tuple(found)


def _side(text: str) -> Side:
    words = text.split()
    roles = dict(word.split(":") for word in words if ":" in word)
    return Side(frozenset(word for word in words if ":" not in word), roles)
