"""Whether two words name the same: names and their parts, pronouns and what they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.verifying.checking.proving.grammar import (
    FEMININE,
    FIRST,
    MASCULINE,
    NEUTER,
    ORGANISATIONS,
    PLURAL,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.carried import Place
    from summarizer.verifying.checking.proving.passages import Passage

_WHERE = frozenset("in at near from to into towards through across on".split())
_OWNERS = frozenset({"his", "her"})


def is_pronoun_for(pronoun: Node, noun: Node) -> bool:
    """Whether a pronoun could stand for a noun at all, by number and person."""
    if pronoun.low in PLURAL:
        return True
    if pronoun.low in NEUTER:
        return noun.tag in {"NN", "NNP", "NNPS"}
    return pronoun.low in MASCULINE | FEMININE | FIRST


def has_all(name: Sequence[Node], place: Place) -> bool:
    """Whether a place has all the words of a name."""
    return {node.low for node in name} <= {node.low for node in place.passage.names_of(place.node)}


def is_named(node: Node, passage: Passage, antecedent: Node) -> bool:
    """Whether a word is one of the names of what a pronoun stands for."""
    return any(node.low == other.low for other in (antecedent, *passage.names_of(antecedent)))


def is_same_person(one: Node, other: Node) -> bool:
    """Whether two pronouns may stand for one person or thing."""
    if one.low in FIRST or other.low in FIRST:
        return True
    return any(one.low in group and other.low in group for group in (MASCULINE, FEMININE, NEUTER, PLURAL))


def acts_on(subject: Node, pronoun: Node, passage: Passage) -> bool:
    """Whether a noun is the subject of what is done to a pronoun, of one deed or of several joined."""
    return any(edge.dependent == subject.number for edge in passage.below.get(pronoun.head, ()))


def _head_of_name(passage: Passage, node: Node) -> Node:
    above = passage.tree.above(node)
    while above is not None and above.is_name and node.relation in {"flat", "compound"}:
        node, above = above, passage.tree.above(above)
    return node


def _is_place(passage: Passage, node: Node) -> bool:
    """Whether a name only says where or when something is: "in Lerwick", "from September"."""
    edge = passage.basic[_head_of_name(passage, node).number]
    return edge is not None and edge.case in _WHERE


def _is_owned(passage: Passage, node: Node) -> bool:
    """Whether a name is that of somebody's: neither "her husband, Ole" nor "her book, Winter" is she."""
    name = _head_of_name(passage, node)
    described = passage.tree.above(name) if name.relation == "appos" else None
    owner = passage.tree.child(described, "nmod:poss") if described is not None else None
    return owner is not None and owner.low in _OWNERS


def fits(node: Node, pronoun: Node) -> bool:
    """Whether a noun can be what a pronoun stands for, by sex, number and kind."""
    if pronoun.low in MASCULINE | FEMININE | ORGANISATIONS:
        return node.is_name
    return node.is_noun and (pronoun.low not in NEUTER or node.tag != "NNS")


def is_taken_up(node: Node, pronoun: Node, passage: Passage) -> bool:
    """Whether a word that is no subject can be what a pronoun of a later sentence stands for."""
    is_personal = pronoun.low in MASCULINE | FEMININE
    return fits(node, pronoun) and not (
        is_personal and (_is_place(passage, node) or _is_owned(passage, node))
    )
