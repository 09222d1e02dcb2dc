"""Negation, hedging and quantifiers: is it said the same way round, as surely and of as many."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.results import Reason, ReasonCode
from summarizer.verifying.checking.comparison import Comparison, finding
from summarizer.verifying.checking.lexicon import (
    ADDED_HEDGES,
    CONTRARIES,
    DENIERS,
    HEDGES,
    NEGATORS,
    PARTIAL,
    QUANTIFIERS,
    STRONG_HEDGES,
)
from summarizer.verifying.checking.readings import Reading, key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarizer.verifying.checking.words import Word

_REACH = 4
_GERMAN_HEDGES = frozenset({"plant"})  # "he plans": in English a thing
_LEAST_SHARE = 0.2
_PART = QUANTIFIERS.index(PARTIAL)
BREAK = re.compile(r"[;:.!?\n]")
_BREAK_OF_ASIDE = re.compile(r"[;:.!?\n,)–—]")
_OPENS_ASIDE = re.compile(r"[,(–—] ?(?:but |though |and |if )?\Z")  # "most, but not all, sank"
_LIFTING = re.compile(r"[^;:.!?\n]{0,120}\b(?:until|till|before|unless)\b")
_LAST_WORD = re.compile(r"([\w'’]+)\s+$")
_LONGEST_WORD = 12
_EDGE = 10
_NO_NEGATION = re.compile(
    r"\b(?:no (?:more|less|fewer|later|earlier) than|not only|not just|no doubt|no matter|nothing but"
    r"|not least|none other than)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Scope:
    """A marker word and the content words it governs, the nearest first."""

    marker: Word
    governed: tuple[Word, ...]

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the governed words."""
        return frozenset(key(word) for word in self.governed)


def scopes(reading: Reading, is_marker: Callable[[Word], bool]) -> list[Scope]:
    """Return the markers of a sentence with what each governs: what follows, else what stands before."""
    found = []
    for place, word in enumerate(reading.words):
        if is_marker(word):
            after = _governed(reading, place)
            before = [other for other in reading.words[max(0, place - 4) : place] if other.is_content]
            before = before[::-1][: 0 if _opens_aside(reading, place) else 2]
            found.append(Scope(word, tuple(after or before)))
    return found


def _opens_aside(reading: Reading, place: int) -> bool:
    """Whether a word is the first of an aside, which it governs alone: "most, but not all, sank"."""
    start = reading.words[place].start
    return _OPENS_ASIDE.search(reading.text, max(0, start - _EDGE), start) is not None


def _governed(reading: Reading, place: int) -> list[Word]:
    governed: list[Word] = []
    end = reading.words[place].end
    ends = _BREAK_OF_ASIDE if _opens_aside(reading, place) else BREAK
    for word in reading.words[place + 1 : place + 12]:
        if (
            word.low in {"but", "that"}
            or (word.low == "and" and "," in reading.text[end : word.start])
            or ends.search(reading.text, end, word.start)
            or len(governed) == _REACH
        ):
            break
        end = word.end
        if word.is_content and not word.low.endswith("ly") and not _is_number(word, reading):
            governed.append(word)
    return governed


def negations(reading: Reading) -> list[Scope]:
    """Return the negations of a sentence, verbs of denial among them."""
    if reading.lows.isdisjoint(NEGATORS) and reading.stems.isdisjoint(DENIERS):
        return []
    idle = [
        match.span() for match in _NO_NEGATION.finditer(reading.text, reading.span.start, reading.span.end)
    ]
    found = scopes(reading, lambda word: word.low in NEGATORS or word.stem in DENIERS)
    return [scope for scope in found if not any(a <= scope.marker.start < b for a, b in idle)]


def negation_findings(held: Comparison) -> Iterator[Reason]:
    """Yield each negation that only one side has."""
    ours = negations(held.statement)
    by_sentence = [(reading, found) for reading in held.evidence if (found := negations(reading))]
    theirs = [scope for _, found in by_sentence for scope in found]
    denied = frozenset().union(*(_denied(scope) for scope in theirs))
    for scope in ours:
        if scope.marker.low not in NEGATORS and key(scope.marker) in held.evidence_keys:
            continue
        if not scope.keys & denied and not _contrary_stands(scope, held):
            yield finding(ReasonCode.NEGATION, [scope.marker, *scope.governed[:1]])
    close = [scope for reading, found in by_sentence if ours and _is_close(reading, held) for scope in found]
    if _negators(ours, held) > _available(close, held) + sum(_contrary_stands(scope, held) for scope in ours):
        yield finding(ReasonCode.NEGATION, [scope.marker for scope in ours])
    said = [
        scope for scope in ours if scope.marker.low in NEGATORS or key(scope.marker) not in held.evidence_keys
    ]
    spoken = frozenset().union(*(scope.keys for scope in said))
    for scope in theirs:
        if _is_lifted(scope, held) or (scope.marker.low in {"neither", "nor"} and ours):
            continue
        if scope.marker.low in NEGATORS and is_stated(scope, held) and not scope.keys & spoken:
            yield finding(ReasonCode.NEGATION, scope.governed[:1], [scope.marker, *scope.governed[:1]])
    yield from _cut_negations(held)


def _is_lifted(scope: Scope, held: Comparison) -> bool:
    """Whether a negation only holds for a while: who did not arrive until Friday arrived on Friday."""
    return _LIFTING.match(held.index.document.text, scope.marker.end) is not None


def _cut_negations(held: Comparison) -> Iterator[Reason]:
    """Yield each stretch that somebody is said to say and that the source has only behind a negation."""
    source = held.index.document.text
    for saying in held.sayings:
        first = saying.content[0]
        if _is_behind_negator(held.statement.text, first.start):
            continue
        places = [
            place
            for place in saying.places
            if place.of(source)[:_EDGE] == first.of(held.statement.text)[:_EDGE]
        ]
        if places and all(_is_behind_negator(source, place.start) for place in places):
            yield Reason(code=ReasonCode.NEGATION, statement=first.of(held.statement.text), source=places[0])


def _is_behind_negator(text: str, at: int) -> bool:
    before = _LAST_WORD.search(text, max(0, at - _LONGEST_WORD), at)
    return before is not None and before.group(1).lower() in NEGATORS


def _negators(scopes: list[Scope], held: Comparison) -> int:
    """Count negators, and verbs of denial that the evidence does not have."""
    return sum(
        scope.marker.low in NEGATORS or key(scope.marker) not in held.evidence_keys for scope in scopes
    )


def _available(scopes: list[Scope], held: Comparison) -> int:
    """Count the negations of the evidence; verbs of denial only where they deny what the statement says."""
    denied = (scope.keys & held.wanted and key(scope.marker) not in held.wanted for scope in scopes)
    return sum(bool(scope.marker.low in NEGATORS or says) for scope, says in zip(scopes, denied, strict=True))


def _denied(scope: Scope) -> frozenset[str]:
    """Return what a negation reaches; a verb of denial reaches what is next to it, and is itself negative."""
    if scope.marker.low in NEGATORS:
        return scope.keys
    return frozenset(key(word) for word in scope.governed[:1]) | {key(scope.marker)}


def _contrary_stands(scope: Scope, held: Comparison) -> bool:
    """Whether "not X" can rest on a word that is the contrary of X."""
    return any(CONTRARIES.get(word.stem, frozenset()) & held.evidence_keys for word in scope.governed)


def is_stated(scope: Scope, held: Comparison) -> bool:
    """Whether the statement says what the source negates, and rests on this very sentence for it."""
    if not scope.governed or key(scope.governed[0]) not in held.wanted:
        return False
    best = held.best_for(key(scope.governed[0]))
    if best is None or not best.span.contains(scope.marker.span):
        return False
    return _is_close(best, held)


def _is_close(sentence: Reading, held: Comparison) -> bool:
    return held.coverage(sentence.keys) >= _LEAST_SHARE


def modality_findings(held: Comparison) -> Iterator[Reason]:
    """Yield each hedge that the source has and the statement lost, or the other way round."""
    idle = _GERMAN_HEDGES if held.index.document.language == "en" else frozenset()
    ours = [scope for scope in _hedges(held.statement) if scope.marker.low not in idle]
    theirs = [scope for reading in held.evidence for scope in _hedges(reading)]
    theirs = [scope for scope in theirs if scope.marker.low not in idle]
    if not ours:
        for scope in theirs:
            if scope.marker.low in STRONG_HEDGES and is_stated(scope, held) and not _negates(scope, held):
                yield finding(ReasonCode.MODALITY, scope.governed[:1], [scope.marker, *scope.governed[:1]])
    if not theirs:
        for scope in ours:
            if scope.marker.low not in ADDED_HEDGES:
                continue
            yield finding(ReasonCode.MODALITY, [scope.marker, *scope.governed[:1]])


def _negates(scope: Scope, held: Comparison) -> bool:
    """Whether a negator follows: "could not sail" is no possibility."""
    return (
        re.match(r"\W*not\b|n['’]t", held.index.document.text[scope.marker.end : scope.marker.end + 8])
        is not None
    )


def _hedges(reading: Reading) -> list[Scope]:
    return [] if reading.lows.isdisjoint(HEDGES) else scopes(reading, _is_hedge)


def _is_hedge(word: Word) -> bool:
    return word.low in HEDGES and not (word.low in {"may", "will"} and word.is_capital)


def quantifier_findings(held: Comparison) -> Iterator[Reason]:
    """Yield each quantifier whose word the source quantifies otherwise."""
    groups = range(len(QUANTIFIERS))
    ours = [(group, scope) for group in groups for scope in _quantified_by(group, held.statement)]
    theirs = [
        (group, scope.keys, scope)
        for group in (groups if ours else ())
        for reading in held.evidence
        for scope in _quantified_by(group, reading)
    ]
    for group, scope in ours:
        wanted = frozenset(key(word) for word in scope.governed[:2])
        alike = [(place, there) for place, keys, there in theirs if keys & wanted]
        if alike and all(place != group for place, _ in alike):
            other = alike[0][1]
            yield finding(ReasonCode.QUANTIFIER, [scope.marker, *scope.governed[:1]], [other.marker])


def _quantified_by(group: int, reading: Reading) -> list[Scope]:
    """Return the quantifiers of a group; "three of the five" is a part, "at most" is none."""
    if reading.lows.isdisjoint(QUANTIFIERS[group]) and not (group == _PART and "of" in reading.lows):
        return []
    words = reading.words
    lows = [word.low for word in words]
    marked = {
        word.start
        for place, word in enumerate(words)
        if (word.low in QUANTIFIERS[group] and lows[max(0, place - 1)] != "at")
        or (group == _PART and lows[place + 1 : place + 2] == ["of"] and _is_number(word, reading))
    }
    return scopes(reading, lambda word: word.start in marked)


def _is_number(word: Word, reading: Reading) -> bool:
    """Whether a word is one of a number; the numbers of a sentence stand in its order."""
    before = bisect_right(reading.numbers, word.start, key=lambda mention: mention.span.start)
    return before > 0 and reading.numbers[before - 1].span.contains(word)
