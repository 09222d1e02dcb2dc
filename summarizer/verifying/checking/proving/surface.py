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
from summarizer.verifying.checking.proving.carried import Proof
from summarizer.verifying.checking.proving.omitting import may_go, times
from summarizer.verifying.checking.proving.sparing import may_go_besides
from summarizer.verifying.checking.proving.wording import Wording, is_anothers, is_other_role

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
    ours = Wording(statement, index)
    sentences = (Wording(index.reading(number), index) for number in numbers)
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
        taken: set[int] = set()
        for number, word in enumerate(self.statement.words):
            if self.statement.says_something(word) and (place := self._partner(word, taken)) is not None:
                taken.add(place)
                other = self.sentence.words[place]
                relation = Relation.SAME if other.low == word.low else Relation.INFLECTION
                if other.stem != word.stem:
                    relation = Relation.NAME if other.is_content else Relation.PRONOUN
                yield _Pair(_only(number), _only(place), word.span, other.span, relation)

    def _partner(self, word: Word, taken: set[int]) -> int | None:
        """Return the word of the sentence that a word is; a noun of German may be inflected.

        A verb in another form may be of another time, or what somebody is said to have done.
        """
        places = [n for n, w in enumerate(self.sentence.words) if self.sentence.says_something(w)]
        words = self.sentence.words
        same = [n for n in places if words[n].low == word.low]
        if not same and self.statement.language == "de" and word.is_capital:
            same = [n for n in places if words[n].stem == word.stem and words[n].is_capital]
        return next((n for n in same if n not in taken), same[0] if same else self._bearer(word))

    def _bearer(self, word: Word) -> int | None:
        """Return where the sentence tells of whom a word means by another word: a role, a name, a pronoun."""
        bearer = self.statement.bearers.by_word.get(word.low) if word.is_content else None
        if bearer is None:
            return None
        if self.sentence.pronoun is bearer:
            return 0
        words = self.sentence.words
        return next(
            (n for n, w in enumerate(words) if w.low == bearer.surname or w.low in bearer.roles), None
        )

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
        if (pair.ours and pair.theirs and not self._are_led_alike(pair, ours, theirs)) or self._is_moved(
            pair
        ):
            return False
        if pair.relation is Relation.NUMBER:
            return True
        sides, known = (self.statement.reading, self.sentence.reading), self.statement.known
        word, other = self.statement.words[pair.ours[0]], self.sentence.words[pair.theirs[0]]
        return not (is_anothers(word, self._at, sides, known) or is_other_role(word, other, sides, known))

    def _are_led_alike(self, pair: _Pair, ours: frozenset[str], theirs: frozenset[str]) -> bool:
        """Whether the little words before a word are the same; somebody's name needs no article."""
        known, word = self.statement.known, self.sentence.words[pair.theirs[0]]
        bearer = self.statement.bearers.by_word.get(word.low) or self.sentence.pronoun
        if bearer is None or not (word.is_content or pair.relation is Relation.PRONOUN):
            return ours == theirs
        article = self.sentence.words[pair.theirs[0] - 1].low if pair.theirs[0] else ""
        case = {article} & known.articles - known.before_names
        if not case.issubset(self.statement.lows_at(self.statement.led(pair.ours.start))):
            return False  # "DEM Leiter half …" is not that the leader helped
        other = ours ^ theirs
        return not other or (
            other <= known.before_names and not (other & known.subjects and bearer.is_man is False)
        )

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
            if one.source != pair.source
        )

    def _may_cross(self, one: _Pair, other: _Pair) -> bool:
        if not (one.theirs and other.theirs):
            return False
        if any(pair.theirs[0] in self._only_time for pair in (one, other)):
            return True
        figures = [pair for pair in (one, other) if pair.relation is Relation.NUMBER]
        parts = self.sentence.parts
        is_in_one = parts[one.theirs[0]] == parts[other.theirs[0]]
        if is_in_one and not figures and self._are_verb_and_noun(one, other):
            return True
        return is_in_one and any(self._led[self._head(pair)][0] for pair in figures or (one, other))

    def _are_verb_and_noun(self, one: _Pair, other: _Pair) -> bool:
        """Whether a German verb and its subject change places, as they do where another part begins.

        What tells who does it to whom is the order of the nouns, and their articles.
        """
        words = [self.sentence.words[pair.theirs[0]] for pair in (one, other)]
        verbs = [word for word in words if not word.is_capital]
        return self.statement.language == "de" and len(verbs) == 1

    def _head(self, pair: _Pair) -> _Pair:
        """Return the first of the words that stand side by side up to one, here and there."""
        while (before := self._by_end.get((pair.ours[0] - 1, pair.theirs[0] - 1))) is not None:
            pair = before
        return pair

    @cached_property
    def _by_end(self) -> dict[tuple[int, int], _Pair]:
        """The pairs by where they end on both sides."""
        return {(p.ours[-1], p.theirs[-1]): p for p in self.pairs if p.ours and p.theirs}

    @cached_property
    def _only_time(self) -> range:
        """Where the one time stands that a sentence begins with, or has alone in its clause."""
        found = list(times(self.sentence))
        parts, words = self.sentence.parts, self.sentence.words
        joined = any(word.low in self.sentence.known.joining for word in words)
        if len(found) != 1 or not found[0]:
            return range(0)
        first = found[0].start == 0 or (parts[found[0].start] == 0 and not joined)
        return found[0] if first else range(0)

    @cached_property
    def _led(self) -> dict[_Pair, tuple[frozenset[str], frozenset[str]]]:
        """The little words before each word or figure on both sides, without articles."""
        return {
            pair: (self._before(self.statement, pair.ours), self._before_there(pair)) for pair in self.pairs
        }

    def _before_there(self, pair: _Pair) -> frozenset[str]:
        """Return the little words before a word of the sentence, without "and" and a pronoun for somebody."""
        led = self.sentence.led(pair.theirs.start) if pair.theirs else pair.theirs
        little = [at for at in led if at not in self._pronouns]
        return frozenset(self.sentence.lows_at(little)) - self._nothing

    @cached_property
    def _pronouns(self) -> frozenset[int]:
        """Where the sentence has a pronoun for somebody whom the statement names."""
        return frozenset(p.theirs[0] for p in self.pairs if p.relation is Relation.PRONOUN)

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
        for stretch in (*may_go(self.sentence), *may_go_besides(self.sentence, kept)) if left else ():
            if kept.isdisjoint(stretch):
                left.difference_update(stretch)
        return not left

    @cached_property
    def _kept(self) -> set[int]:
        """The words of the sentence that the statement has."""
        led = (self.sentence.led(pair.theirs.start) for pair in self.pairs if pair.theirs)
        little = {n for numbers in (*led, self._their_tail) for n in numbers}
        kept = {number for pair in self.pairs for number in pair.theirs}
        return kept | {n for n in little if self.sentence.words[n].low not in self._nothing}

    @cached_property
    def _nothing(self) -> frozenset[str]:
        """The little words that lead nothing in: articles, and an "and" or "which" that is left out."""
        known = self.sentence.known
        return known.articles | ((known.joining | known.subject_relatives) - self.statement.lows)


def _only(number: int) -> range:
    return range(number, number + 1)


def _is_in(mention: NumberMention, stretches: tuple[Span, ...]) -> bool:
    return any(stretch.contains(mention.span) for stretch in stretches)
