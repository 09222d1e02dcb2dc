"""What a parser ties to a verb that it cannot belong to."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from summarizer.source.vocabulary.denoting import is_time
from summarizer.verifying.checking.proving.grammar import FINITE, SUBJECTS

if TYPE_CHECKING:
    from summarizer.source.syntax import Node, Tree

_PLACE = attrgetter("number")
_ARGUMENTS = SUBJECTS | {"obj", "iobj", "obl"}
_IN_PHRASE = ("DT", "JJ", "NN", "CD", "PRP$", "POS", "HYPH")
_MISREAD = frozenset({"VB", "VBP"})  # "and substitute Ann Orr, a Dane, scored"
_WITH_VERB = ("RB", "MD", "VB")


def is_mistaken(tree: Tree, node: Node) -> bool:
    """Whether a word can be no part of the clause that a parser gives it to."""
    if node.relation == "flat":
        return _is_another_name(tree, node)
    if node.relation not in _ARGUMENTS:
        return False
    rules = (_is_one_too_many, _is_of_first_clause, _is_of_deed, _opens_another, _is_parted)
    return any(rule(tree, node) for rule in rules)


def _is_another_name(tree: Tree, node: Node) -> bool:
    """Whether a mark and other words part a name from one that it is tied to as if it were a part of it."""
    between = tree.nodes[node.head + 1 : node.number]
    return any(word.low == "," for word in between) and len(between) > 1


def _is_one_too_many(tree: Tree, node: Node) -> bool:
    """Whether a verb has two subjects, and this is the wrong one.

    Of "Ann, whose son died" that is Ann, of "talks to end the dispute collapsed" the dispute.
    """
    if node.relation not in SUBJECTS:
        return False
    others = [n for n in tree.below(tree.nodes[node.head]) if n.relation == node.relation and n != node]
    return any(node != _nearest_subject(tree, *sorted((node, other), key=_PLACE)) for other in others)


def _nearest_subject(tree: Tree, first: Node, second: Node) -> Node:
    """Return the second of two subjects where it opens a clause of its own, else the first."""
    is_owned = any(owner.low == "whose" for owner in tree.below(second))
    return (
        second
        if is_owned or any(n.tag in FINITE for n in tree.nodes[first.number : second.number])
        else first
    )


def _is_of_first_clause(tree: Tree, node: Node) -> bool:
    """Whether a word stands in a clause that opens the sentence, and is tied to a verb behind it.

    "Whereas the north had floods, the south had none" says of the south alone that it had none.
    """
    nodes = tree.nodes
    opening = next((n for n in nodes if n.low[0].isalnum()), node)
    if opening.relation != "mark":
        return False
    comma = next((n.number for n in nodes if n.low == ","), 0)
    has_verb = any(n.tag in FINITE for n in nodes[:comma])
    return has_verb and node.number < comma < node.head


def _is_of_deed(tree: Tree, node: Node) -> bool:
    """Whether a phrase may as well belong to a gerund before it: "fell after rising by 5 per cent in May"."""
    if node.relation != "obl":
        return False
    beside = tree.below(tree.nodes[node.head])
    deeds = [b for b in beside if b.relation == "advcl" and b.tag == "VBG" and b.number < node.number]
    return any(
        deed.number > node.head and all(n.low != "," for n in tree.nodes[deed.number : node.number])
        for deed in deeds
    )


def _opens_another(tree: Tree, node: Node) -> bool:
    """Whether a phrase behind a comma opens a clause that lacks nothing: "…, in May they refused it"."""
    if node.relation != "obl" or node.number < node.head:
        return False
    clause = tree.child(node, "acl:relcl")
    is_whole = clause is not None and {"nsubj", "obj"} <= {b.relation for b in tree.below(clause)}
    first = min((b.number for b in tree.below(node) if b.low[0].isalnum()), default=0)
    behind = tree.nodes[node.number + 1 : node.number + 2]
    return is_whole and tree.nodes[first - 1].low == "," and any(one.tag == "PRP" for one in behind)


def _is_parted(tree: Tree, node: Node) -> bool:
    """Whether a semicolon parts a word from a verb behind it, and it has a verb of its own before that."""
    end = next((n.number for n in tree.nodes[node.number : max(node.head, 0)] if n.low == ";"), -1)
    return end > 0 and any(n.tag in FINITE or n.tag == "VBN" for n in tree.nodes[node.number : end])


def shares_subject(tree: Tree, first: Node, verb: Node) -> bool:
    """Whether a verb joined to another is told of the same: it stands right behind what joins it.

    Of "Ann fell and Tom Orr, who was ill, left" Tom left, whatever a parser ties him to.
    """
    if tree.child(verb, *SUBJECTS) is not None:
        return False
    nodes = tree.nodes
    if any(node.low == ";" for node in nodes[first.number : verb.number]):
        return False
    before = _before_aside(tree, first, verb)
    is_thing = nodes[before].is_noun or nodes[before].tag == "CD"
    if not is_thing or is_time(nodes[before].low):
        return True
    start = before
    while start > first.number and (
        nodes[start - 1].tag.startswith(_IN_PHRASE) or nodes[start - 1].tag in _MISREAD
    ):
        start -= 1
    return nodes[start - 1].tag != "CC"


def _before_aside(tree: Tree, first: Node, verb: Node) -> int:
    """Return the place before a verb, its auxiliaries and adverbs, and an aside between commas."""
    nodes, at = tree.nodes, verb.number - 1
    while at > first.number and nodes[at].tag.startswith(_WITH_VERB) and not nodes[at].is_noun:
        at -= 1
    if nodes[at].low != ",":
        return at
    comma = next((n for n in range(at - 1, first.number, -1) if nodes[n].low == ","), at + 1)
    return comma - 1
