"""From a drafted statement to a `Claim` with its verdict, or to the rejected tray."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.results import Claim, Rejection, RejectionReason, Verdict
from summarizer.verifying.checking import check
from summarizer.verifying.nearest import nearest

if TYPE_CHECKING:
    from summarizer.source.document import Document, Span


def verify_claim(
    statement: str, document: Document, hint: tuple[Span, ...], salience: float
) -> Claim | Rejection:
    """Hold a statement against the text; `hint` are the sentences that the model named for it.

    A claim that is supported or partly supported is returned with the verdict, any other as a rejection.
    """
    support = check(statement, document, hint=hint)
    if support.verdict is Verdict.UNSUPPORTED:
        return Rejection(
            task="claims",
            item=statement,
            reason=RejectionReason.UNSUPPORTED,
            reasons=support.reasons,
            nearest=nearest(statement, document),
        )
    return Claim(text=statement, evidence=support.evidence, support=support, salience=salience)
