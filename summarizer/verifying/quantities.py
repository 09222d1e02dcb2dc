"""From a number mention, and a model's words for what it measures, to a `NumericFact`."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.coverage import Rejection, RejectionReason
from summarizer.ledger import lean
from summarizer.results import NumericFact, Text
from summarizer.source.document import Document, NumberKind, NumberMention, Sentence, Span
from summarizer.source.measuring import Measured, english_passage, guess_in, measure_in, time_in
from summarizer.source.stances import stance_at
from summarizer.verifying.locate import locate
from summarizer.verifying.nearest import nearest

_WORD = re.compile(r"[^\W\d_]{3,}")
_ANY_WORD = re.compile(r"[^\W\d_]+")
_UNIT_WORD = re.compile(r"(?<!['’])\b[^\W\d_]+")  # not the "s" of a possessive
_OF_THINGS = frozenset({NumberKind.COUNT, NumberKind.FRACTION})
_AROUND = 300  # characters of a sentence by which it is told whether that is a heading
_PROSE = 0.5  # of the words of a sentence that are written small


def numeric_fact(document: Document, number: NumberMention, salience: float) -> NumericFact:
    """Return a number mention as a fact, with what it measures and its time where syntax settles them."""
    told, time, guess = meaning(document, number)
    span = told.span if told else None
    fact = NumericFact(
        span=number.span,
        text=number.text,
        kind=number.kind,
        value=number.value,
        low=number.low,
        high=number.high,
        unit=spelled_unit(document, number),
        currency=number.currency,
        qualifier=number.qualifier,
        direction=number.direction,
        ambiguous=number.ambiguous,
        stance=stance_at(document, number),
        grade=number.grade,
        measures=span.of(document.text) if span else None,
        measures_span=span,
        measures_grade=told.grade if told else None,
        may_measure=_text(document, guess),
        as_of=_text(document, time),
        salience=salience,
    )
    return lean(fact)


def _text(document: Document, span: Span | None) -> Text | None:
    return lean(Text(span=span, text=span.of(document.text))) if span else None


def spelled_unit(document: Document, number: NumberMention) -> str | None:
    """Return the unit of a number; what is counted has the capitals of its names: "TD pass"."""
    if number.unit is None or number.unit_span is None or number.kind not in _OF_THINGS:
        return number.unit
    sentence, at = document.sentence_at(number.span).span, number.span
    around = document.text[max(sentence.start, at.start - _AROUND) : min(sentence.end, at.end + _AROUND)]
    small = sum(word.islower() for word in _WORD.findall(around))
    told_small = any(map(str.islower, _ANY_WORD.findall(number.unit_span.of(document.text))))
    if small < len(_WORD.findall(around)) * _PROSE and not told_small:
        return number.unit  # in a heading capitals tell nothing
    told = {word.lower(): word for word in _ANY_WORD.findall(number.unit_span.of(document.text))}
    return _UNIT_WORD.sub(lambda word: _with_capitals(word[0], told), number.unit)


def _with_capitals(word: str, told: dict[str, str]) -> str:
    """Return a word as the text spells it, be it there in the plural or possessive."""
    own = next((raw for low, raw in told.items() if low.startswith(word[:-1]) and raw[0].isupper()), "")
    return own[: len(word)] if own.lower().startswith(word) else word.capitalize() if own else word


class Meaning(NamedTuple):
    """What the text says that a number measures, its time, and what it is perhaps told of."""

    measures: Measured | None
    time: Span | None
    may_measure: Span | None


def meaning(document: Document, number: NumberMention) -> Meaning:
    """Return what syntax tells of the meaning of a number."""
    passage = english_passage(document, number)
    measured = measure_in(passage, number)
    guess = guess_in(passage, number, measured.span if measured else None)
    return Meaning(measured, time_in(passage, number), guess)


def measured(
    fact: NumericFact, words: str, document: Document, sentence: Sentence
) -> NumericFact | Rejection:
    """Add a model's words for what the number measures.

    Where they stand in the number's sentence, the result holds the source's characters and their place.
    Words of the sentence in another order or form are kept as the model's, without a place; any others
    are rejected, and so are those of the number itself, which measure nothing.
    """
    match = locate(words, document, near=sentence.span)
    if _same_words(words, fact.text):
        return _refused(fact, words, RejectionReason.ONLY_THE_NUMBER, document)
    if match is not None and sentence.span.contains(match.span) and not match.span.overlaps(fact.span):
        return fact.model_copy(
            update={
                "measures": match.span.of(document.text),
                "measures_span": match.span,
                "measures_grade": None,
            }
        )
    if _same_words(words, sentence.span.of(document.text)):
        return fact.model_copy(update={"measures": words, "measures_span": None, "measures_grade": None})
    reason = RejectionReason.NOT_IN_SOURCE if match is None else RejectionReason.NOT_IN_SENTENCE
    return _refused(fact, words, reason, document)


def _refused(fact: NumericFact, words: str, reason: RejectionReason, document: Document) -> Rejection:
    item = f"{fact.text}: {words}"
    return Rejection(task="measures", item=item, reason=reason, nearest=nearest(words, document))


def _same_words(words: str, within: str) -> bool:
    """Whether every content word stands in the sentence, to its first five letters."""
    known = {word.lower()[:5] for word in _WORD.findall(within)}
    said = {word.lower()[:5] for word in _WORD.findall(words)}
    return bool(said) and said <= known
