"""Verbs and adjectives that are others without what they govern, where a statement leaves that out.

Who failed to pay did not fail, who ran for mayor did not run, and who is engaged in a quarrel is not engaged.
What a verb is with a preposition WordNet tells ("run for", "look into"), and which verbs only relate what
stands beside them: to involve is to bear on, to engage is to act.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.vocabulary import lemmas, phrasal
from summarizer.source.vocabulary.denoting import is_time
from summarizer.source.vocabulary.wordnet import wordnet
from summarizer.verifying.checking.lexicon import CALENDAR, FALLING, RISING
from summarizer.verifying.checking.proving.edges import CLAUSE, PATIENT, case_of
from summarizer.verifying.checking.proving.grammar import RELATIVES, UNDOING, bases
from summarizer.verifying.checking.stems import stem

if TYPE_CHECKING:
    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.leaving import Left

_COMPLEMENTS = frozenset({"xcomp", "ccomp", "advcl", "obj"})
_DEGREES = frozenset({"JJR", "RBR", "RB"})  # "rose faster" is parsed as what it became
_OBJECTS = ("obj", "iobj", "ccomp", "aux:pass", "compound:prt")
_WITH = frozenset("for into of on upon after".split())  # in and at mostly tell where
_EMPTY = ("act", "be", "have", "bear_on")
_TO = "to"


def is_left_hanging(left: Left) -> bool:
    """Whether a verb or an adjective is told without what it governs, which makes another of it."""
    if left.node.is_verb and (left.said.is_verb or left.said.tag == "JJ"):  # "was involved" is either
        return any(rule(left) for rule in (_is_done_to_none, _is_without_deed, _is_other_verb, _is_empty))
    if left.node.tag == "JJ" and left.tree.child(left.node, "cop") is not None:
        return _is_without_deed(left) or _is_towards(left)
    return False


def is_refused_without(left: Left) -> bool:
    """Whether it is left out without what something was refused: "refused to play WITHOUT A FEE"."""
    above = left.tree.above(left.node) if left.node.relation in {"xcomp", "ccomp"} else None
    verbs = [left.node, *([above] if above is not None else ())]
    return any(not bases(verb).isdisjoint(UNDOING) for verb in verbs) and any(
        case_of(left.tree, below) == "without" and left.drops(below)
        for verb in verbs
        for below in left.tree.below(verb)
    )


def _is_done_to_none(left: Left) -> bool:
    """Whether what is done to a thing is told without it: who has sunk a ship has not sunk."""
    ours, theirs = left.statement, left.passage
    if stem(left.node.low) in RISING | FALLING:
        return False
    if any(edge.role in {PATIENT, CLAUSE} for edge in ours.below.get(left.said.number, ())):
        return False
    done_to = [edge.dependent for edge in theirs.below.get(left.node.number, ()) if edge.role == PATIENT]
    things = [left.tree.nodes[n] for n in done_to if n not in theirs.quantity_at]
    is_told = any(thing.is_noun or thing.low in RELATIVES for thing in things)
    return is_told and len(things) == len(done_to) and all(map(left.drops, things))


def _is_without_deed(left: Left) -> bool:
    """Whether what somebody failed or is likely to do is left out, and nothing stands for it."""
    deed = left.tree.child(left.node, "xcomp")
    if deed is None or deed.tag in _DEGREES or not left.drops(deed):
        return False
    ours = left.statement.tree.below(left.said)
    return not any(below.relation in _COMPLEMENTS for below in ours)


def _is_other_verb(left: Left) -> bool:
    """Whether a verb without an object is another one with the preposition that is left out."""
    if left.tree.child(left.node, *_OBJECTS) is not None:
        return False
    return any(
        (case := case_of(left.tree, phrase)) in _WITH
        and phrasal(left.node.low, case) is not None
        and not _is_when(left, phrase)
        for phrase in _phrases(left)
    )


def _is_empty(left: Left) -> bool:
    """Whether it is left out in what somebody is engaged or involved."""
    is_state = left.node.tag == "VBN" and left.tree.child(left.node, "aux:pass") is not None
    if not is_state or not _relates(left.node.low):
        return False
    return any(not _is_when(left, phrase) for phrase in _phrases(left))


def _is_towards(left: Left) -> bool:
    """Whether it is left out to what something is subject or opposed."""
    return any(case_of(left.tree, phrase) == _TO for phrase in _phrases(left))


def _phrases(left: Left) -> list[Node]:
    """Return the phrases right behind a word that the statement leaves out."""
    behind = [below for below in left.below() if below.relation == "obl" and left.drops(below)]
    first = left.node.number + 1
    return [one for one in behind if min(one.number, *_starts(left, one)) == first]


def _starts(left: Left, phrase: Node) -> list[int]:
    return [below.number for below in left.tree.below(phrase)] or [phrase.number]


def _is_when(left: Left, phrase: Node) -> bool:
    return phrase.number in left.passage.quantity_at or is_time(phrase.low) or phrase.low in CALENDAR


def _relates(low: str) -> bool:
    """Whether a verb, by its commonest sense, only says that something has to do with something."""
    known = wordnet()
    empty = {sense for word in _EMPTY for sense in known.senses("v", word, 1)}
    firsts = (sense for part, base in lemmas(low) if part == "v" for sense in known.senses("v", base, 1))
    return any(not empty.isdisjoint(known.general(sense)) for sense in firsts)
