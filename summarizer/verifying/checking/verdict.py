"""From a proof, and what was found against a statement, to a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.results import Reason, ReasonCode, Support, Verdict

if TYPE_CHECKING:
    from summarizer.verifying.checking.proving import Proof

# These say that the source says something else; the others, that it says less or nothing.
_AGAINST = frozenset(
    {
        ReasonCode.NUMBER,
        ReasonCode.UNIT,
        ReasonCode.QUALIFIER,
        ReasonCode.DIRECTION,
        ReasonCode.ROLE,
        ReasonCode.NEGATION,
        ReasonCode.SPEAKER,
        ReasonCode.CONTRAST,
        ReasonCode.ARITHMETIC,
    },
)


def judge(proof: Proof, reasons: tuple[Reason, ...]) -> Verdict:
    """Return the verdict: `supported` needs a whole proof and nothing against it, whatever else is there."""
    if proof.is_complete and not reasons:
        return Verdict.SUPPORTED
    if any(reason.code in _AGAINST and reason.source is not None for reason in reasons):
        return Verdict.REFUTED
    return Verdict.PARTLY if proof.is_partial else Verdict.UNPROVEN


def is_open(support: Support) -> bool:
    """Whether rules leave a statement open, so that a reader who knows the meaning of words may be asked."""
    codes = {reason.code for reason in support.reasons}
    is_undecided = support.verdict in {Verdict.PARTLY, Verdict.UNPROVEN} and bool(support.evidence)
    return is_undecided and not codes & (_AGAINST | {ReasonCode.NAME})
