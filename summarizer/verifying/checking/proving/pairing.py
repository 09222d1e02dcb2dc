"""Verbs that are joined, and things that go with a phrase each: "gold in the relay and silver in her event".

The verb is told once, so that a parser hangs the later phrases by any word. After the rule of gapping that
both remnants contrast with what they stand for (Kuno, "Gapping: a functional analysis", 1976).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.verifying.checking.proving.distributing import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax import Node, Tree

_LAST = frozenset({"and", "or"})
_JOINING = frozenset({"and", "but", ",", ";", "while"})
_IN_PHRASE = ("DT", "JJ", "NN", "CD", "PRP$", "POS", "HYPH")
_LEADING = ("IN", "TO")
_VERBS = ("VBD", "VBZ", "VBP")
_MARKS = frozenset(", ; : – — and but then yet".split())


def paired_off(nodes: Sequence[Node]) -> Iterator[tuple[Piece, Piece]]:
    """Yield the neighbouring pairs of a thing and a phrase, which are led in by one preposition.

    What Piece calls figures are here the words of the things.
    """
    for joining in nodes[:-1]:
        if joining.low in _JOINING:
            later, earlier = _behind(nodes, joining.number + 1), _before(nodes, joining.number)
            if later is not None and earlier is not None and later[0] == earlier[0]:
                yield earlier[1], later[1]


def told_in_order(nodes: Sequence[Node]) -> Iterator[tuple[Piece, Piece]]:
    """Yield what goes with what in two lists of a sentence with "respectively", as pairs of such pieces.

    What Piece calls figures are here the words of the later list.
    """
    if not any(node.low == "respectively" for node in nodes):
        return
    lists = [items for node in nodes if node.low in _LAST and len(items := _items(nodes, node.number)) > 1]
    for earlier, later in combinations(lists, 2):
        pieces = [Piece(two, one) for one, two in zip(earlier, later, strict=False)]
        yield from combinations(pieces, 2)


def stands_alone(nodes: Sequence[Node], node: Node) -> bool:
    """Whether "the" stands before a word and no noun behind it: "the latter", and no "former mayor"."""
    behind = nodes[node.number + 1 : node.number + 2]
    is_led = node.number > 0 and nodes[node.number - 1].low == "the"
    return is_led and not any(one.is_noun or one.tag.startswith("JJ") for one in behind)


def last_pair(tree: Tree, until: int) -> tuple[Node, Node] | None:
    """Return the two things that "and" or "or" joined last before a place; None for none, or for more."""
    for node in reversed(tree.nodes[:until]):
        first = tree.above(node)
        if node.relation == "conj" and node.is_noun and first is not None and first.is_noun:
            several = [one for one in tree.below(first) if one.relation == "conj" and one.is_noun]
            return (first, node) if several == [node] else None
    return None


def _items(nodes: Sequence[Node], joining: int) -> list[frozenset[int]]:
    """Return the things that "and" and the commas before it join; a noun that all share is none of them."""
    ends = [(joining + 1, _phrase_end(nodes, joining + 1 + nodes[joining + 1].tag.startswith(_LEADING)))]
    at = joining
    while (start := _phrase_start(nodes, at)) < at:
        ends.insert(0, (start, at))
        before = start - 1 if nodes[start - 1].tag.startswith(_LEADING) else start
        if before < 1 or nodes[before - 1].low != ",":
            break
        at = before - 1
    items = [[n for n in range(*end) if not nodes[n].tag.startswith(("DT", *_LEADING))] for end in ends]
    if len(items) > 1 and len(items[-1]) == len(items[-2]) + 1 and nodes[items[-1][-1]].tag == "NNS":
        items[-1].pop()  # "the silver and bronze medals"
    return [frozenset(item) for item in items] if all(items) else []


def _behind(nodes: Sequence[Node], start: int) -> tuple[str, Piece] | None:
    """Return the preposition and the piece of "silver in her own event", up to a mark or the end."""
    start += nodes[start].tag.startswith(_LEADING)  # "at noon on Friday and at two on Sunday"
    lead = _phrase_end(nodes, start)
    if lead == start or lead >= len(nodes) or not nodes[lead].tag.startswith(_LEADING):
        return None
    end = _phrase_end(nodes, lead + 1)
    if end == lead + 1 or (end < len(nodes) and nodes[end].tag.startswith((*_VERBS, "MD"))):
        return None
    return nodes[lead].low, Piece(frozenset(range(start, lead)), frozenset(range(lead + 1, end)))


def _before(nodes: Sequence[Node], end: int) -> tuple[str, Piece] | None:
    """Return the preposition and the piece of "gold in the relay", or of "the team trains on grass"."""
    lead = _phrase_start(nodes, end) - 1
    if lead < 1 or lead + 1 == end or not nodes[lead].tag.startswith(_LEADING):
        return None
    thing = lead
    while thing and nodes[thing - 1].tag.startswith(_VERBS):
        thing -= 1  # the subject is the thing
    start = _phrase_start(nodes, thing)
    if start == thing:
        return None
    return nodes[lead].low, Piece(frozenset(range(start, thing)), frozenset(range(lead + 1, end)))


def _phrase_end(nodes: Sequence[Node], at: int) -> int:
    while at < len(nodes) and nodes[at].tag.startswith(_IN_PHRASE):
        at += 1
    return at


def _phrase_start(nodes: Sequence[Node], at: int) -> int:
    while at and nodes[at - 1].tag.startswith(_IN_PHRASE):
        at -= 1
    return at


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
        is_joined = node.relation == "conj" and not (node.is_noun or node.tag == "CD")
        if is_joined and above is not None and above.is_verb and above.number < node.number:
            first = next((joint.first for joint in found if joint.verb == above.number), above.number)
            found.append(Joint(first, _mark(tree, above, node), node.number))
    return tuple(found)


def _mark(tree: Tree, above: Node, node: Node) -> int:
    if (joining := tree.child(node, "cc")) is not None:
        return joining.number
    between = range(node.number - 1, above.number, -1)
    return next((at for at in between if tree.nodes[at].low in _MARKS), node.number)
