"""The way most people do it: instructor, one schema, and a model that is asked to copy.

It gets every help that does not change what it is: the client and retries of ours, and a search for the place
of what it copied, exactly or with marks and white space folded, so that only wrong words count as wrong.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel

from summarizer.drafting.client import Request
from summarizer.errors import ModelError, UnreachableError
from summarizer.evaluation.cases import ClaimRow, Cost, Prediction, QuantityRow, QuotationRow
from summarizer.evaluation.conventions import symbol
from summarizer.evaluation.scoring.units import is_measure
from summarizer.ledger import Usage
from summarizer.running import run
from summarizer.source.document import Direction, Qualifier, Span
from summarizer.verifying.locate import locate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.evaluation.cases import Case
    from summarizer.evaluation.systems.base import Target

_SYSTEM = "You extract facts from articles. Answer with JSON."
_PROMPT = """\
Extract from the article below:
- its key claims, at most 6, each with the sentence of the article that it rests on, copied word for word;
- every quotation, direct or indirect, copied word for word without quotation marks, with its speaker's name
  and whether it is direct, mixed or indirect;
- every quantity, copied word for word, with its value as a plain number, its unit in the singular (for a
  count the thing that is counted) and its qualifier.

Article:

{text}"""
_MAX_TOKENS = 2000


class _Claim(BaseModel):
    claim: str
    evidence: str


class _Quotation(BaseModel):
    text: str
    speaker: str | None
    kind: Literal["direct", "mixed", "indirect"]


class _Quantity(BaseModel):
    text: str
    value: float
    unit: str | None
    qualifier: Qualifier


class Answer(BaseModel):
    """The one schema."""

    claims: list[_Claim]
    quotations: list[_Quotation]
    quantities: list[_Quantity]


@dataclass(frozen=True, slots=True)
class Naive:
    """One call a document, and everything that it says believed."""

    target: Target

    def predict(self, case: Case) -> Prediction:
        """Ask once for everything."""
        start = time.perf_counter()
        try:
            answer, usage = run(self._ask(case.text))
        except UnreachableError:
            raise
        except ModelError as error:
            cost = Cost(usage=error.usage or Usage(), seconds=round(time.perf_counter() - start, 3))
            return Prediction(id=case.id, cost=cost, failures=(str(error),))
        seconds = round(time.perf_counter() - start, 3)
        return prediction_of(case, answer, Cost(usage=usage, speaker_calls=1, seconds=seconds))

    async def _ask(self, text: str) -> tuple[Answer, Usage]:
        async with self.target.chosen().connected() as client:
            return await client.ask(Request(_SYSTEM, _PROMPT.format(text=text), _MAX_TOKENS), Answer)


def prediction_of(case: Case, answer: Answer, cost: Cost) -> Prediction:
    """Turn an answer into rows: what stands nowhere in the text has no place."""
    said = [text for text in _copied(answer) if text.strip()]
    return Prediction(
        id=case.id,
        quotations=tuple(_quotations(case.text, answer.quotations)),
        quantities=tuple(_quantities(case.text, answer.quantities)),
        claims=tuple(_claims(case.text, answer.claims)),
        emitted=len(said),
        verbatim=sum(text in case.text for text in said),
        cost=cost,
    )


def _copied(answer: Answer) -> Iterator[str]:
    """Everything that the model was asked to copy."""
    return chain(
        (claim.evidence for claim in answer.claims),
        (quotation.text for quotation in answer.quotations),
        (quotation.speaker or "" for quotation in answer.quotations),
        (quantity.text for quantity in answer.quantities),
    )


def _quotations(text: str, quotations: list[_Quotation]) -> Iterator[QuotationRow]:
    position = 0
    for quotation in quotations:
        places = find(text, quotation.text, position)
        if places:
            position = places[-1].end
        speaker = find(text, quotation.speaker or "", 0)
        # A quotation that is nowhere counts as predicted; an empty place meets no gold.
        fragments = places or (Span(0, 0),)
        yield QuotationRow(kind=quotation.kind, fragments=fragments, speakers=speaker[:1])


def _quantities(text: str, quantities: list[_Quantity]) -> Iterator[QuantityRow]:
    position = 0
    for quantity in quantities:
        places = find(text, quantity.text, position)
        if places:
            position = places[-1].end
        yield QuantityRow(
            span=places[0] if places else None,
            values=(Decimal(str(quantity.value)),),
            unit=quantity.unit,
            qualifier=symbol(quantity.qualifier, Direction.NONE),
            detail=f"{quantity.qualifier}, {Direction.NONE}",
            counted=not is_measure(quantity.unit or ""),
        )


def _claims(text: str, claims: list[_Claim]) -> Iterator[ClaimRow]:
    for claim in claims:
        yield ClaimRow(text=claim.claim, evidence=find(text, claim.evidence, 0))


def find(text: str, words: str, position: int) -> tuple[Span, ...]:
    """Return where `words` stand, after `position` if they can, in pieces where they were joined; or ()."""
    words = words.strip()
    start = text.find(words, position) if words else -1
    start = text.find(words) if start < 0 and words else start
    if start >= 0:
        return (Span(start, start + len(words)),)
    match = locate(words, text) if words else None
    return match.fragments if match else ()
