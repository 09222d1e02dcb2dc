"""What a verb of the source says of its object or gives to it, and the statement leaves out.

"The flood left them homeless" is no proof that it left them, nor "she sold the town a bridge" that she sold
the town, nor "they voted the plan down" that they voted it. What follows an object is read from the words and
their order, for a parser often takes it for a part of the object. After Levin, "English Verb Classes and
Alternations" (1993), and the frames of verbs in WordNet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.vocabulary import lemmas, phrasal, says_of_object
from summarizer.source.vocabulary.denoting import is_person, is_time
from summarizer.verifying.checking.lexicon import CALENDAR
from summarizer.verifying.checking.proving.grammar import SCARCE, bases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.leaving import Left

_NOMINAL = ("NN", "DT", "PRP", "JJ", "CD", "POS", "HYPH", "$", "AFX")
_OPENING = frozenset({"DT", "CD", "PRP$"})
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_PARTICIPLES = frozenset({"VBN", "VBG", "VBD"})
_ASIDE = ("W", "VBN", "VBG")
_INNER = frozenset({"DT", "PRP$", "JJ", "CD", "HYPH"})
_KNOWN = frozenset("the this that these those".split())
_OF_OBJECT = frozenset({"xcomp", "ccomp"})
_TIMED = frozenset({"obl:unmarked", "obl:tmod"})  # "today"
_BESIDE = frozenset({"appos", "flat", "nmod:desc", "compound", "nmod", "nmod:unmarked"})
_PLACED = frozenset(
    {NumberKind.MULTIPLE, NumberKind.DATE, NumberKind.DURATION, NumberKind.SCORE, NumberKind.ORDINAL}
)


def is_incomplete(left: Left) -> bool:
    """Whether what the source's verb says of its object, or gives to it, is left out."""
    if not (left.node.is_verb and left.said.is_verb) or left.node.relation == "amod":
        return False
    first = left.node.number + 1
    if _is_scarcely(left, first) or _is_particle(left, first):
        return True
    thing, at = _object(left, first)
    at, is_beside = _past_phrases(left.tree.nodes, at)
    if at >= len(left.tree.nodes) or at in left.passage.gapped or (thing is None and at > first):
        return False
    if _is_particle(left, at):
        return True
    if is_beside:
        return _is_said_of(left, at, thing)
    return says_of_object(left.node.low) and (_is_given(left, at, is_sure=False) or _is_so(left, at))


def _is_scarcely(left: Left, at: int) -> bool:
    """Whether "little" behind a verb is left out, which all but denies it, or told as "a little"."""
    nodes = left.tree.nodes
    if nodes[at : at + 1] and nodes[at].low in SCARCE and not _is_nominal(nodes[at + 1 : at + 2]):
        ours = left.statement.tree.nodes
        return not any(one.low == nodes[at].low and ours[one.number - 1].low != "a" for one in ours)
    return False


def _is_nominal(nodes: Sequence[Node]) -> bool:
    return any(node.tag.startswith(("NN", "JJ")) for node in nodes)


def _is_particle(left: Left, at: int) -> bool:
    """Whether a particle that makes another verb of the verb is left out: "ruled it out"."""
    node = left.tree.nodes[at] if at < len(left.tree.nodes) else left.node
    is_one = node.relation == "compound:prt" and node.head == left.node.number
    figure = next(
        (one for one in left.tree.nodes[at + 1 : at + 2] if one.number in left.passage.quantity_at), None
    )
    if figure is not None and left.drops(figure):
        return False  # "closed up four crowns"
    is_one |= node.tag in {"RB", "RP"} and phrasal(left.node.low, node.low) is not None
    return is_one and not left.has(node.low) and not bases(left.said).isdisjoint(bases(left.node))


def _object(left: Left, first: int) -> tuple[Node | None, int]:
    """Return the object behind a verb that the statement keeps, and where it ends; None for none."""
    nodes = left.tree.nodes
    end = _phrase_end(nodes, first)
    kept = [node for node in nodes[first:end] if node.tag == "PRP" or (_says(node) and left.keeps(node))]
    return (kept[-1], kept[-1].number + 1) if kept else (None, first)


def _says(node: Node) -> bool:
    return node.tag.startswith(("NN", "JJ", "CD"))


def _phrase_end(nodes: Sequence[Node], start: int) -> int:
    """Return where a noun phrase ends: before a word that opens another, or an adjective behind a noun."""
    at = start
    while at < len(nodes) and (nodes[at].tag.startswith(_NOMINAL) or _is_attribute(nodes, at)):
        behind = at > start and nodes[at - 1].tag.startswith(("NN", "PRP", "CD"))
        is_part = nodes[at].tag == "CD" and nodes[at - 1].is_name  # "Pier 9"
        is_next = (nodes[at].tag in _OPENING and not is_part) or (
            nodes[at].tag == "JJ" and nodes[at - 1].is_noun
        )
        if behind and nodes[at - 1].tag != "PRP$" and (is_next or nodes[at - 1].tag == "PRP"):
            break
        at += 1
    return at


def _is_attribute(nodes: Sequence[Node], at: int) -> bool:
    """Whether a participle stands before a noun that it describes: "the crying child"."""
    is_inner = nodes[at].tag in {"VBN", "VBG"} and nodes[at - 1].tag in _INNER
    return is_inner and _is_nominal(nodes[at + 1 : at + 2])


def _past_phrases(nodes: Sequence[Node], at: int) -> tuple[int, bool]:
    """Return the place behind what may follow an object, and whether nothing does."""
    is_beside = True
    while at + 1 < len(nodes):
        node, after = nodes[at], nodes[at + 1]
        if node.low == "," and after.tag.startswith(_ASIDE):
            end = next((n.number + 1 for n in nodes[at + 1 :] if n.low == ","), len(nodes))
            is_beside = False
        elif node.tag in {"IN", "CC"} and after.tag.startswith(_NOMINAL) and not _is_to_do(nodes, at):
            end = _phrase_end(nodes, at + 1)
            is_beside = False
        else:
            break
        at = end
    return at, is_beside


def _is_said_of(left: Left, at: int, thing: Node | None) -> bool:
    """Whether what stands right behind an object, or behind a passive verb, is left out and is said of it."""
    nodes, node = left.tree.nodes, left.tree.nodes[at]
    is_known = thing is None or _is_known(left, thing)
    says = says_of_object(left.node.low)
    if thing is None and not (_is_passive(left) or _is_adjective(node)):
        return False
    if node.head == left.node.number and node.relation in _OF_OBJECT and thing is not None:
        return left.drops(node)
    if _is_so(left, at):
        return is_known or at + 1 >= len(nodes) or nodes[at + 1].tag not in {"IN", "TO"}
    if _is_to_do(nodes, at):
        return says and is_known and left.drops(nodes[at + 1])
    if node.tag in _PARTICIPLES:
        return says and left.drops(node)
    if node.tag == "VB":
        return left.drops(node)
    return _is_given(left, at, is_sure=thing is not None)


def _is_known(left: Left, thing: Node) -> bool:
    """Whether a phrase behind an object tells nothing of which thing is meant."""
    words = left.tree.nodes[left.node.number : thing.number]
    return (
        thing.is_name
        or thing.tag == "PRP"
        or is_person(thing.low)
        or any(word.low in _KNOWN or word.tag == "PRP$" for word in words)
    )


def _is_passive(left: Left) -> bool:
    return left.node.tag == "VBN" and left.tree.child(left.node, "obj", "aux:pass") is not None


def _is_adjective(node: Node) -> bool:
    """Whether a word is an adjective, as an adverb misread too."""
    parts = {part for part, _ in lemmas(node.low)}
    return node.tag == "JJ" or (node.tag == "RB" and "a" in parts and "r" not in parts)


def _is_so(left: Left, at: int) -> bool:
    """Whether an adjective that stands alone is left out."""
    nodes = left.tree.nodes
    return _is_adjective(nodes[at]) and not _is_nominal(nodes[at + 1 : at + 2]) and left.drops(nodes[at])


def _is_to_do(nodes: Sequence[Node], at: int) -> bool:
    """Whether an infinitive with "to" begins, be its verb misread as a noun."""
    after = nodes[at + 1] if nodes[at].low == "to" and at + 1 < len(nodes) else nodes[at]
    is_bare = after.tag == "NN" and ("v", after.low) in lemmas(after.low)
    return after.number > at and (after.tag == "VB" or is_bare)


def _is_given(left: Left, at: int, *, is_sure: bool) -> bool:
    """Whether a noun phrase is left out that is a second object of the verb, or what its object is called.

    It stands right behind the object where that `is_sure`, else only some verbs have one.
    """
    nodes = left.tree.nodes
    end = _phrase_end(nodes, at)
    head = next((node for node in reversed(nodes[at:end]) if _says(node)), None)
    if head is None or nodes[at].tag == "PRP" or head.relation in _TIMED or not left.drops(head):
        return False
    if any(node.tag.startswith(_FINITE) for node in nodes[end : end + 2]) or _is_when(left, head):
        return False
    is_name = nodes[at].is_name and head.is_name and nodes[at].relation in _BESIDE
    is_figure = head.number in left.passage.quantity_at
    return says_of_object(left.node.low) or (is_sure and not is_name and not is_figure)


def _is_when(left: Left, head: Node) -> bool:
    mention = left.passage.quantity_at.get(head.number)
    return (mention is not None and mention.kind in _PLACED) or is_time(head.low) or head.low in CALENDAR
