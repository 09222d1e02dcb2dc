"""Rising against falling, other contraries, and conditions, where all else is said alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.results import Reason, ReasonCode
from summarizer.verifying.checking.comparison import Comparison, finding
from summarizer.verifying.checking.lexicon import CONDITIONS, CONTRARIES, FALLING, RISING
from summarizer.verifying.checking.polarity import BREAK, is_stated, scopes
from summarizer.verifying.checking.readings import Reading, key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.verifying.checking.words import Word

# How much there is, not where it goes.
_LEVELS = frozenset(
    "above below under over exceed low high strong weak strength weakness more less few loss losses"
    " hoch niedrig".split()
)
_MOST = 0.7
_IFS = frozenset("if unless falls sofern".split())
# Before these "if" is no condition: "even if", or a question that is reported.
_NO_CONDITION = frozenset("even as asked ask asks see know wonder wondered what not".split())
# With these a statement says itself that something is supposed.
_SUPPOSED = frozenset("would could might may should provided depends when würde könnte wenn sofern".split())


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
    if held.statement.stems.isdisjoint(CONTRARIES):
        return
    every = {key(word) for reading in held.evidence for word in reading.words}
    for word in held.statement.words:
        contraries = CONTRARIES.get(word.stem)
        if not contraries or key(word) in every or contraries & held.statement.stems:
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


def condition_findings(held: Comparison) -> Iterator[Reason]:
    """Yield each "whether" or "if" of the source that the statement reports as fact, or leaves out."""
    lows = held.statement.lows
    if lows & CONDITIONS:
        return
    supposing = [reading for reading in held.evidence if reading.lows & CONDITIONS]
    for reading in supposing:
        for scope in scopes(reading, lambda word: word.low in CONDITIONS):
            if is_stated(scope, held):
                yield finding(ReasonCode.MODALITY, scope.governed[:1], [scope.marker, *scope.governed[:1]])
    if not lows & _SUPPOSED and any(reading.lows & _IFS for reading in held.evidence):
        yield from _left_out(held)


def _left_out(held: Comparison) -> Iterator[Reason]:
    """Yield the condition that the best evidence has for what the statement says without it."""
    sentence = max(held.evidence, key=lambda reading: held.coverage(reading.keys))
    for marker, told in _conditional(sentence):
        if held.weigh(told & held.wanted) >= _MOST * max(held.weigh(told), held.weigh(held.wanted)):
            yield finding(ReasonCode.MODALITY, held.asserted[:1], [marker])


def _conditional(sentence: Reading) -> Iterator[tuple[Word, frozenset[str]]]:
    """Yield each "if" of a sentence with the keys of the clause that depends on it, before or after."""
    words = sentence.words
    for place, marker in enumerate(words):
        if marker.low in _IFS and not (place and words[place - 1].low in _NO_CONDITION):
            told = _clause_before(place, sentence) or _clause_after(place, sentence)
            yield marker, frozenset(key(word) for word in told if word.is_content)


def _clause_before(place: int, sentence: Reading) -> list[Word]:
    """Return the words right before one, back to the beginning of their clause; none after a comma."""
    found: list[Word] = []
    end = sentence.words[place].start
    for word in reversed(sentence.words[:place]):
        if re.search(r"[;:.!?\n,]", sentence.text[word.end : end]):
            break
        found.append(word)
        end = word.start
    return found if any(word.is_content for word in found) else []


def _clause_after(place: int, sentence: Reading) -> list[Word]:
    """Return the words of the clause after the one that a condition begins."""
    comma = sentence.text.find(",", sentence.words[place].end, sentence.span.end)
    stop = BREAK.search(sentence.text, comma, sentence.span.end) if comma > 0 else None
    end = stop.start() if stop else sentence.span.end
    return [word for word in sentence.words[place:] if 0 < comma < word.start < end]
