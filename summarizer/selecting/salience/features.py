"""What is known of the sentences and of the words of a section, in figures."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.document import NumberKind
from summarizer.source.speech import read_utterances, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.selecting.salience.telling import Section, Told
    from summarizer.source.document import Document, Span

DEPENDENT = frozenset(
    "he she it they his her their its this these those that such i we my our er sie es ihr ihre sein seine "
    "das dies diese ich wir".split()
)
_SHORT = 8
_DATED = frozenset({NumberKind.DATE, NumberKind.TIME})


class SentenceFeatures(NamedTuple):
    """Of one sentence: its place, what it shares with heading, opening and section, and how it is made."""

    first: float
    nearness: float
    remaining: float
    opens: float
    closes: float
    heading: float
    heading_share: float
    opening_share: float
    centrality: float
    names: float
    quantity: float
    quantities: float
    date: float
    quoted: float
    reported: float
    length: float
    short: float
    pronoun: float
    connective: float
    newness: float


class WordFeatures(NamedTuple):
    """Of one content word: how often and how early it comes, and where."""

    often: float
    sentences: float
    nearness: float
    opening: float
    near_opening: float
    lateness: float
    heading: float
    capital: float
    figure: float
    quoted: float


class Around:
    """What the document says of places: its numbers and its reported speech."""

    def __init__(self, document: Document) -> None:
        """Collect the numbers and the fragments of speech of `document`."""
        self._numbers = document.numbers
        self._starts = [number.span.start for number in document.numbers]
        fragments = sorted(part for utterance in read_utterances(document) for part in utterance.fragments)
        self._fragments = fragments
        self._ends = [part.end for part in fragments]
        self.capitals_name = document.language != "de"

    def kinds(self, span: Span) -> list[NumberKind]:
        """Return the kinds of the numbers that begin within `span`."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [number.kind for number in self._numbers[first:last]]

    def reported(self, span: Span) -> float:
        """Return the share of `span` that somebody is reported to have said."""
        inside = 0
        for place in range(bisect_left(self._ends, span.start), len(self._fragments)):
            part = self._fragments[place]
            if part.start >= span.end:
                break
            inside += span.shared(part)
        return min(1.0, inside / max(1, span.end - span.start))


def sentence_features(section: Section, around: Around) -> Iterator[SentenceFeatures]:
    """Yield the features of each sentence of a section, in text order; linear in the section."""
    telling = [row for row in section.told if row.tells]
    opening = frozenset(telling[0].keys) if telling else frozenset()
    central = _Centrality(telling)
    seen: set[str] = set()
    count, headed = max(1, len(telling)), max(1, len(section.heading))
    for row in section.told:
        own = frozenset(row.keys)
        kinds = around.kinds(row.sentence.span)
        quantities = sum(kind.is_quantity for kind in kinds) if kinds else 0
        shared = len(own & section.heading) if section.heading else 0
        yield SentenceFeatures(
            first=float(row.place == 0),
            nearness=1 / (1 + row.place),
            remaining=1 - row.place / count,
            opens=float(row.opens),
            closes=float(row.place >= len(telling) - 2),
            heading=shared / math.sqrt(headed),
            heading_share=shared / headed,
            opening_share=len(own & opening) / max(1, len(opening)) if row.place else 0.0,
            centrality=central.of(row),
            names=math.log1p(len(row.capitals)) if around.capitals_name else 0.0,
            quantity=float(quantities > 0),
            quantities=math.log1p(quantities),
            date=float(not _DATED.isdisjoint(kinds)),
            quoted=row.quoted,
            reported=max(0.0, around.reported(row.sentence.span) - row.quoted),
            length=math.log(max(1, row.words)),
            short=float(row.words < _SHORT),
            pronoun=float(row.head in DEPENDENT),
            connective=float(row.head in words.CONNECTORS),
            newness=len(own - seen) / max(1, len(own)),
        )
        seen |= own


def word_features(section: Section) -> dict[str, WordFeatures]:
    """Return the features of every content word that the section tells something with."""
    telling = [row for row in section.told if row.tells]
    count = Counter(key for row in telling for key in row.keys)
    within = Counter(key for row in telling for key in set(row.keys))
    quoted = Counter(key for row in telling if row.quoted > 0.3 for key in set(row.keys))
    capital = Counter(key for row in telling for key in row.capitals)
    first: dict[str, int] = {}
    for row in telling:
        for word in row.keys:
            first.setdefault(word, row.place)
    return {
        word: WordFeatures(
            often=math.log(count[word]),
            sentences=math.log(within[word]),
            nearness=1 / (1 + place),
            opening=float(place == 0),
            near_opening=float(place < 3),
            lateness=place / len(telling),
            heading=float(word in section.heading),
            capital=min(1.0, capital[word] / count[word]),
            figure=float(not word.isalpha()),
            quoted=quoted[word] / within[word],
        )
        for word, place in first.items()
    }


class _Centrality:
    """How like a sentence is to all others of its section: the cosine of tf-idf vectors with their sum."""

    def __init__(self, telling: list[Told]) -> None:
        within = Counter(key for row in telling for key in set(row.keys))
        self._idf = {word: math.log((1 + len(telling)) / (0.5 + n)) for word, n in within.items()}
        self._centre: defaultdict[str, float] = defaultdict(float)
        self._vectors = {row.sentence.id: self._vector(row) for row in telling}
        for vector in self._vectors.values():
            for word, value in vector.items():
                self._centre[word] += value
        self._norm = math.sqrt(sum(value * value for value in self._centre.values())) or 1.0

    def of(self, row: Told) -> float:
        if not row.keys:
            return 0.0
        vector = self._vectors.get(row.sentence.id)
        vector = self._vector(row) if vector is None else vector
        return (
            (sum([v * self._centre.get(word, 0.0) for word, v in vector.items()]) - 1) / self._norm
            if vector
            else 0.0
        )

    def _vector(self, row: Told) -> dict[str, float]:
        weights = {word: n * self._idf.get(word, 0.0) for word, n in Counter(row.keys).items()}
        norm = math.sqrt(sum([value * value for value in weights.values()]))
        return {word: value / norm for word, value in weights.items()} if norm else {}
