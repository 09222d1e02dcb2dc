"""From a proof, and what was found against a statement, to a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.results import Reason, ReasonCode, Support, Verdict
from summarizer.verifying.checking.compatible import leaves_room
from summarizer.verifying.checking.numbers import is_otherwise
from summarizer.verifying.checking.readings import key
from summarizer.verifying.checking.words import words_in

if TYPE_CHECKING:
    from summarizer.verifying.checking.comparison import Comparison
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


# Of the words that say something: how many may be neither carried nor spoken against, for the text to say
# otherwise rather than something else. Measured by bench_statements.py on the half that was looked at.
_MOST_UNEXPLAINED = 1 / 3


def judge(proof: Proof, reasons: tuple[Reason, ...], held: Comparison) -> Verdict:
    """Return the verdict on a statement: `supported` needs a whole proof and nothing against it.

    `refuted` needs a place that says otherwise, and that the source speaks of the same: most other words are
    carried.
    """
    if proof.is_complete and not reasons:
        return Verdict.SUPPORTED
    against = [reason for reason in reasons if _speaks_against(reason, held)]
    if any(_unexplained(proof, reason, held) <= _MOST_UNEXPLAINED for reason in against):
        return Verdict.REFUTED
    return Verdict.PARTLY if proof.is_partial else Verdict.UNPROVEN


def _speaks_against(reason: Reason, held: Comparison) -> bool:
    if reason.code not in _AGAINST or leaves_room(reason, held):
        return False
    return reason.code is not ReasonCode.QUALIFIER or is_otherwise(reason, held)


def _unexplained(proof: Proof, against: Reason, held: Comparison) -> float:
    """Return the share of words that nothing carries and the finding is not about.

    Where it is about who speaks, no word of theirs is carried: those count as such that the sentence has.
    """
    there = {
        key(word)
        for read in held.evidence
        for word in read.words
        if against.code is ReasonCode.SPEAKER and against.source and read.span.overlaps(against.source)
    }
    blamed = {word.stem for word in words_in(against.statement or "")}
    unaligned = [w for w in held.statement.words if any(span.overlaps(w) for span in proof.unaligned)]
    left = [word for word in unaligned if word.stem not in blamed and key(word) not in there]
    return len(left) / max(1, len(unaligned) + len(proof.aligned))


def is_open(support: Support) -> bool:
    """Whether rules leave a statement open, so that a reader who knows the meaning of words may be asked."""
    codes = {reason.code for reason in support.reasons}
    is_undecided = support.verdict in {Verdict.PARTLY, Verdict.UNPROVEN} and bool(support.evidence)
    return is_undecided and not codes & (_AGAINST | {ReasonCode.NAME})
