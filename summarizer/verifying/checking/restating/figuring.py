"""What figures come to (of 30 of whom 20 came 10 did not), and a comparison from its other side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind, NumberMention, Qualifier
from summarizer.source.vocabulary import are_opposite, bases, lemmas
from summarizer.verifying.checking.proving.grammar import FINITE, NEGATORS
from summarizer.verifying.checking.proving.relating import PACELESS, way_of
from summarizer.verifying.checking.restating.pieces import Part, Restated, put_together
from summarizer.verifying.checking.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.comparison import Comparison
    from summarizer.verifying.checking.proving.passage import Passage

_HAVING = frozenset({"have", "has", "had"})
_DEGREES = ("JJR", "RBR")
_STANDING_IN = frozenset("do does did is are was were has have had will can".split())
_AMOUNTS = ({"more", "fewer"}, {"more", "less"})


def as_change(passage: Passage) -> Iterator[Restated]:
    """Yield "sales rose 100%" of "sales doubled"."""
    nodes = passage.tree.nodes
    for place, mention in passage.quantity_at.items():
        has_helper = place > 0 and nodes[place - 1].low in _HAVING
        if mention.kind is NumberKind.MULTIPLE and (change := _change(mention, has_helper=has_helper)):
            said = Part(change, nodes[place].span)
            yield put_together(passage.tree, nodes[:place], said, nodes[place + 1 :])


def _change(mention: NumberMention, *, has_helper: bool) -> str:
    """Return by how much something changed that is told by a verb alone, "" for any other multiple."""
    low = mention.text.lower()
    if mention.value is None or not low.endswith("ed") or not any(part == "v" for part, _ in lemmas(low)):
        return ""
    verb = ("risen" if has_helper else "rose") if mention.value > 1 else ("fallen" if has_helper else "fell")
    return f"{verb} {100 * abs(mention.value - 1):.0f}%"


def as_being_up(passage: Passage, known: frozenset[str]) -> Iterator[Restated]:
    """Yield "rents were up 4%" of "rents rose 4%"; `known` are the words of a source, in lower case."""
    tree, nodes = passage.tree, passage.tree.nodes
    for node in nodes[:-2]:
        by, way = nodes[node.number + 1].low == "by", way_of(node.low)
        mention = passage.quantity_at.get(node.number + 1 + by)
        if node.tag != "VBD" or way not in known or PACELESS.isdisjoint(bases(node.low)):
            continue
        if mention is None or mention.kind not in {NumberKind.PERCENT, NumberKind.MONEY}:
            continue
        before, behind = nodes[: node.number], nodes[node.number + 1 + by :]
        for being in sorted(known & {"was", "were"}):
            yield put_together(tree, before, Part(f"{being} {way}", node.span), behind)


def as_the_others(passage: Passage, held: Comparison) -> Iterator[Restated]:
    """Yield "20 of the 30 guests were met" of "ten of the 30 guests were not met", and the other way round.

    That holds where nothing more is said of the twenty: who were not met at noon may have been met later.
    """
    nodes, counted = passage.tree.nodes, passage.quantity_at
    figures = sorted(counted.items())
    helping = next((node.number for node in nodes if node.relation.startswith("aux")), 0)
    verb = next((node for node in nodes if node.head < 0), None)
    if len(figures) != 2 or figures[0][0] != 0 or not helping or verb is None or nodes[1].low != "of":
        return
    others = _rest(figures[0][1], figures[1][1])
    if others is None or nodes[helping].tag not in FINITE or not _is_told_once(others, verb, held):
        return
    few = Part(others, nodes[0].span)
    subject, rest = nodes[1:helping], nodes[helping + 1 :]
    does = _turned(nodes[helping], rest)
    yield put_together(passage.tree, few, subject, *does, is_whole=True)
    of, comma = Part("of", nodes[1].span), Part(",", nodes[1].span)
    yield put_together(passage.tree, of, nodes[2:helping], comma, few, *does, is_whole=True)


def _rest(some: NumberMention, every: NumberMention) -> str | None:
    """Return how many are left of a whole without some of it."""
    is_exact = some.qualifier is every.qualifier is Qualifier.EXACT
    if not is_exact or some.value is None or every.value is None or some.value >= every.value:
        return None
    are_counts = some.kind is every.kind is NumberKind.COUNT
    return str(every.value - some.value) if are_counts else None


def _is_told_once(others: str, verb: Node, held: Comparison) -> bool:
    """Whether the source has the rest as a figure, and one sentence alone that tells of what was done."""
    telling = [one for one in held.evidence if any(word.stem == stem(verb.low) for word in one.words)]
    return len(telling) == 1 and any(str(number.value) == others for number in telling[0].numbers)


def _turned(helping: Node, rest: tuple[Node, ...]) -> list[Part | Sequence[Node]]:
    """Return a verb and what stands behind it with its "not" left out, or with one."""
    if rest and rest[0].low in {"not", "n't"}:
        return [(helping,), rest[1:]]
    return [(helping,), Part("not", helping.span), rest]


def turned_round(tree: Tree, known: frozenset[str]) -> Iterator[Restated]:
    """Yield a comparison with its sides exchanged, by each opposite of its degree that a source has."""
    nodes = tree.nodes
    than = [node.number for node in nodes if node.low == "than"]
    if len(than) != 1 or any(node.low in NEGATORS for node in nodes):
        return
    degree = next((n for n in reversed(nodes[: than[0]]) if n.tag.startswith(_DEGREES)), None)
    if degree is None or than[0] + 1 >= len(nodes) or nodes[than[0] + 1].tag == "CD":
        return
    for other in sorted(word for word in known if _is_opposite(degree.low, word)):
        if (found := _exchanged(tree, degree, than[0], other)) is not None:
            yield found


def _is_opposite(degree: str, other: str) -> bool:
    if {degree, other} in _AMOUNTS:
        return True
    return degree[-2:] == other[-2:] == "er" and are_opposite(degree, other)


def _exchanged(tree: Tree, degree: Node, than: int, other: str) -> Restated | None:
    nodes = tree.nodes
    standard, tail = _standard(nodes[than + 1 :])
    sides = _sides(nodes, degree.number, than, standard)
    if sides is None or not standard:
        return None
    before, between, side = sides
    is_behind = bool(side) and side[0].number > degree.number  # "more in summer than in winter"
    behind = nodes[degree.number + 1 : side[0].number if is_behind else than]
    moved = (between, Part(other, degree.span), behind)
    first, last = ((), standard) if is_behind else (standard, ())
    return put_together(tree, before, first, *moved, last, nodes[than : than + 1], side, tail)


def _standard(behind: Sequence[Node]) -> tuple[Sequence[Node], Sequence[Node]]:
    """Part what something is compared with from the verb or mark behind it."""
    end = len(behind)
    while end and (behind[end - 1].low in _STANDING_IN or not behind[end - 1].low[0].isalnum()):
        end -= 1
    return behind[:end], behind[end:]


def _sides(
    nodes: Sequence[Node], degree: int, than: int, standard: Sequence[Node]
) -> tuple[Sequence[Node], Sequence[Node], Sequence[Node]] | None:
    """Return what stands before a comparison, between its first side and its degree, and the first side."""
    if standard and standard[0].tag == "IN":
        place = next((n for n in range(than - 1, degree, -1) if nodes[n].tag == "IN"), None)
        return None if place is None else ((), nodes[:degree], nodes[place:than])
    verb = next((n for n in range(degree) if nodes[n].tag in FINITE), None)
    if verb is None or any(node.tag.startswith("W") for node in nodes[:verb]):
        return None
    start = next((n + 1 for n in range(verb - 1, -1, -1) if nodes[n].low == ","), 0)
    subject = nodes[start:verb]
    return (nodes[:start], nodes[verb:degree], subject) if subject else None
