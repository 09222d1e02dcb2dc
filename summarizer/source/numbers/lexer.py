"""A text cut into tokens, once, so that every later step can look left and right by index."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate, filterfalse
from struct import pack
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.numbers.figures import figure_pieces
from summarizer.source.numbers.fused import with_fused
from summarizer.source.unseen import UNSEEN, WITHIN_WORDS, as_seen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.languages import NumberWords

_VULGAR = "¼-¾⅐-⅞"
# In order: an empty line (keeps units from crossing paragraphs), a web address (its digits count nothing), a
# figure with its separators, an abbreviation such as "m.p.h.", a vulgar fraction, a word, any other sign.
_TOKEN = re.compile(
    r"(?! )"  # where no token begins nothing is tried
    r"([A-Za-z]++(?=[ ,])|[A-Za-z]++(?=\.\s)|[,\"()]|\.(?!\d)"  # most are plain: a short cut past the rest
    r"|\n[^\S\n]*\n"
    r"|(?:https?://|www\.)[^\s]+"
    r"|(?:\d+(?:[.,]\d+|['’\u00a0\u202f\u2009]\d{3}(?!\d))*(?:(?<!·\d)(?<!·\d\d)(?<!·\d{3})·\d++(?![·^⁰¹²³⁴-⁹⁻]))?|(?<![\w.,])\.\d+)"
    r"|(?:[^\W\d_]\.){2,}(?![^\W\d_])"
    rf"|[{_VULGAR}]"
    rf"|[^\W\d_{_VULGAR}]++(?:(?:[⁻⁺](?=[¹²³⁰-⁹])|['’](?=[^\W\d_])|[{WITHIN_WORDS}])[^\W\d_{_VULGAR}]*+)*"
    rf"|[^\s{UNSEEN}])"
)
_FILE_ENDS = re.compile(r"\.(?:jpe?g|png|gif|svg|webp|md|html?|php|pdf|docx?|xlsx?|csv|mp[34])\b")
_BEFORE_FILE_ENDS = re.compile(r"[\w/\\-]{1,150}\Z")
_COMMA = re.compile(r",(?<=\d,)(?=\d)")  # of one figure or of several
_DEBRIS = "Â"
_SIGNS_BEHIND = frozenset("£¥¢°±²³µ¼½¾§")
_SPACED_LINE = re.compile(r"\n[^\S\n]+\n")
_COLUMN = 4  # spaces
HYPHENS = frozenset("-‐‑–—−")
# No rule looks further than this beyond what it has read. The places make a pad empty and glued to nothing.
_PADS = 64
_PAD_START, _PAD_END = -1, -2
_CUT = re.compile(r"[ \n](?=\S)")
_REPEATING = 8  # times that each word stands in a text on average that says the same over and over
_STRETCH = 1 << 13  # characters that are cut at a time, so that little is held besides the tokens


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of `text` in order: where they start and end, their characters, also in lower case.

    Places are in arrays and equal words are one object: a long text has millions of tokens.
    Behind the `size` tokens the lists are padded with empty ones, so that a look beyond either end (an index
    of -1 is the last pad) finds "" and no rule has to ask where the text ends. `distinct` are those of `lows`
    without the padding: by them a step is passed over that no word of the text calls for.
    """

    text: str
    language: NumberWords
    starts: array[int]
    ends: array[int]
    raws: list[str]
    lows: list[str]
    size: int
    distinct: frozenset[str]

    @property
    def repeats(self) -> bool:
        """Whether the text says the same over and over."""
        return self.size > _REPEATING * len(self.distinct)

    @property
    def words(self) -> tuple[str, ...]:
        """The tokens in lower case, without the padding."""
        return tuple(self.lows[: self.size])

    def glued(self, index: int) -> bool:
        """Whether the token follows the one before it without white space."""
        return self.ends[index - 1] == self.starts[index]

    def is_figure(self, index: int) -> bool:
        """Whether the token is written in digits."""
        low = self.lows[index]
        return low[:1].isdecimal() or (low[:1] == "." != low)

    def is_hyphen(self, index: int) -> bool:
        """Whether the token is a hyphen, dash or minus."""
        return self.lows[index] in HYPHENS

    def is_tied(self, index: int) -> bool:
        """Whether the token is a hyphen without white space on either side."""
        return self.lows[index] in HYPHENS and self.glued(index) and self.glued(index + 1)

    def is_word(self, index: int) -> bool:
        """Whether the token starts with a letter."""
        return self.lows[index][:1].isalpha()

    def is_capital(self, index: int) -> bool:
        """Whether the token starts with a capital letter."""
        return self.raws[index][:1].isupper()

    def starts_column(self, index: int) -> bool:
        """Whether wide spaces part the token from the one before it, as in a row of a table."""
        gap = self.starts[index] - self.ends[index - 1] if index < self.size else 0
        return gap >= _COLUMN and not self.text[self.ends[index - 1] : self.starts[index]].strip(" \t")

    def past_dash(self, index: int) -> int:
        """Return the index after a hyphen that ties two words, also where a tokenizer set it apart."""
        apart = self.lows[index] == "-" and not self.glued(index) and not self.glued(index + 1)
        return index + 1 if apart else self.past_hyphen(index)

    def reads(self, index: int, words: tuple[str, ...]) -> bool:
        """Whether the tokens from `index` on are these words."""
        lows = self.lows
        return lows[index] == words[0] and tuple(lows[index : index + len(words)]) == words

    def past_hyphen(self, index: int) -> int:
        """Return the index after a hyphen that ties two words, or the index itself."""
        return index + 1 if self.is_tied(index) else index


def lex(text: str, language: NumberWords, borders: Sequence[int] = ()) -> Tokens:
    """Cut `text` into tokens, in linear time.

    `borders` are places, in order, where a block begins after white space; what stands before one is apart
    from what stands behind it, as at an empty line.
    """
    starts, ends, raws, lows = array("i"), array("i"), list[str](), list[str]()
    done = 0
    is_spaced = _SPACED_LINE.search(text) is not None
    for last in _cuts(text):
        inside = borders[bisect_right(borders, done) : bisect_right(borders, last)]
        pieces = _pieces(text, done, last, language.elided, inside)
        places = f"{len(pieces.raws)}i"  # `fromlist` takes the numbers one by one
        starts.frombytes(pack(places, *pieces.starts))
        ends.frombytes(pack(places, *pieces.ends))
        lowered = _lowered(pieces.raws, is_ascii=text.isascii(), is_spaced=is_spaced)
        is_short = len(text) < _STRETCH
        raws += pieces.raws if is_short else map(intern, pieces.raws)
        lows += lowered if is_short else map(intern, lowered)
        done = last
    for border in borders:
        lows[bisect_left(starts, border - 1)] = "\n\n"
    distinct = frozenset(lows)
    language = with_fused(language, distinct) if language.fused_joins else language
    size = len(lows)
    starts.fromlist([_PAD_START] * _PADS)
    ends.fromlist([_PAD_END] * _PADS)
    raws.extend([""] * _PADS)
    lows.extend([""] * _PADS)
    return Tokens(text, language, starts, ends, raws, lows, size, distinct)


def _lowered(raws: list[str], *, is_ascii: bool, is_spaced: bool) -> list[str]:
    """Return tokens as they are seen, in lower case; an empty line is one whatever white space it has."""
    lows = [*map(str.lower, raws)]
    odd: dict[str, str] = {}
    if not is_ascii:
        other = {raw: as_seen(raw).lower() for raw in filterfalse(str.isascii, set(raws))}
        odd = {raw: low for raw, low in other.items() if low != raw.lower()}
    if is_spaced:
        odd |= dict.fromkeys(filter(str.isspace, set(raws)), "\n\n")
    return [odd.get(raw, low) for raw, low in zip(raws, lows, strict=True)] if odd else lows


def is_debris(text: str, first: int, last: int) -> bool:
    """Whether a word is what a wrong decoding put before a sign: "Â£40"."""
    return text[first:last] == _DEBRIS and text[last : last + 1] in _SIGNS_BEHIND


def _cuts(text: str) -> Iterator[int]:
    """Yield the ends of stretches, of which none cuts a token: it begins after white space."""
    cut = _CUT.search(text, _STRETCH)
    while cut is not None:
        yield cut.end()
        cut = _CUT.search(text, cut.end() + _STRETCH)
    yield len(text)


class _Pieces(NamedTuple):
    """Where tokens start and end, and their characters."""

    starts: list[int]
    ends: list[int]
    raws: list[str]


def _pieces(text: str, first: int, last: int, elided: frozenset[str], borders: Sequence[int]) -> _Pieces:
    """Return the tokens of a stretch, and the borders in it."""
    parts = _TOKEN.split(text[first:last])  # what is between tokens and the tokens, in turn
    bounds = list(accumulate(map(len, parts), initial=first))
    found = _corrected(text, first, last, elided, _Pieces(bounds[1:-1:2], bounds[2::2], parts[1::2]))
    return _with_borders(text, found, borders) if borders else found


def _corrected(text: str, first: int, last: int, elided: frozenset[str], pieces: _Pieces) -> _Pieces:
    """Return the tokens when some of them are parted, joined or left out."""
    several = _several(text, first, last, pieces)
    debris = text.find(_DEBRIS, first, last) >= 0
    files = [match.span() for match in _FILE_ENDS.finditer(text, first, last)]
    if not (several or debris or files or elided):
        return pieces
    spans = list(zip(pieces.starts, pieces.ends, strict=True))
    if several:
        spans = [piece for at, span in enumerate(spans) for piece in several.get(at, (span,))]
    if debris:
        spans = [span for span in spans if not is_debris(text, *span)]
    spans = _with_files(text, files, spans)
    spans = _unelided(text, spans, elided) if elided else spans
    raws = [text[start:end] for start, end in spans]
    return _Pieces([start for start, _ in spans], [end for _, end in spans], raws)


def _with_borders(text: str, pieces: _Pieces, borders: Sequence[int]) -> _Pieces:
    """Put the borders among the tokens, as tokens of one character of white space."""
    for border in reversed(borders):
        at = bisect_left(pieces.starts, border - 1)
        pieces.starts.insert(at, border - 1)
        pieces.ends.insert(at, border)
        pieces.raws.insert(at, text[border - 1])
    return pieces


def _unelided(text: str, spans: list[tuple[int, int]], elided: frozenset[str]) -> list[tuple[int, int]]:
    """Part a word from the one that lost its vowel before it: "d'euros" is "d'" and "euros"."""
    found = []
    for start, end in spans:
        at = max(text.find("'", start, end), text.find("’", start, end)) + 1
        if at > start + 1 and at < end and text[start : at - 1].lower() in elided:
            found += [(start, at), (at, end)]
        else:
            found.append((start, end))
    return found


def _with_files(
    text: str, files: list[tuple[int, int]], spans: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Make one token of the name of a file, whose digits count nothing: "2019/plan-3-x-5.jpg"."""
    for ending in reversed(files):
        name = _BEFORE_FILE_ENDS.search(text, max(0, ending[0] - 150), ending[0])
        if name is not None:
            begin, end = bisect_left(spans, (name.start(), 0)), bisect_left(spans, (ending[1], 0))
            spans[begin:end] = [(name.start(), ending[1])]
    return spans


def _several(text: str, first: int, last: int, pieces: _Pieces) -> dict[int, list[tuple[int, int]]]:
    """Return the figures that are several, by their place in the row: "22,24,26"."""
    found: dict[int, list[tuple[int, int]]] = {}
    for comma in _COMMA.finditer(text, first, last):
        at = bisect_right(pieces.starts, comma.start()) - 1
        start, end = pieces.starts[at], pieces.ends[at]
        if at not in found and text[start].isdecimal():
            parts = figure_pieces(text[start:end])
            if len(parts) > 1:
                found[at] = [(start + one, start + other) for one, other in parts]
    return found
