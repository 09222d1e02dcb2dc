"""Who takes part in what a verb tells, and two who do, from either side: sold to, bought from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.findings import Code, Pointed
from summarizer.desk.matching import ANYBODY, keys_of
from summarizer.desk.stances import Stance, stance
from summarizer.desk.standing import base, noun_before
from summarizer.languages.desk_words import WORDS
from summarizer.source.vocabulary import phrasal
from summarizer.verifying.checking.evidence import evidence_index

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.desk.held import Held
    from summarizer.source.document import Span
    from summarizer.source.syntax import Node, Tree

_SUBJECT, _OBJECT, _TAKER = "subj", "obj", "to"
_SHARING = {"conj", "xcomp", "advcl"}  # with these a verb may have its subject from the one above it
_CALLED = {"compound", "flat", "appos", "nmod:desc", "nmod", "conj", "amod"}
# By each verb the kinds of what it tells of two, and where the first and the second stand.
_FRAMES: dict[str, list[tuple[str, str, str]]] = {}
for _kind, _listed in WORDS.frames.items():
    for _verb, _first, _second in (entry.split(":") for entry in sorted(_listed)):
        _FRAMES.setdefault(_verb, []).append((_kind, _first, _second))


def verb_of(tree: Tree, verb: Node) -> str:
    """Return the base form of a verb, with its particle: "take_over"."""
    behind = (n for n in tree.nodes[verb.number + 1 : verb.number + 2] if n.tag == "RP")
    particle = tree.child(verb, "compound:prt") or next(behind, None)
    whole = phrasal(verb.low, particle.low) if particle is not None else None
    return whole or base(verb)


def taking_part(tree: Tree, verb: Node, role: str) -> Node | None:
    """Return who does what a verb tells, to whom it is done, or who stands behind a preposition beside it."""
    if role == _SUBJECT:
        return _doer(tree, verb)
    if role == _OBJECT:
        found = tree.child(verb, "obj", "nsubj:pass")
        return _meant(tree, found) if found or verb.relation != "acl" else tree.above(verb)
    return _behind(tree, verb, role) or (tree.child(verb, "iobj") if role == _TAKER else None)


def _behind(tree: Tree, verb: Node, preposition: str) -> Node | None:
    """Return what stands behind a preposition beside a verb, or beside its object."""
    thing = tree.child(verb, "obj")
    beside = (*tree.below(verb), *(tree.below(thing) if thing is not None else ()))
    nouns = (n for n in beside if n.relation.startswith(("obl", "nmod")))
    return next((n for n in nouns if any(case.low == preposition for case in tree.below(n))), None)


def _doer(tree: Tree, verb: Node) -> Node | None:
    if verb.tag == "VBN" and verb.relation == "conj" and (agent := tree.child(verb, "obl:agent")) is not None:
        return agent  # "was written by one and tested by another"
    if tree.child(verb, "nsubj:pass") is not None or (verb.relation == "acl" and verb.tag == "VBN"):
        return _behind(tree, verb, "by")
    above = tree.above(verb)
    if (own := tree.child(verb, "nsubj")) is not None:
        return _meant(tree, own)
    if above is not None and above.is_verb and verb.relation in _SHARING:
        return tree.child(above, "nsubj:pass") or _doer(tree, above)
    return noun_before(tree, verb)


def _meant(tree: Tree, node: Node | None) -> Node | None:
    """Return what "who" or "which" stands for."""
    clause = tree.above(node) if node is not None and node.low in WORDS.relatives else None
    return tree.above(clause) if clause is not None and clause.relation == "acl:relcl" else node


def called(tree: Tree, node: Node | None) -> frozenset[str]:
    """Return the keys of all that names somebody; none of a pronoun, which may be anybody."""
    if node is None or node.low in ANYBODY:
        return frozenset()
    above = tree.above(node)
    beside = tree.below(above) if above is not None and node.relation == "nsubj" else ()
    return _keys(tree, node).union(*(_keys(tree, n) for n in beside if n.relation == "nsubj"))


def _keys(tree: Tree, node: Node) -> frozenset[str]:
    below = (_keys(tree, b) for b in tree.below(node) if b.relation in _CALLED and b.tag != "CD")
    return keys_of(node).union(*below)


def sentences_telling(held: Held, words: Iterable[str]) -> Iterator[Span]:
    """Yield the sentences of the sources that have a verb of some, in whatever form, and the evidence."""
    index, sentences = evidence_index(held.sources.joined), held.sources.joined.sentences
    numbers = {n for word in words for n in index.numbers_of(word.split("_")[0])}
    numbers |= {n for span in held.support.evidence for n in held.sources.numbers_of(span)}
    return (sentences[n].span for n in sorted(numbers))


class Tie(NamedTuple):
    """Two who have to do with each other, by the keys of their names; none where a pronoun stands."""

    kind: str
    verb: Node
    doer: Node
    first: frozenset[str]
    second: frozenset[str]
    is_denied: bool

    def agrees(self, other: Tie) -> bool:
        """Whether another may tell the same of the same two."""
        first = not other.first or self.first & other.first
        return bool(first and (not other.second or self.second & other.second))

    def crosses(self, other: Tie) -> int:
        """Return how many of the two another has in the other's place; one only beside a pronoun."""
        one, two = bool(self.first & other.second), bool(self.second & other.first)
        return one + two if (two or not other.first) and (one or not other.second) else 0


def ties(tree: Tree) -> Iterator[Tie]:
    """Yield what a sentence tells of two."""
    for verb in tree.nodes:
        for kind, one, two in _FRAMES.get(verb_of(tree, verb), ()) if verb.is_verb else ():
            first, second = taking_part(tree, verb, one), taking_part(tree, verb, two)
            if first is not None and second is not None and first is not second:
                doer = first if one == _SUBJECT else second
                denied = stance(tree, verb) in {Stance.NOT_SO, Stance.BARRED}
                yield Tie(kind, verb, doer, called(tree, first), called(tree, second), denied)


def tell_both_sides(tree: Tree, there: Tree) -> bool:
    """Whether two sentences tell the same of two from either side: A sold to B, B bought from A."""
    theirs = list(ties(there))
    return any(its.kind == own.kind and own.agrees(its) for own in ties(tree) for its in theirs)


def exchanged(held: Held) -> Iterator[Pointed]:
    """Find two who have changed places: who bought sold, who won lost, who came first came second."""
    for ours in ties(held.tree):
        if not (ours.first and ours.second) or held.is_quoted(ours.verb.span.of(held.sentence)):
            continue
        spans = sentences_telling(held, _verbs(ours.kind))
        told = [(tie, span) for span in spans for tie in ties(held.tree_at(span))]
        same = [(tie, span) for tie, span in told if (tie.kind, tie.is_denied) == (ours.kind, ours.is_denied)]
        found = next(((tie, span) for tie, span in same if _is_crossed(held, ours, tie, span)), None)
        if found is not None and not any(ours.agrees(tie) for tie, _ in same if tie is not found[0]):
            first, last = sorted((ours.doer.span, ours.verb.span))
            said = held.sentence[first.start : last.end]
            other = found[0].verb.span.of(held.text)
            yield held.point(
                Code.NAME, said, f"a source has the two the other way round (“{other}”)", found[1]
            )
            return


def _is_crossed(held: Held, ours: Tie, there: Tie, span: Span) -> bool:
    """Whether both have changed places, or one has, and the pronoun beside it may be the other."""
    if ours.crosses(there) != 1:
        return ours.crosses(there) > 1
    other = ours.second if ours.first & there.second else ours.first
    before = held.tree_at(held.sources.before(span)).nodes
    return held.is_close(span) or any(node.is_noun and keys_of(node) & other for node in before)


def _verbs(kind: str) -> list[str]:
    return [verb for verb, frames in _FRAMES.items() if any(kind == found for found, _, _ in frames)]
