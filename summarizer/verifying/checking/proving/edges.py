"""What stands in which role to what in a sentence, in whatever construction it is said.

"Storms damaged the pier", "the pier was damaged by storms", "the pier that storms damaged" and "the pier,
damaged by storms" all make the pier the patient of damaging. After the enhanced dependencies of Schuster and
Manning, "Enhanced English Universal Dependencies" (2016).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.source.vocabulary.denoting import is_person, is_time
from summarizer.verifying.checking.proving.apposing import opens_clause
from summarizer.verifying.checking.proving.grammar import NEARBY_CASES, PRIVATIVE, RELATIVES
from summarizer.verifying.checking.proving.mistaken import is_mistaken

if TYPE_CHECKING:
    from summarizer.source.syntax import Node, Tree

AGENT, PATIENT, RECIPIENT, OWNER, QUALITY, MANNER, COUNT, NAME, IS, CLAUSE, AND, TIME, ASIDE, MEASURE = (
    "agent", "patient", "recipient", "owner", "quality", "manner", "count", "name", "is", "clause", "and",
    "time", "aside", "measure",
)  # fmt: skip

_FUNCTION = frozenset(
    "aux aux:pass cop det det:predet case mark cc cc:preconj punct expl discourse fixed goeswith"
    " reparandum".split()
)
_CORE = {
    relation: role
    for role, relations in (
        (AGENT, "nsubj csubj nsubj:outer obl:agent"),
        (PATIENT, "nsubj:pass csubj:pass obj"),
        (RECIPIENT, "iobj"),
        (OWNER, "nmod:poss compound"),
        (IS, "nmod:desc appos"),
        (QUALITY, "amod"),
        (MANNER, "advmod compound:prt"),
        (COUNT, "nummod"),
        (NAME, "flat"),
        (CLAUSE, "advcl ccomp xcomp advcl:relcl acl acl:relcl"),
        (AND, "conj"),
        (TIME, "obl:unmarked obl:tmod obl:npmod nmod:unmarked"),
        (ASIDE, "parataxis list dislocated vocative"),
    )
    for relation in relations.split()
}

_ALIKE = frozenset((one, other) for group in NEARBY_CASES for one in group for other in group)
_UP_TO = frozenset("until till before after since to from".split())
_THEN, _FINITE = frozenset("after since because when while".split()), frozenset({"VBD", "VBZ", "VBP"})
_NO_PAIRS = ({OWNER, AGENT}, {QUALITY, OWNER})
CORE = frozenset({AGENT, PATIENT, RECIPIENT, IS})


@dataclass(frozen=True, slots=True)
class Edge:
    """`dependent` stands in `role` to `head`; `case` is the preposition or conjunction that says so."""

    head: int
    dependent: int
    role: str
    case: str = ""


def is_function(node: Node) -> bool:
    """Whether a word only serves another."""
    return node.relation in _FUNCTION


def case_of(tree: Tree, node: Node) -> str:
    """Return the preposition or conjunction of a word, several joined by a hyphen."""
    words = [
        below.low for below in tree.below(node) if below.relation in {"case", "mark"} and below.low != "'s"
    ]
    return "-".join(words)


def is_figure(node: Node) -> bool:
    """Whether a word is a figure, with or without its unit."""
    return node.tag == "CD" or " " in node.low or any(map(str.isdigit, node.low))


def last_of_several(tree: Tree, node: Node) -> Node:
    """Return what an apposition is of: of "Ann and her son, a judge" one judge, the nearer of the two."""
    head = tree.nodes[node.head]
    between = (b for b in tree.below(head) if b.relation == "conj" and b.number < node.number)
    return head if node.tag in {"NNS", "NNPS"} else max(between, key=lambda b: b.number, default=head)


def is_no_name_of(tree: Tree, node: Node) -> bool:
    """Whether what a parser takes for an apposition opens a clause, or is of one of several things.

    Of "two books, the second with Ann" the second is not the two, and the "fake Rembrandt" is none.
    """
    head = tree.nodes[node.head]
    is_denied = head.low in PRIVATIVE and node.number == head.number + 1 and not is_person(head.low)
    is_one_of = tree.nodes[node.head].tag == "NNS" and node.tag in {"CD", "JJ", "JJS"}
    is_clause = tree.child(node, "cop") is not None  # "Ann, whose brother is Tom, left"
    return node.relation == "appos" and (is_one_of or is_denied or is_clause or opens_clause(tree, node))


def _left_behind(tree: Tree, verb: Node) -> str:
    """Return the preposition that stands behind a passive verb, and before who did it, "" for none."""
    left = tree.child(verb, "fixed")
    after = tree.nodes[verb.number + 1 : verb.number + 3]
    return left.low if left is not None and left in after and after[-1].low == "by" else ""


def _does_then(tree: Tree, node: Node, case: str) -> bool:
    """Whether a parser takes the subject of a clause for a time: "left after [sales in May] fell"."""
    verb = tree.nodes[node.head]
    is_before = node.relation == "obl" and node.number < verb.number and case in _THEN
    return is_before and verb.tag in _FINITE and tree.child(verb, "nsubj", "nsubj:pass", "expl") is None


def basic_edge(tree: Tree, node: Node) -> Edge | None:
    """Return the edge from a word's head to it, None for the root and for words that only serve."""
    if node.head < 0 or is_function(node) or is_mistaken(tree, node):
        return None
    role, case = _CORE.get(node.relation, ""), case_of(tree, node)
    if is_no_name_of(tree, node):
        role = ASIDE
    if role == CLAUSE and not node.is_verb and tree.child(node, "cop", "nsubj", "mark", "case") is None:
        role = MANNER  # "came too late", "stay open"
    is_led = node.low in RELATIVES and bool(case)  # "which it sold tickets for"
    if node.relation in {"obl", "nmod"} or is_led or not role:
        role = OWNER if case == "of" else f"at {case}" if case else TIME
        if case == "by" and is_figure(node):
            role = MEASURE
        elif case == "by" and tree.nodes[node.head].tag in {"VBN", "VBD"} and not is_time(node.low):
            role = AGENT
    role, case = _as_it_is(tree, node, role, case)
    head = last_of_several(tree, node).number if node.relation == "appos" else node.head
    return Edge(head, node.number, role, case)


def _as_it_is(tree: Tree, node: Node, role: str, case: str) -> tuple[str, str]:
    """Return the role of a word, and its preposition: another one where what stands beside it tells so."""
    verb = tree.nodes[node.head]
    if _does_then(tree, node, case):
        return AGENT, ""
    if node.relation == "iobj" and tree.child(verb, "obj") is None:
        return PATIENT, case  # "they asked her to come"
    if node.relation != "nsubj:pass":
        return role, case
    if left := _left_behind(tree, verb):
        return f"at {left}", left  # "the meal was paid for by Ida"
    is_given = tree.child(verb, "obj") is not None  # "she was given a camera"
    return RECIPIENT if is_given else role, case


def is_same_role(ours: Edge, theirs: Edge, *, derived: bool) -> bool:
    """Whether a role in a statement is that in the source; `derived`: a noun stands for a verb."""
    if ours.role == theirs.role:
        return ours.role not in {CLAUSE, COUNT} or like_case(ours.case, theirs.case)
    pair = {ours.role, theirs.role}
    if pair <= {IS, NAME, OWNER, QUALITY, AGENT} and pair not in _NO_PAIRS:
        return NAME in pair or pair == {IS, AGENT}
    if MEASURE in pair and pair & {PATIENT, TIME}:
        return True  # "rose 5 per cent", "rose by 5 per cent"
    if pair in ({QUALITY, OWNER}, {QUALITY, COUNT}, {TIME, MANNER}, {QUALITY, MANNER}):
        return True
    if derived and pair & {OWNER, "at in"} and pair & {AGENT, PATIENT}:
        return True  # "a fall in prices"
    if pair & {OWNER} and any(role in {"at for", "at in", "at at", "at from", "at on"} for role in pair):
        return True
    if pair & {TIME} and any(role.startswith("at ") for role in pair):
        return not (ours.case and theirs.case) and not {ours.case, theirs.case} & _UP_TO
    if ours.role.startswith("at ") and theirs.role.startswith("at "):
        return like_case(ours.case, theirs.case)
    return pair == {RECIPIENT, "at to"}


def like_case(one: str, other: str) -> bool:
    """Whether two prepositions or conjunctions can say the same."""
    if one == other or {one, other} <= {"that", ""} or {one, other} <= {"to", "in-order-to", "so-as-to"}:
        return True
    return (one, other) in _ALIKE
