"""What a person is to see of a summary, worded and in order; the formats only lay it out and escape it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.ledger import WindowStatus
from summarizer.links import LinkKind
from summarizer.rendering import speaking, wording
from summarizer.rendering.leftovers import leftovers
from summarizer.rendering.places import Places
from summarizer.rendering.proofs import in_own_words, proof_lines
from summarizer.rendering.ranking import claim_rank, number_rank, quotation_rank
from summarizer.rendering.rows import (
    ClaimRow,
    NumberRow,
    Page,
    PartRow,
    Passage,
    QuotationRow,
    RejectedRow,
    Section,
    Side,
)
from summarizer.rendering.writing import writing_of
from summarizer.symbols import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.coverage import Coverage, Rejection, Remark, Uncovered
    from summarizer.items import Item
    from summarizer.ledger import Window
    from summarizer.outline import Section as Part
    from summarizer.record import Record
    from summarizer.rendering.writing import Writing
    from summarizer.results import Claim, NumericFact, Quotation, Reason
    from summarizer.source.document import Span

_LONGEST_EVIDENCE = 600
_NOTHING = "(nothing)"
_CHANGE = re.compile(r"\[-(.+?)-\]|\{\+(.+?)\+\}")


def lay_open(summary: Record) -> Page:
    """Word a summary for people, all of it."""
    writing = writing_of(summary.source)
    writer = _Writer(summary.source, Places.of(summary.source), told_again(summary), writing)
    unanswered = [w for w in summary.windows if w.status not in {WindowStatus.OK, WindowStatus.EMPTY}]
    return Page(
        headline=writer.claim(summary.headline) if summary.headline else None,
        alarm=_alarm(unanswered, len(summary.windows)),
        claims=tuple(map(writer.claim, sorted(summary.claims, key=claim_rank))),
        quotations=tuple(map(writer.quotation, sorted(summary.quotations, key=quotation_rank))),
        numbers=tuple(map(writer.number, sorted(summary.numeric_facts, key=number_rank))),
        remarks=(*writer.contradictions(summary), *map(writer.remark, summary.remarks)),
        rejected=tuple(map(writer.rejection, summary.rejected)),
        uncovered=tuple(writer.uncovered(leftovers(summary))),
        unanswered=tuple(map(writer.window, unanswered)),
        cost=wording.cost(summary.usage, summary.provenance.model),
        overview=tuple(map(writer.claim, summary.overview)),
        parts=tuple(writer.part(section) for section in summary.sections if section.claims),
        notes=tuple(map(clean, summary.notes)),
        writing=writing,
    )


def told_again(summary: Record) -> dict[Span, tuple[Span, ...]]:
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
    writing: Writing

    def claim(self, claim: Claim) -> ClaimRow:
        return ClaimRow(
            text=clean(claim.text) or _NOTHING,
            verdict=claim.support.verdict,
            speaker=self._as_source(clean(claim.speaker.name)) if claim.speaker else None,
            findings=self._findings(claim.support.reasons),
            evidence=tuple(self._evidence(span, claim) for span in claim.evidence),
            own_words=in_own_words(claim, self.source),
            proof=tuple(map(self.writing.marked, proof_lines(claim, self.source, self.places))),
            where=self._where(claim.spans, claim) + self._again(claim),
            against=tuple(self._otherwise(span) for span in claim.against),
            salience=claim.salience,
        )

    def _as_source(self, name: str) -> str:
        """Return a name as it stands among English words: in marks where it is inflected otherwise."""
        return name if self.writing.code == "en" else self.writing.quoted(name)

    def _otherwise(self, span: Span) -> Passage:
        words = wording.shorten(span.of(self.source), _LONGEST_EVIDENCE)
        return Passage(f"but the text also says: {self.writing.quoted(words)}", self.places.where(span))

    def part(self, section: Part) -> PartRow:
        """Word a section of the source."""
        title = wording.shorten(section.title.text)
        return PartRow(title, self._where(section.spans, section), tuple(map(self.claim, section.claims)))

    def _again(self, claim: Claim) -> str:
        return f", again {self.places.where(*claim.again)}" if claim.again else ""

    def _evidence(self, span: Span, claim: Claim) -> Passage:
        """Quote a sentence of the evidence; the best one says where the original has it."""
        best = span == claim.evidence[0]
        where = self._where((span,), claim) if best else self.places.where(span)
        return Passage(wording.shorten(span.of(self.source), _LONGEST_EVIDENCE), where)

    def _where(self, spans: tuple[Span, ...], item: Item) -> str:
        """Say where an item stands, in the text and, where that was read from a document, there: "page 3"."""
        original = str(item.place or "")
        return self.places.where(*spans) + (f" · {clean(original)}" if original else "")

    def quotation(self, quotation: Quotation) -> QuotationRow:
        role = quotation.speaker.role if quotation.speaker else None
        return QuotationRow(
            speech=speaking.speech(quotation, self.source, self.writing),
            speaker=speaking.speaker_name(quotation, self.source, self.writing),
            role=clean(role.text) if role else None,
            settled=quotation.speaker is not None,
            manner=speaking.manner(quotation, self.writing),
            brief=speaking.brief_manner(quotation, self.writing),
            where=self._where(quotation.spans, quotation),
            start=quotation.fragments[0].span.start,
        )

    def number(self, fact: NumericFact) -> NumberRow:
        measures = clean(fact.shown_measure)
        again = self.again.get(fact.span, ())
        return NumberRow(
            text=clean(fact.text),
            meaning=wording.graded(fact, self.source, self.writing),
            measures=f"{measures} (model's words)" if measures and fact.measures_span is None else measures,
            as_of=clean(fact.as_of.text) if fact.as_of else "",
            where=self._where(fact.spans, fact) + (f", again {self.places.where(*again)}" if again else ""),
        )

    def contradictions(self, summary: Record) -> Iterator[Passage]:
        for link in summary.links:
            if link.kind is LinkKind.CONTRADICTING:
                facts = [summary.numeric_facts[index] for index in link.facts]
                words = wording.contradiction(facts, self.source, self.writing)
                yield Passage(words, self.places.where(*(fact.span for fact in facts)))

    def remark(self, remark: Remark) -> Passage:
        words = wording.remark(remark, self.writing)
        return Passage(words, self.places.where(*(figure.span for figure in remark.figures)))

    def rejection(self, rejection: Rejection) -> RejectedRow:
        nearest = rejection.nearest
        return RejectedRow(
            item=clean(rejection.item) or _NOTHING,
            reason=f"{clean(rejection.task)}: {rejection.reason}",
            findings=self._findings(rejection.reasons),
            nearest=self.places.where(nearest.span) if nearest else None,
            difference=tuple(_difference(clean(nearest.diff))) if nearest else (),
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
        """Word what was found; words that no place of the source stands against are one finding a code."""
        found: dict[object, Passage] = {}
        for number, reason in enumerate(reasons):
            words, where = wording.finding(reason, self.source, self.writing), ""
            key: object = number
            if reason.source is not None:
                where = self.places.where(reason.source)
            elif reason.statement is not None:
                key = reason.code
                if key in found:
                    words = f"{found[key].words}, {self.writing.quoted(wording.shorten(reason.statement))}"
            found[key] = Passage(words, where)
        return tuple(found.values())


def _difference(diff: str) -> Iterator[tuple[Side, str]]:
    end = 0
    for match in _CHANGE.finditer(diff):
        yield Side.BOTH, diff[end : match.start()]
        yield (Side.SOURCE, match[2]) if match[1] is None else (Side.ITEM, match[1])
        end = match.end()
    yield Side.BOTH, diff[end:]
