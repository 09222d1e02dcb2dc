"""The sentences of a text that can bear on a statement, found by their words.

Ranking is by the idf-weighted words that a sentence shares with the statement (Robertson and Zaragoza, "The
Probabilistic Relevance Framework: BM25 and Beyond", 2009, without the length term: sentences differ little in
length), and then greedily by the words that no sentence chosen before covers.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from summarizer.languages import language_of
from summarizer.source.document import Document, Span
from summarizer.source.reading import read
from summarizer.source.recalling import recalled
from summarizer.source.speech.attribution import read_speech
from summarizer.verifying.checking.dates import dates_of, months_in
from summarizer.verifying.checking.readings import Reading, Vocabulary, key, vocabulary_of
from summarizer.verifying.checking.stems import stem
from summarizer.verifying.checking.words import Word, key_of, words_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.source.utterance import Utterance

_MOST_SENTENCES = 4
_LEAST_GAIN = 0.05
_CANDIDATES = 40
_LONG_SPEECH = 5000
_CAPITALS = re.compile(r"(?:[A-ZÄÖÜ][\w&]+(?:[ -](?:of |for |and |the |und |für )?(?=[A-ZÄÖÜ]))?){2,8}")
_MOST_BETWEEN = 1  # sentences that may stand between what is told and what takes it back


class EvidenceIndex:
    """The sentences of a document by the words in them.

    Built once, in time linear in the text, when a word is first asked for: what the text has word for word
    is found without.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self._sentence_starts = [sentence.span.start for sentence in document.sentences]
        self._readings: dict[int, Reading] = {}
        self._weights: dict[int, float] = {}  # by how many sentences have a word

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return vocabulary_of(self.document)

    @property
    def stems(self) -> frozenset[str]:
        """The stems of all words of the text."""
        return self._vocabulary.stems

    @property
    def capitals(self) -> frozenset[str]:
        """The stems of the words that stand with a capital within a sentence."""
        return self._vocabulary.capitals

    @property
    def _places(self) -> Mapping[str, list[int]]:
        return self._vocabulary.places

    @cached_property
    def withdrawn(self) -> frozenset[int]:
        """The sentences that the text itself calls false."""
        return withdrawn(self.document)

    def is_withdrawn(self, span: Span) -> bool:
        """Whether the text itself calls the sentence at a place false."""
        return bisect_right(self._sentence_starts, span.start) - 1 in self.withdrawn

    @cached_property
    def utterances(self) -> tuple[Utterance, ...]:
        """The speech in the text."""
        return read_speech(self.document).utterances

    def spoken_at(self, span: Span) -> list[Utterance]:
        """Return the utterances that begin in a sentence or reach into it."""
        first = bisect_left(self.utterances, span.start - _LONG_SPEECH, key=_beginning)
        last = bisect_left(self.utterances, span.end, key=_beginning)
        return [
            said
            for said in self.utterances[first:last]
            if said.fragments[-1].end > span.start and any(part.overlaps(span) for part in said.fragments)
        ]

    def describes(self, names: frozenset[str], others: frozenset[str]) -> bool:
        """Whether a sentence has a name of one side beside a common noun of the other ("mayor Bo Lind")."""
        numbers = {number for name in names for number in self._places.get(self._key(name), ())}
        numbers &= {number for name in others for number in self._places.get(self._key(name), ())}
        return any(
            _beside(self.reading(number).words, names, others) for number in sorted(numbers)[:_CANDIDATES]
        )

    def _key(self, low: str) -> str:
        return key_of(stem(low, self.document.language))

    @cached_property
    def dates(self) -> frozenset[frozenset[str]]:
        """The dates in the text, each by its days, months and years."""
        return frozenset(dates_of(self.document.numbers, self.document.text))

    @cached_property
    def months(self) -> frozenset[str]:
        """The months that the text names, in words or in dates."""
        return months_in(self.document.text).union(*self.dates)

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first five letters of each longer word of the text."""
        return frozenset(word[:5] for word in self.stems if len(word) > 4)

    @cached_property
    def initials(self) -> frozenset[str]:
        """The first letters of two to five capitalised words in a row, as an abbreviation has them."""
        runs = (match[0].split() for match in _CAPITALS.finditer(self.document.text))
        letters = ["".join(word[0] for word in run).lower() for run in runs]
        return frozenset(run[a:b] for run in letters for a in range(len(run)) for b in range(a + 2, a + 6))

    def _words(self, span: Span) -> list[Word]:
        return words_in(self.document.text, span.start, span.end, self.document.language)

    def __contains__(self, word: str) -> bool:
        return word in self._places

    def names(self, word: Word) -> bool:
        """Whether a name stands in the text, perhaps inflected ("German" for "Germany") or written out."""
        return (
            word.stem in self.stems
            or key(word) in self._places
            or word.low in self.initials
            or (len(word.low) > 4 and word.low[:5] in self.beginnings)
            or self._abbreviates(word.text)
        )

    def _abbreviates(self, name: str) -> bool:
        """Whether "YoY" or "GDP" is short for words of the text, in capitals or not."""
        if not (2 <= len(name) <= 5 and sum(map(str.isupper, name)) >= 2 and name.isalpha()):
            return False
        written_out = r"\b" + r"\w*[\s-]+(?:of |the |and )?".join(name.lower()) + r"\w*"
        return re.search(written_out, self.document.text.lower()) is not None

    def weight(self, word: str) -> float:
        """Return how telling a word is: high for a rare one, and for one that the text does not have."""
        count = len(self._places.get(word, ()))
        if count not in self._weights:
            total = len(self.document.sentences)
            self._weights[count] = math.log(1 + (total - count + 0.5) / (count + 0.5))
        return self._weights[count]

    def reading(self, number: int) -> Reading:
        """Return the sentence at a place of the text, read."""
        if number not in self._readings:
            span = self.document.sentences[number].span
            words = tuple(self._words(span))
            self._readings[number] = Reading(
                self.document.text, span, number, words, self.document.numbers_in(span)
            )
        return self._readings[number]

    def around(self, number: int, before: int, after: int = 0) -> list[Reading]:
        """Return the sentences around a place, without the one at it."""
        low, high = max(0, number - before), min(len(self.document.sentences), number + after + 1)
        return [self.reading(other) for other in range(low, high) if other != number]

    def is_nested(self, place: Span) -> bool:
        """Whether a place lies in a quotation that stands inside another."""
        return any(quoted.depth > 0 and quoted.outer.contains(place) for quoted in self.document.quoted)

    def numbers_of(self, low: str) -> list[int]:
        """Return the places in the text of the sentences that have a word (in lower case)."""
        return self._places.get(self._key(low), [])

    def at(self, places: tuple[Span, ...]) -> list[Reading]:
        """Return the sentences at some places."""
        starts = [bisect_right(self._sentence_starts, place.start) - 1 for place in places]
        return [self.reading(max(0, number)) for number in dict.fromkeys(starts)]

    def find(self, wanted: frozenset[str], hint: tuple[Span, ...] = ()) -> list[Reading]:
        """Return a few sentences that together cover most of the wanted words, the best first.

        Sentences in `hint` win where two cover the words equally well; they are never taken unseen.
        """
        scores: dict[int, float] = defaultdict(float)
        for word in sorted(wanted):
            weight = self.weight(word)
            for number in self._places.get(word, ()):
                scores[number] += weight
        for number in scores if hint else ():
            span = self.document.sentences[number].span
            scores[number] *= 1.2 if any(span.overlaps(place) for place in hint) else 1.0
        ranked = sorted(scores, key=lambda number: (-scores[number], number))[:_CANDIDATES]
        return self._cover(wanted, [self.reading(number) for number in ranked])

    def _cover(self, wanted: frozenset[str], candidates: list[Reading]) -> list[Reading]:
        chosen: list[Reading] = []
        shared = [wanted & reading.keys for reading in candidates]
        weight = {word: self.weight(word) for word in wanted}.__getitem__
        total = math.fsum(map(weight, wanted))  # a set has no order, and must not sway the sum
        gains = [math.fsum(map(weight, words)) for words in shared]
        while candidates and len(chosen) < _MOST_SENTENCES + len(wanted) // 12:
            best = gains.index(max(gains))
            if gains[best] <= _LEAST_GAIN * total:
                break
            chosen.append(candidates[best])
            covered = shared[best]
            for place, words in enumerate(shared):
                if not covered.isdisjoint(words):
                    shared[place] = words - covered
                    gains[place] = math.fsum(map(weight, shared[place]))
        return chosen


def _beside(words: tuple[Word, ...], names: frozenset[str], others: frozenset[str]) -> bool:
    for place, word in enumerate(words):
        if word.low in names:
            near = words[max(0, place - 4) : place + 5]
            if any(other.low in others and other.is_capital != word.is_capital for other in near):
                return True
    return False


def _beginning(utterance: Utterance) -> int:
    return utterance.fragments[0].start


def evidence_index(source: str | Document) -> EvidenceIndex:
    """Return the index of a text; the latest few are kept."""
    return _index_of(_ByText(source.text if isinstance(source, Document) else source, source))


@dataclass(frozen=True)
class _ByText:
    """A cache key that compares the text alone: hashing a whole document would be slow."""

    text: str
    source: str | Document

    def __hash__(self) -> int:
        return hash(self.text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByText) and self.text == other.text


@recalled(lambda wanted: len(wanted.text))
def _index_of(wanted: _ByText) -> EvidenceIndex:
    source = wanted.source
    return EvidenceIndex(source if isinstance(source, Document) else read(source))


def withdrawn(document: Document) -> frozenset[int]:
    """Return the sentences of a text, by number, that prove nothing: it calls them false or supposes them."""
    labelled, taking_back, imagining, superseded = _patterns(document.language)
    texts = [sentence.span.of(document.text) for sentence in document.sentences]
    found = {number for number, text in enumerate(texts) if labelled.match(text)}
    found |= {number + 1 for number, text in enumerate(texts[:-1]) if labelled.fullmatch(text)}
    found |= {number for number, text in enumerate(texts) if superseded.match(text)}
    for number, text in enumerate(texts):
        if imagining.match(text) and not text.endswith("?") and number + 1 < len(texts):
            found.add(number + 1)
        if number and (back := taking_back.match(text)):
            first = max(0, number - 1 - (_MOST_BETWEEN if back["points"] else 0))
            found.update(range(first, number))
    return frozenset(found)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Return what labels a false sentence, how one begins that takes others back, and one that supposes."""
    words = language_of(language).stances
    labels, verdicts, pointing = (_any(part) for part in (words.labels, words.verdicts, words.pointing))
    charges = _any(words.charges)
    labelled = rf"\W*(?:{labels})\s*(?:[:–—?]|-\s)\s*"
    pointed = rf"(?P<points>{pointing})\b(?:\s+(?:{charges}))?(?:,.{{1,60}}?,)?\s+(?:is|was|are|were)\s+"
    hedged = r"(?:(?:simply|plainly|entirely|a)\s+)?"
    judged = r"(?:verdict|(?:our\s+)?rating|conclusion)\s*:\s*"
    back = rf"\W*(?:{pointed}{hedged}|{judged})(?:{verdicts})\b"
    imagined = rf"(?:{_any(words.imagining)})\b(?!:)"
    replaced = rf"(?:{_any(words.superseded)})\b"
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in (labelled, back, imagined, replaced))


def _any(words: frozenset[str]) -> str:
    """Return what any of some words look like; those of several words have hyphens for spaces."""
    patterns = (r"\s".join(map(re.escape, word.split("-"))) for word in words)
    return "|".join(sorted(patterns, key=len, reverse=True)) or r"(?!)"
