"""The clause that a number stands in, without what others say of it and without its other numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.measuring.lexicon import AUXILIARIES, Tag
from summarizer.source.measuring.passages import passage_of
from summarizer.source.speech.cues import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.source.document import Document, NumberMention
    from summarizer.source.measuring.passages import Passage
    from summarizer.source.measuring.tagging import Word

_ENDS = {Tag.NUMBER, Tag.SUBORDINATOR, Tag.RELATIVE}
_MARKS = frozenset('; : “ ” " « » „ ( ) — – --'.split())


class Clause(NamedTuple):
    """Words before a number, those after it up to the next verb, and the rest; all without punctuation.

    `whole` tells whether the clause begins where a sentence, a quotation or reported speech does, has a verb
    with a subject (or begins with the number), and its number is not part of a compound ("two-way").
    """

    whole: bool
    before: tuple[Word, ...]
    phrase: tuple[Word, ...]
    after: tuple[Word, ...]


def clause_of(document: Document, number: NumberMention) -> Clause:
    """Return the clause of `number`; its cost is bounded."""
    passage = passage_of(document, number)
    if passage is None:
        return Clause(False, (), (), ())  # noqa: FBT003 - in a table nothing is a clause
    first, last = passage.at, passage.at + 1
    while first and not _ends_clause(passage, first - 1):
        first -= 1
    while last < len(passage.words) and not _ends_clause(passage, last) and passage.low(last) != ",":
        last += 1
    verb = next((i for i in range(passage.at + 1, last) if passage.tag(i) is Tag.VERB), last)
    words = passage.words
    return Clause(
        _is_whole(passage, first, last),
        _words(words[first : passage.at]),
        _words(words[passage.at + 1 : verb]),
        _words(words[verb:last]),
    )


def _is_whole(passage: Passage, first: int, last: int) -> bool:
    if (first and passage.tag(first - 1) in _ENDS) or passage.low(passage.at + 1) in {"-", "‑"}:
        return False
    if first == passage.at:
        return True
    verb = next((i for i in range(first, last) if passage.tag(i) is Tag.VERB), last)
    subject = any(passage.tag(i) is Tag.NOUN for i in range(first, verb)) or first <= passage.at < verb
    return verb < last and subject


def _ends_clause(passage: Passage, index: int) -> bool:
    tag, low = passage.tag(index), passage.low(index)
    return tag in _ENDS or low in _MARKS or (tag is Tag.VERB and low in ENGLISH)


def _words(words: Iterable[Word]) -> tuple[Word, ...]:
    return tuple(word for word in words if word.tag is not Tag.MARK and word.low not in {"'s", "'", "&"})


def is_content(word: Word) -> bool:
    """Whether a word has a meaning of its own."""
    return word.tag in {Tag.NOUN, Tag.VERB} and word.low not in AUXILIARIES and word.text[:1].isalpha()
