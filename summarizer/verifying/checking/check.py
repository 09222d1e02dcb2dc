"""Hold anybody's sentence against a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.results import Reason, ReasonCode, Support, Verdict
from summarizer.verifying.checking.arithmetic import arithmetic_findings
from summarizer.verifying.checking.comparison import Comparison
from summarizer.verifying.checking.conditions import condition_findings
from summarizer.verifying.checking.contrasts import contrast_findings, direction_findings
from summarizer.verifying.checking.copies import difference_findings
from summarizer.verifying.checking.coverage import coverage_findings
from summarizer.verifying.checking.dates import date_findings
from summarizer.verifying.checking.evidence import evidence_index, read_statement
from summarizer.verifying.checking.joints import joining_findings
from summarizer.verifying.checking.names import name_findings
from summarizer.verifying.checking.numbers import number_findings
from summarizer.verifying.checking.polarity import (
    modality_findings,
    negation_findings,
    quantifier_findings,
)
from summarizer.verifying.checking.sayings import are_verbatim, read_sayings
from summarizer.verifying.checking.speakers import speaker_findings
from summarizer.verifying.checking.verdict import judge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Document, Span


def check(
    statement: str, source: str | Document, *, hint: tuple[Span, ...] = (), speaker: str | None = None
) -> Support:
    """Hold `statement` against `source`, by rules alone: no model, no network.

    The verdict comes with the findings against the statement and with the sentences of the source that it
    was held against, the best first (spans in code points). `hint` are places where the evidence is said to
    be: they are looked at first and prove nothing. `speaker` is who the statement is said to come from.
    A statement or a source without words is unsupported.
    """
    if not (statement.strip() and (source if isinstance(source, str) else source.text).strip()):
        return _nothing_found()
    index = evidence_index(source)
    reading = read_statement(statement, index.document.language)
    sayings = read_sayings(reading, index, speaker)
    told = tuple(place for saying in sayings for place in saying.places)
    evidence = index.find(reading.keys, (*hint, *told)) or index.at(told)
    if not evidence:
        return _nothing_found()
    held = Comparison(reading, tuple(evidence), index, sayings)
    reasons = tuple(dict.fromkeys(_findings(held)))
    return Support(
        verdict=judge(reasons), reasons=reasons, evidence=tuple(sentence.span for sentence in evidence)
    )


def _nothing_found() -> Support:
    return Support(verdict=Verdict.UNSUPPORTED, reasons=(Reason(code=ReasonCode.NO_EVIDENCE),))


def _findings(held: Comparison) -> Iterator[Reason]:
    if are_verbatim(held.sayings, held.statement.words):
        yield from speaker_findings(held)
    else:
        yield from _findings_in_wording(held)


def _findings_in_wording(held: Comparison) -> Iterator[Reason]:
    yield from number_findings(held)
    yield from date_findings(held)
    yield from arithmetic_findings(held)
    yield from name_findings(held)
    yield from speaker_findings(held)
    yield from difference_findings(held)
    yield from negation_findings(held)
    yield from modality_findings(held)
    yield from condition_findings(held)
    yield from quantifier_findings(held)
    yield from direction_findings(held)
    yield from contrast_findings(held)
    yield from coverage_findings(held)
    yield from joining_findings(held)
