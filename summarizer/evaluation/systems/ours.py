"""This library: whole, and without its proofs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from summarizer.api import Summarizer
from summarizer.evaluation.cases import CheckRow, ClaimRow, Cost, Prediction, QuotationRow
from summarizer.evaluation.conventions import quantity_rows, quotation_rows
from summarizer.evaluation.systems.base import tasks_of
from summarizer.ledger import Task, WindowStatus
from summarizer.models import NONE
from summarizer.results import NumericFact, Speaker, Text, Verdict
from summarizer.source.utterance import SettledBy
from summarizer.verifying.checking import check

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from summarizer.assembling.streaming import Stream
    from summarizer.drafting.asking import Reply
    from summarizer.evaluation.cases import Case
    from summarizer.evaluation.systems.base import Target
    from summarizer.files.source_file import SourceFile
    from summarizer.results import Quotation
    from summarizer.source.document import Span
    from summarizer.summary import Summary

_FINE = {WindowStatus.OK, WindowStatus.EMPTY}


@dataclass(frozen=True, slots=True)
class Reading:
    """A summary with the replies that it was made of."""

    summary: Summary
    replies: tuple[Reply, ...]


@dataclass(slots=True)
class Library:
    """The library on one model. It keeps its latest reading, so that two systems need not ask twice."""

    target: Target
    _latest: tuple[Case, Reading] | None = None

    def read(self, case: Case) -> Reading:
        """Summarize the text of `case`."""
        if self._latest is None or self._latest[0] != case:
            watched = _Watched(self.target, case)
            self._latest = (case, Reading(watched.summarize(case.text), watched.replies))
        return self._latest[1]


@dataclass(frozen=True, slots=True)
class Ours:
    """The library as users have it; on the model "none", what code alone says."""

    library: Library

    def predict(self, case: Case) -> Prediction:
        """Summarize the text, and check the statements of the case."""
        return prediction_of(case, self.library.read(case).summary)


@dataclass(frozen=True, slots=True)
class NoVerify:
    """The same drafts, all believed: each claim as supported, each speaker as the model chose it."""

    library: Library

    def predict(self, case: Case) -> Prediction:
        """Summarize, and put the model's own words in place of what code made of them."""
        reading = self.library.read(case)
        proved = prediction_of(case, reading.summary)
        speakers = dict(_believed_speakers(reading.replies))
        quotations = tuple(
            row.model_copy(update={"speakers": speakers[row.fragments], "open": False})
            if row.fragments in speakers
            else row
            for row in proved.quotations
        )
        believed = tuple(_believed_claims(reading.replies))
        worded = {claim.evidence for claim in believed}
        claims = (*believed, *(claim for claim in proved.claims if claim.evidence[:1] not in worded))
        return proved.model_copy(update={"quotations": quotations, "claims": claims, "checks": ()})


class _Watched(Summarizer):
    """A summarizer that keeps the replies which its summary was made of."""

    def __init__(self, target: Target, case: Case) -> None:
        settings = replace(target.settings, tasks=tasks_of(case))
        # With nothing to ask, no model is needed, nor connected to.
        super().__init__(target.model if settings.tasks else NONE, None, settings)
        self._streams: list[Stream] = []

    @property
    def replies(self) -> tuple[Reply, ...]:
        return self._streams[-1].replies

    def stream(self, text: str | Path | bytes | SourceFile) -> Stream:
        self._streams.append(super().stream(text))
        return self._streams[-1]


def prediction_of(case: Case, summary: Summary) -> Prediction:
    """Turn a summary into rows, and check the statements of its case."""
    texts = list(_texts(summary))
    asked = [window for window in summary.windows if window.task in {Task.SPEAKERS, Task.JOINT}]
    return Prediction(
        id=case.id,
        quotations=quotation_rows(case, map(_quotation, summary.quotations)),
        quantities=quantity_rows(case, summary.numeric_facts),
        headline=summary.headline.text if summary.headline else None,
        claims=tuple(
            ClaimRow(
                text=claim.text,
                evidence=claim.evidence,
                supported=claim.support.verdict is Verdict.SUPPORTED,
            )
            for claim in summary.claims
        ),
        checks=tuple(
            CheckRow(id=statement.id, verdict=check(statement.text, case.text).verdict)
            for statement in case.statements or ()
        ),
        emitted=len(texts),
        verbatim=sum(span.of(case.text) == text for span, text in texts),
        cost=Cost(usage=summary.usage, speaker_calls=len(asked), seconds=summary.usage.seconds),
        failures=tuple(f"{w.task}: {w.error}" for w in summary.windows if w.status not in _FINE),
    )


def _quotation(quotation: Quotation) -> QuotationRow:
    speaker = quotation.speaker
    return QuotationRow(
        kind=quotation.kind.value,
        fragments=tuple(fragment.span for fragment in quotation.fragments),
        speakers=(speaker.mention, speaker.canonical) if speaker else (),
        open=quotation.settled_by is SettledBy.OPEN,
    )


def _texts(value: Any) -> Iterator[tuple[Span, str]]:
    """Every text in a result that is presented as the source's own, with its place."""
    if isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, BaseModel):
        if isinstance(value, (Text, NumericFact)):
            yield value.span, value.text
        if isinstance(value, Speaker):
            yield value.canonical, value.name
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))


def _believed_speakers(replies: tuple[Reply, ...]) -> Iterator[tuple[tuple[Span, ...], tuple[Span, ...]]]:
    """Yield the fragments of each utterance that the model answered for, and the speaker it chose."""
    for reply in replies:
        names = {draft.utterance: draft.speaker for draft in reply.drafts.speakers}
        for question in reply.call.speakers:
            if name := names.get(question.utterance.id):
                chosen = question.named(name)
                yield question.utterance.fragments, (chosen.mention, chosen.canonical)


def _believed_claims(replies: tuple[Reply, ...]) -> Iterator[ClaimRow]:
    for reply in replies:
        places = {sentence.id: sentence.span for sentence in reply.call.sentences}
        for draft in reply.drafts.claims:
            yield ClaimRow(text=draft.claim, evidence=(places[draft.sentence],))
