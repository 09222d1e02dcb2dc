"""Rising against falling, and other contraries, where statement and source otherwise say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.results import ReasonCode
from summarizer.verifying.checking.comparison import Comparison, finding
from summarizer.verifying.checking.lexicon import CONTRARIES, FALLING, RISING
from summarizer.verifying.checking.readings import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.results import Reason
    from summarizer.verifying.checking.readings import Reading
    from summarizer.verifying.checking.words import Word

# How much there is, not where it goes.
_LEVELS = frozenset(
    "above below under over exceed low high strong weak strength weakness more less few loss losses"
    " hoch niedrig".split()
)


def direction_findings(held: Comparison) -> Iterator[Reason]:
    """Yield each word of rising where the evidence has only falling, or the other way round."""
    for ours, theirs in ((RISING, FALLING), (FALLING, RISING)):
        for word in held.statement.words:
            if (
                word.stem in ours
                and word.stem not in theirs
                and word.low not in _LEVELS
                and not _is_name(word, held)
            ):
                yield from _turned(word, ours, theirs, held)


def _turned(word: Word, ours: frozenset[str], theirs: frozenset[str], held: Comparison) -> Iterator[Reason]:
    if any(other.stem == word.stem for reading in held.evidence for other in reading.words):
        return
    there = held.sentence_about(word).words
    if any(other.stem in ours for other in there):
        return
    contrary = [other for other in there if other.stem in theirs and other.low not in _LEVELS]
    if contrary:
        yield finding(ReasonCode.DIRECTION, [word], contrary[:1])


def contrast_findings(held: Comparison) -> Iterator[Reason]:
    """Yield each word that the evidence does not have, but has the contrary of."""
    every = {key(word) for reading in held.evidence for word in reading.words}
    ours = {word.stem for word in held.statement.words}
    for word in held.statement.words:
        contraries = CONTRARIES.get(word.stem)
        if not contraries or key(word) in every or contraries & ours:
            continue
        there = [other for reading in held.evidence for other in reading.words if other.stem in contraries]
        if there and not _negated_here(word, held.statement) and not _is_converse(word, there[0], held):
            yield finding(ReasonCode.CONTRAST, [word], there[:1])


def _is_name(word: Word, held: Comparison) -> bool:
    return word.is_capital and word is not held.statement.words[0] and held.index.document.language != "de"


def _is_converse(word: Word, other: Word, held: Comparison) -> bool:
    """Whether a comparison is told from its other side: "A has fewer than B" for "B has more than A"."""
    ours = _sides(held.statement.words, word)
    reading = next(reading for reading in held.evidence if other in reading.words)
    theirs = _sides(reading.words, other)
    return bool(ours[0] & theirs[1] and ours[1] & theirs[0])


def _sides(words: tuple[Word, ...], comparing: Word) -> tuple[frozenset[str], frozenset[str]]:
    """Return the keys of what stands before a word that compares, and of what stands behind it.

    What stands on both sides, as "one" of "the new one" and "the old one", tells neither.
    """
    place = words.index(comparing)
    before = {key(word) for word in words[:place] if word.is_content}
    after = {key(word) for word in words[place + 1 :] if word.is_content}
    return frozenset(before - after), frozenset(after - before)


def _negated_here(word: Word, reading: Reading) -> bool:
    place = reading.words.index(word)
    return any(
        other.low in {"not", "n't", "no", "never"} for other in reading.words[max(0, place - 4) : place]
    )
