"""A text cut into tokens, once, so that every later step can look left and right by index."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.source.numbers.figures import figure_pieces

# In order: an empty line (keeps units from crossing paragraphs), a figure with its separators, an
# abbreviation such as "m.p.h.", a vulgar fraction, a word, and any other visible character by itself.
_TOKEN = re.compile(
    r"\n[^\S\n]*\n"
    r"|(?P<figure>\d+(?:[.,]\d+|['’\u00a0\u202f\u2009]\d{3}(?!\d))*|(?<![\w.,])\.\d+)"
    r"|(?:[^\W\d_]\.){2,}(?![^\W\d_])"
    r"|[¼-¾⅐-⅞]"
    r"|[^\W\d_¼-¾⅐-⅞](?:[^\W\d_¼-¾⅐-⅞]|[⁻⁺](?=[¹²³⁰-⁹])|['’](?=[^\W\d_]))*"
    r"|\S"
)
_HYPHENS = frozenset("-‐‑–—−")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of `text` in order: where they start and end, and their characters in lower case."""

    text: str
    starts: list[int]
    ends: list[int]
    lows: list[str]

    def low(self, index: int) -> str:
        """Return the token in lower case, or "" beyond either end."""
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def raw(self, index: int) -> str:
        """Return the token as it stands in the text, or "" beyond either end."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.lows) else ""

    def glued(self, index: int) -> bool:
        """Whether the token follows the one before it without white space."""
        return 0 < index < len(self.lows) and self.ends[index - 1] == self.starts[index]

    def is_figure(self, index: int) -> bool:
        """Whether the token is written in digits."""
        low = self.low(index)
        return low[-1:].isdecimal()

    def is_hyphen(self, index: int) -> bool:
        """Whether the token is a hyphen, dash or minus."""
        return self.low(index) in _HYPHENS

    def is_word(self, index: int) -> bool:
        """Whether the token starts with a letter."""
        return self.low(index)[:1].isalpha()


def lex(text: str) -> Tokens:
    """Cut `text` into tokens, in linear time."""
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if match.lastgroup == "figure" and end - start > 1:
            for piece_start, piece_end in figure_pieces(text[start:end]):
                starts.append(start + piece_start)
                ends.append(start + piece_end)
        else:
            starts.append(start)
            ends.append(end)
    lows = [text[start:end].lower() for start, end in zip(starts, ends, strict=True)]
    return Tokens(text, starts, ends, lows)
