"""What may be left out between two words of a sentence, before and behind them, told by its form alone."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from summarizer.source.vocabulary import lemmas
from summarizer.verifying.checking.proving.edges import is_figure
from summarizer.verifying.checking.proving.grammar import (
    DOWNTONERS,
    FINITE,
    HELPING,
    LIMITING,
    MODALS,
    NEGATORS,
    PRIVATIVE,
    SUBJECTS,
    UNREAL_MARKS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.passage import Passage

HAVE = frozenset("have has had 've did do does".split())
_DELIMITERS = {",": ",", "(": ")", "–": "–", "—": "—", "-": "-", "[": "]"}
_BEFORE_NOUN = ("JJ", "NN", "CD", "DT", "PRP$", "POS", "VBN", "VBG", "RB", "HYPH", "AFX", ",", "-", "CC")
_IN_PHRASE = ("JJ", "NN", "CD", "DT", "PRP", "POS", "IN", "CC", "VBG", "HYPH", "$", "RB", "TO", "-", "SYM")
_OPENERS = frozenset(
    {",", ":", ";", "“", '"', "”", "'", "-", "–", "—", "and", "but", ".", "while", "``", "''", "`"}
)
_JOINING = frozenset({"and", "but"})
_PARTICLE = "compound:prt"
_COMPLEMENTS = frozenset({"xcomp", "ccomp"})
_UNREAL_IN_PHRASE = UNREAL_MARKS - {"for", "to", "before", "like", "as"}
_UNREAL_BEFORE = _UNREAL_IN_PHRASE - {"than", "till", "until"}
_GUARDED = (
    NEGATORS
    | DOWNTONERS
    | PRIVATIVE
    | frozenset(MODALS)
    | frozenset("if unless whether instead rather".split())
)
RELATIVE = frozenset({"WDT", "WP"})
IN_NOUN_PHRASE = ("JJ", "NN", "CD", "DT", "PRP$", "POS", "IN", "HYPH", ",")
_NOMINAL = ("JJ", "NN", "CD", "DT", "PRP$", "POS", "IN", "HYPH", "VBN")
_TOGETHER = frozenset("between among both of".split())  # what follows them belongs together
_TURNING = NEGATORS | DOWNTONERS | UNREAL_MARKS - {"to", "for"}
_ONE = frozenset({"a", "an", "the"})
_PARTICIPLES = ("ing", "ed", "en", "wn", "lt", "ught")
_IN_DEED = ("JJ", "NN", "CD", "DT", "PRP$", "POS", "IN", "TO", "RB", "HYPH")
_MOST = 30  # words left out at once


def reachable(before: Iterable[int], other: Node, source: Passage, spared: frozenset[str]) -> int | None:
    """Return the nearest place of the word before from which only what may be left out lies in between."""
    theirs = source.tree.nodes
    for place in sorted((p for p in before if p < other.number), reverse=True):
        gap = [node for node in theirs[place + 1 : other.number] if not source.qualifies(node)]
        if _hangs_by(gap, other, source) or _ends_in_deed(gap, other) or _is_first_of_pairs(gap, other):
            continue
        if sum(node.tag == "POS" for node in gap) > 1:
            continue  # "Ann's brother's car" is not hers
        had = len(gap)
        while gap and gap[-1].low in spared:
            gap = gap[:-1]  # on both sides
        if len(gap) < had and _is_phrase(gap) and not any(node.low in _GUARDED for node in gap):
            return place
        if _may_leave_out(gap, other, theirs[place]) or is_conjunct(gap, other, theirs[place]):
            return place
        if is_relative(gap, other, theirs[place]):
            return place
        if is_participle(gap, theirs[place], theirs[other.number :], _determiner(theirs, place)):
            return place
    return None


def _determiner(nodes: Sequence[Node], place: int) -> str:
    """Return the word before a noun, its attributes and the nouns before it, "" at the beginning."""
    while place and nodes[place - 1].tag.startswith(("JJ", "NN", "HYPH")):
        place -= 1
    return nodes[place - 1].low if place else ""


def _hangs_by(gap: Sequence[Node], after: Node, source: Passage) -> bool:
    """Whether a phrase describes what is left out: "at Corby" in "a bridge like the one at Corby"."""
    inside = {node.number for node in gap}
    clauses = (node for node in (after, *source.tree.ancestors(after)) if node.relation.startswith("acl"))
    if any(clause.head in inside for clause in clauses):
        return True  # "the house beside the one that Tom built"
    noun = source.tree.above(after) if after.tag in {"IN", "TO"} else after
    if noun is None or noun.head not in inside:
        return False
    is_deed = source.tree.nodes[noun.head].tag == "VBG" and noun.relation == "obl"
    return is_deed or (noun != after and noun.relation in {"nmod", "acl"})


def _ends_in_deed(gap: Sequence[Node], after: Node) -> bool:
    """Whether a phrase may belong to a deed in a gap: "after [selling a mill] in May"."""
    return after.tag in {"IN", "TO"} and any(
        one.tag in {"IN", "TO"} and other.tag == "VBG" for one, other in pairwise(gap)
    )


def _is_first_of_pairs(gap: Sequence[Node], after: Node) -> bool:
    """Whether a gap cuts across two things with a phrase each: "[gold in May and silver] in June"."""
    joining = next((place for place, node in enumerate(gap) if node.tag == "CC"), len(gap))
    last = gap[-1] if gap else after
    is_led = after.tag in {"IN", "TO"} or last.tag in {"IN", "TO"}
    has_thing = any(node.is_noun for node in gap[joining:])
    return (
        is_led and has_thing and gap[0].tag in {"IN", "TO"} and not any(n.low == "," for n in gap[:joining])
    )


def _may_leave_out(gap: Sequence[Node], after: Node, before: Node) -> bool:
    gap = [node for node in gap if node.low not in {"the", "a", "an", "that", '"', "“", "”"}]
    if not gap:
        return True
    gap = gap[_behind_aside(gap) :]
    if not gap:
        return True
    if any(node.low in _GUARDED or node.relation == _PARTICLE for node in gap):
        return False
    verbs = [node for node in gap if node.is_verb]
    if any(node.number == after.head and after.relation in _COMPLEMENTS for node in verbs):
        return False  # "a guest REPORTED falling ill"
    if verbs and before.relation in HELPING and before.head in {node.number for node in verbs}:
        return False  # "has REPORTED falling ill"
    if all(node.tag.startswith("RB") or node.low in HAVE for node in gap):
        return True
    if after.is_noun and all(node.tag.startswith(_BEFORE_NOUN) for node in gap):
        if before.tag == "NN" and gap[0].tag == "NN":
            return False  # a hospital parking chief is no hospital chief
        may_join = before.is_verb and before.relation != "amod" and after.relation not in SUBJECTS
        return may_join or not any(node.tag == "CC" for node in gap)
    return _is_phrase(gap) and not after.tag.startswith(("NN", "JJ", "CD", "VBG"))


def _behind_aside(gap: Sequence[Node]) -> int:
    """Return where in a gap the aside ends that opens it; 0 for none."""
    closes = _DELIMITERS.get(gap[0].low)
    if any(node.low == ";" or _is_told(node, gap) for node in gap):
        return 0  # the comma behind it is of another clause
    return max((at + 1 for at, node in enumerate(gap) if at and node.low == closes), default=0)


def _is_told(node: Node, gap: Sequence[Node]) -> bool:
    """Whether a word is what a sentence tells, and no aside: "Ann, 9, met Tom, and Tom, 6, left"."""
    return node.is_verb and node.relation == "root" and any(after.tag == "CC" for after in gap)


def _is_phrase(gap: Sequence[Node]) -> bool:
    """Whether a gap is one or more phrases that prepositions lead in."""
    return (
        bool(gap)
        and gap[0].tag in {"IN", "TO"}
        and gap[0].low not in _UNREAL_IN_PHRASE
        and gap[-1].tag not in {"IN", "TO", "CC"}
        and not _limits(gap)
        and not any(one.tag == "CC" and is_figure(other) for one, other in pairwise(gap))
        and all(node.tag.startswith(_IN_PHRASE) for node in gap)
    )


def _limits(nodes: Sequence[Node]) -> bool:
    """Whether words make less of the rest together: "at best"."""
    return any(f"{one.low}-{other.low}" in LIMITING | {"all-but"} for one, other in pairwise(nodes))


def _joins_clauses(joining: Node, source: Passage) -> bool:
    """Whether "and" joins deeds, and no things: "friends of Ann and Tom left" is not told of Tom."""
    joined = source.tree.above(joining)
    return joined is None or not joined.is_noun or source.says_of(joined)


def may_begin(before: Sequence[Node], first: Node, source: Passage) -> bool:
    """Whether a sentence may be cut before a word."""
    kept = list(before)
    while kept and (kept[-1].low in {"the", "a", "an"} or (first.is_noun and _is_attribute(kept[-1]))):
        kept.pop()
    if not kept:
        return True
    if kept[-1].low not in _OPENERS or (kept[-1].low in _JOINING and not _joins_clauses(kept[-1], source)):
        return False
    return not any(node.low in _UNREAL_BEFORE for node in kept)


def _is_attribute(node: Node) -> bool:
    return node.tag.startswith(("JJ", "NN", "CD", "PRP$", "VBG", "VBN", "POS")) and node.low not in _GUARDED


def may_end(place: int, theirs: Sequence[Node]) -> bool:
    """Whether a sentence may be cut behind a word: no attribute of the next word, nor half of a verb."""
    after = next(iter(theirs[place + 1 :]), None)
    if after is None:
        return True
    last = theirs[place]
    if last.is_noun and (after.is_noun or after.tag in {"POS", "HYPH"} or after.low == "'s"):
        return False
    if last.tag.startswith("JJ") and after.tag.startswith(("JJ", "NN")):
        return False
    if last.tag in {"IN", "TO", "MD", "DT", "CC"}:
        return False
    rest = {node.low for node in theirs[place + 1 : place + 4]}
    return (
        not _limits(theirs[place + 1 : place + 4])
        and after.tag not in {"TO", "RP"}
        and after.relation != _PARTICLE
        and not rest & {"if", "unless", "not", "n't", "only", "than"}
    )


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
    finite = sum(node.tag in FINITE for node in first)
    is_one_clause = finite == (after.tag in FINITE)
    return is_one_clause and not any(
        node.tag.startswith("W") or node.tag == "PRP" or node.low == "that" for node in first
    )


def is_relative(gap: Sequence[Node], after: Node, before: Node) -> bool:
    """Whether a gap is what leads in to a relative clause about the noun before it."""
    words = [node for node in gap if node.low != ","]
    is_led_in = len(words) == 1 and words[0].tag in RELATIVE and words[0].low in {"that", "which", "who"}
    return is_led_in and before.is_noun and (after.tag in FINITE or after.is_verb)


def is_participle(gap: Sequence[Node], before: Node, rest: Sequence[Node], determiner: str) -> bool:
    """Whether a gap tells which one a thing is, by a participle: "a lorry [carrying milk] overturned".

    `rest` begins with the word behind the gap: in "a man saying the clerk lied left" the clerk lied.
    """
    is_one = before.tag == "NN" and determiner in _ONE
    if not (is_one and gap and rest[0].tag in FINITE and rest[0].low not in _TURNING):
        return False
    clause = takewhile(lambda node: node.low[0].isalnum() and node.tag not in {"CC", "WRB"}, rest[1:])
    if any(node.tag in FINITE for node in clause):
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
