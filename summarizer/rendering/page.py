"""What a person is to see of a summary, worded and in order; the formats only lay it out and escape it.

All strings are on one line and free of control characters, but not escaped for any format.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from summarizer.ledger import WindowStatus
from summarizer.rendering import wording
from summarizer.rendering.places import Places
from summarizer.results import LinkKind, Wording
from summarizer.source.document import Grade

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.ledger import Window
    from summarizer.results import (
        Claim,
        Coverage,
        NumericFact,
        Quotation,
        Reason,
        Rejection,
        Remark,
        Uncovered,
        Verdict,
    )
    from summarizer.source.document import Span
    from summarizer.summary import Summary

_LONGEST_EVIDENCE = 600
_NOTHING = "(nothing)"
_CHANGE = re.compile(r"\[-(.+?)-\]|\{\+(.+?)\+\}")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words and where they stand in the source ("S3 [120–188]", or nothing)."""

    words: str
    where: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim, its verdict, what was found against it, and the sentences that it was held against.

    With `own_words` it is in the words of the source, so that its place may be enough.
    """

    text: str
    verdict: Verdict
    speaker: str | None
    findings: tuple[Passage, ...]
    evidence: tuple[Passage, ...]
    where: str
    own_words: bool = False

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
class QuotationRow:
    """Speech within its marks, the speaker ("speaker open" for none), the role, and how it was settled."""

    speech: str
    speaker: str
    role: str | None
    settled: bool
    manner: str
    where: str


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A number as it stands in the source, what was parsed from it, and what it measures."""

    text: str
    meaning: str
    measures: str
    as_of: str
    where: str


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
    """A whole summary, worded, the most salient first; `alarm` is None where every window was answered.

    `remarks` are about the source itself: quantities that contradict each other, figures that do not fit.
    `left_out` counts the items that are in the summary and not here.
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

    @property
    def empty(self) -> bool:
        """Whether nothing was accepted."""
        return not (self.headline or self.claims or self.quotations or self.numbers)


def lay_open(summary: Summary) -> Page:
    """Word a summary for people, all of it."""
    writer = _Writer(summary.source, Places.of(summary.source), _told_again(summary))
    unanswered = [w for w in summary.windows if w.status not in {WindowStatus.OK, WindowStatus.EMPTY}]
    return Page(
        headline=writer.claim(summary.headline) if summary.headline else None,
        alarm=_alarm(unanswered, len(summary.windows)),
        claims=tuple(map(writer.claim, sorted(summary.claims, key=claim_rank))),
        quotations=tuple(map(writer.quotation, sorted(summary.quotations, key=quotation_rank))),
        numbers=tuple(map(writer.number, sorted(summary.numeric_facts, key=number_rank))),
        remarks=(*writer.contradictions(summary), *map(writer.remark, summary.remarks)),
        rejected=tuple(map(writer.rejection, summary.rejected)),
        uncovered=tuple(writer.uncovered(summary.coverage)),
        unanswered=tuple(map(writer.window, unanswered)),
        cost=wording.cost(summary.usage, summary.provenance.model),
    )


def claim_rank(claim: Claim) -> tuple[float, int]:
    """Order claims: the most salient first, of equals the one that stands first."""
    return -claim.salience, min((span.start for span in claim.evidence), default=0)


def quotation_rank(quotation: Quotation) -> tuple[int, float, int]:
    """Order quotations by how certain they are, then as claims are ordered."""
    grade = list(Grade).index(quotation.grade)
    return grade, -quotation.salience, quotation.fragments[0].span.start


def number_rank(fact: NumericFact) -> tuple[float, int]:
    """Order numbers as claims are ordered."""
    return -fact.salience, fact.span.start


def _told_again(summary: Summary) -> dict[Span, tuple[Span, ...]]:
    """Return the places where the quantity of a fact is told again, for the first fact of each such link."""
    return {
        spans[0]: spans[1:]
        for link in summary.links
        if link.kind is LinkKind.SAME
        for spans in [tuple(summary.numeric_facts[index].span for index in link.facts)]
    }


def _alarm(unanswered: list[Window], total: int) -> str | None:
    if not unanswered:
        return None
    counts = Counter(window.status.value for window in unanswered)
    how = ", ".join(f"{status} {number:,}" for status, number in counts.items())
    return (
        f"INCOMPLETE: {len(unanswered):,} of {wording.count(total, 'request')} to the model"
        f" got no usable answer ({how}). What they would have found is missing here."
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    """Words the items of one source."""

    source: str
    places: Places
    again: dict[Span, tuple[Span, ...]]

    def claim(self, claim: Claim) -> ClaimRow:
        return ClaimRow(
            text=wording.clean(claim.text) or _NOTHING,
            verdict=claim.support.verdict,
            speaker=wording.clean(claim.speaker.name) if claim.speaker else None,
            findings=self._findings(claim.support.reasons),
            evidence=self._evidence(claim),
            own_words=claim.wording is Wording.SOURCE,
            where=self.places.where(*claim.evidence) + self._again(claim),
        )

    def _again(self, claim: Claim) -> str:
        return f", again {self.places.where(*claim.again)}" if claim.again else ""

    def _evidence(self, claim: Claim) -> tuple[Passage, ...]:
        return tuple(
            Passage(wording.shorten(span.of(self.source), _LONGEST_EVIDENCE), self.places.where(span))
            for span in claim.evidence
        )

    def quotation(self, quotation: Quotation) -> QuotationRow:
        role = quotation.speaker.role if quotation.speaker else None
        return QuotationRow(
            speech=wording.speech(quotation, self.source),
            speaker=wording.speaker_name(quotation, self.source),
            role=wording.clean(role.text) if role else None,
            settled=quotation.speaker is not None,
            manner=wording.manner(quotation),
            where=self.places.where(*(fragment.span for fragment in quotation.fragments)),
        )

    def number(self, fact: NumericFact) -> NumberRow:
        measures = wording.clean(fact.measures or "")
        again = self.again.get(fact.span, ())
        return NumberRow(
            text=wording.clean(fact.text),
            meaning=wording.meaning(fact, self.source),
            measures=f"{measures} (model's words)" if measures and fact.measures_span is None else measures,
            as_of=wording.clean(fact.as_of.text) if fact.as_of else "",
            where=self.places.where(fact.span) + (f", again {self.places.where(*again)}" if again else ""),
        )

    def contradictions(self, summary: Summary) -> Iterator[Passage]:
        for link in summary.links:
            if link.kind is LinkKind.CONTRADICTING:
                facts = [summary.numeric_facts[index] for index in link.facts]
                words = wording.contradiction(facts, self.source)
                yield Passage(words, self.places.where(*(fact.span for fact in facts)))

    def remark(self, remark: Remark) -> Passage:
        return Passage(wording.remark(remark), self.places.where(*(figure.span for figure in remark.figures)))

    def rejection(self, rejection: Rejection) -> RejectedRow:
        nearest = rejection.nearest
        return RejectedRow(
            item=wording.clean(rejection.item) or _NOTHING,
            reason=f"{wording.clean(rejection.task)}: {rejection.reason}",
            findings=self._findings(rejection.reasons),
            nearest=self.places.where(nearest.span) if nearest else None,
            difference=tuple(_difference(wording.clean(nearest.diff))) if nearest else (),
        )

    def uncovered(self, coverage: Coverage) -> Iterator[Section]:
        for name, pieces in (("quoted span", coverage.quoted), ("number", coverage.numbers)):
            if pieces:
                yield self._section(wording.count(len(pieces), name), pieces)

    def _section(self, name: str, pieces: tuple[Uncovered, ...]) -> Section:
        counts = Counter(piece.reason.value for piece in pieces)
        return Section(
            name=name,
            pieces=tuple(
                (Passage(wording.shorten(piece.text), self.places.where(piece.span)), piece.reason.value)
                for piece in pieces
            ),
            counts=", ".join(f"{reason} {number:,}" for reason, number in counts.most_common()),
        )

    def window(self, window: Window) -> Passage:
        words = f"{window.task}: {window.status}"
        error = f" – {wording.shorten(window.error, 200)}" if window.error else ""
        return Passage(words + error, self.places.where(window.span))

    def _findings(self, reasons: Iterable[Reason]) -> tuple[Passage, ...]:
        return tuple(
            Passage(
                wording.finding(reason, self.source),
                self.places.where(reason.source) if reason.source else "",
            )
            for reason in reasons
        )


def _difference(diff: str) -> Iterator[tuple[Side, str]]:
    end = 0
    for match in _CHANGE.finditer(diff):
        yield Side.BOTH, diff[end : match.start()]
        yield (Side.SOURCE, match[2]) if match[1] is None else (Side.ITEM, match[1])
        end = match.end()
    yield Side.BOTH, diff[end:]
