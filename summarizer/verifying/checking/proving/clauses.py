"""The clauses of a statement, whom each is from, to whom it was told, and in whose view it holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.results import Relation
from summarizer.source.vocabulary import is_general, is_synonym, lemmas
from summarizer.source.vocabulary.denoting import is_kind_of, is_person
from summarizer.verifying.checking.proving.carried import Carried, Place
from summarizer.verifying.checking.proving.edges import is_function
from summarizer.verifying.checking.proving.grammar import MINDING, SAYING, bases
from summarizer.verifying.checking.proving.signs import sign_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.proving.passage import Passage
    from summarizer.verifying.checking.proving.passages import Passages
    from summarizer.verifying.checking.proving.prover import Prover

DENYING = frozenset("deny doubt dispute question ask wonder reject refuse accuse order demand urge".split())
NEUTRAL = frozenset("say state tell add note according".split())
_MINDS = MINDING | frozenset("suspect hear assume feel doubt".split())
_LONGEST = 14  # words before the comma
_WITHIN = frozenset("in from by on".split())
_WHOSE = frozenset({"for", "to"})
_KINDS = ("belief", "opinion", "attitude", "idea", "statement", "thinking")
_TOLD = frozenset("words account telling paper".split())  # whose commonest sense is another
ACCORDING = "according"


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


def same_cue(cue: Node, other: str) -> bool:
    """Whether a verb of a statement tells speech as one of the source, in lower case, does."""
    ours = bases(cue)
    theirs = {base for part, base in lemmas(other) if part == "v"} | {other}
    if theirs & DENYING or ours & DENYING:
        return bool(ours & theirs)
    if theirs & _MINDS and not ours & _MINDS:  # who fears something does not say it
        return False
    return (
        bool(ours & NEUTRAL)
        or bool(ours & theirs)
        or is_synonym(cue.low, other, "v")
        or is_general(cue.low, other, "v")
    )


def turns_back(tree: Tree, cue: Node, node: Node) -> bool:
    """Whether a "but" ends what somebody has in mind: "Ann thought she had won, but she had lost"."""
    if _MINDS.isdisjoint(bases(cue)):
        return False
    for one in (node, *tree.ancestors(node)):
        joining = tree.child(one, "cc") if one.relation == "conj" else None
        has_subject = tree.child(one, "nsubj", "nsubj:pass") is not None
        if (
            joining is not None
            and has_subject
            and (joining.low, tree.nodes[joining.number - 1].low) == ("but", ",")
        ):
            return True
    return False


def viewpoint(passage: Passage, number: int) -> Node | None:
    """Return the head of a phrase in front of a sentence that tells in whose view a word of it holds."""
    nodes = passage.tree.nodes
    first = next((node for node in nodes if node.low[0].isalnum()), None)
    comma = next((node.number for node in nodes[:_LONGEST] if node.low == ","), None)
    if first is None or comma is None or number < comma or first.relation != "case":
        return None
    head = nodes[first.head]
    if head.number > comma or any(node.is_verb for node in nodes[first.number + 1 : comma]):
        return None
    return head if first.low == ACCORDING or _is_view(first.low, head) else None


def _is_view(case: str, head: Node) -> bool:
    if case in _WHOSE:
        return head.is_name or is_person(head.low)
    return case in _WITHIN and (head.low in _TOLD or any(is_kind_of(kind, head.low) for kind in _KINDS))


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
