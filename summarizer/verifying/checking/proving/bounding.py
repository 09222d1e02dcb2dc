"""What bounds what the source says, and may not be left out.

A museum that is free except in July is not free, who earns less than others may not earn little, the largest
port after another one is not the largest, and who wants somebody to go does not want to go. What is paid by
some and what by others is no price for all.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from summarizer.source.vocabulary import is_general, is_synonym
from summarizer.source.vocabulary.denoting import is_time
from summarizer.verifying.checking.lexicon import CALENDAR
from summarizer.verifying.checking.proving.edges import IS, case_of
from summarizer.verifying.checking.proving.extents import is_bare
from summarizer.verifying.checking.proving.grammar import COMPARATIVE, HELPING
from summarizer.verifying.checking.proving.leaving import Left, Rule
from summarizer.verifying.checking.proving.portions import is_superlative
from summarizer.verifying.checking.proving.signs import PERFECT

if TYPE_CHECKING:
    from summarizer.source.syntax import Node, Tree

_EXCEPT = frozenset("except excepting excluding barring except-in except-for except-on apart-from".split())
_THAN = 5  # words from a comparative to what it is held against
_BEFORE_NOUN = ("CD", "JJ", "DT", "PRP$", "NN")
_AFTER = frozenset({"after", "behind", "except"})
_FOR = frozenset("for in on at to".split())
_INFINITIVES = frozenset({"xcomp", "advcl", "ccomp", "obl"})
_ARGUMENTS = frozenset({"obj", "iobj", "nsubj", "nsubj:pass"})
_GENERIC = frozenset({"VBP", "VBZ", "MD"})
_RULED = frozenset("nsubj nsubj:pass obj iobj obl obl:agent".split())
_TOLD_APART = frozenset({"det", "nmod:poss", "nummod"})
_WHICH = frozenset({"WP", "WDT", "WP$"})
_PARTICIPLES = frozenset({"VBN", "VBG", "VBD"})
# Prepositions that say which are meant, and seldom where or when something is done to them.
_HAVING = frozenset("with without over under above below along near beyond between outside aged".split())
_BEHIND = 6  # words, in which the noun of a phrase stands
_WHENEVER = frozenset("when whenever once until till provided assuming".split())
_MARKS = frozenset({"IN", "WRB", "VBG", "VBN"})
_FORBIDDING = ("forbid", "oppose", "stop", "suspend")
_IN = frozenset("in on at during".split())
_CASES = frozenset({"case", "event"})  # in case of fire
_SUBJECT_TO = frozenset({("subject", "to"), ("depending", "on")})


def _is_but_for_some(left: Left) -> bool:
    """Whether an exception is left out: "free except in July"."""
    return not left.has("except") and any(
        case_of(left.tree, below) in _EXCEPT and left.drops(below) for below in left.below()
    )


def _is_of_comparison(left: Left) -> bool:
    """Whether it is left out what something is more or less than; than before, or than thought, may be."""
    if left.node.tag not in COMPARATIVE or left.has("than"):
        return False
    behind = left.tree.nodes[left.node.number + 1 : left.node.number + 1 + _THAN]
    than = next((word.number for word in behind if word.low == "than"), None)
    if than is None:
        return False
    after = left.tree.nodes[than + 1 : than + 1 + _THAN]
    noun = next((word for word in after if word.is_noun or word.is_verb or word.tag in {"IN", "CD"}), None)
    return noun is not None and noun.is_noun and not _is_time(left, noun) and left.drops(noun)


def _is_time(left: Left, noun: Node) -> bool:
    return is_time(noun.low) or noun.low in CALENDAR or noun.number in left.passage.quantity_at


def _is_another_s_deed(left: Left) -> bool:
    """Whether it is left out who is to do something: who wants Ann to go does not want to go."""
    if not (left.said.is_verb and left.node.is_verb):
        return False
    for below in left.below():
        before = left.tree.nodes[left.node.number + 1 : below.number]
        is_to = any(word.low == "to" for word in before[-2:])
        if not (is_to and below.relation in _INFINITIVES and left.keeps(below)):
            continue
        others = (*left.below(), *left.tree.below(below))
        between = (
            n for n in others if n.relation in _ARGUMENTS and left.node.number < n.number < below.number
        )
        if any(_is_left_out(left, one) for one in between):
            return True
    return False


def _is_left_out(left: Left, noun: Node) -> bool:
    """Whether neither a noun nor a name beside it is told: "the leader Ann Orr" may be told as Ann Orr."""
    if not left.drops(noun) or noun.number in left.passage.quantity_at:
        return False
    return not any(
        edge.role == IS and left.keeps(left.tree.nodes[edge.dependent])
        for edge in left.passage.below.get(noun.number, ())
    )


def _is_for_some(left: Left) -> bool:
    """Whether one of two figures is told without the one for whom it is: "8 for pupils and 14 for others"."""
    nodes, passage = left.tree.nodes, left.passage
    verb = nodes[passage.clause_of(left.node)]
    if left.node.number not in passage.quantity_at or not holds_at_all_times(left.tree, verb):
        return False
    for pair in passage.shared_out:
        words = [[nodes[n] for n in piece.words] for piece in pair]
        is_each = all(any(case_of(left.tree, word) in _FOR for word in one) for one in words)
        own = (one for piece, one in zip(pair, words, strict=True) if left.node.number in piece.figures)
        if is_each and any(not any(map(left.keeps, one)) for one in own):
            return True
    return False


def _is_out_of(left: Left) -> bool:
    """Whether it is told of all of so many what is told of some: "3 of 20 samples"."""
    nodes, at = left.tree.nodes, left.node.number - 1
    while at >= 0 and nodes[at].tag.startswith(_BEFORE_NOUN):
        at -= 1
    if not left.node.is_noun or at < 1 or nodes[at].low != "of":
        return False
    part = nodes[at - 2] if nodes[at - 1].low == "out" and at > 1 else nodes[at - 1]
    return part.number in left.passage.quantity_at and left.drops(part)


def _is_best_after(left: Left) -> bool:
    """Whether what is better still is left out: "the oldest town after Corvo"."""
    noun = left.node if left.node.is_noun else left.tree.above(left.node)
    if noun is None or not any(is_superlative(one) and left.keeps(one) for one in left.tree.below(noun)):
        return False
    return left.restricted(noun, _AFTER)


BOUNDED = (
    Rule(_is_but_for_some, words={case.partition("-")[0] for case in _EXCEPT}, above=True),
    Rule(_is_of_comparison, ("JJR", "RBR"), {"than"}),
    Rule(_is_another_s_deed, "VB", {"to"}, above=True),
    Rule(_is_for_some),
    Rule(_is_out_of, "NN", {"of"}),
    Rule(_is_best_after),
)


def holds_at_all_times(tree: Tree, verb: Node) -> bool:
    """Whether a clause tells what is so in general, or will be, by the tense of its verb."""
    words = (verb, *(below for below in tree.below(verb) if below.relation in HELPING))
    tags = {word.tag for word in words if word.low not in PERFECT}
    return bool(tags & _GENERIC) and "VBD" not in tags


def forbids(verb: Node) -> bool:
    """Whether a verb says that something is not to be: who bans one thing does not ban more than that."""
    return any(is_synonym(one, verb.low, "v") or is_general(one, verb.low, "v") for one in _FORBIDDING)


def _is_of_a_kind(left: Left) -> bool:
    """Whether a sentence that holds at all times is of one kind of what the statement is of."""
    if left.node.tag != "NNS" or left.node.relation not in _RULED:
        return False
    above = left.tree.above(left.node)
    if above is None or any(b.relation in _TOLD_APART for b in left.below()):
        return False
    behind = left.tree.nodes[left.node.number + 1 : left.node.number + 2]
    is_described = any(one.tag in _WHICH for one in behind) or left.restricted(left.node)
    return holds_at_all_times(left.tree, above) and is_described


def _is_described_behind(left: Left) -> bool:
    """Whether what stands right behind a plural says which, whatever a parser hangs it by."""
    if left.node.tag != "NNS" or not is_bare(left.statement.tree, left.said):
        return False
    behind = left.tree.nodes[left.node.number + 1 : left.node.number + 1 + _BEHIND]
    above = left.tree.above(left.node) or left.node
    if not behind or not holds_at_all_times(left.tree, above):
        return False
    if behind[0].tag in _PARTICIPLES and behind[0].relation not in HELPING:
        return behind[0] != above and not left.keeps(behind[0])
    noun = next((one for one in behind[1:] if one.tag.startswith(("NN", "CD"))), None)
    return behind[0].low in _HAVING and noun is not None and left.drops(noun)


def _is_subject_to(left: Left) -> bool:
    """Whether what a sentence begins with makes all of it depend on something: "subject to a vote, …"."""
    first = tuple(node.low for node in left.tree.nodes[:2])
    return first in _SUBJECT_TO and not left.has(first[0])


def _is_at_times(left: Left) -> bool:
    """Whether something is so, or will be, only when something else is: "closed when it snows"."""
    if any(_is_case(left.tree, below) and left.drops(below) for below in left.below()):
        return True
    return holds_at_all_times(left.tree, left.node) and (_is_whenever(left) or _is_in_season(left))


def _is_case(tree: Tree, phrase: Node) -> bool:
    """Whether a phrase is "in the event of a fire", or the fire in "in case of fire"."""
    cases = (case for case in tree.below(phrase) if case.relation == "case")
    return any(
        word.low in _CASES for case in cases for word in (phrase, *tree.below(case)) if case.low == "in"
    )


def _is_whenever(left: Left) -> bool:
    """Whether a clause that tells when is left out, whatever a parser makes of the word that leads it in."""
    tree = left.tree
    marks = (node for node in tree.nodes if node.low in _WHENEVER and node.tag in _MARKS)
    above = ((mark, *islice(tree.ancestors(mark), 2)) for mark in marks)
    return any(left.node in chain[1:] and not any(map(left.keeps, chain[:-1])) for chain in above)


def _is_in_season(left: Left) -> bool:
    """Whether a time that comes again is left out: "runs in summer", "opens on Sundays"."""
    return any(
        below.relation == "obl"
        and below.tag.startswith("NN")
        and (is_time(below.low) if not below.is_name else below.tag == "NNPS" and below.low[:-1] in CALENDAR)
        and case_of(left.tree, below) in _IN
        and not any(one.relation in _TOLD_APART for one in left.tree.below(below))
        and left.drops(below)
        for below in left.below()
    )


RULING = (
    Rule(_is_of_a_kind, "NNS"),
    Rule(_is_described_behind, "NNS"),
    Rule(_is_subject_to, words={first for first, _ in _SUBJECT_TO}),
    Rule(_is_at_times, above=True),
)
