"""Baselines of equal length: the beginning of the text, hard to beat at news, and a system cut short."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.evaluation.cases import ClaimRow, Prediction
from summarizer.source.document import Span
from summarizer.source.sentences import read_paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.evaluation.cases import Case
    from summarizer.evaluation.systems.base import System

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Lead:
    """The first words of a text, as many as another system shows of it; each sentence is a claim."""

    other: System

    def predict(self, case: Case) -> Prediction:
        """Cut the text where the other system's summary would end."""
        room = _shown(self.other.predict(case))
        return Prediction(id=case.id, claims=tuple(_beginning(case.text, room)))


@dataclass(frozen=True, slots=True)
class Cut:
    """Another system's claims in its order, as many words of them as `other` shows; the last may be cut."""

    system: System
    other: System

    def predict(self, case: Case) -> Prediction:
        """Cut the system's summary where the other's would end."""
        room = _shown(self.other.predict(case))
        held = self.system.predict(case)
        claims: list[ClaimRow] = []
        for claim in held.claims:
            words = claim.text.split()[:room]
            room -= len(words)
            if words:
                claims.append(claim.model_copy(update={"text": " ".join(words)}))
        return held.model_copy(update={"claims": tuple(claims), "headline": None})


def _shown(prediction: Prediction) -> int:
    """Return how many words a prediction shows of headline and claims."""
    claims = (claim.text for claim in prediction.claims)
    return sum(len(text.split()) for text in (prediction.headline or "", *claims))


def _beginning(text: str, room: int) -> Iterator[ClaimRow]:
    words = list(_WORD.finditer(text))[:room]
    end = words[-1].end() if words else 0
    for paragraph in read_paragraphs(text):
        for sentence in paragraph.sentences:
            span = Span(sentence.span.start, max(sentence.span.start, min(sentence.span.end, end)))
            if span.start < span.end:
                yield ClaimRow(id=sentence.id, text=span.of(text), supported=True, evidence=(span,))
