"""What a number measures: the first finding of the rules that may be told, and how certain that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import Grade, NumberKind
from summarizer.source.measuring.certainty import COUNTED, is_certain, is_likely
from summarizer.source.measuring.passages import english_passage
from summarizer.source.measuring.phrases import is_time
from summarizer.source.measuring.rules import counts_things, findings_at, tells_when, whose
from summarizer.source.measuring.trusting import is_noun_phrase, is_thing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.source.document import Document, NumberMention, Span
    from summarizer.source.measuring.passages import Passage
    from summarizer.source.measuring.trusting import Finding


_BESIDE = 2  # characters


def settled_measure(document: Document, number: NumberMention) -> Span | None:
    """Return the place that says what `number` measures, None where syntax does not settle it.

    Of a count the things that are counted, or what they belong to where that stands right beside them.
    """
    found = measure_in(english_passage(document, number), number)
    return found.span if found else None


def is_hinted(document: Document, number: NumberMention) -> bool:
    """Whether syntax finds anything that `number` may measure, be it too unsure to be told."""
    passage = english_passage(document, number)
    found = _spans(passage, number, findings_at(passage, passage.at)) if passage else iter(())
    return number.kind is NumberKind.COUNT or next(found, None) is not None


class Measured(NamedTuple):
    """Where the text says what a number measures, and how certain that is: sure, likely or open."""

    span: Span
    grade: Grade


def measure_in(passage: Passage | None, number: NumberMention) -> Measured | None:
    """Return what `settled_measure` does, for the words around the number as `english_passage` gives them."""
    if passage is not None and (things := _things_of_a_share(number)) is not None:
        return Measured(things, Grade.SURE)
    found = told_in(passage, number) if passage is not None else None
    tied = passage is not None and passage.low(passage.at + 1) in {"-", "‑"}  # "a two-stroke engine"
    if passage is not None and found is not None:
        sure = is_certain(passage, number, found) and not (tied and found.way == COUNTED)
        sure = sure and (found.way == COUNTED or not _is_loud(passage, found))
        sure = sure and number.kind is not NumberKind.SCORE  # of a match, and of no side
        unsure = Grade.LIKELY if not sure and is_likely(passage, number, found) else Grade.OPEN
        return Measured(passage.span(*found.phrase), Grade.SURE if sure else unsure)
    counts = number.kind is NumberKind.COUNT and number.unit_span is not None
    counts = counts and not number.text.endswith("pp")  # short for pages, and no thing
    grade = Grade.LIKELY if tied else Grade.SURE
    return Measured(number.unit_span, grade) if counts and number.unit_span else None


def _things_of_a_share(number: NumberMention) -> Span | None:
    """Return what a share is of that stands right behind it: "nine in ten LIMES"."""
    things = number.unit_span if number.kind is NumberKind.FRACTION else None
    return things if things is not None and 0 < things.start - number.span.end + 1 <= _BESIDE else None


def _is_loud(passage: Passage, found: Finding) -> bool:
    """Whether a phrase of a headline in capitals may run on, as these tell no names apart."""
    words = passage.words[found.phrase.first : found.phrase.last]
    return len(words) > 1 and all(word.text.isupper() for word in words)


def told_in(passage: Passage, number: NumberMention) -> Finding | None:
    """Return the first finding that rules let pass; how certain it is that it is right is asked apart."""
    if tells_when(passage, number):
        return None
    sure = (finding for finding in findings_at(passage, passage.at) if _is_sure(passage, finding))
    return next(_fitting(passage, number, sure), None)


def guess_in(passage: Passage | None, number: NumberMention, measured: Span | None) -> Span | None:
    """Return the likeliest place of what `number` may be told of, where `measure_in` has not said it.

    Of a count that is whose the things are: the mayor who wants two ferries.
    """
    if passage is None or (number.kind is not NumberKind.COUNT and measured is not None):
        return None
    found = whose if counts_things(number) else findings_at
    return next(_spans(passage, number, found(passage, passage.at)), None)


def _spans(passage: Passage, number: NumberMention, findings: Iterable[Finding]) -> Iterator[Span]:
    return (passage.span(*finding.phrase) for finding in _fitting(passage, number, findings))


def _fitting(passage: Passage, number: NumberMention, findings: Iterable[Finding]) -> Iterator[Finding]:
    for finding in findings:
        apart = not passage.span(*finding.phrase).overlaps(number.span)
        if apart and not is_time(passage, finding.phrase):
            yield finding


def _is_sure(passage: Passage, finding: Finding) -> bool:
    named = finding.named or (finding.sure and is_noun_phrase(passage, finding.phrase))
    return finding.sure and named and is_thing(passage, finding.phrase)
