"""What a phrase of the source may hang by, whatever a parser ties it to.

A parser errs in what a phrase belongs to, but only among what is still open where the phrase begins: in "the
ferry from Lisk hit a tug from Corvo" the second phrase may be the tug's or of the hitting, and never of the
ferry, whose own phrase the verb has closed. After Church and Patil, "Coping with syntactic ambiguity" (1982).
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from summarizer.verifying.checking.proving.edges import CLAUSE, IS, Edge, case_of
from summarizer.verifying.checking.proving.grammar import INCHOATIVE, bases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.proving.carried import Carried, Place, Wanted
    from summarizer.verifying.checking.proving.passage import Passage

_MARKS = frozenset({"punct", "cc"})
_IN_NAMES = frozenset({"compound", "amod", "nmod:desc"})
MARGIN = {"by", "with"}  # won by 12 votes, and not with 12


def may_hang(tree: Tree, phrase: Node, noun: Node) -> bool:
    """Whether a phrase may belong to a noun: it is below it, right behind it, or tells of it alone."""
    above = tuple(tree.ancestors(phrase))
    if noun in above:
        return True
    if phrase.number < noun.number:
        return not (above and above[0].is_noun)  # "in Lisk, farmers sued"
    return _last(tree, noun) >= first_below(tree, phrase) - 1 or _is_told_of_alone(tree, phrase, noun)


def hung_otherwise(carried: Carried, statement: Passage) -> Iterator[int]:
    """Yield the phrases that in the statement can hardly belong to what they can belong to in the source."""
    at: dict[tuple[int, int], list[Node]] = {}
    for number, place, _ in carried.pairs:
        at.setdefault((place.sentence, place.word), []).append(statement.tree.nodes[number])
    for number, place, _ in carried.pairs:
        ours = base_of(statement, statement.tree.nodes[number])
        kept = [at.get((place.sentence, host.number), []) for host in _hosts(place.passage, place.node)]
        is_led = case_of(statement.tree, ours) != ""
        if is_led and kept and all(kept) and not any(map(_hangs_by(statement, ours), chain(*kept))):
            yield number


def _hangs_by(statement: Passage, phrase: Node) -> Callable[[Node], bool]:
    return lambda host: may_hang(statement.tree, phrase, base_of(statement, host))


def _hosts(passage: Passage, node: Node) -> list[Node]:
    """Return the noun that a phrase hangs by, and what stands above that before the phrase."""
    phrase, tree = base_of(passage, node), passage.tree
    noun, edge = tree.above(phrase), passage.basic[phrase.number]
    if noun is None or edge is None or not edge.case or not noun.is_noun:
        return []
    return [noun, *(above for above in tree.ancestors(noun) if above.number < phrase.number)]


def base_of(passage: Passage, node: Node) -> Node:
    """Return the word that a whole name, or several things, hang by: the "Ann" of "Ann Lee and Tom"."""
    while (above := passage.tree.above(node)) is not None and (
        node.relation in {"flat", "conj"}
        or (node.is_name and above.is_name and node.relation in _IN_NAMES)
        or (node.relation == "nmod" and node.is_name and _is_called(passage, above, node))
    ):
        node = above
    return node


def _is_called(passage: Passage, thing: Node, name: Node) -> bool:
    """Whether "of" leads in the name of a thing: "the village of Stell"."""
    edges = passage.below.get(thing.number, ())
    return any(edge.role == IS and edge.dependent == name.number for edge in edges)


def is_closed_to(passage: Passage, edge: Edge, noun: Node) -> bool:
    """Whether a phrase led in by a preposition can hardly belong to a noun."""
    tree, phrase = passage.tree, passage.tree.nodes[edge.dependent]
    is_phrase = bool(edge.case) and edge.role != CLAUSE
    return noun.is_noun and is_phrase and not may_hang(tree, phrase, base_of(passage, noun))


def _is_told_of_alone(tree: Tree, phrase: Node, noun: Node) -> bool:
    """Whether nothing but a noun and its verb stands before a phrase: "two men died in Lisk"."""
    verb = tree.above(phrase)
    others = range(_last(tree, noun) + 1, first_below(tree, phrase))
    return (
        verb is not None
        and verb == tree.above(noun)
        and not any(tree.nodes[number].is_noun for number in others if number != verb.number)
    )


def first_below(tree: Tree, node: Node) -> int:
    """Return where a phrase begins: the first of a word and all below it."""
    return min((node.number, *(first_below(tree, below) for below in tree.below(node))))


def _last(tree: Tree, node: Node) -> int:
    return max((node.number, *(_last(tree, b) for b in tree.below(node) if b.relation not in _MARKS)))


def happens(statement: Passage, wanted: Wanted, place: Place) -> bool:
    """Whether what is done to something is told as what it does: it was reopened, and reopened."""
    ours, theirs = statement.tree.nodes[wanted.edge.head], place.passage.tree
    is_passive = theirs.child(place.node, "obj", "nsubj") is None and place.node.is_verb
    return is_passive and statement.tree.child(ours, "obj") is None and not INCHOATIVE.isdisjoint(bases(ours))


def is_margin(statement: Passage, wanted: Wanted, edge: Edge) -> bool:
    """Whether a figure tells by how much on one side, and with how much on the other."""
    if {wanted.edge.case, edge.case} != MARGIN:
        return False
    return wanted.node.number in statement.quantity_at or statement.has_figure(wanted.node)
