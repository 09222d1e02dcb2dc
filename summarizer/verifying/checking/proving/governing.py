"""Verbs and adjectives that are others without what they govern, where a statement leaves that out.

Who failed to pay did not fail, who ran for mayor did not run, and who is engaged in a quarrel is not engaged.
What a verb is with a preposition WordNet tells ("run for", "look into"), and which verbs only relate what
stands beside them: to involve is to bear on, to engage is to act.

Under a negation fewer words say more, so that nothing may be dropped there (MacCartney and Manning, "Natural
logic for textual inference", 2007), nor the time of what was where a statement says that it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.vocabulary import lemmas, phrasal
from summarizer.source.vocabulary.denoting import is_time
from summarizer.source.vocabulary.wordnet import wordnet
from summarizer.verifying.checking.lexicon import CALENDAR, FALLING, RISING
from summarizer.verifying.checking.proving.bounding import forbids
from summarizer.verifying.checking.proving.edges import CLAUSE, PATIENT, case_of, is_function
from summarizer.verifying.checking.proving.entities import is_quoted
from summarizer.verifying.checking.proving.extents import is_scarce
from summarizer.verifying.checking.proving.grammar import (
    CONCESSIVE,
    NEGATORS,
    PRONOUNS,
    RELATIVES,
    SAYING,
    UNDOING,
    bases,
)
from summarizer.verifying.checking.proving.signs import is_undone, sign_of
from summarizer.verifying.checking.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.proving.leaving import Left

_COMPLEMENTS = frozenset({"xcomp", "ccomp", "advcl", "obj"})
_DEGREES = frozenset({"JJR", "RBR", "RB"})  # "rose faster" is parsed as what it became
_OBJECTS = ("obj", "iobj", "ccomp", "aux:pass", "compound:prt")
_WITH = frozenset("for into of on upon after".split())  # in and at mostly tell where
_EMPTY = ("act", "be", "have", "bear_on")
_TO = "to"
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
_ASIDE = frozenset("appos parataxis discourse vocative list conj nmod:desc flat compound:prt".split())
_FRONTED = frozenset("obl obl:unmarked advmod advcl obl:tmod".split())
_REASONS = frozenset("because since as while although though whereas".split())  # told beside the denial
_LIGHT = (
    NEGATORS | PRONOUNS | frozenset("yet either also too ever even any one anyone anything again".split())
)
_TURNING = frozenset({"few", "only"})
_ENDING = frozenset({"until", "till", "before"})  # what was not so until then was so afterwards
_FROM = frozenset({"to", "from"})
_FORBIDDEN = frozenset({"nsubj", "nsubj:pass", "csubj", "advcl"})  # of a passive


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
    done_to = [edge.dependent for edge in theirs.below.get(left.node.number, ()) if edge.role == PATIENT]
    things = [left.tree.nodes[n] for n in done_to if n not in theirs.quantity_at]
    is_told = any(thing.is_noun or thing.low in RELATIVES for thing in things)
    if not is_told or len(things) < len(done_to):
        return False
    if any(edge.role in {PATIENT, CLAUSE} for edge in ours.below.get(left.said.number, ())):
        return False
    return all(map(left.drops, things))


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


def is_overstated(left: Left) -> bool:
    """Whether the source denies a word only together with others, which the statement leaves out.

    Who declined to comment on a matter declined to comment: that much may go where the statement says so too.
    """
    if is_undone(left.statement.tree, left.said):
        return False
    return not all(map(left.keeps, _denied_with(left.tree, left.node)))


def _denied_with(tree: Tree, node: Node) -> Iterator[Node]:
    """Yield the words below a denied one that are denied with it."""
    sign = sign_of(tree, node)
    if not (sign.denied or sign.downtoners & _TURNING):
        yield from _forbidden_with(tree, node)
        return
    turning = NEGATORS | _TURNING
    start = min((b.number for b in tree.below(node) if b.low in turning), default=node.number)
    is_said = is_quoted(tree, node)
    for below in tree.below(node):
        if is_said and not is_quoted(tree, below):
            continue  # who says so
        is_each = any(b.low == "neither" for b in tree.below(below))  # of whom each is told
        is_outside = below.relation in _SUBJECTS and (is_each or not is_scarce(tree, below))
        is_fronted = below.relation in _FRONTED and below.number < start
        if not is_outside and not (is_fronted and case_of(tree, below) not in _ENDING):
            yield from _restricting(tree, below, node)


def _forbidden_with(tree: Tree, node: Node) -> Iterator[Node]:
    """Yield the words below what a verb forbids, which are forbidden with it: "sales of raw milk"."""
    if not forbids(node):
        return
    is_passive = tree.child(node, "aux:pass", "cop") is not None
    for below in tree.below(node):
        is_what = below.relation in (_FORBIDDEN if is_passive else {"obj"})
        is_whom = below.relation == "obl" and case_of(tree, below) in _FROM
        if is_what or (is_whom and not (is_time(below.low) or below.low in CALENDAR)):
            yield from _restricting(tree, below, node)
            of = (one for one in tree.below(below) if one.relation == "nmod")
            yield from (word for one in of for word in _restricting(tree, one, below))


def _restricting(tree: Tree, node: Node, above: Node) -> Iterator[Node]:
    """Yield a word and what describes it, without what stands aside or is only a part of a name."""
    if is_function(node) or node.relation in _ASIDE or not node.low[0].isalnum():
        return
    if (node.is_name and above.is_name) or _is_set_off(tree, node):
        return
    if case_of(tree, node) in CONCESSIVE:
        return
    is_reason = not _REASONS.isdisjoint(case_of(tree, node).split("-"))
    if node.relation == "advcl" and (is_reason or bases(node) & SAYING):
        return
    if node.low not in _LIGHT and not node.tag.startswith("W"):
        yield node
    is_known = any(below.low == "the" or below.tag == "PRP$" for below in tree.below(node))
    for below in tree.below(node):
        if below.relation not in _SUBJECTS and not (is_known and _only_describes(below, node)):
            yield from _restricting(tree, below, node)


def _only_describes(below: Node, noun: Node) -> bool:
    """Whether "the old ferry" without a word is still the same one, and "the first crash" is not."""
    if below.relation == "nummod" or below.tag == "JJS":
        return False
    return not (noun.tag == "NNS" and below.relation.startswith(("acl", "amod")))


def _is_set_off(tree: Tree, node: Node) -> bool:
    """Whether a comma stands before a phrase, which then only adds something."""
    first = node
    while below := next((b for b in tree.below(first) if b.number < first.number), None):
        first = below
    return first.low == "," or (first.number > 0 and tree.nodes[first.number - 1].low == ",")
