"""A sentence that says what its evidence denies, or as a fact what that says only may be; and the reverse.

Words of the same base are held against each other in the two parses, by what their clauses deny or make
possible. Only sentences that share most of their words are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.findings import Code
from summarizer.desk.standing import (
    answers_no,
    base,
    both_parsed,
    denies,
    is_question,
    is_telling,
    stand_alike,
)
from summarizer.verifying.checking.lexicon import CONDITIONS, DENIERS, HEDGES, NUMBER_WORDS
from summarizer.verifying.checking.proving.grammar import MODALS
from summarizer.verifying.checking.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Span
    from summarizer.source.syntax import Node, Tree

_COMMITTING = frozenset("promise agree offer pledge vow threaten undertake".split())
_ASKING = frozenset("ask demand request call urge seek apply petition propose want".split())
_STOPPING = frozenset("stop halt cease suspend ban forbid prohibit prevent cancel".split())
_LOOSE = HEDGES | _COMMITTING | _ASKING | {"like"}
_FUTURE = frozenset("will would shall 'll".split())
# Verbs whose denial is that of what they tell of: "I do not think that he will" is "he will not".
_RAISING = frozenset("believe think expect suppose imagine find".split())
_DECIDING = frozenset("decide rule opt vote".split())
_LEAST_SHARED = 0.6
_POSSIBLE = MODALS["may"]
_ARGUMENTS = {"nsubj", "nsubj:pass", "obj", "obl", "iobj", "advmod", "xcomp"}
_CLAUSES = {"root", "conj", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis"}
_LOWERED = {"xcomp", "ccomp", "advcl", "acl"}


class Turned(NamedTuple):
    """A word of a statement, its place there, the kind of the difference, and its place in the evidence."""

    code: Code
    word: str
    place: Span


def turned(sentence: str, text: str, evidence: Span, told_by: frozenset[str] = frozenset()) -> Turned | None:
    """Return the verb that is denied, or only possible, in one of both and not in the other.

    `told_by` are the names of who speaks in the evidence, who says "I" there. What a question asks is as
    the word behind it answers, yes or no.
    """
    ours, theirs = both_parsed(sentence, text, evidence)
    pairs = list(_pairs(ours, theirs))
    said_by = told_by | {word for node in ours.nodes for word in _teller(ours, node)}
    telling = sum(is_telling(node) and node.low not in said_by for node in ours.nodes)
    if len(pairs) < 2 or len(pairs) < _LEAST_SHARED * telling:
        return None
    no = answers_no(text, evidence)
    for node, other in pairs:
        if not (node.is_verb and other.is_verb) or _counts_differ(ours, node, theirs, other):
            continue
        if not stand_alike(ours, node, theirs, other):
            continue
        if is_denied(ours, node) != (is_denied(theirs, other) ^ no) and not _is_supposed(theirs, other):
            return Turned(Code.NEGATION, node.span.of(sentence), other.span)
        if not is_denied(ours, node) and _is_surer(ours, node, theirs, other):
            return Turned(Code.MODALITY, node.span.of(sentence), other.span)
    return None


def _teller(tree: Tree, node: Node) -> Iterator[str]:
    """Yield the words that name who says what a sentence tells: "Dr Kovac said"."""
    verb = tree.above(node)
    if verb is not None and base(verb) in {"say", "tell"} and node.relation == "nsubj":
        yield from (below.low for below in (node, *tree.below(node)))


def is_turned(sentence: str, words: str, text: str, place: Span, evidence: Span) -> bool:
    """Whether a word is denied on one side alone, by whatever words, and stands in one place on both.

    Where `place` is the whole of the evidence, it has to have the word itself.
    """
    found = _counterparts(sentence, words, text, place, evidence)
    if found is None:
        return place != evidence
    ours, node, theirs, other = found
    if (
        is_question(text, evidence)
        or is_denied(ours, node) == is_denied(theirs, other)
        or _counts_differ(ours, node, theirs, other)
    ):
        return False
    return stand_alike(ours, node, theirs, other)


def is_loosened(sentence: str, words: str, text: str, place: Span, evidence: Span) -> bool:
    """Whether the evidence makes a possibility or a condition of what the sentence tells as a fact.

    `place` begins with the word that does so; it must govern the clause that the words stand in.
    """
    found = _counterparts(sentence, words, text, place, evidence)
    if found is None:
        ours, _ = both_parsed(sentence, text, evidence)
        return not any(base(node) in _LOOSE for node in ours.nodes)
    ours, node, theirs, other = found
    marker = next((n for n in theirs.nodes if n.span.overlaps(place)), other)
    return (
        _governs(theirs, marker, other)
        and not is_denied(ours, node)
        and stand_alike(ours, node, theirs, other)
    )


def _is_open(tree: Tree, node: Node) -> bool:
    """Whether a sentence tells a verb as no fact: "to put it together will", "would like to"."""
    infinitive = node.number > 0 and tree.nodes[node.number - 1].low == "to"
    return infinitive or any(base(one) in _LOOSE for one in tree.ancestors(node))


def _governs(tree: Tree, marker: Node, node: Node) -> bool:
    """Whether a word stands in the clause of a marker, and is not only joined to it: "planned and built"."""
    own = marker.relation in _CLAUSES
    heads, chain = {marker.number} if own else {marker.number, marker.head}, [node, *tree.ancestors(node)]
    joined = any(one.relation == "conj" and one.head == marker.number for one in chain)
    return not joined and any(one.number in heads for one in chain)


def _counterparts(
    sentence: str, words: str, text: str, place: Span, evidence: Span
) -> tuple[Tree, Node, Tree, Node] | None:
    """Return the first of some words of a sentence, and the one like it at a place of its evidence."""
    ours, theirs = both_parsed(sentence, text, evidence)
    start = sentence.find(words)
    said = [n for n in ours.nodes if start <= n.span.start < start + len(words)]
    mine = next((n for n in said if not denies(n)), None)
    there = [n for n in theirs.nodes if n.span.overlaps(place)]
    if mine is None or not there:
        return None
    same = next((n for n in there if base(n) == base(mine)), there[0])
    return (ours, mine, theirs, same) if place != evidence or base(same) == base(mine) else None


def is_told_aside(sentence: str, text: str, evidence: Span) -> bool:
    """Whether the evidence tells what a sentence says in a relative clause: a fact, whatever is around."""
    ours, theirs = both_parsed(sentence, text, evidence)
    root = next((other for node, other in _pairs(ours, theirs) if node.relation == "root"), None)
    chain = (root, *theirs.ancestors(root)) if root is not None else ()
    return any(node.relation == "acl:relcl" for node in chain)


def is_wished(sentence: str, text: str, evidence: Span) -> bool:
    """Whether a sentence tells what somebody wants, and its evidence what is asked for or promised."""
    _, theirs = both_parsed(sentence, text, evidence)
    return any(base(node) in _ASKING | _COMMITTING for node in theirs.nodes)


def is_denied(tree: Tree, node: Node) -> bool:
    """Whether the clause that a word stands in is denied an odd number of times."""
    chain = [node]
    while not chain[-1].is_verb and (above := tree.above(chain[-1])) is not None:
        chain.append(above)
    denials = {below.number for one in chain for below in tree.below(one) if _denies(below, one)}
    denials |= {below.number for below in tree.below(chain[-1]) if _is_decided(tree, chain[-1], below)}
    denials |= {below.number for below in tree.below(chain[-1]) if below.low == "than" and _is_rather(tree)}
    for argument in tree.below(chain[-1]):
        if argument.relation in _ARGUMENTS and not argument.is_verb:
            denials |= {below.number for below in tree.below(argument) if _denies_all(below, argument)}
    refusals = [above for above in _governing(tree, chain[-1]) if _refuses(tree, above)]
    above = tree.above(chain[-1])
    if above is not None and chain[-1].relation in {"ccomp", "xcomp"} and base(above) in _RAISING:
        refusals += [above] * any(denies(below) for below in tree.below(above))
    refusals += [chain[-1]] * (chain[-1] is not node and _takes_away(tree, chain[-1]))
    return (bool(denials) + len(refusals)) % 2 == 1


def _denies(below: Node, verb: Node) -> bool:
    """Whether a word denies the one above it; "not" behind a verb denies what follows: "found not guilty"."""
    return denies(below) and not (below.low == "not" and verb.is_verb and below.number > verb.number)


def _is_rather(tree: Tree) -> bool:
    """Whether what stands behind "than" is not wanted: "would rather hire people than buy machines"."""
    return any(node.low == "rather" for node in tree.nodes)


def _is_decided(tree: Tree, verb: Node, below: Node) -> bool:
    """Whether something is decided against."""
    return base(verb) in _DECIDING and any(case.low == "against" for case in (below, *tree.below(below)))


def _refuses(tree: Tree, verb: Node) -> bool:
    """Whether a verb says that what depends on it is not so: "declined to", "has yet to"."""
    return _is_yet(tree, verb) or stem(verb.low, "en") in DENIERS


def _takes_away(tree: Tree, verb: Node) -> bool:
    """Whether a verb says that its object is no more or not yet: "stopped all work", "has yet to"."""
    return base(verb) in _STOPPING or _is_yet(tree, verb)


def _is_yet(tree: Tree, verb: Node) -> bool:
    after = [node.low for node in tree.nodes[verb.number + 1 : verb.number + 3]]
    return base(verb) == "have" and after == ["yet", "to"]


def _denies_all(below: Node, argument: Node) -> bool:
    """Whether a word denies a clause by denying an argument: "no", but no "not" of an adjective."""
    apart = below.low == "without" or (below.low == "not" and argument.tag.startswith("JJ"))
    return denies(below) and not apart


def _governing(tree: Tree, verb: Node) -> Iterator[Node]:
    """Yield the verbs above a verb in whose clause it only completes: "declined to give"."""
    node = verb
    while node.relation in _LOWERED and node.tag == "VB" and (above := tree.above(node)) is not None:
        yield above
        node = above


def _counts_differ(ours: Tree, node: Node, theirs: Tree, other: Node) -> bool:
    """Whether the subjects of two verbs are of other numbers: "19 did not vote" where four did."""
    one, two = _count(ours, node), _count(theirs, other)
    return one is not None and two is not None and one != two


def _count(tree: Tree, verb: Node) -> str | None:
    """Return the first number of what a verb is said of."""
    subject = next((below for below in tree.below(verb) if below.relation.startswith("nsubj")), None)
    phrase = sorted((subject, *tree.below(subject)), key=lambda n: n.number) if subject else []
    return next((n.low for n in phrase if n.tag == "CD" or n.low in NUMBER_WORDS), None)


def _is_possible(tree: Tree, verb: Node) -> bool:
    """Whether a verb, or one above it in whose clause it stands, only may be."""
    chain = [node for node in _up_to_clause(tree, verb) if node.is_verb or node is verb]
    able = any(above.low == "able" for above in tree.ancestors(verb))
    return able or any(_may(below) for node in chain for below in tree.below(node))


def _is_conditional(tree: Tree, verb: Node) -> bool:
    """Whether what will be hangs on a condition: "will pay half if we find the rest"."""
    below = tree.below(verb)
    return any(one.low in _FUTURE for one in below) and any(
        one.relation == "advcl" and _is_supposed(tree, one) for one in below
    )


def _is_done(tree: Tree, verb: Node) -> bool:
    """Whether a verb tells what has been done."""
    own = {below.low for below in tree.below(verb)}
    return verb.tag == "VBD" or (verb.tag == "VBN" and bool(own & {"has", "have", "was", "were"}))


def _up_to_clause(tree: Tree, verb: Node) -> Iterator[Node]:
    """Yield a verb and what is above it, up to the clause that only describes a noun."""
    node: Node | None = verb
    while node is not None:
        yield node
        node = tree.above(node) if node.relation not in {"acl:relcl", "parataxis"} else None


def _may(node: Node) -> bool:
    return MODALS.get(node.low) == _POSSIBLE or node.low == "could"


def _is_supposed(tree: Tree, verb: Node) -> bool:
    return any(below.low in CONDITIONS for below in tree.below(verb))


def _is_surer(ours: Tree, node: Node, theirs: Tree, other: Node) -> bool:
    """Whether only one side makes a possibility of a verb, or only the evidence a wish or a promise."""
    if _is_possible(ours, node) != _is_possible(theirs, other):
        return True
    if node.tag == "VB" and node.relation in _LOWERED:  # "is ready to": told as no fact
        return False
    if _is_conditional(theirs, other) and not _is_conditional(ours, node):
        return True
    if _is_done(ours, node) and any(below.low == "can" for below in theirs.below(other)):
        return True
    wished = {base(above) for above in _governing(theirs, other)} & _LOOSE
    told = {base(above) for above in ours.ancestors(node)} & _LOOSE
    return bool(wished) and not told and not any(below.low in MODALS for below in ours.below(node))


def _pairs(ours: Tree, theirs: Tree) -> Iterator[tuple[Node, Node]]:
    """Yield the telling words of a statement that stand once in the evidence, in whatever form."""
    there: dict[str, list[Node]] = {}
    for node in theirs.nodes:
        if is_telling(node):
            there.setdefault(base(node), []).append(node)
    for node in ours.nodes:
        if is_telling(node) and (found := there.get(base(node))) and len(found) == 1:
            yield node, found[0]
