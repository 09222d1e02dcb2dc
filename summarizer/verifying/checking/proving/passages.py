"""The sentences of a text and a statement, parsed once, with their numbers, speech and pronouns."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from summarizer.source.document import NumberKind
from summarizer.source.recalling import recalled
from summarizer.source.syntax import Node, Tree
from summarizer.source.syntax.tokens import Token, tokens_of
from summarizer.source.syntax.trees import parse
from summarizer.verifying.checking.dates import merged_dates
from summarizer.verifying.checking.lexicon import FUNCTION_WORDS, TITLES
from summarizer.verifying.checking.proving.edges import Edge, basic_edge, edges_of
from summarizer.verifying.checking.proving.grammar import (
    FIRST,
    NEUTER,
    PLURAL,
    PRONOUNS,
)
from summarizer.verifying.checking.proving.naming import acts_on, fits, is_same_person, is_taken_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.source.document import NumberMention, Span, Utterance
    from summarizer.verifying.checking.evidence import EvidenceIndex, Reading
    from summarizer.verifying.checking.proving.carried import Place

_BEFORE = 3
_LONGEST_CHAIN = 12  # pronouns, each of which takes up the one before
_MOST_MENTIONS = 20
_MOST_TOKENS = 250  # of a sentence; what is longer is a table or a list, and is not aligned
_DESCRIBING = frozenset("amod nmod nmod:poss compound acl acl:relcl nummod".split())
_NO_FIRST_NAMES = TITLES | FUNCTION_WORDS
_CLAUSES = frozenset({"root", "conj", "advcl", "ccomp", "xcomp", "acl", "acl:relcl", "parataxis"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_OBJECTS = frozenset({"obj", "iobj", "obl"})
_ENDS = ("IN", "TO", "VBD", "VBZ", "VBP", "MD", "W", "CC", "EX")


@dataclass(frozen=True)
class Passage:
    """A sentence (or a statement): its tree, its number in the text, the quantities at its words."""

    number: int
    tree: Tree
    mentions: tuple[NumberMention, ...]

    @cached_property
    def edges(self) -> frozenset[Edge]:
        """What stands in which role to what."""
        return edges_of(self.tree)

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

    def qualifies(self, node: Node) -> bool:
        """Whether a word only qualifies a number ("about"), and is compared with it."""
        return node.number in self._qualifying

    @cached_property
    def _qualifying(self) -> frozenset[int]:
        spans = [m.qualifier_span for m in self.mentions if m.qualifier_span is not None]
        inside = (n.number for n in self.tree.nodes if any(span.contains(n.span) for span in spans))
        return frozenset(inside)

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
        return frozenset(node.number for node in self.tree.nodes if self._says_of(node))

    def _says_of(self, node: Node) -> bool:
        has_subject = self.tree.child(node, "nsubj", "nsubj:pass", "csubj", "cop") is not None
        return has_subject or (node.is_verb and node.relation in _CLAUSES)

    def has_figure(self, node: Node) -> bool:
        """Whether a quantity stands right below a word."""
        return any(below.number in self.quantity_at for below in self.tree.below(node))

    def names_of(self, node: Node) -> Sequence[Node]:
        """Return the other words of the name that a word belongs to: neighbours that are names too."""
        first = last = node.number
        nodes = self.tree.nodes
        while first > 0 and nodes[first - 1].is_name:
            first -= 1
        while last + 1 < len(nodes) and nodes[last + 1].is_name:
            last += 1
        return nodes[first : last + 1] if node.is_name else ()


class Passages:
    """The sentences of a text as passages, parsed when they are first asked for."""

    def __init__(self, index: EvidenceIndex) -> None:
        self.index = index
        self._known: dict[int, Passage] = {}
        self._whole_names: dict[str, bool] = {}
        self._antecedents: dict[tuple[int, int, int], tuple[Passage, Node] | None] = {}

    def at(self, number: int) -> Passage:
        """Return the sentence with a number (from 0)."""
        if number not in self._known:
            reading = self.index.reading(number)
            self._known[number] = _passage(number, self.index.document.text, reading.span, reading.numbers)
        return self._known[number]

    def spoken_at(self, span: Span) -> Sequence[Utterance]:
        """Return the speech that a place lies in."""
        return [
            said for said in self.index.spoken_at(span) if any(part.contains(span) for part in said.fragments)
        ]

    def antecedent(
        self, passage: Passage, pronoun: Node, chain: int = _LONGEST_CHAIN
    ) -> tuple[Passage, Node] | None:
        """Return the noun that a pronoun most likely stands for, and where; None where that is open.

        It may take up another pronoun, and that a third, `chain` of them at most.
        """
        key = (passage.number, pronoun.number, chain)
        if key not in self._antecedents:
            self._antecedents[key] = next(self._candidates(passage, pronoun, chain), None)
        return self._antecedents[key]

    def is_one(self, name: Sequence[Node]) -> bool:
        """Whether a text has a whole name, and its last word in no other name."""
        key = " ".join(node.low for node in name)
        if key not in self._whole_names:
            text, last = self._plain, re.escape(name[-1].low)
            before = re.findall(rf"(?<![\w.])([A-Z][\w’'-]+)\s+(?i:{last})\b", text)
            others = {word.lower() for word in before} - {node.low for node in name} - _NO_FIRST_NAMES
            pattern = r"[\s.]+".join(re.escape(node.low.rstrip(".")) for node in name)
            self._whole_names[key] = not others and bool(re.search(pattern, text, re.IGNORECASE))
        return self._whole_names[key]

    @cached_property
    def _plain(self) -> str:
        return unicodedata.normalize("NFKC", self.index.document.text)

    def is_the_only(self, place: Place) -> bool:
        """Whether a place says "the surface" of something that the text describes in one way at most."""
        noun, passage = place.node, place.passage
        below = passage.tree.below(noun)
        is_plain = any(n.low == "the" for n in below) and not any(n.relation in _DESCRIBING for n in below)
        return not noun.is_name and noun.is_noun and is_plain and len(self._descriptions(noun)) == 1

    def _descriptions(self, noun: Node) -> set[frozenset[str]]:
        """Return the ways in which a text describes what a noun names, each by its words."""
        found: set[frozenset[str]] = set()
        for number in self.index.numbers_of(noun.low)[:_MOST_MENTIONS]:
            tree = self.at(number).tree
            for node in tree.nodes:
                if node.low == noun.low:
                    found.add(frozenset(n.low for n in tree.below(node) if n.relation in _DESCRIBING))
        return found - {frozenset()}

    def is_definite(self, passage: Passage, noun: Node) -> bool:
        """Whether a noun has "the" before it, and so takes up something named before."""
        return any(below.low == "the" for below in passage.tree.below(noun))

    def _candidates(self, passage: Passage, pronoun: Node, chain: int) -> Iterator[tuple[Passage, Node]]:
        """Yield what a pronoun may stand for, the likeliest first: what the subjects before it stand for."""
        for number in range(passage.number, max(-1, passage.number - 1 - _BEFORE), -1):
            is_own = number == passage.number
            before = passage if is_own else self.at(number)
            nodes = before.tree.nodes[: pronoun.number] if is_own else before.tree.nodes
            subjects = [node for node in nodes if node.relation in _SUBJECTS]
            for node in reversed(subjects):
                if is_own and pronoun.relation in _OBJECTS and acts_on(node, pronoun, passage):
                    continue  # who washes him is somebody else
                if node.low not in PRONOUNS and fits(node, pronoun):
                    yield before, node
                elif chain and node.low in PRONOUNS - FIRST and is_same_person(pronoun, node):
                    meant = self.antecedent(before, node, chain - 1)
                    yield from () if meant is None else (meant,)
            if is_own and not (pronoun.relation in _OBJECTS and pronoun.low in PLURAL | NEUTER):
                continue
            others = (node for node in reversed(nodes) if node.relation not in _SUBJECTS)
            yield from ((before, node) for node in others if is_taken_up(node, pronoun, before))


@recalled(lambda index: len(index.document.text))
def passages_of(index: EvidenceIndex) -> Passages:
    """Return the passages of a text; the latest few are kept."""
    return Passages(index)


def statement_passage(reading: Reading, span: Span) -> Passage:
    """Return a sentence of a statement as a passage."""
    return _passage(-1, reading.text, span, reading.numbers)


def _passage(number: int, text: str, span: Span, mentions: tuple[NumberMention, ...]) -> Passage:
    inside: list[NumberMention] = []
    for mention in merged_dates(mentions, text):
        if span.contains(mention.span) and (not inside or inside[-1].span.end <= mention.span.start):
            inside.append(mention)
    whole = [Token(mention.span, _shown(mention)) for mention in inside]
    tokens = tokens_of(text, span.start, span.end, whole)
    if len(tokens) > _MOST_TOKENS:
        return Passage(number, Tree(text, ()), ())
    return Passage(number, parse(text, tokens), tuple(inside))


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
