"""Numbers written as one word of several: "zweihundertfünfzig", "siebeneinhalb", "tresmillonésimo".

There are too many of them for a table, so those which a text has are taken apart when it is read.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from summarizer.languages import language_of
from summarizer.source.numbers.sums import Sum

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from summarizer.languages import NumberWords

_MOST_WORDS = 1000  # of one text that are taken apart; nobody writes more, and the table stays small
_SHORTEST, _LONGEST = 5, 120  # letters
_MOST_WAYS = 8  # to take one word apart
_Cut = tuple[str, ...]
_ValueT = TypeVar("_ValueT", int, Decimal)


def with_fused(words: NumberWords, lows: Iterable[str]) -> NumberWords:
    """Return `words` with the fused numbers that are among the words of a text, in lower case."""
    is_fused = _fusing(words.code).is_fused
    found = {low for low in lows if _SHORTEST <= len(low) <= _LONGEST and is_fused(low)}
    return _learnt(words, tuple(sorted(found)[:_MOST_WORDS])) if found else words


@lru_cache(maxsize=16)
def _learnt(words: NumberWords, lows: tuple[str, ...]) -> NumberWords:
    fusing = _fusing(words.code)
    cuts = [(low, cut) for low in lows for cut in islice(fusing.cuts(low), _MOST_WAYS)]
    return replace(
        words,
        small={**_valued(cuts, fusing.whole), **words.small},
        ordinals={**_valued(cuts, fusing.place), **words.ordinals},
        denominators={**_valued(cuts, fusing.divisor), **words.denominators},
        halves={**_valued(cuts, fusing.mixed), **words.halves},
        multiples={**_valued(cuts, fusing.times), **words.multiples},
    )


def _valued(cuts: list[tuple[str, _Cut]], read: Callable[[_Cut], _ValueT | None]) -> Mapping[str, _ValueT]:
    return {low: value for low, cut in cuts if len(cut) > 1 and (value := read(cut))}


@cache
def _fusing(code: str) -> _Fusing:
    return _Fusing(language_of(code).numbers)


class _Fusing:
    """How the numbers of a language are fused; each reading gives the value of a word cut into its parts."""

    def __init__(self, words: NumberWords) -> None:
        scales = {word: int(scale) for word, scale in words.scales.items() if scale >= 1000}
        ends = (words.ordinals, words.denominators, words.fused_ordinals, words.fused_parts)
        self.words = words
        self.values = {**scales, **words.small, **words.tens, **words.fused}
        self.parts = frozenset().union(self.values, words.fused_joins, words.fused_times, *ends)
        longest_first = sorted(self.parts, key=len, reverse=True)
        self.longest = len(longest_first[0])
        self.begins = re.compile("|".join(map(re.escape, longest_first))).match

    def is_fused(self, low: str) -> bool:
        """Whether a word can be cut into parts."""
        return self.begins(low) is not None and bool(self._ends(low)[0])

    def cuts(self, low: str) -> Iterator[_Cut]:
        """Yield the ways to cut a word into parts, those with the longest first."""
        ends = self._ends(low)

        def from_place(start: int) -> Iterator[_Cut]:
            if start == len(low):
                yield ()
            for end in ends[start]:
                yield from ((low[start:end], *rest) for rest in from_place(end))

        return from_place(0)

    def _ends(self, low: str) -> list[list[int]]:
        """Return for each place of a word where a part from there on ends that others follow to its end.

        So nothing is tried that leads nowhere, of which there may be exponentially much.
        """
        ends: list[list[int]] = [[] for _ in range(len(low) + 1)]
        for start in reversed(range(len(low))):
            for end in range(min(start + self.longest, len(low)), start, -1):
                if low[start:end] in self.parts and (ends[end] or end == len(low)):
                    ends[start].append(end)
        return ends

    def whole(self, cut: _Cut) -> int | None:
        """Read "zweitausendfünf" and "neunzehnhundertsiebzig"."""
        number, at = Sum(self.words), 0
        while at < len(cut):
            size, value = self._leading(cut[at:])
            joined = at > 0 and cut[at] in self.words.fused_joins and at + 1 < len(cut)
            if not joined and (value is None or not _take(number, value)):
                return None
            at += 1 if joined else size
        return int(number.value)

    def _leading(self, cut: _Cut) -> tuple[int, int | None]:
        """Return the value that a cut starts with, and of how many parts: ones stand before tens."""
        first = self.values.get(cut[0])
        if first is not None and 0 < first < 10 and len(cut) > 2 and cut[1] in self.words.fused_joins:
            tens = self.values.get(cut[2], 0)
            if 20 <= tens < 100 and tens % 10 == 0:
                return 3, first + tens
        return 1, first

    def place(self, cut: _Cut) -> int | None:
        """Read "zweihunderterste", "neunzehnte", "vigesimoprimero" and "tresmillonésimo"."""
        *head, last = cut
        end = self.words.ordinals.get(last)
        if end is None:
            return self._ended(cut, self.words.fused_ordinals)
        if above := self.words.ordinals.get(head[0], 0) if len(head) == 1 else 0:
            return above + end if above % 10 ** len(str(end)) == 0 else None
        counted = self.whole(tuple(head))
        if counted is None or end >= 1000:
            return counted * end if counted and counted < end else None
        return counted + end if counted % 100 == 0 else None

    def divisor(self, cut: _Cut) -> int | None:
        """Read "zwanzigstel", "cientocincoavo" and "diezmilésimo", what a whole is divided by."""
        large = cut[-1] in self.words.denominators and self.words.denominators[cut[-1]] >= 1000
        return self.place(cut) if large else self._ended(cut, self.words.fused_parts)

    def _ended(self, cut: _Cut, ends: Mapping[str, tuple[int, int]]) -> int | None:
        """Return the number before an ending that stands with numbers of its kind."""
        least, most = ends.get(cut[-1], (1, 0))
        value = self.whole(cut[:-1]) or 0
        return value if least <= (value % 100 or 100) <= most else None

    def times(self, cut: _Cut) -> Decimal | None:
        """Read "dreimal" and "zehnfach"; "einmal" says when."""
        value = self.whole(cut[:-1]) if cut[-1] in self.words.fused_times else None
        return Decimal(value) if value is not None and value > 1 else None

    def mixed(self, cut: _Cut) -> Decimal | None:
        """Read "zwölfeinhalb" and "dreiviertel"."""
        *whole, top, bottom = cut
        part, divisor = self.values.get(top, 0), self.words.denominators.get(bottom, 0)
        above = self.whole(tuple(whole)) if whole else 0
        return None if above is None or not 0 < part < divisor else above + Decimal(part) / divisor


def _take(number: Sum, value: int) -> bool:
    if value == 100:
        return number.multiply_hundred()
    return number.multiply(Decimal(value)) if value >= 1000 else number.add(Decimal(value))
