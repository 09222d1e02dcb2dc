"""The baseline that news is hard to beat at: the beginning of the text, as long as what code alone tells."""

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
        shown = self.other.predict(case)
        room = sum(len(text.split()) for text in (shown.headline or "", *(c.text for c in shown.claims)))
        return Prediction(id=case.id, claims=tuple(_beginning(case.text, room)))


def _beginning(text: str, room: int) -> Iterator[ClaimRow]:
    words = list(_WORD.finditer(text))[:room]
    end = words[-1].end() if words else 0
    for paragraph in read_paragraphs(text):
        for sentence in paragraph.sentences:
            span = Span(sentence.span.start, max(sentence.span.start, min(sentence.span.end, end)))
            if span.start < span.end:
                yield ClaimRow(id=sentence.id, text=span.of(text), supported=True, evidence=(span,))
