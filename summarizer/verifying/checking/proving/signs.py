"""When a word of a sentence is so, and under which sign: denied, supposed, possible, only named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.source.syntax import Node, Tree, kept_by_word
from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sort, sort_of
from summarizer.verifying.checking.proving.edges import case_of, is_figure
from summarizer.verifying.checking.proving.extents import is_no, is_of_few, quantifiers
from summarizer.verifying.checking.proving.grammar import (
    ASSERTING,
    BEFORE_FACTS,
    DOWNTONERS,
    HELPING,
    LIMITING,
    MODALS,
    NEGATIVE_PRONOUNS,
    NEGATORS,
    PRIVATIVE,
    SAYING,
    UNDOING,
)

if TYPE_CHECKING:
    from summarizer.verifying.checking.proving.carried import Place

_ARGUMENTS = {"nsubj", "nsubj:pass", "obj", "obl", "iobj"}
_BEING = frozenset("is are was were 's 're am".split())
_ALTERNATIVES, _TURNING = frozenset({"or", "nor"}), frozenset({"but", "nor"})
_FREE = frozenset({MODALS["may"], MODALS["can"]})
_NOT_ONLY = frozenset(("not", word) for word in ("only", "just", "merely", "simply", "least"))
_ALMOST = dict.fromkeys(("nearly", "virtually", "practically"), "almost")
_EXACTLY = frozenset({"only", "merely"})
_WANTED_WITH = frozenset("for against about of to towards over without".split())
PERFECT = frozenset({"has", "have", "'ve"})
_UNTIL = frozenset({"until", "till"})


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
        if (child.relation in _ARGUMENTS or child.low in {"longer", "more"}) and not _bounds(tree, child)
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
        and not takes_nothing(tree, child)
    }
    down = {_ALMOST.get(low, low) for low in down}
    down |= {child.low for child in below if child.low == "due" and child.relation == "mark"}  # "due to open"
    down |= {"all-but" for child in below if child.low == "all" and _is_before_but(tree, child)}
    down |= LIMITING & {f"{case_of(tree, child)}-{child.low}" for child in below}
    for child in below:
        if child.relation in _ARGUMENTS and is_of_few(tree, child):
            down.add("few")
        if child.low in NEGATIVE_PRONOUNS or (child.low == "one" and any(map(is_no, tree.below(child)))):
            down |= quantifiers(tree, child)  # "nothing but the roof"
    return _undone(tree, node, Sign(denials % 2 == 1, frozenset(modal | several), frozenset(down)))


def _bounds(tree: Tree, node: Node) -> bool:
    """Whether a word makes a bound of what follows, and no negation: "lasted no more than a day"."""
    after = tree.nodes[node.number + 1 : node.number + 3]
    is_figure = len(after) > 1 and (after[1].tag == "CD" or any(map(str.isdigit, after[1].low)))
    return node.tag in {"JJR", "RBR"} and is_figure and after[0].low == "than"


def _undone(tree: Tree, node: Node, sign: Sign) -> Sign:
    """Turn the sign of what a verb above says was not done: "failed to act", "declined to comment"."""
    if not is_undone(tree, node):
        return sign
    above = sign_of(tree, tree.nodes[node.head])
    return Sign(sign.denied == above.denied, sign.modal | above.modal, sign.downtoners | above.downtoners)


def _is_before_but(tree: Tree, node: Node) -> bool:
    return any(after.low == "but" for after in tree.nodes[node.number + 1 : node.number + 2])


def takes_nothing(tree: Tree, node: Node) -> bool:
    """Whether a word that makes less of others does not so here: only two are two, not yet is not."""
    if node.low == "yet":
        return node.number > 0 and tree.nodes[node.number - 1].low in NEGATORS
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
        child.low in _BEING and child.number < to.number and child.relation in HELPING for child in below
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


@kept_by_word
def said_instead(tree: Tree, verb: Node) -> frozenset[int]:
    """Return the words that a denied verb is told of instead: "not jailed for theft but FOR FRAUD"."""
    if not any(below.low in NEGATORS and below.number < verb.number for below in tree.below(verb)):
        return frozenset()
    denied = (below for below in tree.below(verb) if below.number > verb.number)
    meant = (other for one in denied for other in tree.below(one) if other.relation == "conj")
    return frozenset(
        word.number
        for other in meant
        if any(below.low == "but" for below in tree.below(other)) and not other.is_verb
        for word in (other, *tree.below(other))
    )


def is_act(node: Node, place: Place) -> bool:
    """Whether one of two words is a verb and the other a noun."""
    other = place.node
    if is_figure(node) or is_figure(other):
        return False
    return (node.is_verb and other.is_noun) or (node.is_noun and other.is_verb)


def is_only_named(node: Node, place: Place) -> bool:
    """Whether the source names an act that the statement says was done: "calls for the resignation grew"."""
    if node.is_noun or not place.node.is_noun:
        return False
    tree = place.passage.tree
    case = case_of(tree, place.node)
    if place.node.relation == "nmod" or case in _WANTED_WITH:
        return True
    verb = tree.above(place.node)
    if verb is not None and place.node.relation == "nsubj" and verb.is_verb:
        sign = sign_of(tree, verb)
        return sign.denied or bool(sign.modal)  # "the closure would cost jobs"
    if verb is None or place.node.relation not in {"obj", "obl", "nsubj:pass"} or case in BEFORE_FACTS:
        return False
    return not {base for _, base in lemmas(verb.low)} & (ASSERTING | SAYING)


def is_past(tree: Tree, node: Node) -> bool:
    """Whether a verb, or what "be" says of a thing, is told of the past and not of what came of it."""
    if node.relation == "xcomp" and tree.child(node, "aux", "cop", "aux:pass") is None:
        return is_past(tree, tree.nodes[node.head])  # "used to own", "remained closed"
    if _first(tree, node).relation in {"acl", "amod"}:
        return False
    return any(word.tag == "VBD" for word in _finite(tree, node))


def _first(tree: Tree, node: Node) -> Node:
    """Return the first of words that "and" joins: what it is tells what all of them are."""
    while node.relation == "conj":
        node = tree.nodes[node.head]
    return node


def is_over(tree: Tree, node: Node) -> bool:
    """Whether a phrase tells of what was: "then leader of the council", "owned by a trust until 2015"."""
    if is_present(tree, node):
        return False
    below = tree.below(node)
    was = any(b.low == "then" and b.relation == "advmod" and b.number < node.number for b in below)
    ended = any(case.low in _UNTIL for b in below for case in tree.below(b) if case.relation == "case")
    return (was and node.is_noun) or ended


def is_present(tree: Tree, node: Node) -> bool:
    """Whether a verb, or what "be" says of a thing, is told of the present; "has closed" is of what was."""
    words = _finite(tree, node)
    is_perfect = any(word.relation == "aux" and word.low in PERFECT for word in words)
    tags = {word.tag for word in words}
    return bool(tags & {"VBZ", "VBP"}) and "VBD" not in tags and not is_perfect


def is_under_way(tree: Tree, node: Node) -> bool:
    """Whether something is told to be going on: who was crossing a road need not have crossed it."""
    helping = (below for below in tree.below(node) if below.relation in HELPING)
    return node.tag == "VBG" and any(below.low in _BEING for below in helping)


def _finite(tree: Tree, node: Node) -> list[Node]:
    below = [b for b in tree.below(node) if b.relation in {"aux", "aux:pass", "cop"}]
    return [node, *below] if node.is_verb else below


def is_bygone(tree: Tree, node: Node) -> bool:
    """Whether a statement tells what somebody was: "was a pilot", "used to be a pilot"."""
    if node.relation == "xcomp" and tree.nodes[node.head].low == "used":
        return True
    being = tree.child(node, "cop")
    return being is not None and being.tag == "VBD"


def is_undone(tree: Tree, node: Node) -> bool:
    """Whether a word depends on a verb that says that it was not done."""
    above = tree.above(node)
    if above is None or not above.is_verb or node.tag not in {"VB", "VBG"}:
        return False
    if node.relation not in {"xcomp", "advcl"} or (node.relation == "advcl" and case_of(tree, node) != "to"):
        return False
    undoing = UNDOING.intersection(base for part, base in lemmas(above.low) if part == "v")
    return bool(undoing) and not (undoing == {"decline"} and _is_of_things(tree, above))


def _is_of_things(tree: Tree, verb: Node) -> bool:
    """Whether it is no person that a verb is told of: prices that decline to close low refuse nothing."""
    subject = tree.child(verb, "nsubj")
    return subject is not None and not subject.is_name and sort_of(subject.low) in {Sort.THING, Sort.WORDS}
