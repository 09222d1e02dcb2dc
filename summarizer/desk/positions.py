"""What somebody does about a matter: agrees to it, asks for it, orders, refuses or denies it.

The matter is what the sentence tells below the verb. Where the sources tell of it below a verb of another
kind, and nowhere below one of the draft's, the draft has somebody do what no source tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.findings import Code, Pointed
from summarizer.desk.matching import has_like, keys_of
from summarizer.desk.parties import called, taking_part, verb_of
from summarizer.desk.stances import Stance, stance
from summarizer.desk.standing import base, denies, is_measure, is_telling, key
from summarizer.languages.desk_words import WORDS
from summarizer.source.vocabulary import derived
from summarizer.verifying.checking.evidence import evidence_index
from summarizer.verifying.checking.proving.grammar import PRONOUNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.desk.held import Held
    from summarizer.source.document import Span
    from summarizer.source.syntax import Node, Tree

_LEAST = 0.6  # of the matter, by weight, that a sentence and the one before it must have
_BELOW = 0.3  # that must stand below the other verb
_KINDS = {word: kind for kind, words in WORDS.positions.items() for word in words}
# What each is no other name for. Of an offer or a request that is refused, sources tell as well.
_OTHERS = {
    "agreeing": {"asking", "weighing", "refusing", "ordering", "threatening"},
    "ordering": {"asking", "weighing", "offering", "agreeing"},
    "refusing": {"agreeing", "weighing", "admitting"},
    "denying": {"admitting"},
    "admitting": {"denying"},
    "threatening": {"asking", "weighing"},
}
_SIDES = ("subj", "obj", "to")
_BESIDE = {"conj", "parataxis"}


class Position(NamedTuple):
    """A verb, or a noun for one, its kind, all who take part by their keys, and the words of the matter."""

    word: Node
    kind: str
    holders: frozenset[str]
    matter: tuple[Node, ...]


def mispositioned(held: Held) -> Iterator[Pointed]:
    """Find a position on a matter on which the sources tell only of others."""
    tree = held.tree
    for ours in _positions(tree):
        others = _OTHERS.get(ours.kind, set())
        if not (ours.matter and ours.word.is_verb) or stance(tree, ours.word) is not Stance.SO:
            continue
        told = list(_told(held, ours)) if others else []
        found = next(((there, span) for there, span in told if there.kind in others), None)
        if found is not None and all(there.kind != ours.kind for there, _ in told):
            word, other = ours.word.span.of(held.sentence), found[0].word.span.of(held.text)
            yield held.point(Code.REFUTED, word, f"no source says so; of this one has “{other}”", found[1])
            return


def _positions(tree: Tree) -> Iterator[Position]:
    for node in tree.nodes:
        if (kind := _kind(tree, node)) is not None:
            subject, *sides = (taking_part(tree, node, role) for role in _SIDES)
            holders = frozenset().union(*(called(tree, side) for side in (subject, *sides)))
            inside = (n for n in _inside(tree, node) if subject not in {n, *tree.ancestors(n)})
            matter = tuple(n for n in inside if is_telling(n) and not is_measure(n))
            yield Position(node, kind, holders, matter)


def _kind(tree: Tree, node: Node) -> str | None:
    if node.is_verb:
        found = _KINDS.get(verb_of(tree, node))
        is_denied = any(denies(below) for below in tree.below(node))
        return found if not is_denied else "refusing" if found == "agreeing" else None
    verbs = sorted(derived(node.low)) if node.is_noun and not node.is_name else ()
    return next((kind for verb in verbs if (kind := _KINDS.get(verb)) is not None), None)


def _inside(tree: Tree, node: Node) -> Iterator[Node]:
    for below in tree.below(node):
        if not (below.is_verb and below.relation in _BESIDE):
            yield below
            yield from _inside(tree, below)


def _told(held: Held, ours: Position) -> Iterator[tuple[Position, Span]]:
    """Yield the positions of the sources on the matter, each with its sentence."""
    index = evidence_index(held.sources.joined)
    weights = {word: index.weight(key(word)) for word in ours.matter}

    def share(nodes: Iterable[Node]) -> float:
        there = list(nodes)
        found = (w for word, w in weights.items() if has_like(word, there))
        return sum(found) / (sum(weights.values()) or 1.0)

    forms = {form for word in ours.matter for form in (word.low, base(word))}
    for number in sorted({number for form in forms for number in index.numbers_of(form)}):
        span = held.sources.joined.sentences[number].span
        tree = held.tree_at(span)
        around = (*held.tree_at(held.sources.before(span)).nodes, *tree.nodes)
        for there in _positions(tree) if share(around) >= _LEAST else ():
            if share(there.matter) >= _BELOW and _may_be_of_one(ours, there, around):
                yield there, span


def _may_be_of_one(ours: Position, there: Position, around: Sequence[Node]) -> bool:
    """Whether some of those who take part do so in both, or a pronoun beside their name may mean them."""
    if not (ours.holders and there.holders) or ours.holders & there.holders:
        return True
    is_taken_up = any(node.low in PRONOUNS for node in around)
    return is_taken_up and any(keys_of(node) & ours.holders for node in around)
