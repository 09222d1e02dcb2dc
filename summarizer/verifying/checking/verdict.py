"""From findings and coverage to a verdict."""

from __future__ import annotations

from summarizer.results import Reason, ReasonCode, Support, Verdict

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


# What these find is a matter of words: a reader who knows their meaning may still find the statement said.
_OF_WORDS = frozenset(
    {ReasonCode.NO_EVIDENCE, ReasonCode.NOT_IN_TEXT, ReasonCode.JOINED, ReasonCode.SPEAKER_OPEN}
)


def is_open(support: Support) -> bool:
    """Whether rules leave a statement open: nothing speaks against it but that its words are not there."""
    return bool(support.evidence and support.reasons) and {r.code for r in support.reasons} <= _OF_WORDS
