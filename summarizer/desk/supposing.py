"""What a draft tells as to come, and its sources only under a condition that the draft leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.desk.conflicting import is_to_come
from summarizer.desk.findings import Code, Pointed
from summarizer.desk.matching import ANYBODY, phrase_keys, sentences_with
from summarizer.desk.stances import Stance, leads, stance
from summarizer.desk.standing import base, is_telling
from summarizer.languages.desk_words import WORDS
from summarizer.verifying.checking.lexicon import CONDITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.source.syntax import Node, Tree

_SUPPOSING = CONDITIONS | WORDS.bounding | WORDS.supposing
_UNTOLD = {Stance.PLANNED, Stance.WEIGHED, Stance.NOT_SO, Stance.UNTOLD}
_SUBJECTS, _OBJECTS = ("nsubj", "nsubj:pass"), ("obj", "nsubj:pass", "xcomp", "obl")


def unconditional(held: Held) -> Iterator[Pointed]:
    """Find what will be, and in the sources will be only if something else is."""
    tree = held.tree
    if any(n.low in _SUPPOSING for n in tree.nodes):
        return
    for verb in tree.nodes:
        if not verb.is_verb or not is_telling(verb) or stance(tree, verb) is not Stance.SO:
            continue
        if not is_to_come(tree, verb) or held.is_quoted(verb.span.of(held.sentence)):
            continue
        told = list(_told(held, tree, verb))
        if told and told[0] is not None and None not in told:
            word, mark = verb.span.of(held.sentence), told[0]
            said = mark.span.of(held.text)
            told_so = f"a source tells this only under a condition (“{said}”)"
            yield held.point(Code.MODALITY, word, told_so, held.sources.sentence_at(mark.span))
            return


def _told(held: Held, tree: Tree, verb: Node) -> Iterator[Node | None]:
    """Yield the word of its condition, or none, for each verb of the sources that tells the same as so."""
    sentences = held.sources.joined.sentences
    for number in sentences_with(verb, held.sources):
        there = held.tree_at(sentences[number].span)
        for other in (n for n in there.nodes if n.is_verb and base(n) == base(verb)):
            mark = _condition(there, other)
            untold = mark is None and stance(there, other) in _UNTOLD
            if not untold and _is_shared(tree, verb, there, other):
                yield mark


def _is_shared(tree: Tree, verb: Node, there: Tree, other: Node) -> bool:
    """Whether two verbs have one object, or one subject if there is none, and no other subject."""
    for roles in (_OBJECTS, _SUBJECTS):
        mine, theirs = tree.child(verb, *roles), there.child(other, *roles)
        if mine is None or theirs is None or {mine.low, theirs.low} & ANYBODY:
            continue
        return bool(phrase_keys(tree, mine) & phrase_keys(there, theirs))
    return False


def _condition(tree: Tree, verb: Node) -> Node | None:
    """Return the word of a condition that a verb hangs on."""
    first, last = _extent(tree, verb)
    return next((n for n in tree.nodes[first:last] if n.low in _SUPPOSING), None)


def _extent(tree: Tree, verb: Node) -> tuple[int, int]:
    """Return from where to where a sentence tells of a verb: up to a verb joined to it, or a semicolon."""
    bounds = [n.number for n in tree.nodes if n.low in {";", ":"} or _is_joined(tree, verb, n)]
    first = max((b for b in bounds if b < verb.number), default=0)
    last = min((b for b in bounds if b > verb.number), default=len(tree.nodes))
    return first, last


def _is_joined(tree: Tree, verb: Node, node: Node) -> bool:
    """Whether a word joins another clause with a subject of its own: "and the fee will"."""
    above = tree.above(node)
    if node.relation != "cc" or above is None or above is verb:
        return False
    return leads(tree, above) and tree.child(above, *_SUBJECTS, "aux") is not None
