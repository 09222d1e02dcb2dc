"""Other words for the same: for what there is, one does or goes on, for phrases, and for who tells it behind.

Phrases are after Quirk et al., "A Comprehensive Grammar" (1985, 3.40, 9.10), and data of the language.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.source.document import Span
from summarizer.source.vocabulary import bases, is_derived
from summarizer.source.vocabulary.denoting import is_person
from summarizer.source.vocabulary.wordnet import lemmas
from summarizer.verifying.checking.restating.pieces import Part, Restated, put_together
from summarizer.verifying.checking.turning import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.syntax import Node, Tree

_HAVING = {"is": "has", "are": "has", "was": "had", "were": "had"}
_WHERE = frozenset({"in", "at"})
_DOERS = ("er", "or", "ers", "ors", "ist", "ists")
_DETERMINED = ("DT", "NNP", "PRP$", "CD", "NN", "JJ")
_CONTINUING = {"VBZ": "continues to", "VBP": "continue to", "VBD": "continued to"}
Words = tuple[str, ...]
_TELLING = frozenset({"VBD", "VBN", "VBZ"})
_HELPING = frozenset({"has", "have", "had"})
_WHO = ("DT", "JJ", "NN", "IN", "POS", "CD", "PRP$", "HYPH")
_MARKS = frozenset({'"', "“", "”"})


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
        yield put_together(tree, nodes[place + 1 : end], having, nodes[2:place])


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
        yield put_together(tree, tree.nodes[: verb.number], doing, tree.nodes[verb.number + 1 :])


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
            doing, behind = Part(base, verb.span), nodes[verb.number + 1 :]
            yield put_together(tree, nodes[: still.number], continues, doing, behind)


def in_other_words(tree: Tree, known: frozenset[str]) -> Iterator[Restated]:
    """Yield a sentence with a phrase exchanged for one that says the same and whose words a source has."""
    lows = [node.low for node in tree.nodes]
    for first, low in enumerate(lows):
        for phrase, others in _phrases().get(low, ()):
            last = first + len(phrase)
            if tuple(lows[first:last]) != phrase:
                continue
            span = Span(tree.nodes[first].span.start, tree.nodes[last - 1].span.end)
            for other in others:
                if known.issuperset(other):
                    said = Part(" ".join(other), span)
                    yield put_together(tree, tree.nodes[:first], said, tree.nodes[last:])


@lru_cache(maxsize=1)
def _phrases() -> dict[str, list[tuple[Words, list[Words]]]]:
    """Return the phrases by their first words, each with those that say the same."""
    found: dict[str, list[tuple[Words, list[Words]]]] = {}
    for line in ENGLISH.restatements:
        first, _, second = line.partition(" > ")
        ours = [tuple(phrase.split()) for phrase in first.split("=")]
        theirs = [tuple(phrase.split()) for phrase in second.split("=")] if second else ours
        for phrase in ours:
            found.setdefault(phrase[0], []).append((phrase, [one for one in theirs if one != phrase]))
    return found


def as_told_before(tree: Tree) -> Iterator[Restated]:
    """Yield "the council promised that the pool will stay" of "the pool will stay, the council promised"."""
    nodes = tree.nodes
    end = len(nodes) - (bool(nodes) and not nodes[-1].low[0].isalnum())
    comma = next((n for n in range(end - 1, 0, -1) if nodes[n].low == ","), 0)
    behind = nodes[comma + 1 : end]
    if comma < 3 or len(behind) < 2 or any(node.low in _MARKS for node in nodes):
        return
    who, verb = _parted(behind)
    if who and verb:
        that = Part("that", nodes[comma].span)
        yield put_together(tree, who, verb, that, nodes[:comma])


def _parted(behind: Sequence[Node]) -> tuple[Sequence[Node], Sequence[Node]]:
    """Return who tells and the verb that tells it, of words that are nothing else."""
    start = len(behind) - 1
    if behind[start].tag not in _TELLING:
        return (), ()
    if start > 1 and behind[start - 1].low in _HELPING:
        start -= 1
    who = behind[:start]
    return (who, behind[start:]) if all(node.tag.startswith(_WHO) for node in who) else ((), ())
