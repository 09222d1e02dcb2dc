"""Which words of a sentence can have to do with one of a statement, found by what each has by itself.

Each relation between two words is something of the one met in the other: a lemma, a sense, the letters that
a name begins with. A sentence lists its words by what they offer, so that the many that share nothing with
a word of a statement are never held against it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.source.vocabulary import offered, sought
from summarizer.source.vocabulary.denoting import first_sense, kinds_of
from summarizer.verifying.checking.proving.grammar import PRONOUNS
from summarizer.verifying.checking.proving.relating import (
    NAMES,
    NOUNS,
    TAKING_UP,
    are_unlike,
    spellings,
    way_of,
)

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from summarizer.source.syntax import Node

_ALL, _ANY = ":all", ":any"  # every word offers the one and asks for the other
_KIND = ":kind {}".format  # of a noun, the sense that it is for and those that it is a kind of
_LETTERS = 2  # of names, which two forms of one share at the least


class Offers:
    """The words of a sentence by what they offer to those of a statement."""

    def __init__(self, nodes: Sequence[Node], phrasal: Container[int]) -> None:
        """Take the words, and the numbers of the verbs that say something else with a particle."""
        self._nodes, self._phrasal = nodes, phrasal
        self._by: dict[str, list[int]] = {}
        for node in nodes:
            for offer in _offered(node.low, node.tag):
                self._by.setdefault(offer, []).append(node.number)
            if node.number in phrasal:
                self._by.setdefault(_ANY, []).append(node.number)

    def near_in_meaning(self, one: Node) -> list[Node]:
        """Return the words that can have to do with one, in order, whatever stands around them."""
        known, low, tag = self._by, one.low, one.tag
        found = {number for wanted in _sought(low, tag) if wanted in known for number in known[wanted]}
        return [
            other
            for other in map(self._nodes.__getitem__, sorted(found))
            if other.low == low
            or other.number in self._phrasal
            or not are_unlike(low, tag, other.low, other.tag)
        ]


@lru_cache(maxsize=1 << 10)
def _sought(low: str, tag: str) -> frozenset[str]:
    """Return what a word of a statement asks for: without any of it a word of a source is unlike."""
    if low in PRONOUNS:
        return frozenset((_ALL, _ANY))
    kinds = kinds_of(low) if tag in NOUNS else frozenset()
    names = {f":may be {_start(low)}", f":named {_start(low)}" if tag in NAMES else _ANY}
    return sought(low).union(_by_form(low), names, map(_KIND, kinds), (_ANY,))


@lru_cache(maxsize=1 << 11)
def _offered(low: str, tag: str) -> frozenset[str]:
    """Return what a word of a source has for those that ask."""
    kinds = first_sense(low) if tag in NOUNS else frozenset()
    names = {f":named {_start(low)}", f":may be {_start(low)}" if tag in NAMES else _ALL}
    taken = (_ALL, _ANY) if low in TAKING_UP else (_ALL,)
    return offered(low).union(_by_form(low), names, map(_KIND, kinds), taken)


def _by_form(low: str) -> frozenset[str]:
    """Return the word in its spellings, and the way that it says a figure went."""
    return spellings(low) | {low, f":{way_of(low) or low}"}


def _start(low: str) -> str:
    return low.replace(".", "")[:_LETTERS]
