"""Rules: what the source says of some, or at some times, it says of no others and at no other time.

A law for farms with 50 staff is none for farms, a road that is closed when it snows is not closed, and who
bans nets with small holes does not ban nets. Plurals without an article are of all of a kind where what is
told of them holds at all times (Carlson, "A unified analysis of the English bare plural", 1977).
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from summarizer.source.vocabulary import is_general, is_synonym
from summarizer.source.vocabulary.denoting import is_time
from summarizer.verifying.checking.lexicon import CALENDAR
from summarizer.verifying.checking.proving.edges import case_of
from summarizer.verifying.checking.proving.extents import is_bare
from summarizer.verifying.checking.proving.tensing import PERFECT

if TYPE_CHECKING:
    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.proving.leaving import Left

_GENERIC = frozenset({"VBP", "VBZ", "MD"})
_HELPING = frozenset({"aux", "cop", "aux:pass"})
_ARGUMENTS = frozenset("nsubj nsubj:pass obj iobj obl obl:agent".split())
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


def holds_at_all_times(tree: Tree, verb: Node) -> bool:
    """Whether a clause tells what is so in general, or will be, by the tense of its verb."""
    words = (verb, *(below for below in tree.below(verb) if below.relation in _HELPING))
    tags = {word.tag for word in words if word.low not in PERFECT}
    return bool(tags & _GENERIC) and "VBD" not in tags


def forbids(verb: Node) -> bool:
    """Whether a verb says that something is not to be: who bans one thing does not ban more than that."""
    return any(is_synonym(one, verb.low, "v") or is_general(one, verb.low, "v") for one in _FORBIDDING)


def _is_of_a_kind(left: Left) -> bool:
    """Whether a sentence that holds at all times is of one kind of what the statement is of."""
    if left.node.tag != "NNS" or left.node.relation not in _ARGUMENTS:
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
    if behind[0].tag in _PARTICIPLES and behind[0].relation not in _HELPING:
        return behind[0] != above and not left.keeps(behind[0])
    noun = next((one for one in behind[1:] if one.tag.startswith(("NN", "CD"))), None)
    return behind[0].low in _HAVING and noun is not None and left.drops(noun)


def _is_at_times(left: Left) -> bool:
    """Whether something is so, or will be, only when something else is: "closed when it snows"."""
    nodes = left.tree.nodes
    first = tuple(node.low for node in nodes[:2])
    if first in _SUBJECT_TO and not left.has(first[0]):
        return True
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


RULING = (_is_of_a_kind, _is_described_behind, _is_at_times)
