"""Alignments that cannot all hold together: things, times and figures that changed places."""

from __future__ import annotations

from itertools import chain, combinations, product
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.vocabulary.given import is_mans
from summarizer.verifying.checking.lexicon import TITLES
from summarizer.verifying.checking.proving.edges import AGENT, PATIENT
from summarizer.verifying.checking.proving.grammar import COMPARATIVE, SCARCE, UNIVERSAL
from summarizer.verifying.checking.proving.hanging import hung_otherwise
from summarizer.verifying.checking.proving.seeking import tells_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.proving.carried import Carried, Place
    from summarizer.verifying.checking.proving.names import Names
    from summarizer.verifying.checking.proving.pairing import Joint
    from summarizer.verifying.checking.proving.passage import Passage

_RESTRICTING = frozenset({"acl", "acl:relcl", "amod", "nmod"})
_SHARES = frozenset({NumberKind.FRACTION, NumberKind.PERCENT})
_PORTIONS = UNIVERSAL | SCARCE | {"most"}
_SELF = ("self", "selves")
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
_DEPENDING = ("NN", "CD", "JJ", "PRP", "IN")


def tangled(carried: Carried, statement: Passage, names: Names) -> frozenset[int]:
    """Return the words of a statement that are carried one by one, but not all together."""
    found = (
        _crossed(carried),
        _paired_otherwise(carried, statement),
        _at_anothers_time(carried),
        _at_time_of_reference(carried, statement),
        _told_of_another(carried, statement),
        _compared(carried, statement),
        _turned_round(carried, statement),
        _with_itself(carried, statement),
        _of_namesakes(carried, statement, names),
        hung_otherwise(carried, statement),
    )
    return frozenset(chain.from_iterable(found))


def _crossed(carried: Carried) -> Iterator[int]:
    """Yield the figures that the source shares out otherwise: "40 in Corby and 60 in Halden"."""
    for number, place, _ in carried.pairs:
        words = {other.word for _, other, _ in carried.pairs if other.sentence == place.sentence}
        for one, other in (*place.passage.shared_out, *place.passage.paired_off):
            for piece, rival in ((one, other), (other, one)):
                told = words & rival.words and not words & rival.figures
                if told and place.word in piece.figures:
                    yield number


def _paired_otherwise(carried: Carried, statement: Passage) -> Iterator[int]:
    """Yield what a statement pairs with one thing, and the source with another one beside it.

    "Half comes from tolls, the rest from the state" is not told by "half comes from the state, the rest …".
    """
    at = {number: place for number, place, _ in carried.pairs}
    for ours in set(chain.from_iterable((*statement.shared_out, *statement.paired_off))):
        for thing, phrase in product(ours.figures & at.keys(), ours.words & at.keys()):
            pieces = (*at[thing].passage.shared_out, *at[thing].passage.paired_off)
            if at[thing].sentence == at[phrase].sentence and any(
                at[thing].word in one.figures and at[phrase].word in other.words
                for pair in pieces
                for one, other in (pair, pair[::-1])
            ):
                yield phrase


def _at_anothers_time(carried: Carried) -> Iterator[int]:
    """Yield the times that the source tells of another thing: "Ann left on Monday, Tom a day later"."""
    for number, place, _ in carried.pairs:
        words = {other.word for _, other, _ in carried.pairs if other.sentence == place.sentence}
        for thing, time in place.passage.timed_apart:
            if place.word in time and not words & thing:
                yield number


def _at_time_of_reference(carried: Carried, statement: Passage) -> Iterator[int]:
    """Yield the times that the source tells of what a figure is compared with, and the statement does not.

    What was sold "in 2018, up from 650 in 2017" was not sold in 2017.
    """
    for number, place, _ in carried.pairs:
        node = statement.tree.nodes[number]
        is_of_reference = place.passage.refers(place.node) and not statement.refers(node)
        if is_of_reference and tells_time(place.passage, place.node):
            yield number


def _told_of_another(carried: Carried, statement: Passage) -> Iterator[int]:
    """Yield the words of a statement that the source tells of another verb than the statement does."""
    at = {number: place for number, place, _ in carried.pairs}
    for number, place in at.items():
        node = statement.tree.nodes[number]
        if not place.passage.joints:
            continue
        verb = at.get(above := statement.clause_above(node))
        if verb is None or verb.sentence != place.sentence or statement.clause_of(node) == number:
            continue
        is_before = place.word < verb.word
        if is_before and _is_of_subject(statement.tree, node):
            continue
        if _is_parted(place.passage, verb.word, place.word) and not _is_parted(statement, above, number):
            yield number


def _is_of_subject(tree: Tree, node: Node) -> bool:
    return any(one.relation in _SUBJECTS for one in (node, *tree.ancestors(node)))


def _is_parted(passage: Passage, verb: int, word: int) -> bool:
    return any(_parts(passage, joint, verb, word) for joint in passage.joints)


def _parts(passage: Passage, joint: Joint, verb: int, word: int) -> bool:
    """Whether a word stands in the stretch of the one verb and not in that of the other, at a joint."""
    if word < verb:
        return verb == joint.verb and joint.first < word < joint.mark
    is_joined = verb == joint.first or any(j.verb == verb for j in passage.joints if j.first == joint.first)
    if not (is_joined and verb < joint.mark < word):
        return False
    alone = passage.tree.nodes[verb + 1 : joint.mark]
    return word < joint.verb or any(node.tag.startswith(_DEPENDING) for node in alone)


def _compared(carried: Carried, statement: Passage) -> Iterator[int]:
    """Yield what the source compares by another word: "less than silver but more than zinc"."""
    at = {number: place for number, place, _ in carried.pairs}
    for number, place in at.items():
        ours, theirs = _comparative(statement.tree, number), _comparative(place.passage.tree, place.word)
        if ours is None or theirs is None:
            continue
        carries = at.get(ours.number)
        if theirs.number != carries.word if carries is not None else theirs.low != ours.low:
            yield number


def _comparative(tree: Tree, number: int) -> Node | None:
    """Return the comparative that a phrase behind "than" belongs to, None where a word is in none."""
    node = tree.nodes[number]
    if not any(below.low == "than" for below in tree.below(node)):
        return None
    before = reversed(tree.nodes[:number])
    return next((one for one in before if one.tag in COMPARATIVE), None)


def _turned_round(carried: Carried, statement: Passage) -> Iterator[int]:
    """Yield what restricts a thing on one side and is said of it on the other, where it is of so many.

    Most of those who died may have smoked, and few of those who smoked have died.
    """
    at = {number: place for number, place, _ in carried.pairs}
    for number, place in at.items():
        if not _is_of_so_many(statement, number):
            continue
        said = statement.tree.above(statement.tree.nodes[number])
        if said is not None and (there := at.get(said.number)) is not None and _is_above(place, there):
            yield said.number
        for below in statement.tree.below(statement.tree.nodes[number]):
            other = at.get(below.number)
            if below.relation in _RESTRICTING and other is not None and _is_above(other, place):
                yield below.number


def _is_of_so_many(statement: Passage, number: int) -> bool:
    """Whether a thing is said to be most, all or few, or a share, of its kind."""
    tree = statement.tree
    below = tree.below(tree.nodes[number])
    mentions = (statement.quantity_at.get(one.number) for one in below)
    return any(mention is not None and mention.kind in _SHARES for mention in mentions) or bool(
        {one.low for one in below} & _PORTIONS
    )


def _is_above(one: Place, other: Place) -> bool:
    above = (node.number for node in other.passage.tree.ancestors(other.node))
    return one.sentence == other.sentence and one.word in above


def _with_itself(carried: Carried, statement: Passage) -> Iterator[int]:
    """Yield who does to somebody what the source tells of two: Ann who married Tom did not marry Ann."""
    at = {number: place for number, place, _ in carried.pairs}
    for one, other in combinations(sorted(at), 2):
        edges = [statement.basic[number] for number in (one, other)]
        roles = {edge.role for edge in edges if edge is not None}
        heads = {edge.head for edge in edges if edge is not None}
        if roles == {AGENT, PATIENT} and len(heads) == 1 and _is_one(at[one], at[other]):
            yield other


def _is_one(one: Place, other: Place) -> bool:
    same = {one.word, *(node.number for node in one.passage.names_of(one.node))}
    return one.sentence == other.sentence and other.word in same and not other.node.low.endswith(_SELF)


def _of_namesakes(carried: Carried, statement: Passage, names: Names) -> Iterator[int]:
    """Yield a name alone that is carried by a longer one, where it may be another's as well.

    In "Pell is the father of Ada Pell" it is not Ada who is called Pell, and of two Pells it is neither.
    """
    for number, place, _ in carried.pairs:
        node, passage = statement.tree.nodes[number], place.passage
        whole = [one for one in passage.names_of(place.node) if one.low.rstrip(".") not in TITLES]
        beside = {other.low for other in statement.tree.nodes[max(0, number - 1) : number]}
        is_alone = len(statement.names_of(node)) < 2 and node.low == place.node.low
        is_alone = is_alone and beside.isdisjoint(one.low for one in whole)  # however its first was parsed
        if not is_alone or len(whole) < 2:
            continue
        alike = (other for other in passage.tree.nodes if other.is_name and other.low == node.low)
        others = names.before(place.node) - {one.low for one in whole}
        if any(len(passage.names_of(other)) == 1 for other in alike) or any(
            is_mans(name) is not None for name in others
        ):
            yield number
