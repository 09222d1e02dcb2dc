"""What there is somewhere, what one does, what goes on: said by having, by what one is, by continuing."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.source.vocabulary import bases, is_derived
from summarizer.source.vocabulary.denoting import is_person
from summarizer.source.vocabulary.wordnet import lemmas
from summarizer.verifying.checking.restating.pieces import Part, put_together, stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.restating.pieces import Restated

_HAVING = {"is": "has", "are": "has", "was": "had", "were": "had"}
_WHERE = frozenset({"in", "at"})
_DOERS = ("er", "or", "ers", "ors", "ist", "ists")
_DETERMINED = ("DT", "NNP", "PRP$", "CD", "NN", "JJ")
_CONTINUING = {"VBZ": "continues to", "VBP": "continue to", "VBD": "continued to"}


def as_having(tree: Tree, known: frozenset[str]) -> Iterator[Restated]:
    """Yield "the town has two schools" of "there are two schools in the town"."""
    nodes = tree.nodes
    if (
        len(nodes) < 5
        or nodes[0].low != "there"
        or nodes[1].low not in _HAVING
        or not known & {"has", "had", "have"}
    ):
        return
    if any(node.is_verb for node in nodes[2:]):
        return
    places = [n.number for n in nodes[3:] if n.low in _WHERE]
    end = len(nodes) - (not nodes[-1].low[0].isalnum())
    for place in places:
        having = Part(_HAVING[nodes[1].low], nodes[1].span)
        yield put_together([*stretch(tree, nodes[place + 1 : end]), having, *stretch(tree, nodes[2:place])])


def as_what_one_is(tree: Tree, known: frozenset[str]) -> Iterator[Restated]:
    """Yield "Ann Lee was the founder of the club" of "Ann Lee founded the club"."""
    verb = next((node for node in tree.nodes if node.head < 0), None)
    if verb is None or verb.tag not in {"VBD", "VBZ", "VBP"}:
        return
    subject, thing = tree.child(verb, "nsubj"), tree.child(verb, "obj")
    behind = tree.nodes[verb.number + 1 : verb.number + 2]
    is_plain = all(b.relation in {"nsubj", "obj", "punct", "obl"} for b in tree.below(verb))
    if subject is None or thing is None or not is_plain or not behind[0].tag.startswith(_DETERMINED):
        return
    being = "was" if verb.tag == "VBD" else "is"
    for noun in sorted(word for word in known if _does(word, verb)):
        doing = Part(f"{being} the {noun} of", verb.span)
        rest = stretch(tree, tree.nodes[verb.number + 1 :])
        yield put_together([*stretch(tree, tree.nodes[: verb.number]), doing, *rest])


def _does(noun: str, verb: Node) -> bool:
    """Whether a noun is for who does what a verb says: "founder", of "founded"."""
    stems = {base[:3] for part, base in lemmas(verb.low) if part == "v"}
    return noun.endswith(_DOERS) and noun[:3] in stems and is_person(noun) and is_derived(verb.low, noun)


def as_going_on(tree: Tree, known: frozenset[str]) -> Iterator[Restated]:
    """Yield "she continues to paint" of "she still paints"."""
    if known.isdisjoint({"continue", "continues", "continued"}):
        return
    nodes = tree.nodes
    for still, verb in pairwise(nodes):
        base = next((base for part, base in lemmas(verb.low) if part == "v"), None)
        if still.low == "still" and verb.tag in _CONTINUING and base and "be" not in bases(verb.low):
            continues = Part(_CONTINUING[verb.tag], still.span)
            rest = stretch(tree, nodes[verb.number + 1 :])
            yield put_together(
                [*stretch(tree, nodes[: still.number]), continues, Part(base, verb.span), *rest]
            )
