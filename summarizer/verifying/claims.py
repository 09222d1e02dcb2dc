"""From a drafted statement to a `Claim` with its verdict, or to the rejected tray."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from summarizer.coverage import Rejection, RejectionReason
from summarizer.results import Claim, Speaker, Support, Verdict
from summarizer.source.document import Document, Grade, Span
from summarizer.verifying.checking import check
from summarizer.verifying.checking.evidence import evidence_index
from summarizer.verifying.nearest import nearest
from summarizer.verifying.quotations import grade_of, speaker_of

if TYPE_CHECKING:
    from collections.abc import Sequence


_SPACED_INITIALS = re.compile(r"\b(?:[A-Z]\. )+[A-Z]\.")


def verify_claim(
    statement: str, document: Document, hint: tuple[Span, ...], salience: float
) -> Claim | Rejection:
    """Hold a statement against the text; `hint` are the sentences that the model named for it.

    A claim is returned with its verdict, and as a rejection where the text says otherwise or carries hardly a
    word of it.
    """
    statement = respelled(statement, document.text)
    support = check(statement, document, hint=hint)
    if support.verdict is Verdict.REFUTED or (
        support.verdict is Verdict.UNPROVEN and _is_unheard_of(support)
    ):
        return Rejection(
            task="claims",
            item=statement,
            reason=RejectionReason.UNSUPPORTED,
            reasons=support.reasons,
            nearest=nearest(statement, document),
        )
    return _claim(statement, support, document, salience)


def proved_claim(statement: str, document: Document, hint: tuple[Span, ...], salience: float) -> Claim | None:
    """Return a statement that the text supports as a claim, None where it does not."""
    support = check(statement, document, hint=hint)
    return _claim(statement, support, document, salience) if support.verdict is Verdict.SUPPORTED else None


def _claim(statement: str, support: Support, document: Document, salience: float) -> Claim:
    return Claim(
        text=statement,
        evidence=support.evidence,
        support=support,
        speaker=sayer(document, support.evidence),
        salience=salience,
    )


def _is_unheard_of(support: Support) -> bool:
    """Whether more words of a statement are without a place in the text than have one."""
    return len(support.unaligned) > len(support.proof) or not support.evidence


def sayer(document: Document, evidence: Sequence[Span]) -> Speaker | None:
    """Return who says the first sentence of the evidence, where one speaker's words are half of it."""
    index = evidence_index(document)
    words: Counter[Span] = Counter()
    for utterance in index.spoken_at(evidence[0]):
        if utterance.speaker is not None and grade_of(utterance) is not Grade.OPEN:
            inside = sum(evidence[0].shared(part) for part in utterance.fragments)
            words[utterance.speaker.canonical] += inside
    if not words:
        return None
    who, most = words.most_common(1)[0]
    if 2 * most < evidence[0].end - evidence[0].start:
        return None
    speakers = (utterance.speaker for utterance in index.utterances if utterance.speaker is not None)
    return speaker_of(document, next(speaker for speaker in speakers if speaker.canonical == who))


def respelled(statement: str, text: str) -> str:
    """Undo a habit of small models: "U. S." for an abbreviation that the text spells "U.S."."""

    def joined(match: re.Match[str]) -> str:
        spelled = match.group().replace(" ", "")
        return spelled if match.group() not in text and spelled in text else match.group()

    return _SPACED_INITIALS.sub(joined, statement)
