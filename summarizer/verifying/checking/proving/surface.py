"""A proof by words and their order alone, for languages whose sentences are not parsed here.

All words must stand, in the same form, in one sentence of the source, and all words of that sentence in the
statement but for what may go (`omitting`). Words may move within a clause only with the little words before
them ("am Dienstag", "den Verein"), which tell what they are to the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from summarizer.results import Aligned, Relation
from summarizer.verifying.checking.numbers import differ
from summarizer.verifying.checking.proving.belonging import is_anothers, is_other_role
from summarizer.verifying.checking.proving.omitting import may_go
from summarizer.verifying.checking.proving.result import Proof
from summarizer.verifying.checking.proving.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.source.document import NumberMention, Span
    from summarizer.verifying.checking.evidence import EvidenceIndex
    from summarizer.verifying.checking.readings import Reading
    from summarizer.verifying.checking.words import Word


class _Pair(NamedTuple):
    """What carries a word or a figure: the numbers of its words in the statement and in the sentence."""

    ours: range
    theirs: range
    span: Span
    source: Span
    relation: Relation


def prove_by_surface(statement: Reading, index: EvidenceIndex, numbers: tuple[int, ...]) -> Proof:
    """Align a statement with the one sentence that carries most of it."""
    language = index.document.language
    ours = Wording(statement, language)
    sentences = (Wording(index.reading(number), language) for number in numbers)
    proofs = [_Surface(ours, sentence).proof for sentence in sentences if not sentence.asks or ours.asks]
    return min(
        proofs, key=lambda proof: (not proof.is_complete, len(proof.unaligned)), default=Proof((), (), ())
    )


@dataclass(frozen=True, eq=False)
class _Surface:
    """A statement beside a sentence that may carry it."""

    statement: Wording
    sentence: Wording

    @property
    def proof(self) -> Proof:
        """The alignment; its one clause is carried if nothing is missing on either side."""
        carried = {pair.span for pair in self.pairs if self._holds(pair)}
        missing = tuple(sorted(span for span in self._wanted if span not in carried))
        aligned = (Aligned(statement=p.span, source=p.source, relation=p.relation) for p in self.pairs)
        is_carried = not missing and self._ends_alike and self._is_whole
        return Proof(tuple(sorted(aligned, key=lambda a: a.statement)), missing, (is_carried,))

    @cached_property
    def _wanted(self) -> list[Span]:
        words = [word.span for word in self.statement.words if self.statement.says_something(word)]
        return [*words, *(mention.span for mention in self.statement.reading.numbers)]

    @cached_property
    def pairs(self) -> list[_Pair]:
        """What carries the words and figures of the statement, in its order."""
        return sorted((*self._words(), *self._figures()), key=lambda pair: pair.span)

    def _words(self) -> Iterator[_Pair]:
        for number, word in enumerate(self.statement.words):
            if self.statement.says_something(word) and (place := self._partner(word)) is not None:
                other = self.sentence.words[place]
                relation = Relation.SAME if other.low == word.low else Relation.INFLECTION
                yield _Pair(_only(number), _only(place), word.span, other.span, relation)

    def _partner(self, word: Word) -> int | None:
        """Return the word of the sentence that a word is; a noun of German may be inflected.

        A verb in another form may be of another time, or what somebody is said to have done.
        """
        places = [n for n, w in enumerate(self.sentence.words) if self.sentence.says_something(w)]
        words = self.sentence.words
        same = next((n for n in places if words[n].low == word.low), None)
        if same is not None or not (self.statement.language == "de" and word.is_capital):
            return same
        return next((n for n in places if words[n].stem == word.stem and words[n].is_capital), None)

    def _figures(self) -> Iterator[_Pair]:
        for mention in self.statement.reading.numbers:
            if (other := self._same_figure(mention)) is not None:
                ours, theirs = self.statement.numbers_in(mention.span), self.sentence.numbers_in(other.span)
                yield _Pair(ours, theirs, mention.span, other.span, Relation.NUMBER)

    def _same_figure(self, mention: NumberMention) -> NumberMention | None:
        """Return what carries a figure in the source; what others are compared with is apart."""
        told, held = self.statement.compared, self.sentence.compared
        return next(
            (
                other
                for other in self.sentence.reading.numbers
                if differ(mention, other) is None and _is_in(mention, told) == _is_in(other, held)
            ),
            None,
        )

    def _holds(self, pair: _Pair) -> bool:
        """Whether a word stands in the sentence as in the statement: led in alike, and nothing else's."""
        ours, theirs = self._led[pair]
        if (pair.ours and pair.theirs and ours != theirs) or self._is_moved(pair):
            return False
        if pair.relation is Relation.NUMBER:
            return True
        sides, known = (self.statement.reading, self.sentence.reading), self.statement.known
        word, other = self.statement.words[pair.ours[0]], self.sentence.words[pair.theirs[0]]
        return not (is_anothers(word, self._at, sides, known) or is_other_role(word, other, sides, known))

    @cached_property
    def _at(self) -> dict[Word, Word]:
        words = (pair for pair in self.pairs if pair.relation is not Relation.NUMBER)
        return {self.statement.words[p.ours[0]]: self.sentence.words[p.theirs[0]] for p in words}

    def _is_moved(self, pair: _Pair) -> bool:
        """Whether something stands on another side of another than in the source, and nothing says why.

        One of the two must have little words before it that are more than an article, and both must stand in
        one clause: by their places alone it is told who beat whom, and what was on which day.
        """
        return any(
            (one.span < pair.span) != (one.source < pair.source) and not self._may_cross(one, pair)
            for one in self.pairs
            if one is not pair
        )

    def _may_cross(self, one: _Pair, other: _Pair) -> bool:
        if not (one.theirs and other.theirs):
            return False
        figures = [pair for pair in (one, other) if pair.relation is Relation.NUMBER]
        parts = self.sentence.parts
        is_in_one = parts[one.theirs[0]] == parts[other.theirs[0]]
        return is_in_one and any(self._led[pair][0] for pair in figures or (one, other))

    @cached_property
    def _led(self) -> dict[_Pair, tuple[frozenset[str], frozenset[str]]]:
        """The little words before each word or figure on both sides, without articles."""
        return {
            pair: (self._before(self.statement, pair.ours), self._before(self.sentence, pair.theirs))
            for pair in self.pairs
        }

    def _before(self, wording: Wording, numbers: range) -> frozenset[str]:
        led = wording.led(numbers.start) if numbers else numbers
        return frozenset(wording.lows_at(led)) - wording.articles

    @cached_property
    def _ends_alike(self) -> bool:
        """Whether the little words at the end of the statement stand behind its last word in the sentence."""
        return self.statement.lows_at(self._tail) == self.sentence.lows_at(self._their_tail)

    @cached_property
    def _tail(self) -> range:
        return self.statement.led(len(self.statement.words))

    @cached_property
    def _their_tail(self) -> range:
        behind = self.pairs[-1].theirs.stop if self.pairs else 0
        return range(behind, min(behind + len(self._tail), len(self.sentence.words)))

    @property
    def _is_whole(self) -> bool:
        """Whether nothing of the sentence is left out but what may go."""
        words, kept = self.sentence.words, self._kept
        left = {n for n, word in enumerate(words) if word.low not in self.sentence.articles} - kept
        for stretch in may_go(self.sentence) if left else ():
            if kept.isdisjoint(stretch):
                left.difference_update(stretch)
        return not left

    @cached_property
    def _kept(self) -> set[int]:
        """The words of the sentence that the statement has."""
        led = (self.sentence.led(pair.theirs.start) for pair in self.pairs if pair.theirs)
        little = {n for numbers in (*led, self._their_tail) for n in numbers}
        kept = {number for pair in self.pairs for number in pair.theirs}
        return kept | {n for n in little if self.sentence.words[n].low not in self.sentence.articles}


def _only(number: int) -> range:
    return range(number, number + 1)


def _is_in(mention: NumberMention, stretches: tuple[Span, ...]) -> bool:
    return any(stretch.contains(mention.span) for stretch in stretches)
