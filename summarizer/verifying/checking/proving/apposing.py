"""Which names stand beside which nouns, "the guide Luis Ferrante", and whose age a figure tells.

A parser often ties such a name to the nearest noun instead: in "a builder from Leeds, Orla Fenn, has …" the
name is the builder's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind, NumberMention
from summarizer.source.vocabulary.denoting import Sort, is_person, sort_of
from summarizer.verifying.checking.proving.grammar import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.source.syntax import Node, Tree

_DIRECT = frozenset({Sort.PERSON, Sort.GROUP, Sort.UNKNOWN})
_APART = frozenset({Sort.PERSON})
_ATTRIBUTES = frozenset({"DT", "NN", "JJ"})
_WITHIN = frozenset("of from at in for with".split())
_IN_PREDICATE = frozenset("DT NN NNS JJ NNP CD IN CC POS PRP$ HYPH".split())
_BEHIND_NAMES = ("IN", "TO", "W", "CC", "CD", "POS", "NN", "VBN", "VBG", "RB")
_LONGEST = 8  # words between a noun and its name
AGED = "aged"
_OLDEST = 119
_COUNTING = frozenset({"nummod", "amod", "compound"})
_UNITS = ("NN", "CD", "SYM", "$", "IN")  # behind a figure that is no age


def apposed(tree: Tree) -> Iterator[tuple[int, int]]:
    """Yield the places of a noun and of the head of a name that is the noun's."""
    nodes = tree.nodes
    for node in nodes:
        starts = node.is_name and (node.number == 0 or not nodes[node.number - 1].is_name)
        if not starts or node.number == 0:
            continue
        run = name_at(tree, node.number)
        for noun in (*_nouns_before(tree, run), *_noun_behind(tree, run)):
            yield noun.number, head_of(run).number


def _nouns_before(tree: Tree, run: tuple[Node, ...]) -> Iterator[Node]:
    nodes, first = tree.nodes, run[0].number
    if _bears(nodes[first - 1], _DIRECT):
        yield nodes[first - 1]
    while first > 1 and nodes[first - 1].tag in _ATTRIBUTES:
        first -= 1
    if nodes[first - 1].low != "," or len(run) < 2 or not is_closed(tree, run[-1].number + 1):
        return
    for node in reversed(nodes[max(0, first - _LONGEST) : first - 1]):
        if _bears(node, _APART):
            yield node
            return
        if not (node.is_name or node.low in _WITHIN or node.tag in {*_ATTRIBUTES, "POS", "HYPH"}):
            return


def _noun_behind(tree: Tree, run: tuple[Node, ...]) -> Iterator[Node]:
    """Yield the noun of a phrase between commas behind a name: "in Leeds, the firm's largest market, …"."""
    nodes, last = tree.nodes, run[-1].number
    if last + 1 < len(nodes) and nodes[last + 1].low == ",":
        for node in nodes[last + 2 : last + 2 + _LONGEST]:
            if node.relation == "appos" and node.tag == "NN" and node.head <= last:
                yield node
            if not node.low[0].isalnum() and node.tag not in {"HYPH", "POS"}:
                return


def opens_clause(tree: Tree, node: Node) -> bool:
    """Whether a name behind a comma has a verb right behind it: of "a smith's son, Olaf Kern left"."""
    run = name_at(tree, node.number)
    if not run or tree.nodes[run[0].number - 1].low != ",":
        return False
    after = tree.nodes[run[-1].number + 1 : run[-1].number + 2]
    return any(one.low[0].isalnum() and not one.tag.startswith(_BEHIND_NAMES) for one in after)


def fronted(tree: Tree) -> Iterator[tuple[int, int]]:
    """Yield the places of a noun before the subject of a sentence and of the subject: "a baker, she rose".

    What opens the sentence, or stands there behind a participle: "Born in Leeds, the son of a smith, he …".
    """
    nodes = tree.nodes
    subject = next(
        (node for node in nodes if node.relation in SUBJECTS and nodes[node.number - 1].low == ","), None
    )
    if subject is None or subject.number < 2 or not (subject.tag == "PRP" or subject.is_name):
        return
    comma = subject.number - 1
    first = next((n + 1 for n in range(comma - 1, -1, -1) if nodes[n].low == ","), 0)
    phrase = nodes[first:comma]
    if (first and nodes[0].tag != "VBN") or not all(node.tag in _IN_PREDICATE for node in phrase):
        return
    end = next((n for n, node in enumerate(phrase) if node.tag in {"IN", "CC"}), len(phrase))
    if end and _bears(phrase[end - 1], _APART):
        yield phrase[end - 1].number, subject.number


def _bears(node: Node, sorts: frozenset[Sort]) -> bool:
    is_noun = node.tag == "NN" or (node.tag == "JJ" and is_person(node.low))  # "the chief executive, Ann Orr"
    return is_noun and sort_of(node.low) in sorts


def is_closed(tree: Tree, after: int) -> bool:
    """Whether a sentence ends before a place, or a mark stands there."""
    return after >= len(tree.nodes) or not tree.nodes[after].low[0].isalnum()


def name_at(tree: Tree, number: int) -> tuple[Node, ...]:
    """Return the words of the name that a word belongs to: neighbours that are names too."""
    nodes = tree.nodes
    if not nodes[number].is_name:
        return ()
    first = last = number
    while first > 0 and nodes[first - 1].is_name:
        first -= 1
    while last + 1 < len(nodes) and nodes[last + 1].is_name:
        last += 1
    return nodes[first : last + 1]


def head_of(run: tuple[Node, ...]) -> Node:
    """Return the word of a name that governs its other words."""
    inside = {node.number for node in run}
    return next((node for node in run if node.head not in inside), run[0])


def ages(tree: Tree, quantities: Mapping[int, NumberMention]) -> dict[int, frozenset[int]]:
    """Return the figures that are ages, with the words for whose they are, or at which deed."""
    found = ((n, _bearers(tree, tree.nodes[n], m)) for n, m in quantities.items() if _may_be_age(m))
    return {number: frozenset(bearers) for number, bearers in found if bearers}


def _may_be_age(mention: NumberMention) -> bool:
    if mention.kind is NumberKind.AGE:
        return True
    is_bare = mention.kind is NumberKind.NUMBER and mention.unit is None
    return is_bare and mention.value is not None and 0 < mention.value <= _OLDEST


def _bearers(tree: Tree, figure: Node, mention: NumberMention) -> Sequence[int]:
    nodes, at = tree.nodes, figure.number
    is_age, above = mention.kind is NumberKind.AGE, tree.above(figure)
    if is_age and above is not None and above.is_noun and figure.relation in _COUNTING:
        return [above.number]
    if at < 2:
        return []
    before, lead = nodes[at - 1], nodes[at - 2]
    if before.low == AGED:
        return _of_aged(tree, at - 1)
    if before.low == "at" and is_age and above is not None and above.is_verb:
        return [above.number]
    is_alone = at + 1 >= len(nodes) or not nodes[at + 1].tag.startswith(_UNITS)
    if before.low == "of" and is_alone and is_person(lead.low):
        return [lead.number]
    if before.low == "," and is_closed(tree, at + 1) and (is_person(lead.low) or (is_age and lead.is_name)):
        return [lead.number]
    return []


def _of_aged(tree: Tree, aged: int) -> Sequence[int]:
    """Return who is aged so: the noun before, or the verb before with its subject."""
    before = tree.nodes[aged - 1]
    if before.low == "," and aged > 1:
        before = tree.nodes[aged - 2]
    if before.is_noun:
        return [before.number]
    if not before.is_verb:
        return []
    return [before.number, *(b.number for b in tree.below(before) if b.relation in SUBJECTS)]
