"""Claims in another language than the text's: never supported, but held to its figures and to terms to keep.

What such a claim says no code proves. It stands beside what it renders, which is proved: the claim in the
text's own words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.coverage import Rejection, RejectionReason
from summarizer.results import Claim, Reason, ReasonCode, Support, Verdict
from summarizer.source.document import Document, NumberMention, Span
from summarizer.source.numbers import read_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


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
