"""What people are to see of a summary: its rows, worded, as the formats lay them out and escape them.

All strings are on one line and free of control characters, but not escaped for any format.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from summarizer.rendering import wording
from summarizer.rendering.writing import ENGLISH

if TYPE_CHECKING:
    from summarizer.rendering.writing import Writing
    from summarizer.results import Verdict


@dataclass(frozen=True, slots=True)
class Passage:
    """Words and where they stand in the source ("S3 [120–188]", or nothing)."""

    words: str
    where: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim, its verdict, what was found against it, and the sentences that it was held against.

    With `own_words` it is in the words of the source, so that its place may be enough. `proof` says what
    carries its words, `against` is what the source says elsewhere against it, `salience` how much it tells.
    """

    text: str
    verdict: Verdict
    speaker: str | None
    findings: tuple[Passage, ...]
    evidence: tuple[Passage, ...]
    where: str
    own_words: bool = False
    proof: tuple[str, ...] = ()
    against: tuple[Passage, ...] = ()
    salience: float = 0.0

    @property
    def said(self) -> str:
        """The claim with a mark of its verdict before it."""
        return f"{wording.MARKS[self.verdict]} {self.text}"

    @property
    def label(self) -> str:
        """The verdict in words, and whom the claim is ascribed to."""
        label = wording.LABELS[self.verdict]
        return f"{label} · according to {self.speaker}" if self.speaker else label


@dataclass(frozen=True, slots=True)
class PartRow:
    """A section of the source: its title, its place, and the claims of its own."""

    title: str
    where: str
    claims: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class QuotationRow:
    """Speech within its marks, the speaker ("speaker open" for none), the role, and how it was settled.

    `brief` says the last where there is little room: of what is sure no more than what kind of speech it is.
    `start` is where it begins in the source.
    """

    speech: str
    speaker: str
    role: str | None
    settled: bool
    manner: str
    brief: str
    where: str
    start: int


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A number as it stands in the source, what was parsed from it, and what it measures."""

    text: str
    meaning: str
    measures: str
    as_of: str
    where: str

    @property
    def more(self) -> str:
        """What it measures, and as of when, each with its name: "measures: the catch · as of: last year"."""
        told = {"measures": self.measures, "as of": self.as_of}
        return " · ".join(f"{name}: {words}" for name, words in told.items() if words)


class Side(Enum):
    """Who has a word of a difference: both, only the rejected item, or only the source."""

    BOTH = "both"
    ITEM = "item"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """Something not accepted, why, and the nearest place of the source with the words that differ."""

    item: str
    reason: str
    findings: tuple[Passage, ...]
    nearest: str | None
    difference: tuple[tuple[Side, str], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """What no item covers of one sort: each piece with its reason, and a count for each reason."""

    name: str
    pieces: tuple[tuple[Passage, str], ...]
    counts: str


@dataclass(frozen=True, slots=True)
class Page:
    """A whole summary, worded, in the order of `ranking`; `alarm` is None where every window was answered.

    `remarks` are about the source itself: quantities that contradict each other, figures that do not fit.
    `left_out` counts the items that are in the summary and not here. `parts` are sections with claims,
    and `writing` is how the language of the text is written.
    """

    headline: ClaimRow | None
    alarm: str | None
    claims: tuple[ClaimRow, ...]
    quotations: tuple[QuotationRow, ...]
    numbers: tuple[NumberRow, ...]
    remarks: tuple[Passage, ...]
    rejected: tuple[RejectedRow, ...]
    uncovered: tuple[Section, ...]
    unanswered: tuple[Passage, ...]
    cost: str
    left_out: str = ""
    overview: tuple[ClaimRow, ...] = ()
    parts: tuple[PartRow, ...] = ()
    notes: tuple[str, ...] = ()
    writing: Writing = ENGLISH

    @property
    def empty(self) -> bool:
        """Whether nothing was accepted."""
        return not (self.headline or self.claims or self.quotations or self.numbers)
