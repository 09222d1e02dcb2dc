"""What frames a word of a sentence: that it is planned, reported, asked for, or told on a condition.

What stands in a frame is no fact, and a statement that tells it without the frame is not proved by it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sort, is_kind_of, sort_of
from summarizer.verifying.checking.proving.edges import case_of
from summarizer.verifying.checking.proving.entities import is_quoted
from summarizer.verifying.checking.proving.grammar import (
    ASSERTING,
    BEFORE_FACTS,
    REMAINING,
    SAYING,
    TELLING,
    UNREAL_MARKS,
    bases,
)
from summarizer.verifying.checking.proving.hanging import first_below
from summarizer.verifying.checking.proving.signs import is_undone, sign_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.syntax import Node, Tree

_IDEAS = ("idea", "statement", "message", "belief")
_FACTS = frozenset(
    "acl:relcl conj appos parataxis nsubj list root obj iobj obl nsubj:pass nmod nmod:desc nmod:unmarked"
    " compound amod nmod:poss obl:agent obl:unmarked flat advmod nummod dep".split()
)
_INTENDED = frozenset({"mean", "use"})  # as passives: "was meant to open"
# What describes a thing is told as fact, whatever is said of the thing.
_PRESUPPOSED = frozenset({"acl:relcl", "appos", "nmod:desc"})


def frames_above(tree: Tree, node: Node) -> Iterator[Node]:
    """Yield the words above a word under which what it says is not told as fact, the nearest first."""
    current = node
    above = tree.above(current)
    while above is not None and (current.relation not in _PRESUPPOSED or _is_content(tree, current)):
        is_fact = is_undone(tree, current) or _is_asserted(tree, current, above)
        if not is_fact and above.low != "that":
            yield above
        current, above = above, tree.above(above)
    yield from _announced(tree, node)
    above_it = set(tree.ancestors(node))
    yield from (v for v in tree.nodes[: node.number] if v not in above_it and is_interposed(tree, v))


def is_interposed(tree: Tree, verb: Node) -> bool:
    """Whether a verb of saying stands with who says it between commas: "it had, its lawyers insist, paid"."""
    behind = tree.nodes[verb.number + 1 : verb.number + 2]
    if SAYING.isdisjoint(bases(verb)) or not any(node.low == "," for node in behind):
        return False
    subject = tree.child(verb, "nsubj")
    first = 0 if subject is None else first_below(tree, subject)
    return first > 0 and tree.nodes[first - 1].low == ","


def _announced(tree: Tree, node: Node) -> Iterator[Node]:
    """Yield the words before a word that a "that" makes tell what follows, however it was parsed.

    A parser that takes the "that" of "said that shares rose" for an object loses the clause.
    """
    above = {other.number for other in tree.ancestors(node)}
    for that in tree.nodes[1 : node.number]:
        teller = tree.nodes[that.number - 1]
        if that.low != "that" or teller.number in above or not _tells(teller, that):
            continue
        if is_quoted(tree, that) and not is_quoted(tree, node):
            continue  # who says so is not in what is said
        if not _is_after(tree, node, teller):
            yield teller


def _tells(node: Node, that: Node) -> bool:
    bases = {base for part, base in lemmas(node.low) if part == "v"}
    if not node.is_verb or bases & ASSERTING:
        return False
    return that.tag == "IN" or bool(bases & TELLING)


def _is_after(tree: Tree, node: Node, teller: Node) -> bool:
    """Whether a word is in a clause joined to the one that tells, and no longer in what is told."""
    chain = (node, *tree.ancestors(node))
    return any(
        one.relation == "conj"
        and one.head <= teller.number < one.number
        and one.head in _chain(tree, teller)
        and tree.child(one, "nsubj", "nsubj:pass", "expl") is not None
        for one in chain
    )


def _chain(tree: Tree, node: Node) -> set[int]:
    return {node.number, *(above.number for above in tree.ancestors(node))}


def _is_content(tree: Tree, node: Node) -> bool:
    """Whether a clause is led in by the conjunction "that", and so is what somebody tells or thinks.

    A parser takes some for relative clauses, though nothing is left for "that" to be in them.
    """
    if node.relation not in {"advcl", "acl", "acl:relcl"}:
        return False
    if _follows_idea(tree, node):
        return True
    that = next((below for below in tree.below(node) if below.low == "that"), None)
    if that is None or that.relation == "det":
        return False
    if that.tag == "IN":
        return True
    is_full = tree.child(node, "nsubj", "nsubj:pass") not in {None, that}
    if is_full and sort_of(tree.nodes[node.head].low) is Sort.WORDS:
        return True  # "the claim that she resigned"
    objects = [below for below in tree.below(node) if below.relation in {"obj", "cop", "aux:pass"}]
    return is_full and any(below != that for below in objects)


def _follows_idea(tree: Tree, node: Node) -> bool:
    """Whether a clause with all its parts stands behind an idea and "that": "a rule that girls wear hats"."""
    head, nodes = tree.nodes[node.head], tree.nodes
    behind = nodes[node.head + 1 : node.head + 2]
    if [one.low for one in behind] != ["that"] or tree.child(node, "obj") is None or not head.is_noun:
        return False
    has_subject = any(one.is_noun for one in nodes[node.head + 2 : node.number])
    return has_subject and any(is_kind_of(idea, head.low) for idea in _IDEAS)


def _is_past(tree: Tree, node: Node) -> bool:
    """Whether a clause tells of what was: it was closed until a buyer was found."""
    words = (node, *(below for below in tree.below(node) if below.relation in {"aux", "aux:pass", "cop"}))
    return any(word.tag == "VBD" for word in words) and not any(word.tag == "MD" for word in words)


def _is_complement(tree: Tree, gerund: Node, verb: Node) -> bool:
    """Whether a gerund comes right after a verb or its particle: "ruled out selling"."""
    return 0 < gerund.number - verb.number <= 2 and all(
        node.relation == "compound:prt" for node in tree.nodes[verb.number + 1 : gerund.number]
    )


def _fixed(tree: Tree, node: Node) -> Iterator[Node]:
    """Yield the words that make one conjunction with the one before them: the "case" of "in case"."""
    for mark in tree.below(node):
        if mark.relation in {"mark", "case"}:
            yield from (below for below in tree.below(mark) if below.relation == "fixed")


def _is_told(tree: Tree, node: Node, above: Node) -> bool:
    """Whether a verb of saying, or a "that", tells what a parser takes for its object or sets beside it."""
    if node.relation == "obj":
        return bool({base for _, base in lemmas(above.low)} & TELLING)
    if node.relation != "parataxis":
        return False
    is_said = not SAYING.isdisjoint(bases(above)) and tree.child(above, "nsubj") is not None
    return is_said or any(below.relation == "mark" and below.low == "that" for below in tree.below(node))


def _is_asserted(tree: Tree, node: Node, above: Node) -> bool:
    if _is_content(tree, node):
        return False
    if node.relation in _FACTS:
        return not _is_told(tree, node, above)
    marks = set(case_of(tree, node).split("-"))
    if "in" in marks and any(b.low == "case" and b.number < node.number for b in _fixed(tree, node)):
        return False
    if node.relation in {"advcl", "acl"} and node.tag == "VB" and tree.child(node, "aux") is None:
        return False  # an infinitive
    if node.relation in {"advcl", "acl"} and node.tag == "VBG" and marks - {""}:
        return marks <= BEFORE_FACTS or node.number < above.number
    if node.relation == "advcl" and node.tag == "VBG" and _is_complement(tree, node, above):
        return bool({base for _, base in lemmas(above.low)} & ASSERTING)
    if node.relation in {"advcl", "acl"} and node.tag in {"VBN", "VBG", "VBD"} and not marks & UNREAL_MARKS:
        return True
    if node.relation in {"advcl", "advcl:relcl"}:
        return not marks & UNREAL_MARKS or (marks == {"until"} and _is_past(tree, node))
    return node.relation in {"xcomp", "ccomp"} and _asserts(tree, above, node)


def _asserts(tree: Tree, verb: Node, node: Node) -> bool:
    """Whether a verb asserts what depends on it: "managed to open", and not "was meant to open"."""
    asserting = ASSERTING.intersection(base for part, base in lemmas(verb.low) if part == "v")
    if not bases(verb).isdisjoint(REMAINING) and "to" not in case_of(tree, node).split("-"):
        asserting |= {"remain"}  # "remains closed", and not "remains to be seen"
    if tree.child(verb, "aux:pass") is not None:
        asserting -= _INTENDED
    return bool(asserting) and not sign_of(tree, verb).denied
