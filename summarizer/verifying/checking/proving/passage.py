"""A sentence of a text or of a statement, parsed, with its numbers, roles and clauses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind, NumberMention, Span
from summarizer.source.syntax.tokens import Token, tokens_of
from summarizer.source.syntax.trees import parse_each
from summarizer.source.vocabulary import phrasal
from summarizer.verifying.checking.dates import merged_dates
from summarizer.verifying.checking.proving.apposing import AGED, ages, name_at
from summarizer.verifying.checking.proving.distributing import Piece, counted_alone, shared_out, told_once
from summarizer.verifying.checking.proving.edges import IS, Edge, basic_edge
from summarizer.verifying.checking.proving.enhancing import edges_of
from summarizer.verifying.checking.proving.excluding import gapped, outside, timed_apart
from summarizer.verifying.checking.proving.pairing import Joint, joints, paired_off, told_in_order
from summarizer.verifying.checking.proving.relating import Offers
from summarizer.verifying.checking.references import references

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.readings import Reading

_NEXT = 2  # characters
_REACH = 4  # words from a verb to its particle
_CLAUSES = frozenset({"root", "conj", "advcl", "ccomp", "xcomp", "acl", "acl:relcl", "parataxis"})
_ENDS = ("IN", "TO", "VBD", "VBZ", "VBP", "MD", "W", "CC", "EX")
_MOST_TOKENS = 250  # of a sentence; what is longer is a table or a list, and is not aligned


@dataclass(frozen=True)
class Passage:
    """A sentence (or a statement): its tree, its number in the text, the quantities at its words."""

    number: int
    tree: Tree
    mentions: tuple[NumberMention, ...]

    @cached_property
    def edges(self) -> frozenset[Edge]:
        """What stands in which role to what; "the library, not the pool" names two things."""
        out, found = self._outside, edges_of(self.tree)
        return frozenset(
            edge
            for edge in (*found, *told_once(found, self.tree.nodes, self.shared_out))
            if edge.role != IS or (edge.head in out) == (edge.dependent in out)
        )

    @cached_property
    def basic(self) -> tuple[Edge | None, ...]:
        """The edge from each word's head to it, as the sentence says it outright."""
        return tuple(basic_edge(self.tree, node) for node in self.tree.nodes)

    @cached_property
    def below(self) -> dict[int, tuple[Edge, ...]]:
        """The edges by their heads."""
        found: dict[int, list[Edge]] = {}
        for edge in sorted(self.edges, key=lambda e: (e.head, e.dependent, e.role, e.case)):
            found.setdefault(edge.head, []).append(edge)
        return {head: tuple(edges) for head, edges in found.items()}

    @cached_property
    def above(self) -> dict[int, tuple[Edge, ...]]:
        """The edges by their dependents."""
        found: dict[int, list[Edge]] = {}
        for edge in self.edges:
            found.setdefault(edge.dependent, []).append(edge)
        return {dependent: tuple(edges) for dependent, edges in found.items()}

    @cached_property
    def phrase_ends(self) -> tuple[int, ...]:
        """For each word, how many words and marks before it end a noun phrase."""
        ends = (node.tag.startswith(_ENDS) or not node.low[0].isalnum() for node in self.tree.nodes)
        return tuple(accumulate(ends, initial=0))

    @cached_property
    def quantity_at(self) -> dict[int, NumberMention]:
        """The number that a word stands for."""
        mentions = {mention.span.start: mention for mention in self.mentions}
        found = ((node.number, mentions.get(node.span.start)) for node in self.tree.nodes)
        return {number: mention for number, mention in found if mention is not None}

    @cached_property
    def ages(self) -> Mapping[int, frozenset[int]]:
        """The figures that are ages, with the words for whose they are."""
        return ages(self.tree, self.quantity_at)

    @cached_property
    def shared_out(self) -> tuple[tuple[Piece, Piece], ...]:
        """Neighbouring pieces with a figure each: "40 in Corby and 60 in Halden"."""
        return shared_out(self.tree.nodes, self.quantity_at)

    @cached_property
    def counted_alone(self) -> Mapping[int, Node]:
        """The nouns that are counted by figures without one, by the places of the figures."""
        return counted_alone(self.tree, self.quantity_at)

    @cached_property
    def paired_off(self) -> tuple[tuple[Piece, Piece], ...]:
        """Neighbouring things with a phrase each: "gold in the relay and silver in her own event"."""
        return (*paired_off(self.tree.nodes), *told_in_order(self.tree.nodes))

    @cached_property
    def joints(self) -> tuple[Joint, ...]:
        """Where verbs are joined: "was jailed in May but freed in June"."""
        return joints(self.tree)

    @cached_property
    def timed_apart(self) -> tuple[tuple[frozenset[int], frozenset[int]], ...]:
        """Things with a time that is told of them alone: "Ann left on Monday, Tom a day later"."""
        return tuple(timed_apart(self.tree.nodes))

    @cached_property
    def references(self) -> tuple[Span, ...]:
        """The stretches that tell what a figure is compared with: "up from 650 in 2017"."""
        nodes = self.tree.nodes
        return references(self.tree.text, nodes[-1].span.end, self.mentions, "en") if nodes else ()

    def refers(self, node: Node) -> bool:
        """Whether a word stands in what a figure is compared with."""
        return any(stretch.contains(node.span) for stretch in self.references)

    def excludes(self, node: Node) -> bool:
        """Whether the sentence excludes a word from what it says, denies it by its order, or supposes it."""
        return node.number in self._outside

    @cached_property
    def _outside(self) -> frozenset[int]:
        return outside(self.tree)

    @cached_property
    def gapped(self) -> frozenset[int]:
        """The words of clauses whose verb is left out."""
        return gapped(self.tree)

    @cached_property
    def sentence(self) -> str:
        """The words and marks of the sentence, as the text has them, and what begins the next."""
        nodes = self.tree.nodes
        return self.tree.text[nodes[0].span.start : nodes[-1].span.end + _NEXT] if nodes else ""

    @cached_property
    def lows(self) -> frozenset[str]:
        """The words and marks in lower case, each once."""
        return frozenset(node.low for node in self.tree.nodes)

    @cached_property
    def offers(self) -> Offers:
        """The words by what they offer to those of a statement."""
        return Offers(self.tree.nodes, self.phrasal)

    @cached_property
    def phrasal(self) -> dict[int, str]:
        """The verbs that say something else together with a particle, by their numbers: "put_off"."""
        pairs = ((self.tree.above(n), n) for n in self.tree.nodes if n.relation == "compound:prt")
        found = ((verb, phrasal(verb.low, particle.low)) for verb, particle in pairs if verb is not None)
        return {verb.number: lemma for verb, lemma in found if lemma is not None}

    def has_particle(self, verb: Node, lemma: str) -> bool:
        """Whether a verb with what stands right behind it may be such a one, however it was parsed."""
        behind = self.tree.nodes[verb.number + 1 : verb.number + 1 + _REACH]
        return any(phrasal(verb.low, node.low) == lemma for node in behind)

    def qualifies(self, node: Node) -> bool:
        """Whether a word only qualifies a number ("about"), and is compared with it."""
        return node.number in self._qualifying

    @cached_property
    def _qualifying(self) -> frozenset[int]:
        spans = [m.qualifier_span for m in self.mentions if m.qualifier_span is not None]
        inside = (
            n
            for n in self.tree.nodes
            if any(span.contains(n.span) for span in spans) or (n.low == AGED and n.number + 1 in self.ages)
        )
        return frozenset(n.number for n in inside if not (n.is_verb and self.says_of(n)))

    def clause_of(self, node: Node) -> int:
        """Return the predicate of the clause that a word stands in; itself where it is one."""
        return node.number if self._is_predicate(node) else self.clause_above(node)

    def clause_above(self, node: Node) -> int:
        """Return the predicate of the clause that a word, with all below it, depends on; -1 for none."""
        return self._clauses[node.number]

    @cached_property
    def _clauses(self) -> tuple[int, ...]:
        return tuple(
            next((above.number for above in self.tree.ancestors(node) if self._is_predicate(above)), -1)
            for node in self.tree.nodes
        )

    def _is_predicate(self, node: Node) -> bool:
        return node.number in self._predicates

    @cached_property
    def _predicates(self) -> frozenset[int]:
        return frozenset(node.number for node in self.tree.nodes if self.says_of(node))

    def says_of(self, node: Node) -> bool:
        """Whether a word is what a clause says of something."""
        has_subject = self.tree.child(node, "nsubj", "nsubj:pass", "csubj", "cop") is not None
        return has_subject or (node.is_verb and node.relation in _CLAUSES)

    def has_figure(self, node: Node) -> bool:
        """Whether a quantity stands right below a word."""
        return any(below.number in self.quantity_at for below in self.tree.below(node))

    def is_definite(self, noun: Node) -> bool:
        """Whether a noun has "the" before it, and so takes up something named before."""
        return any(below.low == "the" for below in self.tree.below(noun))

    def names_of(self, node: Node) -> tuple[Node, ...]:
        """Return the words of the name that a word belongs to; a date is none."""
        return tuple(n for n in name_at(self.tree, node.number) if n.number not in self.quantity_at)


@lru_cache(maxsize=4)  # who proves a statement asks, and then who words it anew
def statement_passage(reading: Reading, span: Span) -> Passage:
    """Return a sentence of a statement as a passage."""
    return Passage(-1, *parsed(reading.text, [(span, reading.numbers)])[0])


def parsed(
    text: str, sentences: Iterable[tuple[Span, Sequence[NumberMention]]]
) -> list[tuple[Tree, tuple[NumberMention, ...]]]:
    """Return the trees of sentences of a text, each with its numbers that stand in it as words.

    A sentence that is too long has an empty tree. To parse several together takes less time than one by one.
    """
    cut = [_cut(text, span, mentions) for span, mentions in sentences]
    trees = parse_each(text, [tokens for tokens, _ in cut])
    return [(tree, inside) for tree, (_, inside) in zip(trees, cut, strict=True)]


def _cut(
    text: str, span: Span, mentions: Sequence[NumberMention]
) -> tuple[list[Token], tuple[NumberMention, ...]]:
    inside: list[NumberMention] = []
    for mention in merged_dates(mentions, text):
        if span.contains(mention.span) and (not inside or inside[-1].span.end <= mention.span.start):
            inside.append(mention)
    whole = [Token(mention.span, _shown(mention)) for mention in inside]
    tokens = tokens_of(text, span.start, span.end, whole)
    return ([], ()) if len(tokens) > _MOST_TOKENS else (tokens, tuple(inside))


def _shown(mention: NumberMention) -> str:
    """Return the word that a parser is shown for a number: of the same sort, and well known to it."""
    if mention.kind is NumberKind.MONEY:
        return "dollars"
    last = mention.text.split()[-1]
    if mention.kind is NumberKind.DATE:
        return "2019" if mention.text.isdigit() else "March"
    if mention.kind is NumberKind.PERCENT or last[-1] == "%":
        return "percent"
    return last if last[0].isalpha() and mention.unit_span is not None else "5"
