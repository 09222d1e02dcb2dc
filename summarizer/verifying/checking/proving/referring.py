"""What a pronoun or "the company" takes up: the most salient thing before it that it can mean.

After Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994): what is named is the more
salient the more of the sentence turns on it, half as much in each sentence after. Where two are about as
salient, what is meant is left open.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

from summarizer.source.vocabulary import lemmas
from summarizer.source.vocabulary.denoting import Sex, Sort, is_kind_of, is_person, is_time, sex_of, sort_of
from summarizer.source.vocabulary.given import is_mans
from summarizer.verifying.checking.lexicon import CALENDAR, TITLES
from summarizer.verifying.checking.proving.apposing import head_of
from summarizer.verifying.checking.proving.edges import IS, NAME, case_of, is_function
from summarizer.verifying.checking.proving.grammar import (
    FEMININE,
    FIRST,
    MASCULINE,
    NEUTER,
    ORGANISATIONS,
    PLURAL,
    PRONOUNS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.passages import Passage, Passages

BLOCK, _LEAD = 12, 8  # sentences that are read at once, and those before them that are read too
_RECENT, _SUBJECT, _OBJECT, _HEAD = 100, 80, 50, 80  # as Lappin and Leass weigh
_PARALLEL, _KNOWN = 0.15, 0.3  # more for what stood in the same role, or was called "he" before
_WINDOW = 4  # sentences
_FADING, _AGAIN = 0.5, 0.25  # in the next sentence; of what was said of it before
_CLEAR = 1.1  # times as salient as the next: measured on the looked-at half of bench_statements.py
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_OBJECTS = frozenset({"obj", "iobj"})
_INSIDE = frozenset({"nmod", "nmod:poss", "compound", "appos", "nmod:desc"})
_GOVERNED = frozenset({"obj", "iobj", "obl"})
_WHERE = frozenset("in at near into across through on".split())
_WHO = frozenset({"who", "whose", "whom"})
_PRONOUNS_OF = {Sex.FEMALE: FEMININE, Sex.MALE: MASCULINE}
_DEFINITE = frozenset("the this that these those".split())
_DESCRIBING = frozenset("amod nmod compound nummod nmod:poss acl".split())
_STANDING_IN = PRONOUNS - FIRST

Mention = tuple["Passage", "Node"]


@dataclass(slots=True, eq=False)
class Entity:
    """Something that a text speaks of: where it is named best, by which words, and what is known of it."""

    passage: Passage
    node: Node
    names: set[str]
    nouns: set[str]
    person: int  # for a person above, for a thing or a place below zero
    plural: bool
    acts: bool = False
    gender: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()  # the pronouns of those who bear the given name
    salience: float = 0.0
    role: str = ""
    here: set[int] = field(default_factory=set)  # its words in the sentence that is read
    mentions: list[Mention] = field(default_factory=list)


class Referents:
    """What the pronouns of a block of sentences take up."""

    def __init__(self, passages: Passages, block: int, count: int) -> None:
        """Read the sentences of a block, of a text of `count`, and a few before them."""
        self._entities: list[Entity] = []
        self._at: dict[tuple[int, int], Entity] = {}
        first = block * BLOCK
        numbers = range(max(0, first - _LEAD), min(count, first + BLOCK))
        passages.prepare(numbers)
        for number in numbers:
            self._read(passages, passages.at(number))

    def mentions(self, passage: Passage, node: Node) -> Sequence[Mention]:
        """Return all places that name what a word names, the best naming first; none for what is unknown."""
        entity = self._at.get((passage.number, node.number))
        return () if entity is None else ((entity.passage, entity.node), *entity.mentions)

    def _read(self, passages: Passages, passage: Passage) -> None:
        for entity in self._entities:
            entity.salience *= _FADING
            entity.here = set()
        for node in passage.tree.nodes:
            if node.low in _STANDING_IN and not is_function(node):
                self._resolve(passage, node)
            elif _is_mention(passage, node):
                if node.low in ORGANISATIONS and _is_plain(passage, node):
                    self._resolve(passage, node)
                else:
                    self._mention(passages, passage, node)

    def _mention(self, passages: Passages, passage: Passage, node: Node) -> None:
        found = _described(passages, passage, node)
        entity = next((e for e in self._entities if node.number in e.here), None) or self._known(found)
        if entity is None:
            entity = found
            self._entities.append(entity)
        elif found.here - entity.here:
            _merge(entity, found)
        if not entity.here or entity is found:
            _raise(entity, node)
            entity.mentions.append((passage, node))
        entity.here |= found.here
        for number in found.here:
            self._at[passage.number, number] = entity

    def _known(self, found: Entity) -> Entity | None:
        """Return what was named before by the same name, or alone by this noun and no other attributes."""
        alike = [e for e in self._entities if _is_same(e, found)]
        if not alike and _is_plain(found.passage, found.node):
            alike = [e for e in self._entities if not e.here and _is_kind(found, e)]
        if not found.names and len(alike) > 1:
            return None
        return max(alike, key=lambda e: (len(e.names & found.names), e.salience), default=None)

    def _resolve(self, passage: Passage, node: Node) -> None:
        ranked = sorted(self._possible(passage, node), key=lambda pair: -pair[0])
        if not ranked or (len(ranked) > 1 and ranked[0][0] < _CLEAR * ranked[1][0]):
            return
        entity = ranked[0][1]
        self._at[passage.number, node.number] = entity
        _raise(entity, node)
        entity.here.add(node.number)
        if node.low in MASCULINE | FEMININE:
            entity.gender = MASCULINE if node.low in MASCULINE else FEMININE

    def _possible(self, passage: Passage, node: Node) -> Iterator[tuple[float, Entity]]:
        same = node.low in ORGANISATIONS and [e for e in self._entities if node.low in e.nouns and e.names]
        for entity in same or self._entities:
            if (same or _fits(entity, node)) and not _excluded(entity, passage, node):
                is_parallel = not entity.here and entity.role == _role(node) != ""
                is_known = node.low in entity.gender
                yield entity.salience * (1 + _PARALLEL * is_parallel + _KNOWN * is_known), entity


def _is_mention(passage: Passage, node: Node) -> bool:
    """Whether a word is the head of a phrase that names something, and no time."""
    if not node.is_noun or is_function(node) or node.number in passage.quantity_at:
        return False
    if node.is_name and not passage.names_of(node):
        return False
    if node.is_name and head_of(passage.names_of(node)) != node:
        return False
    if node.relation in {"compound", "obl:unmarked", "obl:tmod", "nmod:unmarked", "obl:npmod"}:
        return node.is_name and not _is_time(node)
    return not _is_time(node)


def _is_time(node: Node) -> bool:
    return is_time(node.low) or (node.is_name and node.low in CALENDAR)


def _described(passages: Passages, passage: Passage, node: Node) -> Entity:
    """Return what a phrase names, with all that stands in apposition to it."""
    same = (e.dependent for e in passage.below.get(node.number, ()) if e.role in {IS, NAME})
    heads = {node.number} | {number for number in same if _agree(passage.tree.nodes[number], node)}
    nodes = [passage.tree.nodes[number] for number in sorted(heads)]
    runs = [run for n in nodes if n.is_name and (run := passage.names_of(n))]
    run = max(runs, key=len, default=())
    nouns = {n.low for n in nodes if not n.is_name}
    names = {n.low for n in run} - TITLES
    here = heads | {n.number for n in run}
    best = head_of(run) if run else node
    plural = not run and node.tag == "NNS"
    person = _personal(passages, passage, nodes, run) if run else 2 * is_person(node.low) - 1
    sexes = {sex for n in nodes if not n.is_name and (sex := sex_of(n.low))}
    gender = _PRONOUNS_OF[sexes.pop()] if len(sexes) == 1 else frozenset()
    if run and person > 0:
        gender = gender or passages.gender_of(run[-1])
    given = _by_given_name(run)
    return Entity(passage, best, names, nouns, person, plural, gender=gender, given=given, here=here)


def _by_given_name(run: Sequence[Node]) -> frozenset[str]:
    """Return the pronouns of somebody whose given name men or women bear."""
    given = (n.low for n in run[:-1] if n.low.rstrip(".") not in TITLES)
    male = next((male for name in given if (male := is_mans(name)) is not None), None)
    return frozenset() if male is None else MASCULINE if male else FEMININE


def _agree(one: Node, other: Node) -> bool:
    """Whether two words that stand in apposition are both of one or both of several."""
    return (one.tag in {"NNS", "NNPS"}) == (other.tag in {"NNS", "NNPS"})


def _personal(passages: Passages, passage: Passage, nodes: Sequence[Node], run: Sequence[Node]) -> int:
    """Return how much speaks for a name's being a person's."""
    below = [b for n in (*nodes, *run) for b in passage.tree.below(n)]
    clauses = [b for b in below if b.relation == "acl:relcl"]
    sorts = {sort_of(n.low) for n in nodes if not n.is_name}
    has_title = len(run) > 1 and not TITLES.isdisjoint(n.low.rstrip(".") for n in run)
    score = 3 * (has_title or bool(passages.gender_of(run[-1])))
    score += 3 * any(w.low in _WHO for c in clauses for w in passage.tree.nodes[c.head : c.number])
    score += (Sort.PERSON in sorts) - 2 * (Sort.GROUP in sorts)
    score -= 2 * any(b.low == "the" and b.head in {n.number for n in run} for b in below)
    score -= 2 * any(case_of(passage.tree, n) in _WHERE for n in nodes)
    if len(run) == 1 and not passages.has_first_name(run[-1]):
        return score - 1
    known = [sort_of(n.low) is not Sort.UNKNOWN for n in (run[0], run[-1])]
    return score + 1 - sum(known) - (("n", run[-1].low) not in lemmas(run[-1].low) and known[-1])


def _is_same(known: Entity, found: Entity) -> bool:
    if found.names and known.names:
        return found.names <= known.names or known.names <= found.names
    below = found.passage.tree.below(found.node)
    if not found.nouns & known.nouns or not any(b.low in _DEFINITE for b in below):
        return False
    described = {b.low for b in below if b.relation in _DESCRIBING}
    before = {b.low for passage, node in known.mentions for b in passage.tree.below(node)}
    return known.plural == found.plural and described <= before


def _is_kind(found: Entity, known: Entity) -> bool:
    """Whether "the animals" may take up bats that were named not long ago."""
    is_near = known.salience > _RECENT * _FADING**_WINDOW and found.plural == known.plural
    nouns = ((general, special) for general in found.nouns for special in known.nouns)
    return is_near and any(is_kind_of(general, special) for general, special in nouns)


def _merge(entity: Entity, found: Entity) -> None:
    if len(found.names) > len(entity.names):
        entity.passage, entity.node = found.passage, found.node
    entity.names |= found.names
    entity.nouns |= found.nouns
    entity.person += found.person
    entity.gender = entity.gender or found.gender
    entity.given = entity.given or found.given


def _raise(entity: Entity, node: Node) -> None:
    entity.role = _role(node)
    entity.acts = entity.acts or node.relation in _SUBJECTS | {"nmod:poss", "obl:agent"}
    weight = _RECENT + {"subject": _SUBJECT, "object": _OBJECT}.get(entity.role, 0)
    weight += _HEAD * (node.relation not in _INSIDE)
    entity.salience = max(weight, entity.salience) + min(weight, entity.salience) * _AGAIN


def _role(node: Node) -> str:
    return "subject" if node.relation in _SUBJECTS else "object" if node.relation in _OBJECTS else ""


def _is_plain(passage: Passage, node: Node) -> bool:
    """Whether "the" stands before a noun and nothing describes it: it takes up what was named before."""
    below = passage.tree.below(node)
    return any(b.low == "the" for b in below) and all(is_function(b) or not b.low[0].isalnum() for b in below)


def _fits(entity: Entity, node: Node) -> bool:
    if node.low in ORGANISATIONS:
        return bool(entity.names) and entity.person <= 0 and entity.acts
    if node.low in MASCULINE | FEMININE:
        gender = MASCULINE if node.low in MASCULINE else FEMININE
        is_name = len(entity.names) > 1 or entity.person > 0
        known = entity.gender or entity.given
        return is_name and entity.person >= 0 and not entity.plural and known in (frozenset(), gender)
    if node.low in NEUTER:
        return entity.person <= 0 and not entity.plural and not entity.gender
    return node.low in PLURAL and (entity.plural or _is_group(entity))


def _is_group(entity: Entity) -> bool:
    return bool(entity.names and entity.person <= 0) or any(sort_of(n) is Sort.GROUP for n in entity.nouns)


def _excluded(entity: Entity, passage: Passage, node: Node) -> bool:
    """Whether a pronoun cannot mean what its clause or its phrase is about: "she washed her", "her son"."""
    phrase = takewhile(lambda above: not above.is_verb, passage.tree.ancestors(node))
    if any(above.number in entity.here for above in phrase):
        return True
    if node.relation not in _GOVERNED:
        return False
    return any(edge.dependent in entity.here for edge in passage.below.get(node.head, ()))
