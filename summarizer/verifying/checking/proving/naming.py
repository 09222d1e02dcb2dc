"""Whether two words name the same: names and their parts, pronouns and what they stand for."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from summarizer.source.vocabulary.denoting import is_person, may_be_person
from summarizer.source.vocabulary.given import is_mans
from summarizer.source.vocabulary.homelands import names_another_place
from summarizer.verifying.checking.proving.carried import Place
from summarizer.verifying.checking.proving.edges import IS, NAME, case_of
from summarizer.verifying.checking.proving.grammar import FEMININE, FIRST, MASCULINE, NEUTER, PLURAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.passage import Passage


def is_pronoun_for(pronoun: Node, noun: Node) -> bool:
    """Whether a pronoun could stand for a noun at all, by number and person."""
    if pronoun.low in PLURAL:
        return True
    if pronoun.low in NEUTER:
        return noun.tag in {"NN", "NNP", "NNPS"}
    if pronoun.low in MASCULINE | FEMININE and not (noun.is_name or may_be_person(noun.low)):
        return False
    return pronoun.low in MASCULINE | FEMININE


def has_all(name: Sequence[Node], place: Place) -> bool:
    """Whether a place has all the words of a name."""
    return {node.low for node in name} <= {node.low for node in place.passage.names_of(place.node)}


def is_named(node: Node, passage: Passage, antecedent: Node) -> bool:
    """Whether a word is one of the names of what a pronoun stands for."""
    return any(node.low == other.low for other in namings(passage, antecedent))


def is_part_of_place(statement: Passage, node: Node, place: Place) -> bool:
    """Whether a name is in the source the last word of another place's: "York" of "New York"."""
    before = place.passage.tree.nodes[max(0, place.word - 1)]
    if not (node.is_name and place.node.is_name and before.is_name) or before.number == place.word:
        return False
    own = statement.tree.nodes[max(0, node.number - 1)]
    return own.low != before.low and names_another_place(before.low, place.node.low)


def namings(passage: Passage, noun: Node) -> set[Node]:
    """Return the words that name what a noun names, itself and those in apposition to it among them."""
    same = {edge.dependent for edge in passage.below.get(noun.number, ()) if edge.role in {IS, NAME}}
    return {noun, *passage.names_of(noun), *(passage.tree.nodes[number] for number in same)}


def told_ages(place: Place) -> Iterator[Place]:
    """Yield the figures that tell how old somebody is, or was when they did something."""
    named = {node.number for node in namings(place.passage, place.node)}
    for figure, bearers in place.passage.ages.items():
        if named & bearers:
            yield Place(place.passage, place.sentence, figure)


def whom_served(statement: Passage, whom: Node, place: Place) -> Iterator[Place]:
    """Yield the words for whom somebody serves, right behind the word for that: "an aide to Ann Orr"."""
    nodes, first = place.passage.tree.nodes, place.word + 2
    is_aide = is_person(place.node.low) and _is_somebody(statement, whom)
    if is_aide and first < len(nodes) and nodes[first - 1].low == "to":
        phrase = [*takewhile(lambda node: node.tag.startswith(("DT", "PRP$", "JJ", "NN")), nodes[first:])]
        if not any(node.tag == "POS" for node in nodes[first + len(phrase) : first + len(phrase) + 1]):
            yield from (Place(place.passage, place.sentence, node.number) for node in phrase if node.is_noun)


def _is_somebody(passage: Passage, node: Node) -> bool:
    """Whether a word surely names a person: an assistant to Ann is hers, an envoy to a land is not."""
    is_called = any(is_mans(name.low) is not None for name in passage.names_of(node)[:1])
    return is_called or (not node.is_name and is_person(node.low))


def is_same_person(one: Node, other: Node) -> bool:
    """Whether two pronouns may stand for one person or thing."""
    if one.low in FIRST or other.low in FIRST:
        return True
    return any(one.low in group and other.low in group for group in (MASCULINE, FEMININE, NEUTER, PLURAL))


def left_out(passage: Passage, node: Node) -> Node | None:
    """Return the noun that "those" stands for in "the voices of friends and those of strangers"."""
    if not _is_of_something(passage, node):
        return None
    nouns = (n for n in reversed(passage.tree.nodes[: node.number]) if n.is_noun)
    alike = (n for n in nouns if (n.tag == "NNS") == (node.low == "those"))
    return next((noun for noun in alike if _is_of_something(passage, noun)), None)


def _is_of_something(passage: Passage, node: Node) -> bool:
    return any(case_of(passage.tree, below) == "of" for below in passage.tree.below(node))
