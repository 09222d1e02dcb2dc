"""The plan: which calls are made, what text each one sees and what it is asked about.

A call is a set of questions on one window of text. A large model answers all questions of a window in one
call; a small one gets a few at a time, on the same text, so that the server's prompt cache carries it from
call to call.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from summarizer.drafting.calls import Call, Profile, SpeakerQuestion
from summarizer.drafting.prompts import encodable
from summarizer.ledger import Task
from summarizer.source.document import Span
from summarizer.source.measuring import is_hinted
from summarizer.source.speech import candidate_speakers
from summarizer.source.utterance import SettledBy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarizer.settings import Settings
    from summarizer.source.document import Document, NumberMention, Paragraph, Sentence
    from summarizer.source.utterance import SpeakerMention, Utterance

T = TypeVar("T")
_CHARACTERS_PER_TOKEN = 3.5
# Characters of text on either side of what is asked about, shown in whole sentences where a call does not see
# its whole window: who speaks may be told far off, what a number measures stands beside it.
_NEAR_CLAIM, _NEAR_SPEAKER, _NEAR_NUMBER = 300, 1000, 40


@dataclass(frozen=True)
class Planner:
    """Makes the plan for one document.

    `chosen` are the sentences that code chose to make claims of, the most telling first, and `lengthy` those
    of them that need a shorter wording: a model that does not choose is asked for nothing else.
    """

    document: Document
    utterances: tuple[Utterance, ...]
    chosen: tuple[Sentence, ...]
    lengthy: tuple[Sentence, ...]
    profile: Profile
    settings: Settings

    @cached_property
    def wish(self) -> str:
        """What the reader looks for, in words."""
        said = ", ".join(self.settings.speakers)
        return "; ".join(
            filter(None, [_line(self.settings.focus or ""), _line(said and f"what {said} said")])
        )

    @cached_property
    def language(self) -> str:
        """The name of the language of the claims, where it is not the text's."""
        return foreign_name(self.settings.language, self.document)

    def terms_in(self, text: str) -> tuple[str, ...]:
        """Return what a model is told of the terms to keep that a stretch of text has."""
        return tuple(
            f"{_line(term)} (written as {_line(put)})" if self.language and term != put else _line(term)
            for term, put in self.settings.terms.items()
            if term in text
        )

    @cached_property
    def _picked(self) -> frozenset[Sentence]:
        return frozenset(self.lengthy)

    def calls(self) -> tuple[Call, ...]:
        """Return the calls in the order in which they use the prompt cache best."""
        return tuple(call for sentences in self._windows() for call in self._window_calls(sentences))

    def _windows(self) -> Iterator[tuple[Sentence, ...]]:
        """Take whole paragraphs as long as they fit; cut one too long for a window between sentences."""
        limit = self.profile.window_tokens * _CHARACTERS_PER_TOKEN
        window: list[Sentence] = []
        size = 0
        for piece in _pieces(self.document.paragraphs, limit):
            length = piece[-1].span.end - piece[0].span.start
            if window and size + length > limit:
                yield tuple(window)
                window, size = [], 0
            window += piece
            size += length
        if window:
            yield tuple(window)

    def _window_calls(self, sentences: tuple[Sentence, ...]) -> Iterator[Call]:
        seen = Span(sentences[0].span.start, sentences[-1].span.end)
        whole = Call(
            sentences,
            claims=self._claimable(sentences),
            speakers=tuple(self._open_questions(seen)),
            measures=tuple(filter(self._is_asked, _begun_in(self.document.numbers, seen, lambda n: n.span))),
            choose=self.profile.joint,
            most=self._most(sentences),
            wish=self.wish,
            language=self.language,
            terms=self.terms_in(seen.of(self.document.text)),
        )
        return self._grouped(whole)

    def _grouped(self, whole: Call) -> Iterator[Call]:
        # A joint call takes the first group of each kind of question, and calls of their own the rest.
        speakers = _groups(whole.speakers, self.profile.speakers)
        measures = _groups(whole.measures, self.profile.measures)
        if self.profile.joint:
            first = replace(whole, speakers=next(speakers, ()), measures=next(measures, ()))
            yield from (first,) if first.asks else ()
            claims: tuple[Call, ...] = ()
        else:
            claims = (replace(whole, speakers=(), measures=()),) if whole.claims else ()
        rest = [Call(whole.sentences, speakers=group) for group in speakers]
        rest += [Call(whole.sentences, measures=group) for group in measures]
        yield from _cheapest((*claims, *rest))

    def _claimable(self, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
        """Take all sentences for a model that chooses, else those of the window that need other words."""
        if Task.CLAIMS not in self.settings.tasks or not self.chosen:
            return ()
        if self.profile.joint:
            return sentences
        return tuple(sentence for sentence in sentences if sentence in self._picked)

    def _most(self, sentences: tuple[Sentence, ...]) -> int:
        """Return how many claims a model may make of a window: a fair share and half of one, at least two."""
        if len(sentences) == len(self.document.sentences):
            return len(self.chosen)
        share = (sentences[-1].span.end - sentences[0].span.start) / len(self.document.text)
        return min(len(self.chosen), max(2, math.ceil(1.5 * share * len(self.chosen))))

    def _is_asked(self, number: NumberMention) -> bool:
        """Whether the model is asked what a number measures: only where syntax finds nothing."""
        asked = Task.MEASURES in self.settings.tasks and number.kind.is_quantity
        return asked and not is_hinted(self.document, number)

    def _open_questions(self, seen: Span) -> Iterator[SpeakerQuestion]:
        if Task.SPEAKERS not in self.settings.tasks:
            return
        for utterance in _begun_in(self.utterances, seen, lambda u: u.fragments[0]):
            if utterance.settled_by is SettledBy.OPEN:
                by_name: dict[str, SpeakerMention] = {}
                for candidate in candidate_speakers(self.document, utterance):
                    by_name.setdefault(_line(candidate.canonical.of(self.document.text)), candidate)
                if by_name:
                    likeliest = tuple(by_name.items())[: self.profile.candidates]
                    yield SpeakerQuestion(utterance, likeliest)


def foreign_name(language: str | None, document: Document) -> str:
    """Return the English name of the language of the claims where it is not the text's own, else nothing."""
    if language is None or language == document.language:
        return ""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale(language).english_name or language
    except (UnknownLocaleError, ValueError):
        return language


def bounded(calls: tuple[Call, ...], most: int | None) -> tuple[tuple[Call, ...], tuple[Call, ...]]:
    """Return the calls that are made where at most `most` may be, claims first, and those left out."""
    if most is None or len(calls) <= most:
        return calls, ()
    first = sorted(range(len(calls)), key=lambda number: (not calls[number].claims, number))[:most]
    kept = frozenset(first)
    return (
        tuple(call for number, call in enumerate(calls) if number in kept),
        tuple(call for number, call in enumerate(calls) if number not in kept),
    )


def _cheapest(calls: tuple[Call, ...]) -> tuple[Call, ...]:
    """Show each call what is near its questions, or all of them the same text, which then is read once."""
    narrowed = tuple(map(_narrowed, calls))
    whole = max(map(_size, calls), default=0)
    return narrowed if sum(map(_size, narrowed)) < whole else calls


def _size(call: Call) -> int:
    return sum(sentence.span.end - sentence.span.start for sentence in call.sentences)


def _narrowed(call: Call) -> Call:
    """Leave only the sentences near the questions."""
    places = [(s.span.start - _NEAR_CLAIM, s.span.end) for s in call.claims]
    for question in call.speakers:
        first, last = question.utterance.fragments[0], question.utterance.fragments[-1]
        places.append((first.start - _NEAR_SPEAKER, last.end + _NEAR_SPEAKER))
    places += [(n.span.start - _NEAR_NUMBER, n.span.end + _NEAR_NUMBER) for n in call.measures]
    near = tuple(
        s for s in call.sentences if any(start < s.span.end and s.span.start < end for start, end in places)
    )
    return replace(call, sentences=near)


def _pieces(paragraphs: Sequence[Paragraph], limit: float) -> Iterator[tuple[Sentence, ...]]:
    for paragraph in paragraphs:
        piece: list[Sentence] = []
        for sentence in paragraph.sentences:
            if piece and sentence.span.end - piece[0].span.start > limit:
                yield tuple(piece)
                piece = []
            piece.append(sentence)
        if piece:
            yield tuple(piece)


def _line(text: str) -> str:
    return " ".join(encodable(text).split())


def _groups(questions: tuple[T, ...], size: int) -> Iterator[tuple[T, ...]]:
    return (questions[start : start + size] for start in range(0, len(questions), size))


def _begun_in(items: tuple[T, ...], seen: Span, place: Callable[[T], Span]) -> tuple[T, ...]:
    """Return the items, in text order, that begin within `seen`."""
    first = bisect_left(items, seen.start, key=lambda item: place(item).start)
    last = bisect_left(items, seen.end, key=lambda item: place(item).start)
    return items[first:last]
