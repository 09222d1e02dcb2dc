"""What is one word or one name in the source, though written as several: half of it is something else."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.source.vocabulary.denoting import Sort, is_institution, is_place, sort_of
from summarizer.source.vocabulary.given import is_mans
from summarizer.verifying.checking.proving.leaving import Left, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.syntax import Node

_SHARING = frozenset({"co"})  # who founded it with others founded it


def _is_broken(left: Left) -> bool:
    """Whether brackets are part of a word that is told without them: "25(OH)D" as "25 D"."""
    run = [node for node in _written_together(left, "") if node.low[0].isalnum() or node.low in "()"]
    inside = any(node.low == "(" for node in run[1:-1]) and run[-1].low != ")"
    return inside and any(left.drops(node) for node in run)


def _written_together(left: Left, between: str) -> Sequence[Node]:
    """Return the words and marks without a space around a word, or only those joined by one mark."""
    nodes, first, last = left.tree.nodes, left.node.number, left.node.number
    step = 2 if between else 1
    while first >= step and _is_joined(nodes[first - step : first + 1], between):
        first -= step
    while last + step < len(nodes) and _is_joined(nodes[last : last + step + 1], between):
        last += step
    return nodes[first : last + 1]


def _is_joined(nodes: Sequence[Node], between: str) -> bool:
    is_tight = all(one.span.end == other.span.start for one, other in pairwise(nodes))
    return is_tight and (not between or (nodes[1].low == between and nodes[0].low[0].isalpha()))


def _is_halved_word(left: Left) -> bool:
    """Whether half of a word with a hyphen is left out: pro-Orr rebels are not Orr, an ex-wife no wife."""
    whole = [node for node in _written_together(left, "-") if node.low != "-"]
    return any(left.drops(node) for node in whole if node.low not in _SHARING)


def _is_part_of_name(left: Left) -> bool:
    """Whether what a name is of is left out: "Marlow" for the Marlow Council, and not for Marlow Foods."""
    behind = left.tree.nodes[left.node.number + 1 : left.node.number + 2]
    if not (behind and left.node.is_name and behind[0].is_name and left.drops(behind[0])):
        return False
    low = behind[0].low
    is_body = is_place(low) or is_institution(low) or sort_of(low) is Sort.GROUP
    return is_body and is_mans(left.node.low) is None


WHOLE = (Rule(_is_broken, words={"("}), Rule(_is_halved_word, words={"-"}), Rule(_is_part_of_name, "NNP"))
