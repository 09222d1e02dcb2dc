"""Whether two words are of the same: by stem, family, synonym, and by subject and object."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.desk.stances import clause_of
from summarizer.desk.standing import base, noun_before
from summarizer.languages.desk_words import WORDS
from summarizer.source.vocabulary import are_opposite, is_derived, is_general, is_synonym
from summarizer.verifying.checking.evidence import evidence_index
from summarizer.verifying.checking.lexicon import FAMILY_OF
from summarizer.verifying.checking.proving.grammar import NEGATIVE_PRONOUNS, PRONOUNS, RELATIVES
from summarizer.verifying.checking.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.desk.sources import Sources
    from summarizer.source.syntax import Node, Tree

_MOST_SENTENCES = 12
SYNONYM, GENERAL = 0.8, 0.6  # how like a synonym or a derivation is, and a more general word
ANYBODY = PRONOUNS | NEGATIVE_PRONOUNS | RELATIVES | WORDS.indefinite
_PARTS = {"VB": "v", "NN": "n", "JJ": "a", "RB": "r"}
ROLES = (("nsubj", "obl:agent"), ("nsubj:pass", "obj"))  # who does it, and to whom it is done
DOERS = ROLES[:1]
_PLAIN = {"DT", "CD", "PRP", "EX"}
_NAMING = {"compound", "flat", "appos", "nmod:desc", "nmod", "amod", "conj"}


def relation(node: Node, other: Node) -> int:
    """Return 1 for two words that say the same, -1 for opposites, 0 for others."""
    if keys_of(node) & keys_of(other):
        return 1
    if node.tag[0] != other.tag[0] or node.is_name or other.is_name:
        return 0
    part = _PARTS.get(node.tag[:2], "")
    if part and is_synonym(base(node), base(other), part):
        return 1
    return -int(are_opposite(base(node), base(other)))


def likeness(node: Node, other: Node) -> float:
    """Return how like two words are: 1 for the same, less for a synonym and for a more general one, or 0."""
    if keys_of(node) & keys_of(other):
        return 1.0
    if node.is_name or other.is_name or "CD" in {node.tag, other.tag}:
        return 0.0
    return _likeness(*sorted((node.low, other.low)))


def has_like(node: Node, others: Iterable[Node], least: float = SYNONYM) -> bool:
    """Whether one of some words is at least so like a word."""
    return any(likeness(node, other) >= least for other in others)


def words_alike(node: Node, low: str) -> float:
    """Return how like a word is to one of which only the letters are known."""
    return 1.0 if keys_of(node) & _keys(low) else 0.0 if node.is_name else _likeness(*sorted((node.low, low)))


@lru_cache(maxsize=1 << 14)  # every word is held against every other
def _likeness(one: str, two: str) -> float:
    if is_derived(one, two) or any(is_synonym(one, two, part) for part in "nv"):
        return SYNONYM
    return GENERAL * any(is_general(a, b, p) for a, b in ((one, two), (two, one)) for p in "nv")


def has_same_core(tree: Tree, node: Node, there: Tree, other: Node) -> bool:
    """Whether both tell of the same subject and the same object, or the same of one subject.

    Where one names a subject and the other does not, an object of two words or more will do.
    """
    one, two = clause_of(tree, node), clause_of(there, other)
    pairs = [(tree.child(one, *roles), there.child(two, *roles)) for roles in ROLES]
    told = [pair for pair in pairs if pair != (None, None)]
    shared = [
        phrase_keys(tree, a) & phrase_keys(there, b) if a is not None and b is not None else set()
        for a, b in told
    ]
    if len(told) == len(ROLES) and len(shared[1]) > 1 and None not in told[0]:
        return True
    return all(shared) and len(told) > (not node.tag.startswith("JJ"))


def sentences_with(node: Node, sources: Sources) -> list[int]:
    """Return the first few sentences that have a word, in whatever form."""
    index = evidence_index(sources.joined)
    numbers = {*index.numbers_of(node.low), *index.numbers_of(base(node))}
    return sorted(numbers)[:_MOST_SENTENCES]


def said_of_the_same(
    tree: Tree, one: Node, there: Tree, two: Node, places: tuple[tuple[str, ...], ...] = ROLES
) -> bool:
    """Whether two clauses may be about the same: who does it, and to whom it is done, may be the same."""
    return all(
        _may_be_same(tree, mine, there, theirs)
        for roles in places
        if (mine := _argument(tree, one, roles)) is not None
        and (theirs := _argument(there, two, roles)) is not None
    )


def _argument(tree: Tree, verb: Node, roles: tuple[str, ...]) -> Node | None:
    """Return what has one of some roles beside a verb; who does it may only stand right before it."""
    return tree.child(verb, *roles) or (noun_before(tree, verb) if roles is DOERS[0] else None)


def _may_be_same(tree: Tree, mine: Node, there: Tree, theirs: Node) -> bool:
    if {mine.low, theirs.low} & ANYBODY or mine.tag in _PLAIN or theirs.tag in _PLAIN:
        return True
    named = mine.is_name != theirs.is_name  # "the company"
    return (
        named
        or bool(phrase_keys(tree, mine) & phrase_keys(there, theirs))
        or is_synonym(mine.low, theirs.low, "n")
    )


def phrase_keys(tree: Tree, head: Node) -> frozenset[str]:
    """Return the keys of a noun and of what names it, without what it is only somebody's or of."""
    own = (n for n in (head, *tree.below(head)) if n is head or n.relation in _NAMING)
    return frozenset(key for n in own for key in keys_of(n))


def keys_of(node: Node) -> frozenset[str]:
    """Return what two words must share one of to be the same: stems, families, base forms."""
    return _keys(node.low, base(node))


@lru_cache(maxsize=1 << 13)
def _keys(*forms: str) -> frozenset[str]:
    stems = (stem(form, "en") for form in forms)
    return frozenset(FAMILY_OF.get(found, found) for found in stems)
