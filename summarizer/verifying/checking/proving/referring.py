"""What a pronoun or "the company" takes up: the most salient thing before it that it can mean.

After Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994): what is named is half as
salient in each sentence after. Where two are about as salient, what is meant is left open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.vocabulary import bases
from summarizer.source.vocabulary.denoting import Sort, is_kind_of, sort_of
from summarizer.verifying.checking.proving.apposing import fronted
from summarizer.verifying.checking.proving.edges import case_of, is_function
from summarizer.verifying.checking.proving.entities import (
    RECENT,
    SUBJECTS,
    Entity,
    Mention,
    described,
    is_mention,
    make_salient,
    merge,
    role_of,
)
from summarizer.verifying.checking.proving.grammar import (
    FEMININE,
    FIRST,
    MASCULINE,
    MINDING,
    NEUTER,
    ORGANISATIONS,
    PLURAL,
    PRONOUNS,
    SAYING,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.proving.names import Names
    from summarizer.verifying.checking.proving.passage import Passage

BLOCK, _LEAD = 12, 8  # sentences that are read at once, and those before them that are read too
_PARALLEL, _KNOWN = 0.15, 0.3  # more for what stood in the same role, or was called "he" before
_SAYING = 1.0  # more for who says or thinks what the pronoun is the subject of
_WINDOW = 4  # sentences
_FADING = 0.5  # in the next sentence
_SHORTLY = 2  # sentences after which "he" is nobody of whom it is not known whether he is a man
_UNKNOWN = 1.5  # times as salient, where that is not known
_CLEAR = 1.1  # times as salient as the next: measured on the looked-at half of bench_statements.py
_GOVERNED = frozenset({"obj", "iobj", "obl"})
_FOLLOWING = frozenset("csubj ccomp xcomp advcl acl".split())
_TOLD = frozenset({"ccomp", "advcl", "advcl:relcl"})
_WHO_SPEAKS = frozenset({Sort.PERSON, Sort.GROUP, Sort.WORDS})
_DEFINITE = frozenset("the this that these those".split())
_DESCRIBING = frozenset("amod nmod compound nummod nmod:poss acl".split())
_STANDING_IN = PRONOUNS - FIRST


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
        self._at: dict[tuple[int, int], Entity] = {}
        for passage in passages:
            self._read(passage)

    def mentions(self, passage: Passage, node: Node) -> Sequence[Mention]:
        """Return all places that name what a word names, the best naming first; none for what is unknown."""
        entity = self._at.get((passage.number, node.number))
        return () if entity is None else ((entity.passage, entity.node), *entity.mentions)

    def _read(self, passage: Passage) -> None:
        for entity in self._entities:
            entity.salience *= _FADING
            entity.here = set()
        for node in passage.tree.nodes:
            if node.low in _STANDING_IN and not is_function(node):
                if not is_empty(passage.tree, node):
                    self._resolve(passage, node)
            elif is_mention(passage, node):
                is_plain = node.low in ORGANISATIONS and _is_plain(passage, node)
                if not (is_plain and self._resolve(passage, node)):
                    self._mention(passage, node)

    def _mention(self, passage: Passage, node: Node) -> None:
        found = described(self._names, passage, node)
        entity = next((e for e in self._entities if node.number in e.here), None) or self._known(found)
        if entity is None:
            entity = found
            self._entities.append(entity)
        elif found.here - entity.here:
            merge(entity, found)
        if not entity.here or entity is found:
            make_salient(entity, passage.tree, node)
            entity.mentions.append((passage, node))
        entity.here |= found.here
        for number in found.here:
            self._at[passage.number, number] = entity

    def _known(self, found: Entity) -> Entity | None:
        """Return what was named before by the same name, or alone by this noun and no other attributes."""
        alike = [e for e in self._entities if _is_same(e, found)]
        if not alike and _is_plain(found.passage, found.node):
            alike = [e for e in self._entities if not e.here and _is_kind(found, e)]
        if not found.names and len({frozenset(e.nouns) for e in alike}) > 1:
            return None
        return max(alike, key=lambda e: (len(e.names & found.names), e.salience), default=None)

    def _resolve(self, passage: Passage, node: Node) -> bool:
        """Tie a word to the most salient thing that it can mean, and tell whether there is one."""
        ranked = sorted(self._possible(passage, node), key=lambda pair: -pair[0])
        if not ranked or (len(ranked) > 1 and ranked[0][0] < _clear(ranked[0][1], node) * ranked[1][0]):
            return False
        entity = ranked[0][1]
        self._tell(entity, passage, node)
        make_salient(entity, passage.tree, node)
        entity.here.add(node.number)
        if node.low in MASCULINE | FEMININE:
            entity.gender = MASCULINE if node.low in MASCULINE else FEMININE
        return True

    def _tell(self, entity: Entity, passage: Passage, node: Node) -> None:
        """Note what a word names, and that this is what is told of the word: "a baker's son, he …"."""
        self._at[passage.number, node.number] = entity
        for other in [e for e in self._entities if node.number in e.here and e is not entity]:
            merge(entity, other)
            self._entities.remove(other)
            self._at |= {(passage.number, number): entity for number in other.here}

    def _possible(self, passage: Passage, node: Node) -> Iterator[tuple[float, Entity]]:
        same = node.low in ORGANISATIONS and [e for e in self._entities if node.low in e.nouns and e.names]
        for entity in same or self._entities:
            if not (same or _fits(entity, node)) or _excluded(entity, passage, node):
                continue
            if not _speaks(passage.tree, node) or _may_speak(entity):
                is_parallel = not entity.here and entity.role == role_of(node) != ""
                is_known = node.low in entity.gender
                says = _sayer(passage.tree, node) in entity.here
                more = _PARALLEL * is_parallel + _KNOWN * is_known + _SAYING * says
                yield entity.salience * (1 + more), entity


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
    if node.low in ORGANISATIONS:
        return bool(entity.names) and entity.person <= 0 and entity.acts
    if node.low in MASCULINE | FEMININE:
        gender = MASCULINE if node.low in MASCULINE else FEMININE
        is_name = len(entity.names) > 1 or entity.person > 0
        known = entity.gender or entity.given
        may_be = known == gender or (not known and entity.salience > RECENT * _FADING**_SHORTLY)
        return is_name and entity.person >= 0 and not entity.plural and may_be
    if node.low in NEUTER:
        return entity.person <= 0 and not entity.plural and not entity.gender
    return node.low in PLURAL and (entity.plural or _is_group(entity))


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


def _speaks(tree: Tree, node: Node) -> bool:
    """Whether a pronoun is who says or thinks something."""
    verb = tree.above(node)
    return (
        verb is not None and node.relation == "nsubj" and not (SAYING | MINDING).isdisjoint(bases(verb.low))
    )


def _sayer(tree: Tree, node: Node) -> int:
    """Return the number of the subject above a subject, -1 for none: of Ann in "Ann said she"."""
    verb = tree.above(node) if node.relation in SUBJECTS else None
    above = tree.above(verb) if verb is not None and verb.relation in _TOLD else None
    subject = None if above is None else tree.child(above, "nsubj")
    return -1 if subject is None else subject.number


def _clear(entity: Entity, node: Node) -> float:
    """Return how many times as salient as the next what a pronoun takes up must be."""
    is_open = node.low in MASCULINE | FEMININE and not (entity.gender or entity.given)
    return _UNKNOWN if is_open else _CLEAR


def _may_speak(entity: Entity) -> bool:
    """Whether something is no mere thing, which says nothing."""
    return bool(entity.names) or any(sort_of(noun) in _WHO_SPEAKS for noun in entity.nouns)


def _is_group(entity: Entity) -> bool:
    is_named = bool(entity.names) and entity.person <= 0 and sort_of(entity.node.low) is not Sort.THING
    return is_named or any(sort_of(n) is Sort.GROUP for n in entity.nouns)


def _excluded(entity: Entity, passage: Passage, node: Node) -> bool:
    """Whether a pronoun cannot mean what its clause or its phrase is about: "she washed her", "her son"."""
    if any(map(_told_of(passage.tree, node).__contains__, entity.here)):
        return True
    if any(above.number in entity.here for above in _phrases_of(passage.tree, node)):
        return True
    if node.relation not in _GOVERNED:
        return False
    return any(edge.dependent in entity.here for edge in passage.below.get(node.head, ()))


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
