"""What is told of one of several joined verbs, and proves nothing of the others.

Of "was jailed in 1990 but freed in 2001" the first year is that of the jailing. A phrase belongs to the verb of
its own stretch, which ends at the word that joins the next one; what stands before all verbs is told of all,
and what stands behind the last one also of those that have nothing else: "arrested and charged in May".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.proving.carried import Carried
    from summarizer.verifying.checking.proving.passage import Passage

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
_MARKS = frozenset(", ; : – — and but then yet".split())
_SAYING = ("NN", "CD", "JJ", "PRP", "IN")


@dataclass(frozen=True, slots=True)
class Joint:
    """A verb, the first of those that it is joined to, and the place of the word or mark that joins it."""

    first: int
    mark: int
    verb: int


def joints(tree: Tree) -> tuple[Joint, ...]:
    """Return where verbs of a sentence are joined."""
    found: list[Joint] = []
    for node in tree.nodes:
        above = tree.above(node)
        if node.relation == "conj" and above is not None and above.is_verb and above.number < node.number:
            first = next((joint.first for joint in found if joint.verb == above.number), above.number)
            found.append(Joint(first, _mark(tree, above, node), node.number))
    return tuple(found)


def _mark(tree: Tree, above: Node, node: Node) -> int:
    if (joining := tree.child(node, "cc")) is not None:
        return joining.number
    between = range(node.number - 1, above.number, -1)
    return next((at for at in between if tree.nodes[at].low in _MARKS), node.number)


def told_of_another(carried: Carried, statement: Passage) -> Iterator[int]:
    """Yield the words of a statement that the source tells of another verb than the statement does."""
    at = {number: place for number, place, _ in carried.pairs}
    for number, place in at.items():
        verb = at.get(statement.clause_above(statement.tree.nodes[number]))
        if verb is None or verb.sentence != place.sentence:
            continue
        is_before = place.word < verb.word
        if is_before and _is_of_subject(statement.tree, statement.tree.nodes[number]):
            continue
        if any(_parts(place.passage, joint, verb.word, place.word) for joint in place.passage.joints):
            yield number


def _is_of_subject(tree: Tree, node: Node) -> bool:
    return any(one.relation in _SUBJECTS for one in (node, *tree.ancestors(node)))


def _parts(passage: Passage, joint: Joint, verb: int, word: int) -> bool:
    """Whether a word stands in the stretch of the one verb and not in that of the other, at a joint."""
    if word < verb:
        return verb == joint.verb and joint.first < word < joint.mark
    is_joined = verb == joint.first or any(j.verb == verb for j in passage.joints if j.first == joint.first)
    if not (is_joined and verb < joint.mark < word):
        return False
    alone = passage.tree.nodes[verb + 1 : joint.mark]
    return word < joint.verb or any(node.tag.startswith(_SAYING) for node in alone)
