"""A time in a draft that its sources tell of something else, and another in its place."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.desk.findings import Code, Pointed
from summarizer.desk.matching import words_alike
from summarizer.desk.stances import clause, clause_of
from summarizer.desk.standing import base, is_measure, is_telling, key, node_at
from summarizer.source.document import NumberKind, NumberMention, Span
from summarizer.source.vocabulary import is_synonym
from summarizer.source.vocabulary.denoting import is_time, kinds_above
from summarizer.verifying.checking.dates import date_parts, merged_dates, month_of
from summarizer.verifying.checking.evidence import EvidenceIndex, evidence_index
from summarizer.verifying.checking.lexicon import FALLING
from summarizer.verifying.checking.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.desk.held import Held
    from summarizer.source.syntax import Node, Tree

_AHEAD = 0.44  # by which the place of another time has more of the rest than any with this one
_FEWEST, _FEWEST_ALONE = 2, 4  # words beside a time, in its sentence and in its clause
_PLACES = 12  # sentences that have most of the rest
_COMMON = 40  # sentences: what so many have is told of much
_YEAR = 4  # digits
_BESIDE = ("obl", "nmod", "compound", "conj")  # as times stand
_MONTH, _WEEKDAY = frozenset({"month"}), "monday"
_KINDS = {True: frozenset({"year"}), False: frozenset({"day"})}


class _Time(NamedTuple):
    """A time as it is told: which, of what kind, by which words, and the parts of the date that it is of."""

    node: Node
    value: str
    kinds: frozenset[str]
    words: str
    date: frozenset[str] = frozenset()

    def is_rival(self, other: _Time) -> bool:
        """Whether it is one of the times of which another is one too: "spring" and "autumn"."""
        return bool(self.kinds & other.kinds) and not self.is_same(other)

    def is_same(self, other: _Time) -> bool:
        """Whether both are one time."""
        return self.value == other.value or is_synonym(self.value, other.value, "n")


def mistimed(held: Held) -> Iterator[Pointed]:
    """Find a time where the sentence that has most of the rest has another, and those with this one little.

    The rest is that of the sentence, or of its clause. What stands beside a sentence counts for a time that
    is told in it.
    """
    tree = held.tree
    times = _times(tree, held.numbers)
    for time in times:
        known = _places(held, time)
        if len(known) > _COMMON or held.is_quoted(time.words):
            continue
        for rest in _rests(tree, time):
            if (found := _elsewhere(held, time, times, known, rest)) is not None:
                rival, place = found
                yield held.point(Code.DATE, time.words, f"a source has “{rival.words}” here", place)
                return


def _rests(tree: Tree, time: _Time) -> Iterator[list[Node]]:
    """Yield what stands beside a time, in its sentence and in its clause alone, of words enough."""
    leader = clause_of(tree, time.node)
    for nodes, fewest in ((tree.nodes, _FEWEST), (clause(tree, leader), _FEWEST_ALONE)):
        told = [n for n in nodes if n.low[0].isalpha() and is_telling(n) and not is_measure(n)]
        rest = [n for n in told if n.span.of(tree.text) != time.words]
        if len(rest) >= fewest:
            yield rest


def _elsewhere(
    held: Held, time: _Time, times: list[_Time], known: set[int], rest: list[Node]
) -> tuple[_Time, Span] | None:
    """Return the time that the sources have with the rest, and where, if they have little of it with this."""
    sentences = held.sources.joined.sentences
    covered = Covered(evidence_index(held.sources.joined), rest)
    same = max((covered.share((n - 1, n)) for k in known for n in (k - 1, k, k + 1)), default=0.0)
    for number in covered.nearest(_PLACES):
        if number not in known and covered.share((number,)) >= same + _AHEAD:
            rival = _rival(held, number, time, times)
            if rival is not None:
                return rival, sentences[number].span
    return None


def _rival(held: Held, number: int, time: _Time, times: list[_Time]) -> _Time | None:
    """Return the time that a sentence of the sources has in the place of one, if it lacks that."""
    span = held.sources.joined.sentences[number].span
    theirs = _times(held.tree_at(span), held.numbers_in(span))
    if any(time.is_same(there) for there in theirs):
        return None
    rivals = (there for there in theirs if time.is_rival(there))
    return next((there for there in rivals if not any(there.is_same(own) for own in times)), None)


def _places(held: Held, time: _Time) -> set[int]:
    """Return the numbers of the sentences that have a time, alone or in a date that may be its own."""
    words = rf"\b(?:{re.escape(time.words)}|{re.escape(time.value)}s?)\b"
    found = re.finditer(words, held.text, re.IGNORECASE)
    numbers = {held.sources.number_at(Span(*place.span())) for place in found}
    return {number for number in numbers if _may_be_dated(held, number, time)}


def _may_be_dated(held: Held, number: int, time: _Time) -> bool:
    """Whether a sentence has a time, and not in a date with another month or year than its own.

    A date that no source has whole is not told where only a part of it is.
    """
    span = held.sources.joined.sentences[number].span
    found = [parts for _, parts in _dates(held.text, held.numbers_in(span)) if time.value in parts]
    own = time.date or {time.value}
    if any(own <= parts for parts in found):
        return True
    if len(own) > 1 and not any(own <= date for date in held.sources.dates):
        return False
    return any(parts <= own for parts in found) or not (found or time.value.isdigit())


def _dates(text: str, numbers: tuple[NumberMention, ...]) -> list[tuple[NumberMention, frozenset[str]]]:
    """Return the dates of a sentence, each with its parts."""
    dates = (n for n in merged_dates(numbers, text) if n.kind is NumberKind.DATE)
    return [(mention, date_parts(mention, text)) for mention in dates]


def _times(tree: Tree, numbers: tuple[NumberMention, ...]) -> list[_Time]:
    """Return the times of a sentence: months, seasons, days and parts of them, units that are not counted."""
    dates = _dates(tree.text, numbers)
    found: list[_Time] = []
    for node in tree.nodes:
        counted = any(b.relation == "nummod" and b.number < node.number for b in tree.below(node))
        if node.is_noun and node.relation.startswith(_BESIDE) and not counted:
            date = next((parts for mention, parts in dates if mention.span.overlaps(node.span)), frozenset())
            found += _named(node, node.span.of(tree.text), date)
    for mention, parts in dates:
        if (dated := node_at(tree, mention.span)) is not None:
            digits = sorted(part for part in parts if part.isdigit())
            found += [_Time(dated, part, _KINDS[len(part) == _YEAR], part, parts) for part in digits]
    return found


def names_day(words: str) -> bool:
    """Whether words name a month or a weekday."""
    return month_of(words) is not None or kinds_above(words.casefold()) == kinds_above(_WEEKDAY)


def _named(node: Node, words: str, date: frozenset[str]) -> Iterator[_Time]:
    """Yield the time that a noun names; one that names a fall as well is no time."""
    low = base(node)
    if (month := month_of(words)) is not None:
        yield _Time(node, month, _MONTH, words, date)
    elif stem(low, "en") not in FALLING and (is_time(low) or kinds_above(low) == kinds_above(_WEEKDAY)):
        yield _Time(node, low, kinds_above(low), words)


class Covered:
    """How much of some words the sentences of the sources have; each sentence is looked at once."""

    def __init__(self, index: EvidenceIndex, words: Sequence[Node]) -> None:
        """Hold words of a draft against the sentences of an index."""
        self._index, self._words = index, words
        weights = [index.weight(key(word)) for word in words]
        whole = sum(weights) or 1.0
        self._weights = [weight / whole for weight in weights]
        self._count = len(index.document.sentences)
        self._at = lru_cache(maxsize=None)(self._likeness_at)

    def share(self, numbers: Iterable[int]) -> float:
        """Return how much of them some sentences have together."""
        rows = [self._at(number) for number in numbers if 0 <= number < self._count]
        best: Iterable[float] = map(max, zip(*rows, strict=True))
        return sum(weight * like for weight, like in zip(self._weights, best, strict=False))

    def shares(self, together: int) -> list[float]:
        """Return how much of them so many sentences in a row have, from each on."""
        return [self.share(range(at, at + together)) for at in range(self._count)]

    def nearest(self, most: int) -> list[int]:
        """Return the sentences that have most of the words as they are, in whatever form."""
        found: Counter[int] = Counter()
        for word, weight in zip(self._words, self._weights, strict=True):
            forms = {*self._index.numbers_of(word.low), *self._index.numbers_of(base(word))}
            found.update(dict.fromkeys(forms, weight))
        return [number for number, _ in found.most_common(most)]

    def _likeness_at(self, number: int) -> list[float]:
        lows = {word.low for word in self._index.reading(number).words if word.is_content}
        return [max((words_alike(word, low) for low in lows), default=0.0) for word in self._words]
