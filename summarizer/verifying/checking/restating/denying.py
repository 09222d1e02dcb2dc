"""What is denied, in other words: unsafe and not safe, no injuries and nobody injured, denied and did not."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.source.vocabulary import derived, is_general, is_synonym, lemmas
from summarizer.verifying.checking.proving.grammar import NEGATORS
from summarizer.verifying.checking.restating.pieces import Part, Restated, put_together
from summarizer.verifying.checking.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.readings import Reading

_BEING = frozenset({"cop", "aux:pass"})
_WAS = frozenset({"was", "were"})
_SAYING = frozenset({"say", "claim", "allege"})


def as_not(tree: Tree, known: frozenset[str]) -> Iterator[Restated]:
    """Yield "the ice is not safe" of "the ice is unsafe", and the other way round."""
    nodes = tree.nodes
    for no, node in pairwise(nodes):
        if no.low == "not" and no.head == node.number and f"un{node.low}" in known and _is_said(tree, node):
            words = Part(f"un{node.low}", node.span)
            yield put_together(tree, nodes[: no.number], words, nodes[node.number + 1 :])
    for node in nodes:
        plain = node.low.removeprefix("un")
        is_turned = plain != node.low and plain in known and any(part in "av" for part, _ in lemmas(plain))
        if is_turned and _is_said(tree, node) and not any(one.low in NEGATORS for one in tree.below(node)):
            words = Part(f"not {plain}", node.span)
            yield put_together(tree, nodes[: node.number], words, nodes[node.number + 1 :])


def _is_said(tree: Tree, node: Node) -> bool:
    """Whether something is told to be so: "is safe", "was lit"."""
    return tree.child(node, *_BEING) is not None


def deeds_of(reading: Reading, stems: Iterable[str]) -> frozenset[str]:
    """Return which words of a text may tell of what a statement says there was none of."""
    lows = [word.low for word in reading.words]
    if len(lows) < 4 or lows[0] != "there" or lows[1] not in _WAS or lows[2] != "no":
        return frozenset()
    return frozenset(map(stem, derived(lows[3]))) | {one for one in stems if _is_deed(one, lows[3])}


def as_none(tree: Tree, known: frozenset[str]) -> Iterator[Restated]:
    """Yield "nobody was hurt in May" of "there were no injuries in May"."""
    nodes = tree.nodes
    if len(nodes) < 4 or nodes[0].low != "there" or nodes[1].low not in _WAS or nodes[2].low != "no":
        return
    if any(node.is_verb for node in nodes[3:]) or known.isdisjoint({"nobody", "no"}):
        return
    nobody = Part("nobody", nodes[2].span)
    for deed in sorted(word for word in known if _is_deed(word, nodes[3].low)):
        for verb in (f"was {deed}", deed):
            yield put_together(tree, nobody, Part(verb, nodes[3].span), nodes[4:])


def _is_deed(word: str, noun: str) -> bool:
    """Whether a form of a verb tells of what a noun names: "hurt", of injuries."""
    verbs = {base for base in derived(noun) if any(part == "v" for part, _ in lemmas(base))}
    bases = {base for part, base in lemmas(word) if part == "v"}
    return any(base == verb or _reaches(base, verb) for base in bases for verb in verbs)


def _reaches(verb: str, other: str) -> bool:
    """Whether whom one verb is denied of, the other is denied of too: who was not hurt was not injured."""
    return is_synonym(verb, other, "v") or is_general(verb, other, "v")


def as_accused(tree: Tree, known: frozenset[str]) -> Iterator[Restated]:
    """Yield "the club accused the league of lying" of "the club said that the league lied"."""
    nodes = tree.nodes
    saying = next((node for node in nodes if node.head < 0), None)
    if saying is None or "accused" not in known or not any(base in _SAYING for _, base in lemmas(saying.low)):
        return
    deed = tree.child(saying, "ccomp")
    whom = tree.child(deed, "nsubj") if deed is not None else None
    if deed is None or whom is None or deed.tag != "VBD" or any(node.low in NEGATORS for node in nodes):
        return
    start = saying.number + 1 + (nodes[saying.number + 1].low == "that")
    bases = {base for part, base in lemmas(deed.low) if part == "v"}
    for doing in sorted(
        w for w in known if w.endswith("ing") and bases & {b for p, b in lemmas(w) if p == "v"}
    ):
        accused, of_it = Part("accused", saying.span), Part(f"of {doing}", deed.span)
        before, between = nodes[: saying.number], nodes[start : deed.number]
        yield put_together(tree, before, accused, between, of_it, nodes[deed.number + 1 :])


def as_denied(tree: Tree) -> Iterator[Restated]:
    """Yield "Ann Lee said she did not take money" of "Ann Lee denied taking money"."""
    nodes = tree.nodes
    denied = next((node for node in nodes if node.head < 0 and node.low == "denied"), None)
    if denied is None or denied.number + 1 >= len(nodes) or nodes[denied.number + 1].tag != "VBG":
        return
    doing = nodes[denied.number + 1]
    base = next((base for part, base in lemmas(doing.low) if part == "v"), None)
    if base is None or any(node.low in NEGATORS for node in nodes):
        return
    for who in ("he", "she", "they"):
        said, taken = Part(f"said {who} did not", denied.span), Part(base, doing.span)
        before, behind = nodes[: denied.number], nodes[doing.number + 1 :]
        yield put_together(tree, before, said, taken, behind, is_of_oneself=True)
