"""Which way a figure goes, by the word that it hangs on: "fell by 6 per cent", "6 less", "a rise of 6"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.desk.standing import bounds, denies
from summarizer.desk.words import WORDS
from summarizer.source.vocabulary import bases, is_general, is_synonym
from summarizer.verifying.checking.lexicon import FALLING, RISING
from summarizer.verifying.checking.stems import stem

if TYPE_CHECKING:
    from summarizer.source.syntax import Node, Tree

_MORE, _LESS = ("increase", "rise"), ("decrease", "fall", "decline")
_UP, _DOWN = WORDS.more_of, WORDS.less_of
_EARLIER = WORDS.earlier
_PAST = WORDS.past
_LEVELS = WORDS.level_verbs  # how much there is, not where it goes
_COMPARING = {"JJR", "RBR"}
_BESIDE = {"advmod", "amod", "compound:prt"}
_HIGHEST = 4  # words above a figure that may tell where it goes


def way(tree: Tree, node: Node) -> int:
    """Return 1 for a figure by which, or to which, something rises, -1 for one of a fall, 0 for neither."""
    behind = next(iter(tree.nodes[node.number + 1 :]), node)
    if behind.tag in _COMPARING:  # "4 mph faster", whatever the parser makes of it
        return way_of(behind.low, behind.tag) * _is_since(tree, behind)
    for above in (node, *list(tree.ancestors(node))[:_HIGHEST]):
        beside = (below for below in tree.below(above) if below.relation in _BESIDE)
        around = [word for word in (above, *beside) if word.tag not in _COMPARING or _is_since(tree, word)]
        ways = {found for word in around if (found := way_of(word.low, word.tag))}
        if any(denies(below) for below in tree.below(above)):
            return 0
        if ways:
            return ways.pop() if len(ways) == 1 else 0
        if above.is_verb:
            return 0
    return 0


def _is_since(tree: Tree, word: Node) -> bool:
    """Whether a comparative tells what has become of something: it is more than before, not was more before.

    One that only bounds a figure, "more than 20", tells nothing of that.
    """
    if bounds(tree, word):
        return False
    than = next((node.number for node in tree.nodes[word.number :] if node.low == "than"), None)
    if than is None:
        return word.low not in WORDS.in_time and not any(node.low in _EARLIER for node in tree.nodes)
    return any(node.low in _EARLIER | _PAST for node in tree.nodes[than:])


@lru_cache(maxsize=1 << 12)
def way_of(low: str, tag: str) -> int:
    """Return where a word goes by itself: verbs and nouns of rising and falling, and comparatives."""
    found = bases(low) | {low}
    stems = {stem(word, "en") for word in found}
    listed = bool(stems & RISING) - bool(stems & FALLING)
    if tag in _COMPARING or low in {"up", "down"}:
        return listed or bool(found & _UP) - bool(found & _DOWN)
    if not tag.startswith(("VB", "NN")) or found & _LEVELS:
        return 0
    return listed or _is_like(low, _MORE, tag[0].lower()) - _is_like(low, _LESS, tag[0].lower())


def goes(verb: str) -> int:
    """Return 1 for a verb, with its particle, of rising, -1 for one of falling, 0 for others."""
    return _is_like(verb, _MORE, "v") - _is_like(verb, _LESS, "v")


def _is_like(word: str, kinds: tuple[str, ...], part: str) -> bool:
    return any(word == kind or is_synonym(kind, word, part) or is_general(kind, word, part) for kind in kinds)
