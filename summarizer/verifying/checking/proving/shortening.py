"""What may be left out of coordinations and relative clauses, by form alone."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from summarizer.source.vocabulary import lemmas
from summarizer.verifying.checking.proving.edges import is_figure
from summarizer.verifying.checking.proving.grammar import DOWNTONERS, MODALS, NEGATORS, UNREAL_MARKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.syntax import Node

RELATIVE = frozenset({"WDT", "WP"})
IN_NOUN_PHRASE = ("JJ", "NN", "CD", "DT", "PRP$", "POS", "IN", "HYPH", ",")
_NOMINAL = ("JJ", "NN", "CD", "DT", "PRP$", "POS", "IN", "HYPH", "VBN")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_TOGETHER = frozenset("between among both of".split())  # what follows them belongs together
_TURNING = NEGATORS | DOWNTONERS | UNREAL_MARKS - {"to", "for"}
_ONE = frozenset({"a", "an", "the"})
_PARTICIPLES = ("ing", "ed", "en", "wn", "lt", "ught")
_IN_DEED = ("JJ", "NN", "CD", "DT", "PRP$", "POS", "IN", "TO", "RB", "HYPH")
_MOST = 30  # words left out at once


def is_conjunct(gap: Sequence[Node], after: Node, before: Node) -> bool:
    """Whether a gap is the first of two things or deeds that "and" or "but" joins.

    "It closed on Sunday and raised its prices" tells that it raised its prices.
    """
    while gap and gap[-1].low in {"a", "an", "the"}:
        gap = gap[:-1]
    if len(gap) < 2 or len(gap) > _MOST or gap[-1].low not in {"and", "but"} or before.low in _TOGETHER:
        return False
    first = [node for node in gap[:-1] if node.low != ","]
    if not first or any(node.low in _TURNING or is_figure(node) for node in first):
        return False
    if after.is_noun or after.tag.startswith(("JJ", "CD")):
        return before.tag in {"IN", "TO"} and all(node.tag.startswith(_NOMINAL) for node in first)
    return _is_deed(first, after)


def _is_deed(first: Sequence[Node], after: Node) -> bool:
    """Whether words are a verb of the same form as another, with what belongs to it, and no other clause."""
    verb = next((node for node in first if not node.tag.startswith("RB")), None)
    if verb is None or verb.tag != after.tag or not after.tag.startswith("VB"):
        return False
    finite = sum(node.tag in _FINITE for node in first)
    is_one_clause = finite == (after.tag in _FINITE)
    return is_one_clause and not any(
        node.tag.startswith("W") or node.tag == "PRP" or node.low == "that" for node in first
    )


def is_relative(gap: Sequence[Node], after: Node, before: Node) -> bool:
    """Whether a gap is what leads in to a relative clause about the noun before it."""
    words = [node for node in gap if node.low != ","]
    is_led_in = len(words) == 1 and words[0].tag in RELATIVE and words[0].low in {"that", "which", "who"}
    return is_led_in and before.is_noun and (after.tag in _FINITE or after.is_verb)


def is_participle(gap: Sequence[Node], before: Node, rest: Sequence[Node], determiner: str) -> bool:
    """Whether a gap tells which one a thing is, by a participle: "a lorry [carrying milk] overturned".

    `rest` begins with the word behind the gap: in "a man saying the clerk lied left" the clerk lied.
    """
    is_one = before.tag == "NN" and determiner in _ONE
    if not (is_one and gap and rest[0].tag in _FINITE and rest[0].low not in _TURNING):
        return False
    clause = takewhile(lambda node: node.low[0].isalnum() and node.tag not in {"CC", "WRB"}, rest[1:])
    if any(node.tag in _FINITE for node in clause):
        return False
    first, inside = gap[0], gap[1:]
    is_deed = first.tag.startswith("VB") or first.relation in {"amod", "acl"}
    is_participle = is_deed and ("v", first.low) not in lemmas(first.low) and first.low.endswith(_PARTICIPLES)
    return is_participle and all(
        node.tag.startswith(_IN_DEED) and node.low not in _TURNING | MODALS.keys() for node in inside
    )


def is_told_outright(before: Sequence[Node]) -> bool:
    """Whether nothing before a thing says that there is none, or that there only may be one."""
    return not any(node.low in NEGATORS or node.low in UNREAL_MARKS - {"to", "for"} or node.low in MODALS
                   or node.tag == "VB" for node in before)  # fmt: skip
