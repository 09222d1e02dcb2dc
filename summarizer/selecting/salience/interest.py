"""What a reader looks for: a focus in words, and whose words matter. It changes the choice, not the proof."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.selecting.salience.keys import WORD, keys
from summarizer.source.speech import read_utterances

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.selecting.salience.telling import Told
    from summarizer.source.document import Document, Span

_BESIDE = 0.02  # what a sentence is worth that has nothing of what is looked for
_MOST = 5.0  # what one is worth that has all of it


@dataclass(frozen=True, slots=True)
class Interest:
    """What to look for; with neither words nor speakers everything is of equal interest.

    `focus` is free text, of which the content words count, rare ones of the text more than frequent ones.
    `speakers` are names, or words of names.
    """

    focus: str = ""
    speakers: tuple[str, ...] = ()

    def factors(self, document: Document, rows: Sequence[Told]) -> list[float]:
        """Return what each sentence is worth to the reader, 1 for all where the text has nothing of it."""
        factors = [1.0] * len(rows)
        if not (self.focus or self.speakers):
            return factors
        for shares in (self._focused(rows), self._spoken(document, rows)):
            if any(shares):
                factors = [
                    factor * (_BESIDE + share * _MOST) for factor, share in zip(factors, shares, strict=True)
                ]
        return factors

    def unmatched(self, document: Document) -> Iterator[str]:
        """Yield, worded, what the text has nothing of."""
        if self.focus and not set(keys(self.focus)) & set(keys(document.text)):
            yield f"no word of the focus “{self.focus}” stands in the text"
        for name in self.speakers:
            if not any(_spoken_by((name,), document)):
                yield f"nobody called “{name}” says anything in the text"

    def _focused(self, rows: Sequence[Told]) -> list[float]:
        """Return the share of the focus that each sentence takes up."""
        own = [frozenset(row.keys) for row in rows]
        wanted = frozenset(keys(self.focus))
        within = Counter(key for words in own for key in words & wanted)
        weights = {key: math.log(1 + len(rows) / n) for key, n in within.items()}
        total = sum(weights.values())
        return [
            sum(weights[key] for key in words & weights.keys()) / total if total else 0.0 for words in own
        ]

    def _spoken(self, document: Document, rows: Sequence[Told]) -> list[float]:
        """Return 1 for each sentence that one of the speakers says something in, 0 for the others."""
        places = sorted(_spoken_by(self.speakers, document))
        ends = [place.end for place in places]
        shares = []
        for row in rows:
            at = bisect_left(ends, row.sentence.span.start + 1)
            shares.append(float(at < len(places) and places[at].start < row.sentence.span.end))
        return shares


def _spoken_by(names: Sequence[str], document: Document) -> Iterator[Span]:
    """Yield the speech of those who are called by one of some names."""
    wanted = [_folded(name) for name in names]
    for utterance in read_utterances(document) if wanted else ():
        if utterance.speaker is not None:
            name = _folded(utterance.speaker.canonical.of(document.text))
            if any(words <= name for words in wanted if words):
                yield from utterance.fragments


def _folded(name: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in WORD.findall(name))
