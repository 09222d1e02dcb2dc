"""By which relation a word of a source says what one of a statement does, and what each offers."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.results import Relation
from summarizer.source.vocabulary import (
    are_opposite,
    bases,
    is_derived,
    is_general,
    is_synonym,
    lemmas,
    offered,
    sought,
)
from summarizer.source.vocabulary.denoting import first_sense, is_kind_of, kinds_of
from summarizer.verifying.checking.lexicon import FALLING, RISING
from summarizer.verifying.checking.proving.grammar import ELLIPTIC, ORGANISATIONS, PAIRED, PRONOUNS
from summarizer.verifying.checking.stems import stem

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from summarizer.source.syntax import Node

NAMES = frozenset({"NNP", "NNPS"})
# Neither by what factor, nor what is passed.
_OTHERWISE = frozenset(map(stem, "double triple halve exceed outpace above below more less".split()))
_UP, _DOWN = RISING - _OTHERWISE, FALLING - _OTHERWISE
PACELESS = frozenset("fall drop decline decrease rise increase grow".split())  # however fast it was
_DEGREES = {"JJR": 1, "RBR": 1, "JJS": 2, "RBS": 2}
_SWAPS = (
    ("our", "or"),
    ("ise", "ize"),
    ("isa", "iza"),
    ("ising", "izing"),
    ("tre", "ter"),
    ("ogue", "og"),
    ("ence", "ense"),
)
_SOME_OF = frozenset({"which", "whom"})  # behind "six of"
NOUNS = frozenset({"NN", "NNS"})
# May take up anything that was named.
TAKING_UP = PRONOUNS | ORGANISATIONS | ELLIPTIC | _SOME_OF | PAIRED.keys()
_PARTS = {"N": "n", "V": "v", "J": "a", "R": "r"}
_ALL, _ANY = ":all", ":any"  # every word offers the one and asks for the other
_KIND = ":kind {}".format  # of a noun, the sense that it is for and those that it is a kind of
_LETTERS = 2  # of names, which two forms of one share at the least


def relate_words(one: Node, other: Node) -> Relation | None:
    """Return how one word carries another, without regard to what stands around them."""
    if one.low == other.low:
        return Relation.SAME
    return _relate_forms(one.low, one.tag, other.low, other.tag)


@lru_cache(maxsize=1 << 12)
def _relate_forms(one: str, tag: str, other: str, other_tag: str) -> Relation | None:
    if one in PRONOUNS or other in PRONOUNS:
        return None
    if tag in NAMES or other_tag in NAMES:
        return _same_name(one, other, tag, other_tag)
    if _DEGREES.get(tag) != _DEGREES.get(other_tag):
        return None
    if not bases(one).isdisjoint(bases(other)) or not spellings(one).isdisjoint(spellings(other)):
        return Relation.INFLECTION
    if _is_repeated(one, other) or _is_repeated(other, one):
        return None
    part = _PARTS.get(tag[:1])
    if part and part == _PARTS.get(other_tag[:1]):
        if is_synonym(one, other, part):
            return Relation.SYNONYM
        if is_general(one, other, part):
            return Relation.GENERAL
    return Relation.DERIVATION if is_derived(one, other) else None


def _is_repeated(one: str, other: str) -> bool:
    """Whether a word says that what another one says was done again: who rebuilt it did not build it."""
    return any(prefix + base in bases(other) for base in bases(one) for prefix in ("re", "re-"))


@lru_cache(maxsize=1 << 13)
def are_unlike(one: str, tag: str, other: str, other_tag: str) -> bool:
    """Whether two words have nothing to do with each other, whatever stands around them."""
    if one in PRONOUNS or other in TAKING_UP:
        return False
    if _relate_forms(one, tag, other, other_tag) is not None:
        return False
    if tag in NOUNS and other_tag in NOUNS and is_kind_of(other, one):
        return False  # "the animals" may be the bats
    return not (are_opposite(one, other) or goes_the_same_way(one, other))


def _same_name(one: str, other: str, tag: str, other_tag: str) -> Relation | None:
    ours, theirs = one.rstrip("."), other.rstrip(".")
    if ours.replace(".", "") == theirs.replace(".", ""):
        return Relation.SAME
    if _is_short_for(one, other) or _is_short_for(other, one):
        return Relation.INFLECTION
    shorter, longer = sorted((ours, theirs), key=len)
    if tag == "NNP" and other_tag in NAMES and f"{shorter}s" == longer and len(ours) > 3:
        return Relation.INFLECTION
    return None


def _is_short_for(short: str, long: str) -> bool:
    """Whether a word with a full stop is short for another: "Gov." for "Governor"."""
    return short.endswith(".") and len(short) > 2 and long.startswith(short[:-1]) and long[-1] != "."


def goes_the_same_way(one: str, other: str) -> bool:
    """Whether two verbs say of a figure that it went up, or both that it went down, whatever the pace."""
    way = way_of(one)
    return way is not None and way == way_of(other) and _is_verb(one) and _is_verb(other)


def way_of(word: str) -> str | None:
    """Return whether a verb says of a figure that it went "up" or "down", None if neither."""
    base = stem(word)
    return "up" if base in _UP else "down" if base in _DOWN else None


def _is_verb(word: str) -> bool:
    return any(part == "v" for part, _ in lemmas(word))


@lru_cache(maxsize=1 << 12)
def spellings(word: str) -> frozenset[str]:
    """Return what a word shares with its like in another spelling: British, American, with a hyphen."""
    whole = word.replace("-", "")
    return frozenset((whole, *(f"{a} {word.replace(a, b)}" for a, b in _SWAPS if a in word or b in word)))


class Offers:
    """The words of a sentence by what they offer to those of a statement."""

    def __init__(self, nodes: Sequence[Node], phrasal: Container[int]) -> None:
        """Take the words, and the numbers of the verbs that say something else with a particle."""
        self._nodes, self._phrasal = nodes, phrasal
        self._by: dict[str, list[int]] = defaultdict(list)
        for node in nodes:
            for offer in _offered(node.low, node.tag):
                self._by[offer].append(node.number)
            if node.number in phrasal:
                self._by[_ANY].append(node.number)

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
