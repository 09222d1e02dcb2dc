"""A sentence that says what its evidence denies, or as a fact what that says only may be; and the reverse.

Words of the same base are held against each other in the two parses, by what their clauses deny or make
possible. Only sentences that share most of their words are.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.findings import Code
from summarizer.source.syntax import parse_stretch
from summarizer.source.vocabulary import lemmas
from summarizer.verifying.checking.lexicon import DENIERS, HEDGES
from summarizer.verifying.checking.proving.grammar import MODALS, NEGATIVE_PRONOUNS, NEGATORS
from summarizer.verifying.checking.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Span
    from summarizer.source.syntax import Node, Tree

_TELLING = ("NN", "VB", "JJ", "RB", "CD")
_IDLE = frozenset("be have do say tell".split())
_COMMITTING = frozenset("promise agree offer pledge vow threaten undertake".split())
_LEAST_SHARED = 0.7
_POSSIBLE = MODALS["may"]
_ARGUMENTS = {"nsubj", "nsubj:pass", "obj", "obl", "iobj", "advmod", "xcomp"}
_LOWERED = {"xcomp", "ccomp", "advcl", "acl"}


class Turned(NamedTuple):
    """A word of a statement, its place there, the kind of the difference, and its place in the evidence."""

    code: Code
    word: str
    place: Span


def turned(sentence: str, text: str, evidence: Span) -> Turned | None:
    """Return the verb that is denied, or only possible, in one of both and not in the other."""
    ours, theirs = _parsed(sentence, text, evidence)
    pairs = list(_pairs(ours, theirs))
    telling = sum(_is_telling(node) for node in ours.nodes)
    if len(pairs) < 2 or len(pairs) < _LEAST_SHARED * telling:
        return None
    for node, other in pairs:
        if not (node.is_verb and other.is_verb):
            continue
        if is_denied(ours, node) != is_denied(theirs, other):
            return Turned(Code.NEGATION, node.span.of(sentence), other.span)
        if not is_denied(ours, node) and _is_surer(ours, node, theirs, other):
            return Turned(Code.MODALITY, node.span.of(sentence), other.span)
    return None


def same_sign(sentence: str, words: str, text: str, place: Span, evidence: Span) -> bool:
    """Whether a word is denied on both sides or on neither, by whatever words: "not a", "neither a nor b"."""
    ours, theirs = _parsed(sentence, text, evidence)
    start = sentence.find(words)
    mine = next((n for n in ours.nodes if start <= n.span.start < start + len(words)), None)
    other = next((n for n in theirs.nodes if n.span.overlaps(place)), None)
    return mine is not None and other is not None and is_denied(ours, mine) == is_denied(theirs, other)


def is_told_aside(sentence: str, text: str, evidence: Span) -> bool:
    """Whether the evidence tells what a sentence says in a relative clause: a fact, whatever is around."""
    ours, theirs = _parsed(sentence, text, evidence)
    root = next((other for node, other in _pairs(ours, theirs) if node.relation == "root"), None)
    chain = (root, *theirs.ancestors(root)) if root is not None else ()
    return any(node.relation == "acl:relcl" for node in chain)


@lru_cache(maxsize=8)  # each question about a sentence and its evidence looks at the same two trees
def _parsed(sentence: str, text: str, evidence: Span) -> tuple[Tree, Tree]:
    return parse_stretch(sentence), parse_stretch(text, evidence.start, evidence.end)


def is_denied(tree: Tree, node: Node) -> bool:
    """Whether the clause that a word stands in is denied an odd number of times."""
    chain = [node]
    while not chain[-1].is_verb and (above := tree.above(chain[-1])) is not None:
        chain.append(above)
    denials = {below.number for one in chain for below in tree.below(one) if _denies(below)}
    for argument in tree.below(chain[-1]):
        if argument.relation in _ARGUMENTS:
            denials |= {below.number for below in tree.below(argument) if _denies(below)}
    refusals = [above for above in _governing(tree, chain[-1]) if stem(above.low, "en") in DENIERS]
    return (bool(denials) + len(refusals)) % 2 == 1


def _denies(node: Node) -> bool:
    return node.low in NEGATORS or node.low in NEGATIVE_PRONOUNS or node.low == "cannot"


def _governing(tree: Tree, verb: Node) -> Iterator[Node]:
    """Yield the verbs above a verb in whose clause it only completes: "declined to give"."""
    node = verb
    while node.relation in _LOWERED and node.tag == "VB" and (above := tree.above(node)) is not None:
        yield above
        node = above


def _is_possible(tree: Tree, verb: Node) -> bool:
    return any(MODALS.get(below.low) == _POSSIBLE or below.low == "could" for below in tree.below(verb))


def _is_surer(ours: Tree, node: Node, theirs: Tree, other: Node) -> bool:
    """Whether only one side makes a possibility of a verb, or only the evidence a wish or a promise."""
    if _is_possible(ours, node) != _is_possible(theirs, other):
        return True
    wished = {_base(above) for above in _governing(theirs, other)} & (HEDGES | _COMMITTING)
    told = {_base(above) for above in _governing(ours, node)}
    return bool(wished - told) and not any(below.low in MODALS for below in ours.below(node))


def _pairs(ours: Tree, theirs: Tree) -> Iterator[tuple[Node, Node]]:
    """Yield the telling words of a statement that stand once in the evidence, in whatever form."""
    there: dict[str, list[Node]] = {}
    for node in theirs.nodes:
        if _is_telling(node):
            there.setdefault(_base(node), []).append(node)
    for node in ours.nodes:
        if _is_telling(node) and (found := there.get(_base(node))) and len(found) == 1:
            yield node, found[0]


def _is_telling(node: Node) -> bool:
    return node.tag.startswith(_TELLING) and _base(node) not in _IDLE and not _denies(node)


def _base(node: Node) -> str:
    part = "v" if node.is_verb else "n"
    return next((base for _, base in sorted(lemmas(node.low), key=lambda pair: pair[0] != part)), node.low)
