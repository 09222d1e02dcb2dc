"""A text cut into tokens, once, so that every later step can look left and right by index."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from summarizer.source.numbers.figures import figure_pieces
from summarizer.source.numbers.fused import with_fused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.languages import NumberWords

_VULGAR = "¼-¾⅐-⅞"
# In order: an empty line (keeps units from crossing paragraphs), a web address (its digits count nothing), a
# figure with its separators, an abbreviation such as "m.p.h.", a vulgar fraction, a word, any other sign.
_TOKEN = re.compile(
    r"[A-Za-z]++(?=[ ,])"  # most words are plain: a short cut past the rest
    r"|\n[^\S\n]*\n"
    r"|(?:https?://|www\.)[^\s]+"
    r"|(?:\d+(?:[.,]\d+|['’\u00a0\u202f\u2009]\d{3}(?!\d))*(?:(?<!·\d)(?<!·\d\d)(?<!·\d{3})·\d++(?![·^⁰¹²³⁴-⁹⁻]))?|(?<![\w.,])\.\d+)"
    r"|(?:[^\W\d_]\.){2,}(?![^\W\d_])"
    rf"|[{_VULGAR}]"
    rf"|[^\W\d_{_VULGAR}]++(?:(?:[⁻⁺](?=[¹²³⁰-⁹])|['’](?=[^\W\d_]))[^\W\d_{_VULGAR}]*+)*"
    r"|\S"
)
_FILE_ENDS = re.compile(r"\.(?:jpe?g|png|gif|svg|webp|md|html?|php|pdf|docx?|xlsx?|csv|mp[34])\b")
_BEFORE_FILE_ENDS = re.compile(r"[\w/\\-]{1,150}\Z")
_DEBRIS = "Â"
_SIGNS_BEHIND = frozenset("£¥¢°±²³µ¼½¾§")
_COLUMN = 4  # spaces
_HYPHENS = frozenset("-‐‑–—−")
# No rule looks further than this beyond what it has read. The places make a pad empty and glued to nothing.
_PADS = 64
_PAD_START, _PAD_END = -1, -2
_CUT = re.compile(r"[ \n](?=\S)")
_STRETCH = 1 << 16  # characters that are cut at a time, so that little is held besides the tokens


class Tokens(NamedTuple):
    """The tokens of `text` in order: where they start and end, and their characters in lower case.

    Places are in arrays and equal words are one object: a long text has millions of tokens.
    Behind the `size` tokens the lists are padded with empty ones, so that a look beyond either end (an index
    of -1 is the last pad) finds "" and no rule has to ask where the text ends.
    """

    text: str
    language: NumberWords
    starts: array[int]
    ends: array[int]
    lows: list[str]
    size: int

    @property
    def words(self) -> tuple[str, ...]:
        """The tokens in lower case, without the padding."""
        return tuple(self.lows[: self.size])

    def low(self, index: int) -> str:
        """Return the token in lower case, or "" beyond either end."""
        return self.lows[index]

    def raw(self, index: int) -> str:
        """Return the token as it stands in the text, or "" beyond either end."""
        return self.text[self.starts[index] : self.ends[index]]

    def glued(self, index: int) -> bool:
        """Whether the token follows the one before it without white space."""
        return self.ends[index - 1] == self.starts[index]

    def is_figure(self, index: int) -> bool:
        """Whether the token is written in digits."""
        low = self.lows[index]
        return low[:1].isdecimal() or (len(low) > 1 and low[0] == ".")

    def is_hyphen(self, index: int) -> bool:
        """Whether the token is a hyphen, dash or minus."""
        return self.lows[index] in _HYPHENS

    def is_tied(self, index: int) -> bool:
        """Whether the token is a hyphen without white space on either side."""
        return self.lows[index] in _HYPHENS and self.glued(index) and self.glued(index + 1)

    def is_word(self, index: int) -> bool:
        """Whether the token starts with a letter."""
        return self.lows[index][:1].isalpha()

    def is_capital(self, index: int) -> bool:
        """Whether the token starts with a capital letter."""
        return self.raw(index)[:1].isupper()

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
        return self.lows[index] == words[0] and all(
            self.lows[index + at] == word for at, word in enumerate(words)
        )

    def past_hyphen(self, index: int) -> int:
        """Return the index after a hyphen that ties two words, or the index itself."""
        return index + 1 if self.is_tied(index) else index


def lex(text: str, language: NumberWords, borders: Sequence[int] = ()) -> Tokens:
    """Cut `text` into tokens, in linear time.

    `borders` are places, in order, where a block begins after white space; what stands before one is apart
    from what stands behind it, as at an empty line.
    """
    starts, ends, lows = array("q"), array("q"), list[str]()
    done = 0
    for last in _cuts(text):
        inside = borders[bisect_right(borders, done) : bisect_right(borders, last)]
        spans = _spans(text, done, last, language.elided, inside)
        starts.fromlist([start for start, _ in spans])
        ends.fromlist([end for _, end in spans])
        lows += [intern(text[start:end].lower()) for start, end in spans]
        done = last
    for border in borders:
        lows[bisect_left(starts, border - 1)] = "\n\n"
    language = with_fused(language, lows) if language.fused_joins else language
    size = len(lows)
    starts.fromlist([_PAD_START] * _PADS)
    ends.fromlist([_PAD_END] * _PADS)
    lows.extend([""] * _PADS)
    return Tokens(text, language, starts, ends, lows, size)


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


def _spans(
    text: str, first: int, last: int, elided: frozenset[str], borders: Sequence[int]
) -> list[tuple[int, int]]:
    """Return the places of the tokens of a stretch, and of the borders in it."""
    spans = _parted(text, [match.span() for match in _TOKEN.finditer(text, first, last)])
    if text.find(_DEBRIS, first, last) >= 0:
        spans = [span for span in spans if not is_debris(text, *span)]
    spans = _with_files(text, first, last, spans)
    spans = _unelided(text, spans, elided) if elided else spans
    return sorted((*spans, *((border - 1, border) for border in borders))) if borders else spans


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


def _with_files(text: str, first: int, last: int, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Make one token of the name of a file, whose digits count nothing: "2019/plan-3-x-5.jpg"."""
    for ending in reversed([match.span() for match in _FILE_ENDS.finditer(text, first, last)]):
        name = _BEFORE_FILE_ENDS.search(text, max(0, ending[0] - 150), ending[0])
        if name is not None:
            begin, end = bisect_left(spans, (name.start(), 0)), bisect_left(spans, (ending[1], 0))
            spans[begin:end] = [(name.start(), ending[1])]
    return spans


def _parted(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Part figures that are several: "22,24,26"."""
    several: dict[int, list[tuple[int, int]]] = {}
    for at, (start, end) in enumerate(spans):
        if end - start > 2 and text[start].isdecimal() and "," in text[start:end]:
            pieces = figure_pieces(text[start:end])
            if len(pieces) > 1:
                several[at] = [(start + first, start + last) for first, last in pieces]
    if not several:
        return spans
    return [piece for at, span in enumerate(spans) for piece in several.get(at, (span,))]
