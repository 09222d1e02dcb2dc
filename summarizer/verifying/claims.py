"""From a drafted statement, in whatever language, to a `Claim` with its verdict, or to the rejected tray."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from summarizer.coverage import Rejection, RejectionReason
from summarizer.results import Claim, Reason, ReasonCode, Speaker, Support, Verdict
from summarizer.source.document import Document, Grade, NumberMention, Span
from summarizer.source.numbers import read_numbers
from summarizer.verifying.checking import check
from summarizer.verifying.checking.evidence import evidence_index
from summarizer.verifying.nearest import nearest
from summarizer.verifying.quotations import grade_of, speaker_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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


def translated(statement: str, own: Claim, document: Document, language: str) -> Claim | Rejection:
    """Return a statement in `language` as a rendering of `own`, a claim in the text's words.

    It is a rejection where it has a figure that the evidence of that claim does not have, or lost one of the
    claim.
    """
    reasons = tuple(_figures(statement, own.text, own.evidence, document, language))
    if reasons:
        return Rejection(task="claims", item=statement, reason=RejectionReason.UNSUPPORTED, reasons=reasons)
    return own.model_copy(
        update={
            "text": statement,
            "support": unproven(statement, own.evidence),
            "original": own.text,
            "against": (),
        }
    )


def unproven(statement: str, evidence: tuple[Span, ...]) -> Support:
    """Return the verdict on a statement in another language than its evidence."""
    return Support(
        verdict=Verdict.UNPROVEN,
        unaligned=(Span(0, len(statement)),),
        reasons=(Reason(code=ReasonCode.TRANSLATED),),
        evidence=evidence,
    )


def _figures(
    statement: str, own: str, evidence: Sequence[Span], document: Document, language: str
) -> Iterator[Reason]:
    """Yield each number of a statement that the evidence does not have, and each that it lost.

    Digits decide where the language of the statement is one whose figures are not read for sure.
    """
    said = read_numbers(statement, language)
    known = [n for span in evidence for n in read_numbers(span.of(document.text), document.language)]
    yield from (Reason(code=ReasonCode.NUMBER, statement=n.text) for n in said if not _is_among(n, known))
    wanted = [n for n in read_numbers(own, document.language) if n.kind.is_quantity]
    for number in wanted:
        if not any(_is_among(other, [number]) for other in said):
            yield Reason(code=ReasonCode.NUMBER)


def _is_among(number: NumberMention, known: Sequence[NumberMention]) -> bool:
    values = {value for other in known for value in other.values}
    alike = number.ambiguous and _digits(number) in {_digits(other) for other in known}
    return values.issuperset(number.values) or alike


def _digits(number: NumberMention) -> str:
    return "".join(filter(str.isdigit, number.text))
