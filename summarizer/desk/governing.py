"""A figure or a rank where a source has another: beside the same verb or noun, in the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.figuring import is_rounded
from summarizer.desk.findings import Code, Pointed
from summarizer.desk.matching import SYNONYM, has_like, keys_of, likeness
from summarizer.desk.mistaking import are_alike
from summarizer.desk.parties import called, taking_part
from summarizer.desk.stances import leads, tells
from summarizer.desk.standing import base, is_measure, is_telling, node_at
from summarizer.languages.desk_words import WORDS
from summarizer.rendering.wording import shorten
from summarizer.source.document import NumberKind, NumberMention, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.desk.held import Held
    from summarizer.source.syntax import Node, Tree

_LEAST = 0.6  # of what else the clause tells, that the place and the sentence before it must have
_NO_AMOUNTS = {NumberKind.DATE, NumberKind.TIME, NumberKind.AGE, NumberKind.SCORE}
_PLACES = {"obl", "nmod"}
_LEAST_SHARED = 0.5  # of the words that tell something
_BEFORE = {"amod", "compound", "advmod", "nummod"}
_FIRST = 1  # what comes first may be told so of any that are told of in order


class Governed(NamedTuple):
    """A figure, the verb above it, its place there, and who does it: all of its names, and all its words.

    `doer` and `phrase` are empty where nobody is told, or a pronoun stands.
    """

    mention: NumberMention
    verb: Node
    slot: str
    doer: frozenset[str]
    phrase: frozenset[str]

    def may_be_of(self, other: Governed) -> bool:
        """Whether two may be of one doer, of whom the other tells at least as much."""
        if not (self.doer and other.doer):
            return True
        return bool(self.doer & other.doer) and self.phrase <= other.phrase

    def stands_as(self, other: Governed) -> bool:
        """Whether two stand in one place beside like verbs, of what may be one doer."""
        return self.slot == other.slot and self.may_be_of(other)


def misgoverned(held: Held) -> Iterator[Pointed]:
    """Find a figure in the place of another: "might cover £9m" where it "cost £9m", and "might cover £4m"."""
    tree = held.tree
    if any(node.low in WORDS.earlier for node in tree.nodes):
        return
    for mention in held.numbers:
        ours = _governed(tree, mention)
        if ours is None or held.is_quoted(mention.text) or held.compares(mention):
            continue
        there = _rival(held, tree, ours)
        if there is not None:
            told = f"a source has “{shorten(there.span.of(held.text))}” for this"
            yield held.point(Code.NUMBER, mention.text, told, there.span)
            return


def _governed(tree: Tree, mention: NumberMention) -> Governed | None:
    """Return where a figure stands; None where no verb that tells something of its own is above it."""
    if mention.value is None or not mention.kind.is_quantity or mention.kind in _NO_AMOUNTS:
        return None
    node = node_at(tree, mention.span)
    while node is not None and (verb := tree.above(node)) is not None:
        if verb.is_verb and leads(tree, verb):
            return _beside(tree, mention, node, verb)
        node = verb
    return None


def _beside(tree: Tree, mention: NumberMention, node: Node, verb: Node) -> Governed | None:
    if not is_telling(verb) or base(verb) in WORDS.light_verbs or tells(verb):
        return None
    subject = taking_part(tree, verb, "subj")
    doer = called(tree, subject)
    inside = (n for n in tree.nodes if subject is not None and subject in tree.ancestors(n))
    told = (n for n in inside if is_telling(n) and not is_measure(n) and n.number < verb.number)
    phrase = frozenset(k for n in told for k in keys_of(n)) if doer else frozenset()
    return Governed(mention, verb, _slot(tree, node), doer, phrase)


def _slot(tree: Tree, node: Node) -> str:
    """Return how a word stands beside its verb: who does it, to whom it is done, or its preposition."""
    relation = node.relation.split(":")[0]
    if relation in _PLACES:
        return next((below.low for below in tree.below(node) if below.relation == "case"), "")
    return "obj" if node.relation in {"nsubj:pass", "iobj"} else relation


def _rival(held: Held, tree: Tree, ours: Governed) -> NumberMention | None:
    """Return the figure that the sources have in the place, where they have the draft's nowhere there."""
    told = [(there, span) for there, span in _told(held, ours) if ours.stands_as(there)]
    if any(_is_same(ours.mention, there.mention) for there, _ in told):
        return None
    others = (there.mention for there, span in told if _is_enough(held, tree, ours, span))
    own = {number.value for number in held.numbers}
    found = next((n for n in others if n.value not in own and not held.compares_there(n)), None)
    if found is not None and (
        held.is_put_right(ours.mention, [found]) or held.sources.is_withdrawn(found.span)
    ):
        return None
    return found if found is None or _is_known(held, ours) or not _may_be_reckoned(held, ours) else None


def _is_known(held: Held, ours: Governed) -> bool:
    return any(
        n.value == ours.mention.value and are_alike(n, ours.mention) for n in held.sources.joined.numbers
    )


def _may_be_reckoned(held: Held, ours: Governed) -> bool:
    return held.is_derived(ours.mention) or held.may_come_out(ours.mention)


def _is_same(one: NumberMention, other: NumberMention) -> bool:
    return one.value == other.value or (other.value is not None and is_rounded(one, other.value))


def _told(held: Held, ours: Governed) -> Iterator[tuple[Governed, Span]]:
    """Yield the figures of the sort that the sources have beside a like verb, each with its sentence."""
    for figure in held.sources.joined.numbers:
        if figure.value is None or not are_alike(figure, ours.mention):
            continue
        span = held.sources.sentence_at(figure.span)
        there = _governed(held.tree_at(span), figure)
        if there is not None and likeness(ours.verb, there.verb) >= SYNONYM:
            yield there, span


def _is_enough(held: Held, tree: Tree, ours: Governed, span: Span) -> bool:
    """Whether a sentence, with the one before it, has most of what else the draft tells, and some itself."""
    own = [n for n in tree.nodes if is_telling(n) and not (is_measure(n) or tells(n) or n is ours.verb)]
    own = [n for n in own if not any(n.span.overlaps(m.span) for m in held.numbers)]
    here, before = (held.tree_at(place).nodes for place in (span, held.sources.before(span)))
    shared = [n for n in own if has_like(n, (*before, *here))]
    return len(shared) >= _LEAST * len(own) and any(has_like(n, here) for n in shared)


class Ranked(NamedTuple):
    """A rank, the keys of what has it, and those of what stands beside the rank: "largest"."""

    mention: NumberMention
    noun: frozenset[str]
    beside: frozenset[str]

    def is_like(self, other: Ranked) -> bool:
        """Whether both rank the same things by the same."""
        return bool(self.noun & other.noun) and self.beside == other.beside


def misranked(held: Held) -> Iterator[Pointed]:
    """Find a rank that the sources give nowhere, to what the evidence ranks otherwise."""
    ranked = list(_ranked(held.tree, held.numbers))
    if not ranked:
        return
    told = list(_of_sources(held))
    ranking = {there.mention.span for there, _ in told}
    alone = {n.value for n in _ordinals(held) if n.span not in ranking}
    for ours in ranked:
        alike = [(there, span) for there, span in told if ours.is_like(there)]
        known = alone | {_FIRST, *(there.mention.value for there, _ in alike)}
        close = (
            there for there, s in alike if s in held.support.evidence and held.is_close(s, _LEAST_SHARED)
        )
        other = next(close, None)
        if other is not None and ours.mention.value not in known and not held.is_quoted(ours.mention.text):
            stands = f"a source has “{other.mention.span.of(held.text)}”"
            yield held.point(Code.NUMBER, ours.mention.text, stands, other.mention.span)
            return


def _of_sources(held: Held) -> Iterator[tuple[Ranked, Span]]:
    for number in _ordinals(held):
        span = held.sources.sentence_at(number.span)
        tree = held.tree_at(span)
        yield from ((ranked, span) for ranked in _ranked(tree, (number,)))


def _ordinals(held: Held) -> list[NumberMention]:
    return [n for n in held.sources.joined.numbers if n.kind is NumberKind.ORDINAL]


def _ranked(tree: Tree, numbers: tuple[NumberMention, ...]) -> Iterator[Ranked]:
    for mention in numbers:
        node = node_at(tree, mention.span) if mention.kind is NumberKind.ORDINAL else None
        noun = _noun(tree, node) if node is not None else None
        if node is not None and noun is not None:
            between = tree.nodes[node.number + 1 : noun.number]
            beside = (n for n in between if n.tag.startswith(("JJ", "RB", "VBN")))
            yield Ranked(mention, keys_of(noun), frozenset(k for n in beside for k in keys_of(n)))


def _noun(tree: Tree, node: Node) -> Node | None:
    """Return the noun that a rank stands right before, perhaps beside an adjective."""
    above = tree.above(node)
    while above is not None and node.relation in _BEFORE and not above.is_noun:
        node, above = above, tree.above(above)
    return above if above is not None and above.is_noun and node.relation in _BEFORE else None
