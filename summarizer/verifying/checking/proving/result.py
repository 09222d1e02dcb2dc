"""What a proof is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.results import Aligned, Reason
    from summarizer.source.document import Span


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
