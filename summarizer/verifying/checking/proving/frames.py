"""Under which signs a sentence says something: denied, possible, planned, reported, asked, on a condition.

What stands under a sign is no fact, and a statement that tells it without the sign is not proved by it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.source.syntax import kept_by_word
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sort, is_kind_of, sort_of
from summarizer.verifying.checking.proving.edges import case_of
from summarizer.verifying.checking.proving.extents import is_no, is_of_few, quantifiers
from summarizer.verifying.checking.proving.grammar import (
    ASSERTING,
    BEFORE_FACTS,
    DOWNTONERS,
    LIMITING,
    MODALS,
    NEGATIVE_PRONOUNS,
    NEGATORS,
    PRIVATIVE,
    TELLING,
    UNREAL_MARKS,
)
from summarizer.verifying.checking.proving.undoing import is_undone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.syntax import Node, Tree

_ALTERNATIVES, _TURNING = frozenset({"or", "nor"}), frozenset({"but", "nor"})
_FREE = frozenset({MODALS["may"], MODALS["can"]})
_NOT_ONLY = frozenset(("not", word) for word in ("only", "just", "merely", "simply", "least"))
_EXACTLY = frozenset({"only", "merely"})
_IDEAS = ("idea", "statement", "message", "belief")
_BEING = frozenset("is are was were 's 're am".split())
_ARGUMENTS = {"nsubj", "nsubj:pass", "obj", "obl", "iobj"}
_FACTS = frozenset(
    "acl:relcl conj appos parataxis nsubj list root obj iobj obl nsubj:pass nmod nmod:desc nmod:unmarked"
    " compound amod nmod:poss obl:agent obl:unmarked flat advmod nummod dep".split()
)


_PRESUPPOSED = {
    "acl:relcl",
    "appos",
    "nmod:desc",
}  # what describes a thing is told as fact, whatever is said of the thing


@dataclass(frozen=True, slots=True)
class Sign:
    """How a word is said: `denied`, with which `modal`, and the words that make less of it."""

    denied: bool
    modal: frozenset[int]
    downtoners: frozenset[str]


@kept_by_word
def sign_of(tree: Tree, node: Node) -> Sign:
    """Return the sign that the words around a word set on it."""
    below = tuple(one for one in (*_shared_with(tree, node), *tree.below(node)) if not adds(tree, one))
    denials = sum(_denies(child, node) for child in below if tree.child(child, "case") is None)
    denials += sum(
        any(is_no(grandchild) for grandchild in tree.below(child)) or child.low in NEGATIVE_PRONOUNS
        for child in below
        if child.relation in _ARGUMENTS or child.low in {"longer", "more"}
    )
    modal = {MODALS[child.low] for child in below if child.relation == "aux" and child.low in MODALS}
    if _is_to_come(below):
        modal.add(MODALS["will"])
    several = {number for child in below if child.low == "could" for number in (0, 1)}
    down = {
        child.low
        for child in below
        if child.low in DOWNTONERS
        and child.relation in {"advmod", "amod", "obl"}
        and not only_counts(tree, child)
    }
    down |= {child.low for child in below if child.low == "due" and child.relation == "mark"}  # "due to open"
    down |= {"all-but" for child in below if child.low == "all" and _is_before_but(tree, child)}
    down |= LIMITING & {f"{case_of(tree, child)}-{child.low}" for child in below}
    for child in below:
        if child.relation in _ARGUMENTS and is_of_few(tree, child):
            down.add("few")
        if child.low in NEGATIVE_PRONOUNS or (child.low == "one" and any(map(is_no, tree.below(child)))):
            down |= quantifiers(tree, child)  # "nothing but the roof"
    return _undone(tree, node, Sign(denials % 2 == 1, frozenset(modal | several), frozenset(down)))


def _undone(tree: Tree, node: Node, sign: Sign) -> Sign:
    """Turn the sign of what a verb above says was not done: "failed to act", "declined to comment"."""
    if not is_undone(tree, node):
        return sign
    above = sign_of(tree, tree.nodes[node.head])
    return Sign(sign.denied == above.denied, sign.modal | above.modal, sign.downtoners | above.downtoners)


def _is_before_but(tree: Tree, node: Node) -> bool:
    return any(after.low == "but" for after in tree.nodes[node.number + 1 : node.number + 2])


def only_counts(tree: Tree, node: Node) -> bool:
    """Whether "only" stands before a figure: only two are two."""
    after = tree.nodes[node.number + 1 : node.number + 2]
    return node.low in _EXACTLY and any(other.tag == "CD" for other in after)


def adds(tree: Tree, node: Node) -> bool:
    """Whether a word is part of "not only": what it stands before is said, and more."""
    first = node.number if node.low == "not" else node.number - 1
    return tuple(word.low for word in tree.nodes[max(0, first) : first + 2]) in _NOT_ONLY


def _shared_with(tree: Tree, node: Node) -> tuple[Node, ...]:
    """Return the auxiliaries and adverbs before a verb that hold for one joined to it as well.

    "May sink or sail" and "did not resign or apologise" say neither; "did not resign and left" says the last.
    """
    first = tree.above(node)
    if node.relation != "conj" or first is None or tree.child(node, "nsubj", "nsubj:pass") is not None:
        return ()
    links = {child.low for child in tree.below(node) if child.relation == "cc"}
    before = (*_shared_with(tree, first), *(b for b in tree.below(first) if b.number < first.number))
    if not links & _ALTERNATIVES and _is_finite(tree, node, first):
        return tuple(child for child in before if child.low in DOWNTONERS)
    shared = {"aux"} if links & _TURNING else {"aux", "advmod", "neg"}
    return tuple(child for child in before if child.relation in shared)


def _is_finite(tree: Tree, node: Node, first: Node) -> bool:
    """Whether a verb that is joined to another is one for itself, and no participle or infinitive."""
    if tree.child(node, "aux") is not None or node.tag in {"VBZ", "VBP"}:
        return True
    is_past = node.tag in {"VBD", "VBN"} and tree.child(node, "aux:pass") is None
    if not is_past or first.tag not in {"VBN", "VBD"}:
        return is_past
    is_passive = tree.child(first, "aux:pass") is not None
    return tree.child(first, "aux") is None or (is_passive and tree.child(node, "obj") is not None)


def _is_to_come(below: tuple[Node, ...]) -> bool:
    """Whether a form of "be" and "to" stand before a verb: "is to open" in a while, or was meant to."""
    to = next((child for child in below if child.low == "to" and child.relation == "mark"), None)
    return to is not None and any(
        child.low in _BEING and child.number < to.number and child.relation in {"cop", "aux", "aux:pass"}
        for child in below
    )


def _denies(child: Node, node: Node) -> bool:
    """Whether a word denies the one above it; "neither" and "nor" before nouns deny what the nouns do."""
    joins = child.relation in {"cc:preconj", "cc"} and not node.is_noun
    is_adverb = child.relation in {"advmod", "neg"} or (child.relation == "det" and child.low != "neither")
    return child.low in NEGATORS and child.low != "no" and (joins or is_adverb)


def allows(ours: Sign, theirs: Sign) -> bool:
    """Whether a statement says no more than the source by its modal and its downtoners."""
    if not theirs.downtoners <= ours.downtoners:
        return False
    if ours.modal == theirs.modal:
        return True
    return bool(ours.modal & theirs.modal)


def picks(ours: Tree, node: Node, theirs: Tree, other: Node) -> bool:
    """Whether a statement tells one of two things of which the source leaves open which."""
    return _is_alternative(theirs, other) and not _is_alternative(ours, node)


def _is_alternative(tree: Tree, node: Node) -> bool:
    """Whether "or" joins a word to another, and leaves open which of the two is meant.

    Not so under a negation, which denies both, nor under "may" or "can", which allow both.
    """
    joined = [node, *(below for below in tree.below(node) if below.relation == "conj")]
    joined = [one for one in joined if one.relation == "conj"]
    if not any(below.low == "or" for one in joined for below in tree.below(one)):
        return False
    verb = next((word for word in (node, *tree.ancestors(node)) if word.is_verb), node)
    sign = sign_of(tree, verb)
    return not (sign.denied or sign.modal & _FREE)


def privatives(tree: Tree, node: Node) -> frozenset[str]:
    """Return the words before a noun that take away what it says ("former", "alleged")."""
    before = {"amod", "compound", "nmod", "advmod"}
    return frozenset(b.low for b in tree.below(node) if b.relation in before and b.low in PRIVATIVE)


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


def _announced(tree: Tree, node: Node) -> Iterator[Node]:
    """Yield the words before a word that a "that" makes tell what follows, however it was parsed.

    A parser that takes the "that" of "said that shares rose" for an object loses the clause.
    """
    above = {other.number for other in tree.ancestors(node)}
    for that in tree.nodes[1 : node.number]:
        teller = tree.nodes[that.number - 1]
        if that.low != "that" or teller.number in above or not _tells(teller, that):
            continue
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
    if nodes[node.head + 1].low != "that" or tree.child(node, "obj") is None or not head.is_noun:
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


def _is_asserted(tree: Tree, node: Node, above: Node) -> bool:
    if _is_content(tree, node):
        return False
    if node.relation in _FACTS:
        return node.relation != "obj" or not {base for _, base in lemmas(above.low)} & TELLING
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
    if node.relation in {"xcomp", "ccomp"}:
        return (
            any(base in ASSERTING for part, base in lemmas(above.low) if part == "v")
            and not sign_of(tree, above).denied
        )
    return False
