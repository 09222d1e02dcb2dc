"""A place by another of its names: "American troops", "US troops" and "troops of the United States"."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from summarizer.results import Relation
from summarizer.source.document import Span
from summarizer.source.vocabulary.homelands import senses_of_adjective, senses_of_name
from summarizer.verifying.checking.restating.pieces import Part, Restated, put_together

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.comparison import Comparison
    from summarizer.verifying.checking.words import Word

_DESCRIBED = frozenset({"NN", "NNS", "JJ"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


class _Called(NamedTuple):
    """Words that call a place, what they may be for, and whether they are an adjective."""

    words: str
    senses: frozenset[str]
    is_adjective: bool


def as_places_are_called(tree: Tree, held: Comparison) -> Iterator[Restated]:
    """Yield a statement with a place called as the evidence calls it, where that is in other words."""
    named = [*_named(tree)]
    if not named:
        return
    told = {one for sentence in held.evidence for one in _told(sentence.words) if one.senses}
    theirs = sorted(told, key=attrgetter("words", "is_adjective"))
    for first, last, senses in named:
        own = " ".join(node.low for node in tree.nodes[first:last])
        for other in theirs:
            if other.words.lower() != own and not other.senses.isdisjoint(senses):
                yield from _called(tree, first, last, other)


def _told(words: Sequence[Word]) -> Iterator[_Called]:
    """Yield what calls a place in a sentence: a name of one or two words, an adjective that is in no name."""
    for place, word in enumerate(words):
        if not word.is_capital:
            continue
        behind = words[place + 1 : place + 2]
        named = [one for one in behind if one.is_capital and one.start - word.end == 1]
        led = [one for one in words[max(0, place - 1) : place] if one.is_capital and one.is_content]
        yield _Called(word.text, senses_of_name(word.text), is_adjective=False)
        if not (named or led):
            yield _Called(word.text, senses_of_adjective(word.low), is_adjective=True)
        for other in named:
            both = f"{word.text} {other.text}"
            yield _Called(both, senses_of_name(both), is_adjective=False)


def _named(tree: Tree) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Yield where a statement calls a place, by two words before one, and what the words may be for."""
    last = 0
    for first in range(len(tree.nodes)):
        for length in (2, 1):
            if first >= last and (senses := _senses_at(tree, first, length)):
                last = first + length
                yield first, last, senses


def _senses_at(tree: Tree, first: int, length: int) -> frozenset[str]:
    """Return what so many words from one on may be for; nothing for part of a longer name."""
    words = tree.nodes[first : first + length]
    written = Span(words[0].span.start, words[-1].span.end).of(tree.text)
    if len(words) < length or not written[0].isupper():
        return frozenset()
    if length > 1:
        return senses_of_name(written) if all(word.is_name for word in words) else frozenset()
    if (first and tree.nodes[first - 1].is_name) or _is_in_name(tree, words[0]):
        return frozenset()
    return senses_of_name(written) if words[0].is_name else senses_of_adjective(words[0].low)


def _is_in_name(tree: Tree, node: Node) -> bool:
    """Whether an adjective, or a name behind "of", is part of a name: "American Air", "Bank of America"."""
    before = tree.nodes[max(0, node.number - 2) : node.number]
    if len(before) == 2 and before[1].low == "of" and before[0].is_name:
        return True
    above = tree.above(node)
    return not node.is_name and above is not None and above.is_name


def _called(tree: Tree, first: int, last: int, other: _Called) -> Iterator[Restated]:
    """Yield a statement with a place called otherwise: an adjective stands only before what is of it."""
    nodes = tree.nodes
    before, behind = nodes[:first], nodes[last:]
    span = Span(nodes[first].span.start, nodes[last - 1].span.end)
    part = Part(other.words, span, relation=Relation.NAME)
    is_owner = bool(behind) and behind[0].low in _POSSESSIVES
    if other.is_adjective and is_owner:
        behind = behind[1:]
    if not other.is_adjective or is_owner or (behind and behind[0].tag in _DESCRIBED):
        yield put_together(tree, before, part, behind)
    while before and before[-1].low == "the":
        before = before[:-1]
    if len(before) > 1 and before[-1].low == "of" and before[-2].is_noun and not is_owner:
        yield put_together(tree, before[:-2], part, before[-2:-1], behind)
