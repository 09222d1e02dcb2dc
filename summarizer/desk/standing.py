"""Where a word stands: what it hangs together with in its sentence, and whether two stand in one place."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.languages.desk_words import WORDS
from summarizer.source.syntax import Node, Tree, parse_stretch
from summarizer.source.vocabulary import lemmas
from summarizer.verifying.checking.lexicon import FAMILY_OF, UNITS
from summarizer.verifying.checking.proving.grammar import NEGATIVE_PRONOUNS, NEGATORS
from summarizer.verifying.checking.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Span

_NUMBERS = language_of("en").numbers.small
_TELLING = ("NN", "VB", "JJ", "RB", "CD")
# What is left of something, or more of it.
OTHERS = WORDS.others
_LEFT = OTHERS | WORDS.others_or_more
_BESIDE = 3
_MAIN = {"root", "ccomp", "conj", "parataxis"}
_JOINED = {"conj", "parataxis"}
COMPARATIVE = {"JJR", "RBR"}
_CLOSING = " \n\"'”’»)"
_NO = re.compile(r"[\"'”’»)]?\s*(?:[\w.]+ [\w.]+: ?|[\w.]+: ?)?[\"'“‘«]?No\b")
_COMPARED = re.compile(r"\b(?:than|before|after)\b", re.IGNORECASE)


def _both_parsed(sentence: str, text: str, evidence: Span) -> tuple[Tree, Tree]:
    """Return the parses of a sentence and of its evidence, a stretch of `text`."""
    return parsed(sentence), parsed_there(text, evidence)


@lru_cache(maxsize=8)  # many questions about one sentence, one after the other
def parsed(sentence: str) -> Tree:
    """Return the parse of a sentence of the draft."""
    return parse_stretch(sentence)


@lru_cache(maxsize=512)  # sentences of a draft rest on the same few of their sources
def parsed_there(text: str, evidence: Span) -> Tree:
    """Return the parse of a stretch of the sources."""
    return parse_stretch(text, evidence.start, evidence.end)


def base(node: Node) -> str:
    """Return the base form of a word, of a number in words its figures."""
    if node.tag == "CD" and node.low in _NUMBERS:
        return str(_NUMBERS[node.low])
    return base_of(node.low, "v" if node.is_verb else "n")


@lru_cache(maxsize=1 << 13)  # every word is held against every other
def base_of(low: str, part: str) -> str:
    """Return the base form of a word, that of a part of speech where it has one."""
    return next((base for _, base in sorted(lemmas(low), key=lambda pair: pair[0] != part)), low)


def key(node: Node) -> str:
    """Return what two words must share to be the same: the stem of the base form, or the family of that."""
    found = stem(base(node), "en")
    return FAMILY_OF.get(found, found)


def word_said(tree: Tree, said: str) -> Node | None:
    """Return the first word of a sentence that is spelled so, in capitals or not."""
    return next((n for n in tree.nodes if n.low == said.casefold()), None)


def word_at(tree: Tree, place: Span) -> Node | None:
    """Return the first word at a place."""
    return next((n for n in tree.nodes if n.span.overlaps(place)), None)


def node_at(tree: Tree, span: Span) -> Node | None:
    """Return the word of some words that the others depend on."""
    inside = [node for node in tree.nodes if node.span.overlaps(span)]
    return next((n for n in inside if (above := tree.above(n)) is None or above not in inside), None)


def denies(node: Node) -> bool:
    """Whether a word is a negation."""
    return node.low in NEGATORS or node.low in NEGATIVE_PRONOUNS or node.low == "cannot"


def is_telling(node: Node) -> bool:
    """Whether a word says something by itself."""
    return node.tag.startswith(_TELLING) and base(node) not in WORDS.idle_verbs and not denies(node)


def stand_alike(ours: Tree, node: Node, theirs: Tree, other: Node) -> bool:
    """Whether two words hang together with some same word, above, below or beside them.

    A verb that a clause of its own has nothing telling but, "I did not take it", stands like any.
    """
    one, two = company(ours, node), company(theirs, other)
    return bool(one & two) or (not two and other.is_verb and other.relation in _MAIN)


def company(tree: Tree, node: Node) -> set[str]:
    """Return the telling words above, below and beside a word, by their base forms."""
    near = list(_inside(tree, node))
    for above in tree.ancestors(node):
        if base(above) in WORDS.plain_saying:  # who says it is not what it is said with
            break
        near += [above, *tree.below(above)]
        if above.relation == "acl" and (noun := tree.above(above)) is not None:
            near.append(noun)  # what a participle is said of
        counted = (node.relation == "nummod" and above.number == node.head) or above.tag in COMPARATIVE
        if (
            is_telling(above) and not counted
        ) or above.is_verb:  # a pronoun hangs together with what is above it
            break
    return {
        stem(base(one), "en") for one in near if one is not node and is_telling(one) and not is_measure(one)
    }


def _inside(tree: Tree, node: Node) -> Iterator[Node]:
    """Yield the words that hang on a word, but not those of a clause that is only joined to its own."""
    for below in tree.below(node):
        if not (below.relation in _JOINED and (below.is_verb or tree.child(below, "nsubj", "cop"))):
            yield below
            yield from _inside(tree, below)


def noun_before(tree: Tree, verb: Node) -> Node | None:
    """Return the noun right before a verb in the past that a parser has found no subject for."""
    before = tree.nodes[verb.number - 1] if verb.number else None
    is_past = verb.tag in {"VBD", "VBN", "JJ"} and not any("aux" in n.relation for n in tree.below(verb))
    if before is None or not is_past or not before.is_noun:
        return None
    above = tree.above(before)
    is_inside = before.relation == "flat" or tree.child(before, "case") is not None  # "rates in Wales fell"
    return above if above is not None and is_inside and above.is_noun else before


def is_measure(node: Node) -> bool:
    """Whether a word only says how much or how many of what: many sentences share it."""
    return node.tag == "CD" or node.low in WORDS.scales | {"ago"} or stem(node.low, "en") in UNITS


def compares(tree: Tree, node: Node) -> bool:
    """Whether a figure is by how much something is more or less than another, or what is left of it."""
    above = tree.above(node)
    around = (node, *tree.below(node), *((above, *tree.below(above)) if above is not None else ()))
    beside = [n for n in around if abs(n.number - node.number) <= _BESIDE and not _is_parted(tree, node, n)]
    told = any((n.tag in COMPARATIVE and not bounds(tree, n)) or n.low in _LEFT for n in beside)
    return told or _against(tree, node) is not None


def _against(tree: Tree, node: Node) -> Node | None:
    after = tree.nodes[node.number + 1 : node.number + 1 + _BESIDE]
    return next((n for n in after if n.low in WORDS.against), None)


def held_against(tree: Tree, node: Node) -> Node | None:
    """Return what a figure right before "behind", "ahead of" or "than" is held against."""
    mark = _against(tree, node)
    above = tree.above(mark) if mark is not None else None
    return above if above is not None and mark is not None and above.number > mark.number else None


def _is_parted(tree: Tree, node: Node, other: Node) -> bool:
    """Whether a comma or another figure stands between two words."""
    first, last = sorted((node.number, other.number))
    return any(
        n.low in {",", ";"} or (n.tag == "CD" and n.head != node.number) for n in tree.nodes[first + 1 : last]
    )


def bounds(tree: Tree, node: Node) -> bool:
    """Whether a comparative only bounds a figure: "more than 20", "20 or more"."""
    before, after = tree.nodes[: node.number], tree.nodes[node.number + 1 :]
    than = bool(after) and after[0].low in {"than", "to"} and _begins_figure(after[1:4])
    return than or (bool(before) and before[-1].low == "or")


def _begins_figure(nodes: tuple[Node, ...]) -> bool:
    """Whether some words begin with a figure, or with one of a measure: "a mile", "a third"."""
    one = bool(nodes) and nodes[0].low in {"a", "an"} and any(is_measure(n) for n in nodes[1:2])
    return one or any(n.tag == "CD" for n in nodes[:2])


def may_contrast(sentence: str, word: str, text: str, place: Span, evidence: Span) -> bool:
    """Whether a word and its opposite stand alike in both, and do not compare from either side."""
    ours, theirs = _both_parsed(sentence, text, evidence)
    node, other = word_said(ours, word), word_at(theirs, place)
    if node is None or other is None:
        return True
    return stand_alike(ours, node, theirs, other) and not are_swapped(sentence, word, text, evidence)


def are_swapped(sentence: str, word: str, text: str, evidence: Span) -> bool:
    """Whether a word compares what the evidence compares from its other side: "A before B", "B after A".

    So have "A before B" and "B after A" their sides exchanged. Words that stand on both sides tell nothing.
    """
    ours, theirs = _both_parsed(sentence, text, evidence)
    if not any(n.low == word.casefold() and _compares(n) for n in ours.nodes):
        return False
    (first, last), (start, end) = _sides(ours), _sides(theirs)
    return bool(last & start) and bool(first & end) and not last & end


def _compares(node: Node) -> bool:
    return node.tag in COMPARATIVE or _COMPARED.fullmatch(node.low) is not None


def _sides(tree: Tree) -> tuple[set[str], set[str]]:
    """Return the telling words before the word that compares, and those behind it."""
    mark = next((node.number for node in tree.nodes if _COMPARED.fullmatch(node.low)), len(tree.nodes))
    sides = [
        {base(node) for node in part if is_telling(node)}
        for part in (tree.nodes[:mark], tree.nodes[mark + 1 :])
    ]
    return sides[0] - sides[1], sides[1] - sides[0]


def is_question(text: str, evidence: Span) -> bool:
    """Whether a sentence asks something."""
    return text[evidence.start : evidence.end].rstrip(_CLOSING).endswith("?")


def answers_no(text: str, evidence: Span) -> bool:
    """Whether a sentence is a question, and the next one begins with its answer, no."""
    return is_question(text, evidence) and _NO.match(text, evidence.end) is not None
