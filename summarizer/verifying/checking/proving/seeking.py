"""Where in the source to look for what a word governs: in the same role, or where a parser may have erred."""

from __future__ import annotations

from bisect import bisect_left
from itertools import takewhile
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.vocabulary.denoting import Sort, is_institution, is_place, is_time, sort_of
from summarizer.verifying.checking.lexicon import CALENDAR
from summarizer.verifying.checking.proving.carried import Place, Wanted
from summarizer.verifying.checking.proving.edges import (
    AGENT,
    AND,
    CLAUSE,
    CORE,
    COUNT,
    IS,
    NAME,
    OWNER,
    PATIENT,
    QUALITY,
    TIME,
    Edge,
    case_of,
    is_figure,
    is_same_role,
    like_case,
)
from summarizer.verifying.checking.proving.extents import is_of_them
from summarizer.verifying.checking.proving.grammar import BEGINNING, MUTUAL, bases
from summarizer.verifying.checking.proving.hanging import base_of, happens, is_closed_to, is_margin
from summarizer.verifying.checking.proving.matching import relate
from summarizer.verifying.checking.proving.naming import told_ages, whom_served

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.passage import Passage

# What stands beside a noun in its own phrase.
_INSIDE = frozenset({OWNER, QUALITY, COUNT, NAME, IS})
_MOST_ALIKE = 40  # words of a sentence that carry one word: the nearest; more are a list, or no language
_PLACING = frozenset({"in", "at"})  # what is at a mill in a town is in the town
_DESCRIBING = frozenset({"nmod", "acl"})


def dependents(
    statement: Passage, wanted: Wanted, place: Place, alike: Sequence[int], *, derived: bool
) -> Iterator[Place]:
    """Yield what a place may govern as the statement has it; `derived`: a noun stands for a verb.

    `alike` are the words of the sentence, in order, that are looked at wherever they stand.
    """
    passage = place.passage
    if wanted.node.number in statement.ages:
        yield from told_ages(place)
    if wanted.edge.role == OWNER:
        yield from whom_served(statement, wanted.node, place)
    is_mutual = place.node.is_verb and not MUTUAL.isdisjoint(bases(place.node))
    for edge in passage.below.get(place.word, ()):
        if _is_other_link(statement, wanted, edge, passage):
            continue
        is_exchanged = is_mutual and {wanted.edge.role, edge.role} == {AGENT, PATIENT}
        is_exchanged |= (wanted.edge.role, edge.role) == (AGENT, PATIENT) and happens(
            statement, wanted, place
        )
        if is_same_role(wanted.edge, edge, derived=derived) or is_exchanged:
            yield Place(passage, place.sentence, edge.dependent)
    if wanted.edge.role in {CLAUSE, AND} and wanted.node.head == wanted.edge.head:
        yield from _as_clause(statement, wanted, place)
    near = _nearest(alike, place)
    yield from _nearby(statement, wanted, place, near)
    for other in map(passage.tree.nodes.__getitem__, near):
        if _begins_then(statement, wanted, place, other) or _does_it(wanted, place, other):
            yield Place(passage, place.sentence, other.number)


def _is_other_link(statement: Passage, wanted: Wanted, edge: Edge, passage: Passage) -> bool:
    """Whether a word hangs by another in a way that only looks like the one of the statement."""
    if wanted.edge.role == CLAUSE and not _is_described_so(statement, wanted, edge, passage):
        return True
    if wanted.edge.role == COUNT and is_of_them(passage.tree.nodes, edge.dependent):
        return True
    about = passage.tree.nodes[edge.dependent]
    if edge.role == "at on" and wanted.edge.role == OWNER and not tells_time(passage, about):
        return True  # a report on Ann is not hers, and Sunday's match is on Sunday
    return is_margin(statement, wanted, edge)


def tells_time(passage: Passage, node: Node) -> bool:
    """Whether a word is a date, or of days, months and other times."""
    return _is_day(passage, node.number) or node.low in CALENDAR or is_time(node.low)


def _is_described_so(statement: Passage, wanted: Wanted, edge: Edge, passage: Passage) -> bool:
    """Whether a noun does the same in a clause about it on both sides: "whose son left" is not "who left"."""
    own = [e for e in statement.below.get(wanted.node.number, ()) if e.dependent == wanted.edge.head]
    theirs = [e for e in passage.below.get(edge.dependent, ()) if e.dependent == edge.head]
    return not own or any(is_same_role(one, other, derived=False) for one in own for other in theirs)


def _as_clause(statement: Passage, wanted: Wanted, place: Place) -> Iterator[Place]:
    """Yield the words whose clause says of the place what the statement's clause says of the word."""
    own = next(
        (e for e in statement.edges if e.head == wanted.node.number and e.dependent == wanted.edge.head), None
    )
    if own is None:
        return
    for edge in place.passage.above.get(place.word, ()):
        if is_same_role(own, edge, derived=False):
            yield Place(place.passage, place.sentence, edge.head)


def _nearest(alike: Sequence[int], place: Place) -> Sequence[int]:
    """Return those of many words that stand nearest to a place, in order."""
    if len(alike) <= _MOST_ALIKE:
        return alike
    middle = bisect_left(alike, place.word)
    start = min(max(0, middle - _MOST_ALIKE // 2), len(alike) - _MOST_ALIKE)
    return alike[start : start + _MOST_ALIKE]


def _nearby(statement: Passage, wanted: Wanted, place: Place, alike: Sequence[int]) -> Iterator[Place]:
    """Yield the words of the same clause, on the same side and behind the same preposition.

    A parser errs in what a phrase belongs to more often than in what the clauses are.
    """
    passage, is_after = place.passage, wanted.node.number > wanted.edge.head
    is_thing = place.node.is_noun and not is_figure(place.node)
    if is_thing and wanted.edge.role in CORE and not passage.says_of(place.node):
        return  # who meets a pilot is no pilot
    if wanted.edge.role in CORE and _is_figure_of_left_out(statement, place):
        return  # "a profit of 2 million on sales of 9 million"
    for other in map(passage.tree.nodes.__getitem__, alike):
        edge = passage.basic[base_of(passage, other).number]
        if other.number == place.word or edge is None or not _may_be(wanted.edge, edge):
            continue
        if (other.number > place.word) != is_after and not _may_move(wanted.edge):
            continue
        if _is_tied_otherwise(statement, wanted, edge, place) or _is_behind_verb(statement, other, place):
            continue
        is_state = passage.tree.child(base_of(passage, other), "cop") is not None  # and does nothing
        if is_closed_to(passage, edge, place.node) or (is_state and wanted.edge.role in CORE):
            continue
        is_inside = wanted.edge.role in _INSIDE and edge.case != "of"
        is_led = wanted.edge.case and other.relation != "nmod:poss"
        if is_inside and not is_led and not _in_one_phrase(other, place):
            continue
        above = passage.clause_above(other)
        is_behind = place.node.relation == "conj" and place.node.head == above and other.number > place.word
        if above == passage.clause_of(place.node) or is_behind:
            yield Place(passage, place.sentence, other.number)


def _begins_then(statement: Passage, wanted: Wanted, place: Place, other: Node) -> bool:
    """Whether a time is told of what is begun on one side, and of its beginning on the other."""
    verb = place.passage.tree.above(place.node)
    if verb is None or place.node.relation != "xcomp" or bases(verb).isdisjoint(BEGINNING):
        return False
    is_alike = statement.tree.nodes[wanted.edge.head].relation == "xcomp" and other.head == verb.number
    return is_alike and tells_time(place.passage, other)


def _does_it(wanted: Wanted, place: Place, other: Node) -> bool:
    """Whether a parser ties who does something to a thing that nobody does: "held in PRISON by a court"."""
    tree, verb = place.passage.tree, place.node
    thing = tree.above(other)
    if wanted.edge.role != AGENT or thing is None or case_of(tree, other) != "by" or not thing.is_noun:
        return False
    is_passive = verb.tag == "VBN" and tree.child(verb, "aux:pass") is not None
    is_open = is_passive and tree.child(verb, "obl:agent") is None and verb in tree.ancestors(thing)
    is_nobodys = is_institution(thing.low) or tells_time(place.passage, thing) or is_figure(thing)
    return is_open and is_nobodys and sort_of(other.low) in {Sort.PERSON, Sort.GROUP}


def _is_tied_otherwise(statement: Passage, wanted: Wanted, edge: Edge, place: Place) -> bool:
    """Whether a parser can hardly err in what it ties a word to."""
    passage = place.passage
    if wanted.edge.role == COUNT and is_of_them(passage.tree.nodes, edge.dependent):
        return True
    if is_margin(statement, wanted, edge):
        return True
    if wanted.edge.role == CLAUSE and (edge.head == place.word or _is_relative(edge, passage)):
        return _is_of_nearer(edge, place) or not _is_described_so(statement, wanted, edge, passage)
    return (
        _is_anothers_age(passage, edge.dependent, place)
        or edge.dependent not in passage.ages.get(place.word, {edge.dependent})
        or _is_anothers(passage, edge, place)
        or _is_inside(passage, edge, place)
        or _is_of_left_out(statement, edge, place)
    )


def _is_of_nearer(edge: Edge, place: Place) -> bool:
    """Whether a parser ties a relative clause to a thing nearer to it: "the son of the smith, who died"."""
    named = {place.word, base_of(place.passage, place.node).number}
    return _is_relative(edge, place.passage) and place.word < edge.head and edge.head not in named


def _is_relative(edge: Edge, passage: Passage) -> bool:
    nodes = passage.tree.nodes
    is_led = any(n.tag.startswith("W") and n.low != "that" for n in nodes[edge.head : edge.dependent])
    return is_led and nodes[edge.dependent].relation == "acl:relcl"


def _is_anothers_age(passage: Passage, figure: int, place: Place) -> bool:
    """Whether a figure stands between commas behind another name: of "Orr, 40, met Lund, 30" Lund is 30."""
    nodes = passage.tree.nodes
    if figure < 2 or figure not in passage.quantity_at or nodes[figure - 1].low != ",":
        return False
    name = passage.names_of(nodes[figure - 2])
    return bool(name) and place.node not in name


def _is_anothers(passage: Passage, edge: Edge, place: Place) -> bool:
    """Whether the parser ties a phrase to a like word: "than the PRICE of milk", "like the ONE at Corby"."""
    return edge.head != place.word and passage.tree.nodes[edge.head].low in {place.node.low, "one", "ones"}


def _is_inside(passage: Passage, edge: Edge, place: Place) -> bool:
    """Whether a word is of something that is the place's: "the car of the VICTIM's brother" is not hers."""
    between = passage.tree.nodes[edge.head]
    is_of = passage.tree.nodes[edge.dependent].relation.startswith("nmod")
    if edge.role != OWNER or not is_of or not between.is_noun:
        return False
    nominal = takewhile(lambda above: above.is_noun, passage.tree.ancestors(between))
    named = {place.word, base_of(passage, place.node).number}
    return between.relation.startswith("nmod") and any(above.number in named for above in nominal)


def _is_of_left_out(statement: Passage, edge: Edge, place: Place) -> bool:
    """Whether a phrase describes a thing between that is left out: "against the BAN on fishing"."""
    passage = place.passage
    noun = passage.tree.nodes[edge.head]
    is_its = passage.tree.nodes[edge.dependent].relation in _DESCRIBING
    if edge.case in _PLACING or (noun.is_noun and is_time(noun.low)) or noun.low == "time":
        return False
    if _is_day(passage, edge.dependent) and is_place(noun.low):
        return False  # "reported two in the city between May and July"
    if noun.is_verb or not (is_its and place.word < edge.head < edge.dependent):
        return False
    return all(relate(statement, one, passage, noun) is None for one in statement.tree.nodes)


def _is_figure_of_left_out(statement: Passage, place: Place) -> bool:
    """Whether a place is a figure that says how much of something is meant that a statement leaves out."""
    noun = place.passage.tree.above(place.node)
    if noun is None or not is_figure(place.node) or not place.node.relation.startswith("nmod"):
        return False
    return all(relate(statement, one, place.passage, noun) is None for one in statement.tree.nodes)


def _is_day(passage: Passage, number: int) -> bool:
    mention = passage.quantity_at.get(number)
    return mention is not None and mention.kind is NumberKind.DATE


def _is_behind_verb(statement: Passage, other: Node, place: Place) -> bool:
    """Whether a verb that the statement does not have stands between a word and a phrase behind the verb."""
    passage = place.passage
    verb = passage.clause_above(other)
    if not place.word < verb < other.number:
        return False
    said = passage.tree.nodes[verb]
    return all(relate(statement, one, passage, said) is None for one in statement.tree.nodes)


def _in_one_phrase(other: Node, place: Place) -> bool:
    """Whether nothing that ends a noun phrase stands between two words."""
    first, last = sorted((other.number, place.word))
    ends = place.passage.phrase_ends
    return ends[first + 1] == ends[last]


def _may_be(ours: Edge, theirs: Edge) -> bool:
    """Whether a word in one role may, by the words alone, be meant in another: no core role is another."""
    if {ours.role, theirs.role} <= CORE:
        return ours.role == theirs.role
    if OWNER in {ours.role, theirs.role}:
        return {ours.case, theirs.case} <= {"", "of"} and {ours.role, theirs.role} <= {OWNER, "at of"}
    if COUNT in {ours.role, theirs.role}:
        return {ours.role, theirs.role} <= {COUNT, QUALITY} and like_case(ours.case, theirs.case)
    return like_case(ours.case, theirs.case)


def _may_move(edge: Edge) -> bool:
    """Whether a word may stand on either side of what governs it: a preposition tells its role."""
    return bool(edge.case) or edge.role in {OWNER, TIME}
