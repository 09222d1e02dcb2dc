"""Dependencies between the words of a sentence (Universal Dependencies), by greedy transitions.

The arc-hybrid system of Kuhlmann, Gómez-Rodríguez and Satta, "Dynamic Programming Algorithms for
Transition-Based Dependency Parsers" (2011), whose moves an averaged perceptron chooses; the relations are
named afterwards by a second one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.syntax.links import Link, features_of_link, link_of
from summarizer.source.syntax.tagging import normal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.syntax.tagging import Weights

SHIFT, RIGHT, LEFT = "S", "R", "L"
ROOT = -1


class State:
    """A parse under way: a stack, the place of the next word, and the heads found so far.

    The root stands at place `n`, behind the last word.
    """

    def __init__(self, words: Sequence[str], tags: Sequence[str]) -> None:
        self.words, self.tags = [*words, "<root>"], [*tags, "ROOT"]
        self.n = len(words)
        self.next = 0
        self.stack: list[int] = []
        self.heads = [ROOT] * self.n
        self.lefts: list[list[int]] = [[] for _ in range(self.n + 1)]
        self.rights: list[list[int]] = [[] for _ in range(self.n + 1)]

    @property
    def is_done(self) -> bool:
        """Whether every word has its head."""
        return self.next == self.n and not self.stack

    def moves(self) -> list[str]:
        """Return the moves that are possible now."""
        found = [SHIFT] if self.next < self.n else []
        if len(self.stack) >= 2:
            found.append(RIGHT)
        if self.stack and (self.next < self.n or len(self.stack) == 1):
            found.append(LEFT)
        return found

    def move(self, move: str) -> None:
        """Push the next word, or give the word on top a head: the one below it, or the next word."""
        if move == SHIFT:
            self.stack.append(self.next)
            self.next += 1
            return
        child = self.stack.pop()
        head = self.stack[-1] if move == RIGHT else self.next
        self.heads[child] = head
        (self.lefts if head > child else self.rights)[head].append(child)

    def features(self) -> list[str]:
        """Return what speaks for the next move, after Zhang and Nivre (2011), without labels."""
        return features_of(self.view())

    def view(self) -> View:
        """Return what the choice of the next move looks at."""
        words, tags, stack, n0 = self.words, self.tags, self.stack, self.next
        depth = len(stack)
        s0, s1 = (stack[-1] if depth else -1), (stack[-2] if depth > 1 else -1)
        left, right = (self.lefts[s0], self.rights[s0]) if depth else ([], [])
        s1left, s1right = (self.lefts[s1], self.rights[s1]) if depth > 1 else ([], [])
        n0left = self.lefts[n0]
        has_n1, apart = n0 + 1 <= self.n, n0 - s0
        return View(
            s0w=words[s0] if depth else "",
            s0t=tags[s0] if depth else "",
            s1w=words[s1] if depth > 1 else "",
            s1t=tags[s1] if depth > 1 else "",
            s2t=tags[stack[-3]] if depth > 2 else "",
            n0w=words[n0],
            n0t=tags[n0],
            n1w=words[n0 + 1] if has_n1 else "",
            n1t=tags[n0 + 1] if has_n1 else "",
            n2t=tags[n0 + 2] if n0 + 2 <= self.n else "",
            s0l=tags[left[-1]] if left else "",
            s0r=tags[right[-1]] if right else "",
            s0r2=tags[right[-2]] if len(right) > 1 else "",
            s1r=tags[s1right[-1]] if s1right else "",
            s1l=tags[s1left[-1]] if s1left else "",
            n0l=tags[n0left[-1]] if n0left else "",
            n0lw=words[n0left[-1]] if n0left else "",
            gap=(6 if apart > 9 else min(apart, 5)) if depth else 0,
            between=min(s0 - s1, 5) if depth > 1 else 0,
            v0=min(len(right), 3),
            v1=min(len(left), 3),
            vn=min(len(n0left), 3),
        )


class View(NamedTuple):
    """What the choice of a move looks at: s0 the word on top, s1 and s2 below it, n0 to n2 the next words.

    w is a word, t its tag; l and r the tag of the nearest word below it on either side, v how many there are.
    """

    s0w: str
    s0t: str
    s1w: str
    s1t: str
    s2t: str
    n0w: str
    n0t: str
    n1w: str
    n1t: str
    n2t: str
    s0l: str
    s0r: str
    s0r2: str
    s1r: str
    s1l: str
    n0l: str
    n0lw: str
    gap: int
    between: int
    v0: int
    v1: int
    vn: int


def features_of(view: View) -> list[str]:
    """Return what a view speaks for."""
    return [*_word_features(view), *_tag_features(view), *_shape_features(view)]


def _word_features(v: View) -> list[str]:
    """Return which words and tags stand on the stack and before it."""
    return [
        "b",
        f"a{v.s0w}/{v.s0t}",
        f"b{v.s0w}",
        f"c{v.s0t}",
        f"d{v.n0w}/{v.n0t}",
        f"e{v.n0w}",
        f"f{v.n0t}",
        f"g{v.n1w}",
        f"i{v.s1w} {v.s0t}",
        f"j{v.s1t} {v.s0t}",
        f"k{v.s0w}/{v.s0t} {v.n0w}/{v.n0t}",
        f"l{v.s0w}/{v.s0t} {v.n0t}",
        f"m{v.s0t} {v.n0w}/{v.n0t}",
        f"n{v.s0w} {v.n0w}",
        f"o{v.s0t} {v.n0t}",
        f"p{v.s0t} {v.n0t} {v.n1t}",
        f"q{v.s1t} {v.s0t} {v.n0t}",
        f"r{v.s1w} {v.s0w}",
        f"s{v.s1t} {v.s0t} {v.n0w}",
        f"t{v.s1w} {v.s0t} {v.n0t}",
        f"u{v.s1t} {v.s0w} {v.n0t}",
        f"N{v.s1w} {v.s0w} {v.n0t}",
    ]


def _tag_features(v: View) -> list[str]:
    """Return which tags stand in a row."""
    return [
        f"h{v.n1t} {v.n0t}",
        f"v{v.s0t} {v.s0l} {v.n0t}",
        f"w{v.s0t} {v.s0r} {v.n0t}",
        f"x{v.s0t} {v.n0t} {v.n0l}",
        f"y{v.s0w} {v.n0w} {v.n0lw}",
        f"z{v.s2t} {v.s1t} {v.s0t} {v.n0t}",
        f"A{v.n0t} {v.n1t} {v.n2t}",
        f"B{v.s0t} {v.n0t} {v.n1t} {v.n2t}",
        f"C{v.s1t} {v.s0t} {v.n0t} {v.n1t}",
    ]


def _shape_features(v: View) -> list[str]:
    """Return how far the words are apart, and what they have below them."""
    return [
        f"D{v.s0w} {v.v0}{v.v1}",
        f"E{v.s0t} {v.v0}{v.v1} {v.n0t}",
        f"F{v.n0w} {v.vn}",
        f"G{v.n0t} {v.vn} {v.s0t}",
        f"H{v.s0w} {v.gap}",
        f"I{v.s0t} {v.n0t} {v.gap}",
        f"J{v.s0w} {v.n0w} {v.gap}",
        f"K{v.s1t} {v.s0t} {v.between}",
        f"L{v.s1t} {v.s1r} {v.s0t}",
        f"M{v.s1t} {v.s1l} {v.s0t} {v.n0t}",
        f"O{v.s0t} {v.s0r} {v.s0r2} {v.n0t}",
        f"P{v.s1t} {v.s0t} {v.s0r} {v.n0t}",
        f"Q{v.s1w} {v.s1t} {v.s0l} {v.s0w}",
    ]


class Parser:
    """Finds the head of each word of a tagged sentence, and the name of the relation to it."""

    def __init__(self, moves: dict[str, tuple[float, float, float]], labels: Weights) -> None:
        self._moves = moves
        self._labels = labels
        # Statements are told in the words of a text: what was weighed once comes again.
        self._weighed = lru_cache(maxsize=1 << 16)(self._weigh)
        self._named = lru_cache(maxsize=1 << 16)(self._name)

    def parse(self, words: Sequence[str], tags: Sequence[str]) -> tuple[list[int], list[str]]:
        """Return for each word the place of its head (-1 for the root) and the relation to it."""
        state = State([normal(word) for word in words], tags)
        while not state.is_done:
            possible = state.moves()
            state.move(possible[0] if len(possible) == 1 else self._best(state, possible))
        names = [self._named(link_of(child, state.heads[child], state)) for child in range(state.n)]
        return [ROOT if head == state.n else head for head in state.heads], names

    def _best(self, state: State, possible: list[str]) -> str:
        scores = dict(zip((SHIFT, RIGHT, LEFT), self._weighed(state.view()), strict=True))
        return max(possible, key=scores.__getitem__)

    def _weigh(self, view: View) -> tuple[float, float, float]:
        shift = right = left = 0.0
        weights = self._moves
        for feature in features_of(view):
            found = weights.get(feature)
            if found is not None:
                shift += found[0]
                right += found[1]
                left += found[2]
        return shift, right, left

    def _name(self, link: Link) -> str:
        scores: dict[str, float] = {}
        labels = self._labels
        for feature in features_of_link(link):
            found = labels.get(feature)
            if found is not None:
                for name, weight in found.items():
                    scores[name] = scores.get(name, 0.0) + weight
        return max(scores, key=lambda name: (scores[name], name), default="dep")
