"""Which sentences of the source say otherwise than a claim, and which cannot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.results import Claim, NumericFact, ReasonCode, Verdict
from summarizer.source.document import Direction, Document, NumberMention, Sentence, Span
from summarizer.source.reading import read_in
from summarizer.verifying.checking import check
from summarizer.verifying.checking.lexicon import DENIERS, FALLING, NEGATORS, RISING
from summarizer.verifying.checking.proving import grammar
from summarizer.verifying.checking.readings import Reading, read_statement
from summarizer.verifying.echoing import may_share_owner
from summarizer.verifying.linking import disagree
from summarizer.verifying.quantities import numeric_fact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.verifying.checking.words import Word

_NAME = re.compile(r"\b[^\W\d_a-zß-ÿ]\w*")
_VARIABLE = re.compile(rf"{_NAME.pattern}|\d[\d.,]*")
_ENTRIES = 2  # more of one form are entries of a list: "The stock's 52-week range is $73.96 to $104.80."
# Another name or another day in a sentence alike tells of another event; these tell otherwise of the same.
_OTHERWISE = {ReasonCode.NUMBER, ReasonCode.NEGATION, ReasonCode.DIRECTION}
_DENYING = NEGATORS | grammar.NEGATORS | grammar.NEGATIVE_PRONOUNS
_PARTED = re.compile(r"\d[.,]?\s[-\d]|\d-\s\d")  # "4, 200" of a text cut into words: read again, a number
_WAYS = {Direction.UP, Direction.DOWN}


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
    rival, language, spans = place.of(document.text), document.language, claim.evidence[:1]
    ours, theirs = ([n for span in one for n in _quantities(document, span)] for one in (spans, [place]))
    have_rivals = not {number.kind for number in ours}.isdisjoint(number.kind for number in theirs)
    may_refute = may_differ(read_statement(claim.text, language), read_statement(rival, language))
    # What costs no parsing comes first.
    disagrees = have_rivals and disagree(document, *(_facts(document, numbers) for numbers in (ours, theirs)))
    if not (disagrees or may_refute) or not all(may_share_owner(document, span, place) for span in spans):
        return False
    return disagrees or _refutes(rival, claim, document)


def says_otherwise(claim: Claim, document: Document, place: Span) -> bool:
    """Whether a sentence is against a claim, or denies a figure of its evidence by name: "12, not 21"."""
    own = {n.value for span in claim.evidence[:1] for n in _quantities(document, span)} - {None}
    denied = (n for n in _quantities(document, place) if n.value in own)
    before = (document.text[place.start : n.span.start].casefold().split()[-1:] for n in denied)
    return any(not NEGATORS.isdisjoint(words) for words in before) or is_against(claim, document, place)


def _refutes(rival: str, claim: Claim, document: Document) -> bool:
    """Whether a sentence refutes a claim by a figure, a negation or a direction, and by nothing else."""
    support = check(claim.text, read_in(document.language, rival))
    codes = {reason.code for reason in support.reasons if reason.source is not None}
    return support.verdict is Verdict.REFUTED and bool(codes) and codes <= _OTHERWISE


def _quantities(document: Document, place: Span) -> list[NumberMention]:
    return [number for number in document.numbers_in(place) if number.kind.is_quantity]


def _facts(document: Document, numbers: Iterable[NumberMention]) -> list[NumericFact]:
    return [numeric_fact(document, number, 0.0) for number in numbers]


def may_differ(one: Reading, other: Reading) -> bool:
    """Whether `check` of one sentence against the other could find a figure, negation or direction in it.

    Where not, it cannot refute it by these. Each needs a sign in the words: figures of one kind or that go
    opposite ways, a word that denies, one of rising and one of falling.
    """
    return _have_rival_figures(one, other) or _deny(one.words) or _deny(other.words) or _go_apart(one, other)


def _have_rival_figures(one: Reading, other: Reading) -> bool:
    if not one.numbers:
        return False
    if not {mention.kind for mention in one.numbers}.isdisjoint(mention.kind for mention in other.numbers):
        return True
    ways = {mention.direction for mention in (*one.numbers, *other.numbers)}
    return ways >= _WAYS or _PARTED.search(other.text, other.span.start, other.span.end) is not None


def _deny(words: tuple[Word, ...]) -> bool:
    return any(word.low in _DENYING or word.stem in DENIERS for word in words)


def _go_apart(one: Reading, other: Reading) -> bool:
    ours, theirs = ({word.stem for word in reading.words} for reading in (one, other))
    return not (ours.isdisjoint(RISING) or theirs.isdisjoint(FALLING)) or not (
        ours.isdisjoint(FALLING) or theirs.isdisjoint(RISING)
    )
