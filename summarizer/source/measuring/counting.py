"""What a count counts, and what the things counted belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.source.measuring.lexicon import Tag
from summarizer.source.measuring.lists import with_list
from summarizer.source.measuring.phrases import Phrase, ending, is_empty, starting, with_of
from summarizer.source.measuring.subjects import subject_of
from summarizer.source.measuring.trusting import Finding
from summarizer.source.numbers.plurals import is_plural
from summarizer.source.speech.cues import ENGLISH
from summarizer.source.vocabulary.denoting import is_collection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import Span
    from summarizer.source.measuring.passages import Passage

_HAVING = frozenset("has have had".split())
_BEGINNINGS = {Tag.CONJUNCTION, Tag.MARK, Tag.SUBORDINATOR, Tag.RELATIVE}
_IN_IDIOMS = frozenset("on in by as at".split())  # before a noun without an article
_FARTHEST = 12  # words from a number to the end of what it counts


def of_a_count(passage: Passage, at: int, left: int) -> Iterator[Finding]:
    """Read what the things counted describe or make up where that stands beside them, else the things."""
    if phrase := _compounded(passage, at):
        yield Finding(phrase, "described", sure=True)
    if phrase := _holder(passage, left):
        yield Finding(phrase, "holder", sure=is_collection(passage.low(phrase.last - 1)))
    if counted := counted_of(passage, at):
        whole = with_of(passage, counted)
        listed = with_list(passage, counted) if whole == counted else whole
        alone = listed == whole or not _goes_on_acting(passage, left, listed)
        yield Finding(listed if alone else whole, "counted", sure=True)
    elif passage.low(left) in _HAVING and (phrase := subject_of(passage, left)):
        yield Finding(phrase, "having", sure=True)


def _holder(passage: Passage, left: int) -> Phrase | None:
    """Return "chain" of "a chain of 30 mills"."""
    if passage.low(left) != "of" or passage.tag(left + 1) is Tag.DETERMINER:
        return None
    phrase = ending(passage, left)
    if phrase is None or is_empty(passage, phrase) or passage.words[phrase.last - 1].is_capital:
        return None
    if is_plural(passage.low(phrase.last - 1)):
        return None  # "details of six settlements"
    before = phrase.first - 1
    idiom = passage.tag(before) is Tag.PREPOSITION and passage.low(before) in _IN_IDIOMS  # "on behalf of"
    return None if idiom else phrase


def counted_of(passage: Passage, at: int) -> Phrase | None:
    """Return the things counted, as they were read with the number; else the noun phrase after it."""
    number = passage.number(at)
    unit = number.unit_span if number else None
    if unit is None or unit.start < passage.words[at].end:
        return starting(passage, at + 1)
    inside = [i for i in range(at + 1, min(at + _FARTHEST, len(passage.words))) if _within(passage, i, unit)]
    return Phrase(inside[0], inside[-1] + 1) if inside else None


def acts(passage: Passage, left: int, counted: Phrase) -> bool:
    """Whether the things counted are the subject of a clause that begins with their number."""
    begins = passage.tag(left) in _BEGINNINGS or passage.low(left) in ENGLISH
    return begins and passage.tag(counted.last) is Tag.VERB


def _goes_on_acting(passage: Passage, left: int, listed: Phrase) -> bool:
    """Whether what follows the things counted is rather a subject: "has 30 boats and CREWS sleep there"."""
    return passage.tag(listed.last) is Tag.VERB and passage.tag(left) not in _BEGINNINGS


def _within(passage: Passage, index: int, span: Span) -> bool:
    return span.start <= passage.words[index].start < span.end


def _compounded(passage: Passage, at: int) -> Phrase | None:
    """Return "report" of "12-page report" and of "12 page report": the things counted describe it."""
    counted = counted_of(passage, at)
    if passage.low(at + 1) in {"-", "‑"}:
        return starting(passage, counted.last if counted else at + 2) or starting(passage, at + 2)
    number = passage.number(at)
    if counted is None or number is None or number.value == 1 or is_plural(passage.low(counted.last - 1)):
        return None
    return starting(passage, counted.last) if passage.tag(counted.last) is Tag.NOUN else None
