"""Dependencies between the words of a sentence (Universal Dependencies), by greedy transitions.

The arc-hybrid system of Kuhlmann, Gómez-Rodríguez and Satta, "Dynamic Programming Algorithms for
Transition-Based Dependency Parsers" (2011), whose moves an averaged perceptron chooses; the relations are
named afterwards by a second one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.syntax.tagging import normal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax.tagging import Weights

SHIFT, RIGHT, LEFT = "S", "R", "L"
ROOT = -1
_NO_WORD = ("", "")


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

    def features(self) -> Iterator[str]:
        """Yield what speaks for the next move, after Zhang and Nivre (2011), without labels."""
        words, tags, stack, n0 = self.words, self.tags, self.stack, self.next
        depth = len(stack)
        s0w, s0t = (words[stack[-1]], tags[stack[-1]]) if depth else _NO_WORD
        s1w, s1t = (words[stack[-2]], tags[stack[-2]]) if depth > 1 else _NO_WORD
        s2t = tags[stack[-3]] if depth > 2 else ""
        n0w, n0t = words[n0], tags[n0]
        n1w, n1t = (words[n0 + 1], tags[n0 + 1]) if n0 + 1 <= self.n else _NO_WORD
        n2t = tags[n0 + 2] if n0 + 2 <= self.n else ""
        left = self.lefts[stack[-1]] if depth else []
        right = self.rights[stack[-1]] if depth else []
        s0l, s0r = (tags[left[-1]] if left else ""), (tags[right[-1]] if right else "")
        s0r2 = tags[right[-2]] if len(right) > 1 else ""
        s1r = tags[self.rights[stack[-2]][-1]] if depth > 1 and self.rights[stack[-2]] else ""
        s1l = tags[self.lefts[stack[-2]][-1]] if depth > 1 and self.lefts[stack[-2]] else ""
        n0left = self.lefts[n0]
        n0l = tags[n0left[-1]] if n0left else ""
        n0lw = words[n0left[-1]] if n0left else ""
        gap = min(n0 - stack[-1], 5) if depth else 0
        gap = 6 if depth and n0 - stack[-1] > 9 else gap
        between = min(stack[-1] - stack[-2], 5) if depth > 1 else 0
        v0, v1 = min(len(right), 3), min(len(left), 3)
        vn = min(len(n0left), 3)
        s0, n = f"{s0w}/{s0t}", f"{n0w}/{n0t}"
        yield "b"
        yield f"a{s0}"
        yield f"b{s0w}"
        yield f"c{s0t}"
        yield f"d{n}"
        yield f"e{n0w}"
        yield f"f{n0t}"
        yield f"g{n1w}"
        yield f"h{n1t} {n0t}"
        yield f"i{s1w} {s0t}"
        yield f"j{s1t} {s0t}"
        yield f"k{s0} {n}"
        yield f"l{s0} {n0t}"
        yield f"m{s0t} {n}"
        yield f"n{s0w} {n0w}"
        yield f"o{s0t} {n0t}"
        yield f"p{s0t} {n0t} {n1t}"
        yield f"q{s1t} {s0t} {n0t}"
        yield f"r{s1w} {s0w}"
        yield f"s{s1t} {s0t} {n0w}"
        yield f"t{s1w} {s0t} {n0t}"
        yield f"u{s1t} {s0w} {n0t}"
        yield f"v{s0t} {s0l} {n0t}"
        yield f"w{s0t} {s0r} {n0t}"
        yield f"x{s0t} {n0t} {n0l}"
        yield f"y{s0w} {n0w} {n0lw}"
        yield f"z{s2t} {s1t} {s0t} {n0t}"
        yield f"A{n0t} {n1t} {n2t}"
        yield f"B{s0t} {n0t} {n1t} {n2t}"
        yield f"C{s1t} {s0t} {n0t} {n1t}"
        yield f"D{s0w} {v0}{v1}"
        yield f"E{s0t} {v0}{v1} {n0t}"
        yield f"F{n0w} {vn}"
        yield f"G{n0t} {vn} {s0t}"
        yield f"H{s0w} {gap}"
        yield f"I{s0t} {n0t} {gap}"
        yield f"J{s0w} {n0w} {gap}"
        yield f"K{s1t} {s0t} {between}"
        yield f"L{s1t} {s1r} {s0t}"
        yield f"M{s1t} {s1l} {s0t} {n0t}"
        yield f"N{s1w} {s0w} {n0t}"
        yield f"O{s0t} {s0r} {s0r2} {n0t}"
        yield f"P{s1t} {s0t} {s0r} {n0t}"
        yield f"Q{s1w} {s1t} {s0l} {s0w}"


def label_features(child: int, head: int, state: State) -> Iterator[str]:
    """Yield what speaks for the name of the relation between a word and its head."""
    words, tags = state.words, state.tags
    cw, ct, hw, ht = words[child], tags[child], words[head], tags[head]
    left, right = state.lefts[child], state.rights[child]
    first = f"{words[min(left)]}/{tags[min(left)]}" if left else ""
    siblings = [tags[other] for other in state.lefts[head]]
    after = [tags[other] for other in state.rights[head]]
    side = "<" if child < head else ">"
    apart = min(abs(child - head), 4)
    before, behind = (tags[child - 1] if child else ""), tags[min(child + 1, state.n)]
    rank = (state.lefts if child < head else state.rights)[head].index(child)
    marked = any(words[other] in {"by", "that", "to"} for other in left)
    passive = any(words[other] in _BE for other in state.lefts[head])
    yield "b"
    yield f"a{cw} {side}"
    yield f"b{ct} {ht} {side} {apart}"
    yield f"c{cw} {hw}"
    yield f"d{cw} {ht} {side}"
    yield f"e{ct} {hw} {side}"
    yield f"f{ct} {ht} {first} {side}"
    yield f"g{ct} {first} {side}"
    yield f"h{ct} {ht} {before} {behind} {side}"
    yield f"i{ct} {ht} {' '.join(siblings)} {side}"
    yield f"j{ct} {ht} {' '.join(after[:3])} {side}"
    yield f"k{ct} {ht} {rank} {side}"
    yield f"l{ct} {ht} {passive} {side}"
    yield f"m{ct} {ht} {marked} {side} {bool(right)}"
    yield f"n{cw[-3:]} {ct} {ht} {side}"
    yield f"o{hw} {first} {side}"


_BE = frozenset("be is are was were been being am 's 're get got gets".split())


class Parser:
    """Finds the head of each word of a tagged sentence, and the name of the relation to it."""

    def __init__(self, moves: dict[str, tuple[float, float, float]], labels: Weights) -> None:
        self._moves = moves
        self._labels = labels

    def parse(self, words: Sequence[str], tags: Sequence[str]) -> tuple[list[int], list[str]]:
        """Return for each word the place of its head (-1 for the root) and the relation to it."""
        state = State([normal(word) for word in words], tags)
        while not state.is_done:
            possible = state.moves()
            state.move(possible[0] if len(possible) == 1 else self._best(state, possible))
        names = [self._name(child, state.heads[child], state) for child in range(state.n)]
        return [ROOT if head == state.n else head for head in state.heads], names

    def _best(self, state: State, possible: list[str]) -> str:
        shift = right = left = 0.0
        weights = self._moves
        for feature in state.features():
            found = weights.get(feature)
            if found is not None:
                shift += found[0]
                right += found[1]
                left += found[2]
        scores = {SHIFT: shift, RIGHT: right, LEFT: left}
        return max(possible, key=scores.__getitem__)

    def _name(self, child: int, head: int, state: State) -> str:
        scores: dict[str, float] = {}
        for feature in label_features(child, head, state):
            for name, weight in self._labels.get(feature, {}).items():
                scores[name] = scores.get(name, 0.0) + weight
        return max(scores, key=lambda name: (scores[name], name), default="dep")
