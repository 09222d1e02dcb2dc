"""Fold away what typesetting changes and meaning does not, with the way back to every source character.

Folded are white space, the quotation marks of every family, dashes and the spaces around them, ellipses, soft
hyphens and other invisible characters, ligatures, decomposed accents, lowered digits behind letters (H₂O) and
the micro sign. Case, digits, signs and brackets are kept, and NFKC is not used: it would turn 10² into 102.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from summarizer.source.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e"
_INVISIBLE += "\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069"
_SPACES = "\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000"
_SPACES += "".join(map(chr, range(0x2000, 0x200B)))
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_DOUBLE_MARKS = "„“”‟«»″〝〞＂"
_SINGLE_MARKS = "‚‘’‛‹›′ʼ`´＇"

_ONE_TO_ONE = str.maketrans(
    {
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_DOUBLE_MARKS, '"'),
        **dict.fromkeys(_SINGLE_MARKS, "'"),
        "µ": "μ",
    }
)
_LOWERED = re.compile(r"[₀-₉](?<=[^\W\d_].)[₀-₉]*")
_PLAIN_DIGITS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_LINE_END = re.compile(r"-(?<=[^\W\d_]-)[ \t]*\r?\n[ \t]*(?=[^\W\d_])")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}

# A double mark after a digit is inches and a single one feet; elsewhere the two are marks of one kind.
_SINGLE_MARK = re.compile(r"'(?<!\d')")
_COMBINING = "\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a"
_GAP = f"[ {_INVISIBLE}]"
_IRREGULAR = re.compile(
    rf"""
    (?P<ellipsis>{_GAP}*(?:…|\.(?:[ ]?\.){{2,}}){_GAP}*)
    | (?P<dash>{_GAP}+-+(?![-\d$€£¥.])(?:{_GAP}+|)|{_GAP}*--+{_GAP}*|-{_GAP}+)
    | (?P<initials>(?<=\b[A-Z]\.){_GAP}+(?=[A-Z]\.))
    | (?P<before_mark>{_GAP}+(?=[,;!?%]|:(?:[ ]|$)))
    | (?P<marks>"{_GAP}+(?=")|""+)
    | (?P<space>{_GAP}{{2,}}|[{_INVISIBLE}])
    | (?P<ligature>[ﬀ-ﬆ])
    | (?P<accent>[^\W\d_][{_COMBINING}]+)
    """,
    re.VERBOSE,
)
_MARKS = re.compile(rf"[ {_INVISIBLE}\-.…,:;!?%\"]{{2,}}|[…ﬀ-ﬆ{_INVISIBLE}]|[{_COMBINING}]+")
_ACCENT = re.compile(f"[{_COMBINING}]")
_REPLACEMENT = {"ellipsis": "…", "dash": "-", "initials": "", "before_mark": "", "marks": '"'}
_FRENCH = re.compile(r"(?<!\S)[«‹](\s+)(?=\S)|(?<=\S)(\s+)[»›](?!\w)")


_places = partial(array, "q")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, with each stretch whose length or place folding changed, in order.

    It is from `_starts` to `_ends` in the folded text and from `_from` to `_to` in the source.
    """

    text: str
    _starts: array[int] = field(default_factory=_places, repr=False)
    _ends: array[int] = field(default_factory=_places, repr=False)
    _from: array[int] = field(default_factory=_places, repr=False)
    _to: array[int] = field(default_factory=_places, repr=False)

    def span(self, start: int, end: int) -> Span:
        """Return the source characters behind the folded characters `start` to `end` (not empty)."""
        return Span(self._character(start)[0], self._character(end - 1)[1])

    def offset(self, source: int) -> int:
        """Return the folded offset of the source character at `source`."""
        place = bisect_right(self._from, source) - 1
        if place >= 0 and self._from[place] == source < self._to[place]:
            place -= 1  # the stretch that begins there is not behind it
        if place < 0:
            return source
        return max(self._starts[place], self._ends[place] + source - self._to[place])

    def _character(self, offset: int) -> tuple[int, int]:
        place = bisect_right(self._starts, offset) - 1
        if place < 0:
            return offset, offset + 1
        if offset < self._ends[place]:
            return self._from[place], self._to[place]
        moved = self._to[place] + offset - self._ends[place]
        return moved, moved + 1


def fold(text: str) -> Folded:
    """Fold `text` in time linear in its length."""
    lowered = _LOWERED.sub(lambda found: found[0].translate(_PLAIN_DIGITS), _without_french_gaps(text))
    for code in _ONE_TO_ONE.keys() & set(
        map(ord, set(lowered))
    ):  # the few that it has; no other is looked up
        lowered = lowered.replace(chr(code), _ONE_TO_ONE[code])
    plain = _SINGLE_MARK.sub('"', lowered)
    pieces: list[str] = []
    starts, ends, first, last = (_places() for _ in range(4))
    done = length = 0
    for found in _irregular(plain):
        replacement = _replace(found)
        length += found.start() - done
        pieces += plain[done : found.start()], replacement
        starts.append(length)
        length += len(replacement)
        ends.append(length)
        first.append(found.start())
        last.append(found.end())
        done = found.end()
    pieces.append(plain[done:])
    return Folded("".join(pieces), starts, ends, first, last)


def fold_divided(text: str) -> Folded | None:
    """Fold a text with the words made whole that it divides at line ends; None where it divides none."""
    whole, divided = _LINE_END.subn(lambda found: "\u200b" * len(found[0]), text)
    return fold(whole) if divided else None


def _irregular(plain: str) -> Iterator[re.Match[str]]:
    """Yield what folding changes; only runs of marks and spaces hold any, the rest is passed over fast."""
    done = 0
    for run in _MARKS.finditer(plain):
        place = max(done, run.start() - (_ACCENT.match(run[0]) is not None))
        while place < run.end():
            found = _IRREGULAR.match(plain, place)
            if found is not None:
                yield found
            place = done = found.end() if found is not None else place + 1


def _replace(found: re.Match[str]) -> str:
    kind = found.lastgroup or ""
    if kind in _REPLACEMENT:
        return _REPLACEMENT[kind]
    if kind == "space":
        return " " if " " in found[0] else ""
    return _LIGATURES.get(found[0]) or unicodedata.normalize("NFC", found[0])


def _without_french_gaps(text: str) -> str:
    """Make the space inside « French marks » invisible, so that folding drops it."""
    if not any(mark in text for mark in "«»‹›"):
        return text
    return _FRENCH.sub(lambda found: re.sub(r"\s", "\u200b", found[0]), text)
