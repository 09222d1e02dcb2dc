"""The edges of a sentence, with those that it says without saying them: shared subjects, other names.

After Schuster and Manning, "Enhanced English Universal Dependencies" (2016).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.syntax.quantifying import is_part_of_them
from summarizer.source.vocabulary.denoting import is_kind_of, is_person
from summarizer.verifying.checking.lexicon import CALENDAR
from summarizer.verifying.checking.proving.apposing import apposed, fronted
from summarizer.verifying.checking.proving.edges import (
    AGENT,
    AND,
    CLAUSE,
    IS,
    NAME,
    OWNER,
    PATIENT,
    Edge,
    basic_edge,
    case_of,
    is_function,
    is_no_name_of,
    last_of_several,
)
from summarizer.verifying.checking.proving.extents import is_of_them
from summarizer.verifying.checking.proving.grammar import COUNTS, LEGAL_FORMS, RELATIVES, REMAINING, bases
from summarizer.verifying.checking.proving.mistaken import shares_subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.syntax import Node, Tree


_IN_PHRASE = frozenset({"compound", "flat", "nmod", "amod"})
_NAMED = ("district", "settlement", "island", "village", "hamlet")
_WITH_PRONOUN = frozenset({"VBZ", "VBP", "NNS"})  # "the roof, built by Orr, leaks" is parsed as leaking Orr
_FROM = frozenset("of from in at".split())
_TOTALS = frozenset({"total", "sum"})
_DAYTIMES = frozenset("morning afternoon evening night".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def edges_of(tree: Tree) -> frozenset[Edge]:
    """Return all edges of a sentence, those that it says outright and those that follow."""
    found = {edge for node in tree.nodes if (edge := basic_edge(tree, node)) is not None}
    for node in tree.nodes:
        found.update(_clausal(tree, node))
        found.update(_equated(tree, node))
    found.update(_counted(tree, found))
    found.update(_as_a_whole(tree, found))
    for noun, subject in fronted(tree):
        found.difference_update(_both_ways(tree.nodes[noun].head, noun))
        found.difference_update(edge for edge in tuple(found) if edge.dependent == noun)
        found.update(_both_ways(noun, subject))
    for noun, name in apposed(tree):
        above = tree.above(tree.nodes[name])
        is_beside = noun == name - 1
        if above is not None and tree.nodes[name].relation == "appos" and (above.is_name or is_beside):
            found.difference_update(_both_ways(above.number, name))
        found.update(_both_ways(noun, name))
    for _ in range(2):
        found.update(_joined(tree, found))
        found.update(_controlled(tree, found))
        found.update(_also_named(found))
    return frozenset(found)


def _counted(tree: Tree, found: set[Edge]) -> set[Edge]:
    """Return what follows for a deed of which one is charged on so many counts: "two counts of fraud"."""
    counts = {n.number for n in tree.nodes if n.low in COUNTS and _is_of_so_many(tree, n)}
    owned = [(edge.head, edge.dependent) for edge in found if edge.role == OWNER and edge.head in counts]
    deeds = [(count, deed) for count, deed in owned if tree.nodes[deed].tag != "NNS" and count < deed]
    return {
        Edge(edge.head, deed, edge.role, edge.case)
        for count, deed in deeds
        for edge in found
        if edge.dependent == count and edge.head != deed
    }


def _as_a_whole(tree: Tree, found: set[Edge]) -> set[Edge]:
    """Return what follows for so many from their total, and for a day from its night: "on Monday night"."""
    inside = [(tree.nodes[edge.head], tree.nodes[edge.dependent], edge.role) for edge in found]
    pairs = {
        (whole.number, part.number)
        for whole, part, role in inside
        if role == OWNER
        and (
            (whole.low in _TOTALS and _is_of_so_many(tree, whole) and case_of(tree, part) == "of")
            or (whole.low in _DAYTIMES and part.low in CALENDAR)
        )
    }
    return {
        Edge(edge.head, part, edge.role, edge.case)
        for whole, part in pairs
        for edge in found
        if edge.dependent == whole and edge.head != part
    }


def _is_of_so_many(tree: Tree, noun: Node) -> bool:
    return any(b.relation == "nummod" or b.low in {"a", "an", "each"} for b in tree.below(noun))


def _clausal(tree: Tree, node: Node) -> Iterator[Edge]:
    """Yield the role that a noun has in the clause that describes it."""
    if node.head < 0:
        return
    if node.relation == "acl:relcl" or (node.relation == "appos" and tree.child(node, "cop") is not None):
        yield from _relative(tree, node)
    elif node.relation == "acl" and node.tag in {"VBN", "VBD"}:
        has_object = tree.child(node, "obj", "ccomp") is not None  # and so is no participle
        yield Edge(node.number, node.head, AGENT if has_object else PATIENT)
    elif node.relation == "acl" and node.tag == "VBG" and not case_of(tree, node):
        yield Edge(node.number, node.head, AGENT)
    elif node.relation == "amod" and node.is_verb:
        yield Edge(node.number, node.head, PATIENT if node.tag in {"VBN", "VBD"} else AGENT)
    elif node.relation == "amod":
        yield Edge(node.number, node.head, AGENT)


def _may_mean_another(tree: Tree, clause: Node, pronoun: Node) -> bool:
    """Whether "who" may as well mean a person right before it: "the lawyer for the pilot, who was fined"."""
    between = tree.nodes[clause.head + 1 : pronoun.number]
    is_named = tree.nodes[clause.head].is_name  # who is named is of a place, and of nobody
    others = (
        one
        for one in between
        if one.relation in {"nmod", "nmod:poss"} and not (is_named and case_of(tree, one) in _FROM)
    )
    return pronoun.low == "who" and any(one.is_name or is_person(one.low) for one in others)


def _relative(tree: Tree, node: Node) -> Iterator[Edge]:
    for noun in tree.below(node):
        if (owner := tree.child(noun, "nmod:poss")) is not None and owner.low == "whose":
            yield Edge(noun.number, node.head, OWNER)
            return
    pronoun = next(
        (below for below in tree.below(node) if below.low in RELATIVES and not is_function(below)), None
    )
    if pronoun is not None and (
        is_part_of_them(tree.nodes, pronoun.number) or _may_mean_another(tree, node, pronoun)
    ):
        return
    if pronoun is not None and (edge := basic_edge(tree, pronoun)) is not None:
        yield Edge(node.number, node.head, edge.role, edge.case)
    elif tree.child(node, "nsubj", "nsubj:pass") is None:
        if node.tag in _WITH_PRONOUN:
            return
        is_passive = tree.child(node, "aux:pass") is not None or node.tag == "VBN"
        yield Edge(node.number, node.head, PATIENT if is_passive else AGENT)
    elif pronoun is None and tree.child(node, "obj") is None:
        yield Edge(node.number, node.head, PATIENT)


def _equated(tree: Tree, node: Node) -> Iterator[Edge]:
    """Yield that one thing is another: "the mayor, Ada Fenn", "mayor Ada Fenn", "Ada Fenn is mayor"."""
    if node.head < 0:
        return
    head = tree.nodes[node.head]
    if node.relation == "flat" and head.is_name and node.is_name:
        yield Edge(node.number, node.head, NAME)
    if head.low.rstrip(".") in LEGAL_FORMS and node.is_name:  # "Tarrow Foods plc" is Tarrow Foods
        parts = [head, *(below for below in tree.below(head) if below.is_name and below != node)]
        yield from (Edge(part.number, node.number, NAME) for part in parts)
    if node.relation == "nmod" and node.is_name and _bears_names(head) and _is_called_of(tree, head, node):
        yield from _both_ways(node.head, node.number)  # "the town of Merival"
    if any(is_of_them(tree.nodes, below.number) for below in tree.below(node)):
        return  # "40 members, 12 of them women"
    if is_no_name_of(tree, node):
        return
    if node.relation == "appos" or _is_called(tree, head, node) or _is_age(tree, head, node):
        yield from _both_ways(last_of_several(tree, node).number, node.number)


def _is_called(tree: Tree, head: Node, node: Node) -> bool:
    """Whether a noun and a name side by side are of one thing: "mayor Ada Fenn", and no "Fenn lawyer"."""
    if case_of(tree, node) or not (head.is_noun and node.is_noun):
        return False
    if node.relation == "nmod:desc":
        return True
    return node.relation in _IN_PHRASE and head.is_name and not node.is_name


def _is_age(tree: Tree, head: Node, node: Node) -> bool:
    """Whether a bare figure behind a name and a comma tells how old somebody is: "Ada Fenn, 44, left"."""
    before, comma = tree.nodes[node.number - 2], tree.nodes[node.number - 1]
    is_beside = comma.low == "," and before.is_name and head.number in {before.number, before.head}
    return is_beside and node.relation == "nmod:unmarked" and node.low.isdigit()


def _is_called_of(tree: Tree, head: Node, name: Node) -> bool:
    """Whether only "of" and parts of a name stand between a name and a known thing: "the town of Merival"."""
    between = tree.nodes[head.number + 1 : name.number]
    is_known = any(below.low == "the" for below in tree.below(head))
    return is_known and [one.low for one in between if not one.is_name] == ["of"]


def _bears_names(noun: Node) -> bool:
    """Whether a noun is of a place that is called by a name, and no part of one: a town, not a centre."""
    return any(noun.low == kind or is_kind_of(kind, noun.low) for kind in _NAMED)


def _both_ways(one: int, other: int) -> Iterator[Edge]:
    """Yield that two words name the same, and so say of each other what they are."""
    for head, dependent in ((one, other), (other, one)):
        yield Edge(head, dependent, IS)
        yield Edge(head, dependent, AGENT)


def _also_named(found: set[Edge]) -> set[Edge]:
    """Return what follows for all names of a thing from what is said of one: "mayor", "Ada", "Fenn"."""
    names: dict[int, set[int]] = {}
    parts: dict[int, set[int]] = {}
    for edge in found:
        if edge.role in {IS, NAME}:
            names.setdefault(edge.head, set()).add(edge.dependent)
        if edge.role == NAME:
            parts.setdefault(edge.head, set()).add(edge.dependent)
    is_too = {
        Edge(part, edge.dependent, IS)
        for edge in found
        if edge.role == IS
        for part in parts.get(edge.head, ())
        if part != edge.dependent
    }
    return is_too | {
        Edge(edge.head, other, edge.role, edge.case)
        for edge in found
        if edge.role not in {IS, NAME, AND, CLAUSE}
        for other in names.get(edge.dependent, ())
        if other != edge.head
    }


def _joined(tree: Tree, found: set[Edge]) -> set[Edge]:
    """Return what words joined by "and" share: one that governs all, and the subject of the first."""
    new = set()
    for node in tree.nodes:
        if node.relation != "conj":
            continue
        first = tree.nodes[node.head]
        new |= {
            Edge(edge.head, node.number, edge.role, edge.case)
            for edge in found
            if edge.dependent == first.number
            and edge.head != node.number
            and edge.role != NAME
            and Edge(edge.head, first.number, IS) not in found  # who is the director is not the deputy
        }
        if shares_subject(tree, first, node) and _is_predicate(tree, first):
            new |= _shared_subject(tree, first, node, found)
    return new


def _is_predicate(tree: Tree, node: Node) -> bool:
    return node.is_verb or tree.child(node, "nsubj", "nsubj:pass") is not None


def _shared_subject(tree: Tree, first: Node, node: Node, found: set[Edge]) -> set[Edge]:
    """Return the subject of a clause as that of one joined to it: "was built in May and is closed"."""
    passive = tree.child(first, "nsubj:pass") is not None
    role = PATIENT if passive else AGENT
    own = PATIENT if tree.child(node, "aux:pass") or (passive and node.tag == "VBN") else AGENT
    return {
        Edge(node.number, edge.dependent, own, edge.case)
        for edge in found
        if edge.head == first.number and edge.role == role
    }


def _controlled(tree: Tree, found: set[Edge]) -> set[Edge]:
    """Return the subjects of clauses that have none of their own, and take that of the clause above."""
    new = set()
    for node in tree.nodes:
        if node.relation not in {"xcomp", "advcl"} or node.head < 0:
            continue
        if tree.child(node, "nsubj", "nsubj:pass") is not None:
            continue
        head = tree.nodes[node.head]
        if node.tag in _FINITE and not shares_subject(tree, head, node):
            continue
        controller = tree.child(head, "obj", "iobj") if node.relation == "xcomp" else None
        is_left_so = node.relation == "advcl" or not bases(head).isdisjoint(REMAINING)
        is_passive = tree.child(node, "aux:pass") is not None or (is_left_so and node.tag == "VBN")
        role = PATIENT if is_passive else AGENT
        if controller is not None:
            new.add(Edge(node.number, controller.number, role))
            continue
        for edge in found:
            if edge.head == head.number and tree.nodes[edge.dependent].relation in {"nsubj", "nsubj:pass"}:
                new.add(Edge(node.number, edge.dependent, role))
    return new
