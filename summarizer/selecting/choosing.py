"""Choose the sentences that together carry most of a text's news, each cut to what carries it."""

from __future__ import annotations

import heapq
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.selecting.answering import Answers
from summarizer.selecting.cutting import Cutter
from summarizer.selecting.extracts import Extract, as_one
from summarizer.selecting.joining import Joined
from summarizer.selecting.leaning import Leaning
from summarizer.selecting.markup import without_markup
from summarizer.selecting.naming import Resolver
from summarizer.selecting.salience.keys import keys
from summarizer.source.document import Span, block_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarizer.selecting.meaning import TakenUp
    from summarizer.selecting.salience.scoring import Salience, Scored
    from summarizer.source.document import Document, Sentence

_LONGEST = 150  # words of a sentence: with more it is a run of labels, or one that nobody reads
_FEWEST_NEW = 0.3  # of a sentence's weight; what tells less news was told already
_LEAST_LIKELY = (
    0.1  # that a person's summary takes it up; of 11 less likely among 523 judged claims 9 were poor
)
_LEAST = 0.02  # of the salience of the most telling sentence; what has less is no news


class Selection:
    """Chooses extracts of one document, the most telling first; what was told is not told again."""

    def __init__(
        self,
        document: Document,
        salience: Salience,
        terms: Sequence[str] = (),
        taken_up: Callable[[Span], TakenUp | None] | None = None,
    ) -> None:
        """Choose from the sentences that `salience` scored; of no sentence a term of `terms` is cut.

        What `taken_up` tells of words is what they are named by, where who they mean is beyond doubt.
        """
        self._salience = salience
        self._cutter = Cutter(document, terms)
        self._resolver = Resolver(document, taken_up)
        rows = [row.told for row in salience.scored]
        self._leaning = Leaning(document, rows, self._cutter, self._resolver)
        self._answers = Answers(document, rows, self._cutter)
        self._rows = {
            row.told.sentence.id: (number, row)
            for number, row in enumerate(salience.scored)
            if row.told.tells or number in self._answers.every
        }
        self._sentences = [row.told.sentence for row in salience.scored]
        self._starts = [sentence.span.start for sentence in self._sentences]
        self._cut: dict[int, tuple[tuple[Span, ...], Extract]] = {}
        self._joined = Joined(lambda number: salience.scored[number].told.words)
        self._blocks = document.blocks
        self._is_talk = any(block.kind.is_turn for block in document.blocks)

    def extracts(self, within: Sequence[Span] | None = None, *, joins: bool = False) -> Iterator[Extract]:
        """Yield extracts as long as there is news, the one that adds most first.

        They are of the whole text, or of the places given. What a sentence adds can only shrink while others
        are chosen, so the best of a heap whose value is still what it was is the best of all. One that leans
        on a sentence that was not told waits aside for it. With `joins`, a short sentence that only the one
        before it makes clear is told as one with that, whose extract comes again so.
        """
        self._joined.clear()
        numbers = range(len(self._starts)) if within is None else self._numbers(within)
        seen: set[str] = set()
        told: set[int] = set()
        aside: dict[int, frozenset[int]] = {}
        values = self._salience.values
        waiting = [(-values[number], number) for number in numbers if self._tells(number)]
        heapq.heapify(waiting)
        while waiting:
            value, number = heapq.heappop(waiting)
            row = self._salience.scored[number]
            if number in told or not told.isdisjoint(row.again):
                continue
            now = -self._value(number, seen)
            if waiting and now > waiting[0][0]:
                if not _is_told(row, seen):
                    heapq.heappush(waiting, (now, number))
            elif value < 0 and not _is_told(row, seen):
                if not self._is_news(row, told):
                    continue
                leans = self._leaning.on(number, looked_for=self._salience.focused and row.interest > 1)
                if leans and leans.isdisjoint(told):
                    aside[number] = leans
                    continue
                extract = (self._with_before(number, leans) if joins else None) or self._extract(row)
                seen.update(keys(extract.text))
                told.update((number, *row.again))
                for other in [other for other, leans in aside.items() if not leans.isdisjoint(told)]:
                    del aside[other]
                    heapq.heappush(waiting, (-self._value(other, seen), other))
                yield extract
                yield from self._answer(number, told)

    def _with_before(self, number: int, leans: frozenset[int]) -> Extract | None:
        """Return a sentence as one with the one before it that it takes up, if both are short and no talk."""
        before = number - 1
        if leans != {before} or self._is_talk or not self._is_one_paragraph(before, number):
            return None
        if before not in self._joined and self._leaning.on(before) == {before - 1}:
            return None
        first = self._joined.join(number)
        return self._extract(self._salience.scored[first]) if first is not None else None

    def _is_one_paragraph(self, *numbers: int) -> bool:
        places = (self._sentences[number].span for number in numbers)
        return len({block_at(self._blocks, place) for place in places}) == 1

    def _answer(self, number: int, told: set[int]) -> Iterator[Extract]:
        """Yield the answer to what a sentence says against somebody, unless it was told."""
        answer = self._answers.to(number)
        if answer is not None and answer not in told:
            told.add(answer)
            yield self._extract(self._salience.scored[answer])

    def extract_of(
        self, sentence: Sentence, met: set[Span] | None = None, *, roles: bool = False
    ) -> Extract | None:
        """Return a sentence as an extract, chosen or not; None if it can tell nothing by itself.

        Who is not among those `met` is named in full, with a role if `roles` is set; see `Resolver.worded`.
        """
        found = self._rows.get(sentence.id)
        return self._extract(found[1], met, roles=roles) if found is not None else None

    def alone(self, sentence: Sentence) -> Extract | None:
        """Return a sentence that others are told with as an extract without them; None for any other."""
        number = self._rows[sentence.id][0] if sentence.id in self._rows else -1
        joined = number in self._joined
        return self._alone(number, None, roles=False, is_last=True) if joined else None

    def stands_alone(self, sentence: Sentence) -> bool:
        """Whether a sentence, with the names that it gets in brackets, needs no other to be understood."""
        found = self._rows.get(sentence.id)
        return found is None or not (self._leaning.on(found[0]) or self._leaning.opens_known(found[0]))

    def _numbers(self, within: Sequence[Span]) -> Iterator[int]:
        for span in within:
            first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
            yield from range(first, last)

    def _tells(self, number: int) -> bool:
        return self._salience.scored[number].told.tells

    def _extract(self, row: Scored, met: set[Span] | None = None, *, roles: bool = False) -> Extract:
        first = self._rows[row.told.sentence.id][0]
        numbers = self._joined.with_first(first)
        return as_one([self._alone(n, met, roles=roles, is_last=n == numbers[-1]) for n in numbers])

    def _alone(self, number: int, met: set[Span] | None, *, roles: bool, is_last: bool) -> Extract:
        """Return a sentence as an extract by itself, cut where no other of its extract stands behind it."""
        row = self._salience.scored[number]
        own = row.told.sentence.span
        if number not in self._cut:
            self._cut[number] = self._as_cut(number, row)
        pieces, extract = self._cut[number]
        if not is_last:
            begins = pieces[0].start  # behind what leads over
            whole = self._cutter.whole(row.told.sentence)
            pieces = tuple(Span(max(one.start, begins), one.end) for one in whole if begins < one.end)
            extract = replace(extract, plain=self._resolver.plain(pieces))
        text, named = self._resolver.worded(pieces, met, roles=roles)
        return replace(extract, text=text, evidence=(own, *(span for span in named if span != own)))

    def _as_cut(self, number: int, row: Scored) -> tuple[tuple[Span, ...], Extract]:
        """Return the pieces of a sentence that stay, and the extract that they make with nobody named."""
        told, sentences = row.told, self._sentences
        pieces = self._cutter.pieces(told.sentence, row.weights)
        plain = self._resolver.plain(pieces)
        return pieces, Extract(
            plain,
            plain,
            without_markup(" ".join(told.text.split())),
            self._resolver.plain(self._cutter.whole(told.sentence)),
            told.sentence,
            (told.sentence.span,),
            self._salience.of(told.sentence),
            tuple(sentences[other].span for other in row.again),
            tuple(sentences[other] for other in self._salience.alike(number)),
        )

    def _value(self, number: int, seen: set[str]) -> float:
        row = self._salience.scored[number]
        return row.value(frozenset(row.told.keys) - seen, row.told.words)

    def _is_news(self, row: Scored, told: set[int]) -> bool:
        """Whether a sentence states something, and weighs enough unless it is the first to be told."""
        sentence = row.told.sentence
        if row.told.words > _LONGEST:
            return False
        is_light = self._salience.of(sentence) < _LEAST or (row.likelihood < _LEAST_LIKELY and not row.again)
        return not (told and is_light) and self._cutter.is_statement(sentence)


def _is_told(row: Scored, seen: set[str]) -> bool:
    own = frozenset(row.told.keys)
    total = sum(row.weights.get(word, 0.0) for word in own)
    return sum(row.weights.get(word, 0.0) for word in own - seen) < _FEWEST_NEW * total
