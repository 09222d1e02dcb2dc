"""The salience of sentences: how much they carry of what a person's summary would take up.

Two logistic models, fitted on articles with summaries by people: one says how likely a sentence is to be
taken up, by where and how it stands, the other how likely each of its words is. The score of a sentence is
what its words weigh, for its length, times a power of its own likelihood.
"""

from __future__ import annotations

from array import array
from collections import ChainMap
from dataclasses import dataclass, replace
from math import fsum
from typing import TYPE_CHECKING

from summarizer.selecting.salience.abstracts import parts
from summarizer.selecting.salience.echoes import Echoes
from summarizer.selecting.salience.features import Around, sentence_features, word_features
from summarizer.selecting.salience.interest import Interest
from summarizer.selecting.salience.minutes import worth_of
from summarizer.selecting.salience.telling import is_long, read_sections
from summarizer.selecting.salience.weights import Weights, fitted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, MutableMapping, Sequence

    from summarizer.selecting.salience.abstracts import Part
    from summarizer.selecting.salience.telling import Section, Told
    from summarizer.source.document import Document, Sentence, Span

LIKELIHOOD_POWER = 1.0
LENGTH_POWER = 0.8
ECHO_POWER = 1.5  # how much more a sentence is worth that is told again elsewhere
_TWICE = 2
REFRAIN = 0.2  # what a sentence is worth that the text repeats to the letter


@dataclass(frozen=True, slots=True)
class Scored:
    """A sentence, how likely it is to be taken up, and what each of its content words weighs.

    `again` are the numbers of the sentences, from 0, that tell of the same elsewhere in a long text; `main`
    tells whether they are several and tell a fact of its own; a `refrain` stands there to the letter again
    and again. `interest` is what it is worth to the reader.
    """

    told: Told
    likelihood: float
    weights: MutableMapping[str, float]
    again: tuple[int, ...] = ()
    main: bool = False
    refrain: bool = False
    interest: float = 1.0

    def value(self, words: frozenset[str], length: int) -> float:
        """Return what `words` of this sentence are worth, told in `length` words.

        Where it stands says little of a fact that several places tell.
        """
        weight = fsum([self.weights.get(word, 0.0) for word in words])  # the same in whatever order they come
        if not weight:
            return 0.0
        likely = self.likelihood ** (LIKELIHOOD_POWER / (1 + len(self.again) * self.main))
        return float(weight / max(1, length) ** LENGTH_POWER * self._times * likely * self.interest)

    @property
    def _times(self) -> float:
        if self.refrain:
            return REFRAIN
        told = 1 + len(self.again)
        return told**ECHO_POWER if self.main or told == _TWICE else 1.0


class Salience:
    """The salience of every sentence of a document, from 0 to 1, the highest being 1.

    `opens_with_news` is whether what matters most stands first; in a speech it stands anywhere, in a
    structured abstract last. `focused` is whether a reader looks for something. `values` are the scores of
    all sentences, unscaled.
    """

    def __init__(
        self, document: Document, weights: Weights | None = None, interest: Interest | None = None
    ) -> None:
        """Score the sentences of `document`, for a reader with an interest; linear in its length."""
        weights, interest = weights or fitted(), interest or Interest()
        self.focused = bool(interest.focus or interest.speakers)
        around = Around(document)
        self._document = document
        sections = read_sections(document)
        own = parts(document)
        self.opens_with_news = not any(section.spoken for section in sections) and not own
        rows = [row for section in sections for row in _scored(section, around, weights)]
        factors = _factors(document, rows, interest, own)
        self._echoes = Echoes([row.told for row in rows])
        self.scored = tuple(
            row if factor == row.interest else replace(row, interest=factor)
            for row, factor in zip(_with_echoes(rows, self._echoes), factors, strict=True)
        )
        self.values = array("d", [row.value(frozenset(row.told.keys), row.told.words) for row in self.scored])
        top = max(self.values, default=0.0) or 1.0
        self._scores = {
            row.told.sentence.id: value / top for row, value in zip(self.scored, self.values, strict=True)
        }

    def of(self, sentence: Sentence) -> float:
        """Return the salience of `sentence`."""
        return self._scores[sentence.id]

    def alike(self, number: int) -> Iterator[int]:
        """Yield the numbers, from 0, of the sentences that share most of what a sentence tells."""
        yield from self._echoes.near(number)

    def at(self, span: Span) -> float:
        """Return the salience of the sentence in which `span` begins."""
        return self.of(self._document.sentence_at(span))


def _factors(
    document: Document, rows: Sequence[Scored], interest: Interest, own: Mapping[str, Part]
) -> list[float]:
    """Return what each sentence is worth to the reader, by what he looks for and the part it stands in."""
    told = [row.told for row in rows]
    if own:
        worth = [own[row.sentence.id].worth if row.sentence.id in own else 1.0 for row in told]
    else:
        worth = worth_of(told)
    return [factor * part for factor, part in zip(interest.factors(document, told), worth, strict=True)]


def _with_echoes(rows: list[Scored], echoes: Echoes) -> Iterator[Scored]:
    if not is_long(row.told for row in rows):
        yield from rows
        return
    for number, row in enumerate(rows):
        again = echoes.of(number)
        fact = echoes.fact(number, again)
        weights = _with_shared(row.weights, fact) if fact else row.weights
        refrain = echoes.is_refrain(number)
        yield replace(row, again=again, main=bool(fact), refrain=refrain, weights=weights)


def _with_shared(
    weights: MutableMapping[str, float], shared: Mapping[str, int]
) -> MutableMapping[str, float]:
    """Let words that come up again elsewhere weigh at least as much as they are repeated.

    What a section makes of them says little: an event may be told in passing, in many places.
    """
    raised = {word: max(weights.get(word, 0.0), times / (1 + times)) for word, times in shared.items()}
    return ChainMap(raised, weights)


def _scored(section: Section, around: Around, weights: Weights) -> list[Scored]:
    known = {word: weights.words.of(features) for word, features in word_features(section).items()}
    weighed = replace(section, told=tuple(filter(_is_weighed, section.told)))
    likely = map(weights.sentences.of, sentence_features(weighed, around))
    return [Scored(told, next(likely) if _is_weighed(told) else 0.0, known) for told in section.told]


def _is_weighed(told: Told) -> bool:
    """Whether a sentence has a word to weigh, or counts among those that tell something."""
    return told.tells or bool(told.keys)
