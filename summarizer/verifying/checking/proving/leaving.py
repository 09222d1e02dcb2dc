"""A word of the source that carries one of a statement, with what the statement leaves out below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import NumberKind
from summarizer.verifying.checking.proving.apposing import AGED
from summarizer.verifying.checking.proving.edges import case_of, is_function
from summarizer.verifying.checking.proving.grammar import CONCESSIVE, CONNECTING
from summarizer.verifying.checking.proving.matching import relate

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

    from summarizer.source.syntax import Node, Tree
    from summarizer.verifying.checking.proving.carried import Carried, Place
    from summarizer.verifying.checking.proving.passage import Passage

_RESTRICTING = frozenset("amod nmod acl acl:relcl nummod compound nmod:poss advcl advcl:relcl obl".split())
_SHARES = frozenset({NumberKind.FRACTION, NumberKind.PERCENT})
_DEFINITE = frozenset("the this that".split())
_ASIDE = frozenset({",", "(", "–", "—", "-"})


class Left:
    """A word of the source that carries one of a statement, and what the statement leaves out below it."""

    def __init__(self, said: Node, place: Place, statement: Passage, carried: Carried) -> None:
        self.said, self.node, self.passage, self.statement = said, place.node, place.passage, statement
        self.tree: Tree = place.passage.tree
        here = [(number, one.word) for number, one, _ in carried.pairs if one.sentence == place.sentence]
        self._carried, self._kept = {number for number, _ in here}, {word for _, word in here}

    def keeps(self, node: Node) -> bool:
        """Whether a word of the source carries some word of the statement."""
        return node.number in self._kept

    def drops(self, node: Node) -> bool:
        """Whether no word of the statement says what a word of the source says."""
        if self.keeps(node) or not node.low[0].isalnum():
            return False
        if node.low == AGED and node.number + 1 in self.passage.ages:
            return False  # it is the figure that tells
        passage = self.passage
        return all(relate(self.statement, one, passage, node) is None for one in self.statement.tree.nodes)

    def lacks(self, node: Node) -> bool:
        """Whether no word of the statement is left that could say what a word of the source says."""
        others = (one for one in self.statement.tree.nodes if one.number not in self._carried)
        is_said = any(relate(self.statement, one, self.passage, node) is not None for one in others)
        return not (self.keeps(node) or is_said)

    def has(self, low: str) -> bool:
        """Whether the statement has a word."""
        return any(node.low == low for node in self.statement.tree.nodes)

    def restricted(self, node: Node, cases: frozenset[str] | None = None) -> bool:
        """Whether a word below one, or below that, is left out and says which or how, led in by some case."""
        return any(
            (not is_function(below) and self.drops(below) and not self.keeps_joined(below))
            or self.narrows(below, cases)
            for below in self.tree.below(node)
            if below.relation in _RESTRICTING
            and not self.is_beside_the_point(below)
            and (cases is None or (case := case_of(self.tree, below)) in cases or not case)
        )

    def keeps_joined(self, node: Node) -> bool:
        """Whether what is joined to a word stays: of tools for cooks and masons there are some for masons."""
        return any(below.relation == "conj" and self.keeps(below) for below in self.tree.below(node))

    def narrows(self, node: Node, cases: frozenset[str] | None = None) -> bool:
        """Whether a word is not of a known thing, and something that says which is left out below it."""
        return not self.is_known(node) and self.restricted(node, cases)

    def is_known(self, node: Node) -> bool:
        """Whether a thing is told as known: "the old ferry" is the ferry, whatever is denied of it."""
        is_definite = any(below.low in _DEFINITE or below.tag == "PRP$" for below in self.tree.below(node))
        return node.is_name or (node.tag == "NN" and is_definite)

    def is_beside_the_point(self, node: Node) -> bool:
        """Whether a word leads what is said by the way: behind a comma, against expectation, or "in fact"."""
        if node.low in CONNECTING and all(map(is_function, self.tree.below(node))):
            return True
        cases = {b.low for b in self.tree.below(node) if b.relation in {"case", "mark"}}
        first = min((node.number, *(b.number for b in self.tree.below(node) if b.low[0].isalnum())))
        nodes = self.tree.nodes
        return bool(cases & CONCESSIVE) or (first > 0 and nodes[first - 1].low in _ASIDE)

    def is_share(self, node: Node) -> bool:
        """Whether a word of the source is a fraction or a percentage."""
        mention = self.passage.quantity_at.get(node.number)
        return mention is not None and mention.kind in _SHARES

    def is_amount(self, node: Node) -> bool:
        """Whether a word of the source is a share, or counted by a figure."""
        return any(self.is_share(one) for one in (node, *self.tree.below(node)))

    def below(self) -> tuple[Node, ...]:
        """Return the words below the word of the source."""
        return self.tree.below(self.node)


class Rule(NamedTuple):
    """What undoes a word of a statement, and what it needs for that: without, it need not be asked.

    The tag of the word of the source begins with one of `tags`; its sentence has one of `words`, if there are
    any; and something hangs by it, where it is `above` what the rule looks at.
    """

    holds: Callable[[Left], bool]
    tags: tuple[str, ...] | str = ""
    words: AbstractSet[str] = frozenset()
    above: bool = False
