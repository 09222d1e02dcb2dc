"""How a draft links two events: by a cause that the sources do not give, or in the other order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.findings import Code, Pointed
from summarizer.desk.matching import likeness
from summarizer.desk.standing import is_measure, is_telling, key
from summarizer.desk.timing import Covered
from summarizer.languages.desk_words import WORDS
from summarizer.verifying.checking.evidence import evidence_index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.source.document import Span
    from summarizer.source.syntax import Node, Tree

_LEAST_SHARED = 0.6
_FEWEST = 2  # telling words of what happened, and of why
_EFFECT = 0.3  # of what happened, that some sentence must tell for its cause to be looked for
_AS_MUCH = 0.8  # of what the sentence tells that tells most of what happened
_ALONE = 0.5  # of what happened, where one word alone is why
_TOLD = 0.7  # of a cause: told somewhere, if not as one
_HINTED = 0.45  # of a cause: beside what happened, where the rest may be in other words
_BESIDE = 2  # sentences, one after the other
_MARKS = {"mark", "case"}
_SUBJECTS, _KNOWN = ("nsubj", "nsubj:pass"), {"the", "its", "his", "her", "their"}
_APART = {"conj", "parataxis", "advcl"}


class Link(NamedTuple):
    """What happened and why, each by its telling words; `mark` is what says so.

    `is_aim` is whether it was only done for that: "in order to save".
    """

    effect: tuple[Node, ...]
    cause: tuple[Node, ...]
    mark: Node
    is_aim: bool


class _Told(NamedTuple):
    """A link in a sentence of the sources, with all its words and its place."""

    link: Link
    nodes: tuple[Node, ...]
    span: Span


def causes(held: Held) -> Iterator[Pointed]:
    """Find a cause that the sources do not give for what they tell."""
    for ours in _links(held.tree):
        word = ours.mark.span.of(held.sentence)
        if len(ours.effect) < _FEWEST or not ours.cause:
            continue
        same = [told for told in _told(held) if _share(ours.effect, told.link.effect) >= _LEAST_SHARED]
        if same and not any(_is_given(ours, told) for told in same):
            yield held.point(Code.REFUTED, word, "a source gives another cause", same[0].span)
            return
        if _is_invented(held, ours):
            yield held.point(Code.CAUSE, word, f"no source gives this {'aim' if ours.is_aim else 'cause'}")
            return


def _is_given(ours: Link, told: _Told) -> bool:
    """Whether a place may give the cause: some word of it as the cause, or most of them somewhere."""
    return bool(_share(ours.cause, told.link.cause)) or _share(ours.cause, told.nodes) >= _LEAST_SHARED


def _told(held: Held) -> Iterator[_Told]:
    """Yield the causes that the evidence gives."""
    for span in held.support.evidence:
        tree = held.tree_at(span)
        yield from (_Told(link, tree.nodes, span) for link in _links(tree) if link.cause)


def _share(ours: tuple[Node, ...], theirs: tuple[Node, ...]) -> float:
    """Return how many of some words others are like, of all."""
    return sum(any(likeness(one, other) for other in theirs) for one in ours) / len(ours)


def _is_invented(held: Held, ours: Link) -> bool:
    """Whether the sources tell what happened, and nowhere, in one sentence and the next, what caused it."""
    tree = held.tree
    why = [n for n in ours.cause if not _may_be_pronoun(tree, n)]
    if not (ours.is_aim or ours.mark.low in WORDS.causal) or not why:
        return False
    if len(why) < _FEWEST:
        return not ours.is_aim and _is_unheard_of(held, ours, why[0])
    index = evidence_index(held.sources.joined)
    effect, cause, whole = (Covered(index, words) for words in (ours.effect, why, ours.cause))
    much = max(effect.shares(1), default=0.0)
    near = [at for at, share in enumerate(effect.shares(1)) if share >= _AS_MUCH * much]
    pairs = [(at + step, at + step + 1) for at in near for step in (-1, 0)]
    beside = max(told.share(pair) for told in (cause, whole) for pair in pairs)
    return much >= _EFFECT and beside < _HINTED and max(cause.shares(_BESIDE)) < _TOLD


def _is_unheard_of(held: Held, ours: Link, why: Node) -> bool:
    """Whether one word alone is the cause of what a source tells, and there stands neither it nor a cause."""
    index, sentences = evidence_index(held.sources.joined), held.sources.joined.sentences
    effect, cause = Covered(index, ours.effect).shares(1), Covered(index, (why,)).shares(1)
    much = max(effect, default=0.0)
    if much < _ALONE or max(cause) >= _TOLD:
        return False
    near = {at + step for at, share in enumerate(effect) if share >= _AS_MUCH * much for step in (-1, 0, 1)}
    beside = [at for at in near if 0 <= at < len(sentences)]
    is_given = any(True for at in beside for _ in _links(held.tree_at(sentences[at].span)))
    return not is_given and not any(cause[at] for at in beside)


def _may_be_pronoun(tree: Tree, node: Node) -> bool:
    """Whether a word is a subject that is known, so that the sources may have a pronoun for it."""
    is_known = node.is_name or any(below.low in _KNOWN for below in tree.below(node))
    return node.relation in _SUBJECTS and is_known


def _links(tree: Tree) -> Iterator[Link]:
    for mark in tree.nodes:
        reason = tree.above(mark)
        event = tree.above(reason) if reason is not None else None
        if mark.relation not in _MARKS or reason is None or event is None:
            continue
        before = tree.nodes[mark.number - 1].low if mark.number else ""
        so_as = any(below.low == "to" for below in tree.below(mark))
        is_aim = so_as or (mark.low == "to" and before in WORDS.purposive)
        if (reason.tag == "VB") != is_aim:
            continue  # "due to open"
        inside = set(_below(tree, reason, frozenset()))
        timed = any(n.tag == "CD" for n in (reason, *inside))  # "after 5am" says when
        if mark.low not in WORDS.causal and not is_aim and (timed or mark.low not in WORDS.sequent):
            continue
        first = tree.above(event) if event.relation == "conj" else None
        shared = tree.child(first, *_SUBJECTS) if first is not None else None
        around = [event, *_below(tree, event, _APART), *([shared] if shared is not None else [])]
        yield Link(
            tuple(n for n in around if n not in inside and n is not reason and _says(n)),
            tuple(n for n in (reason, *inside) if _says(n)),
            mark,
            is_aim,
        )


def _below(tree: Tree, node: Node, apart: frozenset[str] | set[str]) -> Iterator[Node]:
    for below in tree.below(node):
        if below.relation not in apart:
            yield below
            yield from _below(tree, below, apart)


def _says(node: Node) -> bool:
    return is_telling(node) and not is_measure(node) and node.low[0].isalpha()


_LATER = {"before": True, "after": False, "since": False, "once": False}


class Order(NamedTuple):
    """Two events by the keys of their words: `first` comes before `then`; `word` is what says so."""

    first: frozenset[str]
    then: frozenset[str]
    word: str


def orders(held: Held) -> Iterator[Pointed]:
    """Find two events that the evidence has in the other order."""
    theirs = [(order, s) for s in held.support.evidence for order in _orders(held.tree_at(s))]
    for ours in _orders(held.tree):
        if any(_shares(ours.first, there.first) and _shares(ours.then, there.then) for there, _ in theirs):
            continue
        for there, span in theirs:
            if _shares(ours.first, there.then) and _shares(ours.then, there.first):
                message = f"“{ours.word}”: a source has this the other way round"
                yield Pointed(Code.DIRECTION, held.place(f" {ours.word} "), message, held.sources.cite(span))
                return


def _shares(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one & other)


def _orders(tree: Tree) -> Iterator[Order]:
    for mark in tree.nodes:
        leader = tree.above(mark)
        above = tree.above(leader) if leader is not None else None
        if mark.low not in _LATER or leader is None or above is None or mark.relation not in {"mark", "case"}:
            continue
        inside = {leader.number, *(n.number for n in tree.nodes if leader in tree.ancestors(n))}
        below = _keys(n for n in tree.nodes if n.number in inside)
        rest = _keys(n for n in tree.nodes if n.number not in inside)
        first, then = (rest, below) if _LATER[mark.low] else (below, rest)
        yield Order(first - then, then - first, mark.low)


def _keys(nodes: Iterator[Node]) -> frozenset[str]:
    return frozenset(key(node) for node in nodes if is_telling(node) and not is_measure(node))
