"""What a call to a model is: the sentences that it sees, its questions, and what a model can take of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summarizer.ledger import Task
from summarizer.source.document import Span

if TYPE_CHECKING:
    from summarizer.source.document import NumberMention, Sentence
    from summarizer.source.utterance import SpeakerMention, Utterance


@dataclass(frozen=True, slots=True)
class Profile:
    """What a model can take: tokens of text in a window, questions of a kind in a call, calls at once.

    A question about a speaker offers the `candidates` likeliest ones. A small model loses itself among many,
    and whoever is not among the first three is hardly ever the speaker.
    `joint` asks everything about a window in one call and lets the model choose the sentences that matter;
    otherwise code chooses them, and each kind of question is asked apart.
    """

    window_tokens: int
    speakers: int
    candidates: int
    measures: int
    concurrency: int
    joint: bool


SMALL = Profile(window_tokens=1500, speakers=1, candidates=3, measures=8, concurrency=1, joint=False)
LARGE = Profile(window_tokens=12_000, speakers=60, candidates=8, measures=60, concurrency=4, joint=True)


@dataclass(frozen=True, slots=True)
class SpeakerQuestion:
    """An utterance whose speaker is asked for, and those who may be it by name, most likely first."""

    utterance: Utterance
    candidates: tuple[tuple[str, SpeakerMention], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names that the model may choose from."""
        return tuple(name for name, _ in self.candidates)

    def named(self, name: str) -> SpeakerMention:
        """Return the candidate of that name."""
        return dict(self.candidates)[name]


@dataclass(frozen=True, slots=True)
class Call:
    """One call: the sentences that the model sees, and its questions.

    `claims` are the sentences to make claims of; with `choose` the model picks at most `most` of them and
    writes a headline, else each gets one; `wish` is what the reader looks for. `speakers` and `measures` are
    asked about one by one. `language` is the name of the one that claims are to be in, where it is not the
    text's, and `terms` are words to keep. `statement` is one that a second reader is to judge, and nothing
    else; `points` are claims, by their ids, of which a headline and an overview are to be made, of at most
    `overview` sentences.
    """

    sentences: tuple[Sentence, ...]
    claims: tuple[Sentence, ...] = ()
    speakers: tuple[SpeakerQuestion, ...] = ()
    measures: tuple[NumberMention, ...] = ()
    choose: bool = False
    most: int = 0
    wish: str = ""
    language: str = ""
    terms: tuple[str, ...] = ()
    statement: str = ""
    points: tuple[tuple[str, str], ...] = ()
    overview: int = 0

    @property
    def span(self) -> Span:
        """The stretch of source that the call sees."""
        return Span(self.sentences[0].span.start, self.sentences[-1].span.end)

    @property
    def asks(self) -> bool:
        """Whether there is any question of the plan in the call."""
        return bool(self.claims or self.speakers or self.measures)

    @property
    def is_choice(self) -> bool:
        """Whether the call asks for one speaker alone: a choice among the names offered."""
        return len(self.speakers) == 1 and not (self.claims or self.measures)

    @property
    def task(self) -> Task:
        """The kind of question, or `joint` for more than one."""
        if self.statement or self.points:
            return Task.CHECK if self.statement else Task.OVERVIEW
        asked = [
            task
            for task, questions in (
                (Task.CLAIMS, self.claims),
                (Task.SPEAKERS, self.speakers),
                (Task.MEASURES, self.measures),
            )
            if questions
        ]
        return asked[0] if len(asked) == 1 else Task.JOINT

    def halves(self) -> tuple[Call, ...]:
        """Split a call whose answer was cut off, into calls on half of its text; one sentence gives none."""
        middle = len(self.sentences) // 2
        if not middle or self.points:
            return ()
        parts = (self._part(self.sentences[:middle]), self._part(self.sentences[middle:]))
        return tuple(part for part in parts if part.asks)

    def _part(self, sentences: tuple[Sentence, ...]) -> Call:
        seen = Span(sentences[0].span.start, sentences[-1].span.end)
        return replace(
            self,
            sentences=sentences,
            claims=tuple(s for s in self.claims if seen.contains(s.span)),
            speakers=tuple(q for q in self.speakers if _begins_in(q.utterance.fragments[0], seen)),
            measures=tuple(n for n in self.measures if _begins_in(n.span, seen)),
            most=-(-self.most // 2),
        )


def _begins_in(span: Span, seen: Span) -> bool:
    return seen.start <= span.start < seen.end
