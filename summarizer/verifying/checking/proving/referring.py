"""What a pronoun or "the company" takes up: the likeliest by a fitted model, where that is beyond doubt.

How salient things are it learns after Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution"
(1994): what is named is half as salient in each sentence after.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

from summarizer.source.vocabulary.denoting import is_kind_of, is_place
from summarizer.verifying.checking.proving.aged import is_aged, of_age
from summarizer.verifying.checking.proving.antecedents import Asked, chances, traits_of
from summarizer.verifying.checking.proving.apposing import fronted
from summarizer.verifying.checking.proving.edges import case_of, is_function
from summarizer.verifying.checking.proving.entities import (
    RECENT,
    Entity,
    Mention,
    described,
    foremost,
    is_mention,
    make_salient,
    merge,
    role_of,
)
from summarizer.verifying.checking.proving.grammar import (
    FEMININE,
    FIRST,
    MASCULINE,
    NEUTER,
    ORGANISATIONS,
    PLURAL,
    PRONOUNS,
    SUBJECTS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.proving.names import Names
    from summarizer.verifying.checking.proving.passage import Passage

BLOCK, _LEAD = 24, 24  # sentences that are read at once, and those before them that are read too
_WINDOW = 4  # sentences
_FADING = 0.5  # in the next sentence
_MOST = 12  # things that a pronoun may mean: the most salient
_PARALLEL = 0.15  # more for "the company" in the same role
_CLEAR = 1.1  # times as salient as the next: measured on the looked-at half of bench_statements.py
_MORE = 1.25  # times as likely may it be that it is none of what it may mean
# Of all that a pronoun may mean, the least share of the likeliest: measured on news and biographies of GUM.
_SURE = {"he": 0.75, "they": 0.78, "it": 0.75}
_NOTHING = {"it": 0.15, "its": 0.3}  # and that it is none of them may be no likelier
_SURE_OPEN = 0.9  # of somebody in a sentence before of whom it is not known whether he is a man
_GOVERNED = frozenset({"obj", "iobj", "obl"})
_FOLLOWING = frozenset("csubj ccomp xcomp advcl acl".split())
_DEFINITE = frozenset("the this that these those".split())
_DESCRIBING = frozenset("amod nmod compound nummod nmod:poss acl".split())
_STANDING_IN = PRONOUNS - FIRST
_GENDERS = (MASCULINE, FEMININE, NEUTER)


def sentences_for(block: int, count: int) -> range:
    """Return the numbers of the sentences that are read for a block of a text of `count`."""
    first = block * BLOCK
    return range(max(0, first - _LEAD), min(count, first + BLOCK))


class Referents:
    """What the pronouns of a block of sentences take up."""

    def __init__(self, passages: Iterable[Passage], names: Names) -> None:
        """Read the sentences of a block, and a few before them, in a text with such names."""
        self._names = names
        self._entities: list[Entity] = []
        self._named: set[str] = set()  # the words of all that was named
        self._at: dict[tuple[int, int], Entity] = {}
        self._passages: list[Passage] = []  # that were read
        self._is_first = True  # whether nothing was named yet in the sentence that is read
        for passage in passages:
            self._read(passage)

    def mentions(self, passage: Passage, node: Node) -> Sequence[Mention]:
        """Return all places that name what a word names, the best naming first; none for what is unknown."""
        entity = self._at.get((passage.number, node.number))
        return () if entity is None else ((entity.passage, entity.node), *entity.mentions)

    def _read(self, passage: Passage) -> None:
        self._is_first = True
        for entity in self._entities:
            entity.salience *= _FADING
            if entity.here:
                entity.here = set()
        for node in passage.tree.nodes:
            if node.low in _STANDING_IN and not is_function(node):
                if not is_empty(passage.tree, node):
                    self._resolve(passage, node)
            elif is_mention(passage, node):
                is_plain = node.low in ORGANISATIONS and _is_plain(passage, node)
                if not (is_plain and self._resolve(passage, node)):
                    self._mention(passage, node)
            elif is_aged(node):
                self._resolve(passage, node)
        self._passages.append(passage)

    def _mention(self, passage: Passage, node: Node) -> None:
        found = described(self._names, passage, node)
        entity = next((e for e in self._entities if node.number in e.here), None) or self._known(found)
        if entity is None:
            entity = found
            self._entities.append(entity)
        elif found.here - entity.here:
            merge(entity, found)
        if not entity.here or entity is found:
            self._note(entity, passage, foremost(passage.tree, node, found.here))
            entity.mentions.append((passage, node))
        entity.here |= found.here
        self._named |= found.names | found.nouns
        for number in found.here:
            self._at[passage.number, number] = entity

    def _known(self, found: Entity) -> Entity | None:
        """Return what was named before by the same name, or alone by this noun and no other attributes."""
        is_new = self._named.isdisjoint(found.names | found.nouns)
        alike = [] if is_new else [e for e in self._entities if _is_same(e, found)]
        if not alike and _is_plain(found.passage, found.node):
            alike = [e for e in self._entities if not e.here and _is_kind(found, e)]
        if not found.names and len({frozenset(e.nouns) for e in alike}) > 1:
            return None
        if len(found.names) == 1 and len({frozenset(e.names) for e in alike if len(e.names) > 1}) > 1:
            return next((e for e in alike if e.names == found.names), None)  # a surname that two bear
        return max(alike, key=lambda e: (len(e.names & found.names), e.salience), default=None)

    def _resolve(self, passage: Passage, node: Node) -> bool:
        """Tie a word to what it most likely takes up, and tell whether that is beyond doubt."""
        options = self._possible(passage, node)
        choose = self._foremost if node.low in ORGANISATIONS else self._likeliest
        entity, is_sure = choose(Asked(passage, node), options)
        if entity is None:
            return False
        if is_sure:
            self._tell(entity, passage, node)
            entity.gender = next((group for group in _GENDERS if node.low in group), entity.gender)
            entity.here.add(node.number)
        self._note(entity, passage, node)
        return is_sure

    def _likeliest(self, asked: Asked, options: Sequence[Entity]) -> tuple[Entity | None, bool]:
        """Return what a pronoun means rather than nothing of all that, and whether it is no other thing."""
        *odds, none = self.weigh(asked, options)
        chance = max(odds, default=0.0)
        if chance <= none / _MORE:
            return None, False
        entity = options[odds.index(chance)]
        if none > _NOTHING.get(asked.node.low, 1.0) and not _is_named_before(asked, entity):
            return entity, False
        is_open = asked.group == "he" and not (entity.gender or entity.given or entity.here)
        return entity, chance >= (_SURE_OPEN if is_open else _SURE[asked.group]) * (1 - none)

    def _foremost(self, asked: Asked, options: Sequence[Entity]) -> tuple[Entity | None, bool]:
        """Return the most salient of those that "the company" may mean, and more so in the same role."""
        role = role_of(asked.node)
        ranked = sorted(
            (one.salience * (1 + _PARALLEL * (not one.here and one.role == role != "")), place)
            for place, one in enumerate(options)
        )
        is_open = not ranked or (len(ranked) > 1 and ranked[-1][0] < _CLEAR * ranked[-2][0])
        return (None, False) if is_open else (options[ranked[-1][1]], True)

    def _note(self, entity: Entity, passage: Passage, node: Node) -> None:
        """Note that something is spoken of."""
        make_salient(entity, passage, node, is_first=self._is_first)
        self._is_first = False

    def weigh(self, asked: Asked, options: Sequence[Entity]) -> list[float]:
        """Return how likely a pronoun takes up each of some things, and last how likely none of them."""
        return chances(traits_of(asked, options))

    def _tell(self, entity: Entity, passage: Passage, node: Node) -> None:
        """Note what a word names, and that this is what is told of the word: "a baker's son, he …"."""
        self._at[passage.number, node.number] = entity
        for other in [e for e in self._entities if node.number in e.here and e is not entity]:
            if other.names and entity.names:
                continue  # nobody is two
            merge(entity, other)
            self._entities.remove(other)
            self._at |= {(passage.number, number): entity for number in other.here}

    def _possible(self, passage: Passage, node: Node) -> list[Entity]:
        same = node.low in ORGANISATIONS and [e for e in self._entities if node.low in e.nouns and e.names]
        fitting = (e for e in self._entities if same or _fits(e, node))
        barred = _barred(passage, node)
        able = [e for e in same or fitting if barred.isdisjoint(e.here)]
        if is_aged(node):
            return of_age((passage, node), self._passages, self._at, able)
        paired = [e for e in able if _partner(passage.tree, node) in e.here]
        return paired or heapq.nlargest(_MOST, able, key=lambda entity: entity.salience)


def _is_named_before(asked: Asked, entity: Entity) -> bool:
    """Whether a pronoun stands in what a thing says, or right behind the sentence that names it."""
    is_next = entity.seen.sentence == asked.passage.number - 1
    return asked.sayer in entity.here or (bool(entity.names) and is_next)


def _partner(tree: Tree, node: Node) -> int:
    """Return what owns what "and" joins to it: the Ann of "Ann and her son"; -1 for none."""
    owned = tree.above(node) if node.relation == "nmod:poss" else None
    return owned.head if owned is not None and owned.relation == "conj" else -1


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
    is_near = known.salience > RECENT * _FADING**_WINDOW and found.plural == known.plural
    nouns = ((general, special) for general in found.nouns for special in known.nouns)
    return is_near and any(is_kind_of(general, special) for general, special in nouns)


def _is_plain(passage: Passage, node: Node) -> bool:
    """Whether "the" stands before a noun and nothing describes it: it takes up what was named before."""
    below = passage.tree.below(node)
    return any(b.low == "the" for b in below) and all(is_function(b) or not b.low[0].isalnum() for b in below)


def _fits(entity: Entity, node: Node) -> bool:
    """Whether a word may mean something at all, as far as one knows what it is."""
    if node.low in PLURAL:
        return True
    if entity.plural:
        return False
    is_place_name = any(map(is_place, entity.names))
    if node.low in ORGANISATIONS:
        return bool(entity.names) and entity.person <= 0 and entity.acts and not is_place_name
    if node.low in NEUTER:
        return entity.person <= 0 and entity.gender in {frozenset(), NEUTER}
    known = () if is_aged(node) else entity.gender or entity.given
    may_be_one = entity.person > 0 or (bool(entity.names) and not is_place_name)
    return may_be_one and (not known or node.low in known)


def is_empty(tree: Tree, node: Node) -> bool:
    """Whether "it" only opens a sentence whose subject follows: "it is hard to tell", "it is clear that".

    After Lappin and Leass, section 2.1.2.
    """
    said = tree.above(node)
    if node.low != "it" or node.relation not in SUBJECTS or said is None or said.is_noun:
        return False
    clauses = (b for b in tree.below(said) if b.relation in _FOLLOWING and b.number > said.number)
    is_state = tree.child(said, "cop", "aux:pass") is not None or not said.is_verb
    return is_state and any(case_of(tree, clause) in {"to", "that"} for clause in clauses)


def _barred(passage: Passage, node: Node) -> set[int]:
    """Return what a pronoun cannot mean, as its clause or phrase is about it: "she washed her", "her son"."""
    found = {*_told_of(passage.tree, node), *(above.number for above in _phrases_of(passage.tree, node))}
    if node.relation in _GOVERNED:
        found.update(edge.dependent for edge in passage.below.get(node.head, ()))
    return found


def _told_of(tree: Tree, node: Node) -> frozenset[int]:
    """Return the words of the phrase before a subject that tells what it is: "a baker's daughter, she"."""
    if node.relation not in SUBJECTS or not node.number or tree.nodes[node.number - 1].low != ",":
        return frozenset()
    nouns = {noun for noun, subject in fronted(tree) if subject == node.number}
    inside = (
        n for n in tree.nodes[: node.number] if nouns & {n.number, *(a.number for a in tree.ancestors(n))}
    )
    return frozenset(n.number for n in inside)


def _phrases_of(tree: Tree, node: Node) -> Iterator[Node]:
    """Yield the heads of the phrases that a word stands in; "the mayor and her deputy" are two of them."""
    for above in tree.ancestors(node):
        if above.is_verb or node.relation == "conj":
            return
        yield above
        node = above
