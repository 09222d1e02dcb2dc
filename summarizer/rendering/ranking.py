"""In which order items are shown: claims as the text tells them, the others by salience.

Claims read on from one another: "he" and "the team" follow those whom they mean. Of equals the one that
stands first comes first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.document import Grade, NumberKind
from summarizer.source.utterance import QuotationKind

if TYPE_CHECKING:
    from summarizer.results import Claim, NumericFact, Quotation


def claim_rank(claim: Claim) -> int:
    """Return what claims are sorted by: where the sentence that says it stands."""
    return claim.evidence[0].start if claim.evidence else 0


def is_guess(quotation: Quotation) -> bool:
    """Whether it is open that something is speech at all, as no marks say so."""
    return quotation.kind is QuotationKind.INDIRECT and quotation.grade is Grade.OPEN


def quotation_rank(quotation: Quotation) -> tuple[bool, int, bool, float, int]:
    """Return what quotations are sorted by: how certain they are, then whether it is told in marks."""
    grade, indirect = list(Grade).index(quotation.grade), quotation.kind is QuotationKind.INDIRECT
    return is_guess(quotation), grade, indirect, -quotation.salience, quotation.fragments[0].span.start


def number_rank(fact: NumericFact) -> tuple[bool, float, int]:
    """Return what numbers are sorted by: "one of the …" and those whose reading is open come last."""
    single = fact.kind is NumberKind.COUNT and fact.value == 1
    return single or fact.grade is Grade.OPEN, -fact.salience, fact.span.start
