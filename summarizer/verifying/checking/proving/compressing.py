"""A proof by compression: the statement is a sentence of the source with stretches left out, in its order.

What may be left out without turning the meaning is told by its form alone, so that this proof holds where a
parser errs: asides between commas or brackets, attributes before a noun, phrases that a preposition leads in,
adverbs. Never a negation, a word that makes less of the rest, a verb, or the head of what is kept. After
Knight and Marcu, "Summarization beyond sentence extraction" (2002), as a test instead of a generator.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.results import Relation
from summarizer.verifying.checking.proving.agreeing import is_one_of_several, is_several_of_one, is_timely
from summarizer.verifying.checking.proving.carried import Carried, Place
from summarizer.verifying.checking.proving.edges import is_figure, like_case
from summarizer.verifying.checking.proving.extents import (
    is_of_all,
    quantifiers,
    restricting,
    says_as_many,
)
from summarizer.verifying.checking.proving.frames import picks
from summarizer.verifying.checking.proving.grammar import (
    DOWNTONERS,
    LIMITING,
    MODALS,
    NEGATORS,
    PRIVATIVE,
    UNREAL_MARKS,
)
from summarizer.verifying.checking.proving.shortening import (
    IN_NOUN_PHRASE,
    RELATIVE,
    is_conjunct,
    is_relative,
    is_told_outright,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.passage import Passage
    from summarizer.verifying.checking.proving.prover import Prover

_DELIMITERS = {",": ",", "(": ")", "–": "–", "—": "—", "-": "-", "[": "]"}
_BEFORE_NOUN = ("JJ", "NN", "CD", "DT", "PRP$", "POS", "VBN", "VBG", "RB", "HYPH", "AFX", ",", "-", "CC")
_IN_PHRASE = ("JJ", "NN", "CD", "DT", "PRP", "POS", "IN", "CC", "VBG", "HYPH", "$", "RB", "TO", "-", "SYM")
_OPENERS = frozenset(
    {",", ":", ";", "“", '"', "”", "'", "-", "–", "—", "and", "but", ".", "while", "``", "''", "`"}
)
_JOINING = frozenset({"and", "but"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_PARTICLE = "compound:prt"
_HAVE = frozenset("have has had 've did do does".split())
_BE = frozenset("is are was were be been being 's 're get got".split())
_IS, _WAS = frozenset("is are 's 're".split()), frozenset("was were".split())
_UNREAL_IN_PHRASE = UNREAL_MARKS - {"for", "to", "before", "like", "as"}
_UNREAL_BEFORE = _UNREAL_IN_PHRASE - {"than", "till", "until"}
_GUARDED = (
    NEGATORS
    | DOWNTONERS
    | PRIVATIVE
    | frozenset(MODALS)
    | frozenset("if unless whether instead rather".split())
)


def compress(ours: Sequence[Node], source: Passage, prover: Prover) -> Carried | None:
    """Return the proof of words of a statement by leaving out from one sentence, None if there is none."""
    statement = prover.statement
    ours = [
        node
        for node in ours
        if (_counts(node) or node.number in statement.quantity_at) and not statement.qualifies(node)
    ]
    if not ours:
        return None
    ways: list[dict[int, tuple[int, Relation]]] = []
    for step, node in enumerate(ours):
        if step:
            spared = between(statement, ours[step - 1], node)
            found = dict(_onward(node, ways[-1], source, prover, spared))
        else:
            found = dict(_openings(ours, source, prover))
        if not found:
            return None
        ways.append(found)
    return _traced(ours, ways, source, prover)


def _traced(
    ours: Sequence[Node], ways: Sequence[dict[int, tuple[int, Relation]]], source: Passage, prover: Prover
) -> Carried | None:
    theirs = source.tree.nodes
    last = next((place for place in sorted(ways[-1]) if _may_end(place, theirs)), None)
    if last is None:
        return None
    pairs = []
    for node, found in zip(reversed(ours), reversed(ways), strict=True):
        before, relation = found[last]
        if prover.says_something(node):
            pairs.append((node.number, Place(source, source.number, last), relation))
        last = before
    return Carried(tuple(reversed(pairs)), frozenset())


def _counts(node: Node) -> bool:
    return node.low[0].isalnum() and node.low not in {"a", "an", "the", "that"} and node.tag != "POS"


def between(statement: Passage, before: Node, node: Node) -> frozenset[str]:
    """Return the words and marks of a statement between two that are held against the source."""
    return frozenset(n.low for n in statement.tree.nodes[before.number + 1 : node.number])


def opens_relative(ours: Sequence[Node], other: Node, source: Passage, prover: Prover) -> bool:
    """Whether a statement tells of a thing what a relative clause tells of it: "a school that has cost …"."""
    nodes = source.tree.nodes
    start = next((n.number for n in nodes[other.number + 1 :] if n.tag in RELATIVE), None)
    verb = next((place for place, node in enumerate(ours) if node.is_verb or node.tag == "MD"), 0)
    if start is None or verb == 0 or not is_told_outright(nodes[: other.number]):
        return False
    if not all(node.tag.startswith(IN_NOUN_PHRASE) for node in nodes[other.number : start]):
        return False
    thing = nodes[other.number : start]
    return all(any(carries(node, n, source, prover) for n in thing) for node in ours[:verb]) and any(
        carries(ours[verb], n, source, prover) for n in nodes[start + 1 : start + 3]
    )


def _openings(
    ours: Sequence[Node], source: Passage, prover: Prover
) -> Iterator[tuple[int, tuple[int, Relation]]]:
    """Yield the places of the first word."""
    theirs = source.tree.nodes
    for other in _alike(ours[0], source, prover, 0):
        if _may_begin(theirs[: other.number], ours[0], source) or opens_relative(ours, other, source, prover):
            relation = carries(ours[0], other, source, prover)
            if relation is not None and _same_surroundings(ours[0], other, prover.statement, source):
                yield other.number, (-1, relation)


def _onward(
    node: Node,
    before: dict[int, tuple[int, Relation]],
    source: Passage,
    prover: Prover,
    spared: frozenset[str],
) -> Iterator[tuple[int, tuple[int, Relation]]]:
    """Yield the places of a word that those of the word before lead to.

    What lies between is looked at first: whether a word is carried may take the reading of other sentences.
    """
    for other in _alike(node, source, prover, min(before) + 1):
        place = _reachable(before, other, source, spared)
        if place is None:
            continue
        relation = carries(node, other, source, prover)
        if relation is not None and _same_surroundings(node, other, prover.statement, source):
            yield other.number, (place, relation)


def _alike(node: Node, source: Passage, prover: Prover, first: int) -> Sequence[Node]:
    """Return the words of a sentence, from one on, that may carry a word where only words are left out."""
    if not prover.says_something(node):
        return [other for other in source.tree.nodes[first:] if carries(node, other, source, prover)]
    return [other for other in prover.words.near(node, source) if other.number >= first]


def carries(node: Node, other: Node, source: Passage, prover: Prover) -> Relation | None:
    """Return by which relation one word carries another where only words are left out."""
    if prover.says_something(node):
        relation = prover.words.related(node, Place(source, source.number, other.number))
        return None if relation in {Relation.OPPOSITE, Relation.DERIVATION} else relation
    if node.low == other.low or (like_case(node.low, other.low) and node.tag in {"IN", "TO"}):
        return Relation.SAME
    if node.low in _IS and other.low in _WAS and node.relation == "cop":
        return None
    both_have, both_be = {node.low, other.low} <= _HAVE, {node.low, other.low} <= _BE
    return Relation.INFLECTION if both_have or both_be else None


def _same_surroundings(node: Node, other: Node, statement: Passage, source: Passage) -> bool:
    """Whether a noun is of as many on both sides, and a verb neither denied nor passive on one side alone."""
    if picks(statement.tree, node, source.tree, other):
        return False
    if not (node.is_noun and other.is_noun):
        return is_timely(statement, node, Place(source, source.number, other.number))
    place = Place(source, source.number, other.number)
    if is_one_of_several(statement.tree, node, other) or is_several_of_one(statement, node, place):
        return False
    is_figure = node.number in statement.quantity_at
    kept, had = restricting(statement.tree, node), restricting(source.tree, other)
    if not is_figure and len(had) > len(kept) and is_of_all(statement.tree, node):
        return False
    ours, theirs = quantifiers(statement.tree, node), quantifiers(source.tree, other)
    return says_as_many(ours, theirs)


def _reachable(
    before: dict[int, tuple[int, Relation]], other: Node, source: Passage, spared: frozenset[str]
) -> int | None:
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
    return None


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
    if _is_aside(gap):
        return True
    if any(node.low in _GUARDED or node.relation == _PARTICLE for node in gap):
        return False
    if all(node.tag.startswith("RB") or node.low in _HAVE for node in gap):
        return True
    if after.is_noun and all(node.tag.startswith(_BEFORE_NOUN) for node in gap):
        if before.tag == "NN" and gap[0].tag == "NN":
            return False  # a hospital parking chief is no hospital chief
        may_join = before.is_verb and before.relation != "amod" and after.relation not in _SUBJECTS
        return may_join or not any(node.tag == "CC" for node in gap)
    return _is_phrase(gap) and not after.tag.startswith(("NN", "JJ", "CD", "VBG"))


def _is_aside(gap: Sequence[Node]) -> bool:
    closes = _DELIMITERS.get(gap[0].low)
    if any(node.low == ";" for node in gap):
        return False  # the comma behind it is of another clause
    return closes is not None and len(gap) > 1 and gap[-1].low == closes


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


def _may_begin(before: Sequence[Node], first: Node, source: Passage) -> bool:
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


def _may_end(place: int, theirs: Sequence[Node]) -> bool:
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
