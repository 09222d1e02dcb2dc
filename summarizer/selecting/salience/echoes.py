"""What a long text tells again elsewhere: sentences far apart that share the words which tell most.

A fact that comes up in several places of a long text matters more than one that is told once. A sentence
that is repeated to the letter is a refrain of the page, not news.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from functools import lru_cache, partial
from itertools import chain
from typing import TYPE_CHECKING

from summarizer.selecting.salience.keys import key
from summarizer.source.vocabulary import lemmas

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.selecting.salience.telling import Told

_FAR = 25  # sentences between two places that do not belong to one passage
_RARE = 40  # sentences with a word beyond which it tells no fact from another
_WORDS = 2  # rare words that two sentences share at least
_ALIKE = 0.4  # of the weight of the lighter one's words that they share at least
_SEVERAL = 2  # other places that tell of a fact
_FEWEST_OF_A_FACT = 8  # words of a sentence that tells one by itself
_LATEST = 1 << 10  # sentences whose keys are kept as sets: of all sentences of a book they take too much
_REFRAIN = 3  # times that a sentence stands to the letter, beyond which it is a refrain


class Echoes:
    """For each sentence of a long text, by its number, those elsewhere that tell of the same."""

    def __init__(self, rows: Sequence[Told]) -> None:
        """Compare the sentences that tell something; words in many sentences are not looked up."""
        self._rows = rows
        self._own = lru_cache(maxsize=_LATEST)(partial(_keys, rows))
        self._names = lru_cache(maxsize=_LATEST)(partial(_naming, rows))
        within = Counter(chain.from_iterable(_keys(rows, number) for number in range(len(rows))))
        self._weights = {key: math.log(len(rows) / n) + 0.1 for key, n in within.items()}
        self._totals = array("d")
        self._times = Counter(row.text for row in rows if row.tells)
        self._places = {key: array("l") for key, n in within.items() if 1 < n <= _RARE}
        for number in range(len(rows)):
            own = _keys(rows, number)
            self._totals.append(math.fsum(map(self._weights.__getitem__, own)))
            for known in own:
                if known in self._places:
                    self._places[known].append(number)

    def of(self, number: int) -> tuple[int, ...]:
        """Return the numbers of sentences that tell of the same, far from this one and from each other."""
        if self.is_refrain(number):
            return ()
        return tuple(self._apart(number))

    def is_refrain(self, number: int) -> bool:
        """Whether the sentence stands to the letter more often than news is repeated."""
        return self._times[self._rows[number].text] > _REFRAIN

    def near(self, number: int) -> Iterator[int]:
        """Yield the numbers of all sentences that tell of the same, wherever they stand, in text order."""
        rare = {key for key in self._own(number) if key in self._places}
        shared = Counter(chain.from_iterable([self._places[key] for key in rare]))
        for other in sorted([other for other, count in shared.items() if count >= _WORDS]):
            weight = math.fsum(map(self._weights.__getitem__, rare & self._own(other)))
            if other != number and weight >= _ALIKE * min(self._totals[number], self._totals[other]):
                yield other

    def _may_be_one(self, number: int, other: int) -> bool:
        """Whether two sentences may tell of one event, not of two of a sort.

        They share a name or a figure, and do not each have a name, or each a figure, of their own.
        """
        ours, theirs = self._own(number), self._own(other)
        shared = ours & theirs & (self._names(number) | self._names(other))
        left, right = self._names(number) - theirs, self._names(other) - ours
        names = any(map(str.isalpha, left)) and any(map(str.isalpha, right))
        figures = not all(map(str.isalpha, left)) and not all(map(str.isalpha, right))
        return bool(shared) and not names and not figures

    def fact(self, number: int, others: Sequence[int]) -> dict[str, int]:
        """Return the words of a fact that several places tell, with how many others have them; else nothing.

        They are those of the sentence that come up in two others at least, a name among them: what one other
        shares may be chance, and figures alone are of all sorts of things.
        """
        if self._rows[number].words < _FEWEST_OF_A_FACT:
            return {}
        times = Counter(key for other in others for key in self._own(number) & self._own(other))
        core = {key: n for key, n in times.items() if n >= _SEVERAL}
        names = {key for row in (number, *others) for key in self._names(row) if key.isalpha()}
        return core if len(core) >= _WORDS and not names.isdisjoint(core) else {}

    def _apart(self, number: int) -> Iterator[int]:
        last: int | None = None
        for other in self.near(number):
            same = self._rows[other].text == self._rows[number].text or not self._may_be_one(number, other)
            if not same and abs(other - number) >= _FAR and (last is None or other - last >= _FAR):
                last = other
                yield other


def _keys(rows: Sequence[Told], number: int) -> frozenset[str]:
    """Return the keys of a sentence that tells something."""
    row = rows[number]
    return frozenset(row.keys) if row.tells else frozenset()


def _naming(rows: Sequence[Told], number: int) -> frozenset[str]:
    """Return the keys of what may name something: words with a capital, and figures.

    The first word of a sentence is a name where no dictionary has it.
    """
    row = rows[number]
    figures = (known for known in row.keys if not known.isalpha() and any(map(str.isdigit, known)))
    opening = filter(None, (key(row.head) if row.head and not lemmas(row.head) else "",))
    return frozenset((*row.capitals, *opening, *figures))
