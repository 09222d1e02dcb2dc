"""To which of two things of a sentence its words stand nearer, and whether another sentence has it crosswise.

"Timber will cost £40,000 and a winch £95,000": "timber" leans to the first sum, "winch" to the second. Where
the words that two sentences share lean the other way in one of them, the two things have changed places.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.matching import likeness
from summarizer.desk.slots import steps_from, tells
from summarizer.desk.standing import is_measure, key
from summarizer.verifying.checking.evidence import evidence_index

if TYPE_CHECKING:
    from summarizer.desk.sources import Sources
    from summarizer.source.document import Span
    from summarizer.source.syntax import Node, Tree

_STEP, _WORD = (
    0.65,
    0.85,
)  # what is left of nearness a step farther in the parse, a word farther in the sentence
_FARTHEST = 8
_CROSSWISE, _LEAST_WEIGHT = -0.6, 0.6

Leaning = dict["Node", float]


class Agreement(NamedTuple):
    """How far two sentences agree in what leans where, from -1 to 1, and what the shared words weigh."""

    score: float
    weight: float

    @property
    def is_crosswise(self) -> bool:
        """Whether the two things have changed places."""
        return self.score <= _CROSSWISE and self.weight >= _LEAST_WEIGHT


def leaning(tree: Tree, one: Span, other: Span) -> Leaning:
    """Return how much nearer each telling word is to the first of two places than to the second."""
    near = [_nearness(tree, span) for span in (one, other)]
    apart = [n for n in tree.nodes if not (n.span.overlaps(one) or n.span.overlaps(other))]
    return {n: near[0][n.number] - near[1][n.number] for n in apart if tells(n) and not is_measure(n)}


def _nearness(tree: Tree, span: Span) -> list[float]:
    inside = [n.number for n in tree.nodes if n.span.overlaps(span)]
    steps = steps_from(tree, inside)
    far = (min((abs(n - own) for own in inside), default=_FARTHEST) for n in range(len(tree.nodes)))
    up = (max(0, min(steps.get(n, _FARTHEST), _FARTHEST) - 1) for n in range(len(tree.nodes)))
    return [(_STEP**s + _WORD**f) / 2 for s, f in zip(up, far, strict=True)]


def agreement(ours: Leaning, theirs: Leaning, sources: Sources) -> Agreement:
    """Hold what leans where in a sentence of the draft against one of the sources."""
    index, both, mine, its = evidence_index(sources.joined), 0.0, 0.0, 0.0
    for node, lean in ours.items():
        alike = ((likeness(node, other), abs(there), there) for other, there in theirs.items())
        like, _, there = max(alike, default=(0.0, 0.0, 0.0))
        if like:
            weight = index.weight(key(node))
            both += weight * like * lean * there
            mine += weight * lean**2
            its += weight * there**2
    whole = math.sqrt(mine * its)
    return Agreement(both / whole if whole else 0.0, whole)
