"""How much of some words the sentences of the sources have, each word by its weight."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.desk.matching import words_alike
from summarizer.desk.standing import base, key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.source.syntax import Node
    from summarizer.verifying.checking.evidence import EvidenceIndex


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
