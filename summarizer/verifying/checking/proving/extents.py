"""Of how many a noun is meant: of all, of most, of few, of those of which more is said."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.source.syntax.quantifying import OF
from summarizer.verifying.checking.proving.grammar import NEGATIVE_PRONOUNS, PARTIAL, SCARCE, UNIVERSAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.syntax import Node, Tree

_WHICH = {"det", "nmod:poss", "amod", "compound"}
_QUANTIFYING = {"det", "det:predet", "amod", "nummod", "advmod"}
_RESTRICTING = {"nummod", "nmod", "acl:relcl", "acl"}
_OF_ALL = UNIVERSAL | SCARCE | {"most", "half"}
_WHOLES = UNIVERSAL | NEGATIVE_PRONOUNS | {"no"}
_ORDINAL = re.compile(r"(?:first|second|third|th|\dst|\dnd|\drd)$")
_EXCEPTING = frozenset({"but", "except", "excepting", "bar", "barring", "save", "other than", "apart from"})
_NOMINAL = ("NN", "DT", "PRP", "CD", "JJ")
_THEM = frozenset("them whom which these those us you".split())
_NEAR = 4  # words behind a whole, in which its exception begins
_SOME, _BUT = "some-of", "but-for"  # "every second boat", "the second of the boats"; "all but the roof"
_PARTS = PARTIAL | {_SOME, _BUT}


def quantifiers(tree: Tree, node: Node) -> frozenset[str]:
    """Return the words before a noun that say of how many it is meant; "a few" and "few" are two."""
    below = (b for b in tree.below(node) if b.relation in _QUANTIFYING and not _is_roughly(tree, b))
    words = {_quantifier(tree, one) for one in below}
    found = words & (UNIVERSAL | PARTIAL)
    if any(map(_ORDINAL.search, words)) and ("every" in words or tree.child(node, OF) is not None):
        found.add(_SOME)
    if (words | {node.low}) & _WHOLES and _has_exception(tree, node):
        found.add(_BUT)
    return frozenset(found)


def _is_roughly(tree: Tree, node: Node) -> bool:
    """Whether "some" says that a figure is about so much: "some 30 boats"."""
    behind = tree.nodes[node.number + 1 : node.number + 2]
    return node.low == "some" and any(other.low[0].isdigit() for other in behind)


def _has_exception(tree: Tree, node: Node) -> bool:
    """Whether "but" or "except" and a noun phrase stand right behind a noun: "nothing but the roof"."""
    behind = tree.nodes[node.number + 1 : node.number + 2 + _NEAR]
    return any(
        (one.low in _EXCEPTING or f"{one.low} {other.low}" in _EXCEPTING)
        and (other.tag.startswith(_NOMINAL) or other.tag == "IN")
        for one, other in pairwise(behind)
    )


def _quantifier(tree: Tree, node: Node) -> str:
    has_article = node.low in SCARCE and node.number and tree.nodes[node.number - 1].low == "a"
    return f"a-{node.low}" if has_article else node.low


def is_of_them(nodes: Sequence[Node], figure: int) -> bool:
    """Whether a figure counts some of those that were named: "40 members, 12 of them women"."""
    behind = [node.low for node in nodes[figure + 1 : figure + 3]]
    return len(behind) == 2 and behind[0] == "of" and behind[1] in _THEM


def is_scarce(tree: Tree, noun: Node) -> bool:
    """Whether a noun phrase is of none or of few: "nobody", "no school", "few of the boats"."""
    denied = noun.low in NEGATIVE_PRONOUNS or any(is_no(below) for below in tree.below(noun))
    return denied or is_of_few(tree, noun)


def is_no(node: Node) -> bool:
    """Whether a word says of a noun that there is none."""
    return node.low in {"no", "neither"} and node.relation in {"det", "advmod", "cc:preconj"}


def is_of_few(tree: Tree, noun: Node) -> bool:
    """Whether "few" opens a noun phrase; in "the next few years" and "her few friends" it only counts."""
    words = (noun, *(below for below in tree.below(noun) if below.relation in _QUANTIFYING))
    few = next((word for word in words if word.low in SCARCE), None)
    return few is not None and (
        few.number == 0 or not tree.nodes[few.number - 1].tag.startswith(("DT", "JJ", "PRP$", "POS"))
    )


def says_as_many(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether quantifiers of a statement say no more than those of the source; "few" is no "a few"."""
    if ours & UNIVERSAL and not theirs & UNIVERSAL:
        return False
    return theirs & _PARTS <= ours and ours & SCARCE <= theirs


def is_of_all(tree: Tree, node: Node) -> bool:
    """Whether a noun is said of all or most of what its phrase describes: no part of that may be dropped."""
    return bool(quantifiers(tree, node) & _OF_ALL) or is_bare(tree, node)


def is_bare(tree: Tree, node: Node) -> bool:
    """Whether a plural stands without any word or phrase that says which: it is of all of them.

    Not so in a phrase that tells what sort one thing is: "a museum of clocks" has some.
    """
    above = tree.above(node)
    if node.tag != "NNS" or (node.relation == "nmod" and above is not None and above.tag in {"NN", "NNP"}):
        return False
    return not any(below.relation in _WHICH or below.relation in _RESTRICTING for below in tree.below(node))


def restricting(tree: Tree, node: Node) -> list[Node]:
    """Return the words that say that only so many, or only those of which more is said, are meant."""
    return [below for below in tree.below(node) if below.relation in _RESTRICTING]
