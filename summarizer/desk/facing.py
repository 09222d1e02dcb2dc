"""A sentence of a draft that holds a thing otherwise than the sources: as not so, as so, as sure, as open.

What leads the sentence is looked up wherever the sources tell it too. A difference counts only where they
tell it of the same, and nowhere as near as that the way the draft does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.findings import Code
from summarizer.desk.matching import (
    ANYBODY,
    has_same_core,
    keys_of,
    relation,
    said_of_the_same,
    sentences_with,
)
from summarizer.desk.sources import is_withdrawn
from summarizer.desk.stances import (
    Stance,
    can_only,
    clause_of,
    has_would,
    is_done,
    is_imagined,
    is_to_come,
    leaders,
    stance,
    tells,
)
from summarizer.desk.standing import (
    OTHERS,
    answers_no,
    base,
    company,
    is_question,
    is_telling,
    parsed,
    parsed_there,
    stand_alike,
)
from summarizer.desk.words import WORDS
from summarizer.source.document import Span
from summarizer.verifying.checking.proving.grammar import PRONOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.desk.sources import Sources
    from summarizer.source.syntax import Node, Tree

_LEAST_SHARED, _AS_NEAR = 0.5, 0.6
_LEAST_ALONE = 0.3  # where one place alone tells of it
_LIGHT = WORDS.light_verbs
_BOUNDS = WORDS.time_bounds
_COUNTED = {"nsubj", "nsubj:pass", "obj", "obl", "obl:agent"}
_FEW = 3
_OF_NAMES = 2  # how much more than a word a name weighs
_OF_ANYBODY = 2  # words to be shared with a sentence that tells of a pronoun


class Facing(NamedTuple):
    """A word of a draft's sentence, how the sources hold it otherwise, and where (in the joined text)."""

    code: Code
    word: str
    sentence: Span


class _Told(NamedTuple):
    """A place of the sources where something is told, and which share of the rest it is told with."""

    tree: Tree
    node: Node
    stance: Stance
    shared: float
    alike: bool


def facing(sentence: str, sources: Sources, evidence: Sequence[Span] = ()) -> Facing | None:
    """Return the first word that leads a sentence and is held otherwise wherever the sources tell it.

    In its `evidence` other words for the same are looked for, and their opposites.
    """
    near = frozenset(number for span in evidence for number in sources.numbers_of(span))
    tree = parsed(sentence)
    for node in _candidates(tree):
        mine = stance(tree, node)
        told = sorted(_told(tree, node, sources, near), key=lambda there: -there.shared)
        found = _conflict(tree, node, mine, told, is_only=len(sentences_with(node, sources)) == 1)
        if found is not None:
            place = found[1].tree.nodes
            return Facing(found[0], node.span.of(sentence), Span(place[0].span.start, place[-1].span.end))
    return None


def _candidates(tree: Tree) -> Iterator[Node]:
    """Yield what leads the sentence; where that is a word as "have", what it says of what."""
    for leader in leaders(tree):
        said = [b for b in tree.below(leader) if b.relation in {"obj", "xcomp"} and is_telling(b)]
        if base(leader) in _LIGHT and said:
            yield from said
        if is_telling(leader) and (not leader.is_noun or tree.child(leader, "cop") is not None):
            yield leader


def _conflict(
    tree: Tree, node: Node, mine: Stance, told: list[_Told], *, is_only: bool
) -> tuple[Code, _Told] | None:
    best = next((there for there in told if there.alike), None)
    if best is None or best.shared < (_LEAST_ALONE if is_only else _LEAST_SHARED):
        return None
    near = [there for there in told if there.alike and there.shared >= _AS_NEAR * best.shared]
    codes = [
        _code(tree, node, mine, there) for there in near if there is best or there.stance is not Stance.UNTOLD
    ]
    code = _code(tree, node, mine, best)
    return (code, best) if code is not None and None not in codes else None


def _code(tree: Tree, node: Node, mine: Stance, there: _Told) -> Code | None:
    """Return what is wrong with one stance beside another, if anything is."""
    done, to_come = is_done(tree, node), is_to_come(there.tree, there.node)
    match mine, there.stance:
        case (Stance.SO, Stance.NOT_SO) | (Stance.NOT_SO, Stance.SO):
            apart = (done and to_come) or (is_to_come(tree, node) and is_done(there.tree, there.node))
            bounds = _bounds(tree, node), _bounds(there.tree, there.node)
            denied, told = bounds if mine is Stance.NOT_SO else bounds[::-1]
            same = denied <= told
            return Code.NEGATION if same and not apart and not _is_of_others(tree, node, there) else None
        case Stance.PLANNED, Stance.NOT_SO:
            return Code.NEGATION if is_to_come(tree, node) and to_come else None
        case (Stance.OPEN, Stance.BARRED) | (Stance.BARRED, Stance.OPEN):
            return Code.NEGATION
        case Stance.OPEN, Stance.SO:
            could = any(n.low == "could" for n in tree.nodes)  # "could cost up to" what it will
            return Code.MODALITY if not (to_come and could) else None
        case Stance.NOT_SO, Stance.BARRED:
            return Code.MODALITY if not any(n.low == "can" for n in tree.nodes) else None
        case Stance.SO, Stance.OPEN:
            return Code.MODALITY
        case Stance.SO, Stance.PLANNED:
            return Code.MODALITY if not is_to_come(tree, node) else None
        case Stance.SO, Stance.SO:
            undone = done and (to_come or can_only(there.tree, there.node))
            imagined = is_imagined(there.tree, there.node) and not has_would(tree, node)
            over = is_to_come(tree, node) and is_done(there.tree, there.node) and not has_would(tree, node)
            return Code.MODALITY if undone or imagined or over else None
    return None


def _is_of_others(tree: Tree, node: Node, there: _Told) -> bool:
    """Whether a sentence tells of so many others: "on three further counts" where six are told of."""
    ours, theirs = _figures_of(tree, node), _figures_of(there.tree, there.node)
    apart = bool(ours and theirs) and not ours & theirs
    beside = (tree.nodes[max(0, n.number - 1)] for n in tree.nodes if n.low in OTHERS)
    return apart or any(n.tag == "CD" for n in beside)


def _figures_of(tree: Tree, node: Node) -> set[str]:
    leader = clause_of(tree, node)
    told = {leader.number, *(n.number for n in tree.below(leader) if n.relation in _COUNTED)}
    return {n.low for n in tree.nodes if n.tag == "CD" and n.head in told}


def _bounds(tree: Tree, node: Node) -> set[tuple[str, str]]:
    """Return the words of a clause that set it a time, each with what it is put before."""
    leader = clause_of(tree, node)
    found = (n for n in tree.nodes if n.low in _BOUNDS and leader in tree.ancestors(n))
    return {(n.low, above.low if (above := tree.above(n)) else "") for n in found}


def _told(tree: Tree, node: Node, sources: Sources, near: frozenset[int]) -> Iterator[_Told]:
    """Yield the places where the sources have a word, with how they hold it."""
    rest = _content(tree) - keys_of(node)
    named = {key for n in tree.nodes if n.is_name for key in keys_of(n)}

    def weigh(key: str) -> int:
        return _OF_NAMES if key in named else 1

    for number in sorted({*sentences_with(node, sources), *near}):
        there = parsed_there(sources.joined.text, sources.joined.sentences[number].span)
        words = _content(there)
        if len(words) <= _FEW and number:
            before = sources.joined.sentences[number - 1].span
            words |= _content(parsed_there(sources.joined.text, before))
        for other in there.nodes:
            if not is_telling(other):
                continue
            is_word = bool(keys_of(node) & keys_of(other))
            same = 0 if tells(node) or tells(other) else relation(node, other)
            core = bool(same) and has_same_core(tree, node, there, other)
            if (core or is_word) and _is_like(tree, node, there, other):
                wanted = rest - (_left_to_pronouns(tree, node, there, other) - words)
                shared = sum(map(weigh, wanted & words)) / sum(map(weigh, wanted)) if wanted else 1.0
                if len(wanted & words) < _OF_ANYBODY and _may_be_anybody(tree, node):
                    shared = 0.0  # "she" may be anybody
                alone = not company(tree, node) or not company(there, other)
                alike = alone or stand_alike(tree, node, there, other)
                shared = 1.0 if core else shared
                held = _held(there, other, sources, number)
                yield _Told(there, other, held.turned if same < 0 else held, shared, alike)


def _left_to_pronouns(tree: Tree, node: Node, there: Tree, other: Node) -> set[str]:
    """Return the keys of what a sentence of the sources may only point at, and so need not have."""
    left: set[str] = set()
    subject = _subject(there, other)
    if subject is None or subject.low in ANYBODY or _may_name(tree, node, subject):
        left |= _subject_words(tree, node)
    if any(n.low in PRONOUNS and n.tag == "PRP" for n in there.nodes):
        left |= {key for n in tree.nodes if n.is_name for key in keys_of(n)}
    return left


def _held(there: Tree, other: Node, sources: Sources, number: int) -> Stance:
    """Tell how a sentence of the sources holds a word; a question holds it as its answer does."""
    text, span = sources.joined.text, sources.joined.sentences[number].span
    held = stance(there, other)
    if is_withdrawn(span.of(text)):
        return held.turned
    if is_question(text, span):
        return held.turned if answers_no(text, span) else Stance.UNTOLD
    return held


def _is_like(tree: Tree, node: Node, there: Tree, other: Node) -> bool:
    """Whether both words lead a clause, or are what a light verb says of the same."""
    one, two = clause_of(tree, node), clause_of(there, other)
    if (one is node) != (two is other) or (one is not node and base(two) not in _LIGHT):
        return False
    return said_of_the_same(tree, one, there, two)


def _content(tree: Tree) -> set[str]:
    """Return the keys of what says something, but for who tells it."""
    tellers = {n.number for n in tree.nodes if _is_teller(tree, n)}
    return {
        key
        for node in tree.nodes
        if is_telling(node)
        and not (node.number in tellers or any(above.number in tellers for above in tree.ancestors(node)))
        for key in keys_of(node)
    }


def _may_be_anybody(tree: Tree, node: Node) -> bool:
    """Whether a pronoun is the subject, and nobody is named who says so of himself."""
    if (subject := _subject(tree, node)) is None or subject.low not in PRONOUNS:
        return False
    return not any(_is_teller(tree, n) and n.low not in PRONOUNS for n in tree.nodes)


def _may_name(tree: Tree, node: Node, subject: Node) -> bool:
    """Whether the subject of a clause is a name, and a common noun may stand for it: "the company"."""
    mine = _subject(tree, node)
    return mine is not None and mine.is_name and not subject.is_name


def _is_teller(tree: Tree, node: Node) -> bool:
    above = tree.above(node)
    told = above is not None and (tells(above) or base(above) in {"write", "believe", "think", "argue"})
    cited = any(below.low == "according" for below in tree.below(node))
    return cited or (told and node.relation == "nsubj")


def _subject(tree: Tree, node: Node) -> Node | None:
    return tree.child(clause_of(tree, node), "nsubj", "nsubj:pass", "nsubj:outer")


def _subject_words(tree: Tree, node: Node) -> set[str]:
    subject = _subject(tree, node)
    if subject is None or subject is node:
        return set()
    inside = (n for n in tree.nodes if n is subject or subject in tree.ancestors(n))
    return {key for n in inside for key in keys_of(n)}
