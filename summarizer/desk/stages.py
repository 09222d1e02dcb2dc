"""How far a case against somebody has come: a draft that goes further than all sources tell of.

Suspected, charged, tried, convicted and sentenced are stages, one after another; what a source only supposes,
denies or tells somebody to face is no stage of its case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.conflicting import is_to_come
from summarizer.desk.findings import Code, Pointed
from summarizer.desk.guards import Guard, guard
from summarizer.desk.matching import ANYBODY, phrase_keys
from summarizer.desk.stances import clause_of
from summarizer.desk.standing import base, denies, is_question, parsed_there
from summarizer.languages.desk_words import WORDS
from summarizer.source.document import Span
from summarizer.source.vocabulary import bases
from summarizer.verifying.checking.evidence import evidence_index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.source.syntax import Node, Tree

_STAGES = (WORDS.suspected, WORDS.charged | WORDS.accusing, WORDS.tried, WORDS.convicted, WORDS.sentenced)
_TELLING = ("VB", "JJ")
_SHARING = {"conj", "xcomp", "advcl"}
_CONVICTED = _STAGES.index(WORDS.convicted)
_ACCUSED = ("nsubj:pass", "obj", "nsubj")


class Told(NamedTuple):
    """A word of the sources that tells a stage, that stage, and the sentence."""

    tree: Tree
    node: Node
    stage: int
    span: Span


def overcharged(held: Held) -> Iterator[Pointed]:
    """Find a stage of somebody's case that is further than all of which the sources tell."""
    tree = held.tree
    for node in tree.nodes:
        stage = _stage(node)
        is_told = node.tag.startswith(_TELLING) or stage == _CONVICTED
        if stage is None or not is_told or base(node) in WORDS.accusing or not _is_so(tree, node):
            continue
        told = [there for there in _told(held) if _may_be_of_one(tree, node, there)]
        further = any(there.stage >= stage and _is_so(there.tree, there.node) for there in told)
        named = [there for there in told if _is_of_one(held, tree, node, there)]
        if named and not further:
            last = max(named, key=lambda there: (there.stage < stage, there.stage))
            words = _words(last).of(held.text)
            word = node.span.of(held.sentence)
            yield held.point(Code.STAGE, word, f"the sources go no further than “{words}”", last.span)
            return


def _stage(node: Node) -> int | None:
    forms = bases(node.low) | {node.low, base(node)}
    return next((n for n in reversed(range(len(_STAGES))) if forms & _STAGES[n]), None)


def _is_so(tree: Tree, node: Node) -> bool:
    """Whether a stage is told as reached: not denied, supposed or to come, nor what somebody only faces."""
    before = tree.nodes[node.number - 1] if node.number else None
    if (before is not None and denies(before)) or guard(tree, node) is not Guard.SO:
        return False
    above = (node, *tree.ancestors(node))
    around = {word for n in above for one in (n, *tree.below(n)) for word in (one.low, base(one))}
    return around.isdisjoint(WORDS.exposing) and not is_to_come(tree, node)


def _told(held: Held) -> Iterator[Told]:
    """Yield every place of the sources that has a word for a stage, questions left out."""
    document = held.sources.joined
    index = evidence_index(document)
    for number in sorted({n for stage in _STAGES for word in stage for n in index.numbers_of(word)}):
        span = document.sentences[number].span
        if not is_question(document.text, span):
            tree = parsed_there(document.text, span)
            yield from (Told(tree, n, stage, span) for n in tree.nodes if (stage := _stage(n)) is not None)


def _accused(tree: Tree, node: Node) -> Node | None:
    """Return whose case it is: to whom it is done, else who does it, or what a participle is said of."""
    leader: Node | None = clause_of(tree, node)
    while leader is not None:
        for role in _ACCUSED:
            found = tree.child(leader, role)
            if found is not None and found is not node:
                return found
        above = tree.above(leader)
        if above is not None and leader.relation.startswith("acl"):
            return above
        leader = above if leader.relation in _SHARING else None
    return None


def _may_be_of_one(tree: Tree, node: Node, there: Told) -> bool:
    """Whether two stages may be of one case: only where each names somebody else they are not."""
    mine, theirs = _accused(tree, node), _accused(there.tree, there.node)
    if mine is None or theirs is None or not (mine.is_name and theirs.is_name):
        return True
    return bool(phrase_keys(tree, mine) & phrase_keys(there.tree, theirs))


def _is_of_one(held: Held, tree: Tree, node: Node, there: Told) -> bool:
    """Whether two stages are of one case: both name the same, or sentences that share much say no name."""
    mine, theirs = _accused(tree, node), _accused(there.tree, there.node)
    if mine is None:
        return False
    if theirs is None or theirs.low in ANYBODY or mine.low in ANYBODY or not theirs.is_name:
        return there.span in held.support.evidence and held.is_close(there.span)
    return bool(phrase_keys(tree, mine) & phrase_keys(there.tree, theirs))


def _words(there: Told) -> Span:
    """Return a word for a stage with the denial right before it."""
    before = there.tree.nodes[there.node.number - 1] if there.node.number else there.node
    start = before.span.start if denies(before) else there.node.span.start
    return Span(start, there.node.span.end)
