"""Which sentences of the source say otherwise than a claim: contradicting ones are shown side by side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.results import ReasonCode, Verdict
from summarizer.source.reading import read_in
from summarizer.verifying.checking import check
from summarizer.verifying.checking.differing import may_differ
from summarizer.verifying.checking.readings import read_statement
from summarizer.verifying.linking import disagree
from summarizer.verifying.owners import may_share_owner
from summarizer.verifying.quantities import numeric_fact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.results import Claim, NumericFact
    from summarizer.source.document import Document, Sentence, Span

_NAME = re.compile(r"\b[^\W\d_a-zß-ÿ]\w*")
_VARIABLE = re.compile(rf"{_NAME.pattern}|\d[\d.,]*")
_ENTRIES = 2  # more of one form are entries of a list: "The stock's 52-week range is $73.96 to $104.80."
# Another name or another day in a sentence alike tells of another event; these tell otherwise of the same.
_OTHERWISE = {ReasonCode.NUMBER, ReasonCode.NEGATION, ReasonCode.DIRECTION}


def contradicting(claim: Claim, document: Document, rivals: Iterable[Sentence]) -> tuple[Span, ...]:
    """Return those of `rivals`, sentences that tell of the same, that say otherwise, in text order."""
    against = sorted(rival.span for rival in rivals if is_against(claim, document, rival.span))
    own = claim.evidence[0].of(document.text) if claim.evidence else ""
    alike = [span for span in against if _is_entry(span.of(document.text), own)]
    if len(alike) < _ENTRIES:
        alike = [span for span in alike if _names(span.of(document.text)) != _names(own)]
    return tuple(span for span in against if span not in alike)


def _is_entry(one: str, other: str) -> bool:
    """Whether two sentences are alike but for figures and names."""
    return _VARIABLE.sub("#", one) == _VARIABLE.sub("#", other)


def _names(text: str) -> list[str]:
    return _NAME.findall(text)


def is_against(claim: Claim, document: Document, place: Span) -> bool:
    """Whether a sentence that tells of the same as a claim gives another figure for it, or refutes it."""
    if not all(may_share_owner(document, span, place) for span in claim.evidence[:1]):
        return False
    own = [fact for span in claim.evidence[:1] for fact in _facts(document, span)]
    return disagree(document, own, _facts(document, place)) or _refutes(
        place.of(document.text), claim, document
    )


def _refutes(rival: str, claim: Claim, document: Document) -> bool:
    """Whether a sentence refutes a claim by a figure, a negation or a direction, and by nothing else."""
    language = document.language
    if not may_differ(read_statement(claim.text, language), read_statement(rival, language)):
        return False
    support = check(claim.text, read_in(language, rival))
    codes = {reason.code for reason in support.reasons if reason.source is not None}
    return support.verdict is Verdict.REFUTED and bool(codes) and codes <= _OTHERWISE


def _facts(document: Document, place: Span) -> list[NumericFact]:
    numbers = (number for number in document.numbers_in(place) if number.kind.is_quantity)
    return [numeric_fact(document, number, 0.0) for number in numbers]
