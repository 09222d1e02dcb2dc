"""What a word of a statement is carried by, what is missing, and the proof that comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.results import Aligned, Reason, ReasonCode, Relation
    from summarizer.source.document import Span
    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.proving.edges import Edge
    from summarizer.verifying.checking.proving.passage import Passage


@dataclass(frozen=True, slots=True)
class Place:
    """A word of the source: the number of its sentence and its own."""

    passage: Passage = field(repr=False, compare=False)
    sentence: int
    word: int

    @property
    def node(self) -> Node:
        """The word itself."""
        return self.passage.tree.nodes[self.word]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A word of the statement in whose place the source has another, or the same under another sign."""

    number: int
    place: Place
    code: ReasonCode


@dataclass(frozen=True, slots=True)
class Carried:
    """How far a word of the statement, with all that it governs, is carried.

    `pairs` are the words and their places, `missing` those without one, `conflicts` those that the source
    has otherwise.
    """

    pairs: tuple[tuple[int, Place, Relation], ...]
    missing: frozenset[int]
    is_reported: bool = False
    conflicts: tuple[Conflict, ...] = ()

    def __add__(self, other: Carried) -> Carried:
        return Carried(
            self.pairs + other.pairs,
            self.missing | other.missing,
            self.is_reported or other.is_reported,
            self.conflicts + other.conflicts,
        )

    @property
    def cost(self) -> int:
        """How many words are not carried."""
        return len(self.missing) + len(self.conflicts)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a word of the statement governs: another word, in a role."""

    node: Node
    edge: Edge


@dataclass(frozen=True, slots=True)
class Proof:
    """The alignment of a statement. `clauses` says of each of its clauses whether it is carried.

    `is_reported` says that the source tells one of them only as the words of somebody, `is_attributed` that
    each is told as somebody's, who was compared with the speaker in the source. `against` are the
    words that the source has otherwise, where all others of their clause are carried.
    """

    aligned: tuple[Aligned, ...]
    unaligned: tuple[Span, ...]
    clauses: tuple[bool, ...]
    is_reported: bool = False
    is_attributed: bool = False
    against: tuple[Reason, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether every word that says something is carried."""
        return self.is_carried and not self.is_reported

    @property
    def is_carried(self) -> bool:
        """Whether every word that says something is carried, be it only by what somebody says."""
        return bool(self.clauses) and all(self.clauses) and not self.unaligned and not self.against

    @property
    def is_partial(self) -> bool:
        """Whether one clause is carried whole and another is not."""
        return any(self.clauses) and not self.is_complete
