"""A figure moved to another thing: the words beside it stand beside another of its sort in the sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.findings import Code, Pointed
from summarizer.desk.matching import GENERAL, has_like, likeness
from summarizer.desk.mistaking import PLAIN, are_alike
from summarizer.desk.stances import clause, clause_of, tells
from summarizer.desk.standing import is_measure, is_telling, key, node_at
from summarizer.languages.desk_words import WORDS
from summarizer.rendering.wording import shorten
from summarizer.source.document import NumberKind, NumberMention, Span
from summarizer.verifying.checking.evidence import evidence_index

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from summarizer.desk.held import Held
    from summarizer.source.syntax import Node, Tree

_FEW = 12  # so many there may be of anything
# Of the weight of the words beside the figure of the draft:
_LEAST = 0.5  # that a sentence with several figures must have
_MOST = 0.75  # that one without the draft's figure must have
_OTHERS = 0.3  # that must stand nearest to the other figure,
_AS_MUCH = 1.3  # and so many times what stands nearest to the draft's,
_OWN = 0.34  # or is told where else the sources have that, of what stands nearest to the other
_OF_THEM = re.compile(r"(?: [\w]+)? of (?:them|which|whom)\b")

_Words = dict["Node", float]


def moved(held: Held) -> Iterator[Pointed]:
    """Find a figure of the sources whose words, in a sentence that has several of its sort, are another's."""
    tree = held.tree
    if any(map(held.compares, held.numbers)) or any(n.low in WORDS.rests for n in tree.nodes):
        return
    for mention in held.numbers:
        small = mention.kind in PLAIN and (mention.value or 0) <= _FEW
        if mention.value is None or not mention.kind.is_quantity or small or held.is_quoted(mention.text):
            continue
        other = _owner(held, mention, _words(held, tree, mention))
        if other is not None:
            told, place = (
                f"a source has “{shorten(other.text)}” for this",
                held.sources.sentence_at(other.span),
            )
            yield held.point(Code.NUMBER, mention.text, told, place)
            return


def _words(held: Held, tree: Tree, mention: NumberMention) -> _Words:
    """Return the telling words nearest to a figure with their shares of weight, but not what it counts."""
    index, at = evidence_index(held.sources.joined), node_at(tree, mention.span)
    if at is None:
        return {}
    own = {n.number for n in clause(tree, clause_of(tree, at))}
    counted = tree.above(at) if at.relation == "nummod" else None
    figures = [m for m in held.numbers if m is not mention and m.kind.is_quantity]
    others = [node for m in figures if (node := node_at(tree, m.span)) is not None]
    found = {
        n: index.weight(key(n))
        for n in tree.nodes
        if n.number in own and is_telling(n) and not is_measure(n) and not tells(n) and n.low[0].isalpha()
        if n is not counted and not any(n.span.overlaps(m.span) for m in held.numbers)
        if all(distance(tree, n, at) < distance(tree, n, other) for other in others)
    }
    whole = sum(found.values()) or 1.0
    return {n: weight / whole for n, weight in found.items()}


class _Votes(NamedTuple):
    """How much of the words stands nearest to the draft's figure in a sentence, and to the best other one.

    `shared` stand as near to several, `apart` nearest to others still; `few` is whether one word alone votes
    for the other.
    """

    own: float
    other: float
    shared: float
    apart: float
    rival: NumberMention
    few: bool

    @property
    def is_others(self) -> bool:
        """Whether the words of the sentence are the other figure's."""
        return self.other > 0 and self.other >= _AS_MUCH * (self.own + self.apart)


def _owner(held: Held, mention: NumberMention, words: _Words) -> NumberMention | None:
    """Return the figure that has what the draft's has beside it, where the draft's has it nowhere."""
    by_sentence: dict[Span, list[NumberMention]] = {}
    for there in held.sources.joined.numbers:
        if there.value is not None and are_alike(there, mention):
            by_sentence.setdefault(held.sources.sentence_at(there.span), []).append(there)
    own, much, best = 0.0, 0.0, None
    for sentence, figures in by_sentence.items():
        mine = [n for n in figures if n.value == mention.value]
        others = [n for n in figures if n not in mine and not _is_aside(held.text, n)]
        votes = _votes(held, words, sentence, mine, others) if others else None
        if mine:
            own = max(
                own, votes.own if votes and votes.is_others else _told(held, words, sentence, by_sentence)
            )
        if (
            votes is None
            or not votes.is_others
            or not _is_enough(held, mention, votes, sentence, within=bool(mine))
        ):
            continue
        if (told := votes.other + votes.shared * (not mine)) > much:
            best, much = votes.rival, told
    known = any(mention.value == n.value for figures in by_sentence.values() for n in figures)
    if best is None or not known or best.value in {n.value for n in held.numbers}:
        return None
    return best if own <= _OWN * much and much >= _OTHERS else None


def _is_enough(held: Held, mention: NumberMention, votes: _Votes, sentence: Span, *, within: bool) -> bool:
    """Whether a sentence has enough of the words to tell of the same."""
    told, is_plain = votes.own + votes.other + votes.shared, mention.kind in PLAIN
    if within:
        return told >= _LEAST and not (is_plain and votes.few)
    is_weak = is_plain or mention.kind is NumberKind.DURATION or sentence not in held.support.evidence
    return told >= _MOST and not is_weak


def _is_aside(text: str, there: NumberMention) -> bool:
    """Whether a figure is only that of a part, or stands in brackets behind whom it is of."""
    return text[: there.span.start].endswith("(") or _OF_THEM.match(text, there.span.end) is not None


def _told(held: Held, words: _Words, sentence: Span, others: Container[Span]) -> float:
    """Return the weight of the words of a sentence, and of the one before it if that has no such figure."""
    before = held.sources.before(sentence)
    spans = (sentence,) if before in others else (before, sentence)
    nodes = [n for span in spans for n in held.tree_at(span).nodes]
    return sum(w for word, w in words.items() if has_like(word, nodes, GENERAL))


def _votes(
    held: Held, words: _Words, sentence: Span, mine: Sequence[NumberMention], others: Sequence[NumberMention]
) -> _Votes:
    tree = held.tree_at(sentence)
    places = [node_at(tree, n.span) for n in (*mine, *others)]
    votes: list[list[float]] = [[] for _ in places]
    shared = 0.0
    for word, weight in words.items():
        alike = [n for n in tree.nodes if likeness(word, n) >= GENERAL]
        far = [min(distance(tree, n, p) for n in alike) if p and alike else len(tree.nodes) for p in places]
        near = [k for k, distance in enumerate(far) if distance == min(far)]
        if alike and len(near) == 1 and len(far) > 1:
            votes[near[0]].append(weight)
        elif alike:
            shared += weight
    own = max((sum(v) for v in votes[: len(mine)]), default=0.0)
    theirs = [sum(v) for v in votes[len(mine) :]]
    best = max(range(len(theirs)), key=theirs.__getitem__)
    few = len(votes[len(mine) + best]) < 2
    other = theirs[best] if len(places) > 1 else shared
    return _Votes(own, other, shared * (len(places) > 1), sum(theirs) - theirs[best], others[best], few)


def distance(tree: Tree, one: Node, other: Node) -> int:
    """Return how many steps it is from a word to another in the parse."""
    ways = [one, *tree.ancestors(one)], [other, *tree.ancestors(other)]
    steps = (a + b for a, n in enumerate(ways[0]) for b, m in enumerate(ways[1]) if n is m)
    return next(steps, len(tree.nodes))
