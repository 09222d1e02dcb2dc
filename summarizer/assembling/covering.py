"""What of a source no item of its summary covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.coverage import Coverage, Uncovered, UncoveredReason
from summarizer.ledger import lean
from summarizer.source.document import NumberKind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from summarizer.source.document import Document
    from summarizer.source.utterance import Utterance

_WHY = {
    NumberKind.DATE: UncoveredReason.DATE,
    NumberKind.TIME: UncoveredReason.DATE,
    NumberKind.ORDINAL: UncoveredReason.PLACE,
    NumberKind.IDENTIFIER: UncoveredReason.CODE,
}


def coverage(
    document: Document, utterances: Sequence[Utterance], left: Collection[str], facts: Collection[str]
) -> Coverage:
    """List the quoted spans and numbers that are in no quotation and no fact.

    `left` are the ids of utterances that were not certain enough, `facts` those of numbers that are facts.
    """
    kept = {id_ for utterance in utterances if utterance.id not in left for id_ in utterance.quoted}
    spoken = {id_ for utterance in utterances for id_ in utterance.quoted}
    text = document.text
    return Coverage(
        quoted=tuple(
            lean(
                Uncovered(
                    span=q.span,
                    text=q.span.of(text),
                    reason=UncoveredReason.NOT_CERTAIN if q.id in spoken else UncoveredReason.NO_SPEECH,
                )
            )
            for q in document.quoted
            if q.depth == 0 and q.id not in kept
        ),
        numbers=tuple(
            lean(Uncovered(span=n.span, text=n.text, reason=_WHY.get(n.kind, UncoveredReason.NO_QUANTITY)))
            for n in document.numbers
            if n.id not in facts
        ),
    )
