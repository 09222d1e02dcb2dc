"""What comes before what: a draft that has two events in the other order than the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.findings import Code
from summarizer.desk.pointing import Pointed
from summarizer.desk.standing import is_measure, is_telling, key, parsed, parsed_there

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.source.syntax import Node, Tree

_LATER = {"before": True, "after": False, "since": False, "once": False}


class Order(NamedTuple):
    """Two events by the keys of their words: `first` comes before `then`; `word` is what says so."""

    first: frozenset[str]
    then: frozenset[str]
    word: str


def orders(held: Held) -> Iterator[Pointed]:
    """Find two events that the evidence has in the other order."""
    text = held.sources.joined.text
    theirs = [(order, s) for s in held.support.evidence for order in _orders(parsed_there(text, s))]
    for ours in _orders(parsed(held.sentence)):
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
