"""From findings and coverage to a verdict."""

from __future__ import annotations

from summarizer.results import Reason, ReasonCode, Verdict

# These say that the source says something else; the others, that it says less.
_AGAINST = frozenset(
    {
        ReasonCode.NO_EVIDENCE,
        ReasonCode.NUMBER,
        ReasonCode.UNIT,
        ReasonCode.DIRECTION,
        ReasonCode.NAME,
        ReasonCode.ROLE,
        ReasonCode.NEGATION,
        ReasonCode.SPEAKER,
        ReasonCode.CONTRAST,
        ReasonCode.ARITHMETIC,
        ReasonCode.JOINED,
        ReasonCode.NOT_IN_TEXT,
    },
)


def judge(reasons: tuple[Reason, ...]) -> Verdict:
    """Return `unsupported` if any reason speaks against the statement, `partly` if the source says less."""
    if any(reason.code in _AGAINST for reason in reasons):
        return Verdict.UNSUPPORTED
    return Verdict.PARTLY if reasons else Verdict.SUPPORTED
