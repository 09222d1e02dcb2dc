"""What a statement leaves out of the source though the rest does not hold without it.

Who votes in May votes, but who did not vote in May may have voted, the largest port of a bay is not the
largest port, and what Ann or Tom did Ann need not have done: below a negation, a superlative or a word for
all, a sentence says the more the less it says of what it speaks of. After van Benthem, "Essays in Logical
Semantics" (1986), and MacCartney and Manning, "Natural logic for textual inference" (2007).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.vocabulary import are_opposite
from summarizer.source.vocabulary.denoting import is_person
from summarizer.verifying.checking.proving.bounding import BOUNDED, RULING
from summarizer.verifying.checking.proving.complementing import is_incomplete
from summarizer.verifying.checking.proving.coordinating import is_halved
from summarizer.verifying.checking.proving.edges import case_of, is_function
from summarizer.verifying.checking.proving.governing import is_left_hanging, is_overstated, is_refused_without
from summarizer.verifying.checking.proving.grammar import (
    BYGONE,
    DOWNTONERS,
    EXCEPTING,
    EXTREME,
    NEGATORS,
    PRIVATIVE,
    UNIVERSAL,
)
from summarizer.verifying.checking.proving.leaving import Left, Rule
from summarizer.verifying.checking.proving.narrowing import NARROWED
from summarizer.verifying.checking.proving.particular import PARTICULAR
from summarizer.verifying.checking.proving.portions import OF_SOME, is_superlative
from summarizer.verifying.checking.proving.signs import adds, is_bygone, said_instead, takes_nothing
from summarizer.verifying.checking.proving.uniting import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.proving.carried import Carried, Place
    from summarizer.verifying.checking.proving.passage import Passage

_IN_DENIED = frozenset("obl obl:unmarked advmod advcl xcomp ccomp obj iobj".split())
_IN_PHRASE = ("DT", "JJ", "NN", "CD", "PRP$", "POS", "$")
_ALL = UNIVERSAL | frozenset("no neither few only whoever whatever".split())
_MARKED = NEGATORS | DOWNTONERS
_ONLY = frozenset("only solely merely".split())
_DEGREES = frozenset("more less most least too as so enough".split())
_AMONG = frozenset(
    "since in among of under outside within on at to by".split()
)  # what one is the first or all of
_THEN = frozenset({"then", "later"})
_WOULD = frozenset({"would", "could", "might", "'d"})
_WITHOUT = frozenset({"without", "but-for"})
_IFS = frozenset({"if", "unless"})


def undone(carried: Carried, statement: Passage) -> frozenset[int]:
    """Return the words of a statement that hold in the source only with what the statement leaves out."""
    found = set()
    for number, place, _ in carried.pairs:
        left = Left(statement.tree.nodes[number], place, statement, carried)
        if any(rule.holds(left) for rule in _asked(place)) and not _is_instead(left):
            found.add(number)
    return frozenset(found)


def _asked(place: Place) -> Iterator[Rule]:
    """Yield the rules that have what they need at a word of the source."""
    said = place.passage.lows
    for rule in _asked_of(place.node.tag, is_above=bool(place.passage.tree.below(place.node))):
        if not (rule.words and rule.words.isdisjoint(said)):
            yield rule


@cache
def _asked_of(tag: str, *, is_above: bool) -> tuple[Rule, ...]:
    return tuple(rule for rule in _RULES if tag.startswith(rule.tags) and is_above >= rule.above)


def _is_instead(left: Left) -> bool:
    """Whether the source denies a word only of what the statement does not tell it of."""
    theirs = said_instead(left.tree, left.node)
    return any(left.keeps(left.tree.nodes[number]) for number in theirs) and not _denies(left.statement.tree)


def _is_shorn(left: Left) -> bool:
    """Whether a thing is the first, the only or the largest, is all or none, only among those left out."""
    if left.node.low in EXCEPTING:
        return left.restricted(left.node)
    if not left.node.is_noun or not any(_is_extreme(left, below) for below in left.below()):
        return False
    inside = (*left.below(), *(n for b in left.below() if is_superlative(b) for n in left.tree.below(b)))
    ordinals = (n for n in inside if n.relation == "nummod")
    is_of_all = any(below.low in _ALL or left.is_share(below) for below in left.below())
    among = None if is_of_all else _AMONG
    return left.restricted(left.node, among) or _is_followed(left) or any(map(left.drops, ordinals))


def _is_extreme(left: Left, below: Node) -> bool:
    degree = left.tree.child(below, "advmod")
    is_most = is_superlative(below) or (degree is not None and degree.tag == "RBS")
    if (is_most and below.low not in {"most", "least"}) or below.low in EXTREME:
        return not left.drops(below)
    mention = left.passage.quantity_at.get(below.number)
    if mention is not None and mention.kind is NumberKind.ORDINAL:
        return not left.drops(below)
    if left.is_share(below) and below.relation == "nummod":
        return not left.drops(below)
    return below.low in _ALL and is_function(below) | (below.relation in {"advmod", "amod"})


def _is_followed(left: Left) -> bool:
    """Whether a phrase right behind a noun is left out, whatever a parser hangs it by: "woman since 1987"."""
    nodes, at = left.tree.nodes, left.node.number + 1
    if at >= len(nodes) or nodes[at].low not in _AMONG:
        return False
    while at < len(nodes) and (nodes[at].low in _AMONG or nodes[at].tag.startswith(_IN_PHRASE)):
        if nodes[at].tag.startswith(("NN", "CD")) and left.drops(nodes[at]):
            return True
        at += 1
    return False


def _is_marked(left: Left) -> bool:
    """Whether a word that denies or makes less of the word of the source is left out, however parsed."""
    at, nodes = left.node.number - 1, left.tree.nodes
    if are_opposite(left.said.low, left.node.low):
        return False  # what is not illegal is legal
    near = [nodes[at]] if at >= 0 else []
    if at >= 2 and nodes[at].low == "means":
        near = [nodes[at - 1]]
    return any(
        word.low in _MARKED
        and not left.passage.qualifies(word)
        and not left.has(word.low)
        and not adds(left.tree, word)
        and not takes_nothing(left.tree, word)
        and not (word.low in NEGATORS and _denies(left.statement.tree))
        for word in near
    )


def _denies(tree: Tree) -> bool:
    return any(other.low in NEGATORS for other in tree.nodes)


def _is_taken_away(left: Left) -> bool:
    """Whether a word before a noun that takes away what it says is left out: "fake", "so-called"."""
    if not left.node.is_noun:
        return False
    nodes, at = left.tree.nodes, left.node.number - 1
    noun = left.statement.tree.above(left.said) if left.said.relation == "compound" else left.said
    bygone = BYGONE if noun is not None and is_bygone(left.statement.tree, noun) else frozenset()
    while at >= 0 and nodes[at].tag.startswith(("JJ", "NN", "VBN", "RB", "CD")):
        low = nodes[at].low
        if left.node.is_name and _is_of_office(left, nodes[at + 1 : left.node.number]):
            return False
        if at > 1 and nodes[at - 1].low == "-":
            low = f"{nodes[at - 2].low}-{low}"
        if low in PRIVATIVE - bygone and not left.has(nodes[at].low):
            return True
        at -= 1
    return False


def _is_of_office(left: Left, between: Sequence[Node]) -> bool:
    """Whether what is left out stands between a word and a name: "deputy MAYOR Ann Lee" is Ann Lee."""
    offices = [one for one in between if one.tag == "NN" or one.relation == "nmod:desc" or is_person(one.low)]
    return bool(offices) and not any(map(left.keeps, offices))


def _is_of_then(left: Left) -> bool:
    """Whether what somebody was at the time is told beside the name as what they are: "Orr, then chair"."""
    if not left.said.is_noun or left.said.is_name or any(map(left.has, _THEN)):
        return False
    ours, theirs = _before_phrase(left.statement.tree, left.said), _before_phrase(left.tree, left.node)
    return ours == "," and theirs in _THEN


def _before_phrase(tree: Tree, noun: Node) -> str:
    """Return the word or mark before the adjectives and the article of a noun, "" at the beginning."""
    at = noun.number
    while at and tree.nodes[at - 1].tag.startswith(_IN_PHRASE) and tree.nodes[at - 1].low not in _THEN:
        at -= 1
    return tree.nodes[at - 1].low if at else ""


def _is_anothers(left: Left) -> bool:
    """Whether a word between a noun and another before it is left out: a parking chief of a hospital."""
    nodes, at = left.tree.nodes, left.node.number
    if at < 2 or [node.tag for node in nodes[at - 2 : at + 1]] != ["NN", "NN", "NN"]:
        return False
    is_tied = nodes[at - 1].relation == "compound"
    return is_tied and left.drops(nodes[at - 1]) and not left.drops(nodes[at - 2])


def _is_only_so(left: Left) -> bool:
    """Whether the source says it only of a time, a place or a case that is left out: "only in winter"."""
    nodes = left.tree.nodes
    for below in left.below():
        if below.number > left.node.number and below.relation in _IN_DENIED and left.drops(below):
            first = min((below.number, *(n.number for n in left.tree.below(below))))
            near = {nodes[first].low, nodes[first - 1].low if first else ""}
            if near & _ONLY and not left.has("only"):
                return True
    return False


def _is_of_degree(left: Left) -> bool:
    """Whether the source says it of another degree: what is less costly need not be costly."""
    if not left.node.tag.startswith(("JJ", "RB", "VBG", "VBN")):
        return False
    degrees = [below for below in left.below() if below.relation == "advmod" and below.low in _DEGREES]
    return any(not left.has(below.low) and _is_beside(left, below) for below in degrees)


def _is_beside(left: Left, degree: Node) -> bool:
    """Whether nothing but adverbs stands between a degree and what it is of, as in "so far … inspected"."""
    between = left.tree.nodes[degree.number + 1 : left.node.number]
    return all(word.tag.startswith("RB") for word in between)


def _is_conditional(left: Left) -> bool:
    """Whether the condition under which the source says it is left out."""
    if _is_but_for(left):
        return True
    clauses = (below for below in left.below() if below.relation == "advcl" and below.low != "even")
    marks = (mark for clause in clauses for mark in left.tree.below(clause) if mark.low in _IFS)
    nodes = left.tree.nodes
    return any(
        not (mark.number and nodes[mark.number - 1].low == "even") and not any(map(left.has, _IFS))
        for mark in marks
    )


def _is_but_for(left: Left) -> bool:
    """Whether it is told of what would be so without something that there is: "but for the grant, …"."""
    if left.tree.child(left.node, "aux") is None or not any(b.low in _WOULD for b in left.below()):
        return False
    first = left.tree.nodes[:2]
    is_first = [node.low for node in first] == ["but", "for"] and not left.has("but")
    return is_first or any(
        case_of(left.tree, below) in _WITHOUT and left.drops(below) for below in left.below()
    )


_RULES = (
    Rule(is_incomplete, "VB"),
    Rule(is_halved),
    Rule(is_left_hanging, ("VB", "JJ")),
    Rule(is_refused_without, words={"without"}),
    Rule(is_overstated, above=True),
    *OF_SOME,
    *RULING,
    *BOUNDED,
    *NARROWED,
    *PARTICULAR,
    Rule(_is_conditional, words=_IFS | _WOULD, above=True),
    *WHOLE,
    Rule(_is_only_so, words=_ONLY, above=True),
    Rule(_is_of_degree, ("JJ", "RB", "VBG", "VBN"), _DEGREES, above=True),
    Rule(_is_shorn, above=True),
    Rule(_is_marked, words=_MARKED),
    Rule(_is_taken_away, "NN", PRIVATIVE | {"-"}),
    Rule(_is_of_then, words=_THEN),
    Rule(_is_anothers, "NN"),
)
